import { fold } from "./fold.js";

/** Months, both inclusive. */
export interface AgeRange {
  readonly from: number;
  readonly to: number;
}

const forever = Number.POSITIVE_INFINITY;

/** Google's age groups, and what shops write for them. */
const groups: Readonly<Record<string, AgeRange>> = {
  newborn: { from: 0, to: 3 },
  baby: { from: 0, to: 24 },
  infant: { from: 3, to: 12 },
  toddler: { from: 12, to: 60 },
  kids: { from: 60, to: 167 },
  children: { from: 36, to: 167 },
  teen: { from: 144, to: 227 },
  teens: { from: 144, to: 227 },
  adult: { from: 216, to: forever },
  adults: { from: 216, to: forever },
  "all ages": { from: 0, to: forever },
};

const ageNames = new Set(["age", "ages", "edad", "edades", "alter", "年龄", "年齡", "适用年龄"]);
const monthUnit = "(?:months?|mos?|mths?|m|meses|monate|个月)";
const yearUnit = "(?:years?|yrs?|y|yo|anos|jahre|岁)";
const unit = `(?:\\s?(${monthUnit}|${yearUnit})(?![a-z]))?`;
const number = "(\\d{1,3}(?:[.,]5)?)";
const twoNumbers = new RegExp(`${number}${unit}\\s?(?:-|–|to|until|and|a|bis|/)\\s?${number}${unit}`);
const oneNumber = new RegExp(`${number}${unit}\\s?(\\+|plus|and up|and over|and older|up|or older|以上)?`);
const birth = /\b(?:from |since )?birth\b|\bnacimiento\b/;
const upperBound = /\b(?:up to|until|max(?:imum)?|bis|hasta)\b/;
const notBelow = /\bnot (?:suitable )?(?:for )?(?:children )?(?:under|below)\b/;
const below = /\b(?:under|below|younger than)\b/;

/** Whether an attribute of this name, as `attributeName` folds it, states ages: "age", "recommended age", "age_group". */
export function isAgeName(name: string): boolean {
  return ageNames.has(name) || name.split(" ").some((word) => ageNames.has(word));
}

/**
 * The ages that a catalog's text states: "3+", "3-6 years", "18 months and up", "From birth", "toddler". A number without
 * a unit is one of years, unless a unit stands behind the second of two. Up to 6 years takes in the whole seventh year.
 * @param named the attribute's name, folded: "minimum age", "age months".
 */
export function agesIn(value: string, named = ""): AgeRange | undefined {
  const text = fold(value).trim();
  const group = Object.hasOwn(groups, text) ? groups[text] : undefined;
  if (group !== undefined) return group;
  const inMonths = named.split(" ").some((word) => /^months?$/.test(word));
  const two = twoNumbers.exec(text);
  if (two !== null) return rangeOf(two, inMonths);
  const one = oneNumber.exec(text);
  if (one === null) return birth.test(text) ? { from: 0, to: forever } : undefined;
  const [, amount = "", unitText] = one;
  const months = monthsOf(amount, unitText, inMonths);
  if (notBelow.test(text)) return { from: months, to: forever };
  if (below.test(text)) return { from: 0, to: Math.max(0, months - 1) };
  const isUpper = upperBound.test(text) || upperBound.test(named);
  return isUpper ? { from: 0, to: endOf(months, unitText, inMonths) } : { from: months, to: forever };
}

/** The ages of a size that is written as one: "5-6 years", "18 months", "6Y". */
export function agesOfSize(value: string): AgeRange | undefined {
  const text = fold(value).trim();
  const two = twoNumbers.exec(text);
  if (two !== null) return two[4] === undefined || two[0] !== text ? undefined : rangeOf(two, false);
  const one = oneNumber.exec(text);
  if (one === null || one[0].trim() !== text || one[2] === undefined || one[2] === "m") return undefined;
  const months = monthsOf(one[1] ?? "", one[2], false);
  return { from: months, to: endOf(months, one[2], false) };
}

function rangeOf(match: RegExpExecArray, inMonths: boolean): AgeRange {
  const [, low = "", lowUnit, high = "", highUnit] = match;
  const from = monthsOf(low, lowUnit ?? highUnit, inMonths);
  const to = endOf(monthsOf(high, highUnit ?? lowUnit, inMonths), highUnit ?? lowUnit, inMonths);
  return { from: Math.min(from, to), to };
}

function isMonths(unitText: string | undefined, inMonths: boolean): boolean {
  return unitText === undefined ? inMonths : /^(?:m|个)/.test(unitText);
}

function monthsOf(amount: string, unitText: string | undefined, inMonths: boolean): number {
  const value = Number(amount.replace(",", "."));
  return Math.round(isMonths(unitText, inMonths) ? value : value * 12);
}

function endOf(months: number, unitText: string | undefined, inMonths: boolean): number {
  return isMonths(unitText, inMonths) ? months : months + 11;
}
