import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished, type TestContext } from "vitest";

const script = fileURLToPath(new URL("./storage-process.mjs", import.meta.url));
const build = fileURLToPath(new URL("../../dist/adapters/storage/open-storage.js", import.meta.url));

/** Processes run the compiled program; without one, their tests are skipped. */
export function requireBuild(context: TestContext): void {
  context.skip(!existsSync(build), "there is no build: run npm test, which makes one");
}

export interface StorageProcess {
  readonly process: ChildProcess;
  /** The lines that it writes, until it ends. */
  readonly lines: AsyncIterable<string>;
  /** Its exit code, or the name of the signal that ended it. */
  readonly ended: Promise<number | string>;
}

export function startStorageProcess(task: "converse" | "receive" | "import", file: string, count = 0): StorageProcess {
  const child = spawn(process.execPath, [script, task, file, String(count)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = new Promise<number | string>((resolve) => {
    child.once("exit", (code, signal) => {
      resolve(code ?? signal ?? "unknown");
    });
  });
  return { process: child, lines: createInterface({ input: child.stdout }), ended };
}

export async function linesOf(started: StorageProcess): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of started.lines) lines.push(line);
  return lines;
}
