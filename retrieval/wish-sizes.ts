import type { Constraint } from "../bot/wish.js";
import type { CatalogVocabulary } from "./catalog-vocabulary.js";
import { isLetterSize, sizeOf } from "./sizes.js";
import { english } from "./wish-english.js";
import { type Enumeration, enumerationAt } from "./wish-negations.js";
import type { WishText } from "./wish-text.js";

const sizeNouns = new Set(english.size);
const sizeWords = new Set(english.sizeWords);
const systems = new Set(["eu", "us", "uk", "it", "fr", "jp"]);
const lead = new Set([
  "in",
  "a",
  "an",
  "the",
  "my",
  "is",
  "of",
  "should",
  "be",
  "i",
  "im",
  "wear",
  "take",
  "also",
  "choose",
  "comes",
  "available",
]);
const sizeNumber = /^\d{1,3}(?:[.,]5)?$/;
const joiners = new Set(["or", "and"]);
const sizeTokensMax = 5;

/**
 * Takes the sizes of a wish: "size M", "size 43", "XL", "in medium", "32x30". Only in a catalog that has sizes; "king size"
 * and "medium" are sizes where the catalog writes them so.
 */
export function takeSizes(text: WishText, vocabulary: CatalogVocabulary): Constraint[] {
  if (vocabulary.sizes.size === 0) {
    return [];
  }
  const found: Constraint[] = [];
  for (let at = 0; at < text.length; at++) {
    const read =
      introducedAt(text, at, vocabulary) ?? followedByNounAt(text, at, vocabulary) ?? bareAt(text, at, vocabulary);
    if (read !== undefined) {
      const from = leadOf(text, read.start);
      text.take(from, read.end);
      const exclude = read.excluded ? ({ exclude: true } as const) : {};
      found.push({
        field: "size",
        anyOf: [...new Set(read.values.flatMap((size) => writingsOf(size, vocabulary)))],
        ...exclude,
      });
    }
  }
  return found;
}

/** The catalog's own writings of a size: "43" may be "eu 43"; one that it does not have stays as typed. */
function writingsOf(typed: string, vocabulary: CatalogVocabulary): readonly string[] {
  const { key, system } = sizeOf(typed);
  const written = [...(vocabulary.sizes.get(key) ?? [])];
  const fitting = system === undefined ? written : written.filter((size) => sizeOf(size).system === system);
  const plain = written.filter((size) => sizeOf(size).system === undefined);
  const chosen = fitting.length > 0 ? fitting : plain;
  return chosen.length > 0 ? chosen : [typed];
}

/** "size 43", "sizes M or L", "size: 32x30", "in size eu 43". */
function introducedAt(text: WishText, at: number, vocabulary: CatalogVocabulary): Enumeration | undefined {
  if (!sizeNouns.has(text.word(at) ?? "")) {
    return undefined;
  }
  const after = ["is", "of", "in", "a", "should", "be"].includes(text.word(at + 1) ?? "") ? at + 2 : at + 1;
  const read = enumerationAt(text, after, (place, first) => sizeAt(text, place, vocabulary, first));
  return read === undefined ? undefined : { ...read, start: Math.min(at, read.start) };
}

/** "8.5 size", "medium sized": the catalog must have it, because "travel size" is none. */
function followedByNounAt(text: WishText, at: number, vocabulary: CatalogVocabulary): Enumeration | undefined {
  const read = text.longestAt(at, sizeTokensMax, (joined) => vocabulary.sizes.has(sizeOf(joined).key));
  return read !== undefined && sizeNouns.has(text.word(read.end) ?? "")
    ? { values: [read.joined], start: at, end: read.end + 1, excluded: false }
    : undefined;
}

/** "XL" anywhere; "in medium" and "in M"; a size word that is the whole of what was said. */
function bareAt(text: WishText, at: number, vocabulary: CatalogVocabulary): Enumeration | undefined {
  return enumerationAt(text, at, (place, first) => {
    const read = text.longestAt(place, sizeTokensMax, (joined) => vocabulary.sizes.has(sizeOf(joined).key));
    if (read === undefined || !(standsAlone(read.joined) || !first || isSaidAsSize(text, place, read))) {
      return undefined;
    }
    return { value: read.joined, end: read.end };
  });
}

/** Writings that are nothing else: "xl", "2xl", "x-large", "32x30", "eu 43", "one size". */
function standsAlone(joined: string): boolean {
  const { key, system } = sizeOf(joined);
  return (isLetterSize(key) && key.length > 1) || system !== undefined || /^\d+x\d+$/.test(key) || key === "one size";
}

function isSaidAsSize(
  text: WishText,
  at: number,
  { joined, end }: { readonly joined: string; readonly end: number },
): boolean {
  const isWord = sizeWords.has(joined) || isLetterSize(joined);
  const said = ["in", "in a", "in an"].some((phrase) => {
    const words = phrase.split(" ");
    return text.phraseAt(at - words.length, words) > 0;
  });
  const closes = text.breaksBefore(end) || !text.isFree(end) || closing.has(text.word(end) ?? "");
  return isWord && closes && (said || isCapital(text, at) || isWhole(text, at, end));
}

/** "Hoodie, M": a single capital in a text that is not all in capitals. */
function isCapital(text: WishText, at: number): boolean {
  const raw = text.tokens[at]?.raw ?? "";
  return /^[SML]$/.test(raw) && text.tokens.some((token) => /\p{Ll}/u.test(token.raw));
}

function isWhole(text: WishText, from: number, to: number): boolean {
  return [...text.free()].every((at) => (at >= from && at < to) || fillers.has(text.word(at) ?? ""));
}
const closing = new Set([...english.links, ...english.trailing]);
const fillers = new Set([...english.anywhere, ...english.trailing, ...english.leading, ...english.links]);

function sizeAt(
  text: WishText,
  at: number,
  vocabulary: CatalogVocabulary,
  first: boolean,
): { readonly value: string; readonly end: number } | undefined {
  const known = text.longestAt(at, sizeTokensMax, (joined) => vocabulary.sizes.has(sizeOf(joined).key));
  if (known !== undefined) {
    return { value: known.joined, end: known.end };
  }
  const word = text.word(at) ?? "";
  const system = systems.has(word) ? at + 1 : at;
  const number = text.word(system) ?? "";
  const isSize = sizeNumber.test(number) || /^\d{2}x\d{2}$/.test(number) || isLetterSize(number);
  const isJoined = first || joiners.has(text.word(at - 1) ?? "");
  if (isJoined && isSize) {
    return { value: system === at ? number : `${word} ${number}`, end: system + 1 };
  }
  return isJoined && sizeWords.has(word) ? { value: sizeOf(word).key, end: at + 1 } : undefined;
}

function leadOf(text: WishText, from: number): number {
  let start = from;
  while (lead.has(text.word(start - 1) ?? "") && !text.breaksBefore(start)) {
    start--;
  }
  return start;
}
