import { createHash } from "node:crypto";
import type { Product } from "../bot/shop-records.js";
import { slices } from "./in-slices.js";
import { embeddedTextOf } from "./product-vectors.js";
import { searchDocumentOf } from "./search-document.js";

/**
 * Names what the indexes of words and of meanings are made of: all texts that are searched, those that are embedded, and
 * what cuts Chinese or Thai into words. A new price or stock leaves it as it is.
 */
export async function textsFingerprint(products: readonly Product[]): Promise<string> {
  const hash = createHash("sha256").update(`icu ${process.versions.icu ?? "none"}\n`);
  const textsOf = (product: Product): unknown => [searchDocumentOf(product), embeddedTextOf(product)];
  await slices(products, (slice) => hash.update(JSON.stringify(slice.map(textsOf))));
  return hash.digest("hex");
}
