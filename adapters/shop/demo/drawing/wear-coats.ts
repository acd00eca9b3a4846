import type { Paint, Shape } from "./paint.js";
import {
  bothSides,
  buttons,
  column,
  creased,
  hanging,
  mirrored,
  piece,
  seam,
  shadowed,
  stitched,
  zip,
} from "./wear-cloth.js";
import { type Cut, cuffOf, front, sleeveOf } from "./wear-cut.js";
import { backOfNeck, foldsOfSleeves } from "./wear-tops.js";
import { hoodBehind, hoodInFront } from "./wear.js";

/** Details: "double" for two rows of buttons, "belt", "hood" with a zip (a parka), "fur" on the hood, "short" to the hip, "toggles". */
export const coat: Shape = (paint) => {
  const cut = coatCut(paint);
  const hooded = paint.has("hood") || paint.has("toggles");
  return hanging(
    hooded ? hoodBehind(cut, paint) + (paint.has("fur") ? fur(cut, paint) : "") : backOfNeck(cut, paint, paint.dark),
    bothSides(sleeveOf(cut, "long"), paint),
    foldsOfSleeves(cut, "long", paint),
    bothSides(cuffOf(cut, "long", paint.has("belt") ? 34 : 12), paint),
    piece(front(cut, hooded ? "crew" : "v-neck"), paint.main, paint),
    falls(cut, paint),
    pockets(cut, paint),
    hooded ? hoodInFront(cut, paint) : "",
    closing(cut, paint, hooded),
    hooded ? "" : lapels(cut, paint),
    paint.has("belt") ? belt(cut, paint) : "",
  );
};

/** A tailored jacket. Details: "double", "patch-pockets". */
export const blazer: Shape = (paint) => {
  const cut = {
    ...coatCut(paint),
    top: 120,
    shoulderY: 158,
    armpitY: 300,
    hemY: 650,
    hem: 140,
    chest: 132,
    waist: 122,
    waistY: 430,
    scale: 1,
    shoulder: 144,
    neck: 54,
  };
  const y = cut.hemY - 170;
  const patch = `M286 ${y} L374 ${y} L374 ${y + 100} Q374 ${y + 112} 362 ${y + 112} L298 ${y + 112} Q286 ${y + 112} 286 ${y + 100} Z`;
  const flap = `M286 ${y} L374 ${y + 6} L374 ${y + 34} L286 ${y + 28} Z`;
  return hanging(
    backOfNeck(cut, paint, paint.dark),
    bothSides(sleeveOf(cut, "long"), paint),
    foldsOfSleeves(cut, "long", paint),
    piece(front(cut, "deep"), paint.main, paint),
    falls(cut, paint),
    bothSides(paint.has("patch-pockets") ? patch : flap, paint, [paint.main, paint.main]),
    piece(
      `M440 ${cut.armpitY - 46} L498 ${cut.armpitY - 54} L498 ${cut.armpitY - 40} L440 ${cut.armpitY - 32} Z`,
      paint.flat,
      paint,
    ),
    seam(`M400 ${cut.top + 178} Q404 ${cut.hemY - 60} 424 ${cut.hemY + 14}`, paint.line, 4),
    buttons(
      paint.has("double")
        ? [...column(366, cut.waistY - 40, cut.waistY + 50, 2), ...column(434, cut.waistY - 40, cut.waistY + 50, 2)]
        : column(400, cut.waistY - 60, cut.waistY + 24, 2),
      paint.accent,
      10,
    ),
    lapels({ ...cut, top: cut.top, scale: 1.25 }, paint),
  );
};

function coatCut(paint: Paint): Cut {
  const hemY = paint.has("short") ? 610 : 708;
  const lower = paint.has("hood") || paint.has("toggles") ? 40 : 0;
  return {
    top: 96 + lower,
    neck: 50,
    shoulder: 122,
    shoulderY: 132 + lower,
    chest: 116,
    armpitY: 256 + lower,
    waist: 112,
    waistY: 390,
    hem: 136,
    hemY,
    scale: 0.86,
  };
}

function falls(cut: Cut, paint: Paint): string {
  const line = `M${400 - cut.waist + 26} ${cut.waistY + 20} Q${400 - cut.waist + 22} ${cut.hemY - 120} ${400 - cut.hem + 34} ${cut.hemY - 8}`;
  const arm = `M${400 - cut.chest + 6} ${cut.armpitY + 2} Q${400 - cut.chest + 34} ${cut.armpitY + 24} ${400 - cut.chest + 46} ${cut.armpitY + 90}`;
  return creased(`${line} ${mirrored(line)} ${arm} ${mirrored(arm)}`, paint);
}

