import { statSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AssistantError } from "../bot/assistant-error.js";
import type { Clock, ShopRecords } from "../bot/ports.js";
import { rasterised } from "../ml/images/drawing.js";
import type { ReportProgress } from "./cli/world.js";
import { makeFolder, picturesFolder } from "./data-folder.js";
import { demoProducts, demoRecords, picturedIn } from "./shop/demo-records.js";
import { type DemoPicture, demoPictures } from "./shop/demo/demo-product.js";

const drawnAtOnce = 2;

/**
 * Draws the demo shop's pictures into the data folder and puts its records. The records go in at once and last: a shop
 * that was not wholly loaded has no products, and is loaded again at the next start.
 * @throws AssistantError "demo/no-pictures" when a picture cannot be written.
 */
export async function loadDemoShop(
  { directory, records, clock }: { readonly directory: string; readonly records: ShopRecords; readonly clock: Clock },
  progress: ReportProgress,
): Promise<void> {
  const folder = picturesFolder(directory);
  makeFolder(folder);
  await drawAll(demoProducts.flatMap(demoPictures), folder, progress);

  const { products, customers, orders, reviews, policies } = demoRecords(clock.now());
  // What is put in one turn of the event loop is one transaction.
  await Promise.all([
    records.put("policies", [policies]),
    records.put("customers", customers),
    records.put("orders", orders),
    records.put("reviews", reviews),
    records.put(
      "products",
      products.map((product) => picturedIn(folder, product)),
    ),
  ]);
  progress("loading the demo shop", products.length, products.length);
}

async function drawAll(pictures: readonly DemoPicture[], folder: string, progress: ReportProgress): Promise<void> {
  const waiting = pictures.values();
  let drawn = 0;
  const drawOn = async (): Promise<void> => {
    for (const picture of waiting) {
      await drawOnce(picture, join(folder, picture.file));
      drawn += 1;
      progress("drawing the pictures", drawn, pictures.length);
    }
  };
  await Promise.all(Array.from({ length: drawnAtOnce }, drawOn));
}

/** A file that is there is whole, as it gets its name when all of it is written; a power cut may leave an empty one. */
async function drawOnce(picture: DemoPicture, file: string): Promise<void> {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0) return;
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    await writeFile(unfinished, await rasterised(picture.svg()));
    await rename(unfinished, file);
  } catch (cause) {
    throw new AssistantError(
      "demo/no-pictures",
      `The picture ${file} could not be drawn (${cause instanceof Error ? cause.message : String(cause)}). ` +
        "Make room on the disk and let Aisle write there, then start the demo again: it goes on where it stopped.",
      { cause },
    );
  }
}
