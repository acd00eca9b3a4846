import type { Choice, Command, ShownItem } from "../dialogue.js";
import { asMust, isSame, isWithin, mergedItem, singular, withoutSteps } from "../merged-wish.js";
import { pickProducts } from "../picking.js";
import { quoteFor } from "../quote.js";
import { type Events, informed, type Scene } from "../scene.js";
import {
  alsoWanted,
  focusedItem,
  type NewItem,
  nothingWanted,
  onlyWanted,
  wantedItem,
  withItem,
  withoutItems,
  withoutTogether,
} from "../wanted.js";
import type { Constraint, PriceBand, Wanted, WantedItem, WishReading } from "../wish.js";
import { noRemarks, remarked, remarksBefore, type Remarks, both } from "./remarks.js";
import { isEmpty, noWish, showWish } from "./showing.js";
import { showSeveral } from "./several.js";
import { toldWish } from "./told-wish.js";
import { unanswerableRemarks } from "./unanswerable.js";

/** From this share of known words on, a thing named is one that the shop may have. */
const knownFrom = 0.6;

type CommandOf<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;

/** New things wanted; a single one takes the place of a single one, and stands beside several. */
export async function findProducts(command: CommandOf<"find">, scene: Scene): Promise<Events> {
  const { together, beside } = command;
  const before = scene.tracker.wanted;
  const readings = command.readings.filter((reading) => !isEmpty(reading));
  const remarks = await unanswerableRemarks(command.readings, scene);
  const [only, another] = readings;
  if (only === undefined) return findNothing(together, remarks, scene);
  const single = another === undefined;
  if (single && before.items.length > 1) {
    const same = before.items.find((item) => isSameKind(item, only));
    if (same !== undefined) return refineWish({ kind: "refine", reading: only, item: same.id }, scene);
    if (beside === undefined && !(await isKnownHere(only, scene))) {
      return [informed(scene, scene.wording.foundNothing(only), [personChoice(scene)])];
    }
  }
  const stands = before.items.length > 0 && (beside === true || (single && before.items.length > 1));
  const added = readings.map(newItem);
  const wanted = withTogether(stands ? alsoWanted(before, added) : onlyWanted(before, added), together);
  const said = stands ? besideRemark(before, readings, beside === true, scene) : noRemarks;
  const show = single ? showWish : showSeveral;
  return show(wanted, scene, both(said, remarks));
}

/** Narrows or changes a wish of before: what was not mentioned stays, and what is contradicted is said. */
export async function refineWish({ reading, item: id }: CommandOf<"refine">, scene: Scene): Promise<Events> {
  const { wanted, list } = scene.tracker;
  const before = wantedItem(wanted, id ?? itemInView(scene));
  if (before === undefined) return findProducts({ kind: "find", readings: [reading] }, scene);
  const extreme = list?.total === 0 ? extremeOf(list.items, reading) : undefined;
  if (extreme !== undefined) return pickProducts([extreme.sku], scene);
  const { item, replaced } = mergedItem(before, reading);
  const said = replaced.length === 0 ? noRemarks : remarksBefore(scene.wording.replaced(replaced));
  return showWish(withItem(wanted, item), scene, both(said, await unanswerableRemarks([reading], scene)));
}

/** The wish without some of its constraints. */
export async function dropConstraints(
  { positions, item: id, together, tapped }: CommandOf<"drop-constraints">,
  scene: Scene,
): Promise<Events> {
  const wanted = together === true ? withoutTogether(scene.tracker.wanted) : scene.tracker.wanted;
  const item = wantedItem(wanted, id);
  if (tapped === true && positions.length === 0) return [informed(scene, scene.wording.limitGone())];
  if (item === undefined) return [informed(scene, scene.wording.nothingWanted())];
  if (positions.length === 0) return showAll(wanted, scene);
  const kept = item.wish.constraints.filter((_, at) => !positions.includes(at));
  const dropsPrice = positions.some((at) => item.wish.constraints[at]?.field === "price");
  const rest = { ...item.wish, constraints: kept };
  return showWish(withItem(wanted, withWish(item, dropsPrice ? withoutSteps(rest) : rest)), scene);
}

export async function setStrength(
  { position, strength, item: id }: CommandOf<"set-strength">,
  scene: Scene,
): Promise<Events> {
  const { wanted } = scene.tracker;
  const item = wantedItem(wanted, id);
  const constraint = item?.wish.constraints[position];
  if (item === undefined || constraint === undefined) return [informed(scene, scene.wording.nothingLimitsThat())];
  const limit = asMust(constraint);
  const changed = strength === "soft" ? { ...limit, soft: true as const } : limit;
  // A must that the new one narrows says nothing more.
  const isNarrowed = (each: Constraint): boolean =>
    strength === "hard" && each !== changed && each.soft === undefined && isWithin(changed, each);
  const strengthened = { ...item, wish: { ...item.wish, constraints: item.wish.constraints.with(position, changed) } };
  const left = strengthened.wish.constraints.filter((each) => !isNarrowed(each));
  const now = withWish(strengthened, { ...item.wish, constraints: left });
  return showWish(withItem(wanted, now), scene, remarksBefore(scene.wording.strength(changed, strength)));
}

