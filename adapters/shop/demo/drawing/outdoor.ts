import { box, filled, gleam, line, oval, standingRound, stitches, tube } from "./outlines.js";
import { lit, standing, type Shape } from "./paint.js";

const steel = "#b9bfc5";
const rubber = "#2f3236";

/** Details: "low" (for one person). */
export const domeTent: Shape = (paint) => {
  const low = paint.has("low");
  const place = low ? "translate(0 137) scale(1 0.7)" : "translate(0 -50)";
  return `${standing(400, 320, low ? 622 : 642)}<g transform="${place}">
${line("M170 470 L92 690 M630 470 L708 690", paint.dark, 4)}
${lit("M100 690 C150 470 250 250 400 232 C550 250 650 470 700 690 Z", paint.main)}
${filled("M400 232 C550 250 650 470 700 690 L590 690 C570 500 500 330 400 232 Z", paint.darker, 'opacity="0.35"')}
${filled("M262 690 C280 540 330 420 400 352 C470 420 520 540 538 690 Z", "#f4ead2")}
${filled("M292 690 C308 560 345 470 400 410 C455 470 492 560 508 690 Z", paint.darker)}
${lit("M262 690 C280 540 330 420 400 352 C396 460 352 590 338 690 Z", paint.light)}
${line("M338 690 C352 590 396 460 400 352", paint.accent, 7)}
${line("M100 690 C150 470 250 250 400 232 C550 250 650 470 700 690", paint.accent, 9)}
${line("M200 690 C220 480 290 320 400 232 C510 320 580 480 600 690", paint.line, 5)}
${filled("M346 300 Q400 262 454 300 L436 324 Q400 298 364 324 Z", paint.dark)}
${line("M100 690 H700", paint.darker, 8)}</g>`;
};

/** A long tent on three hoops, its door in front. */
export const tunnelTent: Shape = (paint) => `<g transform="translate(0 -90)">${standing(400, 320)}
${line("M640 420 L708 688 M150 450 L92 690", paint.dark, 4)}
${lit("M250 330 C400 300 560 330 640 400 C680 470 694 590 698 690 L250 690 Z", paint.main)}
${filled("M390 690 C400 520 420 400 440 318 L470 318 C448 410 432 540 424 690 Z", paint.dark, 'opacity="0.5"')}
${filled("M560 690 C566 560 574 440 590 362 L612 378 C596 450 588 560 584 690 Z", paint.dark, 'opacity="0.5"')}
${filled("M452 470 q60 -20 100 0 v60 h-104 Z", "#dfe8ea")}${line("M452 470 q60 -20 100 0 v60 h-104 Z", paint.line, 5)}
${lit("M104 690 C112 450 170 330 250 330 C330 330 388 450 396 690 Z", paint.flat)}
${filled("M158 690 C166 520 200 420 250 420 C300 420 334 520 342 690 Z", paint.darker)}
${filled("M176 690 C186 560 210 470 250 466 C240 560 232 620 226 690 Z", "#f1e4c4")}
${lit("M250 420 C300 420 334 520 342 690 L300 690 C300 560 280 470 250 420 Z", paint.light)}
${line("M104 690 C112 450 170 330 250 330 C330 330 388 450 396 690", paint.accent, 10)}
${line("M104 690 H698", paint.darker, 8)}</g>`;

/** A square roof of cloth on poles. */
export const tarp: Shape = (paint) => `<g transform="translate(0 -40)">${standing(400, 300)}
${line("M112 330 L92 690 M690 330 L708 690", paint.dark, 4)}
${tube("M400 230 V470", steel, 12)}${tube("M120 330 V690", steel, 13)}${tube("M680 330 V690", steel, 13)}
${lit("M400 200 Q540 300 690 326 Q560 380 410 480 Q260 380 110 326 Q260 290 400 200 Z", paint.main)}
${filled("M400 200 Q412 330 410 480 Q560 380 690 326 Q540 300 400 200 Z", paint.dark, 'opacity="0.55"')}
${line("M400 200 Q412 330 410 480", paint.line, 5)}
${stitches("M400 222 Q540 314 656 330 Q548 380 410 458 Q272 380 144 330 Q272 304 400 222 Z", paint.light)}
${tube("M410 482 V690", steel, 14)}
${["400 204", "686 326", "114 326", "410 476"].map((at) => `<circle cx="${at.split(" ")[0]}" cy="${at.split(" ")[1]}" r="10" fill="${paint.accent}" stroke="${paint.darker}" stroke-width="4"/>`).join("")}</g>`;

