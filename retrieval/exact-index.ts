/** Unit vectors of one model, row after row: the vector of ordinal i begins at `i * dimensions`. */
export interface VectorTable {
  readonly dimensions: number;
  readonly count: number;
  /** `count * dimensions` long; may lie in shared memory. Never changed once it is made. */
  readonly values: Float32Array;
}

export interface Neighbour {
  readonly ordinal: number;
  /** -1 to 1. */
  readonly cosine: number;
}

/** Compares the query with every vector: the truth that the graph is measured against, and the faster way where few are allowed. */
export class ExactIndex {
  constructor(private readonly table: VectorTable) {}

  /** @returns the `limit` nearest of the allowed ones, nearest first; equal ones by ordinal. */
  nearest(query: Float32Array, limit: number, allow?: (ordinal: number) => boolean): readonly Neighbour[] {
    const best = new NearestList(limit);
    for (let ordinal = 0; ordinal < this.table.count; ordinal += 1) {
      if (allow === undefined || allow(ordinal)) best.offer(ordinal, this.cosine(query, ordinal));
    }
    return best.neighbours;
  }

  cosine(query: Float32Array, ordinal: number): number {
    const { dimensions, values } = this.table;
    const start = ordinal * dimensions;
    // Four sums that do not wait for each other; a single one takes more than twice as long.
    let [first, second, third, fourth] = [0, 0, 0, 0];
    let at = 0;
    for (; at + 3 < dimensions; at += 4) {
      first += (query[at] as number) * (values[start + at] as number);
      second += (query[at + 1] as number) * (values[start + at + 1] as number);
      third += (query[at + 2] as number) * (values[start + at + 2] as number);
      fourth += (query[at + 3] as number) * (values[start + at + 3] as number);
    }
    for (; at < dimensions; at += 1) first += (query[at] as number) * (values[start + at] as number);
    return first + second + third + fourth;
  }
}

/** The nearest so far, in order; for limits of some hundreds. */
class NearestList {
  readonly neighbours: Neighbour[] = [];

  constructor(private readonly limit: number) {}

  offer(ordinal: number, cosine: number): void {
    const farthest = this.neighbours.at(-1);
    if (this.neighbours.length >= this.limit && (farthest === undefined || cosine <= farthest.cosine)) return;
    this.neighbours.splice(this.placeOf(cosine), 0, { ordinal, cosine });
    if (this.neighbours.length > this.limit) this.neighbours.pop();
  }

  /** Behind all that are at least as near. */
  private placeOf(cosine: number): number {
    let [low, high] = [0, this.neighbours.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.neighbours[middle] as Neighbour).cosine >= cosine) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
