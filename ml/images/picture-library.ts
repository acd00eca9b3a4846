import type sharp from "sharp";

export type PictureLibrary = typeof sharp;

let loaded: Promise<PictureLibrary> | undefined;

/** The library that reads and writes pictures; most commands need none, so it is loaded when it is first asked for. */
export function pictureLibrary(): Promise<PictureLibrary> {
  return (loaded ??= load());
}

async function load(): Promise<PictureLibrary> {
  const { default: library } = await import("sharp");
  // Whole pictures are read once each: keeping what was decoded would hold memory for nothing.
  library.cache(false);
  // One thread for a picture. How many pictures are worked on at once is said where they are.
  library.concurrency(1);
  return library;
}
