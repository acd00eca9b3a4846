import type { CatalogGeneration } from "./catalog-index.js";
import type { Neighbour } from "./exact-index.js";
import type { LexicalHit, LexicalResult } from "./lexical-index.js";
import { allowedBy, type Mask, type RankedProduct, type Ranking } from "./ranking.js";

/**
 * Words decide wherever the catalog has them: a sentence model ranks short titles far worse than words do, and summing or
 * interleaving the two lists loses more than it wins. So meaning is asked only where words cover little of the wish, and
 * then only what is very near counts. The bounds are measured; see test/retrieval/product-search.test.ts.
 */
export const evidence = {
  /** A product with a smaller share of the words (weighed by rarity) has nothing to do with the wish. */
  coverageMin: 0.3,
  /** Where the best product has at least this share of the words, meaning is not asked. */
  coverageEnough: 0.7,
  /** Products whose meaning is farther than this from the wish are not alike. */
  cosineMin: 0.45,
  /** When no product has all the words, those count that have nearly as much of them as the best. */
  coverageOfBest: 0.8,
} as const;

const neighboursAsked = 100;
/** Ranked in full, so that every page of one wish is cut out of the same list. */
const rankedAtOnce = 1_000;

/** Embeds the words of the wish; asked only where it is needed. */
export type Meaning = () => Promise<Float32Array | undefined>;

export async function rankByRelevance(
  generation: CatalogGeneration,
  words: string,
  options: { readonly mask: Mask; readonly depth: number; readonly meaning: Meaning },
): Promise<Ranking> {
  const { mask, depth, meaning } = options;
  const limit = Math.ceil(Math.max(1, depth) / rankedAtOnce) * rankedAtOnce;
  const found = generation.lexical.search(words, { limit, ...allowedBy(mask) });
  const hits = found.hits.filter((hit) => hit.coverage >= evidence.coverageMin);
  if (bestCoverage(hits) >= evidence.coverageEnough) return byWords(generation, words, mask, found, hits);
  return byWordsAndMeaning(found, hits, await nearInMeaning(generation, mask, meaning));
}

function byWords(
  generation: CatalogGeneration,
  words: string,
  mask: Mask,
  found: LexicalResult,
  hits: readonly LexicalHit[],
): Ranking {
  const complete = generation.lexical.matching(words, { strong: false, ...allowedBy(mask) }).length;
  return {
    ranked: hits.map(rankedByWords),
    total: complete > 0 ? complete : nearlyTheBest(hits),
    corrected: found.corrected,
  };
}

/** What little the words say and how near the meaning is add up. */
function byWordsAndMeaning(found: LexicalResult, hits: readonly LexicalHit[], near: readonly Neighbour[]): Ranking {
  const scale = bestCoverage(hits) / Math.max(Number.MIN_VALUE, ...hits.slice(0, 1).map((hit) => hit.score));
  const ranked = new Map<number, RankedProduct>();
  for (const hit of hits) ranked.set(hit.ordinal, { ...rankedByWords(hit), score: hit.score * scale });
  for (const { ordinal, cosine } of near) {
    const byWord = ranked.get(ordinal);
    const score = (byWord?.score ?? 0) + nearness(cosine);
    ranked.set(ordinal, { ordinal, score, why: [...(byWord?.why ?? []), "similar meaning"] });
  }
  const sorted = [...ranked.values()].sort((one, other) => other.score - one.score || one.ordinal - other.ordinal);
  return { ranked: sorted, total: nearTheFirst(sorted.map(({ score }) => score)), corrected: found.corrected };
}

async function nearInMeaning(
  generation: CatalogGeneration,
  mask: Mask,
  meaning: Meaning,
): Promise<readonly Neighbour[]> {
  const { vectors } = generation;
  const query = vectors === undefined ? undefined : await meaning();
  if (vectors === undefined || query === undefined) return [];
  return vectors.nearest(query, neighboursAsked, mask).filter(({ cosine }) => cosine >= evidence.cosineMin);
}

function nearness(cosine: number): number {
  return (cosine - evidence.cosineMin) / (1 - evidence.cosineMin);
}

function rankedByWords({ ordinal, score, coverage }: LexicalHit): RankedProduct {
  return { ordinal, score, why: [coverage > 0.999 ? "all words" : "some of the words"] };
}

function bestCoverage(hits: readonly LexicalHit[]): number {
  return hits.reduce((best, { coverage }) => Math.max(best, coverage), 0);
}

function nearlyTheBest(hits: readonly LexicalHit[]): number {
  return nearTheFirst(hits.map(({ coverage }) => coverage).sort((one, other) => other - one));
}

/** @param values descending. */
function nearTheFirst(values: readonly number[]): number {
  const bound = (values[0] ?? 0) * evidence.coverageOfBest;
  return values.filter((value) => value >= bound).length;
}
