import { fold, plain } from "./fold.js";

/** A word, number or sign of a wish. */
export interface WishToken {
  /** As typed, in plain signs. */
  readonly raw: string;
  /** Folded, with apostrophes gone: "men's" is "mens". */
  readonly word: string;
  /** What stands between it and the token before. */
  readonly gap: string;
  /** Whether punctuation ends a clause before it. */
  readonly opensClause: boolean;
  /** Where it begins in the readable text. */
  readonly offset: number;
}

/** Places from the first up to the last, which is not among them. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const tokens =
  /(?<![\p{N}.])\.\p{N}+|[$€£¥₹₩₺₴₫₱%#+"'~]|[\p{L}\p{M}\p{N}]+(?:['&_-][\p{L}\p{M}\p{N}]+|(?<=\d)[.,/](?=\d)\p{N}+)*/gu;
const numberThenUnit = /^(\d+(?:[.,]\d+)*(?:\/\d+)?)-?([a-z]+)$/i;
const numberToNumber = /^(\d+(?:[.,]\d+)*)-(\d+(?:[.,]\d+)*(?:\/\d+)?)$/;
const clauseEnd = /[,;:!?()\n]|\.(?:\s|$)/;
const wordCharsMax = 64;

/** "no the bag should be black": a "no" that says it was meant otherwise, and leaves nothing out. */
const interjection = /(^|[.!?]\s+)(?:oh |wait |sorry )?no (?=(?:the|it|it's|i|i'm|that|this|my|they|we|you)\b)/giu;

/** A shopper's sentence while it is read: whoever understands a part of it takes it, and the rest stays words. */
export class WishText {
  readonly tokens: readonly WishToken[];
  /** False for what is typed in capitals only, where a capital says nothing. */
  readonly hasSmallLetters: boolean;
  /** The text in plain signs, into which the offsets of the tokens point. */
  readonly readable: string;
  private readonly taken: Uint8Array;
  /** To which part of the text each place belongs; all to part 0 until the text is divided. */
  private readonly parts: Uint8Array;
  private focused: number | undefined;
  private spansTaken: Span[] = [];

  /** @param isUnit tells which letters right behind a number are a word of their own: "500g", "60eur". */
  constructor(text: string, isUnit: (word: string) => boolean) {
    const readable = plain(text)
      .replace(interjection, "$1")
      .replace(/\bw\/o\b/giu, "without")
      .replace(/\bw\/(?=[\s\p{L}])/giu, "with ");
    this.readable = readable;
    this.tokens = tokensOf(readable, isUnit);
    this.hasSmallLetters = /\p{Ll}/u.test(readable);
    this.taken = new Uint8Array(this.tokens.length);
    this.parts = new Uint8Array(this.tokens.length);
  }

  get length(): number {
    return this.tokens.length;
  }

  /** The folded word at a place, when nobody has taken it; a word of absurd length is read as none. */
  word(at: number): string | undefined {
    const token = this.isFree(at) ? this.tokens[at] : undefined;
    return token !== undefined && token.word.length <= wordCharsMax ? token.word : undefined;
  }

  isFree(at: number): boolean {
    const inFocus = this.focused === undefined || this.parts[at] === this.focused;
    return at >= 0 && at < this.tokens.length && this.taken[at] === 0 && inFocus;
  }

  /** Makes some places a part of their own, 1 to 255, that can be read apart from the rest. */
  divide({ from, to }: Span, part: number): void {
    this.parts.fill(part, Math.max(0, from), to);
  }

  partOf(at: number): number {
    return this.parts[at] ?? 0;
  }

  /** From here on only one part is there to be read; without an argument all is. */
  focus(part?: number): void {
    this.focused = part;
  }

  /** What a reading would take, in the order in which it would take it; the text stays as it was. */
  spansTakenBy(reading: () => void): readonly Span[] {
    const before = this.taken.slice();
    this.spansTaken = [];
    reading();
    this.taken.set(before);
    return this.spansTaken;
  }

  /** Whether a clause ends before this place: punctuation, or the end of the text. */
  breaksBefore(at: number): boolean {
    return this.tokens[at]?.opensClause ?? true;
  }

