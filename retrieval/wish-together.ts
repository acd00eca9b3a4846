import type { PriceBand } from "../bot/wish.js";
import { Phrases } from "./phrases.js";
import { english } from "./wish-english.js";
import { boundBefore, rangeOf } from "./wish-numbers.js";
import { amountAt, aroundShare, type ShopCurrency } from "./wish-prices.js";
import type { Span, WishText } from "./wish-text.js";

const after = new Phrases(english.together.after);
const before = new Phrases(english.together.before);
const lead = new Phrases(english.together.lead);
const amountTokensMax = 6;

export interface Together extends Span {
  readonly band: PriceBand;
}

/** What several things may cost as a sum: "for 200 together", "200 in total", "all under 200", "my budget is 200". */
export function togetherIn(text: WishText, currency: ShopCurrency): Together | undefined {
  for (let at = 0; at < text.length; at++) {
    const found = amountThenPhrase(text, at, currency) ?? phraseThenAmount(text, at, currency);
    if (found !== undefined) return found;
  }
  return undefined;
}

function amountThenPhrase(text: WishText, at: number, currency: ShopCurrency): Together | undefined {
  const phrase = after.at(text, at);
  if (phrase === undefined) return undefined;
  for (let start = Math.max(0, at - amountTokensMax); start < at; start++) {
    const amount = amountAt(text, start);
    if (amount?.end === at) return together(text, amount, amount.start, phrase.end, currency);
  }
  return undefined;
}

function phraseThenAmount(text: WishText, at: number, currency: ShopCurrency): Together | undefined {
  const phrase = before.at(text, at);
  if (phrase === undefined) return undefined;
  for (let start = phrase.end; start < phrase.end + 5 && text.isFree(start); start++) {
    const amount = amountAt(text, start);
    if (amount === undefined) continue;
    const following = text.breaksBefore(amount.end) ? undefined : after.at(text, amount.end);
    return together(text, amount, at, following?.end ?? amount.end, currency);
  }
  return undefined;
}

function together(
  text: WishText,
  amount: NonNullable<ReturnType<typeof amountAt>>,
  from: number,
  to: number,
  currency: ShopCurrency,
): Together | undefined {
  if (amount.currencies?.includes(currency.code) === false) return undefined;
  const bound = boundBefore(text, amount.start);
  const kind = bound?.kind === "around" || bound === undefined ? "at-most" : bound.kind;
  const range = rangeOf(kind, Math.round(amount.value * currency.minorUnits), 1, aroundShare);
  const start = Math.min(from, bound?.edge ?? from);
  return { band: range, from: lead.before(text, start)?.start ?? start, to };
}
