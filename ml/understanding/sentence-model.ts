import { packed, unpackedFloats } from "./packed-numbers.js";
import { logits, type SoftmaxRegression, trainSoftmaxRegression } from "./softmax-regression.js";
import type { SparseVector } from "./text-features.js";

/** Tells labels apart by the meaning of the sentence: softmax regression over its embedding. */
export type SentenceModel = SoftmaxRegression;

export interface StoredSentenceModel {
  readonly weights: string;
  readonly biases: string;
}

const epochs = 10;
const rate = 0.2;

export async function trainSentenceModel(
  embeddings: readonly Float32Array[],
  labels: readonly number[],
  options: { readonly classes: number; readonly seed: number },
): Promise<SentenceModel> {
  const features = embeddings[0]?.length ?? 0;
  return await trainSoftmaxRegression(embeddings.map(asSparse), labels, { ...options, features, epochs, rate });
}

export function sentenceLogits(model: SentenceModel, embedding: Float32Array): Float32Array {
  return logits(model, asSparse(embedding));
}

export function storeSentenceModel(model: SentenceModel): StoredSentenceModel {
  return { weights: packed(model.weights), biases: packed(model.biases) };
}

export function restoreSentenceModel(stored: StoredSentenceModel): SentenceModel {
  const biases = unpackedFloats(stored.biases);
  return { classes: biases.length, weights: unpackedFloats(stored.weights), biases };
}

function asSparse(embedding: Float32Array): SparseVector {
  return { buckets: Int32Array.from(embedding.keys()), values: embedding };
}
