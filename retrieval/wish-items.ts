import type { CatalogVocabulary } from "./catalog-vocabulary.js";
import { Phrases } from "./phrases.js";
import { english } from "./wish-english.js";
import type { Span, WishText } from "./wish-text.js";

const joiners = new Phrases(english.items.joiners);
const determiners = new Set(english.items.determiners);
const tails = new Set(english.items.tails);
const turns = new Set(english.items.turns);
const links = new Set(english.links);
const sets = new Set(english.items.sets);
const presents = new Set(english.items.presents);
const standIns = new Set(english.items.standIns);
const articles = new Set(["a", "an", "some", "another"]);
const noThing = new Set(english.noThing);
const noItems = new Set(english.items.noItems);
const seeks = new Set(english.items.seeks);
const having = new Set(english.items.having);
const itemsMax = 8;

type Vocabulary = Pick<CatalogVocabulary, "isThing" | "couples">;

/** A part of the sentence that names one thing. */
export interface ItemSpan extends Span {
  /** The place of its noun. */
  readonly head: number;
  /** Whether it stands in a row of bare nouns, so that what is said behind the last may be meant of all. */
  readonly bare: boolean;
}

interface Piece extends Span {
  readonly head: number | undefined;
  /** How it is joined to the piece before. */
  readonly joined: "and" | "comma" | "more";
}

/**
 * The several things that a sentence names: "shoes under 60, the jacket can be more", "a tent and two sleeping bags". Each
 * has a noun of the catalog; a piece without one belongs to the thing before it. "Bread and butter plate" and "hoodie with
 * pockets and zip" are one thing.
 * @param limits what the limits of the wish take; no thing begins in the middle of one.
 * @returns nothing when it names one thing only, or none.
 */
export function itemsIn(text: WishText, limits: readonly Span[], vocabulary: Vocabulary): readonly ItemSpan[] {
  const taken = takenBy(text, limits);
  const pieces = piecesOf(text, taken, vocabulary);
  const items: { from: number; to: number; head: number; bare: boolean }[] = [];
  for (const piece of pieces) {
    const last = items.at(-1);
    const { head } = piece;
    if (head === undefined || (last !== undefined && belongsTo(text, last, piece, taken, vocabulary))) {
      if (last !== undefined) last.to = piece.to;
      continue;
    }
    const bare = isBare(text, piece.from, head);
    items.push({ from: last === undefined ? 0 : piece.from, to: piece.to, head, bare });
  }
  const named = items.slice(0, itemsMax);
  return named.length < 2
    ? []
    : named.map((item, at) => ({ ...item, bare: item.bare && endsWithNoun(named, at, text) }));
}

function isBare(text: WishText, from: number, head: number): boolean {
  for (let at = from; at < head; at++) if (determiners.has(text.word(at) ?? "")) return false;
  return true;
}

/** Whether nothing stands between a noun and what joins the next thing to it; behind the last anything may. */
function endsWithNoun(
  items: readonly { readonly head: number; readonly to: number }[],
  at: number,
  text: WishText,
): boolean {
  const item = items[at];
  const isLast = at === items.length - 1;
  return item !== undefined && (isLast || item.to === item.head + 1 || joiners.at(text, item.head + 1) !== undefined);
}

function takenBy(text: WishText, limits: readonly Span[]): Uint8Array {
  const taken = new Uint8Array(text.length);
  for (const { from, to } of limits) taken.fill(1, Math.max(0, from), to);
  return taken;
}

function piecesOf(text: WishText, taken: Uint8Array, vocabulary: Vocabulary): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let joined: Piece["joined"] = "comma";
  for (let at = 0; at <= text.length; at++) {
    const join: Join | undefined = at === text.length ? { end: at, joined } : joinAt(text, at, taken);
    if (join === undefined) continue;
    if (at > from) pieces.push({ from, to: at, head: headIn(text, { from, to: at }, taken, vocabulary), joined });
    from = join.end;
    joined = join.joined;
    at = Math.max(at, join.end - 1);
  }
  return pieces;
}

interface Join {
  readonly end: number;
  readonly joined: Piece["joined"];
}

/** A clause that begins or a word that joins, outside of what a limit takes: "black and white" is one. */
function joinAt(text: WishText, at: number, taken: Uint8Array): Join | undefined {
  const within = taken[at] === 1 && taken[at - 1] === 1 && taken[at + 1] === 1;
  if (at === 0 || within) return undefined;
  if (/[&+]/.test(text.tokens[at]?.gap ?? "")) return { end: at, joined: "and" };
  const phrase = joiners.at(text, at);
  if (phrase !== undefined) return { end: phrase.end, joined: phrase.phrase === "and" ? "and" : "more" };
  return text.breaksBefore(at) ? { end: at, joined: "comma" } : undefined;
}

