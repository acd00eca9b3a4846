import { fitTemperature, probabilities } from "./calibration.js";
import {
  type Features,
  type LargeMargin,
  margins,
  restoreLargeMargin,
  type StoredLargeMargin,
  storeLargeMargin,
  trainLargeMargin,
} from "./large-margin.js";
import { packed, unpackedFloats } from "./packed-numbers.js";
import {
  learnVocabulary,
  restoreVocabulary,
  type StoredVocabulary,
  storeVocabulary,
  vectorOf,
  type Vocabulary,
} from "./vocabulary.js";

export interface LabelledText<Label extends string> {
  readonly text: string;
  readonly intent: Label;
}

export interface ScoredIntent<Label extends string> {
  readonly intent: Label;
  readonly probability: number;
}

/** A machine and how sure it may be. */
interface Calibrated<Machine> {
  readonly machine: Machine;
  /** Divides the margins. */
  readonly temperature: number;
  /** A text whose best margin is below this belongs to none of the intents. */
  readonly strangeBelow: number;
}

/** Tells by words alone, and by words and meaning together when there were embeddings. */
export interface IntentModel<Label extends string> {
  readonly intents: readonly Label[];
  readonly vocabulary: Vocabulary;
  readonly alone: Calibrated<LargeMargin>;
  readonly together: (Calibrated<LargeMargin> & { readonly centre: Float32Array }) | undefined;
}

/** What is written to a file. */
export interface StoredIntentModel {
  readonly intents: readonly string[];
  readonly vocabulary: StoredVocabulary;
  readonly alone: Calibrated<StoredLargeMargin>;
  readonly together?: Calibrated<StoredLargeMargin> & { readonly centre: string };
}

export interface IntentTraining<Label extends string> {
  /** The same examples, embeddings and seed give the same model. */
  readonly seed: number;
  /** The label of examples that belong to none of the others, where there are any. */
  readonly none?: Label;
  /** How many of the classes are learned, of all machines that are trained. */
  readonly progress?: (done: number, total: number) => void;
}

/**
 * Share of right answers that may be given up to refuse strange texts: little where no example shows what strange is,
 * since then nobody can say what it is worth.
 */
const givenUpMax = { withExamples: 0.01, without: 0.002 } as const;

/** Every fifth example is held back to find the temperatures; the model that is used learns from all. */
const heldBackEvery = 5;

/**
 * @param embeddings one per example, or undefined to tell by words alone.
 */
export async function trainIntentModel<Label extends string>(
  examples: readonly LabelledText<Label>[],
  embeddings: readonly Float32Array[] | undefined,
  training: IntentTraining<Label>,
): Promise<IntentModel<Label>> {
  const intents = [...new Set(examples.map(({ intent }) => intent))];
  const rows = examples.map(({ text, intent }, index) => ({
    text,
    label: intents.indexOf(intent),
    embedding: embeddings?.[index],
  }));
  const options = { classes: intents.length, seed: training.seed, finished: counterOf(embeddings ? 4 : 2, training) };
  const tried = await fit(rows.filter(isLearned), options);
  const heldBack = rows.filter((row, index) => !isLearned(row, index));
  const none = training.none === undefined ? -1 : intents.indexOf(training.none);
  const { vocabulary, alone, together } = await fit(rows, options);
  return {
    intents,
    vocabulary,
    alone: { machine: alone, ...calibrate(heldBack, none, ({ text }) => marginsOf(tried, text, undefined)) },
    together: together && {
      ...together,
      ...calibrate(heldBack, none, ({ text, embedding }) => marginsOf(tried, text, embedding)),
    },
  };
}

function isLearned(_: unknown, index: number): boolean {
  return index % heldBackEvery !== heldBackEvery - 1;
}

function counterOf(machines: number, { progress }: Pick<IntentTraining<string>, "progress">): ClassFinished {
  let done = 0;
  return (classes) => progress?.(++done, machines * classes);
}

type ClassFinished = (classes: number) => void;

function calibrate(heldBack: readonly Row[], none: number, marginsFor: (row: Row) => Float32Array) {
  const values = heldBack.map(marginsFor);
  const labels = heldBack.map(({ label }) => label);
  const right = values.flatMap((each, index) => {
    const best = Math.max(...each);
    return labels[index] !== none && each[labels[index] ?? -1] === best ? [best] : [];
  });
  right.sort((a, b) => a - b);
  const share = none >= 0 ? givenUpMax.withExamples : givenUpMax.without;
  return {
    temperature: fitTemperature(values, labels),
    strangeBelow: right[Math.floor(right.length * share)] ?? -Infinity,
  };
}

