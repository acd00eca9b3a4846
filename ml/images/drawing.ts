import { pictureLibrary } from "./picture-library.js";
import { inTurn } from "./picture-turns.js";

const sidePx = 800;

/**
 * A drawing as JPEG, 800 pixels square.
 * @param svg made by the demo shop's own code. An SVG that comes from elsewhere may name files of this machine and must
 *   never get here; `thumbnail` takes none.
 */
export async function rasterised(svg: string): Promise<Uint8Array> {
  return inTurn(async () => {
    const library = await pictureLibrary();
    return library(Buffer.from(svg))
      .resize(sidePx, sidePx)
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 85 })
      .toBuffer();
  });
}
