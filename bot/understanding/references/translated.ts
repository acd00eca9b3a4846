import { chineseReferences } from "./chinese.js";
import type { ReferenceWords } from "./mention.js";
import { spanishReferences } from "./spanish.js";

type Translations = ReferenceWords["translated"];

/** "Azul" is blue to the catalog, and so is 蓝色, wherever it stands. */
export function translated(said: string, words: Translations): string {
  if (/\p{Script=Han}/u.test(said)) return translatedWithin(said, chineseReferences.translated);
  const whole = words[said.toLowerCase()];
  return whole ?? said.replace(/\p{L}+/gu, (word) => words[word.toLowerCase()] ?? word);
}

/** A form that is asked for and nothing else, in the words of the catalog: "en negro", "有黑色的吗". */
export function translatedForm(said: string): string {
  const isSpanish = /^\W*(?:y\s+)?(?:en|talla)\s/iu.test(said);
  return translated(said, isSpanish ? spanishReferences.translated : {});
}

function translatedWithin(said: string, words: Translations): string {
  const longestFirst = Object.keys(words).sort((one, other) => other.length - one.length);
  return said.replace(new RegExp(longestFirst.join("|"), "gu"), (word) => ` in ${words[word] ?? word} `).trim();
}
