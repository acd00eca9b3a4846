import { parentPort, workerData } from "node:worker_threads";
import type { GraphJob, GraphNews } from "./graph-building.js";
import { HnswIndex } from "./hnsw-index.js";

/** Worker thread that builds a graph and writes it; see graph-building.ts. */
const rowsBetweenNews = 250;

async function build(job: GraphJob, tell: (news: GraphNews) => void): Promise<void> {
  const table = { dimensions: job.dimensions, count: job.count, values: new Float32Array(job.values) };
  const index = await begin(job);
  for (const [done, ordinal] of job.ordinals.entries()) {
    index.put(table, ordinal);
    if (done % rowsBetweenNews === 0) tell({ done });
  }
  await index.write(job.file);
  tell({ done: job.ordinals.length });
}

async function begin(job: GraphJob): Promise<HnswIndex> {
  if (job.previous === undefined) return HnswIndex.empty(job.dimensions, job.count);
  const index = await HnswIndex.read(job.previous.file, job.dimensions, job.previous.count);
  index.grow(job.count);
  return index;
}

if (parentPort !== null) {
  const port = parentPort;
  await build(workerData as GraphJob, (news) => {
    port.postMessage(news);
  });
}
