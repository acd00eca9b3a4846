import type { Constraint } from "../bot/wish.js";
import { currenciesOf } from "./currencies.js";
import { measureNamed, unitOf } from "./measures.js";
import { Phrases } from "./phrases.js";
import { english } from "./wish-english.js";
import { type Bound, boundAfter, boundBefore, numberAt, type Range, rangeOf } from "./wish-numbers.js";
import type { WishText } from "./wish-text.js";

const { bounds, priceLead, countNouns } = english;
const between = new Phrases(bounds.between);
const rangeTo = new Set(bounds.rangeTo);
const afterUnitOnly = new Set(bounds.afterUnitOnly);
const leads = new Set(priceLead);
const counted = new Set(countNouns);
const links = new Set([...english.links, ...english.anywhere, ...english.trailing, ...english.size]);
/** "around 50" is 40 to 60. */
export const aroundShare = 0.2;
const thousand = "k";

export interface ShopCurrency {
  /** ISO 4217. */
  readonly code: string;
  /** How many minor units make one: 100 for USD, 1 for JPY. */
  readonly minorUnits: number;
}

export interface Amount {
  readonly value: number;
  /** Where it begins, with its currency sign. */
  readonly start: number;
  readonly end: number;
  /** What its currency may be; absent when none is stated. */
  readonly currencies?: readonly string[];
}

/**
 * Takes the price limits of a wish. "Under 60" leaves 60 itself out, "up to 60" does not. An amount in a currency that
 * is not the shop's is left where it stands: no rate is known, so no limit is made of it.
 */
export function takePrices(text: WishText, currency: ShopCurrency): Constraint[] {
  const found: PriceRange[] = [];
  for (let at = 0; at < text.length; at++) {
    const amount = amountAt(text, at);
    if (amount === undefined) {
      continue;
    }
    const priced = (amount.currencies?.includes(currency.code) ?? true) ? rangeFrom(text, amount, currency) : undefined;
    if (priced !== undefined) {
      text.take(leadOf(text, priced.from), priced.to);
      found.push(priced.range);
    }
    at = Math.max(at, (priced?.to ?? amount.end) - 1);
  }
  return joined(found).map((range) => ({ field: "price", ...range }));
}

/** "over 20 and under 60" is one range; two upper bounds stay two. */
function joined(ranges: readonly PriceRange[]): readonly PriceRange[] {
  const [first, second, third] = ranges;
  const complement =
    first?.soft === undefined &&
    second?.soft === undefined &&
    first !== undefined &&
    second !== undefined &&
    third === undefined &&
    (first.min === undefined) !== (second.min === undefined) &&
    (first.max === undefined) !== (second.max === undefined);
  return complement ? [{ ...first, ...second }] : ranges;
}

/** "Around 50" would be nice: what costs a little more is shown too, and said to. */
type PriceRange = Range & { readonly soft?: true };

interface Priced {
  readonly range: PriceRange;
  readonly from: number;
  readonly to: number;
}

function rangeFrom(text: WishText, amount: Amount, currency: ShopCurrency): Priced | undefined {
  return rangeOfTwo(text, amount, currency) ?? rangeOfOne(text, amount, currency.minorUnits);
}

/** "between 5 and 10", "20-30 dollars", "from $20 to $30". */
function rangeOfTwo(text: WishText, low: Amount, currency: ShopCurrency): Priced | undefined {
  const joiner = text.word(low.end) ?? "";
  const hyphenated = text.isGlued(low.end) && amountAt(text, low.end) !== undefined;
  const high = hyphenated ? amountAt(text, low.end) : rangeTo.has(joiner) ? amountAt(text, low.end + 1) : undefined;
  if (high === undefined || high.value < low.value) {
    return undefined;
  }
  const intro = between.before(text, low.start)?.start;
  const stated = high.currencies ?? low.currencies;
  const isPrice = stated?.includes(currency.code) ?? (intro !== undefined && endsAsPrice(text, high.end));
  if (!isPrice || (stated === undefined && hyphenated) || (joiner === "and" && intro === undefined)) {
    return undefined;
  }
  const minor = currency.minorUnits;
  const range = { min: Math.round(low.value * minor), max: Math.round(high.value * minor) };
  return { range, from: intro ?? low.start, to: high.end };
}

