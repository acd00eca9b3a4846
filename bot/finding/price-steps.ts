import type { Command } from "../dialogue.js";
import { cardFacts, claim } from "../evidence.js";
import { withoutSteps } from "../merged-wish.js";
import { cardOf, claimsOf, productClaims } from "../product-cards.js";
import { type Events, evidenceOf, informed, type Scene, uttered } from "../scene.js";
import { wantedItem, withItem } from "../wanted.js";
import type { Constraint, WantedItem, Wish } from "../wish.js";
import { limitFor, offer, recorded, shownAtOnce, showWish, totalFact } from "./showing.js";

/** Each step lies below (or above) what was shown or picked last, so that saying it again leads on. */
export async function shiftPrice(
  { to, item: id }: Extract<Command, { kind: "shift-price" }>,
  scene: Scene,
): Promise<Events> {
  const { wanted, list } = scene.tracker;
  const item = wantedItem(wanted, id);
  const amounts = item === undefined ? [] : amountsInView(item, scene);
  if (item === undefined || list === undefined || amounts.length === 0) {
    return item === undefined || list === undefined
      ? [informed(scene, scene.wording.nothingShownYet())]
      : showWish(withItem(wanted, item), scene);
  }
  if (list.total === 0) return showWish(withItem(wanted, item), scene);
  const step: Constraint =
    to === "cheaper"
      ? { field: "price", max: Math.min(...amounts) - 1, step: true }
      : { field: "price", min: Math.max(...amounts) + 1, step: true };
  const own = withoutSteps(item.wish);
  const shifted = { ...own, constraints: [...own.constraints, step] };
  const said = [...item.wish.constraints.flatMap((each, at) => (isStep(each) ? [] : (item.said[at] ?? ""))), to];
  const matches = await scene.ports.search.find(shifted, { limit: limitFor(shifted), strict: true });
  if (matches.total === 0) return priceEnd(to, own, scene);
  return offer(withItem(wanted, { ...item, wish: shifted, said }), matches, 0, scene);
}

export async function showMore(scene: Scene): Promise<Events> {
  const { wanted, list } = scene.tracker;
  const item = wantedItem(wanted, undefined);
  if (item === undefined || list === undefined) return [informed(scene, scene.wording.nothingShownYet())];
  if (list.total === 0) return showWish(wanted, scene);
  // Of a list of ideas for several things, more of the one that is spoken of.
  const shown = list.wantedIds?.filter((id) => id === item.id).length ?? list.offset + list.items.length;
  const matches = await scene.ports.search.find(item.wish, { limit: shownAtOnce, offset: shown, strict: true });
  if (matches.total > shown) return offer(wanted, matches, shown, scene);
  const evidence = evidenceOf(scene, "product-search", [totalFact(matches.total)], { wish: item.wish });
  return [recorded(evidence), informed(scene, scene.wording.noMore(claim(evidence, "search", "total")))];
}

/** What the picked products cost, else those of the list that are ideas for the thing. */
function amountsInView(item: WantedItem, { tracker: { list, picked } }: Scene): readonly number[] {
  const ids = list?.wantedIds;
  const listed = list?.items.filter((_, at) => ids === undefined || ids[at] === item.id) ?? [];
  return (picked.length > 0 ? picked : listed).map(({ price }) => price.amount);
}

function isStep(constraint: Constraint): boolean {
  return constraint.field === "price" && constraint.step === true;
}

async function priceEnd(to: "cheaper" | "dearer", wish: Wish, scene: Scene): Promise<Events> {
  const ordered: Wish = { ...wish, order: to === "cheaper" ? "price-ascending" : "price-descending" };
  const { matches } = await scene.ports.search.find(ordered, { limit: 1 });
  const [end] = matches.map(cardOf);
  if (end === undefined) return [informed(scene, scene.wording.foundNothing(wish))];
  const evidence = evidenceOf(scene, "product-search", cardFacts(end), { wish: ordered });
  const product = productClaims(end, evidence);
  const saying = to === "cheaper" ? scene.wording.nothingCheaper(product) : scene.wording.nothingDearer(product);
  return [
    recorded(evidence),
    uttered(
      scene,
      saying,
      { act: "offer", cards: [end], satisfying: 1, total: 1, offset: 0 },
      claimsOf([end], evidence),
    ),
  ];
}
