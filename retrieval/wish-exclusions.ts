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
/** "Not the wool ones". */
const standIns = new Set(["one", "ones", "stuff", "things"]);
const articles = new Set(["a", "an", "the", "any"]);
const verbs = new Set(["will", "can", "could", "would", "should", "do", "does", "did", "must", "may"]);
/** What "not" also stands before when nothing is excluded: "not too dear", "not sure", "no problem". */
const noThing = new Set(english.noThing);

/**
 * Takes the words that must not describe a product: "without buttons", "but no hood". After a mere "no" or "not" only
 * what ends a clause, and two words only when the catalog knows both: a "no drill curtain rod" is a curtain rod.
 */
export function takeExclusions(text: WishText, { known, isMaterial, isThing }: Words): Constraint[] {
  const excluded = takeFree(text, isMaterial);
  for (let at = 0; at < text.length; at++) {
    const negation = negations.at(text, at);
    if (negation !== undefined && isEither(text, at)) {
      const either = phraseAt(text, negation.end);
      text.take(at - 2, either?.end ?? negation.end);
      continue;
    }
    const isStrong = strong.has(negation?.phrase ?? "");
    if (negation === undefined || (!isStrong && verbs.has(text.word(at - 1) ?? ""))) {
      continue;
    }
    // "No dig fence" is a fence; "no hood" alone is a wish for none.
    const wordsMax = text.isFree(at - 1) && !text.breaksBefore(at) ? phraseWordsMax : 1;
    let place = negation.end;
    for (let read = phraseAt(text, place); read !== undefined; read = nextPhrase(text, place)) {
      const phrase = withoutThing(read, isMaterial, isThing);
      const endsAsThing =
        phrase.endsClause &&
        phrase.words.length <= wordsMax &&
        (phrase.words.length === 1 || phrase.words.every(known));
      const isMadeOf = phrase.words.length === 1 && isMaterial(phrase.words[0] ?? "");
      if (!(isStrong || isMadeOf || endsAsThing) || !mayLack(phrase)) {
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

/** "With or without a lid": both will do, so neither is a limit. */
function isEither(text: WishText, at: number): boolean {
  return text.word(at) === "without" && text.word(at - 1) === "or" && text.word(at - 2) === "with";
}

/** What the catalog says of words. */
interface Words {
  readonly known: (word: string) => boolean;
  readonly isMaterial: (word: string) => boolean;
  readonly isThing: (word: string) => boolean;
}

/** "Non-leather", "leather-free", "leather free": only of what things are made of; "hands-free" is a kind. */
function takeFree(text: WishText, isMaterial: (word: string) => boolean): string[] {
  const excluded: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const word = text.word(at) ?? "";
    const joined = /^non-(.+)$/u.exec(word)?.[1] ?? /^(.+)-free$/u.exec(word)?.[1];
    const apart = text.word(at + 1) === "free" && !text.breaksBefore(at + 1) ? word : undefined;
    const lacking = joined ?? apart;
    if (lacking === undefined || !isMaterial(lacking)) continue;
    excluded.push(lacking);
    text.take(at, joined === undefined ? at + 2 : at + 1);
  }
  return excluded;
}

/** "No nylon backpack" is a wish for a backpack. */
function withoutThing(
  phrase: Phrase,
  isMaterial: (word: string) => boolean,
  isThing: (word: string) => boolean,
): Phrase {
  const [first = "", second] = phrase.words;
  const isKind = second !== undefined && isMaterial(first) && isThing(second);
  return isKind ? { words: [first], end: phrase.end - 1, endsClause: true } : phrase;
}

/** Not a number, not "your help", not "taking off …" or "added …". */
function mayLack({ words: [first = ""], endsClause }: Phrase): boolean {
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
  const place = standIns.has(text.word(end) ?? "") ? end + 1 : end;
  const endsClause =
    isShort && (text.breaksBefore(place) || !text.isFree(place) || closing.has(text.word(place) ?? ""));
  return kept.length === 0 ? undefined : { words: kept, end: isShort ? place : start + kept.length, endsClause };
}

function nextPhrase(text: WishText, at: number): Phrase | undefined {
  const joiner = text.word(at);
  return joiner === "or" || joiner === "nor" ? phraseAt(text, at + 1) : undefined;
}
