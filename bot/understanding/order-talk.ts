import type { Command } from "../dialogue.js";
import { runningFlow, type Tracker } from "../tracker.js";
import { says } from "./phrases.js";
import { asTyped } from "./spotting.js";
import { wordsIn } from "./understood.js";

/** What people want done with their orders, for as long as no flow does it. */

export function changesOrder(text: string): readonly Command[] {
  return [{ kind: "ask-policy", question: text }, { kind: "cannot-change-orders" }];
}

/** "cancel it" after an order was opened is about that order: an "all right" would be taken for a cancellation. */
export function wantsOrderChanged(text: string, tracker: Tracker): boolean {
  if (runningFlow(tracker) !== undefined || !says("changeOrder", text) || wordsIn(text) > 9) return false;
  return says("thatOrder", text) && (tracker.provenOrders.size > 0 || /\border\b/iu.test(asTyped(text)));
}
