import { english } from "./english.js";
import type { Words } from "./words.js";

/** The texts for a locale; English until there are others. */
export function wordsFor(_locale: string): Words {
  return english;
}