function lapels(cut: Cut, paint: Paint): string {
  const [left, top] = [400 - cut.neck, cut.top];
  const low = top + 140 * cut.scale;
  const lapel = `M${left} ${top + 2} L${left - 30} ${top + 62} L${left - 4} ${top + 74} L${left - 20} ${top + 92} Q${left + 10} ${low - 30} 400 ${low + 10} L${left + 24} ${top + 44} Z`;
  const collar = `M${left + 4} ${top - 10} Q${left - 26} ${top + 22} ${left - 30} ${top + 60} L${left - 2} ${top + 74} L${left + 28} ${top + 50} Q${left + 14} ${top + 20} ${left + 4} ${top - 10} Z`;
  return (
    shadowed(`M${left - 20} ${top + 92} L400 ${low + 10} L${820 - left} ${top + 92}`, 10) +
    bothSides(lapel, paint, [paint.main, paint.main]) +
    bothSides(collar, paint, [paint.flat, paint.flat])
  );
}

function closing(cut: Cut, paint: Paint, hooded: boolean): string {
  const from = cut.top + (hooded ? 84 : 116);
  const line = `M${paint.has("double") ? 424 : 400} ${from} L${paint.has("double") ? 430 : 402} ${cut.hemY + 14}`;
  if (paint.has("toggles")) return seam(line, paint.line, 4) + toggles(cut, paint);
  if (hooded) return zip(400, from, cut.hemY + 12, paint.accent, from + 10);
  const [first, last] = [from + 28, cut.waistY + 60];
  const rows = paint.has("double")
    ? [...column(366, first, last, 3), ...column(434, first, last, 3)]
    : column(404, first, last, 3);
  return seam(line, paint.line, 4) + buttons(rows, paint.accent, 10);
}

function toggles(cut: Cut, paint: Paint): string {
  return [0, 1, 2, 3]
    .map((at) => {
      const y = cut.top + 130 + at * 86;
      return `${seam(`M354 ${y} L446 ${y} M354 ${y + 12} L446 ${y + 12}`, paint.darker, 4)}<rect x="376" y="${y - 2}" width="48" height="15" rx="7" fill="${paint.accent}" stroke="#000000" stroke-opacity="0.3"/>`;
    })
    .join("");
}

function pockets(cut: Cut, paint: Paint): string {
  const [x, y] = [400 - cut.waist + 24, cut.waistY + 76];
  const flap = `M${x - 6} ${y} L${x + 58} ${y + 5} L${x + 57} ${y + 33} L${x - 8} ${y + 28} Z`;
  return bothSides(flap, paint, [paint.main, paint.main]);
}

function belt(cut: Cut, paint: Paint): string {
  const y = cut.waistY;
  const [left, right] = [400 - cut.waist - 4, 400 + cut.waist + 4];
  const strap = `M${left} ${y - 4} Q400 ${y + 8} ${right} ${y - 4} L${right} ${y + 26} Q400 ${y + 38} ${left} ${y + 26} Z`;
  const end = `M418 ${y + 14} L446 ${y + 16} L456 ${y + 150} L428 ${y + 154} Z`;
  return (
    shadowed(`M${left} ${y + 30} Q400 ${y + 42} ${right} ${y + 30}`, 10) +
    piece(end, paint.flat, paint) +
    piece(strap, paint.flat, paint) +
    stitched(`M${left + 4} ${y + 4} Q400 ${y + 16} ${right - 4} ${y + 4}`, paint.line, 2) +
    `<rect x="392" y="${y - 4}" width="40" height="44" rx="6" fill="none" stroke="${paint.accent}" stroke-width="8"/>`
  );
}

function fur(cut: Cut, paint: Paint): string {
  const tufts = Array.from({ length: 28 }, (_, at) => {
    const turn = Math.PI * (1.02 + (at / 27) * 0.96);
    return `<circle cx="${(400 + Math.cos(turn) * 78).toFixed(1)}" cy="${(cut.top + 10 + Math.sin(turn) * 82).toFixed(1)}" r="${15 + (at % 3) * 3}"/>`;
  });
  return `<g fill="${paint.accent}" stroke="${paint.accentDark}" stroke-opacity="0.4" stroke-width="2">${tufts.join("")}</g>`;
}
