import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demoRecords } from "../../adapters/shop/demo-records.js";
import { ShopExporter } from "../../adapters/shop/export-records.js";
import type { ShopRecords } from "../../bot/ports.js";
import type { Product, RecordKind } from "../../bot/shop-records.js";
import { everyRecord, fixture, importInto, sharedData, temporaryFile, today } from "./import-here.js";
import { RecordsInMemory } from "./records-in-memory.js";

async function exported(records: ShopRecords, kind: RecordKind): Promise<string> {
  const lines = await everyRecord(new ShopExporter(records).exportRecords(kind));
  return lines.map((line) => `${line}\n`).join("");
}

const kinds: readonly RecordKind[] = ["products", "customers", "orders", "reviews", "interactions", "policies"];

/** Exports everything, imports it elsewhere and exports it there. */
async function thereAndBack(records: ShopRecords): Promise<{ readonly first: string; readonly second: string }> {
  const elsewhere = new RecordsInMemory();
  const first: string[] = [];
  const second: string[] = [];
  for (const kind of kinds) {
    const text = await exported(records, kind);
    first.push(text);
    if (text !== "") await importInto(elsewhere, kind, await temporaryFile(`${kind}.out`, text));
  }
  for (const kind of kinds) second.push(await exported(elsewhere, kind));
  return { first: first.join(""), second: second.join("") };
}

async function demoStore(): Promise<RecordsInMemory> {
  const records = new RecordsInMemory();
  const demo = demoRecords(today);
  for (const kind of ["products", "customers", "orders", "reviews"] as const) await records.put(kind, demo[kind]);
  await records.put("policies", [demo.policies]);
  await records.put("interactions", [{ sessionId: "s", productId: "MH10", kind: "view", at: "2026-03-01T10:00:00Z" }]);
  return records;
}

describe("what goes out comes in again byte for byte", () => {
  test("the demo shop", async () => {
    const { first, second } = await thereAndBack(await demoStore());
    expect(first.split("\n").length).toBeGreaterThan(120);
    expect(second).toBe(first);
  });

  test("a Magento shop with reviews", async () => {
    const records = new RecordsInMemory();
    await importInto(records, "products", fixture("magento-products.csv"));
    await importInto(records, "reviews", fixture("magento-reviews.csv"));
    const { first, second } = await thereAndBack(records);
    expect(second).toBe(first);
  });

  test("any text in any field", async () => {
    const oddCharacters = fc.constantFrom(
      "\u0000",
      "\n",
      "\r\n",
      "\t",
      '"',
      "\\",
      "\u2028",
      "\u202E",
      "\uFEFF",
      "😀",
      "</script>",
    );
    const anyText = fc.string({
      unit: fc.oneof(fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }), oddCharacters),
    });
    const text = anyText.filter((value) => value.trim() !== "");
    const products = fc.uniqueArray(
      fc.record({
        id: text,
        title: text,
        description: anyText,
      }),
      { selector: ({ id }) => id, minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(products, async (drafts) => {
        const records = new RecordsInMemory();
        await records.put("products", drafts.map(productOf));
        const { first, second } = await thereAndBack(records);
        expect(second).toBe(first);
      }),
      { numRuns: 40 },
    );
  });
});

function productOf(draft: Pick<Product, "id" | "title" | "description">, index: number): Product {
  const variants = [{ sku: String(index), options: {}, price: { amount: 1, currency: "USD" }, stock: null }];
  return { ...draft, categories: [], images: [], attributes: {}, variants };
}

test("an export imported where it came from changes nothing", async () => {
  const records = new RecordsInMemory();
  await importInto(records, "products", fixture("magento-products.csv"));
  await importInto(records, "reviews", fixture("magento-reviews.csv"));
  const file = await temporaryFile("products.jsonl", await exported(records, "products"));
  expect(await importInto(records, "products", file)).toMatchObject({ changed: 0, unchanged: 2 });
});

test("fields go out in the order of the documentation, whatever order they came in", async () => {
  const records = new RecordsInMemory();
  const variant = { stock: 1, price: { currency: "USD", amount: 5 }, options: {}, sku: "A" };
  const file = await temporaryFile(
    "products.jsonl",
    JSON.stringify({
      variants: [variant],
      attributes: {},
      images: [],
      categories: [],
      description: "",
      title: "T",
      id: "P",
    }),
  );
  await importInto(records, "products", file);
  expect(await exported(records, "products")).toBe(
    '{"id":"P","title":"T","description":"","categories":[],"images":[],"attributes":{},' +
      '"variants":[{"sku":"A","options":{},"price":{"amount":5,"currency":"USD"},"stock":1}]}\n',
  );
});

test("a record that no import could have written is not exported as if it were sound", async () => {
  const records = new RecordsInMemory();
  const broken = { ...productOf({ id: "P", title: "T", description: "" }, 0), variants: [] };
  await records.put("products", [broken]);
  await expect(exported(records, "products")).rejects.toMatchObject({ code: "export/bad-record" });
});

const luma = sharedData("luma");

test.skipIf(luma === undefined)("a whole sample shop comes back (skipped where the data sets are not)", async () => {
  const records = new RecordsInMemory();
  const images = `${luma!}/photos`;
  await importInto(records, "products", `${luma!}/products.csv`, { images });
  await importInto(records, "products", `${luma!}/gear.csv`, { images });
  await importInto(records, "reviews", `${luma!}/reviews.csv`);
  const { first, second } = await thereAndBack(records);
  expect(second).toBe(first);
});
