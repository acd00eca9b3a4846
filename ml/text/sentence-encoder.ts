import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { AssistantError } from "../../bot/assistant-error.js";
import type { Log } from "../../bot/ports.js";
import type { TextEmbedder } from "../../retrieval/ports.js";
import { RecentVectors } from "./recent-vectors.js";
import type { BackendName } from "./runner.js";
import { charactersMax } from "./tokeniser.js";
import { type Batch, WaitingTexts } from "./waiting-texts.js";
import { findSentenceWeights, sentenceDimensions, type WeightsOnDisk } from "./weights.js";
import type { EmbeddingAnswer, EmbeddingRequest, EmbeddingWorkerData } from "./worker-messages.js";

const recentTexts = 1_000;
/** A batch takes a second at most on a slow machine, and loading the weights a few. */
const endsWithinMs = 10_000;

export interface SentenceEncoderOptions {
  /** The compiled embedding-worker.js. */
  readonly worker: URL;
  /** "auto", the default, takes the quickest one that works. */
  readonly backend?: BackendName | "auto";
  readonly log: Log;
}

export interface SentenceEncoder extends TextEmbedder {
  /** What computes: "onnx", "tfjs-node", "wasm" or "cpu"; "not started" before the first use. */
  readonly backend: string;
  /** Loads the weights now instead of on first use. */
  warm(): Promise<void>;
  /** Stops the worker; what waits is rejected with "model/closed". */
  close(): Promise<void>;
}

/**
 * Opens the Universal Sentence Encoder in a worker thread, which starts on first use and ends with the process.
 * When the worker dies, what waits is rejected with AssistantError "model/worker-failed" and the next call starts another.
 * @throws AssistantError "model/missing" when the weights are not on disk.
 */
export async function openSentenceEncoder(options: SentenceEncoderOptions): Promise<SentenceEncoder> {
  return new WorkerEncoder(await findSentenceWeights(), options);
}

class WorkerEncoder implements SentenceEncoder {
  readonly modelId: string;
  readonly dimensions = sentenceDimensions;
  readonly #options: SentenceEncoderOptions;
  readonly #weightsFolder: string;
  readonly #waiting = new WaitingTexts();
  readonly #recent = new RecentVectors(recentTexts);
  #worker: Worker | undefined;
  #sent: { readonly id: number; readonly batch: Batch } | undefined;
  #requests = 0;
  #backend = "not started";
  #closed = false;

  constructor(weights: WeightsOnDisk, options: SentenceEncoderOptions) {
    this.modelId = weights.modelId;
    this.#weightsFolder = weights.folder;
    this.#options = options;
  }

  get backend(): string {
    return this.#backend;
  }

  async embed(texts: readonly string[]): Promise<readonly Float32Array[]> {
    const cut = texts.map((text) => text.slice(0, charactersMax));
    const [only] = cut;
    return cut.length === 1 && only !== undefined ? [await this.#embedOne(only)] : await this.#enqueue(cut);
  }

  async warm(): Promise<void> {
    await this.#enqueue([""]);
  }

  /** Resolves when the worker has ended; what it is working on it finishes first. */
  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#giveUp(
      new AssistantError("model/closed", "The sentence encoder was closed while texts were waiting for it."),
    );
    if (worker !== undefined) await ended(worker);
  }

  async #embedOne(text: string): Promise<Float32Array> {
    const known = this.#recent.get(text);
    if (known !== undefined) return known;
    const [vector = new Float32Array()] = await this.#enqueue([text]);
    this.#recent.set(text, vector);
    return vector;
  }

  async #enqueue(texts: readonly string[]): Promise<readonly Float32Array[]> {
    if (this.#closed) throw new AssistantError("model/closed", "The sentence encoder is closed. Open a new one.");
    const vectors = this.#waiting.add(texts);
    this.#sendNext();
    return await vectors;
  }

  /** One batch at a time, so that an urgent text that comes in meanwhile is in the next one. */
  #sendNext(): void {
    if (this.#sent !== undefined) return;
    const batch = this.#waiting.next();
    if (batch === undefined) {
      this.#worker?.unref();
      return;
    }
    this.#worker ??= this.#start();
    // The process has to live until the answer comes, and no longer.
    this.#worker.ref();
    this.#sent = { id: ++this.#requests, batch };
    this.#worker.postMessage({ id: this.#sent.id, texts: batch.texts } satisfies EmbeddingRequest);
  }

  #start(): Worker {
    const workerData: EmbeddingWorkerData = {
      weightsFolder: this.#weightsFolder,
      backend: this.#options.backend ?? "auto",
    };
    const worker = new Worker(this.#options.worker, { workerData, execArgv: [], name: "sentence-encoder" });
    worker.on("message", (answer: EmbeddingAnswer) => {
      if (worker === this.#worker) this.#hear(answer);
    });
    worker.on("error", (cause) => {
      if (worker === this.#worker) void this.#stop(workerFailed(cause.message, cause));
    });
    worker.on("exit", (code) => {
      if (worker === this.#worker) void this.#stop(workerFailed(`it ended with code ${code}`));
    });
    return worker;
  }

  #hear(answer: EmbeddingAnswer): void {
    switch (answer.kind) {
      case "ready":
        this.#backend = answer.backend;
        this.#options.log.report("model/backend", { backend: answer.backend, passedOver: answer.passedOver }, "info");
        return;
      case "not-started":
        void this.#stop(new AssistantError(answer.code, answer.message));
        return;
      case "embedded":
        this.#settle(answer.id, (batch) => {
          this.#waiting.answer(batch, answer.vectors);
        });
        return;
      case "failed":
        this.#settle(answer.id, (batch) => {
          this.#waiting.refuse(batch, workerFailed(answer.message));
        });
        return;
    }
  }

  #settle(id: number, settle: (batch: Batch) => void): void {
    if (this.#sent?.id !== id) return;
    const { batch } = this.#sent;
    this.#sent = undefined;
    settle(batch);
    this.#sendNext();
  }

  async #stop(cause: AssistantError): Promise<void> {
    await this.#giveUp(cause)?.terminate();
  }

  /** Refuses all that waits. @returns the worker, which nobody listens to from now on. */
  #giveUp(cause: AssistantError): Worker | undefined {
    const worker = this.#worker;
    this.#worker = undefined;
    if (this.#sent !== undefined) this.#waiting.refuse(this.#sent.batch, cause);
    this.#sent = undefined;
    this.#waiting.refuseAll(cause);
    return worker;
  }
}

/** A worker that is ended in the middle of a native call takes the whole process with it (onnxruntime's Node-API). */
async function ended(worker: Worker): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<unknown>((resolve) => {
    timer = setTimeout(() => {
      resolve(worker.terminate());
    }, endsWithinMs);
  });
  const exit = once(worker, "exit");
  worker.ref();
  worker.postMessage("end");
  await Promise.race([exit, late]);
  clearTimeout(timer);
}

function workerFailed(why: string, cause?: unknown): AssistantError {
  return new AssistantError(
    "model/worker-failed",
    `The sentence encoder's worker thread stopped: ${why}. The next call starts a new one; if it stops again, run aisle doctor.`,
    { cause },
  );
}
