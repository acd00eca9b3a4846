import { block, gleam, made, materials, oval, rod, side, stroke } from "./materials.js";
import { type Shape, standing } from "./paint.js";

const glow = (x: number, y: number, across: number, down: number, opacity = 0.8) =>
  `<ellipse cx="${x}" cy="${y}" rx="${across}" ry="${down}" fill="url(#glow)" opacity="${opacity}"/>`;

/** Details: none; an arc over a round foot. */
export const arcLamp: Shape = (paint) => `${materials}${standing(300, 150)}${glow(560, 380, 190, 200, 0.7)}
${rod("M290 670 V300 Q290 110 430 110 Q556 110 560 210", paint.flat, paint.dark, 20)}
${made("M170 672 A120 22 0 0 0 410 672 V684 A120 22 0 0 1 170 684 Z", paint.darker, "turned")}${made(oval(290, 670, 120, 22), paint.main, "polished")}
${made(oval(560, 352, 64, 20), "#fff3cf")}${made("M560 200 Q470 226 452 350 A108 30 0 0 0 668 350 Q650 226 560 200 Z", paint.main, "turned")}${made(oval(560, 350, 108, 30), paint.dark)}${made(oval(560, 354, 92, 22), "#ffe9ad")}${made(oval(560, 356, 40, 14), "#fffaf0")}
${gleam("M486 320 Q500 260 530 234", 10, 0.4)}${stroke("M186 690 Q120 700 100 680", paint.darker, 6)}`;

/** Details: none; a round foot, and a shade in the accent. */
export const tableLamp: Shape = (paint) => `${materials}${standing(400, 150)}${glow(400, 330, 330, 250, 0.75)}
${made("M376 380 h48 v60 h-48 Z", "#b8934a", "polished")}${made("M350 430 Q250 490 262 590 Q272 676 340 690 H460 Q528 676 538 590 Q550 490 450 430 Z", paint.main, "turned")}${gleam("M296 540 Q292 600 322 656", 15, 0.4)}
${made("M290 110 H510 L600 380 A200 34 0 0 1 200 380 Z", paint.accent, "turned", "pile")}${glow(400, 290, 170, 110, 0.8)}${made(oval(400, 112, 110, 18), paint.accentLight)}${stroke("M200 380 A200 34 0 0 0 600 380", paint.accentDark, 6, 0.6)}${stroke(oval(400, 112, 108, 17), paint.accentDark, 5, 0.5)}`;

/** Details: "woven" (a basket shade). */
export const pendantLamp: Shape = (paint) => `${materials}${glow(400, 560, 330, 190, 0.9)}
${stroke("M400 60 V250", "#3a342c", 8)}${made(block(372, 220, 56, 60, 10), paint.accent, "polished")}
${made("M400 262 C210 276 120 420 108 540 A292 64 0 0 0 692 540 C680 420 590 276 400 262 Z", paint.main, ...(paint.has("woven") ? (["weave", "turned"] as const) : (["turned"] as const)))}
${made(oval(400, 540, 292, 64), paint.has("woven") ? paint.dark : "#f3ead2", "depth")}${glow(400, 556, 240, 60, 1)}${made(oval(400, 548, 52, 40), "#fffdf4")}${stroke(oval(400, 540, 290, 62), paint.light, 6, 0.7)}${gleam("M180 450 Q226 346 310 306", 15, 0.35)}`;

/** Details: none; a jointed arm on a round foot. */
export const deskLamp: Shape = (paint) => `${materials}${standing(300, 160)}${glow(600, 420, 150, 190, 0.7)}
${rod("M300 650 L220 400 L480 200", paint.accent, paint.accentDark, 22)}${made(oval(220, 400, 28, 28), "#aeb6bd", "polished")}${made(oval(480, 200, 26, 26), "#aeb6bd", "polished")}
${made("M150 664 A150 28 0 0 0 450 664 V678 A150 28 0 0 1 150 678 Z", paint.darker, "turned")}${made(oval(300, 662, 150, 28), paint.main, "turned")}${made(oval(300, 650, 28, 14), paint.accent, "polished")}
${made("M462 196 Q500 140 560 168 L690 300 Q640 390 520 384 Z", paint.main, "turned")}${made("M690 300 Q660 400 520 384 Q590 310 690 300 Z", "#fff0c2")}${stroke("M690 300 Q590 310 520 384", paint.light, 6)}${gleam("M500 220 L520 340", 13, 0.4)}`;

/** Details: none; bulbs on a wire. */
export const stringLights: Shape = (paint) => {
  const wire = [
    "M90 190 Q250 340 400 220 Q560 100 710 240",
    "M90 400 Q240 540 400 430 Q560 320 710 450",
    "M90 600 Q240 700 400 620 Q560 540 710 640",
  ];
  const at = [150, 270, 390, 510, 630];
  const heights = [
    [230, 268, 226, 172, 188],
    [446, 480, 438, 384, 406],
    [634, 656, 626, 590, 604],
  ];
  const bulb = (x: number, y: number) =>
    `${glow(x, y + 62, 66, 66, 0.9)}${made(block(x - 13, y, 26, 34, 6), paint.dark, "turned")}${made(`M${x - 12} ${y + 32} Q${x - 36} ${y + 60} ${x - 22} ${y + 82} Q${x} ${y + 102} ${x + 22} ${y + 82} Q${x + 36} ${y + 60} ${x + 12} ${y + 32} Z`, "#ffe29a", "glazing", "ball")}${stroke(`M${x - 7} ${y + 66} q7 -18 14 0`, "#e59a2c", 4)}`;
  return `${materials}<g transform="translate(0 -30)">${wire.map((line) => stroke(line, paint.flat, 9)).join("")}${heights.flatMap((row) => row.map((y, column) => bulb(at[column] ?? 0, y))).join("")}</g>`;
};

/** Details: "solar" (a dark panel on top). A lantern with a handle. */
export const lantern: Shape = (paint) => `${materials}${standing(400, 170)}${glow(400, 450, 300, 260, 0.8)}
${stroke("M270 260 Q270 90 400 90 Q530 90 530 260", paint.darker, 18)}${stroke("M268 258 Q268 88 398 88", paint.light, 5, 0.6)}
${made(side({ centre: 400, top: 300, halfTop: 130, bottom: 620, halfBottom: 130, bulge: 26 }), "#fff3cf", "glazing")}${glow(400, 480, 120, 150, 1)}${made(block(376, 470, 48, 140, 18), "#fffaf0", "turned")}
${stroke("M290 300 V630 M400 316 V640 M510 300 V630", paint.dark, 11)}${made("M230 290 Q270 220 400 214 Q530 220 570 290 A170 32 0 0 1 230 290 Z", paint.main, "turned")}${paint.has("solar") ? made(oval(400, 234, 92, 18), "#26304a", "brushed") + stroke("M340 234 H460 M400 220 V250", "#6f7fa6", 3) : ""}
${made("M240 622 A160 34 0 0 0 560 622 V664 A160 34 0 0 1 240 664 Z", paint.main, "turned")}${gleam("M316 350 V590", 10, 0.7)}`;
