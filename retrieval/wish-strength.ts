import { type FoundPhrase, Phrases } from "./phrases.js";
import { english } from "./wish-english.js";
import { beginsBound } from "./wish-numbers.js";
import type { Span, WishText } from "./wish-text.js";

const before = new Phrases(english.strength.softBefore);
const after = new Phrases(english.strength.softAfter);
const either = new Phrases(english.strength.softEither);
const hard = new Phrases(english.strength.hard);
const turns = new Set(["but", "however", "though", "although", "otherwise"]);
const joiners = new Set(["or", "and"]);
const smallWords = new Set([
  "is",
  "it",
  "its",
  "that",
  "this",
  "but",
  "be",
  "if",
  "was",
  "a",
  "an",
  "the",
  "with",
  "are",
]);
const softPartsMax = 5;
/** In so long a text nobody weighs one thing against another; each part of it takes a reading of its own. */
const tokensMax = 1_000;

/** Said in so many words that it must be: a property for certain, and no thing. */
export const mustPart = 6;

/**
 * Divides a wish into what must be (part 0; part 6 where "must be" leads up to it) and what would be nice (parts 1 to 5, in
 * the order in which they are said; a wish with more of them has the rest in the last). What follows "prefer" would be nice up to the end of the clause, a
 * "but" or a "must"; "if possible" and its kind speak of the one limit before them.
 * @param read takes the limits of the text, so that it is seen which one stands before such a phrase.
 * @returns the parts that there are.
 */
export function divideByStrength(text: WishText, read: () => void): readonly number[] {
  if (text.length > tokensMax) return [0];
  const musts = divideMusts(text);
  const soft = divideSoft(text, read);
  return [0, ...(musts ? [mustPart] : []), ...Array.from({ length: soft }, (_, at) => at + 1)];
}

function divideMusts(text: WishText): boolean {
  let found = false;
  for (let at = 0; at < text.length; at++) {
    const must = hard.at(text, at);
    const span = must === undefined ? undefined : scopeBehind(text, must.end);
    if (span === undefined) continue;
    text.divide(span, mustPart);
    found = true;
    at = span.to - 1;
  }
  return found;
}

function divideSoft(text: WishText, read: () => void): number {
  const markers = markersIn(text);
  if (markers.length === 0) return 0;
  for (const { start, end } of markers) text.take(start, end);
  const spans = markers.some(({ scope }) => scope === "before") ? text.spansTakenBy(read) : [];
  let parts = 0;
  for (const marker of markers) {
    const span = marker.scope === "behind" ? scopeBehind(text, marker.end) : lastBefore(text, spans, marker.start);
    if (span === undefined) continue;
    parts = Math.min(softPartsMax, parts + 1);
    text.divide(span, parts);
  }
  return parts;
}

interface Marker extends FoundPhrase {
  readonly scope: "behind" | "before";
}

function markersIn(text: WishText): readonly Marker[] {
  const markers: Marker[] = [];
  for (let at = 0; at < text.length; at++) {
    const found = markerAt(text, at);
    if (found === undefined) continue;
    markers.push(found);
    at = found.end - 1;
  }
  return markers;
}

function markerAt(text: WishText, at: number): Marker | undefined {
  const [leading, trailing, free] = [before.at(text, at), after.at(text, at), either.at(text, at)];
  const found = [leading, trailing, free].reduce((longest, one) =>
    (one?.end ?? 0) > (longest?.end ?? 0) ? one : longest,
  );
  if (found === undefined) return undefined;
  const goesOn = text.isFree(found.end) && !text.breaksBefore(found.end);
  const opens = text.breaksBefore(at) || text.word(at - 1) === "and" || turns.has(text.word(at - 1) ?? "");
  const isLeading = found === leading && goesOn;
  const speaksOfWhatFollows = found === free && goesOn && (opens || !text.phraseAt(at, ["if"]));
  return { ...found, scope: isLeading || speaksOfWhatFollows || (opens && goesOn) ? "behind" : "before" };
}

/** Up to the end of the clause, or until it turns; "preferably navy under 60" speaks of navy only. */
function scopeBehind(text: WishText, from: number): Span | undefined {
  let to = from;
  while (text.isFree(to) && (to === from || !(text.breaksBefore(to) || endsScope(text, to, from)))) to++;
  return to === from ? undefined : { from, to };
}

function endsScope(text: WishText, at: number, from: number): boolean {
  const word = text.word(at) ?? "";
  const before = text.word(at - 1) ?? "";
  const bounds = at > from && !joiners.has(before) && !smallWords.has(before) && beginsBound(text, at);
  return turns.has(word) || bounds || hard.at(text, at) !== undefined;
}

/** The limit that was said last before a place; where none was, the last word, with those joined to it by "or". */
function lastBefore(text: WishText, spans: readonly Span[], place: number): Span | undefined {
  let last: Span | undefined;
  for (const span of spans) {
    if (span.to <= place && (last === undefined || span.to > last.to)) last = span;
  }
  let end = place;
  while (smallWords.has(text.word(end - 1) ?? "") && !text.breaksBefore(end)) end--;
  if (last !== undefined && last.to >= end) return last;
  let from = end - 1;
  if (!text.isFree(from) || text.breaksBefore(end)) return undefined;
  while (joiners.has(text.word(from - 1) ?? "") && text.isFree(from - 2) && !text.breaksBefore(from)) from -= 2;
  return { from, to: end };
}
