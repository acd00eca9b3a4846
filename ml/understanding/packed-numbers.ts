/** Numbers in a JSON file: base64 of their little-endian bytes, a quarter of the size of digits. */
export function packed(numbers: Float32Array | Int32Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString("base64");
}

export function unpackedFloats(text: string): Float32Array {
  return new Float32Array(bytesOf(text));
}

export function unpackedIntegers(text: string): Int32Array {
  return new Int32Array(bytesOf(text));
}

/** A copy of its own, since views of four bytes must begin at a multiple of four. */
function bytesOf(text: string): ArrayBuffer {
  return Uint8Array.from(Buffer.from(text, "base64")).buffer;
}
