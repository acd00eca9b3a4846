import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LexicalIndex, type SearchDocument } from "../../retrieval/lexical-index.js";

function product(title: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return { title, categories: [], attributes: [], tags: [], description: "", codes: [], ...more };
}

const shop = [
  product("Alpine Fleece Hoodie", { categories: ["Men", "Hoodies"], attributes: ["warm"], codes: ["AH-01"] }),
  product("Breeze Linen Shirt", { categories: ["Men", "Shirts"], description: "Wear it under a warm hoodie." }),
  product("Harbor Rain Jacket", { categories: ["Women", "Jackets"], brand: "Northwind", attributes: ["waterproof"] }),
  product("Trail Water Bottle 24 oz.", { categories: ["Gear"] }),
  product("City Backpack", { categories: ["Gear", "Bags"], description: "Holds a water bottle and a laptop." }),
  product("Ridge RainCoat in Yellow", { categories: ["Women", "Jackets"] }),
  product("Garden Lawn Mower", { categories: ["Garden"] }),
  product("Lawn Mower Blade 12 in.", { categories: ["Garden"] }),
  product("Insulated Lunch Box", { categories: ["Gear"] }),
  product("Canvas Tote with Leather Handles", { categories: ["Bags"] }),
];
const index = LexicalIndex.build(shop);

function titles(words: string): string[] {
  return index.search(words, { limit: 10 }).hits.map((hit) => shop[hit.ordinal]?.title ?? "");
}

describe("searching by words", () => {
  it.each([
    ["warm hoodie", "Alpine Fleece Hoodie"],
    ["water bottle", "Trail Water Bottle 24 oz."],
    ["bottles 24 ounces", "Trail Water Bottle 24 oz."],
    ["rain coat", "Ridge RainCoat in Yellow"],
    ["lawnmower", "Garden Lawn Mower"],
    ["12 inch blade", "Lawn Mower Blade 12 in."],
    ["insulation", "Insulated Lunch Box"],
    ["northwind", "Harbor Rain Jacket"],
    ["ah01", "Alpine Fleece Hoodie"],
    ["AH-01", "Alpine Fleece Hoodie"],
    ["i am looking for a waterproof jacket please", "Harbor Rain Jacket"],
    ["backp", "City Backpack"],
  ])("%j finds %j first", (words, title) => {
    expect(titles(words)[0]).toBe(title);
  });

  it("prefers what a product is over what is said about it", () => {
    expect(titles("water bottle")).toEqual(["Trail Water Bottle 24 oz.", "City Backpack"]);
    const [bottle, backpack] = index.search("water bottle", { limit: 2 }).hits;
    expect(bottle?.strongCoverage).toBe(1);
    expect(backpack).toMatchObject({ coverage: 1, strongCoverage: 0 });
  });

  it("prefers what is named and filed so over what is only described so", () => {
    const catalog = [
      product("Endurance Tee", { description: "A light tee with short sleeves, breathable." }),
      product("Sybil Short", { categories: ["Shorts"], attributes: ["light", "breathable"] }),
    ];
    const { hits } = LexicalIndex.build(catalog).search("light breathable shorts", { limit: 2 });
    expect(hits.map((hit) => hit.ordinal)).toEqual([1, 0]);
  });

  it("says which words it read as others, and finds by them", () => {
    const result = index.search("fleece hodie", { limit: 3 });
    expect(result.corrected).toEqual([{ from: "hodie", to: "hoodie" }]);
    expect(shop[result.hits[0]?.ordinal ?? -1]?.title).toBe("Alpine Fleece Hoodie");
    expect(result.unknown).toEqual([]);
  });

  it("admits what the catalog does not know", () => {
    expect(index.search("saxophone", { limit: 3 })).toEqual({
      hits: [],
      total: 0,
      corrected: [],
      unknown: ["saxophone"],
    });
    expect(index.search("yellow saxophone", { limit: 3 })).toMatchObject({ unknown: ["saxophone"], total: 1 });
  });

  it("does not turn another thing's name into one of its own", () => {
    for (const word of ["sofa", "toaster", "bracelet", "lamp", "handlebars", "canyon"]) {
      expect(index.search(word, { limit: 1 }).corrected).toEqual([]);
    }
  });

  it("leaves a word of the language alone that the catalog does not have", () => {
    const shorts = [product("Running Short"), product("Cardio Band"), product("Gym Short")];
    const everyday = new Set(["shirt", "card", "gift"]);
    const corrected = (words: string, isWord: (word: string) => boolean) =>
      LexicalIndex.build(shorts, undefined, isWord).search(words, { limit: 3 }).corrected;
    const isWord = (word: string) => everyday.has(word);
    expect(corrected("shirt", () => false)).toEqual([{ from: "shirt", to: "short" }]);
    for (const words of ["shirt", "shirts", "t-shirt", "T-Shirts"]) expect(corrected(words, isWord)).toEqual([]);
    expect(corrected("shoort", isWord)).toEqual([{ from: "shoort", to: "short" }]);
    const result = LexicalIndex.build(shorts, undefined, isWord).search("gift card", { limit: 3 });
    expect(result).toMatchObject({ hits: [], unknown: ["gift", "card"] });
  });

  it("completes the last word from its fourth letter on", () => {
    expect(titles("bac")).toEqual([]);
    expect(titles("back")).toEqual(["City Backpack"]);
    expect(titles("back city")).toEqual(["City Backpack"]);
    expect(index.search("back city", { limit: 1 }).unknown).toEqual(["back"]);
  });

  it("counts the documents that have every word, or else those that have most", () => {
    expect(index.search("lawn mower", { limit: 1 }).total).toBe(2);
    expect(index.search("yellow lawn mower", { limit: 1 }).total).toBe(2);
  });

  it("is empty for an empty query, an empty catalog and stop words alone", () => {
    expect(titles("")).toEqual([]);
    expect(titles("the of and")).toEqual([]);
    expect(LexicalIndex.build([]).search("hoodie", { limit: 5 })).toMatchObject({ hits: [], total: 0 });
  });

  it("takes words that only ask at their word when nothing else is said", () => {
    const books = LexicalIndex.build([product("Show Me What You Want")]);
    expect(books.search("show me", { limit: 1 }).total).toBe(1);
    expect(index.contentWords("show me a hoodie please").words).toEqual(["hoodie"]);
  });

  it("tells how much of a wish the catalog knows", () => {
    expect(index.contentWords("warm saxophone")).toEqual({ words: ["warm", "saxophone"], known: 0.5 });
    expect(index.vocabularyHas("Hoodies")).toBe(true);
    expect(index.vocabularyHas("saxophone")).toBe(false);
    expect(index.vocabularyHas("")).toBe(false);
  });

  it("finds Chinese and Spanish words", () => {
    const catalog = [product("无线降噪耳机"), product("手机壳"), product("Zapatos de cuero"), product("Camisón azul")];
    const foreign = LexicalIndex.build(catalog);
    const first = (words: string) => foreign.search(words, { limit: 1 }).hits[0]?.ordinal;
    expect(first("耳机")).toBe(0);
    expect(first("手机")).toBe(1);
    expect(first("zapato")).toBe(2);
    expect(first("camison")).toBe(3);
  });
});

