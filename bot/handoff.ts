import type { Claim, HandoffReason } from "./dialogue.js";
import { claim } from "./evidence.js";
import { isAsking } from "./flows/asking.js";
import { type Events, evidenceOf, informed, type Scene, uttered } from "./scene.js";
import { runningFlow } from "./tracker.js";

interface OpenedCase {
  readonly caseId: string;
  readonly id: Claim;
  readonly waiting: Claim;
  /** What a reply that shows the case claims. */
  readonly claims: readonly Claim[];
  readonly events: Events;
}

/** Opens a case for a person and says what is true of it: its number and how many wait before it. */
export async function openCase(reason: HandoffReason, summary: string, scene: Scene): Promise<Events> {
  const { wording } = scene;
  const { caseId, id, waiting, claims, events } = await openedCase(reason, summary, scene);
  const saying = reason === "failure" ? wording.turnFailed(id) : wording.caseOpened(id, waiting);
  return [
    ...events,
    { kind: "answer-told", matter: "case", question: summary },
    uttered(scene, saying, { act: "handoff", caseId }, claims),
  ];
}

/** Opens a case, or finds the one that the conversation has open, and leaves to the caller what is said of it. */
export async function openedCase(reason: HandoffReason, summary: string, scene: Scene): Promise<OpenedCase> {
  const { ports, tracker } = scene;
  const at = ports.clock.now().toISOString();
  const opened = await ports.cases.open({ conversationId: tracker.conversationId, reason, summary, at });
  const about = `case:${opened.caseId}`;
  const asked = { opening: reason };
  const evidence = evidenceOf(
    scene,
    "case-queue",
    [
      { about, property: "id", value: opened.caseId },
      { about, property: "waiting", value: opened.waiting },
      { about, property: "opened", value: true },
    ],
    asked,
  );
  const id = claim(evidence, about, "id");
  return {
    caseId: opened.caseId,
    id,
    waiting: claim(evidence, about, "waiting"),
    claims: [id, claim(evidence, about, "opened")],
    events: [
      { kind: "evidence-recorded", evidence },
      { kind: "handoff-opened", caseId: opened.caseId, reason },
    ],
  };
}

const askedMax = 2;

/**
 * Asks at most twice what was meant, then offers a person, then asks one by itself. While a flow waits for an answer, its
 * question is put again instead.
 */
export async function notUnderstood(scene: Scene): Promise<Events> {
  const { wording, tracker } = scene;
  const times = tracker.timesMissed + 1;
  if (times <= askedMax + 1) return isAsking(runningFlow(tracker)) ? [] : askedWhatIsMeant(times, scene);
  if (tracker.mode === "queued")
    return [{ kind: "utterance-missed", times }, informed(scene, wording.missedWhileWaiting())];
  return [
    { kind: "utterance-missed", times },
    ...(await openCase("not-understood", "The assistant did not understand several messages in a row.", scene)),
  ];
}

function askedWhatIsMeant(times: number, scene: Scene): Events {
  const { wording } = scene;
  const choices = [
    { id: "order-status", label: wording.choices.orderStatus },
    { id: "person", label: wording.choices.person },
  ];
  const saying = times > askedMax ? wording.personOffered() : wording.notUnderstood(times);
  return [{ kind: "utterance-missed", times }, informed(scene, saying, times > askedMax ? choices.slice(1) : choices)];
}
