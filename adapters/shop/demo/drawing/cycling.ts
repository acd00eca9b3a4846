import { ballRound, box, filled, gleam, line, lyingRound, oval, standingRound, tube } from "./outlines.js";
import { lit, standing, type Shape } from "./paint.js";

const steel = "#bcc2c8";
const rubber = "#2f3236";

/** Details: "child" (slits instead of large vents), "visor". */
export const bikeHelmet: Shape = (paint) => {
  const vents = paint.has("child")
    ? ["M250 380 l46 -92", "M350 360 l30 -104", "M460 356 l6 -108", "M566 376 l-20 -96"]
    : [
        "M230 420 Q270 300 380 262 L398 290 Q300 330 272 430 Z",
        "M318 430 Q350 340 440 310 L462 334 Q390 362 372 438 Z",
        "M424 246 Q520 244 590 320 L570 336 Q500 276 424 276 Z",
        "M500 350 Q570 350 620 420 L590 436 Q550 384 490 382 Z",
        "M424 440 Q440 396 480 396 Q530 404 556 446 Z",
      ];
  return `${line("M300 500 L420 690 L560 500 M420 690 L380 500", rubber, 13)}${filled(box(392, 668, 56, 38, 10), rubber)}
${lit("M116 470 C112 280 250 156 410 156 C580 156 690 290 690 440 Q692 486 650 490 C500 470 300 470 160 512 Q118 516 116 470 Z", paint.main)}
${line("M116 470 C112 280 250 156 410 156 C580 156 690 290 690 440", paint.line, 4, 'opacity="0.5"')}
${vents.map((vent) => (paint.has("child") ? line(vent, "#202327", 18) : `${filled(vent, "#17191c")}${line(vent, paint.line, 4)}`)).join("")}
${filled("M116 462 C280 420 520 420 690 446 Q692 486 650 490 C500 470 300 470 160 512 Q118 516 116 462 Z", paint.darker, 'opacity="0.55"')}
${line("M118 462 C280 420 520 420 690 446", paint.line, 5)}
${paint.has("visor") ? lit("M160 452 Q90 462 92 512 Q150 500 240 496 L236 440 Z", paint.accentDark) : ""}
${gleam("M230 250 Q310 176 430 180 Q330 206 268 286 Z", 0.4)}
${lit(oval(636, 470, 34), rubber)}${filled(oval(636, 470, 16), paint.accent)}`;
};

/** A pump to stand on, with a gauge. */
export const floorPump: Shape = (paint) => `${standing(400, 190)}
${line("M440 620 C640 600 620 300 520 250 C470 226 440 260 446 330", rubber, 15)}${filled(box(430, 310, 34, 70, 10), paint.accent)}
${tube("M400 130 V330", steel, 18)}${lyingRound(box(250, 96, 300, 48, 24), rubber)}${filled(box(370, 100, 60, 40, 6), "#4b5056")}
${standingRound(box(362, 280, 76, 350, 16), paint.main)}${standingRound(box(354, 268, 92, 40, 12), rubber)}
${line("M376 380 V540", paint.accentLight, 9, 'opacity="0.7"')}
${lit("M230 664 Q240 628 330 624 H470 Q560 628 570 664 L576 692 H224 Z", rubber)}
<circle cx="400" cy="584" r="60" fill="${rubber}"/><circle cx="400" cy="584" r="48" fill="#fbfaf5"/>${line("M400 584 L428 556", "#c62f35", 7)}${line("M368 604 A38 38 0 1 1 432 604", "#464b51", 5)}`;

/** A stiff lock: a shackle and its bar. */
export const shackleLock: Shape = (paint) => `${standing(400, 240)}
${line("M240 600 V270 A160 160 0 0 1 560 270 V600", rubber, 62)}${line("M240 600 V270 A160 160 0 0 1 560 270 V600", paint.flat, 52)}${line("M228 590 V270 A172 172 0 0 1 480 124", "#ffffff", 9, 'opacity="0.3"')}
${line("M240 556 V600 M560 556 V600", steel, 40)}
${lyingRound(box(130, 580, 540, 112, 44), paint.main)}${lyingRound(box(116, 586, 90, 100, 30), rubber)}${lyingRound(box(594, 586, 90, 100, 30), rubber)}
<circle cx="400" cy="636" r="32" fill="${steel}"/>${filled(box(394, 618, 12, 36, 5), "#3a3e43")}${line("M260 612 H340 M460 612 H540", paint.accent, 9)}`;

