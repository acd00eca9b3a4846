import type { Paint, Shape } from "./paint.js";
import {
  band,
  bothSides,
  buttons,
  column,
  creased,
  hanging,
  hangingBetween,
  mirrored,
  piece,
  ribs,
  seam,
  shadowed,
  stitched,
  whole,
} from "./wear-cloth.js";
import { tee } from "./wear-tops.js";

/** A pair, one behind the other. Details: "ankle", "knee" for their height, "heel" for heel and toe of the accent, "band". */
export const socks: Shape = (paint) =>
  hangingBetween(
    sockTop(paint) - 20,
    676,
    `<g transform="translate(70 -16)">${sock(paint)}</g>`,
    `<g transform="translate(-52 22)">${sock(paint)}</g>`,
  );

/** Details: "long" legs, "fly". */
export const boxers: Shape = (paint) => {
  const low = paint.has("long") ? 600 : 540;
  const leg = `M222 262 Q204 400 192 ${low - 20} Q270 ${low + 16} 366 ${low + 8} Q390 470 402 446 L402 280 Z`;
  const pouch = `M352 300 Q346 400 402 452 Q454 400 448 300`;
  const folds = `M392 446 Q340 430 296 396 M388 466 Q336 462 290 440`;
  return hangingBetween(
    220,
    low + 12,
    bothSides(leg, paint, [paint.main, paint.main]),
    creased(`${folds} ${mirrored(folds)}`, paint),
    paint.has("fly")
      ? seam("M400 290 L400 446", paint.line) +
          buttons(
            [
              [400, 330],
              [400, 372],
            ],
            "#f3efe6",
            7,
          )
      : seam(pouch, paint.line, 3),
    stitched(
      `M198 ${low - 34} Q270 ${low - 4} 366 ${low - 12} M602 ${low - 34} Q530 ${low - 4} 434 ${low - 12}`,
      paint.line,
    ),
    waist(paint),
  );
};

/** Details: "high" waist, "lace". */
export const briefs: Shape = (paint) => {
  const top = paint.has("high") ? 230 : 290;
  const path = whole(
    `M400 ${top + 22} Q300 ${top + 20} 208 ${top} L196 ${top + 74} Q330 ${top + 120} 352 560 Q376 576 400 576`,
  );
  const leg = `M198 ${top + 74} Q330 ${top + 120} 352 558`;
  return hangingBetween(
    top - 14,
    576,
    piece(`M210 ${top} Q400 ${top - 26} 590 ${top} L560 ${top + 70} L240 ${top + 70} Z`, paint.dark, paint),
    piece(path, paint.main, paint),
    creased(`M360 540 Q384 480 370 420 M440 540 Q416 480 430 420`, paint, 0.8),
    band(`${leg} ${mirrored(leg)}`, paint.flat, paint.line, 7),
    band(
      `M208 ${top + 2} Q400 ${top + 40} 592 ${top + 2}`,
      paint.has("lace") ? paint.accent : paint.flat,
      paint.line,
      14,
    ),
    `<path d="M388 ${top + 24} q-14 -10 -16 4 q4 8 16 0 q14 -10 28 0 q6 -16 -16 -4 Z" fill="${paint.accent}"/>`,
  );
};

/** A soft bra or a sports top. Details: "sport" with broad straps, "lace". */
export const bra: Shape = (paint) => {
  const wide = paint.has("sport");
  const strap = wide ? "M316 330 Q322 240 350 190" : "M292 344 Q296 250 326 180";
  const cup = wide
    ? whole("M400 318 Q352 308 336 262 L296 262 Q286 330 226 384 L222 520 Q310 540 400 540")
    : whole("M400 448 Q372 366 296 340 Q252 372 216 430 L206 486 Q300 530 400 506");
  return hangingBetween(
    180,
    540,
    piece("M214 420 Q400 380 586 420 L586 500 Q400 470 214 500 Z", paint.darker, paint),
    band(`${strap} ${mirrored(strap)}`, paint.flat, paint.line, wide ? 42 : 10),
    piece(cup, paint.main, paint),
    wide ? band("M224 512 Q400 548 576 512", paint.accent, paint.line, 26) : braSeams(paint),
    paint.has("lace") ? seam("M296 342 Q366 366 398 446 M504 342 Q434 366 402 446", paint.accent, 7) : "",
  );
};

/** One piece. Details: "low-back" with crossed straps, "stripe" of the accent, "racer". */
export const swimsuit: Shape = (paint) => {
  const path = whole(
    "M400 250 Q344 244 324 128 L288 128 Q296 230 262 284 Q276 380 280 420 Q262 480 250 540 Q350 580 372 690 Q386 698 400 698",
  );
  const leg = "M252 540 Q350 580 372 688";
  const neck = "M324 128 Q344 244 400 250";
  return hanging(
    piece("M326 132 Q400 200 474 132 L540 300 L260 300 Z M272 300 L528 300 L500 480 L300 480 Z", paint.darker, paint),
    piece(path, paint.main, paint),
    paint.has("stripe")
      ? `<path d="M266 330 Q400 372 534 330 L530 366 Q400 408 270 366 Z" fill="${paint.accent}"/>`
      : "",
    creased(
      "M300 300 Q330 330 340 380 M500 300 Q470 330 460 380 M300 470 Q340 500 352 540 M500 470 Q460 500 448 540",
      paint,
      0.9,
    ),
    seam(`${leg} ${mirrored(leg)} ${neck} ${mirrored(neck)}`, paint.line, 5),
  );
};

