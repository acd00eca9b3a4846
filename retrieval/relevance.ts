import type { CatalogGeneration } from "./catalog-index.js";
import type { Neighbour } from "./exact-index.js";
import type { LexicalHit, LexicalResult } from "./lexical-index.js";
import { headOf, productsNamedHead } from "./matching-products.js";
import { analyse } from "./text-analysis.js";
import { allowedBy, type Mask, type Preference, preferred, type RankedProduct, type Ranking } from "./ranking.js";

/**
 * Words decide wherever the catalog has them: a sentence model ranks short titles far worse than words do, and summing or
 * interleaving the two lists loses more than it wins. So meaning is asked only where words cover little of the wish, and
 * only what is very near counts. Measured on 54,667 titles with judged queries (fused no worse than words alone) and on
 * wishes in whole sentences over a clothing catalog (unrelated products reach a cosine of 0.6, right ones 0.66).
 */
const evidence = {
  /** Words are evidence when a product has this share of them (weighed by rarity) outside its description … */
  strongCoverageMin: 0.2,
  /** … or this share of them anywhere. */
  coverageMin: 0.6,
  /** Behind the best, what has less of the words than this does not even come close. */
  coverageOfOthersMin: 0.15,
  /** Where the best product has at least this share of the words, meaning is not asked. */
  coverageEnough: 0.5,
  /** Products whose meaning is farther than this from the wish are not alike. */
  cosineMin: 0.63,
  /** What the same meaning weighs, beside 1 for having all the words. */
  meaningWeight: 0.25,
  /** When no product has all the words, those count that have nearly as much of them as the best. */
  shareOfBest: 0.8,
} as const;

const neighboursAsked = 100;
/** Ranked in steps of these depths, so that every page of one wish is cut out of the same list, and the first is quick. */
export const firstDepth = 200;
const furtherDepth = 1_000;

/** Taking titles apart takes time; a kind shows itself in the first ones. */
const kindsLookedAt = 40;

/** Embeds the words of the wish; asked only where it is needed. */
export type Meaning = () => Promise<Float32Array | undefined>;

export interface RelevanceOptions {
  readonly mask: Mask;
  readonly depth: number;
  readonly meaning: Meaning;
  /** What satisfies the wish first, whatever the scores. A preference is one among what satisfies, so it implies this. */
  readonly strict: boolean;
  readonly preference?: Preference;
}

export async function rankByRelevance(
  generation: CatalogGeneration,
  words: string,
  options: RelevanceOptions,
): Promise<Ranking> {
  const { mask, depth, meaning, preference } = options;
  const found = searchWords(generation, words, mask, depth);
  const hits = found.hits.some(isEvidence)
    ? found.hits.filter(({ coverage }) => coverage >= evidence.coverageOfOthersMin)
    : [];
  const enough = weighed(hits[0]) >= evidence.coverageEnough;
  const near = enough ? [] : await nearInMeaning(generation, mask, meaning);
  if (near.length > 0) return byWordsAndMeaning(found, hits, near, preference);
  return byWordsAlone(generation, words, options, { ...found, hits });
}

/**
 * Where the catalog has the wish's noun, only what is called so satisfies: a warm blue tee is no "warm hoodie in blue". A
 * hoodie that nothing calls warm comes close. Ranking by these steps before the score costs .02 nDCG@10 on judged titles, so
 * only who has to tell "found" from "close" asks for it.
 */
