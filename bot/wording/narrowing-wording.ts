import type { Claim } from "../dialogue.js";
import type { Saying } from "../saying.js";
import type { Constraint, Wish } from "../wish.js";
import type { ProductClaims } from "./product-wording.js";

/** One answer to a question that narrows what is wanted, with how many products it leaves. */
export interface OptionClaims {
  readonly constraint: Constraint;
  /** As the catalog writes it; absent for a band of prices, which the constraint tells. */
  readonly label?: Claim;
  readonly count: Claim;
}

/** What is asked in order to narrow what is wanted, and what is said about being asked. */
export interface NarrowingWording {
  /** @param question with `more`, there are answers that are not among the options. */
  narrowingQuestion(question: {
    readonly field: string;
    readonly options: readonly OptionClaims[];
    readonly more: boolean;
    /** Nothing is wanted yet. */
    readonly begins: boolean;
  }): Saying;
  /** As a quick reply: "Navy (12)". */
  narrowingOption(option: OptionClaims): Saying;
  /** What most of the products are; nothing is known of what people buy. */
  usualOption(usual: { readonly field: string; readonly option: OptionClaims; readonly total: Claim }): Saying;
  purchasesUnknown(): Saying;
  whyNarrowing(total: Claim): Saying;
  /** Before the next question, or before products. */
  noPreferenceHeard(field: string | undefined): Saying;
  noMoreQuestions(): Saying;
  /** Well rated products of all the shop, for who has no wish yet. */
  firstIdeas(ideas: {
    readonly for: "advice" | "popular" | "gift" | "browsing" | "assortment";
    readonly shopName: string;
    readonly total: Claim;
    readonly products: readonly ProductClaims[];
  }): Saying;
  surprise(surprise: {
    readonly wish: Wish;
    readonly total: Claim;
    readonly products: readonly ProductClaims[];
  }): Saying;
  readonly noPreferenceChoice: string;
  readonly surpriseChoice: string;
  readonly surpriseAgainChoice: string;
}
