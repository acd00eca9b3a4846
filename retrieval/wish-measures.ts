import type { Constraint } from "../bot/wish.js";
import { inBaseUnits, measureNamed, type Unit, unitOf } from "./measures.js";
import { Phrases } from "./phrases.js";
import { english } from "./wish-english.js";
import { boundAfter, boundBefore, numberAt, type Range, rangeOf } from "./wish-numbers.js";
import type { WishText } from "./wish-text.js";

const fits = new Phrases(english.fits);
const placedIn = new Phrases(english.placedIn);
const between = new Phrases(english.bounds.between);
const afterUnitOnly = new Set(english.bounds.afterUnitOnly);
const rangeTo = new Set(english.bounds.rangeTo);
/** Units whose short form is a word, a size or a fashion as well: only right behind the number. */
const gluedOnly = new Set(["a", "pt", "'", '"', "gr"]);
/** Sizes as well, when written large or when nothing compares them: "under 10 m" and "10 m long" are metres. */
const lettersAlone = new Set(["v", "w", "g", "l", "m"]);
/** What follows "in" when it is no inch: "8 in a dark shade", "3 in 1". */
const notAfterInch = new Set([
  "a",
  "the",
  "my",
  "size",
  "color",
  "colour",
  "total",
  "stock",
  "any",
  "all",
  "each",
  "one",
]);
const room = new Set([
  "wall",
  "space",
  "gap",
  "niche",
  "alcove",
  "opening",
  "corner",
  "room",
  "window",
  "doorway",
  "door",
]);
/** "Blinds for a 36 inch window" are as wide as it is. */
const placedInto = new Set(["wall", "space", "gap", "niche", "alcove", "corner"]);
const leadWords = new Set(["a", "an", "the", "of", "is", "be", "should", "to", "with", "that", "my", "in", "size"]);
const aroundShare = 0.1;

/** Whether "in" leads up to this word; `bounded` where the number before it is a limit. */
type IsProperty = (word: string, bounded: boolean) => boolean;

interface Quantity {
  readonly low?: number;
  readonly value: number;
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
}

interface Limit {
  readonly constraint: Constraint;
  readonly from: number;
  readonly to: number;
}

/**
 * Takes the measures that a wish sets limits to: "width at most 180 cm", "fits a 180 cm wall", "under 2 kg", "12,7 mm".
 * @param isProperty tells "8 in black" and "under 60 in cotton" from "8 in long".
 * @param isStated whether some product states a measure; a bare one that none does stays among the words.
 */
export function takeMeasures(
  text: WishText,
  isProperty: IsProperty,
  isStated: (unit: Unit, value: number) => boolean,
): Constraint[] {
  const found: Constraint[] = [];
  for (let at = 0; at < text.length; at++) {
    const quantity = quantityAt(text, at, isProperty);
    const limit = quantity === undefined ? undefined : limitOf(text, quantity, isStated);
    if (limit !== undefined) {
      text.take(limit.from, limit.to);
      found.push(limit.constraint);
    }
    at = Math.max(at, (limit?.to ?? quantity?.end ?? 0) - 1);
  }
  return found;
}

function limitOf(
  text: WishText,
  quantity: Quantity,
  isStated: (unit: Unit, value: number) => boolean,
): Limit | undefined {
  if (partOfSeveral(text, quantity)) {
    return undefined;
  }
  return (
    rangeLimit(text, quantity) ??
    comparedLimit(text, quantity) ??
    fittingLimit(text, quantity) ??
    exactly(text, quantity, isStated)
  );
}

/** "between 10 and 20 cm", "10-20 cm". */
function rangeLimit(text: WishText, quantity: Quantity): Limit | undefined {
  const intro = between.before(text, quantity.start)?.start;
  if (quantity.low === undefined || intro === undefined) {
    return undefined;
  }
  const range = { min: inBaseUnits(quantity.low, quantity.unit), max: inBaseUnits(quantity.value, quantity.unit) };
  return limitFrom(text, quantity, range, { from: intro, to: quantity.end });
}

function comparedLimit(text: WishText, quantity: Quantity): Limit | undefined {
  const before = boundBefore(text, quantity.start);
  const after = boundAfter(text, afterName(text, quantity));
  const bound = before ?? after;
  // A "20 V max drill" is called so; it sets no limit.
  const isName =
    before === undefined && after !== undefined && afterUnitOnly.has(after.phrase) && !text.breaksBefore(after.edge);
  if (bound === undefined || isName) {
    return undefined;
  }
  const range = rangeOf(bound.kind, inBaseUnits(quantity.value, quantity.unit), 0, aroundShare);
  const to = before === undefined ? bound.edge : quantity.end;
  const limit = limitFrom(text, quantity, range, { from: before?.edge ?? quantity.start, to }, bound.phrase);
  return bound.kind === "around" ? { ...limit, constraint: { ...limit.constraint, soft: true } } : limit;
}

/** "fits a 180 cm wall": no wider than that. */
function fittingLimit(text: WishText, quantity: Quantity): Limit | undefined {
  const article = leadWords.has(text.word(quantity.start - 1) ?? "") ? quantity.start - 1 : quantity.start;
  const named = measureNamed(text.word(quantity.end) ?? "") === undefined ? quantity.end : quantity.end + 1;
  const mayStandIn = placedInto.has(text.word(named) ?? "") ? [fits, placedIn] : [fits];
  const from = mayStandIn
    .map((phrases) => (phrases.before(text, quantity.start) ?? phrases.before(text, article))?.start)
    .find((start) => start !== undefined);
  const into = text.breaksBefore(named) ? undefined : text.word(named);
  if (from === undefined || into === undefined || !room.has(into)) {
    return undefined;
  }
  const max = inBaseUnits(quantity.value, quantity.unit);
  const name = measureNamed(text.word(quantity.end) ?? "")?.name ?? "width";
  const { unit } = quantity;
  return { constraint: { field: "measure", name, unit: unit.base, max, ...typedIn(unit) }, from, to: named + 1 };
}

