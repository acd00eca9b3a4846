import type { Constraint } from "../bot/wish.js";
import type { CatalogVocabulary } from "./catalog-vocabulary.js";
import {
  colourAdmits,
  isColour,
  isColourFamily,
  isEverydayThing,
  mainColours,
  shortColour,
} from "./colour-families.js";
import { oneSlipApart } from "./slips.js";
import { english } from "./wish-english.js";
import { enumerationAt, negationBefore } from "./wish-negations.js";
import type { WishText } from "./wish-text.js";

const colourNouns = new Set(english.colour);
const lead = new Set([
  "in",
  "the",
  "a",
  "of",
  "is",
  "are",
  "be",
  "should",
  "only",
  "with",
  "to",
  "also",
  "choose",
  ...english.colour,
]);
const smallWords = new Set(["is", "be", "should", "of", "the", "a", "only"]);
const colourWordsMax = 3;

interface ReadColour {
  readonly value: string;
  readonly end: number;
}

/** Reads colours with the catalog's own; in a catalog without colours every colour stays a word. */
export class ColourReader {
  private readonly vocabulary: CatalogVocabulary;
  private readonly known: (word: string) => boolean;
  /** Colours of one word that a slip is looked for in. */
  private readonly meant: readonly string[];
  /** Whether a shade of the list is one of the catalog's: there are as many answers as shades. */
  private readonly offered = new Map<string, boolean>();

  constructor(vocabulary: CatalogVocabulary, known: (word: string) => boolean) {
    this.vocabulary = vocabulary;
    this.known = known;
    const shades = [...vocabulary.colours].filter(
      (colour) => /^\p{L}{4,}$/u.test(colour) && isColour(colour) && !isEverydayThing(colour),
    );
    this.meant = [...new Set([...mainColours, ...shades])];
  }

  take(text: WishText): Constraint[] {
    if (this.vocabulary.colours.size === 0) {
      return [];
    }
    const wanted: string[] = [];
    const unwanted: string[] = [];
    for (let at = 0; at < text.length; at++) {
      const read = enumerationAt(text, at, (place) => this.colourAt(text, place));
      if (read !== undefined) {
        const nounAfter = colourNouns.has(text.word(read.end) ?? "") ? read.end + 1 : read.end;
        text.take(leadOf(text, read.start), nounAfter);
        (read.excluded ? unwanted : wanted).push(...read.values);
      }
    }
    return [
      ...(wanted.length === 0 ? [] : [{ field: "colour", anyOf: [...new Set(wanted)] } as const]),
      ...(unwanted.length === 0 ? [] : [{ field: "colour", anyOf: [...new Set(unwanted)], exclude: true } as const]),
    ];
  }

  private colourAt(text: WishText, at: number): ReadColour | undefined {
    const introduced = isIntroduced(text, at);
    const read = text.longestAt(at, colourWordsMax, (joined) => this.isColourHere(joined, introduced));
    if (read === undefined) {
      return this.mistypedAt(text, at);
    }
    const end = this.endOfShade(text, read);
    const next = text.breaksBefore(end) ? "" : (text.word(end) ?? "");
    if (read.joined === "steel" && text.word(at - 1) === "stainless") return undefined;
    const last = text.word(end - 1) ?? "";
    const named = colourNouns.has(next) || colourNouns.has(text.word(at - 1) ?? "");
    return !named && this.vocabulary.titlesPair(last, next)
      ? undefined
      : { value: read.joined.replaceAll("-", " "), end };
  }

  private isColourHere(joined: string, introduced: boolean): boolean {
    const { colours } = this.vocabulary;
    const plain = joined.replaceAll("-", " ");
    if (colours.has(plain)) {
      return introduced || isColour(plain) || plain.split(" ").some(isColourFamily);
    }
    if (isColourFamily(plain)) {
      return introduced || !isEverydayThing(plain);
    }
    return isColour(plain) && (introduced ? !isEverydayThing(plain) : this.isOffered(plain));
  }

  private isOffered(shade: string): boolean {
    const offered =
      this.offered.get(shade) ?? [...this.vocabulary.colours].some((colour) => colourAdmits(shade, colour));
    this.offered.set(shade, offered);
    return offered;
  }

  /** "navy blue" is navy: the family behind its shade adds nothing. */
  private endOfShade(text: WishText, { joined, end }: { readonly joined: string; readonly end: number }): number {
    const next = text.breaksBefore(end) ? undefined : text.word(end);
    const isFamilyOfIt = next !== undefined && isColourFamily(next) && next !== joined && colourAdmits(next, joined);
    return isFamilyOfIt ? end + 1 : end;
  }

  /** A short form of a colour or one with a slip in it, when the word typed is none of the catalog's and of no other colour. */
  private mistypedAt(text: WishText, at: number): ReadColour | undefined {
    const word = text.word(at);
    if (word === undefined || word.length < 3 || this.known(word)) {
      return undefined;
    }
    const short = shortColour(word);
    const meant = short === undefined ? this.meant.filter((colour) => oneSlipApart(word, colour)) : [short];
    return meant.length === 1 && meant[0] !== undefined ? { value: meant[0], end: at + 1 } : undefined;
  }
}

/** "in blue", "colour blue", "blue coloured", "not blue". */
function isIntroduced(text: WishText, at: number): boolean {
  const before = text.breaksBefore(at) ? "" : (text.word(at - 1) ?? "");
  const behind = [1, 2].some(
    (offset) => !text.breaksBefore(at + offset) && colourNouns.has(text.word(at + offset) ?? ""),
  );
  return (
    before === "in" ||
    colourNouns.has(before) ||
    behind ||
    isAfterColourNoun(text, at) ||
    negationBefore(text, at) !== undefined
  );
}

/** "the colour should be blue", "in the color of blue". */
function isAfterColourNoun(text: WishText, at: number): boolean {
  let start = at;
  while (start > at - 4 && smallWords.has(text.word(start - 1) ?? "")) {
    start--;
  }
  return colourNouns.has(text.word(start - 1) ?? "") || text.word(start - 1) === "in";
}

function leadOf(text: WishText, from: number): number {
  let start = from;
  while (lead.has(text.word(start - 1) ?? "") && !text.breaksBefore(start)) {
    start--;
  }
  return start;
}
