import { describe, expect, it } from "vitest";
import type { Constraint } from "../../bot/wish.js";
import { product, readerOf, variant } from "./wish-catalog.js";

const clothes = (id: string, title: string, category: string, color = "Navy") =>
  product(id, title, [variant(`${id}-1`, 4000, { size: "M", color })], {
    categories: [category],
    attributes: { material: "Cotton" },
  });

/** Clothes, a few things for the house and for camping; no spoons. */
const reader = readerOf([
  clothes("D1", "Linen Dress", "Women > Dresses"),
  clothes("S1", "Running Shoe", "Shoes", "Black"),
  clothes("B1", "Canvas Bag", "Bags", "Red"),
  clothes("SH1", "Oxford Shirt", "Men > Shirts", "White"),
  clothes("T1", "Chino Trousers", "Men > Trousers"),
  clothes("H1", "Zip Hoodie", "Men > Hoodies"),
  clothes("J1", "Rain Jacket", "Men > Jackets"),
  product("TE1", "Dome Tent", [variant("TE1", 20000)], { categories: ["Camping"] }),
  product("SB1", "Down Sleeping Bag", [variant("SB1", 9000)], { categories: ["Camping"] }),
  product("PM1", "Salt and Pepper Mill", [variant("PM1", 3000)], { categories: ["Kitchen"] }),
  product("BP1", "Bread & Butter Plate", [variant("BP1", 900)], { categories: ["Kitchen"] }),
  product("BR1", "Rye Bread", [variant("BR1", 500)], { categories: ["Food"] }),
  product("MG1", "Stoneware Mug 350 ml", [variant("MG1", 1200)], { categories: ["Kitchen"] }),
  product("PZ1", "Floor Puzzle", [variant("PZ1", 1500)], { categories: ["Toys"], attributes: { age: "3+" } }),
]);

const words = (text: string): string[] => reader.readAll(text).readings.map((reading) => reading.words);
const limits = (text: string): (readonly Constraint[])[] =>
  reader.readAll(text).readings.map(({ constraints }) => constraints);

describe("several things in one sentence", () => {
  it.each<[string, string[]]>([
    ["a dress, shoes and a bag", ["dress", "shoes", "bag"]],
    ["I need a tent and two sleeping bags", ["tent", "sleeping bags"]],
    ["a mug plus a plate", ["mug", "plate"]],
    ["hoodie & jacket", ["hoodie", "jacket"]],
    ["shirt as well as trousers", ["shirt", "trousers"]],
    ["do you have shoes and do you have bags", ["shoes", "bags"]],
    ["a mug and a spoon", ["mug", "spoon"]],
    ["hi, I'm looking for a jacket, a dress and maybe some shoes", ["jacket", "dress", "shoes"]],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    "salt and pepper mill",
    "bread and butter plate",
    "black and white shirt",
    "hoodie with pockets and zip",
    "hoodie with a hood and a zip",
    "bag for my shoes and trousers",
    "shirt, cotton, long sleeve, size M",
    "tent that is light and waterproof",
    "jacket and that will keep me dry",
    "a work shirt, has to be cotton, preferably white and a medium",
    "mug that has 350 ml and a handle",
    "",
    "hello",
  ])("one thing is read as before: %s", (text) => {
    expect(reader.readAll(text)).toEqual({ readings: [reader.read(text)] });
  });

  it("keep their limits to themselves", () => {
    expect(limits("shoes under 60, the jacket can be more")).toEqual([[{ field: "price", max: 5999 }], []]);
    expect(limits("the jacket can be more, shoes under 60")).toEqual([[], [{ field: "price", max: 5999 }]]);
    expect(limits("a shirt in white and a hoodie in navy, size M")).toEqual([
      [{ field: "colour", anyOf: ["white"] }],
      [
        { field: "size", anyOf: ["m"] },
        { field: "colour", anyOf: ["navy"] },
      ],
    ]);
    expect(limits("shoes and a bag in red")).toEqual([[], [{ field: "colour", anyOf: ["red"] }]]);
  });

  it("share what is said behind a row of them", () => {
    const navy: Constraint = { field: "colour", anyOf: ["navy"] };
    expect(limits("shirt and trousers in navy")).toEqual([[navy], [navy]]);
    expect(limits("puzzle and mug for a 4 year old")).toEqual([
      [{ field: "age", months: 48 }],
      [{ field: "age", months: 48 }],
    ]);
  });

  it.each<[string, object]>([
    ["dress, shoes and bag for 200 together", { max: 20000 }],
    ["a dress under 90, shoes and a bag, 200 in total", { max: 20000 }],
    ["a tent plus a mug, all under 100", { max: 9999 }],
    ["jacket and shoes under $150 total", { max: 14999 }],
    ["mug and puzzle, my budget is 40", { max: 4000 }],
    ["a shirt and a bag, no more than 80 altogether", { max: 8000 }],
  ])("have a sum: %s", (text, together) => {
    const read = reader.readAll(text);
    expect(read.together).toEqual(together);
    expect(read.readings.every((reading) => !/\d/.test(reading.words))).toBe(true);
  });

  it("keep a limit of one beside the sum of all", () => {
    expect(limits("a dress under 90, shoes and a bag, 200 in total")[0]).toEqual([{ field: "price", max: 8999 }]);
  });

  it("are counted each", () => {
    expect(reader.readAll("two mugs and 4 plates").readings.map(({ quantity }) => quantity)).toEqual([2, 4]);
  });
});
