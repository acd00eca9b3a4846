import type { Claim, Evidence, Fact } from "./dialogue.js";
import { claim } from "./evidence.js";
import type { PolicyAnswer } from "./shop-records.js";
import { type Events, evidenceOf, informed, type Scene } from "./scene.js";

/** Tells the shop's own answer with its source, or says that there is none. */
export async function answerPolicyQuestion(question: string, scene: Scene): Promise<Events> {
  const { ports, wording } = scene;
  const [best] = await ports.policies.answersTo(question);
  if (best === undefined) {
    return [informed(scene, wording.noPolicyAnswer(), [{ id: "person", label: wording.choices.person }])];
  }
  const evidence = evidenceOf(scene, "policy-lookup", policyFacts(best.answer));
  return [
    { kind: "evidence-recorded", evidence },
    informed(scene, wording.policyAnswer(policyClaims(best.answer, evidence))),
  ];
}

function policyFacts(answer: PolicyAnswer): readonly Fact[] {
  const about = `policy:${answer.id}`;
  return [
    { about, property: "policy-text", value: answer.text },
    { about, property: "policy-source", value: answer.source },
  ];
}

function policyClaims(answer: PolicyAnswer, evidence: Evidence): { readonly text: Claim; readonly source: Claim } {
  const about = `policy:${answer.id}`;
  return { text: claim(evidence, about, "policy-text"), source: claim(evidence, about, "policy-source") };
}
