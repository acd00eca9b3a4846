import type { Choice, DialogueEvent, Evidence, Fact } from "../dialogue.js";
import { claim } from "../evidence.js";
import { narrowingQuestion } from "../narrowing.js";
import type { ProductMatches } from "../ports.js";
import { claimsOf } from "../product-cards.js";
import { type Events, evidenceOf, informed, type Scene, uttered } from "../scene.js";
import { shownItem } from "../shown.js";
import { focusedItem, withItem } from "../wanted.js";
import type { Wanted, WantedItem, Wish } from "../wish.js";
import { budgetRemark } from "./budget.js";
import { foundProducts } from "./found-products.js";
import { both, noRemarks, type Remarks, remarked } from "./remarks.js";
import { offerChanges } from "./relaxing.js";
import { toldWish } from "./told-wish.js";

export const shownAtOnce = 5;
/** With "the cheapest" the first one is the answer; the next ones give it a measure. */
const shownWhenOrdered = 3;
/** Words of a wish that are looked up by themselves. */
const unknownMax = 6;
/** A shorter list is filled up with what comes close. */
const enough = 3;

export const noWish: Wish = { words: "", constraints: [], order: "relevance" };

/** What is wanted is kept, and what the shop has for the thing spoken of is shown. */
export async function showWish(wanted: Wanted, scene: Scene, remarks: Remarks = noRemarks): Promise<Events> {
  const item = focusedItem(wanted);
  if (item === undefined || isEmpty(item.wish)) {
    const saying = remarked(scene.wording.foundNothing(noWish), remarks);
    return [{ kind: "wanted-changed", wanted }, ...remarks.events, informed(scene, saying)];
  }
  const matches = await scene.ports.search.find(item.wish, { limit: limitFor(item.wish), strict: true });
  if (matches.total > 0) return offer(wanted, matches, 0, scene, remarks);
  const changes = await offerChanges(wanted, item, matches, scene, remarks);
  if (changes !== undefined) return changes;
  return matches.close > 0 ? offer(wanted, matches, 0, scene, remarks) : nothingFound(wanted, item, scene, remarks);
}

export function isEmpty({ words, constraints }: Wish): boolean {
  return words === "" && constraints.length === 0;
}

export function limitFor(wish: Wish): number {
  return wish.order === "relevance" ? shownAtOnce : shownWhenOrdered;
}

/** @param offset position of the first match in the whole result, from 0. */
export async function offer(
  wanted: Wanted,
  found: ProductMatches,
  offset: number,
  scene: Scene,
  remarks: Remarks = noRemarks,
): Promise<Events> {
  const mended = withCorrections(wanted, found);
  const item = focusedItem(mended);
  const wish = item?.wish ?? noWish;
  const satisfying = Math.min(found.matches.length, Math.max(0, found.total - offset));
  const close = offset === 0 ? Math.min(found.close, Math.max(0, enough - satisfying)) : 0;
  const shown = foundProducts(found.matches.slice(0, satisfying + close), wish.constraints, item?.quantity);
  const without = offset === 0 ? await unknownWords(wish, found, scene) : [];
  const told = toldUnknown(without, item, scene);
  const unknown = without.filter((word) => !told.includes(word));
  const facts = [totalFact(found.total), ...unknown.map(unknownFact), ...shown.facts];
  const evidence = evidenceOf(scene, "product-search", facts, { wish });
  const products = shown.told(evidence);
  const question = offset === 0 ? await narrowingQuestion(mended, found, scene) : undefined;
  const saying = scene.wording.found({
    total: claim(evidence, "search", "total"),
    words: wordsBut(told, wish.words),
    constraints: wish.constraints,
    order: wish.order,
    products: products.slice(0, satisfying),
    close: products.slice(satisfying),
    offset,
    corrected: offset === 0 ? found.corrected : [],
    unknown: unknown.map((_, at) => claim(evidence, "catalog", `unknown-word-${at + 1}`)),
  });
  const asked = question === undefined ? [] : [question.saying];
  const around = both(
    remarks,
    both(await otherThings(mended, item, remarks.namesOthers, scene), { ...noRemarks, after: asked }),
  );
  const choices = [
    ...(question?.choices ?? []),
    ...furtherChoices(found.total > offset + satisfying, scene),
    ...remarks.choices,
    ...otherChoices(mended, item, scene),
  ];
  const { cards } = shown;
  return [
    { kind: "wanted-changed", wanted: mended },
    ...around.events,
    recorded(evidence),
    { kind: "list-shown", items: cards.map(shownItem), offset, total: found.total },
    ...(question?.events ?? []),
    uttered(
      scene,
      remarked(saying, around),
      {
        ...{ act: "offer", cards, satisfying, total: found.total, offset, choices },
        ...(question === undefined ? {} : { asks: question.asks }),
      },
      claimsOf(cards, evidence),
    ),
  ];
}

