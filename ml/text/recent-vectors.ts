/** Remembers the vectors of the texts that were asked for last; the one unused for longest makes room. */
export class RecentVectors {
  readonly #vectors = new Map<string, Float32Array>();
  readonly #capacity: number;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** @returns a copy, which the caller owns. */
  get(text: string): Float32Array | undefined {
    const vector = this.#vectors.get(text);
    if (vector === undefined) return undefined;
    this.#moveToEnd(text, vector);
    return vector.slice();
  }

  set(text: string, vector: Float32Array): void {
    this.#moveToEnd(text, vector.slice());
    if (this.#vectors.size <= this.#capacity) return;
    for (const oldest of this.#vectors.keys()) {
      this.#vectors.delete(oldest);
      return;
    }
  }

  #moveToEnd(text: string, vector: Float32Array): void {
    this.#vectors.delete(text);
    this.#vectors.set(text, vector);
  }
}