/** Things that are wanted no longer; the rest stays as it is. */
export async function dropItem({ item, more = [] }: CommandOf<"drop-item">, scene: Scene): Promise<Events> {
  const { wanted } = scene.tracker;
  const ids = [item, ...more];
  const dropped = wanted.items.filter((each) => ids.includes(each.id));
  if (dropped.length === 0) return [informed(scene, scene.wording.nothingWanted())];
  const left = withoutItems(wanted, ids);
  const said = remarksBefore(scene.wording.dropped(dropped.map(toldWish)));
  return left.items.length === 0 ? forgotten(scene, said) : showAll(left, scene, said);
}

export async function focusItem(id: string, scene: Scene): Promise<Events> {
  const { wanted } = scene.tracker;
  const item = wantedItem(wanted, id);
  return item === undefined
    ? [informed(scene, scene.wording.nothingWanted())]
    : showWish(withItem(wanted, item), scene);
}

/** "start over" */
export function forgetWanted(scene: Scene): Events {
  return [{ kind: "wanted-changed", wanted: nothingWanted }, informed(scene, scene.wording.startedOver())];
}

function forgotten(scene: Scene, said: Remarks): Events {
  const saying = remarked(scene.wording.foundNothing(noWish), said);
  return [{ kind: "wanted-changed", wanted: nothingWanted }, informed(scene, saying)];
}

/** The one thing wanted, or all of them side by side. */
async function showAll(wanted: Wanted, scene: Scene, remarks: Remarks = noRemarks): Promise<Events> {
  return wanted.items.length > 1 ? showSeveral(wanted, scene, remarks) : showWish(wanted, scene, remarks);
}

/** No thing was named: what all may cost together, what no catalog tells, or nothing to go by. */
async function findNothing(together: PriceBand | undefined, remarks: Remarks, scene: Scene): Promise<Events> {
  const { wanted } = scene.tracker;
  if (together !== undefined && wanted.items.length > 1) return showSeveral({ ...wanted, together }, scene, remarks);
  if (remarks.after.length > 0 && wanted.items.length > 0) return showAll(wanted, scene, remarks);
  return [...remarks.events, informed(scene, remarked(scene.wording.foundNothing(noWish), remarks))];
}

/** Who did not say "also" may have meant it instead of what was wanted before. */
function besideRemark(before: Wanted, readings: readonly WishReading[], asked: boolean, { wording }: Scene): Remarks {
  const said = { ...remarksBefore(wording.besides(before.items.map(toldWish))), namesOthers: true };
  const [only] = readings;
  if (asked || only === undefined) return said;
  const id = `forget:${before.items.map((item) => item.id).join(",")}`;
  return { ...said, choices: [{ id, label: wording.ledgerChoices.only(only) }] };
}

/** What the shop knows nothing of is not put beside what is wanted: it may be no product at all. */
async function isKnownHere(reading: WishReading, { ports }: Scene): Promise<boolean> {
  if (reading.words === "" || reading.known >= knownFrom) return true;
  const { total, close } = await ports.search.find(reading, { limit: 1, strict: true });
  return total + close > 0;
}

function personChoice({ wording }: Scene): Choice {
  return { id: "person", label: wording.choices.person };
}

function newItem(reading: WishReading): NewItem {
  const { words, constraints, order, quantity } = reading;
  const said = constraints.map((constraint) => quoteFor(constraint, reading.said ?? ""));
  return { wish: { words, constraints, order }, said, ...(quantity === undefined ? {} : { quantity }) };
}

function withWish(item: WantedItem, wish: WantedItem["wish"]): WantedItem {
  const said = wish.constraints.map((constraint) => {
    const at = item.wish.constraints.findIndex((each) => isSame(each, constraint));
    return item.said[at] ?? "";
  });
  return { ...item, wish, said };
}

function withTogether(wanted: Wanted, together: PriceBand | undefined): Wanted {
  return together === undefined ? wanted : { ...wanted, together };
}

/** "shoes under 50" while shoes are among what is wanted already. */
function isSameKind({ wish }: WantedItem, { words }: WishReading): boolean {
  const thing = words.split(" ").at(-1) ?? "";
  return thing !== "" && singular(wish.words.split(" ").at(-1) ?? "") === singular(thing);
}

/** Of a list of ideas for several things, the one for which the product in view is an idea. */
function itemInView({ tracker: { list, picked, wanted } }: Scene): string | undefined {
  const [one, another] = picked;
  if (list?.wantedIds === undefined || one === undefined || another !== undefined) return focusedItem(wanted)?.id;
  return list.wantedIds[list.items.findIndex(({ sku }) => sku === one.sku)];
}

/** "the cheapest one", of what was shown because nothing fits. */
function extremeOf(items: readonly ShownItem[], { words, constraints, order }: WishReading): ShownItem | undefined {
  if (words !== "" || constraints.length > 0 || items.length === 0) return undefined;
  const amounts = items.map(({ price }) => price.amount);
  if (order === "price-ascending") return items[amounts.indexOf(Math.min(...amounts))];
  return order === "price-descending" ? items[amounts.indexOf(Math.max(...amounts))] : undefined;
}
