import type { Command, SafetyTopic } from "../../dialogue.js";
import { focusedWish } from "../../wanted.js";
import type { Heard, Reader } from "../heard.js";
import { says, withdrawnField } from "../phrases.js";
import { flat, isCode, isDocument, isScript, touches } from "../safety-phrases.js";
import { summaryOf } from "../spotting.js";
import { runningFlow } from "../../tracker.js";
import { only, type Understood, wordsIn } from "../understood.js";

/** Where one of these is said, nothing else in the message is acted on; the gravest come first. */
const exclusive: readonly SafetyTopic[] = [
  "self-harm",
  "threat",
  "instructions",
  "other-people",
  "pretence",
  "off-topic",
];

function talk(topic: SafetyTopic, text: string): Understood {
  return only({ kind: "talk-safely", topic, question: text }, `safety:${topic}`);
}

/** Orders to the assistant, threats and despair. Looks at the whole message, before anything in it is taken for a wish. */
export const outOfBounds: Reader = ({ text, tracker }) => {
  const said = flat(text);
  const topic = exclusive.find((each) => touches(each, said));
  if (topic !== undefined) return talk(topic, text);
  if (isScript(said)) return talk("instructions", text);
  if (isCode(said)) return talk("off-topic", text);
  if (isDocument(said)) return only({ kind: "not-understood" }, "safety:document");
  return tracker.customerId === undefined && everybodysOrders.test(said) ? talk("other-people", text) : undefined;
};

/** Somebody signed in means their own. */
const everybodysOrders =
  /^(?!.*\b(?:my|mine|our)\b).{0,80}\b(?:show|list|give|print|export|display|send|see|get|access|view)\b[^.!?]{0,20}\ball (?:of )?(?:the |your )?(?:orders|customers|accounts|users|e-?mails|customer data)\b/u;

const known =
  /\bwhat\b[^.!?]{0,30}\b(?:know|have|stored?|saved?|remember|hold|collect(?:ed)?|learned|got)\b[^.!?]{0,20}\b(?:about|on|of|from) me\b|\bdo you (?:remember|know|recogni[sz]e) (?:me|who i am)\b|\b(?:can|do) you (?:see|know|have|read) (?:all )?my (?:name|address|e-?mail|phone|account|card|details|data|orders|history)\b|^(?:so |and )?who am i\W*$/u;

/** "what do you know about me?" */
export const aboutMe: Reader = ({ text }) =>
  known.test(flat(text)) ? only({ kind: "tell-known" }, "rule:about-me") : undefined;

