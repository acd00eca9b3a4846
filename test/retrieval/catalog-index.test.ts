import { mkdtemp, open, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Product } from "../../bot/shop-records.js";
import { CatalogIndex } from "../../retrieval/catalog-index.js";
import { IndexSnapshots } from "../../retrieval/index-snapshot.js";
import type { TextEmbedder } from "../../retrieval/ports.js";
import { HashedWordEmbedder } from "./hashed-word-embedder.js";
import { MemoryLog, MemoryRecords, product, smallCatalog } from "./small-catalog.js";

const buildWorker = new URL("../../dist/retrieval/hnsw-build-worker.js", import.meta.url);

let directory: string;
let records: MemoryRecords;
let log: MemoryLog;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "aisle-catalog-"));
  records = new MemoryRecords(smallCatalog);
  log = new MemoryLog();
});
afterEach(() => rm(directory, { recursive: true, force: true }));

function indexWith(embedder: TextEmbedder | undefined, currency = "USD"): CatalogIndex {
  return new CatalogIndex({ directory, records, embedder, buildWorker, currency: async () => currency, log });
}

async function tear(name: string): Promise<void> {
  const [generation] = (await readdir(directory)).filter((entry) => entry.startsWith("generation-"));
  const handle = await open(join(directory, generation!, name), "r+");
  await handle.write(Buffer.from("torn"), 0, 4, 100);
  await handle.close();
}

function many(count: number): Product[] {
  return Array.from({ length: count }, (_, at) =>
    product({ id: `P${at}`, title: `Part number ${at}`, in: "Parts", price: 1 }),
  );
}

describe("before the catalog is read", () => {
  it("nothing can be searched, and the error says so", () => {
    const index = indexWith(undefined);
    expect(index.ready).toBe(false);
    expect(() => index.current()).toThrow(expect.objectContaining({ code: "index/not-ready" }));
  });
});

describe("a first refresh", () => {
  it("embeds every product once and finds a product by its own text", async () => {
    const embedder = new HashedWordEmbedder();
    const index = indexWith(embedder);
    const report = await index.refresh();
    expect(report).toEqual({ products: smallCatalog.length, rebuilt: true, embedded: smallCatalog.length });
    const [query] = await embedder.embed(["Cork Yoga Mat. Fitness. Grips when it gets wet."]);
    const [nearest] = index.current().vectors!.nearest(query!, 1);
    expect(index.current().products[nearest!.ordinal]!.id).toBe("MT01");
  });

  it("embeds equal texts once", async () => {
    const twin = (id: string): Product => product({ id, title: "Tent Peg", in: "Gear", price: 1 });
    records.replace([twin("A"), twin("B"), twin("C")]);
    expect(await indexWith(new HashedWordEmbedder()).refresh()).toMatchObject({ products: 3, embedded: 1 });
  });

  it("works on an empty catalog", async () => {
    records.replace([]);
    const index = indexWith(new HashedWordEmbedder());
    expect(await index.refresh()).toMatchObject({ products: 0, embedded: 0 });
    expect(index.current().vectors!.nearest(new Float32Array(64), 5)).toEqual([]);
  });

  it("without a text model finds by words only, and says so", async () => {
    const index = indexWith(undefined);
    await index.refresh();
    expect(index.current().vectors).toBeUndefined();
    expect(log.codes).toEqual(["index/words-only"]);
  });

  it("whose text model fails leaves a catalog that is found by words, and logs why", async () => {
    const broken: TextEmbedder = { modelId: "broken", dimensions: 4, embed: async () => [new Float32Array(3)] };
    const index = indexWith(broken);
    await index.refresh();
    expect(index.current().lexical.search("hoodie", { limit: 1 }).hits).toHaveLength(1);
    expect(index.current().vectors).toBeUndefined();
    expect(log.codes).toEqual(["model/bad-vector"]);
  });
});

describe("a second start", () => {
  it("loads what is on disk and embeds nothing", async () => {
    await indexWith(new HashedWordEmbedder()).refresh();
    const embedder = new HashedWordEmbedder();
    const index = indexWith(embedder);
    const report = await index.refresh();
    expect(report).toEqual({ products: smallCatalog.length, rebuilt: false, embedded: 0 });
    expect(embedder.embedded).toEqual([]);
    expect(index.current().vectors).toBeDefined();
  });

  it("compares the texts one by one where the snapshot names others, and then names these", async () => {
    await indexWith(new HashedWordEmbedder()).refresh();
    const snapshots = new IndexSnapshots(directory);
    const load = await snapshots.load(new HashedWordEmbedder());
    if (load.kind === "loaded") await snapshots.confirm(load.snapshot, 1, "texts as a former version named them");
    const index = indexWith(new HashedWordEmbedder());
    expect(await index.refresh()).toMatchObject({ rebuilt: false, embedded: 0 });
    expect(await snapshots.manifest()).toMatchObject({ texts: index.current().texts });
  });

  it("with another text model embeds everything again", async () => {
    await indexWith(new HashedWordEmbedder(64)).refresh();
    const report = await indexWith(new HashedWordEmbedder(32)).refresh();
    expect(report).toMatchObject({ rebuilt: true, embedded: smallCatalog.length });
    expect(log.codes).toEqual(["index/other-model"]);
  });

  it("rebuilds torn vectors, and only the graph when only the graph is torn", async () => {
    await indexWith(new HashedWordEmbedder()).refresh();
    await tear("vectors.bin");
    expect(await indexWith(new HashedWordEmbedder()).refresh()).toMatchObject({ embedded: smallCatalog.length });
    await tear("graph.hnsw");
    expect(await indexWith(new HashedWordEmbedder()).refresh()).toMatchObject({ rebuilt: true, embedded: 0 });
    expect(log.codes).toEqual(["index/torn", "index/torn"]);
    expect(await indexWith(new HashedWordEmbedder()).refresh()).toMatchObject({ rebuilt: false });
  });
});