/** @returns the intent of the text; undefined when it belongs to none. */
export function intentOf<Label extends string>(
  model: IntentModel<Label>,
  text: string,
  embedding: Float32Array | undefined,
): Label | undefined {
  const { strangeBelow } = (embedding && model.together) ?? model.alone;
  const values = intentMargins(model, text, embedding);
  const best = Math.max(...values);
  return best < strangeBelow ? undefined : model.intents[values.indexOf(best)];
}

/** @returns every intent, the most likely first. */
export function scoreIntents<Label extends string>(
  model: IntentModel<Label>,
  text: string,
  embedding: Float32Array | undefined,
): readonly ScoredIntent<Label>[] {
  const { temperature } = (embedding && model.together) ?? model.alone;
  const scores = probabilities(intentMargins(model, text, embedding), temperature);
  return model.intents
    .map((intent, index) => ({ intent, probability: scores[index] ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
}

/** Per intent, in the model's order, how far the text is on its side: about 1 inside, about -1 outside. */
function intentMargins(
  { vocabulary, alone, together }: IntentModel<string>,
  text: string,
  embedding: Float32Array | undefined,
): Float32Array {
  return marginsOf({ vocabulary, alone: alone.machine, together }, text, embedding);
}

export function storeIntentModel({ intents, vocabulary, alone, together }: IntentModel<string>): StoredIntentModel {
  return {
    intents,
    vocabulary: storeVocabulary(vocabulary),
    alone: { ...alone, machine: storeLargeMargin(alone.machine) },
    ...(together && {
      together: { ...together, machine: storeLargeMargin(together.machine), centre: packed(together.centre) },
    }),
  };
}

export function restoreIntentModel<Label extends string>(stored: StoredIntentModel): IntentModel<Label> {
  const { vocabulary, alone, together } = stored;
  return {
    intents: stored.intents as readonly Label[],
    vocabulary: restoreVocabulary(vocabulary),
    alone: { ...alone, machine: restoreLargeMargin(alone.machine) },
    together: together && {
      ...together,
      machine: restoreLargeMargin(together.machine),
      centre: unpackedFloats(together.centre),
    },
  };
}

interface Row {
  readonly text: string;
  readonly label: number;
  readonly embedding: Float32Array | undefined;
}

interface Fitted {
  readonly vocabulary: Vocabulary;
  readonly alone: LargeMargin;
  readonly together: { readonly machine: LargeMargin; readonly centre: Float32Array } | undefined;
}

async function fit(
  rows: readonly Row[],
  options: { readonly classes: number; readonly seed: number; readonly finished: ClassFinished },
): Promise<Fitted> {
  const labels = rows.map(({ label }) => label);
  const vocabulary = learnVocabulary(rows.map(({ text }) => text));
  const words = rows.map(({ text }) => vectorOf(vocabulary, text));
  const train = (meanings: readonly Float32Array[]) => {
    const examples = words.map((each, index) => ({ words: each, meaning: meanings[index] ?? nothing }));
    return trainLargeMargin(examples, labels, { ...options, words: vocabulary.rows });
  };
  const alone = await train([]);
  const embeddings = rows.flatMap(({ embedding }) => embedding ?? []);
  if (embeddings.length === 0) return { vocabulary, alone, together: undefined };
  const centre = meanOf(embeddings);
  const machine = await train(embeddings.map((embedding) => fromCentre(embedding, centre)));
  return { vocabulary, alone, together: { machine, centre } };
}

function marginsOf({ vocabulary, alone, together }: Fitted, text: string, embedding: Float32Array | undefined) {
  const words = vectorOf(vocabulary, text);
  if (together === undefined || embedding === undefined) return margins(alone, { words, meaning: nothing });
  const features: Features = { words, meaning: fromCentre(embedding, together.centre) };
  return margins(together.machine, features);
}

const nothing = new Float32Array(0);

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const sums = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) vector.forEach((value, at) => (sums[at] = (sums[at] ?? 0) + value));
  return sums.map((sum) => sum / vectors.length);
}

/** What sets a sentence apart from the others; all sentences of a shop have much in common. Of unit length. */
function fromCentre(embedding: Float32Array, centre: Float32Array): Float32Array {
  const apart = embedding.map((value, at) => value - (centre[at] ?? 0));
  const length = Math.hypot(...apart);
  return length === 0 ? apart : apart.map((value) => value / length);
}
