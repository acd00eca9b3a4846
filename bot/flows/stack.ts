import type { Command, DialogueEvent, FlowName } from "../dialogue.js";
import { claim } from "../evidence.js";
import { withClaims } from "../saying.js";
import { type Events, evidenceOf, informed, type Scene } from "../scene.js";
import { type FlowFrame, slotToChange } from "../flow-frame.js";
import { runningFlow } from "../tracker.js";
import type { Flow } from "./flow.js";
import { sameTerms, whatToChange } from "./questions.js";

type CommandOf<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;
type Flows = ReadonlyMap<FlowName, Flow>;

/** Starts a flow above those that run; one that waits below comes up with what it knows. */
export function startFlow(name: FlowName, scene: Scene): Events {
  const { stack } = scene.tracker;
  const running = runningFlow(scene.tracker);
  const waits = stack.some((frame) => frame.flow === name);
  if (running?.flow === name) return running.left === true ? [{ kind: "flow-resumed", flow: name }] : [];
  const event: DialogueEvent = waits ? { kind: "flow-resumed", flow: name } : { kind: "flow-started", flow: name };
  return [...left(running), event];
}

export function resumeFlow(name: FlowName, scene: Scene): Events {
  const running = runningFlow(scene.tracker);
  return [...(running?.flow === name ? [] : left(running)), { kind: "flow-resumed", flow: name }];
}

/** A proposal that another flow comes before must be made anew: until then a "yes" may mean something else. */
function left(frame: FlowFrame | undefined): Events {
  if (frame?.proposal === undefined) return [];
  return [{ kind: "proposal-settled", id: frame.proposal.id, how: "voided", left: true }];
}

/** Fills a slot, or corrects it: nothing but that, and what is worth nothing without its old value, changes. */
export function setSlot({ slot, value }: CommandOf<"set-slot">, scene: Scene, flows: Flows): Events {
  const frame = runningFlow(scene.tracker);
  if (frame === undefined) return [];
  if (frame.slots[slot] === value) return [];
  const corrects = frame.slots[slot] !== undefined;
  return [...edited(frame), { kind: "slot-set", slot, value }, ...(corrects ? voidedBy(slot, frame, flows) : [])];
}

export function clearSlot({ slot }: CommandOf<"clear-slot">, scene: Scene, flows: Flows): Events {
  const frame = runningFlow(scene.tracker);
  if (frame === undefined) return [];
  return [...edited(frame), { kind: "slot-cleared", slot }, ...voidedBy(slot, frame, flows)];
}

function edited({ proposal }: FlowFrame): Events {
  return proposal === undefined ? [] : [{ kind: "proposal-settled", id: proposal.id, how: "voided" }];
}

function voidedBy(slot: string, frame: FlowFrame, flows: Flows): Events {
  const voids = flows.get(frame.flow)?.slots.find(({ name }) => name === slot)?.voids ?? [];
  return voids
    .filter((name) => frame.slots[name] !== undefined)
    .map((name): DialogueEvent => ({ kind: "slot-cleared", slot: name }));
}

/** Ends the running flow, or all of them, and leaves nothing of them behind. */
export function cancelFlow({ everything }: CommandOf<"cancel-flow">, scene: Scene, more: boolean): Events {
  const frames = scene.tracker.stack.toReversed();
  const ended = everything === true ? frames : frames.slice(0, 1);
  if (ended.length === 0) return [informed(scene, scene.wording.smallTalk("acknowledgement", scene.shopName))];
  const follows = more || ended.length < frames.length;
  return [
    ...ended.flatMap((frame): Events => [...edited(frame), { kind: "flow-ended", flow: frame.flow, how: "cancelled" }]),
    ...stopped(
      ended.map(({ flow }) => flow),
      follows,
      scene,
    ),
  ];
}

/** That something was stopped is claimed of each flow that was. */
function stopped(flows: readonly FlowName[], follows: boolean, scene: Scene): Events {
  const facts = flows.map((flow) => ({ about: `flow:${flow}`, property: "ended", value: "cancelled" }));
  const evidence = evidenceOf(scene, "conversation", facts, { stopping: flows });
  const claims = facts.map(({ about, property }) => claim(evidence, about, property));
  return [
    { kind: "evidence-recorded", evidence },
    informed(scene, withClaims(scene.wording.flowCancelled(follows), ...claims)),
  ];
}

/** Carries the living proposal out, once, if it is the one that was agreed to and nothing it rests on has changed. */
export async function confirm({ proposal }: CommandOf<"confirm">, scene: Scene, flows: Flows): Promise<Events> {
  const frame = runningFlow(scene.tracker);
  const flow = flows.get(frame?.flow ?? "");
  const living = frame?.proposal;
  if (proposal !== undefined && proposal !== living?.id) return [informed(scene, scene.wording.notOpenAnyMore())];
  if (frame?.left === true) return [{ kind: "flow-resumed", flow: frame.flow }];
  if (frame === undefined || living === undefined || flow?.propose === undefined)
    return [informed(scene, scene.wording.smallTalk("acknowledgement", scene.shopName))];
  const now = await flow.propose(frame, scene);
  const { id } = living;
  if (now.kind === "impossible") return [{ kind: "proposal-settled", id, how: "voided" }, ...now.events];
  if (!sameTerms(now, living.terms)) return [{ kind: "proposal-settled", id, how: "voided" }];
  return [{ kind: "proposal-settled", id, how: "accepted" }, ...(await flow.finish(frame, scene))];
}

/** Drops the living proposal and asks what shall be different. */
export function deny(scene: Scene, flows: Flows): Events {
  const frame = runningFlow(scene.tracker);
  const flow = flows.get(frame?.flow ?? "");
  if (frame?.proposal === undefined || flow === undefined)
    return [informed(scene, scene.wording.smallTalk("acknowledgement", scene.shopName))];
  const declined: DialogueEvent = { kind: "proposal-settled", id: frame.proposal.id, how: "declined" };
  if (flow.slots.length === 0) {
    const ended: DialogueEvent = { kind: "flow-ended", flow: flow.name, how: "cancelled" };
    return [declined, ended, ...stopped([flow.name], false, scene)];
  }
  return [declined, { kind: "slot-asked", slot: slotToChange }, whatToChange(flow, 0, scene)];
}

/** Several flows that one message has started are served in the order in which they were named. */
export function inOrderNamed(events: Events): Events {
  const started = events.flatMap((event) => (event.kind === "flow-started" ? [event.flow] : []));
  if (started.length < 2) return [];
  return started.toReversed().map((flow): DialogueEvent => ({ kind: "flow-resumed", flow }));
}
