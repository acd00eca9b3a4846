import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldsFound } from "../../bot/comparison/compared-fields.js";
import type { ProductCard } from "../../bot/dialogue.js";
import { askedIn } from "../../bot/product-questions/asked.js";
import { conflictOf } from "../../bot/product-questions/conflicts.js";
import { lookUp } from "../../bot/product-questions/look-up.js";
import { measuresIn } from "../../bot/product-questions/measures.js";
import { recordFacts } from "../../bot/product-questions/record-facts.js";
import { themesOf } from "../../bot/product-questions/review-digest.js";
import type { AttributeValue, Product } from "../../bot/shop-records.js";

function product(attributes: Record<string, AttributeValue>, parts: Partial<Product> = {}): Product {
  return {
    ...{ id: "P", title: "Thing", description: "", categories: ["All"], images: [], attributes },
    variants: [{ sku: "P-1", options: {}, price: { amount: 100, currency: "USD" }, stock: 1 }],
    ...parts,
  };
}

const first = (question: string) => {
  const [asked] = askedIn(question);
  if (asked === undefined) return "nothing";
  return asked.kind === "topic" ? asked.words.topic : asked.kind === "other" ? asked.topic : asked.kind;
};

describe("what a question asks for", () => {
  it.each([
    ["whats it made out of", "material"],
    ["is it merino", "material"],
    ["how heavy is it", "weight"],
    ["can I throw it in the wash", "care"],
    ["is it ok in heavy rain", "water"],
    ["dishwasher safe?", "appliance"],
    ["will it work in the US", "electricity"],
    ["does it have a guarantee", "warranty"],
    ["ok for a 3 year old?", "age"],
    ["is it safe for my baby", "safety"],
    ["any nuts in it", "allergens"],
    ["is this a dupe", "genuine"],
    ["is it the 2024 model", "edition"],
    ["does it run small", "fit"],
    ["any known issues", "problems"],
    ["worst reviews", "worst"],
    ["is it worth the money", "reviews"],
    ["are the colors true to the picture", "true-color"],
    ["has it been cheaper", "price-history"],
    ["when will it be back in stock", "restock"],
    ["how many are left", "stock"],
    ["which sizes are there", "options"],
    ["does it fit a 15.6 laptop", "room-for"],
    ["does it have USB-C", "words"],
    ["它是什么材质的", "material"],
    ["¿es impermeable?", "water"],
  ])("%s: %s", (question, topic) => {
    expect(first(question)).toBe(topic);
  });

  it("is read clause by clause", () => {
    expect(askedIn("is it waterproof, how heavy is it and does it have a hood?")).toHaveLength(3);
  });
});

describe("an answer", () => {
  const asked = (question: string) => {
    const [found] = askedIn(question);
    if (found === undefined || found.kind === "other" || found.kind === "room-for") throw new TypeError(question);
    return found;
  };

  it("is yes or no only where the record says so", () => {
    expect(lookUp(asked("does it have a hood"), product({ hood: true })).verdict).toBe("yes");
    expect(lookUp(asked("does it have a hood"), product({ hood: "no" })).verdict).toBe("no");
    expect(lookUp(asked("does it have a hood"), product({ collar: "High" })).verdict).toBeUndefined();
    expect(lookUp(asked("is it cotton"), product({ material: ["Cotton", "Nylon"] })).verdict).toBeUndefined();
    expect(lookUp(asked("does it have nuts"), product({ ingredients: "No nuts" })).verdict).toBeUndefined();
  });

  it("is not taken from a neighbour: what goes into the dishwasher says nothing of the microwave", () => {
    expect(lookUp(asked("is it microwave safe"), product({ "dishwasher safe": true })).stated).toEqual([]);
  });

  it("states nothing that the record does not state, whatever is asked", () => {
    const attributes = fc.dictionary(
      fc.stringMatching(/^[a-z]{2,10}( [a-z]{2,8})?$/u),
      fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.array(fc.string(), { maxLength: 3 })),
      { maxKeys: 6 },
    );
    fc.assert(
      fc.property(attributes, fc.string(), fc.string(), (record, description, question) => {
        const thing = product(record, { description });
        const known = new Set(recordFacts(thing).map(({ property }) => property));
        for (const each of askedIn(question)) {
          if (each.kind !== "topic" && each.kind !== "words") continue;
          const { stated, told, near } = lookUp(each, thing);
          for (const fact of [...stated, ...near]) {
            if (!fact.property.startsWith("category-")) expect(known).toContain(fact.property);
          }
          for (const { value } of told) expect(description).toContain(String(value));
        }
      }),
    );
  });
});

describe("a record that disagrees with itself", () => {
  const conflict = (attributes: Record<string, AttributeValue>, parts: Partial<Product>) => {
    const thing = product(attributes, parts);
    return recordFacts(thing).flatMap((fact) => conflictOf(fact, thing) ?? [])[0]?.against.place;
  };

  it.each([
    ["a measure in the title", { volume: "450 ml" }, { title: "Flask 500 ml" }, "title"],
    ["a material in the title", { material: "Polyester" }, { title: "Cotton Shirt" }, "title"],
    ["a weight in the description", { weight: "450 g" }, { description: "Weighs 310 g." }, "description"],
    ["what it is said not to have", { waterproof: false }, { description: "A waterproof shell." }, "description"],
  ] as const)("is noticed by %s", (_, attributes, parts, place) => {
    expect(conflict(attributes, parts)).toBe(place);
  });

  it.each([
    ["the same in another unit", { volume: "0.5 l" }, { title: "Flask 500 ml" }],
    ["what it carries beside what it weighs", { weight: "980 g" }, { description: "Carries 120 kg." }],
    ["a box of three lengths", { width: "45 cm" }, { description: "45 x 30 x 4 cm." }],
    ["what it is said to be without", { hood: false }, { description: "A jacket without a hood." }],
  ] as const)("is not seen in %s", (_, attributes, parts) => {
    expect(conflict(attributes, parts)).toBeUndefined();
  });
});

describe("a comparison", () => {
  const card: ProductCard = {
    ...{ productId: "P", sku: "P-1", title: "Thing", price: { amount: 100, currency: "USD" }, stock: 1, options: {} },
  };
  const compared = (...all: Record<string, AttributeValue>[]) =>
    fieldsFound(all.map((attributes) => ({ product: product(attributes), card })));

  it("puts 13 in and 35 cm in one unit", () => {
    const [field] = compared({ width: "35 cm" }, { width: "13 in" }).different;
    expect(field?.cells.map((cell) => cell?.inRowUnit ?? cell?.fact.value)).toEqual(["35 cm", "33 cm"]);
  });

  it("folds what is the same and marks what only one states", () => {
    const { alike, different } = compared({ material: "Oak", legs: 4 }, { material: "oak" });
    expect(alike.map(({ name }) => name)).toEqual(["material"]);
    expect(different[0]?.cells[1]).toBeUndefined();
  });
});

it("measures are read as people write them", () => {
  expect(measuresIn("1,450 g, 12,7 mm and 5 ft").map(({ value }) => Math.round(value * 10) / 10)).toEqual([
    1450, 12.7, 1524,
  ]);
});

it("a word is a theme when it comes back here and not in every product's reviews", () => {
  const review = (text: string) => ({ productId: "P", rating: 3, text });
  const here = [review("The zip broke, lovely color"), review("Lovely. Zip stuck"), review("Soft")];
  const elsewhere = Array.from({ length: 8 }, () => review("Lovely thing"));
  expect(themesOf(here, elsewhere, new Set())).toEqual([{ word: "zip", count: 2 }]);
});
