import { constants, existsSync } from "node:fs";
import { access, open, rename, rm } from "node:fs/promises";
import { dirname, resolve, sep } from "node:path";
import SqliteDatabase, { type Database } from "better-sqlite3";
import { AssistantError } from "../../bot/assistant-error.js";
import { applicationId } from "./database-file.js";
import { integrityOf } from "./integrity.js";
import { storageError } from "./storage-error.js";

/** How far a long piece of work has come. */
export type BackupProgress = (step: string, done: number, total: number) => void;

/** 8 MiB: some milliseconds, then the event loop goes on. */
const pagesPerStep = 2_048;
const applicationIdOffset = 68;

/**
 * Copies the state of this moment into one plain file, while reading and writing go on. The file gets its name when it
 * is complete and has been checked; a backup that was there before is replaced then.
 * @throws AssistantError "storage/backup-target" when there is another kind of file, "storage/cannot-open" when the
 * file cannot be written there, "storage/corrupt" when the copy is damaged.
 */
export async function backUp(database: Database, toFile: string, progress?: BackupProgress): Promise<void> {
  const target = resolve(toFile);
  await refuseOtherFile(database, target);
  await refuseUnusableFolder(target);
  const part = `${target}.part`;
  try {
    await removeDatabase(part);
    await copy(database, part, progress);
    checkCopy(part);
    await flushToDisk(part);
    await rename(part, target);
  } catch (error) {
    await removeDatabase(part);
    throw backupError(error, target);
  }
}

/** Looked at before anything is written: below what is no folder, not even a torn copy could be removed again. */
async function refuseUnusableFolder(target: string): Promise<void> {
  try {
    await access(dirname(target) + sep, constants.W_OK);
  } catch (error) {
    throw backupError(error, target);
  }
}

/** Where the backup cannot be written, another folder of the shop's data, as proposed otherwise, would not help. */
function backupError(cause: unknown, target: string): AssistantError {
  const error = storageError(cause, target);
  if (error.code !== "storage/cannot-open") return error;
  return new AssistantError(
    error.code,
    `The backup ${target} cannot be written. Choose a file in a folder that is there and in which this user may write.`,
    { cause },
  );
}

async function refuseOtherFile(database: Database, target: string): Promise<void> {
  if (!existsSync(target)) return;
  if (target !== database.name && (await isBackup(target))) return;
  throw new AssistantError(
    "storage/backup-target",
    `${target} exists and is not an earlier backup, so it was left as it is. Choose another name for the backup.`,
  );
}

async function isBackup(target: string): Promise<boolean> {
  try {
    const file = await open(target);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, applicationIdOffset);
    await file.close();
    return bytesRead === 4 && buffer.readInt32BE() === applicationId;
  } catch (error) {
    throw backupError(error, target);
  }
}

/** Side files of an earlier try would be taken for parts of the new copy. */
async function removeDatabase(file: string): Promise<void> {
  for (const suffix of ["", "-journal", "-wal", "-shm"]) await rm(file + suffix, { force: true });
}

/**
 * The copy is made through a connection that holds one read transaction: SQLite would start over with each commit of
 * another process otherwise, and under load never end.
 */
async function copy(database: Database, part: string, progress?: BackupProgress): Promise<void> {
  if (database.memory) return copyPages(database, part, progress);
  const snapshot = new SqliteDatabase(database.name, { readonly: true });
  try {
    snapshot.exec("BEGIN");
    snapshot.prepare("SELECT count(*) FROM sqlite_schema").get();
    await copyPages(snapshot, part, progress);
  } finally {
    snapshot.close();
  }
}

async function copyPages(source: Database, part: string, progress?: BackupProgress): Promise<void> {
  await source.backup(part, {
    progress({ totalPages, remainingPages }) {
      progress?.("copying", totalPages - remainingPages, totalPages);
      return pagesPerStep;
    },
  });
}

function checkCopy(part: string): void {
  const copied = new SqliteDatabase(part);
  try {
    // A copy in WAL mode could not be read from a disk that is mounted read-only.
    copied.pragma("journal_mode = DELETE");
    const integrity = integrityOf(copied);
    if (integrity !== "ok") throw damaged(part, integrity);
  } finally {
    copied.close();
  }
}

function damaged(part: string, integrity: string): AssistantError {
  return new AssistantError(
    "storage/corrupt",
    `The copy ${part} is damaged (${integrity}), so it was not kept. Run "aisle doctor" to see whether the original is.`,
  );
}

async function flushToDisk(file: string): Promise<void> {
  const handle = await open(file, "r+");
  await handle.sync();
  await handle.close();
}
