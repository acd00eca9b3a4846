import { english } from "./wish-english.js";
import type { WishText } from "./wish-text.js";

const leading = new Set(english.leading);
const trailing = new Set(english.trailing);
const anywhere = new Set(english.anywhere);
const links = new Set(english.links);
const phraseWordsMax = 5;
const sign = /^[^\p{L}\p{M}\p{N}]+$/u;

export interface LeftWords {
  /** As typed. */
  readonly words: string;
  /** The words that carry meaning, folded. */
  readonly content: readonly string[];
}

/** What is left of a wish when the constraints are taken, without what only leads up to it: "warm hoodie". */
export function wordsLeft(text: WishText): LeftWords {
  takeLeading(text);
  takeTrailing(text);
  const kept = [...text.free()].filter((at) => !isFiller(text, at));
  const places = kept.filter((at, index) => !isDangling(text, kept, at, index));
  const content = places
    .map((at) => text.tokens[at]?.word ?? "")
    .filter((word) => !links.has(word) && !sign.test(word));
  return content.length === 0 ? { words: "", content: [] } : { words: text.textOf(places), content };
}

/** Over taken places too: "in blue please, I want …" still leads up to what comes. */
function takeLeading(text: WishText): void {
  for (let at = 0; at < text.length; ) {
    const phrase = text.longestAt(at, phraseWordsMax, (joined) => leading.has(joined));
    if (phrase === undefined && text.isFree(at)) {
      return;
    }
    text.take(at, phrase?.end ?? at);
    at = phrase?.end ?? at + 1;
  }
}

function takeTrailing(text: WishText): void {
  let end = text.length;
  for (;;) {
    while (end > 0 && !text.isFree(end - 1)) {
      end--;
    }
    const start = startOfTrailing(text, end);
    if (start === end) {
      return;
    }
    text.take(start, end);
    end = start;
  }
}

function startOfTrailing(text: WishText, end: number): number {
  for (let start = Math.max(0, end - phraseWordsMax); start < end; start++) {
    if (text.longestAt(start, end - start, (joined) => trailing.has(joined) || links.has(joined))?.end === end) {
      return start;
    }
  }
  return end;
}

function isFiller(text: WishText, at: number): boolean {
  const { word = "", gap = "" } = text.tokens[at] ?? {};
  return anywhere.has(word) || (sign.test(word) && !(gap === "" && text.isFree(at - 1)) && !text.isGlued(at + 1));
}

/** A link with nothing before it or nothing behind it: "hoodie for [men]". */
function isDangling(text: WishText, kept: readonly number[], at: number, index: number): boolean {
  if (!links.has(text.tokens[at]?.word ?? "")) {
    return false;
  }
  const [before, next] = [kept[index - 1], kept[index + 1]];
  return (
    before === undefined ||
    next === undefined ||
    !reaches(text, before, at) ||
    !reaches(text, at, next) ||
    links.has(text.tokens[next]?.word ?? "")
  );
}

/** Whether nothing between two places was taken as a constraint; fillers that were merely left out do not part them. */
function reaches(text: WishText, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    if (!text.isFree(at)) {
      return false;
    }
  }
  return true;
}
