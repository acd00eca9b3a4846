import type { Command } from "../../dialogue.js";
import { isAsking } from "../../flows/asking.js";
import type { Intent } from "../../ports.js";
import { runningFlow } from "../../tracker.js";
import { focusedWish } from "../../wanted.js";
import type { ConstraintField, WishReading } from "../../wish.js";
import type { Heard, Reader, Understanding } from "../heard.js";
import { saysOfLedger } from "../ledger-phrases.js";
import { says } from "../phrases.js";
import { asksForAnotherKind } from "./wanted-items.js";
import { isAnotherThing } from "../another-thing.js";
import { asWish } from "../as-wish.js";
import { asksToBeHelped, speaksOfOwnOrder } from "../borne-out.js";
import { summaryOf } from "../spotting.js";
import { missed, only, type Understood, wordsIn } from "../understood.js";

/** Below this the classifier's first guess is no more than a hint. */
const sureFrom = 0.5;
/** A single word is talk only when the classifier leaves no doubt. */
const verySureFrom = 0.9;
/** From this share of known words on, a message without a clear intent is taken for a wish. */
const knownFrom = 0.6;
/** A policy answer that fits this well decides when the classifier is unsure. */
const fitFrom = 0.6;

/** A word that only says something beside others. */
const saysNothingAlone =
  /^\W*(?:an?|any|some|all|it|its|this|that|these|those|them|the|one|ones|and|or|of|to|is)\W*$/iu;

const asksWhetherHad =
  /^\W*(?:and |so |but |hi,? |hello,? )*(?:do|have|has) (?:you|u|they)(?: guys)? (?:have|got|any)\b/iu;

const asksForReason = /^\W*(?:and |so |but |ok(?:ay)? |wait |hm+ )?(?:why|how come|what for)\b/iu;

/** What no rule knows: the classifier, the words of the catalog and the shop's rules decide together. */
export const byModel: Reader = async (heard) => {
  const { text, ports } = heard;
  if (saysNothingAlone.test(text)) return missed;
  const reading = await heard.reading();
  const changed = await changedWish(heard, reading);
  if (changed !== undefined) return only(changed, "rule:refine");
  const scores = await ports.intents.classify(text);
  const talkOfOneWord = wordsIn(text) === 1 && (scores[0]?.probability ?? 0) < verySureFrom;
  const { intent, probability } = scores[0] ?? { intent: "out-of-scope" as const, probability: 0 };
  const by = `classifier:${intent}`;
  const sure = probability >= sureFrom;
  // "Order a hoodie" asks for the hoodie, and not for what became of an order.
  if (intent === "order-status" && ordersThing.test(text) && reading.thing === true)
    return only(await asWish(reading, heard), "rule:orders-thing", reading.known);
  const flow = flowFor(intent, heard);
  const between = isAsking(runningFlow(heard.tracker)) ? [] : await readingsOf(scores, reading, heard);
  if (between.length > 1) return only({ kind: "clarify", candidates: between }, `${by}, or not`, probability);
  if (flow !== undefined && sure) return only(flow, by, probability);
  if ((says("sells", text) || asksWhetherHad.test(text)) && hasWish(reading) && reading.known >= knownFrom)
    return only(await asWish(reading, heard), "rule:sells", reading.known);
  if (intent === "find-product" && asksForRule.test(text))
    return only({ kind: "ask-policy", question: text }, "rule:policy");
  // Who asks why wants to be told something, and no product.
  if (intent === "find-product" && asksForReason.test(text)) return missed;
  const sureEnough =
    intent === "order-status" ? flow !== undefined : intent !== "ask-for-person" || asksToBeHelped(text);
  if (intent !== "out-of-scope" && sure && sureEnough && !(talkOfOneWord && isTalk(intent)))
    return only(await asFollowUp(commandFor(intent, text, reading), heard), by, probability);
  const [policy] = await ports.policies.answersTo(text);
  if (policy !== undefined && policy.fit >= fitFrom)
    return only({ kind: "ask-policy", question: text }, "policy-fit", policy.fit);
  // The words of a sentence that is about people or papers are no wish, however many of them the catalog has.
  if (sure && !sureEnough) return (await isNamedHere(heard, reading)) ? found(reading, heard) : missed;
  const limited = reading.constraints.length > 0 && reading.known >= knownFrom;
  if (intent === "out-of-scope" && (await isNamedHere(heard, reading))) return found(reading, heard);
  if (intent === "out-of-scope" && sure && !limited) return only({ kind: "not-understood" }, by, probability);
  if (hasWish(reading) && (reading.words === "" || reading.known >= knownFrom))
    return only(await asWish(reading, heard), "catalog-words", reading.known);
  return missed;
};

async function found(reading: WishReading, heard: Heard): Promise<Understood> {
  return only(await asWish(reading, heard), "catalog-has-it", reading.known);
}

const nameWordsMax = 5;

/** "cork yoga mat", "hodie blak", "something from nimbrel": a few words, and the shop has something that they name. */
async function isNamedHere({ text, ports }: Heard, reading: WishReading): Promise<boolean> {
  const isKnown = reading.words === "" ? names(reading) : reading.known >= knownFrom;
  if (!isKnown && reading.constraints.length === 0) return false;
  if (wordsIn(text) > nameWordsMax || saysOfLedger("asksSomething", text)) return false;
  const { total, corrected } = await ports.search.find(reading, { limit: 1, strict: true });
  return total > 0 && (isKnown || corrected.length > 0);
}

function names({ constraints }: WishReading): boolean {
  return constraints.some((each) => "anyOf" in each && !("exclude" in each));
}

