import type { Constraint } from "../bot/wish.js";
import { Phrases } from "./phrases.js";
import { english } from "./wish-english.js";
import type { WishText } from "./wish-text.js";

const negations = new Phrases(english.negations);
const strong = new Set(english.strongNegations);
const phraseWordsMax = 2;
const links = new Set(english.links);
const fillers = new Set([...english.anywhere, ...english.trailing]);
const closing = new Set(["or", "nor", "and", "but", "please"]);
const articles = new Set(["a", "an", "the", "any"]);
const verbs = new Set(["will", "can", "could", "would", "should", "do", "does", "did", "must", "may"]);
/** What "not" also stands before when nothing is excluded: "not too dear", "not sure", "no problem". */
const noThing = new Set(english.noThing);

/**
 * Takes the words that must not describe a product: "without buttons", "but no hood". After a mere "no" or "not" only
 * what ends a clause, and two words only when the catalog knows both: a "no drill curtain rod" is a curtain rod.
 */
export function takeExclusions(text: WishText, known: (word: string) => boolean): Constraint[] {
  const excluded: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const negation = negations.at(text, at);
    const isStrong = strong.has(negation?.phrase ?? "");
    if (negation === undefined || (!isStrong && verbs.has(text.word(at - 1) ?? ""))) {
      continue;
    }
    // "No dig fence" is a fence; "no hood" alone is a wish for none.
    const wordsMax = text.isFree(at - 1) && !text.breaksBefore(at) ? phraseWordsMax : 1;
    let place = negation.end;
    for (let phrase = phraseAt(text, place); phrase !== undefined; phrase = nextPhrase(text, place)) {
      const endsAsThing =
        phrase.endsClause &&
        phrase.words.length <= wordsMax &&
        (phrase.words.length === 1 || phrase.words.every(known));
      if (!(isStrong || endsAsThing) || !isThing(phrase)) {
        break;
      }
      excluded.push(phrase.words.join(" "));
      text.take(at, phrase.end);
      place = phrase.end;
    }
    at = Math.max(at, place - 1);
  }
  return excluded.length === 0 ? [] : [{ field: "words", anyOf: [...new Set(excluded)], exclude: true }];
}

/** Not a number, not "your help", not "taking off …" or "added …". */
function isThing({ words: [first = ""], endsClause }: Phrase): boolean {
  return !/^\d/.test(first) && !noThing.has(first) && (endsClause || !/(?:ing|ed)$/.test(first));
}

interface Phrase {
  readonly words: readonly string[];
  readonly end: number;
  readonly endsClause: boolean;
}

/** One or two words up to the end of their part of the sentence; of a longer run the first only. */
function phraseAt(text: WishText, from: number): Phrase | undefined {
  const start = articles.has(text.word(from) ?? "") ? from + 1 : from;
  const words: string[] = [];
  let end = start;
  for (; words.length <= phraseWordsMax; end++) {
    const word = text.word(end);
    if (word === undefined || links.has(word) || fillers.has(word) || (end > start && text.breaksBefore(end))) {
      break;
    }
    words.push(word);
  }
  const isShort = words.length > 0 && words.length <= phraseWordsMax;
  const kept = isShort ? words : words.slice(0, 1);
  const endsClause = isShort && (text.breaksBefore(end) || !text.isFree(end) || closing.has(text.word(end) ?? ""));
  return kept.length === 0 ? undefined : { words: kept, end: start + kept.length, endsClause };
}

function nextPhrase(text: WishText, at: number): Phrase | undefined {
  const joiner = text.word(at);
  return joiner === "or" || joiner === "nor" ? phraseAt(text, at + 1) : undefined;
}
