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
  /** How many satisfy the wish in all. */
  readonly total: number;
  /** How many more come close. */
  readonly close: number;
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
}

export const nothingFound: Ranking = { ranked: [], total: 0, close: 0, corrected: [] };

/** Which products may be found: 1 for each ordinal that is allowed; all are when it is absent. */
export type Mask = Uint8Array | undefined;

export function allowedBy(mask: Mask): { readonly allow?: (ordinal: number) => boolean } {
  return mask === undefined ? {} : { allow: (ordinal) => mask[ordinal] === 1 };
}
