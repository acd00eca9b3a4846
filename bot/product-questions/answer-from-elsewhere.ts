import type { Fact } from "../dialogue.js";
import { cardFacts, claim, claimIfKnown } from "../evidence.js";
import { cardOf } from "../product-cards.js";
import type { Saying } from "../saying.js";
import type { Money, Variant } from "../shop-records.js";
import type { VariantClaims } from "../wording/product-question-wording.js";
import type { Answer, ProductAsked } from "./product-asked.js";
import type { Asked } from "./asked.js";
import { folded, stemsOf } from "./question-words.js";
import { inWords, optionValues } from "./record-facts.js";
import { tellPictureColor, tellReviews } from "./review-answers.js";

/** How many variants a sentence names. */
const variantsMax = 6;

/** Reviews, prices and stock. */
export async function answerFromElsewhere(
  { topic, asked }: Extract<Asked, { kind: "other" }>,
  about: ProductAsked,
): Promise<Answer> {
  const { wording } = about.scene;
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
    case "stock":
      return { saying: inStock(asked.clause, about) };
    case "restock":
      return restock(asked.clause, about);
    case "options":
      return { saying: comesIn(about) };
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

function comesIn(about: ProductAsked): Saying {
  const { product, scene, evidence } = about;
  const options = optionValues(product).filter(([, values]) => values.length > 0);
  return scene.wording.productAnswers.comesIn(
    options.map(([name]) => ({
      name: inWords(name),
      value: claim(evidence, `product:${product.id}`, `option:${name}`),
    })),
  );
}

/** Those with the size or color that the question names; all of them when it names none. */
function variantsAsked(clause: string, { product }: ProductAsked): readonly Variant[] {
  const typed = folded(clause);
  const stems = new Set(stemsOf(clause));
  const names = (value: string): boolean =>
    /^[a-z]$/iu.test(value)
      ? new RegExp(`\\b(?:size|in|an?|talla)\\s+(?:an?\\s+|size\\s+)?${value.toLowerCase()}\\b`, "u").test(typed) ||
        new RegExp(`(?<![\\p{L}'’])${value.toUpperCase()}(?!\\p{L})`, "u").test(clause)
      : stemsOf(value).every((stem) => stems.has(stem));
  const named = optionValues(product).map(([name, values]) => [name, values.filter(names)] as const);
  const asked = product.variants.filter(({ options }) =>
    named.every(([name, values]) => values.length === 0 || values.includes(options[name] ?? "")),
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
