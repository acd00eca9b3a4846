import type { Product } from "../../bot/shop-records.js";
import { CatalogIndex } from "../../retrieval/catalog-index.js";
import type { TextEmbedder } from "../../retrieval/ports.js";
import { IndexedProductSearch } from "../../retrieval/product-search.js";
import { MemoryLog, MemoryRecords } from "./small-catalog.js";

const buildWorker = new URL("../../dist/retrieval/hnsw-build-worker.js", import.meta.url);

/** A search over these products, with their index in a folder of its own. */
export async function searchOver(
  products: readonly Product[],
  directory: string,
  embedder?: TextEmbedder,
): Promise<IndexedProductSearch> {
  const records = new MemoryRecords(products);
  const currency = async (): Promise<string> => "USD";
  const index = new CatalogIndex({ directory, records, embedder, buildWorker, currency, log: new MemoryLog() });
  await index.refresh();
  return new IndexedProductSearch(index, embedder);
}
