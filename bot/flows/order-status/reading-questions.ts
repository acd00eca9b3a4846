import { foldedText } from "../../understanding/flow-phrases.js";
import { askedFields } from "./asked-fields.js";
import type { OrderQuestion } from "./order-question.js";

/** From the words of a question to the field of an order that it is about. */

/** Between two questions of one message. */
const between =
  /(?<=[?!.])\s+|[;\n]+|,?\s+(?:and|plus)\s+(?=(?:when|how|what|where|which|who|why|did|was|is|has|have|were)\b)/u;
const questionsMax = 3;

/** The questions of a text; none when a part of it asks for something else. */
export function readQuestions(text: string): readonly OrderQuestion[] {
  const parts = foldedText(text)
    .split(between)
    .map((part) => part.replace(onlyTalk, "").trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const read = parts.map(questionIn);
  return read.length <= questionsMax && read.every((each) => each !== undefined) ? read : [];
}

/** A part that says nothing of its own. */
const onlyTalk =
  /^\W*(?:hi|hello|hey|hm+|ok(?:ay)?|thanks?|thank you|great|good|nice|cool|right|yes|no|sorry|please)(?: (?:there|you|a lot|again))?\W*$/u;

function questionIn(part: string): OrderQuestion | undefined {
  const field = askedFields.find(({ asks, not }) => asks.test(part) && not?.test(part) !== true);
  if (field === undefined) return undefined;
  const line = field.ofLines === true ? thingIn(part) : undefined;
  const option = field.asks.exec(part)?.groups?.["option"];
  const guess = states(part) ? part : undefined;
  return {
    about: field.about,
    ...(line === undefined ? {} : { line }),
    ...(guess === undefined ? {} : { guess }),
    ...(option === undefined ? {} : { option }),
  };
}

const begins = "^(?:(?:and|so|but|ok(?:ay)?|then|well|oh|also|wait|hm+|sorry)[,.]?\\s+)*";
const asksOpenly = new RegExp(
  `${begins}(?:(?:on|by|at|to|with|for) )?(?:when|what|which|who|where|how|why)(?:'s)?\\b`,
  "u",
);

/** "so 982 in total?", "did I pay by card": an answer is in it, which holds or does not. */
function states(part: string): boolean {
  return !asksOpenly.test(part) || /\d/u.test(part);
}

/** Small words, and those with which orders and what happens to them are spoken of; what is left names a thing. */
const besideThings = new Set(
  [
    "a an the this that these those my our your its it they them one ones i we you he she me us some any all both each every",
    "and or but so then also ok okay oh well wait hm sorry please thanks right correct just only even still already yet now really actually exactly again too not no yes",
    "is are was were be been being am do does did done has have had will would can could should may might must 's 're isn't wasn't aren't weren't didn't hasn't haven't don't",
    "what when where which who whose why how many much long far there here of in on at to for from with by about as than if until since ago out up off into",
    "order orders ordered purchase purchased buy bought get got gotten take took pick picked choose chose chosen place placed parcel parcels package packages box boxes shipment delivery",
    "ship ships shipped shipping sent send dispatched arrive arrived arrives arriving come came comes coming deliver delivered delivers reach reached receive received leave left leaves",
    "cost costs price prices priced pay paid total amount way transit soon late delayed day date time days status state item items thing things product products piece pieces altogether",
    "color colour size material version model kind style included part inside contain contains include includes expect expected due last first today yesterday tomorrow dollars dollar euros bucks",
    "january february march april june july august september october november december",
    "monday tuesday wednesday thursday friday saturday sunday morning week separately together same separate single different travel lost packed cancelled processed put hand handed signed accepted other another",
    "remember think believe give tell know say said mean per more most less go gone goes went going everything anything something stuff whole exact myself originally back",
  ].flatMap((words) => words.split(" ")),
);

/** The words of a question that name a thing: "blue mug" of "how much was the blue mug". */
export function thingIn(part: string): string | undefined {
  const words = part
    .replace(/[$€£]\s?\d[\d.,]*/gu, " ")
    .split(/[^\p{L}\p{N}.'-]+/u)
    .map((word) => word.replace(/^[.'-]+|(?:'s|[.'-])+$/gu, ""))
    .filter((word) => word !== "" && !besideThings.has(word) && !/^\d+(?:[.,]\d+)?(?:st|nd|rd|th)?$/u.test(word));
  return words.length === 0 ? undefined : words.join(" ");
}
