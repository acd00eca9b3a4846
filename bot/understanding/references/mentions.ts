import { asTyped } from "../spotting.js";
import { chineseReferences } from "./chinese.js";
import { englishReferences } from "./english.js";
import type { Finder, ListMention, Mention, ReferenceWords } from "./mention.js";
import { spanishReferences } from "./spanish.js";

/** A mention where it stands in the text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly mention: Mention;
  /** It is said that this one is not meant. */
  readonly excluded: boolean;
}

export interface Mentions {
  /** As typed, in compatible characters; the places count in it. */
  readonly text: string;
  readonly found: readonly Found[];
  readonly list?: ListMention;
  /** Where the list is named. */
  readonly listAt?: readonly [start: number, end: number];
  readonly words: ReferenceWords;
  /** A search understands the language as well. */
  readonly isSearchable: boolean;
}

const languages: readonly ReferenceWords[] = [englishReferences, spanishReferences, chineseReferences];

/** What a text points at, in the language in which it points at most. */
export function mentionsIn(text: string): Mentions {
  const typed = asTyped(text).slice(0, 400).replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"');
  const read = languages.map((words) => mentionsOf(typed, words));
  return read.reduce((best, next) => (weightOf(next) > weightOf(best) ? next : best));
}

function mentionsOf(text: string, words: ReferenceWords): Mentions {
  const masked = blanked(text, words.noReference);
  const listed = listNamed(masked, words);
  const open = listed === undefined ? masked : covered(masked, listed.at);
  const marked = withNumbers(open, apart(allFound(open, words.finders)), words);
  const found = withExclusions(open, marked, words);
  return {
    text,
    found,
    words,
    isSearchable: words === englishReferences,
    ...(listed === undefined ? {} : { list: listed.list, listAt: listed.at }),
  };
}

/** Longer mentions say more; what may be a name or a mere "it" says least. */
function weightOf({ found, list }: Mentions): number {
  const weights = found.map(({ mention, start, end }) => {
    const weak = mention.kind === "view" || (mention.kind === "described" && mention.named === true);
    return (weak ? 0.1 : 10) + (end - start) / 1_000;
  });
  return weights.reduce((sum, weight) => sum + weight, list === undefined ? 0 : 5);
}

/** Before numbers of which one follows the other: "show me 6 and 7". */
const leadsToNumber =
  /\b(?:is|are|does|has|about|like|and|or|me|see|show|take|want|pick|get|choose|prefer|of|on|numbers|options|items|both|i meant)\s+$|看\s*$/iu;

type Marked = Omit<Found, "excluded">;

function allFound(text: string, finders: readonly Finder[]): readonly Marked[] {
  return finders.flatMap(({ pattern, mention }) =>
    [...text.matchAll(pattern)].flatMap((match): readonly Marked[] => {
      const found = mention(match);
      const from = match.index + (/^[\s,;:&+…]*/u.exec(match[0])?.[0].length ?? 0);
      return found === undefined ? [] : [{ start: from, end: match.index + match[0].length, mention: found }];
    }),
  );
}

/** What may be a name gives way to everything else that it overlaps; else the first, and of those the longest. */
function apart(found: readonly Marked[]): readonly Marked[] {
  const isNamed = ({ mention }: Marked): boolean => mention.kind === "described" && mention.named === true;
  const rank = (each: Marked): number => (isNamed(each) ? 1 : 0);
  const sorted = [...found].sort(
    (one, other) => rank(one) - rank(other) || one.start - other.start || other.end - one.end,
  );
  const kept: Marked[] = [];
  for (const each of sorted) {
    if (kept.every(({ start, end }) => each.end <= start || each.start >= end)) kept.push(each);
  }
  return kept.sort((one, other) => one.start - other.start);
}

