import { block, gleam, made, materials, outlined, oval, rod, side, stroke } from "./materials.js";
import { type Shape, standing } from "./paint.js";

/** Details: "small" (an espresso cup), "two" (a pair). */
export const mug: Shape = (paint) => {
  const cup = `${rod("M566 356 Q690 336 690 446 Q690 556 540 560", paint.flat, paint.dark, 46)}
${made(side({ centre: 370, top: 250, halfTop: 205, bottom: 640, halfBottom: 178, bulge: 40 }), paint.main, "turned")}
${made(oval(370, 250, 205, 44), paint.light)}${made(oval(370, 254, 188, 34), paint.dark, "depth")}
${stroke(oval(370, 250, 203, 42), paint.light, 6)}${made("M194 612 L196 640 A178 40 0 0 0 544 640 L546 612 A178 40 0 0 1 194 612 Z", paint.accent, "turned")}${gleam("M208 340 L216 560", 17, 0.4)}`;
  if (!paint.has("two")) return `${materials}${standing(380, 210, 676)}${cup}`;
  return `${materials}${standing(280, 160, 646)}${standing(540, 160, 684)}<g transform="translate(30 190) scale(0.68)">${cup}</g><g transform="translate(300 236) scale(0.66)">${cup}</g>`;
};

/** Details: none. */
export const teapot: Shape = (paint) => `${materials}${standing(400, 200, 672)}
${made("M226 470 Q150 420 130 320 Q124 296 98 290 L96 312 Q96 320 104 340 Q130 520 260 570 Z", paint.main, "turned")}
${rod("M560 330 Q700 300 700 430 Q696 540 560 560", paint.flat, paint.dark, 42)}
${made("M400 260 C560 260 620 370 612 470 C604 590 520 660 400 660 C280 660 196 590 188 470 C180 370 240 260 400 260 Z", paint.main, "turned")}
${made("M284 650 H516 L506 680 H294 Z", paint.dark, "turned")}${made("M278 282 Q300 222 400 218 Q500 222 522 282 A122 28 0 0 1 278 282 Z", paint.main, "turned")}
${stroke("M276 284 A124 28 0 0 0 524 284", paint.darker, 5, 0.6)}${made(oval(400, 200, 34, 30), paint.accent, "ball")}${gleam("M226 420 Q244 340 310 310", 18, 0.4)}`;

/** Details: none. */
export const frenchPress: Shape = (paint) => `${materials}${standing(380, 180)}
${rod("M520 290 H600 Q646 290 646 340 V540 Q646 590 600 590 H520", paint.flat, paint.darker, 36)}
${stroke("M380 170 V100", "#aeb6bd", 12)}${made(oval(380, 100, 34, 30), paint.accent, "ball")}
${made("M236 236 V640 A144 30 0 0 0 524 640 V236 Z", "#e3edee", "glazing")}${made("M240 372 V636 A140 30 0 0 0 520 636 V372 Z", "#3b2012", "turned")}${made(oval(380, 372, 140, 24), "#6b4325", "shade")}
${stroke("M380 236 V372", "#aeb6bd", 9)}${made("M246 420 A134 20 0 0 0 514 420 V446 A134 20 0 0 1 246 446 Z", "#b6bdc3", "polished")}
${made("M226 226 Q240 170 380 166 Q520 170 534 226 V246 A154 26 0 0 1 226 246 Z", paint.main, "polished")}${made("M228 240 L186 262 L236 284 Z", "#dfe9ea", "glazing")}
${[330, 560].map((y) => made(`M232 ${y} A148 26 0 0 0 528 ${y} V${y + 26} A148 26 0 0 1 232 ${y + 26} Z`, paint.main, "polished")).join("")}
${made("M222 650 A158 36 0 0 0 538 650 V676 A158 26 0 0 1 222 676 Z", paint.main, "polished")}${gleam("M262 270 V640", 12, 0.5)}`;