/** A slip is told once; what is wanted holds the word that it was read as. */
function withCorrections(wanted: Wanted, { corrected }: ProductMatches): Wanted {
  const item = focusedItem(wanted);
  if (item === undefined || corrected.length === 0) return wanted;
  const read = new Map(corrected.map(({ from, to }) => [from, to]));
  const words = item.wish.words
    .split(" ")
    .map((word) => read.get(word) ?? word)
    .join(" ");
  return withItem(wanted, { ...item, wish: { ...item.wish, words } });
}

/** What else is wanted, below the thing that is spoken of: what they come to together, or their names. */
async function otherThings(
  wanted: Wanted,
  item: WantedItem | undefined,
  named: boolean,
  scene: Scene,
): Promise<Remarks> {
  const others = wanted.items.filter((each) => each !== item);
  if (others.length === 0) return noRemarks;
  const budget = await budgetRemark(wanted, scene);
  if (budget === undefined && named) return noRemarks;
  return budget ?? { ...noRemarks, after: [scene.wording.stillWanted(others.map(toldWish))] };
}

/** Quick replies that lead to the other things wanted. */
function otherChoices(wanted: Wanted, item: WantedItem | undefined, { wording }: Scene): readonly Choice[] {
  return wanted.items
    .filter((each) => each !== item)
    .slice(0, 3)
    .map((each) => ({ id: `item:${each.id}`, label: wording.ledgerChoices.show(toldWish(each)) }));
}

function furtherChoices(more: boolean, { wording }: Scene): readonly Choice[] {
  return [
    ...(more ? [{ id: "more", label: wording.choices.more }] : []),
    { id: "cheaper", label: wording.choices.cheaper },
  ];
}

/** Words of the wish that no record of the shop has: a brand that it does not carry, a name it does not know. */
async function unknownWords({ words }: Wish, found: ProductMatches, scene: Scene): Promise<readonly string[]> {
  const misspelt = new Set(found.corrected.map(({ from }) => from));
  const each = words
    .split(/\s+/u)
    .filter((word) => word !== "" && !misspelt.has(word))
    .slice(0, unknownMax);
  const readings = await Promise.all(each.map((word) => scene.ports.search.read(word)));
  return each.filter((word, at) => readings[at]?.words === word && readings[at].known === 0);
}

/** What was said of a thing wanted once is not said of it at each step. */
function toldUnknown(unknown: readonly string[], item: WantedItem | undefined, { tracker }: Scene): readonly string[] {
  const before = tracker.wanted.items.find(({ id }) => id === item?.id)?.wish.words.split(/\s+/u) ?? [];
  return unknown.filter((word) => before.includes(word));
}

function wordsBut(left: readonly string[], words: string): string {
  const kept = words.split(/\s+/u).filter((word) => !left.includes(word));
  return kept.length === 0 ? words : kept.join(" ");
}

function unknownFact(word: string, at: number): Fact {
  return { about: "catalog", property: `unknown-word-${at + 1}`, value: word };
}

function nothingFound(wanted: Wanted, item: WantedItem, scene: Scene, remarks: Remarks): Events {
  const choices = [
    ...remarks.choices,
    ...otherChoices(wanted, item, scene),
    { id: "person", label: scene.wording.choices.person },
  ];
  const saying = remarked(scene.wording.foundNothing(item.wish), remarks);
  return [{ kind: "wanted-changed", wanted }, ...remarks.events, informed(scene, saying, choices)];
}

export function totalFact(total: number, about = "search"): Fact {
  return { about, property: "total", value: total };
}

export function recorded(evidence: Evidence): DialogueEvent {
  return { kind: "evidence-recorded", evidence };
}
