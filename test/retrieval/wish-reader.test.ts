import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Constraint, WishOrder } from "../../bot/wish.js";
import { product, readerOf, smallShop, variant } from "./wish-catalog.js";

const reader = readerOf(smallShop);
const read = (text: string): readonly Constraint[] => reader.read(text).constraints;
const words = (text: string): string => reader.read(text).words;

describe("prices", () => {
  it.each<[string, { min?: number; max?: number; soft?: true }]>([
    ["under 60", { max: 5999 }],
    ["hoodies below $60", { max: 5999 }],
    ["less than 1,000.50 usd", { max: 100049 }],
    ["up to 60", { max: 6000 }],
    ["a scarf for my brother, 50 max", { max: 5000 }],
    ["a bag that costs exactly 45", { min: 4500, max: 4500 }],
    ["a bag for 45 dollars", { max: 4500 }],
    ["max 60 dollars", { max: 6000 }],
    ["60 bucks or less", { max: 6000 }],
    ["not more than fifty dollars", { max: 5000 }],
    ["my budget is 50", { max: 5000 }],
    ["over 100", { min: 10001 }],
    ["at least $20", { min: 2000 }],
    ["between 5 and 10", { min: 500, max: 1000 }],
    ["20-30 dollars", { min: 2000, max: 3000 }],
    ["from $20 to $30", { min: 2000, max: 3000 }],
    ["around 50", { min: 4000, max: 6000, soft: true }],
    ["50ish", { min: 4000, max: 6000, soft: true }],
    ["about 50 or so", { min: 4000, max: 6000, soft: true }],
    ["~ $50", { min: 4000, max: 6000, soft: true }],
    ["over 20 and under 60", { min: 2001, max: 5999 }],
    ["under 1.5k dollars", { max: 149999 }],
    ["under one hundred and twenty", { max: 11999 }],
  ])("%s", (text, range) => {
    expect(read(text)).toEqual([{ field: "price", ...range }]);
  });

  it("are in minor units of the shop's currency", () => {
    expect(readerOf(smallShop, "JPY").read("under ¥6000").constraints).toEqual([{ field: "price", max: 5999 }]);
    expect(readerOf(smallShop, "EUR").read("unter, under 12,50 €").constraints).toEqual([
      { field: "price", max: 1249 },
    ]);
  });

  it("in a currency that is not the shop's stay words, and no limit is invented", () => {
    expect(reader.read("hoodie max 60 euros")).toMatchObject({ constraints: [], words: "hoodie max 60 euros" });
  });

  it.each([
    "iphone 13 pro max",
    "pack of 12",
    "under 5 years",
    "3 in 1 jacket",
    "cheap hoodie",
    "size chart",
    "50 dollar gift card",
  ])("are not read into %s", (text) => {
    expect(read(text).filter(({ field }) => field === "price")).toEqual([]);
  });
});

describe("colours", () => {
  it.each<[string, readonly Constraint[]]>([
    ["only in blue", [{ field: "colour", anyOf: ["blue"] }]],
    ["blue or navy", [{ field: "colour", anyOf: ["blue", "navy"] }]],
    ["navy blue hoodie", [{ field: "colour", anyOf: ["navy"] }]],
    ["not white", [{ field: "colour", anyOf: ["white"], exclude: true }]],
    ["no red", [{ field: "colour", anyOf: ["red"], exclude: true }]],
    ["anything but black or white", [{ field: "colour", anyOf: ["black", "white"], exclude: true }]],
    ["in the colour grey", [{ field: "colour", anyOf: ["grey"] }]],
    ["whte hoodie", [{ field: "colour", anyOf: ["white"] }]],
    ["sudadera azul", [{ field: "colour", anyOf: ["azul"] }]],
  ])("%s", (text, constraints) => {
    expect(read(text)).toEqual(constraints);
  });

  it.each(["orange juice", "black pepper", "rose vest", "back pack", "woven vest"])("leave %s as words", (text) => {
    expect(reader.read(text)).toMatchObject({ words: text, constraints: [] });
  });

  it("stay words in a catalog that has none", () => {
    const plain = readerOf([product("T-1", "Blue Tarp", [variant("T-1-A", 500)])]);
    expect(plain.read("blue tarp")).toMatchObject({ words: "blue tarp", constraints: [] });
  });
});

