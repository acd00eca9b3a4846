import { box, cord, filled, gleam, line, lyingRound, oval, standingRound, tube } from "./outlines.js";
import { lit, standing, type Shape } from "./paint.js";

const steel = "#c2c8cd";
const rubber = "#2f3236";

/** Details: "cup" (the lid is a cup), "clear" (see-through, with marks). */
export const drinkingBottle: Shape = (paint) => {
  const wide = paint.has("clear");
  const body = wide
    ? "M280 330 Q280 250 318 226 H482 Q520 250 520 330 V650 Q520 694 476 694 H324 Q280 694 280 650 Z"
    : "M294 350 Q294 262 340 232 V205 H460 V232 Q506 262 506 350 V656 Q506 694 466 694 H334 Q294 694 294 656 Z";
  const cup = "M318 112 Q400 98 482 112 L474 236 Q400 250 326 236 Z";
  const lid = paint.has("cup") ? cup : box(334, 126, 132, 92, 20);
  return `${standing(400, 150)}${standingRound(body, paint.main)}
${wide ? `${filled("M292 420 H508 V650 Q508 684 474 684 H326 Q292 684 292 650 Z", "#ffffff", 'opacity="0.3"')}${[400, 460, 520, 580, 640].map((y) => line(`M470 ${y} h30`, "#ffffff", 6)).join("")}` : filled("M340 520 L388 440 L412 480 L426 460 L462 520 Z", paint.accentLight, 'opacity="0.85"')}
${standingRound(box(338, 210, 124, 22, 4), steel)}
${paint.has("cup") ? "" : line("M350 130 Q350 84 400 84 Q450 84 450 130", rubber, 20)}
${standingRound(lid, paint.has("cup") ? steel : rubber)}
${paint.has("cup") ? line("M330 205 Q400 218 470 205", "#8f969c", 6) : line("M362 150 v46 M388 150 v46 M414 150 v46 M440 150 v46", "#55595e", 5)}
${gleam(box(316, 330, 22, 300, 11), 0.3)}${line("M298 650 Q400 672 502 650", paint.darker, 4, 'opacity="0.5"')}`;
};

/** A small folding chair of cloth on a frame of tubes. */
export const campChair: Shape = (paint) => `${standing(400, 280)}
${tube("M196 690 L420 500 M604 690 L380 500", "#5b6066", 20)}
${tube("M250 670 L236 130 M550 670 L564 130", steel, 20)}${tube("M250 690 L560 520 M550 690 L240 520", steel, 22)}
${filled(oval(400, 606, 34, 24), rubber)}
${lit("M214 130 Q224 108 256 118 Q400 168 544 118 Q576 108 586 130 L604 430 Q400 486 196 430 Z", paint.main)}
${filled("M262 190 Q400 230 538 190 L546 290 Q400 326 254 290 Z", paint.darker, 'opacity="0.35"')}${line("M262 190 Q400 230 538 190 L546 290 Q400 326 254 290 Z", paint.line, 4)}
${lit("M196 424 Q400 486 604 424 L650 510 Q640 540 600 548 Q400 606 200 548 Q160 540 150 510 Z", paint.main)}
${filled("M196 424 Q400 486 604 424 L612 442 Q400 510 188 442 Z", paint.darker, 'opacity="0.5"')}
${line("M176 508 Q400 570 624 508", paint.line, 5)}`;

/** A low table with slats that roll up. */
export const campTable: Shape = (paint) => `<g transform="translate(0 -70)">${standing(400, 280)}
${tube("M240 400 L560 690 M560 400 L240 690", "#6a7076", 18)}${tube("M170 420 L600 690 M630 420 L200 690", paint.accentDark, 22)}
${[0, 1, 2, 3, 4].map((slat) => lit(`M${230 - slat * 26} ${272 + slat * 32} L${570 + slat * 26} ${272 + slat * 32} L${592 + slat * 26} ${300 + slat * 32} L${208 - slat * 26} ${300 + slat * 32} Z`, paint.main)).join("")}
${lit("M104 428 H696 V462 Q696 470 688 470 H112 Q104 470 104 462 Z", paint.flat)}${line("M110 446 H690", paint.line, 4)}</g>`;

