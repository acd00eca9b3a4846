import type { Claim, Evidence, OrderView, ParcelView } from "../../dialogue.js";
import { claim, claimIfKnown } from "../../evidence.js";
import type { OrderLine } from "../../shop-records.js";
import type { LineClaims, OrderClaims, ParcelClaims } from "../../wording/order-wording.js";

/** An order as it is shown, as claims on the look-up that reported it. */
export function orderClaims(view: OrderView, evidence: Evidence): OrderClaims {
  const about = `order:${view.id}`;
  const linesOf = (ids: readonly string[]): readonly LineClaims[] =>
    view.lines.filter((line) => ids.includes(line.id)).map((line) => lineClaims(view, line, evidence));
  const optional = optionalIn(evidence);
  return {
    number: claim(evidence, about, "number"),
    status: claim(evidence, about, "status"),
    ...optional("placedAt", about, "placed-at"),
    itemsTotal: claim(evidence, about, "items-total"),
    ...optional("paidTotal", about, "paid-total"),
    ...optional("refundedTotal", about, "refunded-total"),
    ...optional("otherTotal", about, "other-total"),
    parcels: view.parcels.map((parcel, at) => ({
      position: at + 1,
      ...parcelClaims(`parcel:${view.id}/${parcel.id}`, parcel, evidence),
      lines: linesOf(parcel.lineIds),
    })),
    unsent: linesOf(view.unsentLineIds),
  };
}

export function lineClaims(view: OrderView, line: OrderLine, evidence: Evidence): LineClaims {
  const place = `line:${view.id}/${line.id}`;
  return {
    id: line.id,
    title: claim(evidence, place, "title"),
    quantity: claim(evidence, place, "quantity"),
    options: claim(evidence, place, "options"),
    price: claim(evidence, place, "price"),
    ...optionalIn(evidence)("sum", place, "sum"),
  };
}

const beforeUnderWay: readonly string[] = ["pending", "info-received"];

function parcelClaims(
  place: string,
  { timeline }: ParcelView,
  evidence: Evidence,
): Omit<ParcelClaims, "position" | "lines"> {
  const optional = optionalIn(evidence);
  const last = `${place}/${timeline.length}`;
  const gone = timeline.findIndex(({ state }) => !beforeUnderWay.includes(state));
  const arrived = timeline.findLastIndex(({ state }) => state === "delivered");
  // A parcel whose first report is its delivery was sent before; when, nobody reported.
  const isSent = gone >= 0 && gone !== arrived;
  const ofArrival = `${place}/${arrived + 1}`;
  return {
    ...optional("state", place, "tracking-state"),
    ...optional("since", last, "reported-at"),
    ...optional("carrierText", last, "carrier-text"),
    ...optional("carrier", place, "carrier"),
    ...optional("trackingNumbers", place, "tracking-numbers"),
    ...(isSent ? optional("sentAt", `${place}/${gone + 1}`, "reported-at") : {}),
    ...optional("delivered", ofArrival, "tracking-state"),
    ...optional("deliveredAt", ofArrival, "reported-at"),
    ...optional("deliveredText", ofArrival, "carrier-text"),
  };
}

function optionalIn(evidence: Evidence) {
  return <Name extends string>(name: Name, place: string, property: string): Partial<Record<Name, Claim>> => {
    const found = claimIfKnown(evidence, place, property);
    const none: Partial<Record<Name, Claim>> = {};
    return found === undefined ? none : { ...none, [name]: found };
  };
}
