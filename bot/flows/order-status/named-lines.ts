import { singular } from "../../merged-wish.js";

/** What names a thing of an order. */
export interface LineWords {
  readonly id: string;
  readonly title: string;
  /** "Size M, Color Blue" */
  readonly options: string;
}

/** What of an order is meant by some words. */
export interface NamedLines {
  readonly ids: readonly string[];
  /** Words that name no such thing, or not in that form. */
  readonly unknown: readonly string[];
}

/**
 * The lines that fit most of the words: what a thing is called counts before its colour or size, and where nothing is
 * called so, its options alone may name it ("the blue one").
 */
export function namedLines(words: string, lines: readonly LineWords[]): NamedLines {
  const said = wordsOf(words);
  const scored = lines.map((line) => {
    const called = said.filter((word) => wordsOf(line.title).some((each) => alike(each, word)));
    const formed = said.filter((word) => !called.includes(word) && wordsOf(line.options).includes(word));
    return { id: line.id, called, formed, score: called.length * 10 + formed.length };
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const meant = best === 0 ? [] : scored.filter(({ score }) => score === best);
  const fitting = new Set(meant.flatMap(({ called, formed }) => [...called, ...formed]));
  return { ids: meant.map(({ id }) => id), unknown: said.filter((word) => !fitting.has(word)) };
}

/** "bottle" is one of "Water Bottle", "headphone" of "Headphones"; "lamps" is "lamp". */
function alike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= 4 && (long.endsWith(short) || `${short}es` === long));
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replaceAll("colour", "color")
    .split(/[^\p{L}\p{N}.]+/u)
    .map((word) => singular(word.replace(/^\.+|\.+$/gu, "")))
    .filter((word) => word !== "");
}
