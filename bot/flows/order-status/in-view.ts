import type { Evidence } from "../../dialogue.js";
import type { Tracker } from "../../tracker.js";
import type { LineWords } from "./named-lines.js";
import { type OrderQuestion, questionsIn } from "./order-question.js";

/** An order that was told in this conversation, with what names its things. */
export interface OpenedOrder {
  readonly id: string;
  readonly lines: readonly LineWords[];
}

/** The order told last comes last. */
export function openedOrders({ evidence }: Tracker): readonly OpenedOrder[] {
  const opened = new Map<string, OpenedOrder>();
  for (const each of evidence.values()) {
    const id = orderOf(each);
    if (id === undefined) continue;
    opened.delete(id);
    opened.set(id, { id, lines: linesIn(each, id) });
  }
  return [...opened.values()];
}

/** Whether nothing of the shop's goods was told since an order was. */
export function orderIsTopic({ evidence }: Tracker): boolean {
  const last = [...evidence.values()].findLast((each) => orderOf(each) !== undefined || isOfGoods(each));
  return last !== undefined && orderOf(last) !== undefined;
}

/** What was asked last of an order; none when it was only opened. */
export function questionsBefore({ evidence }: Tracker): readonly OrderQuestion[] {
  const last = [...evidence.values()].findLast((each) => orderOf(each) !== undefined);
  return questionsIn(last?.asked?.["questions"]);
}

function orderOf({ tool, asked }: Evidence): string | undefined {
  const order = asked?.["order"];
  return tool === "order-lookup" && typeof order === "string" ? order : undefined;
}

function isOfGoods({ facts }: Evidence): boolean {
  return facts.some(({ about }) => about.startsWith("product:") || about.startsWith("variant:"));
}

function linesIn({ facts }: Evidence, orderId: string): readonly LineWords[] {
  const place = `line:${orderId}/`;
  return facts.flatMap(({ about, property, value }) => {
    if (property !== "title" || !about.startsWith(place) || typeof value !== "string") return [];
    const options = facts.find((each) => each.about === about && each.property === "options")?.value;
    return [{ id: about.slice(place.length), title: value, options: typeof options === "string" ? options : "" }];
  });
}
