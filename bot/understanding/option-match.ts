import type { NarrowingOption } from "../dialogue.js";
import type { Constraint } from "../wish.js";
import { foldedText } from "./question-words.js";

/** What stands around the name of an answer: "maybe the navy ones please". */
const around = new RegExp(
  "\\b(?:i|i'd|i'll|id|we|like|would|want|need|prefer|think|guess|love|take|go|with|for|in|of|on|the|a|an|any|some|my|me|it|it's|its|" +
    "be|is|should|maybe|probably|rather|mostly|more|just|only|definitely|something|anything|thing|things|ones?|please|pls|thanks?|" +
    "yes|yeah|ok|okay|sure|then|well|hmm+|um+|let's|say|show|give|made|colou?r|kind|type|size|brand|quiero|prefiero|de|el|la|los|las|en|por|favor|mejor)\\b",
  "gu",
);
const negated =
  /^(?:(?:but |and )?(?:not|no|without|except(?: for)?|anything but|nothing|never|ni|sin|menos|不要|除了)\s*)+/u;
const apart = /\s*(?:[,;/&+、，]|\b(?:or|and|also|plus|o|y|e)\b|或者?|和|还有)\s*/u;
/** Longer texts say more than which answer it is. */
const wordsMax = 9;

export interface MatchedOptions {
  readonly wanted: readonly NarrowingOption[];
  readonly unwanted: readonly NarrowingOption[];
}

/** The answers that are named, also misspelt, several, or negated; undefined when anything else is said as well. */
export function optionsNamed(text: string, options: readonly NarrowingOption[]): MatchedOptions | undefined {
  const said = foldedText(text)
    .replace(/\(\d+\)/gu, " ")
    .replace(
      /^(?:ok(?:ay)?|so|and|alright)?[,.!\s]*(?:back to (?:it|that|the question|my question|shopping)|anyways?|where were we)[,.!\s]+/u,
      "",
    )
    .replace(/[.!?…]+$/u, "");
  if (said === "" || said.split(" ").length > wordsMax) return undefined;
  const [wanted, unwanted]: [NarrowingOption[], NarrowingOption[]] = [[], []];
  let excluding = false;
  for (const piece of said.split(apart).map((part) => part.trim())) {
    // "not wool or silk" excludes both; "not wool, cotton" is left to the next sign of a wish.
    excluding = negated.test(piece) || (excluding && !/\b(?:but|rather|only|just)\b/u.test(piece));
    const named = bare(piece.replace(negated, ""));
    if (named === "") continue;
    const option = bestOf(named, options);
    if (option === undefined) return undefined;
    (excluding ? unwanted : wanted).push(option);
  }
  return wanted.length + unwanted.length === 0 ? undefined : { wanted, unwanted };
}

/** One limit for all that is wanted, and one for all that is not. */
export function limitsOf({ wanted, unwanted }: MatchedOptions): readonly Constraint[] {
  return [...united(wanted), ...united(unwanted).flatMap(excluded)];
}

function united(options: readonly NarrowingOption[]): readonly Constraint[] {
  const limits = options.map(({ constraint }) => constraint);
  const [first] = limits;
  if (first === undefined) return [];
  if (first.field === "price") return [pricesTogether(limits)];
  const anyOf = limits.flatMap((limit) => ("anyOf" in limit ? limit.anyOf : []));
  return "anyOf" in first ? [{ ...first, anyOf: [...new Set(anyOf)] }] : [first];
}

function pricesTogether(limits: readonly Constraint[]): Constraint {
  const prices = limits.filter((limit) => limit.field === "price");
  const min = Math.min(...prices.map((price) => price.min ?? 0));
  const max = Math.max(...prices.map((price) => price.max ?? Number.POSITIVE_INFINITY));
  return { field: "price", ...(min > 0 ? { min } : {}), ...(Number.isFinite(max) ? { max } : {}) };
}

function excluded(limit: Constraint): readonly Constraint[] {
  return "anyOf" in limit ? [{ ...limit, exclude: true }] : [];
}

function bestOf(named: string, options: readonly NarrowingOption[]): NarrowingOption | undefined {
  const labelled = options
    .filter(({ label }) => label !== "")
    .map((option) => ({ option, name: bare(option.label.toLowerCase()), written: option.label.toLowerCase() }));
  const exact = labelled.find(({ name }) => name === named);
  if (exact !== undefined) return exact.option;
  const partial = labelled.filter(({ name }) => ` ${name} `.includes(` ${named} `));
  if (partial.length === 1) return partial[0]?.option;
  const near = labelled.filter(({ name, written }) => isSlip(named, name) || isSlip(named, written));
  return near.length === 1 ? near[0]?.option : undefined;
}

/** Without what stands around it, plurals as singulars. */
function bare(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’]s\b/gu, "")
    .replace(around, " ")
    .replace(/[^\p{L}\p{N}.]+/gu, " ")
    .trim()
    .split(" ")
    .map((word) => word.replace(/(?<=[a-z]{2})(?:(?<=(?:s|x|ch|sh))es|(?<!s)s)$/u, ""))
    .join(" ");
}

/** One letter wrong in a word of four, two in one of eight; two swapped letters count as one. */
function isSlip(typed: string, name: string): boolean {
  const allowed = name.length >= 8 ? 2 : name.length >= 4 ? 1 : 0;
  return Math.abs(typed.length - name.length) <= allowed && distance(typed, name) <= allowed;
}

/** Optimal string alignment. */
function distance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let at = 1; at <= one.length; at++) {
    const row = [at];
    for (let to = 1; to <= other.length; to++) {
      const above = rows[at - 1] ?? [];
      const same = one[at - 1] === other[to - 1] ? 0 : 1;
      const swapped = one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
      const steps = [(above[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1, (above[to - 1] ?? 0) + same];
      row.push(Math.min(...steps, swapped ? (rows[at - 2]?.[to - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY));
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}