function typedIn({ name, factor }: Unit): { readonly typedIn?: { readonly name: string; readonly size: number } } {
  return Number.isInteger(Math.log10(factor)) ? {} : { typedIn: { name, size: factor } };
}

/**
 * A measure without a comparison is meant exactly when the catalog keeps it as an attribute or option. One that stands in
 * titles only stays a word: of the products that people judged right for such a query, a third does not state it so.
 */
function exactly(
  text: WishText,
  quantity: Quantity,
  isStated: (unit: Unit, value: number) => boolean,
): Limit | undefined {
  const value = inBaseUnits(quantity.value, quantity.unit);
  return quantity.low === undefined && isStated(quantity.unit, value)
    ? limitFrom(text, quantity, { min: value, max: value }, { from: quantity.start, to: quantity.end })
    : undefined;
}

/** "20 x 30 cm" and "3/4 in. x 8 ft." describe one thing by several measures; no single one is the limit. */
function partOfSeveral(text: WishText, { start, end }: Quantity): boolean {
  return (
    text.word(start - 1) === "x" || text.word(end) === "x" || text.word(start - 1) === "by" || text.word(end) === "by"
  );
}

/** Adds the measure's name, before ("width of …") or behind ("… wide") or in the comparison ("wider than …"). */
function limitFrom(
  text: WishText,
  { unit, end }: Quantity,
  range: Range,
  span: { readonly from: number; readonly to: number },
  phrase = "",
): Limit {
  const lead = leadOf(text, span.from);
  const before = fittingName(text.breaksBefore(span.from) ? undefined : text.word(lead - 1), unit);
  const behind = text.breaksBefore(end) ? undefined : fittingName(text.word(end), unit);
  const name =
    behind ??
    before ??
    phrase
      .split(" ")
      .map((word) => fittingName(word, unit))
      .find((one) => one !== undefined);
  const constraint: Constraint = {
    field: "measure",
    unit: unit.base,
    ...(name === undefined ? {} : { name }),
    ...(range.min === undefined ? {} : { min: Number(range.min.toPrecision(6)) }),
    ...(range.max === undefined ? {} : { max: Number(range.max.toPrecision(6)) }),
    ...typedIn(unit),
  };
  const to = behind === undefined ? span.to : Math.max(span.to, end + 1);
  return { constraint, from: before === undefined ? span.from : lead - 1, to };
}

function fittingName(word: string | undefined, unit: Unit): string | undefined {
  const named = word === undefined || word.length === 1 ? undefined : measureNamed(word);
  return named?.base === unit.base ? named.name : undefined;
}

function leadOf(text: WishText, from: number): number {
  let start = from;
  while (leadWords.has(text.word(start - 1) ?? "") && !text.breaksBefore(start)) {
    start--;
  }
  return start;
}

function afterName(text: WishText, { unit, end }: Quantity): number {
  return fittingName(text.word(end), unit) === undefined ? end : end + 1;
}

/** A number with its unit, or two numbers of a range with the unit behind the second. */
function quantityAt(text: WishText, at: number, isProperty: IsProperty): Quantity | undefined {
  const first = numberAt(text, at);
  if (first === undefined) {
    return undefined;
  }
  const single = unitAt(text, first.end, isProperty);
  if (single !== undefined) {
    return { value: first.value, unit: single.unit, start: at, end: single.end };
  }
  const joins = text.isGlued(first.end) ? 0 : rangeTo.has(text.word(first.end) ?? "") ? 1 : undefined;
  const second = joins === undefined ? undefined : numberAt(text, first.end + joins);
  const unit = second === undefined ? undefined : unitAt(text, second.end, isProperty);
  return second === undefined || unit === undefined || second.value < first.value
    ? undefined
    : { low: first.value, value: second.value, unit: unit.unit, start: at, end: unit.end };
}

function unitAt(
  text: WishText,
  at: number,
  isProperty: IsProperty,
): { readonly unit: Unit; readonly end: number } | undefined {
  const word = text.word(at);
  const glued = text.isGlued(at);
  if (word === undefined || (text.breaksBefore(at) && !glued)) {
    return undefined;
  }
  if ((word === "fl" || word === "fluid") && /^(?:oz|ounces?)$/.test(text.word(at + 1) ?? "")) {
    const unit = unitOf("floz");
    return unit === undefined ? undefined : { unit, end: at + 2 };
  }
  const unit = unitOf(word);
  if (
    unit === undefined ||
    (gluedOnly.has(word) && !glued) ||
    (lettersAlone.has(word) && !glued && !isUnitLetter(text, at)) ||
    (word === "in" && !glued && !isInch(text, at, isProperty))
  ) {
    return undefined;
  }
  return { unit, end: at + 1 };
}

function isUnitLetter(text: WishText, at: number): boolean {
  const isSmall = text.tokens[at]?.raw === text.word(at);
  const isNamed = !text.breaksBefore(at + 1) && measureNamed(text.word(at + 1) ?? "") !== undefined;
  return isSmall && (isNamed || boundBefore(text, at - 1) !== undefined);
}

/** "12 in steel ruler" is a foot long, "under 60 in steel" costs less than 60. */
function isInch(text: WishText, at: number, isProperty: IsProperty): boolean {
  const next = text.word(at + 1);
  const bounded = boundBefore(text, at - 1) !== undefined;
  if (text.breaksBefore(at + 1)) return true;
  if (next === undefined) return !bounded;
  return !(notAfterInch.has(next) || isProperty(next, bounded) || /^\d/.test(next));
}
