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

/** "first aid", "last year's": there the word is no place in a list. */
const noPlace =
  /\b(?:first|second|third|fourth|fifth|last)[\s-]+(?:time|thing|of (?:all|us)|order|name|aid|hand|edition|class|day|week|month|year|minute|night|grade|birthday|generation|gen|floor|half|world|step|baby|trimester|communion|responder)\w*/giu;
/** A place is pointed at ("the second", "that 3rd hoodie") or followed by "one"; alone it is the whole answer. */
const nth =
  /(?:\b(?:the|that|this|your)\s+|^\W*|(?:\band|,|\bor)\s+)(first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th))\b|\b(first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th))(?=\s+(?:one|product|item|option|result)\b)/giu;
const number =
  /(?:(?:^|[,:])\W*|\b(?:the|and|or|about|me|like|take|want|see|on|is|for|with|prefer|choose|compare|of)\s+)(?:(?:number|no\.?|nr\.?|option|item)\s*|#)(\d{1,2}|one|two|three|four|five)\b(?!\s+(?:jersey|shirt))/giu;
const alone = /^\s*(?:the\s+)?(\d{1,2})[.!)]?\s*$/u;

/**
 * Positions that a message names in the list shown last, in the order named: "the second one" is [2], "number 1 and the
 * last" is [1, -1]. Empty when it names none.
 */
export function positionsIn(text: string): readonly number[] {
  const typed = asTyped(text).toLowerCase().replace(noPlace, "…");
  const only = alone.exec(typed)?.[1];
  if (only !== undefined) return [Number(only)].filter((position) => position > 0);
  const found = [
    ...[...typed.matchAll(nth)].map((match) => ({
      at: match.index,
      position: ordinals[match[1] ?? match[2] ?? ""],
    })),
    ...[...typed.matchAll(number)].map((match) => ({
      at: match.index,
      position: cardinals[match[1] ?? ""] ?? Number(match[1]),
    })),
  ];
  const positions = found.sort((a, b) => a.at - b.at).map((each) => each.position ?? 0);
  return [...new Set(positions)].filter((position) => position !== 0);
}
