import type { OrderWording } from "../../../bot/wording/order-wording.js";
import type { Wording } from "../../../bot/wording/wording.js";
import type { SamplesOf } from "./samples-of.js";
import {
  claimOf,
  counted,
  day,
  line,
  ofOrder,
  ofParcels,
  orders,
  poor,
  rich,
  saying,
  text,
  twice,
  under,
} from "./values.js";

export const orderSamples: SamplesOf<OrderWording & Pick<Wording, "orderAnswers">> = {
  askWhichOrder: [[[rich, poor]]],
  order: ofOrder,
  orderNotProven: [[]],
  orderNotInAccount: [[]],
  tooManyTries: [[claimOf("retry-time", "2026-11-03T15:05:00Z")]],
  stateMeans: [
    ...[
      "pending",
      "processed",
      "shipped",
      "delivered",
      "cancelled",
      "return-requested",
      "exchange-requested",
      "zonk",
    ].map((name) => [{ of: "status", name }] as const),
    ...["pending", "info-received", "in-transit", "out-for-delivery", "attempt-failed", "available-for-pickup"].map(
      (name) => [{ of: "tracking-state", name }] as const,
    ),
    ...["delivered", "exception", "expired"].map((name) => [{ of: "tracking-state", name }] as const),
  ],
  noOrders: [[]],
  orderAnswers: {
    led: (["yes", "no", "about", undefined] as const).map((agreed) => [agreed, saying("zonk.")]),
    contents: ofOrder,
    number: ofOrder,
    holds: [
      [rich, [line, twice], "zonk"],
      [rich, [line]],
    ],
    holdsNone: [[rich, "zonk"]],
    count: [
      [rich, counted(3), [line, twice]],
      [rich, counted(1), [line]],
    ],
    options: [
      [rich, [line, twice]],
      [rich, [line], "zonk"],
    ],
    linePrices: [
      [rich, [line, twice]],
      [rich, [line]],
    ],
    total: ofOrder,
    totalExplained: ofOrder,
    extras: ofOrder,
    payments: orders.flatMap((order) => [1, 3].map((howMany) => [order, counted(howMany)] as const)),
    paidWith: ofOrder,
    refund: [...ofOrder, [{ ...rich, refunds: [] }]],
    placed: ofOrder,
    sent: ofParcels,
    arrived: ofParcels,
    expected: ofParcels,
    whySoFar: [...ofOrder, [{ ...poor, parcels: [under] }]],
    places: orders.flatMap((order) =>
      [undefined, ...order.parcels].map(
        (parcel) => [order, [parcel === undefined ? { line } : { line, parcel }]] as const,
      ),
    ),
    parcels: orders.map((order) => [order, counted(order.parcels.length)]),
    carrier: ofOrder,
    tracking: ofOrder,
    address: ofOrder,
    returned: ofOrder,
    compared: (["later", "dearer"] as const).flatMap((by) =>
      (["told", "equal", "unknown"] as const).map(
        (outcome) => [by, [{ number: text("ZN-1"), value: day() }, { number: text("ZN-2") }], outcome] as const,
      ),
    ),
    noOtherOpened: [[]],
    lastCancelled: [
      [text("ZN-1"), day()],
      [text("ZN-1"), undefined],
    ],
  },
};
