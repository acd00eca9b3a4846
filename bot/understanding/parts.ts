import { asTyped } from "./spotting.js";

/** How a second request begins. */
const begins =
  "(?:show|find|where|what's|what is|which|how|(?:can|could) (?:i|you|someone|somebody|anyone|anybody)|do you|have you|is there|are there|tell me|please|i'd like|i need|i'm looking|e-?mail me|leave a)\\b";

/** Where one thing ends and another begins: a sentence, a line, "never mind," before the next wish, "and" before a second request. */
const boundary = new RegExp(
  [
    "(?<=[.!?])\\s+",
    "[\\n;]+",
    "(?<=^(?:(?:oh|no|ok|okay|but)[,.]? )?(?:wait|hold on|hang on|h+m+))[,.…]*\\s+(?=(?:do|does|what|how|where|is|are|can|could|show|find)\\b)",
    "(?<=^(?:no, )?(?:never ?mind|forget (?:it|that)|stop(?: that)?|cancel that))[,:–-]\\s*",
    `,?\\s+and\\s+(?=(?:also\\s+)?${begins})`,
    `,\\s+(?:oh,?\\s+)?(?=(?:also|but|plus)\\s+${begins})`,
    `,?\\s+(?:btw|by the way|while (?:i'm|we're) at it),?\\s+`,
  ].join("|"),
  "iu",
);
const partsMax = 12;

/** The parts of a message that may each ask for something. */
export function partsOf(text: string): readonly string[] {
  return asTyped(text)
    .split(boundary)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .slice(0, partsMax);
}
