#!/usr/bin/env node
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { v7 as uuid } from "uuid";
import { AssistantError } from "../bot/assistant-error.js";
import { createAssistant } from "../bot/assistant.js";
import type {
  Assistant,
  Clock,
  Ids,
  IntentClassifier,
  Log,
  Pauses,
  Ports,
  ProductSearch,
  ShopRecords,
  WordBook,
} from "../bot/ports.js";
import { evaluateSearch, parseJudgements } from "../ml/evaluation/search-evaluation.js";
import { trainUnderstanding } from "../ml/evaluation/understanding-training.js";
import { everydayWords } from "../ml/text/everyday-words.js";
import type { SentenceEncoder } from "../ml/text/sentence-encoder.js";
import { openCommandProposer } from "../ml/language-model/command-proposer.js";
import { parseCorrections } from "../ml/understanding/corrections.js";
import { openIntentClassifier } from "../ml/understanding/intent-classifier.js";
import { CatalogIndex } from "../retrieval/catalog-index.js";
import { PolicyAnswers } from "../retrieval/policy-answers.js";
import { DocumentAnswers } from "../retrieval/documents/document-answers.js";
import { vectorFile } from "../retrieval/documents/vector-file.js";
import { IndexedProductSearch } from "../retrieval/product-search.js";
import { CatalogPictures } from "./catalog-pictures.js";
import { runAisle } from "./cli/aisle.js";
import { type CliWorld, type OpenAisle, type ReportProgress, type RunningServer, terminalOf } from "./cli/world.js";
import { type Settings, settings as readSettings } from "./config.js";
import {
  correctionsFile,
  countsOf,
  currencyOf,
  databaseFile,
  indexFolder,
  makeFolder,
  modelFolder,
  picturesFolder,
  requireShop,
  thumbnailFolder,
  tokenSecret,
} from "./data-folder.js";
import { DemoPictures } from "./demo-pictures.js";
import { loadDemoShop } from "./demo-shop.js";
import { examine } from "./examine.js";
import { PagesImporter } from "./shop/documents/import-documents.js";
import { explainPolicies } from "./shop/explain-policies.js";
import { ShopExporter } from "./shop/export-records.js";
import { FileImporter } from "./shop/import-file.js";
import { RecordsCustomerBook, RecordsOrderBook } from "./shop/order-book.js";
import { RecordsProductBook } from "./shop/product-book.js";
import { openStorage, type Storage } from "./storage/open-storage.js";
import { encoderOrWords } from "./text-encoder.js";
import { measureUnderstanding } from "./measure-understanding.js";
import { tried } from "./tried.js";
import { buildHttpServer, listen } from "./web/http-server.js";
import { WorkBoard } from "./web/work-board.js";
import { demoTryThese } from "./web/storefront/demo-wishes.js";
import type { StorefrontRecords } from "./web/storefront/storefront-routes.js";

/** The one place that makes the parts and gives them to each other. */

const graphWorker = new URL("../retrieval/hnsw-build-worker.js", import.meta.url);
const wordsWorker = new URL("../retrieval/lexical-build-worker.js", import.meta.url);
const trainingWorker = new URL("../ml/understanding/training-worker.js", import.meta.url);
const widgetFolder = fileURLToPath(new URL("../web-widget", import.meta.url));
const docsFolder = fileURLToPath(new URL("../../docs", import.meta.url));
/** How often a server looks whether another process has imported something. */
const catalogCheckMs = 2_000;

const clock: Clock = { now: () => new Date() };
const ids: Ids = { next: () => uuid() };
// A process that is to end does not wait for these.
const pauses: Pauses = { wait: (ms) => setTimeout(ms, undefined, { ref: false }) };
const version = packageVersion();

