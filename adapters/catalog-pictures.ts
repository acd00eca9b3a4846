import { createHash, randomUUID } from "node:crypto";
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import type { Log, ShopRecords } from "../bot/ports.js";
import { type Thumbnail, thumbnail, widestThumbnailPx } from "../ml/images/thumbnail.js";
import { makeFolder } from "./data-folder.js";
import type { PictureSource } from "./web/picture-routes.js";

type Picture = Awaited<ReturnType<PictureSource["picture"]>>;

/** How many files that are no pictures are remembered, so that they are not read again for every visitor. */
const refusedKept = 1_000;

/**
 * The pictures of the catalog's own files at screen size. Only paths that a record names are ever read. Each is made
 * once and kept on disk under a name that changes with the file; the folder may be removed at any time.
 */
export class CatalogPictures implements PictureSource {
  readonly #records: Pick<ShopRecords, "productOfSku">;
  readonly #folder: string;
  readonly #log: Log;
  readonly #draw: (file: string) => Promise<boolean>;
  readonly #making = new Map<string, Promise<Picture>>();
  readonly #refused = new Set<string>();
  #writeFailureTold = false;

  /** @param options folder of the thumbnails; it is made when the first one is. */
  constructor(options: {
    readonly records: Pick<ShopRecords, "productOfSku">;
    readonly folder: string;
    readonly log: Log;
    /** Makes a file that is not there, where it is one that can be made. */
    readonly draw?: (file: string) => Promise<boolean>;
  }) {
    this.#records = options.records;
    this.#folder = options.folder;
    this.#log = options.log;
    this.#draw = options.draw ?? (async () => false);
  }

  async picture(sku: string, at: number): Promise<Picture> {
    const file = await this.#fileOf(sku, at);
    if (file === undefined) return undefined;
    const name = (await nameOf(file)) ?? ((await this.#draw(file)) ? await nameOf(file) : undefined);
    if (name === undefined || this.#refused.has(name)) return undefined;

    const made = this.#making.get(name) ?? this.#keptOrMade(file, name);
    this.#making.set(name, made);
    return made.finally(() => this.#making.delete(name));
  }

  async #fileOf(sku: string, at: number): Promise<string | undefined> {
    const product = await this.#records.productOfSku(sku);
    if (product === undefined) return undefined;
    const variant = product.variants.find((each) => each.sku === sku);
    const file = [...new Set([...(variant?.images ?? []), ...product.images])][at];
    return file !== undefined && isAbsolute(file) ? file : undefined;
  }

  async #keptOrMade(file: string, name: string): Promise<Picture> {
    const kept = await readFile(join(this.#folder, name)).catch(() => undefined);
    // A file that a power cut left empty is none.
    if (kept !== undefined && kept.byteLength > 0) return { bytes: kept, type: "image/webp" };

    const made = await thumbnail(file, { width: widestThumbnailPx });
    if (made.kind !== "picture") {
      this.#refuse(file, name, made);
      return undefined;
    }
    const { bytes, type } = made;
    await this.#keep(name, bytes);
    return { bytes, type };
  }

  /** A full disk takes no picture from a page: it is answered all the same, and made again the next time. */
  async #keep(name: string, bytes: Uint8Array): Promise<void> {
    const unfinished = join(this.#folder, `${randomUUID()}.unfinished`);
    try {
      makeFolder(this.#folder);
      await writeFile(unfinished, bytes);
      await rename(unfinished, join(this.#folder, name));
    } catch (failure) {
      await rm(unfinished, { force: true }).catch(() => undefined);
      if (this.#writeFailureTold) return;
      this.#writeFailureTold = true;
      const why = failure instanceof Error ? failure.message : String(failure);
      this.#log.report("pictures/not-kept", { folder: this.#folder, why });
    }
  }

  #refuse(file: string, name: string, { kind }: Thumbnail): void {
    if (kind === "missing") return;
    this.#log.report("pictures/refused", { file, why: kind });
    this.#refused.add(name);
    for (const oldest of this.#refused) {
      if (this.#refused.size <= refusedKept) break;
      this.#refused.delete(oldest);
    }
  }
}

/** A name for one state of a file: another one as soon as the file is written again. */
async function nameOf(file: string): Promise<string | undefined> {
  const stats = await stat(file).catch(() => undefined);
  if (stats === undefined) return undefined;
  const state = JSON.stringify([file, stats.mtimeMs, stats.size, widestThumbnailPx]);
  return `${createHash("sha256").update(state).digest("hex")}.webp`;
}
