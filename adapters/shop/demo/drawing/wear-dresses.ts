import type { Paint, Shape } from "./paint.js";
import {
  band,
  bothSides,
  buttons,
  column,
  creased,
  hangingBetween,
  mirrored,
  piece,
  seam,
  shadowed,
  stitched,
  whole,
} from "./wear-cloth.js";
import { armhole, type Cut, cuffOf, neckHalf, neckLine, type Neckline, type Sleeve, sleeveOf } from "./wear-cut.js";
import { backOfNeck, foldsOfSleeves, turnedCollar } from "./wear-tops.js";

const necklines: readonly Neckline[] = ["v-neck", "scoop", "boat-neck", "square-neck"];

/**
 * Details: cut "a-line" (else straight), "full", "fitted"; length "mini", "knee" (usual), "midi", "maxi"; "wrap", "shirt" with collar and buttons, "buttons",
 * "belt", "tiers", "slip" with thin straps, "sleeveless", "long-sleeve", "elbow-sleeve", "cap-sleeve"; "v-neck", "scoop", "boat-neck", "square-neck"; "roll-neck"; "small" for children; "sash" of the accent, "pockets".
 */
export const dress: Shape = (paint) => {
  const cut = dressCut(paint);
  const neckline = necklineOf(paint);
  const [from, to] = [cut.top - 6, cut.hemY + 16];
  if (paint.has("slip")) return hangingBetween(from, to, slip(cut, paint), skirtFolds(cut, paint), finish(cut, paint));
  const sleeve = sleeveOfDress(paint);
  return hangingBetween(
    from,
    to,
    backOfNeck(cut, paint, paint.flat),
    sleeve === undefined ? "" : bothSides(sleeveOf(cut, sleeve), paint),
    sleeve === "long" ? foldsOfSleeves(cut, sleeve, paint) : "",
    sleeve === undefined || sleeve === "cap" ? "" : bothSides(cuffOf(cut, sleeve, 15), paint),
    piece(outline(cut, neckline), paint.main, paint),
    skirtFolds(cut, paint),
    sleeve === undefined ? seam(`${armhole(cut)} ${mirrored(armhole(cut))}`, paint.line, 6) : "",
    paint.has("wrap") ? wrap(cut, paint) : "",
    paint.has("roll-neck") ? rollNeck(cut, paint) : seam(neckLine(cut, neckline), paint.line, 5),
    finish(cut, paint),
    paint.has("shirt") ? turnedCollar(cut, paint, paint.line) : "",
  );
};

/** Details: "a-line", "pleated", "pencil", "tiers", "buttons", "denim" with pockets, "midi", "maxi", "mini", "tulle", "small". */
export const skirt: Shape = (paint) => {
  const hemY = paint.has("mini") ? 500 : paint.has("maxi") ? 690 : paint.has("midi") ? 640 : 570;
  const top = 420 - (hemY - 130) / 2;
  const low = hemY - 130 + top;
  const half = paint.has("pencil") ? 128 : paint.has("mini") || paint.has("denim") ? 186 : 226;
  const path = whole(
    `M400 ${top + 12} Q340 ${top + 10} 300 ${top} Q${paint.has("pencil") ? 250 : 276} ${top + 130} ${400 - half} ${low - 16} Q${400 - half / 2} ${low + 18} 400 ${low + 20}`,
  );
  const waistband = whole(
    `M400 ${top - 14} Q350 ${top - 15} 302 ${top - 24} L298 ${top + 12} Q350 ${top + 22} 400 ${top + 24}`,
  );
  return hangingBetween(
    top - 30,
    low + 20,
    piece(`M304 ${top - 24} Q400 ${top - 40} 496 ${top - 24} Q400 ${top - 2} 304 ${top - 24} Z`, paint.dark, paint),
    piece(path, paint.main, paint),
    pleats(top, low, half, paint),
    paint.has("tiers")
      ? tierLines(top, low, half, paint)
      : stitched(`M${404 - half} ${low - 34} Q400 ${low + 20} ${396 + half} ${low - 34}`, paint.line),
    paint.has("buttons")
      ? seam(`M400 ${top + 10} L400 ${low + 18}`, paint.line, 3) +
          buttons(column(412, top + 40, low - 20, 6), paint.accent, 9)
      : "",
    paint.has("denim") ? denimDetails(top, paint) : "",
    piece(waistband, paint.flat, paint),
    paint.has("buttons") || paint.has("denim")
      ? buttons([[paint.has("denim") ? 400 : 412, top + 4]], paint.accent, 9)
      : "",
  );
};

