import { type FoundPhrase, Phrases } from "./phrases.js";
import { english } from "./wish-english.js";
import type { WishText } from "./wish-text.js";

const asks = new Phrases(english.background.asks);
const asksFirst = new Phrases(english.background.asksFirst);
const statements = new Phrases(english.background.statements);
/** What somebody likes says what is wanted for them. */
const likes = new Phrases(english.people.likes);
const determiners = new Set(["a", "an", "some", "any", "new", "another", ...english.items.determiners]);

/** What the catalog says of words. */
interface Words {
  readonly known: (word: string) => boolean;
  readonly isThing: (word: string) => boolean;
  /** Whether products state it, as "hiking" of what they are for. */
  readonly isValue: (word: string) => boolean;
}

/**
 * Takes what people tell of themselves beside what they want: "I'm a journalist, need a notebook", "going to a wedding, do
 * you have a dress". What products state stays: "I'm going hiking, need a jacket". After the wish only words that the
 * catalog does not know are taken: "I need shoes, I have wide feet".
 */
export function takeBackground(text: WishText, words: Words): void {
  if (anyPhrase(text, likes)) return;
  const asked = askedAt(text, words);
  if (asked !== undefined) takeWords(text, 0, asked.end, (word) => !words.isValue(word));
  for (let at = (asked?.end ?? 0) + 1; at < text.length; at++) {
    if (!text.breaksBefore(at) || statements.at(text, at) === undefined) continue;
    const end = endOfClause(text, at);
    const names = anyWord(text, at, end, words.isThing);
    if (!names && asks.at(text, at) === undefined) takeWords(text, at, end, (word) => !words.known(word));
  }
}

/** Where it is asked for something, when before it stands only what somebody tells of themselves. */
function askedAt(text: WishText, { isThing }: Words): FoundPhrase | undefined {
  if (!opensAsStatement(text)) return undefined;
  for (let at = 1; at < text.length; at++) {
    const phrase = asks.at(text, at) ?? (text.breaksBefore(at) ? asksFirst.at(text, at) : undefined);
    if (phrase === undefined) continue;
    const next = text.word(phrase.end) ?? "";
    const names = anyWord(text, phrase.end, text.length, isThing);
    // "My old backpack broke, need a new one" has named it already.
    if (!names && anyWord(text, 0, at, isThing)) {
      takeWords(text, 0, text.length, (word) => !isThing(word));
      return undefined;
    }
    return names || determiners.has(next) || (text.breaksBefore(at) && text.isFree(phrase.end)) ? phrase : undefined;
  }
  return undefined;
}

const leading = new Phrases(
  [...english.leading, ...english.openers].filter((phrase) => !/^(?:i|im|i am|we)\b/.test(phrase)),
);

function opensAsStatement(text: WishText): boolean {
  for (let at = 0; at < text.length; ) {
    // "I need" and "I have to get" ask at once.
    if (asks.at(text, at) !== undefined) return false;
    if (statements.at(text, at) !== undefined) return true;
    const lead = leading.at(text, at);
    if (lead === undefined) return false;
    at = lead.end;
  }
  return false;
}

function anyWord(text: WishText, from: number, to: number, is: (word: string) => boolean): boolean {
  for (let at = from; at < to; at++) {
    const word = text.word(at) ?? "";
    if (word.length > 2 && is(word)) return true;
  }
  return false;
}

function anyPhrase(text: WishText, phrases: Phrases): boolean {
  for (let at = 0; at < text.length; at++) if (phrases.at(text, at) !== undefined) return true;
  return false;
}

function takeWords(text: WishText, from: number, to: number, isTalk: (word: string) => boolean): void {
  for (let at = from; at < to; at++) {
    if (text.isFree(at) && isTalk(text.word(at) ?? "")) text.take(at, at + 1);
  }
}

function endOfClause(text: WishText, from: number): number {
  let end = from + 1;
  while (end < text.length && !text.breaksBefore(end)) end++;
  return end;
}