/** A gas can with a burner on it. */
export const gasStove: Shape = (paint) => `${standing(400, 190)}
${standingRound("M230 520 Q230 440 300 430 H500 Q570 440 570 520 V640 Q570 692 400 692 Q230 692 230 640 Z", paint.accent)}
${filled("M230 540 Q400 580 570 540 V610 Q400 650 230 610 Z", "#fbf8f0", 'opacity="0.85"')}${filled("M400 566 q34 34 6 66 q-40 -6 -34 -36 q14 6 14 -4 q0 -14 14 -26 Z", "#d7502b")}
${standingRound("M330 430 Q340 396 400 396 Q460 396 470 430 Z", steel)}${standingRound(box(372, 300, 56, 110, 10), "#9aa1a8")}
${tube("M428 356 H540", "#8d949b", 14)}${lit(box(530, 330, 60, 54, 22), rubber)}
${line("M400 300 L230 190 M400 300 L570 190 M400 300 V190", "#7c838a", 15)}${line("M230 190 H290 M570 190 H510 M230 190 v-24 M570 190 v-24", "#7c838a", 15)}
${standingRound("M340 270 Q340 220 400 220 Q460 220 460 270 L448 310 H352 Z", paint.main)}
${filled("M330 214 q8 -62 24 -84 q2 34 20 44 q4 -52 30 -84 q4 52 24 76 q14 -16 14 -42 q24 40 24 90 Z", "#4c93d8", 'opacity="0.75"')}${filled("M364 214 q4 -30 16 -44 q8 22 20 -14 q14 26 22 12 q12 22 10 46 Z", "#e8f3fb", 'opacity="0.85"')}`;

/** A pot with its lid and its pan, as they go together. */
export const cookSet: Shape = (paint) => `${standing(400, 270)}
${line("M560 560 Q690 540 700 470", rubber, 24)}
${standingRound("M150 400 H590 L580 620 Q576 692 500 692 H240 Q164 692 160 620 Z", paint.main)}
${filled(oval(370, 400, 222, 42), paint.dark)}${filled(oval(370, 402, 204, 34), paint.darker)}
${lit("M172 392 Q180 318 370 312 Q560 318 568 392 Q470 424 370 424 Q270 424 172 392 Z", paint.light)}
${line("M172 392 Q270 424 370 424 Q470 424 568 392", paint.line, 5)}
${standingRound(box(340, 268, 60, 50, 18), paint.accent)}
${line("M152 470 Q84 480 96 560 Q100 610 160 604", rubber, 20)}${gleam("M200 440 q20 10 40 12 l-6 190 q-24 -6 -28 -40 Z", 0.4)}
${line("M166 640 Q370 680 574 640", paint.dark, 4)}`;

/** A mug of enamelled steel with a dark rim. */
export const enamelMug: Shape = (paint) => `${standing(370, 230)}
${cord("M560 330 Q706 320 700 450 Q690 570 548 566", paint, 44)}
${standingRound("M150 230 H580 L562 640 Q558 692 490 692 H240 Q172 692 168 640 Z", paint.main)}
${filled(oval(365, 230, 217, 50), paint.accent)}${filled(oval(365, 232, 200, 40), "#efece4")}${filled("M168 240 Q240 216 365 214 Q490 216 562 240 Q470 272 365 272 Q260 272 168 240 Z", "#00000022")}
${line("M150 232 Q150 282 365 282 Q580 282 580 232", paint.accent, 13)}${gleam("M196 300 q14 8 34 10 l6 320 q-24 -4 -28 -40 Z", 0.4)}
${line("M172 660 Q365 690 558 660", paint.accent, 5)}`;

