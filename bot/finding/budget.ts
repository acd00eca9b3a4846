import type { Evidence, Fact } from "../dialogue.js";
import { claim } from "../evidence.js";
import type { ProductMatch } from "../ports.js";
import type { Saying } from "../saying.js";
import { evidenceOf, type Scene } from "../scene.js";
import type { PriceBand, Wanted, WantedItem } from "../wish.js";
import { bestWithin, cheapest } from "./combination.js";
import { noRemarks, type Remarks } from "./remarks.js";

/** How far down the ideas for one thing a combination may reach; its cheapest ones are added. */
const ideasConsidered = 20;
const cheapConsidered = 5;

/** One product for each thing wanted. */
export interface Combination {
  readonly matches: readonly ProductMatch[];
  /** What they come to, in minor units. */
  readonly sum: number;
  readonly fits: boolean;
}

/** What one product for each thing wanted comes to, against what all may cost together; undefined without such a limit. */
export async function budgetRemark(wanted: Wanted, scene: Scene): Promise<Remarks | undefined> {
  const combined = wanted.together === undefined ? undefined : await combinationFor(wanted, wanted.together, scene);
  if (combined === undefined || wanted.together === undefined) return undefined;
  const { saying, evidence } = budgetTold(combined, wanted.items, wanted.together, scene);
  return { ...noRemarks, after: [saying], events: [{ kind: "evidence-recorded", evidence }] };
}

/** @returns undefined when there is a thing that the shop has nothing for, or prices are in several currencies. */
export async function combinationFor(
  { items }: Wanted,
  together: PriceBand,
  scene: Scene,
): Promise<Combination | undefined> {
  const ideas = (await Promise.all(items.map((item) => ideasFor(item, scene)))).map(onHand);
  const currencies = new Set(ideas.flat().map(({ variant }) => variant.price.currency));
  if (ideas.some((each) => each.length === 0) || currencies.size !== 1) return undefined;
  const things = ideas.map((matches, at) =>
    matches.map((match, place) => ({ amount: amountOf(match, items[at]), place })),
  );
  const best = bestWithin(things, together);
  const picks = best ?? cheapest(things);
  const matches = picks.flatMap((pick, at) => ideas[at]?.[pick] ?? []);
  const sum = matches.reduce((total, match, at) => total + amountOf(match, items[at]), 0);
  return { matches, sum, fits: best !== undefined };
}

export function budgetTold(
  { matches, sum, fits }: Combination,
  items: readonly WantedItem[],
  together: PriceBand,
  scene: Scene,
): { readonly saying: Saying; readonly evidence: Evidence } {
  const currency = matches[0]?.variant.price.currency ?? "";
  const limit = sum > (together.max ?? sum) ? together.max : fits ? together.max : together.min;
  const difference = Math.abs((limit ?? sum) - sum);
  const parts = matches.flatMap(({ product, variant }): readonly Fact[] => [
    { about: `product:${product.id}`, property: "title", value: product.title },
    { about: `variant:${variant.sku}`, property: "price", value: variant.price },
  ]);
  const facts: readonly Fact[] = [
    { about: "combination", property: "sum", value: { amount: sum, currency } },
    { about: "combination", property: "difference", value: { amount: difference, currency } },
    ...parts,
  ];
  const asked = { together, of: matches.map(({ variant }) => variant.sku) };
  const evidence = evidenceOf(scene, "budget", facts, asked);
  const saying = scene.wording.budget({
    together,
    parts: matches.map(({ product, variant }, at) => ({
      title: claim(evidence, `product:${product.id}`, "title"),
      price: claim(evidence, `variant:${variant.sku}`, "price"),
      quantity: items[at]?.quantity ?? 1,
    })),
    sum: claim(evidence, "combination", "sum"),
    difference: claim(evidence, "combination", "difference"),
    fits,
  });
  return { saying, evidence };
}

/** The best ideas for one thing, and the cheapest ones behind them. */
async function ideasFor({ wish }: WantedItem, { ports }: Scene): Promise<readonly ProductMatch[]> {
  const best = await ports.search.find(wish, { limit: ideasConsidered, strict: true });
  const ideas = best.matches.slice(0, best.total);
  if (best.total <= ideas.length) return ideas;
  const cheap = await ports.search.find(
    { ...wish, order: "price-ascending" },
    { limit: cheapConsidered, strict: true },
  );
  const known = new Set(ideas.map(({ product }) => product.id));
  return [...ideas, ...cheap.matches.slice(0, cheap.total).filter(({ product }) => !known.has(product.id))];
}

/** What is sold out is an idea only where there is nothing else. */
function onHand(ideas: readonly ProductMatch[]): readonly ProductMatch[] {
  const left = ideas.filter(({ variant }) => variant.stock !== 0);
  return left.length > 0 ? left : ideas;
}

function amountOf({ variant }: ProductMatch, item: WantedItem | undefined): number {
  return variant.price.amount * (item?.quantity ?? 1);
}
