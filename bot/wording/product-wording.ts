import type { Claim } from "../dialogue.js";
import type { Saying } from "../saying.js";
import type { Constraint, WishOrder } from "../wish.js";

/** A product as a sentence may tell of it; what the shop does not state is absent. */
export interface ProductClaims {
  readonly title: Claim;
  readonly price: Claim;
  readonly formerPrice?: Claim;
  readonly stock: Claim;
  readonly options: Claim;
  readonly rating?: Claim;
  readonly ratingCount?: Claim;
  /** What several of it come to. */
  readonly forAll?: { readonly quantity: number; readonly total: Claim };
  /** What would be nice and it is not; the claim says that it is not. */
  readonly misses?: readonly { readonly constraint: Constraint; readonly claim: Claim }[];
}

/** What a wish came to, in order to tell it. */
export interface FindingClaims {
  readonly total: Claim;
  readonly words: string;
  readonly constraints: readonly Constraint[];
  readonly order: WishOrder;
  readonly products: readonly ProductClaims[];
  /** What only comes close. */
  readonly close: readonly ProductClaims[];
  /** Position of the first product in the whole result, from 0. */
  readonly offset: number;
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Words of the wish that are in none of the shop's records. */
  readonly unknown: readonly Claim[];
}

/** What is said of products. */
export interface ProductWording {
  found(finding: FindingClaims): Saying;
  foundNothing(wish: { readonly words: string; readonly constraints: readonly Constraint[] }): Saying;
  /** Nothing, and the smallest changes that would help: `total` products without `constraints`; `products` are those of the first. */
  foundWithout(found: {
    readonly wish: { readonly words: string; readonly constraints: readonly Constraint[] };
    readonly changes: readonly { readonly constraints: readonly Constraint[]; readonly total: Claim }[];
    readonly products: readonly ProductClaims[];
  }): Saying;
  nothingCheaper(product: ProductClaims): Saying;
  nothingDearer(product: ProductClaims): Saying;
  noMore(total: Claim): Saying;
  nothingShownYet(): Saying;
  noSuchPosition(shown: number): Saying;
  whichOne(shown: number): Saying;
  product(product: ProductClaims, description: Claim | undefined, choices: readonly Claim[]): Saying;
}
