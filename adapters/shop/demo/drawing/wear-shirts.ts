import type { Paint, Shape } from "./paint.js";
import {
  bothSides,
  buttons,
  column,
  creased,
  hangingTop,
  mirrored,
  piece,
  seam,
  shadowed,
  stitched,
} from "./wear-cloth.js";
import { type Cut, cuffOf, front, neckLine, type Sleeve, sleeveEnd, sleeveOf, topCut } from "./wear-cut.js";
import { backOfNeck, chestPocket, foldsOfFront, foldsOfSleeves, turnedCollar } from "./wear-tops.js";

/** Details: those of `topCut`; "short-sleeve", "pocket", "two-pockets", "band-collar", "button-down", "snap" for buttons of the accent. */
export const shirt: Shape = (paint) => {
  const cut = topCut(paint);
  const sleeve: Sleeve = paint.has("short-sleeve") ? "short" : "long";
  const fill = paint.has("snap") ? paint.accent : "#f3efe6";
  const pocketY = cut.armpitY - 62;
  return hangingTop(
    backOfNeck(cut, paint, paint.flat),
    bothSides(sleeveOf(cut, sleeve), paint),
    sleeve === "long" ? foldsOfSleeves(cut, sleeve, paint) : "",
    bothSides(cuffOf(cut, sleeve, sleeve === "long" ? 46 : 22, 0), paint),
    sleeve === "long" ? cuffButtons(cut, fill) : "",
    piece(shirtFront(cut), paint.main, paint),
    foldsOfFront(cut, paint),
    yoke(cut, paint),
    paint.has("pocket") || paint.has("two-pockets") ? chestPocket(440, pocketY, paint) : "",
    paint.has("two-pockets") ? chestPocket(292, pocketY, paint) : "",
    placket(cut, paint),
    buttons(column(400, cut.top + 92, cut.hemY - 26, 6), fill, 7),
    paint.has("band-collar") ? bandCollar(cut, paint) : turnedCollar(cut, paint, paint.line),
    paint.has("button-down")
      ? buttons(
          [
            [381, cut.top + 84],
            [419, cut.top + 84],
          ],
          fill,
          4,
        )
      : "",
    buttons([[400, cut.top + 56]], fill, 6),
  );
};

/** Details: those of `topCut`; "v-neck", "bow", "ruffle", "bell", "elbow-sleeve", "short-sleeve", "sleeveless", "wrap", "placket". */
export const blouse: Shape = (paint) => {
  const cut = topCut(paint);
  const sleeve = sleeveOfBlouse(paint);
  const neckline = paint.has("bow") ? "crew" : paint.has("v-neck") || paint.has("wrap") ? "v-neck" : "scoop";
  return hangingTop(
    backOfNeck(cut, paint, paint.flat),
    bothSides(sleeveOf(cut, sleeve), paint),
    sleeve === "long" ? foldsOfSleeves(cut, sleeve, paint) : "",
    sleeve === "cap" || sleeve === "bell" ? "" : bothSides(cuffOf(cut, sleeve, 24, 0), paint),
    piece(front(cut, neckline), paint.main, paint),
    foldsOfFront(cut, paint),
    gathers(cut, paint),
    seam(neckLine(cut, neckline), paint.line, 5),
    paint.has("placket")
      ? placket(cut, paint) + buttons(column(400, cut.top + 150, cut.hemY - 30, 5), paint.accent, 6)
      : "",
    paint.has("wrap") ? wrapLine(cut, paint) : "",
    paint.has("ruffle") ? ruffles(cut, paint) : "",
    paint.has("bow") ? bow(cut, paint) : "",
    stitched(
      `M${400 - cut.hem} ${cut.hemY - 12} Q400 ${cut.hemY + 18} ${400 + cut.hem} ${cut.hemY - 12}`,
      paint.line,
      2,
    ),
  );
};

function sleeveOfBlouse(paint: Paint): Sleeve {
  if (paint.has("sleeveless")) return "cap";
  if (paint.has("short-sleeve")) return "short";
  if (paint.has("elbow-sleeve")) return "elbow";
  return paint.has("bell") ? "bell" : "long";
}

