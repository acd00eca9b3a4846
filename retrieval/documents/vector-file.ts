import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { VectorMemory } from "./vector-memory.js";

const checkBytes = 32;
const keyBytes = 32;

/**
 * Remembers vectors in one file: a checksum of all that follows, then keys and vectors in turn. A damaged file, or one of
 * another length of vectors, is as good as none.
 */
export function vectorFile(file: string): VectorMemory {
  return {
    async recall(dimensions) {
      const bytes = await readFile(file).catch(() => undefined);
      return bytes === undefined ? new Map() : vectorsIn(bytes, dimensions);
    },
    async keep(vectors) {
      const partial = `${file}.partial`;
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(partial, bytesOf(vectors));
        await rename(partial, file);
      } catch {
        // They are made again at the next start.
        await rm(partial, { force: true }).catch(() => undefined);
      }
    },
  };
}

function bytesOf(vectors: ReadonlyMap<string, Float32Array>): Buffer {
  const rows = [...vectors].flatMap(([key, vector]) => [
    Buffer.from(key, "hex"),
    Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
  ]);
  const body = Buffer.concat(rows);
  return Buffer.concat([checksum(body), body]);
}

function vectorsIn(bytes: Buffer, dimensions: number): ReadonlyMap<string, Float32Array> {
  const body = bytes.subarray(checkBytes);
  const rowBytes = keyBytes + dimensions * Float32Array.BYTES_PER_ELEMENT;
  if (body.length % rowBytes !== 0 || !checksum(body).equals(bytes.subarray(0, checkBytes))) return new Map();
  const vectors = new Map<string, Float32Array>();
  for (let at = 0; at < body.length; at += rowBytes) {
    const key = body.toString("hex", at, at + keyBytes);
    // A copy begins where numbers of four bytes may begin.
    const row = Uint8Array.from(body.subarray(at + keyBytes, at + rowBytes));
    vectors.set(key, new Float32Array(row.buffer));
  }
  return vectors;
}

function checksum(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}
