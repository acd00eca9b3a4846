import { rename, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Log, ShopRecords } from "../bot/ports.js";
import { rasterised } from "../ml/images/drawing.js";
import { makeFolder } from "./data-folder.js";
import { allProducts } from "./shop/demo/demo-catalog.js";
import { type DemoPicture, demoPictures } from "./shop/demo/demo-product.js";

/**
 * The demo shop's pictures: drawn by code, as files of one folder. A picture that somebody asks for is drawn at once; a
 * server draws the others meanwhile, so that the demo starts without waiting for hundreds of them.
 */
export class DemoPictures {
  readonly #folder: string;
  readonly #log: Log;
  readonly #drawing = new Map<string, Promise<boolean>>();
  #known: ReadonlyMap<string, DemoPicture> | undefined;
  #stopped = false;
  #failureTold = false;

  constructor({ folder, log }: { readonly folder: string; readonly log: Log }) {
    this.#folder = folder;
    this.#log = log;
  }

  /** @returns whether the file is there now; false as well for one that is none of these pictures. */
  async draw(file: string): Promise<boolean> {
    const picture = dirname(file) === this.#folder ? this.#pictures().get(file) : undefined;
    if (picture === undefined) return false;
    const drawn = this.#drawing.get(file) ?? this.#drawnOnce(picture, file);
    this.#drawing.set(file, drawn);
    return drawn.finally(() => this.#drawing.delete(file));
  }

  /** Draws, one after the other, what the catalog shows and what is not there yet; ends early after `stop`. */
  async drawMissing(records: Pick<ShopRecords, "all">): Promise<void> {
    try {
      for await (const { images } of records.all("products")) {
        for (const image of images) {
          if (this.#stopped) return;
          await this.draw(image);
        }
      }
    } catch (failure) {
      this.#tellOnce(failure);
    }
  }

  stop(): void {
    this.#stopped = true;
  }

  #pictures(): ReadonlyMap<string, DemoPicture> {
    return (this.#known ??= new Map(
      allProducts.flatMap(demoPictures).map((picture) => [join(this.#folder, picture.file), picture]),
    ));
  }

  /** A file gets its name when all of it is written, so that what is there is whole, but for an empty one after a power cut. */
  async #drawnOnce({ svg }: DemoPicture, file: string): Promise<boolean> {
    const found = await stat(file).catch(() => undefined);
    if (found !== undefined && found.size > 0) return true;
    try {
      makeFolder(this.#folder);
      const unfinished = `${file}.${process.pid}.unfinished`;
      await writeFile(unfinished, await rasterised(svg()));
      await rename(unfinished, file);
      return true;
    } catch (failure) {
      this.#tellOnce(failure);
      return false;
    }
  }

  /** A shop without pictures can still be talked to; one line says why there are none. */
  #tellOnce(failure: unknown): void {
    if (this.#failureTold) return;
    this.#failureTold = true;
    const why = failure instanceof Error ? failure.message : String(failure);
    this.#log.report("pictures/not-drawn", { folder: this.#folder, why });
  }
}
