import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FileImporter } from "../../adapters/shop/import-file.js";
import { RecordsProductBook } from "../../adapters/shop/product-book.js";
import { RecordsOrderBook } from "../../adapters/shop/order-book.js";
import { openStorage, type Storage } from "../../adapters/storage/open-storage.js";
import { createAssistant } from "../../bot/assistant.js";
import type { Reply } from "../../bot/dialogue.js";
import type { Assistant, Clock, Log } from "../../bot/ports.js";
import { openSentenceEncoder, type SentenceEncoder } from "../../ml/text/sentence-encoder.js";
import { openIntentClassifier } from "../../ml/understanding/intent-classifier.js";
import { CatalogIndex } from "../../retrieval/catalog-index.js";
import { PolicyAnswers } from "../../retrieval/policy-answers.js";
import { IndexedProductSearch } from "../../retrieval/product-search.js";
import { countedIds } from "../conversations/shop.js";
import { writeRetailOrders } from "../shop/retail-orders-converter.mjs";

const data = resolve(import.meta.dirname, "../../../shared/data");
const absent = existsSync(data) ? "" : " (skipped: ../shared/data is not on this machine)";
const quiet: Log = { report: () => undefined };
const clock: Clock = { now: () => new Date("2026-11-02T10:00:00Z") };

/** A real catalog and real orders, imported as an engineer would, and the questions of somebody new to the shop. */
describe.skipIf(absent !== "")(`a real shop${absent}`, () => {
  let folder: string;
  let storage: Storage;
  let encoder: SentenceEncoder;
  let assistant: Assistant;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "aisle-real-"));
    storage = openStorage(":memory:", { log: quiet });
    await importAll(storage, folder);
    encoder = await openSentenceEncoder({ worker: dist("ml/text/embedding-worker.js"), log: quiet });
    const index = await indexOf(storage, encoder, folder);
    const { conversations, inbox, outbox, attempts, cases, records } = storage;
    assistant = createAssistant({
      ...{ conversations, inbox, outbox, attempts, cases, clock, ids: countedIds(), log: quiet },
      notices: { begun: () => undefined },
      products: new RecordsProductBook(records),
      orders: new RecordsOrderBook(records),
      policies: new PolicyAnswers(records, encoder),
      search: new IndexedProductSearch(index, encoder),
      words: { knows: async (word) => index.current().lexical.vocabularyHas(word) },
      intents: await openIntentClassifier({ cacheDirectory: folder, embedder: encoder, log: quiet }),
    });
  });

  afterAll(async () => {
    await encoder.close();
    await storage.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("finds hoodies for men within the limit, and is honest that none of them is blue", async () => {
    const say = await talk(assistant);
    const found = await say("a warm hoodie for men under 60");
    expect(cardsOf(found).length).toBeGreaterThanOrEqual(2);
    for (const card of cardsOf(found)) expect(card.price.amount).toBeLessThan(6000);
    const blue = await say("only in blue");
    expect(blue?.text).toMatch(/^I found nothing for “warm hoodie”, under \$60, for men, in blue\. But without/u);
    const cheapest = await say("the cheapest one");
    const shown = cardsOf(blue).map((card) => card.price.amount);
    expect(cardsOf(cheapest)[0]?.price.amount).toBe(Math.min(...shown));
  });

  it("narrows a wish that can be met, down to the cheapest", async () => {
    const say = await talk(assistant);
    await say("a jacket for women under 60");
    const blue = cardsOf(await say("only in blue"));
    expect(blue.length).toBeGreaterThan(0);
    for (const card of blue) expect(Object.values(card.options)).toContain("Blue");
    const [cheapest] = cardsOf(await say("the cheapest one"));
    expect(cheapest?.price.amount).toBe(Math.min(...blue.map((card) => card.price.amount)));
  });

  it("opens an order to its owner and to nobody else, with totals that add up", async () => {
    const say = await talk(assistant);
    expect((await say("where is my order #W6067464"))?.act).toBe("request");
    expect((await say("10001"))?.text).toMatch(/^I can't open an order with that number/u);
    const opened = await say("19031");
    if (opened?.act !== "order") expect.unreachable("the right postal code opens the order");
    const sum = opened.order.lines.reduce((total, line) => total + line.price.amount * line.quantity, 0);
    expect(opened.order.totals).toMatchObject({ items: { amount: sum }, paid: { amount: sum } });
    expect(opened.text).toContain("has no tracking reports");
  });
});

function dist(path: string): URL {
  return new URL(`../../dist/${path}`, import.meta.url);
}

async function importAll(storage: Storage, folder: string): Promise<void> {
  const importer = new FileImporter(storage.records, {
    currency: async () => ({ code: "USD", from: "default" }),
    clock,
  });
  await writeRetailOrders(join(data, "retail-orders/db.json"), folder);
  const files = [
    ["products", join(data, "luma/products.csv")],
    ["products", join(data, "luma/gear.csv")],
    ["reviews", join(data, "luma/reviews.csv")],
    ["customers", join(folder, "customers.jsonl")],
    ["orders", join(folder, "orders.jsonl")],
  ] as const;
  for (const [kind, file] of files) await importer.importFile(kind, file, {}, () => undefined);
}

async function indexOf(storage: Storage, embedder: SentenceEncoder, folder: string): Promise<CatalogIndex> {
  const index = new CatalogIndex({
    directory: join(folder, "index"),
    records: storage.records,
    embedder,
    buildWorker: dist("retrieval/hnsw-build-worker.js"),
    currency: async () => "USD",
    log: quiet,
  });
  await index.refresh();
  return index;
}

async function talk(assistant: Assistant): Promise<(text: string) => Promise<Reply | undefined>> {
  const { conversationId } = await assistant.open({ channel: "test" });
  const ids = countedIds();
  return async (text) => {
    const { replies } = await assistant.hear({ conversationId, id: ids.next(), text, images: 0 });
    return replies[0];
  };
}

function cardsOf(reply: Reply | undefined): Extract<Reply, { act: "offer" }>["cards"] {
  return reply?.act === "offer" ? reply.cards : [];
}
