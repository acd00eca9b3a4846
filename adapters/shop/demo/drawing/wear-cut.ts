import type { Paint } from "./paint.js";
import { mirrored, whole } from "./wear-cloth.js";

/** Measures of an upper garment on the field of 800 by 800; halves are counted from the centre line. */
export interface Cut {
  /** Height of the neck points. */
  readonly top: number;
  readonly neck: number;
  readonly shoulder: number;
  readonly shoulderY: number;
  readonly chest: number;
  readonly armpitY: number;
  readonly waist: number;
  readonly waistY: number;
  readonly hem: number;
  readonly hemY: number;
  /** Sleeves are drawn for a shoulder of 140 and scaled by this. */
  readonly scale: number;
}

export type Neckline = "crew" | "v-neck" | "scoop" | "boat-neck" | "square-neck" | "deep";
export type Sleeve = "cap" | "short" | "elbow" | "three-quarter" | "long" | "bell";

/** The cut of a top; details: "cropped", "long", "loose", "slim", "fitted" at the waist, "small" (for children). */
export function topCut(paint: Paint): Cut {
  const loose = paint.has("loose") ? 18 : 0;
  const small = paint.has("small");
  const lower = paint.has("cropped") ? 45 : 0;
  const slim = paint.has("slim") ? 8 : 0;
  const hemY = 640 + (paint.has("cropped") ? -65 : 0) + (paint.has("long") ? 55 : 0);
  const cut = {
    top: 128 + lower,
    neck: 58,
    shoulder: 142 + loose / 2,
    shoulderY: 170 + lower,
    chest: 134 + loose - slim,
    armpitY: 318 + lower,
    waist: 130 + loose - slim - (paint.has("fitted") ? (paint.has("cropped") ? 10 : 26) : 0),
    waistY: 460 + lower / 2,
    hem: 136 + loose - slim - (paint.has("fitted") ? 8 : 0),
    hemY,
    scale: 1,
  };
  if (!small) return cut;
  return {
    ...cut,
    top: 150,
    neck: 68,
    shoulderY: 190,
    chest: 152,
    armpitY: 330,
    waist: 156,
    hem: 164,
    hemY: hemY - 30,
  };
}

/** The front, with its neckline cut out. */
export function front(cut: Cut, neckline: Neckline): string {
  return whole(
    `${neckHalf(cut, neckline)} L${400 - cut.shoulder} ${cut.shoulderY} Q${400 - cut.chest + 12} ${(cut.shoulderY + cut.armpitY) / 2} ${400 - cut.chest} ${cut.armpitY} Q${400 - cut.waist} ${cut.waistY - 60} ${400 - cut.waist} ${cut.waistY} Q${400 - cut.hem + 4} ${cut.hemY - 60} ${400 - cut.hem} ${cut.hemY} Q${400 - cut.hem / 2} ${cut.hemY + 15} 400 ${cut.hemY + 16}`,
  );
}

/** The neckline from the centre to the left neck point. */
export function neckHalf(cut: Cut, neckline: Neckline): string {
  const [left, top] = [400 - cut.neck, cut.top];
  const wide = 400 - cut.neck * 1.45;
  const slope = top + ((cut.shoulderY - top) * cut.neck * 0.45) / (cut.shoulder - cut.neck);
  switch (neckline) {
    case "crew":
      return `M400 ${top + 52 * cut.scale} Q${left + 4} ${top + 50 * cut.scale} ${left} ${top}`;
    case "v-neck":
      return `M400 ${top + 128 * cut.scale} L${left} ${top}`;
    case "deep":
      return `M400 ${top + 178 * cut.scale} Q${left + 18} ${top + 90 * cut.scale} ${left} ${top}`;
    case "scoop":
      return `M400 ${top + 108 * cut.scale} Q${left - 4} ${top + 106 * cut.scale} ${left - 6} ${top + 4}`;
    case "boat-neck":
      return `M400 ${top + 44 * cut.scale} Q${wide + 20} ${top + 42 * cut.scale} ${wide} ${slope}`;
    case "square-neck":
      return `M400 ${top + 92 * cut.scale} L${wide + 14} ${top + 90 * cut.scale} L${wide} ${slope}`;
  }
}

