import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildWords } from "../../retrieval/lexical-building.js";
import { LexicalFile } from "../../retrieval/lexical-file.js";
import { textsFingerprint } from "../../retrieval/texts-fingerprint.js";
import { product, smallCatalog } from "./small-catalog.js";

const worker = new URL("../../dist/retrieval/lexical-build-worker.js", import.meta.url);
/** Larger than any process number. */
const nobody = 2 ** 30;
const silent = () => undefined;

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "aisle-words-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const catalog = Array.from({ length: 1_200 }, (_, at) =>
  product({ id: `P${at}`, title: `Part number ${at}`, in: "Parts", price: 1, description: at === 700 ? "耳机" : "" }),
);

describe("an index of words made in a worker thread", () => {
  it("is to the last byte the one made on the calling thread", async () => {
    const [there, here] = [
      await buildWords(worker, catalog, "f", silent),
      await buildWords(undefined, catalog, "f", silent),
    ];
    expect(Buffer.compare(there, here)).toBe(0);
  });

  it("tells how far it has come", async () => {
    const seen: (number | undefined)[][] = [];
    await buildWords(worker, catalog, "f", (_step, done, total) => seen.push([done, total]));
    expect(seen.at(-1)).toEqual([1_200, 1_200]);
  });

  it("that cannot be made says what to do", async () => {
    const absent = new URL("../../dist/retrieval/no-such-worker.js", import.meta.url);
    await expect(buildWords(absent, catalog, "f", silent)).rejects.toMatchObject({ code: "index/words-failed" });
  });
});

describe("the file of words", () => {
  it("is read back for the texts it was made of, and for no others", async () => {
    const file = new LexicalFile(join(directory, "index"));
    await file.write(await buildWords(undefined, smallCatalog, "these", silent));
    expect((await file.read("these"))?.search("hoodie", { limit: 9 }).hits.length).toBeGreaterThan(3);
    expect(await file.read("others")).toBeUndefined();
  });

  it("that is torn, empty or absent is not read", async () => {
    const file = new LexicalFile(directory);
    expect(await file.read("these")).toBeUndefined();
    await file.write(await buildWords(undefined, smallCatalog, "these", silent));
    const whole = await readFile(join(directory, "words.bin"));
    for (const length of [0, 20, whole.length - 1]) {
      await writeFile(join(directory, "words.bin"), whole.subarray(0, length));
      expect(await file.read("these")).toBeUndefined();
    }
  });

  it("takes away what a process left behind that ended while writing, and nothing of one that lives", async () => {
    await writeFile(join(directory, `words.${nobody}.part`), "half");
    await writeFile(join(directory, `words.${process.ppid}.part`), "half");
    await new LexicalFile(directory).write(await buildWords(undefined, smallCatalog, "these", silent));
    expect((await readdir(directory)).sort()).toEqual([`words.${process.ppid}.part`, "words.bin"].sort());
  });
});

describe("the fingerprint of a catalog's texts", () => {
  it("changes with each text that is searched, and with the order", async () => {
    const before = await textsFingerprint(smallCatalog);
    const [first, ...others] = smallCatalog;
    expect(await textsFingerprint([...others, first!])).not.toBe(before);
    for (const change of [
      { title: "x" },
      { brand: "x" },
      { tags: ["x"] },
      { description: "x" },
      { attributes: { a: "x" } },
    ]) {
      expect(await textsFingerprint([{ ...first!, ...change }, ...others])).not.toBe(before);
    }
  });

  it("does not change with a price or stock", async () => {
    const dearer = smallCatalog.map((one) => ({
      ...one,
      variants: one.variants.map((variant) => ({ ...variant, stock: 1, price: { amount: 1, currency: "EUR" } })),
    }));
    expect(await textsFingerprint(dearer)).toBe(await textsFingerprint(smallCatalog));
  });
});
