/** Compiles the product when its sources have changed, and makes `npx aisle` work from the clone. */
import crypto from "crypto";
import fs from "fs";
import path from "path";
import { withLock } from "./lock.mjs";
import { StepFailed } from "./steps.mjs";

const sourceFolders = ["bot", "retrieval", "ml", "adapters", "web-widget"];
const settingFiles = ["tsconfig.json", "tsconfig.build.json", "package-lock.json"];

export async function buildProduct(root, steps) {
  if (!isBuilt(root)) {
    const work = async () => {
      if (!isBuilt(root)) await build(root, steps);
    };
    await withLock(root, work, { say: (text) => steps.say(text) });
  }
  linkCommand(root, process.platform);
}

function mainFile(root) {
  return path.join(root, "dist", "adapters", "main.js");
}

function stampFile(root) {
  return path.join(root, "dist", ".aisle-build");
}

export function isBuilt(root) {
  try {
    return fs.existsSync(mainFile(root)) && fs.readFileSync(stampFile(root), "utf8") === sourceDigest(root);
  } catch {
    return false;
  }
}

async function build(root, steps) {
  // Without its outputs an incremental build believes that it has nothing to do.
  if (!fs.existsSync(mainFile(root))) fs.rmSync(path.join(root, "dist"), { recursive: true, force: true });
  const digest = sourceDigest(root);
  const compiler = path.join("node_modules", "typescript", "bin", "tsc");
  const { code, output, seconds } = await steps.run(process.execPath, [compiler, "-p", "tsconfig.build.json"], {
    doing: "Building (about 10 seconds)",
  });
  if (code !== 0) throw new StepFailed(`${output.trim()}\nThe product does not compile; the lines above say where.`);
  if (!fs.existsSync(mainFile(root))) {
    throw new StepFailed(
      "The build made no dist/adapters/main.js: adapters/main.ts is missing. Restore it with git, and run the command again.",
    );
  }
  await bundleWidget(steps);
  // Taken before compiling: a file that changed meanwhile is compiled the next time.
  fs.writeFileSync(stampFile(root), digest);
  steps.say(`Built in ${seconds} s.`);
}

/** What runs in the browser: dist/web-widget. */
async function bundleWidget(steps) {
  const bundler = path.join("web-widget", "build.mjs");
  const { code, output } = await steps.run(process.execPath, [bundler], { doing: "Bundling the widget" });
  if (code !== 0) throw new StepFailed(`${output.trim()}\nThe widget cannot be bundled; the lines above say why.`);
}

/** Changes with every source that is added, changed or removed. Names, sizes and times are enough and cost milliseconds. */
export function sourceDigest(root) {
  const hash = crypto.createHash("sha256");
  for (const file of [...sourceFolders.flatMap((folder) => sourcesIn(path.join(root, folder))), ...settingFiles]) {
    const { size, mtimeMs } = fs.statSync(path.resolve(root, file));
    hash.update(`${path.relative(root, path.resolve(root, file))} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function sourcesIn(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const place = path.join(folder, entry.name);
      if (entry.isDirectory()) return sourcesIn(place);
      return /\.(tsx?|mjs|css|json)$/.test(entry.name) ? [place] : [];
    });
}

/** `npm ci` links the programs of packages only, not the one of the project itself. */
export function linkCommand(root, platform) {
  const main = mainFile(root);
  const bin = path.join(root, "node_modules", ".bin");
  fs.mkdirSync(bin, { recursive: true });
  if (platform === "win32") {
    fs.writeFileSync(path.join(bin, "aisle.cmd"), '@node "%~dp0\\..\\..\\dist\\adapters\\main.js" %*\r\n');
    return;
  }
  fs.chmodSync(main, 0o755);
  const link = path.join(bin, "aisle");
  const target = path.relative(bin, main);
  if (linkedTo(link) === target) return;
  fs.rmSync(link, { force: true });
  fs.symlinkSync(target, link);
}

function linkedTo(link) {
  try {
    return fs.readlinkSync(link);
  } catch {
    return undefined;
  }
}
