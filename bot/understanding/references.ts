import { asTyped } from "./spotting.js";

const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  "1st": 1,
  second: 2,
  "2nd": 2,
  third: 3,
  "3rd": 3,
  fourth: 4,
  "4th": 4,
  fifth: 5,
  "5th": 5,
  last: -1,
};

const cardinals: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5 };

const nth = /\b(first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th))\b(?!\s+(?:time|thing|of all|order|name))/giu;
const number = /(?:\b(?:number|no\.?|nr\.?|option|item)\s*|#)(\d{1,2}|one|two|three|four|five)\b/giu;
const alone = /^\s*(?:the\s+)?(\d{1,2})[.!)]?\s*$/u;

/**
 * Positions that a message names in the list shown last, in the order named: "the second one" is [2], "number 1 and the
 * last" is [1, -1]. Empty when it names none.
 */
export function positionsIn(text: string): readonly number[] {
  const typed = asTyped(text).toLowerCase();
  const only = alone.exec(typed)?.[1];
  if (only !== undefined) return [Number(only)].filter((position) => position > 0);
  const found = [
    ...[...typed.matchAll(nth)].map((match) => ({ at: match.index, position: ordinals[match[1] ?? ""] })),
    ...[...typed.matchAll(number)].map((match) => ({
      at: match.index,
      position: cardinals[match[1] ?? ""] ?? Number(match[1]),
    })),
  ];
  const positions = found.sort((a, b) => a.at - b.at).map((each) => each.position ?? 0);
  return [...new Set(positions)].filter((position) => position !== 0);
}
