import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll } from "vitest";
import { FileImporter } from "../../adapters/shop/import-file.js";
import type { ImportOptions, ImportReport, ShopRecords } from "../../bot/ports.js";
import type { RecordKind } from "../../bot/shop-records.js";

/** The day on which these tests take place. */
export const today = new Date("2026-03-10T09:00:00Z");

const root = resolve(import.meta.dirname, "../..");
export const fixture = (name: string) => join(root, "test/fixtures/import", name);

/** A file of the data set folder beside the repository; `undefined` where that folder is not. */
export function sharedData(name: string): string | undefined {
  const path = join(root, "../shared/data", name);
  return existsSync(path) ? path : undefined;
}

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "aisle-shop-"));
  folders.push(folder);
  return folder;
}

export async function temporaryFile(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return path;
}

export async function importInto(
  records: ShopRecords,
  kind: RecordKind,
  file: string,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const importer = new FileImporter(records, {
    currency: async () => ({ code: "USD", from: "shop" }),
    clock: { now: () => today },
  });
  return importer.importFile(kind, file, options, () => undefined);
}

/** Lines of which no record was made. */
export const lostLines = (report: ImportReport) =>
  report.problems.filter((problem) => problem.rowLost).map((problem) => problem.line);

export async function everyRecord<T>(records: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const record of records) all.push(record);
  return all;
}
