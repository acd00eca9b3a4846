import type { FirstIdeas } from "./dialogue.js";
import { claim } from "./evidence.js";
import { foundProducts } from "./finding/found-products.js";
import { noRemarks, remarked, remarksBefore } from "./finding/remarks.js";
import { noWish, recorded, showWish, totalFact } from "./finding/showing.js";
import { questionOf } from "./narrowing.js";
import type { ProductMatch } from "./ports.js";
import { claimsOf } from "./product-cards.js";
import { type Events, evidenceOf, informed, type Scene, uttered } from "./scene.js";
import { shownItem } from "./shown.js";
import { runningFlow } from "./tracker.js";
import { focusedItem, withItem } from "./wanted.js";
import type { Wish } from "./wish.js";

const ideas = 3;
/** Out of so many of the best rated, those of different departments are shown. */
const lookedAt = 40;
const surpriseOutOf = 200;

/** For who does not know where to begin: some of the best, and the departments to choose from. */
export async function firstIdeas(why: FirstIdeas, scene: Scene): Promise<Events> {
  const item = focusedItem(scene.tracker.wanted);
  if (why === "surprise") return surprise(item?.wish ?? noWish, scene);
  if ((why === "advice" || why === "popular") && item !== undefined) {
    const wish: Wish = { ...item.wish, order: "rating" };
    const remarks = why === "popular" ? remarksBefore(scene.wording.purchasesUnknown()) : noRemarks;
    return showWish(withItem(scene.tracker.wanted, { ...item, wish }), scene, remarks);
  }
  return departments(why, scene);
}

async function departments(why: Exclude<FirstIdeas, "surprise">, scene: Scene): Promise<Events> {
  const { ports, wording, shopName, tracker } = scene;
  const found = await ports.search.find(noWish, { limit: lookedAt });
  const shown = foundProducts(ofDifferentKinds(found.matches.filter(isOnHand)), [], undefined);
  if (shown.cards.length === 0) return [informed(scene, wording.foundNothing(noWish))];
  const evidence = evidenceOf(scene, "product-search", [totalFact(found.total), ...shown.facts], { wish: noWish });
  const total = claim(evidence, "search", "total");
  const saying = wording.firstIdeas({ for: why, shopName, total, products: shown.told(evidence) });
  const kinds = (await ports.search.facets(noWish)).find(({ field }) => field === "category");
  const question =
    kinds === undefined || runningFlow(tracker) !== undefined ? undefined : questionOf(kinds, scene, { anew: true });
  const { cards } = shown;
  const choices = [...(question?.choices ?? []), { id: "surprise", label: wording.surpriseChoice }];
  return [
    recorded(evidence),
    { kind: "list-shown", items: cards.map(shownItem), offset: 0, total: cards.length },
    ...(question?.events ?? []),
    uttered(
      scene,
      remarked(saying, { ...noRemarks, after: question === undefined ? [] : [question.saying] }),
      {
        ...{ act: "offer", cards, satisfying: cards.length, total: cards.length, offset: 0, choices },
        ...(question === undefined ? {} : { asks: question.asks }),
      },
      claimsOf(cards, evidence),
    ),
  ];
}

/** At random, within what is wanted; the conversation's ids are the dice, so that replaying it throws the same. */
async function surprise(wish: Wish, scene: Scene): Promise<Events> {
  const { ports, wording } = scene;
  const found = await ports.search.find(wish, { limit: surpriseOutOf, strict: true });
  const fitting = found.matches.slice(0, found.total);
  const onHand = fitting.filter(isOnHand);
  const chosen = atRandom(onHand.length >= ideas ? onHand : fitting, ideas, ports.ids.next());
  if (chosen.length === 0) return [informed(scene, wording.foundNothing(wish))];
  const shown = foundProducts(chosen, wish.constraints, undefined);
  const evidence = evidenceOf(scene, "product-search", [totalFact(found.total), ...shown.facts], { wish });
  const saying = wording.surprise({
    wish,
    total: claim(evidence, "search", "total"),
    products: shown.told(evidence),
  });
  const { cards } = shown;
  const choices = [{ id: "surprise", label: wording.surpriseAgainChoice }];
  return [
    recorded(evidence),
    { kind: "list-shown", items: cards.map(shownItem), offset: 0, total: cards.length },
    uttered(
      scene,
      saying,
      { act: "offer", cards, satisfying: cards.length, total: cards.length, offset: 0, choices },
      claimsOf(cards, evidence),
    ),
  ];
}

function isOnHand({ variant }: ProductMatch): boolean {
  return variant.stock === null || variant.stock > 0;
}

/** The first of each department, so that not all are of one kind. */
function ofDifferentKinds(matches: readonly ProductMatch[]): readonly ProductMatch[] {
  const kindOf = ({ product }: ProductMatch): string => product.categories[0]?.split(">")[0]?.trim() ?? "";
  const first = matches.filter((match, at) => matches.findIndex((each) => kindOf(each) === kindOf(match)) === at);
  return [...first, ...matches.filter((match) => !first.includes(match))].slice(0, ideas);
}

/** @param seed any text; the same gives the same. */
export function atRandom<T>(all: readonly T[], count: number, seed: string): readonly T[] {
  const left = [...all];
  const drawn: T[] = [];
  let state = hashed(seed);
  while (drawn.length < count && left.length > 0) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // The high bits of such a generator are the random ones.
    drawn.push(...left.splice(Math.floor((state / 2 ** 32) * left.length), 1));
  }
  return drawn;
}

/** FNV-1a, 32 bits. */
function hashed(text: string): number {
  return (
    Array.from(text).reduce((hash, sign) => Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619), 2_166_136_261) >>>
    0
  );
}
