import type { Paint, Shape } from "./paint.js";
import {
  bothSides,
  buttons,
  clipped,
  creased,
  hanging,
  hangingBetween,
  mirrored,
  piece,
  ribs,
  seam,
  shadowed,
  stitched,
} from "./wear-cloth.js";

/** Where the left leg ends and how wide it is on its way; x for the outer and the inner edge. */
interface Leg {
  readonly waist: number;
  readonly top: number;
  readonly hip: number;
  readonly crotch: number;
  readonly low: number;
  readonly outer: number;
  readonly inner: number;
  readonly knee: number;
}

/** Details: "slim", "tapered", "wide", "bootcut"; "cropped", "high", "ripped", "turn-up", "small". Stitched in the accent. */
export const jeans: Shape = (paint) => {
  const leg = legCut(paint);
  const thread = paint.accent;
  return hanging(
    waistBack(leg, paint),
    legs(leg, paint),
    frontPockets(leg, thread),
    fly(leg, thread, paint),
    sideStitch(leg, thread),
    fades(leg, paint),
    paint.has("ripped") ? rips(leg, paint) : "",
    paint.has("turn-up") ? turnUp(leg, paint) : "",
    waistband(leg, paint, thread),
    buttons([[400, leg.top + 14]], "#b8934a", 9),
  );
};

/** Details: as for jeans; "cargo" pockets, "pleats", "zip-off" above the knee, "drawstring", "belt", "cords" for ribbed corduroy. */
export const trousers: Shape = (paint) => {
  const leg = legCut(paint);
  return hanging(
    waistBack(leg, paint),
    legs(leg, paint),
    slantPockets(leg, paint),
    paint.has("drawstring") ? "" : fly(leg, paint.line, paint),
    creaseLines(leg, paint),
    paint.has("cargo") ? cargoPockets(leg, paint) : "",
    paint.has("zip-off") ? zipOff(leg) : "",
    paint.has("turn-up") ? turnUp(leg, paint) : "",
    waistband(leg, paint, paint.line),
    paint.has("drawstring") ? cords(leg, paint) : buttons([[400, leg.top + 14]], paint.dark, 8),
    paint.has("belt") ? leatherBelt(leg, paint) : "",
  );
};

/** Details: "stripe" down the sides, "zip-pockets", "small", "open" without cuffs, "logo". */
export const joggers: Shape = (paint) => {
  const leg = { ...legCut(paint), inner: 352, outer: 286, knee: 262, low: 690 };
  return hanging(
    waistBack(leg, paint),
    legs(leg, paint),
    paint.has("stripe") ? sideStripe(leg, paint) : "",
    slantPockets(leg, paint),
    creaseLines(leg, paint),
    paint.has("open") ? "" : ankleCuffs(leg, paint),
    elasticBand(leg, paint, 38),
    cords(leg, paint),
    paint.has("logo")
      ? `<rect x="306" y="${leg.top + 150}" width="40" height="13" rx="4" fill="${paint.accent}"/>`
      : "",
  );
};

/** Details: "pocket" on the thigh, "panel" of the accent, "cropped", "small". */
export const leggings: Shape = (paint) => {
  const low = paint.has("cropped") ? 600 : 706;
  const leg = { ...legCut(paint), waist: 88, hip: 112, outer: 318, inner: 366, knee: 302, low };
  const thigh = `M${400 - leg.hip + 10} 330 L${400 - leg.hip + 58} 330 L${400 - leg.hip + 58} 420 L${400 - leg.hip + 16} 420 Z`;
  const panel = `M${400 - leg.hip + 6} 240 Q${400 - leg.hip + 26} 440 ${leg.outer + 14} ${low} L${leg.outer - 8} ${low} Q${leg.knee - 6} 440 ${400 - leg.hip - 8} 260 Z`;
  return hanging(
    waistBack(leg, paint),
    legs(leg, paint),
    paint.has("panel") ? clipped("legs", legsPath(leg), bothSides(panel, paint, [paint.accent, paint.accent])) : "",
    creaseLines(leg, paint),
    paint.has("pocket") ? seam(`${thigh} ${mirrored(thigh)}`, paint.line, 3) : "",
    elasticBand(leg, paint, 70),
    stitched(
      `M${leg.outer + 4} ${low - 16} L${leg.inner} ${low - 16} M${796 - leg.outer} ${low - 16} L${800 - leg.inner} ${low - 16}`,
      paint.line,
    ),
  );
};

