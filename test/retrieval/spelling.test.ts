import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceAllowed, editDistance, SpellingIndex } from "../../retrieval/spelling.js";
import { costAllowed, mistakeCost } from "../../retrieval/typing-mistake.js";

const words = ["jacket", "hoodie", "backpack", "bottle", "pants", "shirt", "sweatshirt", "watch", "mh01", "日本"];
const spelling = new SpellingIndex(words);

function near(typed: string): string[] {
  return spelling.near(typed, distanceAllowed(typed)).map((term) => words[term] ?? "");
}

describe("words near a typed one", () => {
  it.each([
    ["jaket", "jacket"],
    ["jakcet", "jacket"],
    ["bakcpak", "backpack"],
    ["sweatshrit", "sweatshirt"],
    ["shrit", "shirt"],
    ["wattch", "watch"],
  ])("%s leads to %s", (typed, meant) => {
    expect(near(typed)).toContain(meant);
  });

  it("are never numbers, codes or short words", () => {
    expect(near("mh02")).toEqual([]);
    expect(near("pan")).toEqual([]);
    expect(near("a".repeat(10_000))).toEqual([]);
  });

  it("are exactly those within the distance", () => {
    const letters = fc.string({ unit: fc.constantFrom("a", "b", "c", "d"), minLength: 5, maxLength: 10 });
    fc.assert(
      fc.property(fc.uniqueArray(letters, { maxLength: 20 }), letters, (vocabulary, typed) => {
        const found = new SpellingIndex(vocabulary).near(typed, 2).map((term) => vocabulary[term]);
        const expected = vocabulary.filter((word) => word !== typed && editDistance(word, typed, 2) <= 2);
        expect(new Set(found)).toEqual(new Set(expected));
      }),
    );
  });
});

describe("the edit distance", () => {
  it("counts a swap of neighbours once", () => {
    expect(editDistance("shrit", "shirt", 2)).toBe(1);
    expect(editDistance("abc", "abc", 2)).toBe(0);
    expect(editDistance("kitten", "sitting", 2)).toBeGreaterThan(2);
  });

  it("is the same in both directions", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (left, right) => {
        expect(editDistance(left, right, 8)).toBe(editDistance(right, left, 8));
      }),
    );
  });
});

describe("what a mistake costs", () => {
  it.each([
    ["a swap", "jakcet", "a letter left out", "jaket", "jacket"],
    ["a doubled letter", "hooodie", "another letter", "hoxdie", "hoodie"],
    ["a vowel for a vowel", "backpeck", "a letter far away", "backpqck", "backpack"],
    ["a wrong letter inside", "jecket", "a wrong first letter", "backet", "jacket"],
  ])("%s is cheaper than %s", (_cheap, cheap, _dear, dear, meant) => {
    expect(mistakeCost(cheap, meant)).toBeLessThan(mistakeCost(dear, meant));
  });

  it.each([
    ["sofa", "soft"],
    ["gloves", "love"],
    ["candle", "handle"],
    ["toaster", "toasty"],
    ["belt", "best"],
    ["oven", "open"],
  ])("%s is too far from %s", (typed, other) => {
    expect(mistakeCost(typed, other)).toBeGreaterThan(costAllowed(typed, other));
  });

  it.each([
    ["jaket", "jacket"],
    ["hodie", "hoodie"],
    ["tnak", "tank"],
    ["sweatshrit", "sweatshirt"],
    ["excercise", "exercise"],
    ["runing", "running"],
  ])("%s is near enough to %s", (typed, meant) => {
    expect(mistakeCost(typed, meant)).toBeLessThanOrEqual(costAllowed(typed, meant));
  });

  it("is nothing for the same word and something for any other", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 9 }), fc.string({ maxLength: 9 }), (left, right) => {
        expect(mistakeCost(left, right) === 0).toBe(left === right);
      }),
    );
  });
});
