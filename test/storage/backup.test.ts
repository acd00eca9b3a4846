import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { at, product, turn, utterance } from "./examples.js";
import { open, storageFolder } from "./storage-folder.js";

describe("a backup", () => {
  test("holds everything, as one plain file that opens as a storage", async () => {
    const folder = await storageFolder();
    const storage = open(join(folder, "aisle.db"));
    await storage.conversations.append(turn("a", 0, "u1"));
    await storage.records.put("products", [product("tee")]);
    await storage.backup(join(folder, "backup.db"));
    expect((await readdir(folder)).filter((name) => name.startsWith("backup"))).toEqual(["backup.db"]);
    const restored = open(join(folder, "backup.db"));
    expect(await restored.conversations.load("a")).toEqual(await storage.conversations.load("a"));
    expect(await restored.records.productOfSku("tee-S")).toEqual(product("tee"));
  });

  test("is of one moment, although another connection goes on writing", async () => {
    const folder = await storageFolder();
    const storage = open(join(folder, "aisle.db"));
    const many = Array.from({ length: 6_000 }, (_, index) => product(`p${index}`, [`s${index}`], "x".repeat(1_500)));
    await storage.records.put("products", many);
    const other = open(join(folder, "aisle.db"));
    const copying = new AbortController();
    let received = 0;
    const writing = (async () => {
      while (!copying.signal.aborted) {
        received += 1;
        await other.inbox.receive(utterance("a", `u${received}`), at);
        await other.conversations.append({
          conversationId: "a",
          after: received - 1,
          at,
          events: [turn("a", 0, "u").events[0]!],
        });
      }
    })();
    const seen: number[] = [];
    await storage.backup(join(folder, "backup.db"), (_, done) => seen.push(done));
    copying.abort();
    await writing;
    const restored = open(join(folder, "backup.db"));
    const copied = (await restored.inbox.unhandled()).length;
    const recorded = (await restored.conversations.load("a")).length;
    expect(seen).toEqual([...seen].sort((left, right) => left - right));
    expect(received).toBeGreaterThan(copied);
    expect([copied, copied - 1]).toContain(recorded);
    expect(restored.describe().integrity).toBe("ok");
  });

  test("replaces an earlier backup", async () => {
    const folder = await storageFolder();
    const storage = open(join(folder, "aisle.db"));
    await storage.backup(join(folder, "backup.db"));
    await storage.conversations.append(turn("a", 0, "u1"));
    await storage.backup(join(folder, "backup.db"));
    expect(await open(join(folder, "backup.db")).conversations.list(9)).toEqual(["a"]);
  });

  test("does not overwrite what is not a backup, nor the storage itself", async () => {
    const folder = await storageFolder();
    const storage = open(join(folder, "aisle.db"));
    const list = join(folder, "products.jsonl");
    await writeFile(list, '{"id":"tee"}\n'.repeat(20));
    for (const target of [list, join(folder, "aisle.db"), folder]) {
      await expect(storage.backup(target)).rejects.toMatchObject({ name: "AssistantError" });
    }
    expect(await readFile(list, "utf8")).toContain("tee");
    expect(storage.describe().integrity).toBe("ok");
  });

  test("into a folder that is not there is refused, and nothing is left behind", async () => {
    const folder = await storageFolder();
    const storage = open(join(folder, "aisle.db"));
    const target = join(folder, "none", "backup.db");
    await expect(storage.backup(target)).rejects.toMatchObject({
      code: "storage/cannot-open",
      message: `The backup ${target} cannot be written. Choose a file in a folder that is there and in which this user may write.`,
    });
    expect(await readdir(folder)).not.toContain("none");
  });

  test("below something that is no folder is refused with the target's name", async () => {
    const folder = await storageFolder();
    const storage = open(join(folder, "aisle.db"));
    const target = join(folder, "aisle.db", "backup.db");
    await expect(storage.backup(target)).rejects.toMatchObject({
      code: "storage/cannot-open",
      message: expect.stringContaining(`The backup ${target} cannot be written.`) as string,
    });
  });

  test("of a storage in memory becomes a file", async () => {
    const folder = await storageFolder();
    const storage = open(":memory:");
    await storage.conversations.append(turn("a", 0, "u1"));
    await storage.backup(join(folder, "backup.db"));
    expect(await open(join(folder, "backup.db")).conversations.load("a")).toHaveLength(2);
  });
});
