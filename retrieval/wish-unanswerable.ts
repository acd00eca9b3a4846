import type { Constraint, Unanswerable } from "../bot/wish.js";
import { Phrases } from "./phrases.js";
import { english } from "./wish-english.js";
import { negationBefore } from "./wish-negations.js";
import type { WishText } from "./wish-text.js";

const { delivery, store, days, allergic } = english.unanswerable;
const arrives = new Phrases(delivery.arrives);
const byWhen = new Phrases(delivery.by);
const speeds = new Phrases(delivery.speeds);
const stores = new Phrases(store);
const dayWords = new Set(days);
const smallWords = new Set(["the", "this", "next", "my", "our", "end", "of", "at", "latest", "morning", "evening"]);
const degrees = new Phrases(english.unanswerable.degrees);
const scales = new Set(english.unanswerable.scales);
const allergy = new Phrases(allergic);
const allergens = new Set(english.unanswerable.allergens);
const joiners = new Set(["and", "or", "nor"]);
const foundMax = 8;

interface Found {
  readonly start: number;
  readonly end: number;
  /** Allergens that the text says should not be in it; left to the reader of exclusions where it is absent. */
  readonly excludes?: readonly string[];
}

/**
 * Takes what no catalog tells: when something would arrive ("by friday", "next day delivery"), what a store has ("in the
 * shop near me"), how much is too much ("not too big"), what somebody is allergic to. What is known to hold an allergen is left out all the same, though what
 * says nothing is not safe for that.
 */
export function takeUnanswerable(text: WishText): UnanswerableRead {
  const found: Unanswerable[] = [];
  const harmful: string[] = [];
  for (let at = 0; at < text.length && found.length < foundMax; at++) {
    const read = unanswerableAt(text, at);
    if (read === undefined) continue;
    const words = text.textOf(placesOf(read));
    harmful.push(...(read.excludes ?? []));
    if (read.excludes !== undefined || read.kind !== "allergen") text.take(read.start, read.end);
    found.push({ kind: read.kind, words });
    at = read.end - 1;
  }
  const constraints: readonly Constraint[] =
    harmful.length === 0 ? [] : [{ field: "words", anyOf: [...new Set(harmful)], exclude: true }];
  return { unanswerable: found, constraints };
}

export interface UnanswerableRead {
  readonly unanswerable: readonly Unanswerable[];
  readonly constraints: readonly Constraint[];
}

function unanswerableAt(text: WishText, at: number): (Found & { readonly kind: Unanswerable["kind"] }) | undefined {
  const sent = speeds.at(text, at) ?? arrivalAt(text, at);
  if (sent !== undefined) return { ...withBy(text, sent), kind: "delivery" };
  const near = stores.at(text, at);
  if (near !== undefined) return { ...near, kind: "store" };
  const degree = degrees.at(text, at);
  if (degree !== undefined && scales.has(text.word(degree.end) ?? ""))
    return { start: at, end: degree.end + 1, kind: "comparison" };
  const harmful = allergyAt(text, at);
  return harmful === undefined ? undefined : { ...harmful, kind: "allergen" };
}

/** "arrives by friday", "delivered before the 24th", "by tomorrow", "need it for saturday". */
function arrivalAt(text: WishText, at: number): Found | undefined {
  const arrival = arrives.at(text, at);
  const by = byWhen.at(text, arrival?.end ?? at);
  const end = dayFrom(text, by?.end ?? arrival?.end ?? at);
  if (end !== undefined && (arrival !== undefined || by !== undefined)) return { start: at, end };
  return undefined;
}

/** Where a day that is named from a place on ends: "next friday", "the 24th", "two days", "christmas". */
function dayFrom(text: WishText, from: number): number | undefined {
  let place = from;
  while (smallWords.has(text.word(place) ?? "") && place < from + 4) place++;
  const word = text.word(place) ?? "";
  const behind = text.breaksBefore(place + 1) ? "" : (text.word(place + 1) ?? "");
  if (dayWords.has(word)) return endOfDay(text, place + 1);
  if (/^\d{1,2}(?:st|nd|rd|th)$/.test(word)) return dayWords.has(behind) ? place + 2 : place + 1;
  const counts = /^\d{1,2}$/.test(word) || Object.hasOwn(english.numberWords, word) || word === "a" || word === "few";
  return counts && /^(?:days?|hours?|weeks?|hrs?)$/.test(behind) ? place + 2 : undefined;
}

/** "december 24", "friday morning", "tomorrow at the latest". */
function endOfDay(text: WishText, from: number): number {
  let end = from;
  while (end < from + 4 && !text.breaksBefore(end) && isOfDay(text.word(end) ?? "")) end++;
  return end;
}

function isOfDay(word: string): boolean {
  return (
    dayWords.has(word) ||
    /^\d{1,2}(?:st|nd|rd|th)?$/.test(word) ||
    ["at", "the", "latest", "or", "morning"].includes(word)
  );
}

/** "I need it delivered by friday": what leads up to it goes with it. */
function withBy(text: WishText, { start, end }: Found): Found {
  const by = text.breaksBefore(end) ? undefined : byWhen.at(text, end);
  return { start, end: by === undefined ? end : (dayFrom(text, by.end) ?? end) };
}

/** "allergic to nuts", "nut allergy", "without nuts". */
function allergyAt(text: WishText, at: number): Found | undefined {
  const found = allergy.at(text, at);
  if (found !== undefined && text.isFree(found.end) && !text.breaksBefore(found.end)) {
    const end = endOfList(text, found.end);
    return { start: at, end, excludes: thingsIn(text, found.end, end) };
  }
  const word = text.word(at) ?? "";
  if (!allergens.has(word)) return undefined;
  const behind = text.word(at + 1) ?? "";
  if (/^allerg(?:y|ies|ic)$/.test(behind)) return { start: at, end: at + 2, excludes: [word] };
  if (behind === "free") return { start: at, end: at + 1 };
  return isLacking(text, at) ? { start: at, end: at + 1 } : undefined;
}

function thingsIn(text: WishText, from: number, to: number): string[] {
  const words = placesOf({ start: from, end: to }).flatMap((at) => text.word(at) ?? []);
  return words.filter((word) => !joiners.has(word));
}

function endOfList(text: WishText, from: number): number {
  let end = from + 1;
  while (joiners.has(text.word(end) ?? "") && text.isFree(end + 1)) end += 2;
  return end;
}

function isLacking(text: WishText, at: number): boolean {
  return negationBefore(text, at) !== undefined || ["no", "contain"].includes(text.word(at - 1) ?? "");
}

function placesOf({ start, end }: Found): number[] {
  return Array.from({ length: end - start }, (_, offset) => start + offset);
}
