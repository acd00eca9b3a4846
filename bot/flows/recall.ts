import type { FlowName } from "../dialogue.js";
import { tellWanted } from "../finding/telling.js";
import { focusItem } from "../finding/wish-changes.js";
import { type Events, informed, type Scene } from "../scene.js";
import { apply, runningFlow, type Tracker } from "../tracker.js";
import { aboutCase } from "../waiting-case.js";
import type { Flow } from "./flow.js";
import { setSlot, startFlow } from "./stack.js";

/**
 * What "so?" or "any news?" is about: the question that is open; else what a colleague has and what a flow has dealt with,
 * both read afresh; else what is wanted.
 */
export async function recall(scene: Scene, flows: ReadonlyMap<FlowName, Flow>): Promise<Events> {
  const { tracker } = scene;
  const running = runningFlow(tracker);
  if (running !== undefined) return [{ kind: "flow-resumed", flow: running.flow }];
  const waiting = tracker.caseId === undefined ? [] : await aboutCase({ kind: "about-case", ask: "standing" }, scene);
  const matters = [...flows.values()].flatMap((flow) => reopened(flow, scene, flows));
  if (waiting.length + matters.length > 0) return [...waiting, ...matters];
  return tracker.wanted.items.length > 0
    ? recallWanted(scene)
    : [informed(scene, scene.wording.smallTalk("what-can-you-do", scene.shopName))];
}

/** Prices and stock may have changed since, so the search is made again; several things are named first. */
async function recallWanted(scene: Scene): Promise<Events> {
  const { items, focus } = scene.tracker.wanted;
  return items.length === 1 && focus !== undefined
    ? focusItem(focus, scene)
    : tellWanted({ kind: "tell-wanted" }, scene);
}

function reopened(flow: Flow, scene: Scene, flows: ReadonlyMap<FlowName, Flow>): Events {
  const slots = Object.entries(flow.lastMatter?.(scene.tracker) ?? {});
  if (slots.length === 0) return [];
  const started = startFlow(flow.name, scene);
  const tracker = started.reduce<Tracker>(apply, scene.tracker);
  return [
    ...started,
    ...slots.flatMap(([slot, value]) => setSlot({ kind: "set-slot", slot, value }, { ...scene, tracker }, flows)),
  ];
}
