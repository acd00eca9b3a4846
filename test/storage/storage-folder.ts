import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openStorage, type Storage } from "../../adapters/storage/open-storage.js";
import { silentLog } from "./examples.js";

/** A folder that is removed when the test has ended. */
export async function storageFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "aisle-storage-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens a storage that is closed when the test has ended. */
export function open(file: string, readOnly = false): Storage {
  const storage = openStorage(file, { log: silentLog, readOnly });
  onTestFinished(() => storage.close());
  return storage;
}