/** A shirt's tails hang lower in the middle than at the sides. */
function shirtFront(cut: Cut): string {
  const [left, right, low] = [400 - cut.hem, 400 + cut.hem, cut.hemY];
  const straight = front({ ...cut, hemY: low - 26 }, "crew");
  const tail = `M${left} ${low - 30} Q${400 - cut.hem * 0.55} ${low + 30} 400 ${low + 30} Q${400 + cut.hem * 0.55} ${low + 30} ${right} ${low - 30} Z`;
  return `${straight} ${tail}`;
}

function cuffButtons(cut: Cut, fill: string): string {
  const [, , inX, inY] = sleeveEnd(cut, "long");
  return buttons(
    [
      [inX - 8, inY - 18],
      [808 - inX, inY - 18],
    ],
    fill,
    6,
  );
}

function yoke(cut: Cut, paint: Paint): string {
  const line = `M${400 - cut.shoulder + 2} ${cut.shoulderY + 22} L${400 - cut.neck + 8} ${cut.top + 32}`;
  return seam(`${line} ${mirrored(line)}`, paint.line, 2);
}

function placket(cut: Cut, paint: Paint): string {
  const path = `M384 ${cut.top + 50} L416 ${cut.top + 50} L416 ${cut.hemY + 16} L384 ${cut.hemY + 16} Z`;
  return `<path d="${path}" fill="${paint.main}"/>${seam(`M384 ${cut.top + 60} L384 ${cut.hemY + 14}`, paint.line, 2)}${seam(`M416 ${cut.top + 60} L416 ${cut.hemY + 14}`, paint.line, 2)}`;
}

function bandCollar(cut: Cut, paint: Paint): string {
  const [left, top] = [400 - cut.neck, cut.top];
  const path = `M${left - 4} ${top - 14} Q${left + 2} ${top + 44} 400 ${top + 46} L400 ${top + 74} Q${left - 14} ${top + 66} ${left - 12} ${top + 4} Z`;
  return bothSides(path, paint, [paint.flat, paint.flat]);
}

function gathers(cut: Cut, paint: Paint): string {
  const [low, high] = [cut.hemY - 10, cut.armpitY + 60];
  const lines = [-70, -22, 34, 82].map(
    (x) => `M${400 + x * 0.8} ${high + Math.abs(x)} Q${400 + x} ${(low + high) / 2} ${400 + x * 1.15} ${low}`,
  );
  return creased(lines.join(" "), paint, 0.6);
}

function wrapLine(cut: Cut, paint: Paint): string {
  const line = `M${400 + cut.neck} ${cut.top} L${400 - cut.waist + 10} ${cut.waistY}`;
  return shadowed(line, 9) + seam(line, paint.line, 4);
}

function ruffles(cut: Cut, paint: Paint): string {
  const edge = Array.from({ length: 7 }, () => "q-34 6 -20 17 q-18 10 20 17").join(" ");
  const ruffle = piece(`M396 ${cut.top + 100} ${edge} Z`, paint.light, paint);
  return `${ruffle}<g transform="matrix(-1 0 0 1 800 0)">${ruffle}</g>`;
}

function bow(cut: Cut, paint: Paint): string {
  const y = cut.top + 58;
  const loop = `M400 ${y} Q356 ${y - 42} 322 ${y - 14} Q318 ${y + 26} 332 ${y + 30} Q362 ${y + 32} 400 ${y + 8} Z`;
  const end = `M394 ${y + 8} Q372 ${y + 70} 366 ${y + 136} L398 ${y + 128} L408 ${y + 10} Z`;
  return (
    shadowed(end, 10) +
    bothSides(end, paint) +
    bothSides(loop, paint, [paint.light, paint.light]) +
    piece(`M386 ${y - 8} L414 ${y - 8} L416 ${y + 16} L384 ${y + 16} Z`, paint.flat, paint)
  );
}
