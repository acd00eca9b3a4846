import { createHash } from "node:crypto";
import { AssistantError } from "../bot/assistant-error.js";
import type { Product } from "../bot/shop-records.js";
import type { VectorTable } from "./exact-index.js";
import { inSlices } from "./in-slices.js";
import { digestBytes, emptyTable } from "./index-snapshot.js";
import type { Progress, TextEmbedder } from "./ports.js";

/** Vectors of an earlier state of the catalog, with the digests of the texts behind them. */
export interface KnownVectors {
  readonly table: VectorTable;
  readonly digests: Uint8Array;
}

export interface ProductVectors extends KnownVectors {
  readonly table: VectorTable & { readonly shared: SharedArrayBuffer };
  /** Rows that are not what they were in the earlier state, ascending; all rows when there was none. */
  readonly changed: Uint32Array;
  /** How many texts had to be embedded. */
  readonly embedded: number;
}

/** What has to be done to bring vectors up to date with the products. */
export interface EmbeddingPlan {
  readonly products: readonly Product[];
  readonly digests: Uint8Array;
  /** For each product the row of an earlier vector of the same text, or -1. */
  readonly reused: Int32Array;
  /** Each text that is not known yet, once, with the rows that it belongs to. */
  readonly missing: readonly { readonly text: string; readonly rows: readonly number[] }[];
}

/** Enough to say what a thing is and is for; longer texts blur the vector and take longer to embed. */
const descriptionCharacters = 160;
const textsAtOnce = 512;

/** What a product is embedded by: its title, where it belongs, and the beginning of its description. */
export function embeddedTextOf(product: Product): string {
  const places = product.categories.map((path) => path.split(">").at(-1)?.trim() ?? "");
  const beginning = product.description.slice(0, descriptionCharacters);
  const cut = product.description.length > descriptionCharacters ? beginning.replace(/\s\S*$/u, "") : beginning;
  return [product.title, [...new Set(places)].join(", "), cut].filter((part) => part !== "").join(". ");
}

/** Compares by text, not by place, so that a product keeps its vector when only its price or its order changes. */
export async function planEmbedding(
  products: readonly Product[],
  embedder: Pick<TextEmbedder, "modelId">,
  known: KnownVectors | undefined,
): Promise<EmbeddingPlan> {
  const rowOf = known === undefined ? new Map<string, number>() : rowsByDigest(known.digests);
  const digests = new Uint8Array(products.length * digestBytes);
  const reused = new Int32Array(products.length).fill(-1);
  const missing = new Map<string, { text: string; rows: number[] }>();
  await inSlices(products, (product, row) => {
    const text = embeddedTextOf(product);
    const digest = digestOf(embedder.modelId, text);
    digests.set(digest, row * digestBytes);
    const key = digest.toString("latin1");
    reused[row] = rowOf.get(key) ?? -1;
    if (reused[row] !== -1) return;
    const others = missing.get(key);
    if (others === undefined) missing.set(key, { text, rows: [row] });
    else others.rows.push(row);
  });
  return { products, digests, reused, missing: [...missing.values()] };
}

/**
 * Copies the vectors that are known and embeds the rest.
 * @throws AssistantError "model/bad-vector" when the embedder does not keep its contract, and whatever the embedder throws.
 */
export async function carryOutEmbedding(
  plan: EmbeddingPlan,
  embedder: TextEmbedder,
  known: KnownVectors | undefined,
  progress: Progress,
): Promise<ProductVectors> {
  const table = emptyTable(embedder.dimensions, plan.products.length);
  if (known !== undefined) copyKnown(plan.reused, known.table, table);
  // Texts of like length make batches without padding.
  const missing = [...plan.missing].sort((one, other) => one.text.length - other.text.length);
  for (let done = 0; done < missing.length; done += textsAtOnce) {
    progress("reading products for their meaning", done, missing.length);
    const batch = missing.slice(done, done + textsAtOnce);
    const vectors = await embedder.embed(batch.map(({ text }) => text));
    for (const [index, { rows }] of batch.entries()) {
      const vector = checked(vectors[index], embedder);
      for (const row of rows) table.values.set(vector, row * table.dimensions);
    }
  }
  if (missing.length > 0) progress("reading products for their meaning", missing.length, missing.length);
  return { table, digests: plan.digests, changed: changedRows(plan.digests, known?.digests), embedded: missing.length };
}

function copyKnown(reused: Int32Array, from: VectorTable, to: VectorTable): void {
  const { dimensions } = to;
  for (const [row, earlier] of reused.entries()) {
    if (earlier === -1) continue;
    to.values.set(from.values.subarray(earlier * dimensions, (earlier + 1) * dimensions), row * dimensions);
  }
}

function changedRows(digests: Uint8Array, earlier: Uint8Array | undefined): Uint32Array {
  const changed: number[] = [];
  for (let at = 0; at < digests.length; at += digestBytes) {
    const same = earlier !== undefined && sameBytes(digests, earlier, at);
    if (!same) changed.push(at / digestBytes);
  }
  return Uint32Array.from(changed);
}

function sameBytes(one: Uint8Array, other: Uint8Array, from: number): boolean {
  for (let at = from; at < from + digestBytes; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

function rowsByDigest(digests: Uint8Array): Map<string, number> {
  const rows = new Map<string, number>();
  const bytes = Buffer.from(digests.buffer, digests.byteOffset, digests.byteLength);
  for (let at = 0; at < bytes.length; at += digestBytes) {
    rows.set(bytes.toString("latin1", at, at + digestBytes), at / digestBytes);
  }
  return rows;
}

function digestOf(modelId: string, text: string): Buffer {
  return createHash("sha256").update(`${modelId}\n${text}`).digest().subarray(0, digestBytes);
}

/** hnswlib takes a vector of NaN without a word, and finds nothing afterwards. */
function checked(vector: Float32Array | undefined, embedder: TextEmbedder): Float32Array {
  const right = vector?.length === embedder.dimensions && vector.every((value) => Number.isFinite(value));
  if (right) return vector;
  throw new AssistantError(
    "model/bad-vector",
    `The text model ${embedder.modelId} made a vector that is not ${embedder.dimensions} finite numbers. ` +
      "Install the packages again (npm ci); products are found by words until then.",
  );
}
