import type { Command, DialogueEvent, Fact } from "./dialogue.js";
import { cardFacts, claim, claimIfKnown } from "./evidence.js";
import { isSizeOption, optionConcerned, type Options } from "./options.js";
import { described, recorded } from "./picking.js";
import { pickProducts } from "./picking.js";
import type { ProductMatch } from "./ports.js";
import { cardOf, claimsOf, productClaims } from "./product-cards.js";
import { type Events, evidenceOf, informed, type Scene, uttered } from "./scene.js";
import type { Product, Variant } from "./shop-records.js";
import { shownItem } from "./shown.js";
import type { Tracker } from "./tracker.js";
import { focusedWish } from "./wanted.js";
import type { Constraint, WishReading } from "./wish.js";
import type { FormClaims } from "./wording/reference-wording.js";

type PickVariant = Extract<Command, { kind: "pick-variant" }>;

/** The same product in another colour, size or the like; where there is none, how it does come. */
export async function pickVariant({ sku, reading, size }: PickVariant, scene: Scene): Promise<Events> {
  const [match] = await matching(sku, [], scene);
  if (match === undefined) return pickProducts([sku], scene);
  const current = match.product.variants.find((variant) => variant.sku === sku) ?? match.variant;
  if (size !== undefined) return nextSize(size, { ...match, variant: current }, scene);
  const found = await inForm({ ...match, variant: current }, reading, scene);
  if (found === undefined) return notInThatForm({ ...match, variant: current }, reading.constraints, scene);
  if (found.variant.stock !== 0) return tell(found, scene);
  return soldOut(found, scene);
}

/**
 * What was not mentioned stays as it is: without fail where the shopper chose it, else as long as it is on hand. An option
 * that the reading itself is about makes way.
 */
async function inForm(match: ProductMatch, reading: WishReading, scene: Scene): Promise<ProductMatch | undefined> {
  const { variant, product } = match;
  const options = Object.entries(variant.options);
  const chosen = options.filter(([name, value]) => isChosen(name, value, product.id, scene.tracker));
  let soldOutOne: ProductMatch | undefined;
  for (const stays of keptOptions(options, chosen)) {
    const limits = stays.map(
      ([name, value]): Constraint => ({ field: "attribute", name, anyOf: [value.toLowerCase()] }),
    );
    const [found] = await matching(variant.sku, [...reading.constraints, ...limits], scene);
    if (found !== undefined && found.variant.stock !== 0) return found;
    soldOutOne ??= found;
    const givesUpChosen = chosen.length > 0 && !chosen.every((option) => stays.includes(option));
    if (givesUpChosen && soldOutOne !== undefined) return soldOutOne;
  }
  return soldOutOne;
}

type Option = readonly [name: string, value: string];

/** All of them, then all but one, then only those that were chosen, then none. */
function keptOptions(options: readonly Option[], chosen: readonly Option[]): readonly (readonly Option[])[] {
  const allButOne = options.map((_, at) => options.toSpliced(at, 1));
  const withChosen = allButOne.filter((kept) => chosen.every((option) => kept.includes(option)));
  return [options, ...withChosen, chosen, ...allButOne, []];
}

/** It was asked for, or changed since the product was listed. */
function isChosen(name: string, value: string, productId: string, { wanted, lists }: Tracker): boolean {
  const wish = focusedWish(wanted);
  if (wish?.constraints.some((constraint) => optionConcerned(constraint, name, value)) === true) return true;
  const listed = lists.flatMap(({ items }) => items).find((item) => item.productId === productId);
  return listed !== undefined && listed.options[name] !== value;
}

async function matching(
  sku: string,
  constraints: readonly Constraint[],
  scene: Scene,
): Promise<readonly ProductMatch[]> {
  const wish = { words: sku, constraints, order: "relevance" } as const;
  const { matches } = await scene.ports.search.find(wish, { limit: 1 });
  return matches.filter(({ product }) => product.variants.some((variant) => variant.sku === sku));
}

function tell(match: ProductMatch, scene: Scene): Events {
  return [picked(match), ...described(match, scene)];
}

function picked(match: ProductMatch): DialogueEvent {
  return { kind: "product-picked", items: [shownItem(cardOf(match))] };
}

function notInThatForm(match: ProductMatch, wanted: readonly Constraint[], scene: Scene): Events {
  const { facts, formsIn } = formFacts(
    match.product,
    concerned(match.product, wanted).map((name) => ({ name, among: match.product.variants })),
  );
  const card = cardOf(match);
  const evidence = evidenceOf(scene, "product-lookup", [...cardFacts(card), ...facts], { sku: card.sku });
  const saying = scene.wording.noSuchForm(productClaims(card, evidence), wanted, formsIn(evidence));
  return [picked(match), recorded(evidence), informed(scene, saying)];
}

