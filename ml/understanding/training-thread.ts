import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { AssistantError } from "../../bot/assistant-error.js";
import { type IntentModel, type LabelledText, restoreIntentModel, type StoredIntentModel } from "./intent-model.js";

/** What the thread is started with. */
export interface TrainingJob {
  readonly examples: readonly LabelledText<string>[];
  /** One per example; absent to tell by words alone. */
  readonly embeddings: readonly Float32Array[] | undefined;
  readonly seed: number;
}

/**
 * Learns in a thread of its own, while this one goes on with something else. The process lives until it is done, about a second.
 * @param worker the compiled training-worker.js.
 * @throws AssistantError "understanding/training-ended" when the thread ends before it is done; what it throws itself.
 */
export async function trainInThread<Label extends string>(
  worker: URL,
  job: TrainingJob & { readonly examples: readonly LabelledText<Label>[] },
): Promise<IntentModel<Label>> {
  const thread = new Worker(worker, { workerData: job, execArgv: [], name: "training" });
  const [stored] = (await Promise.race([once(thread, "message"), endOf(thread)])) as [StoredIntentModel];
  return restoreIntentModel<Label>(stored);
}

async function endOf(thread: Worker): Promise<never> {
  const [code] = (await once(thread, "exit")) as [number];
  throw new AssistantError(
    "understanding/training-ended",
    `The thread that learns to tell intents apart ended with code ${code} before it was done.`,
  );
}
