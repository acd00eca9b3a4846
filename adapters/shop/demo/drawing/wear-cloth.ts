import type { Paint } from "./paint.js";

/** Clothes hang free: soft edges, a shadow on the wall behind them. */
export function hanging(...parts: readonly string[]): string {
  return `<g filter="url(#cloth)">${parts.join("\n")}</g>`;
}

/** The same for upper garments, which are drawn on a smaller field. */
export function hangingTop(...parts: readonly string[]): string {
  return `<g transform="translate(400 400) scale(1.12) translate(-400 -394)">${hanging(...parts)}</g>`;
}

/** The same for upper garments with a hood or a high collar. */
export function hangingHooded(...parts: readonly string[]): string {
  return `<g transform="translate(400 425) scale(1.03) translate(-400 -394)">${hanging(...parts)}</g>`;
}

/** The same for things of any height: enlarged up to 1.3 times and centred. @param from upper end. @param to lower end. */
export function hangingBetween(from: number, to: number, ...parts: readonly string[]): string {
  const scale = Math.min(1.3, 600 / (to - from)).toFixed(3);
  return `<g transform="translate(400 400) scale(${scale}) translate(-400 ${-(from + to) / 2})">${hanging(...parts)}</g>`;
}

/** One piece of cloth with its edge; pieces lie over each other, so that no gap shows between them. */
export function piece(path: string, fill: string, paint: Paint, edge = paint.line): string {
  return `<path d="${path}" fill="${fill}" stroke="${edge}" stroke-opacity="0.55" stroke-width="2.5" stroke-linejoin="round"/><path d="${path}" fill="url(#shade)"/>`;
}

/** A piece and the same piece on the other side; its pattern leans with it. */
export function bothSides(
  path: string,
  paint: Paint,
  fills: readonly [string, string] = [paint.mainLeft, paint.mainRight],
) {
  return piece(path, fills[0], paint) + piece(mirrored(path), fills[1], paint);
}

export function seam(path: string, colour: string, width = 3): string {
  return `<path d="${path}" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" fill="none"/>`;
}

export function stitched(path: string, colour: string, width = 2.5): string {
  return `<path d="${path}" stroke="${colour}" stroke-width="${width}" stroke-dasharray="8 5" fill="none"/>`;
}

/** Soft creases: a shadow and, beside it, the light on the ridge. */
export function creased(path: string, paint: Paint, depth = 1): string {
  return `<g filter="url(#crease)" fill="none" stroke-linecap="round"><path d="${path}" stroke="${paint.crease}" stroke-opacity="${0.3 * depth}" stroke-width="14"/><path d="${path}" transform="translate(-11 -4)" stroke="#ffffff" stroke-opacity="${0.13 * depth}" stroke-width="10"/></g>`;
}

/** What is drawn within a piece and ends at its edge. @param id unique in one picture. */
export function clipped(id: string, path: string, inside: string): string {
  return `<clipPath id="${id}"><path d="${path}"/></clipPath><g clip-path="url(#${id})">${inside}</g>`;
}

/** Where one piece throws its shadow on the next. */
export function shadowed(path: string, width = 16, opacity = 0.3): string {
  return `<path d="${path}" filter="url(#crease)" stroke="#000000" stroke-opacity="${opacity}" stroke-width="${width}" fill="none"/>`;
}

/** @param places centres of the buttons. */
export function buttons(places: readonly (readonly [number, number])[], fill: string, radius = 8): string {
  return places
    .map(
      ([x, y]) =>
        `<circle cx="${x + 1}" cy="${y + 2}" r="${radius}" fill="#000000" opacity="0.3"/><circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" stroke="#000000" stroke-opacity="0.35" stroke-width="1.5"/><circle cx="${x - 2.4}" cy="${y}" r="1.4" fill="#000000" opacity="0.5"/><circle cx="${x + 2.4}" cy="${y}" r="1.4" fill="#000000" opacity="0.5"/>`,
    )
    .join("");
}

/** Places one below the other, both ends included. */
export function column(x: number, from: number, to: number, count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, at) => [x, from + ((to - from) * at) / Math.max(1, count - 1)] as const);
}

/** A zip with its teeth and its pull at `pullY`. */
export function zip(x: number, from: number, to: number, colour: string, pullY = from): string {
  return `${seam(`M${x} ${from} L${x} ${to}`, "#000000", 11)}<path d="M${x} ${from} L${x} ${to}" stroke="${colour}" stroke-width="8" stroke-dasharray="4 3.5" fill="none"/><rect x="${x - 6}" y="${pullY}" width="12" height="15" rx="3" fill="#c3c8cd"/><rect x="${x - 4}" y="${pullY + 14}" width="8" height="25" rx="3.5" fill="${colour}" stroke="#000000" stroke-opacity="0.35"/>`;
}

/** Knitted ribs between two lines of the same direction; upper and lower are given by their ends. */
export function ribs(
  upper: readonly [number, number, number, number],
  lower: readonly [number, number, number, number],
  count: number,
  colour: string,
): string {
  const between = (from: number, to: number, share: number) => (from + (to - from) * share).toFixed(1);
  const lines = Array.from({ length: count }, (_, at) => {
    const share = (at + 0.5) / count;
    const top = `${between(upper[0], upper[2], share)} ${between(upper[1], upper[3], share)}`;
    return `M${top} L${between(lower[0], lower[2], share)} ${between(lower[1], lower[3], share)}`;
  });
  return `<path d="${lines.join(" ")}" stroke="${colour}" stroke-opacity="0.6" stroke-width="2.5" fill="none"/>`;
}

/** The other side of a path; absolute M, L, Q, C and Z only. */
export function mirrored(path: string): string {
  return path.replaceAll(/(-?[\d.]+)[ ,]+(-?[\d.]+)/g, (_, x: string, y: string) => `${round(800 - Number(x))} ${y}`);
}

/** A closed outline from its left half, which runs from the centre at the top to the centre at the bottom. */
export function whole(half: string): string {
  const steps = [...half.matchAll(/([MLQC])([^MLQC]+)/g)].map(([, command = "L", numbers = ""]) => ({
    command,
    points: pointsOf(numbers),
  }));
  const back = steps.slice(1).map((step, at) => {
    const from = steps[at]?.points.at(-1) ?? "";
    return { command: step.command, points: [...step.points.slice(0, -1).reverse(), from] };
  });
  const way = back.reverse().map(({ command, points }) => `${command}${points.join(" ")}`);
  return `${half} ${mirrored(way.join(" "))} Z`;
}

function pointsOf(numbers: string): readonly string[] {
  const values = numbers.trim().split(/[\s,]+/);
  return values.flatMap((value, at) => (at % 2 === 0 ? [`${value} ${values[at + 1] ?? "0"}`] : []));
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A knitted or sewn band along a line: collars, straps, piping. */
export function band(path: string, colour: string, edge: string, width = 15): string {
  return `<path d="${path}" stroke="${edge}" stroke-width="${width + 3}" stroke-linejoin="round" fill="none"/><path d="${path}" stroke="${colour}" stroke-width="${width}" stroke-linejoin="round" fill="none"/>`;
}
