import type { Constraint, Unanswerable } from "../bot/wish.js";
import { Phrases } from "./phrases.js";
import { english } from "./wish-english.js";
import { numberAt } from "./wish-numbers.js";
import type { WishText } from "./wish-text.js";

const { ages } = english;
const years = new Set(ages.years);
const months = new Set(ages.months);
const old = new Set(ages.old);
const before = new Phrases(ages.before);
const said = new Phrases(ages.saidOf);
const lead = new Phrases(ages.lead);
const whom = new Set(ages.whom);
/** "6-year-old", "two-year-olds" as one word. */
const hyphened = /^(\p{L}+|\d{1,3})-?(years?|yrs?|y|months?|mos?|mth)-?(?:olds?|o)$/u;
const glued = /^(\d{1,3})(yo|mo|yrs?|y\/o)$/;
const oldestYears = 120;

interface Age {
  readonly months: number;
  readonly start: number;
  readonly end: number;
}

export interface ReadAges {
  readonly constraints: readonly Constraint[];
  readonly unanswerable: readonly Unanswerable[];
}

/**
 * Takes the age of whom it is for: "for a 6-year-old", "ages 3+", "my 18 month old son", "she is turning 4".
 * @param isStated whether some product of the catalog states ages; where none does it is told that nobody knows.
 */
export function takeAges(text: WishText, isStated: boolean): ReadAges {
  for (let at = 0; at < text.length; at++) {
    const age = ageAt(text, at);
    if (age === undefined) continue;
    const words = text.textOf(places(age.start, age.end));
    const end = whom.has(text.word(age.end) ?? "") ? age.end + 1 : age.end;
    const person =
      whom.has(text.word(age.start - 1) ?? "") && !text.breaksBefore(age.start) ? age.start - 1 : age.start;
    text.take(lead.before(text, person)?.start ?? person, end);
    return isStated
      ? { constraints: [{ field: "age", months: age.months }], unanswerable: [] }
      : { constraints: [], unanswerable: [{ kind: "age", words }] };
  }
  return { constraints: [], unanswerable: [] };
}

function ageAt(text: WishText, at: number): Age | undefined {
  const word = text.word(at) ?? "";
  const whole = word.length > 24 ? null : (hyphened.exec(word) ?? glued.exec(word));
  if (whole !== null) {
    const value = /^\d/.test(whole[1] ?? "") ? Number(whole[1]) : english.numberWords[whole[1] ?? ""];
    return value === undefined ? undefined : age(value, /^mo/.test(whole[2] ?? ""), at, at + 1);
  }
  const number = numberAt(text, at);
  if (number === undefined) return undefined;
  return ageWithUnit(text, at, number) ?? introducedAge(text, at, number);
}

type Number = NonNullable<ReturnType<typeof numberAt>>;

/** "6 years old", "18 month old", "3 yo"; "5 years" alone may be a warranty. */
function ageWithUnit(text: WishText, at: number, { value, end }: Number): Age | undefined {
  const unit = text.word(end) ?? "";
  if (text.breaksBefore(end) || !(years.has(unit) || months.has(unit))) return undefined;
  const isOld = old.has(text.word(end + 1) ?? "");
  const introduced = introductionOf(text, at);
  if (!(isOld || ages.whole.includes(unit) || introduced !== undefined)) return undefined;
  return age(value, months.has(unit), introduced ?? at, isOld ? end + 2 : end + 1);
}

/** "age 6", "aged 6", "ages 3+", "3 to 5" behind it, "she is turning 4". */
function introducedAge(text: WishText, at: number, { value, end }: Number): Age | undefined {
  const start = introductionOf(text, at);
  if (start === undefined) return undefined;
  const second = upTo(text, end);
  const last = second?.end ?? end;
  const unit = text.breaksBefore(last) ? "" : (text.word(last) ?? "");
  const closes = text.word(last) === "+" ? last + 1 : years.has(unit) || months.has(unit) ? last + 1 : last;
  return age(value, months.has(unit), start, closes);
}

function introductionOf(text: WishText, at: number): number | undefined {
  return (before.before(text, at) ?? said.before(text, at))?.start;
}

function upTo(text: WishText, at: number): Number | undefined {
  const joins = text.isGlued(at) ? 0 : text.word(at) === "to" || text.word(at) === "-" ? 1 : undefined;
  return joins === undefined || text.breaksBefore(at) ? undefined : numberAt(text, at + joins);
}

function age(value: number, inMonths: boolean, start: number, end: number): Age | undefined {
  const count = Math.floor(inMonths ? value : value * 12);
  return count <= oldestYears * 12 ? { months: count, start, end } : undefined;
}

function places(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}
