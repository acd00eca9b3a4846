import { join } from "node:path";
import { describe, expect, test } from "vitest";
import SqliteDatabase from "better-sqlite3";
import { at, product, turn, utterance } from "./examples.js";
import { open, storageFolder } from "./storage-folder.js";
import { linesOf, requireBuild, startStorageProcess } from "./storage-process.js";

describe("several processes on one file", () => {
  test("start at once on a file that is not there yet, and take each utterance once", async (context) => {
    requireBuild(context);
    const file = join(await storageFolder(), "aisle.db");
    const started = Array.from({ length: 4 }, () => startStorageProcess("receive", file, 40));
    const lines = (await Promise.all(started.map(linesOf))).flat();
    expect(await Promise.all(started.map((one) => one.ended))).toEqual([0, 0, 0, 0]);
    expect(lines).toHaveLength(160);
    expect(lines.filter((line) => line.startsWith("new"))).toHaveLength(40);
    expect(await open(file).inbox.unhandled()).toHaveLength(40);
  });

  test("answer shoppers in one while another one imports a catalog", async (context) => {
    requireBuild(context);
    const file = join(await storageFolder(), "aisle.db");
    const storage = open(file);
    const importing = startStorageProcess("import", file, 9_000);
    const imported = linesOf(importing);
    const running = new AbortController();
    void importing.ended.then(() => {
      running.abort();
    });
    let turns = 0;
    while (!running.signal.aborted || turns === 0) {
      await storage.conversations.append(turn("a", turns * 2, `u${turns}`));
      turns += 1;
    }
    expect(await imported).toEqual([JSON.stringify({ added: 9_000, changed: 0, unchanged: 0 })]);
    expect(await storage.conversations.load("a")).toHaveLength(turns * 2);
    expect(await storage.records.count("products")).toBe(9_000);
    expect(await storage.records.revision("products")).toBe(9_000);
  });

  test("see what the other has committed, and never write the same number twice", async () => {
    const file = join(await storageFolder(), "aisle.db");
    const [left, right] = [open(file), open(file)];
    await left.conversations.append(turn("a", 0, "u1"));
    await expect(right.conversations.append(turn("a", 0, "u1"))).rejects.toMatchObject({
      code: "storage/sequence-conflict",
    });
    await right.conversations.append(turn("a", 2, "u2"));
    await right.records.put("products", [product("tee")]);
    expect(await left.conversations.load("a")).toHaveLength(4);
    expect(await left.records.productOfSku("tee-S")).toEqual(product("tee"));
    expect(await right.inbox.receive(utterance("a", "u9"), at)).toBe("new");
    expect(await left.inbox.receive(utterance("a", "u9"), at)).toBe("known");
  });

  test("wait for a lock without stopping the event loop, and read meanwhile", async () => {
    const file = join(await storageFolder(), "aisle.db");
    const storage = open(file);
    await storage.conversations.append(turn("a", 0, "u1"));
    const other = new SqliteDatabase(file);
    other.exec("BEGIN IMMEDIATE");
    const waiting = storage.conversations.append(turn("a", 2, "u2"));
    const first = await Promise.race([waiting, storage.conversations.load("a")]);
    expect(first.map((recorded) => recorded.seq)).toEqual([1, 2]);
    other.exec("ROLLBACK");
    other.close();
    expect((await waiting).map((recorded) => recorded.seq)).toEqual([3, 4]);
  });
});
