/** What computes the encoder: one per library. */
export interface SentenceRunner {
  /** @param batch 1 to 32 texts as token ids, 1 to 128 each. @returns their unit vectors, one after the other. */
  run(batch: readonly Int32Array[]): Promise<Float32Array>;
}

/** The libraries that can compute the encoder, the quickest first. */
export const backendNames = ["onnx", "tfjs-node", "wasm", "cpu"] as const;

export type BackendName = (typeof backendNames)[number];
