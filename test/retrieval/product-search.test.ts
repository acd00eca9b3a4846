import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ProductMatches } from "../../bot/ports.js";
import type { Constraint, Wish } from "../../bot/wish.js";
import type { IndexedProductSearch } from "../../retrieval/product-search.js";
import { HashedWordEmbedder } from "./hashed-word-embedder.js";
import { searchOver } from "./search-over.js";
import { product, smallCatalog } from "./small-catalog.js";

/** "haversack" means what "backpack" means, though no product is called so. */
const embedder = new HashedWordEmbedder(64, { haversack: "backpack", trekking: "dayhike" });

let directory: string;
let search: IndexedProductSearch;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "aisle-search-"));
  search = await searchOver(smallCatalog, join(directory, "small"), embedder);
});
afterAll(() => rm(directory, { recursive: true }));

async function ask(text: string, limit = 10): Promise<ProductMatches> {
  return search.find(await search.read(text), { limit });
}

async function find(words: string, constraints: readonly Constraint[] = [], order: Wish["order"] = "relevance") {
  return search.find({ words, constraints, order }, { limit: 10 });
}

function ids(found: ProductMatches): string[] {
  return found.matches.map((match) => match.product.id);
}

describe("searching among some products", () => {
  const among = ["HD01", "BG02", "no-such-id"];

  it("finds and counts those alone", async () => {
    const wish = { words: "hoodie", constraints: [], order: "relevance" } as const;
    const found = await search.find(wish, { limit: 10, among, strict: true });
    expect([ids(found)[0], found.total]).toEqual(["HD01", 1]);
    expect(ids(await search.find({ ...wish, words: "" }, { limit: 10, among })).sort()).toEqual(["BG02", "HD01"]);
    expect(ids(await search.find({ ...wish, order: "price-ascending" }, { limit: 10, among }))).toEqual(["HD01"]);
  });

  it("finds nothing among none", async () => {
    const found = await search.find({ words: "hoodie", constraints: [], order: "relevance" }, { limit: 10, among: [] });
    expect(found).toMatchObject({ matches: [], total: 0 });
  });
});

describe("searching by words", () => {
  it("puts what is the thing before what only mentions it", async () => {
    const found = ids(await ask("hoodie"));
    expect(found.slice(0, 4).sort()).toEqual(["HD01", "HD02", "HD03", "HD04"]);
    expect(ids(await ask("water bottle"))[0]).toBe("WB01");
  });

  it("says which words were read as others", async () => {
    const found = await ask("hodie");
    expect(found.corrected).toEqual([{ from: "hodie", to: "hoodie" }]);
    expect(ids(found)[0]).toMatch(/^HD/);
    expect((await ask("the cheapest hodie")).corrected).toEqual([{ from: "hodie", to: "hoodie" }]);
  });

  it("says why a product is in the result", async () => {
    const { matches } = await ask("hoodie");
    const why = new Map(matches.map((match) => [match.product.id, match.why]));
    expect(why.get("HD01")).toEqual(["all words"]);
    expect(why.get("LC01")).toEqual(["all words, in its description"]);
  });

  it("counts those with all words, and ranks behind them what comes close", async () => {
    expect((await ask("hoodie")).total).toBe(4);
    const found = await ask("yoga mat");
    expect(found.total).toBe(3);
    expect(ids(found).slice(0, 3).sort()).toEqual(["BG02", "MT01", "MT02"]);
    expect(ids(found).slice(3)).toContain("TR01");
  });
});

describe("searching by meaning", () => {
  const wish: Wish = { words: "trekking haversack", constraints: [], order: "relevance" };
  let packs: IndexedProductSearch;
  beforeAll(async () => {
    const backpack = product({ id: "B1", title: "Dayhike Backpack", in: "Bags", price: 75 });
    packs = await searchOver([...smallCatalog.slice(0, 8), backpack], join(directory, "packs"), embedder);
  });

  it("finds what no word names when the meaning is near", async () => {
    const found = await packs.find(wish, { limit: 5 });
    expect(found).toMatchObject({ total: 1, matches: [{ product: { id: "B1" }, why: ["similar meaning"] }] });
  });

  it("a thing that the catalog calls otherwise is found by its other name, and that is said", async () => {
    const found = await packs.find({ ...wish, words: "knapsack" }, { limit: 5 });
    expect(found.corrected).toEqual([{ from: "knapsack", to: "backpack" }]);
    expect(found).toMatchObject({ total: 1, matches: [{ product: { id: "B1" }, why: ["all words"] }] });
  });

  it("keeps to the limits", async () => {
    const cheap: Constraint = { field: "price", max: 2_000 };
    const found = await packs.find({ ...wish, constraints: [cheap] }, { limit: 5 });
    expect(found).toMatchObject({ matches: [], total: 0, without: [{ constraints: [cheap], total: 1 }] });
  });
});

describe("an honest empty result", () => {
  it.each(["flux capacitor", "asdf qwer", "\u0000\u202e", "😀😀", "z".repeat(99)])(
    "%j finds nothing",
    async (words) => {
      expect(await find(words)).toEqual({ matches: [], total: 0, corrected: [], close: 0, without: [] });
    },
  );

  it("with limits says what each of them costs, most first", async () => {
    const found = await ask("red hoodie under 50");
    expect(found.total).toBe(0);
    expect(found.without.map(({ constraints, total }) => [...constraints.map(({ field }) => field), total])).toEqual([
      ["colour", 2],
      ["price", 1],
    ]);
  });
});

