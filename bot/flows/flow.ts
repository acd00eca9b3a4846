import { AssistantError } from "../assistant-error.js";
import type { DialogueEvent, FlowName, SlotName } from "../dialogue.js";
import { type Events, informed, type Scene } from "../scene.js";
import { apply, type FlowFrame, runningFlow, type Tracker } from "../tracker.js";

/** A task over one or more turns: what it must know, and what it does once it knows it. */
export interface Flow {
  readonly name: FlowName;
  /** In the order in which they are asked for. */
  readonly slots: readonly FlowSlot[];
  /** Does the task. Ends the flow, or asks again for a slot that did not do. */
  readonly finish: (frame: FlowFrame, scene: Scene) => Promise<Events>;
}

interface FlowSlot {
  readonly name: SlotName;
  /** Whether this conversation needs it at all, e.g. no proof from somebody who is signed in. */
  readonly needed: (frame: FlowFrame, scene: Scene) => boolean;
  /** Utters a request; or fills the slot, or ends the flow, where there is nothing to ask. */
  readonly ask: (frame: FlowFrame, scene: Scene) => Promise<Events>;
}

/** After that many questions for one slot without an answer, a person is offered instead. */
const asksMax = 3;
/** A question that came back that often stays open, but is not put again until the shopper returns to it. */
const backsMax = 2;
const stepsMax = 20;

/**
 * Takes the running flow as far as it goes without the shopper: fills, asks, finishes, and comes back to what was interrupted.
 * @param turn `digressed` when the shopper was served with something else; coming back to the open question is then no failure.
 * @throws AssistantError "flow/too-many-steps" when flows keep starting each other.
 */
export async function advance(
  flows: ReadonlyMap<FlowName, Flow>,
  scene: Scene,
  turn: { readonly digressed: boolean },
): Promise<Events> {
  const events: DialogueEvent[] = [];
  let tracker = scene.tracker;
  for (let step = 0; step < stepsMax; step += 1) {
    const frame = runningFlow(tracker);
    const flow = frame === undefined ? undefined : flows.get(frame.flow);
    if (frame === undefined || flow === undefined) return events;
    const happened = await oneStep(flow, frame, { ...scene, tracker }, turn.digressed);
    events.push(...happened);
    tracker = happened.reduce<Tracker>(apply, tracker);
    if (happened.some((event) => event.kind === "slot-asked")) return events;
  }
  throw new AssistantError(
    "flow/too-many-steps",
    `A turn took more than ${stepsMax} steps of its flows without asking the shopper. Look for a flow whose finish neither ends it nor clears a slot.`,
  );
}

async function oneStep(flow: Flow, frame: FlowFrame, scene: Scene, digressed: boolean): Promise<Events> {
  const missing = flow.slots.find((slot) => frame.slots[slot.name] === undefined && slot.needed(frame, scene));
  if (missing === undefined) return flow.finish(frame, scene);
  const asked = frame.asked === missing.name ? frame.timesAsked : 0;
  if (asked >= asksMax && !digressed) return giveUp(flow.name, scene);
  if (digressed && asked > 0 && frame.timesBack >= backsMax)
    return [{ kind: "slot-asked", slot: missing.name, back: true }];
  const happened = await missing.ask(frame, scene);
  const asks = happened.some((event) => event.kind === "bot-uttered" && event.reply.act === "request");
  return asks
    ? [{ kind: "slot-asked", slot: missing.name, ...(digressed ? { back: true } : {}) }, ...happened]
    : happened;
}

function giveUp(flow: FlowName, scene: Scene): Events {
  const { wording } = scene;
  return [
    { kind: "flow-ended", flow, how: "gave-up" },
    informed(scene, wording.personOffered(), [{ id: "person", label: wording.choices.person }]),
  ];
}