/** The last noun before "with", "for" and the like that names a thing of the catalog, or else whatever "a" introduces. */
function headIn(text: WishText, span: Span, taken: Uint8Array, vocabulary: Vocabulary): number | undefined {
  let head: number | undefined;
  for (let at = span.from; at < span.to; at++) {
    const word = text.word(at) ?? "";
    // "I am looking for a jacket" leads up to a thing; "and aid in restoring hair" says more of the one before.
    const leadsUp = span.from === 0 || !tails.has(word) || seeks.has(text.word(at - 1) ?? "");
    if (head === undefined ? !leadsUp : tails.has(word) || turns.has(word)) break;
    const isNoun = taken[at] === 0 && word.length > 2 && !links.has(word) && !noItems.has(word);
    if (isNoun && (vocabulary.isThing(word) || isPresent(text, at, span.to))) head = at;
  }
  return head ?? introducedIn(text, span, taken);
}

/** "a gift", "something for my mum" */
function isPresent(text: WishText, at: number, end: number): boolean {
  const word = text.word(at) ?? "";
  if (!standIns.has(word)) return presents.has(word);
  for (let next = at + 1; next < end; next++) if (text.word(next) === "for") return true;
  return false;
}

/** "a teapot" in a shop that has none: a short piece of the sentence that says nothing else. */
function introducedIn(text: WishText, { from, to }: Span, taken: Uint8Array): number | undefined {
  if (!articles.has(text.word(from) ?? "")) return undefined;
  let end = from + 1;
  while (end < to && taken[end] === 0 && !tails.has(text.word(end) ?? "")) end++;
  const isShort = end > from + 1 && end <= from + 3;
  const isPlain = !turns.has(text.word(end - 1) ?? "") && /^\p{L}{3,}$/u.test(text.word(end - 1) ?? "");
  return isShort && isPlain && !noThing.has(text.word(from + 1) ?? "") ? end - 1 : undefined;
}

/** Whether a piece with a noun says more of the thing before it. */
function belongsTo(
  text: WishText,
  before: { readonly head: number; readonly to: number; readonly from: number },
  piece: Piece,
  taken: Uint8Array,
  vocabulary: Vocabulary,
): boolean {
  const { head = piece.from, joined } = piece;
  const couples = vocabulary.couples(text.word(before.head) ?? "", text.word(piece.from) ?? "");
  if (couples && before.head === before.to - 1 && joined !== "comma") return true;
  const ownWords = determiners.has(text.word(piece.from) ?? "") || taken.subarray(piece.from, piece.to).includes(1);
  if (joined === "and" && !ownWords && sets.has(text.word(head) ?? "")) return true;
  if (joined === "and" && !determiners.has(text.word(piece.from) ?? "") && saysWhatItHas(text, before)) return true;
  const isUnknown = !vocabulary.isThing(text.word(head) ?? "") && !isPresent(text, head, piece.to);
  if (
    isUnknown &&
    (saysWhatItHas(text, before) || tailNames(text, { from: before.head + 1, to: before.to }, vocabulary))
  ) {
    return true;
  }
  if (hasPartsInRow(text, before, piece)) return true;
  if (joined === "more" || ownWords) return false;
  return tailNames(text, { from: before.head + 1, to: before.to }, vocabulary) && head >= piece.from;
}

/** "that has 4 GB of memory and 64 GB of storage" */
function saysWhatItHas(text: WishText, { head, to }: { readonly head: number; readonly to: number }): boolean {
  for (let at = head + 1; at < to; at++) if (having.has(text.word(at) ?? "")) return true;
  return false;
}

/** "with a hood and a zip": "a" stands before each part of one thing. */
function hasPartsInRow(text: WishText, before: { readonly head: number; readonly to: number }, piece: Piece): boolean {
  if (piece.joined === "more" || !articles.has(text.word(piece.from) ?? "")) return false;
  for (let at = before.head + 1; at < before.to; at++) {
    if (text.word(at) === "with") return articles.has(text.word(at + 1) ?? "");
  }
  return false;
}

/** "with pockets", "for my shoes": what comes next in a row with it is no thing of its own. */
function tailNames(text: WishText, { from, to }: Span, vocabulary: Vocabulary): boolean {
  for (let at = from; at < to; at++) {
    const word = text.word(at) ?? "";
    if (word === "with") return true;
    if (tails.has(word)) return vocabulary.isThing(text.word(to - 1) ?? "");
  }
  return false;
}
