import type { Claim } from "../dialogue.js";
import { claim } from "../evidence.js";
import type { ProductAsked } from "./product-asked.js";

/** A count of reviews with its quotes, as claims; the facts are added to the evidence. */
export function reviewMentions(
  { count, quotes }: { readonly count: number; readonly quotes: readonly string[] },
  {
    reviews,
    of,
    product,
    evidence,
  }: { reviews: number; of: string; product: string; evidence: ProductAsked["evidence"] },
): { readonly count: Claim; readonly of: Claim; readonly quotes: readonly Claim[] } {
  const about = `reviews:${product}`;
  const cite = (property: string, value: string | number): Claim => {
    if (!evidence.facts.some((fact) => fact.about === about && fact.property === property))
      evidence.facts.push({ about, property, value });
    return claim(evidence, about, property);
  };
  return {
    count: cite(`mentioning:${of}`, count),
    of: cite("count", reviews),
    quotes: quotes.map((quote, at) => cite(`quote:${of}-${at + 1}`, quote)),
  };
}
