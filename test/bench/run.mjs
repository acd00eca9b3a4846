import { cpus, loadavg, totalmem } from "node:os";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { cutConnections } from "./cut-connections.mjs";
import { figure, table } from "./figures.mjs";
import { importTimes } from "./import-times.mjs";
import { killedServer } from "./killed-server.mjs";
import { preparedShop, removePreparedShops } from "./prepared-shop.mjs";
import { progressOn } from "./progress.mjs";
import { proofTiming } from "./proof-timing.mjs";
import { searchTimes } from "./search-times.mjs";
import { startTimes } from "./start-times.mjs";
import { demoOrders, shopOrders, turnTimes } from "./turn-times.mjs";
import { Workspace } from "./workspace.mjs";

const usage = `Usage: npm run bench -- [--quick] [--json] [--only PART,PART] [--products N] [--clean]

  --quick       smaller and shorter: 5,000 products, 15 s of conversation; about two minutes
  --json        one JSON object on stdout
  --only        of: import, start, turns, search, proof, kill, cuts
  --products N  how large the generated catalog is
  --clean       removes the catalogs that earlier runs have kept, and this one's at the end
`;

/** Each part of a run, by the name that --only takes. Every one gets the run and returns its figures. */
const parts = {
  import: (run) => importTimes(run, run.count),
  start: async (run) => startTimes(run, await run.shop()),
  turns: allTurnTimes,
  search: async (run) => searchTimes(run, await run.shop()),
  proof: proofTiming,
  kill: killedServer,
  cuts: cutConnections,
};

/** The demo shop on both runtimes of the text model, and the large one: it has more to search. */
async function allTurnTimes(run) {
  const demo = { server: { data: run.workspace.folder("demo"), command: "demo" }, orders: demoOrders() };
  const wasm = { ...demo, server: { ...demo.server, environment: { AISLE_TEXT_BACKEND: "wasm" } } };
  const { folder, count } = await run.shop();
  const large = { server: { data: folder }, orders: shopOrders() };
  return [
    ...(await turnTimes(run, { name: "demo shop", ...demo, targets: { p50: 30, p99: 150 } })),
    ...(await turnTimes(run, { name: "demo shop, WASM", ...wasm, targets: { p50: 60 } })),
    ...(await turnTimes(run, {
      name: `${count.toLocaleString("en-US")} products`,
      ...large,
      targets: { p50: 30, p99: 150 },
    })),
  ];
}

function optionsOf(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      quick: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      clean: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
      only: { type: "string" },
      products: { type: "string" },
    },
  });
  const only = values.only?.split(",") ?? Object.keys(parts);
  const count = Number(values.products ?? (values.quick ? 5_000 : 50_000));
  const unknown = only.filter((name) => !(name in parts));
  if (unknown.length > 0) throw new Error(`There is no part "${unknown.join(", ")}".`);
  if (!Number.isInteger(count) || count < 100) throw new Error("--products takes a whole number from 100.");
  return { ...values, only, count };
}

async function measure(options, workspace) {
  const progress = progressOn(process.stderr);
  const run = {
    ...{ workspace, progress: progress.report, quick: options.quick, count: options.count },
    seconds: options.quick ? 15 : 60,
    shop: onceOnly(async () => ({
      ...(await preparedShop(options.count, workspace, progress.report)),
      count: options.count,
    })),
  };
  const figures = [];
  const failures = [];
  for (const name of options.only) {
    try {
      figures.push(...(await parts[name](run)));
    } catch (failure) {
      failures.push({ part: name, why: failure.stack ?? String(failure) });
    }
  }
  if (run.shop.made !== undefined) figures.push(...(await preparationFigure(run.shop.made, options.count)));
  progress.finish();
  return { figures, failures };
}

async function preparationFigure(made, count) {
  const shop = await made.catch(() => undefined);
  if (shop === undefined) return [];
  const what = `import of ${count.toLocaleString("en-US")} products with their index`;
  return [figure(what, shop.importSeconds, "s", undefined, "measured when the shop was prepared")];
}

function onceOnly(make) {
  const get = () => (get.made ??= make());
  return get;
}

const load = () => loadavg()[0].toFixed(2);

/** @returns the share of a core, in percent, that a program gets that wants all of one: less while others want it too */
function coreShare() {
  const [began, used] = [performance.now(), process.cpuUsage()];
  while (performance.now() - began < 500);
  const { user, system } = process.cpuUsage(used);
  return Math.min(100, Math.round((user + system) / 10 / (performance.now() - began)));
}

async function main() {
  let options;
  try {
    options = optionsOf(process.argv.slice(2));
  } catch (failure) {
    process.stderr.write(`${failure.message}\n${usage}`);
    return 2;
  }
  if (!options.help) return bench(options);
  process.stdout.write(usage);
  return 0;
}

async function bench(options) {
  const workspace = new Workspace();
  workspace.cleanUpOnSignals();
  if (options.clean) removePreparedShops();
  const [began, loadBefore, coreBefore] = [performance.now(), load(), coreShare()];
  try {
    const { figures, failures } = await measure(options, workspace);
    const seconds = Math.round((performance.now() - began) / 1_000);
    const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GiB`;
    const about = {
      machine,
      node: process.version,
      loadBefore,
      loadAfter: load(),
      coreBefore,
      coreAfter: coreShare(),
      seconds,
      quick: options.quick,
    };
    if (options.json) process.stdout.write(`${JSON.stringify({ ...about, figures, failures })}\n`);
    else process.stdout.write(`${report(about, figures)}\n`);
    for (const { part, why } of failures) process.stderr.write(`The part "${part}" could not be measured: ${why}\n`);
    return failures.length === 0 ? 0 : 1;
  } finally {
    workspace.cleanUp();
    if (options.clean) removePreparedShops();
  }
}

function report({ machine, node, loadBefore, loadAfter, coreBefore, coreAfter, seconds, quick }, figures) {
  const kind = quick ? "A quick run" : "A full run";
  return `${table(figures)}

${kind} of ${seconds} s on ${machine}, Node ${node}; load average ${loadBefore} before, ${loadAfter} after;
a program that wants a whole core got ${coreBefore} % of one before, ${coreAfter} % after.`;
}

process.exitCode = await main();
