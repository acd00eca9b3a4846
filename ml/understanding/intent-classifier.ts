import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AssistantError } from "../../bot/assistant-error.js";
import type { Intent, IntentClassifier, Log } from "../../bot/ports.js";
import type { TextEmbedder } from "../../retrieval/ports.js";
import {
  type IntentModel,
  type LabelledText,
  restoreIntentModel,
  type ScoredIntent,
  type StoredIntentModel,
  scoreIntents,
  storeIntentModel,
  trainIntentModel,
} from "./intent-model.js";
import { corrected } from "./corrections.js";
import { readLearned } from "./learned-corrections.js";
import { type TrainingJob, trainInThread } from "./training-thread.js";
import { utterances } from "./utterances.js";

/** Grows when the same examples no longer give the same model. */
const trainingVersion = 2;

const cachedFile = "intent-classifier.json";
const shippedSeed = 1;

export interface TrainedClassifier<Label extends string> {
  /** @returns every label with its probability, most likely first; they sum to 1. */
  classify(text: string): Promise<readonly ScoredIntent<Label>[]>;
  /** What `restoreIntentModel` makes the same model of. */
  toJSON(): StoredIntentModel;
}

export interface ClassifierOptions {
  /** The same examples, embedder and seed give the same classifier. */
  readonly seed: number;
  /** With it the meaning of the sentence counts beside the words. */
  readonly embedder?: TextEmbedder;
}

/**
 * Learns to tell labels apart from examples: of the shop's intents, or of any others.
 * @throws AssistantError whatever the embedder throws.
 */
export async function trainIntentClassifier<Label extends string>(
  examples: readonly LabelledText<Label>[],
  options: ClassifierOptions,
): Promise<TrainedClassifier<Label>> {
  const { seed, embedder } = options;
  const embeddings = await embedder?.embed(examples.map(({ text }) => text));
  const model = await trainIntentModel(examples, embeddings, { seed });
  return {
    async classify(text) {
      const [embedding] = (await embedder?.embed([text])) ?? [];
      return scoreIntents(model, text, embedding);
    },
    toJSON: () => storeIntentModel(model),
  };
}

export interface OpenClassifierOptions {
  /** Made when it is not there. The trained model is kept in it. */
  readonly cacheDirectory: string;
  readonly embedder?: TextEmbedder;
  /** The compiled training-worker.js. Absent: it is trained on the calling thread, a part at a time. */
  readonly trainingWorker?: URL;
  readonly log: Log;
}

/**
 * The classifier of the shop's intents, trained on the product's own utterances and the corrections that it learned. Returns at once; the first answers wait for
 * the training, which happens once per change of the utterances or of the embedder. Where the embedder fails, words decide alone.
 */
export async function openIntentClassifier(options: OpenClassifierOptions): Promise<IntentClassifier> {
  const opening = openModel(options);
  return {
    async classify(text) {
      const model = await opening;
      const embedding = model.together && (await embeddingsOrNone(options, [text]))?.[0];
      return scoreIntents(model, text, embedding);
    },
  };
}

/** The examples as a list, one after the other by intent. */
export function shippedExamples(): readonly LabelledText<Intent>[] {
  return (Object.keys(utterances) as Intent[]).flatMap((intent) =>
    utterances[intent].map((text) => ({ text, intent })),
  );
}

async function openModel(options: OpenClassifierOptions): Promise<IntentModel<Intent>> {
  const examples = corrected(shippedExamples(), await readLearned(options.cacheDirectory));
  const key = keyOf(examples, options.embedder);
  const file = join(options.cacheDirectory, cachedFile);
  const kept = await readKept(file, key);
  if (kept !== undefined) return kept;
  const embeddings = await embeddingsOrNone(
    options,
    examples.map(({ text }) => text),
  );
  const model = await trained({ examples, embeddings, seed: shippedSeed }, options);
  // A model without the sentences that were asked for is not kept, so that the next start tries again.
  if (options.embedder === undefined || embeddings !== undefined) await keep(file, key, model, options);
  return model;
}

/** What keeps a thread from learning costs this one the time, and nobody the answer. */
async function trained(
  job: TrainingJob & { readonly examples: readonly LabelledText<Intent>[] },
  { trainingWorker, log }: OpenClassifierOptions,
): Promise<IntentModel<Intent>> {
  const { examples, embeddings, seed } = job;
  try {
    if (trainingWorker !== undefined) return await trainInThread(trainingWorker, job);
  } catch (cause) {
    log.report("understanding/no-thread", { why: String(cause) });
  }
  return trainIntentModel(examples, embeddings, { seed });
}

async function embeddingsOrNone(
  options: OpenClassifierOptions,
  texts: readonly string[],
): Promise<readonly Float32Array[] | undefined> {
  try {
    return await options.embedder?.embed(texts);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    // Who ends the program while it still learns has closed the encoder on purpose.
    const closed = cause instanceof AssistantError && cause.code === "model/closed";
    options.log.report("understanding/words-only", { why }, closed ? "info" : "warning");
    return undefined;
  }
}

function keyOf(examples: readonly LabelledText<Intent>[], embedder: TextEmbedder | undefined): string {
  const learned = JSON.stringify([trainingVersion, shippedSeed, embedder?.modelId ?? "words", examples]);
  return createHash("sha256").update(learned).digest("hex");
}

/** @returns undefined when nothing is kept, or something else, or something torn: then it is trained again. */
async function readKept(file: string, key: string): Promise<IntentModel<Intent> | undefined> {
  try {
    const kept = JSON.parse(await readFile(file, "utf8")) as { key?: unknown; model: StoredIntentModel };
    return kept.key === key ? restoreIntentModel<Intent>(kept.model) : undefined;
  } catch {
    return undefined;
  }
}

/** Not being able to keep it costs the training at the next start, nothing else. */
async function keep(
  file: string,
  key: string,
  model: IntentModel<Intent>,
  options: OpenClassifierOptions,
): Promise<void> {
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    await mkdir(options.cacheDirectory, { recursive: true });
    await writeFile(unfinished, JSON.stringify({ key, model: storeIntentModel(model) }));
    await rename(unfinished, file);
  } catch (cause) {
    options.log.report("understanding/not-kept", { why: cause instanceof Error ? cause.message : String(cause) });
  }
}
