import { block, gleam, made, materials, oval, rod, stroke, turnedBy } from "./materials.js";
import { type Shape, standing } from "./paint.js";

const rubber = "#2c2d30";

function dial(x: number, y: number, radius: number, degrees: number): string {
  return (
    made(oval(x, y, radius, radius), "#c3c8cd", "polished") +
    made(oval(x, y, radius * 0.72, radius * 0.72), "#dfe2e5", "ball") +
    turnedBy(degrees, stroke(`M${x} ${y - radius * 0.25} V${y - radius * 0.62}`, rubber, 5), x, y)
  );
}

/** Details: none. */
export const electricKettle: Shape = (paint) => `${materials}${standing(390, 210)}
${rod("M560 250 Q690 250 684 380 Q678 520 588 560", paint.dark, paint.darker, 44)}
${made("M250 250 L150 226 Q134 226 142 244 L226 350 Z", paint.dark, "shade")}
${made("M258 220 Q232 420 206 600 Q202 636 240 640 H556 Q596 636 590 600 Q566 420 540 220 Z", paint.main, "turned")}
${made("M258 226 Q262 150 400 150 Q536 150 540 226 A141 30 0 0 1 258 226 Z", paint.dark, "turned")}${made(oval(400, 152, 34, 16), "#c3c8cd", "ball")}
${made("M300 330 h30 q8 0 8 8 l-8 210 q0 8 -8 8 h-22 q-8 0 -8 -8 l0 -210 Z", "#cfdcdf", "glazing")}${stroke("M306 400 h16 M305 450 h16 M304 500 h16", rubber, 4)}
${made(block(196, 640, 408, 44, 18), rubber, "turned")}${made("M206 618 H590 L596 646 H200 Z", "#aeb6bd", "polished")}
${[0, 1, 2, 3, 4].map((at) => made(oval(420 + at * 32, 664, 9, 6), at === 2 ? "#f2a03d" : "#80858b")).join("")}${gleam("M252 300 Q240 430 230 560", 14, 0.4)}`;

/** Details: none. */
export const immersionBlender: Shape = (paint) => `${materials}${standing(300, 80)}${standing(540, 130)}
${made("M262 90 Q300 74 338 90 Q352 240 344 330 Q338 380 330 396 H270 Q262 380 256 330 Q248 240 262 90 Z", paint.main, "turned")}
${made(block(278, 130, 44, 64, 20), paint.dark, "fall")}${made(block(286, 210, 28, 34, 12), paint.accent, "fall")}
${made("M274 396 H326 L318 590 H282 Z", "#b6bdc3", "polished")}${made("M282 586 H318 Q356 604 362 672 Q356 690 340 684 Q300 668 260 684 Q244 690 238 672 Q244 604 282 586 Z", "#b6bdc3", "polished")}
${made("M264 666 q36 -44 72 0 q-36 -12 -72 0 Z", rubber)}
${made("M420 420 L440 676 Q442 692 460 692 H620 Q638 692 640 676 L660 420 Z", "#e3edee", "glazing")}${made(oval(540, 420, 120, 24), "#eef4f4", "glazing")}${stroke(oval(540, 420, 118, 22), "#a9bcc0", 4)}
${stroke("M590 500 h34 M594 550 h28 M590 600 h30 M594 650 h24", "#8aa0a5", 4)}${gleam("M446 470 L458 650", 10, 0.8)}`;

/** Details: none. */
export const toaster: Shape = (paint) => `${materials}${standing(400, 290, 640)}
${made(block(150, 606, 70, 34, 8), rubber)}${made(block(580, 606, 70, 34, 8), rubber)}
${made("M110 380 Q116 270 220 262 H580 Q684 270 690 380 L694 570 Q694 614 650 614 H150 Q106 614 106 570 Z", paint.main, "turned", "fall")}
${made("M226 262 Q160 268 134 320 Q400 352 666 320 Q640 268 574 262 Z", "#b9bfc4", "brushed")}
${made("M216 276 H584 L598 292 H202 Z M194 300 H606 L616 316 H184 Z", "#26272b")}
${made("M270 286 V206 Q262 176 300 172 H500 Q538 176 530 206 V286 Z", "#c98f4e", "shade")}${made("M284 286 V210 Q280 188 304 186 H496 Q520 188 516 210 V286 Z", "#ecc98d", "pile")}
${made("M194 300 H606 L612 310 H188 Z", "#26272b")}
${made(block(632, 400, 22, 150, 10), paint.darker)}${made(block(612, 412, 62, 34, 12), "#c3c8cd", "polished")}
${dial(560, 510, 40, 40)}${stroke("M150 566 H480", paint.line, 4, 0.5)}${made(oval(160, 520, 12, 12), "#c3c8cd", "ball")}${made(oval(200, 520, 12, 12), "#c3c8cd", "ball")}
${gleam("M136 420 Q136 350 160 330", 14, 0.45)}`;

