import type {
  AboutProducts,
  Choice,
  ChosenCommand,
  Command,
  ConversationState,
  DialogueEvent,
  Evidence,
  OrderProof,
  RecordedEvent,
  Reply,
  ShownItem,
} from "./dialogue.js";
import {
  afresh,
  type FlowFrame,
  asked,
  newFrame,
  onTopOf,
  putAgain,
  withoutProposal,
  withoutQuestion,
  withSlot,
} from "./flow-frame.js";
import type { ShownList } from "./shown.js";
import { nothingWanted } from "./wanted.js";
import { without } from "./without.js";
import type { Wanted } from "./wish.js";

interface Told {
  /** E.g. "policy:returns". */
  readonly matter: string;
  readonly question: string;
}

/** Lists that a shopper may still speak of. */
const listsKept = 8;
/** Products looked at closely that a shopper may still speak of. */
const lookedKept = 12;
/** Utterances for which the question which product is meant stays open. */
const whichKept = 6;

type NarrowingAsked = Extract<DialogueEvent, { kind: "narrowing-asked" }>;

/** A question that narrows what is wanted, with the answers that were thought of. */
interface OpenQuestion extends Pick<NarrowingAsked, "field" | "options" | "anew"> {
  /** Number of the last event before the turn, or within it, in which it was asked. */
  readonly after: number;
  /** How often it came back after something else. */
  readonly timesBack: number;
}

/** The state of one conversation: its events replayed. */
export interface Tracker {
  readonly conversationId: string;
  readonly lastSeq: number;
  readonly locale: string;
  readonly customerId?: string;
  readonly mode: ConversationState["mode"];
  readonly caseId?: string;
  /** Interrupted flows first, the running one last. */
  readonly stack: readonly FlowFrame[];
  readonly wanted: Wanted;
  /** The list shown last. */
  readonly list?: ShownList;
  /** What was shown, the newest list first. */
  readonly lists: readonly ShownList[];
  /** What was asked last of a product that was shown, for "and the second one?"; absent once something else is listed. */
  readonly askedOfProduct?: string;
  /** It was asked which of these products is meant, and what for. */
  readonly which?: {
    readonly skus: readonly string[];
    readonly then: AboutProducts;
    /** How often in a row. */
    readonly times: number;
    /** Utterances since then. */
    readonly age: number;
  };
  /** Fields by which it was asked to narrow what is wanted, for the item spoken of; the last one first. */
  readonly narrowed: readonly string[];
  /** Turns in a row that ended in such a question. */
  readonly timesNarrowed: number;
  /** Whether the last turn asked such a question. */
  readonly narrowedLately: boolean;
  /** The shopper does not want to be asked more about the item spoken of. */
  readonly askNoMore: boolean;
  /** The question that stands open beside the products. */
  readonly asking?: OpenQuestion;
  /** The products picked out of it last. */
  readonly picked: readonly ShownItem[];
  /** Products picked so far, the latest first. */
  readonly looked: readonly ShownItem[];
  readonly provenOrders: ReadonlyMap<string, OrderProof>;
  /** How often each answer about rules or limits was told. */
  readonly told: ReadonlyMap<string, number>;
  /** The last of them, when it was told in the turn before; while a turn is carried out, in that turn. */
  readonly toldLast?: Told;
  /** While a turn is carried out: what was told last in the turn before. */
  readonly toldBefore?: Told;
  /** How many of the last turns sounded displeased, less the calm ones since. */
  readonly displeased: number;
  /** A person was offered because of it; that is done once. */
  readonly calmed: boolean;
  readonly evidence: ReadonlyMap<string, Evidence>;
  /** Utterances in a row that were not understood. */
  readonly timesMissed: number;
  /** What the conversation has used of a language model. */
  readonly modelTokens: number;
  /** It was asked which of these is meant. */
  readonly candidates: readonly Command[];
  /** What was said last. */
  readonly lastSaid?: string;
  /** What was said last without being served: a complaint, something out of reach. */
  readonly unserved?: string;
  /** Quick replies under the last reply. */
  readonly choices: readonly Choice[];
  /** Ids of those that the reply offers in words too: only these can a "yes" mean. */
  readonly offered: readonly string[];
  /** Ids of the utterances that have their turn. */
  readonly heard: ReadonlySet<string>;
}

export function newTracker(conversationId: string): Tracker {
  return {
    conversationId,
    lastSeq: 0,
    locale: "en",
    mode: "assistant",
    stack: [],
    wanted: nothingWanted,
    lists: [],
    narrowed: [],
    timesNarrowed: 0,
    narrowedLately: false,
    askNoMore: false,
    picked: [],
    looked: [],
    provenOrders: new Map(),
    told: new Map(),
    displeased: 0,
    calmed: false,
    evidence: new Map(),
    timesMissed: 0,
    modelTokens: 0,
    candidates: [],
    choices: [],
    offered: [],
    heard: new Set(),
  };
}

