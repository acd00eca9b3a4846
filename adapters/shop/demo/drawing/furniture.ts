import { block, gleam, made, materials, outlined, oval, stroke } from "./materials.js";
import { type Paint, type Shape, standing } from "./paint.js";

/** A leg that gets thinner towards the floor. @param lean how far its foot stands off to the right. */
function leg(paint: Paint, x: number, top: number, lean: number, foot = 690, width = 30): string {
  return made(
    `M${x} ${top} h${width} L${x + lean + width * 0.8} ${foot} h${-width * 0.6} Z`,
    paint.main,
    "upright-grain",
    "turned",
  );
}

/** Details: none; one drawer and a shelf. */
export const bedsideTable: Shape = (paint) => `${materials}${standing(400, 230)}
${leg(paint, 540, 300, 30, 660, 26)}${leg(paint, 232, 300, -20, 660, 26)}
${made(outlined("214,540 586,540 610,572 190,572"), paint.dark, "grain")}${made("M190 572 H610 V594 H190 Z", paint.main, "grain", "fall")}
${leg(paint, 182, 300, -14, 692, 34)}${leg(paint, 584, 300, 14, 692, 34)}
${made("M180 230 H620 V396 H180 Z", paint.main, "grain", "fall")}${made(block(204, 254, 392, 118, 5), paint.light, "grain", "shade")}${stroke(block(204, 254, 392, 118, 5), paint.darker, 4, 0.6)}
${made(oval(400, 314, 22, 20), paint.accent, "ball")}${made(outlined("196,180 604,180 650,222 150,222"), paint.light, "grain", "shade")}${made(block(148, 220, 504, 24, 6), paint.main, "grain", "fall")}`;

/** Details: none; a round top on three legs. */
export const sideTable: Shape = (paint) => `${materials}${standing(400, 210)}
${leg(paint, 386, 300, 0, 650, 26)}${leg(paint, 240, 300, -60, 690)}${leg(paint, 530, 300, 60, 690)}${stroke("M236 480 Q400 520 564 480", paint.dark, 15)}
${made("M130 268 A270 70 0 0 0 670 268 V296 A270 70 0 0 1 130 296 Z", paint.dark, "grain", "turned")}${made(oval(400, 268, 270, 72), paint.main, "grain", "shade")}${stroke(oval(400, 268, 266, 69), paint.light, 4, 0.6)}`;

/** Details: "woven" (a seat of cord in the accent). */
export const stool: Shape = (paint) => `${materials}${standing(400, 190)}
${leg(paint, 486, 280, 20, 640, 26)}${leg(paint, 288, 280, -20, 640, 26)}${stroke("M284 520 H510", paint.dark, 15)}
${leg(paint, 226, 300, -40, 692, 34)}${leg(paint, 540, 300, 40, 692, 34)}${stroke("M206 560 H594", paint.dark, 20)}${stroke("M206 555 H594", paint.light, 5, 0.6)}
${made("M250 210 H550 Q574 210 582 232 L604 290 Q608 318 584 318 H216 Q192 318 196 290 L218 232 Q226 210 250 210 Z", paint.has("woven") ? paint.accent : paint.main, paint.has("woven") ? "weave" : "grain", "shade")}
${made("M196 294 Q192 340 216 340 H584 Q608 340 604 294 Q600 318 584 318 H216 Q200 318 196 294 Z", paint.has("woven") ? paint.accentDark : paint.dark, "fall")}`;

/** Details: none; five shelves with a few things on them. */
export const bookshelf: Shape = (paint) => {
  const spines = ["#c26b4b", "#24345a", "#e3d5b8", "#64703b", "#732339", "#8f959c", "#cf9b26"];
  const books = (left: number, floor: number, count: number) =>
    Array.from({ length: count }, (_, at) =>
      made(
        block(left + at * 24, floor - 78 - ((at * 13) % 24), 22, 78 + ((at * 13) % 24), 2),
        spines[(at + count) % 7] ?? "#8f959c",
        "turned",
      ),
    ).join("");
  const shelves = [212, 330, 448, 566]
    .map(
      (y) =>
        made(`M224 ${y} H576 V${y + 16} H224 Z`, paint.main, "grain", "fall") +
        made(`M224 ${y + 16} H576 V${y + 36} H224 Z`, "#00000038"),
    )
    .join("");
  return `${materials}${standing(400, 210, 696)}${made("M204 92 H596 V690 H204 Z", paint.flat, "upright-grain")}
${books(240, 212, 6)}${books(404, 330, 6)}${books(240, 448, 4)}${books(330, 566, 8)}${made("M450 212 q-20 -50 8 -76 h24 q28 26 8 76 Z", "#f4f3ef", "turned")}${made(oval(300, 306, 34, 24), paint.accent, "ball")}
${made("M420 448 v-40 h56 v40 Z", "#c26b4b", "turned")}${stroke("M448 406 q-30 -30 -34 -54 M448 406 q0 -40 4 -64 M448 406 q26 -20 34 -46", "#3d8a4c", 9)}
${shelves}${made("M240 600 H560 V672 H240 Z", "#d9c8a9", "weave", "fall")}${made("M192 80 H226 V694 H192 Z M574 80 H608 V694 H574 Z", paint.main, "upright-grain", "fall")}${made("M192 80 H608 V106 H192 Z M204 668 H596 V690 H204 Z", paint.light, "grain", "fall")}`;
};