function dressCut(paint: Paint): Cut {
  const hemY = paint.has("mini") ? 540 : paint.has("maxi") ? 712 : paint.has("midi") ? 680 : 610;
  const lower = hemY > 600 ? 0 : 50;
  const half = paint.has("full") ? 205 : paint.has("a-line") ? 168 : 124;
  const waist = paint.has("full") || paint.has("fitted") || paint.has("wrap") || paint.has("belt") ? 84 : 104;
  const scale = paint.has("maxi") || paint.has("midi") ? 0.72 : 0.8;
  const small = paint.has("small") ? 16 : 0;
  return {
    top: 96 + lower + small,
    neck: 48,
    shoulder: 104 + small / 2,
    shoulderY: 128 + lower + small,
    chest: 98 + small,
    armpitY: 232 + lower + small,
    waist: waist + small,
    waistY: 326 + lower,
    hem: half + small / 2,
    hemY: hemY + lower,
    scale,
  };
}

function necklineOf(paint: Paint): Neckline {
  return necklines.find((name) => paint.has(name)) ?? (paint.has("wrap") ? "v-neck" : "crew");
}

function sleeveOfDress(paint: Paint): Sleeve | undefined {
  if (paint.has("sleeveless")) return undefined;
  if (paint.has("long-sleeve")) return "long";
  if (paint.has("elbow-sleeve")) return "elbow";
  return paint.has("cap-sleeve") ? "cap" : "short";
}

function side(cut: Cut): string {
  const hip = cut.waistY + (cut.hemY - cut.waistY) * 0.35;
  return `Q${400 - cut.waist - 2} ${cut.waistY - 44} ${400 - cut.waist} ${cut.waistY} Q${400 - cut.waist - (cut.hem - cut.waist) * 0.45} ${hip} ${400 - cut.hem} ${cut.hemY - 14} Q${400 - cut.hem / 2} ${cut.hemY + 14} 400 ${cut.hemY + 16}`;
}

function outline(cut: Cut, neckline: Neckline): string {
  return whole(
    `${neckHalf(cut, neckline)} L${400 - cut.shoulder} ${cut.shoulderY} Q${400 - cut.chest + 12} ${(cut.shoulderY + cut.armpitY) / 2} ${400 - cut.chest} ${cut.armpitY} ${side(cut)}`,
  );
}

function slip(cut: Cut, paint: Paint): string {
  const y = cut.armpitY;
  const strap = `M${400 - 62} ${y - 26} Q${400 - 58} ${y - 90} ${400 - 46} ${cut.top}`;
  const back = `M${410 - cut.chest} ${y + 8} Q400 ${y - 26} ${390 + cut.chest} ${y + 8} L${390 + cut.chest} ${y + 30} L${410 - cut.chest} ${y + 30} Z`;
  const body = whole(
    `M400 ${y + 10} Q366 ${y - 20} ${400 - 62} ${y - 30} Q${400 - 84} ${y - 22} ${400 - cut.chest + 4} ${y + 14} ${side(cut)}`,
  );
  return (
    band(`${strap} ${mirrored(strap)}`, paint.flat, paint.line, 6) +
    piece(back, paint.dark, paint) +
    piece(body, paint.main, paint)
  );
}

function skirtFolds(cut: Cut, paint: Paint): string {
  const spread = cut.hem / 4;
  const lines = [-2.7, -1.3, 0.4, 1.8, 3].map(
    (place) =>
      `M${400 + place * cut.waist * 0.26} ${cut.waistY + 34 + Math.abs(place) * 10} Q${400 + place * spread * 0.8} ${(cut.waistY + cut.hemY) / 2} ${400 + place * spread * 1.12} ${cut.hemY - 16}`,
  );
  const bust = `M${400 - cut.chest + 6} ${cut.armpitY + 4} Q${400 - 58} ${cut.armpitY + 26} ${400 - 50} ${cut.armpitY + 56}`;
  return creased(`${lines.join(" ")} ${bust} ${mirrored(bust)}`, paint, 0.9);
}

function wrap(cut: Cut, paint: Paint): string {
  const over = `M${400 + cut.neck} ${cut.top} Q${400 + 10} ${cut.waistY - 80} ${400 - cut.waist + 4} ${cut.waistY + 4}`;
  const fall = `M${400 - cut.waist + 30} ${cut.waistY + 14} Q${400 - 70} ${cut.hemY - 140} ${400 - cut.hem * 0.62} ${cut.hemY + 2}`;
  const tie = `M${400 - cut.waist + 8} ${cut.waistY + 2} Q${400 - cut.waist + 34} ${cut.waistY + 70} ${400 - cut.waist + 20} ${cut.waistY + 132} L${400 - cut.waist - 2} ${cut.waistY + 126} Q${400 - cut.waist + 10} ${cut.waistY + 60} ${400 - cut.waist - 6} ${cut.waistY + 6} Z`;
  return (
    shadowed(`${over} ${fall}`, 9) +
    seam(`${over} ${fall}`, paint.line, 3.5) +
    sashLine(cut, paint, paint.flat) +
    piece(tie, paint.flat, paint)
  );
}

