import type { Readable, Writable } from "node:stream";
import type {
  Assistant,
  DocumentImporter,
  ProductSearch,
  RecordExporter,
  RecordImporter,
  TranscriptMessage,
} from "../../bot/ports.js";
import type { ConversationState } from "../../bot/dialogue.js";
import type { RecordKind } from "../../bot/shop-records.js";

/** What the command line asks of the rest of the product; adapters/main.ts gives it. */

/** How far a long piece of work has come; `total` is absent while it is not known. */
export type ReportProgress = (step: string, done: number, total?: number) => void;

export interface DoctorLine {
  /** Lines of one group stand together, in the order in which the groups come first. */
  readonly group: "runtime" | "config" | "data" | "storage" | "disk";
  /** What was looked at: "Node", "text backend", "index". */
  readonly name: string;
  readonly state: "ok" | "warn" | "fail";
  /** What was found, and why it matters when it is not ok; never a secret. */
  readonly detail: string;
  /** The exact command or step that mends it. */
  readonly fix?: string;
}

/** One conversation as `aisle export conversations` writes it. */
export interface Transcript {
  readonly conversationId: string;
  readonly messages: readonly TranscriptMessage[];
  readonly state: ConversationState;
}

export interface RunningServer {
  /** Where it listens: "http://127.0.0.1:3000". */
  readonly address: string;
  /** Stops taking requests, answers those under way, and lets the port go. */
  close(): Promise<void>;
}

/**
 * An opened data folder. Opening reads no model: what needs one is made on its first call, so that `aisle export`
 * starts at once.
 */
export interface OpenAisle {
  readonly importer: RecordImporter;
  readonly documents: DocumentImporter;
  readonly exporter: RecordExporter;
  /** How many records of each kind there are. */
  counts(): Promise<Readonly<Record<RecordKind, number>>>;
  customerExists(id: string): Promise<boolean>;
  search(): Promise<ProductSearch>;
  assistant(): Promise<Assistant>;
  /** Every conversation, newest first. */
  transcripts(): AsyncIterable<Transcript>;
  /**
   * Loads what conversations need beside the catalog, most of it in other threads, so that it is there when the catalog is.
   * Never fails: what cannot be had says so when it is needed.
   */
  prepareToTalk(): Promise<void>;
  /** Brings the index up to the catalog; done at once when it is. */
  refreshIndex(progress: ReportProgress): Promise<void>;
  /** Loads the demo shop's records. */
  loadDemo(progress: ReportProgress): Promise<void>;
  /** @throws AssistantError "server/port-busy" and others of the web adapter. */
  startServer(options: { readonly port?: number; readonly storefront?: boolean }): Promise<RunningServer>;
  /** Writes a copy of the database that is whole by itself, while others go on using it. */
  backup(file: string, progress: ReportProgress): Promise<{ readonly bytes: number }>;
  /** The shop's rules in plain words. */
  explainPolicies(): Promise<string>;
  /**
   * Trains the shop's classifier of intents and keeps it where a server opens it from.
   * @throws AssistantError "understanding/labelled-texts" naming the line of the corrections that cannot be used.
   */
  trainUnderstanding(progress: ReportProgress): Promise<UnderstandingTraining>;
  close(): Promise<void>;
}

/** From 0 to 1; null where no row can tell. `p50Ms` is the median time of one text. */
export interface UnderstandingFigures {
  readonly accuracy: number | null;
  readonly oosRecall: number | null;
  readonly oosPrecision: number | null;
  readonly macroF1: number | null;
  readonly p50Ms: number;
}

interface UnderstandingTraining {
  readonly examples: number;
  readonly corrections: number;
  readonly heldOut: number;
  readonly before: UnderstandingFigures;
  readonly after: UnderstandingFigures;
}

export interface UnderstandingEvaluation {
  /** Absent: the product's own utterances. */
  readonly train?: string;
  readonly test: string;
}

export interface SearchEvaluation {
  readonly products: string;
  readonly judgements: string;
  /** Relevant for recall and mrr: a gain of at least this; any gain above 0 when absent. */
  readonly relevantFrom?: number;
}

export interface TerminalSettings {
  readonly inputIsTerminal: boolean;
  readonly outputIsTerminal: boolean;
  readonly errorsAreTerminal: boolean;
  readonly color: boolean;
  /** Width in character cells. */
  readonly columns: number;
  /** Prints the stack of an error. */
  readonly debug: boolean;
}

export interface CliWorld {
  readonly version: string;
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  readonly terminal: TerminalSettings;
  /** Milliseconds of a clock that only goes forward. */
  now(): number;
  /** A new id for an utterance. */
  nextId(): string;
  /** Resolves when the process is asked to end (SIGINT, SIGTERM). */
  untilStopped(): Promise<void>;
  /**
   * @param options.create makes the folder and its database when they are not there.
   * @throws AssistantError "data/no-shop" when they are not there and are not to be made.
   */
  open(dataDirectory: string, options: { readonly create: boolean }): Promise<OpenAisle>;
  /** Looks at everything without changing it; also where the data folder cannot be opened. */
  examine(dataDirectory: string): Promise<readonly DoctorLine[]>;
  /** Ranks the whole catalog of a file for every judged query. @returns named figures, "ndcg@10" and so on. */
  evaluateSearch(request: SearchEvaluation, progress: ReportProgress): Promise<Readonly<Record<string, number>>>;
  /**
   * Trains on one file of labelled texts and measures on another.
   * @throws AssistantError "understanding/labelled-texts" naming the line that cannot be used.
   */
  evaluateUnderstanding(request: UnderstandingEvaluation, progress: ReportProgress): Promise<UnderstandingFigures>;
}

/** Settings of the terminal that this process runs in. */
export function terminalOf(
  streams: Pick<NodeJS.Process, "stdin" | "stdout" | "stderr">,
  settings: { readonly noColor: boolean; readonly debug: boolean },
): TerminalSettings {
  const { stdin, stdout, stderr } = streams;
  return {
    inputIsTerminal: stdin.isTTY,
    outputIsTerminal: stdout.isTTY,
    errorsAreTerminal: stderr.isTTY,
    color: stdout.isTTY && !settings.noColor,
    columns: (stdout.isTTY ? stdout.columns : 0) || 80,
    debug: settings.debug,
  };
}
