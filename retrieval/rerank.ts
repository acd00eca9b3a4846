import type { Postings } from "./postings.js";
import type { QueryGroup } from "./query-plan.js";

/** What neighbouring words add to a score whose ordinary part is 0 to about 1.6. */
const pairWeight = 0.1;
const numberPairWeight = 0.08;

/**
 * Makes a function that says how well a title keeps the query's neighbours side by side: 0 when none of them are, up
 * to the sum of the weights when all are. A pair that begins with a number ("12 inch") counts for itself.
 */
export function neighbourScorer(groups: readonly QueryGroup[], postings: Postings): (document: number) => number {
  const bitsOf = groupBits(groups);
  const numberPairs = groups.slice(0, -1).reduce((bits, group, at) => (group.isNumber ? bits | (1 << at) : bits), 0);
  const pairs = groups.length - 1;
  return (document) => {
    if (pairs < 1) {
      return 0;
    }
    const found = pairsInTitle(document, bitsOf, postings);
    return pairWeight * bitCount(found) + numberPairWeight * bitCount(found & numberPairs);
  };
}

/** For each term, the groups it may stand for, as bits. */
function groupBits(groups: readonly QueryGroup[]): ReadonlyMap<number, number> {
  const bits = new Map<number, number>();
  groups.forEach((group, at) => {
    for (const { term } of group.alternatives) {
      bits.set(term, (bits.get(term) ?? 0) | (1 << at));
    }
  });
  return bits;
}

/** Bit `g` is set when group `g` is followed by group `g + 1`, or both are one joined word. */
function pairsInTitle(document: number, bitsOf: ReadonlyMap<number, number>, postings: Postings): number {
  const end = postings.titleStarts[document + 1] ?? 0;
  let before = 0;
  let found = 0;
  for (let at = postings.titleStarts[document] ?? 0; at < end; at++) {
    const here = bitsOf.get(postings.titleTerms[at] ?? 0) ?? 0;
    found |= (before | here) & (here >>> 1);
    before = here;
  }
  return found;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    count += 1;
  }
  return count;
}
