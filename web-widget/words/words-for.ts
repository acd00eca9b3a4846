import { english } from "./english.js";
import type { Words } from "./words.js";

const languages: Readonly<Record<string, Words>> = { en: english };

/** The texts for a locale (BCP 47); English where its language is not spoken yet. */
export function wordsFor(locale: string): Words {
  return languages[locale.split("-")[0]?.toLowerCase() ?? ""] ?? english;
}
