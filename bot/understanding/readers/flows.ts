import type { Command } from "../../dialogue.js";
import { isAsking } from "../../flows/asking.js";
import { type Flow, type FlowSlot, missingSlot } from "../../flows/flow.js";
import { wordsOf } from "../../flows/flow-words.js";
import { type FlowFrame, slotToChange } from "../../flow-frame.js";
import { runningFlow } from "../../tracker.js";
import { foldedText, goneBackTo, steers } from "../flow-phrases.js";
import type { Heard, Reader } from "../heard.js";
import { changesOrder } from "../order-talk.js";
import { says } from "../phrases.js";
import { all, only, slot, type Understood, wordsIn } from "../understood.js";

/** What steers tasks, whichever they are; the tasks themselves say how they are heard. */

interface Running {
  readonly flow: Flow;
  readonly frame: FlowFrame;
}

function running({ tracker, flows }: Heard): Running | undefined {
  const frame = runningFlow(tracker);
  const flow = flows.get(frame?.flow ?? "");
  return frame === undefined || flow === undefined ? undefined : { flow, frame };
}

/** What the assistant has just asked for, or a correction of what was said before. */
export const slotAnswer: Reader = (heard) => {
  const now = running(heard);
  if (now === undefined) return undefined;
  const { text, tracker } = heard;
  const asked = now.frame.asked ?? missingSlot(now.flow, now.frame, tracker)?.name;
  const set = now.flow.slots.flatMap(({ name, read, free }) =>
    slot(name, read(text, { asked: free !== true && name === asked, starts: false, tracker })),
  );
  if (set.length === 0) return undefined;
  const changes = says("changeOrder", text) && !says("notThat", text) && now.flow.propose === undefined;
  return all([...(changes ? changesOrder(text) : []), ...set], `answer:${asked ?? "open"}`);
};

/** Any words may be the answer, unless they are plainly something else. */
export const freeAnswer: Reader = async (heard) => {
  const now = running(heard);
  if (now?.frame.asked === undefined) return undefined;
  const free = now.flow.slots.find((each) => each.free === true && each.name === now.frame.asked);
  return free === undefined ? undefined : answerInWords(free, now, heard);
};

const wordsMin = 3;

/** "Can someone e-mail me? The strap tore." The rest of the message that starts a flow answers what it would ask. */
export const freeRest: Reader = async (heard) => {
  const now = running(heard);
  if (now === undefined || now.frame.asked !== undefined || now.frame.proposal !== undefined) return undefined;
  const free = missingSlot(now.flow, now.frame, heard.tracker);
  if (free?.free !== true || wordsIn(heard.text) < wordsMin) return undefined;
  return answerInWords(free, now, heard);
};

async function answerInWords(free: FlowSlot, now: Running, heard: Heard): Promise<Understood | undefined> {
  if (await isSomethingElse(heard)) return undefined;
  const { text, tracker } = heard;
  const set = now.flow.slots.flatMap(({ name, read }) =>
    slot(name, read(text, { asked: name === free.name, starts: false, tracker })),
  );
  return set.length === 0 ? undefined : all(set, `answer:${free.name}`);
}

const otherThings = [
  "clearYes",
  "no",
  "hesitates",
  "sayAgain",
  "everything",
  "stops",
  "whereWereWe",
  "recall",
] as const;
/** A rule of the shop's that fits a question this well answers it. */
const fitFrom = 0.6;

async function isSomethingElse({ text, ports }: Heard): Promise<boolean> {
  if (otherThings.some((phrase) => steers(phrase, text)) || steers("asksForThings", text)) return true;
  if (says("person", text) || says("cancel", text) || says("whatDoYouMean", text)) return true;
  if (!/[?？]\s*$/u.test(text)) return false;
  const [policy] = await ports.policies.answersTo(text);
  return policy !== undefined && policy.fit >= fitFrom;
}

/** "what number?", "I lost it", "huh?" */
export const slotAskedBack: Reader = ({ text, tracker }) => {
  const asking = isAsking(runningFlow(tracker));
  if (steers("sayAgain", text) || (asking && says("whatDoYouMean", text)))
    return only({ kind: "say-again" }, "rule:asks-back");
  const asked = asking && runningFlow(tracker)?.asked !== undefined;
  return asked && says("lacksIt", text) ? only({ kind: "not-understood" }, "rule:lacks-it", 0) : undefined;
};

