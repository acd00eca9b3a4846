import type { FlowName, Proposal, SlotName } from "./dialogue.js";
import { without } from "./without.js";

/** One flow on the stack, with what it knows so far. */
export interface FlowFrame {
  readonly flow: FlowName;
  readonly slots: Readonly<Partial<Record<SlotName, string | undefined>>>;
  /** The slot that was asked for and is not filled yet. */
  readonly asked?: SlotName;
  /** How often in a row that slot was asked for. */
  readonly timesAsked: number;
  /** How often the question, or the proposal, came back after something else. */
  readonly timesBack: number;
  /** How often it was asked what the question meant. */
  readonly timesSaidAgain: number;
  /** What a "yes" would set off. */
  readonly proposal?: Proposal;
  /** How often in a row the proposal was put without an answer. */
  readonly timesPut: number;
  /** A proposal was given up while the shopper talked of other things; it is made anew when they come back. */
  readonly left?: true;
}

/** What is asked for after a "no": which slot shall change. */
export const slotToChange: SlotName = "what-to-change";

export function onTopOf(stack: readonly FlowFrame[], flow: FlowName): readonly FlowFrame[] {
  const frame = stack.find((each) => each.flow === flow);
  return frame === undefined ? stack : [...stack.filter((each) => each !== frame), frame];
}

export function withoutProposal(frame: FlowFrame): FlowFrame {
  return without(frame, "proposal");
}

export function newFrame(flow: FlowName): FlowFrame {
  return { flow, slots: {}, timesAsked: 0, timesBack: 0, timesSaidAgain: 0, timesPut: 0 };
}

/** As if it had not been put aside nor asked about. */
export function afresh(frame: FlowFrame): FlowFrame {
  return { ...without(frame, "left"), timesBack: 0, timesSaidAgain: 0 };
}

export function withoutQuestion(frame: FlowFrame): FlowFrame {
  return { ...without(frame, "asked"), timesAsked: 0 };
}

type HowPut = { readonly back?: true; readonly again?: true };

export function asked(frame: FlowFrame, { slot, back, again }: HowPut & { readonly slot: SlotName }): FlowFrame {
  if (frame.asked !== slot) return { ...afresh(frame), asked: slot, timesAsked: 1 };
  if (back === true) return { ...frame, timesBack: frame.timesBack + 1 };
  if (again === true) return { ...frame, timesSaidAgain: frame.timesSaidAgain + 1, timesBack: 0 };
  return { ...frame, timesAsked: frame.timesAsked + 1, timesBack: 0 };
}

export function putAgain(frame: FlowFrame, { back, again }: HowPut): FlowFrame {
  if (back === true) return { ...frame, timesBack: frame.timesBack + 1 };
  if (again === true) return { ...frame, timesSaidAgain: frame.timesSaidAgain + 1, timesBack: 0 };
  return { ...frame, timesPut: frame.timesPut + 1, timesBack: 0 };
}

/** Whatever slot changes, that is an answer to what shall change. */
export function withSlot(frame: FlowFrame, slot: SlotName, value: string | undefined): FlowFrame {
  const answered = frame.asked === slotToChange || (frame.asked === slot && value !== undefined);
  const rest = without(answered ? withoutQuestion(frame) : frame, "left");
  return { ...rest, slots: { ...frame.slots, [slot]: value } };
}
