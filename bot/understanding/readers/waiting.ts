import type { CaseQuestion, Command } from "../../dialogue.js";
import { isAsking } from "../../flows/asking.js";
import { runningFlow, type Tracker } from "../../tracker.js";
import type { Heard, Reader } from "../heard.js";
import { says } from "../phrases.js";
import { foldedText } from "../question-words.js";
import { asTyped, orderNumberIn, summaryOf } from "../spotting.js";
import { troubleIn } from "../trouble.js";
import { all, only, type Understood } from "../understood.js";

/** What people say while a colleague has been asked, and what a colleague will have to know. */

const lead =
  "(?:(?:and|also|please|oh|ok(?:ay)?|but|so|then|hi|hey|hello|well|um+|can you|could you|would you|will you|you can|maybe|just)[,.!]? )*";
const them =
  "(?:them|him|her|someone|somebody|(?:the|your|that|a|my) (?:colleague|agent|person|human|team|support(?: team)?|staff|case|ticket))";

/** "hello??", "anyone there?": said by who feels alone, and no greeting. */
const callsOut = new RegExp(
  `^${lead}(?:(?:hello+|hey+|hi+|yo|anyone|anybody)?\\s*\\?+|(?:is )?(?:anyone|anybody|someone|somebody)(?: still| even| out)? (?:there|here|reading(?: this)?|listening)|(?:are )?(?:you|u)(?: guys)? still (?:there|here)|(?:are )?(?:you|u) there|still there)[\\s.!?]*$`,
  "u",
);
const howLong = new RegExp(
  `^${lead}(?:any idea |do you know |you know |roughly |about )*how (?:much |many )?(?:long(?:er)?|soon|more minutes)(?: (?:will|does|is|would|do) (?:it|this|that|i)(?: have| need| going| likely| usually| still)*(?: to)?(?: (?:take|takes|be|wait|last))?(?: for)?| (?:it|this|that)(?:'ll| will)? (?:takes?|be)| do i (?:have to )?wait| to wait)?[\\s.!?]*$`,
  "u",
);
const takesLong =
  /^(?:(?:and|but|wow|ok(?:ay)?|so|man|god)[,.!]? )*(?:it|this|that)(?:'?s| is) taking (?:ages|forever|(?:so|too|very|really) long|a (?:while|long time))\b.{0,30}$/u;
const whatWasAnswered = new RegExp(
  `^${lead}(?:what (?:did|do|does|have|has) (?:they|he|she|${them})(?: just| already| all)? (?:say|said|answer|answered|reply|replied|write|written|tell you|told you)|(?:did|has|have) (?:they|he|she|anyone|anybody|someone|somebody|${them})(?: already| even| ever)? (?:answer|answered|reply|replied|respond|responded|write|written|said|say|looked|look|read)\\b.{0,30}|any (?:answer|reply|response)(?: yet| from .{2,30})?)[\\s.!?]*$`,
  "u",
);
const knowsIt = new RegExp(
  `^${lead}(?:do|does|will|did|can) (?:they|he|she|anyone|${them}) (?:already |even )?(?:know|see|have|get|read)\\b.{1,60}$`,
  "u",
);

/** Of the case that waits, beyond asking for it by name. */
export const whileWaiting: Reader = (heard) => {
  const { text, tracker } = heard;
  if (tracker.caseId === undefined || takesAnyWords(heard)) return undefined;
  const said = foldedText(text);
  const about = (ask: CaseQuestion): Understood => only({ kind: "about-case", ask }, `rule:case-${ask}`);
  if (whatWasAnswered.test(said)) return about("answer");
  if (knowsIt.test(said)) return about("summary");
  const note = noteIn(text);
  if (note !== undefined) return only({ kind: "add-to-case", note }, "rule:add-to-case");
  if (tracker.mode !== "queued") return undefined;
  if (callsOut.test(said)) return about("presence");
  if (isNothingElseOpen(tracker) && (howLong.test(said) || takesLong.test(said))) return about("standing");
  const called = tracker.toldLast?.matter === "case" && runningFlow(tracker) === undefined;
  return called && says("cancel", text) ? about("close") : undefined;
};

/** The words are for a message that is being written. */
function takesAnyWords({ tracker, flows }: Heard): boolean {
  const frame = runningFlow(tracker);
  return flows.get(frame?.flow ?? "")?.slots.some(({ free }) => free === true) === true;
}

/** What takes long can only be the colleague. */
function isNothingElseOpen(tracker: Tracker): boolean {
  const matter = tracker.toldLast?.matter;
  if (matter === "case") return true;
  return matter === undefined && !isAsking(runningFlow(tracker)) && tracker.provenOrders.size === 0;
}

const passedOn = [
  new RegExp(
    `^${lead}(?:also |too )?(?:tell|inform|remind) ${them}(?: also| too)?(?: that| about|:)? (?<note>.{3,300})$`,
    "isu",
  ),
  new RegExp(
    `^${lead}(?:also |too )?let ${them} (?:also )?know(?: also| too)?(?: that| about|:)? (?<note>.{3,300})$`,
    "isu",
  ),
  new RegExp(
    `^${lead}(?:also |too )?(?:add|mention|note|write down|pass on)(?: also| too)?(?: to (?:my|the) (?:case|ticket|note|message))?(?: that|:| to (?:my|the) (?:case|ticket)[:,]?| about) (?<note>.{3,300})$`,
    "isu",
  ),
  new RegExp(
    `^${lead}(?:also |too )?add (?<note>my (?:phone|number|mobile|e-?mail|address|order|name)\\b.{0,200})$`,
    "isu",
  ),
];

function noteIn(text: string): string | undefined {
  const typed = asTyped(text).replaceAll("’", "'");
  const note = passedOn.map((pattern) => pattern.exec(typed)?.groups?.["note"]).find((each) => each !== undefined);
  return note === undefined ? undefined : summaryOf(note);
}

/** A second reason for the person who was asked for already: "get me a human, the lid broke too". */
const reasonGiven =
  /\b(?:because|cause|cuz|since|about|regarding|concerning|for help with)\s+(?:\S+\s+){1,}\S+|[:,.!-]\s+(?:\S+\s+){2,}\S+/iu;

/** What the case that waits does not hold yet, of a message that asks for a person again. */
export function newReason(text: string, { mode }: Tracker): Command | undefined {
  if (mode !== "queued") return undefined;
  const tells = reasonGiven.test(asTyped(text)) || troubleIn(text) !== undefined;
  return tells ? { kind: "add-to-case", note: summaryOf(text) } : undefined;
}

/** "the strap tore", "you sent the wrong size": for the case that is open, else met with the rule and a colleague. */
export const troubleTold: Reader = (heard) => {
  const { text, tracker, flows } = heard;
  const inView = tracker.list !== undefined || tracker.picked.length > 0;
  const trouble = troubleIn(text, inView);
  if (trouble === undefined || takesAnyWords(heard)) return undefined;
  const told: Command =
    tracker.caseId === undefined
      ? { kind: "report-trouble", trouble, said: summaryOf(text) }
      : { kind: "add-to-case", note: summaryOf(text) };
  const start: readonly Command[] = [{ kind: "start-flow", flow: "order-status" }];
  const named = orderNumberIn(text, "order") !== undefined;
  const look = named ? (flows.get("order-status")?.hear?.(text, tracker) ?? start) : [];
  return all([told, ...look], "rule:trouble");
};