/** "number 1 & 3", "1 and the last", "compare 1, 2 and 4", "all but 2", and a number that is all that is said. */
function withNumbers(text: string, found: readonly Marked[], words: ReferenceWords): readonly Marked[] {
  const numbers: Marked[] = [];
  const isPlaced = (at: number): boolean =>
    [...found, ...numbers].some(({ start, end, mention }) => end === at && isPlace(mention) && start < end);
  for (const match of text.matchAll(/(?<![\d\p{L}$€£#.,])(\d{1,2})(?![\d%$€£]|[.,:]\d|\s*(?:\p{Sc}|[°"']))/gu)) {
    const [digits] = match;
    const start = match.index;
    const end = start + digits.length;
    const before = text.slice(0, start);
    const linked = new RegExp(`${words.between}$`, "iu").exec(before);
    const follows = linked !== null && isPlaced(linked.index);
    const leads = /^\W*$/u.test(before) || words.beforeNumber.test(before) || leadsToNumber.test(before);
    const next = nextPlace(text.slice(end), found, end, words);
    const alone = /^\W*$/u.test(before) && /^\W*(?:please|pls|thanks|por favor)?\W*$/iu.test(text.slice(end));
    const isSecond = found.length > 0 || /\d/u.test(before);
    const corrects = isSecond && words.retracts.test(before.slice(-12)) && /^\W*$/u.test(text.slice(end));
    if (
      follows ||
      alone ||
      corrects ||
      (leads && (next || words.beforeNumber.test(before)) && !unitAfter(text.slice(end)))
    ) {
      if (Number(digits) > 0)
        numbers.push({ start, end, mention: { kind: "place", place: Number(digits), label: true } });
    }
  }
  return apart([...found.filter((each) => !covers(each, numbers)), ...numbers]);
}

function covers(each: Marked, numbers: readonly Marked[]): boolean {
  return each.mention.kind === "described" && numbers.some(({ start, end }) => start >= each.start && end <= each.end);
}

function unitAfter(rest: string): boolean {
  return /^\s*(?:\p{L}*(?:inch|cm|mm|kg|lbs?|oz|ml|days?|weeks?|years?|dollars?|bucks|euros?|people|persons?|man|pieces?|pcs?|x))\b/iu.test(
    rest,
  );
}

/** What comes right after is another place: "1 and the last", "2, 3". */
function nextPlace(rest: string, found: readonly Marked[], end: number, words: ReferenceWords): boolean {
  const linked = new RegExp(`^${words.between}`, "iu").exec(rest);
  if (linked === null) return false;
  const at = end + linked[0].length;
  const number = /^\d{1,2}(?![\d%$€£\p{L}]|\s*(?:\p{Sc}|x\b))/u.test(rest.slice(linked[0].length));
  const placed = found.some(({ start, mention }) => isPlace(mention) && Math.abs(start - at) <= 4);
  return placed || (number && !unitAfter(rest.slice(linked[0].length).replace(/^\d+/u, "")));
}

function isPlace(mention: Mention): boolean {
  return mention.kind === "place" || mention.kind === "span" || mention.kind === "middle";
}

/** "everything except 2 and 3": what is joined to something that is not meant is not meant either. */
function withExclusions(text: string, marked: readonly Marked[], words: ReferenceWords): readonly Found[] {
  const found: Found[] = [];
  for (const each of marked) {
    const before = found.at(-1);
    const gap = text.slice(before?.end ?? 0, each.start);
    const joined = before?.excluded === true && words.and.test(gap) && each.mention.kind !== "others";
    // "All but": what everything is but belongs to it.
    const led = before?.mention.kind === "all" ? text.slice(before.start, each.start) : gap;
    const isSlip = before !== undefined && isPlace(before.mention) && isPlace(each.mention) && words.retracts.test(gap);
    if (isSlip && !words.except.test(gap)) found.splice(-1, 1, { ...before, excluded: true });
    found.push({ ...each, excluded: joined || words.except.test(led) });
  }
  return found;
}

function listNamed(
  text: string,
  { lists }: ReferenceWords,
): { readonly list: ListMention; readonly at: readonly [number, number] } | undefined {
  for (const { pattern, list } of lists) {
    const [match] = text.matchAll(pattern);
    if (match !== undefined) return { list: list(match), at: [match.index, match.index + match[0].length] };
  }
  return undefined;
}

function blanked(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => match.replace(/\S/gu, "…"));
}

/** A list that was named is no part of what stands before it. */
function covered(text: string, [start, end]: readonly [number, number]): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}

/** The text without what points, for what else it says. */
export function withoutMentions({ text, found, listAt }: Mentions, used: readonly Found[] = found): string {
  const cuts = [...used.map(({ start, end }) => [start, end] as const), ...(listAt === undefined ? [] : [listAt])];
  const rest = cuts
    .sort(([one], [other]) => other - one)
    .reduce((left, [start, end]) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  return rest.replace(/\s+/gu, " ").trim();
}
