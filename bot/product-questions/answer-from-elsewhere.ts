import type { Fact } from "../dialogue.js";
import { cardFacts, claim, claimIfKnown } from "../evidence.js";
import { cardOf } from "../product-cards.js";
import type { Saying } from "../saying.js";
import type { Money, Variant } from "../shop-records.js";
import type { VariantClaims } from "../wording/product-question-wording.js";
import type { Answer, ProductAsked } from "./product-asked.js";
import type { Asked } from "./asked.js";
import { folded, stemsOf } from "./question-words.js";
import { inWords, optionValues, recordFacts, toldFacts } from "./record-facts.js";
import { statedClaim, statedOf } from "./stated-claim.js";
import { tellPictureColor, tellReviews, tellReviewsOn } from "./review-answers.js";

/** How many variants a sentence names. */
const variantsMax = 6;

/** Reviews, prices and stock. */
export async function answerFromElsewhere(
  { topic, asked, matter }: Extract<Asked, { kind: "other" }>,
  about: ProductAsked,
): Promise<Answer> {
  const { wording } = about.scene;
  if (matter !== undefined) return { saying: await tellReviewsOn(matter, about) };
  switch (topic) {
    case "reviews":
      return { saying: await tellReviews(about, "all") };
    case "problems":
      return { saying: await tellReviews(about, "problems") };
    case "worst":
      return { saying: await tellReviews(about, "worst") };
    case "best-reviews":
      return { saying: await tellReviews(about, "best") };
    case "true-color":
      return { saying: await tellPictureColor(about) };
    case "price":
      return { saying: about.variant.compareAt === undefined ? priceNow(about) : formerPrice(about) };
    case "price-history":
      return { saying: formerPrice(about) };
    case "price-reason":
      return { saying: priceReason(about) };
    case "gist":
      return { saying: gist(about) };
    case "stock":
      return { saying: inStock(asked.clause, about) };
    case "restock":
      return restock(asked.clause, about);
    case "options":
      return { saying: comesIn(asked.clause, about) };
    case "bought-together":
      return { saying: wording.productAnswers.boughtTogether() };
  }
}

function priceNow(about: ProductAsked): Saying {
  const { product, scene } = about;
  const sorted = [...product.variants].sort((one, other) => one.price.amount - other.price.amount);
  const [lowest = about.variant] = sorted;
  const highest = sorted.at(-1) ?? lowest;
  const price = (variant: Variant) => claim(withVariant(variant, about), `variant:${variant.sku}`, "price");
  return scene.wording.productAnswers.priceNow(
    price(lowest),
    sameMoney(lowest.price, highest.price) ? undefined : price(highest),
  );
}

function formerPrice(about: ProductAsked): Saying {
  const { variant, scene } = about;
  const evidence = withVariant(variant, about);
  const former = claimIfKnown(evidence, `variant:${variant.sku}`, "former-price");
  return scene.wording.productAnswers.formerPrice(claim(evidence, `variant:${variant.sku}`, "price"), former);
}

const reasonsMax = 3;

/** No shop says why; what it states of the thing is all there is to go by. */
function priceReason(about: ProductAsked): Saying {
  const { variant, scene, product, evidence } = about;
  const price = claim(withVariant(variant, about), `variant:${variant.sku}`, "price");
  const stated = recordFacts(product).filter(({ property }) => !property.startsWith("option:"));
  return scene.wording.productAnswers.priceReason(
    price,
    stated.slice(0, reasonsMax).map((fact) => ({ name: fact.name, value: claim(evidence, fact.about, fact.property) })),
  );
}

/** The first sentence of what the shop says of it. */
function gist({ product, evidence, scene }: ProductAsked): Saying {
  const [first] = toldFacts(product);
  return scene.wording.productAnswers.inShort(
    first === undefined ? undefined : claim(evidence, first.about, first.property),
  );
}

function inStock(clause: string, about: ProductAsked): Saying {
  const { wording } = about.scene;
  const asked = variantsAsked(clause, about);
  const counted = asked.filter(({ stock }) => stock !== null);
  if (counted.length === 0) return wording.productAnswers.notCounted();
  const left = counted.length === asked.length || counted.length > 1 ? counted : asked;
  const ordered = [...left].sort((one, other) => Number(other.stock !== 0) - Number(one.stock !== 0));
  const more = ordered.length - variantsMax;
  return wording.productAnswers.inStock(
    ordered.slice(0, variantsMax).map((variant) => variantClaims(variant, about)),
    more > 0 ? moreOf(more, about) : undefined,
  );
}