describe("the words of the catalog", () => {
  const wordsWorker = new URL("../../dist/retrieval/lexical-build-worker.js", import.meta.url);
  const isWord = (word: string): boolean => word === "jaket";

  function indexOfWords(): CatalogIndex {
    const parts = { directory, records, embedder: undefined, buildWorker, log };
    return new CatalogIndex({ ...parts, wordsWorker, isWord, currency: async () => "USD" });
  }

  /** @returns whether the words were indexed anew. */
  async function refreshes(index: CatalogIndex): Promise<boolean> {
    const steps = new Set<string>();
    await index.refresh((step) => steps.add(step));
    return steps.has("words");
  }

  it("are indexed once and read from disk at the next start", async () => {
    expect(await refreshes(indexOfWords())).toBe(true);
    const index = indexOfWords();
    expect(await refreshes(index)).toBe(false);
    expect(index.current().lexical.search("hoodie", { limit: 1 }).hits).toHaveLength(1);
  });

  it("stay as they are when only a price changed", async () => {
    const index = indexOfWords();
    await index.refresh();
    const [first, ...others] = smallCatalog;
    const cheaper = first!.variants.map((variant) => ({ ...variant, price: { amount: 100, currency: "USD" } }));
    records.replace([{ ...first!, variants: cheaper }, ...others]);
    expect(await refreshes(index)).toBe(false);
    records.replace([{ ...first!, title: "Ridgeway Coat" }, ...others]);
    expect(await refreshes(index)).toBe(true);
    expect(index.current().lexical.vocabularyHas("coat")).toBe(true);
  });

  it("of a large catalog are indexed in a thread, with everyday words left as they are typed", async () => {
    records.replace([...smallCatalog, ...many(300)]);
    const index = indexOfWords();
    expect(await refreshes(index)).toBe(true);
    const { lexical } = index.current();
    expect(lexical.search("part 17", { limit: 1 }).hits).toHaveLength(1);
    expect(lexical.search("jaket", { limit: 1 })).toMatchObject({ corrected: [], unknown: ["jaket"] });
    expect(lexical.search("hodie", { limit: 1 }).corrected).toEqual([{ from: "hodie", to: "hoodie" }]);
  });

  it("serve also when they cannot be kept, and the log says so", async () => {
    await writeFile(join(directory, "taken"), "");
    const parts = { directory: join(directory, "taken"), records, embedder: undefined, buildWorker, log };
    const index = new CatalogIndex({ ...parts, currency: async () => "USD" });
    await index.refresh();
    expect(index.current().lexical.search("hoodie", { limit: 1 }).hits).toHaveLength(1);
    expect(log.codes).toEqual(["index/words-not-kept", "index/words-only"]);
  });
});

describe("a changed catalog", () => {
  it("is noticed, and only the products whose text changed are embedded", async () => {
    const embedder = new HashedWordEmbedder();
    const index = indexWith(embedder);
    await index.refresh();
    expect(await index.stale()).toBe(false);
    const added = product({ id: "NEW1", title: "Alder Bench", in: "Gear", price: 90 });
    records.replace([...smallCatalog, added]);
    expect(await index.stale()).toBe(true);
    expect(await index.refresh()).toEqual({ products: smallCatalog.length + 1, rebuilt: true, embedded: 1 });
    expect(embedder.embedded.at(-1)).toBe("Alder Bench. Gear");
    expect(await index.stale()).toBe(false);
  });

  it("of which only a price changed needs no new vectors, and shows the new price", async () => {
    const index = indexWith(new HashedWordEmbedder());
    await index.refresh();
    const [first, ...others] = smallCatalog;
    const dearer = first!.variants.map((variant) => ({ ...variant, price: { amount: 9_900, currency: "USD" } }));
    records.replace([{ ...first!, variants: dearer }, ...others]);
    expect(await index.refresh()).toMatchObject({ rebuilt: false, embedded: 0 });
    expect(index.current().products[0]!.variants[0]!.price.amount).toBe(9_900);
    expect(await new IndexSnapshots(directory).manifest()).toMatchObject({ revision: await records.revision() });
  });

  it("from which products went is indexed anew without embedding", async () => {
    const index = indexWith(new HashedWordEmbedder());
    await index.refresh();
    records.replace(smallCatalog.slice(3));
    expect(await index.refresh()).toMatchObject({ products: smallCatalog.length - 3, rebuilt: true, embedded: 0 });
  });

  it("is stale for a currency that changed", async () => {
    let currency = "USD";
    const options = { directory, records, embedder: undefined, buildWorker, log, currency: async () => currency };
    const index = new CatalogIndex(options);
    await index.refresh();
    currency = "EUR";
    expect(await index.stale()).toBe(true);
    await index.refresh();
    expect(index.current().currency).toBe("EUR");
  });
});

