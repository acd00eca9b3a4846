import { ballRound, filled, line, oval } from "./outlines.js";
import { lit, type Paint, standing, type Shape } from "./paint.js";

const nose = "#33261f";

function eyes(left: number, right: number, y: number, radius = 15): string {
  return [left, right]
    .map(
      (x) =>
        `<circle cx="${x}" cy="${y}" r="${radius}" fill="#241c18"/><circle cx="${x - radius / 3}" cy="${y - radius / 3}" r="${radius / 3}" fill="#ffffff"/>`,
    )
    .join("");
}

/** Ears and muzzle of a sitting animal. Details: "rabbit", "fox"; else a bear. */
export const sittingPlush: Shape = (paint) => `${standing(400, 220)}
${paint.has("fox") ? `${lit("M560 660 C700 660 720 500 640 420 C640 520 600 560 520 600 Z", paint.main)}${filled("M676 480 C690 440 664 424 640 420 C640 460 634 490 618 520 Z", paint.accent)}` : ""}
${lit("M400 380 C520 380 570 480 560 590 C554 660 500 690 400 690 C300 690 246 660 240 590 C230 480 280 380 400 380 Z", paint.main)}
${filled(oval(400, 570, 104, 104), paint.accent)}${line("M400 450 V680", paint.dark, 4, 'stroke-dasharray="9 9" opacity="0.6"')}
${lit("M276 410 C210 430 176 500 186 560 C200 600 256 590 262 540 Z", paint.main)}${lit("M524 410 C590 430 624 500 614 560 C600 600 544 590 538 540 Z", paint.main)}
${[270, 530].map((x) => `${lit(oval(x, 642, 82, 56), paint.main)}${filled(oval(x, 646, 44, 30), paint.accent)}`).join("")}
${ears(paint)}${ballRound("M400 120 C520 120 580 190 576 274 C570 360 500 400 400 400 C300 400 230 360 224 274 C220 190 280 120 400 120 Z", paint.main)}
${muzzle(paint)}`;

function ears(paint: Paint): string {
  if (paint.has("rabbit"))
    return [-1, 1]
      .map(
        (side) =>
          `<g transform="translate(400 170) scale(${side} 1)">${lit("M40 0 C30 -60 60 -86 120 -76 C210 -60 236 60 214 150 C200 190 170 180 164 140 C156 70 120 20 60 20 Z", paint.main)}${filled("M90 -40 C160 -40 198 50 190 130 C180 80 150 10 84 -14 Z", paint.accent)}</g>`,
      )
      .join("");
  if (paint.has("fox"))
    return `${lit("M238 250 L226 90 Q300 90 366 150 Z", paint.main)}${lit("M562 250 L574 90 Q500 90 434 150 Z", paint.main)}${filled("M256 190 L252 120 Q290 124 322 152 Z", paint.darker)}${filled("M544 190 L548 120 Q510 124 478 152 Z", paint.darker)}`;
  return [260, 540]
    .map((x) => `${ballRound(oval(x, 160, 66), paint.main)}${filled(oval(x, 162, 38), paint.accent)}`)
    .join("");
}

function muzzle(paint: Paint): string {
  if (paint.has("fox"))
    return `${filled("M232 300 C270 290 340 300 400 372 C460 300 530 290 568 300 C550 370 480 400 400 400 C320 400 250 370 232 300 Z", paint.accent)}${filled(oval(400, 352, 30, 22), nose)}${eyes(320, 480, 268)}`;
  const small = paint.has("rabbit");
  return `${filled(oval(400, 318, small ? 66 : 88, small ? 48 : 66), paint.accent)}${filled(oval(400, 288, small ? 20 : 30, small ? 14 : 21), small ? "#c77a80" : nose)}${line("M400 308 V332 M400 332 q-20 24 -44 10 M400 332 q20 24 44 10", nose, 6)}${eyes(316, 484, 254)}`;
}

/** A long otter, lying on its back. */
export const plushOtter: Shape = (paint) => `${standing(400, 230)}
${lit("M520 620 C640 640 720 560 690 450 C676 420 640 440 640 480 C640 540 590 560 520 550 Z", paint.main)}
${lit("M400 300 C520 320 560 470 548 580 C536 660 480 692 400 692 C320 692 264 660 252 580 C240 470 280 320 400 300 Z", paint.main)}
${filled("M400 380 C470 390 496 490 488 570 C480 640 450 670 400 670 C350 670 320 640 312 570 C304 490 330 390 400 380 Z", paint.accent)}
${lit("M286 400 C230 440 240 520 300 530 C360 530 380 490 366 460 Z", paint.main)}${lit("M514 400 C570 440 560 520 500 530 C440 530 420 490 434 460 Z", paint.main)}
${lit(oval(300, 672, 70, 34), paint.main)}${lit(oval(500, 672, 70, 34), paint.main)}${line("M270 660 v20 M300 656 v24 M330 660 v20 M470 660 v20 M500 656 v24 M530 660 v20", paint.darker, 4)}
${[252, 548].map((x) => `${ballRound(oval(x, 176, 40), paint.main)}${filled(oval(x, 178, 20), paint.accent)}`).join("")}
${ballRound("M400 104 C520 104 590 180 580 260 C572 340 500 378 400 378 C300 378 228 340 220 260 C210 180 280 104 400 104 Z", paint.main)}
${filled("M400 240 C470 240 510 270 506 310 C496 356 450 370 400 370 C350 370 304 356 294 310 C290 270 330 240 400 240 Z", paint.accent)}
${filled("M364 258 Q400 240 436 258 Q430 292 400 296 Q370 292 364 258 Z", nose)}${line("M400 296 V316 M400 316 q-22 26 -48 8 M400 316 q22 26 48 8", nose, 6)}
${line("M330 312 L244 296 M330 326 L246 330 M470 312 L556 296 M470 326 L554 330", paint.darker, 4)}${eyes(312, 488, 222)}`;

/** A whale with a striped belly. */
export const plushWhale: Shape = (paint) => `${standing(380, 250)}
${lit("M600 420 C660 380 640 270 580 220 C660 210 700 250 700 250 C716 220 716 190 700 150 C740 220 720 300 706 330 C720 440 660 560 560 600 Z", paint.main)}
${ballRound("M92 520 C84 350 210 250 360 250 C500 250 600 330 650 430 C640 580 540 690 350 690 C180 690 98 640 92 520 Z", paint.main)}
${filled("M96 560 C200 600 340 610 500 560 C540 548 580 530 600 560 C540 650 460 690 350 690 C190 690 110 644 96 560 Z", paint.accent)}
${["M150 586 Q190 660 260 684", "M230 598 Q270 664 340 688", "M320 600 Q360 654 430 678", "M410 586 Q450 630 510 646"].map((fold) => line(fold, paint.accentDark, 5)).join("")}
${lit("M330 540 C300 610 330 660 390 670 C430 640 430 580 410 540 Z", paint.dark)}
${line("M130 540 Q170 570 220 560", paint.darker, 6)}${eyes(210, 210, 480, 17)}
${line("M330 240 C330 180 280 160 250 180 M350 240 C350 180 400 160 430 180", paint.light, 18)}`;
