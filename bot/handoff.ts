import type { HandoffReason } from "./dialogue.js";
import { claim } from "./evidence.js";
import { type Events, evidenceOf, informed, type Scene, uttered } from "./scene.js";

/** Opens a case for a person and says what is true of it: its number and how many wait before it. */
export async function openCase(reason: HandoffReason, summary: string, scene: Scene): Promise<Events> {
  const { ports, tracker, wording } = scene;
  const at = ports.clock.now().toISOString();
  const opened = await ports.cases.open({ conversationId: tracker.conversationId, reason, summary, at });
  const about = `case:${opened.caseId}`;
  const evidence = evidenceOf(scene, "case-queue", [
    { about, property: "id", value: opened.caseId },
    { about, property: "waiting", value: opened.waiting },
  ]);
  const id = claim(evidence, about, "id");
  const saying =
    reason === "failure" ? wording.turnFailed(id) : wording.caseOpened(id, claim(evidence, about, "waiting"));
  return [
    { kind: "evidence-recorded", evidence },
    { kind: "handoff-opened", caseId: opened.caseId, reason },
    uttered(scene, saying, { act: "handoff", caseId: opened.caseId }, [id]),
  ];
}

const askedMax = 2;

/** Asks at most twice what was meant; then offers a person. */
export function notUnderstood(scene: Scene): Events {
  const { wording, tracker } = scene;
  const times = tracker.timesMissed + 1;
  const choices = [
    { id: "order-status", label: wording.choices.orderStatus },
    { id: "person", label: wording.choices.person },
  ];
  const saying = times > askedMax ? wording.personOffered() : wording.notUnderstood(times);
  return [{ kind: "utterance-missed", times }, informed(scene, saying, times > askedMax ? choices.slice(1) : choices)];
}
