import type { Command, Utterance } from "../dialogue.js";
import type { Intent, Ports } from "../ports.js";
import { runningFlow, type Tracker } from "../tracker.js";
import type { WishReading } from "../wish.js";
import { chosen } from "./choices.js";
import {
  aboutOrder,
  aboutThatOrder,
  changesOrder,
  givesEmail,
  orderLookUp,
  slotAnswer,
  wantsOrderChanged,
} from "./order-talk.js";
import { says, withdrawnField } from "./phrases.js";
import { positionsIn } from "./references.js";
import { asTyped, emailIn, orderNumberIn } from "./spotting.js";
import { both, merged, missed, nothing, only, slot, type Understood, wordsIn } from "./understood.js";

type Understanding = Pick<Ports, "search" | "intents" | "policies">;

/** From what was said to what should happen: taps and rules first, then the models, then a check against the tracker. */
export async function understand(utterance: Utterance, tracker: Tracker, ports: Understanding): Promise<Understood> {
  const pictures: Understood = utterance.images > 0 ? only({ kind: "cannot-see-pictures" }, "pictures") : nothing;
  const tapped = chosen(utterance, tracker);
  if (tapped !== undefined) return both(pictures, only(tapped, "choice"));
  if (utterance.text.trim() === "") return utterance.images > 0 ? pictures : missed;
  const said = await sayings(utterance.text, tracker, ports);
  return both(pictures, fitting(aboutThatOrder(said, utterance.text, tracker), tracker));
}

/** A message is read sentence by sentence; neighbouring wishes are one wish. */
async function sayings(text: string, tracker: Tracker, ports: Understanding): Promise<Understood> {
  const answer = slotAnswer(text, tracker);
  if (answer !== undefined) return answer;
  if (runningFlow(tracker)?.asked !== undefined && (says("whatDoYouMean", text) || says("lacksIt", text))) {
    return only({ kind: "not-understood" }, "rule:asks-back");
  }
  const whole = await sentence(text, tracker, ports);
  const parts = sentences(text);
  if (parts.length === 1) return whole;
  const understood = await Promise.all(parts.map((part) => sentence(part, tracker, ports)));
  const kinds = new Set(understood.flatMap(({ commands }) => commands.map(topicOf)));
  kinds.delete("small-talk");
  kinds.delete("not-understood");
  if (kinds.size <= 1 || (kinds.size === 2 && kinds.has("find") && kinds.has("refine"))) {
    return topicOf(whole.commands[0]) === "not-understood" ? merged(understood) : whole;
  }
  return merged(understood);
}

function topicOf(command: Command | undefined): string {
  if (command === undefined) return "not-understood";
  return command.kind === "set-slot" || command.kind === "start-flow" ? "order-status" : command.kind;
}

async function sentence(text: string, tracker: Tracker, ports: Understanding): Promise<Understood> {
  const reading = await ports.search.read(text);
  if (reading.exactCode) return only({ kind: "find", reading }, "rule:code");
  return byRule(text, tracker) ?? (await byModel(text, reading, tracker, ports));
}

/** "compare 1 and 3": the places named; all of them when none is. */
function numbersIn(text: string, shown: number): readonly number[] {
  const named = [...asTyped(text).matchAll(/\b\d{1,2}\b/gu)].map(([digits]) => Number(digits));
  return named.length > 0 ? named : Array.from({ length: shown }, (_, at) => at + 1);
}

function withdrawnLimit(text: string, tracker: Tracker): Understood | undefined {
  const field = withdrawnField(text);
  const position = tracker.wish?.constraints.findIndex((constraint) => constraint.field === field) ?? -1;
  return position < 0 ? undefined : only({ kind: "drop-constraint", position }, "rule:withdrawn");
}

