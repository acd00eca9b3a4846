import type { Claim } from "../dialogue.js";
import type { RecordTopic } from "../product-questions/topics.js";
import type { Saying } from "../saying.js";

/** Something that the record states, under the name that the shop gives it. */
export interface StatedClaim {
  readonly name: string;
  readonly value: Claim;
  /** The same in the unit that was asked for. */
  readonly converted?: Claim;
  /** Where the product comes in several: which of them the variant has that was pointed at. */
  readonly ofShown?: Claim;
}

export interface StatedAnswer {
  readonly verdict?: "yes" | "no";
  readonly stated: readonly StatedClaim[];
  /** Sentences of the shop's description. */
  readonly told: readonly Claim[];
  /** Measures of these sentences in the unit that was asked for. */
  readonly converted?: readonly Claim[];
  /** Words of the question that nothing of it mentions. */
  readonly unmentioned: readonly string[];
  /** Somebody's health may hang on it. */
  readonly careful: boolean;
}

interface MissingAnswer {
  readonly topic?: RecordTopic;
  /** The words that were looked for, where no topic says it better. */
  readonly words: readonly string[];
  readonly near: readonly StatedClaim[];
  readonly careful: boolean;
  readonly mentions?: MentionClaims;
}

/** What reviews say of one matter. */
export interface MentionClaims {
  readonly count: Claim;
  readonly of: Claim;
  readonly quotes: readonly Claim[];
}

export interface ReviewClaims {
  /** What the shop's catalog states, which may count more than the reviews that can be read. */
  readonly rating?: Claim;
  readonly ratingCount?: Claim;
  readonly count: Claim;
  readonly average: Claim;
  readonly low: Claim;
  readonly high: Claim;
  readonly themes: readonly { readonly word: Claim; readonly count: Claim }[];
  /** Headlines of single reviews, each with its stars. */
  readonly quotes: readonly { readonly headline: Claim; readonly stars: Claim }[];
}

interface SizingClaims {
  readonly of: Claim;
  readonly small: Claim;
  readonly large: Claim;
  readonly asExpected: Claim;
  readonly quotes: readonly Claim[];
}

export interface VariantClaims {
  readonly options: Claim;
  readonly stock: Claim;
}

/** What is answered to questions about a product. */
export interface ProductQuestionWording {
  /** Puts the answers together under the product's title. @param offersPerson where a colleague may know more. */
  aboutProduct(title: Claim, answers: readonly Saying[], offersPerson: boolean): Saying;
  /** Several answers to one matter, one after the other. */
  together(answers: readonly Saying[]): Saying;
  stated(answer: StatedAnswer): Saying;
  notStated(answer: MissingAnswer): Saying;
  conflict(stated: StatedClaim, against: Claim, place: "title" | "description"): Saying;
  /** @param asked the measure that was named, as it was said: "15.6 in". */
  roomFor(answer: {
    readonly what: string;
    readonly asked: string;
    readonly verdict?: "fits" | "too-small";
    readonly stated: readonly StatedClaim[];
    readonly told: readonly Claim[];
  }): Saying;
  reviews(reviews: ReviewClaims, about: "all" | "problems" | "worst" | "best"): Saying;
  /** No review can be read; the catalog may state a rating all the same. */
  noReviews(rating: Claim | undefined, ratingCount: Claim | undefined): Saying;
  mentioned(mentions: MentionClaims, matter: string): Saying;
  sizing(sizing: SizingClaims): Saying;
  pictureColor(mentions: MentionClaims | undefined): Saying;
  priceNow(from: Claim, to: Claim | undefined): Saying;
  formerPrice(price: Claim, former: Claim | undefined): Saying;
  inStock(variants: readonly VariantClaims[], more: Claim | undefined): Saying;
  notCounted(): Saying;
  restock(soldOut: boolean, variants: readonly VariantClaims[]): Saying;
  comesIn(options: readonly StatedClaim[]): Saying;
  boughtTogether(): Saying;
  /** @param stated what the record states of it beside its price. */
  priceReason(price: Claim, stated: readonly StatedClaim[]): Saying;
  /** @param told its description's first sentence; undefined where there is no description. */
  inShort(told: Claim | undefined): Saying;
  /** What the shop's rules say of every product. */
  rulesSay(text: Claim, source: Claim): Saying;
  nothingSuchFound(words: string): Saying;
}
