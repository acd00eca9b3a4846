import type { ShownItem } from "../../dialogue.js";
import type { Ports } from "../../ports.js";
import { stemsOf } from "../../product-questions/question-words.js";

export type Searching = Pick<Ports["search"], "find">;

const searchedMax = 8;
/** One word names many products; the whole title, or two words of it, name one. */
const wordsForName = 2;

/** Products that a stretch of text calls by their titles: those of which it says most words, when it says enough of them. */
export async function calledInCatalog(
  text: string,
  search: Searching,
): Promise<readonly Pick<ShownItem, "sku" | "title">[]> {
  const stems = new Set(stemsOf(text));
  const { matches } = await search.find({ words: text, constraints: [], order: "relevance" }, { limit: searchedMax });
  const scored = matches.map(({ product, variant }) => {
    const title = [...new Set(stemsOf(product.title))].filter((stem) => stem.length > 2);
    const said = title.filter((stem) => stems.has(stem)).length;
    return { item: { title: product.title, sku: variant.sku }, said, isWhole: said > 0 && said === title.length };
  });
  const most = Math.max(0, ...scored.map(({ said }) => said));
  return scored
    .filter(({ said, isWhole }) => said === most && (said >= wordsForName || isWhole))
    .map(({ item }) => item);
}