function byRule(text: string, tracker: Tracker): Understood | undefined {
  if (says("person", text)) return only({ kind: "ask-for-person", reason: summaryOf(text) }, "rule:person");
  if (orderNumberIn(text, "none") === undefined && wantsOrderChanged(text, tracker) && !says("notThat", text)) {
    return { commands: changesOrder(text), by: ["rule:change-order"] };
  }
  if (says("cancel", text)) return only({ kind: "cancel-flow" }, "rule:cancel");
  if (says("notThat", text)) return only({ kind: "small-talk", topic: "acknowledgement" }, "rule:not-that");
  const order = aboutOrder(text);
  if (order !== undefined) return order;
  if (givesEmail(text)) return { commands: slot("proof", emailIn(text)), by: ["rule:proof"] };
  if (says("hasItShipped", text)) return only({ kind: "start-flow", flow: "order-status" }, "rule:has-it-shipped");
  if (says("buy", text)) return only({ kind: "cannot-buy" }, "rule:buy");
  if (tracker.list === undefined && /^\W*\d{1,2}\W*$/u.test(text)) return missed;
  if (says("recommend", text)) return only({ kind: "find", reading: noWish }, "rule:recommend");
  const withdrawn = withdrawnLimit(text, tracker);
  if (withdrawn !== undefined) return withdrawn;
  if (says("yes", text) || says("no", text)) return yesOrNo(text, tracker);
  if (tracker.wish === undefined && says("onlyCheaper", text)) {
    return only({ kind: "shift-price", to: "cheaper" }, "rule:cheaper");
  }
  if (tracker.list === undefined) return undefined;
  const aboutIt = aboutTheOne(text, tracker);
  if (aboutIt !== undefined) return aboutIt;
  if (says("more", text)) return only({ kind: "show-more" }, "rule:more");
  const positions = says("compare", text) ? numbersIn(text, tracker.list.items.length) : positionsIn(text);
  if (positions.length > 0 && runningFlow(tracker)?.asked === undefined && wordsIn(text) <= 9) {
    return only({ kind: "pick", positions }, "rule:position");
  }
  return undefined;
}

/** "does it have …": the one product in view is told again, with all that its record states; among several it is asked. */
function aboutTheOne(text: string, tracker: Tracker): Understood | undefined {
  const { list, picked, wish } = tracker;
  if (list === undefined || list.items.length === 0 || says("aboutRules", text)) return undefined;
  if (!says("aboutIt", text) && !says("otherOptions", text)) return undefined;
  const [one, another] = picked;
  if (one !== undefined && another === undefined) {
    const place = list.items.findIndex((item) => item.sku === one.sku);
    return only({ kind: "pick", positions: place < 0 ? [] : [list.offset + place + 1] }, "rule:about-it");
  }
  const first = list.items.length === 1 || (wish !== undefined && wish.order !== "relevance");
  return only({ kind: "pick", positions: first ? [list.offset + 1] : [] }, "rule:about-it");
}

function yesOrNo(text: string, tracker: Tracker): Understood {
  const personOffered = tracker.choices.length > 0 && tracker.choices.every((choice) => choice.id === "person");
  if (says("yes", text) && personOffered)
    return only({ kind: "ask-for-person", reason: "accepted the offer" }, "rule:yes");
  const by = says("yes", text) ? "rule:yes" : "rule:no";
  if (runningFlow(tracker)?.asked === undefined) return only({ kind: "small-talk", topic: "acknowledgement" }, by);
  // Asked for a number, "no" is a refusal and "yes" no answer.
  return only(says("no", text) ? { kind: "cancel-flow" } : { kind: "not-understood" }, by);
}

/** Below this the classifier's first guess is no more than a hint. */
const sureFrom = 0.5;
/** A person is called for a "human anatomy poster" only when the classifier leaves no doubt, or contact is spoken of. */
const verySureFrom = 0.9;
/** From this share of known words on, a message without a clear intent is taken for a wish. */
const knownFrom = 0.6;
/** A policy answer that fits this well decides when the classifier is unsure. */
const fitFrom = 0.6;

