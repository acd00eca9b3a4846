import type { Facet, ProductMatch, ProductMatches, ProductSearch, WantedReading } from "../bot/ports.js";
import type { Variant } from "../bot/shop-records.js";
import type { Constraint, Wish, WishReading } from "../bot/wish.js";
import type { CatalogGeneration, CatalogIndex } from "./catalog-index.js";
import { headOf, productsNamed, productsNamedHead } from "./matching-products.js";
import type { TextEmbedder } from "./ports.js";
import { ordered } from "./product-order.js";
import { bothMasks, type Mask, maskOf, nothingFound, type RankedProduct, type Ranking } from "./ranking.js";
import { type Meaning, rankByRelevance } from "./relevance.js";

/** A code of the catalog inside a sentence is read as one only when it is long and has a digit: "4" is a size. */
const codeWithinWords = /^(?=.*\d)[\p{L}\p{N}][\p{L}\p{N}._/-]{4,}$/u;

interface Asked {
  readonly depth: number;
  readonly meaning: Meaning;
  readonly strict: boolean;
}

interface CodeFound {
  readonly ordinal: number;
  readonly sku?: string;
  /** The words beside the code. */
  readonly words: string;
}

/**
 * Finds products for a wish. Hard limits are applied before anything is ranked, so they hold for all that is found and
 * never starve a result; "the cheapest" and its kind are taken from everything that matches.
 */
export class IndexedProductSearch implements ProductSearch {
  constructor(
    private readonly index: Pick<CatalogIndex, "current">,
    private readonly embedder: TextEmbedder | undefined,
  ) {}

  async read(text: string): Promise<WishReading> {
    return this.index.current().reader.read(text);
  }

  async readAll(text: string): Promise<WantedReading> {
    return { readings: [await this.read(text)] };
  }

  async facets(_wish: Wish): Promise<readonly Facet[]> {
    return [];
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
    const { ranked, total, close, corrected } = await rank(wish.constraints);
    const shown = ranked.slice(offset, depth);
    const matches = shown.flatMap((product) => matchOf(generation, wish.constraints, product, code));
    return { matches, total, close, corrected, without: total > 0 ? [] : await withoutEach(wish.constraints, rank) };
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

async function rankWish(
  generation: CatalogGeneration,
  wish: Wish,
  how: Asked & { readonly among: Mask; readonly code: CodeFound | undefined },
): Promise<Ranking> {
  const { words, constraints, order } = wish;
  const mask = bothMasks(how.among, constraints.length === 0 ? undefined : generation.filter.mask(constraints));
  if (how.code !== undefined && order === "relevance") return rankByCode(generation, how.code, mask, how);
  if (words.trim() === "") return inOrder(generation, everyProduct(generation, mask), wish);
  if (order === "relevance") return rankByRelevance(generation, words, { mask, ...how });
  return rankNamed(generation, wish, mask, how);
}

/** "The cheapest hoodie": out of all hoodies, and if none has all the words, out of those that have most of them. */
async function rankNamed(generation: CatalogGeneration, wish: Wish, mask: Mask, how: Asked): Promise<Ranking> {
  const { corrected } = generation.lexical.search(wish.words, { limit: 1 });
  const words = corrected.reduce((text, { from, to }) => text.replace(from, to), wish.words);
  const named = productsNamed(generation, words, mask);
  if (named.length > 0) return { ...inOrder(generation, named, wish), corrected };
  const { ranked, total } = await rankByRelevance(generation, words, { mask, ...how, strict: true });
  const things = productsNamedHead(generation, headOf(words)?.surface ?? words, mask);
  const satisfying = ranked.slice(0, total).flatMap(({ ordinal }) => (things.has(ordinal) ? [ordinal] : []));
  return { ...inOrder(generation, satisfying, wish), corrected };
}

/** The product of a code stands first; what the other words find comes after it. */
async function rankByCode(generation: CatalogGeneration, code: CodeFound, mask: Mask, how: Asked): Promise<Ranking> {
  const allowed = mask === undefined || mask[code.ordinal] === 1;
  const rest = code.words === "" ? nothingFound : await rankByRelevance(generation, code.words, { mask, ...how });
  if (!allowed) return rest;
  const others = rest.ranked.filter(({ ordinal }) => ordinal !== code.ordinal);
  const first = { ordinal: code.ordinal, score: (others[0]?.score ?? 0) + 1, why: ["SKU"] };
  const total = rest.total + (others.length === rest.ranked.length ? 1 : 0);
  return { ranked: [first, ...others], total, close: rest.close, corrected: rest.corrected };
}

function inOrder(generation: CatalogGeneration, ordinals: readonly number[], wish: Wish): Ranking {
  const ranked = ordered(generation, ordinals, wish.order, wish.constraints);
  return { ranked, total: ranked.length, close: 0, corrected: [] };
}

function everyProduct(generation: CatalogGeneration, mask: Mask): readonly number[] {
  const ordinals: number[] = [];
  for (const ordinal of generation.products.keys()) {
    if (mask === undefined || mask[ordinal] === 1) ordinals.push(ordinal);
  }
  return ordinals;
}

function codeIn(generation: CatalogGeneration, words: string): CodeFound | undefined {
  const whole = generation.vocabulary.productOfCode(words);
  if (whole !== undefined) return { ...whole, words: "" };
  const pieces = words.split(/\s+/u);
  for (const [at, piece] of pieces.entries()) {
    const found = codeWithinWords.test(piece) ? generation.vocabulary.productOfCode(piece) : undefined;
    if (found !== undefined) return { ...found, words: pieces.toSpliced(at, 1).join(" ") };
  }
  return undefined;
}

function matchOf(
  generation: CatalogGeneration,
  constraints: readonly Constraint[],
  { ordinal, score, why }: RankedProduct,
  code: CodeFound | undefined,
): readonly ProductMatch[] {
  const product = generation.products[ordinal];
  const named = code?.ordinal === ordinal ? code.sku : undefined;
  const variant = variantShown(generation, ordinal, constraints, named);
  return product === undefined || variant === undefined ? [] : [{ product, variant, score, why }];
}

/** The variant that a code names, when no limit speaks against it; else the one that meets the limits best. */
function variantShown(
  generation: CatalogGeneration,
  ordinal: number,
  constraints: readonly Constraint[],
  sku: string | undefined,
): Variant | undefined {
  const named = generation.products[ordinal]?.variants.find((variant) => variant.sku === sku);
  if (named !== undefined && constraints.length === 0) return named;
  return generation.filter.variantFor(ordinal, constraints);
}

async function withoutEach(
  constraints: readonly Constraint[],
  rank: (constraints: readonly Constraint[]) => Promise<Ranking>,
): Promise<ProductMatches["without"]> {
  const counted: { constraints: readonly Constraint[]; total: number }[] = [];
  for (const [at, constraint] of constraints.entries()) {
    counted.push({ constraints: [constraint], total: (await rank(constraints.toSpliced(at, 1))).total });
  }
  return counted.filter(({ total }) => total > 0).sort((one, other) => other.total - one.total);
}
