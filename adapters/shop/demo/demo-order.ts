import { AssistantError } from "../../../bot/assistant-error.js";
import type {
  Address,
  Customer,
  Fulfillment,
  Order,
  OrderLine,
  Payment,
  Product,
  TrackingEvent,
  TrackingState,
} from "../../../bot/shop-records.js";
import { demoCurrency } from "./demo-product.js";

interface DemoParcel {
  readonly carrier: string;
  readonly number: string;
  /** Positions of the order's lines in it, from 1. */
  readonly lines: readonly number[];
  /** Days ago and state, oldest first; absent when the carrier reported nothing. */
  readonly events?: readonly (readonly [daysAgo: number, state: TrackingState, text?: string])[];
}

/** One order of the demo shop, as short as it can be written. */
export interface DemoOrder {
  readonly id: string;
  readonly customer: string;
  /** Absent for orders whose date the shop does not know any more. */
  readonly daysAgo?: number;
  readonly status: string;
  /** SKU and quantity. */
  readonly items: readonly (readonly [sku: string, quantity: number])[];
  readonly parcels?: readonly DemoParcel[];
  /** Cents given back, and how many days ago. */
  readonly refund?: readonly [cents: number, daysAgo: number];
  readonly attached?: Pick<Order, "cancellation" | "returns" | "exchanges">;
}

const shippingCents = 495;
const freeShippingFromCents = 5000;

const dayMs = 24 * 60 * 60 * 1000;

export interface DemoShop {
  /** The demo's present: all dates are counted back from it. */
  readonly today: Date;
  readonly products: readonly Product[];
  readonly customers: readonly Customer[];
}

export function demoOrder(order: DemoOrder, index: number, shop: DemoShop): Order {
  const customer = shop.customers.find(({ id }) => id === order.customer);
  const home = customer?.addresses[0];
  if (home === undefined) throw mismatch(order.id, `customer ${order.customer}`);
  // Orders come in at different times of the day; never later than now.
  const placed =
    order.daysAgo === undefined ? {} : { placedAt: daysBefore(shop.today, order.daysAgo, 1 + (index % 9)) };
  const lines = order.items.map(([sku, quantity], place) => lineOf(String(place + 1), sku, quantity, shop.products));
  return {
    id: order.id,
    customerId: order.customer,
    ...placed,
    status: order.status,
    lines,
    address: {
      line1: home.line1,
      city: home.city,
      ...regionOf(home),
      postalCode: home.postalCode,
      country: home.country,
    },
    fulfillments: (order.parcels ?? []).map((parcel, place) =>
      parcelOf(`${order.id}-${place + 1}`, parcel, shop.today),
    ),
    payments: paymentsOf(order, lines, customer?.paymentMethods[0]?.id ?? "unknown", placed.placedAt, shop.today),
    ...order.attached,
  };
}

const regionOf = (address: Address) => (address.region === undefined ? {} : { region: address.region });

function lineOf(id: string, sku: string, quantity: number, products: readonly Product[]): OrderLine {
  for (const product of products) {
    const variant = product.variants.find((candidate) => candidate.sku === sku);
    if (variant === undefined) continue;
    const { price, options } = variant;
    return { id, sku, productId: product.id, title: product.title, quantity, price, options };
  }
  throw mismatch(`line ${id}`, `SKU ${sku}`);
}

function mismatch(where: string, what: string): AssistantError {
  return new AssistantError(
    "demo/mismatch",
    `The demo's ${where} names ${what}, which its tables do not have. Correct the tables beside demo-order.ts.`,
  );
}

function parcelOf(id: string, parcel: DemoParcel, today: Date): Fulfillment {
  const events = parcel.events?.map(
    ([daysAgo, state, text], place, all): TrackingEvent => ({
      at: daysBefore(today, daysAgo, (all.length - place) / 10),
      state,
      ...(text === undefined ? {} : { text }),
    }),
  );
  return {
    id,
    carrier: parcel.carrier,
    trackingNumbers: [parcel.number],
    lineIds: parcel.lines.map(String),
    ...(events === undefined ? {} : { events }),
  };
}

function paymentsOf(
  order: DemoOrder,
  lines: readonly OrderLine[],
  methodId: string,
  placedAt: string | undefined,
  today: Date,
): readonly Payment[] {
  const items = lines.reduce((sum, line) => sum + line.price.amount * line.quantity, 0);
  const paid = items + (items < freeShippingFromCents ? shippingCents : 0);
  const amount = (cents: number) => ({ amount: cents, currency: demoCurrency });
  const payment: Payment = {
    ...{ kind: "payment", amount: amount(paid), methodId },
    ...(placedAt === undefined ? {} : { at: placedAt }),
  };
  if (order.refund === undefined) return [payment];
  const [cents, daysAgo] = order.refund;
  return [payment, { kind: "refund", amount: amount(cents), methodId, at: daysBefore(today, daysAgo, 1) }];
}

/** @param hours before that day's time of `today`: what happened on one day keeps its order by them. */
function daysBefore(today: Date, days: number, hours: number): string {
  return new Date(today.getTime() - days * dayMs - hours * 60 * 60 * 1000).toISOString();
}
