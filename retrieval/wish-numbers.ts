import { numberOf } from "./measures.js";
import { type BoundKind, english } from "./wish-english.js";
import type { WishText } from "./wish-text.js";

const { bounds, numberWords, hundred } = english;
const numeric = /^\d+(?:[.,]\d+)*(?:\/\d+)?$/;
const phraseWordsMax = 4;

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
  for (; end < at + phraseWordsMax && (end === at || !text.breaksBefore(end)); end++) {
    const word = text.word(end) ?? "";
    const part = Object.hasOwn(numberWords, word) ? numberWords[word] : undefined;
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

const before = byPhrase(bounds.before);
const after = byPhrase(bounds.after);

function byPhrase(kinds: Readonly<Partial<Record<BoundKind, readonly string[]>>>): ReadonlyMap<string, BoundKind> {
  return new Map(
    Object.entries(kinds).flatMap(([kind, phrases]) => phrases.map((phrase) => [phrase, kind as BoundKind] as const)),
  );
}

const modelNames = new Set(["pro", "xs", "iphone", "air", "redmi", "note", "mac"]);
const smallWords = new Set(["of", "a", "the", "about"]);

/** The comparison that leads up to a place: "under 60", "at most a 60". */
export function boundBefore(text: WishText, at: number): Bound | undefined {
  if (text.breaksBefore(at) && at < text.length) {
    return undefined;
  }
  const small = smallWords.has(text.word(at - 1) ?? "");
  const direct = phraseEndingAt(text, at, before) ?? (small ? phraseEndingAt(text, at - 1, before) : undefined);
  const isModel = direct?.phrase === "max" && modelNames.has(text.word(direct.edge - 1) ?? "");
  return isModel ? undefined : direct;
}

/** The comparison that follows a place: "60 or less", "4 stars and up". */
export function boundAfter(text: WishText, at: number): Bound | undefined {
  for (let length = phraseWordsMax; length >= 1; length--) {
    const phrase = joined(text, at, at + length);
    const kind = phrase === undefined ? undefined : after.get(phrase);
    if (kind !== undefined && phrase !== undefined) {
      return { kind, edge: at + length, phrase };
    }
  }
  return undefined;
}

function phraseEndingAt(text: WishText, end: number, phrases: ReadonlyMap<string, BoundKind>): Bound | undefined {
  for (let length = phraseWordsMax; length >= 1; length--) {
    const phrase = joined(text, end - length, end);
    const kind = phrase === undefined ? undefined : phrases.get(phrase);
    if (kind !== undefined && phrase !== undefined) {
      return { kind, edge: end - length, phrase };
    }
  }
  return undefined;
}

/** Free words that stand together in one clause. */
function joined(text: WishText, from: number, to: number): string | undefined {
  const found: string[] = [];
  for (let at = from; at < to; at++) {
    const word = text.word(at);
    if (word === undefined || (at > from && text.breaksBefore(at))) {
      return undefined;
    }
    found.push(word);
  }
  return found.join(" ");
}

/** Whether one of these phrases ends right before a place; the longest decides. @returns where it begins. */
export function phraseBefore(text: WishText, at: number, phrases: ReadonlySet<string>): number | undefined {
  for (let length = phraseWordsMax; length >= 1; length--) {
    const phrase = text.breaksBefore(at) && at < text.length ? undefined : joined(text, at - length, at);
    if (phrase !== undefined && phrases.has(phrase)) {
      return at - length;
    }
  }
  return undefined;
}

export interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** The inclusive range that a comparison makes of a value. `step` is the smallest difference there is, 0 when there is none. */
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
    case "around":
      return { min: value * (1 - aroundShare), max: value * (1 + aroundShare) };
  }
}