/** Details: "blanket" (a rectangle instead of a mummy). */
export const sleepingBag: Shape = (paint) => {
  if (paint.has("blanket"))
    return `${lit(box(215, 100, 370, 600, 42), paint.main)}
${[205, 315, 425, 535, 630].map((y) => line(`M222 ${y} Q400 ${y + 16} 578 ${y}`, paint.line, 5)).join("")}
${lit("M330 100 H543 a42 42 0 0 1 42 42 V420 Q500 330 330 100 Z", paint.accent)}
${filled("M330 100 Q392 330 585 420 Q470 430 404 350 Q340 250 330 100 Z", paint.light)}
${line("M330 100 Q340 250 404 350 Q470 430 585 420", paint.line, 6)}${line("M585 420 V650", paint.accentDark, 9)}`;
  return `${lit("M400 92 C480 92 530 140 545 220 C575 330 560 470 530 580 L505 670 C495 715 305 715 295 670 L270 580 C240 470 225 330 255 220 C270 140 320 92 400 92 Z", paint.main)}
${[330, 400, 470, 540, 610].map((y, row) => line(`M${250 + row * 8} ${y} Q400 ${y + 34} ${550 - row * 8} ${y}`, paint.line, 5)).join("")}
${filled(oval(400, 205, 96, 88), paint.accentDark)}${filled(oval(400, 216, 74, 70), "#22252b")}
${filled("M330 240 Q400 190 470 240 Q450 288 400 288 Q350 288 330 240 Z", paint.accent)}
${line("M312 160 Q400 90 488 160", paint.light, 6)}
${line("M470 270 Q530 400 505 650", paint.accent, 8)}<rect x="468" y="262" width="14" height="40" rx="7" fill="${paint.accentDark}"/>
${line("M360 288 q-14 40 -4 70", paint.accent, 5)}`;
};

/** A mat full of air, with chambers across and a valve. */
export const sleepingMat: Shape = (paint) => {
  const chambers = [0, 1, 2, 3, 4, 5, 6, 7].map((row) => {
    const [left, top] = [250 - row * 8, 118 + row * 70];
    return lit(box(left, top, 800 - 2 * left, 76, 36), paint.main);
  });
  return `${standing(400, 240)}${chambers.join("")}
${line("M264 150 Q400 166 536 150", paint.light, 6)}<circle cx="500" cy="156" r="18" fill="${paint.accent}" stroke="${paint.darker}" stroke-width="5"/>
${filled(box(360, 596, 80, 20, 8), paint.accent)}`;
};

/** A mat of foam, half folded like a screen. */
export const foamMat: Shape = (paint) => {
  const folds = [0, 1, 2, 3, 4].map((fold) => {
    const x = 110 + fold * 116;
    const rising = `M${x} 640 l58 -330 l72 -50 l-58 330 Z`;
    const falling = `M${x + 58} 310 l72 -50 l58 330 l-72 50 Z`;
    return `${filled(falling, paint.dark)}${stitches(`M${x + 100} 330 l50 270`, paint.darker)}${lit(rising, paint.main)}${stitches(`M${x + 36} 590 l50 -286`, paint.light)}${line(rising, paint.line, 4)}`;
  });
  return `${standing(400, 290, 660)}${folds.reverse().join("")}`;
};

/** Two poles for walking, crossed. */
export const trekkingPoles: Shape = (paint) => {
  const pole = `${tube("M400 220 V520", paint.flat, 36)}${tube("M400 500 V640", steel, 25)}
${filled(box(378, 492, 44, 46, 10), rubber)}${line("M400 640 V704", "#6b7076", 12)}
${filled(oval(400, 652, 56, 17), rubber)}
${line("M392 110 C340 150 340 220 386 236", paint.accentDark, 12)}
${standingRound("M366 104 Q400 76 438 104 L430 200 Q436 240 424 268 L376 268 Q368 220 374 180 Z", rubber)}
${filled(box(374, 262, 52, 28, 8), paint.accent)}${filled(box(383, 380, 34, 36, 4), paint.accent)}`;
  return `<g transform="rotate(-17 400 420)">${pole}</g><g transform="rotate(17 400 420) translate(800 0) scale(-1 1)">${pole}</g>`;
};

/** A compass on a clear plate. */
export const compass: Shape = (paint) => `
${lit(box(240, 100, 320, 600, 44), "#dfeaec")}${line(box(240, 100, 320, 600, 44), "#9fb4ba", 6)}
${line("M400 130 V210 M380 160 L400 126 L420 160", paint.flat, 9)}
${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((mark) => line(`M252 ${160 + mark * 52} h${mark % 2 ? 18 : 30}`, "#51646b", 4)).join("")}
${lit(oval(400, 400, 205), paint.main)}${filled(oval(400, 400, 162), "#fbfaf5")}
${Array.from({ length: 24 }, (_, at) => `<path d="M400 250 v${at % 6 ? 16 : 32}" stroke="#2c3136" stroke-width="${at % 6 ? 4 : 8}" transform="rotate(${at * 15} 400 400)"/>`).join("")}
<g transform="rotate(28 400 400)">${filled("M400 272 L432 400 L368 400 Z", "#c62f35")}${filled("M400 528 L432 400 L368 400 Z", "#50585f")}</g>
<circle cx="400" cy="400" r="15" fill="#e8e8e6" stroke="#3a3f44" stroke-width="5"/>
${gleam("M275 330 A150 150 0 0 1 400 250 Q330 300 300 400 Z", 0.4)}
${line("M400 640 q-90 60 10 62", paint.accent, 9)}<circle cx="400" cy="650" r="17" fill="#ffffff" stroke="#9fb4ba" stroke-width="6"/>`;

