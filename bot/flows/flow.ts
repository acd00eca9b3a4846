import type { Command, Evidence, Fact, FlowName, SlotName } from "../dialogue.js";
import type { Intent } from "../ports.js";
import type { Saying } from "../saying.js";
import type { Events, Scene } from "../scene.js";
import type { FlowFrame } from "../flow-frame.js";
import type { Tracker } from "../tracker.js";
import type { WordsByLanguage } from "./flow-words.js";

/** A task over one or more turns, as data: how it is heard, what it must know, what it proposes and what it does. */
export interface Flow {
  readonly name: FlowName;
  readonly words: WordsByLanguage;
  /** The classifier's label with which it starts, where there is one. */
  readonly intent?: Intent;
  /** The commands of an utterance that is for this flow, whether or not it runs; undefined when it is not. */
  readonly hear?: (text: string, tracker: Tracker) => readonly Command[] | undefined;
  /** What it does includes a person: heard before somebody who asks for a person outright. */
  readonly beforePerson?: true;
  /** Slots with which it tells anew what it dealt with last; "any news?" days later reads that again. */
  readonly lastMatter?: (tracker: Tracker) => Readonly<Record<SlotName, string>> | undefined;
  /** In the order in which they are asked for. */
  readonly slots: readonly FlowSlot[];
  /** What is to be done, and done only after a yes to exactly that; without it `finish` follows at once. */
  readonly propose?: (frame: FlowFrame, scene: Scene) => Promise<Proposed>;
  /** Does the task. Ends the flow, or clears a slot that did not do. */
  readonly finish: (frame: FlowFrame, scene: Scene) => Promise<Events>;
}

export interface FlowSlot {
  readonly name: SlotName;
  /** Whether this conversation needs it at all, e.g. no proof from somebody who is signed in; always, when absent. */
  readonly needed?: (frame: FlowFrame, tracker: Tracker) => boolean;
  /** What the conversation tells of it already, so that it is not asked for; not what the shopper has taken back. */
  readonly known?: (frame: FlowFrame, tracker: Tracker) => string | undefined;
  /** The value that a text holds, in a conversation in which the flow runs or is started by that text. */
  readonly read: (text: string, reading: SlotReading) => string | undefined;
  /** True when any words may be its value: then whatever reads as something else is taken for that first. */
  readonly free?: true;
  /** Slots that are worth nothing without the value that this one had: they are cleared when it changes. */
  readonly voids?: readonly SlotName[];
  /** Asks in another way than with the flow's words: utters a request; or fills the slot, or ends the flow. Undefined: in the flow's words. */
  readonly ask?: (frame: FlowFrame, scene: Scene) => Promise<Events | undefined>;
}

export interface SlotReading {
  /** It is what the assistant has just asked for, or would ask for next. */
  readonly asked: boolean;
  /** The text starts the flow. */
  readonly starts: boolean;
  readonly tracker: Tracker;
}

export type Proposed =
  | {
      readonly kind: "proposed";
      /** E.g. "leave-message". */
      readonly action: string;
      /** What it would be done with; each term is a fact of the evidence. */
      readonly terms: readonly Fact[];
      readonly evidence: Evidence;
      /** Names every term and ends in the question. */
      readonly saying: Saying;
      /** The question again, as the second half of "Back to your message: …". */
      readonly back: Saying;
    }
  /** It cannot be done: says why, and ends the flow or clears a slot. */
  | { readonly kind: "impossible"; readonly events: Events };

/** The first slot, in the order of asking, that is needed and not filled. */
export function missingSlot(flow: Flow, frame: FlowFrame, tracker: Tracker): FlowSlot | undefined {
  return flow.slots.find(
    (slot) => frame.slots[slot.name] === undefined && (slot.needed === undefined || slot.needed(frame, tracker)),
  );
}
