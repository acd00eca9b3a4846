import { Worker } from "node:worker_threads";
import { AssistantError } from "../bot/assistant-error.js";
import type { Product } from "../bot/shop-records.js";
import { slices } from "./in-slices.js";
import { LexicalIndex } from "./lexical-index.js";
import { saveLexicalIndex } from "./lexical-snapshot.js";
import type { Progress } from "./ports.js";
import { searchDocumentOf } from "./search-document.js";

/** What the worker thread is started with. */
export interface WordsJob {
  readonly fingerprint: string;
}

/** Sent to the worker thread: some documents as JSON (copied faster than objects are), or that these were all. */
export type WordsMaterial = { readonly documents: string } | "complete";

/** Sent by the worker thread: how many documents are read, at last the saved index. */
export type WordsNews = { readonly done: number; readonly total: number } | { readonly saved: Uint8Array };

/** Fewer are indexed before a thread has started. */
const productsWorthAThread = 200;

/**
 * Makes the index of words in its saved form; in a worker thread, when one is given and it is worth it.
 * @param worker the compiled lexical-build-worker.js.
 * @throws AssistantError "index/words-failed"
 */
export async function buildWords(
  worker: URL | undefined,
  products: readonly Product[],
  fingerprint: string,
  progress: Progress,
): Promise<Uint8Array> {
  if (worker !== undefined && products.length >= productsWorthAThread) {
    return buildInThread(worker, products, fingerprint, progress);
  }
  return saveLexicalIndex(LexicalIndex.build(products.map(searchDocumentOf), progress), fingerprint);
}

function buildInThread(
  worker: URL,
  products: readonly Product[],
  fingerprint: string,
  progress: Progress,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: { fingerprint } satisfies WordsJob, name: "index-of-words" });
    thread.on("message", (news: WordsNews) => {
      if ("saved" in news) resolve(news.saved);
      else progress("words", news.done, news.total);
    });
    thread.on("error", (cause) => {
      reject(buildFailed("it threw an error", cause));
    });
    // After the saved index has arrived this changes nothing.
    thread.on("exit", (code) => {
      reject(buildFailed(`its thread ended with code ${code}`));
    });
    void send(products, thread);
  });
}

async function send(products: readonly Product[], thread: Worker): Promise<void> {
  await slices(products, (slice) => {
    thread.postMessage({ documents: JSON.stringify(slice.map(searchDocumentOf)) } satisfies WordsMaterial);
  });
  thread.postMessage("complete" satisfies WordsMaterial);
}

function buildFailed(what: string, cause?: unknown): AssistantError {
  return new AssistantError(
    "index/words-failed",
    `The index of words could not be built: ${what}. The catalog as it was goes on being searched. ` +
      "Free memory, then import the products again or start again.",
    { cause },
  );
}