/** A coiled lock with a row of number wheels. */
export const cableLock: Shape = (paint) => `
${[0, 1, 2, 3].map((turn) => tube(oval(400, 300 + turn * 40, 270 - turn * 8, 160), paint.flat, 36)).join("")}
${lit(box(210, 540, 380, 120, 40), rubber)}
${[0, 1, 2, 3].map((wheel) => `${standingRound(box(276 + wheel * 64, 552, 52, 96, 14), "#d4d7da")}${line(`M${288 + wheel * 64} 600 h28`, "#3a3e43", 7)}`).join("")}
${filled(box(196, 566, 34, 68, 10), steel)}${filled(box(570, 566, 34, 68, 10), steel)}`;

/** A bell for the handlebar. */
export const bikeBell: Shape = (paint) => `${standing(400, 180)}
${lit("M330 560 H470 L486 640 Q486 690 400 690 Q314 690 314 640 Z", rubber)}${filled(oval(400, 640, 52, 32), "#ece9e2")}${line("M330 584 H470", "#5b6066", 6)}
${ballRound("M140 520 C140 300 260 150 400 150 C540 150 660 300 660 520 Q660 560 400 560 Q140 560 140 520 Z", paint.main)}
${filled("M140 512 Q400 560 660 512 Q664 560 400 572 Q136 560 140 512 Z", paint.dark)}
<circle cx="400" cy="168" r="26" fill="${paint.dark}"/><circle cx="394" cy="160" r="16" fill="${paint.light}"/>
${gleam("M226 400 C240 300 300 226 370 204 C310 270 280 330 270 420 Z", 0.55)}
${line("M640 560 Q706 540 704 450", "#6a7076", 20)}${filled(oval(704, 436, 26), rubber)}`;

/** A front lamp and a rear lamp. */
export const bikeLights: Shape = (paint) => `
${lit(box(300, 100, 400, 210, 60), paint.main)}${lit(oval(330, 205, 112), "#50555b")}${filled(oval(322, 205, 92), "#e6ecf0")}${filled(oval(318, 205, 62), "#fffbe6")}${filled(oval(316, 205, 28), "#ffe47a")}${gleam("M250 180 q20 -50 76 -58 q-40 24 -50 74 Z", 0.9)}
${lit(box(500, 80, 110, 40, 14), paint.dark)}${filled(oval(555, 100, 12), "#58c26b")}${lit("M470 310 H620 L600 390 Q545 420 490 390 Z", paint.dark)}${line("M480 345 H612", paint.line, 7)}
${lit(box(120, 440, 320, 230, 64), paint.main)}${lit(box(146, 466, 268, 178, 44), "#b01f26")}${filled(box(166, 486, 228, 138, 32), "#e0373d")}
${[206, 280, 354].map((x) => `<circle cx="${x}" cy="555" r="27" fill="#ff8d87"/><circle cx="${x}" cy="555" r="12" fill="#ffe9e4"/>`).join("")}${gleam("M176 500 h120 q-80 16 -112 70 Z", 0.4)}
${line("M440 560 q60 0 90 40 q40 40 120 20", rubber, 26)}${filled(oval(650, 620, 26), "#50555b")}`;

/** A trowel, a fork and a weeder side by side. */
export const gardenTools: Shape = (paint) => {
  const handle = (x: number) =>
    `${standingRound(`M${x - 26} 130 Q${x} 84 ${x + 26} 130 L${x + 20} 290 Q${x + 28} 340 ${x + 16} 380 H${x - 16} Q${x - 28} 340 ${x - 20} 290 Z`, paint.accent)}${standingRound(box(x - 18, 372, 36, 40, 6), steel)}${line(`M${x} 104 v24`, paint.accentDark, 6)}${tube(`M${x} 412 V470`, "#8d949b", 18)}`;
  return `${handle(200)}${standingRound("M200 450 C270 450 276 520 270 590 C262 650 230 690 200 708 C170 690 138 650 130 590 C124 520 130 450 200 450 Z", paint.main)}${line("M200 480 V670", paint.dark, 5)}
${handle(410)}${line("M340 700 V560 Q340 480 410 480 Q480 480 480 560 V700 M410 480 V706", paint.dark, 24)}${line("M340 700 V560 Q340 480 410 480 Q480 480 480 560 V700 M410 480 V706", paint.flat, 15)}
${handle(612)}${lit("M600 460 H624 L632 640 L668 700 L622 672 L612 708 L602 672 L556 700 L592 640 Z", paint.main)}`;
};
