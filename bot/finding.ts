import type { Choice, Command, DialogueEvent, Evidence, Fact, ShownItem } from "./dialogue.js";
import { cardFacts, claim } from "./evidence.js";
import type { ProductMatches } from "./ports.js";
import { mergedWish, withoutSteps } from "./merged-wish.js";
import { narrowingQuestion } from "./narrowing.js";
import { pickProducts } from "./picking.js";
import { cardOf, claimsOf, productClaims } from "./product-cards.js";
import { joined, type Saying } from "./saying.js";
import { type Events, evidenceOf, informed, type Scene, uttered } from "./scene.js";
import { shownItem } from "./shown.js";
import { focusedWish, onlyWanted, withFocusedWish } from "./wanted.js";
import type { Constraint, ConstraintField, Wanted, Wish, WishReading } from "./wish.js";

const shownAtOnce = 5;
/** With "the cheapest" the first one is the answer; the next ones give it a measure. */
const shownWhenOrdered = 3;
/** A shorter list is filled up with what comes close. */
const enough = 3;
/** What people give up most easily comes first: a few dollars rather than the department. */
const givenUpFirst: readonly ConstraintField[] = ["price", "colour", "reduced", "in-stock", "rating", "brand"];

const noWish: WishReading = { words: "", constraints: [], order: "relevance", known: 0, exactCode: false };

type CommandOf<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;

export async function findProducts({ readings }: CommandOf<"find">, scene: Scene): Promise<Events> {
  const [reading = noWish] = readings;
  const wish = { words: reading.words, constraints: reading.constraints, order: reading.order };
  return showWish(onlyWanted(wish), scene);
}

/** Narrows or changes the wish of before: what was not mentioned stays. */
export async function refineWish({ reading }: CommandOf<"refine">, scene: Scene): Promise<Events> {
  const { wanted, list } = scene.tracker;
  const before = focusedWish(wanted);
  if (before === undefined) return findProducts({ kind: "find", readings: [reading] }, scene);
  const extreme = list?.total === 0 ? extremeOf(list.items, reading) : undefined;
  return extreme === undefined
    ? showWish(withFocusedWish(wanted, mergedWish(before, reading)), scene)
    : pickProducts([extreme.sku], scene);
}

/** "the cheapest one", of what was shown because nothing fits. */
function extremeOf(items: readonly ShownItem[], { words, constraints, order }: WishReading): ShownItem | undefined {
  if (words !== "" || constraints.length > 0 || items.length === 0) return undefined;
  const amounts = items.map(({ price }) => price.amount);
  if (order === "price-ascending") return items[amounts.indexOf(Math.min(...amounts))];
  return order === "price-descending" ? items[amounts.indexOf(Math.max(...amounts))] : undefined;
}

/** Each step lies below (or above) what was shown or picked last, so that saying it again leads on. */
export async function shiftPrice(to: "cheaper" | "dearer", scene: Scene): Promise<Events> {
  const { wanted, list, picked } = scene.tracker;
  const wish = focusedWish(wanted);
  const reference = picked.length > 0 ? picked : (list?.items ?? []);
  if (wish === undefined || reference.length === 0) return [informed(scene, scene.wording.nothingShownYet())];
  if (list?.total === 0) return showWish(wanted, scene);
  const amounts = reference.map((item) => item.price.amount);
  const step: Constraint =
    to === "cheaper"
      ? { field: "price", max: Math.min(...amounts) - 1, step: true }
      : { field: "price", min: Math.max(...amounts) + 1, step: true };
  const own = withoutSteps(wish);
  const shifted = { ...own, constraints: [...own.constraints, step] };
  const matches = await scene.ports.search.find(shifted, { limit: limitFor(shifted), strict: true });
  return matches.total > 0 ? offer(withFocusedWish(wanted, shifted), matches, 0, scene) : priceEnd(to, own, scene);
}

