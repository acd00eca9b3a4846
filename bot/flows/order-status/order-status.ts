import type { Choice, DialogueEvent, OrderProof } from "../../dialogue.js";
import { claim, claimIfKnown, orderFacts } from "../../evidence.js";
import { foldOrderNumber } from "../../order-number.js";
import { orderViewOf } from "../../order-view.js";
import { type Events, evidenceOf, informed, type Scene, uttered } from "../../scene.js";
import { type Saying, withClaims } from "../../saying.js";
import type { Order } from "../../shop-records.js";
import type { FlowFrame } from "../../flow-frame.js";
import type { Tracker } from "../../tracker.js";
import type { Flow } from "../flow.js";
import { compareOrders, tellAnswers } from "./answering.js";
import { chineseOrderStatus } from "./chinese.js";
import { englishOrderStatus } from "./english.js";
import { hearOrder, readOrderNumber, readProof, readWhichOrder } from "./hearing.js";
import { readQuestionSlot } from "./hearing-questions.js";
import { openedOrders } from "./in-view.js";
import { type OrderField, questionsIn } from "./order-question.js";
import { spanishOrderStatus } from "./spanish.js";
import { told } from "./telling.js";

const ordersListed = 8;
/** Wrong tries to open an order, per conversation and per order number. */
const tryLimit = { tries: 5, perMs: 15 * 60 * 1000 };

export const orderStatus: Flow = {
  name: "order-status",
  words: { en: englishOrderStatus, es: spanishOrderStatus, zh: chineseOrderStatus },
  intent: "order-status",
  hear: hearOrder,
  lastMatter: ({ provenOrders }) => {
    const orderId = [...provenOrders.keys()].at(-1);
    return orderId === undefined ? undefined : { "order-number": orderId };
  },
  slots: [
    {
      name: "order-number",
      needed: ({ slots }, { customerId }) => slots["which-order"] === undefined || customerId === undefined,
      read: readOrderNumber,
      ask: askOrderNumber,
    },
    {
      name: "proof",
      needed: (frame, tracker) => knownProof(frame, tracker) === undefined,
      known: proofOfOtherNumber,
      read: readProof,
    },
    { name: "which-order", needed: () => false, read: readWhichOrder },
    { name: "questions", needed: () => false, read: readQuestionSlot },
  ],
  finish: lookUp,
};

/** Who is signed in chooses among their own orders; anybody else is asked in words. */
async function askOrderNumber(_: FlowFrame, scene: Scene): Promise<Events | undefined> {
  const { customerId } = scene.tracker;
  return customerId === undefined ? undefined : askWhichOrder(customerId, scene);
}

/** Somebody signed in chooses among their own, never the newest by guess; the only one needs no choice. */
async function askWhichOrder(customerId: string, scene: Scene): Promise<Events> {
  const orders = (await scene.ports.orders.ofCustomer(customerId)).slice(0, ordersListed);
  const [only, second] = orders;
  if (only === undefined) {
    return [{ kind: "flow-ended", flow: "order-status", how: "finished" }, informed(scene, scene.wording.noOrders())];
  }
  if (second === undefined) return [{ kind: "slot-set", slot: "order-number", value: only.id }];
  const facts = orders.flatMap((order) => orderFacts(orderViewOf(order)));
  const evidence = evidenceOf(scene, "order-lookup", facts, { orders: "of the customer" });
  const listed = orders.map((order) => {
    const about = `order:${order.id}`;
    const placedAt = claimIfKnown(evidence, about, "placed-at");
    const known = { number: claim(evidence, about, "number"), status: claim(evidence, about, "status") };
    return placedAt === undefined ? known : { ...known, placedAt };
  });
  const saying = scene.wording.askWhichOrder(listed);
  const choices: readonly Choice[] = [
    ...orders.map((order) => ({ id: `order:${order.id}`, label: order.id })),
    { id: "cancel", label: scene.wording.choices.cancel },
  ];
  return [
    { kind: "evidence-recorded", evidence },
    uttered(scene, saying, { act: "request", slot: "order-number", choices }),
  ];
}

async function lookUp(frame: FlowFrame, scene: Scene): Promise<Events> {
  const number = frame.slots["order-number"] ?? "";
  const { customerId } = scene.tracker;
  if (number === "" && customerId !== undefined) return tellLast(customerId, frame, scene);
  const own = await ownOrder(number, frame, scene);
  if (own !== undefined) return [...(await answered(own, frame, scene)), ended];

  const { conversationId } = scene.tracker;
  const keys = [`conversation:${conversationId}`, `order:${foldOrderNumber(number)}`];
  const now = scene.ports.clock.now();
  const attempt = await scene.ports.attempts.take(keys, tryLimit, now);
  if (!attempt.allowed) return tooManyTries(attempt.retryAt, scene);

  const proof = proofFrom(frame, scene);
  const order = await scene.ports.orders.prove(number, proof);
  if (order === undefined) return notProven(frame, scene);
  // Only wrong tries count: otherwise somebody who looks at their own order often would be locked out of it.
  await scene.ports.attempts.giveBack(keys, now);
  return [{ kind: "order-proven", orderId: order.id, proof }, ...(await answered(order, frame, scene)), ended];
}

const ended: DialogueEvent = { kind: "flow-ended", flow: "order-status", how: "finished" };

