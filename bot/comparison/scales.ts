import type { ProductCard } from "../dialogue.js";
import { claim } from "../evidence.js";
import { claimsOf } from "../product-cards.js";
import { folded } from "../product-questions/question-words.js";
import type { Saying } from "../saying.js";
import type { ScaleWords } from "../wording/comparison-wording.js";
import type { Compared } from "./compared-fields.js";
import { type Comparison, type ToldField, toldClaim } from "./told-values.js";

/** One end of what a shop states of everything it sells. */
export interface ScaleAsked {
  readonly scale: ScaleWords["scale"];
  readonly end: ScaleWords["end"];
}

const ends: readonly (readonly [ScaleAsked, RegExp])[] = [
  [
    { scale: "rating", end: "most" },
    /\b(?:better|best|higher|highest|top)[ -](?:rat(?:ed|ing|ings)|reviewed|reviews?|scores?|stars)\b|\bmore stars\b|\b(?:people|ppl|customers|buyers|others|everyone) (?:like|love|prefer|rate)\b.{0,12}\b(?:more|most|better|best|higher)\b|\bmejor valorad[oa]\b|评价(?:更|最)?[好高]/u,
  ],
  [
    { scale: "rating", end: "least" },
    /\b(?:worse|worst|lower|lowest)[ -](?:rat(?:ed|ing|ings)|reviewed|reviews?|scores?)\b|\b(?:fewer|fewest) stars\b|评价(?:更|最)?差/u,
  ],
  [
    { scale: "price", end: "least" },
    /\b(?:cheap(?:er|est)|(?:less|least) (?:expensive|pricey|costly)|(?:more|most) affordable|costs? (?:the )?(?:less|least)|low(?:er|est)[ -]pric\w+|mas barat[oa])\b|便宜/u,
  ],
  [
    { scale: "price", end: "most" },
    /\b(?:dear(?:er|est)|(?:more|most) (?:expensive|pricey|costly)|price?y?i(?:er|est)|costs? (?:the )?(?:more|most)|high(?:er|est)[ -]pric\w+|mas car[oa])\b|更贵|最贵/u,
  ],
];

/** "Which is cheaper?", "which has the better reviews?" */
export function scaleAsked(question: string): ScaleAsked | undefined {
  const typed = folded(question);
  return ends.find(([, asks]) => asks.test(typed))?.[0];
}

export interface Verdict {
  readonly saying: Saying;
  readonly row: ToldField;
  /** The one at the asked end; undefined where several are equal, or only one states it. */
  readonly winner?: ProductCard;
}

/** Which of them stands at that end, and where the others stand. */
export function onScale({ scale, end }: ScaleAsked, comparison: Comparison): Verdict {
  const { compared, scene } = comparison;
  const row = scaleRow(scale, comparison);
  const values = compared.map(({ card }) => valueOf(card, scale));
  const known = values.filter((value) => value !== undefined);
  const top = end === "least" ? Math.min(...known) : Math.max(...known);
  const foremost = compared.filter((_, at) => values[at] === top);
  const [first, equal] = foremost;
  const winner = equal === undefined && known.length > 1 ? first?.card : undefined;
  const saying = scene.wording.comparison.onScale({
    ...{ scale, end },
    isAlone: known.length === 1,
    places: compared.map(({ card }, at) => ({
      title: claim(comparison.evidence, `product:${card.productId}`, "title"),
      value: row.values[at],
      foremost: values[at] === top && known.length > 1,
    })),
  });
  return { saying, row, ...(winner === undefined ? {} : { winner }) };
}

function valueOf({ price, rating }: ProductCard, scale: ScaleWords["scale"]): number | undefined {
  return scale === "price" ? price.amount : rating?.average;
}

/** A row of what the shop states of everything it sells. */
export function scaleRow(scale: ScaleWords["scale"] | "stock", comparison: Comparison): ToldField {
  const { compared, evidence, scene } = comparison;
  const { names, cellOf } = scene.wording.comparison;
  const cell = (each: Compared): Saying | undefined => cellOf[scale](claimsOf([each.card], evidence));
  const name = names[scale];
  return { name, values: compared.map((each) => toldClaim(name, cell(each)?.text, each, comparison)) };
}