function packageVersion(): string {
  const file = new URL("../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

function logOf(settings: Pick<Settings, "logLevel">): Log {
  const logger = pino({ level: settings.logLevel, base: null }, pino.destination({ fd: 2, sync: true }));
  return {
    report: (code, details, level = "warning") => {
      logger[level === "info" ? "info" : "warn"]({ code, ...details });
    },
  };
}

/** An opened data folder; each part is made when it is first needed. */
class Aisle implements OpenAisle {
  readonly importer: FileImporter;
  readonly exporter: ShopExporter;
  readonly documents: PagesImporter;
  readonly #storage: Storage;
  readonly #encoder: () => Promise<SentenceEncoder | undefined>;
  #encoderMade = false;
  readonly #index: () => Promise<CatalogIndex>;
  #indexMade = false;
  readonly #policies: () => Promise<PolicyAnswers>;
  readonly #pages: () => Promise<DocumentAnswers>;
  readonly #intents: () => Promise<IntentClassifier>;
  readonly #assistant: () => Promise<Assistant>;
  readonly #work = new WorkBoard();

  constructor(
    private readonly directory: string,
    private readonly settings: Settings,
    private readonly log: Log,
  ) {
    this.#storage = openStorage(databaseFile(directory), { log });
    const { records } = this.#storage;
    this.importer = new FileImporter(records, { currency: () => currencyOf(records), clock });
    this.exporter = new ShopExporter(records);
    this.documents = new PagesImporter(this.#storage.documents);
    this.#encoder = once(() => {
      this.#encoderMade = true;
      return encoderOrWords(settings, log);
    });
    this.#index = once(async () => {
      this.#indexMade = true;
      const embedder = await this.#encoder();
      // Without the text model's files there are no everyday words either.
      const everyday = embedder === undefined ? new Set<string>() : await everydayWords();
      return new CatalogIndex({
        directory: indexFolder(directory),
        records,
        embedder,
        ...{ buildWorker: graphWorker, wordsWorker },
        isWord: (word) => everyday.has(word),
        currency: async () => (await currencyOf(records)).code,
        log,
      });
    });
    this.#policies = once(async () => new PolicyAnswers(records, await this.#encoder()));
    this.#pages = once(async () => {
      const memory = vectorFile(join(indexFolder(directory), "documents.vectors"));
      return new DocumentAnswers({ documents: this.#storage.documents, embedder: await this.#encoder(), memory });
    });
    this.#intents = once(async () => {
      const learning = { cacheDirectory: modelFolder(directory), trainingWorker, log };
      return openIntentClassifier({ ...learning, ...(await this.embedder()) });
    });
    this.#assistant = once(() => this.makeAssistant());
  }

  async counts(): ReturnType<OpenAisle["counts"]> {
    return countsOf(this.#storage.records);
  }

  async customerExists(id: string): Promise<boolean> {
    return (await new RecordsCustomerBook(this.#storage.records).get(id)) !== undefined;
  }

  async search(): Promise<ProductSearch> {
    return new IndexedProductSearch(await this.#index(), await this.#encoder());
  }

  /** Words of the catalog, and of everyday English. */
  private async words(): Promise<WordBook> {
    const index = await this.#index();
    const everyday = (await this.#encoder()) === undefined ? new Set<string>() : await everydayWords();
    return { knows: async (word) => everyday.has(word) || index.current().lexical.vocabularyHas(word) };
  }

  assistant(): Promise<Assistant> {
    return this.#assistant();
  }

  private async makeAssistant(): Promise<Assistant> {
    const { conversations, inbox, outbox, attempts, cases, records } = this.#storage;
    const { log } = this;
    const { model } = this.settings;
    const ports: Ports = {
      ...{ conversations, inbox, outbox, attempts, cases, clock, ids, log },
      notices: this.#work,
      orders: new RecordsOrderBook(records),
      products: new RecordsProductBook(records),
      policies: await this.#policies(),
      documents: await this.#pages(),
      search: await this.search(),
      words: await this.words(),
      intents: await this.#intents(),
      ...(model === undefined ? {} : { proposer: await openCommandProposer(model, { clock, log }) }),
    };
    const assistant = createAssistant(ports, undefined, pauses);
    await assistant.recover();
    return assistant;
  }

  /** The encoder, as an option that is absent where it cannot be had. */
  private async embedder(): Promise<{ readonly embedder?: SentenceEncoder }> {
    const embedder = await this.#encoder();
    return embedder === undefined ? {} : { embedder };
  }

  async *transcripts(): ReturnType<OpenAisle["transcripts"]> {
    const assistant = await this.assistant();
    for (const conversationId of await this.#storage.conversations.list(Number.MAX_SAFE_INTEGER)) {
      yield { conversationId, ...(await assistant.transcript(conversationId, 0)) };
    }
  }

  async prepareToTalk(): Promise<void> {
    // Who needs one of them asks for it again, and hears what is wrong with it.
    await Promise.allSettled([
      this.#encoder().then((encoder) => encoder?.warm()),
      this.#intents(),
      this.#policies().then((policies) => policies.shop()),
    ]);
  }

  async refreshIndex(progress: ReportProgress): Promise<void> {
    await (await this.#index()).refresh(progress);
  }

  async loadDemo(progress: ReportProgress): Promise<void> {
    const { products } = await loadDemoShop({
      directory: this.directory,
      records: this.#storage.records,
      documents: this.#storage.documents,
      clock,
    });
    progress("loading the demo shop", products, products);
  }

  async startServer({
    port = this.settings.port,
    storefront = false,
  }: {
    readonly port?: number;
    readonly storefront?: boolean;
  }): Promise<RunningServer> {
    const { identitySecret, staffToken, allowedOrigins, trustedProxies, host } = this.settings;
    const { records, cases } = this.#storage;
    const index = await this.#index();
    const policies = await this.#policies();
    const encoder = await this.#encoder();
    await encoder?.warm();
    const drawn = new DemoPictures({ folder: picturesFolder(this.directory), log: this.log });
    const server = await buildHttpServer({
      ...{
        assistant: await this.assistant(),
        work: this.#work,
        cases,
        identitySecret,
        staffToken,
        allowedOrigins,
        clock,
        log: this.log,
      },
      ...(trustedProxies.length === 0 ? {} : { trustedProxies }),
      ready: async () => [
        { name: "catalog", ok: index.ready, detail: index.ready ? "can be searched" : "is being read" },
        { name: "storage", ok: (await records.count("products")) >= 0, detail: "answers" },
      ],
      version: { version, node: process.version, backend: encoder?.backend ?? "none" },
      tokenSecret: tokenSecret(this.directory, this.settings.tokenSecret),
      customerExists: (id) => this.customerExists(id),
      shop: () => policies.shop(),
      pictures: new CatalogPictures({
        ...{ records, folder: thumbnailFolder(this.directory), log: this.log },
        draw: (file) => drawn.draw(file),
      }),
      widgetFolder,
      docsFolder,
      ...(storefront ? { storefront: await storefrontRecords(records, policies) } : {}),
    });
    const address = await listen(server, { port, host });
    const watch = setInterval(() => void followCatalog(index, this.log), catalogCheckMs);
    const drawing = storefront ? drawn.drawMissing(records) : Promise.resolve();
    const close = async (): Promise<void> => {
      clearInterval(watch);
      drawn.stop();
      await server.close();
      await drawing;
    };
    return { address, close };
  }

  async backup(file: string): Promise<{ readonly bytes: number }> {
    await this.#storage.backup(resolve(file));
    return { bytes: (await stat(file)).size };
  }

  async explainPolicies(): Promise<string> {
    for await (const policies of this.#storage.records.all("policies")) return explainPolicies(policies);
    throw new AssistantError(
      "policies/none",
      "The shop has no policies yet. Load them with: aisle import policies FILE.yaml",
    );
  }

  async trainUnderstanding(progress: ReportProgress): ReturnType<OpenAisle["trainUnderstanding"]> {
    const file = correctionsFile(this.directory);
    return trainUnderstanding({
      corrections: existsSync(file) ? parseCorrections(readFileSync(file, "utf8"), file) : [],
      embedder: await this.#encoder(),
      ...{ cacheDirectory: modelFolder(this.directory), log: this.log, progress },
    });
  }

  async close(): Promise<void> {
    if (this.#indexMade) (await this.#index()).close();
    if (this.#encoderMade) await (await this.#encoder())?.close();
    await this.#storage.close();
  }
}

async function storefrontRecords(records: ShopRecords, policies: PolicyAnswers): Promise<StorefrontRecords> {
  const isDemo = (await records.get("orders", "OM-1012")) !== undefined;
  return {
    ...(isDemo ? { tryThese: demoTryThese } : {}),
    shop: () => policies.shop(),
    products: () => records.all("products"),
    product: (id) => records.get("products", id),
    reviewsOf: (productId) => new RecordsProductBook(records).reviewsOf(productId),
  };
}

async function followCatalog(index: CatalogIndex, log: Log): Promise<void> {
  try {
    if (await index.stale()) await index.refresh();
  } catch (failure) {
    log.report("index/not-refreshed", { why: failure instanceof AssistantError ? failure.message : String(failure) });
  }
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

function openData(directory: string, create: boolean, settings: Settings, log: Log): OpenAisle {
  if (create) makeFolder(directory);
  else requireShop(directory);
  return new Aisle(resolve(directory), settings, log);
}

/** Ranks a catalog of its own, in a folder that is removed after. */
async function measureSearch(
  request: Parameters<CliWorld["evaluateSearch"]>[0],
  progress: ReportProgress,
  settings: Settings,
  log: Log,
): Promise<Readonly<Record<string, number>>> {
  const directory = await mkdtemp(join(tmpdir(), "aisle-eval-"));
  const aisle = new Aisle(directory, settings, log);
  try {
    await aisle.importer.importFile("products", request.products, {}, progress);
    await aisle.refreshIndex(progress);
    const search = await aisle.search();
    const judgements = parseJudgements(readFileSync(request.judgements, "utf8"));
    const relevant = request.relevantFrom === undefined ? {} : { relevantFrom: request.relevantFrom };
    const ranked = async (query: string, limit: number): Promise<readonly string[]> => {
      const { matches } = await search.find(await search.read(query), { limit });
      return matches.map((match) => match.product.id);
    };
    return { ...(await evaluateSearch(ranked, judgements, relevant, progress)) };
  } finally {
    await aisle.close();
    await rm(directory, { recursive: true, force: true });
  }
}

function untilStopped(): Promise<void> {
  return new Promise((stop) => {
    process.once("SIGINT", () => {
      stop();
    });
    process.once("SIGTERM", () => {
      stop();
    });
  });
}

async function main(): Promise<number> {
  const configured = tried(() => readSettings());
  const usable = (): Settings => configured.value ?? readSettings();
  const terminal = { noColor: configured.value?.noColor ?? false, debug: configured.value?.debug ?? false };
  const log = logOf({ logLevel: configured.value?.logLevel ?? "warn" });
  return runAisle(process.argv.slice(2), {
    version,
    ...{ input: process.stdin, output: process.stdout, errors: process.stderr },
    terminal: terminalOf(process, terminal),
    now: () => performance.now(),
    nextId: () => ids.next(),
    untilStopped,
    open: async (directory, { create }) => openData(directory, create, usable(), log),
    examine,
    evaluateUnderstanding: (request, progress) => measureUnderstanding(request, progress, usable(), log),
    evaluateSearch: (request, progress) => measureSearch(request, progress, usable(), log),
  });
}

process.exitCode = await main();
