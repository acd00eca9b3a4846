import type { Command } from "../../dialogue.js";
import { runningFlow } from "../../tracker.js";
import { focusedItem } from "../../wanted.js";
import type { WishReading } from "../../wish.js";
import type { Heard, Reader } from "../heard.js";
import { isAnotherThing } from "../another-thing.js";
import { itemsNamed, withoutItem } from "../item-talk.js";
import { foldedText } from "../ledger-phrases.js";
import { amountTogether } from "../ledger-talk.js";
import { says } from "../phrases.js";
import { only } from "../understood.js";

/** What people say of several things that they want at once. */

/** From this share of known words on, a thing named is one that the shop may have. */
const knownFrom = 0.6;
const knownAtLeast = 0.5;
const drops =
  /^(?:(?:ok(?:ay)?|no|oh|well|actually|hmm+|then|so|and|but|please|sorry|wait)[,.!]?\s+)*(?:(?:let'?s |you can |please |i )*(?:forget|drop|remove|skip|scrap|leave out|cancel|lose|ditch|without|never ?mind|take (?:off|out|away)|don'?t (?:need|want)|no longer (?:need|want)|not)(?: about)?)\s+(?:the |that |my |those |any |a |an )?/u;
const keeps = /\b(?:keep|just|only|stick (?:to|with)|stay with)\s+(?:the |that |my |those )?/u;
const goesBack =
  /^(?:(?:ok(?:ay)?|now|then|so|and|well|please)[,.!]?\s+)*(?:(?:let'?s |can we |could we |i want to )?(?:go |get |come )?back to|(?:let'?s )?(?:continue|go on|carry on) with|return to|as for|what about|how about|about|now|(?:show|see)(?: me)?(?: more)?(?: of)?)\s+(?:the |my |those |that )?/u;
const restDropped =
  /\b(?:forget|drop|skip|scrap|without|not|never ?mind|lose)\b.{0,12}\b(?:the )?(?:rest|others?|other (?:things?|items?|one|two|stuff))\b/u;

/** Beside what is dropped it says nothing more. */
const restKept =
  /[\s,;.]*\b(?:and |but )?(?:keep|keeping|leave) (?:all )?(?:the )?(?:rest|others?|other (?:things?|items?|ones?|two|stuff))\b/u;

/** "forget the belt", "forget the belt, keep the shoes", "only the shoes" */
export const dropsItems: Reader = ({ text, tracker }) => {
  const { wanted } = tracker;
  if (wanted.items.length === 0 || runningFlow(tracker)?.asked !== undefined) return undefined;
  const said = foldedText(text)
    .replace(restKept, "")
    .replace(/^[\s,;.]+/u, "");
  const named = itemsNamed(said, wanted);
  if (named.length === 0) return undefined;
  const kept = keeps.exec(said);
  const keptItems =
    kept === null
      ? []
      : itemsNamed(said.slice(kept.index), wanted).filter((id) => isKept(id, said, kept.index, wanted));
  const others = wanted.items.map(({ id }) => id).filter((id) => !keptItems.includes(id));
  const dropsRest = keptItems.length > 0 && (restDropped.test(said) || kept?.index === 0);
  const dropped = dropsRest ? others : drops.test(said) ? named.filter((id) => !keptItems.includes(id)) : [];
  const [item, ...more] = dropped;
  if (item === undefined || (!dropsRest && saysMore(said, wanted, named))) return undefined;
  return only({ kind: "drop-item", item, ...(more.length === 0 ? {} : { more }) }, "rule:drop-item");
};

/** "back to the shoes" */
export const goesBackTo: Reader = ({ text, tracker }) => {
  const { wanted } = tracker;
  const said = foldedText(text);
  const [item, another] = itemsNamed(said, wanted);
  if (wanted.items.length < 2 || item === undefined || another !== undefined) return undefined;
  const rest = withoutItem(said.replace(goesBack, ""), wanted, item).trim();
  return goesBack.test(said) && /^\W*(?:again|please|then|now|ones?)?\W*$/u.test(rest)
    ? only({ kind: "focus-item", item }, "rule:back-to")
    : undefined;
};

/** "the jacket in blue", "cheaper shoes": one of several things, by its words */
export const changesItem: Reader = async (heard) => {
  const { text, tracker, ports } = heard;
  const { wanted } = tracker;
  if (wanted.items.length < 2) return undefined;
  const said = foldedText(text);
  const [item, another] = itemsNamed(said, wanted);
  if (item === undefined || another !== undefined) return undefined;
  if (says("cheaper", text)) return only({ kind: "shift-price", to: "cheaper", item }, "rule:cheaper");
  if (says("dearer", text)) return only({ kind: "shift-price", to: "dearer", item }, "rule:dearer");
  const reading = { ...(await ports.search.read(withoutItem(said, wanted, item))), said: text };
  const change = { ...reading, words: reading.known >= knownFrom ? reading.words : "" };
  const isChange = change.constraints.length > 0 || change.words !== "" || change.order !== "relevance";
  return isChange ? only({ kind: "refine", reading: change, item }, "rule:item") : undefined;
};

