#!/usr/bin/env node
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statfsSync, writeFileSync } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { pino } from "pino";
import { v7 as uuid } from "uuid";
import { AssistantError } from "../bot/assistant-error.js";
import { createAssistant } from "../bot/assistant.js";
import type { Assistant, Clock, Ids, Log, ProductSearch, ShopRecords } from "../bot/ports.js";
import { evaluateSearch, parseJudgements } from "../ml/evaluation/search-evaluation.js";
import { describeBackends } from "../ml/text/backends.js";
import { openSentenceEncoder, type SentenceEncoder } from "../ml/text/sentence-encoder.js";
import { openIntentClassifier } from "../ml/understanding/intent-classifier.js";
import { CatalogIndex } from "../retrieval/catalog-index.js";
import { IndexSnapshots } from "../retrieval/index-snapshot.js";
import { PolicyAnswers } from "../retrieval/policy-answers.js";
import { IndexedProductSearch } from "../retrieval/product-search.js";
import { runAisle } from "./cli/aisle.js";
import { type DoctorFindings, doctorLines } from "./cli/doctor-lines.js";
import { type CliWorld, type OpenAisle, type ReportProgress, type RunningServer, terminalOf } from "./cli/world.js";
import { type Settings, settings as readSettings } from "./config.js";
import { demoRecords } from "./shop/demo-records.js";
import { explainPolicies } from "./shop/explain-policies.js";
import { ShopExporter } from "./shop/export-records.js";
import { FileImporter } from "./shop/import-file.js";
import { RecordsCustomerBook, RecordsOrderBook } from "./shop/order-book.js";
import { openStorage, type Storage } from "./storage/open-storage.js";
import { buildHttpServer, listen } from "./web/http-server.js";

/** The one place that makes the parts and gives them to each other. */

const embeddingWorker = new URL("../ml/text/embedding-worker.js", import.meta.url);
const graphWorker = new URL("../retrieval/hnsw-build-worker.js", import.meta.url);
const recordKinds = ["products", "customers", "orders", "reviews", "interactions", "policies"] as const;
/** How often a server looks whether another process has imported something. */
const catalogCheckMs = 2_000;

