/**
 * What `npm run demo`, `npm test` and the other scripts call. Nothing is installed or compiled when it starts, and the
 * Node it runs on may be too old for the product: hence plain JavaScript that Node 14 can read, and Node's own modules.
 */
import fs from "fs";
import path from "path";
import url from "url";
import { buildProduct } from "./first-run/build.mjs";
import { lint, runTests } from "./first-run/checks.mjs";
import { installPackages } from "./first-run/packages.mjs";
import { nodeProblem } from "./first-run/machine.mjs";
import { Steps, StepFailed } from "./first-run/steps.mjs";

const root = path.resolve(path.dirname(url.fileURLToPath(import.meta.url)), "..", "..");
const usage = "Usage: node adapters/cli/first-run.mjs demo|test|build|bench|lint [options]";

/** Each gets what follows its name and returns the exit code. */
const tasks = {
  async demo(steps, args) {
    await prepare(steps);
    return steps.handOver(process.execPath, [path.join("dist", "adapters", "main.js"), "demo", ...args]);
  },
  async build(steps) {
    await prepare(steps);
    steps.say("dist is up to date.");
    return 0;
  },
  async bench(steps, args) {
    await prepare(steps);
    return steps.handOver(process.execPath, [path.join("test", "bench", "run.mjs"), ...args]);
  },
  async lint(steps) {
    await installPackages(root, steps);
    return (await lint(steps)).every((check) => check.passed) ? 0 : 1;
  },
  async test(steps, args) {
    await prepare(steps);
    return runTests(steps, args);
  },
};

async function prepare(steps) {
  await installPackages(root, steps);
  await buildProduct(root, steps);
}

async function firstRun(argv) {
  const task = argv[0];
  if (!Object.keys(tasks).includes(task)) return fail(usage, 2);
  const tooOld = nodeProblem(process.versions.node);
  if (tooOld) return fail(tooOld, 1);
  const steps = new Steps({ root, stream: process.stderr });
  try {
    return await tasks[task](steps, argv.slice(1));
  } catch (error) {
    if (error instanceof StepFailed) return fail(error.message, 1);
    throw error;
  }
}

function fail(sentence, code) {
  process.stderr.write(`${sentence}\n`);
  return code;
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === url.fileURLToPath(import.meta.url)) {
  firstRun(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
