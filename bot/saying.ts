import type { Claim } from "./dialogue.js";
import { masked } from "./private-numbers.js";

/** A piece of finished text with the claims it makes. */
export interface Saying {
  readonly text: string;
  /** What stands for the text where its cards or order are shown. */
  readonly lead?: string;
  readonly claims: readonly Claim[];
}

/** Words that state no fact of the shop's: the shopper's own, or the shop's name. */
export interface Words {
  readonly words: string;
}

/**
 * What a sentence may be put together from. A bare string or number is not among it: a price, a state or a date can only
 * enter a reply as a claim, with the evidence it came from.
 */
type Sayable = Claim | Saying | Words;

export type Say = (fixed: TemplateStringsArray, ...parts: readonly Sayable[]) => Saying;

/** @param render turns one claim into words of the language, e.g. a money value into "$52.00". */
export function sayer(render: (claim: Claim) => string): Say {
  return (fixed, ...parts) => {
    const text = fixed.map((words, at) => words + spoken(parts[at], render)).join("");
    return { text, claims: parts.flatMap(claimsOf) };
  };
}

export function joined(sayings: readonly Saying[], between: string): Saying {
  return {
    text: sayings.map((saying) => saying.text).join(between),
    claims: sayings.flatMap((saying) => saying.claims),
  };
}

/** @param lead what is said of `whole` where the rest is shown; its claims are among those of `whole`. */
export function ledBy(lead: Saying, whole: Saying): Saying {
  return { ...whole, lead: lead.text };
}

/** A sentence whose truth rests on claims that it does not spell out: "sold out", "I've closed your case". */
export function withClaims(saying: Saying, ...claims: readonly Claim[]): Saying {
  return { ...saying, claims: [...saying.claims, ...claims] };
}

/** The shopper's own words or a name, made fit to stand in a line of text. */
export function words(text: string): Words {
  return { words: plainLine(masked(text), 200) };
}

/**
 * One line without control characters and without characters that reorder what stands around them.
 * @param charactersMax longer text is cut and ends in "…".
 */
export function plainLine(text: string, charactersMax: number): string {
  const line = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  const characters = Array.from(line);
  return characters.length <= charactersMax ? line : `${characters.slice(0, charactersMax - 1).join("")}…`;
}

function spoken(part: Sayable | undefined, render: (claim: Claim) => string): string {
  if (part === undefined) return "";
  if ("text" in part) return part.text;
  if ("words" in part) return part.words;
  return render(part);
}

function claimsOf(part: Sayable): readonly Claim[] {
  if ("text" in part) return part.claims;
  return "words" in part ? [] : [part];
}
