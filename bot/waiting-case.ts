import type { Command, Evidence, Fact } from "./dialogue.js";
import { claim } from "./evidence.js";
import type { Case } from "./ports.js";
import { type Events, evidenceOf, informed, type Scene, uttered } from "./scene.js";
import type { CaseClaims } from "./wording/safety-wording.js";

/** Of a case that a colleague will take: how it stands, what goes with it, and that it is not needed any more. */
export async function aboutCase({ ask }: Extract<Command, { kind: "about-case" }>, scene: Scene): Promise<Events> {
  if (ask === "close") return closeCase(scene);
  const found = await standing(scene);
  if (found === undefined) return noCase(scene);
  const { wording } = scene;
  const saying = ask === "summary" ? wording.caseSummary(found.claims) : wording.caseStanding(found.claims);
  return [
    { kind: "evidence-recorded", evidence: found.evidence },
    { kind: "answer-told", matter: "case", question: "" },
    informed(scene, saying),
  ];
}

/** To somebody who asks for a person again: a second case would not bring one sooner. */
export async function stillWaiting(scene: Scene): Promise<Events | undefined> {
  if (scene.tracker.mode !== "queued") return undefined;
  const found = await standing(scene);
  if (found === undefined) return undefined;
  const { claims, evidence, caseId } = found;
  return [
    { kind: "evidence-recorded", evidence },
    { kind: "answer-told", matter: "case", question: "" },
    uttered(scene, scene.wording.caseStanding(claims), { act: "handoff", caseId }, [claims.id]),
  ];
}

/** Recalls the case to somebody who greets again. */
export async function welcomedBack(scene: Scene): Promise<Events | undefined> {
  if (scene.tracker.mode !== "queued") return undefined;
  const found = await standing(scene);
  if (found === undefined) return undefined;
  return [
    { kind: "evidence-recorded", evidence: found.evidence },
    informed(scene, scene.wording.welcomeBack(found.claims)),
  ];
}

async function closeCase(scene: Scene): Promise<Events> {
  const { ports, tracker, wording } = scene;
  const left = await ports.cases.close(tracker.conversationId);
  if (left === undefined) return noCase(scene);
  const evidence = evidenceOf(scene, "case-queue", caseFacts(left), { closing: left.id });
  const about = `case:${left.id}`;
  const claims = { id: claim(evidence, about, "id"), state: claim(evidence, about, "state") };
  if (left.state !== "closed") {
    return [{ kind: "evidence-recorded", evidence }, informed(scene, wording.caseTaken(claims))];
  }
  return [
    { kind: "evidence-recorded", evidence },
    { kind: "handoff-closed", caseId: left.id },
    informed(scene, wording.caseClosed(claims)),
  ];
}

function noCase(scene: Scene): Events {
  return [informed(scene, scene.wording.noCase(), [{ id: "person", label: scene.wording.choices.person }])];
}

async function standing(
  scene: Scene,
): Promise<{ readonly caseId: string; readonly evidence: Evidence; readonly claims: CaseClaims } | undefined> {
  const found = await scene.ports.cases.ofConversation(scene.tracker.conversationId);
  if (found === undefined) return undefined;
  const about = `case:${found.case.id}`;
  const facts = [...caseFacts(found.case), { about, property: "waiting", value: found.waiting }];
  const evidence = evidenceOf(scene, "case-queue", facts, { case: found.case.id });
  const claims = {
    id: claim(evidence, about, "id"),
    state: claim(evidence, about, "state"),
    waiting: claim(evidence, about, "waiting"),
    summary: claim(evidence, about, "summary"),
  };
  return { caseId: found.case.id, evidence, claims };
}

function caseFacts({ id, state, summary, openedAt }: Case): readonly Fact[] {
  const about = `case:${id}`;
  return [
    { about, property: "id", value: id },
    { about, property: "state", value: state },
    { about, property: "summary", value: summary },
    { about, property: "opened-at", value: openedAt },
  ];
}
