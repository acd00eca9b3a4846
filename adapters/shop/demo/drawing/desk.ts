import { ballRound, box, cord, filled, gleam, line, lyingRound, oval, standingRound, tube } from "./outlines.js";
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
    return `${standing(400, 270)}
${ballRound("M140 640 C110 520 180 420 280 340 C310 230 380 140 470 150 C570 164 600 290 616 420 C630 530 690 590 680 650 Q676 692 630 692 H190 Q150 692 140 640 Z", paint.main)}
${filled("M470 150 C570 164 600 290 616 420 C630 530 690 590 680 650 Q676 692 630 692 C590 560 540 440 500 360 C470 290 452 220 470 150 Z", paint.dark)}${line("M470 150 C452 220 470 290 500 360 C540 440 590 560 630 692", paint.line, 6)}
${line("M496 352 C540 372 580 372 612 360", paint.line, 6)}${lit(box(506, 214, 38, 104, 19), ink, 'transform="rotate(-8 525 266)"')}${line("M510 240 h30 M512 262 h30 M515 284 h30", paint.accent, 6)}
${filled("M210 600 C220 500 300 440 410 450 C470 460 500 540 520 620 Q380 650 210 600 Z", paint.darker, 'opacity="0.45"')}
${lit("M290 400 Q340 350 400 360 Q412 376 404 392 Q350 392 304 424 Q284 420 290 400 Z", ink)}${lit("M410 350 Q436 340 452 352 Q470 376 464 396 Q440 398 416 390 Q404 368 410 350 Z", paint.accent)}
${gleam("M320 340 C350 260 390 200 440 190 C400 240 380 290 370 340 Z", 0.22)}`;
  return `<g transform="rotate(18 400 400)">${filled("M400 116 C540 116 590 230 590 400 C590 600 530 706 406 706 C270 706 222 600 222 400 C222 230 272 116 400 116 Z", "#00000030")}
${ballRound("M400 96 C530 96 584 210 584 390 C584 590 524 690 400 690 C276 690 216 590 216 390 C216 210 270 96 400 96 Z", paint.main)}
${line("M218 350 Q400 410 582 350 M400 98 V378", paint.line, 5)}${lit(box(374, 170, 52, 120, 26), ink)}${line("M384 200 h32 M384 220 h32 M384 240 h32 M384 260 h32", paint.accent, 5)}${filled(oval(400, 600, 26, 15), paint.accent)}
${gleam("M256 330 C266 210 310 150 360 136 C310 200 296 260 292 350 Z", 0.35)}</g>`;
};

/** A lamp with two arms over a desk. */
export const ledDeskLamp: Shape = (paint) => `${standing(330, 200)}
<linearGradient id="glow" x2="0" y2="1"><stop offset="0" stop-color="#ffdf8a" stop-opacity="0.75"/><stop offset="1" stop-color="#ffe9a8" stop-opacity="0.05"/></linearGradient>${filled("M416 212 L678 266 L708 690 H340 Z", "url(#glow)")}
${cord("M300 640 L200 380 L440 170", paint, 34)}
${lit(oval(200, 380, 30), steel)}${lit(oval(440, 172, 28), steel)}
<g transform="rotate(12 440 180)">${lit(box(400, 150, 310, 62, 28), paint.main)}${line(box(400, 150, 310, 62, 28), paint.line, 4)}${filled(box(424, 202, 266, 16, 8), "#fff4c9")}</g>
${lit("M150 650 Q150 620 190 620 H410 Q450 620 450 650 V676 Q450 692 430 692 H170 Q150 692 150 676 Z", paint.main)}${line("M150 650 Q150 620 190 620 H410 Q450 620 450 650 V676 Q450 692 430 692 H170 Q150 692 150 676 Z", paint.line, 4)}${filled(oval(380, 650, 16, 11), paint.accent)}`;

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