const asksForRule = /\b(?:your|the|any|shop'?s|store'?s) (?:\p{L}+ )?(?:policy|policies|rules?|terms)\b/iu;
const ordersThing =
  /^\W*(?:(?:i|we|please|can|could|may|to|want|would|like|'d)\s+)*order\s+(?:an?|some|one|two|the|new)\s/iu;

/** Two intents this close, and neither certain, are two readings. */
const gapMax = 0.25;
const certainFrom = 0.7;
const likelyFrom = 0.25;

/** What a message may mean, likeliest first, when the classifier is torn; else at most one. */
async function readingsOf(
  [first, second]: readonly Guess[],
  reading: WishReading,
  heard: Heard,
): Promise<readonly Command[]> {
  if (first === undefined || second === undefined) return [];
  const { text, ports } = heard;
  const flow = flowFor(first.intent, heard);
  // "Delivery" alone may be of an order or of the rules.
  if (flow !== undefined && wordsIn(text) === 1 && (await ports.policies.answersTo(text)).length > 0)
    return [flow, { kind: "ask-policy", question: text }];
  const torn = first.probability < certainFrom && first.probability - second.probability < gapMax;
  if (!torn || second.probability < likelyFrom) return [];
  const candidates = await Promise.all([first, second].map(({ intent }) => plausible(intent, reading, heard)));
  return candidates.filter((each) => each !== undefined);
}

type Guess = Awaited<ReturnType<Understanding["intents"]["classify"]>>[number];

/** The command of an intent, where the catalog, the shop's rules or a flow can serve it. */
async function plausible(intent: Intent, reading: WishReading, heard: Heard): Promise<Command | undefined> {
  const { text, ports } = heard;
  if (intent === "find-product") {
    return reading.words !== "" && reading.known >= knownFrom ? { kind: "find", readings: [reading] } : undefined;
  }
  if (intent !== "ask-policy") return flowFor(intent, heard);
  const answers = await ports.policies.answersTo(text);
  return answers.length === 0 ? undefined : { kind: "ask-policy", question: text };
}

function flowFor(intent: Intent, { text, flows }: Heard): Command | undefined {
  if (intent === "order-status" && !speaksOfOwnOrder(text)) return undefined;
  const flow = [...flows.values()].find((each) => each.intent === intent);
  return flow === undefined ? undefined : { kind: "start-flow", flow: flow.name };
}

/** "cheaper", "only in blue", "what about jackets": changes to the wish of before. */
async function changedWish(heard: Heard, reading: WishReading): Promise<Command | undefined> {
  const { text, tracker } = heard;
  const wish = focusedWish(tracker.wanted);
  if (wish === undefined) return undefined;
  if (likeIt.test(text) && reading.words !== "" && !saysAgain(reading.words, wish.words))
    return { kind: "find", readings: [reading] };
  if (says("cheaper", text)) return { kind: "shift-price", to: "cheaper" };
  if (says("dearer", text)) return { kind: "shift-price", to: "dearer" };
  if (!hasWish(reading)) return undefined;
  if (reading.words === "") return { kind: "refine", reading };
  if (saysAgain(reading.words, wish.words)) return { kind: "refine", reading: { ...reading, words: "" } };
  if (reading.known < knownFrom) return undefined;
  if (says("otherKind", text) || asksForAnotherKind(text)) {
    const carried = wish.constraints.filter(({ field }) => ofAnyThing.has(field));
    return { kind: "find", readings: [{ ...reading, constraints: [...carried, ...reading.constraints] }] };
  }
  if (!(says("refine", text) || says("taste", text)) || wordsIn(reading.words) > 3) return undefined;
  // "No thanks, show me blankets", "and jackets?"
  const isAnother = reading.words !== "" && (await isAnotherThing([reading], heard));
  return isAnother ? { kind: "find", readings: [reading] } : { kind: "refine", reading };
}

/** Limits that are meant of whatever is looked at next; a size or a measure is of one thing. */
const ofAnyThing: ReadonlySet<ConstraintField> = new Set([
  "price",
  "colour",
  "brand",
  "category",
  "words",
  "rating",
  "age",
  "in-stock",
  "reduced",
]);

/** "a duvet like that one but cheaper" names a thing of its own. */
const likeIt = /\p{L}\s+like (?:that|this|it|those|these)\b/iu;

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

async function asFollowUp(command: Command, heard: Heard): Promise<Command> {
  const [reading] = command.kind === "find" ? command.readings : [];
  return reading === undefined ? command : asWish(reading, heard);
}

function commandFor(intent: Intent, text: string, reading: WishReading): Command {
  switch (intent) {
    case "find-product":
      return hasWish(reading) && (asksFor.test(text) || isPlausible(reading))
        ? { kind: "find", readings: [reading] }
        : { kind: "not-understood" };
    case "ask-policy":
      return { kind: "ask-policy", question: text };
    case "ask-for-person":
      return { kind: "ask-for-person", reason: summaryOf(text) };
    case "order-status":
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

const asksFor =
  /\b(?:looking|searching|shopping|hunting) for\b|\b(?:need|want|like|find|show|get|buy|search|recommend|have|sell)\b/iu;

/** A whole sentence of which the shop knows nothing is no name of a product. */
function isPlausible({ words, named, constraints, known }: WishReading): boolean {
  return named !== undefined || constraints.length > 0 || known >= knownFrom || wordsIn(words) <= nameWordsMax;
}

function isTalk(intent: Intent): boolean {
  return !ofTasks.has(intent);
}

const ofTasks: ReadonlySet<Intent> = new Set([
  "find-product",
  "order-status",
  "ask-policy",
  "ask-for-person",
  "out-of-scope",
]);

function hasWish(reading: WishReading): boolean {
  return reading.words !== "" || reading.constraints.length > 0 || reading.order !== "relevance";
}
