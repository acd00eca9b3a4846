import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Product, Variant } from "../../bot/shop-records.js";
import type { Constraint } from "../../bot/wish.js";
import { Filter } from "../../retrieval/filters.js";
import { product, readerOf, smallShop, variant } from "./wish-catalog.js";

/** Ids of the products that meet the constraints. */
function meeting(products: readonly Product[], ...constraints: Constraint[]): string[] {
  const mask = new Filter(products).mask(constraints);
  return products.filter((_, ordinal) => mask[ordinal] === 1).map(({ id }) => id);
}

describe("one variant", () => {
  const shirt = product("shirt", "Shirt", [
    variant("S-BLU-S", 9000, { size: "S", color: "Blue" }),
    variant("S-RED-M", 2000, { size: "M", color: "Red" }),
  ]);
  const blue: Constraint = { field: "colour", anyOf: ["blue"] };
  const cheap: Constraint = { field: "price", max: 5000 };

  it("meets all constraints at once, or the product does not count", () => {
    expect(meeting([shirt], blue)).toEqual(["shirt"]);
    expect(meeting([shirt], cheap)).toEqual(["shirt"]);
    expect(meeting([shirt], blue, cheap)).toEqual([]);
    expect(meeting([shirt], blue, { field: "size", anyOf: ["m"] })).toEqual([]);
  });

  it("that is shown is on hand before others, then the cheapest", () => {
    const cap = product("cap", "Cap", [
      variant("C-1", 1000, {}, { stock: 0 }),
      variant("C-2", 3000),
      variant("C-3", 2000, {}, { stock: null }),
    ]);
    const filter = new Filter([shirt, cap]);
    expect(filter.variantFor(1, [])?.sku).toBe("C-3");
    expect(filter.variantFor(1, [{ field: "price", max: 1500 }])?.sku).toBe("C-1");
    expect(filter.variantFor(0, [blue])?.sku).toBe("S-BLU-S");
    expect(filter.variantFor(0, [blue, cheap])).toBeUndefined();
    expect(filter.variantFor(7, [])).toBeUndefined();
  });
});

describe("colours", () => {
  const inColour = (color: string): Product => product(color, "Thing", [variant(color, 100, { color })]);
  const shop = ["Navy", "Light Blue", "Blue/White", "Red", "Rose Gold", "Azul"].map(inColour);

  it("of a family admit its shades, and a shade only itself", () => {
    expect(meeting(shop, { field: "colour", anyOf: ["blue"] })).toEqual(["Navy", "Light Blue", "Blue/White", "Azul"]);
    expect(meeting(shop, { field: "colour", anyOf: ["navy"] })).toEqual(["Navy"]);
    expect(meeting(shop, { field: "colour", anyOf: ["azul"] })).toEqual(["Navy", "Light Blue", "Blue/White", "Azul"]);
    expect(meeting(shop, { field: "colour", anyOf: ["gray"] })).toEqual([]);
  });

  it("that are excluded leave what has any of them, and keep what names no colour", () => {
    const plain = product("plain", "Thing", [variant("P", 100)]);
    expect(meeting([...shop, plain], { field: "colour", anyOf: ["white", "blue"], exclude: true })).toEqual([
      "Red",
      "Rose Gold",
      "plain",
    ]);
  });

  it("may be an attribute of the whole product", () => {
    const jug = product("jug", "Jug", [variant("J", 100)], { attributes: { Colour: ["Green", "White"] } });
    expect(meeting([jug], { field: "colour", anyOf: ["green"] })).toEqual(["jug"]);
  });
});

describe("sizes", () => {
  const inSize = (size: string): Product => product(size, "Thing", [variant(size, 100, { size })]);
  const shop = ["M", "Medium", "S/M", "EU 43", "43", "US 10", "32/30", "One Size"].map(inSize);

  it("are the same in any writing, and differ between systems", () => {
    expect(meeting(shop, { field: "size", anyOf: ["m"] })).toEqual(["M", "Medium", "S/M"]);
    expect(meeting(shop, { field: "size", anyOf: ["eu 43"] })).toEqual(["EU 43", "43"]);
    expect(meeting(shop, { field: "size", anyOf: ["43"] })).toEqual(["EU 43", "43"]);
    expect(meeting(shop, { field: "size", anyOf: ["uk 10"] })).toEqual([]);
    expect(meeting(shop, { field: "size", anyOf: ["32x30"] })).toEqual(["32/30"]);
    expect(meeting(shop, { field: "size", anyOf: ["one size"] })).toEqual(["One Size"]);
  });
});

