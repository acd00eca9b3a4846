import type { Command } from "../../dialogue.js";
import type { Tracker } from "../../tracker.js";
import { foldedText } from "../../understanding/flow-phrases.js";
import type { SlotReading } from "../flow.js";
import { namedLines } from "./named-lines.js";
import { type OpenedOrder, openedOrders, orderIsTopic, questionsBefore } from "./in-view.js";
import { type OrderField, type OrderQuestion, written } from "./order-question.js";
import { readQuestions, thingIn } from "./reading-questions.js";

/** Whether a text asks something of an order that is open, and of which one. */

/** Goods are looked for, or something is to be done. */
const wishes =
  /^(?:(?:and|so|but|ok(?:ay)?|hi|hello|hey|please|also|now)[,.]?\s+)*(?:show me|find|search|i(?:'m| am) (?:looking|after|searching)|i(?:'d| would) (?:like|love|prefer|rather)|i (?:want|need|wish|wanna)|looking for|do you|have you|are there|is there|(?:can|could|would|will|may) (?:i|you|we|some\w+|any\w+)|recommend|suggest|compare|add|put|cancel|return|exchange|change|send|give me(?! a date)|let'?s|help|don'?t|stop|something|anything)\b/u;

/** What was bought is spoken of, whatever was looked at since. */
const ofWhatWasBought =
  /\b(?:did|have|had|was|were|do) (?:i|we)\b.{0,30}\b(?:order(?:ed)?|buy|bought|pa(?:y|id)|charged|billed|spen[dt]|purchased?|refund(?:ed)?)\b|\bi(?:'ve| have)? (?:ordered|bought|paid|purchased)\b|\b(?:my|this|that) (?:\w+ )?(?:order|parcel|package|delivery|shipment|refund|purchase)\b|\bthe (?:order|parcel|package|refund)\b|\btracking (?:number|code|id|link)\b/u;

const past = /\b(?:was|were|did|had|paid|cost|ordered|bought|charged|arrived|shipped|sent)\b/u;
/** Fields that a thing outside the order may be asked for with the same words. */
const ofGoodsToo: ReadonlySet<OrderField> = new Set([
  ...(["line-price", "options", "contains", "count", "state", "extras", "carrier", "why-state"] as const),
]);

/** "and the lamp?", "what about the blue one?" */
const further = /^(?:and|what about|how about|and what about|same for)\s+(?:for\s+)?(?<rest>.{2,50}?)[\s?.!]*$/u;
const otherOne =
  /^(?:(?:and|what about|how about|ok(?:ay)?|so|same for|what of)[,.]?\s+)*(?:for\s+)?(?:my |the |that )?(?:other(?: (?:one|order))?|(?:second|first|previous) order)[\s?.!]*$/u;
const ofOtherOrder = /\b(?:other|second|previous|first) order\b|\bof the other(?: one)?\b/u;

/** Starts the look-up with the questions, or leaves the text to others. */
export function askedOfOrder(text: string, tracker: Tracker): readonly Command[] | undefined {
  const said = foldedText(text);
  const opened = openedOrders(tracker);
  const here = opened.at(-1);
  if (here === undefined || said.length > 200 || wishes.test(said)) return undefined;
  const read = readQuestions(said);
  const asked =
    read.length === 0 ? formAsked(said, here, tracker) : read.map((each) => settled(each, said, here, tracker));
  const questions = followUp(said, here, tracker) ?? asked;
  if (questions.length === 0 || !questions.every((each) => isOf(each, said, here, tracker))) return undefined;
  return begun(orderMeant(said, questions, opened, tracker), questions);
}

/** The questions that stand beside an order's number, or of whoever has not said yet which order it is. */
export function askedBesideNumber(text: string): readonly OrderQuestion[] {
  const said = foldedText(text);
  if (wishes.test(said) || !isOfNothingElse(said)) return [];
  return readQuestions(said).filter(({ about }) => about !== "state" && about !== "number");
}

export function questionCommand(questions: readonly OrderQuestion[]): readonly Command[] {
  return questions.length === 0 ? [] : [{ kind: "set-slot", slot: "questions", value: written(questions) }];
}

/** As the value of the slot, from the text that starts the look-up. */
export function readQuestionSlot(text: string, { starts }: SlotReading): string | undefined {
  const questions = starts ? askedBesideNumber(text) : [];
  return questions.length === 0 ? undefined : written(questions);
}

function begun(orderId: string | undefined, questions: readonly OrderQuestion[]): readonly Command[] {
  return [
    { kind: "start-flow", flow: "order-status" },
    ...(orderId === undefined ? [] : [{ kind: "set-slot", slot: "order-number", value: orderId } as const]),
    ...questionCommand(questions),
  ];
}

/** The question of before, of another thing or of the other order. */
function followUp(said: string, here: OpenedOrder, tracker: Tracker): readonly OrderQuestion[] | undefined {
  if (!orderIsTopic(tracker)) return undefined;
  const before = questionsBefore(tracker);
  const [first] = before;
  if (otherOne.test(said)) {
    const others = first?.line === undefined ? [] : otherLines(first.line, here);
    if (first !== undefined && others.length === 1) return [{ ...onlyAbout(first), line: others.join(" ") }];
    return before.length === 0 ? [{ about: "state" }] : before.map(onlyAbout);
  }
  const rest = further.exec(said)?.groups?.["rest"];
  const thing = rest === undefined ? undefined : thingIn(rest);
  if (thing === undefined || readQuestions(said).length > 0) return undefined;
  const { ids, unknown } = namedLines(thing, here.lines);
  const isHeld = ids.length > 0 && unknown.length === 0;
  if (!isHeld && first?.about !== "contains" && first?.about !== "count") return undefined;
  return [{ ...(first === undefined ? { about: "state" } : onlyAbout(first)), line: thing }];
}

/** Without what was guessed, and of which thing. */
function onlyAbout({ about, option }: OrderQuestion): OrderQuestion {
  return { about, ...(option === undefined ? {} : { option }) };
}

function otherLines(words: string, { lines }: OpenedOrder): readonly string[] {
  const { ids } = namedLines(words, lines);
  return lines.filter(({ id }) => !ids.includes(id)).map(({ title, options }) => `${title} ${options}`);
}

/** "is the bottle glass?", "what's the armrest of the chair": a form of what was bought, in the record's own words. */
function formAsked(said: string, { lines }: OpenedOrder, tracker: Tracker): readonly OrderQuestion[] {
  const line = thingIn(said);
  if (line === undefined || !orderIsTopic(tracker) || !asksForForm.test(said)) return [];
  const { ids, unknown } = namedLines(line, lines);
  const called = namedLines(
    line,
    lines.map((each) => ({ ...each, options: "" })),
  );
  const isForm = ids.length > 0 && unknown.length === 0 && called.unknown.length > 0;
  return isForm ? [{ about: "options", line, ...(/^\W*(?:what|which)/u.test(said) ? {} : { guess: said }) }] : [];
}

const asksForForm =
  /^(?:(?:and|so|but)\s+)*(?:(?:is|are|was|were)|what(?:'s| is| are| was| were)) (?:it|they|the|my|that|those)\b/u;

/** A pronoun keeps the thing that was asked about; "the warehouse" of "when did it leave the warehouse" is no thing. */
function settled(question: OrderQuestion, said: string, { lines }: OpenedOrder, tracker: Tracker): OrderQuestion {
  const { line, ...whole } = question;
  const before = orderIsTopic(tracker) ? questionsBefore(tracker)[0]?.line : undefined;
  if (line === undefined) {
    const isSame = before !== undefined && ofTheSame.has(question.about) && pronoun.test(said);
    return isSame ? { ...question, line: before } : question;
  }
  const isNone = namedLines(line, lines).ids.length === 0;
  return isNone && !ofGoodsToo.has(question.about) && wholeOrder.test(said) ? whole : question;
}

const ofTheSame: ReadonlySet<OrderField> = new Set(["line-price", "count", "options", "arrived", "sent", "expected"]);
const pronoun = /\b(?:it|they|them|those|these)\b(?! come)/u;
const wholeOrder = /\b(?:it|they|order|parcel|package)\b/u;
/** Of any such thing, as one asks who means to buy it. */
const ofAnySuch = /\b(?:do|does|is|are|would)\b.{0,12}\b(?:an?|your)\s/u;

/** Whether it is meant of the order, and not of goods that are looked at or looked for. */
function isOf(question: OrderQuestion, said: string, { lines }: OpenedOrder, tracker: Tracker): boolean {
  const bought = ofWhatWasBought.test(said);
  if (!orderIsTopic(tracker) && !bought) return false;
  if (question.line === undefined) return bought || !ofGoodsToo.has(question.about) || isOfNothingElse(said);
  if (!bought && ofAnySuch.test(said)) return false;
  const { ids, unknown } = namedLines(question.line, lines);
  if (ids.length > 0 && unknown.length === 0) return true;
  // "is it the large one?" asks of what was bought, whether or not it was large.
  if (question.about === "options" && /\b(?:it|they|mine)\b/u.test(said)) return true;
  if (ids.length > 0) return bought || past.test(said);
  return (bought || (past.test(said) && tracker.lists.length === 0)) && standsAsThing(question.line, said);
}

/** A thing that the order does not hold stands behind an article, a count or what was done with it: other words may mean anything. */
function standsAsThing(words: string, said: string): boolean {
  const before = "(?:the|an?|any|my|that|those|these|many|some|\\d+|order|ordered|buy|bought|get)";
  const phrase = words
    .split(" ")
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, "."))
    .join("\\W+");
  return new RegExp(`\\b${before}\\s+${phrase}(?![\\p{L}\\p{N}])`, "u").test(said);
}

/** What rules and goods are asked about in general has neither a past nor an "it". */
const points =
  /\b(?:it|its|it's|this|that|they|them|those|these|here|everything|all|order|parcel|package|i|my|was|were|did|total|box|where'?s)\b/u;
const pointsSurely = /\b(?:it|them|my|(?:the|this|that) (?:order|parcel|package))\b/u;
const ofTheShopAtAll = /\b(?:do|does|can|will|would|are) (?:you|the shop|the store)\b|\byour\b/u;

function isOfNothingElse(said: string): boolean {
  return pointsSurely.test(said) || (points.test(said) && !ofTheShopAtAll.test(said));
}

function orderMeant(
  said: string,
  questions: readonly OrderQuestion[],
  opened: readonly OpenedOrder[],
  tracker: Tracker,
): string | undefined {
  const here = opened.at(-1);
  const ofLine = questionsBefore(tracker).length > 0 && questions.some(({ line }) => line !== undefined);
  if (ofOtherOrder.test(said) || (otherOne.test(said) && !ofLine))
    return opened.length === 2 ? opened[0]?.id : undefined;
  const named = questions.find(({ line }) => line !== undefined)?.line ?? "";
  const holding = opened.filter(({ lines }) => namedLines(named, lines).ids.length > 0);
  return holding.some(({ id }) => id === here?.id) ? here?.id : (holding.at(-1)?.id ?? here?.id);
}
