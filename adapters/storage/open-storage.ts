import type { Database } from "better-sqlite3";
import type {
  AttemptLimiter,
  CaseQueue,
  ConversationLog,
  Inbox,
  Log,
  Outbox,
  ShopDocuments,
  ShopRecords,
} from "../../bot/ports.js";
import { attemptLimiter } from "./attempt-limiter.js";
import { type BackupProgress, backUp } from "./backup.js";
import { caseQueue } from "./case-queue.js";
import { conversationLog } from "./conversation-log.js";
import { openDatabase } from "./database-file.js";
import { shopDocuments } from "./documents.js";
import { groupCommit, type TableAccess } from "./group-commit.js";
import { inbox } from "./inbox.js";
import { integrityOf } from "./integrity.js";
import { schemaVersion } from "./migrate.js";
import { outbox } from "./outbox.js";
import { shopRecords } from "./shop-records.js";
import { storageError } from "./storage-error.js";

interface StorageDescription {
  readonly file: string;
  readonly schemaVersion: number;
  readonly sizeBytes: number;
  /** "wal"; "memory" for a storage without a file. */
  readonly journalMode: string;
  /** "ok", or what is damaged. */
  readonly integrity: string;
}

/** Everything that is kept, in one file. */
export interface Storage {
  readonly conversations: ConversationLog;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly attempts: AttemptLimiter;
  readonly cases: CaseQueue;
  readonly records: ShopRecords;
  readonly documents: ShopDocuments;
  /** For the doctor: reads the whole file. */
  describe(): StorageDescription;
  /**
   * Copies the state of this moment into a file, while reading and writing go on.
   * @throws AssistantError "storage/backup-target" when `toFile` exists and is not an earlier backup.
   */
  backup(toFile: string, progress?: BackupProgress): Promise<void>;
  /** Writes what is waiting, then closes the file; whatever is asked later is refused with "storage/closed". */
  close(): Promise<void>;
}

/**
 * Opens the store, making it when it is not there; an older schema is brought up to date under a lock.
 * @param file ":memory:" keeps everything in memory, for tests.
 * @param options `readOnly` opens a file that exists, changes nothing and refuses to write.
 * @throws AssistantError "storage/not-a-database", "storage/newer-schema", "storage/missing", "storage/read-only",
 *   "storage/cannot-open", "storage/full", "storage/busy", "storage/corrupt" or "storage/io"; each says what to do.
 */
export function openStorage(file: string, options: { readonly log: Log; readonly readOnly?: boolean }): Storage {
  return storageIn(openDatabase(file, { log: options.log, readOnly: options.readOnly ?? false }));
}

/** The ports over a database that is open and has the current schema. */
export function storageIn(database: Database): Storage {
  const access = groupCommit(database);
  return {
    conversations: conversationLog(database, access),
    inbox: inbox(database, access),
    outbox: outbox(database, access),
    attempts: attemptLimiter(database, access),
    cases: caseQueue(database, access),
    records: shopRecords(database, access),
    documents: shopDocuments(database, access),
    describe: () => describe(database),
    backup: (toFile, progress) => backUp(database, toFile, progress),
    close: () => close(database, access),
  };
}

function describe(database: Database): StorageDescription {
  const pragma = (name: string) => database.pragma(name, { simple: true });
  try {
    return {
      file: database.name,
      schemaVersion: schemaVersion(database),
      sizeBytes: Number(pragma("page_count")) * Number(pragma("page_size")),
      journalMode: String(pragma("journal_mode")),
      integrity: integrityOf(database),
    };
  } catch (error) {
    throw storageError(error, database.name);
  }
}

async function close(database: Database, access: TableAccess): Promise<void> {
  await access.drain();
  database.close();
}
