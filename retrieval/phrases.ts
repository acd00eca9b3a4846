import type { WishText } from "./wish-text.js";

export interface FoundPhrase {
  readonly phrase: string;
  /** Its first place. */
  readonly start: number;
  /** The place behind its last word. */
  readonly end: number;
}

/** A set of phrases to be found in a wish. Most words begin and end none of them, which is asked first. */
export class Phrases {
  private readonly phrases: ReadonlySet<string>;
  private readonly firsts: ReadonlySet<string>;
  private readonly lasts: ReadonlySet<string>;
  private readonly wordsMax: number;

  /** @param phrases folded, with single blanks. */
  constructor(phrases: Iterable<string>) {
    this.phrases = new Set(phrases);
    const words = [...this.phrases].map((phrase) => phrase.split(" "));
    this.firsts = new Set(words.map((phrase) => phrase[0] ?? ""));
    this.lasts = new Set(words.map((phrase) => phrase.at(-1) ?? ""));
    this.wordsMax = words.reduce((most, phrase) => Math.max(most, phrase.length), 0);
  }

  has(phrase: string): boolean {
    return this.phrases.has(phrase);
  }

  /** The longest phrase of free words that begins at a place and stays within its clause. */
  at(text: WishText, start: number): FoundPhrase | undefined {
    if (!this.firsts.has(text.word(start) ?? "")) {
      return undefined;
    }
    const found = text.longestAt(start, this.wordsMax, (joined) => this.phrases.has(joined));
    return found === undefined ? undefined : { phrase: found.joined, start, end: found.end };
  }

  /** The longest phrase that ends right before a place, in the same clause. */
  before(text: WishText, end: number): FoundPhrase | undefined {
    if (!this.lasts.has(text.word(end - 1) ?? "") || (end < text.length && text.breaksBefore(end))) {
      return undefined;
    }
    let joined = "";
    let found: FoundPhrase | undefined;
    for (let start = end - 1; start >= end - this.wordsMax; start--) {
      const word = text.word(start);
      if (word === undefined || (start < end - 1 && text.breaksBefore(start + 1))) {
        break;
      }
      joined = joined === "" ? word : `${word} ${joined}`;
      found = this.phrases.has(joined) ? { phrase: joined, start, end } : found;
    }
    return found;
  }
}

/** Names as the catalog writes them, to be found as they are typed: "Hoodies & Sweatshirts" with "and" or without. */
export class Names {
  private readonly written = new Map<string, string>();
  private readonly firsts = new Set<string>();
  private readonly wordsMax = 5;

  /** @param names folded; the words of a name are those that `tokenise` finds in it. */
  constructor(names: Iterable<string>, tokenise: (name: string) => readonly string[]) {
    for (const name of names) {
      const words = tokenise(name).filter((word) => word !== "and");
      const [first] = words;
      if (first !== undefined && !this.written.has(words.join(" "))) {
        this.written.set(words.join(" "), name);
        this.firsts.add(first);
      }
    }
  }

  beginWith(word: string): boolean {
    return this.firsts.has(word);
  }

  /** The longest name that begins at a place and is admitted, as the catalog writes it. */
  at(text: WishText, start: number, admits: (name: string) => boolean = () => true): FoundPhrase | undefined {
    if (!this.firsts.has(text.word(start) ?? "")) {
      return undefined;
    }
    const found = text.longestAt(start, this.wordsMax, (joined) => {
      const name = this.written.get(withoutAnd(joined));
      return name !== undefined && admits(name);
    });
    const phrase = found === undefined ? undefined : this.written.get(withoutAnd(found.joined));
    return found === undefined || phrase === undefined ? undefined : { phrase, start, end: found.end };
  }
}

function withoutAnd(name: string): string {
  return name.includes(" and ") ? name.replaceAll(" and ", " ") : name;
}
