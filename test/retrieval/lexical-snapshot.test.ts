import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LexicalIndex, type SearchDocument } from "../../retrieval/lexical-index.js";
import { loadLexicalIndex, saveLexicalIndex } from "../../retrieval/lexical-snapshot.js";

function product(title: string, description = ""): SearchDocument {
  return { title, categories: ["Tops"], attributes: ["größe: M"], tags: ["耳机"], description, codes: ["X-1"] };
}

const index = LexicalIndex.build([product("Fleece Hoodie", "very warm"), product("Linen Shirt"), product("Rain Coat")]);
const saved = saveLexicalIndex(index, "catalog 7");

describe("a saved word index", () => {
  it("answers as the one it was made of", () => {
    const loaded = loadLexicalIndex(saved, "catalog 7");
    for (const words of ["hoodie", "warm hodie", "耳机 shirt", "X-1", "raincoat", "flee", "saxophone"]) {
      expect(loaded?.search(words, { limit: 5 })).toEqual(index.search(words, { limit: 5 }));
    }
  });

  it("is saved again as the same bytes", () => {
    const loaded = loadLexicalIndex(saved, "catalog 7") ?? LexicalIndex.build([]);
    expect(Buffer.compare(saveLexicalIndex(loaded, "catalog 7"), saved)).toBe(0);
  });

  it("is refused for another catalog", () => {
    expect(loadLexicalIndex(saved, "catalog 8")).toBeUndefined();
  });

  it("is refused when it was cut short", () => {
    fc.assert(
      fc.property(fc.nat(saved.length - 1), (length) => {
        expect(loadLexicalIndex(saved.subarray(0, length), "catalog 7")).toBeUndefined();
      }),
    );
  });

  it("is refused when one bit of it changed", () => {
    fc.assert(
      fc.property(fc.nat(saved.length - 1), fc.nat(7), (at, bit) => {
        const torn = Uint8Array.from(saved);
        torn[at] = (torn[at] ?? 0) ^ (1 << bit);
        expect(loadLexicalIndex(torn, "catalog 7")).toBeUndefined();
      }),
    );
  });

  it("may hold an empty catalog", () => {
    const empty = loadLexicalIndex(saveLexicalIndex(LexicalIndex.build([]), "none"), "none");
    expect(empty?.search("hoodie", { limit: 5 }).hits).toEqual([]);
  });
});
