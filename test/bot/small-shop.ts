import { coreDemoRecords } from "../../adapters/shop/demo-records.js";
import { RecordsProductBook } from "../../adapters/shop/product-book.js";
import { RecordsOrderBook } from "../../adapters/shop/order-book.js";
import { openStorage, type Storage } from "../../adapters/storage/open-storage.js";
import { createAssistant } from "../../bot/assistant.js";
import type {
  Assistant,
  IntentClassifier,
  Pauses,
  PolicyBook,
  Ports,
  ProductMatch,
  ProductSearch,
} from "../../bot/ports.js";
import type { Product } from "../../bot/shop-records.js";
import type { Wish } from "../../bot/wish.js";
import { countedIds, today } from "../conversations/shop.js";

/**
 * A shop without models: it sells two mugs, knows one rule, and reads a sentence by looking for a word of its own. Its
 * orders are those of the demo shop, in a storage in memory.
 */
export interface SmallShop {
  readonly assistant: Assistant;
  readonly ports: Ports;
  readonly storage: Storage;
  readonly clock: { time: Date; now(): Date };
  readonly reported: { readonly code: string; readonly details: Readonly<Record<string, unknown>> }[];
}

export async function smallShop(
  change: (ports: Ports) => Partial<Ports> = () => ({}),
  pauses?: Pauses,
): Promise<SmallShop> {
  const reported: SmallShop["reported"] = [];
  const log: Ports["log"] = { report: (code, details) => void reported.push({ code, details }) };
  const clock = { time: today, now: (): Date => clock.time };
  const storage = openStorage(":memory:", { log });
  const { orders, customers } = coreDemoRecords(today);
  await storage.records.put("customers", customers);
  await storage.records.put("orders", orders);
  const { conversations, inbox, outbox, attempts, cases, records } = storage;
  const usual: Ports = {
    ...{ conversations, inbox, outbox, attempts, cases, clock, log, intents, policies, search },
    notices: { begun: () => undefined },
    ids: countedIds(),
    words: { knows: async () => false },
    orders: new RecordsOrderBook(records),
    products: new RecordsProductBook(records),
  };
  const ports = { ...usual, ...change(usual) };
  return { assistant: createAssistant(ports, undefined, pauses), ports, storage, clock, reported };
}

/** One conversation of a shop, spoken to by text; every utterance gets an id of its own. */
export async function talk(assistant: Assistant, opening: { readonly customerId?: string } = {}) {
  const { conversationId } = await assistant.open({ channel: "test", ...opening });
  let said = 0;
  const utterance = (text: string, id = `said-${(said += 1)}`) => ({ conversationId, id, text, images: 0 });
  return { conversationId, utterance, say: (text: string) => assistant.hear(utterance(text)) };
}

export function textsOf(answer: { readonly replies: readonly { readonly text: string }[] }): string {
  return answer.replies.map((reply) => reply.text).join("\n");
}

const mug = (id: string, title: string, amount: number): Product => ({
  ...{ id, title, description: `${title}, for tea.`, categories: ["Home"], images: [], attributes: {} },
  variants: [{ sku: `SKU-${id}`, options: {}, price: { amount, currency: "USD" }, stock: 3 }],
});
const products = [mug("blue", "Blue mug", 1400), mug("red", "Red mug", 1800)];

const read: ProductSearch["read"] = async (text) => {
  const words = /\bmugs?\b/iu.test(text) ? "mug" : "";
  return { words, constraints: [], order: "relevance", known: words === "" ? 0 : 1, exactCode: false };
};

export const search: ProductSearch = {
  read,
  readAll: async (text) => ({ readings: [await read(text)] }),
  facets: async () => [],
  find: async (wish, { limit, offset = 0 }) => {
    const all = matchesOf(wish);
    return { matches: all.slice(offset, offset + limit), total: all.length, corrected: [], close: 0, without: [] };
  },
};

function matchesOf(wish: Wish): readonly ProductMatch[] {
  return products.flatMap((product) => {
    const [variant] = product.variants;
    const fits = variant !== undefined && (wish.words === variant.sku || wish.words.includes("mug"));
    return fits ? [{ product, variant, score: 1, why: ["all words"] }] : [];
  });
}

const intents: IntentClassifier = {
  classify: async (text) => {
    const intent = /\bmugs?\b/iu.test(text)
      ? "find-product"
      : /where|order|parcel/iu.test(text)
        ? "order-status"
        : /return/iu.test(text)
          ? "ask-policy"
          : /thank/iu.test(text)
            ? "thanks"
            : "out-of-scope";
    return [{ intent, probability: 0.9 }];
  },
};

const policies: PolicyBook = {
  answersTo: async (question) =>
    /return/iu.test(question)
      ? [{ answer: { id: "returns", topic: "Returns", asks: [], text: "30 days.", source: "Section 1" }, fit: 0.9 }]
      : [],
  shop: async () => ({ name: "Small Shop", currency: "USD", timeZone: "UTC" }),
};
