import type {
  AboutProducts,
  Choice,
  ConversationState,
  DialogueEvent,
  Evidence,
  FlowName,
  OrderProof,
  Proposal,
  RecordedEvent,
  ShownItem,
  SlotName,
} from "./dialogue.js";
import type { ShownList } from "./shown.js";
import { nothingWanted } from "./wanted.js";
import type { Wanted } from "./wish.js";

/** One flow on the stack, with what it knows so far. */
export interface FlowFrame {
  readonly flow: FlowName;
  readonly slots: Readonly<Partial<Record<SlotName, string | undefined>>>;
  /** The slot that was asked for and is not filled yet. */
  readonly asked?: SlotName;
  /** How often in a row that slot was asked for. */
  readonly timesAsked: number;
  /** How often the question came back after something else. */
  readonly timesBack: number;
  /** What a "yes" would set off. */
  readonly proposal?: Proposal;
}

/** Lists that a shopper may still speak of. */
const listsKept = 8;

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
  /** It was asked which of these products is meant, and what for. */
  readonly which?: { readonly skus: readonly string[]; readonly then: AboutProducts };
  /** Fields by which it was asked to narrow what is wanted, for the item spoken of; the last one first. */
  readonly narrowed: readonly string[];
  /** Turns in a row that ended in such a question. */
  readonly timesNarrowed: number;
  /** The products picked out of it last. */
  readonly picked: readonly ShownItem[];
  readonly provenOrders: ReadonlyMap<string, OrderProof>;
  readonly evidence: ReadonlyMap<string, Evidence>;
  /** Utterances in a row that were not understood. */
  readonly timesMissed: number;
  /** Quick replies under the last reply. */
  readonly choices: readonly Choice[];
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
    picked: [],
    provenOrders: new Map(),
    evidence: new Map(),
    timesMissed: 0,
    choices: [],
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
      return { ...tracker, heard: new Set(tracker.heard).add(event.id) };
    case "flow-started":
      return { ...tracker, stack: [...tracker.stack, { flow: event.flow, slots: {}, timesAsked: 0, timesBack: 0 }] };
    case "slot-asked":
      return onTop(tracker, (frame) => asked(frame, event.slot, event.back === true));
    case "slot-set":
      return onTop(tracker, (frame) => withSlot(frame, event.slot, event.value));
    case "slot-cleared":
      return onTop(tracker, (frame) => withSlot(frame, event.slot, undefined));
    case "flow-ended":
      return { ...tracker, stack: tracker.stack.slice(0, -1) };
    case "flow-resumed":
      return { ...tracker, stack: onTopOf(tracker.stack, event.flow) };
    case "proposal-made":
      return onTop(tracker, (frame) => ({ ...frame, proposal: event.proposal }));
    case "proposal-settled":
      return onTop(tracker, withoutProposal);
    case "wanted-changed":
      return {
        ...tracker,
        wanted: event.wanted,
        narrowed: sameFocus(tracker.wanted, event.wanted) ? tracker.narrowed : [],
      };
    case "narrowing-asked":
      return { ...tracker, narrowed: [event.field, ...tracker.narrowed], timesNarrowed: tracker.timesNarrowed + 1 };
    case "which-asked":
      return { ...tracker, which: { skus: event.skus, then: event.then } };
    case "list-shown": {
      const list = { items: event.items, offset: event.offset, total: event.total };
      return { ...tracker, list, lists: [list, ...tracker.lists].slice(0, listsKept), picked: [] };
    }
    case "product-picked":
      return { ...tracker, picked: event.items };
    case "order-proven":
      return { ...tracker, provenOrders: new Map(tracker.provenOrders).set(event.orderId, event.proof) };
    case "evidence-recorded":
      return { ...tracker, evidence: new Map(tracker.evidence).set(event.evidence.id, event.evidence) };
    case "utterance-understood":
      return event.commands.some(({ command }) => command.kind === "not-understood")
        ? tracker
        : { ...tracker, timesMissed: 0 };
    case "utterance-missed":
      return { ...tracker, timesMissed: event.times };
    case "handoff-opened":
      return { ...tracker, mode: "queued", caseId: event.caseId };
    case "bot-uttered":
      return { ...tracker, choices: event.reply.choices ?? [] };
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
    ...awaiting(frame),
  };
}

function awaiting(frame: FlowFrame | undefined): Pick<ConversationState, "awaiting"> {
  if (frame?.proposal !== undefined) return { awaiting: { proposal: frame.proposal.id } };
  return frame?.asked === undefined ? {} : { awaiting: { slot: frame.asked } };
}

function sameFocus(before: Wanted, after: Wanted): boolean {
  return before.focus === after.focus;
}

function onTopOf(stack: readonly FlowFrame[], flow: FlowName): readonly FlowFrame[] {
  const frame = stack.find((each) => each.flow === flow);
  return frame === undefined ? stack : [...stack.filter((each) => each !== frame), frame];
}

function withoutProposal(frame: FlowFrame): FlowFrame {
  const { proposal, ...rest } = frame;
  return proposal === undefined ? frame : rest;
}

function onTop(tracker: Tracker, change: (frame: FlowFrame) => FlowFrame): Tracker {
  const frame = runningFlow(tracker);
  return frame === undefined ? tracker : { ...tracker, stack: [...tracker.stack.slice(0, -1), change(frame)] };
}

function asked(frame: FlowFrame, slot: SlotName, back: boolean): FlowFrame {
  if (frame.asked !== slot) return { ...frame, asked: slot, timesAsked: 1, timesBack: 0 };
  return back ? { ...frame, timesBack: frame.timesBack + 1 } : { ...frame, timesAsked: frame.timesAsked + 1 };
}

function withSlot(frame: FlowFrame, slot: SlotName, value: string | undefined): FlowFrame {
  const { asked: open, ...rest } = frame;
  const answered = open === slot && value !== undefined;
  return {
    ...rest,
    ...(open === undefined || answered ? {} : { asked: open }),
    slots: { ...frame.slots, [slot]: value },
  };
}
