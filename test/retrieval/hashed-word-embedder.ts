import { createHash } from "node:crypto";
import type { TextEmbedder } from "../../retrieval/ports.js";

/**
 * A text embedder without a model: every word has its own direction, made from its hash, and a text is the sum of its
 * words. `same` names words that share one direction, as a model would find them alike in meaning.
 */
export class HashedWordEmbedder implements TextEmbedder {
  /** Every text that was embedded, in order. */
  readonly embedded: string[] = [];
  private readonly directions = new Map<string, Float32Array>();

  constructor(
    readonly dimensions = 64,
    private readonly same: Readonly<Record<string, string>> = {},
    readonly modelId = `hashed-words-${dimensions}`,
  ) {}

  async embed(texts: readonly string[]): Promise<readonly Float32Array[]> {
    this.embedded.push(...texts);
    return texts.map((text) => this.vectorOf(text));
  }

  private vectorOf(text: string): Float32Array {
    const sum = new Float32Array(this.dimensions);
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
      this.directionOf(this.same[word] ?? word).forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value));
    }
    return unitLength(sum);
  }

  private directionOf(word: string): Float32Array {
    const known = this.directions.get(word);
    if (known !== undefined) return known;
    const random = seededNormal(createHash("sha256").update(word).digest().readUInt32LE(0));
    const direction = Float32Array.from({ length: this.dimensions }, random);
    this.directions.set(word, direction);
    return direction;
  }
}

export function unitLength(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

/** Normally distributed numbers, the same for the same seed (mulberry32 and Box-Muller). */
export function seededNormal(seed: number): () => number {
  const random = seededRandom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
