import { onnxFile } from "./onnx-file.js";
import type { SentenceRunner } from "./runner.js";
import { graphEnds, sentenceGraph } from "./sentence-graph.js";
import { readSentenceWeights } from "./weights.js";

/** The part of onnxruntime-node that is used. Its own types are absent where the optional package is. */
interface OnnxRuntime {
  readonly InferenceSession: {
    create(file: Uint8Array, options: Readonly<Record<string, unknown>>): Promise<InferenceSession>;
  };
  readonly Tensor: new (
    type: "int64" | "float32",
    data: BigInt64Array | Float32Array,
    shape: readonly number[],
  ) => Tensor;
}

interface InferenceSession {
  run(inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
}

interface Tensor {
  readonly data: BigInt64Array | Float32Array;
}

// In a variable, since an import of a literal would have to resolve where the package is not installed.
const runtimePackage: string = "onnxruntime-node";

/** @throws whatever importing throws when onnxruntime-node is not installed. */
export async function openOnnxRunner(weightsFolder: string): Promise<SentenceRunner> {
  const runtime = (await import(runtimePackage)) as OnnxRuntime;
  const file = onnxFile(sentenceGraph(await readSentenceWeights(weightsFolder)));
  // One thread: the texts are short, and the other core serves the conversations.
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: "sequential" };
  const session = await runtime.InferenceSession.create(file, options);
  return {
    async run(batch) {
      const outputs = await session.run(inputsOf(batch, runtime));
      return outputs[graphEnds.embeddings]?.data as Float32Array;
    },
  };
}

/** Fills the texts up to the longest; the mask says where. */
function inputsOf(batch: readonly Int32Array[], runtime: OnnxRuntime): Readonly<Record<string, Tensor>> {
  const length = batch.reduce((longest, ids) => Math.max(longest, ids.length), 0);
  const tokens = new BigInt64Array(batch.length * length);
  const mask = new Float32Array(batch.length * length);
  batch.forEach((ids, row) => {
    ids.forEach((id, column) => {
      tokens[row * length + column] = BigInt(id);
    });
    mask.fill(1, row * length, row * length + ids.length);
  });
  const shape = [batch.length, length];
  return {
    [graphEnds.tokens]: new runtime.Tensor("int64", tokens, shape),
    [graphEnds.mask]: new runtime.Tensor("float32", mask, shape),
  };
}
