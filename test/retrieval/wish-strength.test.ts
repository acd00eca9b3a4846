import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Constraint, WishReading } from "../../bot/wish.js";
import { product, readerOf, smallShop, variant } from "./wish-catalog.js";

const reader = readerOf([
  ...smallShop,
  product("RJ-1", "Rain Jacket", [variant("RJ-1", 9000, { size: "M", color: "Green" })], {
    attributes: { waterproof: true, material: "Organic cotton", age: "3+" },
    categories: ["Kids > Jackets"],
  }),
]);
const read = (text: string): readonly Constraint[] => reader.read(text).constraints;
const navy: Constraint = { field: "colour", anyOf: ["navy"] };
const soft = (constraint: Constraint): Constraint => ({ ...constraint, soft: true });

describe("what would be nice", () => {
  it.each<[string, readonly Constraint[]]>([
    ["a hoodie, preferably navy", [soft(navy)]],
    ["hoodie in navy if possible", [soft(navy)]],
    ["hoodie, navy would be nice", [soft(navy)]],
    ["I'd prefer navy", [soft(navy)]],
    ["navy preferred", [soft(navy)]],
    ["it doesn't have to be navy", [soft(navy)]],
    ["not necessarily navy", [soft(navy)]],
    ["navy, but not a must", [soft(navy)]],
    ["ideally under 50", [soft({ field: "price", max: 4999 })]],
    ["hoodie preferably navy under 60", [{ field: "price", max: 5999 }, soft(navy)]],
    ["under 60, ideally in navy", [{ field: "price", max: 5999 }, soft(navy)]],
    ["ideally navy but it must be under 60", [{ field: "price", max: 5999 }, soft(navy)]],
    ["size M, navy if you can", [{ field: "size", anyOf: ["m"] }, soft(navy)]],
    ["black or navy, prefer navy", [{ field: "colour", anyOf: ["black", "navy"] }, soft(navy)]],
    ["preferably not white", [soft({ field: "colour", anyOf: ["white"], exclude: true })]],
    ["jacket, ideally waterproof", [soft({ field: "attribute", name: "waterproof", anyOf: ["yes"] })]],
    ["jacket, cotton would be great", [soft({ field: "attribute", name: "material", anyOf: ["cotton"] })]],
    ["jacket, mostly fleece", [soft({ field: "attribute", name: "material", anyOf: ["fleece"] })]],
    ["about 2 kg", [soft({ field: "measure", unit: "g", min: 1800, max: 2200 })]],
  ])("%s", (text, constraints) => {
    expect(read(text)).toEqual(constraints);
  });

  it("stands in the order in which it was said", () => {
    expect(read("ideally navy, if possible under 50").map(({ field }) => field)).toEqual(["colour", "price"]);
  });

  it.each<[string, readonly Constraint[]]>([
    ["hoodie in navy under 60", [{ field: "price", max: 5999 }, navy]],
    ["it must be navy", [navy]],
    ["only navy", [navy]],
    ["has to be waterproof", [{ field: "attribute", name: "waterproof", anyOf: ["yes"] }]],
  ])("is nothing that must be: %s", (text, constraints) => {
    expect(read(text)).toEqual(constraints);
  });
});

describe("what is not wanted", () => {
  const without = (...anyOf: string[]): readonly Constraint[] => [{ field: "words", anyOf, exclude: true }];
  it.each<[string, readonly Constraint[], string]>([
    ["jacket, not the fleece ones", without("fleece"), "jacket"],
    ["nothing white please", [{ field: "colour", anyOf: ["white"], exclude: true }], ""],
    ["hoodie, i hate white", [{ field: "colour", anyOf: ["white"], exclude: true }], "hoodie"],
    ["no cotton hoodie", without("cotton"), "hoodie"],
    ["I don't like fleece jackets", without("fleece"), "jackets"],
    ["non-cotton hoodie", without("cotton"), "hoodie"],
    ["cotton-free hoodie", without("cotton"), "hoodie"],
    ["watch without camera", without("camera"), "watch"],
    ["anything but black", [{ field: "colour", anyOf: ["black"], exclude: true }], ""],
  ])("%s", (text, constraints, words) => {
    expect(reader.read(text)).toMatchObject({ constraints, words });
  });
});

describe("colours as thumbs write them", () => {
  it.each([
    ["a blu hoodie", "blue"],
    ["hoodie in nayv", "navy"],
    ["jacket gren", "green"],
    ["blk hoodie", "black"],
  ])("%s", (text, colour) => {
    expect(read(text)).toEqual([{ field: "colour", anyOf: [colour] }]);
  });

  it("are none where the word is an everyday one", () => {
    expect(read("in its healthiest state")).toEqual([]);
    expect(read("stainless steel watch")).toEqual([]);
  });
});

