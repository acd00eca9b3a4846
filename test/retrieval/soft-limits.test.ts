import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ProductMatches } from "../../bot/ports.js";
import type { Constraint, Wish } from "../../bot/wish.js";
import { Filter, isHard } from "../../retrieval/filters.js";
import type { IndexedProductSearch } from "../../retrieval/product-search.js";
import { searchOver } from "./search-over.js";
import { product, smallCatalog } from "./small-catalog.js";

const blue: Constraint = { field: "colour", anyOf: ["blue"] };
const black: Constraint = { field: "colour", anyOf: ["black"] };
const cheap: Constraint = { field: "price", max: 4_500 };
const soft = (constraint: Constraint): Constraint => ({ ...constraint, soft: true });

let directory: string;
let search: IndexedProductSearch;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "aisle-soft-"));
  search = await searchOver(smallCatalog, join(directory, "small"));
});
afterAll(() => rm(directory, { recursive: true }));

function find(words: string, constraints: readonly Constraint[], order: Wish["order"] = "relevance", limit = 10) {
  return search.find({ words, constraints, order }, { limit, strict: true });
}

function ids(found: ProductMatches): string[] {
  return found.matches.map((match) => match.product.id);
}

describe("soft limits", () => {
  it("leave out nothing, and put first what meets them", async () => {
    const plain = await find("hoodie", []);
    const found = await find("hoodie", [soft(blue)]);
    expect(found.total).toBe(plain.total);
    expect(ids(found).slice(0, 2).sort()).toEqual(["HD01", "HD03"]);
    expect(ids(found).slice(2, 4).sort()).toEqual(["HD02", "HD04"]);
  });

  it("count the more the earlier they stand", async () => {
    expect(ids(await find("hoodie", [soft(cheap), soft(blue)])).slice(0, 3)).toEqual(["HD02", "HD01", "HD03"]);
    expect(ids(await find("hoodie", [soft(black), soft(cheap), soft(blue)]))[0]).toBe("HD02");
    expect(
      ids(await find("hoodie", [soft(blue), soft(cheap)]))
        .slice(0, 2)
        .sort(),
    ).toEqual(["HD01", "HD03"]);
  });

  it("choose the variant, and say which of them it misses", async () => {
    const gray: Constraint = { field: "colour", anyOf: ["gray"] };
    const { matches } = await find("hoodie", [soft(gray), soft(cheap)]);
    const first = matches[0];
    expect([first?.product.id, first?.variant.options["color"], first?.misses]).toEqual([
      "HD01",
      "Gray",
      [soft(cheap)],
    ]);
    expect((await find("hoodie", [soft(black)])).matches[0]?.misses).toBeUndefined();
  });

  it("come before the price in the order that was asked for", async () => {
    expect(ids(await find("hoodie", [soft(blue)], "price-ascending"))).toEqual(["HD03", "HD01", "HD02", "HD04"]);
    expect(ids(await find("", [soft(black)], "price-ascending", 3))).toEqual(["HD02", "TR01", "LC01"]);
  });

  it("are met by products far down a long list too", async () => {
    const pins = Array.from({ length: 700 }, (_, at) =>
      product({ id: `P${at}`, title: "Brass pin", in: "Parts", price: 2, colours: [at === 650 ? "Blue" : "Gray"] }),
    );
    const large = await searchOver(pins, join(directory, "large"));
    const wish: Wish = { words: "brass pin", constraints: [soft(blue)], order: "relevance" };
    const found = await large.find(wish, { limit: 3, strict: true });
    expect([ids(found)[0], found.total]).toEqual(["P650", 700]);
    const next = await large.find(wish, { limit: 3, offset: 3, strict: true });
    expect(new Set([...ids(found), ...ids(next)]).size).toBe(6);
  });
});

