import { numberOf } from "./measures.js";
import { Phrases } from "./phrases.js";
import { english } from "./wish-english.js";
import type { BoundKind } from "./wish-language.js";
import type { WishText } from "./wish-text.js";

const { bounds, numberWords, hundred } = english;
const numeric = /^(?:\d+(?:[.,]\d+)*(?:\/\d+)?|\.\d+)$/;
const wordsOfNumberMax = 5;

export interface ReadNumber {
  readonly value: number;
  /** The place after it. */
  readonly end: number;
}

/** A number in figures or in words ("1,299", "3 1/2", "fifty", "one hundred and twenty"). */
export function numberAt(
  text: WishText,
  at: number,
  threeDigits: "decimals" | "thousands" = "decimals",
): ReadNumber | undefined {
  const word = text.word(at);
  if (word === undefined) {
    return undefined;
  }
  if (!numeric.test(word)) {
    return numberInWords(text, at);
  }
  const value = numberOf(word, threeDigits);
  const fraction = text.breaksBefore(at + 1) ? undefined : text.word(at + 1);
  const more = fraction !== undefined && /^\d\/\d{1,2}$/.test(fraction) ? numberOf(fraction) : undefined;
  if (value === undefined) {
    return undefined;
  }
  return more === undefined || !Number.isInteger(value) ? { value, end: at + 1 } : { value: value + more, end: at + 2 };
}

function numberInWords(text: WishText, at: number): ReadNumber | undefined {
  let value: number | undefined;
  let end = at;
  for (; end < at + wordsOfNumberMax && (end === at || !text.breaksBefore(end)); end++) {
    const word = text.word(end) ?? "";
    const part = Object.hasOwn(numberWords, word) ? numberWords[word] : undefined;
    if (
      word === "and" &&
      value !== undefined &&
      value % 100 === 0 &&
      Object.hasOwn(numberWords, text.word(end + 1) ?? "")
    ) {
      continue;
    }
    if (word === hundred) {
      value = (value ?? 1) * 100;
    } else if (part !== undefined && fitsAfter(value, part)) {
      value = (value ?? 0) + part;
    } else {
      break;
    }
  }
  return value === undefined ? undefined : { value, end };
}

/** "twenty five" is one number, "five twenty" and "one two" are not. */
function fitsAfter(value: number | undefined, part: number): boolean {
  return (
    value === undefined || (value % 100 === 0 && part < 100) || (value % 10 === 0 && value % 100 >= 20 && part < 10)
  );
}

export interface Bound {
  readonly kind: BoundKind;
  /** First place of the phrase, or the place after it when it follows the number. */
  readonly edge: number;
  readonly phrase: string;
}

const before = kindsOf(bounds.before);
const after = kindsOf(bounds.after);
const beforePhrases = new Phrases(before.keys());
const afterPhrases = new Phrases(after.keys());

function kindsOf(kinds: Readonly<Partial<Record<BoundKind, readonly string[]>>>): ReadonlyMap<string, BoundKind> {
  return new Map(
    Object.entries(kinds).flatMap(([kind, phrases]) => phrases.map((phrase) => [phrase, kind as BoundKind] as const)),
  );
}

const modelNames = new Set(["pro", "xs", "iphone", "air", "redmi", "note", "mac"]);
const smallWords = new Set(["of", "a", "the", "about"]);

/** The comparison that leads up to a place: "under 60", "at most a 60". */
export function boundBefore(text: WishText, at: number): Bound | undefined {
  if (at < text.length && text.breaksBefore(at)) {
    return undefined;
  }
  const small = smallWords.has(text.word(at - 1) ?? "");
  const found = beforePhrases.before(text, at) ?? (small ? beforePhrases.before(text, at - 1) : undefined);
  const kind = before.get(found?.phrase ?? "");
  if (found === undefined || kind === undefined) {
    return undefined;
  }
  const isModel = found.phrase === "max" && modelNames.has(text.word(found.start - 1) ?? "");
  return isModel ? undefined : { kind, edge: found.start, phrase: found.phrase };
}

/** Whether a comparison begins here: "under", "at most". */
export function beginsBound(text: WishText, at: number): boolean {
  return beforePhrases.at(text, at) !== undefined;
}

/** The comparison that follows a place: "60 or less", "4 stars and up". */
export function boundAfter(text: WishText, at: number): Bound | undefined {
  const found = afterPhrases.at(text, at);
  const kind = after.get(found?.phrase ?? "");
  return found === undefined || kind === undefined ? undefined : { kind, edge: found.end, phrase: found.phrase };
}

export interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** The inclusive range that a comparison makes of a value; `step` is the smallest difference, 0 when there is none. */
export function rangeOf(kind: BoundKind, value: number, step: number, aroundShare: number): Range {
  switch (kind) {
    case "below":
      return { max: value - step };
    case "at-most":
      return { max: value };
    case "above":
      return { min: value + step };
    case "at-least":
      return { min: value };
    case "exactly":
      return { min: value, max: value };
    case "around":
      return { min: value * (1 - aroundShare), max: value * (1 + aroundShare) };
  }
}
