import type { Clock, ShopDocuments, ShopRecords } from "../bot/ports.js";
import { picturesFolder } from "./data-folder.js";
import { demoDocuments } from "./shop/demo/demo-documents.js";
import { demoRecords, picturedIn } from "./shop/demo-records.js";

/**
 * Puts the demo shop's records, all or none: a start that was cut off leaves no products, and the next one loads again.
 * Their pictures are drawn later, by DemoPictures.
 */
export async function loadDemoShop({
  directory,
  records,
  documents,
  clock,
}: {
  readonly directory: string;
  readonly records: Pick<ShopRecords, "put">;
  readonly documents: Pick<ShopDocuments, "put">;
  readonly clock: Clock;
}): Promise<{ readonly products: number }> {
  const { products, customers, orders, reviews, policies } = demoRecords(clock.now());
  const pictured = products.map((product) => picturedIn(picturesFolder(directory), product));
  // What is put in one turn of the event loop is one transaction.
  await Promise.all([
    records.put("policies", [policies]),
    documents.put(demoDocuments),
    records.put("customers", customers),
    records.put("orders", orders),
    records.put("reviews", reviews),
    records.put("products", pictured),
  ]);
  return { products: pictured.length };
}