describe("attributes, categories and words", () => {
  const made = (id: string, material: string | readonly string[]): Product =>
    product(id, "Bag", [variant(id, 100)], { attributes: { Material: material } });

  it("name a value as whole words, and an imitation is not the thing", () => {
    const shop = [made("a", "80% Cotton"), made("b", ["Leather"]), made("c", "Faux Leather"), made("d", "Cottonwood")];
    expect(meeting(shop, { field: "attribute", name: "material", anyOf: ["cotton"] })).toEqual(["a"]);
    expect(meeting(shop, { field: "attribute", name: "material", anyOf: ["leather"] })).toEqual(["b"]);
    expect(meeting(shop, { field: "attribute", name: "weave", anyOf: ["twill"] })).toEqual([]);
  });

  it("count what a gender attribute lists to the departments", () => {
    expect(meeting(smallShop, { field: "category", anyOf: ["men"] })).toEqual(["HD-OSK", "WA-1", "JE-1"]);
    expect(meeting(smallShop, { field: "category", anyOf: ["women"] })).toEqual(["VS-1", "WA-1"]);
  });

  it("that are excluded may be named as missing", () => {
    const described = (id: string, description: string): Product =>
      product(id, "Coat", [variant(id, 100)], { description });
    const shop = [
      described("a", "Has a button."),
      described("b", "Closes without buttons."),
      described("c", "Button-free"),
      described("d", ""),
    ];
    expect(meeting(shop, { field: "words", anyOf: ["buttons"], exclude: true })).toEqual(["b", "c", "d"]);
  });
});

describe("the rest", () => {
  it("needs what it asks for: no rating, no former price and no measure meet no limit", () => {
    const rated = product("rated", "A", [variant("A", 100, {}, { compareAt: { amount: 150, currency: "USD" } })], {
      rating: { average: 4.5, count: 2 },
    });
    const plain = product("plain", "B", [variant("B", 100, {}, { compareAt: { amount: 100, currency: "USD" } })]);
    expect(meeting([rated, plain], { field: "rating", min: 4 })).toEqual(["rated"]);
    expect(meeting([rated, plain], { field: "reduced" })).toEqual(["rated"]);
    expect(meeting([rated, plain], { field: "measure", unit: "mm", max: 10 })).toEqual([]);
  });

  it("takes uncounted stock for stock", () => {
    const shop = [0, 1, null].map((stock) => product(String(stock), "A", [variant(String(stock), 100, {}, { stock })]));
    expect(meeting(shop, { field: "in-stock" })).toEqual(["1", "null"]);
  });

  it("compares measures across units and by name", () => {
    const sofa = (id: string, text: string): Product => product(id, text, [variant(id, 100)]);
    const shop = [
      sofa("a", "Sofa 70 in. wide"),
      sofa("b", "Sofa, width 190 cm"),
      sofa("c", "Sofa 150 cm high"),
      sofa("d", "Sofa"),
    ];
    expect(meeting(shop, { field: "measure", name: "width", unit: "mm", max: 1800 })).toEqual(["a"]);
    expect(meeting(smallShop, { field: "measure", unit: "mm", min: 12.7, max: 12.7 })).toEqual(["HO-1"]);
    const both = sofa("e", "Board 20 x 200 cm");
    expect(meeting([both], { field: "measure", unit: "mm", max: 500 })).toEqual([]);
    expect(meeting([both], { field: "measure", unit: "mm", min: 1500 })).toEqual(["e"]);
  });

  it("compares no price in another currency than the catalog's", () => {
    const euro: Variant = { ...variant("E", 100), price: { amount: 100, currency: "EUR" } };
    expect(
      meeting(
        [product("a", "A", [variant("A", 100)]), product("b", "B", [variant("B", 90)]), product("e", "E", [euro])],
        { field: "price", max: 500 },
      ),
    ).toEqual(["a", "b"]);
  });
});

it("what is read holds in the filter", () => {
  const reader = readerOf(smallShop);
  const found = (text: string): string[] => meeting(smallShop, ...reader.read(text).constraints);
  expect(found("a warm hoodie for men under 60, not white")).toEqual(["HD-OSK", "JE-1"]);
  expect(found("in blue under 53")).toEqual(["HD-OSK"]);
  expect(found("in white under 60")).toEqual(["VS-1"]);
  expect(found("12,7 mm")).toEqual(["HO-1"]);
  expect(found("size 43")).toEqual(["SH-1"]);
});

// Random small catalogs against a check that is written for them alone: their colours are the families' own names.
const colours = ["red", "blue", "black"] as const;
const sizes = ["s", "m", "l"] as const;
const variants = fc.record({
  color: fc.option(fc.constantFrom(...colours), { nil: undefined }),
  size: fc.option(fc.constantFrom(...sizes), { nil: undefined }),
  amount: fc.integer({ min: 0, max: 5 }),
  before: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
  stock: fc.option(fc.integer({ min: 0, max: 1 })),
});
const products = fc.record({
  brand: fc.option(fc.constantFrom("acme", "umbra"), { nil: undefined }),
  category: fc.option(fc.constantFrom("men", "women"), { nil: undefined }),
  material: fc.option(fc.constantFrom("cotton", "wool"), { nil: undefined }),
  rating: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  width: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  age: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
  variants: fc.array(variants, { minLength: 1, maxLength: 4 }),
});
type RandomProduct = typeof products extends fc.Arbitrary<infer T> ? T : never;

