import { ballRound, box, cuboid, filled, gleam, line, lyingRound, oval, standingRound, tube } from "./outlines.js";
import { lit, standing, type Shape } from "./paint.js";

const steel = "#bcc2c8";
const rubber = "#2f3236";

/** A mat half rolled up. Details: "strap". */
export const yogaMat: Shape = (paint) => `${standing(400, 300)}
${lit("M190 440 H610 L680 660 Q682 690 650 690 H150 Q118 690 120 660 Z", paint.main)}${filled("M118 660 Q118 690 150 690 H650 Q682 690 682 660 L682 672 Q682 706 650 706 H150 Q118 706 118 672 Z", paint.darker)}
${line("M160 640 H640", paint.line, 4)}${filled("M196 464 H606 L622 500 H178 Z", "#000000", 'opacity="0.22"')}
${lyingRound("M180 220 H620 A60 122 0 0 1 620 464 H180 A60 122 0 0 1 180 220 Z", paint.main)}
${filled(oval(620, 342, 60, 122), paint.light)}${line("M620 236 C664 250 666 434 620 446 C584 440 582 276 618 268 C648 276 650 404 622 410 C600 404 600 312 618 304 C634 312 634 366 622 374", paint.dark, 8)}
${paint.has("strap") ? `${line("M270 220 Q220 342 270 464 M520 220 Q470 342 520 464", paint.accent, 26)}${line("M256 250 C300 120 480 120 508 250", paint.accentDark, 22)}` : ""}`;

/** Two blocks, one on the other. */
export const yogaBlocks: Shape = (paint) => `${standing(420, 270)}
${cuboid({ left: 150, top: 500, width: 400, height: 190, depth: 120, rise: 80 }, paint.main)}
${cuboid({ left: 200, top: 270, width: 330, height: 190, depth: 110, rise: 74 }, paint.main)}
${line("M215 284 H516 M165 514 H534", paint.light, 6, 'opacity="0.7"')}${filled(oval(366, 372, 34), paint.dark, 'opacity="0.5"')}${line("M346 380 Q366 350 386 380", paint.light, 6)}`;

/** A long round cushion with a handle at its end. */
export const yogaBolster: Shape = (paint) => `${standing(400, 310, 600)}<g transform="translate(0 113) scale(1 0.7)">
${lyingRound("M190 330 Q400 312 610 330 C680 334 706 430 704 510 C702 600 670 684 610 688 Q400 704 190 688 C120 684 92 600 92 510 C92 430 120 334 190 330 Z", paint.main)}
${filled("M610 330 C680 334 706 430 704 510 C702 600 670 684 610 688 C560 684 536 600 536 510 C536 420 560 334 610 330 Z", paint.light)}${line("M610 330 C560 334 536 420 536 510 C536 600 560 684 610 688", paint.line, 6)}
${line("M616 400 C660 440 660 580 616 620", paint.accent, 26)}${line("M150 344 C110 400 110 620 150 676", paint.line, 5)}</g>`;

/** A hollow roller with a grid of pads. */
export const foamRoller: Shape = (paint) => {
  const pads = [0, 1, 2, 3].flatMap((row) =>
    [0, 1, 2, 3, 4].map((at) =>
      filled(box(150 + at * 82 + (row % 2) * 14, 306 + row * 88, 60, 62, 12), row < 2 ? paint.light : paint.dark),
    ),
  );
  return `${standing(400, 310, 610)}<g transform="translate(0 90) scale(1 0.75)">
${lyingRound("M170 280 H590 A112 205 0 0 1 590 690 H170 A90 205 0 0 1 170 280 Z", paint.main)}<g opacity="0.7">${pads.join("")}</g>
${lit(oval(590, 485, 112, 205), paint.flat)}${filled(oval(590, 485, 76, 140), "#33363b")}${filled("M590 345 a76 140 0 0 0 -60 226 a60 130 0 0 1 60 -226 Z", paint.accent)}</g>`;
};

/** Two hand weights with six-sided ends. */
export const dumbbells: Shape = (paint) => {
  const weight = `${tube("M230 0 H430", steel, 54)}${line("M290 -14 v28 M330 -14 v28 M370 -14 v28", "#7f868d", 5)}
${lyingRound("M110 -54 L150 -104 H220 L246 -54 V54 L220 104 H150 L110 54 Z", paint.main)}${lyingRound("M414 -54 L440 -104 H510 L550 -54 V54 L510 104 H440 L414 54 Z", paint.main)}
${line("M150 -104 L164 -54 V54 L150 104 M510 -104 L496 -54 V54 L510 104", paint.line, 5)}${filled(oval(204, 0, 22, 34), paint.accentLight, 'opacity="0.7"')}${filled(oval(456, 0, 22, 34), paint.accentLight, 'opacity="0.7"')}`;
  return `${standing(400, 270)}<g transform="translate(110 300) rotate(-14 330 0)">${weight}</g><g transform="translate(50 560) rotate(5 330 0)">${weight}</g>`;
};

