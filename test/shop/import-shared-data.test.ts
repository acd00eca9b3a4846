import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { ImportReport } from "../../bot/ports.js";
import { everyRecord, importInto, lostLines, sharedData, temporaryFile, temporaryFolder } from "./import-here.js";
import { RecordsInMemory } from "./records-in-memory.js";
import { convertRetailOrders, writeRetailOrders } from "./retail-orders-converter.mjs";

// These read data sets that lie beside the repository on some machines, and are skipped where they are absent.

const luma = sharedData("luma");
const shopify = sharedData("import-fixtures/shopify");
const woocommerce = sharedData("import-fixtures/woocommerce/products.csv");
const naughty = sharedData("hostile-input/naughty-strings/strings.json");
const retail = sharedData("retail-orders/db.json");

function expectNothingNew(report: ImportReport): void {
  expect(report).toMatchObject({ added: 0, changed: 0, unchanged: report.read });
}

describe.skipIf(luma === undefined)("Magento's sample shop", () => {
  test("arrives whole, with its pictures, and once", async () => {
    const records = new RecordsInMemory();
    const options = { images: `${luma!}/photos` };
    const clothes = await importInto(records, "products", `${luma!}/products.csv`, options);
    expect(clothes).toMatchObject({ format: "magento", read: 79, added: 79, problems: [] });
    const gear = await importInto(records, "products", `${luma!}/gear.csv`, options);
    expect(gear).toMatchObject({ format: "magento-gear", read: 25, added: 25, problems: [] });
    const reviews = await importInto(records, "reviews", `${luma!}/reviews.csv`);
    expect(reviews.read + lostLines(reviews).length).toBe(194);

    const products = await everyRecord(records.all("products"));
    expect(products.flatMap((product) => product.variants)).toHaveLength(981 + 25);
    expect(products.filter((product) => product.rating !== undefined)).toHaveLength(68);
    expect(products.filter((product) => /<\w|&\w+;/.test(product.title + product.description))).toEqual([]);

    expectNothingNew(await importInto(records, "products", `${luma!}/products.csv`, options));
    expectNothingNew(await importInto(records, "products", `${luma!}/gear.csv`, options));
    expectNothingNew(await importInto(records, "reviews", `${luma!}/reviews.csv`));
  });
});

describe.skipIf(shopify === undefined)("Shopify's sample files", () => {
  test.each([
    ["apparel.csv", 22],
    ["home-and-garden.csv", 21],
  ])("%s arrives with a variant for each row that sells one", async (name, variantRows) => {
    const records = new RecordsInMemory();
    const report = await importInto(records, "products", `${shopify!}/${name}`);
    expect(report).toMatchObject({ format: "shopify", read: 20, added: 20 });
    expect(lostLines(report)).toEqual([]);
    const products = await everyRecord(records.all("products"));
    expect(products.flatMap((product) => product.variants)).toHaveLength(variantRows);
    expect(products.every((product) => product.images.length > 0)).toBe(true);
    expectNothingNew(await importInto(records, "products", `${shopify!}/${name}`));
  });
});

test.skipIf(woocommerce === undefined)("a WooCommerce file is known by sight", async () => {
  const refused = importInto(new RecordsInMemory(), "products", woocommerce!);
  await expect(refused).rejects.toMatchObject({ code: "import/format-later" });
});

describe.skipIf(retail === undefined)("an invented shop's back office", () => {
  test("arrives through the converter: everything, and nothing made up", async () => {
    const folder = await temporaryFolder();
    await writeRetailOrders(retail!, folder);
    const records = new RecordsInMemory();
    const kinds = [
      ["products", 50],
      ["customers", 500],
      ["orders", 1000],
    ] as const;
    for (const [kind, count] of kinds) {
      const report = await importInto(records, kind, `${folder}/${kind}.jsonl`);
      expect(report).toMatchObject({ read: count, added: count, problems: [], unmapped: [] });
      expectNothingNew(await importInto(records, kind, `${folder}/${kind}.jsonl`));
    }
    const orders = await everyRecord(records.all("orders"));
    expect(orders.filter((order) => order.placedAt !== undefined)).toEqual([]);
    expect(orders.flatMap((order) => order.fulfillments).filter((parcel) => parcel.events !== undefined)).toEqual([]);
  });

  test("keeps every amount to the cent", async () => {
    const source = JSON.parse(await readFile(retail!, "utf8")) as {
      orders: Record<string, { payment_history: { amount: number }[] }>;
    };
    const { orders } = convertRetailOrders(source);
    const told = orders.map((order) => order.payments.map(({ amount }) => (amount.amount / 100).toFixed(2)));
    const meant = orders.map(({ id }) => source.orders[id]?.payment_history.map(({ amount }) => amount.toFixed(2)));
    expect(told).toEqual(meant);
  });
});

test.skipIf(naughty === undefined)(
  "odd strings come back from title, description and option as they were",
  async () => {
    const strings = JSON.parse(await readFile(naughty!, "utf8")) as string[];
    const lines = strings.map((text, index) =>
      JSON.stringify({
        ...{
          id: `N${index}`,
          title: `x${text}`,
          description: text,
          categories: [],
          images: [],
          attributes: { [`k${text}`]: text },
        },
        variants: [{ sku: `N${index}`, options: { size: text }, price: { amount: 1, currency: "USD" }, stock: 1 }],
      }),
    );
    const records = new RecordsInMemory();
    const report = await importInto(records, "products", await temporaryFile("odd.jsonl", lines.join("\n")));
    expect(report).toMatchObject({ read: strings.length, problems: [] });
    const products = await everyRecord(records.all("products"));
    expect(products.map((product) => product.description)).toEqual(strings);
    expect(products.map((product) => product.variants[0]?.options["size"])).toEqual(strings);
  },
);
