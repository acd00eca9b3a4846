import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type * as TensorFlow from "@tensorflow/tfjs";
import { AssistantError } from "../../bot/assistant-error.js";
import type { BackendName, SentenceRunner } from "./runner.js";
import { readSentenceWeights, type SentenceWeights } from "./weights.js";

type TensorFlowBackend = Exclude<BackendName, "onnx">;

// In a variable, since an import of a literal would have to resolve where the optional package is not installed.
const nativePackage: string = "@tensorflow/tfjs-node";

/** Runs the published graph as it is. @throws whatever importing throws when the backend's package is not installed. */
export async function openTensorFlowRunner(weightsFolder: string, backend: TensorFlowBackend): Promise<SentenceRunner> {
  const tensorFlow = await openBackend(backend);
  const model = await loadGraph(tensorFlow, await readSentenceWeights(weightsFolder));
  return {
    async run(batch) {
      const inputs = inputsOf(tensorFlow, batch);
      const output = (await model.executeAsync(inputs)) as TensorFlow.Tensor;
      const embeddings = await output.data<"float32">();
      tensorFlow.dispose([output, ...Object.values(inputs)]);
      return embeddings;
    },
  };
}

async function openBackend(backend: TensorFlowBackend): Promise<typeof TensorFlow> {
  if (backend === "tfjs-node") return (await import(nativePackage)) as typeof TensorFlow;
  const tensorFlow = await import("@tensorflow/tfjs");
  // Without it the library prints advertisement for its native package to the console.
  tensorFlow.enableProdMode();
  if (backend === "wasm") await prepareWebAssembly();
  if (!(await tensorFlow.setBackend(backend))) throw refused(backend);
  await tensorFlow.ready();
  return tensorFlow;
}

async function prepareWebAssembly(): Promise<void> {
  const webAssembly = await import("@tensorflow/tfjs-backend-wasm");
  const entry = createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm");
  webAssembly.setWasmPaths(join(dirname(entry), "/"));
}

async function loadGraph(tensorFlow: typeof TensorFlow, weights: SentenceWeights): Promise<TensorFlow.GraphModel> {
  const { buffer, byteOffset, byteLength } = weights.data;
  return await tensorFlow.loadGraphModel({
    load: async () => ({
      modelTopology: weights.topology,
      weightSpecs: weights.specs.map((spec) => ({ ...spec, shape: [...spec.shape] })),
      weightData: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer,
    }),
  });
}

/** The graph reads a sparse matrix: (text, position) and the token that stands there. */
function inputsOf(tensorFlow: typeof TensorFlow, batch: readonly Int32Array[]): Record<string, TensorFlow.Tensor> {
  const count = batch.reduce((sum, ids) => sum + ids.length, 0);
  const indices = new Int32Array(count * 2);
  const values = new Int32Array(count);
  let at = 0;
  batch.forEach((ids, text) => {
    ids.forEach((id, position) => {
      indices.set([text, position], at * 2);
      values[at++] = id;
    });
  });
  return {
    indices: tensorFlow.tensor2d(indices, [count, 2], "int32"),
    values: tensorFlow.tensor1d(values, "int32"),
  };
}

function refused(backend: TensorFlowBackend): AssistantError {
  return new AssistantError(
    "model/backend-refused",
    `TensorFlow.js could not start its ${backend} backend on this machine. Choose another one, or "auto".`,
  );
}
