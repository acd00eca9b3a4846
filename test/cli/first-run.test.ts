import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isBuilt, linkCommand, sourceDigest } from "../../adapters/cli/first-run/build.mjs";
import { outcomeOf } from "../../adapters/cli/first-run/checks.mjs";
import { withLock } from "../../adapters/cli/first-run/lock.mjs";
import { nodeProblem, toolchainProblem } from "../../adapters/cli/first-run/machine.mjs";
import {
  holdsLockedPackages,
  installDetail,
  installFailure,
  installKey,
  isCurrent,
  npmCommand,
} from "../../adapters/cli/first-run/packages.mjs";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "aisle-first-run-"));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

describe("the machine", () => {
  it.each(["14.21.3", "18.20.4", "20.18.9", "20.9.0"])(
    "Node %s is too old, in one sentence with the fix",
    (version) => {
      const problem = nodeProblem(version);
      expect(problem).toContain(`this is Node ${version}`);
      expect(problem).toContain("nvm install");
      expect(problem).not.toContain("\n");
    },
  );

  it.each(["20.19.0", "20.20.2", "22.0.0", "24.1.0"])("Node %s will do", (version) => {
    expect(nodeProblem(version)).toBeUndefined();
  });

  it("a missing compiler is named with the command that installs it", () => {
    const runs = (tool: string): boolean => tool === "python3" || tool === "make";
    expect(toolchainProblem({ platform: "linux", runs })).toContain("a C++ compiler cannot be found");
    expect(toolchainProblem({ platform: "linux", runs })).toContain("apt-get install -y python3 make g++");
    expect(toolchainProblem({ platform: "darwin", runs })).toContain("xcode-select --install");
  });

  it("everything that is missing is named at once", () => {
    const problem = toolchainProblem({ platform: "linux", runs: () => false });
    expect(problem).toContain("python3 and make and a C++ compiler");
    expect(toolchainProblem({ platform: "win32", runs: () => false })).toContain("winget");
  });

  it("another compiler than g++ will do, also one named by CXX", () => {
    expect(toolchainProblem({ platform: "linux", runs: (tool) => tool !== "g++" && tool !== "c++" })).toBeUndefined();
    const runs = (tool: string): boolean => ["python3", "make", "zig-c++"].includes(tool);
    expect(toolchainProblem({ platform: "linux", runs, compiler: "zig-c++" })).toBeUndefined();
  });
});

describe("whether packages must be installed", () => {
  const machine = { modules: "115", platform: "linux", arch: "x64" };
  const locked = { version: "1.0.0" };
  const lockFile = (packages: Record<string, unknown>): string => JSON.stringify({ packages });

  it("the stamp of the last installation counts for this lock file, this Node and this machine", () => {
    write("package-lock.json", "one");
    expect(isCurrent(root, machine)).toBe(false);
    write("node_modules/.aisle-install", installKey(root, machine));
    expect(isCurrent(root, machine)).toBe(true);
    expect(isCurrent(root, { ...machine, modules: "127" })).toBe(false);
    write("package-lock.json", "two");
    expect(isCurrent(root, machine)).toBe(false);
  });

  it("packages installed by hand count when each is there in its version", () => {
    write("package-lock.json", lockFile({ "": {}, "node_modules/a": locked, "node_modules/b": locked }));
    expect(holdsLockedPackages(root)).toBe(false);
    write("node_modules/a/package.json", "{}");
    write("node_modules/b/package.json", "{}");
    write("node_modules/.package-lock.json", lockFile({ "node_modules/a": locked, "node_modules/b": locked }));
    expect(holdsLockedPackages(root)).toBe(true);
    rmSync(join(root, "node_modules/b"), { recursive: true });
    expect(holdsLockedPackages(root)).toBe(false);
  });

  it("another version does not fit, and an optional package may be absent", () => {
    write("node_modules/a/package.json", "{}");
    write("node_modules/.package-lock.json", lockFile({ "node_modules/a": locked }));
    write("package-lock.json", lockFile({ "node_modules/a": locked, "node_modules/o": { ...locked, optional: true } }));
    expect(holdsLockedPackages(root)).toBe(true);
    write("package-lock.json", lockFile({ "node_modules/a": { version: "2.0.0" } }));
    expect(holdsLockedPackages(root)).toBe(false);
  });

  it("the npm that started the script is used, and no other package manager", () => {
    const npm = { npm_execpath: join("lib", "npm-cli.js") };
    expect(npmCommand(npm, "linux")).toMatchObject({ command: process.execPath, shell: false });
    expect(npmCommand({ npm_execpath: "pnpm.cjs" }, "linux")).toEqual({ command: "npm", args: [], shell: false });
    expect(npmCommand({}, "win32")).toMatchObject({ command: "npm", shell: true });
  });
});

describe("what npm says", () => {
  it("its log is told as what it is at", () => {
    const detail = installDetail();
    expect(detail("npm http fetch GET 200 https://registry.example/a 12ms")).toBe("1 download");
    expect(detail("npm http fetch GET 200 https://registry.example/b 12ms")).toBe("2 downloads");
    expect(detail("npm info run @a/b@1.0.0 install node_modules/@a/b node-gyp rebuild")).toBe("building @a/b");
    expect(detail("npm info run @a/b@1.0.0 install { code: 0, signal: null }")).toBeUndefined();
    expect(detail("npm warn deprecated x")).toBeUndefined();
  });

  it.each([
    ["npm error code ENOTFOUND\nnpm error network request failed", "could not be reached"],
    ["npm ERR! code ENOSPC", "disk is full"],
    ["npm error code EACCES", "cannot be written"],
    ["npm error gyp ERR! stack Error: not found: make", "could not be compiled"],
    ["npm error code EUSAGE", "does not fit package.json"],
    ["npm error code E403", "refused access"],
    ["npm error something new", "could not install the packages"],
  ])("%j is explained", (said, explained) => {
    const failure = installFailure(`npm info it worked\n${said}\n`, ".aisle/install.log");
    expect(failure).toContain(explained);
    expect(failure).toContain(".aisle/install.log");
    expect(failure).not.toContain("it worked");
  });

  it("an optional package that could not be fetched is not the cause", () => {
    expect(installFailure("npm info ENOTFOUND\nnpm error code EACCES", "log")).toContain("cannot be written");
  });
});

