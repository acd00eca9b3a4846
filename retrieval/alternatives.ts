import type { CatalogVocabulary } from "./catalog-vocabulary.js";
import { fold } from "./fold.js";

const joiner = /\s+or\s+/iu;
/** What follows one of these behind the last alternative holds for all: "jacket or hoodie for hiking". */
const tailBegins = /\s(?=(?:with|without|for|in|of|from|that|which|on|to|at|by)\s)/iu;
/** Left over where one of the alternatives was taken back. */
const danglingOr = /^\s*or\s+|\s+or\s*$/iu;
const alternativesMax = 6;

/**
 * The wishes that words with an "or" stand for: "jacket or hoodie for hiking" is "jacket for hiking" and "hoodie for
 * hiking", "cotton or linen shirt" is "cotton shirt" and "linen shirt".
 * @returns the words themselves when there is no choice in them.
 */
export function alternativesIn(
  words: string,
  vocabulary: Pick<CatalogVocabulary, "isThing" | "isValueWord">,
): readonly string[] {
  const parts = words.split(joiner).flatMap((part) => part.replace(danglingOr, "").trim() || []);
  if (parts.length < 2 || parts.length > alternativesMax) return [parts.length === 1 ? (parts[0] ?? words) : words];
  const [last, tail] = splitTail(parts.at(-1) ?? "");
  const bare = [...parts.slice(0, -1), last].map((part) => part.split(/\s+/u));
  if (bare.some((part) => endsOpen(part))) return [words];
  const isThing = (part: readonly string[]): boolean => vocabulary.isThing(fold(part.at(-1) ?? ""));
  const isProperty = (part: readonly string[]): boolean => vocabulary.isValueWord(fold(part.at(-1) ?? ""));
  const end = bare.at(-1) ?? [];
  const describes = bare.slice(0, -1).some((part) => !isThing(part) || isProperty(part));
  const whole = end.length > 1 && isThing(end) && describes ? withNounOf(bare, end) : withBeginning(bare, isThing);
  return [...new Set(whole.map((part) => `${part.join(" ")}${tail}`))];
}

/** "With or without a lid" is no choice of two things. */
function endsOpen(part: readonly string[]): boolean {
  return /^(?:with|without|for|in|of|from|to|and|not|more|less|under|over)$/iu.test(part.at(-1) ?? "");
}

function splitTail(part: string): readonly [string, string] {
  const at = part.search(tailBegins);
  return at <= 0 ? [part, ""] : [part.slice(0, at), part.slice(at)];
}

/** "Cotton or linen shirt": the noun stands behind the last. */
function withNounOf(parts: readonly (readonly string[])[], end: readonly string[]): readonly (readonly string[])[] {
  return parts.map((part) => (part === end ? part : [...part, ...end.slice(1)]));
}

/** "Running shoes or boots", "jacket waterproof or insulated": a single word takes the place of the first's last word. */
function withBeginning(
  parts: readonly (readonly string[])[],
  isThing: (part: readonly string[]) => boolean,
): readonly (readonly string[])[] {
  const [first = [], ...others] = parts;
  return [first, ...others.map((part) => (part.length > 1 && isThing(part) ? part : [...first.slice(0, -1), ...part]))];
}
