import { access } from "node:fs/promises";
import { dirname, extname, isAbsolute, relative, resolve } from "node:path";
import type { Product } from "../../bot/shop-records.js";

const pictureEndings = new Set([".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"]);

type Kept =
  | { readonly kind: "kept"; readonly path: string }
  | { readonly kind: "missing"; readonly path: string }
  | { readonly kind: "refused"; readonly path: string };

/**
 * Finds the pictures that a file names. Web addresses are kept as they are. A path is looked up in the pictures folder,
 * else beside the file, and becomes absolute when the picture is there. What is no picture by its ending, or leads out
 * of that folder, is refused: a catalog is other people's text, and what it names is later read and shown.
 */
export class PictureFinder {
  private readonly folder: string;
  private readonly seen = new Map<string, Kept>();
  /** How many different pictures are named but not there. */
  missing = 0;
  firstMissing: string | undefined;

  constructor(file: string, images: string | undefined) {
    this.folder = images === undefined ? dirname(resolve(file)) : resolve(images);
  }

  /** @returns the product with its pictures found, and the paths that were refused. */
  async find(product: Product): Promise<{ readonly product: Product; readonly refused: readonly string[] }> {
    const refused = new Set<string>();
    const images = await this.keptOf(product.images, refused);
    const variants = await Promise.all(
      product.variants.map(async (variant) =>
        variant.images === undefined ? variant : { ...variant, images: await this.keptOf(variant.images, refused) },
      ),
    );
    return { product: { ...product, images, variants }, refused: [...refused] };
  }

  private async keptOf(paths: readonly string[], refused: Set<string>): Promise<readonly string[]> {
    const looked = await Promise.all(paths.map((path) => this.look(path)));
    for (const found of looked) if (found.kind === "refused") refused.add(found.path);
    return looked.filter((found) => found.kind !== "refused").map((found) => found.path);
  }

  private async look(path: string): Promise<Kept> {
    const known = this.seen.get(path);
    if (known !== undefined) return known;
    const found = await this.lookUp(path);
    this.seen.set(path, found);
    if (found.kind === "missing") {
      this.missing += 1;
      this.firstMissing ??= path;
    }
    return found;
  }

  private async lookUp(path: string): Promise<Kept> {
    if (/^https?:\/\//i.test(path)) return { kind: "kept", path };
    if (!pictureEndings.has(extname(path).toLowerCase()) || path.includes("\0")) return { kind: "refused", path };
    const full = resolve(this.folder, path);
    const leadsOut = !isAbsolute(path) && relative(this.folder, full).startsWith("..");
    if (leadsOut || /^[a-z][a-z\d+.-]+:/i.test(path)) return { kind: "refused", path };
    return (await isThere(full)) ? { kind: "kept", path: full } : { kind: "missing", path };
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false; // The only question is whether it can be read; why not is for the report's reader.
  }
}
