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
  stitched,
} from "./wear-cloth.js";
import {
  type Cut,
  cuffOf,
  front,
  innerBack,
  neckLine,
  type Neckline,
  sleeveEnd,
  sleeveOf,
  type Sleeve,
  topCut,
} from "./wear-cut.js";

const necklines: readonly Neckline[] = ["v-neck", "scoop", "boat-neck", "square-neck"];

/** Details: those of `topCut`; "v-neck", "scoop", "boat-neck", "square-neck"; "long-sleeve", "elbow-sleeve", "cap-sleeve"; "pocket", "ringer", "raglan", "sun", "wave", "peak", "fish", "reflective". */
export const tee: Shape = (paint) => {
  const cut = topCut(paint);
  const neckline = necklines.find((name) => paint.has(name)) ?? "crew";
  const sleeve = sleeveOfTee(paint);
  const trim = paint.has("ringer") ? paint.accent : paint.flat;
  const raglan: readonly [string, string] | undefined = paint.has("raglan") ? [paint.accent, paint.accent] : undefined;
  return hangingTop(
    backOfNeck(cut, paint, trim),
    bothSides(sleeveOf(cut, sleeve), paint, raglan),
    hemOfSleeves(cut, sleeve, paint),
    piece(front(cut, neckline), paint.main, paint),
    foldsOfFront(cut, paint),
    raglan === undefined ? "" : raglanShoulders(cut, paint),
    band(neckLine(cut, neckline), trim, paint.line),
    stitched(hemLine(cut, 22), paint.line),
    printOnChest(cut, paint),
  );
};

/** Details: those of `topCut`; "long-sleeve", "tipped", "pocket". */
export const polo: Shape = (paint) => {
  const cut = topCut(paint);
  const sleeve = paint.has("long-sleeve") ? "long" : "short";
  const edge = paint.has("tipped") ? paint.accent : paint.line;
  return hangingTop(
    backOfNeck(cut, paint, paint.flat),
    bothSides(sleeveOf(cut, sleeve), paint),
    bothSides(cuffOf(cut, sleeve, 24), paint, [paint.flat, paint.flat]),
    piece(front(cut, "crew"), paint.main, paint),
    foldsOfFront(cut, paint),
    piece(`M384 ${cut.top + 44} L416 ${cut.top + 44} L416 ${cut.top + 186} L384 ${cut.top + 186} Z`, paint.flat, paint),
    buttons(column(400, cut.top + 84, cut.top + 164, 3), paint.accentLight, 7),
    turnedCollar(cut, paint, edge),
    stitched(hemLine(cut, 22), paint.line),
    printOnChest(cut, paint),
  );
};

/** Details: those of `topCut`; "camisole" for thin straps, "racer", "ringer", "lace", "v-neck", "button". */
export const tank: Shape = (paint) => {
  const base = topCut(paint);
  const cut = {
    ...base,
    neck: 66,
    shoulder: paint.has("camisole") ? 78 : 100,
    armpitY: base.armpitY - 4,
    shoulderY: base.shoulderY - 22,
  };
  const trim = paint.has("ringer") ? paint.accent : paint.flat;
  if (paint.has("camisole")) return camisole({ ...base, chest: base.chest - 16 }, paint);
  const neckline = paint.has("v-neck") ? "v-neck" : "scoop";
  const hole = `M${400 - cut.shoulder} ${cut.shoulderY} Q${400 - cut.shoulder - 4} ${cut.armpitY - 20} ${400 - cut.chest} ${cut.armpitY}`;
  const outline = front(cut, neckline).replaceAll(
    `Q${400 - cut.chest + 12} ${(cut.shoulderY + cut.armpitY) / 2} `,
    `Q${400 - cut.shoulder - 4} ${cut.armpitY - 20} `,
  );
  const even = outline.replaceAll(
    `Q${400 + cut.chest - 12} ${(cut.shoulderY + cut.armpitY) / 2} `,
    `Q${400 + cut.shoulder + 4} ${cut.armpitY - 20} `,
  );
  return hangingTop(
    piece(innerBack({ ...cut, neck: 60 }, 110), paint.dark, paint),
    piece(even, paint.main, paint),
    foldsOfFront(cut, paint),
    band(neckLine(cut, neckline), trim, paint.line, 12),
    band(hole, trim, paint.line, 11),
    band(mirrored(hole), trim, paint.line, 11),
    stitched(hemLine(cut, 20), paint.line),
    paint.has("button") ? buttons(column(400, cut.top + 145, cut.hemY - 30, 6), paint.accent, 7) : "",
  );
};

