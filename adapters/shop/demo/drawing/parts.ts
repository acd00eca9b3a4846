import { line } from "./outlines.js";
import { lit, type Paint } from "./paint.js";

/** A lit outline with a fine rim, so that white stands out from the ground and one part from the next. */
export const part = (path: string, fill: string, rim: string) =>
  lit(path, fill, `stroke="${rim}" stroke-width="3" stroke-linejoin="round"`);

/** A sewn seam in the colour of the product's lines. */
export const sewn = (path: string, paint: Paint) =>
  `<path d="${path}" fill="none" stroke="${paint.line}" stroke-width="3" stroke-dasharray="8 6"/>`;

/** A strap or handle: a band with a darker edge, so that it reads as a loop and not as a line. */
export const strap = (path: string, colour: string, edge: string, width = 22) =>
  line(path, edge, width) + line(path, colour, width - 6);

/** The soft shadow of something that lies flat. */
export const lyingShadow = (path: string) =>
  `<path d="${path}" transform="translate(6 16)" fill="#3a342c" opacity="0.24" filter="url(#soft)"/>`;

/** The left one of two, and its mirror image on the right. */
export const mirrored = (left: string) => `${left}<g transform="translate(800 0) scale(-1 1)">${left}</g>`;
