import type { Constraint } from "../bot/wish.js";
import { english } from "./wish-english.js";
import type { WishText } from "./wish-text.js";

const negations = new Set(english.negations);
const strong = new Set(english.strongNegations);
const negationWordsMax = 3;
const phraseWordsMax = 2;
const ends = new Set([...english.links, ...english.trailing, "is", "are", "that", "which", "please", "but", "i", "my"]);
const articles = new Set(["a", "an", "the", "any"]);
/** What "not" also stands before when nothing is excluded: "not too dear", "not sure", "no problem". */
const noThing = new Set(
  (
    "too so very sure that this what it only really necessarily just more less problem matter longer need idea doubt thanks one there here " +
    "yet always expensive cheap bad good big small much many interested want like looking"
  ).split(" "),
);

/**
 * Takes the words that must not describe a product: "without buttons", "but no hood". After a mere "no" or "not" only
 * what ends a clause and is a word of the catalog: a "no drill curtain rod" is a curtain rod.
 */
export function takeExclusions(text: WishText, known: (word: string) => boolean): Constraint[] {
  const excluded: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const negation = text.longestAt(at, negationWordsMax, (joined) => negations.has(joined));
    if (negation === undefined) {
      continue;
    }
    let place = negation.end;
    for (let phrase = phraseAt(text, place); phrase !== undefined; phrase = nextPhrase(text, place)) {
      const isMeant = strong.has(negation.joined) || (phrase.endsClause && phrase.words.every(known));
      if (!isMeant || noThing.has(phrase.words[0] ?? "")) {
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

interface Phrase {
  readonly words: readonly string[];
  readonly end: number;
  readonly endsClause: boolean;
}

/** One or two words up to the end of their part of the sentence; of a longer run the first only. */
function phraseAt(text: WishText, from: number): Phrase | undefined {
  const start = articles.has(text.word(from) ?? "") ? from + 1 : from;
  const words: string[] = [];
  for (let at = start; at < start + phraseWordsMax + 1; at++) {
    const word = text.word(at);
    if (word === undefined || ends.has(word) || (at > start && text.breaksBefore(at))) {
      break;
    }
    words.push(word);
  }
  const isShort = words.length > 0 && words.length <= phraseWordsMax;
  const kept = isShort ? words : words.slice(0, 1);
  return kept.length === 0 ? undefined : { words: kept, end: start + kept.length, endsClause: isShort };
}

function nextPhrase(text: WishText, at: number): Phrase | undefined {
  const joiner = text.word(at);
  return joiner === "or" || joiner === "nor" ? phraseAt(text, at + 1) : undefined;
}