/** Details: "cargo", "drawstring" (swim and sweat shorts), "pleats", "stripe", "denim", "wide", "small", "turn-up", "long". */
export const shorts: Shape = (paint) => {
  const half = paint.has("wide") ? 186 : 166;
  const leg: Leg = {
    waist: 122,
    top: 190,
    hip: 150,
    crotch: 400,
    low: paint.has("long") ? 610 : 550,
    outer: 400 - half - 10,
    inner: 386,
    knee: 400 - half + 4,
  };
  const thread = paint.has("denim") ? "#d8a65a" : paint.line;
  return hangingBetween(
    leg.top - 8,
    leg.low + 14,
    waistBack(leg, paint),
    legs(leg, paint),
    paint.has("stripe") ? sideStripe(leg, paint) : "",
    paint.has("denim") ? frontPockets(leg, thread) : slantPockets(leg, paint),
    paint.has("drawstring") ? "" : fly(leg, thread, paint),
    shortFolds(leg, paint),
    paint.has("cargo") ? cargoPockets(leg, paint) : "",
    stitched(
      `M${leg.outer + 4} ${leg.low - 22} L${leg.inner - 2} ${leg.low - 12} M${796 - leg.outer} ${leg.low - 22} L${802 - leg.inner} ${leg.low - 12}`,
      thread,
    ),
    paint.has("turn-up") ? turnUp(leg, paint) : "",
    paint.has("drawstring")
      ? elasticBand(leg, paint, 36) + cords(leg, paint)
      : waistband(leg, paint, thread) + buttons([[400, leg.top + 14]], "#b8934a", 9),
  );
};

function legCut(paint: Paint): Leg {
  const low = paint.has("cropped") ? 650 : 708;
  const base = { waist: 100, top: paint.has("high") ? 92 : 100, hip: 126, crotch: paint.has("high") ? 322 : 312, low };
  const wider = paint.has("small") ? { waist: 116, hip: 138, top: 150, crotch: 350, low: 680 } : {};
  return { ...base, ...wider, ...widthOf(paint) };
}

function widthOf(paint: Paint): Pick<Leg, "outer" | "inner" | "knee"> {
  if (paint.has("wide")) return { outer: 216, inner: 384, knee: 248 };
  if (paint.has("bootcut")) return { outer: 246, inner: 372, knee: 282 };
  if (paint.has("slim")) return { outer: 290, inner: 362, knee: 282 };
  if (paint.has("tapered")) return { outer: 286, inner: 364, knee: 262 };
  return { outer: 262, inner: 372, knee: 268 };
}

/** The left leg with its half of the seat; it reaches over the centre line. */
function legPath(leg: Leg): string {
  const hipY = leg.top + (leg.crotch - leg.top) * 0.6;
  const kneeY = (leg.crotch + leg.low) / 2;
  return `M${400 - leg.waist} ${leg.top} Q${400 - leg.hip} ${hipY - 60} ${400 - leg.hip} ${hipY} Q${leg.knee} ${kneeY - 40} ${leg.outer} ${leg.low} Q${(leg.outer + leg.inner) / 2} ${leg.low + 12} ${leg.inner} ${leg.low + 6} Q${(leg.inner + 400) / 2 + 4} ${kneeY} 400 ${leg.crotch} L401 ${leg.top + 14} Q350 ${leg.top + 12} ${400 - leg.waist} ${leg.top} Z`;
}

const legsPath = (leg: Leg) => `${legPath(leg)} ${mirrored(legPath(leg))}`;

function legs(leg: Leg, paint: Paint): string {
  const inside = `M400 ${leg.crotch} Q${(leg.inner + 400) / 2} ${(leg.crotch + leg.low) / 2} ${leg.inner + 2} ${leg.low}`;
  const drawn = bothSides(legPath(leg), paint, [paint.main, paint.main]);
  return (
    drawn +
    shadowed(`${inside} ${mirrored(inside)}`, 10, 0.25) +
    seam(`M400 ${leg.top + 20} L400 ${leg.crotch}`, paint.line, 2.5)
  );
}

function waistBack(leg: Leg, paint: Paint): string {
  return piece(
    `M${402 - leg.waist} ${leg.top} Q400 ${leg.top - 14} ${398 + leg.waist} ${leg.top} Q400 ${leg.top + 22} ${402 - leg.waist} ${leg.top} Z`,
    paint.darker,
    paint,
  );
}

