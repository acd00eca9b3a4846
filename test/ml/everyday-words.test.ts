import { beforeAll, describe, expect, it } from "vitest";
import { everydayWords } from "../../ml/text/everyday-words.js";

let words: ReadonlySet<string>;
beforeAll(async () => {
  words = await everydayWords();
});

describe("everyday words", () => {
  it.each(["shirt", "gift", "card", "table", "dress", "october"])("have %j", (word) => {
    expect(words.has(word)).toBe(true);
  });

  it.each(["shrit", "jaket", "tabel", "hodie", "bakcpack"])("do not have the mistake %j", (word) => {
    expect(words.has(word)).toBe(false);
  });

  it("are some thousands, each of four small letters or more", () => {
    expect(words.size).toBeGreaterThan(4_000);
    expect([...words].filter((word) => !/^\p{Ll}{4,}$/u.test(word))).toEqual([]);
  });
});
