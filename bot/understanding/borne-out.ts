import { foldedText } from "./flow-phrases.js";
import { wordsIn } from "./understood.js";

/**
 * Whether the words bear out what a classifier makes of them. It has to choose among what it knows, so a curse, a command
 * for a database or somebody else's mail comes nearest to something, too: looking up an order and calling a colleague
 * need words that speak of it, in the voice of who writes.
 */

/** "OM-1012" is spoken of like an order. */
const ofOrders =
  /\b(?:[a-z]{1,4}-?\d{4,}|order(?:s|ed|ing)?|purchase[sd]?|parcels?|packages?|bought|deliver\w*|ship(?:s|ped|ping|ments?)?|dispatch\w*|track(?:s|ed|ing)?|arriv\w*|refund\w*|couriers?|status|eta)\b/u;
const own = /\b(?:i|i'm|im|i've|ive|i'd|me|my|mine)\b/u;
const ownTogether = /\b(?:we|we've|our|ours|us)\b/u;
const yours = /\byours?\b/u;
/** What somebody says of a thing that they wait for, without naming it an order, is said in few words. */
const briefUntil = 25;

/** "Where is my parcel", "I still wait for it"; not "your card has been charged", which somebody else wrote to them. */
export function speaksOfOwnOrder(text: string): boolean {
  const said = foldedText(text);
  if (wordsIn(said) <= briefUntil && isOwn(said)) return true;
  return sentencesOf(said).some((sentence) => ofOrders.test(sentence) && (isOwn(sentence) || !yours.test(sentence)));
}

function isOwn(said: string): boolean {
  return own.test(said) || (ownTogether.test(said) && !yours.test(said));
}

const helpers =
  "(?:humans?|persons?|agents?|representatives?|reps?|operators?|assistants?|advis[eo]rs?|managers?|supervisors?|colleagues?|employees?|staff|team|customer \\w+|support|service|help ?desk|someone|somebody|anyone|anybody|you|your (?:company|shop|store))";
/** Somebody who helps is spoken to; whoever it is, where the sentence ends with them. */
const wantsToTalk = new RegExp(
  [
    `\\b(?:talk|speak|chat|call|phone|ring|contact|reach|write|e-?mail|message|connect|transfer|escalate)\\w*(?: [\\w']+){0,4} ${helpers}\\b(?! (?:should|would|will|to))`,
    "\\b(?:talk|speak|chat)(?:ing)? (?:to|with) (?:(?:an?|the|your) )?\\w+\\W*$",
  ].join("|"),
  "u",
);
const wantsToBeHeard =
  /\b(?:complaints?|complain(?:ing)?|claims?|customer (?:service|care|support|assistance)|(?:get|be) in touch|(?:contact|phone|telephone) (?:number|no)|hot ?line|(?:leave|send|give|submit)(?:ting|ing)? (?:\w+ )?feedback)\b/u;

/** "How can I reach an operator", "file a complaint"; not "somebody should stop those people". */
export function asksToBeHelped(text: string): boolean {
  const said = foldedText(text);
  return sentencesOf(said).some((sentence) => wantsToTalk.test(sentence) || wantsToBeHeard.test(sentence));
}

function sentencesOf(said: string): readonly string[] {
  return said.split(/[.!?|]+/u);
}
