import type { ShownItem } from "../../dialogue.js";
import type { Tracker } from "../../tracker.js";
import type { Constraint } from "../../wish.js";
import type { Heard, Reader } from "../heard.js";
import { foldedText } from "../question-words.js";
import { resolveReference } from "../references.js";
import { essence } from "../references/rest.js";
import { only, wordsIn } from "../understood.js";

const asksForAlike =
  /^(?:\P{L}|\b(?:and|ok(?:ay)?|so|hm+|please|do you have|have you got|got|show me|find(?: me)?|i want|i'?d like|is there|are there|any|some)\b)*(?:(?:more|something|anything|things?|others?|ones?)(?: else)?(?: (?:just|a bit|quite))? (?:like|similar to)\b|similar\b(?: (?:ones?|things?|products?|items?))?(?: to\b)?)/u;
const wordsMax = 14;

/** "More like the third", "similar but under 50": other things of its kind, within what else is said. */
export const moreLike: Reader = async ({ text, tracker, ports }) => {
  const said = foldedText(text);
  if (!asksForAlike.test(said) || wordsIn(text) > wordsMax) return undefined;
  const rest = said.replace(asksForAlike, " ");
  const reference = await resolveReference(rest, tracker, ports);
  const beside = reference === undefined || reference.kind === "missing" ? rest : reference.rest;
  const limits = await ports.search.read(beside);
  if (wordsIn(essence(limits.words)) > 1) return undefined;
  const items = reference?.kind === "items" ? reference.items : inView(tracker);
  const [one, another] = items;
  if (one === undefined) return undefined;
  const skus = items.map(({ sku }) => sku);
  if (another !== undefined) return only({ kind: "ask-which", skus, then: { kind: "pick" } }, "rule:more-like");
  const kind = await kindOf(one, ports);
  if (kind === undefined) return undefined;
  const reading = { ...limits, words: "", constraints: [kind, ...limits.constraints], known: 0, said: text };
  return only({ kind: "find", readings: [reading] }, "rule:more-like");
};

function inView({ picked, list }: Tracker): readonly ShownItem[] {
  return picked.length > 0 ? picked : (list?.items ?? []);
}

/** The narrowest department that it stands in. */
async function kindOf({ sku }: Pick<ShownItem, "sku">, { search }: Heard["ports"]): Promise<Constraint | undefined> {
  const { matches } = await search.find({ words: sku, constraints: [], order: "relevance" }, { limit: 1 });
  const product = matches
    .map((match) => match.product)
    .find(({ variants }) => variants.some((each) => each.sku === sku));
  const narrowest = product?.categories[0]?.split(">").at(-1)?.trim().toLowerCase();
  return narrowest === undefined || narrowest === "" ? undefined : { field: "category", anyOf: [narrowest] };
}
