import type {
  Choice,
  ConversationState,
  DialogueEvent,
  Evidence,
  FlowName,
  OrderProof,
  RecordedEvent,
  ShownItem,
  SlotName,
} from "./dialogue.js";
import type { Wish } from "./wish.js";

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
}

interface ShownList {
  readonly items: readonly ShownItem[];
  readonly offset: number;
  readonly total: number;
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
  readonly wish?: Wish;
  /** The list shown last. */
  readonly list?: ShownList;
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
    case "wish-changed":
      return { ...tracker, wish: event.wish };
    case "list-shown":
      return { ...tracker, list: { items: event.items, offset: event.offset, total: event.total }, picked: [] };
    case "product-picked":
      return { ...tracker, picked: event.items };
    case "order-proven":
      return { ...tracker, provenOrders: new Map(tracker.provenOrders).set(event.orderId, event.proof) };
    case "evidence-recorded":
      return { ...tracker, evidence: new Map(tracker.evidence).set(event.evidence.id, event.evidence) };
    case "utterance-understood":
      return event.commands.some((command) => command.kind === "not-understood")
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
    ...(frame?.asked === undefined ? {} : { awaiting: { slot: frame.asked } }),
  };
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
