import type { FastifyInstance } from "fastify";
import type { Product, Review } from "../../../bot/shop-records.js";

/** What the pages of the demo shop show. */
export interface StorefrontRecords {
  shop(): Promise<{ readonly name: string; readonly currency: string }>;
  /** In the order of their import. */
  products(): AsyncIterable<Product>;
  product(id: string): Promise<Product | undefined>;
  reviewsOf(productId: string): Promise<readonly Review[]>;
}

export function addStorefrontRoutes(
  _server: FastifyInstance,
  _records: StorefrontRecords,
  _options: { readonly widgetFolder: string },
): void {
  // Filled by the storefront.
}
