import type { Choice, DialogueEvent, Evidence } from "./dialogue.js";
import { claim } from "./evidence.js";
import { narrowingChoice, noPreferenceChoice } from "./narrowing-choices.js";
import type { Facet, FacetValue, ProductMatches } from "./ports.js";
import type { Saying } from "./saying.js";
import { type Events, evidenceOf, type Scene } from "./scene.js";
import { inNaturalOrder } from "./size-order.js";
import { runningFlow, type Tracker } from "./tracker.js";
import { focusedItem, focusedWish } from "./wanted.js";
import type { Constraint, Wanted, Wish } from "./wish.js";
import type { OptionClaims } from "./wording/narrowing-wording.js";

/** A question beside the products that were found. */
export interface NarrowingQuestion {
  /** As in `Reply.asks`. */
  readonly asks: string;
  readonly saying: Saying;
  readonly choices: readonly Choice[];
  /** What is remembered of it. */
  readonly events: Events;
}

/** As many products can be looked at without being asked anything. */
const fewEnough = 8;
/** A value that nearly all products have tells nothing. */
const shareMax = 0.8;
/** What fewer of the products state than this cannot be answered for the others. */
const statedMin = 0.5;
const inARowMax = 2;
/** Few people know the brands of a shop; only where there is much to choose from they are better than nothing. */
const brandsFrom = 100;
/** So many answers are offered; of more, one fewer, with room for "or another". */
const optionsMax = 5;

/** The question whose answer would narrow what was found most, when one is worth asking. */
export async function narrowingQuestion(
  wanted: Wanted,
  matches: Pick<ProductMatches, "total">,
  scene: Scene,
): Promise<NarrowingQuestion | undefined> {
  const item = focusedItem(wanted);
  const sameItem = item?.id === scene.tracker.wanted.focus;
  if (item === undefined || matches.total <= fewEnough || !mayAsk(scene.tracker, sameItem)) return undefined;
  if (item.wish.order !== "relevance" || item.wish.constraints.some(isStep)) return undefined;
  const asked = sameItem ? scene.tracker.narrowed : [];
  const facets = await scene.ports.search.facets(item.wish);
  const best = facets.find((facet) => {
    if (facet.field === "brand" && matches.total < brandsFrom) return false;
    return !asked.includes(facet.field) && splits(facet, item.wish, matches.total);
  });
  return best === undefined ? undefined : questionOf(best, scene);
}

/** The open question once more, after something else; its counts are taken anew. */
export async function openQuestionAgain(scene: Scene): Promise<NarrowingQuestion | undefined> {
  const { asking } = scene.tracker;
  const facet = asking === undefined ? undefined : await facetNow(asking.field, wishAsked(scene.tracker), scene);
  return facet === undefined ? undefined : questionOf(facet, scene, { back: true, anew: asking?.anew === true });
}

const anything: Wish = { words: "", constraints: [], order: "relevance" };

/** What the open question is to narrow: the thing spoken of, or all of the shop. */
export function wishAsked({ asking, wanted }: Tracker): Wish {
  return asking?.anew === true ? anything : (focusedWish(wanted) ?? anything);
}

/** In what the products that satisfy the wish differ, in this field. */
export async function facetNow(field: string, wish: Wish, scene: Scene): Promise<Facet | undefined> {
  const facets = await scene.ports.search.facets(wish);
  return facets.find((facet) => facet.field === field);
}

/** @param how `back`: the same question was asked before; `anew`: it begins a wish of its own. */
export function questionOf(
  facet: Facet,
  scene: Scene,
  { back = false, anew = false }: { readonly back?: boolean; readonly anew?: boolean } = {},
): NarrowingQuestion {
  const { field } = facet;
  const values = optionsOf(facet);
  const evidence = facetEvidence(facet, values, scene);
  const options = values.map((value) => optionClaims(field, value, evidence));
  const { wording } = scene;
  const more = facet.values.length > values.length;
  const asked: DialogueEvent = {
    kind: "narrowing-asked",
    field,
    options: facet.values.map(({ label, constraint }) => ({ label, constraint })),
    ...(back ? { back: true } : {}),
    ...(anew ? { anew: true } : {}),
  };
  return {
    asks: field,
    saying: wording.narrowingQuestion({ field, options, more, begins: anew }),
    choices: [
      ...options.map((option) => ({
        id: narrowingChoice(field, option.constraint),
        label: wording.narrowingOption(option).text,
      })),
      { id: noPreferenceChoice(field), label: wording.noPreferenceChoice },
    ],
    events: [{ kind: "evidence-recorded", evidence }, asked],
  };
}

export function facetEvidence(facet: Facet, values: readonly FacetValue[], scene: Scene): Evidence {
  const facts = values.flatMap((value) => {
    const about = optionAbout(facet.field, value);
    const count = { about, property: "count", value: value.count };
    return value.label === "" ? [count] : [{ about, property: "label", value: value.label }, count];
  });
  return evidenceOf(scene, "facets", facts, { field: facet.field });
}

export function optionClaims(field: string, value: FacetValue, evidence: Evidence): OptionClaims {
  const about = optionAbout(field, value);
  const count = claim(evidence, about, "count");
  const { constraint, label } = value;
  return { constraint, count, ...(label === "" ? {} : { label: claim(evidence, about, "label") }) };
}

function optionAbout(field: string, { constraint }: FacetValue): string {
  return `facet:${narrowingChoice(field, constraint).slice("narrow:".length)}`;
}

function optionsOf({ field, values }: Facet): readonly FacetValue[] {
  const most = values.slice(0, values.length <= optionsMax ? optionsMax : optionsMax - 1);
  if (field === "size") return inNaturalOrder(most, ({ label }) => label);
  return field === "price" ? [...most].sort((one, other) => leastOf(one) - leastOf(other)) : most;
}

function leastOf({ constraint }: FacetValue): number {
  return constraint.field === "price" ? (constraint.min ?? 0) : 0;
}

/** Not beside another question, not after a plea to stop, and never more than two in a row. */
function mayAsk(tracker: Tracker, sameItem: boolean): boolean {
  if (runningFlow(tracker) !== undefined || (sameItem && tracker.askNoMore)) return false;
  if (tracker.asking?.after === tracker.lastSeq) return false;
  return !tracker.narrowedLately || tracker.timesNarrowed < inARowMax;
}

function splits({ field, stated, values }: Facet, { constraints }: Wish, total: number): boolean {
  const most = values[0]?.count ?? 0;
  if (stated < statedMin || values.length < 2 || most >= total * shareMax) return false;
  return !constraints.some((each) => isAbout(each, field, values));
}

/** Whether a limit speaks of the field already; of kinds only when it names one of those that would be offered. */
function isAbout(limit: Constraint, field: string, values: readonly FacetValue[]): boolean {
  if (limit.field === "attribute") return limit.name.toLowerCase() === field.toLowerCase();
  if (limit.field !== "category") return limit.field === field;
  return values.some(({ constraint }) => {
    return constraint.field === "category" && constraint.anyOf.some((value) => limit.anyOf.includes(value));
  });
}

function isStep(constraint: Constraint): boolean {
  return constraint.field === "price" && constraint.step === true;
}
