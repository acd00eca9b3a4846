import { mkdir, mkdtemp, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type FileStamp, isWhole, readChecked, sha256, stampFile, writeChecked } from "./checked-file.js";
import type { VectorTable } from "./exact-index.js";
import { isAlive } from "./living-process.js";

/**
 * The index of meanings on disk: a folder of immutable generations, each written whole beside the others, and a file
 * CURRENT that names the one in use. A crash at any moment leaves the former generation or the new one, never a mixture.
 *
 *   CURRENT                        name of a generation
 *   generation-<process>-<chance>/ manifest.json  vectors.bin  digests.bin  graph.hnsw
 *
 * Vectors are 32-bit floats, little-endian, row after row; digests are `digestBytes` per row.
 */
export interface SnapshotManifest {
  readonly format: 1;
  readonly modelId: string;
  readonly dimensions: number;
  readonly count: number;
  /** Revision of the products that it was made from. */
  readonly revision: number;
  /** Names their texts; absent in what former versions wrote. */
  readonly texts?: string;
  readonly files: { readonly vectors: FileStamp; readonly digests: FileStamp; readonly graph: FileStamp };
}

export const digestBytes = 16;

export interface IndexSnapshot {
  readonly manifest: SnapshotManifest;
  /** Its values lie in shared memory, so that a worker thread can read them. */
  readonly table: VectorTable;
  /** Of the text behind each row, `digestBytes` each. */
  readonly digests: Uint8Array;
  readonly graphFile: string;
  /** False when only the graph is damaged: it is rebuilt from the vectors. */
  readonly graphWhole: boolean;
}

export type SnapshotLoad =
  | { readonly kind: "loaded"; readonly snapshot: IndexSnapshot }
  | { readonly kind: "unusable"; readonly why: "absent" | "torn" | "other-model" };

export interface SnapshotContents {
  readonly modelId: string;
  readonly revision: number;
  /** Names the texts of the products. */
  readonly texts: string;
  readonly table: VectorTable;
  readonly digests: Uint8Array;
}

const pointerName = "CURRENT";
const generationName = /^generation-(\d+)-[A-Za-z0-9]+$/;

export class IndexSnapshots {
  constructor(private readonly directory: string) {}

  /** Checks every byte against its stamp before it is used. */
  async load(model: { readonly modelId: string; readonly dimensions: number }): Promise<SnapshotLoad> {
    const name = await this.currentName();
    if (name === undefined) return { kind: "unusable", why: "absent" };
    const folder = join(this.directory, name);
    const manifest = await readManifest(folder);
    if (manifest === undefined) return { kind: "unusable", why: "torn" };
    if (manifest.modelId !== model.modelId || manifest.dimensions !== model.dimensions) {
      return { kind: "unusable", why: "other-model" };
    }
    const snapshot = await readSnapshot(folder, manifest);
    return snapshot === undefined ? { kind: "unusable", why: "torn" } : { kind: "loaded", snapshot };
  }

  /** What the current generation was made of, without checking its files; nothing when it is absent or torn. */
  async manifest(): Promise<SnapshotManifest | undefined> {
    const name = await this.currentName();
    return name === undefined ? undefined : readManifest(join(this.directory, name));
  }

  /** Notes that a snapshot holds for a later revision of the products too: what is embedded of their texts is the same. */
  async confirm(snapshot: IndexSnapshot, revision: number, texts: string): Promise<void> {
    const folder = dirname(snapshot.graphFile);
    const next = join(folder, `manifest.${process.pid}`);
    await rm(next, { force: true });
    await writeManifest(next, { ...snapshot.manifest, revision, texts });
    await rename(next, join(folder, "manifest.json"));
    await syncFolder(folder);
  }