/** The whole neckline as one open line, for collars and seams. */
export function neckLine(cut: Cut, neckline: Neckline): string {
  const half = neckHalf(cut, neckline);
  return `${half} ${mirrored(half)}`;
}

/** The inner side of the back that is seen through the neckline. */
export function innerBack(cut: Cut, depth = 150): string {
  const [left, right] = [400 - cut.neck * 1.5, 400 + cut.neck * 1.5];
  const low = cut.top + depth * cut.scale;
  return `M${400 - cut.neck} ${cut.top} Q400 ${cut.top + 13} ${400 + cut.neck} ${cut.top} L${right} ${cut.top + 26} Q${right} ${low} 400 ${low} Q${left} ${low} ${left} ${cut.top + 26} Z`;
}

/** Ends of a sleeve on the left: outer and inner corner of its hem. */
export function sleeveEnd(cut: Cut, sleeve: Sleeve): readonly [number, number, number, number] {
  const ends: Readonly<Record<Sleeve, readonly [number, number, number, number]>> = {
    cap: [56, 74, 2, 122],
    short: [94, 146, 16, 186],
    elbow: [108, 244, 28, 268],
    "three-quarter": [118, 344, 46, 360],
    long: [128, 436, 66, 450],
    bell: [172, 400, 46, 438],
  };
  const [outX, outY, inX, inY] = ends[sleeve].map((value) => value * cut.scale) as [number, number, number, number];
  const edge = 400 - cut.shoulder;
  return [edge - outX, cut.shoulderY + outY, edge - inX, cut.shoulderY + inY];
}

/** The left sleeve; it reaches under the front. */
export function sleeveOf(cut: Cut, sleeve: Sleeve): string {
  const [outX, outY, inX, inY] = sleeveEnd(cut, sleeve);
  const edge = 400 - cut.shoulder;
  const [start, inner] = [edge + 40 * cut.scale, 400 - cut.chest];
  const elbow = sleeve === "short" || sleeve === "cap" ? 0.5 : 0.28;
  const bendX = edge - (edge - outX) * elbow - 26 * cut.scale;
  const bendY = cut.shoulderY + (outY - cut.shoulderY) * elbow - 10 * cut.scale;
  return `M${start} ${cut.shoulderY - 14 * cut.scale} L${edge} ${cut.shoulderY} Q${bendX} ${bendY} ${outX} ${outY} Q${(outX + inX) / 2} ${(outY + inY) / 2 + 9 * cut.scale} ${inX} ${inY} Q${inner - 12 * cut.scale} ${cut.armpitY + 60 * cut.scale} ${inner + 4} ${cut.armpitY - 4} L${inner + 34} ${cut.armpitY + 20} Z`;
}

/** A band along the end of the left sleeve. @param height in user units. */
export function cuffOf(cut: Cut, sleeve: Sleeve, height: number, flare = 0): string {
  const [outX, outY, inX, inY] = sleeveEnd(cut, sleeve);
  const lean = height * 0.2;
  return `M${outX + lean - 3} ${outY - height} Q${(outX + inX) / 2 + lean} ${(outY + inY) / 2 - height + 8} ${inX + lean + 4} ${inY - height} L${inX + flare} ${inY + 4} Q${(outX + inX) / 2} ${(outY + inY) / 2 + 13} ${outX - flare} ${outY + 3} Z`;
}

/** A band along the lower hem. */
export function hemBand(cut: Cut, height: number, narrower = 4): string {
  const [left, low] = [400 - cut.hem, cut.hemY];
  return whole(
    `M400 ${low + 16 - height} Q${400 - cut.hem / 2} ${low + 15 - height} ${left - 2} ${low - height} L${left + narrower} ${low + 2} Q${400 - cut.hem / 2} ${low + 18} 400 ${low + 18}`,
  );
}

/** The armhole of the left side as an open line. */
export function armhole(cut: Cut): string {
  return `M${400 - cut.shoulder} ${cut.shoulderY} Q${400 - cut.chest + 12} ${(cut.shoulderY + cut.armpitY) / 2} ${400 - cut.chest} ${cut.armpitY}`;
}
