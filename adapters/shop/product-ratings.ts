import type { ShopRecords } from "../../bot/ports.js";
import type { Product, Rating } from "../../bot/shop-records.js";
import { productSchema } from "./records-schema.js";

/**
 * A product whose catalog states no rating gets the mean of its reviews, to two decimals, and their number. A rating
 * counts as stated unless it is exactly what the reviews known before gave, so it needs no mark of its own.
 */
export async function ratingsFromReviews(records: ShopRecords): Promise<ReadonlyMap<string, Rating>> {
  const sums = new Map<string, { sum: number; count: number }>();
  for await (const review of records.all("reviews")) {
    const entry = sums.get(review.productId) ?? { sum: 0, count: 0 };
    sums.set(review.productId, { sum: entry.sum + review.rating, count: entry.count + 1 });
  }
  return new Map(
    [...sums].map(([id, { sum, count }]) => [id, { average: Math.round((sum / count) * 100) / 100, count }]),
  );
}

/** Writes new ratings after reviews came in, to those products whose rating is absent or was made of reviews. */
export async function updateRatings(records: ShopRecords, before: ReadonlyMap<string, Rating>): Promise<void> {
  const after = await ratingsFromReviews(records);
  const changed: Product[] = [];
  for (const [id, rating] of after) {
    const product = await records.get("products", id);
    if (product === undefined || isStated(product.rating, before.get(id)) || isSame(product.rating, rating)) continue;
    changed.push(withRating(product, rating));
  }
  if (changed.length > 0) await records.put("products", changed);
}

/** The product with its fields in their usual order, so that the same product is the same text wherever it comes from. */
export function withRating(product: Product, rating: Rating): Product {
  return productSchema.parse({ ...product, rating });
}

function isStated(rating: Rating | undefined, fromReviews: Rating | undefined): boolean {
  return rating !== undefined && !isSame(rating, fromReviews);
}

function isSame(a: Rating | undefined, b: Rating | undefined): boolean {
  return a?.average === b?.average && a?.count === b?.count;
}
