import SqliteDatabase from "better-sqlite3";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { whenFree } from "../../adapters/storage/busy.js";
import { openDatabase } from "../../adapters/storage/database-file.js";
import { storageError } from "../../adapters/storage/storage-error.js";
import { silentLog } from "./examples.js";
import { storageFolder } from "./storage-folder.js";

const sqlite = (code: string): Error => new SqliteDatabase.SqliteError("as SQLite says it", code);
const system = (code: string): Error => Object.assign(new Error("as the system says it"), { code });

describe("what the disk reports", () => {
  test.each([
    ["storage/full", sqlite("SQLITE_FULL")],
    ["storage/full", system("ENOSPC")],
    ["storage/io", sqlite("SQLITE_IOERR_FSYNC")],
    ["storage/io", sqlite("SQLITE_IOERR")],
    ["storage/read-only", sqlite("SQLITE_READONLY_DIRECTORY")],
    ["storage/read-only", system("EROFS")],
    ["storage/cannot-open", sqlite("SQLITE_CANTOPEN")],
    ["storage/cannot-open", system("EACCES")],
    ["storage/corrupt", sqlite("SQLITE_CORRUPT_INDEX")],
    ["storage/not-a-database", sqlite("SQLITE_NOTADB")],
    ["storage/busy", sqlite("SQLITE_BUSY_SNAPSHOT")],
    ["storage/failed", sqlite("SQLITE_MISUSE")],
    ["storage/failed", "not even an error"],
  ])("becomes %s, with the file's name and the first cause", (code, cause) => {
    const error = storageError(cause, "/data/aisle.db");
    expect(error).toMatchObject({ code, cause });
    expect(error.message).toContain("/data/aisle.db");
  });

  test("comes before a commit is confirmed: each one is forced to the disk", async () => {
    const database = openDatabase(join(await storageFolder(), "aisle.db"), { log: silentLog, readOnly: false });
    const full = 2;
    expect(database.pragma("synchronous", { simple: true })).toBe(full);
    expect(database.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(database.pragma("foreign_keys", { simple: true })).toBe(1);
    database.close();
  });
});

describe("a lock that another process holds", () => {
  test("is waited for until it is free", async () => {
    let held = 3;
    const work = () => {
      held -= 1;
      if (held > 0) throw sqlite("SQLITE_BUSY");
      return "done";
    };
    expect(await whenFree(work)).toBe("done");
  });

  test("is reported when it is held for longer than the patience lasts", async () => {
    const work = () => {
      throw sqlite("SQLITE_BUSY");
    };
    await expect(whenFree(work, 10)).rejects.toMatchObject({ code: "SQLITE_BUSY" });
  });

  test("does not hide another failure", async () => {
    let tries = 0;
    const work = () => {
      tries += 1;
      throw sqlite("SQLITE_IOERR");
    };
    await expect(whenFree(work)).rejects.toMatchObject({ code: "SQLITE_IOERR" });
    expect(tries).toBe(1);
  });
});
