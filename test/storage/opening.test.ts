import SqliteDatabase from "better-sqlite3";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openStorage } from "../../adapters/storage/open-storage.js";
import { at, silentLog, turn, utterance } from "./examples.js";
import { open, storageFolder } from "./storage-folder.js";

async function edited(file: string, sql: string): Promise<void> {
  await open(file).close();
  const database = new SqliteDatabase(file);
  database.exec(sql);
  database.close();
}

describe("opening the storage", () => {
  test("makes the file and its folder, readable by their owner alone", async () => {
    const folder = join(await storageFolder(), "data", "shop");
    const storage = open(join(folder, "aisle.db"));
    await storage.inbox.receive(utterance("a", "u1"), at);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    for (const name of ["aisle.db", "aisle.db-wal"]) expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
  });

  test("says what is in the file", async () => {
    const file = join(await storageFolder(), "aisle.db");
    const described = open(file).describe();
    expect(described).toMatchObject({ file, schemaVersion: 5, journalMode: "wal", integrity: "ok" });
    expect(described.sizeBytes).toBeGreaterThan(0);
  });

  test("refuses a file that a later version has written, and leaves it as it is", async () => {
    const file = join(await storageFolder(), "aisle.db");
    await edited(file, "PRAGMA user_version = 99");
    for (const readOnly of [false, true]) {
      expect(() => open(file, readOnly)).toThrow(
        expect.objectContaining({
          code: "storage/newer-schema",
          message: expect.stringContaining("schema 99") as string,
        }),
      );
    }
  });

  test("refuses a file that is no database, and leaves it as it is", async () => {
    const file = join(await storageFolder(), "aisle.db");
    const text = "a list of things to buy\n".repeat(100);
    await writeFile(file, text);
    expect(() => open(file)).toThrow(expect.objectContaining({ code: "storage/not-a-database" }));
    expect(await readFile(file, "utf8")).toBe(text);
  });

  test("refuses a database of another program, and leaves it as it is", async () => {
    const file = join(await storageFolder(), "notes.db");
    const foreign = new SqliteDatabase(file);
    foreign.exec("CREATE TABLE note (text TEXT)");
    foreign.close();
    const before = await readFile(file);
    expect(() => open(file)).toThrow(expect.objectContaining({ code: "storage/not-a-database" }));
    expect(await readFile(file)).toEqual(before);
  });

  test("refuses a folder, and a path that leads through a file", async () => {
    const folder = await storageFolder();
    await mkdir(join(folder, "aisle.db"));
    await writeFile(join(folder, "file"), "");
    for (const path of ["aisle.db", "file/aisle.db"]) {
      expect(() => open(join(folder, path))).toThrow(expect.objectContaining({ code: "storage/cannot-open" }));
    }
  });

  test("reports what is damaged inside the file", async () => {
    const file = join(await storageFolder(), "aisle.db");
    await edited(file, "PRAGMA journal_mode = DELETE");
    const bytes = await readFile(file);
    bytes.fill(0xa5, 4096 * 2, 4096 * 6);
    await writeFile(file, bytes);
    const storage = open(file);
    const asked = Promise.resolve().then(() => storage.describe().integrity);
    const found = await asked.catch((error: unknown) => (error as { code: string }).code);
    expect(found).not.toBe("ok");
    await expect(storage.conversations.append(turn("a", 0, "u1"))).rejects.toMatchObject({ code: "storage/corrupt" });
  });

  test("brings an older schema up to date, keeps what is in it, and reports it", async () => {
    const file = join(await storageFolder(), "aisle.db");
    const storage = open(file);
    await storage.conversations.append(turn("a", 0, "u1"));
    await edited(
      file,
      `DROP TABLE product_skus; DROP TABLE order_keys; DROP TABLE revisions; DROP TABLE products; DROP TABLE orders;
       DROP TABLE customers; DROP TABLE reviews; DROP TABLE interactions; DROP TABLE policies; DROP TABLE documents;
       PRAGMA user_version = 2`,
    );
    const reported: unknown[] = [];
    expect(() => open(file, true)).toThrow(expect.objectContaining({ code: "storage/older-schema" }));
    const log = { report: (code: string, details: unknown) => reported.push([code, details]) };
    const migrated = openStorage(file, { log });
    expect(await migrated.conversations.load("a")).toHaveLength(2);
    expect(await migrated.records.count("products")).toBe(0);
    expect(reported).toEqual([["storage/migrated", { file, from: 2, to: 5 }]]);
    await migrated.close();
  });

  test("starts in a file that is empty", async () => {
    const file = join(await storageFolder(), "aisle.db");
    await writeFile(file, "");
    expect(open(file).describe().schemaVersion).toBe(5);
  });
});

describe("a storage that is opened for reading only", () => {
  test("must be there", async () => {
    const file = join(await storageFolder(), "aisle.db");
    expect(() => open(file, true)).toThrow(expect.objectContaining({ code: "storage/missing" }));
  });

  test("is read and refuses to write, also while another connection writes", async () => {
    const file = join(await storageFolder(), "aisle.db");
    const writer = open(file);
    await writer.conversations.append(turn("a", 0, "u1"));
    const reader = open(file, true);
    expect(await reader.conversations.load("a")).toHaveLength(2);
    await writer.conversations.append(turn("a", 2, "u2"));
    expect(await reader.conversations.load("a")).toHaveLength(4);
    await expect(reader.conversations.append(turn("a", 4, "u3"))).rejects.toMatchObject({ code: "storage/read-only" });
  });
});

test("a storage of an in-memory database keeps nothing and needs no file", async () => {
  const storage = openStorage(":memory:", { log: silentLog });
  await storage.conversations.append(turn("a", 0, "u1"));
  expect(storage.describe()).toMatchObject({ file: ":memory:", journalMode: "memory", integrity: "ok" });
  await storage.close();
});
