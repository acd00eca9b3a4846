import { isAsking } from "../../flows/asking.js";
import { runningFlow } from "../../tracker.js";
import type { Reader } from "../heard.js";
import { asksWhetherToReturn, changesOrder, wantsOrderChanged } from "../order-talk.js";
import { says } from "../phrases.js";
import { orderNumberIn } from "../spotting.js";
import { all, only } from "../understood.js";

export const wantsOrderChange: Reader = ({ text, tracker }) =>
  orderNumberIn(text, "none") === undefined && wantsOrderChanged(text, tracker) && !says("notThat", text)
    ? all(changesOrder(text), "rule:change-order")
    : undefined;

export const returnsInGeneral: Reader = ({ text }) =>
  orderNumberIn(text, "none") === undefined && asksWhetherToReturn(text)
    ? only({ kind: "ask-policy", question: text }, "rule:whether-to-return")
    : undefined;

/** What is wanted of an order is told by its rule first; then its state shows how far it has come. */
export const changesNamedOrder: Reader = ({ text, tracker, flows }) => {
  if (orderNumberIn(text, "order") === undefined || !says("changeOrder", text) || says("notThat", text))
    return undefined;
  const look = flows.get("order-status")?.hear?.(text, tracker);
  return look === undefined ? undefined : all([...changesOrder(text), ...look], "rule:change-order");
};

/** A question about an order that is open stays with it: what it names is no wish, and what it holds no rule. */
export const asksOfOpenedOrder: Reader = ({ text, tracker, flows }) => {
  if (tracker.asking !== undefined || isAsking(runningFlow(tracker))) return undefined;
  const heard = flows.get("order-status")?.hear?.(text, tracker);
  const asks = heard?.some((command) => command.kind === "set-slot" && command.slot === "questions") === true;
  return asks && orderNumberIn(text, "none") === undefined ? all(heard, "flow:order-status") : undefined;
};
