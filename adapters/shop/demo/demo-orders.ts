import type { Order } from "../../../bot/shop-records.js";
import { type DemoOrder, type DemoShop, demoOrder } from "./demo-order.js";

const orders: readonly DemoOrder[] = [
  { id: "OM-1001", customer: "C101", daysAgo: 0, status: "pending", items: [["MH10-M-NAVY", 1]] },
  {
    id: "OM-1002",
    customer: "C102",
    daysAgo: 1,
    status: "pending",
    items: [
      ["BG10-BLACK", 1],
      ["EL10-2M-BLACK", 2],
    ],
  },
  { id: "OM-1003", customer: "C103", daysAgo: 2, status: "processed", items: [["WD30-M-NAVY", 1]] },
  {
    ...{ id: "OM-1004", customer: "C104", daysAgo: 2, status: "processed" },
    items: [
      ["KI10", 1],
      ["KI17", 1],
    ],
    parcels: [{ carrier: "Parcelwing", number: "PW5500417", lines: [1, 2], events: [[1, "pending"]] }],
  },
  {
    ...{ id: "OM-1005", customer: "C105", daysAgo: 3, status: "shipped" },
    items: [["WK60-M-CREAM", 1]],
    parcels: [{ carrier: "Parcelwing", number: "PW5500388", lines: [1], events: [[1, "info-received", "Label made"]] }],
  },
  {
    ...{ id: "OM-1006", customer: "C106", daysAgo: 5, status: "shipped" },
    items: [
      ["SH10-42-BLACK", 1],
      ["MT21-L-GRAPHITE", 2],
    ],
    parcels: [
      {
        ...{ carrier: "Parcelwing", number: "PW5500341", lines: [1, 2] },
        events: [
          [4, "info-received"],
          [3, "in-transit", "Left Newark, NJ"],
          [1, "in-transit", "Arrived in Brooklyn, NY"],
        ],
      },
    ],
  },
  {
    ...{ id: "OM-1007", customer: "C107", daysAgo: 4, status: "shipped" },
    items: [["HO11-MUSTARD", 1]],
    parcels: [
      {
        ...{ carrier: "Northline", number: "NL88120045", lines: [1] },
        events: [
          [3, "info-received"],
          [2, "in-transit"],
          [0, "out-for-delivery", "On the van"],
        ],
      },
    ],
  },
  {
    ...{ id: "OM-1008", customer: "C108", daysAgo: 6, status: "shipped" },
    items: [["EL13-BLACK", 1]],
    parcels: [
      {
        ...{ carrier: "Northline", number: "NL88119920", lines: [1] },
        events: [
          [5, "in-transit"],
          [2, "out-for-delivery"],
          [2, "attempt-failed", "Nobody was at home"],
        ],
      },
    ],
  },
  {
    ...{ id: "OM-1009", customer: "C109", daysAgo: 7, status: "shipped" },
    items: [["MJ50-L-NAVY", 1]],
    parcels: [
      {
        ...{ carrier: "Northline", number: "NL88119804", lines: [1] },
        events: [
          [5, "in-transit"],
          [1, "available-for-pickup", "Church Street post office, until the end of next week"],
        ],
      },
    ],
  },
  {
    ...{ id: "OM-1010", customer: "C110", daysAgo: 9, status: "shipped" },
    items: [["OU10-GREEN", 1]],
    parcels: [
      {
        ...{ carrier: "Parcelwing", number: "PW5499870", lines: [1] },
        events: [
          [8, "in-transit"],
          [5, "exception", "Label damaged, parcel is being checked"],
        ],
      },
    ],
  },
  {
    ...{ id: "OM-1011", customer: "C111", daysAgo: 44, status: "shipped" },
    items: [["TO12", 1]],
    parcels: [
      {
        carrier: "Northline",
        number: "NL88090311",
        lines: [1],
        events: [
          [43, "info-received"],
          [12, "expired", "No scan for 30 days"],
        ],
      },
    ],
  },
  {
    ...{ id: "OM-1012", customer: "C101", daysAgo: 6, status: "shipped" },
    items: [
      ["HO10-DOUBLE-SAGE", 1],
      ["HO14-CEDAR", 2],
      ["KI14-BLUE", 4],
    ],
    parcels: [
      {
        carrier: "Parcelwing",
        number: "PW5500102",
        lines: [1],
        events: [
          [5, "in-transit"],
          [3, "delivered", "Left with a neighbor"],
        ],
      },
      {
        carrier: "Parcelwing",
        number: "PW5500377",
        lines: [2, 3],
        events: [
          [2, "info-received"],
          [1, "in-transit", "Left Reno, NV"],
        ],
      },
    ],
  },
  {
    ...{ id: "OM-1013", customer: "C112", daysAgo: 5, status: "shipped" },
    items: [
      ["TO10", 1],
      ["TO11-BROWN", 1],
    ],
    parcels: [
      {
        carrier: "Northline",
        number: "NL88120011",
        lines: [1],
        events: [
          [3, "in-transit"],
          [1, "delivered"],
        ],
      },
    ],
  },
  {
    ...{ id: "OM-1014", customer: "C102", daysAgo: 12, status: "delivered" },
    items: [["MS30-L-WHITE", 2]],
    parcels: [
      {
        carrier: "Northline",
        number: "NL88118702",
        lines: [1],
        events: [
          [11, "in-transit"],
          [9, "delivered", "Handed over"],
        ],
      },
    ],
  },
  {
    ...{ id: "OM-1015", customer: "C103", daysAgo: 25, status: "delivered" },
    items: [
      ["WP41-S-PLUM", 1],
      ["OU14", 1],
    ],
    parcels: [
      {
        carrier: "Parcelwing",
        number: "PW5498211",
        lines: [1, 2],
        events: [
          [23, "in-transit"],
          [21, "delivered"],
        ],
      },
    ],
    refund: [6400, 8],
    attached: { returns: [{ id: "RMA-301", lineIds: ["2"], state: "refunded" }] },
  },
  {
    ...{ id: "OM-1016", customer: "C104", daysAgo: 70, status: "delivered" },
    items: [["SH13-42-TAN", 1]],
    parcels: [{ carrier: "Parcelwing", number: "PW5491047", lines: [1], events: [[67, "delivered"]] }],
  },
  {
    ...{ id: "OM-1017", customer: "C105", daysAgo: 8, status: "cancelled" },
    items: [["KI15-CREAM", 1]],
    refund: [6400, 7],
    attached: { cancellation: { reason: "ordered by mistake", by: "customer" } },
  },
  {
    ...{ id: "OM-1018", customer: "C106", daysAgo: 16, status: "return-requested" },
    items: [
      ["WT21-M-OAT", 1],
      ["WP40-28-LIGHTBLUE", 1],
    ],
    parcels: [
      {
        carrier: "Parcelwing",
        number: "PW5499004",
        lines: [1, 2],
        events: [
          [14, "in-transit"],
          [12, "delivered"],
        ],
      },
    ],
    attached: { returns: [{ id: "RMA-318", lineIds: ["2"], state: "requested", reason: "too small" }] },
  },
  {
    ...{ id: "OM-1019", customer: "C107", daysAgo: 13, status: "exchange-requested" },
    items: [["SH12-38-NAVY", 1]],
    parcels: [{ carrier: "Northline", number: "NL88118590", lines: [1], events: [[10, "delivered"]] }],
    attached: { exchanges: [{ id: "EX-77", lineIds: ["1"], state: "requested", toSku: "SH12-39-NAVY" }] },
  },
  {
    ...{ id: "OM-0412", customer: "C108", status: "delivered" },
    items: [["KI12", 1]],
    parcels: [{ carrier: "Parcelwing", number: "PW5102290", lines: [1] }],
  },
  { id: "OM-0397", customer: "C109", status: "delivered", items: [["BG12-NATURAL", 2]] },
];

export function demoOrders(shop: DemoShop): readonly Order[] {
  return orders.map((order, index) => demoOrder(order, index, shop));
}
