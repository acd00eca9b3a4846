import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The folders and processes of one run. All of them are gone when it ends, also when somebody ends it with Ctrl-C. */
export class Workspace {
  #folders = new Set();
  #children = new Set();

  /** @returns a new empty folder in the system's folder for temporary files */
  folder(name) {
    const folder = mkdtempSync(join(tmpdir(), `aisle-bench-${name}-`));
    this.#folders.add(folder);
    return folder;
  }

  /** Has a folder removed with the rest unless `keep` is called before. */
  adopt(folder) {
    this.#folders.add(folder);
  }

  keep(folder) {
    this.#folders.delete(folder);
  }

  remove(folder) {
    rmSync(folder, { recursive: true, force: true });
    this.#folders.delete(folder);
  }

  /** Starts a Node program. */
  start(args, options) {
    const child = spawn(process.execPath, args, options);
    this.#children.add(child);
    child.once("exit", () => this.#children.delete(child));
    return child;
  }

  /** Waits for nothing, so that it can also run while the process is ending. */
  cleanUp() {
    for (const child of this.#children) child.kill("SIGKILL");
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    this.#folders.clear();
  }

  /** Cleans up and ends when the process is asked to. */
  cleanUpOnSignals() {
    for (const [signal, code] of [
      ["SIGINT", 130],
      ["SIGTERM", 143],
    ]) {
      process.once(signal, () => {
        this.cleanUp();
        process.exit(code);
      });
    }
  }
}
