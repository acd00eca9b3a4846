import { PassThrough, Writable } from "node:stream";
import type { DoctorLine, CliWorld, OpenAisle, TerminalSettings, Transcript } from "../../adapters/cli/world.js";
import { AssistantError } from "../../bot/assistant-error.js";
import type { Choice, ProductCard, Reply, Utterance } from "../../bot/dialogue.js";
import type { Assistant, ImportReport, ProductMatch, ProductMatches, ProductSearch } from "../../bot/ports.js";
import type { TurnTrace } from "../../bot/trace.js";
import type { Product, RecordKind, Variant } from "../../bot/shop-records.js";

/** A small shop behind the command line, all in memory. */

const base = { lang: "en-US", claims: [], evidence: [] };

export function inform(text: string, choices?: readonly Choice[]): Reply {
  return { ...base, act: "inform", text, ...(choices ? { choices } : {}) };
}

const lamp: Product = {
  id: "P1",
  title: "Harbour lamp",
  description: "A lamp for the desk.",
  categories: ["Home > Lamps"],
  images: [],
  attributes: {},
  rating: { average: 4.25, count: 8 },
  variants: [{ sku: "LAMP-1", options: { color: "Blue" }, price: { amount: 5200, currency: "USD" }, stock: 12 }],
};

export function lampMatch(title: string): ProductMatch {
  const [variant] = lamp.variants as readonly [Variant];
  return { product: { ...lamp, title }, variant, score: 2.5, why: ["all words"] };
}

export const lampCard: ProductCard = {
  productId: "P1",
  sku: "LAMP-1",
  title: "Harbour lamp",
  price: { amount: 5200, currency: "USD" },
  stock: 12,
  options: { color: "Blue" },
  rating: { average: 4.25, count: 8 },
};

const cheaper: Choice = { id: "choice:cheaper", label: "Cheaper" };

function traceOfFake({ id, text }: Utterance): TurnTrace {
  const fact = { about: "variant:LAMP-1", property: "price", value: { amount: 5200, currency: "USD" } };
  return {
    utterances: [{ id, text }],
    commands: [{ command: { kind: "ask-policy", question: text }, by: "classifier:ask-policy", score: 0.75 }],
    dropped: [],
    tools: [{ evidence: "e1", tool: "product-search", asked: { question: text }, at: "2026-11-02", facts: [fact] }],
    changes: [`told: ${text}`],
    replies: [{ act: "inform", text, claims: [{ ...fact, evidence: "e1" }] }],
  };
}

/** Answers what the tests say to it; remembers what it heard. */
class FakeAssistant implements Assistant {
  readonly heard: Utterance[] = [];
  readonly openings: unknown[] = [];
  #conversations = 0;

  async open(opening: Parameters<Assistant["open"]>[0]): ReturnType<Assistant["open"]> {
    this.openings.push(opening);
    this.#conversations += 1;
    return { conversationId: `conversation-${this.#conversations}`, replies: [inform("Welcome to the lamp shop.")] };
  }

  async hear(utterance: Utterance): ReturnType<Assistant["hear"]> {
    this.heard.push(utterance);
    return { seq: this.heard.length, replies: this.#answerTo(utterance), state: { mode: "assistant" } };
  }

  async receive(utterance: Utterance): ReturnType<Assistant["receive"]> {
    return { answer: this.hear(utterance) };
  }

  typing(): void {
    // Nobody types in a terminal as this one shows it.
  }

  async identify(): ReturnType<Assistant["identify"]> {
    return "identified";
  }

  async transcript(): ReturnType<Assistant["transcript"]> {
    return { messages: [], state: { mode: "assistant" } };
  }

  async trace(): ReturnType<Assistant["trace"]> {
    const said = this.heard.at(-1);
    return said && traceOfFake(said);
  }

  async recover(): Promise<number> {
    return 0;
  }

  #answerTo({ text, choice }: Utterance): readonly Reply[] {
    if (choice === cheaper.id) return [inform("This is the cheapest one.")];
    if (text === "lamp") return [this.#offer()];
    if (text === "evil") return [inform("red\u001b[31m and \u202egnihtyna\u0007")];
    if (text === "silence") return [];
    if (text === "broken") throw new AssistantError("storage/full", "The disk is full. Make room.");
    return [inform(`You said ${text}.`)];
  }

  #offer(): Reply {
    const text = "I found 1 product:\n1. Harbour lamp: $52.00, 12 in stock";
    return { ...base, act: "offer", text, cards: [lampCard], satisfying: 1, total: 1, offset: 0, choices: [cheaper] };
  }
}

class FakeSearch implements ProductSearch {
  /** The pages that were asked for. */
  readonly pages: unknown[] = [];
  /** What is found whatever is searched for, when set. */
  found: ProductMatches | undefined;

  async read(text: string): ReturnType<ProductSearch["read"]> {
    return { words: text, constraints: [], order: "relevance", known: 1, exactCode: false };
  }

  async readAll(text: string): ReturnType<ProductSearch["readAll"]> {
    return { readings: [await this.read(text)] };
  }

  async facets(): ReturnType<ProductSearch["facets"]> {
    return [];
  }

  async find(...[wish, page]: Parameters<ProductSearch["find"]>): ReturnType<ProductSearch["find"]> {
    this.pages.push(page);
    if (this.found) return this.found;
    const matches = wish.words.includes("lamp") ? [lampMatch("Harbour lamp")] : [];
    return { matches, total: matches.length, corrected: [], close: 0, without: [] };
  }
}

