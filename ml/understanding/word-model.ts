import { packed, unpackedFloats, unpackedIntegers } from "./packed-numbers.js";
import { logits, type SoftmaxRegression, trainSoftmaxRegression } from "./softmax-regression.js";
import { countFeatures, featureBuckets, inverseFrequencies, weigh } from "./text-features.js";

/** Tells labels apart by words and parts of words (TF-IDF and softmax regression). */
export interface WordModel {
  readonly inverse: Float32Array;
  readonly regression: SoftmaxRegression;
}

/** Only the buckets that training saw; all others have the same inverse frequency and no weight. */
export interface StoredWordModel {
  readonly buckets: string;
  readonly inverse: string;
  readonly unseenInverse: number;
  readonly weights: string;
  readonly biases: string;
}

const epochs = 10;
const rate = 0.2;

export async function trainWordModel(
  texts: readonly string[],
  labels: readonly number[],
  options: { readonly classes: number; readonly seed: number },
): Promise<WordModel> {
  const counts = texts.map(countFeatures);
  const inverse = inverseFrequencies(counts);
  const vectors = counts.map((count) => weigh(count, inverse));
  const regression = await trainSoftmaxRegression(vectors, labels, {
    ...options,
    features: featureBuckets,
    epochs,
    rate,
  });
  return { inverse, regression };
}

export function wordLogits(model: WordModel, text: string): Float32Array {
  return logits(model.regression, weigh(countFeatures(text), model.inverse));
}

export function storeWordModel({ inverse, regression }: WordModel): StoredWordModel {
  const unseenInverse = inverse.reduce((largest, value) => Math.max(largest, value), 0);
  const buckets = Int32Array.from(inverse.keys()).filter((bucket) => inverse[bucket] !== unseenInverse);
  const { classes, weights, biases } = regression;
  const kept = new Float32Array(buckets.length * classes);
  buckets.forEach((bucket, row) => {
    kept.set(weights.subarray(bucket * classes, (bucket + 1) * classes), row * classes);
  });
  return {
    buckets: packed(buckets),
    inverse: packed(Float32Array.from(buckets, (bucket) => inverse[bucket] ?? 0)),
    unseenInverse,
    weights: packed(kept),
    biases: packed(biases),
  };
}

export function restoreWordModel(stored: StoredWordModel): WordModel {
  const biases = unpackedFloats(stored.biases);
  const buckets = unpackedIntegers(stored.buckets);
  const kept = unpackedFloats(stored.weights);
  const keptInverse = unpackedFloats(stored.inverse);
  const classes = biases.length;
  const weights = new Float32Array(featureBuckets * classes);
  const inverse = new Float32Array(featureBuckets).fill(stored.unseenInverse);
  buckets.forEach((bucket, row) => {
    inverse[bucket] = keptInverse[row] ?? 0;
    weights.set(kept.subarray(row * classes, (row + 1) * classes), bucket * classes);
  });
  return { inverse, regression: { classes, weights, biases } };
}