describe("ages, ratings, numbers and what no catalog tells", () => {
  it.each<[string, number, string]>([
    ["gift for a 6-year-old who likes space", 72, "space"],
    ["jacket ages 3+", 36, "jacket"],
    ["jacket for my 2 yo daughter", 24, "jacket"],
    ["something for my 18 month old", 18, ""],
    ["jacket, she is turning 4", 48, "jacket"],
    ["a five year old needs a jacket", 60, "jacket"],
  ])("%s", (text, months, words) => {
    expect(reader.read(text)).toMatchObject({ constraints: [{ field: "age", months }], words });
  });

  it("tell that ages are not stated where the catalog has none", () => {
    expect(readerOf(smallShop).read("hoodie for a 6 year old")).toMatchObject({
      words: "hoodie",
      constraints: [],
      unanswerable: [{ kind: "age", words: "6 year old" }],
    });
  });

  it.each<[string, Constraint]>([
    ["at least 4 stars with 20+ reviews", { field: "rating", min: 4, count: 20 }],
    ["rated 4.5 or better with more than 100 ratings", { field: "rating", min: 4.5, count: 101 }],
    ["with at least 50 reviews", { field: "rating", min: 1, count: 50 }],
  ])("%s", (text, constraint) => {
    expect(read(text)).toEqual([constraint]);
  });

  it.each<[string, Partial<WishReading>]>([
    ["12 pieces of hoodies", { quantity: 12, words: "hoodies" }],
    ["watch for 8 people", { quantity: 8, words: "watch" }],
    ["I need 6 hoodies", { quantity: 6, words: "hoodies" }],
    ["between 5 and 10 dollars, 12 pieces", { quantity: 12, words: "" }],
  ])("%s", (text, reading) => {
    expect(reader.read(text)).toMatchObject(reading);
  });

  it.each(["pack of 12 hoodies", "hoodie with 2 pockets", "4-person tent", "size 43"])("count nothing: %s", (text) => {
    expect(reader.read(text).quantity).toBeUndefined();
  });

  it.each<[string, string, string, string]>([
    ["hoodie, arrives by friday", "delivery", "arrives by friday", "hoodie"],
    ["i need a hoodie by tomorrow", "delivery", "by tomorrow", "hoodie"],
    ["hoodie with express delivery", "delivery", "express delivery", "hoodie"],
    ["watch, delivered before christmas", "delivery", "delivered before christmas", "watch"],
    ["in stock at the shop near me: watch", "store", "in stock at the shop near me", "watch"],
    ["juice, i'm allergic to nuts", "allergen", "i'm allergic to nuts", "juice"],
    ["juice without nuts", "allergen", "nuts", "juice"],
  ])("%s", (text, kind, said, words) => {
    expect(reader.read(text)).toMatchObject({ unanswerable: [{ kind, words: said }], words });
  });

  it("leave out what is known to hold an allergen all the same", () => {
    const nuts: Constraint = { field: "words", anyOf: ["nuts"], exclude: true };
    expect(read("juice, i'm allergic to nuts")).toEqual([nuts]);
    expect(read("juice without nuts")).toEqual([nuts]);
  });
});

describe("whatever is typed", () => {
  const pieces = fc.constantFrom(
    ..."prefer if possible , and or not 50 under ideally navy hoodie jacket together total a the 6 year old pieces".split(
      " ",
    ),
    ..."with must be allergic to by friday near me around & + ~ - 1/2 inch size M reviews stars é̀̂ 蓝色 \u200b 🙂".split(
      " ",
    ),
  );
  const texts = fc.array(pieces, { maxLength: 30 }).map((some) => some.join(" "));

  it("reading never fails, and reads one thing as it reads the whole", () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: "grapheme" })), (text) => {
        const { readings } = reader.readAll(text);
        expect(readings.length).toBeGreaterThan(0);
        if (readings.length === 1) expect(readings[0]).toEqual(reader.read(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    "prefer navy, ",
    "navy if possible, ",
    "a hoodie and ",
    "hoodie or jacket or ",
    "12 pieces 6 year old ",
    "e\u0301\u0302\u0303",
    "200 together ",
    "not without no ",
  ])("made of 5,000 times %s ends", (piece) => {
    expect(() => reader.readAll(piece.repeat(5_000))).not.toThrow();
  });
});