describe("building", () => {
  function sources(): void {
    for (const file of ["tsconfig.json", "tsconfig.build.json", "package-lock.json", "bot/a.ts", "adapters/web/b.ts"]) {
      write(file, "x");
    }
  }

  it("is needed when a source is added, changed or gone", () => {
    sources();
    expect(isBuilt(root)).toBe(false);
    write("dist/adapters/main.js", "");
    write("dist/.aisle-build", sourceDigest(root));
    expect(isBuilt(root)).toBe(true);
    const before = sourceDigest(root);
    write("ml/c.ts", "x");
    expect(isBuilt(root)).toBe(false);
    rmSync(join(root, "ml"), { recursive: true });
    expect(sourceDigest(root)).toBe(before);
    utimesSync(join(root, "bot/a.ts"), 1, 1);
    expect(isBuilt(root)).toBe(false);
  });

  it("is needed when the product is gone although the stamp is there", () => {
    sources();
    write("dist/.aisle-build", sourceDigest(root));
    expect(isBuilt(root)).toBe(false);
  });

  it("links the command beside those of the packages, also over an old link", () => {
    write("dist/adapters/main.js", "");
    write("node_modules/.bin/aisle", "old");
    linkCommand(root, "linux");
    linkCommand(root, "linux");
    const link = join(root, "node_modules/.bin/aisle");
    expect(resolve(dirname(link), readlinkSync(link))).toBe(join(root, "dist/adapters/main.js"));
    expect(statSync(link).mode & 0o111).toBe(0o111);
    linkCommand(root, "win32");
    expect(readFileSync(`${link}.cmd`, "utf8")).toContain("main.js");
  });
});

describe("two starts at once", () => {
  it("the second waits, says for whom, and then works", async () => {
    write(".aisle/first-run.lock", "4711");
    const told: string[] = [];
    const done = await withLock(root, async () => "done", {
      say: (text) => told.push(text),
      isAlive: () => true,
      wait: async () => {
        rmSync(join(root, ".aisle/first-run.lock"), { force: true });
      },
    });
    expect(done).toBe("done");
    expect(told).toEqual(["Another start (process 4711) is installing or building; waiting for it."]);
  });

  it.each(["4711", "", "rubbish"])("the lock of a start that died is taken over: %j", async (content) => {
    write(".aisle/first-run.lock", content);
    const work = withLock(root, async () => "done", { say: () => undefined, isAlive: () => false });
    expect(await work).toBe("done");
  });

  it("the lock is let go after a failure", async () => {
    const given = { say: () => undefined };
    await expect(withLock(root, async () => Promise.reject(new Error("broken")), given)).rejects.toThrow("broken");
    expect(await withLock(root, async () => "next", given)).toBe("next");
  });
});

describe("the outcome of the tests", () => {
  const test = (status: string, fullName = "a test") => ({ status, fullName });
  const file = (...assertionResults: readonly { status: string; fullName: string }[]) => ({
    status: assertionResults.some((one) => one.status === "failed") ? "failed" : "passed",
    assertionResults,
  });
  const run = { checks: [], exitCode: 0, strict: false };

  it("counts tests over files, and each check as one", () => {
    const report = { testResults: [file(test("passed"), test("failed")), file(test("passed"), test("skipped"))] };
    const checks = [
      { name: "types", passed: true },
      { name: "lint", passed: false },
    ];
    expect(outcomeOf({ ...run, checks, report, exitCode: 1 })).toMatchObject({ passed: 3, failed: 2, skipped: 1 });
  });

  it("a file that cannot be loaded and a run without a report are failures", () => {
    const report = { testResults: [{ status: "failed", assertionResults: [] }] };
    expect(outcomeOf({ ...run, report, exitCode: 1 })).toMatchObject({ failed: 1 });
    expect(outcomeOf({ ...run, report: undefined, exitCode: 1 })).toMatchObject({ failed: 1 });
    expect(outcomeOf({ ...run, report: { testResults: [] }, exitCode: 1 })).toMatchObject({ failed: 1 });
  });

  it("what needs Chromium is named when skipped, and a failure where it must run", () => {
    const report = { testResults: [file(test("skipped", "needs chromium: the widget opens"), test("skipped"))] };
    const here = outcomeOf({ ...run, report });
    expect(here).toMatchObject({ failed: 0, skipped: 2, notes: ["skipped: needs chromium: the widget opens"] });
    expect(outcomeOf({ ...run, report, strict: true })).toMatchObject({ failed: 1, skipped: 1 });
  });
});

describe("the script itself", () => {
  const script = resolve(import.meta.dirname, "../../adapters/cli/first-run.mjs");

  it("an unknown task is refused with those there are", () => {
    const { status, stderr } = spawnSync(process.execPath, [script, "dance"], { encoding: "utf8" });
    expect(status).toBe(2);
    expect(stderr).toContain("demo|test|build|bench|lint");
  });
});