const some = <T extends string>(...values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.subarray([...values], { minLength: 1, maxLength: 2 });
const named = (field: "colour" | "size" | "brand" | "category", values: readonly string[]): fc.Arbitrary<Constraint> =>
  fc
    .record({ anyOf: some(...values), exclude: fc.boolean() })
    .map(({ anyOf, exclude }) => (exclude ? { field, anyOf, exclude: true } : { field, anyOf }));
const small = fc.integer({ min: 0, max: 5 });
const constraints: fc.Arbitrary<Constraint> = fc.oneof(
  named("colour", colours),
  named("size", sizes),
  named("brand", ["acme", "umbra"]),
  named("category", ["men", "women"]),
  some("cotton", "wool").map((anyOf): Constraint => ({ field: "attribute", name: "material", anyOf })),
  small.map((max): Constraint => ({ field: "price", max })),
  small.map((min): Constraint => ({ field: "price", min })),
  small.map((min): Constraint => ({ field: "rating", min })),
  fc.integer({ min: 0, max: 3 }).map((count): Constraint => ({ field: "rating", min: 1, count })),
  fc.integer({ min: 0, max: 60 }).map((months): Constraint => ({ field: "age", months })),
  small.map((max): Constraint => ({ field: "measure", name: "width", unit: "mm", max: max * 10 })),
  some("cotton", "wool").map((anyOf): Constraint => ({ field: "words", anyOf, exclude: true })),
  fc.constant<Constraint>({ field: "in-stock" }),
  fc.constant<Constraint>({ field: "reduced" }),
);

function catalogOf(random: readonly RandomProduct[]): Product[] {
  return random.map((one, at) =>
    product(
      `p${at}`,
      "Thing",
      one.variants.map(({ color, size, amount, before, stock }, index) =>
        variant(
          `p${at}-${index}`,
          amount,
          { ...(color === undefined ? {} : { color }), ...(size === undefined ? {} : { size }) },
          { stock, ...(before === undefined ? {} : { compareAt: { amount: before, currency: "USD" } }) },
        ),
      ),
      {
        ...(one.brand === undefined ? {} : { brand: one.brand }),
        categories: one.category === undefined ? [] : [one.category],
        attributes: {
          ...(one.material === undefined ? {} : { material: one.material }),
          ...(one.width === undefined ? {} : { width: `${one.width} cm` }),
          ...(one.age === undefined ? {} : { "Recommended Age": `${one.age} years and up` }),
        },
        ...(one.rating === undefined ? {} : { rating: { average: one.rating, count: 1 } }),
      },
    ),
  );
}

function listed(
  constraint: { readonly anyOf: readonly string[]; readonly exclude?: true },
  value: string | undefined,
): boolean {
  return (value !== undefined && constraint.anyOf.includes(value)) !== (constraint.exclude === true);
}

function holds(constraint: Constraint, one: RandomProduct, form: RandomProduct["variants"][number]): boolean {
  switch (constraint.field) {
    case "price":
      return form.amount >= (constraint.min ?? 0) && form.amount <= (constraint.max ?? 9);
    case "colour":
      return listed(constraint, form.color);
    case "size":
      return listed(constraint, form.size);
    case "brand":
      return listed(constraint, one.brand);
    case "category":
      return listed(constraint, one.category);
    case "attribute":
    case "words":
      return listed(constraint, one.material);
    case "measure":
      return one.width !== undefined && one.width * 10 <= (constraint.max ?? 0);
    case "rating":
      return one.rating !== undefined && one.rating >= constraint.min && (constraint.count ?? 0) <= 1;
    case "age":
      return one.age !== undefined && one.age * 12 <= constraint.months;
    case "in-stock":
      return form.stock !== 0;
    case "reduced":
      return form.before !== undefined && form.before > form.amount;
  }
}

describe("on random catalogs", () => {
  const catalogs = fc.array(products, { maxLength: 8 });
  const wishes = fc.array(constraints, { maxLength: 4 });

  it("a product is in the mask exactly when one variant meets every constraint", () => {
    fc.assert(
      fc.property(catalogs, wishes, (random, wish) => {
        const expected = random.map((one) =>
          one.variants.some((form) => wish.every((constraint) => holds(constraint, one, form))) ? 1 : 0,
        );
        expect([...new Filter(catalogOf(random)).mask(wish)]).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("one more constraint never adds a product", () => {
    fc.assert(
      fc.property(catalogs, wishes, constraints, (random, wish, more) => {
        const filter = new Filter(catalogOf(random));
        const wide = filter.mask(wish);
        expect(filter.mask([...wish, more]).every((byte, ordinal) => byte <= (wide[ordinal] ?? 0))).toBe(true);
      }),
    );
  });

  it("the variant shown meets every constraint, and there is one exactly when the product is in the mask", () => {
    fc.assert(
      fc.property(catalogs, wishes, (random, wish) => {
        const filter = new Filter(catalogOf(random));
        const mask = filter.mask(wish);
        random.forEach((one, ordinal) => {
          const shown = filter.variantFor(ordinal, wish);
          const form = one.variants[Number(shown?.sku.split("-")[1] ?? -1)];
          expect(form !== undefined && wish.every((constraint) => holds(constraint, one, form))).toBe(
            mask[ordinal] === 1,
          );
        });
      }),
    );
  });
});
