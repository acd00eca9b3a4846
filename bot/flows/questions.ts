import type { DialogueEvent } from "../dialogue.js";
import { type Saying } from "../saying.js";
import { type Events, informed, type Scene, uttered } from "../scene.js";
import { type FlowFrame, slotToChange } from "../flow-frame.js";
import { asksMax, backsMax, hasQuestion } from "./asking.js";
import type { Flow, FlowSlot, Proposed } from "./flow.js";
import { type FlowWords, plainly, type SlotWords, wordsOf } from "./flow-words.js";

/** How a flow comes to ask: plainly, after something else, or as one of several that a message has started. */
export type Arrival = "plain" | "back" | "first" | "next";

/** A running flow at the point where it may ask. */
export interface Moment {
  readonly flow: Flow;
  readonly frame: FlowFrame;
  readonly scene: Scene;
  readonly arrival: Arrival;
  /** What flows are called that come after it, where a message has started several. */
  readonly later: readonly string[];
  /** Everything that happened in this turn so far. */
  readonly happened: Events;
  /** The shopper was served with something else in this turn. */
  readonly digressed: boolean;
  readonly hesitated: boolean;
  /** The shopper asked what was meant. */
  readonly saysAgain: boolean;
  /** A slot of this flow changed in this turn. */
  readonly progressed: boolean;
  /** The proposal was given up while other things were talked about. */
  readonly wasLeft: boolean;
}

/** What a step led to, and whether the shopper's answer is waited for now. */
export interface Step {
  readonly events: Events;
  readonly waits: boolean;
}

const silent: Step = { events: [], waits: true };

/** Asks for a slot, or lets its question wait. */
export async function askFor(slot: FlowSlot, moment: Moment): Promise<Step> {
  const { flow, frame, scene } = moment;
  const asked = frame.asked === slot.name ? frame.timesAsked : 0;
  const how = howAsked(moment, asked, frame.asked === slot.name);
  if (how === "silent") return silent;
  if (how === "given-up") return { events: giveUp(flow, slot.name, scene), waits: false };
  const note = { kind: "slot-asked", slot: slot.name, ...noteOf(how) } as const;
  if (how === "waiting") return { events: [note], waits: true };
  const own = await slot.ask?.(frame, scene);
  if (own !== undefined && !own.some(isRequest)) return { events: own, waits: false };
  const events = own === undefined ? [requestFor(slot, moment, how, asked)] : own.map((event) => led(event, moment));
  return { events: [note, ...events], waits: true };
}

/** Asks what shall be different, after a "no" to the proposal. */
export function askWhatToChange(moment: Moment): Step {
  const { flow, frame, scene } = moment;
  const how = howAsked(moment, frame.timesAsked, true);
  if (how === "silent") return silent;
  if (how === "given-up") return { events: giveUp(flow, undefined, scene), waits: false };
  const note = { kind: "slot-asked", slot: slotToChange, ...noteOf(how) } as const;
  return { events: how === "waiting" ? [note] : [note, whatToChange(flow, frame.timesAsked, scene)], waits: true };
}

export function whatToChange(flow: Flow, timesAsked: number, scene: Scene): DialogueEvent {
  const { slots } = wordsOf(flow, scene.wording.lang);
  const known = flow.slots.flatMap(({ name }) => (slots[name] === undefined ? [] : [{ name, words: slots[name] }]));
  const saying = scene.wording.whatToChange(
    known.map(({ words }) => words.called),
    timesAsked,
  );
  const choices = [
    ...known.map(({ name, words }) => ({ id: `change:${name}`, label: capital(words.called) })),
    { id: "cancel", label: scene.wording.choices.cancel },
  ];
  return uttered(scene, saying, { act: "request", slot: slotToChange, choices });
}

/** Puts a living proposal once more, or gives it up while the shopper is elsewhere. */
export async function putAgain(moment: Moment): Promise<Step> {
  const { flow, frame, scene } = moment;
  const living = frame.proposal;
  if (living === undefined || flow.propose === undefined) return silent;
  const { id } = living;
  const how = howAsked(moment, frame.timesPut, true);
  if (how === "silent") return silent;
  if (how === "given-up") return { events: giveUp(flow, undefined, scene), waits: false };
  if (how === "waiting" || (how === "back" && moment.digressed && frame.timesBack + 1 >= backsMax))
    return { events: [{ kind: "proposal-settled", id, how: "voided", left: true }], waits: true };
  const now = await flow.propose(frame, scene);
  if (!sameTerms(now, living.terms)) {
    const settled: DialogueEvent = { kind: "proposal-settled", id, how: "voided" };
    return now.kind === "impossible"
      ? { events: [settled, ...now.events], waits: false }
      : { events: [settled, ...made(now, scene.wording.changedMeanwhile(now.saying), moment)], waits: true };
  }
  if (now.kind === "impossible") return { events: now.events, waits: false };
  const saying = how === "back" ? introduced(now.back, moment) : proposalAgain(now.saying, how, scene);
  const note = { kind: "proposal-put", id, ...noteOf(how) } as const;
  return {
    events: [{ kind: "evidence-recorded", evidence: now.evidence }, note, put(now, saying, id, moment)],
    waits: true,
  };
}

/** Makes the proposal of a flow that knows all it needs. */
export async function proposeFirst(moment: Moment): Promise<Step> {
  const { flow, frame, scene, happened } = moment;
  if (flow.propose === undefined || frame.left === true || hasQuestion(happened)) return silent;
  const now = await flow.propose(frame, scene);
  if (now.kind === "impossible") return { events: now.events, waits: false };
  return { events: made(now, firstSaying(now, moment), moment), waits: true };
}

