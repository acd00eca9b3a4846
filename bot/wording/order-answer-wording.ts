import type { Claim } from "../dialogue.js";
import type { Saying } from "../saying.js";
import type { LineClaims, OrderClaims, ParcelClaims } from "./order-wording.js";

/** Whether what the shopper guessed holds; "about" when it is rounded. Absent: nothing was guessed. */
export type Agreed = "yes" | "no" | "about";

export interface PaymentClaims {
  readonly amount: Claim;
  readonly at?: Claim;
  /** "card", "gift-card" …; absent when no record says what the method is. */
  readonly kind?: Claim;
  readonly brand?: Claim;
  readonly last4?: Claim;
}

/** What is said of one thing of the order, where it is. */
interface LinePlace {
  readonly line: LineClaims;
  /** The parcel that it travels in; absent when it is in none. */
  readonly parcel?: ParcelClaims;
}

/** All that an order's record tells, as claims. */
export interface RecordClaims extends OrderClaims {
  readonly lines: readonly LineClaims[];
  readonly pieces: Claim;
  /** Only where it was asked for. */
  readonly address?: Claim;
  readonly payments: readonly PaymentClaims[];
  readonly refunds: readonly PaymentClaims[];
  /** Why it was cancelled, in the words of the record. */
  readonly cancelledBecause?: Claim;
  /** Returns and exchanges, with their state and what they are of. */
  readonly returns: readonly {
    readonly state?: Claim;
    readonly reason?: Claim;
    readonly lines: readonly LineClaims[];
  }[];
}

/** Answers about one order; every one names it. What the record lacks is said to be not recorded, never denied. */
export interface OrderAnswerWording {
  /** The answer, with whether the guess was right before it. */
  led(agreed: Agreed | undefined, answer: Saying): Saying;
  contents(order: RecordClaims): Saying;
  number(order: RecordClaims): Saying;
  /** Things of the order, each with its form and price; `beside`: words of the question that fit none of them. */
  holds(order: RecordClaims, lines: readonly LineClaims[], beside?: string): Saying;
  /** A thing was named that the order does not hold. */
  holdsNone(order: RecordClaims, thing: string): Saying;
  /** `pieces` counts those of `lines`. */
  count(order: RecordClaims, pieces: Claim, lines: readonly LineClaims[]): Saying;
  /** @param unrecorded an option that was asked for and that none of the lines states. */
  options(order: RecordClaims, lines: readonly LineClaims[], unrecorded?: string): Saying;
  linePrices(order: RecordClaims, lines: readonly LineClaims[]): Saying;
  total(order: RecordClaims): Saying;
  /** How the total comes about, line by line. */
  totalExplained(order: RecordClaims): Saying;
  /** Shipping, tax and discount. */
  extras(order: RecordClaims): Saying;
  payments(order: RecordClaims, howMany: Claim): Saying;
  paidWith(order: RecordClaims): Saying;
  refund(order: RecordClaims): Saying;
  placed(order: RecordClaims): Saying;
  sent(order: RecordClaims, parcels: readonly ParcelClaims[], unsent: readonly LineClaims[]): Saying;
  arrived(order: RecordClaims, parcels: readonly ParcelClaims[], unsent: readonly LineClaims[]): Saying;
  expected(order: RecordClaims, parcels: readonly ParcelClaims[], unsent: readonly LineClaims[]): Saying;
  whySoFar(order: RecordClaims): Saying;
  places(order: RecordClaims, places: readonly LinePlace[]): Saying;
  parcels(order: RecordClaims, howMany: Claim): Saying;
  carrier(order: RecordClaims): Saying;
  tracking(order: RecordClaims): Saying;
  address(order: RecordClaims): Saying;
  returned(order: RecordClaims): Saying;
  /** Of several orders, the first of which leads; `by` is what they were compared by. `equal`: nothing tells them apart. */
  compared(
    by: "later" | "dearer",
    orders: readonly { readonly number: Claim; readonly value?: Claim }[],
    outcome: "told" | "equal" | "unknown",
  ): Saying;
  noOtherOpened(): Saying;
  /** The last order was cancelled, and the one before it is told. */
  lastCancelled(number: Claim, placedAt: Claim | undefined): Saying;
}
