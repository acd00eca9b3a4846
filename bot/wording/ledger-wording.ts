import type { Claim } from "../dialogue.js";
import type { Saying } from "../saying.js";
import type { Constraint, PriceBand, Unanswerable } from "../wish.js";
import type { ProductClaims } from "./product-wording.js";

/** A thing wanted as it is told. */
export interface ToldWish {
  readonly words: string;
  readonly constraints: readonly Constraint[];
  readonly quantity?: number;
}

/** A smallest change that would help: `total` products without `constraints`. */
export interface ChangeClaims {
  readonly constraints: readonly Constraint[];
  readonly total: Claim;
}

/** One thing of several that are wanted, with first ideas. */
export interface ThingClaims {
  readonly wish: ToldWish;
  readonly total: Claim;
  readonly products: readonly ProductClaims[];
  /** When there are none. */
  readonly changes: readonly ChangeClaims[];
}

/** One product for each thing wanted, and what they come to. */
export interface BudgetClaims {
  readonly together: PriceBand;
  readonly parts: readonly { readonly title: Claim; readonly price: Claim; readonly quantity: number }[];
  readonly sum: Claim;
  /** What the sum leaves of the budget, or by how much even the cheapest ones exceed it. */
  readonly difference: Claim;
  readonly fits: boolean;
}

/** What is said of the things wanted and their limits. */
export interface LedgerWording {
  several(things: readonly ThingClaims[]): Saying;
  budget(budget: BudgetClaims): Saying;
  /** "I'm looking for: …" */
  wanted(things: readonly ToldWish[], together: PriceBand | undefined): Saying;
  nothingWanted(): Saying;
  startedOver(): Saying;
  /** The shopper's words that constraints came from. */
  because(quotes: readonly string[]): Saying;
  nothingLimitsThat(): Saying;
  /** Of a limit that an old quick reply would take back. */
  limitGone(): Saying;
  /** Musts that a later word contradicts. */
  replaced(constraints: readonly Constraint[]): Saying;
  strength(constraint: Constraint, strength: "hard" | "soft"): Saying;
  dropped(wishes: readonly ToldWish[]): Saying;
  besides(others: readonly ToldWish[]): Saying;
  /** Other things wanted, told below the one that is spoken of. */
  stillWanted(others: readonly ToldWish[]): Saying;
  unanswerable(wish: Unanswerable): Saying;
  shopsRule(rule: { readonly text: Claim; readonly source: Claim }): Saying;
  readonly ledgerChoices: {
    readonly forget: (wish: ToldWish) => string;
    readonly show: (wish: ToldWish) => string;
    readonly only: (wish: ToldWish) => string;
    readonly withoutTogether: string;
    readonly startOver: string;
  };
}
