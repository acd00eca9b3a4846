import type { Paint } from "./paint.js";

/** Path data of a rectangle with round corners. */
export function box(left: number, top: number, width: number, height: number, radius = 0): string {
  const turn = (x: number, y: number) => `a${radius} ${radius} 0 0 1 ${x} ${y}`;
  const [across, down] = [width - 2 * radius, height - 2 * radius];
  return `M${left + radius} ${top} h${across} ${turn(radius, radius)} v${down} ${turn(-radius, radius)} h${-across} ${turn(-radius, -radius)} v${-down} ${turn(radius, -radius)} Z`;
}

/** Path data of an ellipse, or of a circle when only one radius is given. */
export function oval(x: number, y: number, across: number, down = across): string {
  return `M${x - across} ${y} a${across} ${down} 0 0 1 ${2 * across} 0 a${across} ${down} 0 0 1 ${-2 * across} 0 Z`;
}

/** A filled outline without light. */
export function filled(path: string, fill: string, more = ""): string {
  return `<path d="${path}" fill="${fill}" ${more}/>`;
}

/** A line with round ends: a seam, a tube, a cord. */
export function line(path: string, colour: string, width = 5, more = ""): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
}

/** A sewn seam. */
export function stitches(path: string, colour: string): string {
  return line(path, colour, 4, 'stroke-dasharray="10 9"');
}

/** A tube of metal or a thick cord: its colour, its dark edge, a light along its middle. */
export function tube(path: string, colour: string, width: number): string {
  return (
    line(path, "#1d1f22", width, 'opacity="0.35"') +
    line(path, colour, width - 4) +
    line(path, "#ffffff", Math.max(2, width / 5), 'opacity="0.4"')
  );
}

/** A thick cord or band in the main colour with an edge, a shaded and a lit side: seen on white when it is white. */
export function cord(path: string, paint: Pick<Paint, "line" | "dark" | "flat">, width: number): string {
  const aside = (-width * 0.12).toFixed(1);
  return `${line(path, paint.line, width + 4)}${line(path, paint.dark, width)}${line(path, paint.flat, width * 0.66, `transform="translate(${aside} ${aside})"`)}`;
}

const upright =
  '<linearGradient id="upright"><stop offset="0" stop-color="#000000" stop-opacity="0.3"/><stop offset="0.2" stop-color="#ffffff" stop-opacity="0.28"/><stop offset="0.5" stop-color="#ffffff" stop-opacity="0"/><stop offset="1" stop-color="#000000" stop-opacity="0.34"/></linearGradient>';
const lying =
  '<linearGradient id="lying" x2="0" y2="1"><stop offset="0" stop-color="#000000" stop-opacity="0.08"/><stop offset="0.25" stop-color="#ffffff" stop-opacity="0.3"/><stop offset="0.55" stop-color="#ffffff" stop-opacity="0"/><stop offset="1" stop-color="#000000" stop-opacity="0.36"/></linearGradient>';
const round =
  '<radialGradient id="round" cx="0.36" cy="0.3" r="0.78"><stop offset="0" stop-color="#ffffff" stop-opacity="0.45"/><stop offset="0.45" stop-color="#ffffff" stop-opacity="0"/><stop offset="1" stop-color="#000000" stop-opacity="0.4"/></radialGradient>';

/** An outline lit like a cylinder that stands. */
export function standingRound(path: string, fill: string): string {
  return `${upright}<path d="${path}" fill="${fill}"/><path d="${path}" fill="url(#upright)"/>`;
}

/** An outline lit like a cylinder that lies across. */
export function lyingRound(path: string, fill: string): string {
  return `${lying}<path d="${path}" fill="${fill}"/><path d="${path}" fill="url(#lying)"/>`;
}

/** An outline lit like a ball. */
export function ballRound(path: string, fill: string): string {
  return `${round}<path d="${path}" fill="${fill}"/><path d="${path}" fill="url(#round)"/>`;
}

/** A glossy spot: white and see-through. */
export function gleam(path: string, opacity = 0.35): string {
  return `<path d="${path}" fill="#ffffff" opacity="${opacity}"/>`;
}

export interface Cuboid {
  readonly left: number;
  /** Of the front. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How far its back lies to the right, and how far up. */
  readonly depth: number;
  readonly rise: number;
}

/** A block seen from above and from the right: front in one fill, top lighter, side darker. */
export function cuboid(block: Cuboid, fill: string): string {
  const { left, top, width, height, depth, rise } = block;
  const front = box(left, top, width, height);
  const lid = `M${left} ${top} l${depth} ${-rise} h${width} l${-depth} ${rise} Z`;
  const side = `M${left + width} ${top} l${depth} ${-rise} v${height} l${-depth} ${rise} Z`;
  const edges = `<path d="${front} ${lid} ${side}" fill="none" stroke="#000000" stroke-opacity="0.16" stroke-width="3" stroke-linejoin="round"/>`;
  return `${filled(front, fill)}${filled(lid, fill)}${gleam(lid)}${filled(side, fill)}${filled(side, "#000000", 'opacity="0.25"')}${edges}`;
}
