import type { Review } from "../shop-records.js";
import { contentStems, folded, sentencesOf, stemsOf } from "./question-words.js";

/** What a product's reviews come to, counted. */
export interface ReviewDigest {
  readonly count: number;
  /** Mean of the stars, to two decimals. */
  readonly average: number;
  /** How many give two stars or fewer. */
  readonly low: number;
  /** How many give four stars or more. */
  readonly high: number;
  readonly themes: readonly ReviewTheme[];
}

/** A word that comes back in a product's reviews more than in those of other products. */
export interface ReviewTheme {
  /** As it is written most often. */
  readonly word: string;
  /** In how many of the reviews. */
  readonly count: number;
}

const themesMax = 3;
/** One reviewer's word is no theme. */
const reviewsForTheme = 2;
/** How many times more often than elsewhere in the shop, in shares of reviews. */
const timesAsOften = 2;

/** @param elsewhere reviews of the shop's other products: what is said of everything ("great", "love") is no theme. */
export function reviewDigest(
  reviews: readonly Review[],
  elsewhere: readonly Review[],
  beside: ReadonlySet<string>,
): ReviewDigest {
  const sum = reviews.reduce((total, { rating }) => total + rating, 0);
  return {
    count: reviews.length,
    average: reviews.length === 0 ? 0 : Math.round((sum / reviews.length) * 100) / 100,
    low: reviews.filter(({ rating }) => rating <= 2).length,
    high: reviews.filter(({ rating }) => rating >= 4).length,
    themes: themesOf(reviews, elsewhere, beside),
  };
}

export function themesOf(
  reviews: readonly Review[],
  elsewhere: readonly Review[],
  beside: ReadonlySet<string>,
): readonly ReviewTheme[] {
  const here = reviewsByStem(reviews, beside);
  const there = reviewsByStem(elsewhere, beside);
  const background = (stem: string): number => ((there.get(stem) ?? 0) + 1) / (elsewhere.length + 2);
  return [...here]
    .filter(([stem, count]) => count >= reviewsForTheme && /\p{L}{3}/u.test(stem) && !tooGeneral.has(stem))
    .map(([stem, count]) => ({ stem, count, times: count / reviews.length / background(stem) }))
    .filter(({ times }) => times >= timesAsOften)
    .sort((one, other) => other.count - one.count || other.times - one.times || one.stem.localeCompare(other.stem))
    .slice(0, themesMax)
    .map(({ stem, count }) => ({ word: usualForm(stem, reviews), count }));
}

const tooGeneral = new Set(
  stemsOf(
    "lot bit really love loved great nice perfect best amazing awesome recommend happy ever time year day month week star review definitely pretty super little few nothing anything everything something even though while because since again after before never always quite don't i've i'm it's wear worn wearing feel felt when than",
  ),
);

function reviewsByStem(reviews: readonly Review[], beside: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const review of reviews) {
    for (const stem of contentStems(textOf(review), beside)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

function usualForm(stem: string, reviews: readonly Review[]): string {
  const forms = new Map<string, number>();
  for (const review of reviews) {
    for (const word of folded(textOf(review)).split(/[^\p{L}\p{N}'-]+/u)) {
      if (stemsOf(word)[0] === stem) forms.set(word, (forms.get(word) ?? 0) + 1);
    }
  }
  return (
    [...forms].sort(([one, times], [other, otherTimes]) => otherTimes - times || one.localeCompare(other))[0]?.[0] ??
    stem
  );
}

export interface Mentions {
  readonly count: number;
  /** One sentence of each of the first few reviews that speak of it. */
  readonly quotes: readonly string[];
}

const quotesMax = 2;

/** @param speaks whether a folded text speaks of what was asked. */
export function mentionsIn(reviews: readonly Review[], speaks: (text: string) => boolean): Mentions {
  const all = reviews.filter((review) => speaks(folded(textOf(review))));
  const quotes = all.slice(0, quotesMax).map((review) => sentenceWith(review, speaks));
  return { count: all.length, quotes };
}

function sentenceWith(review: Review, speaks: (text: string) => boolean): string {
  const sentences = [...(review.title === undefined ? [] : [review.title]), ...sentencesOf(review.text)];
  return sentences.find((sentence) => speaks(folded(sentence))) ?? sentences[0] ?? "";
}

/** "Narrow: Looks good, but …": the title, or how the text begins where there is none. */
export function headlineOf({ title, text }: Review): string {
  return title === undefined || title.trim() === "" ? (sentencesOf(text)[0] ?? text) : title;
}

function textOf({ title, text }: Review): string {
  return `${title ?? ""}. ${text}`;
}
