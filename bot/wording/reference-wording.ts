import type { Claim } from "../dialogue.js";
import type { Saying } from "../saying.js";
import type { Constraint } from "../wish.js";
import type { ProductClaims } from "./product-wording.js";

/** One value of an option, with how many of it are on hand in all. */
export interface FormClaims {
  readonly value: Claim;
  /** Absent where the shop does not count it. */
  readonly stock?: Claim;
}

/** What is said of products that the shopper pointed at. */
export interface ReferenceWording {
  /** Several at once, each shortly; `places` are their numbers in the list, where they are in the one shown last. */
  productsShortly(products: readonly ProductClaims[], places: readonly (number | undefined)[]): Saying;
  /** Products of before, as they are now. */
  shownAgain(products: readonly ProductClaims[]): Saying;
  /** @param again it was asked before, and the answer fitted none of them. */
  whichOfThese(products: readonly { readonly title: Claim; readonly options?: Claim }[], again: boolean): Saying;
  whichLeft(): Saying;
  /** @param described in the shopper's words: "red". */
  noneDescribedSo(described: string): Saying;
  /** The product does not come that way; `forms` are the options in which it does. */
  noSuchForm(
    product: Pick<ProductClaims, "title">,
    wanted: readonly Constraint[],
    forms: readonly { readonly name: Claim; readonly values: readonly FormClaims[] }[],
  ): Saying;
  /** The form that was asked for exists and is sold out; `forms` as above. */
  formSoldOut(
    product: ProductClaims,
    forms: readonly { readonly name: Claim; readonly values: readonly FormClaims[] }[],
  ): Saying;
  /** There is no size beyond the one in view; `sizes` are all that there are. */
  noSizeBeyond(
    product: Pick<ProductClaims, "title" | "options">,
    to: "bigger" | "smaller",
    sizes: readonly FormClaims[],
  ): Saying;
  noSizes(product: Pick<ProductClaims, "title">): Saying;
  /** What the shopper's last order held, with what is still sold. */
  boughtBefore(bought: {
    readonly number: Claim;
    readonly placedAt?: Claim;
    /** A newer one that was cancelled and is passed over. */
    readonly cancelled?: Claim;
    readonly products: readonly ProductClaims[];
    /** Titles of lines that the shop does not sell any more. */
    readonly gone: readonly Claim[];
  }): Saying;
  nothingBoughtBefore(): Saying;
  /** Nobody has shown whose orders may be looked at. */
  whoseOrders(): Saying;
  /** @param quantity of each; 1 where nothing was said. */
  cannotBuyThese(products: readonly ProductClaims[], quantity: number): Saying;
}