/** "and a belt too", "I also need a bag" */
export const wantsBeside: Reader = async (heard) => {
  const { text, tracker, ports } = heard;
  const said = foldedText(text);
  if (focusedItem(tracker.wanted) === undefined || !alsoWanted.test(said) || asksForAnotherKind(text)) return undefined;
  const { readings, together } = await ports.search.readAll(text.replace(alsoOpening, ""));
  const things = readings
    .map((reading) => ({ ...reading, said: text }))
    .filter(({ words, known }) => words !== "" && known >= knownFrom);
  if (things.length === 0 || things.length < readings.length) return undefined;
  if (!named.test(said) && !(await isAnotherThing(things, heard))) return undefined;
  const command: Command = {
    kind: "find",
    readings: things,
    beside: true,
    ...(together === undefined ? {} : { together }),
  };
  return only(command, "rule:beside");
};

/** "and jackets?": the same is asked of another kind of thing, which takes the place of the one before. */
export function asksForAnotherKind(text: string): boolean {
  return anotherKind.test(text.trim());
}

const anotherKind =
  /^(?:(?:ok(?:ay)?|so|hm+|well|then|great|nice|cool)[\s,]+)*and\s+(?!an?\b|some\b|one\b|two\b|also\b)[\p{L}'-]+(?:\s+[\p{L}'-]+)?\s*\?+$/iu;

/** "150 for all of it", of several things that are wanted already */
export const limitsTogether: Reader = async ({ text, tracker, ports }) => {
  const amount = tracker.wanted.items.length < 2 ? undefined : amountTogether(text);
  if (amount === undefined) return undefined;
  const { constraints } = await ports.search.read(`up to ${amount}`);
  const price = constraints.find(({ field }) => field === "price");
  if (price?.field !== "price" || price.max === undefined) return undefined;
  return only({ kind: "find", readings: [], together: { max: price.max } }, "rule:together");
};

/** "a dress under 90, shoes and a bag, 200 together", "150 for all of it" */
export const wantsSeveral: Reader = async (heard) => {
  const { text, tracker, ports } = heard;
  if (runningFlow(tracker)?.asked !== undefined || says("aboutRules", text) || says("aboutIt", text)) return undefined;
  const { readings, together } = await heard.readingAll();
  const things = readings.filter(({ words }) => words !== "");
  if (together !== undefined && things.length === 0 && tracker.wanted.items.length > 1) {
    return only({ kind: "find", readings: [], together }, "rule:together");
  }
  if (things.length < 2 || !areKnown(things)) return undefined;
  const [first] = await ports.intents.classify(text);
  if (
    first !== undefined &&
    first.probability >= 0.8 &&
    first.intent !== "find-product" &&
    first.intent !== "out-of-scope"
  ) {
    return undefined;
  }
  const command: Command = { kind: "find", readings: things, ...(together === undefined ? {} : { together }) };
  return only(command, "rule:several");
};

/** One of them may be said to be "for a wedding", of which the catalog knows nothing. */
function areKnown(things: readonly WishReading[]): boolean {
  const mean = things.reduce((sum, { known }) => sum + known, 0) / things.length;
  return things.every(({ known }) => known >= knownAtLeast) && mean >= knownFrom;
}

const alsoOpening = /^\W*(?:(?:and|plus|also|additionally|besides|oh|add|as well as|ok(?:ay)?|then|so)\b[\s,]*)+/iu;
const alsoWanted =
  /^(?:(?:ok(?:ay)?|oh|well|then|so|great|nice|good|perfect|cool|yes|thanks)[,.!]?\s+)*(?:and|plus|also|additionally|besides|oh and|add|as well as|i(?:'d| would)? (?:also|additionally)|we (?:also|additionally)|can (?:you|i) also)\b|\b(?:too|as well|on top|in addition|besides)[\s.!]*$|\balso (?:need|want|looking|searching|interested|like|get)\b/u;
/** A thing is named with an article, a number, or a verb of wanting. */
const named =
  /^(?:\W*(?:and|plus|also|oh|ok|okay|so|then|yes|add|great|nice|good|perfect|cool|thanks|well)\b\W*)*(?:i|we|maybe|perhaps)?\W*(?:'d|'ll|'m|would|also|need|want|like|looking|for|to|get|some|add|have|see)*\s*\b(?:an?|some|two|three|four|\d+|a pair of|another)\s+\p{L}|\b(?:need|want|looking for|look for|like|get)\b/u;

function isKept(id: string, said: string, from: number, wanted: Heard["tracker"]["wanted"]): boolean {
  const clause = said.slice(from).split(/[,;.]|\b(?:forget|drop|skip|scrap|without|not)\b/u)[0] ?? "";
  const item = wanted.items.find((each) => each.id === id);
  return item !== undefined && itemsNamed(clause, { items: [item] }).length > 0;
}

/** "forget the black belt" drops it; "not the leather shoes" speaks of the shoes' material. */
function saysMore(said: string, wanted: Heard["tracker"]["wanted"], ids: readonly string[]): boolean {
  const rest = ids.reduce((text, id) => withoutItem(text, wanted, id), said.replace(drops, "").replace(keeps, ""));
  const words = rest.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "" && !filler.test(word));
  return words.length > 0;
}

const filler = /^(?:and|or|the|that|my|please|then|now|after|all|any|more|anymore|i|it|too|just|for|again|thanks)$/u;
