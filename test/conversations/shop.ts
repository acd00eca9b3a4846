import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoRecords } from "../../adapters/shop/demo-records.js";
import { RecordsOrderBook } from "../../adapters/shop/order-book.js";
import { openStorage, type Storage } from "../../adapters/storage/open-storage.js";
import { createAssistant } from "../../bot/assistant.js";
import type { Assistant, Clock, Ids, Log, Ports } from "../../bot/ports.js";
import { openIntentClassifier } from "../../ml/understanding/intent-classifier.js";
import { CatalogIndex } from "../../retrieval/catalog-index.js";
import { PolicyAnswers } from "../../retrieval/policy-answers.js";
import { IndexedProductSearch } from "../../retrieval/product-search.js";

/** A shop with the demo records, on a clock and ids of its own; products are found by words. */
export interface TestShop {
  readonly assistant: Assistant;
  readonly ports: Ports;
  readonly storage: Storage;
  readonly clock: { time: Date } & Clock;
  readonly reported: string[];
  close(): Promise<void>;
}

export const today = new Date("2026-11-02T10:00:00Z");

export async function openTestShop(change: (ports: Ports) => Ports = (ports) => ports): Promise<TestShop> {
  const directory = await mkdtemp(join(tmpdir(), "aisle-shop-"));
  const reported: string[] = [];
  const log: Log = { report: (code) => void reported.push(code) };
  const clock = { time: today, now: (): Date => clock.time };
  const storage = openStorage(":memory:", { log });
  await fill(storage);
  const index = await indexOf(storage, directory, log);
  const { conversations, inbox, attempts, cases, records } = storage;
  const ports = change({
    ...{ conversations, inbox, attempts, cases, clock, log },
    ids: countedIds(),
    orders: new RecordsOrderBook(records),
    policies: new PolicyAnswers(records, undefined),
    search: new IndexedProductSearch(index, undefined),
    intents: await openIntentClassifier({ cacheDirectory: directory, log }),
  });
  const close = async (): Promise<void> => {
    await storage.close();
    await rm(directory, { recursive: true, force: true });
  };
  return { assistant: createAssistant(ports), ports, storage, clock, reported, close };
}

/** Ids that look like the real ones and come out the same in every run. */
export function countedIds(): Ids {
  let made = 0;
  return {
    next: () => {
      made += 1;
      return `00000000-0000-7000-8000-${made.toString(16).padStart(12, "0")}`;
    },
  };
}

async function fill(storage: Storage): Promise<void> {
  const { products, customers, orders, reviews, policies } = demoRecords(today);
  await storage.records.put("policies", [policies]);
  await storage.records.put("products", products);
  await storage.records.put("customers", customers);
  await storage.records.put("orders", orders);
  await storage.records.put("reviews", reviews);
}

async function indexOf(storage: Storage, directory: string, log: Log): Promise<CatalogIndex> {
  const buildWorker = new URL("../../dist/retrieval/hnsw-build-worker.js", import.meta.url);
  const currency = async (): Promise<string> => "USD";
  const index = new CatalogIndex({
    directory,
    records: storage.records,
    embedder: undefined,
    buildWorker,
    currency,
    log,
  });
  await index.refresh();
  return index;
}