function waistband(leg: Leg, paint: Paint, thread: string): string {
  const [left, top] = [400 - leg.waist, leg.top];
  const path = `M${left} ${top - 2} Q400 ${top + 18} ${800 - left} ${top - 2} L${804 - left} ${top + 30} Q400 ${top + 50} ${left - 4} ${top + 30} Z`;
  const loops = [left + 20, 352, 448, 780 - left].map(
    (x) =>
      `<rect x="${x - 6}" y="${top + (Math.abs(x - 400) > 60 ? 2 : 6)}" width="12" height="40" rx="2" fill="${paint.dark}" stroke="${thread}" stroke-width="1.5"/>`,
  );
  return (
    piece(path, paint.main, paint) +
    stitched(`M${left - 2} ${top + 24} Q400 ${top + 44} ${802 - left} ${top + 24}`, thread, 2) +
    loops.join("")
  );
}

function elasticBand(leg: Leg, paint: Paint, height: number): string {
  const [left, top] = [400 - leg.waist, leg.top];
  const path = `M${left} ${top - 3} Q400 ${top + 17} ${800 - left} ${top - 3} L${800 - left + height / 6} ${top + height} Q400 ${top + height + 20} ${left - height / 6} ${top + height} Z`;
  const lines =
    height > 50
      ? ""
      : ribs(
          [left + 3, top + 6, 797 - left, top + 6],
          [left - 2, top + height - 2, 802 - left, top + height - 2],
          30,
          paint.line,
        );
  return piece(path, paint.flat, paint) + lines;
}

function ankleCuffs(leg: Leg, paint: Paint): string {
  const path = `M${leg.outer + 2} ${leg.low - 26} L${leg.inner} ${leg.low - 22} L${leg.inner - 4} ${leg.low + 22} L${leg.outer + 6} ${leg.low + 20} Z`;
  const lines = ribs(
    [leg.outer + 6, leg.low - 20, leg.inner - 4, leg.low - 18],
    [leg.outer + 10, leg.low + 18, leg.inner - 8, leg.low + 18],
    9,
    paint.line,
  );
  return (
    bothSides(path, paint, [paint.flat, paint.flat]) + lines + `<g transform="matrix(-1 0 0 1 800 0)">${lines}</g>`
  );
}

function frontPockets(leg: Leg, thread: string): string {
  const line = `M${400 - leg.waist + 50} ${leg.top + 38} Q${400 - leg.waist + 46} ${leg.top + 88} ${400 - leg.hip + 6} ${leg.top + 96}`;
  const coin = `M${400 + leg.waist - 44} ${leg.top + 60} L${400 + leg.waist - 12} ${leg.top + 56}`;
  return shadowed(`${line} ${mirrored(line)}`, 7) + stitched(`${line} ${mirrored(line)} ${coin}`, thread, 3);
}

function slantPockets(leg: Leg, paint: Paint): string {
  const line = `M${400 - leg.waist + 34} ${leg.top + 36} L${400 - leg.hip + 8} ${leg.top + 130}`;
  return shadowed(`${line} ${mirrored(line)}`, 6) + seam(`${line} ${mirrored(line)}`, paint.line, 3);
}

function fly(leg: Leg, thread: string, paint: Paint): string {
  const low = leg.top + (leg.crotch - leg.top) * 0.72;
  return (
    seam(`M400 ${leg.top + 40} L400 ${leg.crotch}`, paint.line, 3) +
    stitched(`M428 ${leg.top + 40} L428 ${low - 30} Q426 ${low} 402 ${low + 8}`, thread, 2.5)
  );
}

function sideStitch(leg: Leg, thread: string): string {
  const line = `M${leg.outer + 4} ${leg.low - 14} Q${(leg.outer + leg.inner) / 2} ${leg.low - 4} ${leg.inner - 2} ${leg.low - 10}`;
  return stitched(`${line} ${mirrored(line)}`, thread);
}

function fades(leg: Leg, paint: Paint): string {
  const middle = (leg.outer + leg.inner) / 2 + 4;
  const glow = `M${400 - leg.hip * 0.52} ${leg.top + 130} Q${middle - 8} ${leg.crotch + 100} ${middle} ${leg.low - 150}`;
  const white = `<g filter="url(#crease)" fill="none" stroke="#ffffff" stroke-opacity="0.16" stroke-width="44"><path d="${glow} ${mirrored(glow)}"/></g>`;
  return white + creaseLines(leg, paint);
}

