import type { Heard, Reader } from "../heard.js";
import { stemsOf } from "../../product-questions/question-words.js";
import { says } from "../phrases.js";
import { foldedText } from "../question-words.js";
import { only, wordsIn } from "../understood.js";

/** What the shop does, not what a product is or has. */
const ofTheShop =
  /\b(?:do|does|can|will|would|are|did) (?:you(?: guys| all)?|u|ya|y'all|the (?:shop|store)|this (?:shop|store))\b/u;
const ofAThing = /\b(?:it|its|it's|this one|that one|these|those|they|them|their)\b/u;
/** "do you have", "can you show me" look for products. */
const looks =
  /\b(?:you|u|ya|store|shop)(?: guys| all)? (?:have|got|sell|selling|carry|stock|show|find|recommend|suggest|think|know|see|tell)\b/u;
/** A rule that fits this well is what was asked for. */
const fitFrom = 0.6;

/** "Which cards do you take?" while a product is in view is about the shop. */
export const asksTheShop: Reader = async ({ text, ports }) => {
  const said = foldedText(text);
  if (!ofTheShop.test(said) || ofAThing.test(said) || looks.test(said)) return undefined;
  const [best] = await ports.policies.answersTo(text);
  return best !== undefined && best.fit >= fitFrom
    ? only({ kind: "ask-policy", question: text }, "rule:of-the-shop", best.fit)
    : undefined;
};

/** From this fit on a page answers the question, whatever its words would find in the catalog. */
const pageFitFrom = 0.65;
/** A rule that fits this well goes before every page. */
const ruleSureFrom = 0.75;

/** "How do I wash wool?": no rule, but one of the shop's pages says it. */
export const asksThePages: Reader = async ({ text, ports }) => {
  const said = foldedText(text);
  if (!asksHow.test(said) || ofAThing.test(said) || looks.test(said)) return undefined;
  const [page] = (await ports.documents?.passagesOn(text)) ?? [];
  if (page === undefined || page.fit < pageFitFrom) return undefined;
  const [rule] = await ports.policies.answersTo(text);
  if (rule !== undefined && rule.fit >= Math.min(page.fit, ruleSureFrom)) return undefined;
  return only({ kind: "ask-policy", question: text }, "page:answers", page.fit);
};

/** Asks to be told how something is, and not to be shown things. */
const asksHow =
  /^(?:(?:and|so|but|ok(?:ay)?|hi|hey|hello|well|oh|also),? )*(?:how(?! (?:much|many|about)\b)|what(?! about\b)|when|where|why|which|should|can|could|may|must|is|are|do|does)\b/u;

const another =
  /^(?:(?:ok(?:ay)?|oh|so|hm+|alright|right)[,.]? )*(?:and (?:what about|how about)|and|what about|how about|(?:is it )?(?:the )?same (?:for|with))\s+(?:(?:for|to|in|with|on|of|the|an?|my|your|some|any)\s+)*(?<thing>\p{L}[\p{L}' -]{1,30}?)(?:\s+(?:too|then|as well|also))*\s*(?<asks>\?*)$/u;
const pointsAtThing = /\b(?:it|this|that|these|those|they|them|one|ones|you|me|thanks?|thank)\b/u;
const thingWordsMax = 3;

/** "And Mexico?", "and the candles?" after a rule was told: the same is asked of something else. */
export const asksRuleOfAnother: Reader = async (heard) => {
  const { text, tracker } = heard;
  const before = tracker.toldLast;
  if (before === undefined || !before.matter.startsWith("policy:")) return undefined;
  const { thing = "", asks = "" } = another.exec(foldedText(text))?.groups ?? {};
  if (thing === "" || wordsIn(thing) > thingWordsMax || pointsAtThing.test(thing)) return undefined;
  if (says("contact", text) || says("thatOrder", text) || says("cheaper", text)) return undefined;
  const { words, known, constraints } = await heard.reading();
  const limits = constraints.some(({ field }) => field === "price" || field === "colour" || field === "size");
  if (limits) return undefined;
  const isSold = (words !== "" && known > 0) || constraints.length > 0;
  // "And returns?" is the name of a rule of its own.
  const [own] = isSold ? [] : await heard.ports.policies.answersTo(thing);
  if (own !== undefined && own.fit >= fitFrom) return undefined;
  const isMeant = isSold ? asks !== "" && (await ruleIsOfThings(thing, before.question, heard)) : true;
  return isMeant ? only({ kind: "ask-policy", question: text, after: before.question }, "rule:of-another") : undefined;
};

/** The question before named something that is sold, or what was told to it speaks of this very thing. */
async function ruleIsOfThings(thing: string, before: string, { ports }: Heard): Promise<boolean> {
  const [told] = await ports.policies.answersTo(before);
  const spoken = new Set(stemsOf(told?.answer.text ?? ""));
  if (stemsOf(thing).some((stem) => spoken.has(stem))) return true;
  const goods = (await ports.search.read(before)).words.split(/\s+/u).at(-1) ?? "";
  const { total } = await ports.search.find(
    { words: goods, constraints: [], order: "relevance" },
    { limit: 1, strict: true },
  );
  return goods !== "" && total > 0;
}
