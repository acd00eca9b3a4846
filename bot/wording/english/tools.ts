import { type WordingTools, wordingTools } from "../tools.js";
import { stateWords } from "./states.js";

/** What English sentences are put together with. */
export type EnglishTools = WordingTools;

export function englishTools(locale: string, timeZone: string, currency: string): EnglishTools {
  return wordingTools({ locale, timeZone, of: stateWords, unknown: "unknown" }, currency);
}
