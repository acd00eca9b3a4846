import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { coreDemoRecords, demoRecords } from "../../adapters/shop/demo-records.js";
import type { Facet } from "../../bot/ports.js";
import type { Product } from "../../bot/shop-records.js";
import type { Constraint, Wish } from "../../bot/wish.js";
import { priceBands } from "../../retrieval/price-bands.js";
import type { IndexedProductSearch } from "../../retrieval/product-search.js";
import { HashedWordEmbedder } from "./hashed-word-embedder.js";
import { searchOver } from "./search-over.js";
import { product } from "./small-catalog.js";

const embedder = new HashedWordEmbedder(32, {});
const day = new Date("2026-11-02T10:00:00Z");

let directory: string;
let core: IndexedProductSearch;
let whole: IndexedProductSearch;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "aisle-facets-"));
  core = await searchFor(coreDemoRecords(day).products);
  whole = await searchFor(demoRecords(day).products);
});
afterAll(() => rm(directory, { recursive: true }));

let made = 0;
const searchFor = (products: readonly Product[]): Promise<IndexedProductSearch> =>
  searchOver(products, join(directory, `catalog-${(made += 1)}`), embedder);

async function facetsFor(text: string, search = core): Promise<readonly Facet[]> {
  return search.facets(await search.read(text));
}

function wish(words: string, constraints: readonly Constraint[] = []): Wish {
  return { words, constraints, order: "relevance" };
}

function labels(facets: readonly Facet[], field: string): string[] {
  return facets.find((facet) => facet.field === field)?.values.map(({ label }) => label) ?? [];
}

const cotton = { field: "attribute", name: "material", anyOf: ["cotton"] } as const;
const limits: readonly Constraint[] = [
  { field: "category", anyOf: ["women"] },
  { field: "category", anyOf: ["outdoor"] },
  { field: "colour", anyOf: ["blue"] },
  { field: "colour", anyOf: ["black"], exclude: true },
  { field: "size", anyOf: ["m"] },
  { field: "price", max: 5_999 },
  { field: "price", min: 4_000 },
  { field: "brand", anyOf: ["nimbrel"] },
  cotton,
  { field: "colour", anyOf: ["navy"], soft: true },
];
const words = [
  "",
  "jacket",
  "hoodie",
  "warm hoodie",
  "kitchen",
  "bag",
  "waterproof shoes",
  "something soft",
  "hodie",
  "lamp",
];

