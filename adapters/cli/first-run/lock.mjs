/** Two starts at the same time must not install into one folder at once: the second waits for the first. */
import fs from "fs";
import path from "path";
import { StepFailed, workFolder } from "./steps.mjs";

const checkAgainMs = 300;
/** Far longer than an installation takes; a process id may since belong to another program. */
const staleMs = 30 * 60_000;

/** @param given.wait how to pause; @param given.say how to tell that somebody else is at work */
export async function withLock(root, work, { say, wait = pause, isAlive = alive }) {
  const file = path.join(workFolder(root), "first-run.lock");
  const deadline = Date.now() + staleMs;
  let told = false;
  while (!take(file)) {
    const holder = holderOf(file);
    if (holder === undefined || !isAlive(holder)) {
      fs.rmSync(file, { force: true });
      continue;
    }
    if (Date.now() > deadline)
      throw new StepFailed(`Process ${holder} has been installing for very long: end it, and run the command again.`);
    if (!told) say(`Another start (process ${holder}) is installing or building; waiting for it.`);
    told = true;
    await wait(checkAgainMs);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function take(file) {
  // The id is in the file from its first moment on, so that nobody reads a lock without a holder.
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, String(process.pid));
  try {
    fs.linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    return takeWithoutLinks(file);
  } finally {
    fs.rmSync(own, { force: true });
  }
}

/** Some shared folders know no hard links. */
function takeWithoutLinks(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** @returns the process id, or undefined when the lock is gone, not readable or too old */
function holderOf(file) {
  try {
    if (Date.now() - fs.statSync(file).mtimeMs > staleMs) return undefined;
    const pid = Number(fs.readFileSync(file, "utf8"));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
