import { setImmediate } from "node:timers/promises";
import { seededOrder } from "./seeded-order.js";
import type { SparseVector } from "./text-features.js";

/** Multinomial logistic regression. Weights of one feature stand together: `weights[feature * classes + class]`. */
export interface SoftmaxRegression {
  readonly classes: number;
  readonly weights: Float32Array;
  /** One per class. */
  readonly biases: Float32Array;
}

export interface TrainingOptions {
  readonly classes: number;
  /** Features are numbered from 0 to one less. */
  readonly features: number;
  readonly epochs: number;
  /** Step of the first update of a weight; AdaGrad makes the next ones smaller. */
  readonly rate: number;
  readonly seed: number;
}

/** Keeps AdaGrad's first steps finite. */
const smallest = 1e-8;

/**
 * Stochastic gradient descent with a step per weight (AdaGrad, Duchi et al. 2011). The same seed gives the same weights.
 * @param labels class of each vector.
 */
export async function trainSoftmaxRegression(
  vectors: readonly SparseVector[],
  labels: readonly number[],
  options: TrainingOptions,
): Promise<SoftmaxRegression> {
  const { classes, features, epochs, seed } = options;
  const model = {
    classes,
    weights: new Float32Array(features * classes),
    biases: new Float32Array(classes),
  };
  const squares = { weights: new Float32Array(features * classes), biases: new Float32Array(classes) };
  const importance = classImportance(labels, classes);
  for (let epoch = 0; epoch < epochs; epoch++) {
    await setImmediate(); // Conversations go on while the classifier learns.
    for (const row of seededOrder(vectors.length, seed + epoch)) {
      const vector = vectors[row];
      const label = labels[row];
      if (vector === undefined || label === undefined) continue;
      const errors = probabilities(logits(model, vector));
      errors[label] = (errors[label] ?? 0) - 1;
      const weighed = errors.map((error) => error * (importance[label] ?? 1));
      step(model, squares, vector, weighed, options.rate);
    }
  }
  return model;
}

export function logits(model: SoftmaxRegression, vector: SparseVector): Float32Array {
  const { classes, weights } = model;
  const sums = model.biases.slice();
  for (let at = 0; at < vector.buckets.length; at++) {
    const from = (vector.buckets[at] ?? 0) * classes;
    const value = vector.values[at] ?? 0;
    for (let c = 0; c < classes; c++) sums[c] = (sums[c] ?? 0) + value * (weights[from + c] ?? 0);
  }
  return sums;
}

/** Softmax of the values divided by the temperature. */
export function probabilities(values: Float32Array, temperature = 1): Float32Array {
  const largest = values.reduce((max, value) => Math.max(max, value), -Infinity);
  const powers = values.map((value) => Math.exp((value - largest) / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Rare classes count more for each example, by the square root of how rare they are. */
function classImportance(labels: readonly number[], classes: number): Float32Array {
  const counts = new Float32Array(classes);
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts.map((count) => (count === 0 ? 0 : Math.sqrt(labels.length / classes / count)));
}

function step(
  model: SoftmaxRegression,
  squares: { readonly weights: Float32Array; readonly biases: Float32Array },
  vector: SparseVector,
  errors: Float32Array,
  rate: number,
): void {
  const { classes } = model;
  descend(model.biases, squares.biases, 0, errors, 1, rate);
  for (let at = 0; at < vector.buckets.length; at++) {
    const from = (vector.buckets[at] ?? 0) * classes;
    descend(model.weights, squares.weights, from, errors, vector.values[at] ?? 0, rate);
  }
}

/** Moves the weights of one feature against its gradient, `errors * value`. */
function descend(
  weights: Float32Array,
  squares: Float32Array,
  from: number,
  errors: Float32Array,
  value: number,
  rate: number,
): void {
  for (let c = 0; c < errors.length; c++) {
    const gradient = (errors[c] ?? 0) * value;
    const square = (squares[from + c] ?? 0) + gradient * gradient;
    squares[from + c] = square;
    weights[from + c] = (weights[from + c] ?? 0) - (rate * gradient) / Math.sqrt(square + smallest);
  }
}