/** A lantern with a lit glass. */
export const campLantern: Shape = (paint) => `${standing(400, 190)}
${line("M260 270 Q250 92 400 92 Q550 92 540 270", "#5a5f65", 15)}
${standingRound(box(250, 540, 300, 152, 34), paint.main)}${standingRound(box(272, 506, 256, 48, 14), paint.dark)}
${standingRound(box(286, 300, 228, 216, 26), "#fff3cf")}${filled(oval(400, 410, 60, 92), "#ffd766", 'opacity="0.75"')}${filled(oval(400, 410, 30, 64), "#fffbe8")}
${line("M320 300 V516 M400 300 V516 M480 300 V516", "#7b8086", 7)}
${standingRound("M262 300 Q268 220 400 204 Q532 220 538 300 Z", paint.main)}${line("M262 300 H538", paint.darker, 8)}
<circle cx="400" cy="620" r="32" fill="${paint.dark}"/><circle cx="400" cy="620" r="20" fill="${paint.accent}"/>
${line("M268 660 H532", paint.line, 4)}`;

/** A lamp on a head band. */
export const headTorch: Shape = (paint) => `
${line("M120 330 C120 180 680 180 680 330", paint.darker, 66)}${line("M140 300 C180 214 620 214 660 300", paint.accent, 7, 'opacity="0.6"')}
${line("M120 330 C120 470 250 540 400 540 C550 540 680 470 680 330", paint.dark, 78)}${line("M120 330 C120 470 250 540 400 540 C550 540 680 470 680 330", paint.flat, 68)}
${line("M138 330 C138 460 262 522 400 522 C538 522 662 460 662 330", paint.accent, 8)}
${lit(box(256, 428, 288, 220, 62), rubber)}${filled(box(276, 446, 248, 184, 50), "#454a50")}
${filled(oval(400, 540, 84), "#cfd5da")}${filled(oval(400, 540, 68), "#fff7d8")}${filled(oval(400, 540, 32), "#ffd95e")}${gleam("M346 520 q20 -46 68 -46 q-40 16 -52 62 Z", 0.8)}
${lit(box(350, 410, 100, 34, 14), paint.accent)}${filled(oval(300, 540, 11), "#c62f35")}`;

/** A box that keeps things cold, with a lid and a carrying handle. */
export const coolBox: Shape = (paint) => `${standing(400, 300)}
${line("M130 330 Q120 150 240 150 H560 Q680 150 670 330", "#e7e4dc", 34)}${line("M130 330 Q120 150 240 150 H560 Q680 150 670 330", "#c4c2ba", 8)}
${lit("M126 380 H674 L650 650 Q646 692 604 692 H196 Q154 692 150 650 Z", paint.main)}
${filled("M200 450 H600 L588 628 Q586 644 570 644 H230 Q214 644 212 628 Z", paint.dark, 'opacity="0.35"')}
${lit(box(100, 268, 600, 124, 36), "#f3f1ea")}${line("M112 372 H688", "#c9c6bc", 7)}
${lit(box(352, 350, 96, 92, 18), "#d9d6cd")}${line("M372 420 H428", "#8b897f", 8)}
${lit(box(96, 330, 46, 110, 18), paint.dark)}${lit(box(658, 330, 46, 110, 18), paint.dark)}
${line("M400 500 v96 M358 524 l84 48 M442 524 l-84 48", "#ffffff", 11)}`;

/** A hammock for two between its straps. */
export const hammock: Shape = (
  paint,
) => `<g transform="translate(-48 -20) scale(1.12)">${line("M130 170 L180 300 M670 170 L620 300", "#3c4046", 16)}${filled(oval(180, 302, 20), steel)}${filled(oval(620, 302, 20), steel)}
${lit("M176 296 Q400 430 624 296 Q596 470 400 500 Q204 470 176 296 Z", paint.dark)}
${lit("M176 296 C184 450 250 600 400 606 C550 600 616 450 624 296 C560 480 480 524 400 524 C320 524 240 480 176 296 Z", paint.main)}
${line("M176 296 C240 480 320 524 400 524 C480 524 560 480 624 296", paint.accent, 9)}
${["M200 390 C240 500 320 560 400 562", "M600 390 C560 500 480 560 400 562", "M186 340 C220 530 330 598 400 602"].map((fold) => line(fold, paint.line, 4, 'opacity="0.7"')).join("")}
${lyingRound(box(150, 276, 54, 44, 18), paint.accentDark)}${lyingRound(box(596, 276, 54, 44, 18), paint.accentDark)}</g>`;
