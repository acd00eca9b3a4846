import { describe, expect, it } from "vitest";
import type { Evidence } from "../../bot/dialogue.js";
import { unprovenFacts } from "../../bot/evidence.js";
import type { Ports, ProductMatch } from "../../bot/ports.js";
import type { Product } from "../../bot/shop-records.js";
import { search, smallShop, talk } from "../bot/small-shop.js";
import { type HostileList, hostileLists, listsAbsent } from "./hostile-lists.js";

/** What a shopper says of the one product that is found. */
const said = ["a mug", "the first one", "what do other people say about it", "does it cost anything", "cheaper", "yes"];

function mugWith(text: string): Product {
  return {
    ...{ id: "blue", title: `Blue mug ${text}`, description: text, categories: ["Home"], images: [] },
    ...{ attributes: { material: text }, tags: [text] },
    variants: [{ sku: "SKU-blue", options: { color: text }, price: { amount: 1400, currency: "USD" }, stock: 3 }],
  };
}

/** The small shop with one product, every text of which is the same. */
function shopSelling(text: string) {
  return (ports: Ports): Partial<Ports> => {
    const product = mugWith(text);
    const matches = product.variants.map(
      (variant): ProductMatch => ({ product, variant, score: 1, why: ["all words"] }),
    );
    const reviews = [{ productId: "blue", rating: 5, title: text, text }];
    return {
      search: {
        ...search,
        find: async () => ({ matches, total: 1, corrected: [], close: 0, without: [] }),
      },
      products: {
        ...ports.products,
        get: async () => product,
        ofSku: async () => product,
        reviewsOf: async () => reviews,
      },
    };
  };
}

const acting: ReadonlySet<string> = new Set(["start-flow", "resume-flow", "set-slot", "confirm", "ask-for-person"]);
const events: ReadonlySet<string> = new Set(["flow-started", "order-proven", "handoff-opened", "turn-failed"]);

/** What the conversation did beyond showing and telling, and what it claimed without proof. */
async function doneOver(text: string): Promise<readonly string[]> {
  const shop = await smallShop(shopSelling(text));
  const { say, conversationId } = await talk(shop.assistant);
  for (const line of said) await say(line);
  const recorded = (await shop.ports.conversations.load(conversationId)).map(({ event }) => event);
  const evidence = new Map<string, Evidence>();
  const done = recorded.flatMap((event): readonly string[] => {
    if (event.kind === "evidence-recorded") evidence.set(event.evidence.id, event.evidence);
    if (event.kind === "bot-uttered") return unprovenFacts(event.reply, evidence).map(({ property }) => property);
    if (event.kind === "utterance-understood")
      return event.commands.map(({ command }) => command.kind).filter((kind) => acting.has(kind));
    return events.has(event.kind) ? [event.kind] : [];
  });
  await shop.storage.close();
  return done;
}

const perList = 60;
const sampled = ({ lines }: HostileList): readonly string[] => {
  const step = Math.max(1, Math.floor(lines.length / perList));
  return lines.filter((_, at) => at % step === 0).slice(0, perList);
};

describe(`hostile text in a product's title, description, attributes and reviews${listsAbsent}`, () => {
  const named = hostileLists().map(
    (list) => [`${list.name}, ${sampled(list).length} of ${list.total} lines`, list] as const,
  );
  it.each(named)("does nothing that harmless text does not: %s", async (_, list) => {
    expect(await doneOver("for tea")).toEqual([]);
    for (const line of sampled(list)) expect([line, await doneOver(line)]).toEqual([line, []]);
  });
});
