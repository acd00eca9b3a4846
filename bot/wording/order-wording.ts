import type { Claim, OrderState } from "../dialogue.js";
import type { Saying } from "../saying.js";

export interface ParcelClaims {
  /** Position, from 1. */
  readonly position: number;
  readonly state?: Claim;
  readonly since?: Claim;
  readonly carrierText?: Claim;
  readonly carrier?: Claim;
  readonly trackingNumbers?: Claim;
  /** When it was first reported under way. */
  readonly sentAt?: Claim;
  readonly delivered?: Claim;
  readonly deliveredAt?: Claim;
  /** What the carrier said as it was delivered: "Left with a neighbor". */
  readonly deliveredText?: Claim;
  readonly lines: readonly LineClaims[];
}

export interface LineClaims {
  /** As the record knows the line. */
  readonly id: string;
  readonly title: Claim;
  readonly quantity: Claim;
  readonly options: Claim;
  readonly price: Claim;
  /** For all of its pieces, where there are several. */
  readonly sum?: Claim;
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

/** What is said of orders. */
export interface OrderWording {
  askWhichOrder(
    orders: readonly { readonly number: Claim; readonly status: Claim; readonly placedAt?: Claim }[],
  ): Saying;
  order(order: OrderClaims): Saying;
  orderNotProven(): Saying;
  /** To somebody signed in, of a number that is not among their orders; says nothing about whose it is. */
  orderNotInAccount(): Saying;
  tooManyTries(retryTime: Claim): Saying;
  /** What a state means in general; nothing about any order. */
  stateMeans(state: OrderState): Saying;
  noOrders(): Saying;
}
