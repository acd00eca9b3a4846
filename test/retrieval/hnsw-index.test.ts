import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ExactIndex, type Neighbour, type VectorTable } from "../../retrieval/exact-index.js";
import { buildGraph } from "../../retrieval/graph-building.js";
import { HnswIndex } from "../../retrieval/hnsw-index.js";
import { emptyTable } from "../../retrieval/index-snapshot.js";
import { VectorIndex } from "../../retrieval/vector-index.js";
import { HashedWordEmbedder, seededNormal, seededRandom, unitLength } from "./hashed-word-embedder.js";

const dimensions = 64;
const count = 3_000;
const recallFloor = 0.99;
const buildWorker = new URL("../../dist/retrieval/hnsw-build-worker.js", import.meta.url);

/** Products come in kinds: vectors lie around 60 centres, as those of a catalog do. */
function clusteredTable(seed: number): VectorTable & { readonly shared: SharedArrayBuffer } {
  const table = emptyTable(dimensions, count);
  const normal = seededNormal(seed);
  const pick = seededRandom(seed + 1);
  const centres = Array.from({ length: 60 }, () => Float32Array.from({ length: dimensions }, normal));
  for (let row = 0; row < count; row += 1)
    table.values.set(near(centres[Math.floor(pick() * 60)]!, normal), row * dimensions);
  return table;
}

function near(centre: Float32Array, normal: () => number): Float32Array {
  return unitLength(centre.map((value) => value + 0.5 * normal()));
}

function queries(table: VectorTable, many: number): Float32Array[] {
  const normal = seededNormal(99);
  return Array.from({ length: many }, (_, at) => near(rowOf(table, (at * 37) % table.count), () => 0.1 * normal()));
}

function rowOf(table: VectorTable, row: number): Float32Array {
  return table.values.slice(row * dimensions, (row + 1) * dimensions);
}

function built(table: VectorTable, rows = table.count): HnswIndex {
  const index = HnswIndex.empty(dimensions, rows);
  for (let row = 0; row < rows; row += 1) index.put(table, row);
  return index;
}

