/**
 * Writing of protocol buffers, as little as an ONNX file needs (https://protobuf.dev/programming-guides/encoding).
 * A message is a list of chunks, so that weights of many megabytes are copied once, at the end.
 */
export type Chunks = readonly Uint8Array[];

const wireTypes = { varint: 0, length: 2, fixed32: 5 } as const;

/** @param value a whole number from -2^53 + 1 to 2^53 - 1. */
export function varintField(field: number, value: number): Chunks {
  return [Uint8Array.from([...tag(field, "varint"), ...varint(value)])];
}

export function floatField(field: number, value: number): Chunks {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return [Uint8Array.from([...tag(field, "fixed32"), ...bytes])];
}

export function textField(field: number, text: string): Chunks {
  return messageField(field, [new TextEncoder().encode(text)]);
}

/** A field that holds another message, or bytes. */
export function messageField(field: number, content: Chunks): Chunks {
  return [Uint8Array.from([...tag(field, "length"), ...varint(lengthOf(content))]), ...content];
}

/** A list of whole numbers in one field. */
export function packedField(field: number, values: readonly number[]): Chunks {
  return messageField(field, [Uint8Array.from(values.flatMap(varint))]);
}

export function joined(chunks: Chunks): Uint8Array {
  const bytes = new Uint8Array(lengthOf(chunks));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

function lengthOf(chunks: Chunks): number {
  return chunks.reduce((length, chunk) => length + chunk.length, 0);
}

function tag(field: number, type: keyof typeof wireTypes): number[] {
  return varint(field * 8 + wireTypes[type]);
}

/** Seven bits a byte, the lowest first, the highest bit set where more follow; negative numbers in two's complement. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  while (rest >= 0x80n) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  return [...bytes, Number(rest)];
}
