import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive } from "./living-process.js";

/** Who builds. A number of a process is given again, so the time of its start belongs to it. */
interface Holder {
  readonly pid: number;
  /** In the kernel's own ticks; empty where the system does not tell. */
  readonly started: string;
}

const fileName = "building.json";
const pollMs = 250;
let claimsOfThisProcess = 0;

/**
 * A claim on the minutes of work that a new index takes, so that of two processes over one folder only one does it.
 * What a process that ended has claimed does not count. It saves work and no more: two that find such a claim at the
 * same moment, or a file system without hard links, lead to work done twice, never to a wrong index.
 */
export class BuildClaim {
  private readonly file: string;

  constructor(private readonly directory: string) {
    this.file = join(directory, fileName);
  }

  /** @returns what gives the claim back, or nothing while a living process has it (this one counts too). */
  async take(): Promise<(() => Promise<void>) | undefined> {
    const holder: Holder = { pid: process.pid, started: await startOf("self") };
    const outcome = await this.write(holder);
    if (outcome === "failed") return async () => undefined;
    if (outcome === "taken") {
      if (await this.isTaken()) return undefined;
      await rm(this.file, { force: true });
      if ((await this.write(holder)) === "taken") return undefined;
    }
    return () => rm(this.file, { force: true });
  }

  /** @param signal ends the waiting with an error. */
  async whileTaken(signal: AbortSignal): Promise<void> {
    while (await this.isTaken()) await pause(pollMs, undefined, { signal });
  }

  private async isTaken(): Promise<boolean> {
    const holder = holderIn(await readFile(this.file, "utf8").catch(() => ""));
    return holder !== undefined && isAlive(holder.pid) && (await startOf(String(holder.pid))) === holder.started;
  }

  /** Linked from a file that is written already: nobody ever reads half a claim. */
  private async write(holder: Holder): Promise<"written" | "taken" | "failed"> {
    claimsOfThisProcess += 1;
    const draft = join(this.directory, `building.${process.pid}.${claimsOfThisProcess}`);
    try {
      await mkdir(this.directory, { recursive: true });
      await writeFile(draft, JSON.stringify(holder));
      return await linked(draft, this.file);
    } catch {
      return "failed";
    } finally {
      await rm(draft, { force: true }).catch(() => undefined);
    }
  }
}

async function linked(from: string, to: string): Promise<"written" | "taken"> {
  try {
    await link(from, to);
    return "written";
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return "taken";
    throw error;
  }
}

function holderIn(text: string): Holder | undefined {
  try {
    const { pid, started } = JSON.parse(text) as Partial<Holder>;
    return Number.isInteger(pid) && typeof started === "string" ? { pid: pid as number, started } : undefined;
  } catch {
    return undefined;
  }
}

/** Field 22 of Linux's /proc/PID/stat; the second one, a name in brackets, may hold blanks and brackets itself. */
async function startOf(pid: string): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}
