import type { Claim, Evidence, Fact, OrderView } from "../../dialogue.js";
import { claim, claimIfKnown, orderFacts } from "../../evidence.js";
import { orderViewOf } from "../../order-view.js";
import { evidenceOf, type Scene } from "../../scene.js";
import type { Address, Order, OrderLine, Payment, PaymentMethod } from "../../shop-records.js";
import type { PaymentClaims, RecordClaims } from "../../wording/order-answer-wording.js";
import { orderClaims, lineClaims } from "./order-claims.js";
import { type OrderQuestion, type OrderField, written } from "./order-question.js";

/** An order's whole record, as facts of one look-up and the claims made of them. */
export interface OrderRecord {
  readonly order: Order;
  readonly view: OrderView;
  readonly evidence: Evidence;
  readonly claims: RecordClaims;
}

const ofMoney: ReadonlySet<OrderField> = new Set(["payments", "paid-with", "refund"]);

/** Where somebody lives and how they pay is looked up only for who asks for it. */
export async function recordOf(order: Order, questions: readonly OrderQuestion[], scene: Scene): Promise<OrderRecord> {
  const asks = (fields: ReadonlySet<OrderField>): boolean => questions.some(({ about }) => fields.has(about));
  const methods = asks(ofMoney) ? await scene.ports.orders.methodsOf(order) : [];
  const view = orderViewOf(order);
  const facts = [
    ...orderFacts(view),
    ...addedUp(order),
    ...(asks(new Set(["address"])) ? [addressFact(order)] : []),
    ...(asks(ofMoney) ? order.payments.flatMap((payment, at) => paymentFacts(order.id, payment, at, methods)) : []),
    ...attachedFacts(order),
  ];
  const asked = { order: order.id, questions: written(questions) };
  const evidence = evidenceOf(scene, "order-lookup", facts, asked);
  return { order, view, evidence, claims: claimsOf(order, view, evidence) };
}

/** How many pieces some lines come to; a fact of its own, since it is counted here. */
export function piecesOf(lines: readonly OrderLine[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

function addedUp(order: Order): readonly Fact[] {
  const about = `order:${order.id}`;
  return [
    { about, property: "pieces", value: piecesOf(order.lines) },
    { about, property: "parcels", value: order.fulfillments.length },
    { about, property: "payments", value: order.payments.filter(({ kind }) => kind === "payment").length },
    ...order.lines
      .filter(({ quantity }) => quantity > 1)
      .map(({ id, quantity, price }): Fact => {
        const value = { amount: price.amount * quantity, currency: price.currency };
        return { about: `line:${order.id}/${id}`, property: "sum", value };
      }),
  ];
}

function addressFact({ id, address }: Order): Fact {
  return { about: `order:${id}`, property: "address", value: addressInLine(address) };
}

function addressInLine({ line1, line2, city, region, postalCode, country }: Omit<Address, "id">): string {
  const place = [region, postalCode].filter((each) => each !== undefined && each !== "").join(" ");
  return [line1, line2, city, place, country].filter((each) => each !== undefined && each !== "").join(", ");
}

function paymentFacts(
  orderId: string,
  { kind, amount, methodId, at }: Payment,
  place: number,
  methods: readonly PaymentMethod[],
): readonly Fact[] {
  const about = `payment:${orderId}/${place + 1}`;
  const method = methods.find(({ id }) => id === methodId);
  const last4 = method?.last4;
  return [
    { about, property: kind, value: amount },
    ...(at === undefined ? [] : [{ about, property: "paid-at", value: at }]),
    ...(method === undefined ? [] : [{ about, property: "method", value: method.kind }]),
    ...(method?.brand === undefined ? [] : [{ about, property: "card-brand", value: method.brand }]),
    ...(last4 === undefined ? [] : [{ about, property: "last4", value: last4 }]),
  ];
}

/** What a shop attaches to an order is kept as it came: only texts that have the usual names are told. */
function attachedFacts({ id, cancellation, returns = [], exchanges = [] }: Order): readonly Fact[] {
  const texts = (about: string, of: Readonly<Record<string, unknown>>): readonly Fact[] =>
    ["state", "reason"].flatMap((property) => {
      const value = of[property];
      return typeof value === "string" ? [{ about, property, value }] : [];
    });
  return [
    ...(cancellation === undefined ? [] : texts(`cancellation:${id}`, cancellation)),
    ...[...returns, ...exchanges].flatMap((each, at) => texts(`return:${id}/${at + 1}`, each)),
  ];
}

function claimsOf(order: Order, view: OrderView, evidence: Evidence): RecordClaims {
  const about = `order:${view.id}`;
  const basic = orderClaims(view, evidence);
  const lineOf = (line: OrderLine) => lineClaims(view, line, evidence);
  const reason = claimIfKnown(evidence, `cancellation:${view.id}`, "reason");
  const address = claimIfKnown(evidence, about, "address");
  return {
    ...basic,
    lines: view.lines.map(lineOf),
    pieces: claim(evidence, about, "pieces"),
    ...(address === undefined ? {} : { address }),
    payments: paymentClaims(order, "payment", evidence),
    refunds: paymentClaims(order, "refund", evidence),
    ...(reason === undefined ? {} : { cancelledBecause: reason }),
    returns: [...(order.returns ?? []), ...(order.exchanges ?? [])].map((each, at) => {
      const place = `return:${order.id}/${at + 1}`;
      const ids: unknown = each["lineIds"];
      const lines = Array.isArray(ids) ? view.lines.filter(({ id }) => ids.includes(id)).map(lineOf) : [];
      return { ...known("state", place, evidence), ...known("reason", place, evidence), lines };
    }),
  };
}

function paymentClaims(order: Order, kind: Payment["kind"], evidence: Evidence): readonly PaymentClaims[] {
  return order.payments.flatMap((payment, at) => {
    const about = `payment:${order.id}/${at + 1}`;
    const amount = claimIfKnown(evidence, about, kind);
    if (payment.kind !== kind || amount === undefined) return [];
    const method = claimIfKnown(evidence, about, "method");
    const paidAt = claimIfKnown(evidence, about, "paid-at");
    const brand = claimIfKnown(evidence, about, "card-brand");
    return [
      {
        amount,
        ...(paidAt === undefined ? {} : { at: paidAt }),
        ...(method === undefined ? {} : { kind: method }),
        ...(brand === undefined ? {} : { brand }),
        ...known("last4", about, evidence),
      },
    ];
  });
}

function known<Name extends "state" | "reason" | "last4">(
  name: Name,
  about: string,
  evidence: Evidence,
): { readonly [Each in Name]?: Claim } {
  const found = claimIfKnown(evidence, about, name);
  const none: { readonly [Each in Name]?: Claim } = {};
  return found === undefined ? none : { ...none, [name]: found };
}
