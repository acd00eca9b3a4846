import type { Shape } from "./paint.js";
import {
  band,
  bothSides,
  buttons,
  column,
  creased,
  hanging,
  hangingTop,
  mirrored,
  piece,
  seam,
  shadowed,
  stitched,
  whole,
  zip,
} from "./wear-cloth.js";
import { cuffOf, front, neckLine, sleeveOf, topCut } from "./wear-cut.js";
import { backOfNeck, foldsOfFront, printOnChest } from "./wear-tops.js";

/** A baby body with snaps. Details: "long-sleeve"; prints as on tees. */
export const babyBody: Shape = (paint) => {
  const cut = { ...topCut({ ...paint, has: (detail) => detail === "small" }), hemY: 520, hem: 152, waist: 152 };
  const sleeve = paint.has("long-sleeve") ? "three-quarter" : "short";
  const low = whole("M400 440 L249 440 L247 524 Q340 560 352 668 Q376 676 400 676");
  const leg = "M251 520 Q340 560 352 666";
  const lap = `M${400 - cut.neck} ${cut.top} Q${400 - cut.neck - 30} ${cut.top + 60} ${400 - cut.shoulder + 10} ${cut.armpitY - 60}`;
  return hangingTop(
    backOfNeck(cut, paint, paint.flat),
    bothSides(sleeveOf(cut, sleeve), paint),
    bothSides(cuffOf(cut, sleeve, 18), paint, [paint.accent, paint.accent]),
    `<path d="${front(cut, "crew")} ${low}" fill="${paint.main}"/>`,
    creased(
      "M262 440 Q290 480 340 500 M538 440 Q510 480 460 500 M366 640 Q384 590 372 540 M434 640 Q416 590 428 540",
      paint,
      0.8,
    ),
    foldsOfFront(cut, paint),
    seam(`${lap} ${mirrored(lap)}`, paint.line, 3),
    band(neckLine(cut, "crew"), paint.accent, paint.line, 13),
    band(`${leg} ${mirrored(leg)}`, paint.accent, paint.line, 10),
    buttons(
      [
        [372, 662],
        [400, 664],
        [428, 662],
      ],
      "#f3efe6",
      6,
    ),
    printOnChest({ ...cut, armpitY: cut.armpitY + 20 }, paint),
  );
};

/** Details: "short" legs, "cord" for ribbed cloth; buttons of the accent. */
export const dungarees: Shape = (paint) => {
  const low = paint.has("short") ? 560 : 700;
  const leg = `M282 330 Q256 ${low - 200} 250 ${low} Q310 ${low + 12} 372 ${low + 6} Q392 520 402 480 L402 330 Z`;
  const bib = "M310 196 Q400 206 490 196 L520 350 L280 350 Z";
  const strap = "M326 220 Q318 150 342 100";
  return hanging(
    piece("M284 300 Q400 270 516 300 L516 350 L284 350 Z", paint.darker, paint),
    band(`${strap} ${mirrored(strap)}`, paint.flat, paint.line, 26),
    bothSides(leg, paint, [paint.main, paint.main]),
    piece(bib, paint.main, paint),
    creased(
      `M390 476 Q350 460 320 430 M410 476 Q450 460 480 430 M300 ${low - 60} Q330 ${low - 48} 360 ${low - 60} M500 ${low - 60} Q470 ${low - 48} 440 ${low - 60}`,
      paint,
    ),
    seam("M280 350 Q400 366 520 350", paint.line, 5),
    piece("M350 236 L450 236 L446 306 Q400 324 354 306 Z", paint.main, paint),
    stitched("M356 250 L444 250 M316 208 Q400 218 484 208", paint.accent),
    bothSides(
      `M251 ${low - 30} Q310 ${low - 18} 376 ${low - 24} L374 ${low + 8} Q310 ${low + 14} 248 ${low + 4} Z`,
      paint,
      [paint.light, paint.light],
    ),
    buttons(
      [
        [330, 222],
        [470, 222],
      ],
      "#b8934a",
      13,
    ),
    buttons([...column(288, 372, 404, 2), ...column(512, 372, 404, 2)], "#b8934a", 7),
  );
};

/** A padded or waterproof suit in one piece. Details: "quilted", "reflective", "ears" on the hood. */
export const overall: Shape = (paint) => {
  const sleeve = "M306 196 L282 206 Q222 290 186 430 Q206 456 250 456 Q282 380 306 340 Z";
  const body = whole(
    "M400 210 Q352 206 344 180 L284 206 Q296 280 290 360 Q268 540 262 690 Q316 706 384 696 Q392 600 400 560",
  );
  const hood = whole("M400 76 Q318 76 316 156 Q320 216 400 232");
  const face = whole("M400 112 Q346 112 344 162 Q350 204 400 212");
  const rows = [290, 360, 430, 500, 570, 640].map((y) => `M284 ${y} Q340 ${y + 12} 396 ${y + 4}`).join(" ");
  const ear = `<circle cx="332" cy="92" r="24" fill="${paint.flat}" stroke="${paint.line}" stroke-width="3"/><circle cx="332" cy="92" r="12" fill="${paint.accent}"/>`;
  return hanging(
    paint.has("ears") ? `${ear}<g transform="matrix(-1 0 0 1 800 0)">${ear}</g>` : "",
    bothSides(sleeve, paint),
    bothSides("M196 404 Q220 428 262 428 L250 462 Q206 460 182 436 Z", paint, [paint.accent, paint.accent]),
    piece(body, paint.main, paint),
    creased(
      "M330 480 Q316 580 310 680 M470 480 Q484 580 490 680 M300 350 Q330 380 346 420 M500 350 Q470 380 454 420",
      paint,
    ),
    paint.has("quilted")
      ? creased(`${rows} ${mirrored(rows)}`, paint) + seam(`${rows} ${mirrored(rows)}`, paint.line, 2.5)
      : "",
    paint.has("reflective") ? `<path d="M288 380 Q400 396 512 380 L513 396 Q400 412 287 396 Z" fill="#dfe4e8"/>` : "",
    bothSides("M262 650 Q316 664 388 656 L384 700 Q316 708 260 694 Z", paint, [paint.accent, paint.accent]),
    shadowed("M330 200 Q400 262 470 200", 10),
    piece(hood, paint.flat, paint),
    piece(face, paint.darker, paint),
    zip(400, 222, 520, paint.accent, 230),
  );
};