export function replay(conversationId: string, recorded: readonly RecordedEvent[]): Tracker {
  return recorded.reduce(
    (tracker, { event, seq }) => ({ ...apply(tracker, event), lastSeq: seq }),
    newTracker(conversationId),
  );
}

/** The tracker after an event. */
export function apply(tracker: Tracker, event: DialogueEvent): Tracker {
  switch (event.kind) {
    case "conversation-started": {
      const { locale, customerId } = event;
      return { ...tracker, locale, ...(customerId === undefined ? {} : { customerId }) };
    }
    case "customer-identified":
      return { ...tracker, customerId: event.customerId };
    case "shopper-uttered":
      return {
        ...withoutToldLast(withOlderWhich(tracker)),
        heard: new Set(tracker.heard).add(event.id),
        lastSaid: event.text,
      };
    case "answer-told": {
      const { matter, question } = event;
      const told = new Map(tracker.told).set(matter, (tracker.told.get(matter) ?? 0) + 1);
      return { ...tracker, told, toldLast: { matter, question } };
    }
    case "mood-noticed":
      return { ...tracker, displeased: event.displeased, calmed: tracker.calmed || event.personOffered === true };
    case "flow-started":
      return { ...tracker, stack: [...tracker.stack, newFrame(event.flow)] };
    case "slot-asked":
      return onTop(tracker, (frame) => asked(frame, event));
    case "slot-set":
      return onTop(tracker, (frame) => withSlot(frame, event.slot, event.value));
    case "slot-cleared":
      return onTop(tracker, (frame) => withSlot(frame, event.slot, undefined));
    case "flow-ended":
      return { ...tracker, stack: tracker.stack.slice(0, -1) };
    case "flow-resumed":
      return onTop({ ...tracker, stack: onTopOf(tracker.stack, event.flow) }, afresh);
    case "proposal-made":
      return onTop(tracker, (frame) => ({ ...afresh(withoutQuestion(frame)), proposal: event.proposal, timesPut: 1 }));
    case "proposal-put":
      return onTop(tracker, (frame) => putAgain(frame, event));
    case "proposal-settled":
      return onTop(tracker, (frame) => ({ ...withoutProposal(frame), ...(event.left === true ? { left: true } : {}) }));
    case "clarify-asked":
      return { ...tracker, candidates: event.candidates };
    case "wanted-changed":
      return wantedChanged(tracker, event.wanted);
    case "narrowing-asked":
      return narrowingAsked(tracker, event);
    case "narrowing-closed":
      return { ...withoutAsking(tracker), askNoMore: tracker.askNoMore || event.never === true };
    case "which-asked":
      return {
        ...tracker,
        which: { skus: event.skus, then: event.then, times: (tracker.which?.times ?? 0) + 1, age: 0 },
      };
    case "which-left":
      return withoutWhich(tracker);
    case "list-shown": {
      const { items, offset, total, wantedIds } = event;
      const list = { items, offset, total, ...(wantedIds === undefined ? {} : { wantedIds }) };
      const lists = [list, ...tracker.lists].slice(0, listsKept);
      const shown = { ...withoutWhich(tracker), list, lists, picked: [] };
      // Further products of the same list leave the question beside them open.
      return offset > 0 ? shown : withoutAsking(shown);
    }
    case "product-picked":
      return {
        ...withoutAsking(withoutWhich(tracker)),
        picked: event.items,
        looked: lookedAt(event.items, tracker.looked),
      };
    case "order-proven":
      return { ...tracker, provenOrders: new Map(tracker.provenOrders).set(event.orderId, event.proof) };
    case "evidence-recorded":
      return { ...tracker, evidence: new Map(tracker.evidence).set(event.evidence.id, event.evidence) };
    case "utterance-understood":
      return {
        ...withProductQuestion(afterUnderstanding(tracker, event.commands), event.commands),
        modelTokens: tracker.modelTokens + (event.model?.tokens ?? 0),
      };
    case "utterance-missed":
      return { ...tracker, timesMissed: event.times };
    case "handoff-opened":
      // Who left a message gets the answer by e-mail and waits for nobody here.
      return { ...tracker, mode: event.reason === "message-left" ? tracker.mode : "queued", caseId: event.caseId };
    case "handoff-closed":
      return { ...withoutCase(tracker), mode: "assistant" };
    case "bot-uttered":
      return { ...tracker, choices: event.reply.choices ?? [], offered: offeredInWords(event.reply) };
    case "turn-failed":
      return tracker;
  }
}

/** The flow that runs now. */
export function runningFlow(tracker: Tracker): FlowFrame | undefined {
  return tracker.stack.at(-1);
}

export function stateOf(tracker: Tracker): ConversationState {
  const frame = runningFlow(tracker);
  return {
    mode: tracker.mode,
    ...(frame === undefined ? {} : { flow: frame.flow }),
    ...awaiting(tracker, frame),
  };
}

