import type { Claim } from "../../dialogue.js";
import { type Say, type Saying, sayer, words } from "../../saying.js";
import { type FactWords, limitAmount, renderFact } from "../render-fact.js";
import { stateWords } from "./states.js";

/** What English sentences are put together with. */
export interface EnglishTools {
  readonly language: FactWords;
  readonly say: Say;
  /** A sentence without a fact in it. */
  readonly plain: (text: string) => Saying;
  /** A limit of the shopper's, in minor units of the shop's currency: "$60". */
  readonly price: (amount: number) => string;
  /** "1 product", "12 products" */
  readonly count: (claim: Claim, one: string, many: string) => Saying;
}

export function englishTools(locale: string, timeZone: string, currency: string): EnglishTools {
  const language = { locale, timeZone, of: stateWords, unknown: "unknown" };
  const say = sayer((claim) => renderFact(claim, language));
  return {
    language,
    say,
    plain: (text) => ({ text, claims: [] }),
    price: (amount) => limitAmount({ amount, currency }, locale),
    count: (claim, one, many) => say`${claim} ${words(claim.value === 1 ? one : many)}`,
  };
}
