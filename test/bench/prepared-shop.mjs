import { createHash } from "node:crypto";
import {
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pipeline } from "node:stream/promises";
import { demoRecords } from "../../dist/adapters/shop/demo-records.js";
import { openStorage } from "../../dist/adapters/storage/open-storage.js";
import { everydayWords } from "../../dist/ml/text/everyday-words.js";
import { openSentenceEncoder } from "../../dist/ml/text/sentence-encoder.js";
import { CatalogIndex } from "../../dist/retrieval/catalog-index.js";
import { generatedOrders, generatedProducts } from "./generated-shop.mjs";
import { runCommand } from "./server-process.mjs";

const build = (path) => new URL(`../../dist/${path}`, import.meta.url);
const quiet = { report: () => undefined };
const customerCount = 1_000;
const kept = "aisle-bench-shop-";

/**
 * A data folder with a generated shop whose index is made. Embedding tens of thousands of texts takes minutes, so the
 * folder stays in the system's folder for temporary files, and the next run with the same shop takes it from there.
 * @returns { folder, importSeconds }, the time of the import that loaded the products and made the index
 */
export async function preparedShop(count, workspace, progress) {
  const folder = join(tmpdir(), `${kept}${count}-${digestOfShop()}`);
  const note = join(folder, "prepared.json");
  if (!existsSync(note)) await prepare(folder, count, workspace, progress);
  else await importProducts(folder, 1, workspace, progress);
  // What the measurements say and train goes into a copy, so that the next run finds the shop as this one did.
  const copy = workspace.folder("copy");
  cpSync(folder, copy, { recursive: true });
  return { folder: copy, ...JSON.parse(readFileSync(note, "utf8")) };
}

/** Removes the folders that earlier runs have kept. */
export function removePreparedShops() {
  for (const name of readdirSync(tmpdir())) {
    if (name.startsWith(kept)) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** Writes the products as a file that can be imported. */
export async function writeProducts(file, count) {
  await pipeline(jsonLines(generatedProducts(count)), createWriteStream(file));
}

function* jsonLines(records) {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}

/**
 * The parts of the product over a data folder, in this process.
 * @returns { storage, encoder, index, close }; the index is empty until it is refreshed
 */
export async function openShop(folder) {
  const storage = openStorage(join(folder, "aisle.db"), { log: quiet });
  const encoder = await openSentenceEncoder({ worker: build("ml/text/embedding-worker.js"), log: quiet });
  const everyday = await everydayWords();
  const index = new CatalogIndex({
    isWord: (word) => everyday.has(word),
    directory: join(folder, "index"),
    records: storage.records,
    embedder: encoder,
    buildWorker: build("retrieval/hnsw-build-worker.js"),
    wordsWorker: build("retrieval/lexical-build-worker.js"),
    currency: async () => "USD",
    log: quiet,
  });
  const close = async () => {
    await encoder.close();
    await storage.close();
  };
  return { storage, encoder, index, close };
}

async function prepare(folder, count, workspace, progress) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  workspace.adopt(folder);
  await fillBesideProducts(folder);
  const began = performance.now();
  await importProducts(folder, count, workspace, progress);
  const importSeconds = (performance.now() - began) / 1_000;
  writeFileSync(join(folder, "prepared.json"), JSON.stringify({ importSeconds }));
  workspace.keep(folder);
}

/**
 * By the program itself, so that the index is made exactly as the program wants it. With few products it only looks whether
 * the index is what it would make today; otherwise it is made anew now, and not while measuring.
 */
async function importProducts(folder, count, workspace, progress) {
  const file = join(workspace.folder("products"), "products.jsonl");
  progress("generating products", 0, count);
  await writeProducts(file, count);
  const hear = (text) => {
    const line = text.trim().split("\n").at(-1)?.trim() ?? "";
    if (line !== "") progress(line.slice(0, 100));
  };
  await runCommand(workspace, ["import", "products", file, "--data", folder], hear);
}

async function fillBesideProducts(folder) {
  const { customers, orders } = generatedOrders(customerCount);
  const { policies } = demoRecords(new Date());
  const { records, close } = openStorage(join(folder, "aisle.db"), { log: quiet });
  await records.put("policies", [policies]);
  await records.put("customers", customers);
  await records.put("orders", orders);
  await close();
}

/** Changes when other products or orders are generated. */
function digestOfShop() {
  const sample = [...generatedProducts(100), generatedOrders(10)];
  return createHash("sha256").update(JSON.stringify(sample)).digest("hex").slice(0, 12);
}