/** Details: none. */
export const mokaPot: Shape = (paint) => `${materials}${standing(390, 160)}
${rod("M500 260 L610 250 Q646 250 640 290 L612 430", paint.accent, paint.accentDark, 40)}
${made(outlined("296,450 484,450 536,680 244,680"), paint.main, "polished")}${made(outlined("360,450 424,450 440,690 340,690"), "#ffffff22", "fall")}
${made(block(280, 420, 220, 40, 8), paint.dark, "polished")}
${made("M250 220 L190 214 L250 300 L296 424 H484 L530 220 Z", paint.main, "polished")}${made(outlined("354,220 430,220 424,424 360,424"), "#ffffff22", "fall")}
${made("M246 222 L390 160 L534 222 Z", paint.main, "polished")}${made("M372 164 L378 128 H402 L408 164 Z M364 104 h52 l8 26 h-68 Z", paint.accent, "turned")}
${stroke("M246 222 H534", paint.light, 7)}${made(oval(268, 620, 12, 12), "#d8b25a", "ball")}`;

/** Details: none; glass with a steel filter. */
export const pourOver: Shape = () => `${materials}${standing(390, 180)}
${rod("M500 470 Q636 470 620 570 Q604 640 524 630", "#dfe9ea", "#9db1b5", 26)}
${made("M330 400 Q210 500 222 620 Q226 688 290 690 H490 Q554 688 558 620 Q570 500 450 400 Z", "#e3edee", "glazing")}
${made("M226 570 Q220 600 222 620 Q226 688 290 690 H490 Q554 688 558 620 Q560 596 554 570 Z", "#3b2012", "turned")}${made(oval(390, 570, 164, 20), "#6b4325", "shade")}
${made("M228 130 L338 392 H442 L552 130 Z", "#e3edee", "glazing")}${made("M252 160 L360 402 H420 L528 160 Z", "#b6bdc3", "polished", "weave")}
${made(oval(390, 134, 162, 30), "#dfe4e6", "glazing")}${made(oval(390, 140, 140, 22), "#5a3a20", "depth")}${stroke(oval(390, 134, 160, 29), "#aebcc0", 6)}
${made("M326 376 H454 L462 420 H318 Z", "#8a5a34", "grain", "turned")}${gleam("M254 560 Q250 610 268 650", 12, 0.7)}${gleam("M268 180 L330 340", 8, 0.6)}`;

/** Details: none. */
export const coffeeGrinder: Shape = (paint) => `${materials}${standing(400, 110)}
${stroke("M400 214 L620 150", "#8f979e", 20)}${stroke("M400 210 L616 146", "#d5d9dc", 8)}${made("M596 150 Q590 100 626 88 Q662 100 652 150 Q630 176 596 150 Z", paint.accent, "ball")}
${made(block(318, 220, 164, 250, 18), paint.main, "turned")}${made(block(324, 300, 152, 110, 14), paint.accent, "upright-grain", "turned")}
${made(block(312, 464, 176, 30, 8), "#aeb6bd", "polished")}${made("M322 494 H478 V664 Q478 690 450 690 H350 Q322 690 322 664 Z", paint.main, "turned")}
${made("M318 226 Q330 184 400 182 Q470 184 482 226 Z", "#aeb6bd", "polished")}${made(oval(400, 196, 22, 14), "#7f878d", "ball")}${gleam("M344 510 V660", 10, 0.35)}`;

/** Details: none; for the stove. */
export const gooseneckKettle: Shape = (paint) => `${materials}${standing(430, 200)}
${stroke("M290 600 Q190 580 190 440 Q190 330 110 300", paint.darker, 34)}${stroke("M290 600 Q190 580 190 440 Q190 330 110 300", paint.flat, 26)}${stroke("M282 590 Q184 574 184 440 Q184 324 106 296", "#ffffff", 5, 0.5)}
${rod("M560 360 Q690 330 690 450 V560", paint.accent, paint.accentDark, 36)}
${made("M300 360 L250 650 Q250 690 300 690 H560 Q610 690 610 650 L560 360 Z", paint.main, "polished")}
${made("M296 366 Q310 310 430 306 Q550 310 564 366 A134 26 0 0 1 296 366 Z", paint.main, "polished")}${made("M412 306 V276 H448 V306 Z", "#8f979e")}${made(oval(430, 264, 36, 24), paint.accent, "ball")}
${stroke("M254 640 Q430 672 606 640", paint.darker, 4, 0.5)}`;
