import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { FileImporter } from "../../dist/adapters/shop/import-file.js";
import { openStorage } from "../../dist/adapters/storage/open-storage.js";
import { figure } from "./figures.mjs";
import { writeProducts } from "./prepared-shop.mjs";

/** Reading, checking and storing a catalog file, and the same file again; making the index is a figure of its own. */
export async function importTimes({ workspace, progress }, count) {
  const folder = workspace.folder("import");
  const file = join(folder, "products.jsonl");
  progress("writing a file of products", 0, count);
  await writeProducts(file, count);
  const storage = openStorage(join(folder, "aisle.db"), { log: { report: () => undefined } });
  try {
    const importer = new FileImporter(storage.records, {
      currency: async () => ({ code: "USD", from: "shop" }),
      clock: { now: () => new Date() },
    });
    const first = await timedImport(importer, file, progress);
    const second = await timedImport(importer, file, progress);
    if (first.added !== count || second.unchanged !== count) throw new Error("The import lost or repeated products.");
    const products = `${count.toLocaleString("en-US")} products`;
    return [
      figure(
        `import of ${products}`,
        first.seconds,
        "s",
        undefined,
        `${Math.round(count / first.seconds)} products a second`,
      ),
      figure("the same file again", second.seconds, "s", undefined, `${second.unchanged} unchanged`),
    ];
  } finally {
    await storage.close();
    workspace.remove(folder);
  }
}

async function timedImport(importer, file, progress) {
  const began = performance.now();
  const report = await importer.importFile("products", file, {}, progress);
  return { ...report, seconds: (performance.now() - began) / 1_000 };
}
