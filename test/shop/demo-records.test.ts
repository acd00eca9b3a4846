import { describe, expect, test } from "vitest";
import { coreDemoRecords, demoRecords } from "../../adapters/shop/demo-records.js";
import type { PoliciesShapeAgrees } from "../../adapters/shop/policies-schema.js";
import { type ShapesAgree, recordSchemas } from "../../adapters/shop/records-schema.js";
import { trackingStates } from "../../bot/shop-records.js";

const today = new Date("2026-03-10T09:00:00Z");
const demo = demoRecords(today);
const variants = demo.products.flatMap((product) => product.variants);

test("the shapes that are checked are the shapes that the bot knows", () => {
  const agree: readonly [ShapesAgree[number], PoliciesShapeAgrees] = [true, true];
  expect(agree).toEqual([true, true]);
});

test("every record of the demo fits its shape", () => {
  const parse = (kind: keyof typeof recordSchemas, records: readonly unknown[]) =>
    records.flatMap((record) => recordSchemas[kind].safeParse(record).error?.issues ?? []);
  expect(parse("products", demo.products)).toEqual([]);
  expect(parse("customers", demo.customers)).toEqual([]);
  expect(parse("orders", demo.orders)).toEqual([]);
  expect(parse("reviews", demo.reviews)).toEqual([]);
  expect(parse("policies", [demo.policies])).toEqual([]);
});

describe("the demo shows what a shop has", () => {
  test("enough products in enough categories", () => {
    const tops = new Set(demo.products.flatMap((product) => product.categories.map((path) => path.split(" > ")[0])));
    expect(demo.products.length).toBeGreaterThanOrEqual(300);
    for (const top of ["Bags", "Electronics", "Home", "Kitchen", "Men", "Outdoor", "Shoes", "Toys", "Women"]) {
      expect(tops).toContain(top);
    }
  });

  test("stock that is there, gone and not counted; prices reduced and not; products with and without a rating", () => {
    expect(variants.some(({ stock }) => stock === 0)).toBe(true);
    expect(variants.some(({ stock }) => stock === null)).toBe(true);
    expect(variants.some(({ stock }) => stock !== null && stock > 0)).toBe(true);
    expect(variants.some(({ compareAt }) => compareAt !== undefined)).toBe(true);
    expect(variants.every(({ price, compareAt }) => compareAt === undefined || compareAt.amount > price.amount)).toBe(
      true,
    );
    expect(demo.products.some(({ rating }) => rating === undefined)).toBe(true);
  });

  test("orders in every state of delivery, in two parcels, with refunds and without dates", () => {
    const events = demo.orders.flatMap((order) => order.fulfillments.flatMap((parcel) => parcel.events ?? []));
    expect(new Set(events.map(({ state }) => state))).toEqual(new Set(trackingStates));
    expect(demo.orders.some(({ fulfillments }) => fulfillments.length === 2)).toBe(true);
    expect(demo.orders.some(({ payments }) => payments.some(({ kind }) => kind === "refund"))).toBe(true);
    expect(demo.orders.some(({ placedAt }) => placedAt === undefined)).toBe(true);
  });
});

test("SKUs, ids and order numbers are nobody else's", () => {
  const unique = (values: readonly string[]) => new Set(values).size === values.length;
  expect(unique(variants.map(({ sku }) => sku))).toBe(true);
  expect(unique(demo.products.map(({ id }) => id))).toBe(true);
  expect(unique(demo.orders.map(({ id }) => id))).toBe(true);
});

test("people of the demo cannot be reached: all addresses are at example.com", () => {
  expect(demo.customers.length).toBeGreaterThanOrEqual(12);
  expect(demo.customers.every(({ email }) => /^[a-z]+\.[a-z]+@example\.com$/.test(email))).toBe(true);
});

test("the core of the demo is a part of it that orders can rest on", () => {
  const core = coreDemoRecords(today);
  const skus = new Set(core.products.flatMap((product) => product.variants.map(({ sku }) => sku)));
  expect(core.products).toEqual(demo.products.slice(0, core.products.length));
  expect(core.orders).toEqual(demo.orders);
  expect(demo.orders.flatMap(({ lines }) => lines).filter(({ sku }) => !skus.has(sku))).toEqual([]);
  expect(demo.reviews).toEqual(expect.arrayContaining([...core.reviews]));
});

test("nobody says the same of a product twice", () => {
  const said = demo.reviews.map(({ productId, text }) => `${productId}: ${text}`);
  expect(said.filter((each, at) => said.indexOf(each) < at)).toEqual([]);
});

test("reviews are about products of the demo", () => {
  const ids = new Set(demo.products.map(({ id }) => id));
  expect(demo.reviews.filter(({ productId }) => !ids.has(productId))).toEqual([]);
});

describe("time in the demo", () => {
  const times = (records: typeof demo) => [
    ...records.orders.flatMap((order) => [
      order.placedAt,
      ...order.payments.map(({ at }) => at),
      ...order.fulfillments.flatMap((parcel) => parcel.events?.map(({ at }) => at)),
    ]),
    ...records.reviews.map(({ at }) => at),
  ];

  test("never lies ahead", () => {
    const ahead = times(demo).filter((at) => at !== undefined && Date.parse(at) > today.getTime());
    expect(ahead).toEqual([]);
  });

  test("runs forward from the order to each event of a parcel", () => {
    for (const order of demo.orders)
      for (const parcel of order.fulfillments) {
        const known = [order.placedAt, ...(parcel.events ?? []).map(({ at }) => at)].filter((at) => at !== undefined);
        expect(known, order.id).toEqual([...known].sort());
      }
  });

  test("moves with the day on which the demo is started", () => {
    const tomorrow = demoRecords(new Date(today.getTime() + 24 * 60 * 60 * 1000));
    expect(tomorrow.products).toEqual(demo.products);
    expect(tomorrow.orders[0]?.placedAt?.slice(0, 10)).toBe("2026-03-11");
  });
});
