import type { Command } from "./dialogue.js";
import { isAsking } from "./flows/asking.js";
import { ruleFor } from "./policy-questions.js";
import { type Events, informed, type Scene } from "./scene.js";
import { runningFlow } from "./tracker.js";
import { addToCase } from "./waiting-case.js";

/** A rule that fits less well is about something else. */
const fitFrom = 0.6;
const matter = "trouble";

/**
 * Meets who tells of something broken, wrong or missing with the shop's rule, told once, and the offer of a colleague. Where
 * the same message asked for one, it goes with that case.
 */
export async function troubleReported(
  { trouble, said }: Extract<Command, { kind: "report-trouble" }>,
  scene: Scene,
): Promise<Events> {
  const { tracker, wording } = scene;
  if (tracker.caseId !== undefined) return addToCase({ kind: "add-to-case", note: said }, scene);
  const open = isAsking(runningFlow(tracker));
  const times = tracker.told.get(matter) ?? 0;
  const question = wording.ruleOnTrouble[trouble];
  const found = times > 0 || question === undefined ? undefined : await ruleFor(question, fitFrom, scene);
  const saying = wording.troubleReported({ times, open, ...(found === undefined ? {} : { rule: found.rule }) });
  return [
    ...(found?.events ?? []),
    { kind: "answer-told", matter, question: said },
    informed(scene, saying, [{ id: "person", label: wording.choices.person }]),
  ];
}
