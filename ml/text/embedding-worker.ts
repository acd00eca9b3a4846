import { parentPort, workerData } from "node:worker_threads";
import { AssistantError } from "../../bot/assistant-error.js";
import { openRunner } from "./open-runner.js";
import type { SentenceRunner } from "./runner.js";
import { createTokeniser, type Tokeniser } from "./tokeniser.js";
import { readVocabulary } from "./weights.js";
import type { EmbeddingAnswer, EmbeddingRequest, EmbeddingWorkerData } from "./worker-messages.js";

/** The worker thread of the sentence encoder: texts come in, unit vectors go out. Started by sentence-encoder.ts. */

const answer = (message: EmbeddingAnswer, transfer: readonly ArrayBuffer[] = []) => {
  parentPort?.postMessage(message, transfer);
};

try {
  const { weightsFolder, backend } = workerData as EmbeddingWorkerData;
  const [vocabulary, opened] = await Promise.all([readVocabulary(weightsFolder), openRunner(weightsFolder, backend)]);
  const tokeniser = createTokeniser(vocabulary);
  let running = Promise.resolve();
  parentPort?.on("message", (request: EmbeddingRequest | "end") => {
    if (request === "end") void running.then(() => parentPort?.close());
    else running = embed(request, tokeniser, opened.runner);
  });
  answer({ kind: "ready", backend: opened.backend, passedOver: opened.passedOver });
} catch (cause) {
  const code = cause instanceof AssistantError ? cause.code : "model/worker-failed";
  answer({ kind: "not-started", code, message: messageOf(cause) });
}

async function embed(request: EmbeddingRequest, tokeniser: Tokeniser, runner: SentenceRunner): Promise<void> {
  try {
    // A copy, since the memory of a runtime's own buffer cannot be handed over.
    const vectors = Float32Array.from(await runner.run(request.texts.map((text) => tokeniser.encode(text))));
    answer({ kind: "embedded", id: request.id, vectors }, [vectors.buffer]);
  } catch (cause) {
    answer({ kind: "failed", id: request.id, message: messageOf(cause) });
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
