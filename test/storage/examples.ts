import type { DialogueEvent, Reply, Utterance } from "../../bot/dialogue.js";
import type { Log, Turn } from "../../bot/ports.js";
import type { Order, Product } from "../../bot/shop-records.js";

export const at = "2026-03-10T12:00:00.000Z";

export const silentLog: Log = { report: () => undefined };

export function utterance(conversationId: string, id: string, text = "hello"): Utterance {
  return { conversationId, id, text, images: 0 };
}

export function reply(text: string): Reply {
  return { act: "inform", text, lang: "en", claims: [], evidence: [] };
}

export function heard(id: string, text = "hello"): DialogueEvent {
  return { kind: "shopper-uttered", id, text, images: 0 };
}

export function answered(text: string): DialogueEvent {
  return { kind: "bot-uttered", reply: reply(text) };
}

/** The turn that answers one utterance. */
export function turn(conversationId: string, after: number, utteranceId: string): Turn {
  const events = [heard(utteranceId), answered(`answer to ${utteranceId}`)];
  return { conversationId, utteranceId, after, at, events };
}

export function product(id: string, skus: readonly string[] = [`${id}-S`], title = `Product ${id}`): Product {
  return {
    id,
    title,
    description: "Knitted from wool.",
    categories: ["Women > Tops"],
    images: [],
    attributes: { material: "wool", washable: true },
    variants: skus.map((sku) => ({
      sku,
      options: { size: "S" },
      price: { amount: 5200, currency: "USD" },
      stock: null,
    })),
  };
}

export function order(id: string, customerId = "ada", status = "pending"): Order {
  return {
    id,
    customerId,
    status,
    lines: [],
    address: { line1: "1 Mill Lane", city: "Leeds", postalCode: "LS1 4DY", country: "GB" },
    fulfillments: [],
    payments: [],
  };
}
