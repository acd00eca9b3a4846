import { block, gleam, lying, made, materials, moved, oval, stroke, turnedBy } from "./materials.js";
import { type Paint, type Shape, standing } from "./paint.js";

/** Details: none; a dinner plate in front of a leaning stack. */
export const plates: Shape = (paint) => {
  const stacked = [0, 1, 2]
    .map(
      (at) =>
        made(oval(400, 640 - at * 26, 270, 44), at % 2 === 0 ? paint.dark : paint.flat, "turned") +
        made(oval(400, 630 - at * 26, 270, 44), paint.light, "shade"),
    )
    .join("");
  return `${materials}${standing(400, 290, 676)}${stacked}${made(oval(400, 578, 215, 33), paint.light)}
${lying(oval(400, 330, 226, 226))}${made(oval(400, 326, 232, 232), paint.main, "shade")}${stroke(oval(400, 326, 226, 226), paint.accent, 9, 0.8)}
${stroke(oval(400, 326, 158, 158), paint.darker, 5, 0.22)}${stroke(oval(398, 323, 160, 160), "#ffffff", 5, 0.5)}${gleam("M216 270 Q246 176 330 136", 14, 0.5)}`;
};

/** Details: none; two bowls, one in the other. */
export const bowls: Shape = (paint) => {
  const bowl = (rim: number, half: number) => {
    const depth = half * 0.78;
    return `${made(`M${400 - half} ${rim} Q${400 - half * 0.9} ${rim + depth} ${400 - half * 0.36} ${rim + depth} H${400 + half * 0.36} Q${400 + half * 0.9} ${rim + depth} ${400 + half} ${rim} Z`, paint.main, "turned")}
${made(oval(400, rim, half, half * 0.25), paint.light)}${made(oval(400, rim + 5, half * 0.94, half * 0.2), paint.accent, "depth")}${gleam(`M${400 - half * 0.86} ${rim + half * 0.2} Q${400 - half * 0.8} ${rim + half * 0.5} ${400 - half * 0.5} ${rim + half * 0.68}`, 14, 0.3)}`;
  };
  return `${materials}${standing(400, 190, 664)}${made("M276 630 H524 L510 666 H290 Z", paint.dark, "turned")}${bowl(420, 290)}${bowl(330, 270)}`;
};

/** Details: none. */
export const wineGlasses: Shape = () => {
  const glass = `${made("M300 130 Q262 400 400 424 Q538 400 500 130 Z", "#e6eff0", "glazing")}${made("M278 290 Q292 408 400 420 Q508 408 522 290 Z", "#732339", "turned")}${made(oval(400, 290, 122, 18), "#8d3950", "shade")}
${stroke(oval(400, 130, 100, 17), "#b4c5c8", 5)}${stroke("M400 424 V664", "#b9cacd", 15)}${stroke("M396 430 V660", "#ffffff", 5)}${made(oval(400, 672, 112, 20), "#dfe9ea", "glazing")}${stroke(oval(400, 672, 110, 19), "#a9bcc0", 4)}${gleam("M312 170 Q296 270 312 340", 12, 0.85)}`;
  return `${materials}${standing(300, 110, 640)}${standing(520, 120)}${moved(-40, 40, glass, 0.84)}${moved(140, 16, glass)}`;
};

/** Details: none. */
export const tumblers: Shape = (paint) => {
  const glass = `<g opacity="0.82">${made("M300 300 L322 650 A78 18 0 0 0 478 650 L500 300 Z", paint.main, "glazing")}</g>${made(oval(400, 300, 100, 22), paint.light, "glazing")}${stroke(oval(400, 300, 98, 21), paint.dark, 5, 0.6)}
${made(oval(400, 646, 74, 18), paint.dark, "glazing")}${gleam("M322 340 L338 620", 12, 0.75)}${gleam("M480 360 L466 600", 5, 0.5)}`;
  return `${materials}${standing(210, 100, 560)}${standing(590, 100, 560)}${standing(400, 130)}${moved(-100, 20, glass, 0.82)}${moved(232, 20, glass, 0.82)}${moved(-40, -40, glass, 1.1)}`;
};

/** Details: none; knife, fork and two spoons. */
export const cutlery: Shape = (paint) => {
  const grip = (x: number) => `M${x - 9} 330 L${x - 17} 660 Q${x} 706 ${x + 17} 660 L${x + 9} 330 Z`;
  const spoon = (x: number, scale: number) =>
    `M${x - 9} 290 L${x - 17} 660 Q${x} 706 ${x + 17} 660 L${x + 9} 290 Z ${oval(x, 216, 50 * scale, 116 * scale)}`;
  const fork = `${grip(330)} M286 110 h14 v120 q0 10 9 10 q9 0 9 -10 v-120 h24 v120 q0 10 9 10 q9 0 9 -10 v-120 h14 v150 q0 60 -30 80 h-28 q-30 -20 -30 -80 Z`;
  const knife = "M178 120 Q236 150 224 380 H186 L178 380 Z M182 380 L172 660 Q196 706 220 660 L216 380 Z";
  const pieces = [knife, fork, spoon(470, 1), spoon(600, 0.78)];
  return (
    materials +
    pieces
      .map((piece) => lying(piece) + made(piece, paint.main, "brushed", "fall") + stroke(piece, paint.dark, 2, 0.6))
      .join("") +
    made(oval(470, 210, 34, 88), paint.dark, "fall") +
    made(oval(600, 212, 26, 68), paint.dark, "fall")
  );
};

