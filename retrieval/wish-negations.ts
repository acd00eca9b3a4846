import { Phrases } from "./phrases.js";
import { english } from "./wish-english.js";
import type { WishText } from "./wish-text.js";

const negations = new Phrases(english.negations);
const between = new Set(["in", "a", "an", "the", "any", "from", "by", "of", "for", "size", "color", "colour", "made"]);

/** Where a negation of the thing at a place begins: "not" of "not in white", "anything but" of "anything but black". */
export function negationBefore(text: WishText, at: number): number | undefined {
  let start = at;
  for (let steps = 0; steps <= 3; steps++) {
    const found = negations.before(text, start)?.start;
    if (found !== undefined) {
      return found;
    }
    if (!between.has(text.word(start - 1) ?? "") || text.breaksBefore(start)) {
      return undefined;
    }
    start--;
  }
  return undefined;
}

/** Several of one kind in a row: "blue or navy", "red, blue and green". */
export interface Enumeration {
  readonly values: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly excluded: boolean;
}

const joiners = new Set(["or", "and", "nor"]);
/** Nobody lists more; a text that does is not read to its end from every place in it. */
const valuesMax = 12;

/**
 * Reads the values that stand joined by "or", "and", commas or slashes from a place on; a negation before the first
 * holds for those joined by words.
 */
export function enumerationAt(
  text: WishText,
  at: number,
  valueAt: (place: number, first: boolean) => { readonly value: string; readonly end: number } | undefined,
): Enumeration | undefined {
  const first = valueAt(at, true);
  if (first === undefined) {
    return undefined;
  }
  const negated = negationBefore(text, at);
  const values = [first.value];
  let end = first.end;
  for (;;) {
    const joined = joiners.has(text.word(end) ?? "")
      ? end + 1
      : negated === undefined && text.breaksBefore(end)
        ? end
        : undefined;
    const isSlash = joined === undefined && text.isFree(end) && text.isSlashed(end);
    const next = joined === undefined && !isSlash ? undefined : valueAt(joined ?? end, false);
    if (next === undefined || values.length === valuesMax) {
      return { values: [...new Set(values)], start: negated ?? at, end, excluded: negated !== undefined };
    }
    values.push(next.value);
    end = next.end;
  }
}