export async function showMore(scene: Scene): Promise<Events> {
  const { wanted, list } = scene.tracker;
  const wish = focusedWish(wanted);
  if (wish === undefined || list === undefined) return [informed(scene, scene.wording.nothingShownYet())];
  if (list.total === 0) return showWish(wanted, scene);
  const offset = list.offset + list.items.length;
  const matches = await scene.ports.search.find(wish, { limit: shownAtOnce, offset, strict: true });
  if (matches.total > offset) return offer(wanted, matches, offset, scene);
  const evidence = evidenceOf(scene, "product-search", [totalFact(matches.total)]);
  return [recorded(evidence), informed(scene, scene.wording.noMore(claim(evidence, "search", "total")))];
}

async function showWish(wanted: Wanted, scene: Scene): Promise<Events> {
  const wish = focusedWish(wanted) ?? noWish;
  if (wish.words === "" && wish.constraints.length === 0) return [informed(scene, scene.wording.foundNothing(wish))];
  const matches = await scene.ports.search.find(wish, { limit: limitFor(wish), strict: true });
  if (matches.total > 0) return offer(wanted, matches, 0, scene);
  const changes = helpfulChanges(matches);
  const [smallest] = changes;
  if (smallest !== undefined) return offerChanges(wanted, smallest, changes, scene);
  return matches.close > 0 ? offer(wanted, matches, 0, scene) : nothingFound(wanted, scene);
}

async function offer(wanted: Wanted, found: ProductMatches, offset: number, scene: Scene): Promise<Events> {
  const wish = focusedWish(wanted) ?? noWish;
  const satisfying = Math.min(found.matches.length, Math.max(0, found.total - offset));
  const close = offset === 0 ? Math.min(found.close, Math.max(0, enough - satisfying)) : 0;
  const shown = found.matches.slice(0, satisfying + close);
  const cards = shown.map(cardOf);
  const evidence = evidenceOf(scene, "product-search", [totalFact(found.total), ...cards.flatMap(cardFacts)]);
  const told = cards.map((card) => productClaims(card, evidence));
  const question = offset === 0 ? await narrowingQuestion(wanted, found, scene) : undefined;
  const saying = scene.wording.found({
    total: claim(evidence, "search", "total"),
    words: wish.words,
    constraints: wish.constraints,
    order: wish.order,
    products: told.slice(0, satisfying),
    close: told.slice(satisfying),
    offset,
    corrected: offset === 0 ? found.corrected : [],
  });
  const choices = [...(question?.choices ?? []), ...furtherChoices(found.total > offset + satisfying, scene)];
  const asks = question === undefined ? {} : { asks: question.asks };
  return [
    { kind: "wanted-changed", wanted },
    recorded(evidence),
    { kind: "list-shown", items: cards.map(shownItem), offset, total: found.total },
    ...(question?.events ?? []),
    uttered(
      scene,
      question === undefined ? saying : followedBy(saying, question.saying),
      { act: "offer", cards, satisfying, total: found.total, offset, choices, ...asks },
      claimsOf(cards, evidence),
    ),
  ];
}

/** The question stands at the end, also where the products are shown as cards. */
function followedBy(saying: Saying, question: Saying): Saying {
  const whole = joined([saying, question], "\n");
  return saying.lead === undefined ? whole : { ...whole, lead: `${saying.lead}\n${question.text}` };
}

type Change = ProductMatches["without"][number];

function helpfulChanges(found: ProductMatches): readonly Change[] {
  const place = ({ constraints }: Change): number => {
    const at = Math.max(...constraints.map(({ field }) => givenUpFirst.indexOf(field)));
    return at < 0 ? givenUpFirst.length : at;
  };
  return found.without
    .filter((each) => each.total > 0)
    .sort((one, other) => place(one) - place(other))
    .slice(0, 2);
}