const clock: Clock = { now: () => new Date() };
const ids: Ids = { next: () => uuid() };
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
  readonly #storage: Storage;
  readonly #encoder: () => Promise<SentenceEncoder | undefined>;
  #encoderMade = false;
  readonly #index: () => Promise<CatalogIndex>;
  readonly #policies: () => Promise<PolicyAnswers>;
  readonly #assistant: () => Promise<Assistant>;

  constructor(
    private readonly directory: string,
    private readonly settings: Settings,
    private readonly log: Log,
  ) {
    this.#storage = openStorage(join(directory, "aisle.db"), { log });
    const { records } = this.#storage;
    const currency = (): Promise<string> => currencyOf(records);
    this.importer = new FileImporter(records, { currency, clock });
    this.exporter = new ShopExporter(records);
    this.#encoder = once(() => {
      this.#encoderMade = true;
      return encoderOrWords(settings, log);
    });
    this.#index = once(async () => {
      const embedder = await this.#encoder();
      return new CatalogIndex({
        directory: indexFolder(directory),
        records,
        embedder,
        buildWorker: graphWorker,
        currency,
        log,
      });
    });
    this.#policies = once(async () => new PolicyAnswers(records, await this.#encoder()));
    this.#assistant = once(() => this.makeAssistant());
  }

  async counts(): ReturnType<OpenAisle["counts"]> {
    return countsOf(this.#storage.records);
  }

  async search(): Promise<ProductSearch> {
    return new IndexedProductSearch(await this.#index(), await this.#encoder());
  }

  assistant(): Promise<Assistant> {
    return this.#assistant();
  }

  private async makeAssistant(): Promise<Assistant> {
    const { conversations, inbox, attempts, cases, records } = this.#storage;
    const { log, directory } = this;
    const assistant = createAssistant({
      ...{ conversations, inbox, attempts, cases, clock, ids, log },
      orders: new RecordsOrderBook(records),
      policies: await this.#policies(),
      search: await this.search(),
      intents: await openIntentClassifier({ cacheDirectory: modelFolder(directory), log, ...(await this.embedder()) }),
    });
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

  async refreshIndex(progress: ReportProgress): Promise<void> {
    await (await this.#index()).refresh(progress);
  }

  async loadDemo(progress: ReportProgress): Promise<void> {
    const { products, customers, orders, reviews, policies } = demoRecords(clock.now());
    const { records } = this.#storage;
    await records.put("policies", [policies]);
    await records.put("products", products);
    await records.put("customers", customers);
    await records.put("orders", orders);
    await records.put("reviews", reviews);
    progress("loading the demo shop", products.length, products.length);
  }

  async startServer({ port = this.settings.port }: { readonly port?: number }): Promise<RunningServer> {
    const { identitySecret, staffToken, allowedOrigins, trustedProxies, host } = this.settings;
    const { records, cases } = this.#storage;
    const index = await this.#index();
    const encoder = await this.#encoder();
    const customers = new RecordsCustomerBook(records);
    const server = await buildHttpServer({
      ...{ assistant: await this.assistant(), cases, identitySecret, staffToken, allowedOrigins, clock, log: this.log },
      ...(trustedProxies.length === 0 ? {} : { trustedProxies }),
      ready: async () => [
        { name: "catalog", ok: index.ready, detail: index.ready ? "can be searched" : "is being read" },
        { name: "storage", ok: (await records.count("products")) >= 0, detail: "answers" },
      ],
      version: { version, node: process.version, backend: encoder?.backend ?? "none" },
      tokenSecret: tokenSecret(this.directory, this.settings),
      customerExists: async (id) => (await customers.get(id)) !== undefined,
    });
    const address = await listen(server, { port, host });
    const watch = setInterval(() => void followCatalog(index, this.log), catalogCheckMs);
    const close = async (): Promise<void> => {
      clearInterval(watch);
      await server.close();
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

  async close(): Promise<void> {
    if (this.#encoderMade) await (await this.#encoder())?.close();
    await this.#storage.close();
  }
}

async function followCatalog(index: CatalogIndex, log: Log): Promise<void> {
  try {
    if (await index.stale()) await index.refresh();
  } catch (failure) {
    log.report("index/not-refreshed", { why: failure instanceof AssistantError ? failure.message : String(failure) });
  }
}

/** Without the text model everything works by words. */
async function encoderOrWords(settings: Settings, log: Log): Promise<SentenceEncoder | undefined> {
  try {
    return await openSentenceEncoder({ worker: embeddingWorker, backend: settings.textBackend, log });
  } catch (failure) {
    if (!(failure instanceof AssistantError)) throw failure;
    log.report(failure.code, { why: failure.message });
    return undefined;
  }
}

async function currencyOf(records: ShopRecords): Promise<string> {
  for await (const policies of records.all("policies")) return policies.shop.currency;
  return "USD";
}

async function countsOf(records: ShopRecords): ReturnType<OpenAisle["counts"]> {
  const counted = await Promise.all(recordKinds.map(async (kind) => [kind, await records.count(kind)] as const));
  return Object.fromEntries(counted) as Awaited<ReturnType<OpenAisle["counts"]>>;
}

/** Conversation tokens outlive a restart: without a setting their key is made once and kept beside the data. */
function tokenSecret(directory: string, settings: Settings): Uint8Array {
  if (settings.tokenSecret !== undefined) return Buffer.from(settings.tokenSecret);
  const file = join(directory, "token.key");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600, flag: "wx" });
  return readFileSync(file);
}

function indexFolder(directory: string): string {
  return join(directory, "index");
}

function modelFolder(directory: string): string {
  return join(directory, "models");
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

function openData(directory: string, settings: Settings, log: Log): OpenAisle {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (cause) {
    const why = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
    throw new AssistantError(
      "data/no-folder",
      `The data folder ${directory} cannot be made (${why}). Give another one with --data DIR, or make it writable.`,
      { cause },
    );
  }
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

async function examine(directory: string): ReturnType<CliWorld["examine"]> {
  const configured = tried(() => readSettings());
  const settings = configured.value;
  const data = existsSync(join(directory, "aisle.db")) ? await triedAsync(() => dataFindings(directory)) : {};
  const findings: DoctorFindings = {
    node: process.version,
    addons: ["better-sqlite3", "hnswlib-node"].map(addonFinding),
    backends: await describeBackends(await runningBackend(settings)),
    ...(configured.problem === undefined ? {} : { configProblem: configured.problem }),
    identitySecretSet: settings?.identitySecret !== undefined,
    staffTokenSet: settings?.staffToken !== undefined,
    dataDirectory: directory,
    ...(data.value === undefined ? {} : { data: data.value }),
    ...(data.problem === undefined ? {} : { dataProblem: data.problem }),
    freeBytes: freeBytesAt(existsSync(directory) ? directory : "."),
  };
  return doctorLines(findings);
}

async function dataFindings(directory: string): Promise<NonNullable<DoctorFindings["data"]>> {
  const storage = openStorage(join(directory, "aisle.db"), { log: { report: () => undefined }, readOnly: true });
  try {
    const manifest = await new IndexSnapshots(indexFolder(directory)).manifest();
    const revision = await storage.records.revision("products");
    const indexState = manifest === undefined ? "missing" : manifest.revision === revision ? "current" : "stale";
    return { ...storage.describe(), counts: await countsOf(storage.records), indexState };
  } finally {
    await storage.close();
  }
}

async function runningBackend(settings: Settings | undefined): Promise<string | undefined> {
  const encoder = settings && (await encoderOrWords(settings, { report: () => undefined }));
  if (encoder === undefined) return undefined;
  const started = await triedAsync(() => encoder.warm());
  const { backend } = encoder;
  await encoder.close();
  return started.problem === undefined ? backend : undefined;
}

function addonFinding(name: string): { readonly name: string; readonly problem?: string } {
  const { problem } = tried(() => createRequire(import.meta.url)(name) as unknown);
  return problem === undefined ? { name } : { name, problem: problem.split("\n")[0] ?? problem };
}

function freeBytesAt(directory: string): number {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize;
}

interface Tried<Value> {
  readonly value?: Value;
  readonly problem?: string;
}

function tried<Value>(make: () => Value): Tried<Value> {
  try {
    return { value: make() };
  } catch (failure) {
    return { problem: failure instanceof Error ? failure.message : String(failure) };
  }
}

async function triedAsync<Value>(make: () => Promise<Value>): Promise<Tried<Value>> {
  try {
    return { value: await make() };
  } catch (failure) {
    return { problem: failure instanceof Error ? failure.message : String(failure) };
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
    open: async (directory) => openData(directory, usable(), log),
    examine,
    evaluateSearch: (request, progress) => measureSearch(request, progress, usable(), log),
  });
}

process.exitCode = await main();
