import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BuildClaim } from "../../retrieval/build-claim.js";

const never = new AbortController().signal;
/** Larger than any process number. */
const nobody = 2 ** 30;

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "aisle-claim-"));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function left(content: string): Promise<BuildClaim> {
  await writeFile(join(directory, "building.json"), content);
  return new BuildClaim(directory);
}

describe("a claim on building", () => {
  it("is one process's at a time, and the next one's when it is given back", async () => {
    const release = await new BuildClaim(directory).take();
    expect(await new BuildClaim(directory).take()).toBeUndefined();
    await release?.();
    expect(await new BuildClaim(directory).take()).toBeDefined();
  });

  it("leaves nothing behind when it is given back", async () => {
    const release = await new BuildClaim(directory).take();
    await new BuildClaim(directory).take();
    await release?.();
    expect(await readdir(directory)).toEqual([]);
  });

  it("is waited for until it is given back", async () => {
    const release = await new BuildClaim(directory).take();
    let over = false;
    const waiting = new BuildClaim(directory).whileTaken(never).then(() => (over = true));
    expect(over).toBe(false);
    await release?.();
    expect(await waiting).toBe(true);
  });

  it("is not waited for any longer once the waiting is broken off", async () => {
    await new BuildClaim(directory).take();
    const end = new AbortController();
    const waiting = new BuildClaim(directory).whileTaken(end.signal);
    end.abort();
    await expect(waiting).rejects.toThrow("aborted");
  });

  it.each([
    ["a process that ended", JSON.stringify({ pid: nobody, started: "1" })],
    ["an earlier process that had this one's number", JSON.stringify({ pid: process.pid, started: "1" })],
    ["nobody that can be made out", '{"pid":'],
    ["nobody", "[]"],
  ])("of %s does not count", async (_whose, content) => {
    const claim = await left(content);
    await claim.whileTaken(never);
    expect(await claim.take()).toBeDefined();
    expect(await new BuildClaim(directory).take()).toBeUndefined();
  });

  it("that cannot be written stands in nobody's way", async () => {
    await writeFile(join(directory, "taken"), "");
    const claim = new BuildClaim(join(directory, "taken"));
    expect(await claim.take()).toBeDefined();
    expect(await claim.take()).toBeDefined();
  });
});
