import { setImmediate } from "node:timers/promises";
import { packed, unpackedFloats } from "./packed-numbers.js";
import { seededOrder } from "./seeded-order.js";
import type { SparseVector } from "./text-features.js";

/** What one text is described by: the words that it has, and the meaning of the sentence, which may be empty. */
export interface Features {
  readonly words: SparseVector;
  readonly meaning: Float32Array;
}

/**
 * One linear support vector machine per class, that class against all others.
 * Weights of one feature stand together, words first: `weights[feature * classes + class]`.
 */
export interface LargeMargin {
  readonly classes: number;
  /** How many features are words; those of the meaning follow. */
  readonly words: number;
  readonly weights: Float32Array;
  /** One per class. */
  readonly biases: Float32Array;
}

export interface StoredLargeMargin {
  readonly words: number;
  readonly weights: string;
  readonly biases: string;
}

export interface LargeMarginOptions {
  readonly classes: number;
  readonly words: number;
  readonly seed: number;
  /** Called after each class. */
  readonly finished?: (classes: number) => void;
}

/** Cost of an example on the wrong side of the margin, against the length of the weights. */
const cost = 1;
const passesMax = 10;
/** Every so many passes all examples are looked at again, not only those near the margin. */
const wholePassEvery = 5;
/** An example this far beyond the margin is left out until the next whole pass. */
const clearOf = 0.1;
/** A pass that moves nothing by more than this is the last. */
const settledAt = 0.1;

/**
 * Dual coordinate descent with squared hinge loss (Hsieh et al. 2008). The same seed gives the same weights.
 * @param labels class of each example, from 0 up.
 */
export async function trainLargeMargin(
  examples: readonly Features[],
  labels: readonly number[],
  { classes, words, seed, finished }: LargeMarginOptions,
): Promise<LargeMargin> {
  const meaning = examples[0]?.meaning.length ?? 0;
  const weights = new Float32Array((words + meaning) * classes);
  const biases = new Float32Array(classes);
  const lengths = examples.map(squaredLength);
  for (let own = 0; own < classes; own++) {
    await setImmediate(); // Conversations go on while the classifier learns.
    const plane = { words: new Float32Array(words), meaning: new Float32Array(meaning), bias: 0 };
    descend(plane, examples, { lengths, isOwn: (row) => labels[row] === own, seed });
    plane.words.forEach((weight, feature) => (weights[feature * classes + own] = weight));
    plane.meaning.forEach((weight, feature) => (weights[(words + feature) * classes + own] = weight));
    biases[own] = plane.bias;
    finished?.(classes);
  }
  return { classes, words, weights, biases };
}

/** Per class how far the text is on its side: about 1 and more inside, about -1 and less outside. */
export function margins(model: LargeMargin, { words, meaning }: Features): Float32Array {
  const sums = model.biases.slice();
  words.buckets.forEach((feature, at) => {
    addRow(model, feature, words.values[at] ?? 0, sums);
  });
  meaning.forEach((value, at) => {
    addRow(model, model.words + at, value, sums);
  });
  return sums;
}

export function storeLargeMargin({ words, weights, biases }: LargeMargin): StoredLargeMargin {
  return { words, weights: packed(weights), biases: packed(biases) };
}

export function restoreLargeMargin(stored: StoredLargeMargin): LargeMargin {
  const biases = unpackedFloats(stored.biases);
  return { classes: biases.length, words: stored.words, weights: unpackedFloats(stored.weights), biases };
}

interface Plane {
  readonly words: Float32Array;
  readonly meaning: Float32Array;
  bias: number;
}

interface Problem {
  readonly lengths: readonly number[];
  readonly isOwn: (row: number) => boolean;
  readonly seed: number;
}

function descend(plane: Plane, examples: readonly Features[], { lengths, isOwn, seed }: Problem): void {
  const alphas = new Float64Array(examples.length);
  const softness = 1 / (2 * cost);
  let looked = new Int32Array(examples.length).map((_, row) => row);
  for (let pass = 0; pass < passesMax; pass++) {
    const whole = pass % wholePassEvery === 0;
    if (whole) looked = new Int32Array(examples.length).map((_, row) => row);
    const near: number[] = [];
    let largestMove = 0;
    for (const at of seededOrder(looked.length, seed + pass)) {
      const row = looked[at] ?? 0;
      const example = examples[row];
      if (example === undefined) continue;
      const side = isOwn(row) ? 1 : -1;
      const alpha = alphas[row] ?? 0;
      const slope = side * marginOf(plane, example) - 1 + alpha * softness;
      if (alpha > 0 || slope < clearOf) near.push(row);
      const next = Math.max(alpha - slope / ((lengths[row] ?? 0) + softness), 0);
      if (next === alpha) continue;
      alphas[row] = next;
      largestMove = Math.max(largestMove, Math.abs(slope));
      move(plane, example, side * (next - alpha));
    }
    if (largestMove < settledAt && whole) return;
    looked = Int32Array.from(near);
  }
}

function marginOf(plane: Plane, { words, meaning }: Features): number {
  let sum = plane.bias;
  const { buckets, values } = words;
  for (let at = 0; at < buckets.length; at++) sum += (values[at] ?? 0) * (plane.words[buckets[at] ?? 0] ?? 0);
  for (let at = 0; at < meaning.length; at++) sum += (meaning[at] ?? 0) * (plane.meaning[at] ?? 0);
  return sum;
}

function move(plane: Plane, { words, meaning }: Features, by: number): void {
  const { buckets, values } = words;
  for (let at = 0; at < buckets.length; at++) {
    const feature = buckets[at] ?? 0;
    plane.words[feature] = (plane.words[feature] ?? 0) + by * (values[at] ?? 0);
  }
  for (let at = 0; at < meaning.length; at++) {
    plane.meaning[at] = (plane.meaning[at] ?? 0) + by * (meaning[at] ?? 0);
  }
  plane.bias += by;
}

/** With the bias, which is a feature that is always 1. */
function squaredLength({ words, meaning }: Features): number {
  const squares = (values: Float32Array) => values.reduce((sum, value) => sum + value * value, 0);
  return 1 + squares(words.values) + squares(meaning);
}

function addRow({ classes, weights }: LargeMargin, feature: number, value: number, sums: Float32Array): void {
  const from = feature * classes;
  for (let c = 0; c < classes; c++) sums[c] = (sums[c] ?? 0) + value * (weights[from + c] ?? 0);
}
