import { joined, ledBy, type Saying } from "../../saying.js";
import type { LineClaims, OrderClaims, OrderWording, ParcelClaims } from "../order-wording.js";
import { stateMeanings } from "./states.js";
import type { EnglishTools } from "./tools.js";

export function englishOrders({ say, plain }: EnglishTools): OrderWording {
  const line = (each: LineClaims): Saying => {
    const options = each.options.value === "" ? plain("") : say` (${each.options})`;
    return say`${each.quantity} × ${each.title}${options}, ${each.price}${plain(each.quantity.value === 1 ? "" : " each")}`;
  };
  const lines = (all: readonly LineClaims[]): Saying =>
    joined(
      all.map((each) => say`  ${line(each)}`),
      "\n",
    );
  const parcel = (each: ParcelClaims, alone: boolean): Saying => {
    const name = plain(alone ? "The parcel" : `Parcel ${each.position}`);
    const carrier = each.carrier === undefined ? plain("") : say` with ${each.carrier}`;
    const number = each.trackingNumbers === undefined ? plain("") : say` (tracking number ${each.trackingNumbers})`;
    const state =
      each.state === undefined
        ? plain(" has no tracking reports")
        : say` is ${each.state}${each.since === undefined ? plain("") : say` (reported on ${each.since})`}`;
    const told = each.carrierText === undefined ? plain("") : say` The carrier says: “${each.carrierText}”`;
    return say`${name}${carrier}${number}${state}.${told}\n${lines(each.lines)}`;
  };
  const totals = (order: OrderClaims): Saying => {
    const paid = order.paidTotal === undefined ? plain("") : say`, paid ${order.paidTotal}`;
    const other =
      order.otherTotal === undefined
        ? plain("")
        : say` (the difference of ${order.otherTotal} is shipping, tax or discount, which the record does not break down)`;
    const refunded = order.refundedTotal === undefined ? plain("") : say`, refunded ${order.refundedTotal}`;
    return say`Items ${order.itemsTotal}${paid}${other}${refunded}.`;
  };
  return {
    askWhichOrder: (orders) => {
      const listed = joined(
        orders.map(({ number, status, placedAt }) =>
          placedAt === undefined ? say`${number}: ${status}` : say`${number} of ${placedAt}: ${status}`,
        ),
        "\n",
      );
      return say`Which order do you mean?\n${listed}`;
    },
    order: (order) => {
      const placed = order.placedAt === undefined ? plain("") : say`, placed on ${order.placedAt},`;
      const head = say`Your order ${order.number}${placed} ${plain(order.status.value === "shipped" ? "has been" : "is")} ${order.status}.`;
      const parcels = order.parcels.map((each) => parcel(each, order.parcels.length === 1));
      const cancelled = order.status.value === "cancelled";
      const unsent =
        order.unsent.length === 0
          ? []
          : [say`${plain(cancelled ? "It held:" : "Not in a parcel yet:")}\n${lines(order.unsent)}`];
      return ledBy(head, joined([head, ...parcels, ...unsent, totals(order)], "\n"));
    },
    orderNotProven: () =>
      plain(
        "I can't open an order with that number and that e-mail address or postal code. Please check both: they have to be the ones given with the order.",
      ),
    orderNotInAccount: () =>
      plain(
        "There is no order with that number in your account. If it was placed without signing in, send me its number together with its e-mail address or postal code.",
      ),
    tooManyTries: (retryTime) =>
      say`There were too many tries. You can try again after ${retryTime}, or I can ask a colleague to help you.`,
    stateMeans: (state) => plain(stateMeanings[state.of][state.name] ?? "That is a word of the carrier's own."),
    noOrders: () => plain("There are no orders in your account."),
  };
}
