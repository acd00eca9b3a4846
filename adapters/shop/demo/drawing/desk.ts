import { ballRound, box, filled, gleam, line, lyingRound, oval, standingRound, tube } from "./outlines.js";
import { lit, standing, type Shape } from "./paint.js";

const steel = "#bcc2c8";
const ink = "#2b2d31";

/** Details: "compact" (no block of numbers, thick), else wide and flat. */
export const keyboard: Shape = (paint) => {
  const compact = paint.has("compact");
  const columns = compact ? 12 : 16;
  const pitch = 560 / columns;
  const key = (row: number, at: number, wide = 1) => {
    const [x, y] = [120 + at * pitch, 296 + row * 44];
    const fill =
      row === 0 && at === 0 ? paint.accent : (at + 1 === columns || at === 0) && compact ? paint.dark : paint.light;
    return `${filled(box(x + 1, y + 4, pitch * wide - 5, 37, 7), paint.darker)}${lit(box(x + 1, y, pitch * wide - 5, 35, 7), fill)}`;
  };
  const rows = [0, 1, 2, 3].map((row) => Array.from({ length: columns }, (_, at) => key(row, at)).join("")).join("");
  const last = [0, 1, 2].map((at) => key(4, at)).join("") + key(4, 3, columns / 2 - 2);
  const rest = Array.from({ length: columns / 2 - 1 }, (_, at) => key(4, at + columns / 2 + 1)).join("");
  const thick = compact ? 44 : 20;
  return `<g transform="rotate(-10 400 400)">${filled(box(100, 286 + thick / 2, 612, 250, 24), "#00000030")}${filled(box(94, 270 + thick, 612, 250, 24), paint.darker)}${lit(box(94, 270, 612, 250, 24), paint.main)}${rows}${last}${rest}</g>`;
};

/** Details: "upright" (held like a hand that shakes another). */
export const computerMouse: Shape = (paint) => {
  if (paint.has("upright"))
    return `${standing(410, 270)}${lit("M110 664 Q110 640 140 636 H650 Q700 640 700 668 Q700 692 670 692 H140 Q110 692 110 664 Z", paint.darker)}
${ballRound("M136 640 C140 470 210 250 360 150 C430 110 500 150 520 230 C560 380 640 470 672 640 Q400 676 136 640 Z", paint.main)}
${filled("M360 150 C430 110 500 150 520 230 C560 380 640 470 672 640 Q620 650 560 654 C520 480 420 330 360 150 Z", paint.dark)}${line("M360 150 C420 330 520 480 560 654", paint.line, 6)}
${line("M426 262 C480 270 510 262 528 258 M478 420 C530 416 560 400 586 390", paint.line, 6)}${lit(box(470, 280, 40, 110, 20), ink, 'transform="rotate(-20 490 335)"')}${line("M470 310 l30 -10 M480 336 l30 -10 M490 362 l30 -10", paint.accent, 6)}
${lit("M220 470 Q270 400 350 400 Q372 440 350 470 Q280 460 240 510 Q216 500 220 470 Z", paint.dark)}${filled("M270 340 Q300 300 330 290 L340 316 Q310 326 286 360 Z", paint.accent)}${gleam("M190 580 C200 440 260 300 350 210 C300 320 250 440 240 590 Z", 0.22)}`;
  return `<g transform="rotate(18 400 400)">${filled("M400 116 C540 116 590 230 590 400 C590 600 530 706 406 706 C270 706 222 600 222 400 C222 230 272 116 400 116 Z", "#00000030")}
${ballRound("M400 96 C530 96 584 210 584 390 C584 590 524 690 400 690 C276 690 216 590 216 390 C216 210 270 96 400 96 Z", paint.main)}
${line("M218 350 Q400 410 582 350 M400 98 V378", paint.line, 5)}${lit(box(374, 170, 52, 120, 26), ink)}${line("M384 200 h32 M384 220 h32 M384 240 h32 M384 260 h32", paint.accent, 5)}${filled(oval(400, 600, 26, 15), paint.accent)}
${gleam("M256 330 C266 210 310 150 360 136 C310 200 296 260 292 350 Z", 0.35)}</g>`;
};

/** A lamp with two arms over a desk. */
export const ledDeskLamp: Shape = (paint) => `${standing(330, 200)}
<linearGradient id="glow" x2="0" y2="1"><stop offset="0" stop-color="#ffdf8a" stop-opacity="0.75"/><stop offset="1" stop-color="#ffe9a8" stop-opacity="0.05"/></linearGradient>${filled("M416 212 L678 266 L708 690 H340 Z", "url(#glow)")}
${line("M300 640 L200 380 L440 170", paint.line, 36)}${line("M300 640 L200 380 L440 170", paint.flat, 28)}${line("M296 630 L196 378 L430 168", "#ffffff", 5, 'opacity="0.4"')}
${lit(oval(200, 380, 30), steel)}${lit(oval(440, 172, 28), steel)}
<g transform="rotate(12 440 180)">${lit(box(400, 150, 310, 62, 28), paint.main)}${filled(box(424, 202, 266, 16, 8), "#fff4c9")}</g>
${lit("M150 650 Q150 620 190 620 H410 Q450 620 450 650 V676 Q450 692 430 692 H170 Q150 692 150 676 Z", paint.main)}${filled(oval(380, 650, 16, 11), paint.accent)}`;

