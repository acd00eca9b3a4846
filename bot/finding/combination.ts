import type { PriceBand } from "../wish.js";

/** A product that one thing wanted could be. */
export interface Candidate {
  /** What as many of it cost as are needed, in minor units. */
  readonly amount: number;
  /** Place among the ideas for its thing, from 0: the lower the better it fits. */
  readonly place: number;
}

interface Partial {
  readonly sum: number;
  readonly places: number;
  /** Index of the candidate for each thing so far. */
  readonly picks: readonly number[];
}

/** Sums kept after each thing; beyond them a combination is not worth its time. */
const keptMax = 400;

/**
 * One candidate for each thing, so that their sum lies within the band and they are the best placed together; of equal
 * ones the cheapest. Up to 400 sums are followed, so for many things with many candidates each it is a good combination
 * rather than the best; the cheapest one is always among those followed.
 * @returns the index of each thing's candidate, or undefined when no sum lies within the band.
 */
export function bestWithin(things: readonly (readonly Candidate[])[], band: PriceBand): readonly number[] | undefined {
  const max = band.max ?? Number.POSITIVE_INFINITY;
  const start: readonly Partial[] = [{ sum: 0, places: 0, picks: [] }];
  const sums = things.reduce<readonly Partial[]>((before, candidates) => {
    const extended = before.flatMap((each) => candidates.map((candidate, at) => withPick(each, candidate, at)));
    return notWorse(extended, band.min !== undefined);
  }, start);
  const [best] = sums
    .filter(({ sum }) => sum <= max && sum >= (band.min ?? 0))
    .sort((one, other) => one.places - other.places || one.sum - other.sum);
  return best?.picks;
}

/** The cheapest candidate of each thing. */
export function cheapest(things: readonly (readonly Candidate[])[]): readonly number[] {
  return things.map((candidates) => {
    const amounts = candidates.map(({ amount }) => amount);
    return amounts.indexOf(Math.min(...amounts));
  });
}

function withPick({ sum, places, picks }: Partial, { amount, place }: Candidate, at: number): Partial {
  return { sum: sum + amount, places: places + place, picks: [...picks, at] };
}

/** Dearer ones that are placed no better lead nowhere, unless a sum has to be reached. */
function notWorse(all: readonly Partial[], sumMustBeReached: boolean): readonly Partial[] {
  const sorted = all.toSorted((one, other) => one.sum - other.sum || one.places - other.places);
  if (sumMustBeReached) return thinned(sorted);
  let fewest = Number.POSITIVE_INFINITY;
  const kept = sorted.filter(({ places }) => {
    const better = places < fewest;
    if (better) fewest = places;
    return better;
  });
  return thinned(kept);
}

/** Evenly over the sums, the cheapest and the dearest included. */
function thinned(sorted: readonly Partial[]): readonly Partial[] {
  if (sorted.length <= keptMax) return sorted;
  const step = (sorted.length - 1) / (keptMax - 1);
  return Array.from({ length: keptMax }, (_, at) => sorted[Math.round(at * step)]).filter((each) => each !== undefined);
}
