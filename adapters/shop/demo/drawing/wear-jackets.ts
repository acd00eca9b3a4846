import type { Paint, Shape } from "./paint.js";
import {
  band,
  bothSides,
  buttons,
  clipped,
  column,
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
import { type Cut, cuffOf, front, hemBand, sleeveOf, topCut } from "./wear-cut.js";
import { hoodBehind, hoodInFront, standingCollar } from "./wear.js";
import { backOfNeck, cuffRibs, foldsOfFront, foldsOfSleeves, hemRibs, turnedCollar } from "./wear-tops.js";

/** Waterproof shell. Details: those of `topCut`; "no-hood", "chest-zip", "two-tone" for shoulders of the accent, "reflective", "snaps". */
export const rainJacket: Shape = (paint) => {
  const cut = { ...topCut(paint), hem: topCut(paint).hem + 8 };
  const hooded = !paint.has("no-hood");
  return (hooded ? hangingHooded : hangingTop)(
    hooded ? hoodBehind(cut, paint) : "",
    jacketBody(cut, paint),
    paint.has("two-tone") ? shoulders(cut, paint) : "",
    paint.has("reflective")
      ? `<path d="M${404 - cut.chest} ${cut.armpitY + 50} h${2 * cut.chest - 8} v14 h-${2 * cut.chest - 8} Z" fill="#dfe4e8"/>`
      : "",
    slantedPockets(cut, paint, true),
    hooded ? hoodInFront(cut, paint) : standingCollar(cut, paint),
    paint.has("snaps")
      ? stormFlap(cut, paint)
      : zip(400, cut.top + (hooded ? 84 : 0), cut.hemY + 12, paint.accent, cut.top + (hooded ? 96 : 8)),
    paint.has("chest-zip") ? zip(474, cut.armpitY - 66, cut.armpitY + 6, paint.accent) : "",
  );
};

/** Quilted jacket. Details: those of `topCut`; "hood", "vest" without sleeves, "light" for narrow quilting, "two-tone". */
export const puffer: Shape = (paint) => {
  const cut = {
    ...topCut(paint),
    chest: topCut(paint).chest + 10,
    hem: topCut(paint).hem + 6,
    waist: topCut(paint).waist + 14,
  };
  const hooded = paint.has("hood");
  return (hooded ? hangingHooded : hangingTop)(
    hooded ? hoodBehind(cut, paint) : "",
    paint.has("vest") ? "" : quiltedSleeves(cut, paint),
    piece(front(cut, "crew"), paint.main, paint),
    paint.has("two-tone") ? shoulders(cut, paint) : "",
    quilting(cut, paint),
    slantedPockets(cut, paint, false),
    hooded ? hoodInFront(cut, paint) : standingCollar(cut, paint),
    zip(400, cut.top + (hooded ? 84 : -10), cut.hemY + 14, paint.accent, cut.top + (hooded ? 96 : 0)),
  );
};

/** Details: those of `topCut`; "sherpa" for a collar of the accent, "no-sleeves". */
export const denimJacket: Shape = (paint) => {
  const cut = { ...topCut(paint), hemY: topCut(paint).hemY - 44, hem: 128 };
  const thread = paint.has("sherpa") ? paint.light : "#d8a65a";
  const flap = `M282 ${cut.armpitY - 62} L366 ${cut.armpitY - 62} L366 ${cut.armpitY - 36} L324 ${cut.armpitY - 18} L282 ${cut.armpitY - 36} Z`;
  const panel = `M296 ${cut.armpitY - 20} L312 ${cut.hemY - 44} M352 ${cut.armpitY - 20} L340 ${cut.hemY - 44}`;
  const yokeLine = `M${400 - cut.chest + 14} ${cut.armpitY - 64} L384 ${cut.armpitY - 64}`;
  return hangingTop(
    backOfNeck(cut, paint, paint.flat),
    jacketSleeves(cut, paint, 40),
    piece(front(cut, "crew"), paint.main, paint),
    foldsOfFront(cut, paint),
    stitched(`${panel} ${mirrored(panel)} ${yokeLine} ${mirrored(yokeLine)}`, thread),
    piece(hemBand(cut, 42), paint.main, paint),
    stitched(`M${402 - cut.hem} ${cut.hemY - 34} Q400 ${cut.hemY - 18} ${398 + cut.hem} ${cut.hemY - 34}`, thread),
    piece(`M382 ${cut.top + 50} L418 ${cut.top + 50} L418 ${cut.hemY + 16} L382 ${cut.hemY + 16} Z`, paint.main, paint),
    bothSides(flap, paint),
    stitched(`M287 ${cut.armpitY - 40} L324 ${cut.armpitY - 25} L361 ${cut.armpitY - 40}`, thread),
    buttons(
      [...column(400, cut.top + 90, cut.hemY - 8, 6), [324, cut.armpitY - 34], [476, cut.armpitY - 34]],
      "#b8934a",
      8,
    ),
    turnedCollar(cut, { ...paint, flat: paint.has("sherpa") ? paint.accentLight : paint.flat }, paint.line),
  );
};

/** Details: those of `topCut`; "half-zip", "sherpa" for curly pile, "chest-pocket" and "trim" of the accent, "hood". */
export const fleece: Shape = (paint) => {
  const cut = topCut(paint);
  const end = paint.has("half-zip") ? cut.armpitY + 10 : cut.hemY + 12;
  return hangingTop(
    jacketSleeves(cut, paint, 18, paint.has("trim") ? paint.accent : paint.flat),
    piece(front(cut, "crew"), paint.main, paint),
    paint.has("sherpa") ? curls(cut, paint) : "",
    foldsOfFront(cut, paint),
    paint.has("half-zip") ? "" : slantedPockets(cut, paint, false),
    piece(hemBand(cut, 18), paint.has("trim") ? paint.accent : paint.flat, paint),
    standingCollar(cut, paint),
    zip(400, cut.top - 14, end, paint.accent, cut.top + 8),
    paint.has("chest-pocket") ? accentPocket(cut, paint) : "",
  );
};

/** Details: those of `topCut`; "two-tone" for sleeves of the accent, "snaps" instead of the zip, "badge". */
export const bomber: Shape = (paint) => {
  const cut = { ...topCut(paint), hemY: topCut(paint).hemY - 26, waist: topCut(paint).waist + 12 };
  const sleeves: readonly [string, string] = paint.has("two-tone")
    ? [paint.accent, paint.accent]
    : [paint.mainLeft, paint.mainRight];
  return hangingTop(
    backOfNeck(cut, paint, paint.dark),
    bothSides(sleeveOf(cut, "long"), paint, sleeves),
    foldsOfSleeves(cut, "long", paint),
    bothSides(cuffOf(cut, "long", 44, -4), paint, [paint.dark, paint.dark]),
    cuffRibs(cut, "long", 44, paint.line),
    piece(front(cut, "crew"), paint.main, paint),
    foldsOfFront(cut, paint),
    slantedPockets(cut, paint, false),
    piece(hemBand(cut, 48), paint.dark, paint),
    hemRibs(cut, 48, paint.line),
    band(
      `M${400 - cut.neck} ${cut.top} Q${404 - cut.neck} ${cut.top + 50} 400 ${cut.top + 52} Q${396 + cut.neck} ${cut.top + 50} ${400 + cut.neck} ${cut.top}`,
      paint.dark,
      paint.line,
      24,
    ),
    paint.has("snaps")
      ? seam(`M400 ${cut.top + 62} L400 ${cut.hemY + 14}`, paint.line, 4) +
          buttons(column(400, cut.top + 80, cut.hemY - 8, 6), paint.accentLight, 8)
      : zip(400, cut.top + 42, cut.hemY + 14, "#aeb6bd"),
    paint.has("badge")
      ? `<circle cx="470" cy="${cut.armpitY - 30}" r="24" fill="${paint.accent}" stroke="${paint.line}" stroke-width="4"/>`
      : "",
  );
};

function jacketBody(cut: Cut, paint: Paint): string {
  return (
    jacketSleeves(cut, paint, 34) +
    piece(front(cut, "crew"), paint.main, paint) +
    foldsOfFront(cut, paint) +
    stitched(`M${402 - cut.hem} ${cut.hemY - 18} Q400 ${cut.hemY + 14} ${398 + cut.hem} ${cut.hemY - 18}`, paint.line)
  );
}

function jacketSleeves(cut: Cut, paint: Paint, cuff: number, fill = paint.flat): string {
  return (
    bothSides(sleeveOf(cut, "long"), paint) +
    foldsOfSleeves(cut, "long", paint) +
    bothSides(cuffOf(cut, "long", cuff), paint, [fill, fill])
  );
}

function shoulders(cut: Cut, paint: Paint): string {
  const path = `M${400 - cut.neck} ${cut.top} L${400 - cut.shoulder} ${cut.shoulderY} L${400 - cut.chest + 10} ${cut.armpitY - 62} Q${400 - cut.neck} ${cut.armpitY - 28} 402 ${cut.armpitY - 28} L402 ${cut.top + 52} Q${404 - cut.neck} ${cut.top + 50} ${400 - cut.neck} ${cut.top} Z`;
  return bothSides(path, paint, [paint.accent, paint.accent]);
}

function slantedPockets(cut: Cut, paint: Paint, welt: boolean): string {
  const [x, y] = [400 - cut.hem + 34, cut.hemY - 70];
  const line = `M${x} ${y} L${x + 34} ${y - 96}`;
  const flap = `M${x - 6} ${y} L${x + 28} ${y - 98} L${x + 42} ${y - 94} L${x + 9} ${y + 5} Z`;
  return welt
    ? shadowed(`${line} ${mirrored(line)}`, 9) + bothSides(flap, paint)
    : seam(`${line} ${mirrored(line)}`, paint.darker, 5);
}

function stormFlap(cut: Cut, paint: Paint): string {
  const path = `M378 ${cut.top + 84} L422 ${cut.top + 84} L422 ${cut.hemY + 14} L378 ${cut.hemY + 14} Z`;
  return piece(path, paint.main, paint) + buttons(column(400, cut.top + 120, cut.hemY - 20, 5), paint.accent, 9);
}

function quiltedSleeves(cut: Cut, paint: Paint): string {
  const sleeve = sleeveOf(cut, "long");
  const rows = [0, 1, 2, 3, 4, 5].map((at) => {
    const [x, y] = [400 - cut.shoulder - 22 - at * 21, cut.shoulderY + 62 + at * 62];
    return `M${x - 60} ${y - 8} Q${x + 24} ${y + 26} ${x + 110} ${y + 14}`;
  });
  const lines = `${rows.join(" ")} ${mirrored(rows.join(" "))}`;
  const quilt = `<g transform="translate(0 12)">${creased(lines, paint, 1.2)}</g>${seam(lines, paint.line, 2.5)}`;
  return (
    bothSides(sleeve, paint) +
    clipped("sleeves", `${sleeve} ${mirrored(sleeve)}`, quilt) +
    bothSides(cuffOf(cut, "long", 24), paint, [paint.dark, paint.dark])
  );
}

function quilting(cut: Cut, paint: Paint): string {
  const step = paint.has("light") ? 36 : 62;
  const rows = Array.from({ length: 16 }, (_, at) => cut.shoulderY + 38 + at * step).filter((y) => y < cut.hemY - 8);
  const path = rows.map((y) => `M220 ${y} Q310 ${y + 15} 400 ${y + 9} Q490 ${y + 15} 580 ${y}`).join(" ");
  const quilt = `<g transform="translate(0 12)">${creased(path, paint, 1.2)}</g>${seam(path, paint.line, 2.5)}`;
  return clipped("front", front(cut, "crew"), quilt);
}

function curls(cut: Cut, paint: Paint): string {
  const dots = Array.from({ length: 150 }, (_, at) => {
    const x = 400 - cut.chest + 14 + ((at * 61) % (cut.chest * 2 - 28));
    const y = cut.top + 70 + ((at * 97) % (cut.hemY - cut.top - 90));
    return `M${x} ${y} q6 -8 11 0 q-2 7 -8 4`;
  });
  return `<path d="${dots.join(" ")}" stroke="${paint.line}" stroke-opacity="0.4" stroke-width="2.5" fill="none"/>`;
}

function accentPocket(cut: Cut, paint: Paint): string {
  const y = cut.armpitY - 72;
  return (
    piece(`M434 ${y} L510 ${y} L510 ${y + 84} L434 ${y + 84} Z`, paint.accent, paint) +
    seam(`M440 ${y + 16} L504 ${y + 16}`, paint.accentDark, 5)
  );
}
