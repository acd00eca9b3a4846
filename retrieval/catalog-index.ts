import { isDeepStrictEqual } from "node:util";
import { AssistantError } from "../bot/assistant-error.js";
import type { Log, ShopRecords } from "../bot/ports.js";
import type { Product } from "../bot/shop-records.js";
import { BuildClaim } from "./build-claim.js";
import { CatalogVocabulary } from "./catalog-vocabulary.js";
import { Filter } from "./filters.js";
import type { VectorTable } from "./exact-index.js";
import { buildGraph, type GraphJob } from "./graph-building.js";
import { HnswIndex } from "./hnsw-index.js";
import { type IndexSnapshot, IndexSnapshots } from "./index-snapshot.js";
import { buildWords } from "./lexical-building.js";
import { LexicalFile } from "./lexical-file.js";
import type { LexicalIndex } from "./lexical-index.js";
import { loadLexicalIndex } from "./lexical-snapshot.js";
import type { Progress, TextEmbedder } from "./ports.js";
import { carryOutEmbedding, type EmbeddingPlan, planEmbedding, type ProductVectors } from "./product-vectors.js";
import { textsFingerprint } from "./texts-fingerprint.js";
import { VectorIndex } from "./vector-index.js";
import { warmUp } from "./warm-up.js";
import { WishReader } from "./wish-reader.js";

/** Everything that searching needs, made from one state of the catalog. The product of ordinal i is `products[i]`. */
export interface CatalogGeneration {
  readonly revision: number;
  /** ISO 4217; limits on prices are meant in it. */
  readonly currency: string;
  readonly products: readonly Product[];
  /** Names the texts that products are found by. */
  readonly texts: string;
  readonly lexical: LexicalIndex;
  readonly filter: Filter;
  readonly vocabulary: CatalogVocabulary;
  readonly reader: WishReader;
  /** Absent while there are none: products are then found by words only. */
  readonly vectors?: VectorIndex;
}

export interface CatalogIndexOptions {
  /** Where the snapshots are kept; made when it is not there. */
  readonly directory: string;
  readonly records: Pick<ShopRecords, "all" | "revision">;
  /** Absent: products are found by words only. */
  readonly embedder: TextEmbedder | undefined;
  /** The compiled hnsw-build-worker.js. */
  readonly buildWorker: URL;
  /** The compiled lexical-build-worker.js. Absent: words are indexed on the calling thread, which waits for it. */
  readonly wordsWorker?: URL;
  /** Whether a folded word is one of the language: it is then never read as another. */
  readonly isWord?: (word: string) => boolean;
  readonly currency: () => Promise<string>;
  readonly log: Log;
}

export interface RefreshReport {
  readonly products: number;
  /** False when what was on disk, or in memory, is of the catalog as it is now. */
  readonly rebuilt: boolean;
  /** Texts that had to be embedded; the vectors of all others were known. */
  readonly embedded: number;
}

/** Of so many new texts nobody waits for the vectors: searching by words begins before. */
const textsWorthWaitingFor = 256;
/** Up to this share of changed rows a graph is carried on; beyond it a new one finds better. */
const shareCarriedOn = 0.2;

/** Holds the generation in use and replaces it whole; who searches meanwhile goes on with the one before. */
export class CatalogIndex {
  private generation: CatalogGeneration | undefined;
  private readonly snapshots: IndexSnapshots;
  private readonly words: LexicalFile;
  private readonly claim: BuildClaim;
  private readonly closing = new AbortController();
  private last: Promise<unknown> = Promise.resolve();
  private announce: () => void = () => undefined;
  private readonly published = new Promise<void>((resolve) => {
    this.announce = resolve;
  });

  constructor(private readonly options: CatalogIndexOptions) {
    this.snapshots = new IndexSnapshots(options.directory);
    this.words = new LexicalFile(options.directory);
    this.claim = new BuildClaim(options.directory);
  }

  get ready(): boolean {
    return this.generation !== undefined;
  }

  /** Resolves as soon as products can be found, if only by words; `refresh` may then have minutes to go. */
  whenReady(): Promise<void> {
    return this.published;
  }

  /** @throws AssistantError "index/not-ready" before the first generation is there. */
  current(): CatalogGeneration {
    if (this.generation !== undefined) return this.generation;
    throw new AssistantError(
      "index/not-ready",
      "The catalog is still being read, so nothing can be found yet. Wait until /readyz answers, or until `refresh` ends.",
    );
  }

