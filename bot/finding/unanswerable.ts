import { ruleFor } from "../policy-questions.js";
import type { Scene } from "../scene.js";
import type { Unanswerable, WishReading } from "../wish.js";
import { both, noRemarks, type Remarks } from "./remarks.js";

/** A rule of the shop's is told beside it when it fits as well as an answer to a question would. */
const fitFrom = 0.6;

/** What was asked for that no catalog tells is said, with the shop's own rule where there is one. */
export async function unanswerableRemarks(readings: readonly WishReading[], scene: Scene): Promise<Remarks> {
  const asked = readings.flatMap(({ unanswerable = [] }) => unanswerable);
  const remarks = await Promise.all(asked.map((each) => remarkOn(each, scene)));
  return remarks.reduce(both, noRemarks);
}

async function remarkOn(asked: Unanswerable, scene: Scene): Promise<Remarks> {
  const { wording } = scene;
  const unknown = { ...noRemarks, after: [wording.unanswerable(asked)] };
  if (asked.kind === "comparison") return unknown;
  const found = await ruleFor(questionOf(asked), fitFrom, scene);
  if (found === undefined) return unknown;
  return both(unknown, { ...noRemarks, after: [wording.shopsRule(found.rule)], events: found.events });
}

function questionOf({ kind, words }: Unanswerable): string {
  switch (kind) {
    case "delivery":
      return `How long does delivery take, ${words}?`;
    case "store":
      return `Do you have a shop near me? ${words}`;
    case "allergen":
    case "age":
    case "comparison":
      return words;
  }
}
