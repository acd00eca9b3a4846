import type { Paint, Shape } from "./paint.js";
import {
  band,
  bothSides,
  buttons,
  column,
  creased,
  hangingTop,
  mirrored,
  piece,
  ribs,
  seam,
  shadowed,
  zip,
} from "./wear-cloth.js";
import { armhole, type Cut, cuffOf, front, hemBand, neckLine, sleeveOf, topCut } from "./wear-cut.js";
import { backOfNeck, cuffRibs, foldsOfFront, foldsOfSleeves, hemRibs } from "./wear-tops.js";

/** Details: those of `topCut`; "roll-neck", "v-neck", "mock-neck"; "cable", "fair-isle", "chest-stripe", "raglan-seam", "short-sleeve". */
export const sweater: Shape = (paint) => {
  const cut = topCut(paint);
  const sleeve = paint.has("short-sleeve") ? "short" : "long";
  const neckline = paint.has("v-neck") ? "v-neck" : "crew";
  const high = paint.has("roll-neck") || paint.has("mock-neck");
  return hangingTop(
    backOfNeck(cut, paint, paint.flat),
    bothSides(sleeveOf(cut, sleeve), paint),
    foldsOfSleeves(cut, sleeve, paint),
    bothSides(cuffOf(cut, sleeve, 40, -3), paint, [paint.flat, paint.flat]),
    sleeve === "long" ? cuffRibs(cut, "long", 40, paint.line) : "",
    piece(front(cut, neckline), paint.main, paint),
    paint.has("cable") ? cables(cut, paint) : "",
    paint.has("fair-isle") ? fairIsle(cut, paint) : "",
    paint.has("chest-stripe") ? chestStripes(cut, paint) : "",
    foldsOfFront(cut, paint),
    piece(hemBand(cut, 40), paint.flat, paint),
    hemRibs(cut, 40, paint.line),
    high ? neckTube(cut, paint) : band(neckLine(cut, neckline), paint.flat, paint.line, 20),
  );
};

/** Details: those of `topCut`; "crew" for buttons up to the neck, "open" without buttons, "pockets", "zip", "cable". */
export const cardigan: Shape = (paint) => {
  const cut = topCut(paint);
  const neckline = paint.has("crew") || paint.has("zip") ? "crew" : "deep";
  const start = neckline === "crew" ? cut.top + 52 : cut.top + 178;
  const middle = `M400 ${start} L400 ${cut.hemY + 16}`;
  return hangingTop(
    backOfNeck(cut, paint, paint.flat),
    neckline === "deep" ? piece(innerFront(cut), paint.dark, paint) : "",
    bothSides(sleeveOf(cut, "long"), paint),
    foldsOfSleeves(cut, "long", paint),
    bothSides(cuffOf(cut, "long", 40, -3), paint, [paint.flat, paint.flat]),
    cuffRibs(cut, "long", 40, paint.line),
    piece(front(cut, neckline), paint.main, paint),
    paint.has("cable") ? cables(cut, paint) : "",
    foldsOfFront(cut, paint),
    piece(hemBand(cut, 36), paint.flat, paint),
    hemRibs(cut, 36, paint.line),
    paint.has("pockets") ? knitPockets(cut, paint) : "",
    band(`${neckLine(cut, neckline)} ${middle}`, paint.flat, paint.line, 26),
    paint.has("open") ? shadowed(middle, 8) : "",
    closing(cut, start, paint),
  );
};

/** Details: those of `topCut`; "v-neck", "quilted" with snaps, "buttons" for a waistcoat, "pockets". */
export const vest: Shape = (paint) => {
  const cut = { ...topCut(paint), shoulder: 118, shoulderY: topCut(paint).shoulderY - 14 };
  const neckline = paint.has("v-neck") || paint.has("buttons") ? "v-neck" : "crew";
  const hole = armhole(cut);
  const start = neckline === "crew" ? cut.top + 30 : cut.top + 130;
  return hangingTop(
    backOfNeck(cut, paint, paint.flat),
    piece(front(cut, neckline), paint.main, paint),
    paint.has("quilted") ? quilted(cut, paint) : "",
    foldsOfFront(cut, paint),
    paint.has("quilted") ? "" : piece(hemBand(cut, 36), paint.flat, paint) + hemRibs(cut, 36, paint.line),
    band(`${hole} ${mirrored(hole)}`, paint.flat, paint.line, 15),
    band(neckLine(cut, neckline), paint.flat, paint.line, 19),
    paint.has("buttons") || paint.has("quilted") ? seam(`M400 ${start} L400 ${cut.hemY + 14}`, paint.line, 4) : "",
    paint.has("buttons") ? buttons(column(410, start + 24, cut.hemY - 30, 5), paint.accent, 8) : "",
    paint.has("quilted") ? buttons(column(400, start + 30, cut.hemY - 14, 6), paint.accent, 8) : "",
    paint.has("pockets") ? knitPockets(cut, paint) : "",
  );
};

function innerFront(cut: Cut): string {
  return `M${400 - cut.neck} ${cut.top} L400 ${cut.top + 190} L${400 + cut.neck} ${cut.top} Q400 ${cut.top + 20} ${400 - cut.neck} ${cut.top} Z`;
}

