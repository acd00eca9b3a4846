/** `npm test` and `npm run lint`. */
import fs from "fs";
import os from "os";
import path from "path";

const lintSteps = [
  { name: "types", script: ["typescript", "bin", "tsc"], args: [] },
  { name: "types of the widget", script: ["typescript", "bin", "tsc"], args: ["-p", "test/browser"] },
  { name: "lint", script: ["eslint", "bin", "eslint.js"], args: ["."] },
  { name: "format", script: ["@biomejs", "biome", "bin", "biome"], args: ["format", "."] },
  { name: "dead code", script: ["knip", "bin", "knip.js"], args: [] },
];

/** Every step runs, also after one that failed. @returns for each its name and whether it passed */
export async function lint(steps) {
  const checks = [];
  for (const { name, script, args } of lintSteps) {
    const file = path.join("node_modules", ...script);
    const { code, output, seconds } = await steps.run(process.execPath, [file, ...args], { doing: `Checking ${name}` });
    if (code !== 0) steps.say(output.trimEnd());
    steps.say(`${code === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
    checks.push({ name, passed: code === 0 });
  }
  return checks;
}

/**
 * All checks and all tests; with arguments, which go to vitest, only the tests these name. A check counts as one test.
 * The last line is always "N passed, N failed, N skipped".
 */
export async function runTests(steps, args) {
  const checks = args.length > 0 ? [] : await lint(steps);
  const { exitCode, report } = await vitest(steps, args);
  const outcome = outcomeOf({ checks, report, exitCode, strict: isTrue(process.env.CI) });
  for (const line of outcome.notes) process.stdout.write(`${line}\n`);
  process.stdout.write(`${outcome.passed} passed, ${outcome.failed} failed, ${outcome.skipped} skipped\n`);
  return outcome.failed === 0 ? 0 : 1;
}

function isTrue(setting) {
  return setting !== undefined && !["", "0", "false"].includes(setting.toLowerCase());
}

async function vitest(steps, args) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "aisle-test-"));
  const file = path.join(folder, "report.json");
  try {
    const exitCode = await steps.handOver(process.execPath, [
      path.join("node_modules", "vitest", "vitest.mjs"),
      "run",
      ...args,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ]);
    return { exitCode, report: reportIn(file) };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function reportIn(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** A test that only some machines can run says so in its name: "needs chromium: the widget opens". */
const need = /\bneeds (chromium|postgresql|redis)\b/i;

/**
 * Counts what vitest reports.
 * @param run.strict a skipped test that needs Chromium, PostgreSQL or Redis counts as failed
 */
export function outcomeOf({ checks, report, exitCode, strict }) {
  const tests = report ? report.testResults.flatMap((file) => file.assertionResults) : [];
  const skipped = tests.filter(({ status }) => ["pending", "skipped", "todo", "disabled"].includes(status));
  const needed = skipped.filter(({ fullName }) => need.test(fullName));
  const notRun = strict ? needed.length : 0;
  const passed = tests.filter(({ status }) => status === "passed").length;
  let failed = tests.filter(({ status }) => status === "failed").length + notRun;
  // A file that cannot be loaded, or an error between tests, has no test of its own to fail.
  const brokenFiles = report ? report.testResults.filter(isBroken).length : 0;
  failed += brokenFiles;
  if (exitCode !== 0 && failed === 0) failed = 1;
  const verb = strict ? "failed, because CI must run it" : "skipped";
  return {
    passed: passed + checks.filter((check) => check.passed).length,
    failed: failed + checks.filter((check) => !check.passed).length,
    skipped: skipped.length - notRun,
    notes: needed.map(({ fullName }) => `${verb}: ${fullName}`),
  };
}

function isBroken(file) {
  return file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed");
}
