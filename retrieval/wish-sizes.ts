import type { Constraint } from "../bot/wish.js";
import type { CatalogVocabulary } from "./catalog-vocabulary.js";
import { unitOf } from "./measures.js";
import { isLetterSize, sizeOf, sizeWordsListed } from "./sizes.js";
import { english } from "./wish-english.js";
import { type Enumeration, enumerationAt } from "./wish-negations.js";
import type { WishText } from "./wish-text.js";

const sizeNouns = new Set(english.size);
const sizeWords = new Set(english.sizeWords);
const lead = new Set(english.sizeLead);
const closing = new Set([...english.links, ...english.trailing]);
const fillers = new Set([...english.anywhere, ...english.trailing, ...english.leading, ...english.links]);
const systems: readonly string[] = ["eu", "us", "uk", "it", "fr", "jp", "de", "au"];
const joiners = new Set(["or", "and"]);
const smallWords = new Set(["is", "of", "in", "a", "should", "be"]);
const sizeNumber = /^\d{1,3}(?:[.,]5)?$/;
const sizeTokensMax = 5;

interface ReadSize {
  readonly value: string;
  readonly end: number;
}

/**
 * Reads the sizes of a wish: "size M", "size 43", "XL", "in medium", "32x30". Only in a catalog that has sizes; "king
 * size" and "medium" are sizes where the catalog writes them so.
 */
export class SizeReader {
  private readonly vocabulary: CatalogVocabulary;
  private readonly hasLetters: boolean;
  /** First words of everything that can be a size of the catalog; most words are none and need no closer look. */
  private readonly beginnings: ReadonlySet<string>;

  constructor(vocabulary: CatalogVocabulary) {
    this.vocabulary = vocabulary;
    this.hasLetters = [...vocabulary.sizes.keys()].some(isLetterSize);
    const written = [...vocabulary.sizes.keys(), ...[...vocabulary.sizes.values()].flatMap((sizes) => [...sizes])];
    const names = [...written, ...sizeWordsListed, ...systems, ...Object.keys(english.numberWords)];
    this.beginnings = new Set(names.map((name) => name.split(/[\s/]/)[0] ?? ""));
  }

  take(text: WishText): Constraint[] {
    if (this.vocabulary.sizes.size === 0) {
      return [];
    }
    const found: Constraint[] = [];
    for (let at = 0; at < text.length; at++) {
      const read = this.introducedAt(text, at) ?? this.followedByNounAt(text, at) ?? this.bareAt(text, at);
      if (read !== undefined) {
        const anyOf = [...new Set(read.values.flatMap((size) => this.writingsOf(size)))];
        text.take(leadOf(text, read.start), read.end);
        found.push({ field: "size", anyOf, ...(read.excluded ? { exclude: true } : {}) });
      }
    }
    return merged(found);
  }

  /** The catalog's own writings of a size: "43" may be "eu 43"; one that it does not have stays as typed. */
  private writingsOf(typed: string): readonly string[] {
    const { key, system } = sizeOf(typed);
    const written = [...(this.vocabulary.sizes.get(key) ?? [])];
    const fitting = system === undefined ? written : written.filter((size) => sizeOf(size).system === system);
    const plain = written.filter((size) => sizeOf(size).system === undefined);
    const chosen = fitting.length > 0 ? fitting : plain;
    return chosen.length > 0 ? chosen : [typed];
  }

  /** "size 43", "sizes M or L", "size: 32x30", "in size eu 43". */
  private introducedAt(text: WishText, at: number): Enumeration | undefined {
    if (!sizeNouns.has(text.word(at) ?? "")) {
      return undefined;
    }
    const after = smallWords.has(text.word(at + 1) ?? "") ? at + 2 : at + 1;
    const read = enumerationAt(text, after, (place, first) => this.sizeAt(text, place, first));
    const negated = read === undefined ? undefined : enumerationAt(text, at, () => ({ value: "", end: at + 1 }));
    return read === undefined
      ? undefined
      : {
          ...read,
          start: Math.min(negated?.start ?? at, read.start),
          excluded: read.excluded || negated?.excluded === true,
        };
  }

  /** "8.5 size", "medium sized": the catalog must have it, because "travel size" is none. */
  private followedByNounAt(text: WishText, at: number): Enumeration | undefined {
    const read = this.listedAt(text, at);
    return read !== undefined && sizeNouns.has(text.word(read.end) ?? "")
      ? { values: [read.value], start: at, end: read.end + 1, excluded: false }
      : undefined;
  }

  /** "XL" anywhere; "in medium" and "in M"; a size word that is the whole of what was said. */
  private bareAt(text: WishText, at: number): Enumeration | undefined {
    return enumerationAt(text, at, (place, first) => {
      const read = this.listedAt(text, place) ?? this.letterAt(text, place);
      const isMeant = read !== undefined && (standsAlone(read.value) || !first || isSaidAsSize(text, place, read));
      return isMeant ? read : undefined;
    });
  }

