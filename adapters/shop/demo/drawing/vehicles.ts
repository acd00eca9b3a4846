import { box, filled, gleam, line, lyingRound, oval, standingRound } from "./outlines.js";
import { lit, type Paint, standing, type Shape } from "./paint.js";

function wheel(paint: Paint, x: number, y: number, radius: number): string {
  return `${lit(oval(x, y, radius), "#2d2f33")}${filled(oval(x, y, radius * 0.55), paint.accentLight)}${filled(oval(x, y, radius * 0.22), paint.accentDark)}`;
}

/** A truck with a ladder and a blue light. */
export const fireTruck: Shape = (paint) => `${standing(400, 310)}
${lit("M96 330 H470 V620 H96 Z", paint.main)}${lit("M484 350 H610 Q640 350 656 400 L704 500 V620 H484 Z", paint.main)}
${filled("M520 382 H600 Q616 384 624 410 L650 488 H520 Z", "#d3e8ee")}${gleam("M530 392 h50 l-36 90 h-14 Z", 0.6)}${line("M484 350 V620", paint.darker, 5)}
${filled("M96 520 H704 V556 H96 Z", paint.accentLight)}${lit(box(540, 310, 60, 44, 16), "#3b7ddd")}
${[126, 246, 366].map((x) => `${lit(box(x, 400, 92, 96, 10), "#cfd4d8")}${line(`M${x + 10} 424 h72 M${x + 10} 448 h72 M${x + 10} 472 h72`, "#9aa1a8", 5)}`).join("")}
${line("M150 330 V296 M330 330 V270", "#4a4e54", 22)}<g transform="rotate(-7 120 330)">${line("M110 300 H620 M110 250 H620", "#c99a5e", 20)}${line("M160 250 V300 M230 250 V300 M300 250 V300 M370 250 V300 M440 250 V300 M510 250 V300 M580 250 V300", "#a97c45", 13)}</g>
${filled(box(96, 600, 608, 36, 10), "#4a4e54")}${wheel(paint, 220, 622, 70)}${wheel(paint, 580, 622, 70)}<circle cx="690" cy="580" r="15" fill="#ffe588"/>`;

/** A truck with a load bed that tips. */
export const dumpTruck: Shape = (paint) => `${standing(400, 310)}
${filled("M150 300 Q200 200 300 230 Q370 170 450 290 Z", "#b48a55")}
${lit("M92 290 H500 L470 500 H160 Q110 500 104 440 Z", paint.main)}${line("M180 300 L200 490 M270 300 L280 490 M370 300 L366 490", paint.dark, 9)}${lit("M86 272 H510 V306 H86 Z", paint.light)}
${lit("M510 340 H620 Q646 340 654 366 L704 470 V600 H510 Z", paint.accent)}${filled("M544 370 H608 Q622 372 630 396 L654 462 H544 Z", "#d3e8ee")}${gleam("M552 380 h40 l-30 76 h-10 Z", 0.6)}
${filled(box(110, 510, 594, 56, 14), "#4a4e54")}${filled(box(672, 540, 36, 60, 10), paint.accentDark)}<circle cx="690" cy="510" r="14" fill="#ffe588"/>
${wheel(paint, 220, 596, 94)}${wheel(paint, 568, 596, 94)}`;

/** A wooden racing car with a driver of turned wood. */
export const racingCar: Shape = (paint) => `${standing(400, 310)}
${standingRound("M350 380 Q350 270 420 270 Q490 270 490 380 Z", "#e2bd86")}${lit("M346 330 Q350 240 420 240 Q490 240 494 330 Z", paint.accentDark)}${filled("M438 300 H492 V330 H438 Z", "#2d2f33")}
${lit("M96 470 Q110 400 220 392 Q300 350 330 380 H520 Q560 420 640 440 Q706 456 706 520 Q706 590 650 592 H150 Q90 590 96 470 Z", paint.main)}
${lyingRound(box(92, 330, 90, 34, 12), paint.dark)}${line("M138 360 V420", paint.dark, 20)}${filled("M100 500 H704 V532 H100 Z", paint.accentLight, 'opacity="0.9"')}
${filled(oval(420, 490, 66, 66), "#fbf7ee")}${line("M404 466 L424 452 V530", paint.darker, 14)}
${gleam("M190 414 Q260 380 318 388 Q250 404 200 440 Z", 0.5)}
${wheel(paint, 220, 596, 94)}${wheel(paint, 580, 596, 94)}`;
