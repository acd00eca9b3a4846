import type { Product } from "../bot/shop-records.js";
import type { CatalogGeneration } from "./catalog-index.js";
import { allowedBy, type Mask } from "./ranking.js";
import { analyse } from "./text-analysis.js";
import { zonedTitle } from "./title-zones.js";

/**
 * All products that are what the words name, in the order of the catalog; "the cheapest" is meant among these. Words in
 * descriptions count only when nothing has them elsewhere, and what is the thing goes before what only goes with it:
 * a bag for yoga mats is no yoga mat.
 */
export function productsNamed(generation: CatalogGeneration, words: string, mask: Mask): readonly number[] {
  const strong = generation.lexical.matching(words, { strong: true, ...allowedBy(mask) });
  const pool = strong.length > 0 ? strong : generation.lexical.matching(words, { strong: false, ...allowedBy(mask) });
  const head = headOf(words);
  return head === undefined ? [...pool] : thingsCalled(head, generation.products, pool);
}

/** Stem of the noun that says what is wanted: "hoodie" in "warm hoodie for running". */
export function headOf(text: string): string | undefined {
  const tokens = zonedTitle(text).filter((token) => token.kind === "word");
  return tokens.reduce<(typeof tokens)[number] | undefined>(
    (heaviest, token) => (heaviest === undefined || token.weight > heaviest.weight ? token : heaviest),
    undefined,
  )?.stem;
}

function thingsCalled(head: string, products: readonly Product[], pool: Uint32Array): readonly number[] {
  const namesHead = categoryTest(head);
  const inCategory = pool.filter((ordinal) => products[ordinal]?.categories.some(namesHead));
  if (inCategory.length > 0) return [...inCategory];
  const byTitle = pool.filter((ordinal) => headOf(products[ordinal]?.title ?? "") === head);
  return byTitle.length > 0 ? [...byTitle] : [...pool];
}

/** Whether one step of a category path names the thing; the same paths come again and again. */
function categoryTest(head: string): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const names = path.split(">").some((step) => analyse(step).includes(head));
    known.set(path, names);
    return names;
  };
}
