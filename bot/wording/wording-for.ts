import { chinese } from "./chinese.js";
import { english } from "./english.js";
import { spanish } from "./spanish.js";
import type { Wording } from "./wording.js";

type Language = (locale: string, timeZone: string, currency: string) => Wording;

/** By the language of a BCP 47 tag; each takes a tag of its own language. */
const languages: ReadonlyMap<string, Language> = new Map([
  ["en", english],
  ["es", spanish],
  ["zh", chinese],
]);

/**
 * @param locale BCP 47 tag as the channel gave it: its language is spoken, with the dates and numbers of its region. A
 * language that the assistant does not speak, or a tag that is none, is answered in American English.
 */
export function wordingFor(locale: string, timeZone: string, currency: string): Wording {
  const { language, region } = partsOf(locale);
  const spoken = languages.get(language);
  if (spoken === undefined) return english("en-US", timeZone, currency);
  return spoken(
    region === undefined ? (usualRegion[language] ?? language) : `${language}-${region}`,
    timeZone,
    currency,
  );
}

const usualRegion: Readonly<Record<string, string>> = { en: "en-US", zh: "zh-CN" };

function partsOf(locale: string): { readonly language: string; readonly region: string | undefined } {
  try {
    const { language, region } = new Intl.Locale(locale);
    return { language, region };
  } catch {
    return { language: "", region: undefined };
  }
}
