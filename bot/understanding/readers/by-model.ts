import type { Command } from "../../dialogue.js";
import type { Intent } from "../../ports.js";
import { focusedWish } from "../../wanted.js";
import type { WishReading } from "../../wish.js";
import type { Heard, Reader } from "../heard.js";
import { orderLookUp } from "../order-talk.js";
import { says } from "../phrases.js";
import { summaryOf } from "../spotting.js";
import { all, missed, only, wordsIn } from "../understood.js";

/** Below this the classifier's first guess is no more than a hint. */
const sureFrom = 0.5;
/** A person is called for a "human anatomy poster" only when the classifier leaves no doubt, or contact is spoken of. */
const verySureFrom = 0.9;
/** From this share of known words on, a message without a clear intent is taken for a wish. */
const knownFrom = 0.6;
/** A policy answer that fits this well decides when the classifier is unsure. */
const fitFrom = 0.6;

/** What no rule knows: the classifier, the words of the catalog and the shop's rules decide together. */
export const byModel: Reader = async (heard) => {
  const { text, ports } = heard;
  const reading = await heard.reading();
  const changed = changedWish(heard, reading);
  if (changed !== undefined) return only(changed, "rule:refine");
  const scores = await ports.intents.classify(text);
  const { intent, probability } = scores[0] ?? { intent: "out-of-scope" as const, probability: 0 };
  const by = `classifier:${intent}`;
  const sure = probability >= sureFrom;
  if (intent === "order-status" && sure) return all(orderLookUp(text), by, probability);
  if (says("sells", text) && hasWish(reading) && reading.known >= knownFrom)
    return only({ kind: "find", readings: [reading] }, "rule:sells", reading.known);
  const sureEnough = intent !== "ask-for-person" || probability >= verySureFrom || says("contact", text);
  if (intent !== "out-of-scope" && sure && sureEnough) return only(commandFor(intent, text, reading), by, probability);
  const [policy] = await ports.policies.answersTo(text);
  if (policy !== undefined && policy.fit >= fitFrom)
    return only({ kind: "ask-policy", question: text }, "policy-fit", policy.fit);
  const limited = reading.constraints.length > 0 && reading.known >= knownFrom;
  if (intent === "out-of-scope" && sure && !limited) return only({ kind: "not-understood" }, by, probability);
  if (hasWish(reading) && (reading.words === "" || reading.known >= knownFrom))
    return only({ kind: "find", readings: [reading] }, "catalog-words", reading.known);
  return missed;
};

/** "cheaper", "only in blue", "what about jackets": changes to the wish of before. */
function changedWish({ text, tracker }: Heard, reading: WishReading): Command | undefined {
  const wish = focusedWish(tracker.wanted);
  if (wish === undefined) return undefined;
  if (says("cheaper", text)) return { kind: "shift-price", to: "cheaper" };
  if (says("dearer", text)) return { kind: "shift-price", to: "dearer" };
  if (!hasWish(reading)) return undefined;
  if (reading.words === "") return { kind: "refine", reading };
  if (saysAgain(reading.words, wish.words)) return { kind: "refine", reading: { ...reading, words: "" } };
  if (reading.known < knownFrom) return undefined;
  if (says("otherKind", text)) {
    return { kind: "find", readings: [{ ...reading, constraints: [...wish.constraints, ...reading.constraints] }] };
  }
  return (says("refine", text) || says("taste", text)) && wordsIn(reading.words) <= 3
    ? { kind: "refine", reading }
    : undefined;
}

/** "the cheapest jacket" after "jackets": the words name what is wanted already. */
function saysAgain(change: string, before: string): boolean {
  const wanted = new Set(singulars(before));
  return singulars(change).every((word) => wanted.has(word));
}

function singulars(words: string): readonly string[] {
  return words
    .toLowerCase()
    .split(/\s+/u)
    .map((word) => word.replace(/(?<=[a-z]{2})s$/u, ""));
}

function commandFor(intent: Intent, text: string, reading: WishReading): Command {
  switch (intent) {
    case "find-product":
      return hasWish(reading) ? { kind: "find", readings: [reading] } : { kind: "not-understood" };
    case "order-status":
      return { kind: "start-flow", flow: "order-status" };
    case "ask-policy":
      return { kind: "ask-policy", question: text };
    case "ask-for-person":
      return { kind: "ask-for-person", reason: summaryOf(text) };
    case "out-of-scope":
      return { kind: "not-understood" };
    case "greeting":
    case "thanks":
    case "goodbye":
    case "who-are-you":
    case "how-are-you":
    case "what-can-you-do":
    case "compliment":
    case "complaint":
      return { kind: "small-talk", topic: intent };
  }
}

function hasWish(reading: WishReading): boolean {
  return reading.words !== "" || reading.constraints.length > 0 || reading.order !== "relevance";
}
