import type { Constraint, Wish } from "../bot/wish.js";
import { alternativesIn } from "./alternatives.js";
import type { CatalogGeneration } from "./catalog-index.js";
import { isHard } from "./filters.js";
import { headOf, productsNamed, productsNamedHead } from "./matching-products.js";
import { ordered } from "./product-order.js";
import {
  bothMasks,
  type Mask,
  nothingFound,
  type Preference,
  preferred,
  type Ranking,
  unitedRanking,
} from "./ranking.js";
import { type Meaning, rankByRelevance } from "./relevance.js";

/** A code of the catalog inside a sentence is read as one only when it is long and has a digit: "4" is a size. */
const codeWithinWords = /^(?=.*\d)[\p{L}\p{N}][\p{L}\p{N}._/-]{4,}$/u;

export interface CodeFound {
  readonly ordinal: number;
  readonly sku?: string;
  /** The words beside the code. */
  readonly words: string;
}

export interface Asked {
  /** The products that may be found at all. */
  readonly among: Mask;
  /** See `codeIn`; of the words of the wish. */
  readonly code: CodeFound | undefined;
  readonly depth: number;
  readonly meaning: Meaning;
  readonly strict: boolean;
}

/**
 * Ranks what satisfies a wish: hard constraints are applied before anything is ranked, so they hold for all that is found
 * and never starve a result; soft ones put what satisfies in order.
 */
export async function rankWish(generation: CatalogGeneration, wish: Wish, asked: Asked): Promise<Ranking> {
  const { words, constraints, order } = wish;
  if (asked.code?.words === "" && order === "relevance") return codeAlone(generation, asked.code, constraints, asked);
  const limits = constraints.some(isHard) ? generation.filter.mask(constraints) : undefined;
  const mask = bothMasks(asked.among, limits);
  const how: How = { ...asked, mask, preference: preferenceOf(generation, wish) };
  if (asked.code !== undefined && order === "relevance") return rankByCode(generation, asked.code, how);
  if (words.trim() === "") return inOrder(generation, everyProduct(generation, mask), wish, how);
  const alternatives = alternativesIn(words, generation.vocabulary);
  return alternatives.length > 1 ? rankEach(generation, wish, alternatives, how) : rankOne(generation, wish, how);
}

function rankOne(generation: CatalogGeneration, wish: Wish, how: How): Promise<Ranking> {
  if (wish.order === "relevance") return rankByRelevance(generation, wish.words, how);
  return rankNamed(generation, wish, how);
}

/**
 * "Jacket or hoodie": what satisfies either satisfies. Meaning is asked only where the words of none find anything, because
 * what is alike to a thing that the shop does not have would stand beside the other that it has.
 */
async function rankEach(
  generation: CatalogGeneration,
  wish: Wish,
  alternatives: readonly string[],
  how: How,
): Promise<Ranking> {
  const byWords = { ...how, meaning: async () => undefined };
  const rankings: Ranking[] = [];
  for (const words of alternatives) rankings.push(await rankOne(generation, { ...wish, words }, byWords));
  const united = unitedRanking(ofOneThing(generation, alternatives) ? certain(rankings) : rankings);
  if (united.total === 0) return rankOne(generation, wish, how);
  if (wish.order === "relevance") return { ...united, ranked: preferredInFront(united, how.preference) };
  return { ...united, ...inOrder(generation, united.satisfying, wish, how), corrected: united.corrected };
}

function ofOneThing({ vocabulary }: CatalogGeneration, alternatives: readonly string[]): boolean {
  return new Set(alternatives.map((words) => headOf(words, vocabulary.isThing)?.stem)).size === 1;
}

/** "Waterproof or insulated jacket": where some jackets are called waterproof, not every jacket will do for "insulated". */
function certain(rankings: readonly Ranking[]): readonly Ranking[] {
  const all = rankings.filter(({ ranked }) => ranked[0]?.why[0]?.startsWith("all words") === true);
  return all.length > 0 ? all : rankings;
}

function preferredInFront({ ranked, satisfying }: Ranking, preference: Preference): Ranking["ranked"] {
  const satisfies = new Set(satisfying);
  const front = ranked.filter(({ ordinal }) => satisfies.has(ordinal));
  return [...preferred(front, preference), ...ranked.filter(({ ordinal }) => !satisfies.has(ordinal))];
}

