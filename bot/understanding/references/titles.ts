import type { ShownItem } from "../../dialogue.js";

/** Comparing what people call a product with its title. */

const small = /^(?:the|a|an|of|for|with|and|in|one|ones|that|this|el|la|los|las|de|del)$/u;
/** Words this long may be one letter off. */
const slipFrom = 5;

/** "Harbour Fleece Hoodies" is harbour, fleece, hoodie. */
export function titleWords(text: string): readonly string[] {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return [...plain.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => singular(word)).filter((word) => !small.test(word));
}

/** Every word of it stands in the title, give or take a letter. */
export function named(item: ShownItem, words: readonly string[]): boolean {
  const title = titleWords(item.title);
  return words.length > 0 && words.every((word) => title.some((each) => sameWord(each, word)));
}

function singular(word: string): string {
  return word.replace(/(?<=\p{L}{2}[^s])s$/u, "");
}

function sameWord(one: string, other: string): boolean {
  return one === other || (Math.min(one.length, other.length) >= slipFrom && isOneLetterOff(one, other));
}

function isOneLetterOff(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const [left, right] = [short.slice(at), long.slice(at)];
  if (short.length < long.length) return left === right.slice(1);
  const swapped = left.length > 1 && left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
  return swapped || left.slice(1) === right.slice(1);
}
