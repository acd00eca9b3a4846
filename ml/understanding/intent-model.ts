import { fitTemperature } from "./calibration.js";
import {
  restoreSentenceModel,
  type SentenceModel,
  type StoredSentenceModel,
  sentenceLogits,
  storeSentenceModel,
  trainSentenceModel,
} from "./sentence-model.js";
import { probabilities } from "./softmax-regression.js";
import {
  restoreWordModel,
  type StoredWordModel,
  storeWordModel,
  trainWordModel,
  type WordModel,
  wordLogits,
} from "./word-model.js";

export interface LabelledText<Label extends string> {
  readonly text: string;
  readonly intent: Label;
}

export interface ScoredIntent<Label extends string> {
  readonly intent: Label;
  readonly probability: number;
}

/** A word model, and a sentence model when there were embeddings; each with how sure it may be. */
export interface IntentModel<Label extends string> {
  readonly intents: readonly Label[];
  readonly words: WordModel;
  readonly sentence: SentenceModel | undefined;
  /** Divides the logits: of the word model where it is alone, and of both together. */
  readonly temperatures: { readonly alone: number; readonly together: number };
}

/** What is written to a file. */
export interface StoredIntentModel {
  readonly intents: readonly string[];
  readonly words: StoredWordModel;
  readonly sentence?: StoredSentenceModel;
  readonly temperatures: { readonly alone: number; readonly together: number };
}

/** Share of the word model in the average of log probabilities, by cross-validation (DECISIONS.md). */
const wordShare = 0.35;

/** Every fifth example is held back to find the temperatures; the model that is used learns from all. */
const heldBackEvery = 5;

/** @param embeddings one per example, or undefined to tell by words alone. */
export async function trainIntentModel<Label extends string>(
  examples: readonly LabelledText<Label>[],
  embeddings: readonly Float32Array[] | undefined,
  seed: number,
): Promise<IntentModel<Label>> {
  const intents = [...new Set(examples.map(({ intent }) => intent))];
  const rows = examples.map(({ text, intent }, index) => ({
    text,
    label: intents.indexOf(intent),
    embedding: embeddings?.[index],
  }));
  const fit = (chosen: readonly Row[]) => fitParts(chosen, intents.length, seed);
  const heldBack = rows.filter((_, index) => index % heldBackEvery === heldBackEvery - 1);
  const temperatures = temperaturesFor(await fit(rows.filter((row) => !heldBack.includes(row))), heldBack);
  return { intents, ...(await fit(rows)), temperatures };
}

/** @returns every intent, the most likely first. */
export function scoreIntents<Label extends string>(
  model: IntentModel<Label>,
  text: string,
  embedding: Float32Array | undefined,
): readonly ScoredIntent<Label>[] {
  const together = model.sentence !== undefined && embedding !== undefined;
  const values = evidence(model, text, embedding);
  const scores = probabilities(values, together ? model.temperatures.together : model.temperatures.alone);
  return model.intents
    .map((intent, index) => ({ intent, probability: scores[index] ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
}

export function storeIntentModel(model: IntentModel<string>): StoredIntentModel {
  return {
    intents: model.intents,
    words: storeWordModel(model.words),
    ...(model.sentence && { sentence: storeSentenceModel(model.sentence) }),
    temperatures: model.temperatures,
  };
}

export function restoreIntentModel<Label extends string>(stored: StoredIntentModel): IntentModel<Label> {
  return {
    intents: stored.intents as readonly Label[],
    words: restoreWordModel(stored.words),
    sentence: stored.sentence && restoreSentenceModel(stored.sentence),
    temperatures: stored.temperatures,
  };
}

interface Row {
  readonly text: string;
  readonly label: number;
  readonly embedding: Float32Array | undefined;
}

type Parts = Pick<IntentModel<string>, "words" | "sentence">;

async function fitParts(rows: readonly Row[], classes: number, seed: number): Promise<Parts> {
  const labels = rows.map(({ label }) => label);
  const texts = rows.map(({ text }) => text);
  const embeddings = rows.flatMap(({ embedding }) => embedding ?? []);
  const options = { classes, seed };
  return {
    words: await trainWordModel(texts, labels, options),
    sentence: embeddings.length === 0 ? undefined : await trainSentenceModel(embeddings, labels, options),
  };
}

function temperaturesFor(parts: Parts, heldBack: readonly Row[]): IntentModel<string>["temperatures"] {
  const labels = heldBack.map(({ label }) => label);
  const alone = heldBack.map(({ text }) => evidence(parts, text, undefined));
  const together = heldBack.map(({ text, embedding }) => evidence(parts, text, embedding));
  return { alone: fitTemperature(alone, labels), together: fitTemperature(together, labels) };
}

/** Logits of the words, or the average of both models' log probabilities. */
function evidence(parts: Parts, text: string, embedding: Float32Array | undefined): Float32Array {
  const words = wordLogits(parts.words, text);
  if (parts.sentence === undefined || embedding === undefined) return words;
  const byWords = logProbabilities(words);
  const byMeaning = logProbabilities(sentenceLogits(parts.sentence, embedding));
  return byWords.map((value, index) => wordShare * value + (1 - wordShare) * (byMeaning[index] ?? 0));
}

function logProbabilities(values: Float32Array): Float32Array {
  return probabilities(values).map((probability) => Math.log(Math.max(probability, 1e-12)));
}