/** Details: none. */
export const carafe: Shape = (paint) => `${materials}${standing(400, 150)}
${made("M346 150 L340 300 Q250 420 250 600 Q250 690 330 690 H470 Q550 690 550 600 Q550 420 460 300 L454 150 Z", "#e3edee", "glazing")}
${made("M268 470 Q250 530 250 600 Q250 690 330 690 H470 Q550 690 550 600 Q550 530 532 470 Z", "#cfe4ea", "turned")}${made(oval(400, 470, 132, 20), "#e6f2f5", "shade")}
${stroke("M346 150 L340 300 Q250 420 250 600 Q250 690 330 690 H470 Q550 690 550 600 Q550 420 460 300 L454 150", "#a3b7bc", 4)}
${made("M350 110 Q352 90 400 88 Q448 90 450 110 L444 200 H356 Z", paint.main, "upright-grain", "turned")}${gleam("M282 480 Q272 570 288 640", 13, 0.8)}${gleam("M358 220 L354 300", 8, 0.7)}`;

/** Details: none; with two servers. */
export const saladBowl: Shape = (paint) => `${materials}${standing(400, 210, 656)}
${turnedBy(36, made("M386 80 h28 l-2 260 h-24 Z", paint.dark, "upright-grain", "turned"), 480, 380)}${turnedBy(24, made("M386 90 h28 l-2 260 h-24 Z", paint.light, "upright-grain", "turned"), 480, 380)}
${made(oval(400, 350, 290, 74), paint.dark, "depth", "grain")}${made("M108 350 Q128 650 340 654 H460 Q672 650 692 350 A292 74 0 0 1 108 350 Z", paint.main, "grain", "turned")}
${stroke("M110 350 A290 74 0 0 0 690 350", paint.light, 13)}${stroke("M110 350 A290 74 0 0 1 690 350", paint.light, 10, 0.7)}${gleam("M150 450 Q180 570 270 620", 14, 0.3)}`;

function jar(paint: Paint, filling: string): string {
  return `${made(block(290, 210, 220, 480, 34), "#e3edee", "glazing")}${made("M298 360 H502 V650 Q502 682 470 682 H330 Q298 682 298 650 Z", filling, "turned", "pile")}${made("M296 212 V164 Q296 146 314 146 H486 Q504 146 504 164 V212 Z", paint.main, "grain", "turned")}
${stroke("M300 216 H500", "#9aaeb2", 6, 0.7)}${stroke(block(290, 210, 220, 480, 34), "#a3b7bc", 4)}${gleam("M314 260 V640", 13, 0.75)}`;
}

/** Details: none; three jars with wooden lids. */
export const storageJars: Shape = (paint) => `${materials}${standing(400, 290)}
${moved(-104, 110, jar(paint, "#efe4cf"), 0.84)}${moved(294, 262, jar(paint, "#6f4a30"), 0.62)}${moved(-10, -44, jar(paint, "#c98f4e"), 1.064)}`;

/** Details: none. */
export const lunchBox: Shape = (paint) => `${materials}${standing(400, 290, 600)}
${made("M110 380 H690 V560 Q690 606 640 606 H160 Q110 606 110 560 Z", paint.main, "polished")}
${made("M170 250 H630 Q652 250 660 268 L698 370 Q704 394 680 394 H120 Q96 394 102 370 L140 268 Q148 250 170 250 Z", paint.light, "brushed")}
${made("M96 372 H704 V404 Q704 414 690 414 H110 Q96 414 96 404 Z", paint.main, "polished")}${stroke("M172 276 H628 L658 352 H142 Z", paint.dark, 4, 0.4)}
${made(block(150, 388, 60, 86, 12), paint.dark, "brushed")}${made(block(590, 388, 60, 86, 12), paint.dark, "brushed")}${stroke("M164 440 H196 M604 440 H636", paint.light, 6)}
${made("M336 250 H464 L474 394 H326 Z", paint.accent, "shade")}${made("M326 390 H474 V606 H326 Z", paint.accent, "fall")}${gleam("M134 430 V560", 10, 0.5)}`;

/** Details: none; glass in a sleeve of the colour, with a bamboo cap. */
export const glassBottle: Shape = (paint) => `${materials}${standing(400, 110)}
${made("M350 180 V240 Q306 270 304 330 V640 Q304 690 350 690 H450 Q496 690 496 640 V330 Q494 270 450 240 V180 Z", "#e3edee", "glazing")}
${made("M302 400 H498 V646 Q498 692 450 692 H350 Q302 692 302 646 Z", paint.main, "turned", "knit")}${made(block(342, 104, 116, 84, 14), paint.accent, "upright-grain", "turned")}
${stroke("M350 190 V240 Q306 270 304 330 V400 M450 190 V240 Q494 270 496 330 V400", "#a3b7bc", 5)}${gleam("M326 320 V394", 12, 0.8)}`;