/** Top and bottom. Details: "high" for a high waist. */
export const bikini: Shape = (paint) => {
  const top = whole("M400 300 Q376 250 306 222 Q262 262 240 320 L236 344 Q320 366 400 344");
  const strap = "M300 228 Q306 170 330 116";
  const high = paint.has("high") ? 430 : 480;
  const bottom = whole(
    `M400 ${high + 18} Q310 ${high + 16} 236 ${high} L228 ${high + 52} Q340 590 358 682 Q380 694 400 694`,
  );
  return hanging(
    band(`${strap} ${mirrored(strap)}`, paint.flat, paint.line, 9),
    piece(top, paint.main, paint),
    creased("M300 310 Q330 330 370 322 M500 310 Q470 330 430 322", paint),
    piece(bottom, paint.main, paint),
    creased("M366 640 Q384 590 370 540 M434 640 Q416 590 430 540", paint, 0.8),
    seam(`M238 ${high + 2} Q400 ${high + 38} 562 ${high + 2}`, paint.line, 4),
  );
};

/** Top and trousers, one over the other. Details: "short" sleeves and legs, "buttons" with a collar, "small". */
export const pyjamas: Shape = (paint) => {
  const low = paint.has("short") ? 560 : 702;
  const leg = `M308 400 Q290 520 282 ${low} Q330 ${low + 12} 382 ${low + 6} L402 470 L402 400 Z`;
  const sleeves = paint.has("short") ? ["cropped"] : ["cropped", "long-sleeve"];
  const details = paint.has("buttons") ? [...sleeves, "v-neck"] : sleeves;
  const top = tee({ ...paint, has: (detail) => details.includes(detail) || paint.has(detail) });
  return [
    hanging(
      bothSides(leg, paint, [paint.main, paint.main]),
      creased(`M360 470 Q340 560 344 ${low - 20} M440 470 Q460 560 456 ${low - 20}`, paint),
      bothSides(
        `M282 ${low - 18} Q330 ${low - 8} 384 ${low - 14} L383 ${low + 8} Q330 ${low + 14} 281 ${low + 4} Z`,
        paint,
        [paint.accent, paint.accent],
      ),
    ),
    `<g transform="translate(400 0) scale(0.86) translate(-400 -22)">${top}</g>`,
    paint.has("buttons") ? buttons(column(400, 280, 480, 4), paint.accent, 8) : "",
  ].join("");
};

/** A robe. Details: "hood". */
export const bathrobe: Shape = (paint) => {
  const sleeve = "M306 128 L270 142 Q214 220 176 420 Q206 446 262 450 Q284 350 300 280 Z";
  const body = whole("M400 320 L352 104 L276 138 Q286 210 288 270 Q280 500 262 700 Q330 714 400 714");
  const shawl = "M352 102 Q330 220 398 372 L420 372 Q370 240 376 104 Z";
  return hanging(
    piece("M350 104 Q400 116 450 104 L430 330 L370 330 Z", paint.darker, paint),
    bothSides(sleeve, paint),
    bothSides("M188 372 Q220 398 276 398 L264 454 Q206 448 172 424 Z", paint, [paint.light, paint.light]),
    piece(body, paint.main, paint),
    creased(
      "M320 430 Q312 560 300 690 M480 430 Q488 560 500 690 M300 300 Q330 330 340 380 M500 300 Q470 330 460 380",
      paint,
    ),
    seam("M404 360 Q412 560 424 712", paint.line, 4),
    shadowed("M352 110 Q330 220 398 372 M448 110 Q470 220 402 372", 10),
    bothSides(shawl, paint, [paint.light, paint.light]),
    piece("M284 372 Q400 398 516 372 L518 408 Q400 434 282 408 Z", paint.flat, paint),
    piece("M396 398 L424 396 L446 560 L416 564 Z", paint.flat, paint),
    bothSides("M298 490 L366 490 L366 570 L296 570 Z", paint, [paint.main, paint.main]),
  );
};

function sockTop(paint: Paint): number {
  if (paint.has("ankle")) return 330;
  return paint.has("knee") ? 120 : 200;
}

function sock(paint: Paint): string {
  const top = sockTop(paint);
  const path = `M330 ${top} Q390 ${top + 12} 452 ${top} L456 440 Q462 500 440 530 Q380 620 280 652 Q214 664 206 610 Q204 576 262 548 Q330 506 334 430 Z`;
  const toe = "M262 550 Q204 576 206 610 Q214 664 284 650 Q250 600 262 550 Z";
  const heel = "M456 440 Q462 500 440 530 Q426 552 404 570 Q382 520 400 470 Q424 440 456 440 Z";
  const colour = paint.has("heel") ? paint.accent : paint.dark;
  const cuff = `M326 ${top - 4} Q390 ${top + 8} 456 ${top - 4} L456 ${top + 50} Q390 ${top + 62} 328 ${top + 50} Z`;
  return [
    piece(path, paint.main, paint),
    piece(toe, colour, paint),
    piece(heel, colour, paint),
    creased("M345 470 Q390 486 420 470 M338 510 Q370 524 396 520", paint),
    piece(cuff, paint.has("band") ? paint.accent : paint.flat, paint),
    ribs([330, top + 4, 452, top + 4], [332, top + 52, 452, top + 52], 18, paint.line),
  ].join("");
}

function waist(paint: Paint): string {
  return (
    piece("M220 232 Q400 256 580 232 L582 284 Q400 308 218 284 Z", paint.accent, paint) +
    ribs([224, 240, 576, 240], [222, 284, 578, 284], 60, paint.accentDark)
  );
}

function braSeams(paint: Paint): string {
  return (
    band("M208 484 Q300 528 400 506 Q500 528 592 484", paint.flat, paint.line, 10) +
    seam("M240 420 Q310 430 370 486 M560 420 Q490 430 430 486", paint.line, 2)
  );
}
