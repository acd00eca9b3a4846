import type { Command } from "../../dialogue.js";
import type { Tracker } from "../../tracker.js";
import { runningFlow } from "../../tracker.js";
import { says } from "../../understanding/phrases.js";
import { positionsIn } from "../../understanding/references.js";
import { asTyped, emailIn, orderNumberIn, postalCodeAfter, postalCodeIn } from "../../understanding/spotting.js";
import type { SlotReading } from "../flow.js";
import { asksForState } from "./explaining.js";
import { askedBesideNumber, askedOfOrder, questionCommand } from "./hearing-questions.js";

/** How an order is asked for, and how its number and its proof are read. */

const spokenOf = /\b(?:orders?|parcel|package|delivery|shipment|tracking)\b/iu;
const besideAnEmail =
  /^(?:\W|\b(?:and|my|the|its?|is|with|e-?mails?|mail|address|here|here's|thanks|please|sure|yes|ok|okay|s)\b)*$/iu;
/** "no, it's …", "I meant …": what follows takes the place of what was said before. */
const mends = /\b(?:actually|i mean|i meant|meant|sorry|no|wrong|instead|rather|correction|should be|try)\b/iu;
const otherThanShown = /\b(?:wrong|not (?:that|this)|isn'?t (?:it|that))\b/iu;

/** An order's number with whatever proof stands beside it, "has it shipped", or the address that was given with an order. */
export function hearOrder(text: string, tracker: Tracker): readonly Command[] | undefined {
  const number = orderNumberIn(text, spokenOf.test(asTyped(text)) ? "order" : "none");
  if (number !== undefined) {
    const shown = proofIn(text, number, false);
    const questions = questionCommand(askedBesideNumber(withoutNumber(text, number, shown)));
    return [start, { kind: "set-slot", slot: "order-number", value: number }, ...proof(shown), ...questions];
  }
  // "My e-mail is …": a sentence that says more than the address is about something else.
  const email = emailIn(text);
  if (email !== undefined && besideAnEmail.test(asTyped(text).replace(email, " ").slice(0, 80))) {
    return isRunning(tracker) ? proof(email) : undefined;
  }
  return asksForState(text) ?? askedOfOrder(text, tracker) ?? lastOfMine(text, tracker) ?? bareAsk(text);
}

function bareAsk(text: string): readonly Command[] | undefined {
  return says("hasItShipped", text) ? [start] : undefined;
}

const lastOne =
  /\b(?:my|the) (?:very )?(?:last|latest|most recent|newest) (?:order|purchase|delivery|parcel|package)\b/iu;

/** "my last order", of somebody who is signed in: only then is it known which one that is. */
function lastOfMine(text: string, { customerId }: Tracker): readonly Command[] | undefined {
  if (customerId === undefined || !lastOne.test(text)) return undefined;
  const questions = askedBesideNumber(text.replace(lastOne, "my order"));
  if (questions.length === 0 && says("changeOrder", text)) return undefined;
  return [start, { kind: "set-slot", slot: "which-order", value: "last" }, ...questionCommand(questions)];
}

export function readWhichOrder(text: string, { asked, starts, tracker }: SlotReading): string | undefined {
  return (asked || starts) && tracker.customerId !== undefined && lastOne.test(text) ? "last" : undefined;
}

/** What stands beside an order's number and its proof. */
function withoutNumber(text: string, number: string, shown: string | undefined): string {
  const rest = [number, ...(shown === undefined ? [] : [shown])].reduce(
    (left, part) => left.replace(part, " "),
    asTyped(text),
  );
  return rest.replace(/#|\b(?:zip|postal|post)(?: ?code)?\b/giu, " ").replace(/\s+/gu, " ");
}

const start: Command = { kind: "start-flow", flow: "order-status" };

function proof(value: string | undefined): readonly Command[] {
  return value === undefined ? [] : [{ kind: "set-slot", slot: "proof", value }];
}

function isRunning(tracker: Tracker): boolean {
  return runningFlow(tracker)?.flow === "order-status";
}

export function readOrderNumber(text: string, { asked, starts, tracker }: SlotReading): string | undefined {
  if (starts) return orderNumberIn(text, "order") ?? theOpenedOrder(text, tracker);
  return asked ? (orderNumberIn(text, "asked") ?? orderAtPosition(text, tracker)) : numberBeside(text);
}

export function readProof(text: string, { asked, starts }: SlotReading): string | undefined {
  const number = starts ? orderNumberIn(text, "order") : numberBeside(text);
  return proofIn(text, number, asked && number === undefined);
}

/** A number that nobody asked for, in what is said to a look-up; one without letters may as well be a postal code. */
function numberBeside(text: string): string | undefined {
  const number = orderNumberIn(text, mends.test(asTyped(text)) ? "order" : "none");
  const bare = number !== undefined && /^o?[\d\s-]{3,7}$/iu.test(number);
  return bare && !spokenOf.test(asTyped(text)) ? undefined : number;
}

/** An e-mail address, a postal code named as one, or one right behind the order's number. */
function proofIn(text: string, orderNumber: string | undefined, asked: boolean): string | undefined {
  const behind = orderNumber === undefined ? undefined : postalCodeAfter(orderNumber, text);
  return emailIn(text) ?? postalCodeIn(text, asked) ?? behind;
}

/** "and where is it now?" after an order was opened means that one, as long as no other was. */
function theOpenedOrder(text: string, tracker: Tracker): string | undefined {
  const [orderId, another] = tracker.provenOrders.keys();
  return another === undefined && !says("otherOrder", text) && !otherThanShown.test(text) ? orderId : undefined;
}

/** "the first one", after the orders of somebody signed in were listed. */
function orderAtPosition(text: string, tracker: Tracker): string | undefined {
  const listed = tracker.choices.filter((choice) => choice.id.startsWith("order:"));
  const [position, other] = positionsIn(text);
  if (position === undefined || other !== undefined) return undefined;
  return listed.at(position < 0 ? position : position - 1)?.id.slice("order:".length);
}