/** "A bag for $45": what somebody wants to spend; "for" before a bare number is more often an age or a size. */
function spending(text: WishText, amount: Amount): Bound | undefined {
  const at = amount.start - 1;
  if (amount.currencies === undefined || text.word(at) !== "for") return undefined;
  return { kind: "at-most", edge: at, phrase: "for" };
}

function rangeOfOne(text: WishText, amount: Amount, minor: number): Priced | undefined {
  const before = boundBefore(text, amount.start) ?? spending(text, amount);
  const after = boundAfter(text, amount.end);
  const bound = before ?? after;
  if (bound === undefined || (amount.currencies === undefined && !isBarePrice(text, amount, before, after))) {
    return undefined;
  }
  const range = rangeOf(bound.kind, Math.round(amount.value * minor), 1, aroundShare);
  const rounded = {
    ...(range.min === undefined ? {} : { min: Math.round(range.min) }),
    ...(range.max === undefined ? {} : { max: Math.max(0, Math.round(range.max)) }),
    ...(bound.kind === "around" ? { soft: true as const } : {}),
  };
  return { range: rounded, from: before?.edge ?? amount.start, to: before === undefined ? bound.edge : amount.end };
}

/** A number without a currency is a price only where it can hardly be anything else. */
function isBarePrice(text: WishText, amount: Amount, before: Bound | undefined, after: Bound | undefined): boolean {
  if (before === undefined) {
    if (after === undefined || !endsAsPrice(text, after.edge)) return false;
    return !afterUnitOnly.has(after.phrase) || isWholeClause(text, amount.start, after.edge);
  }
  const limits = before.kind === "below" || before.kind === "at-most";
  return limits ? !countsSomething(text, amount.end) : endsAsPrice(text, amount.end);
}

/** "A present for my brother, 50 max": there is nothing else that the number could belong to. */
function isWholeClause(text: WishText, from: number, to: number): boolean {
  const begins = text.breaksBefore(from) || text.word(from - 1) === undefined;
  return begins && (text.breaksBefore(to) || text.word(to) === undefined);
}

function countsSomething(text: WishText, at: number): boolean {
  const next = text.word(at);
  if (next === undefined || text.breaksBefore(at)) {
    return false;
  }
  const isUnit = unitOf(next) !== undefined && next !== "in" && next !== "a";
  return isUnit || counted.has(next) || measureNamed(next) !== undefined || /^\d/.test(next);
}

function endsAsPrice(text: WishText, at: number): boolean {
  const next = text.word(at);
  return text.breaksBefore(at) || next === undefined || (links.has(next) && !countsSomething(text, at));
}

/** A number with the currency sign or word on either side of it, if any. */
export function amountAt(text: WishText, at: number): Amount | undefined {
  const sign = currenciesOf(text.word(at) ?? "");
  const start = at;
  const number = numberAt(text, sign === undefined ? at : at + 1, "thousands");
  if (number === undefined) {
    return undefined;
  }
  const isThousands = text.word(number.end) === thousand && text.isGlued(number.end);
  const value = isThousands ? number.value * 1_000 : number.value;
  const end = isThousands ? number.end + 1 : number.end;
  const behind = text.breaksBefore(end) ? undefined : currenciesOf(text.word(end) ?? "");
  const currencies = sign === undefined || behind === undefined ? (sign ?? behind) : common(sign, behind);
  const amount = { value, start, end: behind === undefined ? end : end + 1 };
  return currencies === undefined ? amount : { ...amount, currencies };
}

/** "$50 CAD" is Canadian. */
function common(sign: readonly string[], word: readonly string[]): readonly string[] {
  const both = sign.filter((code) => word.includes(code));
  return both.length > 0 ? both : word;
}

function leadOf(text: WishText, from: number): number {
  let start = from;
  while (leads.has(text.word(start - 1) ?? "") && !text.breaksBefore(start)) {
    start--;
  }
  return start;
}