const aboutProof =
  /^(?:(?:and|but|so|ok(?:ay)?|sorry|wait|hm+|um+)[,.!?]? )*(?:(?:what|which|why|how)\b.{0,40}?\b(?:by|for|as|an?|the|any|kind of|sort of|mean|means|is|need|want|your|this|that|what|which|why|to|i|must i|should i) (?:proof|prove)\b.{0,20}|(?:proof|prove)(?: of)? (?:what|that|it|how)\b.{0,15}|what(?: does|'s|s| is)(?: a| the)? proof(?: mean| supposed to be)?|(?:what|why|which) (?:proof|prove)\b.{0,15})[\s?.!]*$/u;

/** "what do you mean by proof?" */
export const asksAboutProof: Reader = ({ text }) =>
  aboutProof.test(foldedText(text))
    ? only({ kind: "remark", remark: "proof-meant" }, "rule:asks-about-proof")
    : undefined;

const insists =
  /^(?:(?:no|yes|yeah|yep|but|and|it'?s ok(?:ay)?|i said|i told you)[,.!]? )*(?:that'?s|that is|thats|it'?s|it is|this is)(?: definitely| really| surely)? (?:(?:the )?(?:right|correct)(?: one| number| order| code)?|mine|my order|it|true)[\s.!]*$/u;

/** "that's the right one": no answer to what is asked, and nothing to look for. */
export const insistsOnIt: Reader = ({ text, tracker }) => {
  const frame = runningFlow(tracker);
  const waits = isAsking(frame) && frame.proposal === undefined;
  return waits && insists.test(foldedText(text)) ? only({ kind: "not-understood" }, "rule:insists", 0) : undefined;
};

export const hesitates: Reader = ({ text }) =>
  steers("hesitates", text) ? only({ kind: "hesitate" }, "rule:hesitates") : undefined;

/** The first flow that takes the text for its own. */
function heardBy(heard: Heard, first: boolean): Understood | undefined {
  for (const flow of heard.flows.values()) {
    if ((flow.beforePerson === true) !== first) continue;
    const commands = flow.hear?.(heard.text, heard.tracker);
    if (commands !== undefined && commands.length > 0) return all(commands, `flow:${flow.name}`);
  }
  return undefined;
}

export const flowWithPerson: Reader = (heard) => heardBy(heard, true);
export const flowHeard: Reader = (heard) => heardBy(heard, false);

/** "back to my order", "where were we", "any news?" */
export const goesBack: Reader = ({ text, tracker, flows }) => {
  const top = runningFlow(tracker);
  const back = goneBackTo(text);
  const named = [...flows.values()].find((flow) => back !== undefined && wordsOf(flow, "en").named.test(back));
  if (named !== undefined && tracker.stack.some((frame) => frame.flow === named.name))
    return only({ kind: "resume-flow", flow: named.name }, "rule:back-to");
  if (steers("whereWereWe", text)) {
    const flow = top?.flow;
    return only(flow === undefined ? { kind: "recall" } : { kind: "resume-flow", flow }, "rule:where-were-we");
  }
  const { provenOrders, caseId, wanted } = tracker;
  const open = top !== undefined || caseId !== undefined || provenOrders.size > 0 || wanted.items.length > 0;
  return open && steers("recall", text) ? only({ kind: "recall" }, "rule:recall") : undefined;
};

/** "don't send it", "no need to look it up" */
export const toldNotTo: Reader = (heard) => {
  const { text, tracker } = heard;
  if (!steers("dont", text)) return undefined;
  const frame = runningFlow(tracker);
  if (frame?.proposal !== undefined) return only({ kind: "deny" }, "rule:told-not-to");
  return frame === undefined
    ? only({ kind: "small-talk", topic: "acknowledgement" }, "rule:told-not-to")
    : only({ kind: "cancel-flow" }, "rule:told-not-to");
};

const places = [/^\W*(?:the )?(?:first|1|former)\b/u, /^\W*(?:the )?(?:second|2|latter)\b/u];

/** A short answer to which of two readings was meant. */
export const readingChosen: Reader = ({ text, tracker, flows }) => {
  const said = foldedText(text);
  if (tracker.candidates.length === 0 || said.split(" ").length > 6) return undefined;
  const at = places.findIndex((place) => place.test(said));
  const named = tracker.candidates.filter((candidate) => isNamed(candidate, said, flows));
  const meant = tracker.candidates[at] ?? (named.length === 1 ? named[0] : undefined);
  return meant === undefined ? undefined : only(meant, "rule:meant");
};

function isNamed(candidate: Command, said: string, flows: Heard["flows"]): boolean {
  if (candidate.kind === "find") return /\b(?:products?|find|search|buy|shop|something to buy)\b/u.test(said);
  if (candidate.kind === "ask-policy")
    return /\b(?:rules?|polic(?:y|ies)|terms|conditions|general(?:ly)?)\b/u.test(said);
  const flow = candidate.kind === "start-flow" ? flows.get(candidate.flow) : undefined;
  return flow !== undefined && wordsOf(flow, "en").named.test(said);
}

/** "the address is wrong", "no, not that one": a slot is named, but no value for it. */
export const slotTakenBack: Reader = (heard) => {
  const now = running(heard);
  const text = foldedText(heard.text);
  if (now === undefined) return steers("notThatOne", text) ? anotherMatter(heard) : undefined;
  const { flow, frame } = now;
  const choosing = frame.asked === slotToChange;
  const filled = flow.slots.filter(({ name }) => frame.slots[name] !== undefined);
  if (steers("notThatOne", text) && !choosing)
    return filled.length === 0 ? undefined : cleared(filled.slice(0, 1), "rule:not-that-one");
  if (!choosing && (frame.proposal === undefined || !steers("changes", text))) return undefined;
  if (text.split(" ").length > 8) return undefined;
  const { slots } = wordsOf(flow, "en");
  return cleared(
    filled.filter(({ name }) => slots[name]?.named.test(text)),
    "rule:to-change",
  );
};

/** "not that one", said of what a flow has told last. */
function anotherMatter({ tracker, flows }: Heard): Understood | undefined {
  if (tracker.list !== undefined) return undefined;
  const told = [...flows.values()].find((flow) => flow.lastMatter?.(tracker) !== undefined);
  return told === undefined ? undefined : only({ kind: "start-flow", flow: told.name }, "rule:not-that-one");
}

function cleared(slots: Flow["slots"], by: string): Understood | undefined {
  const commands = slots.map(({ name }): Command => ({ kind: "clear-slot", slot: name }));
  return commands.length === 0 ? undefined : all(commands, by);
}
