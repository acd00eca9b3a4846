import { english } from "./english.js";
import type { Wording } from "./wording.js";

/**
 * @param locale BCP 47 tag as the channel gave it; the assistant speaks English so far, with the dates and numbers of
 * an English-speaking region where the tag names one.
 */
export function wordingFor(locale: string, timeZone: string, currency: string): Wording {
  return english(englishLocale(locale), timeZone, currency);
}

function englishLocale(locale: string): string {
  try {
    const known = new Intl.Locale(locale);
    return known.language === "en" && known.region !== undefined ? `en-${known.region}` : "en-US";
  } catch {
    return "en-US";
  }
}
