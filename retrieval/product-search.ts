import type { Facet, ProductMatch, ProductMatches, ProductSearch, WantedReading } from "../bot/ports.js";
import type { Variant } from "../bot/shop-records.js";
import type { Constraint, Wish, WishReading } from "../bot/wish.js";
import type { CatalogGeneration, CatalogIndex } from "./catalog-index.js";
import { facetsOf } from "./facets.js";
import { isHard } from "./filters.js";
import type { TextEmbedder } from "./ports.js";
import { optionsNamed } from "./named-options.js";
import { maskOf, type RankedProduct, type Ranking } from "./ranking.js";
import { askedLately, wishKey } from "./asked-lately.js";
import { firstDepth, type Meaning } from "./relevance.js";
import { smallestChanges } from "./smallest-changes.js";
import { codeIn, type CodeFound, rankWish } from "./wish-ranking.js";

/** Finds products for a wish; what counts as found is told in wish-ranking.ts. */
export class IndexedProductSearch implements ProductSearch {
  constructor(
    private readonly index: Pick<CatalogIndex, "current">,
    private readonly embedder: TextEmbedder | undefined,
  ) {}

  async read(text: string): Promise<WishReading> {
    return this.index.current().reader.read(text);
  }

  async readAll(text: string): Promise<WantedReading> {
    return this.index.current().reader.readAll(text);
  }

  async facets(wish: Wish): Promise<readonly Facet[]> {
    const generation = this.index.current();
    const lately = askedLately(generation);
    const key = wishKey(wish);
    const asked = { among: undefined, code: codeIn(generation, wish.words), depth: 1, strict: true };
    const how = { ...asked, meaning: this.meaningOf(wish.words) };
    const facets = (): Promise<readonly Facet[]> =>
      facetsOf(generation, wish, async (constraints) => {
        const found = constraints === wish.constraints ? lately.satisfying.known(key) : undefined;
        return found ?? rankWish(generation, { ...wish, constraints }, how);
      });
    return lately.facets.get(key, () => {
      const made = facets();
      made.catch(() => {
        lately.facets.forget(key);
      });
      return made;
    });
  }

  async find(wish: Wish, page: Parameters<ProductSearch["find"]>[1]): Promise<ProductMatches> {
    const generation = this.index.current();
    const offset = page.offset ?? 0;
    const depth = offset + page.limit;
    const strict = page.strict ?? false;
    const meaning = this.meaningOf(wish.words);
    const code = codeIn(generation, wish.words);
    const among = page.among === undefined ? undefined : maskOf(generation, page.among);
    const rank = (constraints: readonly Constraint[]): Promise<Ranking> =>
      rankWish(generation, { ...wish, constraints }, { among, code, depth, meaning, strict });
    const { ranked, satisfying, total, close, corrected } = await rank(wish.constraints);
    // A deeper search may find more that satisfies than is counted at first.
    if (among === undefined && depth <= firstDepth) {
      askedLately(generation).satisfying.set(wishKey(wish), { satisfying, total });
    }
    const shown = ranked.slice(offset, depth);
    const matches = shown.flatMap((product) => matchOf(generation, wish, product, code));
    const totalWith = async (constraints: readonly Constraint[]): Promise<number> => (await rank(constraints)).total;
    const without = total > 0 ? [] : await smallestChanges(wish.constraints, totalWith);
    return { matches, total, close, corrected, without };
  }

  private meaningOf(words: string): Meaning {
    const { embedder } = this;
    let vector: Promise<Float32Array | undefined> | undefined;
    return () => (vector ??= embedder === undefined ? Promise.resolve(undefined) : embedOne(embedder, words));
  }
}

async function embedOne(embedder: TextEmbedder, words: string): Promise<Float32Array | undefined> {
  const [vector] = await embedder.embed([words]);
  return vector;
}

function matchOf(
  generation: CatalogGeneration,
  { words, constraints }: Wish,
  { ordinal, score, why }: RankedProduct,
  code: CodeFound | undefined,
): readonly ProductMatch[] {
  const product = generation.products[ordinal];
  const named = code?.ordinal === ordinal ? code.sku : undefined;
  if (product === undefined) return [];
  const options = code === undefined ? optionsNamed(words, product) : [];
  const wanted = options.length === 0 ? constraints : [...constraints, ...options];
  const variant = variantShown(generation, ordinal, wanted, named);
  if (variant === undefined) return [];
  const misses = generation.filter.misses(ordinal, variant, constraints);
  return [{ product, variant, score, why, ...(misses.length > 0 ? { misses } : {}) }];
}

/** The variant that a code names, when no limit speaks against it; else the one that meets the limits best. */
function variantShown(
  generation: CatalogGeneration,
  ordinal: number,
  constraints: readonly Constraint[],
  sku: string | undefined,
): Variant | undefined {
  const named = generation.products[ordinal]?.variants.find((variant) => variant.sku === sku);
  if (named !== undefined && !constraints.some(isHard)) return named;
  return generation.filter.variantFor(ordinal, constraints);
}