function recall(found: readonly Neighbour[], truth: readonly Neighbour[]): number {
  const right = new Set(truth.map(({ ordinal }) => ordinal));
  return found.filter(({ ordinal }) => right.has(ordinal)).length / truth.length;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe("the graph of meanings", () => {
  const table = clusteredTable(7);
  const graph = built(table);
  const exact = new ExactIndex(table);

  it(`finds at least ${recallFloor * 100} % of the ten nearest`, () => {
    const recalls = queries(table, 200).map((query) => recall(graph.nearest(query, 10), exact.nearest(query, 10)));
    expect(mean(recalls)).toBeGreaterThanOrEqual(recallFloor);
  });

  it("finds them behind a filter that half of the products pass", () => {
    const mask = Uint8Array.from({ length: count }, (_, ordinal) => ordinal % 2);
    const index = new VectorIndex(table, graph);
    const recalls = queries(table, 50).map((query) =>
      recall(
        index.nearest(query, 10, mask),
        exact.nearest(query, 10, (ordinal) => mask[ordinal] === 1),
      ),
    );
    expect(mean(recalls)).toBeGreaterThanOrEqual(recallFloor);
  });

  it("finds every product behind a filter that hardly any pass", () => {
    const mask = new Uint8Array(count);
    mask.set([1, 1, 1], 1_500);
    const found = new VectorIndex(table, graph).nearest(rowOf(table, 0), 10, mask);
    expect(found.map(({ ordinal }) => ordinal).sort()).toEqual([1_500, 1_501, 1_502]);
  });

  it("gives the cosine that the exact comparison gives", () => {
    const [query] = queries(table, 1);
    const [first] = graph.nearest(query!, 1);
    expect(first!.cosine).toBeCloseTo(exact.cosine(query!, first!.ordinal), 4);
  });

  it("leaves out a product for which the filter throws, and lives", () => {
    const found = graph.nearest(rowOf(table, 5), 3, (ordinal) => {
      if (ordinal === 5) throw new RangeError("the filter's own fault");
      return true;
    });
    expect(found).toHaveLength(3);
    expect(found.map(({ ordinal }) => ordinal)).not.toContain(5);
  });

  it("gives what there is when more is asked for", () => {
    expect(built(table, 4).nearest(rowOf(table, 0), 100)).toHaveLength(4);
    expect(HnswIndex.empty(dimensions, 0).nearest(rowOf(table, 0), 10)).toEqual([]);
  });

  it("refuses a vector of another model's length", () => {
    expect(() => graph.nearest(new Float32Array(dimensions + 1), 1)).toThrow(
      expect.objectContaining({ code: "index/wrong-dimension" }),
    );
  });
});

const titlesFile = new URL("../../../shared/data/search-relevance/products.csv", import.meta.url);

describe("on real product titles", () => {
  it.skipIf(!existsSync(titlesFile))(
    `finds at least ${recallFloor * 100} % of the ten nearest (skipped where the measuring data is absent)`,
    async () => {
      const lines = readFileSync(titlesFile, "utf8").split("\n").slice(1, 3_001);
      const titles = lines.map((line) => line.slice(line.indexOf(",") + 1));
      const embedder = new HashedWordEmbedder(dimensions);
      const table = emptyTable(dimensions, titles.length);
      for (const [row, vector] of (await embedder.embed(titles)).entries()) table.values.set(vector, row * dimensions);
      const graph = built(table);
      const exact = new ExactIndex(table);
      const asked = await embedder.embed(titles.slice(0, 100).map((title) => title.split(" ").slice(0, 4).join(" ")));
      const recalls = asked.map((query) => {
        // Titles of the same words are equally near: any of them is right.
        const bound = exact.nearest(query, 10).at(-1)!.cosine - 1e-5;
        return graph.nearest(query, 10).filter(({ cosine }) => cosine >= bound).length / 10;
      });
      expect(mean(recalls)).toBeGreaterThanOrEqual(recallFloor);
    },
  );
});

describe("building in a worker thread", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "aisle-graph-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("writes a graph that finds the nearest, and tells how far it is", async () => {
    const table = clusteredTable(8);
    const file = join(folder, "graph.hnsw");
    const told: number[] = [];
    const ordinals = Uint32Array.from({ length: 1_000 }, (_, row) => row);
    await buildGraph(buildWorker, { values: table.shared, dimensions, count: 1_000, ordinals, file }, (_, done) => {
      told.push(done);
    });
    const graph = await HnswIndex.read(file, dimensions, 1_000);
    expect(graph.nearest(rowOf(table, 17), 1)[0]).toMatchObject({ ordinal: 17 });
    expect(told.at(-1)).toBe(1_000);
  });

  it("goes on from an earlier graph: new products are added, changed ones move", async () => {
    const before = clusteredTable(9);
    const after = emptyTable(dimensions, count);
    after.values.set(before.values);
    after.values.set(rowOf(clusteredTable(10), 0), 3 * dimensions);
    const [earlier, file] = [join(folder, "earlier.hnsw"), join(folder, "graph.hnsw")];
    await built(before, 2_800).write(earlier);
    const added = Array.from({ length: 200 }, (_, at) => 2_800 + at);
    const previous = { file: earlier, count: 2_800 };
    const ordinals = Uint32Array.from([3, ...added]);
    await buildGraph(
      buildWorker,
      { values: after.shared, dimensions, count, ordinals, previous, file },
      () => undefined,
    );

    const graph = await HnswIndex.read(file, dimensions, count);
    const exact = new ExactIndex(after);
    const recalls = queries(after, 100).map((query) => recall(graph.nearest(query, 10), exact.nearest(query, 10)));
    expect(mean(recalls)).toBeGreaterThanOrEqual(recallFloor);
    expect(graph.nearest(rowOf(after, 3), 1)[0]).toMatchObject({ ordinal: 3 });
  });

  it("says what failed when the folder cannot be written", async () => {
    const file = join(folder, "is", "missing.hnsw");
    const job = { values: clusteredTable(1).shared, dimensions, count, ordinals: Uint32Array.of(0), file };
    await expect(buildGraph(buildWorker, job, () => undefined)).rejects.toMatchObject({ code: "index/build-failed" });
  });
});