/** An honest "nothing", with the smallest changes that would bring something, and what the first of them would bring. */
async function offerChanges(
  wanted: Wanted,
  smallest: Change,
  changes: readonly Change[],
  scene: Scene,
): Promise<Events> {
  const { wording } = scene;
  const wish = focusedWish(wanted) ?? noWish;
  const without = { ...wish, constraints: wish.constraints.filter((each) => !smallest.constraints.includes(each)) };
  const { matches, total } = await scene.ports.search.find(without, { limit: enough, strict: true });
  const cards = matches.slice(0, total).map(cardOf);
  const totals = changes.map(
    ({ total }, at): Fact => ({ about: `search-without-${at + 1}`, property: "total", value: total }),
  );
  const evidence = evidenceOf(scene, "product-search", [...totals, ...cards.flatMap(cardFacts)]);
  const saying = wording.foundWithout({
    wish,
    changes: changes.map(({ constraints }, at) => ({
      constraints,
      total: claim(evidence, `search-without-${at + 1}`, "total"),
    })),
    products: cards.map((card) => productClaims(card, evidence)),
  });
  const choices = changes.map(({ constraints }) => ({
    id: `drop:${constraints.map((each) => wish.constraints.indexOf(each)).join(",")}`,
    label: wording.choices.without(constraints),
  }));
  return [
    { kind: "wanted-changed", wanted },
    recorded(evidence),
    { kind: "list-shown", items: cards.map(shownItem), offset: 0, total: 0 },
    uttered(
      scene,
      saying,
      { act: "offer", cards, satisfying: 0, total: 0, offset: 0, choices },
      claimsOf(cards, evidence),
    ),
  ];
}

function nothingFound(wanted: Wanted, scene: Scene): Events {
  const choices = [{ id: "person", label: scene.wording.choices.person }];
  const wish = focusedWish(wanted) ?? noWish;
  return [{ kind: "wanted-changed", wanted }, informed(scene, scene.wording.foundNothing(wish), choices)];
}

/** The wish without some of its constraints. */
export async function dropConstraints({ positions }: CommandOf<"drop-constraints">, scene: Scene): Promise<Events> {
  const { wanted } = scene.tracker;
  const wish = focusedWish(wanted);
  if (wish === undefined) return [informed(scene, scene.wording.nothingShownYet())];
  const rest = { ...wish, constraints: wish.constraints.filter((_, at) => !positions.includes(at)) };
  const dropsPrice = positions.some((at) => wish.constraints[at]?.field === "price");
  return showWish(withFocusedWish(wanted, dropsPrice ? withoutSteps(rest) : rest), scene);
}

export async function setStrength(_: CommandOf<"set-strength">, scene: Scene): Promise<Events> {
  return showWish(scene.tracker.wanted, scene);
}

export async function dropItem(_item: string, scene: Scene): Promise<Events> {
  return showWish(scene.tracker.wanted, scene);
}

export async function focusItem(_item: string, scene: Scene): Promise<Events> {
  return showWish(scene.tracker.wanted, scene);
}

export function tellWanted(scene: Scene): Events {
  return [informed(scene, scene.wording.nothingShownYet())];
}

async function priceEnd(to: "cheaper" | "dearer", wish: Wish, scene: Scene): Promise<Events> {
  const ordered: Wish = { ...wish, order: to === "cheaper" ? "price-ascending" : "price-descending" };
  const { matches } = await scene.ports.search.find(ordered, { limit: 1 });
  const [end] = matches.map(cardOf);
  if (end === undefined) return [informed(scene, scene.wording.foundNothing(wish))];
  const evidence = evidenceOf(scene, "product-search", cardFacts(end));
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

function furtherChoices(more: boolean, { wording }: Scene): readonly Choice[] {
  return [
    ...(more ? [{ id: "more", label: wording.choices.more }] : []),
    { id: "cheaper", label: wording.choices.cheaper },
  ];
}

function limitFor(wish: Wish): number {
  return wish.order === "relevance" ? shownAtOnce : shownWhenOrdered;
}

function totalFact(total: number): Fact {
  return { about: "search", property: "total", value: total };
}

function recorded(evidence: Evidence): DialogueEvent {
  return { kind: "evidence-recorded", evidence };
}