function camisole(cut: Cut, paint: Paint): string {
  const outline = `M318 300 Q360 292 400 330 Q440 292 482 300 Q500 318 ${400 + cut.chest} 356 Q${400 + cut.waist - 6} ${cut.waistY} ${400 + cut.hem} ${cut.hemY} Q400 ${cut.hemY + 20} ${400 - cut.hem} ${cut.hemY} Q${400 - cut.waist + 6} ${cut.waistY} ${400 - cut.chest} 356 Q300 318 318 300 Z`;
  const strap = "M324 306 Q330 220 346 150";
  return hangingTop(
    piece(`M300 330 Q400 268 500 330 L500 400 L300 400 Z`, paint.dark, paint),
    band(`${strap} ${mirrored(strap)}`, paint.flat, paint.line, 8),
    piece(outline, paint.main, paint),
    foldsOfFront({ ...cut, armpitY: 356 }, paint),
    seam("M318 300 Q360 292 400 330 Q440 292 482 300", paint.line, 3),
    paint.has("lace") ? lace(cut.hemY, cut.hem, paint) : stitched(hemLine(cut, 18), paint.line),
  );
}

function lace(y: number, half: number, paint: Paint): string {
  const arcs = Array.from({ length: 14 }, (_, at) => {
    const x = 400 - half + (at * half * 2) / 14;
    return `M${x} ${y + 6} q${half / 14} 26 ${half / 7} 0`;
  });
  return (
    seam(arcs.join(" "), paint.accentDark, 4) +
    seam(`M${400 - half} ${y - 6} Q400 ${y + 12} ${400 + half} ${y - 6}`, paint.accent, 5)
  );
}

function sleeveOfTee(paint: Paint): Sleeve {
  if (paint.has("long-sleeve")) return "long";
  if (paint.has("elbow-sleeve")) return "elbow";
  return paint.has("cap-sleeve") ? "cap" : "short";
}

/** What is seen of the back through the neckline, with its label. */
export function backOfNeck(cut: Cut, paint: Paint, trim: string): string {
  const arc = `M${400 - cut.neck} ${cut.top + 2} Q400 ${cut.top + 17} ${400 + cut.neck} ${cut.top + 2}`;
  return `${piece(innerBack(cut), paint.dark, paint)}${band(arc, trim, paint.line, 12 * cut.scale)}<rect x="${400 - 15 * cut.scale}" y="${cut.top + 17 * cut.scale}" width="${30 * cut.scale}" height="${17 * cut.scale}" rx="2" fill="#f7f4ec" opacity="0.9"/>`;
}

/** Creases from the armpits and along the sides. */
export function foldsOfFront(cut: Cut, paint: Paint): string {
  const side = 400 - cut.chest;
  const height = cut.hemY - cut.armpitY;
  const pull = `M${side + 6} ${cut.armpitY + 4} Q${side + 44} ${cut.armpitY + height * 0.1} ${side + 66} ${cut.armpitY + height * 0.3}`;
  const fall = `M${400 - cut.waist + 16} ${cut.armpitY + height * 0.5} Q${400 - cut.waist + 34} ${cut.hemY - height * 0.25} ${400 - cut.hem + 28} ${cut.hemY - 16}`;
  return creased(`${pull} ${mirrored(pull)} ${fall} ${mirrored(fall)}`, paint);
}

