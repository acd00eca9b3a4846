import type { Choice, Evidence, Fact } from "../dialogue.js";
import { claim } from "../evidence.js";
import { dropChoiceId } from "../dropped-limits.js";
import { isSame } from "../merged-wish.js";
import type { ProductMatches } from "../ports.js";
import { claimsOf } from "../product-cards.js";
import { type Events, evidenceOf, type Scene, uttered } from "../scene.js";
import { shownItem } from "../shown.js";
import type { ConstraintField, Wanted, WantedItem } from "../wish.js";
import type { ChangeClaims } from "../wording/ledger-wording.js";
import { foundProducts } from "./found-products.js";
import { type Remarks, remarked } from "./remarks.js";

/** What people give up most easily comes first: a few dollars rather than the department. */
const givenUpFirst: readonly ConstraintField[] = ["price", "colour", "reduced", "in-stock", "rating", "brand"];
const changesTold = 3;
const productsShown = 3;

export type Change = ProductMatches["without"][number];

/** The smallest changes that would bring something, what is given up most easily first. */
export function helpfulChanges(found: Pick<ProductMatches, "without">): readonly Change[] {
  const placeOf = (field: ConstraintField): number =>
    givenUpFirst.includes(field) ? givenUpFirst.indexOf(field) : givenUpFirst.length;
  const place = ({ constraints }: Change): number => Math.max(...constraints.map(({ field }) => placeOf(field)));
  return found.without
    .filter((each) => each.total > 0)
    .sort((one, other) => one.constraints.length - other.constraints.length || place(one) - place(other))
    .slice(0, changesTold);
}

export function changeFacts(changes: readonly Change[], about: string): readonly Fact[] {
  return changes.map(({ total }, at) => ({ about: `${about}-without-${at + 1}`, property: "total", value: total }));
}

export function changeClaims(changes: readonly Change[], about: string, evidence: Evidence): readonly ChangeClaims[] {
  return changes.map(({ constraints }, at) => ({
    constraints,
    total: claim(evidence, `${about}-without-${at + 1}`, "total"),
  }));
}

/** A quick reply for each change. */
export function changeChoices(changes: readonly Change[], item: WantedItem, { wording }: Scene): readonly Choice[] {
  return changes.map(({ constraints }) => ({
    id: dropChoiceId(item, constraints),
    label: wording.choices.without(constraints),
  }));
}

/**
 * An honest "nothing", with the smallest changes that would bring something, and what the first of them would bring.
 * @returns undefined when no change of the limits helps.
 */
export async function offerChanges(
  wanted: Wanted,
  item: WantedItem,
  found: ProductMatches,
  scene: Scene,
  remarks: Remarks,
): Promise<Events | undefined> {
  const changes = helpfulChanges(found);
  const [smallest] = changes;
  if (smallest === undefined) return undefined;
  const constraints = item.wish.constraints.filter((each) => !smallest.constraints.some((one) => isSame(one, each)));
  const near = await scene.ports.search.find({ ...item.wish, constraints }, { limit: productsShown, strict: true });
  const shown = foundProducts(near.matches.slice(0, near.total), constraints, item.quantity);
  const facts = [...changeFacts(changes, "search"), ...shown.facts];
  const evidence = evidenceOf(scene, "product-search", facts, { wish: item.wish });
  const saying = scene.wording.foundWithout({
    wish: item.wish,
    changes: changeClaims(changes, "search", evidence),
    products: shown.told(evidence),
  });
  const { cards } = shown;
  return [
    { kind: "wanted-changed", wanted },
    ...remarks.events,
    { kind: "evidence-recorded", evidence },
    { kind: "list-shown", items: cards.map(shownItem), offset: 0, total: 0 },
    uttered(
      scene,
      remarked(saying, remarks),
      {
        act: "offer",
        cards,
        satisfying: 0,
        total: 0,
        offset: 0,
        choices: [...changeChoices(changes, item, scene), ...remarks.choices],
      },
      claimsOf(cards, evidence),
    ),
  ];
}
