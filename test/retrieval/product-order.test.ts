import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Product } from "../../bot/shop-records.js";
import { Filter } from "../../retrieval/filters.js";
import { ordered } from "../../retrieval/product-order.js";
import { product } from "./small-catalog.js";

const orders = ["relevance", "rating", "newest", "price-ascending", "price-descending"] as const;

const somewhatRated = fc.record({
  price: fc.integer({ min: 1, max: 5 }),
  average: fc.integer({ min: 1, max: 5 }),
  count: fc.integer({ min: 0, max: 3 }),
});
const products = fc.array(somewhatRated, { minLength: 1, maxLength: 40 }).map((all) =>
  all.map(
    ({ price, average, count }, at): Product => ({
      ...product({ id: `P${at}`, title: `Part ${at}`, in: "Parts", price }),
      ...(count === 0 ? {} : { rating: { average, count } }),
    }),
  ),
);

function catalogOf(all: readonly Product[]) {
  return { products: all, currency: "USD", filter: new Filter(all) };
}

describe("the order of products", () => {
  it("is one for the whole catalog and for any part of it, cut wherever it is enough", () => {
    const asked = fc.record({
      all: products,
      order: fc.constantFrom(...orders),
      left: fc.integer({ min: 1, max: 20 }),
      depth: fc.integer({ min: 0, max: 50 }),
    });
    fc.assert(
      fc.property(asked, ({ all, order, left, depth }) => {
        const every = [...all.keys()];
        const whole = ordered(catalogOf(all), every, order, [], every.length);
        const inStock = [{ field: "in-stock" }] as const;
        expect(ordered(catalogOf(all), every, order, inStock, every.length)).toEqual(whole);
        const some = every.filter((ordinal) => ordinal % left === 0);
        const part = whole.filter(({ ordinal }) => some.includes(ordinal));
        expect(ordered(catalogOf(all), some, order, [], depth)).toEqual(part.slice(0, depth));
      }),
    );
  });

  it("leaves those of equal value as the catalog has them, and puts a better one before a worse one", () => {
    const all = [2, 5, 5, 1].map((average, at) => ({
      ...product({ id: `P${at}`, title: `Part ${at}`, in: "Parts", price: 9 - at }),
      rating: { average, count: 8 },
    }));
    const catalog = catalogOf(all);
    const ids = (order: (typeof orders)[number]): readonly number[] =>
      ordered(catalog, [...all.keys()], order, [], 4).map(({ ordinal }) => ordinal);
    expect(ids("rating")).toEqual([1, 2, 0, 3]);
    expect(ids("price-ascending")).toEqual([3, 2, 1, 0]);
    expect(ids("newest")).toEqual([3, 2, 1, 0]);
  });
});
