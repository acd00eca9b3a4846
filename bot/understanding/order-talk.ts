import type { Command } from "../dialogue.js";
import { runningFlow, type Tracker } from "../tracker.js";
import { says } from "./phrases.js";
import { asTyped } from "./spotting.js";
import { wordsIn } from "./understood.js";

/** What people want done with their orders, for as long as no flow does it. */

/** Who asks whether or how it can be done is told the rule; who wants it done, also that it is not done here. */
export function changesOrder(text: string): readonly Command[] {
  const rule: Command = { kind: "ask-policy", question: text };
  return asksForTheRule.test(asTyped(text)) ? [rule] : [rule, { kind: "cannot-change-orders" }];
}

const asksForTheRule =
  /^(?:\W|\b(?:and|so|but|ok|okay|hi|hey|hello|oh|well)\b)*(?:(?:can|could|may|might|should|do|did) (?:i|we|one|people|it|this|that|they)\b|(?:how|when|until when|where|what|why|is it (?:possible|ok|okay|allowed|too late)|am i|are we|is there)\b)/iu;

/** "can I return the mug if I don't like it": a question about rules, whatever product it names. */
export function asksWhetherToReturn(text: string): boolean {
  return wordsIn(text) <= 18 && ofReturning.test(asTyped(text));
}

const ofReturning =
  /^(?:\W|\b(?:and|so|but|ok|okay|hi|hey|hello|oh|well|also)\b)*(?:(?:can|could|may) (?:i|we)|how (?:do|can|would) (?:i|we))\b(?: still| even| always| later| just| then)* (?:(?:return|exchange|swap)\b(?! to\b)|send .{1,30} back\b|get (?:a refund|my money back))/iu;

/** "cancel it" after an order was opened is about that order: an "all right" would be taken for a cancellation. */
export function wantsOrderChanged(text: string, tracker: Tracker): boolean {
  if (
    runningFlow(tracker) !== undefined ||
    !(says("changeOrder", text) || says("wantsToReturn", text)) ||
    wordsIn(text) > 12
  )
    return false;
  if (says("wantsToReturn", text)) return true;
  return says("thatOrder", text) && (tracker.provenOrders.size > 0 || /\border\b/iu.test(asTyped(text)));
}