function awaiting({ asking }: Tracker, frame: FlowFrame | undefined): Pick<ConversationState, "awaiting"> {
  if (frame?.proposal !== undefined) return { awaiting: { proposal: frame.proposal.id } };
  const slot = frame?.asked ?? asking?.field;
  return slot === undefined ? {} : { awaiting: { slot } };
}

/** The tracker as a turn's steps see it. */
export function atTurnsBegin(tracker: Tracker): Tracker {
  const { toldLast } = tracker;
  return toldLast === undefined ? tracker : { ...withoutToldLast(tracker), toldBefore: toldLast };
}

function withoutToldLast(tracker: Tracker): Tracker {
  const { toldLast, ...rest } = tracker;
  return toldLast === undefined ? tracker : rest;
}

function withoutCase(tracker: Tracker): Tracker {
  const { caseId, ...rest } = tracker;
  return caseId === undefined ? tracker : rest;
}

function wantedChanged(before: Tracker, wanted: Wanted): Tracker {
  // Showing more of the same changes nothing that is wanted.
  if (JSON.stringify(before.wanted) === JSON.stringify(wanted)) return before;
  const tracker = withoutAsking(before);
  return sameFocus(tracker.wanted, wanted)
    ? { ...tracker, wanted }
    : { ...tracker, wanted, narrowed: [], askNoMore: false };
}

function narrowingAsked(tracker: Tracker, { field, options, back, anew }: NarrowingAsked): Tracker {
  const timesBack = back === true ? (tracker.asking?.timesBack ?? 0) + 1 : 0;
  return {
    ...tracker,
    asking: { field, options, after: tracker.lastSeq, timesBack, ...(anew === undefined ? {} : { anew }) },
    narrowed: [field, ...tracker.narrowed.filter((each) => each !== field)],
    narrowedLately: true,
    timesNarrowed: tracker.timesNarrowed + (back === true ? 0 : 1),
  };
}

function withoutAsking(tracker: Tracker): Tracker {
  const { asking, ...rest } = tracker;
  return asking === undefined ? tracker : rest;
}

function sameFocus(before: Wanted, after: Wanted): boolean {
  return before.focus === after.focus;
}

/** What was told or listed since takes the place of the question which one is meant. */
function withoutWhich(tracker: Tracker): Tracker {
  return without(tracker, "which");
}

/** After some talk of other things nobody remembers that it was asked. */
function withOlderWhich(tracker: Tracker): Tracker {
  const { which } = tracker;
  if (which === undefined) return tracker;
  return which.age < whichKept ? { ...tracker, which: { ...which, age: which.age + 1 } } : withoutWhich(tracker);
}

function lookedAt(items: readonly ShownItem[], before: readonly ShownItem[]): readonly ShownItem[] {
  const rest = before.filter(({ productId }) => !items.some((item) => item.productId === productId));
  return [...[...items].reverse(), ...rest].slice(0, lookedKept);
}

function onTop(tracker: Tracker, change: (frame: FlowFrame) => FlowFrame): Tracker {
  const frame = runningFlow(tracker);
  return frame === undefined ? tracker : { ...tracker, stack: [...tracker.stack.slice(0, -1), change(frame)] };
}

function afterUnderstanding(tracker: Tracker, chosen: readonly ChosenCommand[]): Tracker {
  const missed = chosen.some(({ command }) => command.kind === "not-understood");
  const served = !chosen.some(({ command }) => leavesSomething(command));
  const { lastSaid } = tracker;
  return {
    ...tracker,
    candidates: [],
    timesNarrowed: tracker.narrowedLately ? tracker.timesNarrowed : 0,
    narrowedLately: false,
    ...(missed || chosen.every(isTalk) ? {} : { timesMissed: 0 }),
    ...(served || lastSaid === undefined ? {} : { unserved: lastSaid }),
  };
}

/** "hello?" after something that was not understood is no sign that all is well again. */
function isTalk({ command }: ChosenCommand): boolean {
  return command.kind === "small-talk" && command.topic !== "thanks";
}

function offeredInWords({ text, choices = [] }: Reply): readonly string[] {
  const said = text.toLowerCase();
  return choices.filter(({ label }) => said.includes(label.toLowerCase())).map(({ id }) => id);
}

function withProductQuestion(tracker: Tracker, chosen: readonly ChosenCommand[]): Tracker {
  const asked = chosen.findLast(({ command }) => command.kind === "ask-product" || command.kind === "compare")?.command;
  if ((asked?.kind === "ask-product" || asked?.kind === "compare") && asked.question !== undefined)
    return { ...tracker, askedOfProduct: asked.question };
  if (!chosen.some(({ command }) => command.kind === "find")) return tracker;
  const { askedOfProduct, ...rest } = tracker;
  return askedOfProduct === undefined ? tracker : rest;
}

/** What a colleague may have to deal with. */
function leavesSomething(command: Command): boolean {
  if (command.kind === "report-trouble") return true;
  return command.kind === "cannot-change-orders" || (command.kind === "small-talk" && command.topic === "complaint");
}
