import type { Product } from "../bot/shop-records.js";

/** A product in a result, before the shopper sees it. */
export interface RankedProduct {
  readonly ordinal: number;
  /** Larger is better; comparable within one ranking only. */
  readonly score: number;
  /** For people. */
  readonly why: readonly string[];
}

/** Everything found for a wish, best first; a page is cut out of it. */
export interface Ranking {
  readonly ranked: readonly RankedProduct[];
  /** Ordinals of those that satisfy the wish, in no order; also beyond the depth that was ranked. */
  readonly satisfying: readonly number[];
  /** How many satisfy the wish in all. */
  readonly total: number;
  /** How many more come close. */
  readonly close: number;
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
}

export const nothingFound: Ranking = { ranked: [], satisfying: [], total: 0, close: 0, corrected: [] };

/** Which products may be found: 1 for each ordinal that is allowed; all are when it is absent. */
export type Mask = Uint8Array | undefined;

export function allowedBy(mask: Mask): { readonly allow?: (ordinal: number) => boolean } {
  return mask === undefined ? {} : { allow: (ordinal) => mask[ordinal] === 1 };
}

/** How well a product meets the soft constraints of a wish, larger is better; absent when it has none. */
export type Preference = ((ordinal: number) => number) | undefined;

/** Those that meet more of the soft constraints first, otherwise as they stand. */
export function preferred<Ranked extends { readonly ordinal: number }>(
  ranked: readonly Ranked[],
  preference: Preference,
): readonly Ranked[] {
  if (preference === undefined) return ranked;
  return ranked
    .map((product) => ({ product, value: preference(product.ordinal) }))
    .sort((one, other) => other.value - one.value)
    .map(({ product }) => product);
}

/** What satisfies any of several wishes, the best of each in turn, and behind that what comes close to one. */
export function unitedRanking(rankings: readonly Ranking[]): Ranking {
  const satisfies = new Set(rankings.flatMap(({ satisfying }) => satisfying));
  const isSatisfying = ({ ordinal }: RankedProduct): boolean => satisfies.has(ordinal);
  const fronts = rankings.map(({ ranked }) => ranked.filter(isSatisfying));
  const others = rankings.map(({ ranked }) => ranked.filter((product) => !isSatisfying(product)));
  const close = new Set(
    others.flatMap((ranked, at) => ranked.slice(0, rankings[at]?.close).map(({ ordinal }) => ordinal)),
  );
  const ranked = new Map([...inTurn(fronts), ...inTurn(others)].map((product) => [product.ordinal, product]));
  return {
    ranked: [...ranked.values()],
    satisfying: [...satisfies],
    total: satisfies.size,
    close: close.size,
    corrected: rankings.flatMap(({ corrected }) => corrected),
  };
}

function inTurn<Value>(lists: readonly (readonly Value[])[]): Value[] {
  const longest = lists.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

const ordinalsKnown = new WeakMap<readonly Product[], ReadonlyMap<string, number>>();

/** Only the products with these ids; ids that the catalog does not have count for nothing. */
export function maskOf({ products }: { readonly products: readonly Product[] }, ids: readonly string[]): Uint8Array {
  const known = ordinalsKnown.get(products) ?? new Map(products.map(({ id }, ordinal) => [id, ordinal]));
  ordinalsKnown.set(products, known);
  const mask = new Uint8Array(products.length);
  for (const id of ids) {
    const ordinal = known.get(id);
    if (ordinal !== undefined) mask[ordinal] = 1;
  }
  return mask;
}

export function bothMasks(one: Mask, other: Mask): Mask {
  if (one === undefined || other === undefined) return one ?? other;
  return one.map((byte, ordinal) => byte & (other[ordinal] ?? 0));
}