function byWordsAlone(
  generation: CatalogGeneration,
  words: string,
  { mask, depth, strict, preference }: RelevanceOptions,
  found: LexicalResult,
): Ranking {
  const head = headOf(words, generation.vocabulary.isThing)?.surface;
  const things = head === undefined ? undefined : productsNamedHead(generation, head, undefined);
  const satisfies = satisfaction(found.hits, things, isKind(generation, words, things));
  const inFront = found.hits.filter(satisfies);
  const close = found.hits.filter((hit) => !satisfies(hit) && comesClose(hit, things));
  const complete = inFront.some(hasAllWords) ? withAllWords(generation, words, mask, things) : [];
  const satisfying = [...new Set([...inFront.map(({ ordinal }) => ordinal), ...complete])];
  const front = inFront.length < satisfying.length ? deeper(generation, words, satisfying, { depth, preference }) : [];
  const steps = new Map(
    [...preferred([...front, ...inFront], preference), ...preferred(close, preference), ...found.hits].map(
      (hit) => [hit.ordinal, hit] as const,
    ),
  );
  const ranked = (strict || preference !== undefined ? [...steps.values()] : found.hits).map(rankedByWords);
  return { ranked, satisfying, total: satisfying.length, close: close.length, corrected: found.corrected };
}

/**
 * More products satisfy than were ranked, so those that meet the soft constraints may not be among them: they are ranked
 * for themselves, those that meet them best first, until there are enough.
 */
function deeper(
  generation: CatalogGeneration,
  words: string,
  satisfying: readonly number[],
  { depth, preference }: { readonly depth: number; readonly preference: Preference },
): readonly LexicalHit[] {
  if (preference === undefined) return [];
  const hits: LexicalHit[] = [];
  for (const ordinals of byPreference(satisfying, preference)) {
    const mask = new Uint8Array(generation.products.length);
    for (const ordinal of ordinals) mask[ordinal] = 1;
    hits.push(...searchWords(generation, words, mask, depth).hits);
    if (hits.length >= depth) break;
  }
  return hits;
}

function byPreference(ordinals: readonly number[], preference: (ordinal: number) => number): readonly number[][] {
  const groups = new Map<number, number[]>();
  for (const ordinal of ordinals) {
    const value = preference(ordinal);
    const group = groups.get(value) ?? [];
    group.push(ordinal);
    groups.set(value, group);
  }
  return [...groups].sort(([one], [other]) => other - one).map(([, group]) => group);
}

function comesClose(hit: LexicalHit, things: ReadonlySet<number> | undefined): boolean {
  if (things !== undefined && things.size > 0) return things.has(hit.ordinal);
  return weighed(hit) >= evidence.coverageEnough;
}

/**
 * Whether all the words together name a kind of thing that the shop has, whatever the limits: then a slipper is no running
 * shoe. Only titles and categories name kinds. "Warm hoodie", of which attributes and descriptions speak, is a taste, and a
 * hoodie that nobody calls warm will do.
 */
function isKind(generation: CatalogGeneration, words: string, things: ReadonlySet<number> | undefined): boolean {
  if (things === undefined || things.size === 0) return false;
  const stems = analyse(words);
  const candidates = generation.lexical.matching(words, { strong: true }).filter((ordinal) => things.has(ordinal));
  return candidates.slice(0, kindsLookedAt).some((ordinal) => {
    const product = generation.products[ordinal];
    const named = new Set(analyse(`${product?.title ?? ""}\n${product?.categories.join("\n") ?? ""}`));
    return stems.every((stem) => named.has(stem));
  });
}

/** @param things the products that the wish's noun names, whatever the limits; absent when the wish has no noun. */
function satisfaction(
  hits: readonly LexicalHit[],
  things: ReadonlySet<number> | undefined,
  kind: boolean,
): (hit: LexicalHit) => boolean {
  // The shop has no such thing: only what has all the words, and not just in passing, may be one by another name.
  if (things?.size === 0) return (hit) => hasAllWords(hit) && !isOnlyDescribed(hit);
  const isTheThing = ({ ordinal }: LexicalHit): boolean => things?.has(ordinal) ?? true;
  if (kind || hits.some((hit) => hasAllWords(hit) && isTheThing(hit)))
    return (hit) => hasAllWords(hit) && isTheThing(hit);
  const best = Math.max(0, ...hits.filter(isTheThing).map(({ coverage }) => coverage));
  return (hit) => isTheThing(hit) && hit.coverage >= best * evidence.shareOfBest;
}

