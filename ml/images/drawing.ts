import { pictureLibrary } from "./picture-library.js";
import { inTurn } from "./picture-turns.js";

/** No more than is ever shown; the field of a drawing has 800 units, which are points at 72 to an inch. */
const sidePx = 640;
const density = (72 * sidePx) / 800;

/**
 * A drawing as JPEG, 640 pixels square.
 * @param svg made by the demo shop's own code. An SVG that comes from elsewhere may name files of this machine and must
 *   never get here; `thumbnail` takes none.
 */
export async function rasterised(svg: string): Promise<Uint8Array> {
  return inTurn(async () => {
    const library = await pictureLibrary();
    return library(Buffer.from(svg), { density })
      .resize(sidePx, sidePx)
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 85 })
      .toBuffer();
  });
}
