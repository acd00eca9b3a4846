import { AssistantError } from "../assistant-error.js";
import type { Command, DialogueEvent, FlowName } from "../dialogue.js";
import type { Events, Scene } from "../scene.js";
import { type FlowFrame, slotToChange } from "../flow-frame.js";
import { apply, runningFlow, type Tracker } from "../tracker.js";
import { type Flow, missingSlot } from "./flow.js";
import { wordsOf } from "./flow-words.js";
import { type Arrival, askFor, askWhatToChange, type Moment, proposeFirst, putAgain, type Step } from "./questions.js";

const stepsMax = 20;

/** The turn up to the point where its flows are taken on. */
export interface TurnSoFar {
  /** The state in which it began. */
  readonly before: Tracker;
  readonly commands: readonly Command[];
  /** What these have led to. */
  readonly events: Events;
}

/**
 * Takes the running flow as far as it goes without the shopper: fills, asks, proposes, finishes, and comes back to what
 * was interrupted.
 * @throws AssistantError "flow/too-many-steps" when flows keep starting each other, or one neither ends nor asks.
 */
export async function advance(flows: ReadonlyMap<FlowName, Flow>, scene: Scene, turn: TurnSoFar): Promise<Events> {
  const events: DialogueEvent[] = [];
  let tracker = scene.tracker;
  const happened = (more: Events): void => {
    events.push(...more);
    tracker = more.reduce<Tracker>(apply, tracker);
  };
  for (let step = 0; step < stepsMax; step += 1) {
    const flow = flows.get(runningFlow(tracker)?.flow ?? "");
    if (flow === undefined) return events;
    if (isUncovered(flow.name, turn.before, [...turn.events, ...events]))
      happened([{ kind: "flow-resumed", flow: flow.name }]);
    const frame = runningFlow(tracker);
    if (frame === undefined) return events;
    const now = { ...scene, tracker };
    const taken = await oneStep(momentOf(flow, frame, now, { ...turn, events: [...turn.events, ...events] }, flows));
    happened(taken.events);
    if (taken.waits) return events;
  }
  throw new AssistantError(
    "flow/too-many-steps",
    `A turn took more than ${stepsMax} steps of its flows without asking the shopper. Look for a flow whose finish neither ends it nor clears a slot.`,
  );
}

async function oneStep(moment: Moment): Promise<Step> {
  const { flow, frame, scene } = moment;
  const missing = missingSlot(flow, frame, scene.tracker);
  if (missing !== undefined) {
    const known = missing.known?.(frame, scene.tracker);
    return known === undefined
      ? askFor(missing, moment)
      : { events: [{ kind: "slot-set", slot: missing.name, value: known }], waits: false };
  }
  if (frame.asked === slotToChange) return askWhatToChange(moment);
  if (frame.proposal !== undefined) return putAgain(moment);
  if (flow.propose !== undefined) return proposeFirst(moment);
  const events = await flow.finish(frame, scene);
  return { events, waits: events.some((event) => event.kind === "slot-asked") };
}

function momentOf(
  flow: Flow,
  frame: FlowFrame,
  scene: Scene,
  turn: TurnSoFar,
  flows: ReadonlyMap<FlowName, Flow>,
): Moment {
  const said = (kind: Command["kind"]): boolean => turn.commands.some((command) => command.kind === kind);
  const below = scene.tracker.stack.slice(0, -1).filter(({ flow: name }) => isStarted(name, turn.events));
  return {
    ...{ flow, frame, scene },
    arrival: arrivalOf(flow.name, turn),
    later: below.toReversed().flatMap(({ flow: name }) => {
      const other = flows.get(name);
      return other === undefined ? [] : [wordsOf(other, scene.wording.lang).called];
    }),
    happened: turn.events,
    digressed: turn.commands.some(isDigression),
    hesitated: said("hesitate"),
    saysAgain: said("say-again") || turn.commands.some(isExplained),
    progressed: turn.events.some((event) => event.kind === "slot-set" || event.kind === "slot-cleared"),
    wasLeft: turn.before.stack.some((each) => each.flow === flow.name && each.left === true),
  };
}

function arrivalOf(flow: FlowName, { before, events }: TurnSoFar): Arrival {
  const resumed = events.some((event) => event.kind === "flow-resumed" && event.flow === flow);
  if (!resumed) return "plain";
  if (before.stack.some((frame) => frame.flow === flow)) return "back";
  return events.some((event) => event.kind === "flow-ended") ? "next" : "first";
}

/** Whether another flow was above it, when the turn began or within the turn, and is not any more. */
function isUncovered(flow: FlowName, before: Tracker, events: Events): boolean {
  const waited = before.stack.some((frame) => frame.flow === flow);
  const covered = runningFlow(before)?.flow !== flow || events.some((event) => event.kind === "flow-ended");
  return waited && covered && !events.some((event) => event.kind === "flow-resumed" && event.flow === flow);
}

function isStarted(flow: FlowName, events: Events): boolean {
  return events.some((event) => event.kind === "flow-started" && event.flow === flow);
}

/** What belongs to flows themselves; everything else is served beside the running one. */
const ofFlows: ReadonlySet<Command["kind"]> = new Set([
  "start-flow",
  "set-slot",
  "clear-slot",
  "cancel-flow",
  "resume-flow",
  "recall",
  "confirm",
  "deny",
  "hesitate",
  "say-again",
  "not-understood",
  "remark",
]);

/** What was asked of the shopper has just been explained to them. */
function isExplained(command: Command): boolean {
  return command.kind === "remark" && command.remark === "proof-meant";
}

function isDigression({ kind }: Command): boolean {
  return !ofFlows.has(kind);
}
