import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "better-sqlite3";
import { whenFree } from "./busy.js";
import { closedError, storageError } from "./storage-error.js";

/** How the tables are reached. */
export interface TableAccess {
  /** Reads what is committed. */
  read<T>(work: () => T): Promise<T>;
  /**
   * Writes together with whatever else is waiting, in the order of the calls.
   * @param work runs inside a transaction, maybe more than once; when it throws, only its own changes are undone.
   * @returns what `work` returned, once it is on disk.
   * @throws AssistantError of the area "storage" when the transaction failed: then nothing of it is stored.
   */
  write<T>(work: () => T): Promise<T>;
  /** Resolves when everything that was waiting is written; what comes later is refused. */
  drain(): Promise<void>;
}

interface Write {
  readonly work: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly done: true; readonly value: unknown } | { readonly done: false; readonly error: unknown };

/** Keeps one transaction, which stops the event loop, to some tens of milliseconds. */
const writesPerCommitMax = 256;

/**
 * Group commit: one fsync makes the writes of many conversations durable. All that is asked for during one turn of the
 * event loop shares a transaction, each write in a savepoint of its own. (The idea is as old as DeWitt et al. 1984,
 * "Implementation Techniques for Main Memory Database Systems".)
 */
export function groupCommit(database: Database): TableAccess {
  const waiting: Write[] = [];
  let flushing: Promise<void> | undefined;
  let draining = false;

  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      // Also between two groups: a caller that writes again at once must not keep timers and sockets from their turn.
      await nextTurn();
      await writeTogether(database, waiting.splice(0, writesPerCommitMax));
    }
    flushing = undefined;
  }

  function enqueue(write: Write): void {
    waiting.push(write);
    flushing ??= flush();
  }

  return {
    async read(work) {
      try {
        return await whenFree(work);
      } catch (error) {
        throw storageError(error, database.name);
      }
    },
    write<T>(work: () => T): Promise<T> {
      if (draining) return Promise.reject(closedError(database.name));
      return new Promise<unknown>((resolve, reject) => {
        enqueue({ work, resolve, reject });
      }) as Promise<T>;
    },
    async drain() {
      draining = true;
      await flushing;
    },
  };
}

async function writeTogether(database: Database, writes: readonly Write[]): Promise<void> {
  try {
    const outcomes = await whenFree(() => commit(database, writes));
    for (const [index, write] of writes.entries()) settle(write, outcomes[index], database.name);
  } catch (error) {
    for (const write of writes) write.reject(storageError(error, database.name));
  }
}

function settle(write: Write, outcome: Outcome | undefined, file: string): void {
  if (outcome?.done === true) write.resolve(outcome.value);
  else write.reject(storageError(outcome?.error, file));
}

function commit(database: Database, writes: readonly Write[]): readonly Outcome[] {
  // IMMEDIATE: the lock is taken before anything is read, so that no other process can change it in between.
  database.exec("BEGIN IMMEDIATE");
  try {
    const outcomes = writes.map((write) => inSavepoint(database, write.work));
    database.exec("COMMIT");
    return outcomes;
  } catch (error) {
    if (database.inTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

function inSavepoint(database: Database, work: () => unknown): Outcome {
  database.exec("SAVEPOINT one_write");
  try {
    const value = work();
    database.exec("RELEASE one_write");
    return { done: true, value };
  } catch (error) {
    // A full or failing disk ends the whole transaction by itself, and with it what others had written.
    if (!database.inTransaction) throw error;
    database.exec("ROLLBACK TO one_write; RELEASE one_write");
    return { done: false, error };
  }
}