describe("sizes", () => {
  it.each<[string, readonly string[]]>([
    ["size M", ["m"]],
    ["sz L", ["l"]],
    ["in medium", ["m"]],
    ["XL", ["xl"]],
    ["extra large hoodie", ["xl"]],
    ["size 43", ["eu 43"]],
    ["eu 43", ["eu 43"]],
    ["size 43 or 44", ["eu 43", "44"]],
    ["size thirteen", ["thirteen"]],
    ["size 10 1/2 boots", ["10.5"]],
    ["hoodie in 2XL", ["2xl"]],
    ["32x30 jeans", ["32x30"]],
    ["medium please", ["m"]],
  ])("%s", (text, anyOf) => {
    expect(read(text)).toEqual([{ field: "size", anyOf }]);
  });

  it("are excluded on request", () => {
    expect(read("not size XL")).toEqual([{ field: "size", anyOf: ["xl"], exclude: true }]);
  });

  it.each(["large bag", "m", "size: 1 pound", "king size bed"])(
    "are not read into %s where the catalog has no such size",
    (text) => {
      const withoutLarge = readerOf([product("A", "Bag", [variant("A-1", 100, { size: "55" })])]);
      expect(withoutLarge.read(text).constraints).toEqual([]);
    },
  );
});

describe("kinds", () => {
  it.each<[string, readonly Constraint[]]>([
    ["hoodie for men", [{ field: "category", anyOf: ["men"] }]],
    ["mens", [{ field: "category", anyOf: ["men"] }]],
    ["men's", [{ field: "category", anyOf: ["men"] }]],
    ["for her", [{ field: "category", anyOf: ["women"] }]],
    ["for men and women", [{ field: "category", anyOf: ["men", "women"] }]],
    ["wmen vest", [{ field: "category", anyOf: ["women"] }]],
    ["not for men", [{ field: "category", anyOf: ["men"], exclude: true }]],
    ["something from Acme", [{ field: "brand", anyOf: ["acme"] }]],
    ["vest by next", [{ field: "brand", anyOf: ["next"] }]],
    ["next vest", []],
    ["blue ridge shoe", [{ field: "brand", anyOf: ["blue ridge"] }]],
    ["not by Acme", [{ field: "brand", anyOf: ["acme"], exclude: true }]],
    ["in category hoodies and sweatshirts", [{ field: "category", anyOf: ["hoodies & sweatshirts"] }]],
    ["made of cotton", [{ field: "attribute", name: "material", anyOf: ["cotton"] }]],
    ["cotton or fleece material", [{ field: "attribute", name: "material", anyOf: ["cotton", "fleece"] }]],
    ["cold climate", [{ field: "attribute", name: "climate", anyOf: ["cold"] }]],
    ["cotton hoodie", []],
    ["adapter male to female", []],
  ])("%s", (text, constraints) => {
    expect(read(text)).toEqual(constraints);
  });

  it("take a department from an attribute where no category names it, unisex listings included", () => {
    const watches = readerOf([
      product("W", "Watch", [variant("W-1", 100)], { attributes: { gender: ["Men"] } }),
      product("V", "Watch", [variant("V-1", 100)], { attributes: { gender: ["Unisex"] } }),
    ]);
    expect(watches.read("watch for men").constraints).toEqual([
      { field: "attribute", name: "gender", anyOf: ["men", "unisex"] },
    ]);
  });
});

describe("measures, ratings and the rest", () => {
  it.each<[string, readonly Constraint[]]>([
    ["width at most 180 cm", [{ field: "measure", name: "width", unit: "mm", max: 1800 }]],
    ["at most 180 cm wide", [{ field: "measure", name: "width", unit: "mm", max: 1800 }]],
    ["a sofa that fits a 180 cm wall", [{ field: "measure", name: "width", unit: "mm", max: 1800 }]],
    ["1/2 inch hose", [{ field: "measure", unit: "mm", min: 12.7, max: 12.7, typedIn: { name: "in", size: 25.4 } }]],
    ["12,7 mm hose", [{ field: "measure", unit: "mm", min: 12.7, max: 12.7 }]],
    ["under 2 kg", [{ field: "measure", unit: "g", max: 2000 }]],
    ["between 10 and 20 cm wide", [{ field: "measure", name: "width", unit: "mm", min: 100, max: 200 }]],
    ["20 v max drill", []],
    ["at least 4 stars", [{ field: "rating", min: 4 }]],
    ["rated 4+", [{ field: "rating", min: 4 }]],
    ["four stars and up", [{ field: "rating", min: 4 }]],
    ["with a rating of at least 4.5", [{ field: "rating", min: 4.5 }]],
    ["5 star point ornament", []],
    ["hoodies in stock", [{ field: "in-stock" }]],
    ["available now", [{ field: "in-stock" }]],
    ["discounted hoodies", [{ field: "reduced" }]],
    ["on sale", [{ field: "reduced" }]],
    ["reduced fat milk", []],
    ["hoodie without buttons or zips", [{ field: "words", anyOf: ["buttons", "zips"], exclude: true }]],
    ["hoodie, no zip", [{ field: "words", anyOf: ["zip"], exclude: true }]],
    ["no drill curtain rod", []],
    ["no thanks", []],
    ["not too expensive", []],
  ])("%s", (text, constraints) => {
    expect(read(text)).toEqual(constraints);
  });

  it.each<[string, WishOrder]>([
    ["the cheapest one", "price-ascending"],
    ["least expensive", "price-ascending"],
    ["the priciest", "price-descending"],
    ["best rated", "rating"],
    ["newest arrivals", "newest"],
    ["hoodie", "relevance"],
  ])("%s", (text, order) => {
    expect(reader.read(text).order).toBe(order);
  });

  it("keeps three hard limits of one sentence", () => {
    expect(reader.read("running shoes under 80, size 43, not white")).toMatchObject({
      words: "running shoes",
      constraints: [
        { field: "size", anyOf: ["eu 43"] },
        { field: "price", max: 7999 },
        { field: "colour", anyOf: ["white"], exclude: true },
      ],
    });
  });
});

