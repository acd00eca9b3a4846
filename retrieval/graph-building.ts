import { Worker } from "node:worker_threads";
import { AssistantError } from "../bot/assistant-error.js";
import type { Progress } from "./ports.js";

/** What the worker thread is given. The vectors are shared with it, not copied. */
export interface GraphJob {
  readonly values: SharedArrayBuffer;
  readonly dimensions: number;
  readonly count: number;
  /** Rows to put into the graph: all of them, or those that changed since `previous`. */
  readonly ordinals: Uint32Array;
  /** A whole graph of an earlier state of the same rows, to go on from. */
  readonly previous?: { readonly file: string; readonly count: number };
  /** Where the graph is written. */
  readonly file: string;
}

/** Sent by the worker thread: how many rows are in the graph. */
export interface GraphNews {
  readonly done: number;
}

/**
 * Builds and writes a graph in a worker thread; resolves when the file is there.
 * @param worker the compiled hnsw-build-worker.js.
 * @throws AssistantError "index/build-failed"
 */
export function buildGraph(worker: URL, job: GraphJob, progress: Progress): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, { workerData: job });
    thread.on("message", (news: GraphNews) => {
      progress("indexing by meaning", news.done, job.ordinals.length);
    });
    thread.on("error", (cause) => {
      reject(buildFailed("it threw an error", cause));
    });
    thread.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(buildFailed(`its thread ended with code ${code}`));
    });
  });
}

function buildFailed(what: string, cause?: unknown): AssistantError {
  return new AssistantError(
    "index/build-failed",
    `The index of meanings could not be built: ${what}. Searching by words goes on. ` +
      "Free disk space and memory, then import the products again.",
    { cause },
  );
}