/** All of them, also beyond the depth that was ranked. */
function withAllWords(
  generation: CatalogGeneration,
  words: string,
  mask: Mask,
  things: ReadonlySet<number> | undefined,
): readonly number[] {
  const noSuchThing = things?.size === 0;
  const complete = [...generation.lexical.matching(words, { strong: noSuchThing, ...allowedBy(mask) })];
  if (things === undefined || noSuchThing) return complete;
  return complete.filter((ordinal) => things.has(ordinal));
}

/**
 * Looking deeper ranks neighbours anew and may move what was found before: what a shallower search found stays in front,
 * so that no page repeats a product of the one before.
 */
function searchWords(generation: CatalogGeneration, words: string, mask: Mask, depth: number): LexicalResult {
  const search = (limit: number): LexicalResult => generation.lexical.search(words, { limit, ...allowedBy(mask) });
  const first = search(firstDepth);
  if (depth <= firstDepth || first.hits.length < firstDepth) return first;
  const hits = new Map(first.hits.map((hit) => [hit.ordinal, hit]));
  for (let limit = furtherDepth; limit < depth + furtherDepth; limit += furtherDepth) {
    for (const hit of search(limit).hits) if (!hits.has(hit.ordinal)) hits.set(hit.ordinal, hit);
  }
  return { ...first, hits: [...hits.values()] };
}

function isEvidence({ coverage, strongCoverage }: LexicalHit): boolean {
  return strongCoverage >= evidence.strongCoverageMin || coverage >= evidence.coverageMin;
}

/** A word in the description says half of what it says elsewhere. */
function weighed(hit: LexicalHit | undefined): number {
  return hit === undefined ? 0 : (hit.coverage + hit.strongCoverage) / 2;
}

/** What little the words say and how near the meaning is add up. */
function byWordsAndMeaning(
  found: LexicalResult,
  hits: readonly LexicalHit[],
  near: readonly Neighbour[],
  preference: Preference,
): Ranking {
  const [best] = hits;
  const scale = best === undefined ? 0 : weighed(best) / best.score;
  const ranked = new Map<number, RankedProduct>();
  for (const hit of hits) ranked.set(hit.ordinal, { ...rankedByWords(hit), score: hit.score * scale });
  for (const { ordinal, cosine } of near) {
    const byWord = ranked.get(ordinal);
    const score = (byWord?.score ?? 0) + nearness(cosine);
    ranked.set(ordinal, { ordinal, score, why: [...(byWord?.why ?? []), "similar meaning"] });
  }
  const sorted = [...ranked.values()].sort((one, other) => other.score - one.score || one.ordinal - other.ordinal);
  const top = sorted[0]?.score ?? 0;
  const total = sorted.filter(({ score }) => score >= top * evidence.shareOfBest).length;
  const close = sorted.filter(({ score }) => score >= top * evidence.coverageEnough).length - total;
  const satisfying = sorted.slice(0, total);
  return {
    ranked: [...preferred(satisfying, preference), ...sorted.slice(total)],
    satisfying: satisfying.map(({ ordinal }) => ordinal),
    total,
    close,
    corrected: found.corrected,
  };
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
  return (evidence.meaningWeight * (cosine - evidence.cosineMin)) / (1 - evidence.cosineMin);
}

function rankedByWords(hit: LexicalHit): RankedProduct {
  const share = hasAllWords(hit) ? "all words" : "some of the words";
  const why = isOnlyDescribed(hit) ? `${share}, in its description` : share;
  return { ordinal: hit.ordinal, score: hit.score, why: [why] };
}

function isOnlyDescribed({ coverage, strongCoverage }: LexicalHit): boolean {
  return strongCoverage < coverage / 2;
}

function hasAllWords({ coverage }: LexicalHit): boolean {
  return coverage > 0.999;
}
