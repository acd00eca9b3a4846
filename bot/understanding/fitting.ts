import type { ChosenCommand, Command, DialogueEvent, FlowName, SlotName } from "../dialogue.js";
import type { Flow } from "../flows/flow.js";
import { runningFlow, type Tracker } from "../tracker.js";
import { missed, only, type Understood } from "./understood.js";

/** What is carried out of what was understood, and what is not, with the reason. */
export interface Fitting {
  readonly understood: Understood;
  readonly dropped: readonly Dropped[];
}

type Dropped = NonNullable<Extract<DialogueEvent, { kind: "utterance-understood" }>["dropped"]>[number];
type Flows = ReadonlyMap<FlowName, Flow>;

/** Keeps what the conversation has room for, mends what is meant for a flow that does not run, and drops the rest. */
export function fitting(chosen: Understood, tracker: Tracker, flows: Flows): Fitting {
  // Whether a "yes" is a clear one is seen beside all that was said; what is left of it decides on the rest.
  const answers = sift(chosen, (each, at) => whyNoAnswer(each, at, chosen, tracker));
  const rest = sift(answers.understood, (each, at) => whyNot(each.command, at, answers.understood));
  const placed = inTheirFlow(rest.understood, tracker, flows);
  const dropped = [...answers.dropped, ...rest.dropped, ...placed.dropped];
  return placed.understood.length > 0 ? { ...placed, dropped } : { understood: inPlaceOf(dropped, tracker), dropped };
}

function sift(chosen: Understood, why: (each: ChosenCommand, at: number) => string | undefined): Fitting {
  const reasons = chosen.map(why);
  return {
    understood: chosen.filter((_, at) => reasons[at] === undefined),
    dropped: chosen.flatMap((each, at) => (reasons[at] === undefined ? [] : [{ ...each, why: reasons[at] }])),
  };
}

function whyNoAnswer(
  { command, by }: ChosenCommand,
  at: number,
  all: Understood,
  tracker: Tracker,
): string | undefined {
  const others = all.filter((_, place) => place !== at).map((each) => each.command);
  // "ok, and where is …", "Ok. how big is it?": the "ok" takes no offer of a person.
  if (command.kind === "ask-for-person" && by === "rule:yes")
    return others.some(isSerious) ? "no-clear-yes" : undefined;
  if (command.kind === "deny") return others.some(isEdit) ? "says-what-to-change" : undefined;
  if (command.kind !== "confirm") return undefined;
  const before = all.slice(0, at).map((each) => each.command);
  return whyNoYes(command, others, before, tracker);
}

function whyNot(command: Command, at: number, all: Understood): string | undefined {
  const others = all.filter((_, place) => place !== at).map((each) => each.command);
  const before = all.slice(0, at).map((each) => each.command);
  if (before.some((each) => JSON.stringify(each) === JSON.stringify(command))) return "said-twice";
  const serious = others.some(isSerious);
  const { kind } = command;
  if (kind === "small-talk") return serious || before.some(isSmallTalk) ? "something-to-do" : undefined;
  if (kind === "not-understood") return serious || others.some(isSmallTalk) ? "the-rest-was-understood" : undefined;
  return serious && (kind === "hesitate" || kind === "say-again") ? "something-to-do" : undefined;
}

function isSmallTalk({ kind }: Command): boolean {
  return kind === "small-talk";
}

/** Only a clear yes to the living proposal carries it out. */
function whyNoYes(
  { proposal }: Extract<Command, { kind: "confirm" }>,
  others: readonly Command[],
  before: readonly Command[],
  tracker: Tracker,
): string | undefined {
  const frame = runningFlow(tracker);
  if (others.some(clouds) || before.some(movesFlows)) return "no-clear-yes";
  if (proposal !== undefined || frame?.proposal !== undefined || frame?.left === true) return undefined;
  return "nothing-proposed";
}

const doubts: ReadonlySet<Command["kind"]> = new Set([
  "deny",
  "hesitate",
  "say-again",
  "not-understood",
  "ask-policy",
  "ask-product",
  "ask-for-person",
]);

/** An edit, a doubt or a question beside it. */
function clouds(command: Command): boolean {
  return isEdit(command) || doubts.has(command.kind);
}

function isEdit({ kind }: Command): boolean {
  return kind === "set-slot" || kind === "clear-slot" || kind === "cancel-flow";
}

function movesFlows({ kind }: Command): boolean {
  return kind === "start-flow" || kind === "resume-flow" || kind === "cancel-flow";
}

function isSerious({ kind }: Command): boolean {
  return kind !== "small-talk" && kind !== "not-understood" && kind !== "hesitate" && kind !== "say-again";
}

/** Slots go to the flow that has them: the running one, else one that waits, else one that a tap asks for. */
function inTheirFlow(chosen: Understood, tracker: Tracker, flows: Flows): Fitting {
  let stack: readonly FlowName[] = tracker.stack.map(({ flow }) => flow);
  const understood: ChosenCommand[] = [];
  const dropped: Dropped[] = [];
  for (const each of chosen) {
    const before = commandBefore(each, stack, flows);
    if (before === "no-such-flow" || before === "no-such-slot" || before === "not-interrupted") {
      dropped.push({ ...each, why: before });
      continue;
    }
    const taken = before === undefined ? [each] : [{ ...each, command: before }, each];
    understood.push(...taken);
    stack = taken.reduce((names, { command }) => stackAfter(command, names), stack);
  }
  return { understood, dropped };
}

type Misfit = "no-such-flow" | "no-such-slot" | "not-interrupted";

/** What must happen first so that a command fits; undefined when it does as it is. */
function commandBefore(
  { command, by }: ChosenCommand,
  stack: readonly FlowName[],
  flows: Flows,
): Command | Misfit | undefined {
  if (command.kind === "start-flow") return flows.has(command.flow) ? undefined : "no-such-flow";
  if (command.kind === "resume-flow") return stack.includes(command.flow) ? undefined : "not-interrupted";
  if (command.kind !== "set-slot" && command.kind !== "clear-slot") return undefined;
  const { slot } = command;
  if (hasSlot(flows.get(stack.at(-1) ?? ""), slot)) return undefined;
  const waiting = stack.toReversed().find((name) => hasSlot(flows.get(name), slot));
  if (waiting !== undefined) return { kind: "resume-flow", flow: waiting };
  const owner = [...flows.values()].find((flow) => hasSlot(flow, slot));
  return by === "tap" && owner !== undefined ? { kind: "start-flow", flow: owner.name } : "no-such-slot";
}

function hasSlot(flow: Flow | undefined, slot: SlotName): boolean {
  return flow?.slots.some(({ name }) => name === slot) ?? false;
}

function stackAfter(command: Command, stack: readonly FlowName[]): readonly FlowName[] {
  if (command.kind === "start-flow" || command.kind === "resume-flow") {
    return [...stack.filter((name) => name !== command.flow), command.flow];
  }
  if (command.kind !== "cancel-flow") return stack;
  return command.everything === true ? [] : stack.slice(0, -1);
}

/** A "yes" to nothing is taken note of; anything else that fits nowhere was not understood. */
function inPlaceOf(dropped: readonly Dropped[], tracker: Tracker): Understood {
  const yes = dropped.some(({ command }) => command.kind === "confirm");
  const asked = runningFlow(tracker)?.asked !== undefined;
  return yes && !asked ? only({ kind: "small-talk", topic: "acknowledgement" }, "nothing to agree to") : missed;
}
