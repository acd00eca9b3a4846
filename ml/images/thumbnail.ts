import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { pictureFormat } from "./picture-format.js";
import { type PictureLibrary, pictureLibrary } from "./picture-library.js";
import { inTurn } from "./picture-turns.js";

/** What became of a shop's file; none of these is an error of the server. */
export type Thumbnail =
  | { readonly kind: "picture"; readonly bytes: Uint8Array; readonly type: "image/webp" }
  /** Not there, not readable, or no file. */
  | { readonly kind: "missing" }
  /** By its content none of JPEG, PNG, WebP, GIF and AVIF, or broken. */
  | { readonly kind: "not-a-picture" }
  /** More bytes or pixels than are read, or more work than it may take. */
  | { readonly kind: "too-large" };

export const widestThumbnailPx = 640;
/** Height over width: what is taller becomes narrower, as WebP holds at most 16,383 lines. */
const tallestShape = 4;
const fileBytesMax = 48 * 1024 * 1024;
const pixelsMax = 50_000_000;
const secondsMax = 5;

/**
 * The picture of a file at screen size, as WebP: turned upright, in sRGB, without what the camera noted (place, time,
 * device). Moving pictures show their first frame; small ones are not enlarged. Two are made at once, others wait.
 * @param options width in pixels, 1 to 640
 */
export async function thumbnail(file: string, { width }: { readonly width: number }): Promise<Thumbnail> {
  return inTurn(async () => {
    const bytes = await bytesOf(file);
    if (bytes === "missing" || bytes === "too-large") return { kind: bytes };
    const format = pictureFormat(bytes);
    if (format === undefined) return { kind: "not-a-picture" };
    return shrunk(await pictureLibrary(), bytes, Math.min(width, widestThumbnailPx));
  });
}

async function shrunk(library: PictureLibrary, bytes: Uint8Array, width: number): Promise<Thumbnail> {
  try {
    const made = await library(bytes, { limitInputPixels: pixelsMax, failOn: "error", autoOrient: true })
      .resize({ width, height: width * tallestShape, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 82 })
      .timeout({ seconds: secondsMax })
      .toBuffer();
    return { kind: "picture", bytes: made, type: "image/webp" };
  } catch (failure) {
    // The library throws nothing but texts, for every fault of a file.
    const why = failure instanceof Error ? failure.message : "";
    return { kind: /pixel limit|timeout/i.test(why) ? "too-large" : "not-a-picture" };
  }
}

/** Reads plain files only: opening a pipe or a device would wait for ever. */
async function bytesOf(file: string): Promise<Uint8Array | "missing" | "too-large"> {
  const opened = await open(file, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => undefined);
  if (opened === undefined) return "missing";
  try {
    const found = await opened.stat();
    if (!found.isFile()) return "missing";
    return found.size > fileBytesMax ? "too-large" : await opened.readFile();
  } catch {
    return "missing"; // A disk that fails in the middle: the operator sees that elsewhere, the page shows no picture.
  } finally {
    await opened.close();
  }
}
