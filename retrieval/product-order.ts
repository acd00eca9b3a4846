import type { Rating } from "../bot/shop-records.js";
import type { Constraint, WishOrder } from "../bot/wish.js";
import type { CatalogGeneration } from "./catalog-index.js";
import type { RankedProduct } from "./ranking.js";

/** A few ratings say little: each product is rated as if these many average ones came on top. */
const averageRatings = { count: 5, average: 3.5 };

/** Times of coming into the shop, by the names that shops give them. */
const dateAttributes = /^(?:created|published|released?|launched|added|new[ _-]?from)(?:[ _-]?(?:at|on|date))?$/i;

/** Orders products by what the shopper asked to be least or most; those of equal value stay in the catalog's order. */
export function ordered(
  generation: CatalogGeneration,
  ordinals: Iterable<number>,
  order: WishOrder,
  constraints: readonly Constraint[],
): readonly RankedProduct[] {
  const value = valueFor(generation, order, constraints);
  const why = reasonFor[order];
  const ranked = Array.from(ordinals, (ordinal) => ({ ordinal, score: value(ordinal), why: [why] }));
  return ranked.sort((one, other) => other.score - one.score || one.ordinal - other.ordinal);
}

const reasonFor: Readonly<Record<WishOrder, string>> = {
  relevance: "well rated",
  "price-ascending": "lowest price first",
  "price-descending": "highest price first",
  rating: "best rated first",
  newest: "last to come into the catalog",
};

function valueFor(
  generation: CatalogGeneration,
  order: WishOrder,
  constraints: readonly Constraint[],
): (ordinal: number) => number {
  const { products, currency } = generation;
  const price = (ordinal: number): number | undefined => {
    const variant = generation.filter.variantFor(ordinal, constraints);
    return variant?.price.currency === currency ? variant.price.amount : undefined;
  };
  switch (order) {
    // A price in another currency compares with nothing, so it comes last either way.
    case "price-ascending":
      return (ordinal) => -(price(ordinal) ?? Number.MAX_SAFE_INTEGER);
    case "price-descending":
      return (ordinal) => price(ordinal) ?? -1;
    case "rating":
      return (ordinal) => ratingAsStated(products[ordinal]?.rating);
    case "newest":
      return (ordinal) => arrivalOf(products[ordinal]?.attributes ?? {}) ?? ordinal - products.length;
    case "relevance":
      return (ordinal) => ratingByCount(products[ordinal]?.rating);
  }
}

/** The average decides, and between equal averages the number of ratings; unrated ones come last. */
function ratingAsStated(rating: Rating | undefined): number {
  return rating === undefined ? 0 : rating.average + (rating.count / (rating.count + 1)) * 1e-6;
}

function ratingByCount(rating: Rating | undefined): number {
  const { average, count } = rating ?? { average: 0, count: 0 };
  return (average * count + averageRatings.average * averageRatings.count) / (count + averageRatings.count);
}

/** Milliseconds since 1970; without a date what was imported last counts as newest among the undated. */
function arrivalOf(attributes: Readonly<Record<string, unknown>>): number | undefined {
  for (const [name, value] of Object.entries(attributes)) {
    const time = dateAttributes.test(name) && typeof value === "string" ? Date.parse(value) : Number.NaN;
    if (!Number.isNaN(time)) return time;
  }
  return undefined;
}