/** Details: "padded" (a seat in the accent). */
export const diningChair: Shape = (paint) => `${materials}${standing(410, 190)}
${made("M270 90 Q262 300 286 430 H312 Q292 300 298 90 Z M502 90 Q510 300 500 430 H526 Q540 300 530 90 Z", paint.main, "upright-grain", "turned")}${leg(paint, 288, 430, 10, 640, 24)}${leg(paint, 500, 430, 6, 640, 24)}
${[340, 390, 440].map((x) => made(`M${x} 150 h20 V430 h-20 Z`, paint.main, "upright-grain", "turned")).join("")}${made("M262 84 Q400 56 538 84 V164 Q400 140 262 164 Z", paint.light, "grain", "fall")}
${leg(paint, 214, 470, -16, 692, 32)}${leg(paint, 562, 470, 16, 692, 32)}${stroke("M218 590 H590", paint.dark, 13)}
${made("M282 400 H520 Q540 400 548 416 L606 474 Q612 496 590 498 H212 Q190 496 196 474 L252 416 Q260 400 282 400 Z", paint.has("padded") ? paint.accent : paint.light, paint.has("padded") ? "pile" : "grain", "shade")}${made("M196 476 Q192 510 212 514 H590 Q612 510 606 476 Q606 498 590 498 H212 Q196 498 196 476 Z", paint.has("padded") ? paint.accentDark : paint.main, "fall")}`;

/** Details: none; upholstered in the main material on wooden legs. */
export const armchair: Shape = (paint) => `${materials}${standing(400, 270)}
${made("M196 610 h30 l-16 82 h-16 Z M574 610 h30 l2 82 h-16 Z", paint.accent, "upright-grain", "turned")}
${made("M212 130 Q400 84 588 130 Q616 140 612 180 L596 480 H204 L188 180 Q184 140 212 130 Z", paint.main, "fall", "shade")}${stroke("M330 114 Q320 300 330 470 M470 114 Q480 300 470 470", paint.line, 5, 0.45)}
${made("M130 330 Q116 280 170 276 Q220 276 226 330 V600 H150 Z M670 330 Q684 280 630 276 Q580 276 574 330 V600 H650 Z", paint.main, "turned")}
${made("M204 480 H596 V600 H204 Z", paint.dark)}${made("M214 460 Q400 424 586 460 Q600 470 596 500 V540 H204 V500 Q200 470 214 460 Z", paint.light, "shade")}${made("M204 528 Q400 560 596 528 V612 H204 Z", paint.main, "fall")}${stroke("M204 530 Q400 560 596 530", paint.line, 5, 0.6)}
${made("M150 560 H650 V616 Q400 634 150 616 Z", paint.dark, "fall")}${stroke("M226 330 V560 M574 330 V560", paint.line, 4, 0.5)}${gleam("M150 340 V520", 13, 0.15)}`;

/** Details: none; two drawers. */
export const desk: Shape = (paint) => `${materials}${standing(400, 300)}
${leg(paint, 150, 370, 10, 640, 24)}${leg(paint, 626, 370, -10, 640, 24)}${leg(paint, 96, 380, -6, 692, 34)}${leg(paint, 670, 380, 6, 692, 34)}
${made("M96 350 H704 V450 H96 Z", paint.main, "grain", "fall")}${[116, 412].map((x) => made(block(x, 366, 272, 70, 4), paint.light, "grain", "shade") + stroke(block(x, 366, 272, 70, 4), paint.darker, 4, 0.5) + made(oval(x + 136, 400, 16, 14), paint.accent, "ball")).join("")}
${made(outlined("160,286 640,286 716,344 84,344"), paint.light, "grain", "shade")}${made(block(82, 340, 636, 22, 6), paint.main, "grain", "fall")}`;

/** Details: none; a long seat on two trestles. */
export const bench: Shape = (paint) => `${materials}${standing(400, 300, 640)}
${leg(paint, 200, 420, 0, 600, 26)}${leg(paint, 576, 420, 0, 600, 26)}${leg(paint, 130, 430, -16, 640, 34)}${leg(paint, 638, 430, 16, 640, 34)}${stroke("M146 540 H656", paint.dark, 18)}
${made(outlined("150,352 650,352 716,412 84,412"), paint.light, "grain", "shade")}${made(block(82, 408, 636, 30, 8), paint.main, "grain", "fall")}
${made(outlined("190,330 610,330 660,396 140,396"), paint.accent, "pile", "shade")}${made("M140 394 H660 V412 Q650 420 630 420 H170 Q150 420 140 412 Z", paint.accentDark, "fall")}`;

/** Details: none; five hooks on a board. */
export const coatHooks: Shape = (paint) => {
  const hook = (x: number) =>
    `${made(oval(x, 366, 20, 26), paint.accent, "ball")}${stroke(`M${x} 372 q-4 96 26 96 q26 0 24 -36`, paint.accentDark, 17)}${stroke(`M${x} 372 q-4 96 26 96 q26 0 24 -36`, paint.accent, 11)}${made(oval(x + 50, 428, 13, 13), paint.accent, "ball")}`;
  return `${materials}<path d="${block(96, 326, 620, 100, 16)}" fill="#3a342c" opacity="0.3" filter="url(#soft)" transform="translate(6 20)"/>${made(block(90, 310, 620, 104, 14), paint.main, "grain", "fall")}${stroke("M110 316 H690", paint.light, 4, 0.7)}
${[150, 270, 390, 510, 620].map(hook).join("")}`;
};
