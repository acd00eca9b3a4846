import type { Command, DialogueEvent, Evidence, Fact, ShownItem } from "./dialogue.js";
import { cardFacts, claim } from "./evidence.js";
import type { ProductMatch } from "./ports.js";
import { cardOf, claimsOf, productClaims } from "./product-cards.js";
import { type Events, evidenceOf, informed, type Scene, uttered } from "./scene.js";
import { shownItem } from "./shown.js";

type CommandOf<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;

/** Tells more about products, wherever they were shown. */
export async function pickProducts(skus: readonly string[], scene: Scene): Promise<Events> {
  const told = await Promise.all(skus.map((sku) => productTold(sku, scene)));
  const items = told.flatMap(({ item }) => item ?? []);
  return [{ kind: "product-picked", items }, ...told.flatMap(({ events }) => events)];
}

export async function pickVariant({ sku }: CommandOf<"pick-variant">, scene: Scene): Promise<Events> {
  return pickProducts([sku], scene);
}

export function askWhich({ skus, then }: CommandOf<"ask-which">, scene: Scene): Events {
  return [{ kind: "which-asked", skus, then }, informed(scene, scene.wording.whichOne(skus.length))];
}

export function notShown(scene: Scene): Events {
  const { list } = scene.tracker;
  const { wording } = scene;
  if (list === undefined || list.items.length === 0) return [informed(scene, wording.nothingShownYet())];
  return [informed(scene, wording.noSuchPosition(list.offset + list.items.length))];
}

/** Reads the product again, so that price and stock are those of now. */
async function productTold(sku: string, scene: Scene): Promise<{ readonly item?: ShownItem; readonly events: Events }> {
  const match = await bySku(sku, scene);
  if (match === undefined)
    return { events: [informed(scene, scene.wording.foundNothing({ words: sku, constraints: [] }))] };
  return { item: shownItem(cardOf(match)), events: described(match, scene) };
}

async function bySku(sku: string, scene: Scene): Promise<ProductMatch | undefined> {
  const { matches } = await scene.ports.search.find({ words: sku, constraints: [], order: "relevance" }, { limit: 1 });
  return matches.find(({ product }) => product.variants.some((variant) => variant.sku === sku));
}

function described(match: ProductMatch, scene: Scene): Events {
  const card = cardOf(match);
  const about = `product:${card.productId}`;
  const choices = optionLists(match);
  const evidence = evidenceOf(scene, "product-lookup", [
    ...cardFacts(card),
    { about, property: "description", value: match.product.description },
    ...choices.map((value, at): Fact => ({ about, property: `comes-in-${at + 1}`, value })),
  ]);
  const saying = scene.wording.product(
    productClaims(card, evidence),
    claim(evidence, about, "description"),
    choices.map((_, at) => claim(evidence, about, `comes-in-${at + 1}`)),
  );
  return [
    recorded(evidence),
    uttered(
      scene,
      saying,
      { act: "offer", cards: [card], satisfying: 1, total: 1, offset: 0 },
      claimsOf([card], evidence),
    ),
  ];
}

/** "size: S, M, L" for each option of which the product has more than one value. */
function optionLists({ product }: ProductMatch): readonly string[] {
  const values = new Map<string, Set<string>>();
  for (const variant of product.variants) {
    for (const [name, value] of Object.entries(variant.options)) {
      values.set(name, (values.get(name) ?? new Set()).add(value));
    }
  }
  return [...values].filter(([, all]) => all.size > 1).map(([name, all]) => `${name} ${[...all].join(", ")}`);
}

function recorded(evidence: Evidence): DialogueEvent {
  return { kind: "evidence-recorded", evidence };
}
