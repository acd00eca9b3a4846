import { itemAt } from "../../shown.js";
import { runningFlow } from "../../tracker.js";
import { focusedWish } from "../../wanted.js";
import type { Heard, Reader } from "../heard.js";
import { says } from "../phrases.js";
import { positionsIn } from "../references.js";
import { asTyped } from "../spotting.js";
import { missed, only, type Understood, wordsIn } from "../understood.js";

/** A bare number when nothing was listed says nothing. */
export const placeWithoutList: Reader = ({ text, tracker }) =>
  tracker.list === undefined && /^\W*\d{1,2}\W*$/u.test(text) ? missed : undefined;

/** "does it have …": the one product in view is told again, with all that its record states; among several it is asked. */
export const aboutIt: Reader = ({ text, tracker }) => {
  const { list, picked } = tracker;
  if (list === undefined || list.items.length === 0 || says("aboutRules", text)) return undefined;
  if (!says("aboutIt", text) && !says("otherOptions", text)) return undefined;
  const [one, another] = picked;
  if (one !== undefined && another === undefined) return only({ kind: "pick", skus: [one.sku] }, "rule:about-it");
  const wish = focusedWish(tracker.wanted);
  const first = list.items.length === 1 || (wish !== undefined && wish.order !== "relevance");
  const skus = list.items.map((item) => item.sku);
  return first
    ? only({ kind: "pick", skus: skus.slice(0, 1) }, "rule:about-it")
    : only({ kind: "ask-which", skus, then: { kind: "pick" } }, "rule:about-it");
};

export const showMore: Reader = ({ text, tracker }) =>
  tracker.list !== undefined && says("more", text) ? only({ kind: "show-more" }, "rule:more") : undefined;

/** "the second one", "compare 1 and 3" */
export const placesNamed: Reader = (heard) => {
  const { text, tracker } = heard;
  const { list } = tracker;
  if (list === undefined) return undefined;
  const compares = says("compare", text);
  const positions = compares ? numbersIn(text, list.items.length) : positionsIn(text);
  if (positions.length === 0 || runningFlow(tracker)?.asked !== undefined || wordsIn(text) > 9) return undefined;
  return atPositions(positions, heard);
};

function atPositions(positions: readonly number[], { tracker: { list } }: Heard): Understood {
  const skus = positions.map((position) => itemAt(list, position)?.sku).filter((sku) => sku !== undefined);
  return skus.length === 0
    ? only({ kind: "not-shown" }, "rule:position")
    : only({ kind: "pick", skus: [...new Set(skus)] }, "rule:position");
}

/** "compare 1 and 3": the places named; all of them when none is. */
function numbersIn(text: string, shown: number): readonly number[] {
  const named = [...asTyped(text).matchAll(/\b\d{1,2}\b/gu)].map(([digits]) => Number(digits));
  return named.length > 0 ? named : Array.from({ length: shown }, (_, at) => at + 1);
}
