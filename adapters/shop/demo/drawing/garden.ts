import { block, gleam, lying, made, materials, outlined, oval, rod, stroke, turnedBy } from "./materials.js";
import { type Shape, standing } from "./paint.js";

/** Details: none. */
export const wateringCan: Shape = (paint) => `${materials}${standing(430, 220)}
${stroke("M300 600 L150 300", paint.darker, 44)}${stroke("M300 600 L150 300", paint.flat, 34)}${stroke("M288 586 L144 300", paint.light, 7, 0.7)}${made("M96 318 L196 262 L180 230 Q120 230 84 292 Z", paint.accent, "fall")}${[
  [112, 284],
  [132, 266],
  [156, 252],
  [138, 290],
  [164, 272],
]
  .map(([x = 0, y = 0]) => `<circle cx="${x}" cy="${y}" r="5" fill="#3a2c1a"/>`)
  .join("")}
${stroke("M196 400 L300 372", paint.dark, 11)}${rod("M330 340 Q330 130 470 130 Q690 130 690 330 Q690 480 600 560", paint.accent, paint.accentDark, 26)}
${made("M280 340 L270 640 Q270 690 320 690 H560 Q610 690 610 640 L600 340 Z", paint.main, "turned")}${made(oval(440, 340, 162, 38), paint.darker, "depth")}${made("M450 302 Q604 302 602 340 Q600 378 450 378 Q474 340 450 302 Z", paint.light, "turned")}${stroke(oval(440, 340, 160, 37), paint.light, 9)}
${stroke("M281 440 Q440 470 601 440 M275 610 Q440 640 605 610", paint.darker, 6, 0.4)}${gleam("M312 400 L306 620", 15, 0.35)}`;

/** Details: none. */
export const secateurs: Shape = (paint) =>
  materials +
  turnedBy(
    24,
    `${lying("M330 400 Q250 560 290 700 L340 690 L420 420 Z M470 400 Q550 560 510 700 L460 690 L380 420 Z")}
${made("M420 380 Q300 320 330 110 Q400 170 452 350 Z", "#b6bdc3", "brushed")}${stroke("M334 126 Q320 300 412 366", "#eef1f3", 5)}${made("M380 390 Q410 300 470 190 Q520 280 452 396 Z", "#8f979e", "brushed")}
${made("M380 350 Q250 520 282 690 Q300 716 330 696 Q330 560 440 420 Z", paint.main, "turned")}${made("M420 350 Q560 520 520 690 Q500 716 472 696 Q470 560 362 420 Z", paint.main, "turned")}
${stroke("M374 470 q14 -14 28 0 q14 14 28 0 M380 500 q14 -14 24 0 q10 14 20 0", "#7f878d", 7)}${made(oval(402, 372, 34, 34), paint.accent, "polished")}${made(oval(402, 372, 12, 12), "#3a342c")}${gleam("M316 540 Q296 610 304 670", 9, 0.4)}`,
  );

/** Details: none; full of herbs. */
export const raisedBed: Shape = (paint) => {
  const herbs = Array.from({ length: 13 }, (_, at) => {
    const [x, y, tone] = [
      150 + at * 41,
      380 + (at % 3) * 16,
      ["#3d8a4c", "#5aa564", "#2f7a48", "#8aa84f"][at % 4] ?? "",
    ];
    return (
      stroke(`M${x} ${y} q-26 -40 -36 -78 M${x} ${y} q0 -50 4 -104 M${x} ${y} q24 -40 36 -70`, tone, 7) +
      [
        [-36, -78],
        [4, -104],
        [36, -70],
        [-20, -50],
        [22, -44],
        [0, -70],
      ]
        .map(([along = 0, up = 0]) => made(oval(x + along, y + up, 17, 12), tone, "ball"))
        .join("")
    );
  }).join("");
  return `${materials}${standing(400, 300)}${made("M130 540 h34 V690 h-34 Z M636 540 h34 V690 h-34 Z", paint.dark, "upright-grain", "turned")}${made(outlined("130,360 670,360 706,412 94,412"), "#4a3122", "pile")}${herbs}
${made("M94 404 H706 V486 H94 Z", paint.main, "grain", "fall")}${made("M98 490 H702 V572 H98 Z", paint.main, "grain", "fall")}${stroke("M98 488 H702", paint.darker, 4, 0.7)}${made("M88 396 H120 V580 H88 Z M680 396 H712 V580 H680 Z", paint.light, "upright-grain", "fall")}${[430, 460, 520, 550].map((y) => made(oval(104, y, 5, 5), "#5b6874") + made(oval(696, y, 5, 5), "#5b6874")).join("")}`;
};

/** Details: none; a pair. */
export const gardenGloves: Shape = (paint) => {
  const outline =
    "M330 690 H480 L486 540 Q548 500 566 400 Q566 370 540 376 Q512 400 500 436 L498 220 Q496 190 474 192 Q454 194 454 224 L450 180 Q446 150 422 152 Q400 154 402 186 L398 206 Q394 178 372 182 Q350 186 352 216 L348 270 Q340 246 322 252 Q304 258 308 290 L322 540 Z";
  const glove = `${lying(outline)}${made(outline, paint.main, "shade")}${made("M322 540 L308 290 Q304 258 322 252 Q340 246 348 270 V330 Q420 290 498 340 L500 436 Q512 400 540 376 Q566 370 566 400 Q548 500 486 540 Q400 560 322 540 Z", paint.accent, "pile", "shade")}${made("M326 620 H484 L480 694 H330 Z", paint.dark, "upright-grain", "fall")}${stroke("M352 230 L356 340 M402 210 L404 330 M454 220 L452 330", paint.accentDark, 6, 0.7)}${stroke("M330 606 H482", paint.line, 4, 0.6)}`;
  return `${materials}<g transform="translate(-110 20)">${turnedBy(-8, glove)}</g><g transform="translate(910 20) scale(-1 1)">${turnedBy(-8, glove)}</g>`;
};