  /** @returns whether the catalog or the shop's currency has changed since the generation in use was made. */
  async stale(): Promise<boolean> {
    const revision = await this.options.records.revision("products");
    const currency = await this.options.currency();
    return this.generation?.revision !== revision || this.generation.currency !== currency;
  }

  /**
   * Brings the index up to date with the catalog; one after the other when called again meanwhile. What fails about the
   * vectors is logged, and products are found by words.
   */
  refresh(progress: Progress = () => undefined): Promise<RefreshReport> {
    const run = this.last.then(() => this.bringUpToDate(progress));
    this.last = run.catch(() => undefined);
    return run;
  }

  /** A refresh that waits for another process then ends without vectors. */
  close(): void {
    this.closing.abort();
  }

  private async bringUpToDate(progress: Progress): Promise<RefreshReport> {
    if (this.generation !== undefined && !(await this.stale())) return upToDate(this.generation.products.length);
    const words = await this.readWords(progress);
    const { embedder } = this.options;
    if (embedder === undefined) {
      this.publish(words);
      this.options.log.report("index/words-only", { products: words.products.length, why: "no text model" });
      return { products: words.products.length, rebuilt: true, embedded: 0 };
    }
    try {
      return await this.addVectorsOrRetry(words, embedder, progress);
    } catch (cause) {
      this.publish(words);
      const code = cause instanceof AssistantError ? cause.code : "index/no-vectors";
      this.options.log.report(code, { products: words.products.length, why: String(cause) });
      return { products: words.products.length, rebuilt: true, embedded: 0 };
    }
  }

  /** The revision is read first: what is put in meanwhile makes the result stale, never wrongly current. */
  private async readWords(progress: Progress): Promise<CatalogGeneration> {
    const revision = await this.options.records.revision("products");
    const currency = await this.options.currency();
    const products: Product[] = [];
    for await (const product of this.options.records.all("products")) products.push(product);
    progress("reading products", products.length, products.length);
    const texts = await textsFingerprint(products);
    const lexical = await this.indexOfWords(products, texts, progress);
    const vocabulary = await CatalogVocabulary.gather(products);
    const reader = new WishReader(vocabulary, (word) => lexical.vocabularyHas(word), currency);
    return { revision, currency, products, texts, lexical, filter: new Filter(products), vocabulary, reader };
  }

  private async indexOfWords(
    products: readonly Product[],
    fingerprint: string,
    progress: Progress,
  ): Promise<LexicalIndex> {
    const { wordsWorker, isWord } = this.options;
    const saved = await this.words.read(fingerprint, isWord);
    if (saved !== undefined) return saved;
    const bytes = await buildWords(wordsWorker, products, fingerprint, progress);
    await this.keepWords(bytes);
    // The bytes come from this very program, for this fingerprint.
    return (await loadLexicalIndex(bytes, fingerprint, isWord)) as LexicalIndex;
  }

  /** Words that cannot be kept serve this process all the same; the next one has to index them again. */
  private async keepWords(bytes: Uint8Array): Promise<void> {
    try {
      await this.words.write(bytes);
    } catch (cause) {
      this.options.log.report("index/words-not-kept", {
        why: String(cause),
        next: "make room and see that it can be written to",
      });
    }
  }

  /** Another process that imports may swap the snapshot between two of our reads; the second try reads its new one. */
  private async addVectorsOrRetry(
    words: CatalogGeneration,
    embedder: TextEmbedder,
    progress: Progress,
  ): Promise<RefreshReport> {
    try {
      return await this.addVectors(words, embedder, progress);
    } catch (cause) {
      if (cause instanceof AssistantError) throw cause;
      return this.addVectors(words, embedder, progress);
    }
  }

  private async addVectors(
    words: CatalogGeneration,
    embedder: TextEmbedder,
    progress: Progress,
  ): Promise<RefreshReport> {
    for (;;) {
      const manifest = await this.snapshots.manifest();
      const known = await this.loadSnapshot(embedder);
      if (known?.graphWhole === true && known.manifest.texts === words.texts) return this.takeAsItIs(words, known);
      const plan = await planEmbedding(words.products, embedder, known);
      if (known !== undefined && isCurrent(known, plan)) return this.takeAsItIs(words, known);
      const release = await this.claim.take();
      if (release === undefined || plan.missing.length > textsWorthWaitingFor) {
        this.publish(this.withFormerVectors(words));
      }
      if (release === undefined) {
        await this.waitForTheOther(progress);
        continue;
      }
      try {
        // Another process may have ended its work between our look at the snapshot and our claim.
        if (!isDeepStrictEqual(manifest, await this.snapshots.manifest())) continue;
        return await this.makeVectors(words, { embedder, known, plan }, progress);
      } finally {
        await release();
      }
    }
  }