/** Creases in the bend of sleeves. */
export function foldsOfSleeves(cut: Cut, sleeve: Sleeve, paint: Paint): string {
  const [outX, outY, inX, inY] = sleeveEnd(cut, sleeve);
  const [midX, midY] = [(outX + 400 - cut.shoulder) / 2, (outY + cut.shoulderY) / 2];
  const folds = `M${midX - 12} ${midY + 50} Q${midX + 20} ${midY + 52} ${midX + 44} ${midY + 24} M${midX - 18} ${midY + 96} Q${midX + 10} ${midY + 92} ${midX + 34} ${midY + 66} M${inX - 4} ${inY - 60} Q${(inX + outX) / 2} ${inY - 44} ${outX + 18} ${outY - 62}`;
  return creased(`${folds} ${mirrored(folds)}`, paint, 0.8);
}

function hemLine(cut: Cut, above: number): string {
  return `M${400 - cut.hem + 2} ${cut.hemY - above} Q400 ${cut.hemY + 32 - above} ${400 + cut.hem - 2} ${cut.hemY - above}`;
}

function hemOfSleeves(cut: Cut, sleeve: Sleeve, paint: Paint): string {
  if (paint.has("ringer")) return bothSides(cuffOf(cut, sleeve, 15), paint, [paint.accent, paint.accent]);
  const [outX, outY, inX, inY] = sleeveEnd(cut, sleeve);
  const line = `M${outX + 5} ${outY - 18} L${inX + 6} ${inY - 18}`;
  const long = sleeve === "long" ? foldsOfSleeves(cut, sleeve, paint) : "";
  return long + stitched(`${line} ${mirrored(line)}`, paint.line);
}

function raglanShoulders(cut: Cut, paint: Paint): string {
  const shoulder = `M${400 - cut.neck} ${cut.top} L${400 - cut.shoulder} ${cut.shoulderY} Q${400 - cut.chest + 6} ${(cut.shoulderY + cut.armpitY) / 2} ${400 - cut.chest} ${cut.armpitY} Q${400 - cut.neck - 36} ${cut.top + 120} ${400 - cut.neck + 6} ${cut.top + 20} Z`;
  return bothSides(shoulder, paint, [paint.accent, paint.accent]);
}

/** A collar that is turned down over the neckline. */
export function turnedCollar(cut: Cut, paint: Paint, edge: string): string {
  const [left, top] = [400 - cut.neck, cut.top];
  const leaf = `M${left + 2} ${top - 10} Q${left - 22} ${top + 24} ${left - 16} ${top + 44} L${left + 36} ${top + 96} L400 ${top + 48} Q${left + 18} ${top + 34} ${left + 2} ${top - 10} Z`;
  const tip = `M${left - 15} ${top + 45} L${left + 36} ${top + 94} L398 ${top + 50}`;
  return (
    shadowed(`${tip} ${mirrored(tip)}`, 12) +
    bothSides(leaf, paint, [paint.flat, paint.flat]) +
    seam(`${tip} ${mirrored(tip)}`, edge, edge === paint.line ? 2 : 6)
  );
}

/** Prints "sun", "wave", "peak", "fish", "star", "heart", "boat" and the "pocket" on a chest. */
export function printOnChest(cut: Cut, paint: Paint): string {
  const y = cut.armpitY + 8;
  const parts = [
    paint.has("pocket") ? chestPocket(440, y - 70, paint) : "",
    paint.has("sun") ? print(sun, y + 30, paint) : "",
    paint.has("wave") ? print(waves, y + 30, paint) : "",
    paint.has("peak") ? print(peak, y + 30, paint) : "",
    paint.has("fish") ? print(fish, y + 30, paint) : "",
    paint.has("star") ? print(star, y + 30, paint) : "",
    paint.has("heart") ? print(heart, y + 30, paint) : "",
    paint.has("boat") ? print(boat, y + 30, paint) : "",
    paint.has("reflective")
      ? `<rect x="${400 - cut.chest + 6}" y="${y}" width="${2 * cut.chest - 12}" height="9" fill="#dfe4e8"/>`
      : "",
  ];
  return parts.join("");
}