/** Details: none; coiled, with a spray head. */
export const gardenHose: Shape = (paint) => {
  const coils = [256, 216, 176]
    .map((radius) => rod(oval(400, 420, radius, radius * 0.92), paint.flat, paint.dark, 42))
    .join("");
  return `${materials}<path d="${oval(404, 440, 220, 200)}" fill="none" stroke="#3a342c" stroke-opacity="0.3" stroke-width="110" filter="url(#soft)"/>${coils}${rod("M560 560 Q660 640 600 690 H500", paint.flat, paint.dark, 42)}
${made("M410 664 H510 V716 H410 Z", paint.accent, "fall")}${made("M230 676 H330 L410 664 V716 L330 704 H230 Q210 690 230 676 Z", "#3a3d42", "fall")}${made("M196 664 h40 v52 h-40 Z", paint.accent, "fall")}${made("M318 560 L352 676 H392 L360 556 Z", "#3a3d42", "turned")}${[300, 420, 540].map((x) => stroke(`M${x - 10} ${x === 420 ? 148 : 190} l10 130`, "#3a342c", 13, 0.75)).join("")}`;
};

/** Details: none. */
export const birdFeeder: Shape = (
  paint,
) => `${materials}${stroke("M400 80 V190", "#8a6a48", 8)}${stroke(oval(400, 90, 18, 18), "#8a6a48", 7)}
${made("M250 330 H550 V600 H250 Z", "#e3edee", "glazing")}${made("M254 430 Q330 400 400 436 Q470 410 546 430 V600 H254 Z", "#b98a57", "pile", "turned")}
${made("M232 320 H270 V610 H232 Z M530 320 H568 V610 H530 Z", paint.main, "upright-grain", "fall")}${made(outlined("400,150 640,330 580,350 400,220 220,350 160,330"), paint.dark, "grain", "fall")}${made(outlined("400,150 650,330 620,356 400,196 180,356 150,330"), paint.accent, "fall")}
${made(outlined("170,600 630,600 660,648 140,648"), paint.light, "grain", "fall")}${made(block(138, 644, 524, 26, 6), paint.main, "grain", "fall")}
${made("M560 600 Q540 556 580 530 Q580 500 612 500 Q640 504 640 530 L664 540 L640 546 Q640 600 590 606 Z", "#3569b5", "ball")}${made("M566 590 Q570 546 610 552 Q630 590 590 606 Z", "#f2c736", "ball")}${made(oval(622, 524, 5, 5), "#1a1a1a")}${stroke("M560 590 L520 630", "#24345a", 13)}${gleam("M290 350 V420", 12, 0.8)}`;

/** Details: none; folds. */
export const bistroChair: Shape = (paint) => `${materials}${standing(400, 190)}
${rod("M540 120 L250 690", paint.flat, paint.dark, 20)}${rod("M270 380 L560 690", paint.flat, paint.dark, 20)}
${[0, 1, 2, 3].map((at) => made(outlined(`${282 - at * 26},${404 + at * 26} ${502 - at * 26},${404 + at * 26} ${490 - at * 26},${424 + at * 26} ${268 - at * 26},${424 + at * 26}`), paint.accent, "grain", "fall")).join("")}
${rod("M320 120 L190 690", paint.flat, paint.dark, 20)}${rod("M196 500 H420 L600 690", paint.flat, paint.dark, 20)}
${[0, 1, 2].map((at) => made(block(312 - at * 16, 130 + at * 60, 226 - at * 18, 38, 10), paint.accent, "grain", "fall")).join("")}${stroke("M240 600 H520", paint.dark, 13)}`;

/** Details: none; open. */
export const parasol: Shape = (
  paint,
) => `${materials}${standing(400, 150)}${made("M388 190 h24 V660 h-24 Z", paint.accent, "upright-grain", "turned")}${made("M290 660 Q300 632 400 630 Q500 632 510 660 V690 H290 Z", "#6d7176", "turned")}
${made("M400 130 Q180 150 92 380 Q140 350 196 384 Q250 350 310 388 Q356 360 400 390 Q444 360 490 388 Q550 350 604 384 Q660 350 708 380 Q620 150 400 130 Z", paint.main, "shade")}${made("M400 130 Q290 200 310 388 Q356 360 400 390 Q444 360 490 388 Q510 200 400 130 Z", paint.light, "fall")}${made("M400 130 Q240 180 196 384 Q250 350 310 388 Q290 200 400 130 Z M400 130 Q560 180 604 384 Q550 350 490 388 Q510 200 400 130 Z", paint.dark, "shade")}
${stroke("M400 130 V390", paint.line, 4, 0.6)}${made(oval(400, 122, 17, 20), paint.accent, "ball")}${rod("M388 500 h-44 v-34", paint.accentDark, "#3a342c", 15)}`;
