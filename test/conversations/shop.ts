import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoDocuments } from "../../adapters/shop/demo/demo-documents.js";
import { coreDemoRecords } from "../../adapters/shop/demo-records.js";
import { RecordsProductBook } from "../../adapters/shop/product-book.js";
import { RecordsOrderBook } from "../../adapters/shop/order-book.js";
import { openStorage, type Storage } from "../../adapters/storage/open-storage.js";
import { createAssistant } from "../../bot/assistant.js";
import type { Assistant, Clock, Ids, IntentClassifier, Log, Ports, WordBook } from "../../bot/ports.js";
import { everydayWords } from "../../ml/text/everyday-words.js";
import { openSentenceEncoder, type SentenceEncoder } from "../../ml/text/sentence-encoder.js";
import { openIntentClassifier } from "../../ml/understanding/intent-classifier.js";
import { CatalogIndex } from "../../retrieval/catalog-index.js";
import { PolicyAnswers } from "../../retrieval/policy-answers.js";
import { DocumentAnswers } from "../../retrieval/documents/document-answers.js";
import { IndexedProductSearch } from "../../retrieval/product-search.js";

/** A shop with the demo records, on a clock and ids of its own. */
export interface TestShop {
  readonly assistant: Assistant;
  readonly ports: Ports;
  readonly storage: Storage;
  readonly clock: { time: Date } & Clock;
  /** Codes that the log was told. */
  readonly reported: readonly string[];
}

/** What takes long to make and never changes: the models, and the catalog's index. */
export interface TestModels {
  readonly encoder: SentenceEncoder;
  readonly intents: IntentClassifier;
  readonly words: WordBook;
  readonly index: CatalogIndex;
  close(): Promise<void>;
}

export const today = new Date("2026-11-02T10:00:00Z");
const quiet: Log = { report: () => undefined };

export async function openTestModels(): Promise<TestModels> {
  const directory = await mkdtemp(join(tmpdir(), "aisle-shop-"));
  const encoder = await openSentenceEncoder({
    worker: new URL("../../dist/ml/text/embedding-worker.js", import.meta.url),
    log: quiet,
  });
  const intents = await openIntentClassifier({ cacheDirectory: directory, embedder: encoder, log: quiet });
  const storage = openStorage(":memory:", { log: quiet });
  await fill(storage);
  const index = new CatalogIndex({
    directory,
    records: storage.records,
    embedder: encoder,
    buildWorker: new URL("../../dist/retrieval/hnsw-build-worker.js", import.meta.url),
    currency: async () => "USD",
    log: quiet,
  });
  await index.refresh();
  const close = async (): Promise<void> => {
    await encoder.close();
    await storage.close();
    await rm(directory, { recursive: true, force: true });
  };
  const everyday = await everydayWords();
  const words: WordBook = {
    knows: async (word) => everyday.has(word) || index.current().lexical.vocabularyHas(word),
  };
  return { encoder, intents, words, index, close };
}

/** @param change puts other ports in the place of some. */
export async function openTestShop(
  models: TestModels,
  change: (ports: Ports) => Ports = (ports) => ports,
): Promise<TestShop> {
  const reported: string[] = [];
  const log: Log = { report: (code) => void reported.push(code) };
  const clock = { time: today, now: (): Date => clock.time };
  const storage = openStorage(":memory:", { log });
  await fill(storage);
  const { conversations, inbox, outbox, attempts, cases, records } = storage;
  const ports = change({
    ...{ conversations, inbox, outbox, attempts, cases, clock, log },
    notices: { begun: () => undefined },
    ids: countedIds(),
    orders: new RecordsOrderBook(records),
    products: new RecordsProductBook(records),
    policies: new PolicyAnswers(records, models.encoder),
    documents: new DocumentAnswers({ documents: storage.documents, embedder: models.encoder }),
    search: new IndexedProductSearch(models.index, models.encoder),
    intents: models.intents,
    words: models.words,
  });
  return { assistant: createAssistant(ports), ports, storage, clock, reported };
}

/** Ids that look like the real ones and come out the same in every run. */
export function countedIds(): Ids {
  let made = 0;
  const next = (): string => {
    made += 1;
    return `00000000-0000-7000-8000-${made.toString(16).padStart(12, "0")}`;
  };
  return { next };
}

async function fill(storage: Storage): Promise<void> {
  const { products, customers, orders, reviews, policies } = coreDemoRecords(today);
  await storage.records.put("policies", [policies]);
  await storage.documents.put(demoDocuments);
  await storage.records.put("products", products);
  await storage.records.put("customers", customers);
  await storage.records.put("orders", orders);
  await storage.records.put("reviews", reviews);
}