function restock(clause: string, about: ProductAsked): Answer {
  const asked = variantsAsked(clause, about);
  const soldOut = asked.every(({ stock }) => stock === 0);
  const gone = asked.filter(({ stock }) => stock === 0);
  const told = asked.length < about.product.variants.length || gone.length === 0 ? asked : gone;
  const saying = about.scene.wording.productAnswers.restock(
    soldOut,
    told.slice(0, variantsMax).map((variant) => variantClaims(variant, about)),
  );
  return { saying, open: true };
}

/** The options that the question names; all of them where it names none. */
function comesIn(clause: string, about: ProductAsked): Saying {
  const { product, scene } = about;
  const stems = new Set(stemsOf(clause).map(spelledAlike));
  const all = optionValues(product).filter(([, values]) => values.length > 0);
  const named = all.filter(([name]) => stemsOf(inWords(name)).some((stem) => stems.has(spelledAlike(stem))));
  const options = named.length > 0 ? named : all;
  return scene.wording.productAnswers.comesIn(
    recordFacts(product)
      .filter(({ property }) => options.some(([name]) => property === `option:${name}`))
      .map((fact) => (asksOfThisOne.test(folded(clause)) ? statedOf : statedClaim)(fact, about, clause)),
  );
}

function spelledAlike(stem: string): string {
  return stem.replace("colour", "color");
}

/** "What size is it?", not "what sizes does it come in?" */
const asksOfThisOne = /\b(?:is|are) (?:it|this|that|they|these|those|the)\b/u;

const asksForAll = /\b(?:all|any|which|what|other|others|every|else|sizes|colou?rs|variants?)\b/u;

/** The form that the shopper went over to, and not the one that the list happened to show. */
function isChosenForm({ sku, options }: Variant, { product, scene }: ProductAsked): boolean {
  const { picked, lists } = scene.tracker;
  const shown = lists.flatMap(({ items }) => items).find(({ productId }) => productId === product.id);
  const current = picked.some((item) => item.sku === sku);
  return current && Object.entries(options).some(([name, value]) => shown?.options[name] !== value);
}

/** Those with the size or color that the question names; all of them when it names none. */
function variantsAsked(clause: string, about: ProductAsked): readonly Variant[] {
  const { product } = about;
  const typed = folded(clause);
  const stems = new Set(stemsOf(clause));
  const names = (value: string): boolean =>
    /^[a-z]$/iu.test(value)
      ? new RegExp(`\\b(?:size|in|an?|talla)\\s+(?:an?\\s+|size\\s+)?${value.toLowerCase()}\\b`, "u").test(typed) ||
        new RegExp(`(?<![\\p{L}'’])${value.toUpperCase()}(?!\\p{L})`, "u").test(clause)
      : stemsOf(value).every((stem) => stems.has(stem));
  const named = optionValues(product).map(([name, values]) => [name, values.filter(names)] as const);
  const namesNone = named.every(([, values]) => values.length === 0);
  if (namesNone && !asksForAll.test(typed) && isChosenForm(about.variant, about)) return [about.variant];
  // "Which sizes are in stock?", of the color that was chosen.
  const open = optionValues(product).filter(([name]) => stems.has(stemsOf(name)[0] ?? name));
  const kept = namesNone && open.length > 0 && isChosenForm(about.variant, about) ? about.variant.options : {};
  const isOpen = (name: string): boolean => open.some(([each]) => each === name);
  const asked = product.variants.filter(
    ({ options }) =>
      named.every(([name, values]) => values.length === 0 || values.includes(options[name] ?? "")) &&
      Object.entries(kept).every(([name, value]) => isOpen(name) || options[name] === value),
  );
  return asked.length === 0 ? product.variants : asked;
}

function variantClaims(variant: Variant, about: ProductAsked): VariantClaims {
  const evidence = withVariant(variant, about);
  const place = `variant:${variant.sku}`;
  return { options: claim(evidence, place, "options"), stock: claim(evidence, place, "stock") };
}

function withVariant(variant: Variant, { product, evidence }: ProductAsked): ProductAsked["evidence"] {
  const facts = cardFacts(cardOf({ product, variant, score: 1, why: [] }));
  const known = (fact: Fact): boolean =>
    evidence.facts.some(({ about, property }) => about === fact.about && property === fact.property);
  evidence.facts.push(...facts.filter((fact) => !known(fact)));
  return evidence;
}

function moreOf(count: number, { product, evidence }: ProductAsked) {
  const about = `product:${product.id}`;
  evidence.facts.push({ about, property: "further-variants", value: count });
  return claim(evidence, about, "further-variants");
}

function sameMoney(one: Money, other: Money): boolean {
  return one.amount === other.amount && one.currency === other.currency;
}
