import { AssistantError } from "../../bot/assistant-error.js";
import type { Progress, TextEmbedder } from "../../retrieval/ports.js";
import { intentOf, type IntentModel, type LabelledText, trainIntentModel } from "../understanding/intent-model.js";
import { noIntent } from "../understanding/labelled-texts.js";

/** All from 0 to 1 but the time; null where no row can tell. */
export interface UnderstandingFigures {
  /** Of the rows with an intent those that got it; a refused one is wrong. */
  readonly accuracy: number | null;
  /** Of the rows without an intent those that were refused. */
  readonly oosRecall: number | null;
  /** Of the refused rows those without an intent. */
  readonly oosPrecision: number | null;
  /** Mean over the intents of the harmonic mean of precision and recall. */
  readonly macroF1: number | null;
  /** Median time for one text, its embedding included. */
  readonly p50Ms: number;
}

interface Judged {
  readonly right: string;
  readonly given: string;
}

const seed = 1;

/**
 * Trains on one set of labelled texts and measures on another; the label "oos" stands for none.
 * @throws AssistantError "evaluation/no-texts" when there is nothing to measure; whatever the embedder throws.
 */
export async function evaluateUnderstanding(
  train: readonly LabelledText<string>[],
  test: readonly LabelledText<string>[],
  embedder: TextEmbedder | undefined,
  progress: Progress,
): Promise<UnderstandingFigures> {
  if (test.length === 0) {
    throw new AssistantError(
      "evaluation/no-texts",
      "There is no text to measure with. Give a CSV with at least one row.",
    );
  }
  const model = await trained(train, embedder, progress);
  const took: number[] = [];
  const judged: Judged[] = [];
  for (const { text, intent } of test) {
    const began = performance.now();
    const [embedding] = (await embedder?.embed([text])) ?? [];
    const given = intentOf(model, text, embedding) ?? noIntent;
    took.push(performance.now() - began);
    judged.push({ right: intent, given });
    if (judged.length % 100 === 0 || judged.length === test.length) {
      progress("measuring on texts", judged.length, test.length);
    }
  }
  took.sort((a, b) => a - b);
  return { ...understandingFigures(judged), p50Ms: took[Math.floor(took.length / 2)] ?? 0 };
}

async function trained(
  train: readonly LabelledText<string>[],
  embedder: TextEmbedder | undefined,
  progress: Progress,
): Promise<IntentModel<string>> {
  const embeddings = embedder && (await embedAll(embedder, train, progress));
  return trainIntentModel(train, embeddings, {
    seed,
    none: noIntent,
    progress: (done, total) => {
      progress("learning intents", done, total);
    },
  });
}

const embeddedAtOnce = 256;

/** @returns the embedding of each text, in their order. */
async function embedAll(
  embedder: TextEmbedder,
  rows: readonly { readonly text: string }[],
  progress: Progress,
): Promise<readonly Float32Array[]> {
  const embeddings: Float32Array[] = [];
  for (let from = 0; from < rows.length; from += embeddedAtOnce) {
    const part = rows.slice(from, from + embeddedAtOnce);
    embeddings.push(...(await embedder.embed(part.map(({ text }) => text))));
    progress("reading texts", embeddings.length, rows.length);
  }
  return embeddings;
}

export function understandingFigures(judged: readonly Judged[]): Omit<UnderstandingFigures, "p50Ms"> {
  const within = judged.filter(({ right }) => right !== noIntent);
  const foreign = judged.filter(({ right }) => right === noIntent);
  const refused = judged.filter(({ given }) => given === noIntent);
  const intents = [...new Set(within.map(({ right }) => right))];
  const scores = intents.map((intent) => harmonicMean(judged, intent));
  return {
    accuracy: share(within, isRight),
    oosRecall: share(foreign, isRight),
    oosPrecision: share(refused, isRight),
    macroF1: intents.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / intents.length,
  };
}

function isRight({ right, given }: Judged): boolean {
  return right === given;
}

function harmonicMean(judged: readonly Judged[], intent: string): number {
  const hits = judged.filter((each) => isRight(each) && each.right === intent).length;
  const meant = judged.filter(({ right }) => right === intent).length;
  const given = judged.filter((each) => each.given === intent).length;
  return (2 * hits) / (meant + given);
}

function share(rows: readonly Judged[], counts: (row: Judged) => boolean): number | null {
  return rows.length === 0 ? null : rows.filter(counts).length / rows.length;
}