describe("a code of the catalog", () => {
  it("finds its product alone, in the variant it names", async () => {
    const found = await ask("hd01-blue");
    expect(ids(found)).toEqual(["HD01"]);
    expect(found.matches[0]).toMatchObject({ variant: { sku: "HD01-BLUE" }, why: ["SKU"] });
  });

  it("stands first when other words come with it", async () => {
    expect(ids(await find("HD01-BLUE jacket"))[0]).toBe("HD01");
    expect(ids(await find("HD01-BLUE jacket"))).toContain("JK01");
  });

  it("is not found against a limit", async () => {
    const found = await find("HD01-BLUE", [{ field: "price", max: 1_000 }]);
    expect(found).toMatchObject({ matches: [], total: 0, without: [{ total: 1 }] });
  });
});

describe("limits without words", () => {
  it("find everything that meets them, the well rated by many first", async () => {
    const found = await find("", [{ field: "price", max: 4_000 }, { field: "in-stock" }]);
    expect(ids(found).slice(0, 2)).toEqual(["MT01", "HD02"]);
    expect(found.total).toBe(7);
    expect(found.matches.every(({ variant }) => variant.price.amount <= 4_000 && variant.stock !== 0)).toBe(true);
  });

  it("show the variant that meets all of them", async () => {
    const found = await find("", [{ field: "colour", anyOf: ["blue"] }]);
    expect(found.matches.every(({ variant }) => variant.options["color"] === "Blue")).toBe(true);
  });
});

describe("superlatives", () => {
  it("are taken from everything that is the thing, not from what mentions it", async () => {
    expect(ids(await ask("the cheapest hoodie"))).toEqual(["HD02", "HD03", "HD01", "HD04"]);
    expect(ids(await ask("the most expensive jacket"))).toEqual(["JK02", "JK01"]);
    expect(ids(await ask("cheapest yoga mat"))).toEqual(["MT02", "MT01"]);
  });

  it("take the stated average, and the number of ratings between equals", async () => {
    expect(ids(await ask("best rated hoodie")).slice(0, 3)).toEqual(["HD03", "HD01", "HD02"]);
  });

  it("find a word of the description when the thing is named elsewhere", async () => {
    expect(ids(await ask("the cheapest warm hoodie"))).toEqual(["HD03", "HD01"]);
  });

  it("find nothing rather than a thing of another kind", async () => {
    expect(await ask("the cheapest stove")).toMatchObject({ matches: [], total: 0 });
  });

  it("leave it to the title which of two things in one category a product is", async () => {
    const category = "Tops > Hoodies & Sweatshirts";
    const both = await searchOver(
      [
        product({ id: "S1", title: "Plain Crew Sweatshirt", in: category, price: 20 }),
        product({ id: "H1", title: "Plain Zip Hoodie", in: category, price: 40 }),
        product({ id: "F1", title: "Hooded Fleece", in: category, price: 30 }),
      ],
      join(directory, "both"),
      embedder,
    );
    const found = await both.find({ words: "hoodie", constraints: [], order: "price-ascending" }, { limit: 5 });
    expect(ids(found)).toEqual(["F1", "H1"]);
  });

  it("hold within the limits", async () => {
    expect(ids(await find("hoodie", [{ field: "in-stock" }], "price-descending"))).toEqual(["HD01", "HD03", "HD02"]);
  });
});

describe("paging", () => {
  const wishes = fc.record({
    words: fc.constantFrom("", "hoodie", "yoga mat", "warm", "water", "yoga pants blue jacket"),
    constraints: fc.constantFrom<readonly Constraint[]>([], [{ field: "price", max: 6_000 }], [{ field: "in-stock" }]),
    order: fc.constantFrom<Wish["order"]>("relevance", "price-ascending", "rating"),
  });

  it("cuts one list: pages laid together are the list, whatever their size", async () => {
    await fc.assert(
      fc.asyncProperty(wishes, fc.integer({ min: 1, max: 7 }), async (wish, limit) => {
        const whole = ids(await search.find(wish, { limit: 1_000 }));
        const pages: string[] = [];
        for (let offset = 0; offset < whole.length; offset += limit) {
          pages.push(...ids(await search.find(wish, { limit, offset })));
        }
        expect(pages).toEqual(whole);
        expect(new Set(pages).size).toBe(pages.length);
      }),
      { numRuns: 40 },
    );
  });

  it("repeats nothing far into a long list", async () => {
    const parts = Array.from({ length: 1_300 }, (_, at) =>
      product({ id: `P${at}`, title: `Brass hinge pin ${at % 3 === 0 ? "hinge" : "left"}`, in: "Parts", price: 1 }),
    );
    const large = await searchOver(parts, join(directory, "large"), embedder);
    const seen: string[] = [];
    for (let offset = 0; offset < parts.length; offset += 130) {
      seen.push(
        ...ids(await large.find({ words: "hinge pin", constraints: [], order: "relevance" }, { limit: 130, offset })),
      );
    }
    expect(new Set(seen).size).toBe(parts.length);
    expect(seen).toHaveLength(parts.length);
  });
});
