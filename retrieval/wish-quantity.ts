import { unitOf } from "./measures.js";
import { Phrases } from "./phrases.js";
import { english } from "./wish-english.js";
import { numberAt } from "./wish-numbers.js";
import type { WishText } from "./wish-text.js";

const pieces = new Phrases(english.quantity.pieces);
const people = new Phrases(english.quantity.people);
const needs = new Phrases(english.quantity.needs);
const lead = new Phrases(english.quantity.lead);
const kindBefore = new Set(["of", "in", "with", "pack", "set"]);
const closing = new Set([...english.links, ...english.trailing]);
const quantityMax = 10_000;

type Read = (text: WishText, at: number, end: number) => Place | undefined;

interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * Takes how many are wanted: "12 pieces", "for 8 people", "two of them". "Pack of 12" and "a puzzle with 1000 pieces" are
 * kinds of products and stay words.
 */
export function takePieces(text: WishText): number | undefined {
  return takeFirst(text, counted);
}

/** Takes how many things are wanted: "I need 6 mugs". @param isThing whether a word names a thing of the catalog. */
export function takeNeeded(text: WishText, isThing: (word: string) => boolean): number | undefined {
  return takeFirst(text, (_, at, end) => neededThings(text, at, end, isThing));
}

function takeFirst(text: WishText, read: Read): number | undefined {
  for (let at = 0; at < text.length; at++) {
    const number = numberAt(text, at);
    if (number === undefined) continue;
    const isCount = Number.isInteger(number.value) && number.value >= 2 && number.value <= quantityMax;
    const place = isCount ? read(text, at, number.end) : undefined;
    if (place !== undefined) {
      text.take(place.from, place.to);
      return number.value;
    }
    at = number.end - 1;
  }
  return undefined;
}

function counted(text: WishText, at: number, end: number): Place | undefined {
  if (text.breaksBefore(end)) return undefined;
  const piece = pieces.at(text, end);
  const isKind = kindBefore.has(text.word(at - 1) ?? "") || text.isGlued(end);
  if (piece !== undefined && !isKind && (piece.phrase.endsWith(" of") || closes(text, piece.end)))
    return { from: lead.before(text, at)?.start ?? at, to: piece.end };
  const person = people.at(text, end);
  const forWhom = lead.before(text, at);
  return person === undefined || forWhom === undefined ? undefined : { from: forWhom.start, to: person.end };
}

function closes(text: WishText, at: number): boolean {
  return text.breaksBefore(at) || !text.isFree(at) || closing.has(text.word(at) ?? "");
}

/**
 * "I need 6 wine glasses": the thing itself stays. Where nobody says that they need so many, the thing has to follow at
 * once ("2 mugs"), or behind one word where the number is written out: a "6 panel door" is one door.
 */
function neededThings(text: WishText, at: number, end: number, isThing: (word: string) => boolean): Place | undefined {
  const isNeeded = needs.before(text, at) !== undefined;
  const begins = at === 0 || text.breaksBefore(at) || isNeeded;
  const next = text.word(end) ?? "";
  if (!begins || text.breaksBefore(end) || text.isGlued(end) || unitOf(next) !== undefined) return undefined;
  const wordsMax = isNeeded ? 4 : /^\p{L}/u.test(text.word(at) ?? "") ? 2 : 1;
  for (let place = end; place < end + wordsMax && text.isFree(place); place++) {
    const word = text.word(place) ?? "";
    if (/\d/.test(word) || (place > end && text.breaksBefore(place))) return undefined;
    if (word.endsWith("s") && isThing(word)) return { from: at, to: end };
  }
  return undefined;
}