describe("words", () => {
  it.each([
    ["a warm hoodie for men under 60", "warm hoodie"],
    ["only in blue", ""],
    ["the cheapest one", ""],
    ["I'm looking for a warm hoodie, please", "warm hoodie"],
    ["do you have it in XL?", ""],
    ["can I get the Oskar Warm Hoodie in XL?", "Oskar Warm Hoodie"],
    ["hoodie with pockets for winter", "hoodie with pockets for winter"],
    ["one bowl sink", "one bowl sink"],
    ["all in one printer", "all in one printer"],
    ["room a/c unit", "room a/c unit"],
    [".875 wheel 12 in", ".875 wheel 12 in"],
    ["4 ft. x 8 ft. plywood", "4 ft x 8 ft plywood"],
    ["32 gallon trash can", "32 gallon trash can"],
  ])("of %s are %s", (text, left) => {
    expect(words(text)).toBe(left);
  });

  it("tell what share of them the catalog knows", () => {
    expect(reader.read("warm hoodie for men").known).toBe(1);
    expect(reader.read("warm spaceship").known).toBe(0.5);
    expect(reader.read("only in blue").known).toBe(0);
  });
});

describe("codes", () => {
  it.each(["HD-OSK-M-BLU", "vs 1 s", "sku HD-OSK-M-BLU", "#VS-1-S", "HD-0SK-M-BLU?"])("%s is one", (text) => {
    expect(reader.read(text)).toMatchObject({ exactCode: true, constraints: [] });
  });

  it.each(["hoodie", "43", "blue", "HD-OSK-M-BLU in red"])("%s is none", (text) => {
    expect(reader.read(text).exactCode).toBe(false);
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ..."under between 5 10 $ € size M XL in not no without blue navy or and , . men for at least stars cm 1/2 inch x max cheapest one a fits rated + cotton made of".split(
      " ",
    ),
  );

  it("is read without failing, into amounts in whole minor units", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(pieces).map((parts) => parts.join(" ")),
        ),
        (text) => {
          const reading = reader.read(text);
          expect(reading.known).toBeGreaterThanOrEqual(0);
          expect(reading.known).toBeLessThanOrEqual(1);
          for (const constraint of reading.constraints.filter((one) => one.field === "price")) {
            expect(Number.isInteger(constraint.min ?? 0) && Number.isInteger(constraint.max ?? 0)).toBe(true);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  // Quadratic reading of these would take minutes; the runner's own time limit is the claim.
  it.each(["a ", "blue, ", "medium ", "under 60 ", "not ", "1/2 ", "hoodies ", "in in blue ", "(("])(
    "made of 5,000 times %s ends",
    (piece) => {
      expect(() => reader.read(piece.repeat(5_000))).not.toThrow();
    },
  );

  it("of one word with 10,000 characters stays a word", () => {
    for (const letter of ["a", "1", "-a", "é", "$"]) {
      expect(reader.read(letter.repeat(10_000)).constraints).toEqual([]);
    }
  });
});

const requestsFile = resolve(import.meta.dirname, "../../../shared/data/shopping-requests/requests.json");

describe.skipIf(!existsSync(requestsFile))("wishes written by people (skipped where the data is absent)", () => {
  it("name no price, and none is read into them", () => {
    const all = JSON.parse(readFileSync(requestsFile, "utf8")) as string[];
    const requests = all.filter((_, index) => index % 4 === 0);
    const priced = requests.filter((text) => read(text).some(({ field }) => field === "price"));
    expect(requests.length).toBeGreaterThan(1500);
    expect(priced.length / requests.length).toBeLessThan(0.001);
  });
});
