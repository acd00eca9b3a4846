import type { ShownItem } from "../dialogue.js";
import type { Ports } from "../ports.js";
import type { Tracker } from "../tracker.js";
import { called } from "./references/called.js";
import { fitting } from "./references/described.js";
import { type Found, mentionsIn, type Mentions, withoutMentions } from "./references/mentions.js";
import {
  distinct,
  severalInView,
  membersOf,
  nounAt,
  oneOrMany,
  type Outcome,
  outcomeOf,
  without,
} from "./references/outcomes.js";
import { named, titleWords } from "./references/titles.js";
import { translated } from "./references/translated.js";
import { askedAbout, type View, viewOf, viewOfSome } from "./references/view.js";

/** What words point at, of what was really shown. */
export type Reference =
  /** `rest` is the text without what points. With `missing` it also points at something that was not shown. */
  | { readonly kind: "items"; readonly items: readonly ShownItem[]; readonly rest: string; readonly missing?: true }
  /** It may be any of these. */
  | { readonly kind: "ambiguous"; readonly items: readonly ShownItem[]; readonly rest: string }
  /** It points at something that was not shown; `described` by these words. */
  | { readonly kind: "missing"; readonly rest: string; readonly described?: string };

const positionsMax = 20;

type Searching = Pick<Ports, "search">;

/**
 * Places that a message names in a list, in the order named: "the second one" is [2], "number 1 and the last" is
 * [1, -1]. Empty when it names none.
 */
export function positionsIn(text: string): readonly number[] {
  const places = mentionsIn(text).found.flatMap(({ mention, excluded }) =>
    mention.kind === "place" && !excluded ? mention.place : [],
  );
  return [...new Set(places)].slice(0, positionsMax);
}

/**
 * Resolves places ("the second"), pronouns ("it"), descriptions ("the blue one"), extremes ("the cheaper of the two") and
 * exclusions ("any but the first") against what this conversation has shown.
 * @returns undefined when the text points at nothing that was shown.
 */
export async function resolveReference(
  text: string,
  tracker: Tracker,
  ports: Searching,
): Promise<Reference | undefined> {
  const known = resolvedBefore.get(tracker) ?? new Map<string, Promise<Reference | undefined>>();
  const reference = known.get(text) ?? resolvedIn(text, tracker, ports);
  resolvedBefore.set(tracker, known.set(text, reference));
  return reference;
}

/** Several readers ask for the same text in the same state. */
const resolvedBefore = new WeakMap<Tracker, Map<string, Promise<Reference | undefined>>>();

async function resolvedIn(text: string, tracker: Tracker, ports: Searching): Promise<Reference | undefined> {
  const mentions = mentionsIn(text);
  if (mentions.found.length === 0) return undefined;
  const asked = askedAbout(tracker);
  const answer =
    asked.length === 0 || mentions.list !== undefined ? undefined : await among(mentions, viewOfSome(asked), ports);
  if (answer?.kind === "items") return answer;
  return (await among(mentions, viewOf(tracker, mentions.list), ports)) ?? answer;
}

/** The same, of these products only: what answers "which one do you mean?". */
export async function resolveAmong(
  text: string,
  items: readonly ShownItem[],
  ports: Searching,
): Promise<Reference | undefined> {
  return among(mentionsIn(text), viewOfSome(items), ports);
}

interface Resolved {
  readonly found: Found;
  readonly outcome: Outcome;
}

async function among(mentions: Mentions, view: View, { search }: Searching): Promise<Reference | undefined> {
  const out = await Promise.all(
    mentions.found.filter(({ excluded }) => excluded).map((found) => resolved(found, mentions, view, [], search)),
  );
  const excluded = out.flatMap(({ outcome }) => membersOf(outcome));
  const pointed = await Promise.all(
    mentions.found.filter((each) => !each.excluded).map((found) => resolved(found, mentions, view, excluded, search)),
  );
  const meant = pointed.filter(({ outcome }) => outcome !== "none");
  const strong = meant.filter(({ found }) => found.mention.kind !== "view");
  return told(
    mentions,
    view,
    strong.length > 0 ? strong : meant.slice(0, 1),
    out.filter(({ outcome }) => outcome !== "none"),
    excluded,
  );
}

function told(
  mentions: Mentions,
  view: View,
  meant: readonly Resolved[],
  out: readonly Resolved[],
  excluded: readonly ShownItem[],
): Reference | undefined {
  if (meant.length === 0 && out.length === 0) return undefined;
  const cuts = [...meant, ...out].map(({ found }) => withNoun(found, view, mentions.text));
  const rest = translated(withoutMentions(mentions, cuts), mentions.words.translated);
  if (view.noSuchList === true) return { kind: "missing", rest };
  if (meant.length === 0) {
    return excluded.length === 0 ? undefined : oneOrAsk(without(severalInView(view), excluded), rest);
  }
  const open = meant.flatMap(({ outcome }) =>
    typeof outcome === "object" && "oneOf" in outcome ? [outcome.oneOf] : [],
  );
  if (open[0] !== undefined) return oneOrAsk(without(open[0], excluded), rest);
  const items = distinct(meant.flatMap(({ outcome }) => membersOf(outcome)));
  const missing = meant.some(({ outcome }) => outcome === "missing");
  if (items.length === 0) return { kind: "missing", rest, ...describedIn(meant) };
  return { kind: "items", items, rest, ...(missing ? { missing: true as const } : {}) };
}

function describedIn(meant: readonly Resolved[]): { readonly described?: string } {
  const [mention, another] = meant.map(({ found }) => found.mention);
  return mention?.kind === "described" && another === undefined ? { described: mention.words } : {};
}

function oneOrAsk(items: readonly ShownItem[], rest: string): Reference {
  if (items.length === 0) return { kind: "missing", rest };
  return items.length === 1 ? { kind: "items", items, rest } : { kind: "ambiguous", items, rest };
}

async function resolved(
  found: Found,
  mentions: Mentions,
  view: View,
  excluded: readonly ShownItem[],
  search: Ports["search"],
): Promise<Resolved> {
  const { mention } = found;
  if (mention.kind !== "described") return { found, outcome: outcomeOf(found, mentions, view, excluded) };
  const words = translated(mention.words, mentions.words.translated);
  const described = { ...mention, words };
  if (mention.named === true) {
    const name = await called(described, { text: mentions.text, found }, view, mentions.list !== undefined, search);
    if (name === undefined) return { found, outcome: "none" };
    return { found: { ...found, end: name.end }, outcome: oneOrMany(name.items, mention.many || found.excluded) };
  }
  const here = await fitting(words, view.whole, search);
  // "The white ones" of another list may as well be wanted of this kind.
  const items = here.length > 0 || mention.many ? here : await elsewhere(words, view, search);
  if (items.length === 0) return { found, outcome: view.whole.length === 0 || mention.many ? "none" : "missing" };
  return { found, outcome: oneOrMany(items, mention.many || found.excluded) };
}

/** Not in the list spoken of: then in an earlier one, the newest first. */
async function elsewhere(words: string, view: View, search: Ports["search"]): Promise<readonly ShownItem[]> {
  for (const items of view.others) {
    const fits = await fitting(words, items, search);
    if (fits.length > 0) return fits;
  }
  return [];
}

/** "the second hoodie": the noun belongs to what points. */
function withNoun(found: Found, { whole, others }: View, text: string): Found {
  const noun = nounAt(text.slice(found.end));
  const isName = noun !== "" && [...whole, ...others.flat()].some((item) => named(item, titleWords(noun)));
  return isName && found.mention.kind !== "view" ? { ...found, end: found.end + noun.length } : found;
}
