import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openStorage, type Storage } from "../../adapters/storage/open-storage.js";
import { demoRecords } from "../../adapters/shop/demo-records.js";
import { ShopExporter } from "../../adapters/shop/export-records.js";
import { RecordsOrderBook } from "../../adapters/shop/order-book.js";
import { everyRecord, fixture, importInto, temporaryFile, today } from "./import-here.js";

let storage: Storage;

beforeEach(() => {
  storage = openStorage(":memory:", { log: { report: () => undefined } });
});

afterEach(() => storage.close());

describe("over the embedded database", () => {
  test("a second import changes nothing, reviews and ratings included", async () => {
    const { records } = storage;
    const files = [
      ["products", "magento-products.csv"],
      ["reviews", "magento-reviews.csv"],
      ["products", "shopify-after-2024.csv"],
      ["products", "faulty.jsonl"],
      ["policies", "policies.yaml"],
    ] as const;
    for (const [kind, name] of files) expect((await importInto(records, kind, fixture(name))).added).toBeGreaterThan(0);
    for (const [kind, name] of files) {
      const again = await importInto(records, kind, fixture(name));
      expect(again, name).toMatchObject({ added: 0, changed: 0, unchanged: again.read });
    }
    expect((await records.get("products", "FJ1"))?.rating).toEqual({ average: 4.5, count: 2 });
  });

  test("the two generations of Shopify's file are one catalog", async () => {
    await importInto(storage.records, "products", fixture("shopify-before-2024.csv"));
    const report = await importInto(storage.records, "products", fixture("shopify-after-2024.csv"));
    expect(report).toMatchObject({ added: 0, changed: 2 });
  });

  test("a SKU may move from one product to another within a file", async () => {
    const line = (id: string, sku: string) =>
      JSON.stringify({
        ...{ id, title: id, description: "", categories: [], images: [], attributes: {} },
        variants: [{ sku, options: {}, price: { amount: 1, currency: "USD" }, stock: 1 }],
      });
    await importInto(storage.records, "products", await temporaryFile("a.jsonl", line("P1", "S1")));
    const moved = await temporaryFile("b.jsonl", `${line("P2", "S1")}\n${line("P1", "S2")}`);
    expect(await importInto(storage.records, "products", moved)).toMatchObject({ added: 1, changed: 1 });
    expect((await storage.records.productOfSku("S1"))?.id).toBe("P2");
  });

  test("the demo goes in whole and comes out the same", async () => {
    const demo = demoRecords(today);
    for (const kind of ["products", "customers", "orders", "reviews"] as const)
      expect(await storage.records.put(kind, demo[kind])).toMatchObject({ added: demo[kind].length });
    const lines = await everyRecord(new ShopExporter(storage.records).exportRecords("orders"));
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(demo.orders);
  });

  test("an order of the demo is proven by its e-mail and by its postal code", async () => {
    const demo = demoRecords(today);
    await storage.records.put("customers", demo.customers);
    await storage.records.put("orders", demo.orders);
    const book = new RecordsOrderBook(storage.records);
    const email = { kind: "email", email: "maya.okafor@example.com" } as const;
    expect((await book.prove("om 1012", email))?.fulfillments).toHaveLength(2);
    expect((await book.prove("om-1012", { kind: "postal-code", postalCode: "97205" }))?.id).toBe("OM-1012");
    expect(await book.prove("om-1013", email)).toBeUndefined();
  });
});
