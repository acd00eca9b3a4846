import type { Reader } from "../heard.js";
import { foldedText } from "../question-words.js";
import { only } from "../understood.js";

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