function firstSaying(now: Ready, moment: Moment): Saying {
  const { happened, scene, wasLeft, arrival } = moment;
  const voided = happened.filter((event) => event.kind === "proposal-settled" && event.how === "voided");
  if (wasLeft) return scene.wording.askedAfresh(now.saying);
  if (voided.some((event) => event.kind === "proposal-settled" && event.left === true))
    return introduced(now.back, moment);
  if (voided.length > 0 && !moment.progressed) return scene.wording.changedMeanwhile(now.saying);
  return arrival === "first" || arrival === "next" ? introduced(now.saying, moment) : now.saying;
}

export function sameTerms(now: Proposed, terms: Extract<Proposed, { kind: "proposed" }>["terms"]): boolean {
  return now.kind === "proposed" && JSON.stringify(now.terms) === JSON.stringify(terms);
}

/** A person is offered; one more message that is not understood brings one. */
function giveUp(flow: Flow, slot: string | undefined, scene: Scene): Events {
  const { wording } = scene;
  const lacking = slot === undefined ? undefined : wordsOf(flow, wording.lang).slots[slot]?.called;
  const saying = lacking === undefined ? wording.personOffered() : wording.cannotGoOn(lacking);
  return [
    { kind: "flow-ended", flow: flow.name, how: "gave-up" },
    { kind: "utterance-missed", times: asksMax },
    informed(scene, saying, [{ id: "person", label: wording.choices.person }]),
  ];
}

type HowAsked = "silent" | "waiting" | "given-up" | "plain" | "back" | "again";

/** @param open whether this very question was put before. */
function howAsked(moment: Moment, times: number, open: boolean): HowAsked {
  const { frame, happened, arrival } = moment;
  if (hasQuestion(happened) || (open && moment.hesitated)) return "silent";
  if (!open) return arrival === "back" ? "back" : "plain";
  if (moment.digressed) return frame.timesBack >= backsMax ? "waiting" : "back";
  if (arrival === "back" || moment.progressed) return "back";
  if (moment.saysAgain && frame.timesSaidAgain === 0) return "again";
  return times >= asksMax ? "given-up" : "plain";
}

function noteOf(how: HowAsked): { readonly back?: true; readonly again?: true } {
  if (how === "back" || how === "waiting") return { back: true };
  return how === "again" ? { again: true } : {};
}

function requestFor(slot: FlowSlot, moment: Moment, how: HowAsked, asked: number): DialogueEvent {
  const { scene, flow } = moment;
  const words = slotWords(wordsOf(flow, scene.wording.lang), slot.name);
  const saying = questionOf(words, moment, how, asked);
  const choices = [{ id: "cancel", label: scene.wording.choices.cancel }];
  return uttered(scene, saying, { act: "request", slot: slot.name, choices });
}

function questionOf({ ask, back }: SlotWords, moment: Moment, how: HowAsked, asked: number): Saying {
  // A slot that was filled meanwhile is thanked for with a shorter question, not with "back to".
  if (how === "back" && moment.arrival === "plain" && !moment.digressed) return plainly(ask.at(1) ?? ask[0]);
  if (how === "back" || moment.arrival === "next") return introduced(plainly(back), moment);
  const times = how === "again" ? Math.max(1, asked) : asked;
  return introduced(plainly(ask[Math.min(times, ask.length - 1)] ?? ask[0]), { ...moment, digressed: false });
}

/** With what is said before a question of this flow. */
function introduced(question: Saying, { flow, scene, arrival, later, digressed }: Moment): Saying {
  const { wording } = scene;
  const { called } = wordsOf(flow, wording.lang);
  if (arrival === "first") return later.length === 0 ? question : wording.firstThen([called, ...later], question);
  if (arrival === "next") return wording.nextIs(called, question);
  return arrival === "back" || digressed ? wording.backTo(called, question) : question;
}

function led(event: DialogueEvent, moment: Moment): DialogueEvent {
  if (event.kind !== "bot-uttered" || event.reply.act !== "request") return event;
  const { text } = introduced({ text: event.reply.text, claims: [] }, moment);
  return { ...event, reply: { ...event.reply, text } };
}

function isRequest(event: DialogueEvent): boolean {
  return event.kind === "bot-uttered" && event.reply.act === "request";
}

function slotWords(words: FlowWords, slot: string): SlotWords {
  return words.slots[slot] ?? { ask: [slot], back: slot, called: slot, named: /(?!)/u };
}

type Ready = Extract<Proposed, { kind: "proposed" }>;

function made(now: Ready, saying: Saying, moment: Moment): Events {
  const id = moment.scene.ports.ids.next();
  const proposal = { id, flow: moment.flow.name, action: now.action, terms: now.terms };
  return [
    { kind: "evidence-recorded", evidence: now.evidence },
    { kind: "proposal-made", proposal },
    put(now, saying, id, moment),
  ];
}

function put(now: Ready, saying: Saying, id: string, { flow, scene }: Moment): DialogueEvent {
  const { answers } = scene.wording;
  const proposal = { id, flow: flow.name, action: now.action, terms: now.terms };
  const choices = [
    { id: `yes:${id}`, label: answers.yes },
    { id: `no:${id}`, label: answers.no },
  ];
  const claims = now.terms.map((term) => ({ ...term, evidence: now.evidence.id }));
  return uttered(scene, saying, { act: "confirm", proposal, choices }, claims);
}

function proposalAgain(saying: Saying, how: HowAsked, { wording }: Scene): Saying {
  return how === "again" ? saying : wording.yesOrNo(saying);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
