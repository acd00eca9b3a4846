import type { CatalogVocabulary } from "./catalog-vocabulary.js";
import { Phrases } from "./phrases.js";
import { english } from "./wish-english.js";
import type { WishText } from "./wish-text.js";

const leading = new Phrases(english.leading);
const trailing = new Phrases(english.trailing);
const anywhere = new Set(english.anywhere);
const talk = new Set(english.talk);
const links = new Set(english.links);
const openers = new Phrases(english.openers);
const standIns = new Set(["one", "ones", ...english.standIns]);
const sign = /^[^\p{L}\p{M}\p{N}]+$/u;

const nameTokensMax = 5;

export interface LeftWords {
  /** As typed. */
  readonly words: string;
  /** The words that carry meaning, folded. */
  readonly content: readonly string[];
}

/**
 * What is left of a wish when the constraints are taken, without what only leads up to it: "warm hoodie".
 * In a few words a name of the catalog is never talk: the "even" of "even flow tap". In a sentence only a thing is none.
 */
export function wordsLeft(text: WishText, { names, isThing }: Pick<CatalogVocabulary, "names" | "isThing">): LeftWords {
  const isNamed = text.length > nameTokensMax ? isThing : names;
  takeLeading(text);
  takeTrailing(text);
  const kept = [...text.free()].filter((at) => !isFiller(text, at) && !isTalk(text, at, isNamed));
  const places = kept.filter((at, index) => !isDangling(text, kept, at, index));
  const content = places
    .map((at) => text.tokens[at]?.word ?? "")
    .filter((word) => !links.has(word) && !sign.test(word));
  return content.length === 0 ? { words: "", content: [] } : { words: text.textOf(places), content };
}

/** At the beginning of each clause, over taken places too: "in blue please, I want …" still leads up to what comes. */
function takeLeading(text: WishText): void {
  let leads = true;
  let isFirst = true;
  for (let at = 0; at < text.length; ) {
    leads ||= text.breaksBefore(at);
    const opened: number | undefined = isFirst ? openedUntil(text, at) : undefined;
    const end: number | undefined = opened ?? (leads ? leading.at(text, at)?.end : undefined);
    isFirst &&= end !== undefined || !text.isFree(at);
    leads = end !== undefined || (leads && !text.isFree(at));
    text.take(at, end ?? at);
    at = end ?? at + 1;
  }
}

/** "Great. …", "fine and …", but not the "fine" of "fine merino". */
function openedUntil(text: WishText, at: number): number | undefined {
  const end = openers.at(text, at)?.end;
  if (end === undefined) return undefined;
  const goesOn = leading.at(text, end) !== undefined || openers.at(text, end) !== undefined;
  return text.breaksBefore(end) || !text.isFree(end) || goesOn ? end : undefined;
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
  const phrase = trailing.before(text, end);
  const isLink = links.has(text.word(end - 1) ?? "") && !isInch(text, end - 1);
  return phrase?.start ?? (isLink ? end - 1 : end);
}

/** "12 in": the short form of a unit, which is a link elsewhere. */
function isInch(text: WishText, at: number): boolean {
  return text.word(at) === "in" && /^[\d./-]+$/.test(text.word(at - 1) ?? "") && !text.breaksBefore(at);
}

function isFiller(text: WishText, at: number): boolean {
  const { word = "", gap = "" } = text.tokens[at] ?? {};
  if (sign.test(word)) {
    return !(gap === "" && text.isFree(at - 1)) && !text.isGlued(at + 1);
  }
  return standIns.has(word) ? standsIn(text, at) : anywhere.has(word) && !isPartOfWord(text, at);
}

function isTalk(text: WishText, at: number, isNamed: (word: string) => boolean): boolean {
  const word = text.word(at) ?? "";
  return talk.has(word) && !isNamed(word) && !isPartOfWord(text, at);
}

/** "the blue one", "one with pockets": not the one of "one bowl sink" and "all in one". */
function standsIn(text: WishText, at: number): boolean {
  const next = text.word(at + 1);
  const closes = text.breaksBefore(at + 1) || next === undefined || links.has(next) || anywhere.has(next);
  return closes && text.word(at - 1) !== "in";
}

/** "a/c" is no "c". */
function isPartOfWord(text: WishText, at: number): boolean {
  const gap = text.tokens[at + 1]?.gap;
  return gap !== undefined && /^[^\s,;:!?.()]+$/.test(gap);
}

/** A link with nothing before it or nothing behind it: "hoodie for [men]". */
function isDangling(text: WishText, kept: readonly number[], at: number, index: number): boolean {
  if (!links.has(text.tokens[at]?.word ?? "") || isInch(text, at)) {
    return false;
  }
  const before = kept.slice(0, index).findLast((place) => !links.has(text.tokens[place]?.word ?? ""));
  const next = kept[index + 1];
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
