/** Installs the packages of package-lock.json when they are missing or others. */
import { spawnSync } from "child_process";
import crypto from "crypto";
import fs from "fs";
import path from "path";
import { withLock } from "./lock.mjs";
import { remedyFor, toolchainProblem } from "./machine.mjs";
import { StepFailed, workFolder } from "./steps.mjs";

/** Settings of the one installation: environment variables, so that nobody's npm configuration is touched. */
const installEnv = {
  // The package holds the CPU runtime already; the download is for GPUs only.
  ONNXRUNTIME_NODE_INSTALL: "skip",
  npm_config_audit: "false",
  npm_config_fund: "false",
  npm_config_update_notifier: "false",
  npm_config_progress: "false",
  // Tells which package is being fetched or compiled.
  npm_config_loglevel: "info",
};

export async function installPackages(root, steps) {
  if (isCurrent(root)) return;
  await withLock(
    root,
    async () => {
      if (isCurrent(root) || adoptExisting(root)) return;
      await install(root, steps);
    },
    { say: (text) => steps.say(text) },
  );
}

function stampFile(root) {
  return path.join(root, "node_modules", ".aisle-install");
}

/** Compiled packages fit one version of Node's binary interface and one kind of machine only. */
export function installKey(root, { modules, platform, arch } = machineKey()) {
  const lock = fs.readFileSync(path.join(root, "package-lock.json"));
  return `${crypto.createHash("sha256").update(lock).digest("hex")} ${modules} ${platform} ${arch}`;
}

function machineKey() {
  return { modules: process.versions.modules, platform: process.platform, arch: process.arch };
}

/** Whether the last installation by this program was of the same package-lock.json. */
export function isCurrent(root, machine = machineKey()) {
  try {
    return fs.readFileSync(stampFile(root), "utf8") === installKey(root, machine);
  } catch {
    return false;
  }
}

/** A node_modules that somebody installed by hand is taken as it is when it fits. */
function adoptExisting(root) {
  if (!holdsLockedPackages(root) || nativeProblem(root)) return false;
  fs.writeFileSync(stampFile(root), installKey(root));
  return true;
}

/** Compares package-lock.json with the record npm keeps of what it installed; optional packages may be absent. */
export function holdsLockedPackages(root) {
  const wanted = packagesIn(path.join(root, "package-lock.json"));
  const present = packagesIn(path.join(root, "node_modules", ".package-lock.json"));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === "" || entry.optional || entry.devOptional) return true;
    return Boolean(present[place]) && present[place].version === entry.version && fs.existsSync(path.join(root, place));
  });
}

function packagesIn(lockFile) {
  try {
    return JSON.parse(fs.readFileSync(lockFile, "utf8")).packages;
  } catch {
    return undefined;
  }
}

/** @returns why the compiled packages cannot be loaded, in npm's or the loader's words; undefined when they can */
function nativeProblem(root) {
  const script = "require('better-sqlite3')(':memory:').close(); require('hnswlib-node');";
  const { status, stderr } = spawnSync(process.execPath, ["-e", script], { cwd: root, encoding: "utf8" });
  if (status === 0) return undefined;
  return (stderr.split("\n").find((line) => /^\w*Error/.test(line)) || "they cannot be loaded").trim();
}

async function install(root, steps) {
  const problem = toolchainProblem({ platform: process.platform, runs, compiler: process.env.CXX });
  if (problem) throw new StepFailed(problem);
  const logFile = path.join(workFolder(root), "install.log");
  steps.say("Installing packages. This takes about 2 minutes once: SQLite and the vector index are compiled.");
  fs.rmSync(stampFile(root), { force: true });
  const npm = npmCommand(process.env, process.platform);
  const { code, output, seconds } = await steps.run(npm.command, [...npm.args, "ci", "--include=dev"], {
    doing: "Installing packages",
    detailOf: installDetail(),
    logFile,
    env: { ...process.env, ...installEnv },
    shell: npm.shell,
  });
  if (code !== 0) throw new StepFailed(installFailure(output, path.relative(root, logFile)));
  const broken = nativeProblem(root);
  if (broken) {
    throw new StepFailed(
      `The packages are installed, but SQLite or the vector index was not compiled (${broken}). Does your npm configuration set ignore-scripts? ` +
        "Run: npm rebuild better-sqlite3 hnswlib-node --ignore-scripts=false",
    );
  }
  fs.writeFileSync(stampFile(root), installKey(root));
  steps.say(`Packages installed in ${seconds} s.`);
}

function runs(tool) {
  return spawnSync(tool, ["--version"], { stdio: "ignore" }).status === 0;
}

/** The npm that started this script, else the one in the search path. */
export function npmCommand(env, platform) {
  const started = env.npm_execpath;
  if (started && path.basename(started) === "npm-cli.js")
    return { command: process.execPath, args: [started], shell: false };
  // On Windows npm is a batch file, which only a shell can start.
  return { command: "npm", args: [], shell: platform === "win32" };
}

/** @returns a function from a line of npm's log to what npm is doing */
export function installDetail() {
  let fetched = 0;
  return (line) => {
    const compiled = /^npm info run (\S+)@\S+ (?:pre|post)?install [^{]/.exec(line);
    if (compiled) return `building ${compiled[1]}`;
    if (!line.startsWith("npm http fetch")) return undefined;
    fetched += 1;
    return fetched === 1 ? "1 download" : `${fetched} downloads`;
  };
}

const causes = [
  [
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|network)\b/,
    "The package registry could not be reached. Check the network and the proxy, and run the command again",
  ],
  [
    /\bE40[13]\b/,
    "The package registry refused access. Check the settings with `npm config list`, and run the command again",
  ],
  [/\bENOSPC\b/, "The disk is full. Make room, and run the command again"],
  [/\b(EACCES|EPERM|EROFS)\b/, "The folder cannot be written. Check whose it is, and run the command again"],
  [/\bEUSAGE\b|in sync/, "package-lock.json does not fit package.json. Run `npm install`, and run the command again"],
];

/** @returns a sentence with the cause and the fix, and the last lines that npm said about it */
export function installFailure(output, logFile) {
  const lines = output.split("\n").filter((line) => /^npm (error|ERR!)/.test(line));
  const said = lines.join("\n");
  const compiling = /gyp ERR!|node-gyp|prebuild-install/.test(said);
  const known = causes.find(([pattern]) => pattern.test(said));
  const cause = compiling
    ? `A package could not be compiled. ${remedyFor(process.platform)}. Then run the command again`
    : known
      ? known[1]
      : "npm could not install the packages";
  const tail = lines.filter((line) => line.replace(/^npm (error|ERR!)/, "").trim() !== "").slice(-12);
  return [...tail, `${cause}. Everything npm said is in ${logFile}.`].join("\n");
}
