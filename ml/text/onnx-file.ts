import { type Chunks, floatField, joined, messageField, packedField, textField, varintField } from "./protobuf.js";

/** The parts of an ONNX file and their field numbers (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto). */

/** LayerNormalization exists from this set of operators on. */
const operatorSet = 17;
const fileVersion = 8;

const elementTypes = { float32: 1, int64: 7 } as const;

/** A whole number, or a list of them; no operator used here has one of another kind but `{ float }`. */
export type Attribute = number | readonly number[] | { readonly float: number };

export interface OnnxNode {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: Readonly<Record<string, Attribute>>;
}

export interface OnnxTensor {
  readonly name: string;
  readonly type: keyof typeof elementTypes;
  readonly shape: readonly number[];
  /** Little-endian. */
  readonly data: Uint8Array;
}

/** A number in `shape` is fixed; a name stands for a size that is known when the graph runs. */
interface OnnxValue {
  readonly name: string;
  readonly type: keyof typeof elementTypes;
  readonly shape: readonly (number | string)[];
}

export interface OnnxGraph {
  readonly name: string;
  readonly nodes: readonly OnnxNode[];
  readonly constants: readonly OnnxTensor[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}

export function onnxFile(graph: OnnxGraph): Uint8Array {
  return joined([
    ...varintField(1, fileVersion),
    ...textField(2, "aisle"),
    ...messageField(7, graphMessage(graph)),
    ...messageField(8, [...textField(1, ""), ...varintField(2, operatorSet)]),
  ]);
}

function graphMessage(graph: OnnxGraph): Chunks {
  return [
    ...graph.nodes.flatMap((node) => messageField(1, nodeMessage(node))),
    ...textField(2, graph.name),
    ...graph.constants.flatMap((tensor) => messageField(5, tensorMessage(tensor))),
    ...graph.inputs.flatMap((value) => messageField(11, valueMessage(value))),
    ...graph.outputs.flatMap((value) => messageField(12, valueMessage(value))),
  ];
}

function nodeMessage(node: OnnxNode): Chunks {
  return [
    ...node.inputs.flatMap((name) => textField(1, name)),
    ...node.outputs.flatMap((name) => textField(2, name)),
    ...textField(4, node.operator),
    ...Object.entries(node.attributes).flatMap(([name, value]) => messageField(5, attributeMessage(name, value))),
  ];
}

function attributeMessage(name: string, value: Attribute): Chunks {
  const kinds = { float: 1, int: 2, ints: 7 };
  if (typeof value === "number")
    return [...textField(1, name), ...varintField(3, value), ...varintField(20, kinds.int)];
  if ("float" in value) return [...textField(1, name), ...floatField(2, value.float), ...varintField(20, kinds.float)];
  return [...textField(1, name), ...packedField(8, value), ...varintField(20, kinds.ints)];
}

function tensorMessage(tensor: OnnxTensor): Chunks {
  return [
    ...packedField(1, tensor.shape),
    ...varintField(2, elementTypes[tensor.type]),
    ...textField(8, tensor.name),
    ...messageField(9, [tensor.data]),
  ];
}

function valueMessage(value: OnnxValue): Chunks {
  const sizes = value.shape.flatMap((size) =>
    messageField(1, typeof size === "number" ? varintField(1, size) : textField(2, size)),
  );
  const type = [...varintField(1, elementTypes[value.type]), ...messageField(2, sizes)];
  return [...textField(1, value.name), ...messageField(2, messageField(1, type))];
}