describe("what is counted", () => {
  it("is what a search with the value would find, for any wish and limits", async () => {
    const anyWish = fc.tuple(fc.constantFrom(...words), fc.uniqueArray(fc.constantFrom(...limits), { maxLength: 3 }));
    await fc.assert(
      fc.asyncProperty(anyWish, fc.boolean(), async ([text, constraints], all) => {
        const search = all ? whole : core;
        const wanted = wish(text, constraints);
        for (const { values } of await search.facets(wanted)) {
          for (const { constraint, count } of values) {
            const narrower = { ...wanted, constraints: [...constraints, constraint] };
            const { total } = await search.find(narrower, { limit: 1, strict: true });
            expect(count).toBe(total);
          }
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it("is the same whether the wish was searched for before or not", async () => {
    const wishes = words.flatMap((text) => [
      wish(text),
      wish(text, [cotton]),
      wish(text, [{ field: "price", max: 5_999 }]),
    ]);
    const unasked = await searchFor(coreDemoRecords(day).products);
    for (const wanted of wishes) {
      await core.find(wanted, { limit: 5, strict: true });
      await core.find(wanted, { limit: 5, among: [] });
      expect(await core.facets(wanted)).toEqual(await unasked.facets(wanted));
    }
  });

  it("counts a product only where one variant of it meets the limits and the value", async () => {
    const shirt = (id: string, ...forms: readonly (readonly [color: string, size: string])[]): Product => ({
      ...product({ id, title: `Shirt ${id}`, in: "Shirts", price: 10 }),
      variants: forms.map(([color, size]) => ({
        sku: `${id}-${color}-${size}`,
        options: { color, size },
        price: { amount: 1_000, currency: "USD" },
        stock: 1,
      })),
    });
    const search = await searchFor([shirt("A", ["Blue", "S"], ["Red", "M"]), shirt("B", ["Blue", "M"], ["Red", "L"])]);
    const facets = await search.facets(wish("", [{ field: "colour", anyOf: ["blue"] }]));
    const sizes = facets.find(({ field }) => field === "size")?.values;
    expect(sizes?.map(({ label, count }) => [label, count])).toEqual([
      ["M", 1],
      ["S", 1],
    ]);
  });
});

describe("which facets there are", () => {
  it("tells kinds by the step below what all products share", async () => {
    expect(labels(await facetsFor("for women"), "category")).toEqual(["Tops", "Bottoms", "Dresses", "Jackets"]);
    expect(labels(await facetsFor(""), "category")).toContain("Kitchen");
  });

  it("tells many shades by their families, and few as the catalog writes them", async () => {
    expect(labels(await facetsFor("", whole), "colour")).toContain("Blue");
    expect(labels(await facetsFor("jacket"), "colour")).toContain("Ice blue");
  });

  it("tells prices in two to four round bands", async () => {
    const [first, ...others] =
      (await facetsFor("something for the kitchen")).find(({ field }) => field === "price")?.values ?? [];
    const all = [first, ...others].map((value) => value?.constraint);
    expect(all.length).toBeGreaterThanOrEqual(2);
    expect(all.length).toBeLessThanOrEqual(4);
    for (const band of all) expect(band?.field === "price" && (band.min ?? 0) % 500).toBe(0);
  });

  it("leaves out what identifies a product, what is told in sentences, and what each product has for itself", async () => {
    const sketch = (at: number) =>
      product({
        id: `P${at}`,
        title: `Thing ${at}`,
        in: "Things",
        price: 10,
        attributes: {
          "Model number": `X${at % 3}`,
          GTIN: `40${at % 2}`,
          story: `Made in the ${at % 2 === 0 ? "spring" : "autumn"} by two sisters in a barn near the lake`,
          nickname: `Nick ${at}`,
          finish: at % 2 === 0 ? "Matt" : "Glossy",
        },
      });
    const search = await searchFor(Array.from({ length: 12 }, (_, at) => sketch(at)));
    expect((await search.facets(wish(""))).map(({ field }) => field)).toEqual(["finish"]);
  });

  it("asks whom it is for before what it is made of, and that before a data sheet's numbers", async () => {
    const sketch = (at: number) =>
      product({
        id: `P${at}`,
        title: `Coat ${at}`,
        in: at % 2 === 0 ? "Men > Coats" : "Women > Coats",
        price: 10,
        attributes: { weight: `${at % 4}00 g`, material: at % 3 === 0 ? "Wool" : "Cotton" },
      });
    const search = await searchFor(Array.from({ length: 12 }, (_, at) => sketch(at)));
    expect((await search.facets(wish("coat"))).map(({ field }) => field)).toEqual(["category", "material", "weight"]);
  });

  it("has none for a single product, and none for nothing", async () => {
    expect(await facetsFor("immersion blender")).toEqual([]);
    expect(await facetsFor("submarine")).toEqual([]);
  });

  it("gives the same answer twice, also for a result of which only a part is looked at", async () => {
    const products = Array.from({ length: 2_500 }, (_, at) =>
      product({
        id: `N${at}`,
        title: `Notebook ${at}`,
        in: "Paper",
        price: 3 + (at % 40),
        colours: [["Blue", "Red", "Green"][at % 3] ?? "Blue"],
      }),
    );
    const search = await searchFor(products);
    const once = await search.facets(wish("notebook"));
    expect(await search.facets(wish("notebook"))).toEqual(once);
    expect(once.find(({ field }) => field === "colour")?.values.map(({ count }) => count)).toEqual([834, 833, 833]);
  });
});

describe("bands of prices", () => {
  it("part any prices at round amounts, without a gap and without an overlap", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 2, maxLength: 200 }), (prices) => {
        const bands = priceBands(prices, 100);
        expect(bands.length === 0 || (bands.length >= 2 && bands.length <= 4)).toBe(true);
        bands.forEach(({ min }, at) => {
          expect(min ?? 0).toBe(at === 0 ? 0 : (bands[at - 1]?.max ?? 0) + 1);
        });
        for (const price of bands.length === 0 ? [] : prices) {
          const within = bands.filter(({ min = 0, max = Infinity }) => price >= min && price <= max);
          expect(within).toHaveLength(1);
        }
      }),
    );
  });
});
