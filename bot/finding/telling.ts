import type { Choice, Command } from "../dialogue.js";
import { dropChoiceId } from "../dropped-limits.js";
import { type Events, informed, type Scene } from "../scene.js";
import { wantedItem } from "../wanted.js";
import type { Constraint, Wanted, WantedItem } from "../wish.js";
import { toldWish } from "./told-wish.js";

const choicesMax = 8;

/** What the assistant believes is wanted, or which of the shopper's words a limit came from; each can be taken back. */
export function tellWanted({ why, item: id }: Extract<Command, { kind: "tell-wanted" }>, scene: Scene): Events {
  const { wanted } = scene.tracker;
  const { wording } = scene;
  const item = wantedItem(wanted, id);
  if (item === undefined) return [informed(scene, wording.nothingWanted())];
  if (why !== undefined && why.length > 0) {
    const quotes = [...new Set(why.map((at) => item.said[at] ?? "").filter((quote) => quote !== ""))];
    if (quotes.length > 0)
      return [informed(scene, wording.because(quotes), [dropChoice(item, limitsAt(item, why), scene)])];
  }
  const told = wording.wanted(wanted.items.map(toldWish), wanted.together);
  const saying = why === undefined ? told : after(wording.nothingLimitsThat(), told);
  return [informed(scene, saying, choicesFor(wanted, scene))];
}

function after(first: ReturnType<Scene["wording"]["nothingLimitsThat"]>, then: typeof first): typeof first {
  return { text: `${first.text} ${then.text}`, claims: [...first.claims, ...then.claims] };
}

/** Each limit, each thing where there are several, and all of it. */
function choicesFor(wanted: Wanted, scene: Scene): readonly Choice[] {
  const { ledgerChoices } = scene.wording;
  const several = wanted.items.length > 1;
  const limits = wanted.items.flatMap((item) => item.wish.constraints.map((each) => dropChoice(item, [each], scene)));
  const things = several
    ? wanted.items.map((item) => ({ id: `forget:${item.id}`, label: ledgerChoices.forget(toldWish(item)) }))
    : [];
  const together = wanted.together === undefined ? [] : [{ id: "drop-together", label: ledgerChoices.withoutTogether }];
  return [
    ...[...limits, ...together, ...things].slice(0, choicesMax),
    { id: "start-over", label: ledgerChoices.startOver },
  ];
}

function dropChoice(item: WantedItem, limits: readonly Constraint[], { wording }: Scene): Choice {
  return { id: dropChoiceId(item, limits), label: wording.choices.without(limits) };
}

function limitsAt(item: WantedItem, positions: readonly number[]): readonly Constraint[] {
  return positions.flatMap((at) => item.wish.constraints[at] ?? []);
}
