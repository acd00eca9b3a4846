import type { OrderView, ParcelView } from "./dialogue.js";
import type { Fulfillment, Money, Order } from "./shop-records.js";

/** An order as a reply shows it. Its sums are made here, from the record alone. */
export function orderViewOf(order: Order): OrderView {
  const currency = order.lines[0]?.price.currency ?? order.payments[0]?.amount.currency ?? "USD";
  const money = (amount: number): Money => ({ amount, currency });
  const items = order.lines.reduce((sum, line) => sum + line.price.amount * line.quantity, 0);
  const paid = sumOf(order, "payment", currency);
  const refunded = sumOf(order, "refund", currency);
  const sent = new Set(order.fulfillments.flatMap((fulfillment) => fulfillment.lineIds));
  return {
    id: order.id,
    status: order.status,
    ...(order.placedAt === undefined ? {} : { placedAt: order.placedAt }),
    lines: order.lines,
    parcels: order.fulfillments.map(parcelOf),
    unsentLineIds: order.lines.filter((line) => !sent.has(line.id)).map((line) => line.id),
    totals: {
      items: money(items),
      ...(paid === undefined ? {} : { paid: money(paid) }),
      ...(refunded === undefined ? {} : { refunded: money(refunded) }),
      ...(paid === undefined || paid === items ? {} : { other: money(paid - items) }),
    },
  };
}

function parcelOf(fulfillment: Fulfillment): ParcelView {
  const { id, carrier, trackingNumbers, lineIds, events = [] } = fulfillment;
  const last = events.at(-1);
  return {
    id,
    ...(last === undefined ? {} : { state: last.state }),
    ...(carrier === undefined ? {} : { carrier }),
    trackingNumbers,
    lineIds,
    timeline: events,
  };
}

/** `undefined` when there is none, or when the currencies differ and a sum would be false. */
function sumOf(order: Order, kind: "payment" | "refund", currency: string): number | undefined {
  const payments = order.payments.filter((payment) => payment.kind === kind);
  if (payments.length === 0 || payments.some((payment) => payment.amount.currency !== currency)) return undefined;
  return payments.reduce((sum, payment) => sum + payment.amount.amount, 0);
}