  /**
   * Writes a new generation, makes it the current one and removes those before it.
   * @param makeGraph writes the graph to the file it is given.
   */
  async write(contents: SnapshotContents, makeGraph: (file: string) => Promise<void>): Promise<SnapshotManifest> {
    await mkdir(this.directory, { recursive: true });
    await this.removeLeftovers();
    const former = await this.currentName();
    const folder = await mkdtemp(join(this.directory, `generation-${process.pid}-`));
    try {
      const manifest = await writeGeneration(folder, contents, makeGraph);
      await this.point(folder.slice(this.directory.length + 1));
      if (former !== undefined) await rm(join(this.directory, former), { recursive: true, force: true });
      return manifest;
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  private async currentName(): Promise<string | undefined> {
    const name = await readFile(join(this.directory, pointerName), "utf8").catch(() => "");
    return generationName.test(name.trim()) ? name.trim() : undefined;
  }

  private async point(name: string): Promise<void> {
    const pointer = join(this.directory, pointerName);
    const next = `${pointer}.${process.pid}`;
    await rm(next, { force: true });
    await writeChecked(next, Buffer.from(`${name}\n`));
    await rename(next, pointer);
    await syncFolder(this.directory);
  }

  /** What a process that ended left behind: a living one may still be writing its generation. */
  private async removeLeftovers(): Promise<void> {
    const current = await this.currentName();
    for (const name of await readdir(this.directory)) {
      const writer = generationName.exec(name)?.[1];
      if (writer === undefined || name === current || writtenByAnother(Number(writer))) continue;
      await rm(join(this.directory, name), { recursive: true, force: true });
    }
  }
}

async function writeGeneration(
  folder: string,
  contents: SnapshotContents,
  makeGraph: (file: string) => Promise<void>,
): Promise<SnapshotManifest> {
  const { modelId, revision, texts, table, digests } = contents;
  const graphFile = join(folder, "graph.hnsw");
  await makeGraph(graphFile);
  const files = {
    vectors: await writeChecked(join(folder, "vectors.bin"), bytesOf(table.values)),
    digests: await writeChecked(join(folder, "digests.bin"), digests),
    graph: await stampFile(graphFile),
  };
  const { dimensions, count } = table;
  const manifest: SnapshotManifest = { format: 1, modelId, dimensions, count, revision, texts, files };
  await writeManifest(join(folder, "manifest.json"), manifest);
  await syncFolder(folder);
  return manifest;
}

async function writeManifest(file: string, manifest: SnapshotManifest): Promise<void> {
  const sealed = { manifest, sha256: sha256(JSON.stringify(manifest)) };
  await writeChecked(file, Buffer.from(`${JSON.stringify(sealed, undefined, 2)}\n`));
}

async function readManifest(folder: string): Promise<SnapshotManifest | undefined> {
  const text = await readFile(join(folder, "manifest.json"), "utf8").catch(() => "");
  try {
    const sealed = JSON.parse(text) as { manifest: SnapshotManifest; sha256: string };
    return sha256(JSON.stringify(sealed.manifest)) === sealed.sha256 ? sealed.manifest : undefined;
  } catch {
    return undefined;
  }
}

async function readSnapshot(folder: string, manifest: SnapshotManifest): Promise<IndexSnapshot | undefined> {
  const { dimensions, count, files } = manifest;
  const table = emptyTable(dimensions, count);
  const digests = new Uint8Array(files.digests.bytes);
  const vectorsFit = files.vectors.bytes === table.values.byteLength && digests.length === count * digestBytes;
  if (!vectorsFit) return undefined;
  if (!(await readChecked(join(folder, "vectors.bin"), files.vectors, bytesOf(table.values)))) return undefined;
  if (!(await readChecked(join(folder, "digests.bin"), files.digests, digests))) return undefined;
  const graphFile = join(folder, "graph.hnsw");
  return { manifest, table, digests, graphFile, graphWhole: await isWhole(graphFile, files.graph) };
}

/** A table in shared memory, all zero. */
export function emptyTable(dimensions: number, count: number): VectorTable & { readonly shared: SharedArrayBuffer } {
  const shared = new SharedArrayBuffer(dimensions * count * Float32Array.BYTES_PER_ELEMENT);
  return { dimensions, count, values: new Float32Array(shared), shared };
}

function bytesOf(values: Float32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

function writtenByAnother(writer: number): boolean {
  return writer !== process.pid && isAlive(writer);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