/** A ball of iron with a handle. */
export const kettlebell: Shape = (paint) => `${standing(400, 190)}
${line("M270 390 C210 250 250 130 400 130 C550 130 590 250 530 390", "#1d1f22", 78)}${line("M270 390 C210 250 250 130 400 130 C550 130 590 250 530 390", "#4a4e54", 66)}${line("M262 300 C240 190 310 112 400 112", "#ffffff", 10, 'opacity="0.3"')}
${ballRound("M400 310 C540 310 620 400 620 510 C620 600 580 660 530 690 H270 C220 660 180 600 180 510 C180 400 260 310 400 310 Z", paint.main)}
${filled(oval(400, 510, 98), paint.accentLight)}${line(oval(400, 510, 98), paint.dark, 8)}${line("M370 480 L390 466 V556 M432 480 q30 -20 34 10 q-4 24 -34 62 h40", paint.darker, 13, 'transform="translate(-18 0)"')}
${line("M280 686 H520", "#1d1f22", 10)}`;

/** Five bands side by side, from narrow to wide. */
export const loopBands: Shape = (paint) =>
  [paint.accentLight, paint.accent, paint.light, paint.flat, paint.darker]
    .map((colour, at) => {
      const loop = box(112 + at * 112, 150 + (at % 2) * 36, 112, 470, 54);
      const width = 16 + at * 9;
      return `${line(loop, "#000000", width, 'opacity="0.18" transform="translate(7 9)"')}${line(loop, colour, width)}${line(loop, "#ffffff", 4, `opacity="0.4" transform="translate(${2 - width / 3} -2)"`)}`;
    })
    .join("");

/** A rope with two handles. */
export const jumpRope: Shape = (paint) => `
${tube("M250 330 C60 480 120 690 330 660 C600 620 700 360 520 250 C360 160 190 330 330 500 C430 610 620 640 660 520 C690 420 620 350 560 330", paint.flat, 24)}
${[
  ["250 210", -16],
  ["560 210", 14],
]
  .map(
    ([at, turn]) =>
      `<g transform="translate(${at}) rotate(${turn})">${standingRound("M-32 -100 Q0 -122 32 -100 L24 110 Q0 128 -24 110 Z", rubber)}${filled("M-30 -60 L30 -60 L29 -26 L-29 -26 Z", paint.accent)}${filled(box(-15, 108, 30, 28, 8), steel)}${line("M-18 10 h36 M-18 34 h36 M-18 58 h36", "#565b61", 5)}</g>`,
  )
  .join("")}`;

/** A ball to inflate and to sit on, with ribs. */
export const gymBall: Shape = (paint) => `${standing(400, 210)}${ballRound(oval(400, 395, 297), paint.main)}
${[250, 190, 120, 46].map((down) => line(`M${400 - Math.sqrt(297 * 297 - down * down)} ${395 - down} Q400 ${395 - down + 46} ${400 + Math.sqrt(297 * 297 - down * down)} ${395 - down}`, paint.dark, 5, 'opacity="0.7"')).join("")}
${[40, 110, 180, 240].map((down) => line(`M${400 - Math.sqrt(297 * 297 - down * down)} ${395 + down} Q400 ${395 + down + 46} ${400 + Math.sqrt(297 * 297 - down * down)} ${395 + down}`, paint.dark, 5, 'opacity="0.7"')).join("")}
${filled(oval(470, 250, 20, 12), paint.darker)}${gleam("M196 290 C230 200 300 150 370 140 C300 190 250 240 226 320 Z", 0.45)}`;

/** Two bats and a ball. */
export const tableTennis: Shape = (paint) => {
  const bat = (rubberFill: string, edge: string) =>
    `${standingRound("M-34 90 H34 L30 300 Q0 324 -30 300 Z", "#c99a5e")}${line("M-12 130 V290 M12 130 V290", "#8a6237", 5)}
${lit("M0 -260 C130 -260 190 -170 190 -70 C190 30 110 90 60 130 H-60 C-110 90 -190 30 -190 -70 C-190 -170 -130 -260 0 -260 Z", rubberFill)}${line("M0 -260 C130 -260 190 -170 190 -70 C190 30 110 90 60 130 H-60 C-110 90 -190 30 -190 -70 C-190 -170 -130 -260 0 -260 Z", edge, 8)}
${lit("M-112 66 Q0 30 112 66 L60 132 H-60 Z", "#d3a76c")}`;
  return `${standing(400, 260)}<g transform="translate(500 382) rotate(24) scale(0.95)">${bat("#2b2d31", "#c99a5e")}</g><g transform="translate(300 392) rotate(-24) scale(0.95)">${bat(paint.main, "#c99a5e")}</g>
${ballRound(oval(590, 630, 58), "#f6f3ea")}`;
};