/** A camera on a clip. */
export const webcam: Shape = (paint) => `${standing(400, 200)}
${lit("M300 470 H500 L530 660 Q534 692 500 692 H300 Q266 692 270 660 Z", paint.dark)}${line("M286 600 H514", paint.line, 6)}${filled(box(370, 430, 60, 60, 12), ink)}
${lyingRound(box(100, 200, 600, 250, 120), paint.main)}${filled(box(126, 226, 548, 198, 96), "#1b1d20")}
${ballRound(oval(400, 325, 92), "#3a3e43")}${filled(oval(400, 325, 66), "#14222e")}${filled(oval(400, 325, 36), "#2c5b80")}${gleam(oval(376, 300, 16, 12), 0.9)}
${line("M226 300 v50 M246 300 v50", "#565b61", 7)}<circle cx="560" cy="325" r="13" fill="#58c26b"/>${filled(box(340, 180, 120, 24, 10), paint.accent)}`;

/** A wooden stand that holds a laptop up. */
export const laptopStand: Shape = (paint) => `${standing(400, 290)}
${lit("M180 180 Q180 150 210 150 H590 Q620 150 620 180 L628 400 H172 Z", "#3a3e43")}${filled("M200 186 Q200 172 214 172 H586 Q600 172 600 186 L606 380 H194 Z", "#7fb0cc")}${filled("M194 380 L420 172 H586 Q600 172 600 186 L606 380 Z", "#6298b8")}
${lit("M172 400 H628 L680 456 Q684 470 664 470 H136 Q116 470 120 456 Z", steel)}${filled("M330 430 H470 L476 452 H324 Z", "#8d949b")}
${filled("M250 480 L180 690 H236 L300 480 Z", paint.dark)}${filled("M550 480 L620 690 H564 L500 480 Z", paint.dark)}
${lit("M110 470 H690 Q706 470 706 488 V506 Q706 520 690 520 H110 Q94 520 94 506 V488 Q94 470 110 470 Z", paint.main)}
${lit("M216 520 L150 690 H216 L276 520 Z", paint.main)}${lit("M584 520 L650 690 H584 L524 520 Z", paint.main)}${tube("M196 630 H604", steel, 20)}
${filled(box(130, 446, 26, 40, 8), paint.accentDark)}${filled(box(644, 446, 26, 40, 8), paint.accentDark)}`;

/** A sleeve with a flap and a strap. */
export const laptopSleeve: Shape = (paint) => `${filled(box(112, 216, 600, 440, 34), "#00000026")}
${filled(box(140, 160, 520, 200, 24), steel)}${line("M160 176 H640", "#8d949b", 5)}
${lit(box(100, 200, 600, 450, 34), paint.main)}${line(box(122, 222, 556, 406, 22), paint.line, 4, 'stroke-dasharray="12 9"')}
${filled("M100 236 Q100 200 134 200 H666 Q700 200 700 236 Q560 300 400 300 Q240 300 100 236 Z", paint.dark)}${lit(box(362, 180, 76, 250, 20), paint.accent)}${line("M376 200 V410 M424 200 V410", paint.accentDark, 4, 'stroke-dasharray="10 8"')}<circle cx="400" cy="396" r="17" fill="#c9a04a"/><circle cx="396" cy="391" r="6" fill="#f3dfa6"/>
${line("M440 500 H650 M440 500 V628", paint.line, 5)}`;

/** A watch with a round display. */
export const fitnessWatch: Shape = (paint) => `
${standingRound("M320 92 H480 L500 260 H300 Z", paint.main)}${standingRound("M300 540 H500 L480 708 H320 Z", paint.main)}${line("M400 600 v6 M400 630 v6 M400 660 v6", paint.darker, 13)}${filled(box(314, 120, 172, 30, 8), paint.dark)}
${lit(box(608, 360, 34, 80, 14), steel)}${ballRound(oval(400, 400, 218), "#4a4e54")}${line(oval(400, 400, 200), steel, 15)}${filled(oval(400, 400, 186), "#101214")}
${line(oval(400, 400, 158), "#2b2f34", 19)}${line("M400 242 A158 158 0 1 1 250 450", paint.accent, 19)}
${line("M330 350 v84 M366 350 h40 v84 h-40 Z M446 350 v40 h40 M486 350 v84", "#f4f3ef", 14)}${line("M336 490 h26 l14 -30 l22 54 l18 -36 h46", "#ee6d68", 8)}${gleam("M246 330 C280 250 350 220 410 222 Q320 260 280 350 Z", 0.18)}`;

/** A reader with a page of text. */
export const reader: Shape = (
  paint,
) => `${standing(400, 230)}${filled(box(196, 104, 430, 590, 38), paint.darker)}${lit(box(180, 96, 430, 590, 38), paint.main)}${filled(box(216, 132, 358, 480, 10), "#efece3")}
${line("M250 190 H430", "#3a3e43", 13)}${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((row) => line(`M250 ${236 + row * 31} H${row === 4 || row === 10 ? 410 : 540}`, "#8b8a86", 8)).join("")}${line("M250 588 H540", "#c9c6bc", 5)}<circle cx="395" cy="648" r="15" fill="${paint.dark}"/>`;