/** What is on hand instead: for each option the other values of it, all else the same. */
function soldOut(match: ProductMatch, scene: Scene): Events {
  const { product, variant } = match;
  const onHand = product.variants.filter(({ stock }) => stock !== 0);
  const instead = optionNames(product).map((name) => {
    const rest = { ...variant.options, [name]: "" };
    return { name, among: onHand.filter(({ options }) => sameOptions({ ...options, [name]: "" }, rest)) };
  });
  const { facts, formsIn } = formFacts(
    product,
    instead.filter(({ among }) => among.length > 0),
  );
  const card = cardOf(match);
  const evidence = evidenceOf(scene, "product-lookup", [...cardFacts(card), ...facts], { sku: card.sku });
  const saying = scene.wording.formSoldOut(productClaims(card, evidence), formsIn(evidence));
  const offer = { act: "offer", cards: [card], satisfying: 1, total: 1, offset: 0 } as const;
  return [picked(match), recorded(evidence), uttered(scene, saying, offer, claimsOf([card], evidence))];
}

/** The options that were asked about; all of them where that is not known. */
function concerned(product: Product, wanted: readonly Constraint[]): readonly string[] {
  const names = optionNames(product);
  const asked = names.filter((name) => wanted.some((constraint) => optionConcerned(constraint, name)));
  return asked.length > 0 ? asked : names;
}

function optionNames({ variants }: Product): readonly string[] {
  return [...new Set(variants.flatMap(({ options }) => Object.keys(options)))];
}

type Evidenced = Parameters<typeof claim>[0];

/** For each of the options, its values among the variants with how many of them are on hand in all. */
function formFacts(
  product: Product,
  options: readonly { readonly name: string; readonly among: readonly Variant[] }[],
) {
  const about = `product:${product.id}`;
  const forms = options.map(({ name, among }, at) => ({
    property: `option-${at + 1}`,
    name,
    among,
    values: valuesOf(name, among),
  }));
  const facts = forms.flatMap(({ property, name, among, values }): readonly Fact[] => [
    { about, property, value: name },
    ...values.flatMap((value, at): readonly Fact[] => {
      const stock = stockOf(name, value, among);
      const form = `${property}-value-${at + 1}`;
      return [
        { about, property: form, value },
        ...(stock === undefined ? [] : [{ about, property: `${form}-stock`, value: stock }]),
      ];
    }),
  ]);
  const formsIn = (evidence: Evidenced) =>
    forms.map(({ property, values }) => ({
      name: claim(evidence, about, property),
      values: values.map((_, at): FormClaims => {
        const stock = claimIfKnown(evidence, about, `${property}-value-${at + 1}-stock`);
        return {
          value: claim(evidence, about, `${property}-value-${at + 1}`),
          ...(stock === undefined ? {} : { stock }),
        };
      }),
    }));
  return { facts, formsIn };
}

function valuesOf(name: string, variants: readonly Variant[]): readonly string[] {
  return [...new Set(variants.flatMap(({ options }) => options[name] ?? []))];
}

/** Undefined where the shop does not count one of them. */
function stockOf(name: string, value: string, variants: readonly Variant[]): number | undefined {
  const stocks = variants.filter(({ options }) => options[name] === value).map(({ stock }) => stock);
  return stocks.reduce<number | undefined>(
    (sum, stock) => (sum === undefined || stock === null ? undefined : sum + stock),
    0,
  );
}

/** The next size in the order in which the catalog lists them that is on hand, all else the same. */
function nextSize(to: "bigger" | "smaller", match: ProductMatch, scene: Scene): Events {
  const { product, variant } = match;
  const name = Object.keys(variant.options).find(isSizeOption);
  if (name === undefined || valuesOf(name, product.variants).length < 2) return oneSizeOnly(match, scene);
  const sizes = valuesOf(name, product.variants);
  const at = sizes.indexOf(variant.options[name] ?? "");
  const beyond = to === "bigger" ? sizes.slice(at + 1) : sizes.slice(0, Math.max(0, at)).reverse();
  const [next] = beyond.flatMap((size) => {
    const wanted = { ...variant.options, [name]: size };
    return product.variants.find(({ options, stock }) => stock !== 0 && sameOptions(options, wanted)) ?? [];
  });
  return next === undefined ? noSizeBeyond(to, name, match, scene) : tell({ ...match, variant: next }, scene);
}

function sameOptions(one: Options, other: Options): boolean {
  return Object.entries(other).every(([name, value]) => one[name] === value);
}

function oneSizeOnly(match: ProductMatch, scene: Scene): Events {
  const card = cardOf(match);
  const evidence = evidenceOf(scene, "product-lookup", cardFacts(card), { sku: card.sku });
  return [picked(match), recorded(evidence), informed(scene, scene.wording.noSizes(productClaims(card, evidence)))];
}

function noSizeBeyond(to: "bigger" | "smaller", name: string, match: ProductMatch, scene: Scene): Events {
  const { product, variant } = match;
  const alike = product.variants.filter(({ options }) =>
    sameOptions({ ...options, [name]: "" }, { ...variant.options, [name]: "" }),
  );
  const { facts, formsIn } = formFacts(product, [{ name, among: alike }]);
  const card = cardOf(match);
  const evidence = evidenceOf(scene, "product-lookup", [...cardFacts(card), ...facts], { sku: card.sku });
  const sizes = formsIn(evidence).flatMap(({ values }) => values);
  return [
    picked(match),
    recorded(evidence),
    informed(scene, scene.wording.noSizeBeyond(productClaims(card, evidence), to, sizes)),
  ];
}
