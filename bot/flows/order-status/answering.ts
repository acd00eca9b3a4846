import type { Choice, DialogueEvent, Evidence, Fact } from "../../dialogue.js";
import { claim, claimIfKnown, orderFacts } from "../../evidence.js";
import { orderViewOf } from "../../order-view.js";
import { joined, type Saying } from "../../saying.js";
import { type Events, evidenceOf, informed, type Scene } from "../../scene.js";
import type { Order } from "../../shop-records.js";
import { answerOf } from "./answers.js";
import { openedOrders } from "./in-view.js";
import type { OrderField, OrderQuestion } from "./order-question.js";
import { recordOf } from "./record.js";

/** Answers what was asked of an order, from a look-up made for it. */
export async function tellAnswers(
  order: Order,
  questions: readonly OrderQuestion[],
  scene: Scene,
  first?: Saying,
): Promise<Events> {
  const record = await recordOf(order, questions, scene);
  const counted: Evidence[] = [];
  const count = (fact: Fact) => {
    const evidence = evidenceOf(scene, "order-lookup", [fact], { counted: order.id });
    counted.push(evidence);
    return claim(evidence, fact.about, fact.property);
  };
  const sayings = questions.map((question) => answerOf(question, record, scene, count));
  const saying = joined([...(first === undefined ? [] : [first]), ...sayings], "\n");
  const recorded = [...counted, record.evidence].map(
    (evidence): DialogueEvent => ({ kind: "evidence-recorded", evidence }),
  );
  return [...recorded, informed(scene, saying, personFor(questions, scene))];
}

/** Where the record may not be the end of it, a colleague is offered. */
const leavesOpen: ReadonlySet<OrderField> = new Set(["payments", "refund", "why-state", "return"]);

function personFor(questions: readonly OrderQuestion[], scene: Scene): readonly Choice[] | undefined {
  return questions.some(({ about }) => leavesOpen.has(about))
    ? [{ id: "person", label: scene.wording.choices.person }]
    : undefined;
}

/** "which one is later?": all orders that are open here, beside each other. */
export async function compareOrders(questions: readonly OrderQuestion[], scene: Scene): Promise<Events> {
  const by = questions.some(({ about }) => about === "later") ? "later" : "dearer";
  const orders = await ordersOpenHere(scene);
  if (orders.length < 2) return [informed(scene, scene.wording.orderAnswers.noOtherOpened())];
  const property = by === "later" ? "placed-at" : "paid-total";
  const views = orders.map(orderViewOf);
  const evidence = evidenceOf(scene, "order-lookup", views.flatMap(orderFacts), { orders: "open here" });
  const compared = views
    .map((view) => {
      const about = `order:${view.id}`;
      const value = claimIfKnown(evidence, about, property);
      const amount = by === "later" ? Date.parse(view.placedAt ?? "") : (view.totals.paid?.amount ?? Number.NaN);
      return { amount, number: claim(evidence, about, "number"), ...(value === undefined ? {} : { value }) };
    })
    .sort((one, other) => other.amount - one.amount);
  const [first, second] = compared;
  const unknown = compared.some(({ amount }) => Number.isNaN(amount));
  const outcome = unknown ? "unknown" : first?.amount === second?.amount ? "equal" : "told";
  return [
    { kind: "evidence-recorded", evidence },
    informed(scene, scene.wording.orderAnswers.compared(by, compared, outcome)),
  ];
}

async function ordersOpenHere(scene: Scene): Promise<readonly Order[]> {
  const { customerId, provenOrders } = scene.tracker;
  const own = customerId === undefined ? [] : await scene.ports.orders.ofCustomer(customerId);
  const found = await Promise.all(
    openedOrders(scene.tracker).map(async ({ id }) => {
      const proof = provenOrders.get(id);
      return proof === undefined ? own.find((order) => order.id === id) : scene.ports.orders.prove(id, proof);
    }),
  );
  return found.filter((order) => order !== undefined);
}
