import type { Claim } from "../dialogue.js";
import { type Say, type Saying, sayer, words } from "../saying.js";
import { type FactWords, limitAmount, renderFact } from "./render-fact.js";

/** What the sentences of one language are put together with. */
export interface WordingTools {
  readonly language: FactWords;
  readonly say: Say;
  /** A sentence without a fact in it. */
  readonly plain: (text: string) => Saying;
  /** A limit of the shopper's, in minor units of the shop's currency: "$60". */
  readonly price: (amount: number) => string;
  /** "1 product", "12 products"; a language with one form for both gives it twice. */
  readonly count: (claim: Claim, one: string, many: string) => Saying;
}

/** @param currency of the shop, ISO 4217. */
export function wordingTools(language: FactWords, currency: string): WordingTools {
  const say = sayer((claim) => renderFact(claim, language));
  return {
    language,
    say,
    plain: (text) => ({ text, claims: [] }),
    price: (amount) => limitAmount({ amount, currency }, language.locale),
    count: (claim, one, many) => say`${claim} ${words(claim.value === 1 ? one : many)}`,
  };
}
