import { once } from "node:events";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../dist/adapters/main.js", import.meta.url));
const startMsMax = 300_000;
const stopMsMax = 15_000;

/** Runs a command of the program to its end; `hear` gets what it writes on its error stream. */
export async function runCommand(workspace, args, hear) {
  const child = workspace.start([program, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...withoutSettings(process.env), NO_COLOR: "1" },
  });
  let told = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    told = (told + text).slice(-2_000);
    hear(text);
  });
  await endOf(child);
  if (child.exitCode !== 0) throw new Error(`aisle ${args.join(" ")} failed. It said:\n${told}`);
}

/**
 * The real server in a process of its own, on a free port of this machine. The settings of whoever runs the bench do not
 * reach it.
 */
export class ServerProcess {
  #child;
  #ended;

  constructor(child, address) {
    this.#child = child;
    this.#ended = endOf(child);
    this.address = address;
  }

  /** @param options.command "start", or "demo" which loads the demo shop first */
  static async start(workspace, { data, command = "start", environment = {} }) {
    const child = workspace.start([program, command, "--data", data, "--port", "0"], {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...withoutSettings(process.env), NO_COLOR: "1", ...environment },
    });
    return new ServerProcess(child, await addressTold(child));
  }

  /** Ends it as a power cut would. */
  async kill() {
    this.#child.kill("SIGKILL");
    await this.#ended;
  }

  /** Asks it to end, and insists after a while. */
  async stop() {
    this.#child.kill("SIGTERM");
    const insist = setTimeout(() => this.#child.kill("SIGKILL"), stopMsMax);
    await this.#ended;
    clearTimeout(insist);
  }
}

function withoutSettings(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith("AISLE_")));
}

async function endOf(child) {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
}

function addressTold(child) {
  return new Promise((resolve, reject) => {
    let told = "";
    const give = (settle, value) => {
      clearTimeout(limit);
      settle(value);
    };
    const fail = (why) => give(reject, new Error(`The server ${why}. It said:\n${told.slice(-2_000)}`));
    const limit = setTimeout(() => {
      child.kill("SIGKILL");
      fail(`did not start within ${startMsMax / 1_000} s`);
    }, startMsMax);
    child.once("exit", (code, signal) => fail(`ended with ${code ?? signal} before it answered`));
    child.stderr.setEncoding("utf8").on("data", (text) => {
      told = (told + text).slice(-20_000);
      const address = /(http:\/\/[^\s/]+:\d+)\/api\/v1/.exec(told)?.[1];
      if (address !== undefined) give(resolve, address);
    });
  });
}
