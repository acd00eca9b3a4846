import type { Claim } from "../../dialogue.js";
import type { Saying } from "../../saying.js";
import { type WordingTools, wordingTools } from "../tools.js";
import { stateWords } from "./states.js";

/** What Chinese sentences are put together with. */
export interface ChineseTools extends Omit<WordingTools, "count"> {
  /** "12款商品"; @param measured the measure word, with what it counts. */
  readonly count: (claim: Claim, measured: string) => Saying;
}

export function chineseTools(locale: string, timeZone: string, currency: string): ChineseTools {
  const tools = wordingTools({ locale, timeZone, of: stateWords, unknown: "未知" }, currency);
  return { ...tools, count: (claim, measured) => tools.say`${claim}${tools.plain(measured)}` };
}

/** "a、b和c" */
export function inSeries(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join("、")}和${parts.at(-1) ?? ""}`;
}

/** “a”或“b” */
export function quotedOr(parts: readonly string[]): string {
  return parts.map((part) => `“${part}”`).join("或");
}
