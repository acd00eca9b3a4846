import type { Command, Evidence, Fact } from "./dialogue.js";
import { claim } from "./evidence.js";
import { type Events, evidenceOf, informed, type Scene } from "./scene.js";
import type { PolicyAnswer } from "./shop-records.js";
import type { RuleClaims } from "./wording/safety-wording.js";

type Found = Awaited<ReturnType<Scene["ports"]["policies"]["answersTo"]>>[number];

/** Tells the shop's own answer with its source, or says that there is none. */
export async function answerPolicyQuestion(
  { question, after }: Extract<Command, { kind: "ask-policy" }>,
  scene: Scene,
): Promise<Events> {
  const { wording, tracker } = scene;
  const best = await bestAnswer(question, after, scene);
  const person = [{ id: "person", label: wording.choices.person }];
  if (best === undefined) {
    const none: Events =
      after === undefined ? [] : [{ kind: "answer-told", matter: tracker.toldLast?.matter ?? "", question: after }];
    return [...none, informed(scene, wording.noPolicyAnswer(), person)];
  }
  const matter = `policy:${best.answer.id}`;
  const times = tracker.told.get(matter) ?? 0;
  const { evidence, rule } = evidenceFor(best.answer, question, scene);
  const saying = times === 0 ? wording.policyAnswer(rule) : wording.policyAgain(rule, times);
  return [
    { kind: "evidence-recorded", evidence },
    { kind: "answer-told", matter, question: after === undefined ? question : `${after} ${question}` },
    informed(scene, saying, times > 1 ? person : undefined),
  ];
}

/** The rule on something, where one fits at least that well. */
export async function ruleFor(
  question: string,
  fitFrom: number,
  scene: Scene,
): Promise<{ readonly rule: RuleClaims; readonly events: Events } | undefined> {
  const [best] = await scene.ports.policies.answersTo(question);
  if (best === undefined || best.fit < fitFrom) return undefined;
  const { evidence, rule } = evidenceFor(best.answer, question, scene);
  return { rule, events: [{ kind: "evidence-recorded", evidence }] };
}

/** A question that follows on another is read with it, unless it says more on its own. */
async function bestAnswer(question: string, after: string | undefined, scene: Scene): Promise<Found | undefined> {
  const { policies } = scene.ports;
  const [alone] = await policies.answersTo(question);
  if (after === undefined) return alone;
  const [together] = await policies.answersTo(`${after} ${question}`);
  return (together?.fit ?? 0) >= (alone?.fit ?? 0) ? (together ?? alone) : alone;
}

function evidenceFor(
  answer: PolicyAnswer,
  question: string,
  scene: Scene,
): { readonly evidence: Evidence; readonly rule: RuleClaims } {
  const about = `policy:${answer.id}`;
  const facts: readonly Fact[] = [
    { about, property: "policy-topic", value: answer.topic },
    { about, property: "policy-text", value: answer.text },
    { about, property: "policy-source", value: answer.source },
  ];
  const evidence = evidenceOf(scene, "policy-lookup", facts, { question });
  const rule = {
    topic: claim(evidence, about, "policy-topic"),
    text: claim(evidence, about, "policy-text"),
    source: claim(evidence, about, "policy-source"),
  };
  return { evidence, rule };
}
