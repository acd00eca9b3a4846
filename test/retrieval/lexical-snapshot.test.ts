import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LexicalIndex, type SearchDocument } from "../../retrieval/lexical-index.js";
import { loadLexicalIndex, saveLexicalIndex } from "../../retrieval/lexical-snapshot.js";

function product(title: string, description = ""): SearchDocument {
  return { title, categories: ["Tops"], attributes: ["größe: M"], tags: ["耳机"], description, codes: ["X-1"] };
}

const index = LexicalIndex.build([product("Fleece Hoodie", "very warm"), product("Linen Shirt"), product("Rain Coat")]);
/** When this changes, count up the first line of the saved form in lexical-snapshot.ts, and write both here. */
const sampleIndexed = "7f4f6cd63142b64acf777a159bef5f605a1e761b2788aedf0d3841e445cb45db";
const saved = saveLexicalIndex(index, "catalog 7");

describe("a saved word index", () => {
  it("answers as the one it was made of", async () => {
    const loaded = await loadLexicalIndex(saved, "catalog 7");
    for (const words of ["hoodie", "warm hodie", "耳机 shirt", "X-1", "raincoat", "flee", "saxophone"]) {
      expect(loaded?.search(words, { limit: 5 })).toEqual(index.search(words, { limit: 5 }));
    }
  });

  it("is saved again as the same bytes", async () => {
    const loaded = (await loadLexicalIndex(saved, "catalog 7")) ?? LexicalIndex.build([]);
    expect(Buffer.compare(saveLexicalIndex(loaded, "catalog 7"), saved)).toBe(0);
  });

  it("is refused for another catalog", async () => {
    expect(await loadLexicalIndex(saved, "catalog 8")).toBeUndefined();
  });

  it("is refused when it was cut short", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(saved.length - 1), async (length) => {
        expect(await loadLexicalIndex(saved.subarray(0, length), "catalog 7")).toBeUndefined();
      }),
    );
  });

  it("is refused when one bit of it changed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(saved.length - 1), fc.nat(7), async (at, bit) => {
        const torn = Uint8Array.from(saved);
        torn[at] = (torn[at] ?? 0) ^ (1 << bit);
        expect(await loadLexicalIndex(torn, "catalog 7")).toBeUndefined();
      }),
    );
  });

  it("does not hold which words are everyday ones: they are given anew", async () => {
    const corrected = async (isWord: (word: string) => boolean) =>
      (await loadLexicalIndex(saved, "catalog 7", isWord))?.search("hodie", { limit: 1 }).corrected;
    expect(await corrected(() => false)).toEqual([{ from: "hodie", to: "hoodie" }]);
    expect(await corrected((word) => word === "hodie")).toEqual([]);
  });

  it("has another first line once products are indexed another way: an old file is not taken for a new one", () => {
    const sample = product("24 oz. Insulated Rain-Coats, RainCoat 1/2 in.", "It's a jacket w/ hood &amp; 2 pockets");
    const bytes = saveLexicalIndex(LexicalIndex.build([sample]), "sample");
    const [format, index] = [bytes.subarray(0, 8), bytes.subarray(8, 40)].map((part) => Buffer.from(part));
    expect([format?.toString(), index?.toString("hex")]).toEqual(["AISLEW01", sampleIndexed]);
  });

  it("may hold an empty catalog", async () => {
    const empty = await loadLexicalIndex(saveLexicalIndex(LexicalIndex.build([]), "none"), "none");
    expect(empty?.search("hoodie", { limit: 5 }).hits).toEqual([]);
  });
});
