import type { Claim, FlowName, SlotName, SmallTalk } from "../dialogue.js";
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
}

export interface ParcelClaims {
  /** Position, from 1. */
  readonly position: number;
  readonly state?: Claim;
  readonly since?: Claim;
  readonly carrierText?: Claim;
  readonly carrier?: Claim;
  readonly trackingNumbers?: Claim;
  readonly lines: readonly LineClaims[];
}

export interface LineClaims {
  readonly title: Claim;
  readonly quantity: Claim;
  readonly options: Claim;
  readonly price: Claim;
}

export interface OrderClaims {
  readonly number: Claim;
  readonly status: Claim;
  readonly placedAt?: Claim;
  readonly itemsTotal: Claim;
  readonly paidTotal?: Claim;
  readonly refundedTotal?: Claim;
  readonly otherTotal?: Claim;
  readonly parcels: readonly ParcelClaims[];
  /** Lines that are in no parcel. */
  readonly unsent: readonly LineClaims[];
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
}

/** Everything the assistant can say, in one language. One file per language implements it. */
export interface Wording {
  /** BCP 47 tag of what is said. */
  readonly lang: string;

  greeting(shopName: string): Saying;
  smallTalk(topic: SmallTalk | "acknowledgement", shopName: string): Saying;

  found(finding: FindingClaims): Saying;
  foundNothing(wish: { readonly words: string; readonly constraints: readonly Constraint[] }): Saying;
  /** Nothing, and the smallest changes that would help: `total` products without `constraint`; `products` are those of the first. */
  foundWithout(found: {
    readonly wish: { readonly words: string; readonly constraints: readonly Constraint[] };
    readonly changes: readonly { readonly constraint: Constraint; readonly total: Claim }[];
    readonly products: readonly ProductClaims[];
  }): Saying;
  nothingCheaper(product: ProductClaims): Saying;
  nothingDearer(product: ProductClaims): Saying;
  noMore(total: Claim): Saying;
  nothingShownYet(): Saying;
  noSuchPosition(shown: number): Saying;
  whichOne(shown: number): Saying;
  product(product: ProductClaims, description: Claim | undefined, choices: readonly Claim[]): Saying;

  ask(slot: SlotName, timesAsked: number): Saying;
  askWhichOrder(
    orders: readonly { readonly number: Claim; readonly status: Claim; readonly placedAt?: Claim }[],
  ): Saying;
  order(order: OrderClaims): Saying;
  orderNotProven(): Saying;
  /** To somebody signed in, of a number that is not among their orders; says nothing about whose it is. */
  orderNotInAccount(): Saying;
  cannotChangeOrders(): Saying;
  cannotBuy(): Saying;
  tooManyTries(retryAt: Date): Saying;
  noOrders(): Saying;
  flowCancelled(flow: FlowName): Saying;

  policyAnswer(answer: { readonly text: Claim; readonly source: Claim }): Saying;
  noPolicyAnswer(): Saying;

  caseOpened(caseId: Claim, waiting: Claim): Saying;
  personOffered(): Saying;
  notUnderstood(times: number): Saying;
  picturesLater(): Saying;
  turnFailed(caseId: Claim | undefined): Saying;

  readonly choices: {
    readonly person: string;
    readonly more: string;
    readonly orderStatus: string;
    readonly cancel: string;
    readonly cheaper: string;
    readonly without: (constraint: Constraint) => string;
  };
}
