import type { Claim } from "../dialogue.js";
import { claim, claimIfKnown } from "../evidence.js";
import type { Saying } from "../saying.js";
import type { Review } from "../shop-records.js";
import type { ReviewMatter } from "./asked.js";
import type { ProductAsked } from "./product-asked.js";
import { reviewMentions } from "./review-mentions.js";
import { stemsOf } from "./question-words.js";
import { headlineOf, mentionsIn, reviewDigest } from "./review-digest.js";

const quotesMax = 2;

/** Counts and shares first; what single people wrote is quoted, and said to be that. */
export async function tellReviews(about: ProductAsked, on: "all" | "problems" | "worst" | "best"): Promise<Saying> {
  const { product, scene, evidence } = about;
  const stated = `product:${product.id}`;
  const rating = claimIfKnown(evidence, stated, "rating");
  const ratingCount = claimIfKnown(evidence, stated, "rating-count");
  const reviews = await scene.ports.products.reviewsOf(product.id);
  if (reviews.length === 0) return scene.wording.productAnswers.noReviews(rating, ratingCount);
  const looked = on === "problems" || on === "worst" ? lessContent(reviews) : reviews;
  const elsewhere = (await scene.ports.products.someReviews()).filter(({ productId }) => productId !== product.id);
  const digest = reviewDigest(reviews, elsewhere, new Set(stemsOf(product.title)));
  const { themes } = on === "problems" ? reviewDigest(looked, elsewhere, new Set(stemsOf(product.title))) : digest;
  const cite = citing(about);
  return scene.wording.productAnswers.reviews(
    {
      ...(rating === undefined ? {} : { rating }),
      ...(ratingCount === undefined ? {} : { ratingCount }),
      count: cite("count", digest.count),
      average: cite("average", digest.average),
      low: cite("low", digest.low),
      high: cite("high", digest.high),
      themes: themes.map(({ word, count }) => ({
        word: cite(`theme:${word}`, word),
        count: cite(`theme-count:${word}`, count),
      })),
      quotes: quoted(looked, on).map((review, at) => ({
        headline: cite(`headline-${at + 1}`, headlineOf(review)),
        stars: cite(`headline-stars-${at + 1}`, review.rating),
      })),
    },
    on,
  );
}

/** How many reviews speak of one matter, with what some of them say of it. */
export async function tellReviewsOn({ label, speaks }: ReviewMatter, about: ProductAsked): Promise<Saying> {
  const { product, scene, evidence } = about;
  const reviews = await scene.ports.products.reviewsOf(product.id);
  if (reviews.length === 0) return tellReviews(about, "all");
  const mentions = reviewMentions(mentionsIn(reviews, speaks), {
    ...{ reviews: reviews.length, of: stemsOf(label).join("-"), product: product.id, evidence },
  });
  return scene.wording.productAnswers.mentioned(mentions, label);
}

/** Three stars or fewer; where nobody gave so few, there is nobody to quote as discontent but the least content. */
function lessContent(reviews: readonly Review[]): readonly Review[] {
  const few = reviews.filter(({ rating }) => rating <= 3);
  return few.length > 0
    ? few
    : reviews.filter(({ rating }) => rating === Math.min(...reviews.map((each) => each.rating)));
}

/** The ends of the scale where they are asked for; else one of each, so that one voice is not all. */
function quoted(reviews: readonly Review[], on: "all" | "problems" | "worst" | "best"): readonly Review[] {
  const byStars = [...reviews].sort((one, other) => one.rating - other.rating);
  if (on === "problems" || on === "worst") return byStars.slice(0, quotesMax);
  if (on === "best") return byStars.reverse().slice(0, quotesMax);
  const [lowest] = byStars;
  const highest = byStars.at(-1);
  if (lowest === undefined || highest === undefined || lowest === highest) return byStars.slice(0, 1);
  return [highest, lowest];
}

const small =
  /\b(?:runs? (?:a (?:bit|little) )?small|too (?:small|tight|narrow|short)|size up|sized up|one size (?:up|bigger|larger)|tight|narrow|snug|smaller than)\b/u;
const large =
  /\b(?:runs? (?:a (?:bit|little) )?(?:large|big)|too (?:big|large|wide|long|loose)|size down|sized down|one size (?:down|smaller)|baggy|larger than|bigger than)\b/u;
const asExpected = /\b(?:true to size|fits? (?:perfect\w*|great|well|as expected|right)|perfect fit)\b/u;

/** Undefined when there are no reviews. */
export async function sizing(about: ProductAsked): Promise<Saying | undefined> {
  const { product, scene } = about;
  const reviews = await scene.ports.products.reviewsOf(product.id);
  const found = [small, large, asExpected].map((words) => mentionsIn(reviews, (text) => words.test(text)));
  if (reviews.length === 0) return undefined;
  const cite = citing(about);
  const [ofSmall, ofLarge, ofExpected] = found.map(({ count }) => count);
  const quotes = found.flatMap((each) => each.quotes.slice(0, 1)).slice(0, quotesMax);
  return scene.wording.productAnswers.sizing({
    of: cite("count", reviews.length),
    small: cite("finding-it-small", ofSmall ?? 0),
    large: cite("finding-it-large", ofLarge ?? 0),
    asExpected: cite("finding-it-true-to-size", ofExpected ?? 0),
    quotes: quotes.map((quote, at) => cite(`quote:fit-${at + 1}`, quote)),
  });
}

/** How close pictures come is no matter of record; what reviews say of it can be counted. */
export async function tellPictureColor({ product, scene, evidence }: ProductAsked): Promise<Saying> {
  const reviews = await scene.ports.products.reviewsOf(product.id);
  const mentions = mentionsIn(reviews, (text) =>
    /\b(?:colou?rs?|pictures?|photos?|images?|shade|paler|darker|brighter)\b/u.test(text),
  );
  if (mentions.count === 0) return scene.wording.productAnswers.pictureColor(undefined);
  return scene.wording.productAnswers.pictureColor(
    reviewMentions(mentions, { reviews: reviews.length, of: "color", product: product.id, evidence }),
  );
}

function citing({ product, evidence }: ProductAsked): (property: string, value: string | number) => Claim {
  const about = `reviews:${product.id}`;
  return (property, value) => {
    if (!evidence.facts.some((fact) => fact.about === about && fact.property === property))
      evidence.facts.push({ about, property, value });
    return claim(evidence, about, property);
  };
}
