import type { Migration } from "./migration.js";

/** Queries must spell it as the index does, or they read every review. */
export const reviewedProduct = "json_extract(body, '$.productId')";

export const reviewsByProduct: Migration = {
  version: 4,
  name: "reviews by product",
  sql: `CREATE INDEX reviews_by_product ON reviews (${reviewedProduct});`,
};
