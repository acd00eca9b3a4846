import type { Command } from "./dialogue.js";
import { claim } from "./evidence.js";
import { remarksBefore } from "./finding/remarks.js";
import { recorded, showWish, totalFact } from "./finding/showing.js";
import { firstIdeas } from "./first-ideas.js";
import { isSame } from "./merged-wish.js";
import {
  facetEvidence,
  facetNow,
  narrowingQuestion,
  type NarrowingQuestion,
  openQuestionAgain,
  optionClaims,
  wishAsked,
} from "./narrowing.js";
import { joined, type Saying } from "./saying.js";
import { type Events, evidenceOf, informed, type Scene, uttered } from "./scene.js";
import { apply, runningFlow } from "./tracker.js";
import { focusedItem, onlyWanted, withItem } from "./wanted.js";

type CommandOf<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;

/** What is asked back beside an open question; after that it only stands open. */
const backsMax = 2;
/** These are answered, and then the open question comes back. */
const digressions: ReadonlySet<Command["kind"]> = new Set([
  "small-talk",
  "talk-safely",
  "tell-known",
  "ask-policy",
  "not-understood",
]);

/** The answer comes on top of what was said before: "tops", beside the "for women" of before. */
export async function narrow({ constraints, said }: CommandOf<"narrow">, scene: Scene): Promise<Events> {
  const { wanted, asking } = scene.tracker;
  const item = focusedItem(wanted);
  if (item === undefined || asking?.anew === true) {
    const wish = { words: "", constraints, order: "relevance" } as const;
    return showWish(onlyWanted(wanted, [{ wish, said: constraints.map(() => said) }]), scene);
  }
  const added = constraints.filter((each) => !item.wish.constraints.some((known) => isSame(known, each)));
  const wish = { ...item.wish, constraints: [...item.wish.constraints, ...added] };
  return showWish(withItem(wanted, { ...item, wish, said: [...item.said, ...added.map(() => said)] }), scene);
}

/** Goes on without the answer: to the next question, or to the best rated of what fits. */
export async function noPreference({ field, never }: CommandOf<"no-preference">, scene: Scene): Promise<Events> {
  const closed = { kind: "narrowing-closed", ...(never === true ? { never } : {}) } as const;
  const tracker = apply(scene.tracker, closed);
  const item = focusedItem(tracker.wanted);
  if (item === undefined || scene.tracker.asking?.anew === true)
    return [closed, ...(await firstIdeas("surprise", { ...scene, tracker }))];
  const heard = never === true ? scene.wording.noMoreQuestions() : scene.wording.noPreferenceHeard(field);
  const { total } = await scene.ports.search.find(item.wish, { limit: 1, strict: true });
  const next = await narrowingQuestion(tracker.wanted, { total }, { ...scene, tracker });
  if (next !== undefined) return [closed, ...asked(next, heard, scene)];
  const wish = { ...item.wish, order: "rating" } as const;
  const shown = await showWish(
    withItem(tracker.wanted, { ...item, wish }),
    { ...scene, tracker },
    remarksBefore(heard),
  );
  return [closed, ...shown];
}

/** What most products are, or why it is asked; then the question stands again. */
export async function aboutQuestion({ ask }: CommandOf<"about-question">, scene: Scene): Promise<Events> {
  const again = await openQuestionAgain(scene);
  if (again === undefined) return [informed(scene, scene.wording.nothingShownYet())];
  if (ask === "again") return asked(again, undefined, scene);
  const wish = wishAsked(scene.tracker);
  const { total } = await scene.ports.search.find(wish, { limit: 1, strict: true });
  const counted = evidenceOf(scene, "product-search", [totalFact(total)], { wish });
  const all = claim(counted, "search", "total");
  if (ask === "why") return [recorded(counted), ...asked(again, scene.wording.whyNarrowing(all), scene)];
  const facet = await facetNow(again.asks, wish, scene);
  const [most] = facet?.values ?? [];
  if (facet === undefined || most === undefined) return asked(again, undefined, scene);
  const evidence = facetEvidence(facet, [most], scene);
  const option = optionClaims(again.asks, most, evidence);
  const usual = scene.wording.usualOption({ field: again.asks, option, total: all });
  return [recorded(counted), recorded(evidence), ...asked(again, usual, scene)];
}

/** After something else was answered, the open question once more, as long as that is no nuisance. */
export async function questionBack(commands: readonly Command[], scene: Scene): Promise<Events> {
  const { asking, lastSeq } = scene.tracker;
  if (asking === undefined || asking.after === lastSeq || asking.timesBack >= backsMax) return [];
  if (runningFlow(scene.tracker) !== undefined || !commands.every(({ kind }) => digressions.has(kind))) return [];
  const again = await openQuestionAgain(scene);
  return again === undefined ? [] : asked(again, undefined, scene);
}

/** A question without products beside it. */
function asked(question: NarrowingQuestion, before: Saying | undefined, scene: Scene): Events {
  const saying = before === undefined ? question.saying : joined([before, question.saying], " ");
  const { asks, choices, events } = question;
  return [...events, uttered(scene, saying, { act: "request", slot: asks, choices })];
}