/** A zipped pouch with a white cross. */
export const firstAidPouch: Shape = (paint) => `${standing(400, 260)}
${tube("M320 240 Q320 160 400 160 Q480 160 480 240", paint.dark, 30)}
${lit("M150 270 Q150 230 200 226 Q400 214 600 226 Q650 230 650 270 L662 640 Q662 690 610 692 Q400 700 190 692 Q138 690 138 640 Z", paint.main)}
${line("M142 340 Q400 320 658 340", paint.darker, 12)}${stitches("M142 340 Q400 320 658 340", "#e9e3d6")}
<rect x="612" y="332" width="20" height="58" rx="10" fill="${paint.accent}"/>
${filled("M356 410 h88 v70 h70 v88 h-70 v70 h-88 v-70 h-70 v-88 h70 Z", "#fbfaf6")}
${line("M176 640 Q180 662 210 664 M624 640 Q620 662 590 664", paint.line, 4)}`;

/** Binoculars from above. */
export const binoculars: Shape = (paint) => {
  const barrel = `${standingRound("M150 640 L170 330 Q174 250 206 236 L330 236 Q352 250 352 330 L372 640 Q372 690 262 690 Q150 690 150 640 Z", paint.main)}
${filled(oval(261, 650, 106, 38), rubber)}${filled(oval(261, 648, 84, 28), "#3d5a72")}${gleam("M200 640 q30 -20 70 -14 q-40 10 -60 30 Z", 0.5)}
${standingRound(box(196, 130, 140, 120, 30), rubber)}${line("M200 176 H332 M200 200 H332", "#55595e", 5)}
${line("M170 400 Q262 430 354 400", paint.line, 5)}`;
  return `${standing(400, 270, 690)}${filled("M330 330 H470 V520 H330 Z", paint.darker)}${barrel}<g transform="translate(800 0) scale(-1 1)">${barrel}</g>
${standingRound(box(376, 290, 48, 130, 18), paint.accentDark)}${line("M380 320 h40 M380 345 h40 M380 370 h40", rubber, 5)}`;
};

/** A bag with a rolled top. Details: "pannier" (hooks, reflector), else round with a strap. */
export const rollTopBag: Shape = (paint) => {
  const pannier = paint.has("pannier");
  const body = pannier
    ? "M190 240 L610 240 L640 640 Q640 692 590 692 L210 692 Q160 692 160 640 Z"
    : "M250 230 L550 230 L570 640 Q570 694 400 694 Q230 694 230 640 Z";
  const [left, right] = pannier ? [176, 624] : [236, 564];
  return `${standing(400, pannier ? 250 : 190)}
${pannier ? `${filled("M250 150 h50 v90 h-50 Z M500 150 h50 v90 h-50 Z", rubber)}${line("M276 150 q0 -34 34 -34 M526 150 q0 -34 34 -34", rubber, 18)}` : line("M560 300 C690 380 690 560 566 640", paint.darker, 20)}
${pannier ? lit(body, paint.main) : standingRound(body, paint.main)}
${lit(box(left, 186, right - left, 92, 40), paint.main)}${line(`M${left + 16} 220 H${right - 16} M${left + 16} 246 H${right - 16}`, paint.line, 4)}
${line(`M${left + 8} 232 Q${left - 40} 260 ${left - 4} 340 M${right - 8} 232 Q${right + 40} 260 ${right + 4} 340`, rubber, 20)}
${filled(box(left - 22, 300, 44, 60, 10), rubber)}${filled(box(right - 22, 300, 44, 60, 10), rubber)}
${pannier ? `${filled(box(250, 440, 300, 40, 8), "#d9dde0")}${stitches("M180 560 H620", paint.line)}` : `${filled(box(350, 400, 100, 130, 12), paint.accent)}${line("M376 440 h48 M376 466 h48 M376 492 h30", paint.accentDark, 6)}`}
${line(`M${left + 4} 660 Q400 690 ${right - 4} 660`, paint.line, 4)}`;
};

/** A knife with its blade and its small tools out. */
export const pocketKnife: Shape = (paint) => `<g transform="rotate(-28 400 420)">
${lit("M520 372 L610 250 Q640 230 640 262 L566 380 Z", steel)}${lit("M250 372 L230 212 Q236 196 254 204 L300 372 Z", steel)}
${lit("M110 420 Q150 350 330 372 L330 430 L130 436 Q110 436 110 420 Z", "#d8dde1")}${line("M140 424 L330 416", "#8d949b", 4)}
${lit(box(270, 360, 420, 124, 60), paint.main)}${line("M300 352 H660 M300 492 H660", steel, 9)}
${gleam("M310 378 H640 Q660 380 664 398 Q480 392 300 402 Z", 0.35)}
<g fill="${steel}" stroke="#7a8087" stroke-width="3"><circle cx="312" cy="422" r="13"/><circle cx="650" cy="422" r="13"/></g>
${filled("M478 398 l10 20 l22 3 l-16 15 l4 22 l-20 -10 l-20 10 l4 -22 l-16 -15 l22 -3 Z", paint.accent)}
${line("M690 420 q34 6 30 -26", steel, 8)}</g>`;
