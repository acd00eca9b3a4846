import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const folder = resolve(import.meta.dirname, "../../dist/web-widget");
const kilobyte = 1_000;
const gzipped = (file: string): number => gzipSync(readFileSync(resolve(folder, file)), { level: 9 }).byteLength;

describe("what a page loads for the widget", () => {
  it("is at most 3 KB before anybody turns to it", () => {
    expect(gzipped("aisle.js")).toBeLessThanOrEqual(3 * kilobyte);
  });

  it("is at most 45 KB in all", () => {
    const scripts = readdirSync(folder).filter((file) => !file.startsWith("storefront"));
    const all = scripts.map(gzipped).reduce((sum, size) => sum + size, 0);
    expect(scripts).toContain("panel.js");
    expect(all).toBeLessThanOrEqual(45 * kilobyte);
  });

  it("names no other server", () => {
    const text = ["aisle.js", "panel.js"].map((file) => readFileSync(resolve(folder, file), "utf8")).join("\n");
    const addresses = [...text.matchAll(/https?:\/\/[\w.-]+/g)].map(([address]) => address);
    // XML names and a hint of a library; nothing is ever fetched from there.
    expect(addresses.filter((address) => !/^http:\/\/www\.w3\.org$|^https:\/\/socket\.io$/.test(address))).toEqual([]);
  });

  it.each(["aisle.js", "panel.js"])("%s may be imported where there is no browser", async (file) => {
    await expect(import(pathToFileURL(resolve(folder, file)).href)).resolves.toBeDefined();
    expect(globalThis).not.toHaveProperty("aisle");
  });
});
