import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { databaseFile, makeFolder, requireShop } from "../../adapters/data-folder.js";
import { temporaryFile, temporaryFolder } from "./import-here.js";

describe("a data folder", () => {
  test("is made with those above it, and left alone when it is there", async () => {
    const folder = join(await temporaryFolder(), "shops", "lamps");
    makeFolder(folder);
    makeFolder(folder);
    expect(existsSync(folder)).toBe(true);
  });

  test.each(["", "data", "shops/lamps"])("is refused where a file is in the way: file/%s", async (below) => {
    const file = await temporaryFile("file", "not a folder");
    expect(() => {
      makeFolder(join(file, below));
    }).toThrow(expect.objectContaining({ code: "data/no-folder" }));
  });

  test.runIf(existsSync("/proc/self"))("needs /proc: is refused, not tried for ever, where nothing can be made", () => {
    expect(() => {
      makeFolder("/proc/no-such-process/shops/lamps");
    }).toThrow(expect.objectContaining({ code: "data/no-folder" }));
  });
});

describe("a command that only reads", () => {
  test("is told how to load a shop where there is none, and makes nothing", async () => {
    const folder = join(await temporaryFolder(), "none");
    expect(() => {
      requireShop(folder);
    }).toThrow(
      expect.objectContaining({
        code: "data/no-shop",
        message: `There is no shop at ${folder}. Load one with: aisle --data ${folder} import products FILE, or aisle demo.`,
      }),
    );
    expect(existsSync(folder)).toBe(false);
  });

  test("needs a database, not only a folder", async () => {
    const folder = await temporaryFolder();
    expect(() => {
      requireShop(folder);
    }).toThrow(expect.objectContaining({ code: "data/no-shop" }));
    writeFileSync(databaseFile(folder), "");
    requireShop(folder);
  });
});