const forgetAll =
  /\b(?:forget|discard|clear|erase)\b[^.!?]{0,12}\b(?:everything|all|anything|what(?:ever)?)\b[^.!?]{0,20}\b(?:i|we)(?:'ve| have)? (?:just )?(?:said|told|wrote|typed|asked|mentioned|was looking for|wanted)\b|^(?:please )?forget (?:about )?me\W*$/u;
const forgetOne =
  /^(?:please |can you |could you |and |also )*(?:forget|discard|don't remember|do not remember) (?:about )?my (size|budget|price|colou?r|brand|name|address|e-?mail|phone(?: number)?|birthday|age|order|preferences?)\b/u;

/** "forget what I said", and "forget my size" where no size is held; where one is, the wish is changed instead. */
export const forgets: Reader = ({ text, tracker }) => {
  const said = flat(text);
  if (forgetAll.test(said)) return only({ kind: "forget-known", what: "" }, "rule:forget");
  const what = forgetOne.exec(said)?.[1];
  if (what === undefined) return undefined;
  const field = withdrawnField(text);
  const held = focusedWish(tracker.wanted)?.constraints.some((each) => each.field === field) === true;
  return held ? undefined : only({ kind: "forget-known", what }, "rule:forget");
};

const helper = "colleagues?|agents?|humans?|persons?|someone|somebody|staff|case|ticket|representative";
const colleague = `(?:${helper}|anyone|anybody|people|they|he|she)`;
const noColleague = new RegExp(
  `(?<!\\b(?:don't|do not|never|didn't) )\\b(?:never ?mind|forget(?: about)?|cancel|close|withdraw|drop|(?:don't|do not|no longer) (?:need|want)|no need (?:for|of)|skip|stop) (?:to (?:talk|speak) to )?(?:(?:the|a|an|that|your|my|any|to) )*(?:real |live )?(?:${helper}|anyone|anybody|people)\\b`,
  "u",
);
const whatIsPassedOn = new RegExp(
  `\\bwhat (?:does|do|will|did|can|would|is|was)\\b[^.!?]{0,16}\\b${colleague}\\b[^.!?]{0,10}\\b(?:know|see|get|read|been told|learn)\\b|\\bwhat (?:did|have|do|will) you (?:tell|told|write|written|pass|passed|give|given|say|said)\\b[^.!?]{0,16}\\b(?:${colleague}|them|him|her|on)\\b|\\bdo(?:es)? ${colleague} know (?:what|about|that)\\b`,
  "u",
);
const howItStands = new RegExp(
  `\\b(?:how long|when)\\b[^.!?]{0,30}\\b(?:${colleague}|wait|turn|queue)\\b|\\b(?:where|which place|what number) am i\\b[^.!?]{0,12}\\b(?:line|queue)\\b|\\b(?:my|the) (?:place|position) in (?:the )?(?:line|queue)\\b|\\b(?:is|are|will)\\b[^.!?]{0,6}\\b${colleague}\\b[^.!?]{0,12}\\b(?:coming|there|free|joining|here|available|answer|reply|respond|come)\\b|\\bstill waiting(?: for (?:a |the |your )?${colleague})?\\W*$|\\b(?:my|the) (?:case|ticket)(?: number)?\\b|\\bc-\\d{4,}\\b`,
  "u",
);

/** Of the case that waits. Without one, only "never mind the colleague" is about it. */
export const waitingCase: Reader = ({ text, tracker }) => {
  const said = flat(text);
  if (wordsIn(said) > 20) return undefined;
  const ask = (what: Extract<Command, { kind: "about-case" }>["ask"]): Understood =>
    only({ kind: "about-case", ask: what }, `rule:case-${what}`);
  if (tracker.mode !== "queued") {
    return runningFlow(tracker) === undefined && noColleague.test(said) ? ask("close") : undefined;
  }
  if (noColleague.test(said)) return ask("close");
  if (
    tracker.toldLast?.matter === "case" &&
    /^(?:and |so |ok(?:ay)? )*how (?:long|much longer|soon)\b|^when\b/u.test(said)
  )
    return ask("standing");
  if (whatIsPassedOn.test(said)) return ask("summary");
  return howItStands.test(said) ? ask("standing") : undefined;
};

/** "give me a discount", "is this recorded?", "I'll call my lawyer". */
export const limits: Reader = async (heard) => {
  const { text, tracker } = heard;
  const said = flat(text);
  if (touches("press-or-law", said)) {
    return only({ kind: "ask-for-person", reason: summaryOf(text) }, "rule:press-or-law");
  }
  const topic = asked.find((each) => touches(each, said));
  if (topic !== undefined) return talk(topic, text);
  if (touches("discount", said) && !(await namesGoods(heard))) return talk("discount", text);
  const told = hearsay.exec(said);
  if (told !== null) {
    const claimed = told.groups?.["claim"]?.trim() ?? text;
    const after = tracker.toldLast?.matter.startsWith("policy:") === true ? tracker.toldLast.question : undefined;
    return only(
      { kind: "ask-policy", question: claimed, ...(after === undefined ? {} : { after }) },
      "rule:by-the-rules",
    );
  }
  return otherPayee.test(said) ? only({ kind: "ask-policy", question: text }, "rule:by-the-rules") : undefined;
};

const asked: readonly SafetyTopic[] = [
  "account-check",
  "chargeback",
  "erasure",
  "record",
  "recording",
  "interests",
  "powers",
];

/** The money is to go to somebody else than who paid. */
const otherPayee =
  /\b(?:refund|money|pay(?:ment)?)\b[^.!?]{0,30}\b(?:to|on|onto|into) (?:my |a |an |another |some(?:one|body) |the )?(?:friend|wife|husband|sister|brother|mother|mom|mum|father|dad|son|daughter|partner|boyfriend|girlfriend|other|different|another|new|else)\w*(?:'s)? (?:\w+ )?(?:card|account|paypal|bank|iban)\b/u;
/** What somebody was told elsewhere is no rule; the shop's own is told. */
const hearsay =
  /\b(?:sister|brother|friend|mother|mom|mum|father|dad|wife|husband|colleague|neighbou?r|aunt|uncle|cousin|boss|daughter|son|partner|she|he|agent|representative|guy|lady|woman|man|someone|somebody|people|everyone|article|internet|facebook|reddit|chatgpt|they)\b[^.!?]{0,24}\b(?:says?|said|told|tells|promised|claims?|claimed|wrote|guaranteed|read)\b(?<claim>[^.!?]{0,60}\b(?:returns?|returned|refunds?|refunded|accept|exchanges?|shipp?(?:ing|ed)?|deliver(?:y|ed)?|warranty|cancel(?:led)?|days|months|years|free)\b.{0,60})/u;

/** "discounted hoodies" are products; "a discount" is none. */
async function namesGoods({ text, reading, tracker }: Heard): Promise<boolean> {
  const read = await reading();
  const words = read.words.replace(notGoods, " ").trim();
  if (/\p{L}/u.test(words) && read.known >= 0.6) return true;
  return read.constraints.length > 0 && tracker.list !== undefined && says("refine", text);
}

const notGoods =
  /\b(?:any|a|an|some|the|this|that|for|me|my|your|give|get|got|have|is|are|there|can|could|i|you|please|come|on|all|at|discounts?|discounted|coupons?|promos?|promotions?|promotional|codes?|vouchers?|rebates?|price|prices|buy|order|i'?ll|and|if|then|today|match|matching|lower|beat|off|cheaper|deal|deals|student|first|order|customer|new|loyal|sale|special|better|percent|want|need|how|about|do|\d+|offer|now|just|one|more)\b/giu;

/** Said to the assistant and asking for nothing else. */
export const insults: Reader = ({ text }) => {
  const said = flat(text);
  if (!touches("insult", said)) return undefined;
  const rest = said.replace(nothingButInsult, " ").match(/\p{L}{2,}/gu) ?? [];
  return rest.length <= 2 ? talk("insult", text) : undefined;
};

const nothingButInsult =
  /\b(?:you|your|you're|youre|u|ur|are|is|all|such|so|an?|the|just|really|fucking|bloody|this|that|bot|thing|chat|assistant|what|idiots?|stupid|moron|dumb\w*|imbecile|worthless|pathetic|trash|garbage|assholes?|arsehole|bitch|scum|bastards?|sucks?|fool|retard(?:ed)?|brainless|loser|clown|piece|of|shit|crap|junk|fuck|screw|damn|off|yourself|go|to|hell|shut|up|and)\b/gu;

const follows =
  /^(?:and |but |ok(?:ay)?,? (?:and )?|so |oh |then )*(?:(?:what|how) about|for|if|when|what if|is (?:that|it|this)|does (?:that|it|this)|do (?:they|these)|are (?:they|these)|how (?:long|much|soon|fast|often)|who pays|to|in|from|by|via|at|on|where|even|also|in (?:that|which) case|until when|from when|which ones?|with|without|after|before)\b/u;
const begins = /^(?:and|but|what about|how about|even|what if|so)\b/u;
/** "that", "those": it can only be understood with what stood before it. */
const points = /\b(?:that|it|this|those|these|they|them|ones?)\b/u;
const ofAThing = /^(?:and |but |so |ok(?:ay)?,? )*(?:is|does|are|do|has|have|can) (?:it|this|these|they)\b/u;
const followsWordsMax = 12;

const timespan = /\b\d{1,4} (?:days?|weeks?|months?|years?|hours?)\b/u;

/** "and for opened ones?" after a rule was told. */
export const followsOn: Reader = async ({ text, tracker, reading, ports }) => {
  const before = tracker.toldLast;
  if (before === undefined || !before.matter.startsWith("policy:")) return undefined;
  const said = flat(text);
  if (
    wordsIn(said) > followsWordsMax ||
    !follows.test(said) ||
    !(begins.test(said) || points.test(said) || wordsIn(said) <= 3)
  )
    return undefined;
  const inView = tracker.list !== undefined || tracker.picked.length > 0;
  // "Is it dishwasher safe?" may be about what is in view: a rule is meant where one speaks of it.
  if (inView && ofAThing.test(said) && (await ports.policies.answersTo(text)).length === 0) return undefined;
  const read = await reading();
  if (read.constraints.length > 0 && tracker.list !== undefined) return undefined;
  const goods = read.words !== "" && read.known >= 0.6 && !points.test(said) && !timespan.test(said);
  if (goods && (await ports.policies.answersTo(text)).length === 0) return undefined;
  if (read.order !== "relevance" || read.constraints.some(({ field }) => field === "price")) return undefined;
  return only({ kind: "ask-policy", question: text, after: before.question }, "rule:follows-on");
};