  private async takeAsItIs(words: CatalogGeneration, known: IndexSnapshot): Promise<RefreshReport> {
    this.publish({ ...words, vectors: await openVectors(known.graphFile, known.table) });
    const { revision, texts } = known.manifest;
    const confirmed = revision === words.revision && texts === words.texts;
    if (!confirmed) await this.snapshots.confirm(known, words.revision, words.texts);
    return upToDate(words.products.length);
  }

  private async makeVectors(
    words: CatalogGeneration,
    { embedder, known, plan }: VectorWork,
    progress: Progress,
  ): Promise<RefreshReport> {
    const made = await carryOutEmbedding(plan, embedder, known, progress);
    const vectors = await this.writeVectors(words, made, known, progress);
    this.publish({ ...words, vectors });
    return { products: words.products.length, rebuilt: true, embedded: made.embedded };
  }

  private async waitForTheOther(progress: Progress): Promise<void> {
    progress("waiting for another process that is making the index", 0);
    await this.claim.whileTaken(this.closing.signal);
  }

  private async loadSnapshot(embedder: TextEmbedder): Promise<IndexSnapshot | undefined> {
    const load = await this.snapshots.load(embedder);
    if (load.kind === "loaded") {
      if (!load.snapshot.graphWhole) this.options.log.report("index/torn", { part: "graph", next: "rebuilt" });
      return load.snapshot;
    }
    if (load.why !== "absent") this.options.log.report(`index/${load.why}`, { next: "rebuilt from the catalog" });
    return undefined;
  }

  /** Until the new vectors are there the old ones serve, if the products they belong to still stand at the same places. */
  private withFormerVectors(words: CatalogGeneration): CatalogGeneration {
    const former = this.generation;
    if (former?.vectors === undefined) return words;
    const inPlace = former.products.every((product, ordinal) => product.id === words.products[ordinal]?.id);
    return inPlace ? { ...words, vectors: former.vectors } : words;
  }

  private async writeVectors(
    { revision, texts }: CatalogGeneration,
    made: ProductVectors,
    known: IndexSnapshot | undefined,
    progress: Progress,
  ): Promise<VectorIndex> {
    const { modelId } = this.options.embedder as TextEmbedder;
    const graph = { file: "" };
    const makeGraph = (file: string): Promise<void> => {
      graph.file = file;
      return buildGraph(this.options.buildWorker, graphJob(file, made, known), progress);
    };
    await this.snapshots.write({ modelId, revision, texts, table: made.table, digests: made.digests }, makeGraph);
    return openVectors(graph.file, made.table);
  }

  private publish(generation: CatalogGeneration): void {
    const warm = this.generation?.filter === generation.filter;
    this.generation = generation;
    this.announce();
    if (!warm) void warmUp(generation, () => this.generation?.filter === generation.filter);
  }
}

/** What new vectors are made from. */
interface VectorWork {
  readonly embedder: TextEmbedder;
  readonly known: IndexSnapshot | undefined;
  readonly plan: EmbeddingPlan;
}

/** By the texts, not by the revision: a new price or stock changes no vector. */
function isCurrent(known: IndexSnapshot, plan: EmbeddingPlan): boolean {
  return known.graphWhole && Buffer.compare(known.digests, plan.digests) === 0;
}

async function openVectors(graphFile: string, table: VectorTable): Promise<VectorIndex> {
  return new VectorIndex(table, await HnswIndex.read(graphFile, table.dimensions, table.count));
}

function graphJob(file: string, made: ProductVectors, known: IndexSnapshot | undefined): GraphJob {
  const { dimensions, count, shared: values } = made.table;
  const job = { values, dimensions, count, file };
  const goesOn =
    known?.graphWhole === true && known.table.count <= count && made.changed.length <= count * shareCarriedOn;
  if (!goesOn) return { ...job, ordinals: Uint32Array.from({ length: count }, (_, ordinal) => ordinal) };
  return { ...job, ordinals: made.changed, previous: { file: known.graphFile, count: known.table.count } };
}

function upToDate(products: number): RefreshReport {
  return { products, rebuilt: false, embedded: 0 };
}
