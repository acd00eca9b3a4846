import { ExactIndex, type Neighbour, type VectorTable } from "./exact-index.js";
import type { HnswIndex } from "./hnsw-index.js";

/**
 * Below this share of allowed products all of them are compared: the graph has to visit many that are not allowed to find
 * few that are, and its time grows with one over the share.
 */
const exactBelowShare = 0.12;

/** Products near in meaning: by the graph, or by comparing where a filter leaves few. */
export class VectorIndex {
  private readonly exact: ExactIndex;

  constructor(
    private readonly table: VectorTable,
    private readonly graph: HnswIndex,
  ) {
    this.exact = new ExactIndex(table);
  }

  /** @param mask 1 for each ordinal that is allowed; all are when it is absent. */
  nearest(query: Float32Array, limit: number, mask?: Uint8Array): readonly Neighbour[] {
    if (mask === undefined) return this.graph.nearest(query, limit);
    const allow = (ordinal: number): boolean => mask[ordinal] === 1;
    const allowed = mask.reduce((sum, bit) => sum + bit, 0);
    const few = allowed < this.table.count * exactBelowShare;
    return few ? this.exact.nearest(query, limit, allow) : this.graph.nearest(query, limit, allow);
  }

  cosine(query: Float32Array, ordinal: number): number {
    return this.exact.cosine(query, ordinal);
  }
}