export function chestPocket(x: number, y: number, paint: Paint): string {
  const path = `M${x} ${y} L${x + 68} ${y} L${x + 68} ${y + 66} L${x + 34} ${y + 80} L${x} ${y + 66} Z`;
  return piece(path, paint.main, paint) + stitched(`M${x} ${y + 14} L${x + 68} ${y + 14}`, paint.line);
}

function print(draw: (paint: Paint) => string, y: number, paint: Paint): string {
  return `<g transform="translate(400 ${y})" opacity="0.95">${draw(paint)}</g>`;
}

const sun = (paint: Paint) =>
  `<circle r="46" fill="${paint.accent}"/>${Array.from({ length: 12 }, (_, at) => `<rect x="-5" y="-86" width="10" height="26" rx="5" fill="${paint.accent}" transform="rotate(${at * 30})"/>`).join("")}`;

const waves = (paint: Paint) =>
  seam([-34, 0, 34].map((y) => `M-84 ${y} q21 -30 42 0 t42 0 t42 0 t42 0`).join(" "), paint.accent, 12);

const peak = (paint: Paint) =>
  `<circle cx="44" cy="-46" r="22" fill="${paint.accentLight}"/><path d="M-92 58 L-22 -52 L14 2 L34 -24 L92 58 Z" fill="${paint.accent}"/><path d="M-40 -24 L-22 -52 L-4 -24 L-16 -30 L-24 -18 Z" fill="#ffffff"/>`;

const fish = (paint: Paint) =>
  `<path d="M-80 0 Q-20 -62 48 0 Q-20 62 -80 0 Z M40 0 L90 -38 L80 0 L90 38 Z" fill="${paint.accent}"/><circle cx="-48" cy="-8" r="6" fill="${paint.flat}"/>${seam("M-16 -26 Q-2 0 -16 26 M8 -16 Q18 0 8 16", paint.flat, 5)}`;

const star = (paint: Paint) =>
  `<path d="M0 -76 L20 -26 L72 -24 L32 10 L46 62 L0 32 L-46 62 L-32 10 L-72 -24 L-20 -26 Z" fill="${paint.accent}"/>`;

const heart = (paint: Paint) =>
  `<path d="M0 62 C-110 -10 -62 -86 0 -36 C62 -86 110 -10 0 62 Z" fill="${paint.accent}"/>`;

const boat = (paint: Paint) =>
  `<path d="M-76 26 L76 26 L50 62 L-50 62 Z M-6 -76 L-6 14 L-62 14 Z M6 -56 L6 14 L56 14 Z" fill="${paint.accent}"/>`;

/** Ribs of a knitted hem band. */
export function hemRibs(cut: Cut, height: number, colour: string): string {
  const [left, right, low] = [400 - cut.hem + 4, 400 + cut.hem - 4, cut.hemY];
  return ribs([left, low - height + 8, right, low - height + 8], [left + 2, low + 6, right - 2, low + 6], 40, colour);
}

/** Ribs of a knitted cuff on both sides. */
export function cuffRibs(cut: Cut, sleeve: Sleeve, height: number, colour: string): string {
  const [outX, outY, inX, inY] = sleeveEnd(cut, sleeve);
  const lean = height * 0.2;
  const left = ribs(
    [outX + lean, outY - height + 4, inX + lean, inY - height + 4],
    [outX, outY + 2, inX, inY + 4],
    9,
    colour,
  );
  return left + `<g transform="matrix(-1 0 0 1 800 0)">${left}</g>`;
}