  /** "2XL" in a catalog that goes up to XL: no other thing is written so. */
  private letterAt(text: WishText, at: number): ReadSize | undefined {
    const word = text.word(at) ?? "";
    return this.hasLetters && isLetterSize(word) && word.length > 1 ? { value: word, end: at + 1 } : undefined;
  }

  /** A size that the catalog has, in any writing. */
  private listedAt(text: WishText, at: number): ReadSize | undefined {
    const word = text.word(at) ?? "";
    if (!this.beginnings.has(word) && !/^\d/.test(word)) {
      return undefined;
    }
    const read = text.longestAt(at, sizeTokensMax, (joined) => this.vocabulary.sizes.has(sizeOf(joined).key));
    return read === undefined ? undefined : { value: read.joined, end: read.end };
  }

  /** A size behind the word "size", be it in the catalog or not. */
  private sizeAt(text: WishText, at: number, first: boolean): ReadSize | undefined {
    const word = text.word(at) ?? "";
    const system = systems.includes(word) ? at + 1 : at;
    const number = text.word(system) ?? "";
    const isSize = sizeNumber.test(sizeOf(number).key) || /^\d{2}x\d{2}$/.test(number) || isLetterSize(number);
    if (/^\d+$/.test(number) && text.word(system + 1) === "1/2") {
      return { value: `${system === at ? "" : `${word} `}${number}.5`, end: system + 2 };
    }
    const listed = this.listedAt(text, at);
    if (listed !== undefined || !(first || joiners.has(text.word(at - 1) ?? ""))) {
      return listed !== undefined && isOfAUnit(text, listed.end) ? undefined : listed;
    }
    if (isSize && !isOfAUnit(text, system + 1)) {
      return { value: system === at ? number : `${word} ${number}`, end: system + 1 };
    }
    return sizeWords.has(word) ? { value: sizeOf(word).key, end: at + 1 } : undefined;
  }
}

/** "size: 1 pound" is a measure. */
function isOfAUnit(text: WishText, at: number): boolean {
  const next = text.word(at) ?? "";
  const isUnit =
    unitOf(next) !== undefined && next.length > 1 && next !== "in" && !/\p{L}$/u.test(text.word(at - 1) ?? "");
  return isUnit && !text.breaksBefore(at);
}

/** Writings that are nothing else: "xl", "2xl", "x-large", "32x30", "eu 43", "one size". */
function standsAlone(joined: string): boolean {
  const { key, system } = sizeOf(joined);
  return (isLetterSize(key) && key.length > 1) || system !== undefined || /^\d+x\d+$/.test(key) || key === "one size";
}

function isSaidAsSize(text: WishText, at: number, { value, end }: ReadSize): boolean {
  const isNumber = sizeNumber.test(value);
  const isWord = sizeWords.has(value) || isLetterSize(value) || (isNumber && text.word(at - 1) === "in");
  const said =
    text.phraseAt(at - 1, ["in"]) + text.phraseAt(at - 2, ["in", "a"]) + text.phraseAt(at - 2, ["in", "an"]) > 0;
  if (isNumber && isOfAUnit(text, end)) return false;
  const closes = text.breaksBefore(end) || !text.isFree(end) || closing.has(text.word(end) ?? "");
  return isWord && closes && (said || isCapital(text, at) || isWhole(text, at, end));
}

/** "Hoodie, M": a single capital in a text that is not all in capitals. */
function isCapital(text: WishText, at: number): boolean {
  return /^[SML]$/.test(text.tokens[at]?.raw ?? "") && text.hasSmallLetters;
}

function isWhole(text: WishText, from: number, to: number): boolean {
  for (const at of text.free()) {
    if ((at < from || at >= to) && !fillers.has(text.word(at) ?? "")) {
      return false;
    }
  }
  return true;
}

/** Sizes named in two places are a choice of two. */
function merged(found: readonly Constraint[]): Constraint[] {
  const sizes = found.filter((one) => one.field === "size");
  return [false, true].flatMap((excluded) => {
    const anyOf = sizes.filter((one) => (one.exclude ?? false) === excluded).flatMap((one) => one.anyOf);
    return anyOf.length === 0
      ? []
      : [{ field: "size", anyOf: [...new Set(anyOf)], ...(excluded ? { exclude: true as const } : {}) } as const];
  });
}

function leadOf(text: WishText, from: number): number {
  let start = from;
  while (lead.has(text.word(start - 1) ?? "") && !text.breaksBefore(start)) {
    start--;
  }
  return start;
}
