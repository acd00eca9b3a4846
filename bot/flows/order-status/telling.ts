import { claim, orderFacts } from "../../evidence.js";
import { orderViewOf } from "../../order-view.js";
import { joined, ledBy, type Saying } from "../../saying.js";
import { type Events, evidenceOf, type Scene, uttered } from "../../scene.js";
import type { Order } from "../../shop-records.js";
import { orderClaims } from "./order-claims.js";

/** Tells an order as it is now. @param first what is said before it. */
export function told(order: Order, scene: Scene, first?: Saying): Events {
  const view = orderViewOf(order);
  const facts = orderFacts(view);
  const evidence = evidenceOf(scene, "order-lookup", facts, { order: view.id });
  const claims = facts.map((fact) => claim(evidence, fact.about, fact.property));
  const saying = scene.wording.order(orderClaims(view, evidence));
  const whole = first === undefined ? saying : withFirst(first, saying);
  return [{ kind: "evidence-recorded", evidence }, uttered(scene, whole, { act: "order", order: view }, claims)];
}

function withFirst(first: Saying, saying: Saying): Saying {
  const lead: Saying = { text: saying.lead ?? saying.text, claims: [] };
  return ledBy(joined([first, lead], "\n"), joined([first, saying], "\n"));
}
