import type { Paint, Shape } from "./paint.js";
import {
  band,
  bothSides,
  creased,
  hangingHooded,
  hangingTop,
  mirrored,
  piece,
  seam,
  shadowed,
  stitched,
  zip,
} from "./wear-cloth.js";
import { type Cut, cuffOf, front, hemBand, neckLine, sleeveOf, topCut } from "./wear-cut.js";
import { backOfNeck, cuffRibs, foldsOfFront, foldsOfSleeves, hemRibs, printOnChest } from "./wear-tops.js";

/** Details: those of `topCut`; "zip" for a full zip, "logo" on the chest, "no-pocket", "no-cords", "two-tone" for sleeves of the accent; prints as on tees. */
export const hoodie: Shape = (paint) => {
  const cut = topCut(paint);
  return hangingHooded(
    hoodBehind(cut, paint),
    sweatBody(cut, paint),
    paint.has("no-pocket") ? "" : kangarooPocket(cut, paint),
    printOnChest(cut, paint),
    hoodInFront(cut, paint),
    paint.has("zip") ? zip(400, cut.top + 74, cut.hemY + 15, paint.accent, cut.top + 92) : "",
    paint.has("no-cords") ? "" : cords(cut, paint),
    paint.has("logo")
      ? `<rect x="446" y="${cut.armpitY - 24}" width="44" height="14" rx="4" fill="${paint.accent}"/>`
      : "",
  );
};

/** Details: those of `topCut`; "half-zip" with a collar, "pocket", "two-tone", "logo"; prints as on tees. */
export const sweatshirt: Shape = (paint) => {
  const cut = topCut(paint);
  const wedge = `M380 ${cut.top + 56} L420 ${cut.top + 56} L400 ${cut.top + 92} Z`;
  return hangingTop(
    backOfNeck(cut, paint, paint.flat),
    sweatBody(cut, paint),
    paint.has("pocket") ? kangarooPocket(cut, paint) : "",
    printOnChest(cut, paint),
    paint.has("half-zip") ? standingCollar(cut, paint) : band(neckLine(cut, "crew"), paint.flat, paint.line, 19),
    paint.has("half-zip") ? zip(400, cut.top + 6, cut.armpitY, paint.accent, cut.top + 30) : seam(wedge, paint.line),
    paint.has("logo")
      ? `<rect x="446" y="${cut.armpitY - 24}" width="44" height="14" rx="4" fill="${paint.accent}"/>`
      : "",
  );
};

/** Sleeves, front, ribbed cuffs and hem of sweatshirts and hoodies. */
function sweatBody(cut: Cut, paint: Paint): string {
  const sleeves: readonly [string, string] = paint.has("two-tone")
    ? [paint.accent, paint.accent]
    : [paint.mainLeft, paint.mainRight];
  return [
    bothSides(sleeveOf(cut, "long"), paint, sleeves),
    foldsOfSleeves(cut, "long", paint),
    bothSides(cuffOf(cut, "long", 44, -4), paint, [paint.flat, paint.flat]),
    cuffRibs(cut, "long", 44, paint.line),
    piece(front(cut, "crew"), paint.main, paint),
    foldsOfFront(cut, paint),
    piece(hemBand(cut, 46), paint.flat, paint),
    hemRibs(cut, 46, paint.line),
  ].join("");
}

function kangarooPocket(cut: Cut, paint: Paint): string {
  const low = cut.hemY - 36;
  const high = low - 132;
  const path = `M328 ${high} L472 ${high} L512 ${low - 42} L512 ${low} L288 ${low} L288 ${low - 42} Z`;
  const openings = `M336 ${high + 6} L296 ${low - 40} L296 ${low - 2}`;
  return (
    shadowed(`M328 ${high} L288 ${low - 42} M472 ${high} L512 ${low - 42}`, 10) +
    piece(path, paint.main, paint) +
    stitched(`${openings} ${mirrored(openings)}`, paint.line)
  );
}

/** A collar of one height that stands around the neck. */
export function standingCollar(cut: Cut, paint: Paint): string {
  const [left, top] = [400 - cut.neck, cut.top];
  const path = `M${left - 4} ${top + 10} Q${left - 2} ${top - 22} ${left + 8} ${top - 36} Q400 ${top - 20} ${792 - left} ${top - 36} Q${802 - left} ${top - 22} ${804 - left} ${top + 10} Q${796 - left} ${top + 52} 400 ${top + 58} Q${left + 4} ${top + 52} ${left - 4} ${top + 10} Z`;
  const inside = `M${left + 9} ${top - 35} Q400 ${top - 50} ${791 - left} ${top - 35} Q400 ${top - 14} ${left + 9} ${top - 35} Z`;
  return piece(inside, paint.darker, paint) + piece(path, paint.flat, paint);
}

export function hoodBehind(cut: Cut, paint: Paint): string {
  const [left, top] = [400 - cut.neck, cut.top];
  const path = `M${left - 26} ${top + 26} Q${left - 46} ${top - 40} ${left + 8} ${top - 62} Q400 ${top - 84} ${792 - left} ${top - 62} Q${846 - left} ${top - 40} ${826 - left} ${top + 26} Q400 ${top + 110} ${left - 26} ${top + 26} Z`;
  return piece(path, paint.flat, paint) + creased(`M404 ${top - 52} L404 ${top - 20}`, paint, 0.6);
}

export function hoodInFront(cut: Cut, paint: Paint): string {
  const [left, top] = [400 - cut.neck, cut.top];
  const opening = `M${left - 2} ${top + 6} Q${left - 2} ${top - 48} 400 ${top - 54} Q${802 - left} ${top - 48} ${802 - left} ${top + 6} Q${790 - left} ${top + 62} 400 ${top + 84} Q${left + 10} ${top + 62} ${left - 2} ${top + 6} Z`;
  const side = `M${left - 26} ${top + 24} Q${left - 40} ${top - 14} ${left - 16} ${top - 48} Q${left + 2} ${top - 20} ${left + 4} ${top + 8} Q${left + 18} ${top + 56} 402 ${top + 80} L402 ${top + 104} Q${left} ${top + 82} ${left - 26} ${top + 24} Z`;
  const deep = `M${left + 8} ${top + 30} Q400 ${top - 10} ${792 - left} ${top + 30}`;
  return (
    `<path d="${opening}" fill="${paint.darker}"/>` +
    creased(deep, paint, 0.9) +
    shadowed(`M${left - 10} ${top + 70} Q400 ${top + 132} ${810 - left} ${top + 70}`, 12) +
    bothSides(side, paint, [paint.flat, paint.flat]) +
    stitched(`M${left + 14} ${top + 14} Q${left + 28} ${top + 50} 396 ${top + 84}`, paint.line) +
    stitched(mirrored(`M${left + 14} ${top + 14} Q${left + 28} ${top + 50} 396 ${top + 84}`), paint.line)
  );
}

function cords(cut: Cut, paint: Paint): string {
  const y = cut.top + 80;
  const path = `M376 ${y} Q366 ${y + 50} 372 ${y + 104} M424 ${y} Q436 ${y + 46} 429 ${y + 92}`;
  const ends = `M372 ${y + 104} l1 16 M429 ${y + 92} l-1 16`;
  return seam(path, "#000000", 8) + seam(path, paint.accent, 6) + seam(ends, paint.accentDark, 8);
}