describe("a filter", () => {
  it("does not starve the result", () => {
    const many = Array.from({ length: 500 }, (_, at) => product(`Cotton Tee ${at}`));
    const tees = LexicalIndex.build(many);
    const { hits, total } = tees.search("cotton tee", { limit: 5, allow: (ordinal) => ordinal >= 498 });
    expect(hits.map((hit) => hit.ordinal)).toEqual([498, 499]);
    expect(total).toBe(2);
  });

  it("holds for every hit and every match, whatever is searched", () => {
    const words = fc.array(fc.constantFrom("warm", "hoodie", "rain", "jaket", "bottle", "24", "oz", "zzz", "lawn"));
    fc.assert(
      fc.property(words, fc.array(fc.nat(9)), fc.integer({ min: 1, max: 12 }), (query, allowed, limit) => {
        const allow = (ordinal: number) => allowed.includes(ordinal);
        const text = query.join(" ");
        const { hits, total } = index.search(text, { limit, allow });
        expect(hits.length).toBeLessThanOrEqual(limit);
        expect(total).toBeLessThanOrEqual(new Set(allowed).size);
        expect(hits.every((hit) => allow(hit.ordinal))).toBe(true);
        expect(hits.every((hit) => hit.strongCoverage <= hit.coverage && hit.coverage <= 1)).toBe(true);
        const all = index.matching(text, { strong: false, allow });
        const strong = index.matching(text, { strong: true, allow });
        expect([...all].every(allow)).toBe(true);
        expect([...strong].every((ordinal) => all.includes(ordinal))).toBe(true);
      }),
    );
  });
});

describe("the whole matching set", () => {
  it("has every document with all words", () => {
    expect([...index.matching("water bottle", { strong: false })]).toEqual([3, 4]);
    expect([...index.matching("water bottle", { strong: true })]).toEqual([3]);
    expect([...index.matching("women jackets", { strong: true })]).toEqual([2, 5]);
  });

  it("is empty when a word is unknown or nothing is asked", () => {
    expect(index.matching("water saxophone", { strong: false })).toHaveLength(0);
    expect(index.matching("", { strong: false })).toHaveLength(0);
  });

  it("does not grow by what a known word might have been meant to be", () => {
    const catalog = [product("Trail Sandal"), ...Array.from({ length: 20 }, () => product("Trial Scandal"))];
    expect([...LexicalIndex.build(catalog).matching("sandal", { strong: true })]).toEqual([0]);
  });
});

describe("hostile queries", () => {
  it.each([
    ["10,000 letters", "a".repeat(10_000)],
    ["1,000 words", "hoodie rain zzyzx ".repeat(400)],
    ["marks", "\u0301".repeat(10_000)],
    ["emoji", "👍🏽".repeat(2_000)],
    ["a prototype's name", "__proto__ constructor toString hasOwnProperty"],
    ["a pattern", "(.*)+$ [a-z]{1,9999} \\"],
    ["right-to-left", "\u202e שלום עולם"],
  ])("%s are answered", (_name, words) => {
    expect(index.search(words, { limit: 5 }).hits.length).toBeLessThanOrEqual(5);
    expect(index.matching(words, { strong: false }).length).toBeLessThanOrEqual(shop.length);
  });
});

it("reports how far building has come", () => {
  const steps: [number, number | undefined][] = [];
  LexicalIndex.build(shop, (_step, done, total) => steps.push([done, total]));
  expect(steps.at(-1)).toEqual([shop.length, shop.length]);
});
