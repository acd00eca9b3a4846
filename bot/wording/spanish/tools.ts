import { joined, type Saying } from "../../saying.js";
import { type WordingTools, wordingTools } from "../tools.js";
import { stateWords } from "./states.js";

/** What Spanish sentences are put together with. */
export interface SpanishTools extends WordingTools {
  /** "a, b y c", and "a e hijos" before the same sound. */
  readonly and: (sayings: readonly Saying[]) => Saying;
  readonly andWords: (parts: readonly string[]) => string;
  /** "a, b o c", and "uno u otro" before the same sound. */
  readonly orWords: (parts: readonly string[]) => string;
  /** "4,5" */
  readonly number: (value: number) => string;
}

export function spanishTools(locale: string, timeZone: string, currency: string): SpanishTools {
  const tools = wordingTools({ locale, timeZone, of: stateWords, unknown: "sin datos" }, currency);
  const conjunction = new Intl.ListFormat(locale, { type: "conjunction" });
  const disjunction = new Intl.ListFormat(locale, { type: "disjunction" });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false });
  const and = (sayings: readonly Saying[]): Saying => {
    const left = [...sayings];
    const parts = conjunction.formatToParts(sayings.map(({ text }) => text));
    const told = parts.map(({ type, value }) => (type === "element" ? left.shift() : undefined) ?? tools.plain(value));
    return joined(told, "");
  };
  return {
    ...tools,
    and,
    andWords: (parts) => conjunction.format(parts),
    orWords: (parts) => disjunction.format(parts),
    number: (value) => numbers.format(value),
  };
}
