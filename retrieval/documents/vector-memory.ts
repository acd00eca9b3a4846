import { createHash } from "node:crypto";
import type { TextEmbedder } from "../ports.js";

/** Keeps vectors between two starts; one that forgets costs time only. */
export interface VectorMemory {
  /** Vectors by the key of their texts; none for what is not known, or when what is kept is damaged. */
  recall(dimensions: number): Promise<ReadonlyMap<string, Float32Array>>;
  /** Replaces all that is kept; a failure is not the caller's. */
  keep(vectors: ReadonlyMap<string, Float32Array>): Promise<void>;
}

/** @returns a vector for each text, those that are remembered without asking the text model. */
export async function knownVectors(
  texts: readonly string[],
  embedder: TextEmbedder,
  memory: VectorMemory | undefined,
): Promise<readonly Float32Array[]> {
  const known = (await memory?.recall(embedder.dimensions)) ?? new Map<string, Float32Array>();
  const keys = texts.map((text) => keyOf(embedder.modelId, text));
  const missing = [...new Set(keys)].filter((key) => !known.has(key));
  const textOf = new Map(keys.map((key, at) => [key, texts[at] ?? ""]));
  const made = await embedder.embed(missing.map((key) => textOf.get(key) ?? ""));
  const all = new Map([...known, ...missing.map((key, at) => [key, made[at] ?? new Float32Array()] as const)]);
  const current = new Map(keys.map((key) => [key, all.get(key) ?? new Float32Array(embedder.dimensions)]));
  if (missing.length > 0 || known.size !== current.size) await memory?.keep(current);
  return keys.map((key) => current.get(key) ?? new Float32Array(embedder.dimensions));
}

function keyOf(modelId: string, text: string): string {
  return createHash("sha256").update(`${modelId}\n${text}`).digest("hex");
}
