import type { Choice, Fact } from "../dialogue.js";
import { claim } from "../evidence.js";
import type { ProductMatch, ProductMatches } from "../ports.js";
import { claimsOf } from "../product-cards.js";
import { type Events, evidenceOf, type Scene, uttered } from "../scene.js";
import { shownItem } from "../shown.js";
import type { Wanted, WantedItem } from "../wish.js";
import { budgetTold, type Combination, combinationFor } from "./budget.js";
import { type FoundProducts, foundProducts } from "./found-products.js";
import { both, noRemarks, type Remarks, remarked } from "./remarks.js";
import { type Change, changeChoices, changeClaims, changeFacts, helpfulChanges } from "./relaxing.js";
import { recorded, totalFact } from "./showing.js";
import { toldWish } from "./told-wish.js";

/** Ideas in one list for all things; more would be a catalog. */
const ideasInAll = 6;
const choicesMax = 6;

interface Thing {
  readonly item: WantedItem;
  readonly total: number;
  readonly shown: FoundProducts;
  readonly changes: readonly Change[];
}

/** First ideas for each thing wanted, and one of each that keeps what all may cost together. */
export async function showSeveral(wanted: Wanted, scene: Scene, remarks: Remarks = noRemarks): Promise<Events> {
  const combined = wanted.together === undefined ? undefined : await combinationFor(wanted, wanted.together, scene);
  const things = await Promise.all(wanted.items.map((item, at) => thingFor(item, at, wanted, combined, scene)));
  const facts = things.flatMap(({ item, total, changes, shown }): readonly Fact[] => [
    totalFact(total, `search:${item.id}`),
    ...changeFacts(changes, `search:${item.id}`),
    ...shown.facts,
  ]);
  const evidence = evidenceOf(scene, "product-search", facts, { wishes: wanted.items.map(({ wish }) => wish) });
  const saying = scene.wording.several(
    things.map(({ item, changes, shown }) => ({
      wish: toldWish(item),
      total: claim(evidence, `search:${item.id}`, "total"),
      products: shown.told(evidence),
      changes: changeClaims(changes, `search:${item.id}`, evidence),
    })),
  );
  const around = both(remarks, budgetRemarks(combined, wanted, scene));
  const cards = things.flatMap(({ shown }) => shown.cards);
  const total = things.reduce((sum, each) => sum + each.total, 0);
  const wantedIds = things.flatMap(({ item, shown }) => shown.cards.map(() => item.id));
  return [
    { kind: "wanted-changed", wanted },
    ...around.events,
    recorded(evidence),
    { kind: "list-shown", items: cards.map(shownItem), offset: 0, total, wantedIds },
    uttered(
      scene,
      remarked(saying, around),
      { act: "offer", cards, satisfying: cards.length, total, offset: 0, choices: choicesFor(things, scene) },
      claimsOf(cards, evidence),
    ),
  ];
}

async function thingFor(
  item: WantedItem,
  at: number,
  wanted: Wanted,
  combined: Combination | undefined,
  { ports }: Scene,
): Promise<Thing> {
  const ideas = Math.max(1, Math.floor(ideasInAll / wanted.items.length));
  const found = await ports.search.find(item.wish, { limit: ideas, strict: true });
  const matches = withPick(found, combined?.matches[at], ideas);
  const changes = found.total === 0 ? helpfulChanges(found) : [];
  return { item, total: found.total, shown: foundProducts(matches, item.wish.constraints, item.quantity), changes };
}

/** What is told of the combination stands first among the ideas. */
function withPick(found: ProductMatches, pick: ProductMatch | undefined, ideas: number): readonly ProductMatch[] {
  const satisfying = found.matches.slice(0, found.total);
  if (pick === undefined) return satisfying;
  return [pick, ...satisfying.filter(({ product }) => product.id !== pick.product.id)].slice(0, ideas);
}

function budgetRemarks(combined: Combination | undefined, wanted: Wanted, scene: Scene): Remarks {
  if (combined === undefined || wanted.together === undefined) return noRemarks;
  const { saying, evidence } = budgetTold(combined, wanted.items, wanted.together, scene);
  return { ...noRemarks, after: [saying], events: [recorded(evidence)] };
}

/** A look at each thing, and what helps where there is nothing. */
function choicesFor(things: readonly Thing[], scene: Scene): readonly Choice[] {
  const { ledgerChoices } = scene.wording;
  const changes = things.flatMap(({ item, changes: all }) => changeChoices(all.slice(0, 1), item, scene));
  const each = things.flatMap(({ item, total }) =>
    total === 0 ? [] : [{ id: `item:${item.id}`, label: ledgerChoices.show(toldWish(item)) }],
  );
  return [...changes, ...each].slice(0, choicesMax);
}