async function byModel(
  text: string,
  reading: WishReading,
  tracker: Tracker,
  ports: Understanding,
): Promise<Understood> {
  const scores = await ports.intents.classify(text);
  const best = scores[0] ?? { intent: "out-of-scope" as const, probability: 0 };
  const by = `classifier:${best.intent} ${best.probability.toFixed(2)}`;
  const changed = changedWish(text, reading, tracker);
  if (changed !== undefined) return { commands: changed, by: ["rule:refine", by] };
  if (best.intent === "order-status" && best.probability >= sureFrom) return { commands: orderLookUp(text), by: [by] };
  if (says("sells", text) && hasWish(reading) && reading.known >= knownFrom)
    return only({ kind: "find", reading }, "rule:sells", by);
  const sureEnough = best.intent !== "ask-for-person" || best.probability >= verySureFrom || says("contact", text);
  if (best.intent !== "out-of-scope" && best.probability >= sureFrom && sureEnough)
    return only(commandFor(best.intent, text, reading), by);
  const [policy] = await ports.policies.answersTo(text);
  if (policy !== undefined && policy.fit >= fitFrom)
    return only({ kind: "ask-policy", question: text }, `policy ${policy.fit.toFixed(2)}`, by);
  const limited = reading.constraints.length > 0 && reading.known >= knownFrom;
  if (best.intent === "out-of-scope" && best.probability >= sureFrom && !limited) return { ...missed, by: [by] };
  if (hasWish(reading) && (reading.words === "" || reading.known >= knownFrom))
    return only({ kind: "find", reading }, "words", by);
  return { ...missed, by: [by] };
}

/** "cheaper", "only in blue", "what about jackets": changes to the wish of before. */
function changedWish(text: string, reading: WishReading, tracker: Tracker): readonly Command[] | undefined {
  if (tracker.wish === undefined) return undefined;
  if (says("cheaper", text)) return [{ kind: "shift-price", to: "cheaper" }];
  if (says("dearer", text)) return [{ kind: "shift-price", to: "dearer" }];
  if (!hasWish(reading)) return undefined;
  if (reading.words === "") return [{ kind: "refine", reading }];
  if (saysAgain(reading.words, tracker.wish.words)) return [{ kind: "refine", reading: { ...reading, words: "" } }];
  if (reading.known < knownFrom) return undefined;
  if (says("otherKind", text))
    return [
      { kind: "find", reading: { ...reading, constraints: [...tracker.wish.constraints, ...reading.constraints] } },
    ];
  return (says("refine", text) || says("taste", text)) && wordsIn(reading.words) <= 3
    ? [{ kind: "refine", reading }]
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
      return hasWish(reading) ? { kind: "find", reading } : { kind: "not-understood" };
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

/** Drops what does not fit: small talk beside something to do, slots without a flow, the same command twice. */
function fitting(understood: Understood, tracker: Tracker): Understood {
  const starts = understood.commands.some((command) => command.kind === "start-flow");
  const hasFlow = starts || runningFlow(tracker) !== undefined;
  const kept = understood.commands.filter((command) => command.kind !== "set-slot" || hasFlow);
  const serious = kept.filter((command) => command.kind !== "small-talk" && command.kind !== "not-understood");
  const rest = kept.filter((command) => command.kind === "small-talk");
  const commands = serious.length > 0 ? serious : rest.length > 0 ? rest.slice(0, 1) : kept.slice(0, 1);
  const unique = commands.filter(
    (command, at) => commands.findIndex((each) => JSON.stringify(each) === JSON.stringify(command)) === at,
  );
  return { commands: unique.length === 0 ? missed.commands : unique, by: understood.by };
}

/** Where one thing ends and another begins: a sentence, a line, "never mind," before the next wish, "and" before a second request. */
const boundary = new RegExp(
  [
    "(?<=[.!?])\\s+",
    "[\\n;]+",
    "(?<=^(?:no, )?(?:never ?mind|forget (?:it|that)|stop(?: that)?|cancel that))[,:–-]\\s*",
    ",?\\s+and\\s+(?=(?:also\\s+)?(?:show|find|where|what's|what is|how|can i|can you|do you|tell me)\\b)",
  ].join("|"),
  "iu",
);

function sentences(text: string): readonly string[] {
  return asTyped(text)
    .split(boundary)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .slice(0, 12);
}

function summaryOf(text: string): string {
  return Array.from(asTyped(text).replace(/\s+/gu, " ").trim()).slice(0, 160).join("");
}

function hasWish(reading: WishReading): boolean {
  return reading.words !== "" || reading.constraints.length > 0 || reading.order !== "relevance";
}

/** Nothing to go by: it is asked what kind of product it shall be. */
const noWish: WishReading = { words: "", constraints: [], order: "relevance", known: 0, exactCode: false };