/** A racket crossed with another, and a shuttle. */
export const badminton: Shape = (paint) => {
  const strings = [-96, -64, -32, 0, 32, 64, 96].map((at) => `M${at} -140 V140 M-120 ${at * 1.3} H120`).join(" ");
  const racket = `<clipPath id="head"><ellipse rx="118" ry="148"/></clipPath><g clip-path="url(#head)">${line(strings, "#b9bdc2", 3)}</g>
${line(oval(0, 0, 122, 152), "#1d1f22", 24, 'opacity="0.3"')}${line(oval(0, 0, 122, 152), paint.flat, 18)}${line("M0 152 V330", steel, 15)}${line("M-40 132 L0 196 L40 132", paint.flat, 13)}${standingRound(box(-21, 320, 42, 180, 14), rubber)}${line("M-18 350 l36 16 M-18 390 l36 16 M-18 430 l36 16", "#5a5f65", 5)}`;
  return `<g transform="translate(540 240) rotate(32)">${racket}</g><g transform="translate(260 240) rotate(-32)">${racket}</g>
<g transform="translate(400 620)">${lit("M-72 -90 Q0 -120 72 -90 L34 30 H-34 Z", "#f7f5ee")}${line("M-44 -98 L-18 28 M-15 -104 L-6 28 M15 -104 L6 28 M44 -98 L18 28 M-56 -44 Q0 -62 56 -44", "#c9c5b9", 4)}${ballRound("M-40 26 H40 V50 Q40 90 0 90 Q-40 90 -40 50 Z", paint.accentLight)}${line("M-40 34 H40", paint.flat, 13)}</g>`;
};

/** Goggles for swimming. */
export const swimGoggles: Shape = (paint) => {
  const half = `${line("M170 360 C120 330 110 250 210 210 C300 180 360 190 400 190", paint.dark, 30)}${line("M170 420 C110 440 96 300 190 250", paint.dark, 22)}
${lit("M150 420 C150 330 220 310 290 316 C350 322 374 370 366 430 C358 500 300 540 236 530 C180 520 150 480 150 420 Z", paint.main)}
${filled("M182 420 C182 360 232 346 286 350 C326 354 342 386 336 430 C330 478 288 504 240 498 C202 492 182 462 182 420 Z", "#274a63")}${gleam("M200 414 C204 376 244 364 280 368 Q230 390 214 450 Z", 0.55)}`;
  return `<g transform="translate(-76 -42) scale(1.19)">${half}<g transform="translate(800 0) scale(-1 1)">${half}</g>${line("M366 420 Q400 396 434 420", paint.accent, 20)}</g>`;
};

/** A cap for swimming. */
export const swimCap: Shape = (paint) => `
${ballRound("M110 560 C90 330 220 170 410 170 C600 170 710 320 694 560 Q640 610 560 596 Q400 570 240 604 Q150 616 110 560 Z", paint.main)}
${filled("M110 560 Q150 616 240 604 Q400 570 560 596 Q640 610 694 560 L696 588 Q640 642 556 626 Q400 600 244 634 Q140 644 106 584 Z", paint.dark)}
${line("M400 172 C380 300 384 470 400 584", paint.line, 5, 'opacity="0.6"')}${line("M500 400 q34 -32 68 0 t68 0 M500 446 q34 -32 68 0 t68 0", paint.accent, 13)}
${gleam("M180 420 C200 310 270 240 350 220 C280 290 240 360 226 450 Z", 0.4)}`;

/** A board of foam to hold on to in the water. */
export const kickboard: Shape = (paint) => `
${filled("M232 700 Q200 700 200 660 V330 Q200 110 412 110 Q614 110 614 330 V660 Q614 706 582 706 Z", paint.darker)}
${lit("M222 690 Q190 690 190 650 V310 Q190 92 400 92 Q610 92 610 310 V650 Q610 690 578 690 Q500 650 400 650 Q300 650 222 690 Z", paint.main)}
${filled("M190 430 Q400 350 610 430 V510 Q400 430 190 510 Z", paint.accent)}${filled("M190 540 Q400 460 610 540 V566 Q400 486 190 566 Z", paint.accentLight)}
${line("M318 240 q41 -40 82 0 t82 0 M318 292 q41 -40 82 0 t82 0", paint.light, 14)}${line("M214 640 V310 Q214 116 400 116", paint.light, 6, 'opacity="0.7"')}`;
