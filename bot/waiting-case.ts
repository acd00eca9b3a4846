import type { CaseQuestion, Command, Evidence, Fact } from "./dialogue.js";
import { claim } from "./evidence.js";
import type { Case } from "./ports.js";
import type { Saying } from "./saying.js";
import { type Events, evidenceOf, informed, type Scene, uttered } from "./scene.js";
import type { CaseClaims } from "./wording/safety-wording.js";

/** Of a case that a colleague will take: how it stands, what was answered, what goes with it, and that it is not needed any more. */
export async function aboutCase({ ask }: Extract<Command, { kind: "about-case" }>, scene: Scene): Promise<Events> {
  if (ask === "close") return closeCase(scene);
  const found = await standing(scene);
  if (found === undefined) return noCase(scene);
  return [
    { kind: "evidence-recorded", evidence: found.evidence },
    { kind: "answer-told", matter: "case", question: "" },
    informed(scene, answerTo(ask, found.claims, scene)),
  ];
}

function answerTo(ask: Exclude<CaseQuestion, "close">, claims: CaseClaims, { wording }: Scene): Saying {
  switch (ask) {
    case "standing":
      return wording.caseStanding(claims);
    case "presence":
      return wording.stillHere(claims);
    case "answer":
      return wording.caseAnswer(claims);
    case "summary":
      return wording.caseSummary(claims);
  }
}

/** One thing more for the colleague. Whoever has no case is offered one. */
export async function addToCase({ note }: Extract<Command, { kind: "add-to-case" }>, scene: Scene): Promise<Events> {
  const { ports, tracker, wording } = scene;
  const now = await ports.cases.add(tracker.conversationId, note);
  if (now === undefined) return noCase(scene);
  const evidence = evidenceOf(scene, "case-queue", caseFacts(now), { adding: note });
  const about = `case:${now.id}`;
  const claims = { id: claim(evidence, about, "id"), summary: claim(evidence, about, "summary") };
  return [
    { kind: "evidence-recorded", evidence },
    { kind: "answer-told", matter: "case", question: "" },
    informed(scene, now.summary.includes(note) ? wording.caseAddedTo(note, claims) : wording.caseFull(claims)),
  ];
}

/** To somebody who leaves while a colleague has been asked. */
async function leftWaiting(scene: Scene): Promise<Events | undefined> {
  if (scene.tracker.caseId === undefined) return undefined;
  const found = await standing(scene);
  if (found === undefined) return undefined;
  return [
    { kind: "evidence-recorded", evidence: found.evidence },
    informed(scene, scene.wording.goodbyeWaiting(found.claims)),
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

/** Who comes or goes is told of the case. */
export async function talkWhileWaiting(topic: string, scene: Scene): Promise<Events | undefined> {
  if (topic === "greeting") return welcomedBack(scene);
  return topic === "goodbye" ? leftWaiting(scene) : undefined;
}

/** Recalls the case to somebody who greets again. */
async function welcomedBack(scene: Scene): Promise<Events | undefined> {
  if (scene.tracker.mode !== "queued") return undefined;
  const found = await standing(scene);
  if (found === undefined) return undefined;
  return [
    { kind: "evidence-recorded", evidence: found.evidence },
    { kind: "answer-told", matter: "case", question: "" },
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
