import type { Command, ProductCard } from "./dialogue.js";
import { cardFacts, claim } from "./evidence.js";
import { currently, notShown, recorded } from "./picking.js";
import { cardOf } from "./product-cards.js";
import { type Events, evidenceOf, informed, type Scene } from "./scene.js";

type CommandOf<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;

/** So often it is asked which one is meant; then it is left. */
const timesMax = 2;
/** More cannot be told apart at a glance. */
const productsMax = 10;

/** Several products may be meant: they are named, with a quick reply each. */
export async function askWhich({ skus, then }: CommandOf<"ask-which">, scene: Scene): Promise<Events> {
  const { which } = scene.tracker;
  const again = which !== undefined && sameProducts(which.skus, skus);
  if (again && which.times >= timesMax) return leaveWhich(scene);
  const cards = (await currently(skus.slice(0, productsMax), scene)).map(cardOf);
  if (cards.length === 0) return notShown({ kind: "not-shown" }, scene);
  const evidence = evidenceOf(scene, "product-lookup", cards.flatMap(cardFacts), { skus });
  const products = cards.map((card) => ({
    title: claim(evidence, `product:${card.productId}`, "title"),
    ...(hasNamesake(card, cards) ? { options: claim(evidence, `variant:${card.sku}`, "options") } : {}),
  }));
  const choices = cards.map((card) => ({ id: `product:${card.sku}`, label: labelOf(card, cards) }));
  return [
    recorded(evidence),
    { kind: "which-asked", skus: cards.map(({ sku }) => sku), then },
    informed(scene, scene.wording.whichOfThese(products, again), choices),
  ];
}

export function leaveWhich(scene: Scene): Events {
  return [{ kind: "which-left" }, informed(scene, scene.wording.whichLeft())];
}

function sameProducts(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((sku) => others.includes(sku));
}

function hasNamesake({ title, sku }: ProductCard, cards: readonly ProductCard[]): boolean {
  return cards.some((other) => other.sku !== sku && other.title === title);
}

function labelOf(card: ProductCard, cards: readonly ProductCard[]): string {
  return hasNamesake(card, cards) ? `${card.title} (${Object.values(card.options).join(", ")})` : card.title;
}
