import type { Command } from "../dialogue.js";
import { runningFlow, type Tracker } from "../tracker.js";
import { says } from "./phrases.js";
import { positionsIn } from "./references.js";
import { asTyped, emailIn, orderNumberIn, postalCodeAfter, postalCodeIn } from "./spotting.js";
import { all, slot, type Understood, wordsIn } from "./understood.js";

/** What people say of their orders: numbers, proofs, and what they want done. */

/** "and where is it now?" after an order was opened means that one, as long as no other was. */
export function aboutThatOrder(understood: Understood, text: string, tracker: Tracker): Understood {
  const [orderId, another] = tracker.provenOrders.keys();
  const starts = understood.some(({ command }) => command.kind === "start-flow");
  const named = understood.some(({ command }) => command.kind === "set-slot" && command.slot === "order-number");
  if (!starts || named || orderId === undefined || another !== undefined || says("otherOrder", text)) return understood;
  return [...understood, ...all(slot("order-number", orderId), "rule:that-order")];
}

/** What the assistant has just asked for. */
export function answerToSlot(text: string, tracker: Tracker): Understood | undefined {
  const asked = runningFlow(tracker)?.asked;
  if (asked === undefined) return undefined;
  const number = orderNumberIn(text, asked === "order-number" ? "asked" : "none");
  const proofAsked = asked === "proof" && number === undefined;
  const proof = proofIn(text, number, proofAsked);
  const chosenNumber = asked === "order-number" ? (number ?? orderAtPosition(text, tracker)) : number;
  const set = [...slot("order-number", chosenNumber), ...slot("proof", proof)];
  return set.length === 0 ? undefined : all(set, `answer:${asked}`);
}

/** An e-mail address, a postal code named as one, or one right behind the order's number. */
function proofIn(text: string, orderNumber: string | undefined, asked: boolean): string | undefined {
  const behind = orderNumber === undefined ? undefined : postalCodeAfter(orderNumber, text);
  return emailIn(text) ?? postalCodeIn(text, asked) ?? behind;
}

/** "the first one", after the orders of somebody signed in were listed. */
function orderAtPosition(text: string, tracker: Tracker): string | undefined {
  const listed = tracker.choices.filter((choice) => choice.id.startsWith("order:"));
  const [position, other] = positionsIn(text);
  if (position === undefined || other !== undefined) return undefined;
  return listed.at(position < 0 ? position : position - 1)?.id.slice("order:".length);
}

const besideAnEmail =
  /^(?:\W|\b(?:and|my|the|its?|is|with|e-?mails?|mail|address|here|here's|thanks|please|sure|yes|ok|okay|s)\b)*$/iu;

/** "My e-mail is …": a sentence that says more than the address is about something else. */
export function givesEmail(text: string): boolean {
  const email = emailIn(text);
  return email !== undefined && besideAnEmail.test(asTyped(text).replace(email, " ").slice(0, 80));
}

export function changesOrder(text: string): readonly Command[] {
  return [{ kind: "ask-policy", question: text }, { kind: "cannot-change-orders" }];
}

/** "cancel it" after an order was opened is about that order: an "all right" would be taken for a cancellation. */
export function wantsOrderChanged(text: string, tracker: Tracker): boolean {
  if (runningFlow(tracker) !== undefined || !says("changeOrder", text) || wordsIn(text) > 9) return false;
  return says("thatOrder", text) && (tracker.provenOrders.size > 0 || /\border\b/iu.test(asTyped(text)));
}

/** An order number, with whatever proof stands beside it, is about that order. */
export function aboutOrder(text: string): Understood | undefined {
  const number = orderNumberIn(
    text,
    /\b(?:orders?|parcel|package|delivery|shipment|tracking)\b/iu.test(asTyped(text)) ? "order" : "none",
  );
  if (number === undefined) return undefined;
  const proof = proofIn(text, number, false);
  const commands: readonly Command[] = [
    // What is wanted of an order is told by its rule first; then its state shows how far it has come.
    ...(says("changeOrder", text) ? changesOrder(text) : []),
    { kind: "start-flow", flow: "order-status" },
    ...slot("order-number", number),
    ...slot("proof", proof),
  ];
  return all(commands, "rule:order-number");
}

/** The proof may be said before the number. */
export function orderLookUp(text: string): readonly Command[] {
  const proof = emailIn(text) ?? postalCodeIn(text, false);
  return [{ kind: "start-flow", flow: "order-status" }, ...slot("proof", proof)];
}