/** Details: none. */
export const standMixer: Shape = (paint) => `${materials}${standing(400, 280)}
${made("M130 640 Q130 610 170 606 H600 Q650 606 660 650 L664 680 Q664 692 650 692 H144 Q130 692 130 678 Z", paint.main, "fall", "turned")}
${made("M470 620 Q520 540 496 330 H640 Q664 500 640 620 Z", paint.main, "turned")}
${stroke("M330 330 V420 M300 430 Q300 540 330 560 Q360 540 360 430 Q360 410 330 410 Q300 410 300 430 M316 424 V548 M344 424 V548", "#9aa2a9", 8)}
${made("M160 430 H500 Q500 590 410 606 H250 Q160 590 160 430 Z", "#b6bdc3", "polished")}${made("M250 600 H410 L430 628 H230 Z", "#a4abb1", "polished")}
${stroke("M156 432 H504", "#e9ecee", 12)}${stroke("M160 450 q-60 10 -50 60 q10 40 66 36", "#9aa2a9", 16)}
${made("M126 236 Q120 160 220 150 H560 Q680 156 672 270 Q668 340 600 350 H250 Q134 346 126 236 Z", paint.main, "fall", "turned")}
${made("M286 344 H376 V374 H286 Z", "#aeb6bd", "polished")}${stroke("M140 266 H668", "#d5d9dc", 14)}${stroke("M140 272 H668", "#7f878d", 3, 0.6)}
${made(oval(134, 236, 22, 32), "#c3c8cd", "ball")}${dial(570, 420, 34, -30)}${gleam("M180 190 Q340 168 540 176", 16, 0.5)}`;

/** Details: none. */
export const jugBlender: Shape = (paint) => `${materials}${standing(400, 180)}
${made("M280 520 H520 L566 664 Q570 690 540 692 H260 Q230 690 234 664 Z", paint.main, "turned", "fall")}${dial(400, 622, 42, 20)}${made(block(262, 606, 60, 32, 10), "#c3c8cd", "polished")}${made(block(478, 606, 60, 32, 10), "#c3c8cd", "polished")}
${made(block(292, 486, 216, 42, 12), rubber, "turned")}
${rod("M512 220 Q640 214 628 320 Q612 420 504 440", "#d5e1e3", "#9db1b5", 32)}
${made("M270 180 L300 486 H500 L530 180 Z", "#dfe9ea", "glazing")}${made("M284 320 L300 482 H500 L516 320 Q400 344 284 320 Z", "#d98a94", "turned")}${made(oval(400, 322, 116, 18), "#e7a9ae", "shade")}
${made(oval(400, 470, 44, 12), "#8f979e", "polished")}${made("M262 150 H538 L532 190 H268 Z", rubber, "turned")}${made("M360 112 H440 V150 H360 Z", rubber, "turned")}
${stroke("M440 240 h40 M444 290 h30 M440 360 h36 M444 410 h28", "#ffffff", 5, 0.9)}${gleam("M300 210 L322 450", 14, 0.7)}`;

/** Details: none. */
export const coffeeMaker: Shape = (paint) => `${materials}${standing(400, 230)}
${made("M180 110 H600 Q624 110 624 134 V690 H480 V330 H176 V134 Q176 110 180 110 Z", paint.main, "turned")}
${made("M480 330 H624 V690 H480 Z", paint.dark, "fall")}${made(block(166, 640, 462, 52, 16), paint.main, "turned")}${made(oval(320, 642, 140, 16), rubber)}
${made("M210 330 H436 L400 410 H246 Z", paint.dark, "turned")}
${coffeeJug()}${made(block(180, 110, 440, 30, 12), paint.light, "brushed")}
${made(block(520, 200, 70, 90, 10), "#1f2a2c")}${stroke("M536 222 h12 v22 h-12 M536 222 v44 M566 222 v44 M566 244 h10", "#9fe3cf", 4)}${made(oval(556, 590, 20, 20), "#c3c8cd", "ball")}
${gleam("M200 160 V310", 14, 0.35)}`;

function coffeeJug(): string {
  return `${rod("M420 470 Q510 470 500 540 Q492 590 430 600", rubber, "#111214", 26)}
${made("M230 440 Q190 520 210 600 Q216 632 250 632 H390 Q424 632 430 600 Q450 520 410 440 Z", "#dfe9ea", "glazing")}
${made("M202 540 Q198 570 210 600 Q216 632 250 632 H390 Q424 632 430 600 Q442 570 438 540 Z", "#3a1f12", "turned")}
${made("M222 418 H418 L412 446 H228 Z", rubber, "turned")}${gleam("M232 480 Q214 540 226 590", 9, 0.7)}`;
}