  /** Whether the token is written onto the one before, with at most a hyphen between. */
  isGlued(at: number): boolean {
    const gap = this.tokens[at]?.gap;
    return gap === "" || gap === "-";
  }

  /** Whether a slash joins the token to the one before: "blue/white". */
  isSlashed(at: number): boolean {
    return this.tokens[at]?.gap.trim() === "/";
  }

  take(from: number, to: number): void {
    this.taken.fill(1, Math.max(0, from), to);
    this.spansTaken.push({ from, to });
  }

  /** How many of the words of a phrase stand here, one after the other: all of them, or 0. */
  phraseAt(at: number, phrase: readonly string[]): number {
    return phrase.every((word, offset) => this.word(at + offset) === word) ? phrase.length : 0;
  }

  /** The longest run of at most `words` free tokens from here that is admitted, as its words joined by blanks. */
  longestAt(
    at: number,
    words: number,
    admits: (joined: string) => boolean,
  ): { readonly joined: string; readonly end: number } | undefined {
    let joined = "";
    let found: { readonly joined: string; readonly end: number } | undefined;
    for (let end = at; end < at + words; end++) {
      const word = this.word(end);
      if (word === undefined || (end > at && this.breaksBefore(end))) {
        break;
      }
      joined = end === at ? word : `${joined} ${word}`;
      if (admits(joined)) {
        found = { joined, end: end + 1 };
      }
    }
    return found;
  }

  /** Places that nobody has taken, in order. */
  *free(): Generator<number> {
    for (let at = 0; at < this.tokens.length; at++) {
      if (this.isFree(at)) {
        yield at;
      }
    }
  }

  /** The readable text from the first place of a span up to the first behind it. */
  typed({ from, to }: Span): string {
    const end = to >= this.tokens.length ? this.readable.length : (this.tokens[to]?.offset ?? 0);
    return from >= to ? "" : this.readable.slice(this.tokens[from]?.offset ?? 0, end).replace(/[\s,;]+$/u, "");
  }

  /** The text of some places as it was typed: "7-foot" stays together, other gaps are one blank. */
  textOf(places: readonly number[]): string {
    return places
      .map((at, index) => {
        const token = this.tokens[at];
        const follows = index > 0 && places[index - 1] === at - 1 && token !== undefined && !/\s/.test(token.gap);
        return `${index === 0 ? "" : follows ? token.gap : " "}${token?.raw ?? ""}`;
      })
      .join("");
  }
}

function tokensOf(text: string, isUnit: (word: string) => boolean): WishToken[] {
  const found: WishToken[] = [];
  let end = 0;
  for (const match of text.matchAll(tokens)) {
    let gap = text.slice(end, match.index);
    let offset = match.index;
    for (const piece of piecesOf(match[0], isUnit)) {
      found.push(tokenOf(piece.text, gap + piece.joiner, offset + piece.joiner.length));
      offset += piece.joiner.length + piece.text.length;
      gap = "";
    }
    end = match.index + match[0].length;
  }
  return found;
}

function tokenOf(raw: string, gap: string, offset: number): WishToken {
  return { raw, word: fold(raw).replaceAll("'", "") || raw, gap, opensClause: clauseEnd.test(gap), offset };
}

interface Piece {
  readonly joiner: string;
  readonly text: string;
}

function piecesOf(run: string, isUnit: (word: string) => boolean): Piece[] {
  const [, number = "", letters = ""] = run.length <= wordCharsMax ? (numberThenUnit.exec(run) ?? []) : [];
  if (letters !== "" && isUnit(letters.toLowerCase())) {
    return pieces(number, run.includes("-") ? "-" : "", letters);
  }
  const [, low = "", high = ""] = numberToNumber.exec(run) ?? [];
  return high === "" ? [{ joiner: "", text: run }] : pieces(low, "-", high);
}

function pieces(first: string, joiner: string, second: string): Piece[] {
  return [
    { joiner: "", text: first },
    { joiner, text: second },
  ];
}
