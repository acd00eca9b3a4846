import { asTyped } from "./spotting.js";

/** Where one thing ends and another begins: a sentence, a line, "never mind," before the next wish, "and" before a second request. */
const boundary = new RegExp(
  [
    "(?<=[.!?])\\s+",
    "[\\n;]+",
    "(?<=^(?:no, )?(?:never ?mind|forget (?:it|that)|stop(?: that)?|cancel that))[,:–-]\\s*",
    ",?\\s+and\\s+(?=(?:also\\s+)?(?:show|find|where|what's|what is|how|can i|can you|do you|tell me)\\b)",
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
