import { ballRound, box, cord, cuboid, filled, gleam, line, lyingRound, oval, standingRound } from "./outlines.js";
import { lit, standing, type Paint, type Shape } from "./paint.js";

const steel = "#c4cacf";
const ink = "#2b2d31";

/** A plug with its metal end to the right. */
function plug(paint: Paint, kind: "flat" | "usb-a" | "hdmi"): string {
  const tip = {
    flat: lyingRound(box(118, -22, 66, 44, 16), steel),
    "usb-a": `${lyingRound(box(118, -40, 86, 80, 4), steel)}${filled("M140 -22 h20 v14 h-20 Z M140 8 h20 v14 h-20 Z", ink)}`,
    hdmi: `${lyingRound("M118 -46 H196 V26 L180 46 H118 Z", steel)}${line("M130 -14 H184", "#8d949b", 6)}`,
  }[kind];
  const half = kind === "flat" ? 38 : 54;
  return `${line("M-60 0 H10", ink, 26)}${line("M-44 -14 v28 M-24 -14 v28 M-4 -14 v28", "#565b61", 5)}${tip}${lyingRound(box(0, -half, 122, half * 2, 22), paint.dark)}${filled(box(30, -half + 18, 62, half * 2 - 36, 10), paint.flat)}`;
}

/** A coiled cable with both its ends. Details: "usb-a" (at one end), "hdmi" (at both); else USB-C at both. */
export const cable: Shape = (paint) => {
  const [from, to] = paint.has("hdmi")
    ? (["hdmi", "hdmi"] as const)
    : ([paint.has("usb-a") ? "usb-a" : "flat", "flat"] as const);
  const path =
    "M250 610 C90 560 90 160 400 150 C690 150 690 560 400 560 C160 560 170 220 400 214 C620 214 620 500 400 500 C230 500 240 280 400 276 C560 280 570 440 640 520 C660 560 640 600 600 620";
  return `${line(path, "#000000", 34, 'opacity="0.16" transform="translate(6 10)"')}${cord(path, paint, 30)}${line(path, paint.line, 22, 'stroke-dasharray="3 13" opacity="0.4"')}${line(path, "#ffffff", 5, 'opacity="0.3" transform="translate(-4 -5)"')}
${filled(box(86, 310, 70, 96, 16), ink)}${line("M100 330 h42 M100 386 h42", "#565b61", 5)}
<g transform="translate(270 616) rotate(12) scale(1.05)">${plug(paint, from)}</g><g transform="translate(606 616) rotate(148) scale(1.05)">${plug(paint, to)}</g>`;
};

/** A wall charger. Details: "one-port", "three-port"; else two ports. */
export const charger: Shape = (paint) => {
  const ports = paint.has("one-port") ? [430] : paint.has("three-port") ? [330, 430, 530] : [370, 490];
  const small = paint.has("one-port") ? 'transform="translate(50 80) scale(0.86)"' : "";
  return `${standing(400, 230)}<g ${small}>
${filled(box(220, 92, 34, 120, 8), steel)}${filled(box(420, 92, 34, 120, 8), steel)}${line("M230 104 V200 M430 104 V200", "#8d949b", 5)}
${filled("M560 230 L650 190 V620 L560 690 Z", paint.dark)}${filled("M140 220 L230 180 H650 L560 230 Z", paint.light)}${lit(box(130, 210, 440, 480, 56), paint.main)}${line(box(130, 210, 440, 480, 56), paint.line, 3, 'opacity="0.5"')}
${ports.map((y) => `${filled(box(262, y - 4, 176, 62, 31), paint.darker)}${filled(box(276, y + 8, 148, 38, 19), ink)}${filled(box(304, y + 22, 92, 11, 5), steel)}`).join("")}
${filled("M362 262 L334 306 H352 L340 344 L374 294 H354 Z", paint.accent)}${gleam("M160 260 Q160 236 190 234 H240 Q190 300 184 600 Q160 640 160 600 Z", 0.35)}</g>`;
};

