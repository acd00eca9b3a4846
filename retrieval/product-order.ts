import type { Product, Rating } from "../bot/shop-records.js";
import type { Constraint, WishOrder } from "../bot/wish.js";
import type { Filter } from "./filters.js";
import type { RankedProduct } from "./ranking.js";

interface Catalog {
  readonly products: readonly Product[];
  /** ISO 4217; prices in another one compare with nothing. */
  readonly currency: string;
  readonly filter: Pick<Filter, "variantFor">;
}

/** A few ratings say little: each product is rated as if these many average ones came on top. */
const averageRatings = { count: 5, average: 3.5 };

/** A smaller part of the catalog is in order sooner than all of it. */
const shareSortedAlone = 0.1;

/** Times of coming into the shop, by the names that shops give them. */
const dateAttributes = /^(?:created|published|released?|launched|added|new[ _-]?from)(?:[ _-]?(?:at|on|date))?$/i;

/**
 * Orders products by what the shopper asked to be least or most; those of equal value stay in the catalog's order.
 * @param depth so many of the first are enough.
 */
export function ordered(
  catalog: Catalog,
  ordinals: readonly number[],
  order: WishOrder,
  constraints: readonly Constraint[],
  depth: number,
): readonly RankedProduct[] {
  const value = valueFor(catalog, order, constraints);
  const few = ordinals.length < catalog.products.length * shareSortedAlone;
  const isPriced = order === "price-ascending" || order === "price-descending";
  const alone = few || (isPriced && constraints.length > 0);
  const inOrder = alone ? sorted(ordinals, value) : inCatalogOrder(catalog, ordinals, order);
  const why = [reasonFor[order]];
  return Array.from(inOrder.subarray(0, depth), (ordinal) => ({ ordinal, score: value(ordinal), why }));
}

/** The whole catalog in an order that no limit changes, and at which place of it each product stands. */
interface CatalogOrder {
  readonly ordinals: Uint32Array;
  readonly places: Uint32Array;
}

const ordersKnown = new WeakMap<readonly Product[], Map<string, CatalogOrder>>();

/** Sorted once for all that is asked of one state of the catalog: whole numbers are then quickly in order again. */
export function catalogOrder(catalog: Catalog, order: WishOrder): CatalogOrder {
  const { products, currency } = catalog;
  const known = ordersKnown.get(products) ?? new Map<string, CatalogOrder>();
  ordersKnown.set(products, known);
  const key = `${order} ${currency}`;
  const made = known.get(key) ?? newCatalogOrder(catalog, order);
  known.set(key, made);
  return made;
}

function newCatalogOrder(catalog: Catalog, order: WishOrder): CatalogOrder {
  const ordinals = sorted(Array.from(catalog.products.keys()), valueFor(catalog, order, []));
  const places = new Uint32Array(ordinals.length);
  ordinals.forEach((ordinal, place) => {
    places[ordinal] = place;
  });
  return { ordinals, places };
}

function inCatalogOrder(catalog: Catalog, some: readonly number[], order: WishOrder): Uint32Array {
  const { ordinals, places } = catalogOrder(catalog, order);
  if (some.length === ordinals.length) return ordinals;
  const taken = Uint32Array.from(some, (ordinal) => places[ordinal] ?? 0).sort();
  return taken.map((place) => ordinals[place] ?? 0);
}

function sorted(ordinals: readonly number[], value: (ordinal: number) => number): Uint32Array {
  const values = Float64Array.from(ordinals, value);
  const places = Uint32Array.from(ordinals.keys());
  places.sort((one, other) => {
    const difference = (values[other] ?? 0) - (values[one] ?? 0);
    return difference || (ordinals[one] ?? 0) - (ordinals[other] ?? 0);
  });
  return places.map((place) => ordinals[place] ?? 0);
}

const reasonFor: Readonly<Record<WishOrder, string>> = {
  relevance: "well rated",
  "price-ascending": "lowest price first",
  "price-descending": "highest price first",
  rating: "best rated first",
  newest: "last to come into the catalog",
};

function valueFor(catalog: Catalog, order: WishOrder, constraints: readonly Constraint[]): (ordinal: number) => number {
  const { products, currency } = catalog;
  const price = (ordinal: number): number | undefined => {
    const variant = catalog.filter.variantFor(ordinal, constraints);
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