type How = Asked & { readonly mask: Mask; readonly preference: Preference };

function preferenceOf({ filter }: CatalogGeneration, { constraints }: Wish): Preference {
  return constraints.every(isHard) ? undefined : (ordinal) => filter.preference(ordinal, constraints);
}

/** "The cheapest hoodie": out of all hoodies, and if none has all the words, out of those that have most of them. */
async function rankNamed(generation: CatalogGeneration, wish: Wish, how: How): Promise<Ranking> {
  const { mask } = how;
  const { corrected } = generation.lexical.search(wish.words, { limit: 1 });
  const words = corrected.reduce((text, { from, to }) => text.replace(from, to), wish.words);
  const named = productsNamed(generation, words, mask);
  if (named.length > 0) return { ...inOrder(generation, named, wish, how), corrected };
  const { ranked, total } = await rankByRelevance(generation, words, { ...how, strict: true });
  const things = productsNamedHead(generation, headOf(words, generation.vocabulary.isThing)?.surface ?? words, mask);
  const satisfying = ranked.slice(0, total).flatMap(({ ordinal }) => (things.has(ordinal) ? [ordinal] : []));
  return { ...inOrder(generation, satisfying, wish, how), corrected };
}

/** Nothing but a code was asked for: only its product is held against the limits. */
function codeAlone(
  { filter }: CatalogGeneration,
  { ordinal }: CodeFound,
  constraints: readonly Constraint[],
  { among }: Asked,
): Ranking {
  const allowed = among === undefined || among[ordinal] === 1;
  if (!allowed || filter.variantFor(ordinal, constraints) === undefined) return nothingFound;
  return { ...nothingFound, ranked: [{ ordinal, score: 1, why: ["SKU"] }], satisfying: [ordinal], total: 1 };
}

/** The product of a code stands first; what the other words find comes after it. */
async function rankByCode(generation: CatalogGeneration, code: CodeFound, how: How): Promise<Ranking> {
  const allowed = how.mask === undefined || how.mask[code.ordinal] === 1;
  const rest = await rankByRelevance(generation, code.words, how);
  if (!allowed) return rest;
  const others = rest.ranked.filter(({ ordinal }) => ordinal !== code.ordinal);
  const first = { ordinal: code.ordinal, score: (others[0]?.score ?? 0) + 1, why: ["SKU"] };
  const satisfying = [...new Set([code.ordinal, ...rest.satisfying])];
  const close = rest.close - (others.length < rest.ranked.length && !rest.satisfying.includes(code.ordinal) ? 1 : 0);
  return { ...rest, ranked: [first, ...others], satisfying, total: satisfying.length, close: Math.max(0, close) };
}

function inOrder(generation: CatalogGeneration, ordinals: readonly number[], wish: Wish, how: How): Ranking {
  const { preference } = how;
  // What meets the soft limits best may stand anywhere in the order.
  const depth = preference === undefined ? how.depth : ordinals.length;
  const ranked = preferred(ordered(generation, ordinals, wish.order, wish.constraints, depth), preference);
  return { ranked, satisfying: ordinals, total: ordinals.length, close: 0, corrected: [] };
}

function everyProduct(generation: CatalogGeneration, mask: Mask): readonly number[] {
  const ordinals: number[] = [];
  for (const ordinal of generation.products.keys()) {
    if (mask === undefined || mask[ordinal] === 1) ordinals.push(ordinal);
  }
  return ordinals;
}

/** A SKU, barcode or id of the catalog among words, with the words beside it. */
export function codeIn({ vocabulary }: CatalogGeneration, words: string): CodeFound | undefined {
  const whole = vocabulary.productOfCode(words);
  if (whole !== undefined) return { ...whole, words: "" };
  const pieces = words.split(/\s+/u);
  for (const [at, piece] of pieces.entries()) {
    const found = codeWithinWords.test(piece) ? vocabulary.productOfCode(piece) : undefined;
    if (found !== undefined) return { ...found, words: pieces.toSpliced(at, 1).join(" ") };
  }
  return undefined;
}
