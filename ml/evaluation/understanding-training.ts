import { createHash } from "node:crypto";
import type { Intent, Log } from "../../bot/ports.js";
import type { Progress, TextEmbedder } from "../../retrieval/ports.js";
import { type Correction, corrected } from "../understanding/corrections.js";
import { openIntentClassifier, shippedExamples } from "../understanding/intent-classifier.js";
import type { LabelledText } from "../understanding/intent-model.js";
import { noIntent, sameText } from "../understanding/labelled-texts.js";
import { keepLearned, readLearned } from "../understanding/learned-corrections.js";
import { evaluateUnderstanding, type UnderstandingFigures } from "./understanding-evaluation.js";

export interface UnderstandingTraining {
  readonly examples: number;
  readonly corrections: number;
  /** Examples that neither of the two measured classifiers learned from; the one that is kept learns from all. */
  readonly heldOut: number;
  /** With the corrections of the training before. */
  readonly before: UnderstandingFigures;
  readonly after: UnderstandingFigures;
}

/** One example in so many is held out, always the same ones: it follows from the text alone. */
const heldOutOneIn = 5;

/**
 * Trains the shop's classifier on the product's utterances and the corrections, measures it against the one before on a
 * hold-out that both never saw, and keeps it where the server opens it from.
 */
export async function trainUnderstanding(options: {
  readonly corrections: readonly Correction[];
  readonly embedder: TextEmbedder | undefined;
  /** The data folder's models. */
  readonly cacheDirectory: string;
  readonly log: Log;
  readonly progress: Progress;
}): Promise<UnderstandingTraining> {
  const { corrections, embedder, cacheDirectory, log, progress } = options;
  const examples = corrected(shippedExamples(), corrections);
  const earlier = corrected(shippedExamples(), await readLearned(cacheDirectory));
  const heldOut = examples.filter(isHeldOut);
  const measured = (learned: readonly LabelledText<Intent>[]) => {
    const known = learned.filter((each) => !isHeldOut(each));
    return evaluateUnderstanding(known.map(asForeign), heldOut.map(asForeign), embedder, progress);
  };
  const before = await measured(earlier);
  const after = await measured(examples);
  await keepLearned(cacheDirectory, corrections);
  progress("learning from all examples", 0, 1);
  const classifier = await openIntentClassifier({ cacheDirectory, log, ...(embedder && { embedder }) });
  await classifier.classify("hello");
  progress("learning from all examples", 1, 1);
  return { examples: examples.length, corrections: corrections.length, heldOut: heldOut.length, before, after };
}

/** The product's own examples, with "oos" for what a shop does not answer, as files for measuring say it. */
export function ownLabelledTexts(): readonly LabelledText<string>[] {
  return shippedExamples().map(asForeign);
}

function isHeldOut({ text }: { readonly text: string }): boolean {
  return (createHash("sha256").update(sameText(text)).digest()[0] ?? 0) % heldOutOneIn === 0;
}

function asForeign({ text, intent }: LabelledText<Intent>): LabelledText<string> {
  return { text, intent: intent === "out-of-scope" ? noIntent : intent };
}
