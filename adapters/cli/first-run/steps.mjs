/** Runs other programs and tells on the error stream what is being done and for how long. */
import { spawn } from "child_process";
import fs from "fs";
import os from "os";
import path from "path";

/** One sentence for the person at the keyboard, with what to do next. */
export class StepFailed extends Error {}

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const redrawMs = 120;
const plainLineMs = 10_000;
const shellCheckMs = 250;
const forwarded = ["SIGINT", "SIGTERM", "SIGHUP"];
// Ctrl-C reaches every program of the terminal by itself; passed on, it would come twice and cut an orderly end short.
const fromTerminal = "SIGINT";

export class Steps {
  constructor({ root, stream }) {
    this.root = root;
    this.stream = stream;
  }

  say(text) {
    this.stream.write(`${text}\n`);
  }

  /**
   * Runs a program quietly.
   * @param options.doing what is said while it runs
   * @param options.detailOf a line of its output -> what it is at now, or undefined
   * @param options.logFile where its whole output goes
   * @returns its exit code, its output and how long it took
   */
  async run(command, args, { doing, detailOf = () => undefined, logFile, env = process.env, shell = false }) {
    const began = Date.now();
    const ticker = new Ticker(this.stream, doing);
    const log = logFile ? fs.createWriteStream(logFile) : undefined;
    let output = "";
    const child = spawn(command, args, { cwd: this.root, env, shell, stdio: ["ignore", "pipe", "pipe"] });
    const take = (chunk) => {
      output += chunk;
      if (log) log.write(chunk);
      for (const line of String(chunk).split("\n")) ticker.at(detailOf(line));
    };
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", take);
    const code = await ended(child);
    ticker.stop();
    if (log) await new Promise((done) => log.end(done));
    return { code, output, seconds: Math.round((Date.now() - began) / 1000) };
  }

  /** Gives the terminal to a program: its input, its output, the signals, and its exit code. */
  async handOver(command, args, env = process.env) {
    return ended(spawn(command, args, { cwd: this.root, env, stdio: "inherit" }));
  }
}

/** The exit code; a program that a signal ended counts as 128 and the signal's number, as in a shell. */
function ended(child) {
  const forward = forwarded.map((signal) => [
    signal,
    () => (signal === fromTerminal && process.stdin.isTTY ? undefined : child.kill(signal)),
  ]);
  for (const [signal, pass] of forward) process.on(signal, pass);
  const watch = watchShell(child);
  return new Promise((resolve, reject) => {
    child.on("error", (error) => reject(new StepFailed(`${child.spawnfile} could not be started (${error.code}).`)));
    child.on("close", (code, signal) => {
      clearInterval(watch);
      for (const [name, pass] of forward) process.removeListener(name, pass);
      resolve(signal ? 128 + (os.constants.signals[signal] || 0) : code);
    });
  });
}

/**
 * A signal that npm gets goes to the shell between npm and this program, and some shells end without passing it on: the
 * server would go on and hold its port. The end of that shell therefore counts as the signal.
 */
function watchShell(child) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const shell = process.ppid;
  return setInterval(() => process.ppid !== shell && child.kill("SIGTERM"), shellCheckMs);
}

/** A spinner on a terminal, a plain line now and then elsewhere. */
class Ticker {
  constructor(stream, doing) {
    this.stream = stream;
    this.doing = doing;
    this.detail = "";
    this.began = Date.now();
    this.frame = 0;
    if (!stream.isTTY) stream.write(`${doing} …\n`);
    this.timer = setInterval(() => this.show(), stream.isTTY ? redrawMs : plainLineMs);
  }

  at(detail) {
    if (detail) this.detail = detail;
  }

  show() {
    const seconds = Math.round((Date.now() - this.began) / 1000);
    const text = `${this.doing}  ${[this.detail, `${seconds} s`].filter(Boolean).join(" · ")}`;
    if (!this.stream.isTTY) {
      this.stream.write(`${text}\n`);
      return;
    }
    this.frame = (this.frame + 1) % frames.length;
    const columns = this.stream.columns || 80;
    this.stream.write(`\r${frames[this.frame]} ${text.slice(0, columns - 4)}\u001b[K`);
  }

  stop() {
    clearInterval(this.timer);
    if (this.stream.isTTY) this.stream.write("\r\u001b[K");
  }
}

/** The product's own folder for what is not source and must survive a new installation. */
export function workFolder(root) {
  const folder = path.join(root, ".aisle");
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}