function closing(cut: Cut, start: number, paint: Paint): string {
  if (paint.has("zip")) return zip(400, start - 40, cut.hemY + 15, paint.accent, start - 30);
  return paint.has("open") ? "" : buttons(column(400, start + 12, cut.hemY - 18, 6), paint.accent, 9);
}

function neckTube(cut: Cut, paint: Paint): string {
  const [left, top] = [400 - cut.neck, cut.top];
  const rise = paint.has("roll-neck") ? 54 : 26;
  const path = `M${left - 6} ${top + 14} Q${left - 2} ${top - rise} ${left + 10} ${top - rise} Q400 ${top - rise - 14} ${790 - left} ${top - rise} Q${802 - left} ${top - rise} ${806 - left} ${top + 14} Q${796 - left} ${top + 50} 400 ${top + 54} Q${left + 4} ${top + 50} ${left - 6} ${top + 14} Z`;
  const fold = `M${left - 8} ${top + 4} Q400 ${top + 44} ${808 - left} ${top + 4}`;
  const lines = ribs(
    [left + 12, top - rise + 4, 788 - left, top - rise + 4],
    [left + 6, top + 30, 794 - left, top + 30],
    16,
    paint.line,
  );
  return piece(path, paint.flat, paint) + lines + (rise > 30 ? shadowed(fold, 9) + seam(fold, paint.line) : "");
}

/** Cables: two strands that cross, in three columns. */
function cables(cut: Cut, paint: Paint): string {
  const from = cut.top + 92;
  const turns = Math.floor((cut.hemY - 50 - from) / 44);
  const columns = [400 - cut.chest * 0.56, 400, 400 + cut.chest * 0.56].filter(
    (x) => x !== 400 || !(paint.has("crew") || paint.has("open") || paint.has("v-neck")),
  );
  const strand = (x: number, side: number) =>
    `M${x + side * 13} ${from} ${Array.from({ length: turns }, (_, at) => {
      const [near, far] = at % 2 === 0 ? [side * 13, -side * 13] : [-side * 13, side * 13];
      const y = from + at * 44;
      return `C${x + near} ${y + 22} ${x + far} ${y + 22} ${x + far} ${y + 44}`;
    }).join(" ")}`;
  const all = columns.flatMap((x) => [strand(x, 1), strand(x, -1)]).join(" ");
  const rails = columns.flatMap((x) =>
    [-27, 27].map((aside) => `M${x + aside} ${from} L${x + aside} ${from + turns * 44}`),
  );
  return (
    shadowed(all, 14, 0.22) +
    seam(all, paint.line, 17) +
    seam(all, paint.flat, 13) +
    seam(all, paint.light, 4) +
    seam(rails.join(" "), paint.line, 2)
  );
}

function fairIsle(cut: Cut, paint: Paint): string {
  const steps = 13;
  const at = (row: number, place: number) => {
    const share = (place - (steps - 1) / 2) / ((steps - 1) / 2);
    return [400 + share * (cut.chest - 8), cut.top + 92 + row - 34 * share * share] as const;
  };
  const marks = Array.from({ length: steps }, (_, place) => {
    const [x, y] = at(0, place);
    const [, low] = at(46, place);
    const colour = place % 2 === 0 ? paint.accent : paint.accentDark;
    return `<path d="M${x} ${y - 13} l10 13 l-10 13 l-10 -13 Z" fill="${paint.accent}"/><path d="M${x - 9} ${low} l9 -15 l9 15 l-9 9 Z" fill="${colour}"/>`;
  });
  const line = (row: number) =>
    `M${400 - cut.chest + 8} ${cut.top + 58 + row} Q400 ${cut.top + 126 + row} ${400 + cut.chest - 8} ${cut.top + 58 + row}`;
  return (
    marks.join("") +
    `<path d="${line(-24)} ${line(22)} ${line(68)}" stroke="${paint.accent}" stroke-width="5" stroke-dasharray="9 6" fill="none"/>`
  );
}

function chestStripes(cut: Cut, paint: Paint): string {
  const y = cut.armpitY + 20;
  const wide = cut.chest - 4;
  return [0, 40]
    .map(
      (low) =>
        `<path d="M${400 - wide} ${y + low} L${400 + wide} ${y + low} l0 26 L${400 - wide} ${y + low + 26} Z" fill="${paint.accent}"/>`,
    )
    .join("");
}

function quilted(cut: Cut, paint: Paint): string {
  const rows = Array.from({ length: 7 }, (_, at) => cut.armpitY - 60 + at * 56).filter((y) => y < cut.hemY - 10);
  const path = rows.map((y) => `M${400 - cut.chest + 6} ${y} Q400 ${y + 12} ${400 + cut.chest - 6} ${y}`).join(" ");
  return creased(path, paint, 0.9) + seam(path, paint.line, 2.5);
}

function knitPockets(cut: Cut, paint: Paint): string {
  const y = cut.hemY - 150;
  const pocket = `M${400 - cut.hem + 30} ${y} L376 ${y} L376 ${y + 98} L${400 - cut.hem + 30} ${y + 98} Z`;
  const top = `M${400 - cut.hem + 30} ${y} L376 ${y} L376 ${y + 20} L${400 - cut.hem + 30} ${y + 20} Z`;
  return bothSides(pocket, paint, [paint.main, paint.main]) + bothSides(top, paint, [paint.flat, paint.flat]);
}
