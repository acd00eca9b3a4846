import type { Claim, Fact } from "./dialogue.js";
import { claim, claimIfKnown } from "./evidence.js";
import { currently, offered } from "./picking.js";
import { cardOf } from "./product-cards.js";
import { type Events, informed, type Scene } from "./scene.js";
import type { Order } from "./shop-records.js";
import { shownItem } from "./shown.js";

/** What the shopper's last order held that was not cancelled: of whoever is signed in, or of the orders opened here. */
export async function pickBought(scene: Scene): Promise<Events> {
  const { wording, tracker } = scene;
  if (tracker.customerId === undefined && tracker.provenOrders.size === 0) {
    return [informed(scene, wording.whoseOrders(), [{ id: "order-status", label: wording.choices.orderStatus }])];
  }
  const orders = await ownOrders(scene);
  const last = orders.find(({ status }) => status !== "cancelled");
  return last === undefined ? [informed(scene, wording.nothingBoughtBefore())] : toldOrder(last, orders[0], scene);
}

/** Newest first. */
async function ownOrders({ tracker, ports }: Scene): Promise<readonly Order[]> {
  if (tracker.customerId !== undefined) return ports.orders.ofCustomer(tracker.customerId);
  const proven = await Promise.all([...tracker.provenOrders].map(([id, proof]) => ports.orders.prove(id, proof)));
  const moment = ({ placedAt }: Order): number => (placedAt === undefined ? 0 : Date.parse(placedAt));
  return proven.filter((order) => order !== undefined).sort((one, other) => moment(other) - moment(one));
}

async function toldOrder(order: Order, newest: Order | undefined, scene: Scene): Promise<Events> {
  const skus = [...new Set(order.lines.map(({ sku }) => sku))];
  const found = await currently(skus, scene);
  const gone = order.lines.filter(
    ({ sku }) => !found.some(({ product }) => product.variants.some((each) => each.sku === sku)),
  );
  const about = `order:${order.id}`;
  const passedOver = newest !== undefined && newest.id !== order.id ? newest : undefined;
  const facts: readonly Fact[] = [
    { about, property: "number", value: order.id },
    ...(order.placedAt === undefined ? [] : [{ about, property: "placed-at", value: order.placedAt }]),
    ...(passedOver === undefined
      ? []
      : [{ about: `order:${passedOver.id}`, property: "number", value: passedOver.id }]),
    ...gone.map(({ id, title }): Fact => ({ about: `line:${order.id}/${id}`, property: "title", value: title })),
  ];
  const told = offered(
    found,
    scene,
    (products, evidence) => {
      const placedAt = claimIfKnown(evidence, about, "placed-at");
      const cancelled: Claim | undefined =
        passedOver === undefined ? undefined : claim(evidence, `order:${passedOver.id}`, "number");
      return scene.wording.boughtBefore({
        number: claim(evidence, about, "number"),
        ...(placedAt === undefined ? {} : { placedAt }),
        ...(cancelled === undefined ? {} : { cancelled }),
        products,
        gone: gone.map(({ id }) => claim(evidence, `line:${order.id}/${id}`, "title")),
      });
    },
    facts,
  );
  const items = found.map((match) => shownItem(cardOf(match)));
  return [{ kind: "list-shown", items, offset: 0, total: items.length }, { kind: "product-picked", items }, ...told];
}
