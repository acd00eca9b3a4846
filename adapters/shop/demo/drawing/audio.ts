import { ballRound, box, cord, filled, gleam, line, lyingRound, oval, standingRound, tube } from "./outlines.js";
import { lit, standing, type Shape } from "./paint.js";

const rubber = "#2b2d31";
const steel = "#bcc2c8";

/** Rows of small holes, kept inside an outline. */
function grille(id: string, outline: string, colour: string): string {
  return `<pattern id="${id}" width="20" height="20" patternUnits="userSpaceOnUse"><circle cx="5" cy="5" r="4" fill="${colour}"/><circle cx="15" cy="15" r="4" fill="${colour}"/></pattern>${filled(outline, `url(#${id})`)}`;
}

/** Details: "on-ear" (small round cups), "cable", "ears" (for children). */
export const headphones: Shape = (paint) => {
  const small = paint.has("on-ear");
  const cup = small
    ? `${lit(oval(176, 500, 70, 112), rubber)}${lit(oval(152, 500, 62, 106), paint.main)}${line(oval(146, 500, 34, 62), paint.line, 5)}`
    : `${lit("M214 370 Q276 370 276 510 Q276 660 214 660 Q180 650 180 515 Q180 380 214 370 Z", rubber)}${lit("M196 360 Q220 366 220 515 Q220 664 196 670 Q96 660 96 515 Q96 370 196 360 Z", paint.main)}${line("M196 360 Q220 366 220 515 Q220 664 196 670 Q96 660 96 515 Q96 370 196 360 Z", paint.line, 4)}${line("M150 410 Q124 450 124 515 Q124 580 150 620", paint.line, 5)}${filled(oval(170, 515, 24, 24), paint.accent)}`;
  const arm = tube("M170 300 Q156 340 158 400", steel, 24);
  const half = `${arm}${cup}`;
  return `${line("M168 330 C168 60 632 60 632 330", paint.line, small ? 42 : 58)}${line("M168 330 C168 60 632 60 632 330", paint.dark, small ? 34 : 50)}${line("M168 322 C168 54 632 54 632 322", paint.flat, small ? 22 : 36)}${line("M196 260 C230 120 360 104 420 106", "#ffffff", 9, 'opacity="0.35"')}
${small ? "" : line("M230 236 C270 130 530 130 570 236", rubber, 30)}
${paint.has("ears") ? `${lit("M236 160 L226 66 L320 112 Z", paint.accent)}${lit("M564 160 L574 66 L480 112 Z", paint.accent)}` : ""}
${half}<g transform="translate(800 0) scale(-1 1)">${half}</g>
${paint.has("cable") ? line("M196 660 C210 740 330 710 380 650 C430 590 500 600 520 640 C540 690 470 720 440 690", rubber, 11) : ""}`;
};

/** Two wireless earbuds above their open case. */
export const earbuds: Shape = (paint) => {
  const bud = `${standingRound("M-30 20 H26 L18 190 Q0 206 -18 190 Z", paint.main)}${ballRound("M-70 -30 C-70 -90 -20 -110 30 -100 C80 -84 84 10 36 44 C-10 66 -70 40 -70 -30 Z", paint.main)}${lit("M40 -60 Q104 -66 108 -20 Q104 30 40 24 Z", paint.accentDark)}${filled(box(-9, 120, 18, 34, 8), paint.dark)}${filled(oval(-26, -34, 13, 22), paint.darker)}`;
  return `${standing(400, 240)}
${lit("M170 420 Q170 340 260 336 H540 Q630 340 630 420 V470 H170 Z", paint.dark)}${filled("M196 424 Q200 364 266 362 H534 Q600 364 604 424 V470 H196 Z", paint.darker)}
<g transform="translate(280 210) rotate(8)">${bud}</g><g transform="translate(520 210) rotate(-8) scale(-1 1)">${bud}</g>
${lit("M160 470 H640 V560 Q640 690 510 690 H290 Q160 690 160 560 Z", paint.main)}${filled("M160 462 H640 V480 H160 Z", paint.light)}${line("M160 480 H640", paint.line, 4)}
<circle cx="400" cy="560" r="11" fill="#58c26b"/>${gleam("M190 500 H250 Q220 560 250 650 Q190 620 190 550 Z", 0.35)}`;
};

/** Earphones on a cable that ends in a flat plug. */
export const wiredEarphones: Shape = (paint) => {
  const bud = `${line("M0 20 V120", paint.flat, 22)}${ballRound(oval(0, 0, 58, 62), paint.main)}${lit("M30 -38 Q96 -44 98 0 Q96 44 30 38 Z", paint.accentDark)}${line(oval(-8, 0, 28, 32), paint.line, 5)}`;
  return `${cord("M230 260 C230 420 400 380 400 500 M570 260 C570 420 400 380 400 500 M400 500 C400 640 180 560 190 650 C200 710 400 700 520 660", paint, 15)}
${filled(box(386, 470, 28, 60, 12), paint.dark)}${standingRound(box(548, 330, 30, 84, 13), paint.dark)}
<g transform="translate(236 160) rotate(8) scale(1.1)">${bud}</g><g transform="translate(564 160) rotate(-8) scale(-1.1 1.1)">${bud}</g>
<g transform="translate(520 660) rotate(-18)">${lyingRound(box(0, -28, 120, 56, 16), paint.main)}${lyingRound(box(116, -17, 54, 34, 10), steel)}</g>`;
};

/** A round speaker with a loop to hang it up. */
export const pocketSpeaker: Shape = (paint) => `${standing(400, 220)}
${line("M560 170 C680 130 730 250 650 320", paint.accentDark, 26)}${line("M560 170 C680 130 730 250 650 320", paint.accent, 18)}
${ballRound(oval(400, 410, 282), paint.main)}${filled(oval(400, 410, 236), paint.dark)}${grille("holes", oval(400, 410, 228), paint.darker)}
${line(oval(400, 410, 250), paint.light, 6)}${filled(box(330, 386, 140, 48, 24), paint.main)}${line("M362 410 h22 M373 399 v22 M420 410 h22", paint.accentLight, 7)}${gleam("M180 320 C220 210 310 150 390 142 C310 190 240 250 216 350 Z", 0.35)}`;

/** A wooden box with two round cones. */
export const shelfSpeaker: Shape = (paint) => `${standing(410, 230)}
${filled("M570 110 L640 140 V670 L570 690 Z", paint.darker)}${lit(box(170, 100, 410, 590, 14), paint.main)}${filled(box(196, 126, 358, 538, 8), "#303338")}
${lit(oval(375, 250, 76), "#50555b")}${filled(oval(375, 250, 58), "#1e2023")}${ballRound(oval(375, 250, 26), paint.accent)}
${lit(oval(375, 490, 146), "#565b61")}${filled(oval(375, 490, 124), "#1e2023")}${ballRound(oval(375, 490, 104), "#3a3e43")}${ballRound(oval(375, 490, 42), paint.accent)}
${[24, 144, 264].map((turn) => line("M375 368 A122 122 0 0 1 420 376", "#7c838a", 4, `transform="rotate(${turn} 375 490)"`)).join("")}<circle cx="520" cy="640" r="8" fill="#58c26b"/>`;

/** A speaker like a barrel on its side, with a strap. */
export const barrelSpeaker: Shape = (paint) => `<g transform="translate(0 -60)">${standing(400, 310)}
${line("M170 330 C220 130 580 130 630 330", paint.accentDark, 32)}${line("M170 330 C220 130 580 130 630 330", paint.accent, 22)}
${lyingRound(box(110, 310, 580, 370, 110), paint.main)}${grille("weave", box(130, 330, 540, 330, 96), paint.dark)}
${lyingRound("M150 310 Q92 330 92 495 Q92 660 150 680 Q190 680 190 495 Q190 310 150 310 Z", rubber)}${lyingRound("M650 310 Q708 330 708 495 Q708 660 650 680 Q610 680 610 495 Q610 310 650 310 Z", rubber)}
${lit(box(290, 440, 220, 110, 24), paint.dark)}${line("M330 495 h40 M350 475 v40 M430 495 h40", paint.accentLight, 10)}<circle cx="400" cy="495" r="10" fill="${paint.accentLight}"/></g>`;

/** A radio with a dial, a wooden front and a handle. */
export const radio: Shape = (paint) => `${standing(400, 300)}
${tube("M600 250 L690 92", steel, 12)}${line("M220 260 C220 150 580 150 580 260", paint.dark, 34)}${line("M220 260 C220 150 580 150 580 260", paint.light, 10)}
${lit(box(100, 240, 600, 430, 60), paint.main)}${filled(box(150, 670, 70, 22, 8), rubber)}${filled(box(580, 670, 70, 22, 8), rubber)}
${filled(box(140, 280, 300, 350, 34), paint.darker)}${grille("radio", box(150, 290, 280, 330, 28), paint.accentLight)}
${lit(box(470, 290, 190, 120, 18), "#f7efd8")}${line("M490 360 H640 M500 350 v20 M530 350 v20 M560 350 v20 M590 350 v20 M620 350 v20", "#6f675a", 5)}${line("M574 304 V396", "#c62f35", 6)}
${lit(oval(565, 530, 84), paint.accent)}${lit(oval(565, 530, 58), paint.accentLight)}${line("M565 484 V516", paint.accentDark, 9)}${gleam("M130 300 Q132 262 180 258 H330 Q180 270 156 360 Z", 0.35)}`;
