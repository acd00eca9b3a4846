import type { Constraint, Wish } from "../bot/wish.js";
import type { CatalogGeneration } from "./catalog-index.js";
import { headOf, productsNamed, productsNamedHead } from "./matching-products.js";
import { allowedBy, type Mask, type Ranking } from "./ranking.js";

/** Ranks a wish with these constraints in the place of its own. */
export type TotalOf = (constraints: readonly Constraint[]) => Promise<Pick<Ranking, "satisfying" | "total">>;

export interface SatisfyingProducts {
  /** Places in the catalog. */
  readonly ordinals: readonly number[];
  /** Whether what satisfies a narrower wish is always a part of these. */
  readonly stable: boolean;
}

/** All products that satisfy a wish, as many as a search for it counts. */
export async function satisfyingProducts(
  generation: CatalogGeneration,
  wish: Wish,
  totalOf: TotalOf,
): Promise<SatisfyingProducts> {
  const hard = wish.constraints.filter(({ soft }) => soft !== true);
  const mask = hard.length === 0 ? undefined : generation.filter.mask(hard);
  if (wish.words.trim() === "") return { ordinals: allowed(generation, mask), stable: true };
  const { satisfying, total } = await totalOf(wish.constraints);
  const complete =
    wish.order === "relevance"
      ? withAllWords(generation, wish.words, mask)
      : productsNamed(generation, wish.words, mask);
  if (complete.length === total) return { ordinals: complete, stable: true };
  return { ordinals: satisfying, stable: false };
}

function allowed(generation: CatalogGeneration, mask: Mask): readonly number[] {
  const ordinals = Array.from(generation.products.keys());
  return mask === undefined ? ordinals : ordinals.filter((ordinal) => mask[ordinal] === 1);
}

/**
 * What has all the words and is the thing itself, where the catalog has that thing: what a search counts as long as one
 * product has them all, and then also with any further limit that leaves one of them.
 */
function withAllWords(generation: CatalogGeneration, words: string, mask: Mask): readonly number[] {
  const head = headOf(words, generation.vocabulary.isThing)?.surface;
  const things = head === undefined ? undefined : productsNamedHead(generation, head, undefined);
  const noSuchThing = things?.size === 0;
  const complete = [...generation.lexical.matching(words, { strong: noSuchThing, ...allowedBy(mask) })];
  return things === undefined || noSuchThing ? complete : complete.filter((ordinal) => things.has(ordinal));
}