/** A battery to carry. Details: "display", "large" (two sockets, stripe). */
export const powerBank: Shape = (paint) => {
  const large = paint.has("large");
  return `${standing(400, large ? 200 : 170)}${filled(box(large ? 234 : 264, 110, large ? 360 : 300, 584, 50), paint.darker)}
${lit(box(large ? 214 : 248, 100, large ? 360 : 300, 584, 50), paint.main)}${line(box(large ? 214 : 248, 100, large ? 360 : 300, 584, 50), paint.line, 4)}
${paint.has("display") ? `${lit(box(298, 150, 200, 110, 22), "#15171a")}${line("M346 176 h34 v28 h-34 v28 h34 M410 176 h36 v56 h-36 Z M410 204 h36", "#7fe3b0", 9)}` : [0, 1, 2, 3].map((at) => `<circle cx="${330 + at * 44}" cy="180" r="11" fill="${at < 3 ? "#7fe3b0" : paint.dark}"/>`).join("")}
${(large ? [310, 440] : [360]).map((x) => `${filled(box(x, 634, large ? 84 : 76, 34, 17), ink)}${filled(box(x + 16, 646, large ? 52 : 44, 9, 4), steel)}`).join("")}
${filled("M410 360 L350 450 H390 L368 530 L440 420 H398 Z", paint.accent)}${gleam("M270 170 Q270 124 316 122 H350 Q300 180 296 600 Q270 620 270 580 Z", 0.25)}`;
};

/** A round pad with a phone above it, charging. */
export const chargingPad: Shape = (paint) => `${standing(400, 290, 640)}
${line("M640 600 q60 50 68 90", ink, 13)}${lit("M100 520 A300 120 0 0 0 700 520 V556 A300 120 0 0 1 100 556 Z", paint.darker)}${lit(oval(400, 520, 300, 120), paint.main)}${line(oval(400, 520, 250, 98), paint.accent, 7)}${line("M400 470 V566 M318 518 H482", paint.accent, 9)}
<g transform="rotate(-14 400 300)">${filled(box(312, 100, 200, 400, 36), "#17191c")}${lit(box(300, 96, 200, 400, 36), "#3a3e43")}${filled(box(314, 110, 172, 372, 24), "#6fa7c9")}${filled("M486 170 V458 a24 24 0 0 1 -24 24 H338 a24 24 0 0 1 -24 -24 V420 Z", "#4c86ad")}${filled(box(370, 120, 60, 14, 7), "#17191c")}${filled("M408 220 L354 310 H392 L374 390 L446 284 H406 Z", "#fff6d8")}</g>`;

/** A socket adapter for travels, a globe on it. */
export const travelAdapter: Shape = (paint) => `${standing(400, 220)}
${filled(box(290, 92, 36, 110, 8), steel)}${filled(box(474, 92, 36, 110, 8), steel)}
${filled("M570 220 L640 190 V620 L570 680 Z", paint.dark)}${lit(box(180, 190, 400, 500, 50), paint.main)}
${lit(box(214, 226, 332, 300, 40), paint.light)}
<circle cx="320" cy="376" r="22" fill="${ink}"/><circle cx="440" cy="376" r="22" fill="${ink}"/>${filled(box(368, 270, 24, 60, 8), ink)}${filled(box(368, 424, 24, 60, 8), ink)}
${[230, 330, 430].map((x) => `${filled(box(x, 566, 84, 34, 17), ink)}${filled(box(x + 18, 578, 48, 9, 4), steel)}`).join("")}${line("M250 640 H510", paint.accent, 10)}`;

/** A plug with a socket in it and a ring of light. */
export const smartPlug: Shape = (paint) => `${standing(400, 220)}
${filled(box(316, 596, 34, 100, 8), steel)}${filled(box(450, 596, 34, 100, 8), steel)}
${standingRound("M200 420 H600 L570 590 Q560 632 500 632 H300 Q240 632 230 590 Z", paint.dark)}
${lit(oval(400, 340, 250), paint.main)}${line(oval(400, 340, 216), paint.accent, 16)}${lit(oval(400, 340, 188), paint.light)}${filled(oval(400, 340, 166), paint.dark, 'opacity="0.45"')}
<circle cx="330" cy="340" r="24" fill="${ink}"/><circle cx="470" cy="340" r="24" fill="${ink}"/>${filled(box(388, 190, 24, 48, 8), steel)}${filled(box(388, 442, 24, 48, 8), steel)}
${line("M346 560 q54 -44 108 0 M366 586 q34 -28 68 0", paint.accent, 11)}`;

/** A bar of sockets with a switch and a cable. */
export const powerStrip: Shape = (paint) => `
${cord("M170 420 C150 600 330 540 400 600 C460 660 620 700 690 610", paint, 30)}<g transform="rotate(-12 400 360)">${filled(box(100, 290, 610, 190, 46), "#00000030")}${filled(box(92, 280, 616, 190, 46), paint.darker)}${lit(box(92, 262, 616, 190, 46), paint.main)}${line(box(92, 262, 616, 190, 46), paint.line, 3, 'opacity="0.6"')}
${[0, 1, 2, 3].map((at) => `${filled(oval(172 + at * 118, 356, 50), paint.dark)}${line(oval(172 + at * 118, 356, 50), paint.line, 3)}<circle cx="${154 + at * 118}" cy="356" r="9" fill="${ink}"/><circle cx="${190 + at * 118}" cy="356" r="9" fill="${ink}"/>`).join("")}
${filled(box(612, 290, 60, 30, 15), ink)}${filled(box(612, 334, 60, 30, 15), ink)}${lit(box(608, 384, 68, 44, 12), paint.accent)}</g>`;

/** A bulb with a screw base. */
export const lightBulb: Shape = (
  paint,
) => `${filled(oval(400, 300, 290), "#ffe9a8", 'opacity="0.5" filter="url(#soft)"')}
${standingRound("M320 560 H480 V650 Q480 690 440 700 H360 Q320 690 320 650 Z", steel)}${line("M318 590 L482 576 M318 622 L482 608 M322 654 L478 640", "#7c838a", 9)}${filled("M366 698 H434 L420 716 H380 Z", ink)}
${standingRound("M280 450 Q316 500 316 570 H484 Q484 500 520 450 Z", paint.accent)}
${ballRound("M400 96 C520 96 600 180 600 290 C600 370 556 410 524 462 Q400 490 276 462 C244 410 200 370 200 290 C200 180 280 96 400 96 Z", paint.main)}
${gleam("M240 280 C246 200 300 150 370 140 C300 190 276 240 272 330 Z", 0.8)}`;

/** A hub of metal with its sockets in a row and a short cable. */
export const portHub: Shape = (paint) => `${standing(420, 280, 600)}
${line("M150 450 C40 420 100 260 220 240 L290 230", ink, 24)}<g transform="translate(290 230) rotate(-8)">${plug(paint, "flat")}</g>
${cuboid({ left: 130, top: 430, width: 490, height: 130, depth: 80, rise: 60 }, paint.main)}
${filled(box(160, 466, 96, 58, 6), ink)}${filled(box(170, 478, 76, 18, 3), "#3b7ddd")}${filled(box(280, 466, 96, 58, 6), ink)}${filled(box(290, 478, 76, 18, 3), "#3b7ddd")}${filled(box(400, 478, 66, 34, 17), ink)}${filled("M490 466 h100 v40 l-18 18 h-64 l-18 -18 Z", ink)}
<circle cx="600" cy="410" r="8" fill="#7fe3b0"/>`;
