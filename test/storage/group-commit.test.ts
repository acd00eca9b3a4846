import SqliteDatabase, { type Database } from "better-sqlite3";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../adapters/storage/database-file.js";
import { groupCommit } from "../../adapters/storage/group-commit.js";
import { storageIn } from "../../adapters/storage/open-storage.js";
import { silentLog, turn, utterance, at, product } from "./examples.js";
import { open, storageFolder } from "./storage-folder.js";

/** A database with one table, which counts its commits. */
function counting(): { database: Database; commits: () => number; insert: (value: string) => void } {
  const database = new SqliteDatabase(":memory:");
  onTestFinished(() => {
    database.close();
  });
  database.exec("CREATE TABLE word (text TEXT NOT NULL UNIQUE)");
  const exec = database.exec.bind(database);
  let commits = 0;
  database.exec = (sql) => {
    if (sql === "COMMIT") commits += 1;
    return exec(sql);
  };
  const statement = database.prepare("INSERT INTO word (text) VALUES (?)");
  return { database, commits: () => commits, insert: (value) => void statement.run(value) };
}

const words = (database: Database) => database.prepare("SELECT text FROM word ORDER BY rowid").pluck().all();

describe("writes that are asked for at once", () => {
  test("share one commit", async () => {
    const { database, commits, insert } = counting();
    const access = groupCommit(database);
    await Promise.all(
      ["a", "b", "c"].map((word) =>
        access.write(() => {
          insert(word);
        }),
      ),
    );
    expect(words(database)).toEqual(["a", "b", "c"]);
    expect(commits()).toBe(1);
  });

  test("are undone one by one: a failing one takes nothing from the others", async () => {
    const { database, insert } = counting();
    const access = groupCommit(database);
    const outcomes = await Promise.allSettled([
      access.write(() => {
        insert("a");
      }),
      access.write(() => {
        insert("half");
        insert("a");
      }),
      access.write(() => {
        insert("c");
      }),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(words(database)).toEqual(["a", "c"]);
  });

  test("see what those before them wrote", async () => {
    const { database, insert } = counting();
    const access = groupCommit(database);
    const [, seen] = await Promise.all([
      access.write(() => {
        insert("a");
      }),
      access.write(() => words(database)),
    ]);
    expect(seen).toEqual(["a"]);
  });

  test("leave timers their turn, however quickly they follow each other", async () => {
    const { database } = counting();
    const access = groupCommit(database);
    const rung = { yet: false };
    setTimeout(() => {
      rung.yet = true;
    }, 0);
    let writes = 0;
    while (!rung.yet && writes < 1_000_000) writes += await access.write(() => 1);
    expect(rung.yet).toBe(true);
  });

  test("are confirmed after the commit only", async () => {
    const { database, insert } = counting();
    const access = groupCommit(database);
    const openWhenConfirmed = await Promise.all(
      ["a", "b"].map((word) =>
        access
          .write(() => {
            insert(word);
          })
          .then(() => database.inTransaction),
      ),
    );
    expect(openWhenConfirmed).toEqual([false, false]);
  });

  test("are all refused when the commit fails, and the next ones go on", async () => {
    const { database, insert } = counting();
    database.exec("CREATE TABLE owned (word TEXT REFERENCES word (text) DEFERRABLE INITIALLY DEFERRED)");
    const access = groupCommit(database);
    const outcomes = await Promise.allSettled([
      access.write(() => {
        insert("a");
      }),
      // The missing word is noticed by the commit, not by the insert.
      access.write(() => {
        database.exec("INSERT INTO owned VALUES ('nowhere')");
      }),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(["rejected", "rejected"]);
    expect(words(database)).toEqual([]);
    await access.write(() => {
      insert("b");
    });
    expect(words(database)).toEqual(["b"]);
  });

  test("are written when the storage is closed right after, and refused from then on", async () => {
    const file = join(await storageFolder(), "aisle.db");
    const storage = open(file);
    const asked = storage.conversations.append(turn("a", 0, "u1"));
    await storage.close();
    await asked;
    await expect(storage.conversations.append(turn("a", 2, "u2"))).rejects.toMatchObject({ code: "storage/closed" });
    await expect(storage.conversations.load("a")).rejects.toMatchObject({ code: "storage/closed" });
    expect(await open(file).conversations.load("a")).toHaveLength(2);
  });
});

describe("a full disk", () => {
  async function almostFull() {
    const database = openDatabase(join(await storageFolder(), "aisle.db"), { log: silentLog, readOnly: false });
    const pages = Number(database.pragma("page_count", { simple: true }));
    database.pragma(`max_page_count = ${pages + 4}`);
    const storage = storageIn(database);
    onTestFinished(() => storage.close());
    return { storage, makeRoom: () => database.pragma(`max_page_count = ${pages + 1_000}`) };
  }
  const long = "x".repeat(40_000);

  test("confirms nothing, breaks nothing, and is over when there is room again", async () => {
    const { storage, makeRoom } = await almostFull();
    expect(await storage.inbox.receive(utterance("a", "u1"), at)).toBe("new");
    await expect(storage.inbox.receive(utterance("a", "u2", long), at)).rejects.toMatchObject({ code: "storage/full" });
    expect(await storage.inbox.unhandled()).toEqual([utterance("a", "u1")]);
    expect(storage.describe().integrity).toBe("ok");
    makeRoom();
    expect(await storage.inbox.receive(utterance("a", "u2", long), at)).toBe("new");
  });

  test("leaves the part of an import that was confirmed, and the same import completes it", async () => {
    const { storage, makeRoom } = await almostFull();
    const many = Array.from({ length: 300 }, (_, index) => product(`p${index}`));
    await expect(storage.records.put("products", many)).rejects.toMatchObject({ code: "storage/full" });
    expect(await storage.records.count("products")).toBe(0);
    makeRoom();
    expect(await storage.records.put("products", many)).toMatchObject({ added: 300 });
  });
});