/** Keeps what was written; closes its reader after so many lines when told to. */
const understood = { accuracy: 0.8, oosRecall: null, oosPrecision: 0.5, macroF1: 0.75, p50Ms: 2 };

export class FakeStream extends Writable {
  text = "";
  readonly #linesMax: number;

  constructor(linesMax = Number.POSITIVE_INFINITY) {
    super();
    this.#linesMax = linesMax;
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    if (this.text.split("\n").length > this.#linesMax) {
      done(Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
      return;
    }
    this.text += chunk.toString("utf8");
    done();
  }
}

class FakeAisle implements OpenAisle {
  readonly fakeAssistant = new FakeAssistant();
  readonly fakeSearch = new FakeSearch();
  readonly done: string[] = [];
  report: ImportReport = {
    kind: "products",
    file: "lamps.jsonl",
    format: "aisle",
    read: 2,
    added: 1,
    changed: 0,
    unchanged: 1,
    problems: [],
    preview: [],
    unmapped: [],
    dryRun: false,
  };
  products = 1;
  exported: Partial<Record<RecordKind, readonly string[]>> = {};
  conversations: readonly Transcript[] = [];
  serverFailure: AssistantError | undefined;

  readonly importer: OpenAisle["importer"] = {
    importFile: async (kind, file, options, progress) => {
      progress("Reading rows", 1, 2);
      return { ...this.report, kind, file, dryRun: options.dryRun === true };
    },
  };

  readonly documents: OpenAisle["documents"] = {
    importDocuments: async (from, { dryRun }) => ({
      ...{ from, read: 1, passages: 2, added: 1, changed: 0, unchanged: 0, removed: [], ignored: 0, problems: [] },
      preview: [{ id: "guides/care.md", title: "Care", passages: 2, begins: "Wash it cold." }],
      dryRun: dryRun === true,
    }),
  };

  readonly exporter: OpenAisle["exporter"] = {
    exportRecords: (kind) => from(this.exported[kind] ?? []),
  };

  async counts(): ReturnType<OpenAisle["counts"]> {
    return { products: this.products, customers: 0, orders: 3, reviews: 0, interactions: 0, policies: 1 };
  }

  async search(): Promise<ProductSearch> {
    return this.fakeSearch;
  }

  async assistant(): Promise<Assistant> {
    return this.fakeAssistant;
  }

  transcripts(): AsyncIterable<Transcript> {
    return from(this.conversations);
  }

  async prepareToTalk(): Promise<void> {}

  async refreshIndex(): Promise<void> {
    this.done.push("refresh-index");
  }

  async loadDemo(): Promise<void> {
    this.products = 60;
    this.done.push("load-demo");
  }

  async startServer({ port }: { port?: number }): ReturnType<OpenAisle["startServer"]> {
    if (this.serverFailure) throw this.serverFailure;
    this.done.push("start-server");
    return {
      address: `http://127.0.0.1:${port ?? 3000}`,
      close: async () => {
        this.done.push("stop-server");
      },
    };
  }

  async backup(file: string): ReturnType<OpenAisle["backup"]> {
    this.done.push(`backup ${file}`);
    return { bytes: 3 * 1_048_576 };
  }

  async trainUnderstanding(): ReturnType<OpenAisle["trainUnderstanding"]> {
    return {
      examples: 1_000,
      corrections: 3,
      heldOut: 200,
      before: understood,
      after: { ...understood, accuracy: 0.9 },
    };
  }

  async explainPolicies(): Promise<string> {
    return "Returns: within 30 days.\n";
  }

  async customerExists(id: string): Promise<boolean> {
    return ["C7", "C8"].includes(id);
  }

  async close(): Promise<void> {
    this.done.push("close");
  }
}

async function* from<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

export interface FakeWorld extends CliWorld {
  readonly output: FakeStream;
  readonly errors: FakeStream;
  readonly aisle: FakeAisle;
  /** Data folders that were opened. */
  readonly opened: string[];
  /** Those of them that might have been made. */
  readonly creatable: string[];
  doctorLines: readonly DoctorLine[];
  failure: Error | undefined;
}

export function fakeWorld(
  given: { readonly input?: string; readonly terminal?: Partial<TerminalSettings>; readonly linesMax?: number } = {},
): FakeWorld {
  const aisle = new FakeAisle();
  const opened: string[] = [];
  const creatable: string[] = [];
  let ids = 0;
  let moment = 0;
  const world: FakeWorld = {
    version: "0.1.0",
    input: new PassThrough().end(given.input ?? ""),
    output: new FakeStream(given.linesMax),
    errors: new FakeStream(),
    terminal: {
      inputIsTerminal: false,
      outputIsTerminal: false,
      errorsAreTerminal: false,
      color: false,
      columns: 80,
      debug: false,
      ...given.terminal,
    },
    aisle,
    opened,
    creatable,
    doctorLines: [],
    failure: undefined,
    now: () => (moment += 5),
    nextId: () => `utterance-${(ids += 1)}`,
    untilStopped: async () => {
      aisle.done.push("stopped");
    },
    open: async (dataDirectory, { create }) => {
      if (world.failure) throw world.failure;
      opened.push(dataDirectory);
      if (create) creatable.push(dataDirectory);
      return aisle;
    },
    examine: async () => world.doctorLines,
    evaluateUnderstanding: async () => understood,
    evaluateSearch: async (request, progress) => {
      progress("Ranking", 2, 2);
      return { "ndcg@10": 0.451, "recall@10": 0.5, p50Ms: request.relevantFrom ?? 0 };
    },
  };
  return world;
}