describe("while vectors are being made", () => {
  it("a large catalog is found by words already", async () => {
    records.replace(many(300));
    const gate = closedGate();
    const index = indexWith(new GatedEmbedder(gate.opened));
    const refreshing = index.refresh();
    await index.whenReady();
    expect(index.current().lexical.search("part 17", { limit: 1 }).hits).toHaveLength(1);
    expect(index.current().vectors).toBeUndefined();
    gate.open();
    await refreshing;
    expect(index.current().vectors).toBeDefined();
  });

  it("the vectors before go on serving the products that stayed", async () => {
    const index = indexWith(new HashedWordEmbedder());
    await index.refresh();
    const before = index.current().vectors;
    records.replace([...smallCatalog, ...many(300)]);
    const seen: unknown[] = [];
    await index.refresh((step) => {
      if (step.includes("meaning") && index.current().products.length > smallCatalog.length) {
        seen.push(index.current().vectors);
      }
    });
    expect(seen[0]).toBe(before);
    expect(index.current().vectors).not.toBe(before);
  });

  it("two refreshes at once come one after the other, and the second finds all done", async () => {
    const index = indexWith(new HashedWordEmbedder());
    const [first, second] = await Promise.all([index.refresh(), index.refresh()]);
    expect(first).toMatchObject({ rebuilt: true });
    expect(second).toMatchObject({ rebuilt: false, embedded: 0 });
  });
});

describe("beside another process that makes the vectors", () => {
  it("products are found by words, and the vectors are taken over when they are there", async () => {
    const gate = closedGate();
    const making = firstStep("reading products for their meaning");
    const first = indexWith(new GatedEmbedder(gate.opened)).refresh(making.progress);
    await making.reached;
    const embedder = new HashedWordEmbedder();
    const second = indexWith(embedder);
    const waiting = firstStep("waiting");
    const refreshing = second.refresh(waiting.progress);
    await waiting.reached;
    expect(second.current().lexical.search("hoodie", { limit: 1 }).hits).toHaveLength(1);
    expect(second.current().vectors).toBeUndefined();
    gate.open();
    expect(await first).toMatchObject({ embedded: smallCatalog.length });
    expect(await refreshing).toMatchObject({ rebuilt: false, embedded: 0 });
    expect(second.current().vectors).toBeDefined();
    expect(embedder.embedded).toEqual([]);
  });

  it("the work is done here when the other one fails", async () => {
    const gate = closedGate();
    const failing: TextEmbedder = {
      ...{ modelId: "hashed-words-64", dimensions: 64 },
      embed: () => gate.opened.then(() => [new Float32Array(1)]),
    };
    const making = firstStep("reading products for their meaning");
    const first = indexWith(failing).refresh(making.progress);
    await making.reached;
    const waiting = firstStep("waiting");
    const second = indexWith(new HashedWordEmbedder()).refresh(waiting.progress);
    await waiting.reached;
    gate.open();
    await first;
    expect(await second).toMatchObject({ rebuilt: true, embedded: smallCatalog.length });
  });

  it("closing ends the waiting", async () => {
    const gate = closedGate();
    const making = firstStep("reading products for their meaning");
    const first = indexWith(new GatedEmbedder(gate.opened)).refresh(making.progress);
    await making.reached;
    const waiting = firstStep("waiting");
    const index = indexWith(new HashedWordEmbedder());
    const refreshing = index.refresh(waiting.progress);
    await waiting.reached;
    index.close();
    expect(await refreshing).toMatchObject({ embedded: 0 });
    gate.open();
    await first;
  });
});

/** Tells when a step whose name begins so is reported for the first time. */
function firstStep(name: string): { readonly reached: Promise<void>; readonly progress: (step: string) => void } {
  const { opened: reached, open } = closedGate();
  const progress = (step: string): void => {
    if (step.startsWith(name)) open();
  };
  return { reached, progress };
}

class GatedEmbedder extends HashedWordEmbedder {
  constructor(private readonly gate: Promise<void>) {
    super();
  }

  override async embed(texts: readonly string[]): Promise<readonly Float32Array[]> {
    await this.gate;
    return super.embed(texts);
  }
}

function closedGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}