function sashLine(cut: Cut, paint: Paint, colour: string): string {
  const [left, right, y] = [400 - cut.waist - 1, 400 + cut.waist + 1, cut.waistY];
  return piece(
    `M${left} ${y - 12} Q400 ${y} ${right} ${y - 12} L${right} ${y + 12} Q400 ${y + 24} ${left} ${y + 12} Z`,
    colour,
    paint,
  );
}

function rollNeck(cut: Cut, paint: Paint): string {
  const [left, top] = [400 - cut.neck, cut.top];
  return (
    piece(
      `M${left - 4} ${top + 10} L${left + 4} ${top - 34} Q400 ${top - 26} ${796 - left} ${top - 34} L${804 - left} ${top + 10} Q400 ${top + 66} ${left - 4} ${top + 10} Z`,
      paint.flat,
      paint,
    ) + seam(`M${left - 2} ${top - 2} Q400 ${top + 34} ${802 - left} ${top - 2}`, paint.line, 3)
  );
}

function finish(cut: Cut, paint: Paint): string {
  const buttoned = paint.has("shirt") || paint.has("buttons");
  const from = cut.top + (paint.has("v-neck") ? 110 : 60);
  return [
    paint.has("tiers") ? tierLines(cut.waistY - 40, cut.hemY, cut.hem, paint) : "",
    buttoned
      ? seam(`M400 ${from} L400 ${cut.hemY + 14}`, paint.line, 3) +
        buttons(column(400, from + 14, cut.hemY - 50, 9), paint.accent, 6)
      : "",
    paint.has("sash") ? sashLine(cut, paint, paint.accent) : "",
    paint.has("belt")
      ? sashLine(cut, paint, paint.accent) +
        `<rect x="384" y="${cut.waistY - 12}" width="32" height="36" rx="5" fill="none" stroke="#c9a04a" stroke-width="6"/>`
      : "",
    paint.has("pockets") ? pocketLines(cut, paint) : "",
    stitched(
      `M${402 - cut.hem} ${cut.hemY - 28} Q400 ${cut.hemY + 14} ${398 + cut.hem} ${cut.hemY - 28}`,
      paint.line,
      2,
    ),
  ].join("");
}

function pocketLines(cut: Cut, paint: Paint): string {
  const line = `M${400 - cut.waist - 2} ${cut.waistY + 46} Q${400 - cut.waist + 20} ${cut.waistY + 86} ${400 - cut.waist - 14} ${cut.waistY + 118}`;
  return seam(`${line} ${mirrored(line)}`, paint.line, 3);
}

function tierLines(top: number, low: number, half: number, paint: Paint): string {
  return [0.36, 0.68]
    .map((share) => {
      const [y, wide] = [top + (low - top) * share, 96 + (half - 96) * share * 0.92];
      const line = `M${402 - wide} ${y} Q400 ${y + 26} ${398 + wide} ${y}`;
      const ticks = Array.from(
        { length: 18 },
        (_, at) =>
          `M${404 - wide + (at * wide) / 9} ${y + 6 + Math.sin((at / 17) * Math.PI) * 11} l${(at - 9) * 0.5} 15`,
      );
      return shadowed(line, 9) + seam(line, paint.line, 3) + seam(ticks.join(" "), paint.line, 1.6);
    })
    .join("");
}

function pleats(top: number, low: number, half: number, paint: Paint): string {
  const count = paint.has("pleated") || paint.has("tulle") ? 15 : 5;
  const lines = Array.from({ length: count }, (_, at) => {
    const share = ((at + 0.5) / count) * 2 - 1;
    return `M${400 + share * 96} ${top + 24} Q${400 + share * 122} ${top + 130} ${400 + share * (half - 8)} ${low - 6 + (1 - share * share) * 20}`;
  });
  const path = paint.has("pencil")
    ? `M330 ${top + 40} L346 ${top + 120} M470 ${top + 40} L454 ${top + 120}`
    : lines.join(" ");
  return creased(path, paint, count > 6 ? 0.75 : 1) + (count > 6 ? seam(path, paint.line, 2) : "");
}

function denimDetails(top: number, paint: Paint): string {
  const pocket = `M306 ${top + 26} Q312 ${top + 82} 366 ${top + 22}`;
  const thread = "#d8a65a";
  return (
    stitched(
      `${pocket} ${mirrored(pocket)} M400 ${top + 24} L400 ${top + 130} Q424 ${top + 120} 424 ${top + 24}`,
      thread,
    ) + seam(`M400 ${top + 130} L400 ${top + 300}`, paint.line, 2.5)
  );
}
