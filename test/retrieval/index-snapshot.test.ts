import { copyFile, mkdir, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { digestBytes, emptyTable, IndexSnapshots, type SnapshotContents } from "../../retrieval/index-snapshot.js";
import { seededNormal, unitLength } from "./hashed-word-embedder.js";

const model = { modelId: "hashed-words", dimensions: 16 };
const files = ["vectors.bin", "digests.bin", "graph.hnsw", "manifest.json"] as const;

function contents(revision: number, count = 20): SnapshotContents {
  const table = emptyTable(model.dimensions, count);
  const normal = seededNormal(revision);
  for (let row = 0; row < count; row += 1) {
    table.values.set(unitLength(Float32Array.from({ length: model.dimensions }, normal)), row * model.dimensions);
  }
  const digests = Uint8Array.from({ length: count * digestBytes }, (_, at) => (at * 31 + revision) % 256);
  return { modelId: model.modelId, revision, texts: `texts ${revision}`, table, digests };
}

/** What a graph is made of does not matter to who keeps it. */
async function someGraph(file: string): Promise<void> {
  await writeFile(file, Buffer.alloc(5_000, "graph"));
}

let directory: string;
let snapshots: IndexSnapshots;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "aisle-snapshots-"));
  snapshots = new IndexSnapshots(directory);
});
afterEach(() => rm(directory, { recursive: true }));

async function generations(): Promise<string[]> {
  return (await readdir(directory)).filter((name) => name.startsWith("generation-"));
}

async function currentFile(name: string): Promise<string> {
  const [generation] = await generations();
  return join(directory, generation!, name);
}

async function flipByte(file: string, at: number): Promise<void> {
  const handle = await open(file, "r+");
  const byte = Buffer.alloc(1);
  await handle.read(byte, 0, 1, at);
  byte[0] = byte[0]! ^ 0x10;
  await handle.write(byte, 0, 1, at);
  await handle.close();
}

describe("a snapshot of the index", () => {
  it("comes back as it was written", async () => {
    const written = contents(4);
    await snapshots.write(written, someGraph);
    const load = await snapshots.load(model);
    if (load.kind !== "loaded") throw new TypeError(`not loaded: ${load.why}`);
    expect(load.snapshot.table.values).toEqual(written.table.values);
    expect(load.snapshot.digests).toEqual(written.digests);
    expect(load.snapshot.manifest).toMatchObject({ revision: 4, count: 20, modelId: model.modelId });
    expect(load.snapshot.graphWhole).toBe(true);
  });

  it("is absent before the first one is written", async () => {
    expect(await snapshots.load(model)).toEqual({ kind: "unusable", why: "absent" });
    expect(await new IndexSnapshots(join(directory, "nowhere")).load(model)).toMatchObject({ why: "absent" });
  });

  it("of another model, or of vectors of another length, is not used", async () => {
    await snapshots.write(contents(1), someGraph);
    expect(await snapshots.load({ ...model, modelId: "another" })).toMatchObject({ why: "other-model" });
    expect(await snapshots.load({ ...model, dimensions: 32 })).toMatchObject({ why: "other-model" });
  });

  it("gives way to the next one, and its files go", async () => {
    await snapshots.write(contents(1), someGraph);
    const before = await generations();
    await snapshots.write(contents(2), someGraph);
    expect(await snapshots.load(model)).toMatchObject({ snapshot: { manifest: { revision: 2 } } });
    expect(await generations()).toHaveLength(1);
    expect(await generations()).not.toEqual(before);
  });

  it("of an earlier revision with the same texts is confirmed for the later one", async () => {
    await snapshots.write(contents(1), someGraph);
    const load = await snapshots.load(model);
    if (load.kind === "loaded") await snapshots.confirm(load.snapshot, 9, "texts 9");
    expect(await snapshots.manifest()).toMatchObject({ revision: 9, texts: "texts 9" });
    expect(await snapshots.load(model)).toMatchObject({ kind: "loaded", snapshot: { graphWhole: true } });
  });

  it("may hold no products at all", async () => {
    await snapshots.write(contents(1, 0), someGraph);
    expect(await snapshots.load(model)).toMatchObject({ kind: "loaded", snapshot: { table: { count: 0 } } });
  });
});

describe("writing that fails on the way", () => {
  it("leaves the former snapshot in use and nothing of its own", async () => {
    await snapshots.write(contents(1), someGraph);
    const full = (): Promise<void> => Promise.reject(new RangeError("the disk is full"));
    await expect(snapshots.write(contents(2), full)).rejects.toThrow("the disk is full");
    expect(await snapshots.load(model)).toMatchObject({ snapshot: { manifest: { revision: 1 } } });
    expect(await generations()).toHaveLength(1);
  });

  it("leaves rubble that the next writing removes when the process dies", async () => {
    const processThatIsGone = 2 ** 22 + 1;
    await mkdir(join(directory, `generation-${processThatIsGone}-aBcDeF`));
    await snapshots.write(contents(1), someGraph);
    expect(await generations()).toHaveLength(1);
  });
});

describe("a torn file", () => {
  for (const name of files) {
    it(`is noticed wherever a byte of ${name} is flipped or its end is cut off`, async () => {
      await snapshots.write(contents(1), someGraph);
      const file = await currentFile(name);
      const [{ size }, copy] = [await stat(file), join(directory, "copy")];
      await copyFile(file, copy);
      for (const at of [0, 1, size >> 2, size >> 1, size - 2]) {
        await flipByte(file, at);
        expect(await isUsedWhole(), `flipped at ${at} of ${size}`).toBe(false);
        await copyFile(copy, file);
        await truncate(file, at);
        expect(await isUsedWhole(), `cut at ${at} of ${size}`).toBe(false);
        await copyFile(copy, file);
      }
      expect(await isUsedWhole()).toBe(true);
    });

    it(`is noticed when ${name} is gone`, async () => {
      await snapshots.write(contents(1), someGraph);
      await rm(await currentFile(name));
      expect(await isUsedWhole()).toBe(false);
    });
  }

  it("costs only the graph when only the graph is torn", async () => {
    await snapshots.write(contents(1), someGraph);
    await flipByte(await currentFile("graph.hnsw"), 700);
    expect(await snapshots.load(model)).toMatchObject({ kind: "loaded", snapshot: { graphWhole: false } });
  });

  it("is never followed out of the folder: a pointer is a plain name", async () => {
    await snapshots.write(contents(1), someGraph);
    const pointer = join(directory, "CURRENT");
    for (const text of ["", "../elsewhere", "/etc", "generation-1", "\u0000".repeat(40)]) {
      await writeFile(pointer, text);
      expect(await snapshots.load(model)).toMatchObject({ kind: "unusable" });
    }
    expect(await readFile(pointer, "utf8")).toHaveLength(40);
  });

  async function isUsedWhole(): Promise<boolean> {
    const load = await snapshots.load(model);
    return load.kind === "loaded" && load.snapshot.graphWhole;
  }
});