describe("what would help when nothing satisfies", () => {
  const white: Constraint = { field: "colour", anyOf: ["white"] };
  const dear: Constraint = { field: "price", min: 50_000 };
  const women: Constraint = { field: "category", anyOf: ["women"] };

  it("is every single limit that helps, what brings most first", async () => {
    const red: Constraint = { field: "colour", anyOf: ["red"] };
    const { total, without } = await find("hoodie", [red, cheap, women]);
    expect(total).toBe(0);
    expect(without).toEqual([{ constraints: [cheap], total: 1 }]);
    const either = await find("", [black, { field: "category", anyOf: ["men"] }, cheap, women]);
    expect(either.without[0]?.total).toBeGreaterThanOrEqual(either.without[1]?.total ?? 0);
  });

  it("is a pair only where no single limit helps, and a set of three where no pair does", async () => {
    expect((await find("hoodie", [white, dear])).without).toEqual([{ constraints: [white, dear], total: 4 }]);
    const never: Constraint = { field: "brand", anyOf: ["nobody"] };
    const { without } = await find("hoodie", [white, dear, never, soft(blue)]);
    expect(without).toEqual([{ constraints: [white, dear, never], total: 4 }]);
  });

  it("is nothing where the words alone find nothing", async () => {
    expect((await find("zzyzx", [white, dear])).without).toEqual([]);
  });

  it("never names a soft limit", async () => {
    const { without } = await find("hoodie", [soft(white), dear]);
    expect(without).toEqual([{ constraints: [dear], total: 4 }]);
  });
});

describe("for whatever is asked", () => {
  const limits = fc.constantFrom<Constraint>(
    blue,
    black,
    cheap,
    { field: "price", min: 4_000 },
    { field: "in-stock" },
    { field: "category", anyOf: ["women"] },
    { field: "colour", anyOf: ["blue"], exclude: true },
    { field: "rating", min: 4.5 },
    { field: "words", anyOf: ["warm"], exclude: true },
  );
  const constraints = fc.array(
    fc.tuple(limits, fc.boolean()).map(([limit, isSoft]) => (isSoft ? soft(limit) : limit)),
    { maxLength: 4 },
  );
  const wishes = fc.record({
    words: fc.constantFrom("", "hoodie", "yoga mat", "warm hoodie", "jacket", "yoga pants"),
    constraints,
    order: fc.constantFrom<Wish["order"]>("relevance", "price-ascending", "rating"),
  });
  const filter = new Filter(smallCatalog);

  it("every product found meets every hard limit with the variant that is shown", async () => {
    await fc.assert(
      fc.asyncProperty(wishes, async (wish) => {
        const { matches } = await search.find(wish, { limit: 100 });
        for (const { product: found, variant } of matches) {
          const alone = new Filter([{ ...found, variants: [variant] }]);
          expect(alone.mask(wish.constraints.filter(isHard))[0]).toBe(1);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("a soft limit more changes neither how many satisfy nor which", async () => {
    await fc.assert(
      fc.asyncProperty(wishes, limits, async (wish, limit) => {
        const before = await search.find(wish, { limit: 100, strict: true });
        const softer = { ...wish, constraints: [...wish.constraints, soft(limit)] };
        const after = await search.find(softer, { limit: 100, strict: true });
        expect(after.total).toBe(before.total);
        expect(ids(after).slice(0, after.total).sort()).toEqual(ids(before).slice(0, before.total).sort());
      }),
      { numRuns: 100 },
    );
  });

  it("what satisfies stands in the order of the soft limits that it meets", async () => {
    await fc.assert(
      fc.asyncProperty(wishes, async (wish) => {
        const { matches, total } = await search.find(wish, { limit: 100, strict: true });
        const values = matches
          .slice(0, total)
          .map((match) => filter.preference(smallCatalog.indexOf(match.product), wish.constraints));
        if (wish.constraints.some((one) => !isHard(one))) {
          expect(values).toEqual([...values].sort((one, other) => other - one));
        }
        for (const { product: found, variant, misses = [] } of matches) {
          expect(filter.misses(smallCatalog.indexOf(found), variant, wish.constraints)).toEqual(misses);
        }
      }),
      { numRuns: 100 },
    );
  });
});