/** The order as it is, or what was asked of it. */
async function answered(order: Order, frame: FlowFrame, scene: Scene, first?: Saying): Promise<Events> {
  const questions = questionsIn(frame.slots["questions"]);
  const compares = questions.some(({ about }) => about === "later" || about === "dearer");
  if (compares && openedOrders(scene.tracker).length > 1) return compareOrders(questions, scene);
  const asksMore = questions.some(({ about, line }) => about !== "state" || line !== undefined);
  return asksMore ? tellAnswers(order, questions, scene, first) : told(order, scene, first);
}

/** Of orders without a date nobody knows which is the last: then it is asked. */
async function tellLast(customerId: string, frame: FlowFrame, scene: Scene): Promise<Events> {
  const orders = await scene.ports.orders.ofCustomer(customerId);
  const dated = orders.filter(({ placedAt }) => placedAt !== undefined);
  const [last] = dated;
  if (orders.length > 1 && (last === undefined || dated.length < orders.length))
    return [{ kind: "slot-cleared", slot: "which-order" }];
  const newest = last ?? orders[0];
  if (newest === undefined) return [ended, informed(scene, scene.wording.noOrders())];
  const asksOfCancelled = questionsIn(frame.slots["questions"]).some(({ about }) => outlivesCancelling.has(about));
  const standing = dated.find(({ status }) => status !== "cancelled");
  if (newest.status !== "cancelled" || asksOfCancelled || standing === undefined)
    return [...(await answered(newest, frame, scene)), ended];
  const facts = orderFacts(orderViewOf(newest));
  const evidence = evidenceOf(scene, "order-lookup", facts, { orders: "the last of the customer" });
  const about = `order:${newest.id}`;
  const first = scene.wording.orderAnswers.lastCancelled(
    claim(evidence, about, "number"),
    claimIfKnown(evidence, about, "placed-at"),
  );
  const reported: DialogueEvent = { kind: "evidence-recorded", evidence };
  const cancelled = withClaims(first, claim(evidence, about, "status"));
  return [reported, ...(await answered(standing, frame, scene, cancelled)), ended];
}

/** What is asked of an order that was cancelled as well. */
const outlivesCancelling: ReadonlySet<OrderField> = new Set(["refund", "payments", "paid-with", "why-state"]);

/** An order that this conversation may see already; looking at it again is no new try. */
async function ownOrder(number: string, frame: FlowFrame, scene: Scene): Promise<Order | undefined> {
  const { customerId, provenOrders } = scene.tracker;
  const folded = foldOrderNumber(number);
  const proven = [...provenOrders].find(([id]) => foldOrderNumber(id) === folded);
  if (proven !== undefined && frame.slots.proof === undefined) return scene.ports.orders.prove(proven[0], proven[1]);
  if (customerId === undefined) return undefined;
  const theirs = (await scene.ports.orders.ofCustomer(customerId)).filter(
    (order) => foldOrderNumber(order.id) === folded,
  );
  return theirs.length === 1 ? theirs[0] : undefined;
}

function knownProof(frame: FlowFrame, tracker: Tracker): OrderProof | undefined {
  const { customerId, provenOrders } = tracker;
  if (customerId !== undefined) return { kind: "customer", customerId };
  const folded = foldOrderNumber(frame.slots["order-number"] ?? "");
  return [...provenOrders].find(([id]) => foldOrderNumber(id) === folded)?.[1];
}

/** A proof that opened nothing is tried with another number: one of the two was wrong. */
function proofOfOtherNumber({ slots }: FlowFrame): string | undefined {
  return slots["tried-number"] === slots["order-number"] ? undefined : slots["tried-proof"];
}

function proofFrom(frame: FlowFrame, scene: Scene): OrderProof {
  const typed = frame.slots.proof;
  if (typed === undefined) return knownProof(frame, scene.tracker) ?? { kind: "postal-code", postalCode: "" };
  return typed.includes("@") ? { kind: "email", email: typed } : { kind: "postal-code", postalCode: typed };
}

/** The same for an order that does not exist and for one that is somebody else's. */
function notProven(frame: FlowFrame, scene: Scene): Events {
  const { customerId } = scene.tracker;
  const inAccount = customerId !== undefined && frame.slots.proof === undefined;
  const saying = inAccount ? scene.wording.orderNotInAccount() : scene.wording.orderNotProven();
  const choices = [
    { id: "person", label: scene.wording.choices.person },
    { id: "cancel", label: scene.wording.choices.cancel },
  ];
  if (frame.slots.proof === undefined) {
    return [{ kind: "flow-ended", flow: "order-status", how: "finished" }, informed(scene, saying, choices)];
  }
  return [
    { kind: "slot-set", slot: "tried-number", value: frame.slots["order-number"] ?? "" },
    { kind: "slot-set", slot: "tried-proof", value: frame.slots.proof },
    { kind: "slot-cleared", slot: "proof" },
    { kind: "slot-asked", slot: "proof" },
    uttered(scene, saying, { act: "request", slot: "proof", choices }),
  ];
}

function tooManyTries(retryAt: Date, scene: Scene): Events {
  const choices = [{ id: "person", label: scene.wording.choices.person }];
  const fact = { about: "tries", property: "retry-time", value: retryAt.toISOString() };
  const evidence = evidenceOf(scene, "attempt-limiter", [fact], { tries: "to open an order" });
  return [
    { kind: "evidence-recorded", evidence },
    { kind: "flow-ended", flow: "order-status", how: "gave-up" },
    informed(scene, scene.wording.tooManyTries(claim(evidence, "tries", "retry-time")), choices),
  ];
}
