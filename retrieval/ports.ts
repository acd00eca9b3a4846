/** What searching asks of the models. Implemented in ml, wired in adapters/main.ts. */

export interface TextEmbedder {
  /** Names the weights and their version; vectors of different models never meet in one index. */
  readonly modelId: string;
  /** Length of every vector, e.g. 512. */
  readonly dimensions: number;
  /**
   * Embeds texts for cosine search, off the calling thread.
   * @param texts any number of them; each is cut after 128 tokens.
   * @returns unit-length vectors, one per text, in the same order; the caller owns them.
   * @throws AssistantError "model/missing" when the weights are not on disk.
   */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
}

/** How far a long piece of work has come; `total` is absent while it is not known. */
export type Progress = (step: string, done: number, total?: number) => void;
