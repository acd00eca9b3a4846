import type { Evidence, OrderView } from "../../dialogue.js";
import { claim, claimIfKnown, orderFacts } from "../../evidence.js";
import { orderViewOf } from "../../order-view.js";
import { type Events, evidenceOf, type Scene, uttered } from "../../scene.js";
import type { Order, OrderLine } from "../../shop-records.js";
import type { LineClaims, OrderClaims, ParcelClaims } from "../../wording/order-wording.js";

/** Tells an order as it is now. */
export function told(order: Order, scene: Scene): Events {
  const view = orderViewOf(order);
  const facts = orderFacts(view);
  const evidence = evidenceOf(scene, "order-lookup", facts, { order: view.id });
  const claims = facts.map((fact) => claim(evidence, fact.about, fact.property));
  return [
    { kind: "evidence-recorded", evidence },
    uttered(scene, scene.wording.order(orderClaims(view, evidence)), { act: "order", order: view }, claims),
  ];
}

function orderClaims(view: OrderView, evidence: Evidence): OrderClaims {
  const about = `order:${view.id}`;
  const optional = <Name extends string>(
    name: Name,
    place: string,
    property: string,
  ): Partial<Record<Name, ReturnType<typeof claim>>> => {
    const found = claimIfKnown(evidence, place, property);
    return found === undefined ? {} : ({ [name]: found } as Record<Name, ReturnType<typeof claim>>);
  };
  const lineOf = (line: OrderLine): LineClaims => {
    const place = `line:${view.id}/${line.id}`;
    return {
      title: claim(evidence, place, "title"),
      quantity: claim(evidence, place, "quantity"),
      options: claim(evidence, place, "options"),
      price: claim(evidence, place, "price"),
    };
  };
  const linesOf = (ids: readonly string[]): LineClaims[] =>
    view.lines.filter((line) => ids.includes(line.id)).map(lineOf);
  const parcels = view.parcels.map((parcel, at): ParcelClaims => {
    const place = `parcel:${view.id}/${parcel.id}`;
    const last = `${place}/${parcel.timeline.length}`;
    return {
      position: at + 1,
      ...optional("state", place, "tracking-state"),
      ...optional("since", last, "reported-at"),
      ...optional("carrierText", last, "carrier-text"),
      ...optional("carrier", place, "carrier"),
      ...optional("trackingNumbers", place, "tracking-numbers"),
      lines: linesOf(parcel.lineIds),
    };
  });
  return {
    number: claim(evidence, about, "number"),
    status: claim(evidence, about, "status"),
    ...optional("placedAt", about, "placed-at"),
    itemsTotal: claim(evidence, about, "items-total"),
    ...optional("paidTotal", about, "paid-total"),
    ...optional("refundedTotal", about, "refunded-total"),
    ...optional("otherTotal", about, "other-total"),
    parcels,
    unsent: linesOf(view.unsentLineIds),
  };
}
