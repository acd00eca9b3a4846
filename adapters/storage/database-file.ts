import { closeSync, existsSync, mkdirSync, openSync } from "node:fs";
import { dirname, resolve } from "node:path";
import SqliteDatabase, { type Database } from "better-sqlite3";
import { AssistantError } from "../../bot/assistant-error.js";
import type { Log } from "../../bot/ports.js";
import { migrate, requireSchema } from "./migrate.js";
import { isBusy, storageError } from "./storage-error.js";

/** "Aisl" in ASCII, at byte 68 of the file: tells this program's files from other SQLite databases. */
export const applicationId = 0x4169736c;

export const inMemory = ":memory:";

/** While opening, which may wait for another process that migrates. */
const openingPatienceMs = 10_000;
/** Once open: waiting longer is done by `whenFree`, which does not stop the event loop. */
const busyTimeoutMs = 50;
/** After a large import the log is cut back to this. */
const walBytesMax = 64 * 1024 * 1024;
const cacheKib = 32 * 1024;

/**
 * Opens the file, making it when it is not there, with the schema brought up to date.
 * @throws AssistantError of the area "storage", and leaves a file that is not its own untouched.
 */
export function openDatabase(file: string, options: { readonly log: Log; readonly readOnly: boolean }): Database {
  const path = file === inMemory ? file : resolve(file);
  try {
    if (options.readOnly) requireFile(path);
    else if (path !== inMemory) makeFile(path);
    return patiently(() => connect(path, options));
  } catch (error) {
    throw storageError(error, path);
  }
}

/** Readable by this user alone: it holds conversations and orders. SQLite gives its side files the same rights. */
function makeFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, "a", 0o600));
}

function requireFile(path: string): void {
  if (existsSync(path)) return;
  throw new AssistantError(
    "storage/missing",
    `There is no database at ${path} yet. Import something or start Aisle first, or name its folder with --data.`,
  );
}

function connect(path: string, options: { readonly log: Log; readonly readOnly: boolean }): Database {
  const database = new SqliteDatabase(path, { readonly: options.readOnly, timeout: openingPatienceMs });
  try {
    refuseForeign(database);
    if (options.readOnly) requireSchema(database);
    else prepareForWriting(database, options.log);
    database.pragma("trusted_schema = OFF");
    database.pragma(`cache_size = -${cacheKib}`);
    database.pragma(`busy_timeout = ${busyTimeoutMs}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepareForWriting(database: Database, log: Log): void {
  database.pragma("journal_mode = WAL");
  // better-sqlite3 is built so that WAL implies NORMAL, which may lose the last commits when the power fails.
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  database.pragma(`journal_size_limit = ${walBytesMax}`);
  if (applicationIdOf(database) !== applicationId) database.pragma(`application_id = ${applicationId}`);
  migrate(database, log);
}

function refuseForeign(database: Database): void {
  if (applicationIdOf(database) === applicationId || isEmpty(database)) return;
  throw new AssistantError(
    "storage/not-a-database",
    `${database.name} is a database of another program, and it was left as it is. ` +
      `Move it away, or choose another folder with --data.`,
  );
}

function applicationIdOf(database: Database): number {
  return Number(database.pragma("application_id", { simple: true }));
}

function isEmpty(database: Database): boolean {
  return database.prepare("SELECT 1 FROM sqlite_schema LIMIT 1").get() === undefined;
}

/** SQLite does not wait for the lock that a change of the journal mode needs, so two first starts at once would fail. */
function patiently<T>(open: () => T): T {
  const stepMs = 20;
  for (let waitedMs = 0; waitedMs < openingPatienceMs; waitedMs += stepMs) {
    try {
      return open();
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, stepMs);
  }
  return open();
}
