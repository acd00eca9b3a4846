import { describe, expect, test } from "vitest";
import { currencyOf } from "../../adapters/data-folder.js";
import { demoRecords } from "../../adapters/shop/demo-records.js";
import { FileImporter } from "../../adapters/shop/import-file.js";
import type { ShopRecords } from "../../bot/ports.js";
import { fixture, today } from "./import-here.js";
import { RecordsInMemory } from "./records-in-memory.js";

async function reportedCurrency(records: ShopRecords) {
  const importer = new FileImporter(records, { currency: () => currencyOf(records), clock: { now: () => today } });
  return (await importer.importFile("products", fixture("magento-products.csv"), {}, () => undefined)).currency;
}

describe("the currency of prices that state none", () => {
  test("is the shop's own, and the report says so", async () => {
    const records = new RecordsInMemory();
    const { policies } = demoRecords(today);
    await records.put("policies", [{ ...policies, shop: { ...policies.shop, currency: "EUR" } }]);
    expect(await reportedCurrency(records)).toEqual({ code: "EUR", from: "shop" });
  });

  test("is assumed where the shop has no policies, which is not said to be the shop's", async () => {
    expect(await reportedCurrency(new RecordsInMemory())).toEqual({ code: "USD", from: "default" });
  });
});
