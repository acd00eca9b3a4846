import type { Command, FlowName } from "../dialogue.js";
import { type Events, informed, type Scene } from "../scene.js";
import { runningFlow } from "../tracker.js";
import { askWhich } from "../which-one.js";
import { isAsking } from "./asking.js";
import type { Flow } from "./flow.js";
import { wordsOf } from "./flow-words.js";

type Flows = ReadonlyMap<FlowName, Flow>;

/** Offers the readings of a message as quick replies; none of them is carried out. */
export function askWhatIsMeant(candidates: readonly Command[], scene: Scene, flows: Flows): Events {
  const choices = candidates.map((candidate, at) => ({ id: `meant:${at}`, label: labelOf(candidate, scene, flows) }));
  return [{ kind: "clarify-asked", candidates }, informed(scene, scene.wording.clarify(), choices)];
}

/** "what do you mean?": the open question of a flow is put by the flow itself; any other one is put here. */
export async function putInOtherWords(scene: Scene, flows: Flows): Promise<Events> {
  const { tracker, wording } = scene;
  if (isAsking(runningFlow(tracker))) return [];
  if (tracker.candidates.length > 0) return askWhatIsMeant(tracker.candidates, scene, flows);
  if (tracker.which !== undefined) return askWhich({ kind: "ask-which", ...tracker.which }, scene);
  return [informed(scene, wording.sayAgain())];
}

function labelOf(candidate: Command, { wording }: Scene, flows: Flows): string {
  const { readings } = wording;
  if (candidate.kind === "ask-policy") return readings.policy;
  if (candidate.kind === "ask-for-person") return readings.person;
  const flow = candidate.kind === "start-flow" ? flows.get(candidate.flow) : undefined;
  if (flow !== undefined) return wordsOf(flow, wording.lang).choice;
  return readings.find(candidate.kind === "find" ? candidate.readings.map(({ words }) => words).join(", ") : "");
}
