import hnswlib from "hnswlib-node";
import { AssistantError } from "../bot/assistant-error.js";
import type { Neighbour, VectorTable } from "./exact-index.js";

/**
 * HNSW graph over unit vectors (Malkov & Yashunin 2016), by hnswlib. Labels are ordinals of the catalog.
 *
 * `connections` per node and `breadthAtBuild` are hnswlib's M and efConstruction; `breadthAtSearch` is its ef, chosen so
 * that recall@10 against the exact index stays above 0.99 on a real catalog of 50,000 titles.
 */
const connections = 16;
const breadthAtBuild = 200;
const breadthAtSearch = 400;
const seed = 100;

/**
 * Adding and searching run on the calling thread: a search takes about a millisecond, building takes minutes and
 * therefore happens in hnsw-build-worker.ts only.
 */
export class HnswIndex {
  private constructor(
    private readonly graph: hnswlib.HierarchicalNSW,
    readonly dimensions: number,
  ) {
    graph.setEf(breadthAtSearch);
  }

  /** @param capacity how many vectors it can hold, at least 1. */
  static empty(dimensions: number, capacity: number): HnswIndex {
    const graph = newGraph(dimensions);
    graph.initIndex(Math.max(1, capacity), connections, breadthAtBuild, seed);
    return new HnswIndex(graph, dimensions);
  }

  /**
   * Reads a graph that `write` made. The file must be known to be whole: hnswlib notices neither flipped bytes nor
   * another dimension.
   * @throws AssistantError "index/wrong-count" when it does not hold `count` vectors.
   */
  static async read(file: string, dimensions: number, count: number): Promise<HnswIndex> {
    const graph = newGraph(dimensions);
    await graph.readIndex(file);
    const found = graph.getCurrentCount();
    if (found === count) return new HnswIndex(graph, dimensions);
    throw new AssistantError(
      "index/wrong-count",
      `The graph ${file} holds ${found} vectors, but ${count} were expected. It is rebuilt from the catalog.`,
    );
  }

  /** Makes room for `capacity` vectors in all; a graph that was read has none to spare. */
  grow(capacity: number): void {
    if (capacity > this.graph.getMaxElements()) this.graph.resizeIndex(capacity);
  }

  /** Adds the vector of `ordinal`, or moves it when it is there already. */
  put(table: VectorTable, ordinal: number): void {
    const start = ordinal * table.dimensions;
    // hnswlib takes plain arrays only.
    this.graph.addPoint(Array.from(table.values.subarray(start, start + table.dimensions)), ordinal);
  }

  /**
   * Writes the graph and reads it back: hnswlib says nothing when the disk is full or the folder is missing.
   * @throws AssistantError "index/not-written"
   */
  async write(file: string): Promise<void> {
    await this.graph.writeIndex(file);
    await HnswIndex.read(file, this.dimensions, this.count).catch((cause: unknown) => {
      throw new AssistantError(
        "index/not-written",
        `The graph could not be written to ${file}. Make room on that disk and see that its folder can be written to.`,
        { cause },
      );
    });
  }

  get count(): number {
    return this.graph.getCurrentCount();
  }

  /**
   * @param allow a product for which it throws is left out.
   * @returns at most `limit` of the allowed ones, nearest first; now and then a near one is missed.
   * @throws AssistantError "index/wrong-dimension"
   */
  nearest(query: Float32Array, limit: number, allow?: (ordinal: number) => boolean): readonly Neighbour[] {
    if (query.length !== this.dimensions) throw wrongDimension(query.length, this.dimensions);
    const wanted = Math.min(limit, this.count);
    if (wanted === 0) return [];
    const found = this.graph.searchKnn(Array.from(query), wanted, allow && neverThrowing(allow));
    return found.neighbors.map((ordinal, rank) => ({ ordinal, cosine: 1 - (found.distances[rank] as number) }));
  }
}

function newGraph(dimensions: number): hnswlib.HierarchicalNSW {
  return new hnswlib.HierarchicalNSW("ip", dimensions);
}

/** A filter that throws inside hnswlib ends the whole process, and nothing can catch it. */
function neverThrowing(allow: (ordinal: number) => boolean): (ordinal: number) => boolean {
  return (ordinal) => {
    try {
      return allow(ordinal);
    } catch {
      return false;
    }
  };
}

function wrongDimension(found: number, expected: number): AssistantError {
  return new AssistantError(
    "index/wrong-dimension",
    `A ${found}-dimensional vector was looked up in an index of ${expected} dimensions. ` +
      "Start again with the same text model: the index is rebuilt from the catalog.",
  );
}
