import type { Command, DialogueEvent, Evidence, Fact, ProductCard } from "./dialogue.js";
import { cardFacts, claim } from "./evidence.js";
import type { ProductMatch } from "./ports.js";
import { cardOf, claimsOf, productClaims } from "./product-cards.js";
import type { Saying } from "./saying.js";
import { type Events, evidenceOf, informed, type Scene, uttered } from "./scene.js";
import { shownItem } from "./shown.js";
import type { Tracker } from "./tracker.js";
import type { ProductClaims } from "./wording/product-wording.js";

type CommandOf<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;

/** One product is told with all that its record says, several shortly. */
export async function pickProducts(skus: readonly string[], scene: Scene): Promise<Events> {
  const found = await currently(skus, scene);
  const [one, another] = found;
  const picked: DialogueEvent = { kind: "product-picked", items: found.map((match) => shownItem(cardOf(match))) };
  if (one === undefined) return notSoldAnyMore(skus, scene);
  if (another === undefined) return [picked, ...described(one, scene)];
  const places = found.map(({ product }) => placeOf(product.id, scene.tracker));
  // Forms of one product would bear the same number.
  const isNumbered = new Set(places).size === places.length;
  return [
    picked,
    ...offered(found, scene, (products) => scene.wording.productsShortly(products, isNumbered ? places : [])),
  ];
}

/** The same products as a new list, so that places are counted in it from here on. */
export async function showAgain({ skus }: CommandOf<"show-again">, scene: Scene): Promise<Events> {
  const found = await currently(skus, scene);
  if (found.length === 0) return notSoldAnyMore(skus, scene);
  const items = found.map((match) => shownItem(cardOf(match)));
  return [
    { kind: "list-shown", items, offset: 0, total: items.length },
    ...offered(found, scene, (products) => scene.wording.shownAgain(products)),
  ];
}

/** Nothing is bought; what was meant, and how many, is said back so that it is not lost. */
export async function tellHowToBuy(
  { skus = [], quantity = 1 }: CommandOf<"cannot-buy">,
  scene: Scene,
): Promise<Events> {
  const found = await currently(skus, scene);
  if (found.length === 0) return [informed(scene, scene.wording.cannotBuy())];
  return [
    { kind: "product-picked", items: found.map((match) => shownItem(cardOf(match))) },
    ...offered(found, scene, (products) => scene.wording.cannotBuyThese(products, quantity)),
  ];
}

export function notShown({ described: words }: CommandOf<"not-shown">, scene: Scene): Events {
  const { list } = scene.tracker;
  const { wording } = scene;
  if (list === undefined || list.items.length === 0) return [informed(scene, wording.nothingShownYet())];
  if (words !== undefined) return [informed(scene, wording.noneDescribedSo(words))];
  return [informed(scene, wording.noSuchPosition(list.offset + list.items.length))];
}

/** Reads the products again, so that price and stock are those of now; what is not sold any more is left out. */
export async function currently(skus: readonly string[], scene: Scene): Promise<readonly ProductMatch[]> {
  const found = await Promise.all(skus.map((sku) => bySku(sku, scene)));
  return found.filter((match) => match !== undefined);
}

/** Several products in one reply. */
export function offered(
  found: readonly ProductMatch[],
  scene: Scene,
  saying: (products: readonly ProductClaims[], evidence: Evidence) => Saying,
  more: readonly Fact[] = [],
): Events {
  const cards: readonly ProductCard[] = found.map(cardOf);
  const evidence = evidenceOf(scene, "product-lookup", [...cards.flatMap(cardFacts), ...more], {
    skus: cards.map(({ sku }) => sku),
  });
  const told = cards.map((card) => productClaims(card, evidence));
  const offer = { act: "offer", cards, satisfying: cards.length, total: cards.length, offset: 0 } as const;
  return [recorded(evidence), uttered(scene, saying(told, evidence), offer, claimsOf(cards, evidence))];
}

/** Its number in the list shown last, where it stands in it. */
function placeOf(productId: string, { list }: Tracker): number | undefined {
  const at = list?.items.findIndex((item) => item.productId === productId) ?? -1;
  return list === undefined || at < 0 ? undefined : list.offset + at + 1;
}

function notSoldAnyMore([sku = ""]: readonly string[], scene: Scene): Events {
  return [informed(scene, scene.wording.foundNothing({ words: sku, constraints: [] }))];
}

async function bySku(sku: string, scene: Scene): Promise<ProductMatch | undefined> {
  const { matches } = await scene.ports.search.find({ words: sku, constraints: [], order: "relevance" }, { limit: 1 });
  return matches.find(({ product }) => product.variants.some((variant) => variant.sku === sku));
}

export function described(match: ProductMatch, scene: Scene): Events {
  const card = cardOf(match);
  const about = `product:${card.productId}`;
  const choices = optionLists(match);
  const evidence = evidenceOf(
    scene,
    "product-lookup",
    [
      ...cardFacts(card),
      { about, property: "description", value: match.product.description },
      ...choices.map((value, at): Fact => ({ about, property: `comes-in-${at + 1}`, value })),
    ],
    { sku: card.sku },
  );
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

export function recorded(evidence: Evidence): DialogueEvent {
  return { kind: "evidence-recorded", evidence };
}