function creaseLines(leg: Leg, paint: Paint): string {
  const rise = `M392 ${leg.crotch - 8} Q362 ${leg.crotch - 18} 334 ${leg.crotch - 34} M390 ${leg.crotch + 14} Q356 ${leg.crotch + 10} 328 ${leg.crotch - 2}`;
  const kneeY = (leg.crotch + leg.low) / 2 + 10;
  const knee = `M${leg.knee + 34} ${kneeY} Q${leg.knee + 60} ${kneeY + 14} ${leg.knee + 84} ${kneeY + 4}`;
  const ankle = `M${leg.outer + 16} ${leg.low - 54} Q${(leg.outer + leg.inner) / 2} ${leg.low - 42} ${leg.inner - 12} ${leg.low - 60}`;
  const pleat = paint.has("pleats")
    ? `M${400 - leg.waist * 0.5} ${leg.top + 44} Q${400 - leg.hip * 0.5} 380 ${(leg.outer + leg.inner) / 2} ${leg.low - 6}`
    : "";
  const all = `${rise} ${knee} ${ankle}`;
  return (
    creased(`${all} ${mirrored(all)}`, paint, 0.8) +
    (pleat === "" ? "" : seam(`${pleat} ${mirrored(pleat)}`, paint.line, 2.5))
  );
}

function shortFolds(leg: Leg, paint: Paint): string {
  const lines = `M388 ${leg.crotch - 6} Q340 ${leg.crotch - 12} 300 ${leg.crotch - 44} M${leg.outer + 60} ${leg.low - 120} Q${leg.outer + 58} ${leg.low - 60} ${leg.outer + 48} ${leg.low - 10}`;
  return creased(`${lines} ${mirrored(lines)}`, paint);
}

function cargoPockets(leg: Leg, paint: Paint): string {
  const y = leg.crotch + (leg.low - leg.crotch) * 0.12;
  const x = (400 - leg.hip + leg.knee) / 2 - 2;
  const bag = `M${x} ${y} L${x + 62} ${y + 3} L${x + 60} ${y + 92} L${x - 4} ${y + 88} Z`;
  const flap = `M${x - 3} ${y - 3} L${x + 65} ${y} L${x + 65} ${y + 26} L${x - 4} ${y + 22} Z`;
  return bothSides(bag, paint, [paint.main, paint.main]) + bothSides(flap, paint, [paint.flat, paint.flat]);
}

function zipOff(leg: Leg): string {
  const y = leg.crotch + (leg.low - leg.crotch) * 0.36;
  const line = `M${400 - leg.hip + 4} ${y} Q330 ${y + 14} 392 ${y + 4}`;
  return clipped(
    "legs",
    legsPath(leg),
    `<path d="${line} ${mirrored(line)}" stroke="#2b2b2b" stroke-width="7" stroke-dasharray="4 3" fill="none"/>`,
  );
}

function turnUp(leg: Leg, paint: Paint): string {
  const path = `M${leg.outer + 1} ${leg.low - 34} Q${(leg.outer + leg.inner) / 2} ${leg.low - 22} ${leg.inner + 4} ${leg.low - 28} L${leg.inner + 6} ${leg.low + 10} Q${(leg.outer + leg.inner) / 2} ${leg.low + 16} ${leg.outer - 4} ${leg.low + 4} Z`;
  return bothSides(path, paint, [paint.light, paint.light]);
}

function rips(leg: Leg, paint: Paint): string {
  const y = (leg.crotch + leg.low) / 2 - 10;
  const x = (leg.knee + 380) / 2 - 22;
  return seam(
    `M${x} ${y} q22 -9 46 0 M${x + 3} ${y + 10} q20 -8 42 0 M${790 - x - 40} ${y + 30} q22 -8 44 0`,
    paint.light,
    5,
  );
}

function sideStripe(leg: Leg, paint: Paint): string {
  const hipY = leg.top + (leg.crotch - leg.top) * 0.6;
  const line = `M${406 - leg.waist} ${leg.top + 30} Q${412 - leg.hip} ${hipY - 60} ${412 - leg.hip} ${hipY} Q${leg.knee + 12} ${(leg.crotch + leg.low) / 2 - 40} ${leg.outer + 12} ${leg.low}`;
  return `<path d="${line} ${mirrored(line)}" stroke="${paint.accent}" stroke-width="13" fill="none"/>`;
}

function cords(leg: Leg, paint: Paint): string {
  const y = leg.top + 26;
  const path = `M390 ${y} Q366 ${y + 40} 374 ${y + 92} M410 ${y} Q432 ${y + 36} 424 ${y + 82}`;
  return seam(path, "#000000", 8) + seam(path, paint.accent, 6);
}

function leatherBelt(leg: Leg, paint: Paint): string {
  const [left, top] = [400 - leg.waist - 1, leg.top + 4];
  const path = `M${left} ${top} Q400 ${top + 20} ${800 - left} ${top} L${801 - left} ${top + 20} Q400 ${top + 40} ${left - 1} ${top + 20} Z`;
  return (
    piece(path, paint.accent, paint) +
    `<rect x="378" y="${top + 4}" width="44" height="34" rx="5" fill="none" stroke="#c3c8cd" stroke-width="7"/>`
  );
}
