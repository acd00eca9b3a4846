/** The shop's records as they go in and out (one JSON object a line). An absent field means unknown. */

/** An amount in minor units of an ISO 4217 currency: 5200 USD is $52.00, 5200 JPY is ¥5,200. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** One buyable size and colour of a product. */
export interface Variant {
  readonly sku: string;
  /** E.g. `{"size": "M", "color": "Blue"}`; empty for a product that comes in one form only. */
  readonly options: Readonly<Record<string, string>>;
  readonly price: Money;
  /** The former price, when the shop states one. */
  readonly compareAt?: Money;
  /** Pieces on hand; `null` when the shop does not count them. */
  readonly stock: number | null;
  readonly barcode?: string;
  readonly images?: readonly string[];
}

export interface Rating {
  /** Mean of the ratings, 1 to 5. */
  readonly average: number;
  readonly count: number;
}

export type AttributeValue = string | number | boolean | readonly string[];

export interface Product {
  readonly id: string;
  readonly title: string;
  /** Plain text. */
  readonly description: string;
  readonly brand?: string;
  /** Paths from the widest to the narrowest, e.g. "Men > Tops > Hoodies". */
  readonly categories: readonly string[];
  readonly url?: string;
  /** Addresses, or paths relative to the imported file. */
  readonly images: readonly string[];
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly rating?: Rating;
  readonly tags?: readonly string[];
  /** At least one. */
  readonly variants: readonly Variant[];
}

export interface Address {
  readonly id?: string;
  readonly line1: string;
  readonly line2?: string;
  readonly city: string;
  readonly region?: string;
  readonly postalCode: string;
  readonly country: string;
  readonly default?: boolean;
}

export interface PaymentMethod {
  readonly id: string;
  /** "card", "gift-card", "paypal" or the shop's own word. */
  readonly kind: string;
  readonly brand?: string;
  readonly last4?: string;
  readonly balance?: Money;
}

export interface Customer {
  readonly id: string;
  readonly name: { readonly first: string; readonly last: string };
  readonly email: string;
  readonly phone?: string;
  readonly addresses: readonly Address[];
  readonly paymentMethods: readonly PaymentMethod[];
  readonly membership?: string;
}

/** The nine states that carriers' aggregators use. */
export const trackingStates = [
  "pending",
  "info-received",
  "in-transit",
  "out-for-delivery",
  "attempt-failed",
  "available-for-pickup",
  "delivered",
  "exception",
  "expired",
] as const;
export type TrackingState = (typeof trackingStates)[number];

export interface TrackingEvent {
  readonly at?: string;
  readonly state: TrackingState;
  readonly text?: string;
}

/** One parcel. */
export interface Fulfillment {
  readonly id: string;
  readonly carrier?: string;
  readonly trackingNumbers: readonly string[];
  /** Order lines that travel in it. */
  readonly lineIds: readonly string[];
  /** Oldest first. */
  readonly events?: readonly TrackingEvent[];
}

export interface OrderLine {
  readonly id: string;
  readonly sku: string;
  readonly productId: string;
  readonly title: string;
  readonly quantity: number;
  /** For one piece. */
  readonly price: Money;
  readonly options: Readonly<Record<string, string>>;
}

export interface Payment {
  readonly kind: "payment" | "refund";
  readonly amount: Money;
  readonly methodId: string;
  readonly at?: string;
}

/** A record that a shop attaches to an order and that is kept as it came, e.g. a cancellation. */
type Attachment = Readonly<Record<string, unknown>>;

export interface Order {
  readonly id: string;
  readonly customerId: string;
  readonly placedAt?: string;
  /** "pending", "processed", "shipped", "delivered", "cancelled", "return-requested", "exchange-requested" or the shop's own. */
  readonly status: string;
  readonly lines: readonly OrderLine[];
  readonly address: Address;
  readonly fulfillments: readonly Fulfillment[];
  readonly payments: readonly Payment[];
  readonly cancellation?: Attachment;
  readonly returns?: readonly Attachment[];
  readonly exchanges?: readonly Attachment[];
  readonly itemsChanged?: boolean;
}

export interface Review {
  readonly productId: string;
  /** 1 to 5. */
  readonly rating: number;
  readonly title?: string;
  readonly text: string;
  readonly at?: string;
}

export interface Interaction {
  readonly customerId?: string;
  readonly sessionId?: string;
  readonly productId: string;
  readonly kind: "view" | "cart" | "purchase";
  readonly at: string;
}

/** A question that shoppers ask about the shop's rules, with the shop's own answer. */
export interface PolicyAnswer {
  readonly id: string;
  /** What it is about, as a heading: "Shipping costs". */
  readonly topic: string;
  /** Ways in which people ask for it. */
  readonly asks: readonly string[];
  /** The answer, told as it stands. */
  readonly text: string;
  /** Where the shop says so: "Shipping policy, section 2", or an address. */
  readonly source: string;
}

/** The shop's rules, one readable file. The rule sections are held as data for the flows that act on them. */
export interface Policies {
  readonly version: 1;
  readonly shop: {
    readonly name: string;
    /** ISO 4217, for files that state no currency. */
    readonly currency: string;
    /** IANA name, e.g. "Europe/Berlin"; dates are told in it. */
    readonly timeZone: string;
  };
  readonly returns?: Attachment;
  readonly exchanges?: Attachment;
  readonly cancellation?: Attachment;
  readonly changes?: Attachment;
  readonly refunds?: Attachment;
  readonly fees?: Attachment;
  readonly answers: readonly PolicyAnswer[];
}

/** Every kind of record, by the word used on the command line. */
export interface RecordOf {
  products: Product;
  customers: Customer;
  orders: Order;
  reviews: Review;
  interactions: Interaction;
  policies: Policies;
}
export type RecordKind = keyof RecordOf;

export const recordKinds = [
  "products",
  "customers",
  "orders",
  "reviews",
  "interactions",
  "policies",
] as const satisfies readonly RecordKind[];

/** A few sentences of one of the shop's pages that stand under the same headings. */
export interface Passage {
  /** From the widest to the narrowest, without the page's title; empty at its beginning. */
  readonly headings: readonly string[];
  /** Of the file, from 1. */
  readonly line: number;
  /** Id of the heading in an HTML page. */
  readonly anchor?: string;
  /** Plain text; paragraphs, list items and table rows each have a line. */
  readonly text: string;
}

/** A page of the shop's own: a guide, questions and answers, terms. */
export interface ShopDocument {
  /** Its path from the folder that was imported, with that folder's name: "guides/care/wool.md". */
  readonly id: string;
  readonly title: string;
  readonly format: "markdown" | "html";
  /** In the order of the page. */
  readonly passages: readonly Passage[];
}
