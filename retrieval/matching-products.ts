import type { CatalogGeneration } from "./catalog-index.js";
import { allowedBy, type Mask } from "./ranking.js";
import { analyse } from "./text-analysis.js";
import { zonedTitle } from "./title-zones.js";

/**
 * All products that are what the words name, in the order of the catalog: "the cheapest" is meant among these. What is
 * the thing counts, not what only mentions it: a bag for yoga mats is no yoga mat, and a hoodie whose description speaks
 * of one is none either.
 * @param words as the catalog spells them.
 */
export function productsNamed(generation: CatalogGeneration, words: string, mask: Mask): readonly number[] {
  const strong = generation.lexical.matching(words, { strong: true, ...allowedBy(mask) });
  const head = headOf(words, generation.vocabulary.isThing);
  if (head === undefined) return [...strong];
  if (strong.length > 0) return thingsCalled(head.stem, generation, strong);
  const named = productsNamedHead(generation, head.surface, mask);
  const described = generation.lexical.matching(words, { strong: false, ...allowedBy(mask) });
  const both = described.filter((ordinal) => named.has(ordinal));
  return both.length > 0 ? thingsCalled(head.stem, generation, both) : [];
}

/** Those that have the wish's noun elsewhere than in their description. */
export function productsNamedHead(generation: CatalogGeneration, head: string, mask: Mask): ReadonlySet<number> {
  return new Set(generation.lexical.matching(head, { strong: true, ...allowedBy(mask) }));
}

/** After these stands where, when or what for, not what: titles seldom have them, wishes do. */
const circumstance = /\s(?:at|on|to|from|by|during|while|when|that|which|who|because)\s.*$/iu;

/** Words that describe a thing and never are one, wherever they stand: "hoodie, cheap". */
const describing = new Set(
  (
    "cheap cheaper affordable inexpensive expensive nice good great best better pretty beautiful cute cool warm cosy cozy soft " +
    "comfortable comfy casual elegant stylish fancy simple modern big bigger small smaller large larger long longer wide thin " +
    "thick heavy lightweight waterproof new quick fast easy"
  ).split(" "),
);

/**
 * The noun that says what is wanted: "hoodie" in "warm hoodie for running", "yoga" in "yoga at home".
 * @param isThing tells words that name things of the catalog: "jacket" in "jacket waterproof".
 */
export function headOf(
  text: string,
  isThing: (word: string) => boolean = () => false,
): { readonly stem: string; readonly surface: string } | undefined {
  const words = zonedTitle(text.replace(circumstance, "")).filter((token) => token.kind === "word");
  const things = words.filter(({ surface, weight }) => weight >= 1 && isThing(surface));
  const nouns = things.length > 0 ? things : words.filter(({ surface }) => !describing.has(surface));
  const [first, ...others] = nouns.length > 0 ? nouns : words;
  if (first === undefined) return undefined;
  return others.reduce((heaviest, word) => (word.weight > heaviest.weight ? word : heaviest), first);
}

/** Those in a category of that name; else those whose title names it as the thing itself; else all. */
function thingsCalled(head: string, { products }: CatalogGeneration, pool: Uint32Array): readonly number[] {
  const inCategory = categoryTest(head);
  const placed = pool.filter((ordinal) => {
    const product = products[ordinal];
    return product?.categories.some((path) => inCategory(path, product.title)) === true;
  });
  if (placed.length > 0) return [...placed];
  const titled = pool.filter((ordinal) => headOfTitle(products, ordinal) === head);
  return titled.length > 0 ? [...titled] : [...pool];
}

interface CategoryNames {
  readonly head: boolean;
  /** What else the same step names: "sweatshirt" in "Hoodies & Sweatshirts". */
  readonly others: readonly string[];
}

/**
 * Whether a category names the thing. One that names two things leaves it to the title which of them a product is: a
 * "Crew Sweatshirt" in "Hoodies & Sweatshirts" is no hoodie.
 */
function categoryTest(head: string): (path: string, title: string) => boolean {
  const known = new Map<string, CategoryNames>();
  return (path, title) => {
    const names = known.get(path) ?? namesIn(path, head);
    known.set(path, names);
    if (!names.head || names.others.length === 0) return names.head;
    const stems = analyse(title);
    return stems.includes(head) || !names.others.some((other) => stems.includes(other));
  };
}

function namesIn(path: string, head: string): CategoryNames {
  const step = path.split(">").find((name) => analyse(name).includes(head));
  if (step === undefined) return { head: false, others: [] };
  const parts = step.split(/[&,/]|\band\b/iu).map(analyse);
  return { head: true, others: parts.filter((part) => !part.includes(head)).flatMap((part) => part.slice(-1)) };
}

/** Heads of titles that were looked at, by catalog: taking a title apart is too slow for thousands at every question. */
const headsKnown = new WeakMap<CatalogGeneration["products"], Map<number, string | undefined>>();

function headOfTitle(products: CatalogGeneration["products"], ordinal: number): string | undefined {
  const known = headsKnown.get(products) ?? new Map<number, string | undefined>();
  headsKnown.set(products, known);
  if (!known.has(ordinal)) known.set(ordinal, headOf(products[ordinal]?.title ?? "")?.stem);
  return known.get(ordinal);
}
