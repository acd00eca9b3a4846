import { block, gleam, lying, made, materials, outlined, oval, rod, side, stroke, turnedBy } from "./materials.js";
import { type Paint, type Shape, standing } from "./paint.js";

/** Details: "ridged", "coated" (a shining rim instead of a raw one), "wooden" (handle of the accent). */
export const skillet: Shape = (paint) => {
  const handle = "M478 372 Q560 384 700 374 Q742 372 742 400 Q742 428 700 426 Q560 416 478 428 Z";
  const grip = paint.has("wooden") ? paint.accent : paint.dark;
  const ridges = [-120, -80, -40, 0, 40, 80, 120]
    .map((at) =>
      stroke(
        `M${300 + at} ${400 - Math.sqrt(150 * 150 - at * at)} V${400 + Math.sqrt(150 * 150 - at * at)}`,
        paint.light,
        9,
        0.5,
      ),
    )
    .join("");
  return (
    materials +
    turnedBy(
      -38,
      `
${lying(oval(300, 400, 205, 205) + handle)}
${made(handle, grip, "fall", ...(paint.has("wooden") ? (["grain"] as const) : []))}
${paint.has("wooden") ? made("M470 380 L540 386 L540 414 L470 420 Z", "#b9bfc4", "fall") : ""}
<ellipse cx="712" cy="400" rx="15" ry="10" fill="#e9e7e3"/>
${made("M262 212 L286 180 Q300 172 314 180 L338 212 Z M262 588 L286 620 Q300 628 314 620 L338 588 Z", paint.dark)}
${made(oval(300, 400, 205, 205), paint.main, "brushed")}
${stroke(oval(300, 400, 201, 201), paint.has("coated") ? paint.light : paint.line, 5, 0.8)}
<circle cx="300" cy="400" r="180" fill="${paint.has("coated") ? "#303236" : paint.darker}"/>${made(oval(300, 402, 168, 168), paint.has("coated") ? "#4a4c50" : paint.dark, "ball")}
${paint.has("ridged") ? ridges : gleam("M182 356 Q206 286 276 262", 13, 0.22)}`,
    )
  );
};

/** Details: none. */
export const wok: Shape = (paint) => `${materials}${standing(370, 190, 622)}
${made("M556 300 L690 214 Q716 202 724 222 Q730 238 712 250 L586 342 Z", paint.accent, "fall", "grain")}
${made("M520 330 L600 276 L618 304 L540 364 Z", paint.dark, "fall")}
<ellipse cx="340" cy="350" rx="250" ry="84" fill="${paint.darker}"/>
${made("M90 350 Q118 560 270 612 Q340 630 410 612 Q562 560 590 350 A250 84 0 0 1 90 350 Z", paint.main, "turned")}
${made(oval(340, 350, 250, 84), paint.flat, "depth")}${stroke(oval(340, 350, 247, 81), paint.light, 7)}
${gleam("M150 440 Q176 530 236 574", 12, 0.25)}${stroke("M200 392 Q340 436 480 392", paint.light, 5, 0.35)}`;

function loops(paint: Paint, left: number, right: number, top: number, colour = paint.dark): string {
  const handle = (x: number, out: number) =>
    rod(`M${x} ${top} q${out} -14 ${out} 26 q0 40 ${-out} 26`, colour, paint.darker, 22);
  return handle(left, -54) + handle(right, 54);
}

/** Details: "glass-lid". */
export const stockpot: Shape = (paint) => `${materials}${standing(400, 240)}
${loops(paint, 186, 614, 356, paint.accentDark)}
${made(side({ centre: 400, top: 280, halfTop: 225, bottom: 650, halfBottom: 218, bulge: 42 }), paint.main, "polished")}
${stroke("M182 612 A218 42 0 0 0 618 612", paint.darker, 3, 0.5)}${stroke("M178 330 A222 44 0 0 0 622 330", "#ffffff", 3, 0.4)}
<g fill="${paint.darker}"><circle cx="192" cy="366" r="6"/><circle cx="192" cy="400" r="6"/><circle cx="608" cy="366" r="6"/><circle cx="608" cy="400" r="6"/></g>
${made(oval(400, 278, 233, 48), paint.dark)}${lidOn(paint, 400, 270, 226, paint.has("glass-lid"))}`;

function lidOn(paint: Paint, centre: number, base: number, halfWidth: number, glass: boolean): string {
  const flat = halfWidth * 0.19;
  const cap = `M${centre - halfWidth} ${base} C${centre - halfWidth * 0.9} ${base - flat * 2.6} ${centre + halfWidth * 0.9} ${base - flat * 2.6} ${centre + halfWidth} ${base} A${halfWidth} ${flat} 0 0 1 ${centre - halfWidth} ${base} Z`;
  const top = base - flat * 1.9;
  const knob =
    made(`M${centre - 12} ${top + 6} h24 l6 -26 h-36 Z`, paint.accentDark) +
    made(oval(centre, top - 26, 36, 16), paint.accent, "ball");
  const fill = glass
    ? made(cap, "#dfe9ea", "glazing") + gleam(`M${centre - halfWidth * 0.6} ${base - flat * 0.6} q60 -36 150 -40`, 9)
    : made(cap, paint.main, "polished");
  return (
    fill +
    stroke(`M${centre - halfWidth} ${base} A${halfWidth} ${flat} 0 0 0 ${centre + halfWidth} ${base}`, paint.light, 7) +
    knob
  );
}

/** Details: "enamel" (white inside, a rim of the accent), "spout", "wooden" (handle of the accent). */
export const saucepan: Shape = (paint) => `${materials}${standing(330, 205, 640)}
${made("M500 372 L690 330 Q722 326 722 350 Q722 370 694 374 L505 416 Z", paint.has("wooden") ? paint.accent : paint.dark, "fall", ...(paint.has("wooden") ? (["grain"] as const) : []))}
${made(side({ centre: 320, top: 340, halfTop: 210, bottom: 590, halfBottom: 186, bulge: 44 }), paint.main, paint.has("enamel") ? "turned" : "polished")}
${made(oval(320, 340, 212, 56), paint.has("enamel") ? "#f4f2ec" : paint.light, "depth")}
${stroke(oval(320, 340, 210, 54), paint.has("enamel") ? paint.accentDark : paint.light, 9)}
${paint.has("spout") ? made("M120 322 Q76 326 84 344 Q96 366 136 364 Z", paint.has("enamel") ? "#f4f2ec" : paint.light, "fall") + stroke("M122 322 Q76 326 84 344 Q96 366 136 364", paint.accentDark, 8) : ""}
${gleam("M152 420 L166 560", 14, 0.4)}`;

/** Details: none; three pans in each other under one lid. */
export const saucepanTower: Shape = (paint) => {
  const pan = (top: number, halfTop: number, height: number, reach: number) =>
    made(
      `M${340 + halfTop - 8} ${top + 34} L${reach - 24} ${top + 16} q26 -2 26 16 q0 18 -26 20 L${340 + halfTop - 8} ${top + 74} Z`,
      paint.darker,
      "fall",
    ) +
    made(
      side({ centre: 340, top, halfTop, bottom: top + height, halfBottom: halfTop - 8, bulge: 34 }),
      paint.main,
      "polished",
    ) +
    stroke(`M${340 - halfTop} ${top} A${halfTop} ${halfTop * 0.17} 0 0 0 ${340 + halfTop} ${top}`, paint.light, 8);
  return `${materials}${standing(350, 230, 676)}${pan(480, 230, 166, 716)}${pan(352, 190, 136, 664)}${pan(244, 154, 114, 610)}${lidOn(paint, 340, 240, 160, false)}`;
};

/** Details: none. */
export const casserole: Shape = (paint) => `${materials}${standing(400, 250)}
${made("M170 436 Q92 420 96 452 Q100 486 176 474 Z M630 436 Q708 420 704 452 Q700 486 624 474 Z", paint.dark, "fall")}
${made(side({ centre: 400, top: 400, halfTop: 238, bottom: 640, halfBottom: 200, bulge: 44, belly: 12 }), paint.main, "turned")}
${stroke("M164 412 A238 46 0 0 0 636 412", paint.darker, 5, 0.7)}
${made("M150 392 C176 280 310 250 400 250 C490 250 624 280 650 392 A250 50 0 0 1 150 392 Z", paint.main, "turned")}
${stroke("M150 392 A250 50 0 0 0 650 392", paint.light, 8, 0.7)}${stroke("M206 346 A200 34 0 0 0 594 346", paint.darker, 4, 0.4)}
${made("M380 262 L374 226 H426 L420 262 Z", paint.accentDark, "turned")}${made(oval(400, 216, 44, 20), paint.accent, "ball")}
${gleam("M214 366 Q246 306 330 282", 15, 0.4)}${gleam("M188 480 Q194 560 224 606", 15, 0.3)}`;

/** Details: "deep" (a loaf tin). */
export const ovenDish: Shape = (paint) => {
  const wall = paint.has("deep") ? 130 : 84;
  const [left, right] = paint.has("deep") ? [150, 650] : [112, 688];
  const base = 470 + wall;
  return `${materials}${standing(400, (right - left) / 2 - 10, base + 22)}
${paint.has("deep") ? "" : made("M120 372 Q70 380 76 410 Q84 440 128 436 Z M680 372 Q730 380 724 410 Q716 440 672 436 Z", paint.dark, "fall")}
${made(`M${left} 466 L${left + 34} ${base} Q${left + 38} ${base + 22} ${left + 70} ${base + 22} H${right - 70} Q${right - 38} ${base + 22} ${right - 34} ${base} L${right} 466 Z`, paint.main, "turned", "fall")}
${made(`M${left + 62} 322 Q${left + 70} 306 ${left + 92} 306 H${right - 92} Q${right - 70} 306 ${right - 62} 322 L${right + 4} 456 Q${right + 4} 480 ${right - 22} 480 H${left + 22} Q${left - 4} 480 ${left - 4} 456 Z`, paint.light, "shade")}
${made(`M${left + 84} 328 H${right - 84} L${right - 30} 460 H${left + 30} Z`, paint.has("deep") ? paint.dark : paint.accent, "depth")}
${made(`M${left + 104} 366 H${right - 104} L${right - 46} 460 H${left + 46} Z`, paint.has("deep") ? paint.flat : paint.accentLight, "fall")}
${gleam(`M${left + 46} 510 L${left + 62} ${base - 12}`, 12, 0.45)}`;
};

/** Details: "short", "serrated". */
export const knife: Shape = (paint) => {
  const tip = paint.has("short") ? 280 : 84;
  const teeth = Array.from({ length: 24 }, () => "q8 10 16 0").join(" ");
  const blade = paint.has("serrated")
    ? `M470 372 L${tip + 10} 378 Q${tip} 384 ${tip + 2} 424 ${teeth} L470 430 Z`
    : `M470 356 L${tip + 90} 366 Q${tip + 20} 376 ${tip} 412 Q${tip + 60} 448 450 450 L470 450 Z`;
  const grip = "M484 352 Q560 364 640 352 Q704 344 722 366 Q734 392 712 412 Q680 424 640 408 Q560 400 484 408 Z";
  const wholeSize = paint.has("short") ? "translate(400 400) scale(1.36) translate(-502 -400)" : "translate(0 0)";
  return `${materials}<g transform="${wholeSize}">${turnedBy(
    -38,
    `
${lying(blade + grip)}${made(blade, paint.main, "brushed")}${made(`M470 ${paint.has("serrated") ? 372 : 356} L${tip + 90} ${paint.has("serrated") ? 376 : 366} L470 392 Z`, "#ffffff44")}
${paint.has("serrated") ? "" : stroke(`M${tip + 30} 416 Q${tip + 90} 436 456 440`, "#ffffff", 4, 0.8)}
${made("M462 352 h26 v100 q-20 6 -26 -4 Z", paint.dark, "brushed")}
${made(grip, paint.accent, "fall", "grain")}<g fill="${paint.light}" stroke="${paint.darker}" stroke-width="2"><circle cx="530" cy="384" r="9"/><circle cx="596" cy="382" r="9"/><circle cx="662" cy="380" r="9"/></g>
${gleam("M500 364 Q570 374 650 362", 5, 0.35)}`,
    paint.has("short") ? 502 : 400,
  )}</g>`;
};

/** Details: none; an upright block with five knives. */
export const knifeBlock: Shape = (paint) => {
  const handle = (x: number, y: number, length: number) =>
    turnedBy(
      -17,
      made(block(x, y, 34, 22, 2), "#b9bfc4", "polished") +
        made(block(x - 3, y - length, 40, length, 14), paint.accent, "turned") +
        `<g fill="#c9ced3"><circle cx="${x + 17}" cy="${y - 30}" r="5"/><circle cx="${x + 17}" cy="${y - length + 34}" r="5"/></g>`,
      x,
      y,
    );
  return `${materials}${standing(410, 200)}
${made(outlined("180,330 460,204 560,250 280,380"), paint.light, "grain", "shade")}
${handle(250, 302, 140)}${handle(336, 262, 146)}${handle(422, 224, 130)}${handle(304, 318, 96)}${handle(470, 244, 92)}
${made(outlined("180,330 280,380 380,690 258,690"), paint.main, "upright-grain", "fall")}
${made(outlined("280,380 560,250 640,690 380,690"), paint.dark, "upright-grain", "fall")}
${stroke("M280 380 L380 688", paint.light, 4, 0.6)}${stroke("M280 380 L558 252", paint.light, 4, 0.5)}`;
};

/** Of end grain. Details: "set" (three thin ones with a hole). */
export const cuttingBoard: Shape = (paint) => {
  if (paint.has("set"))
    return `${materials}${standing(400, 270)}${boardWithHole(paint, 150, 150, 420, 520)}${boardWithHole(paint, 250, 260, 350, 420)}${boardWithHole(paint, 350, 372, 290, 314)}`;
  const edge = "M96 560 L704 560 L704 604 Q704 620 688 620 H112 Q96 620 96 604 Z";
  const tiles = Array.from({ length: 40 }, (_, at) => {
    const [column, row] = [at % 8, Math.floor(at / 8)];
    return `<rect x="${100 + column * 75 + (row % 2) * 22}" y="${200 + row * 74}" width="72" height="71" fill="${["#00000012", "#ffffff26", "#00000026"][(at * 7 + row) % 3] ?? ""}"/>`;
  }).join("");
  return `${materials}${standing(400, 300, 622)}${made(edge, paint.dark, "fall")}
${made(block(96, 190, 608, 390, 22), paint.main, "shade")}<clipPath id="board"><path d="${block(98, 192, 604, 386, 20)}"/></clipPath><g clip-path="url(#board)">${tiles}</g>
${stroke(block(128, 222, 544, 326, 16), paint.darker, 9, 0.55)}${stroke(block(130, 225, 544, 326, 16), "#ffffff", 3, 0.3)}
${stroke("M118 194 H682", "#ffffff", 4, 0.5)}<path d="M130 618 h60 v12 h-60 Z M610 618 h60 v12 h-60 Z" fill="#3a342c"/>`;
};

function boardWithHole(paint: Paint, left: number, top: number, width: number, height: number): string {
  return `${made(block(left + 10, top + 6, width, height, 34), paint.darker)}${made(block(left, top, width, height, 34), paint.main, "upright-grain", "shade")}
<circle cx="${left + width - 46}" cy="${top + 46}" r="20" fill="#e9e7e3"/>${stroke(oval(left + width - 46, top + 46, 20, 20), paint.darker, 4, 0.7)}${gleam(`M${left + 30} ${top + 8} H${left + width - 40}`, 4)}`;
}

/** Details: none; a spoon, a slotted turner and a spatula. */
export const woodenSpoons: Shape = (paint) => {
  const stick = made(
    "M388 300 Q384 480 390 690 Q400 702 410 690 Q416 480 412 300 Z",
    paint.main,
    "upright-grain",
    "turned",
  );
  const spoon =
    stick +
    made(
      "M400 100 Q470 110 462 220 Q454 320 400 322 Q346 320 338 220 Q330 110 400 100 Z",
      paint.main,
      "upright-grain",
      "shade",
    ) +
    made(oval(400, 206, 44, 78), paint.dark, "fall");
  const turner =
    stick +
    made(
      "M344 110 Q400 92 456 110 L446 290 Q440 330 400 334 Q360 330 354 290 Z",
      paint.main,
      "upright-grain",
      "shade",
    ) +
    [376, 400, 424]
      .map((x) => stroke(`M${x} 150 V262`, "#e4e0d8", 13) + stroke(`M${x - 5} 150 V262`, paint.darker, 3, 0.6))
      .join("");
  const spatula =
    stick +
    made(
      "M356 100 Q440 84 452 130 L440 300 Q430 330 400 332 Q370 330 362 300 Z",
      paint.main,
      "upright-grain",
      "shade",
    ) +
    gleam("M378 130 L382 280", 6, 0.3);
  return (
    materials +
    turnedBy(-24, lying("M388 300 h24 v390 h-24 Z") + spatula, 400, 640) +
    turnedBy(24, spoon, 400, 640) +
    turner
  );
};

/** Three bowls in each other. Details: "enamel". */
export const nestingBowls: Shape = (paint) => {
  const bowl = (rim: number, half: number, depth: number, inside: string) =>
    made(oval(400, rim, half, half * 0.2), paint.dark, "depth") +
    inside +
    made(
      `M${400 - half} ${rim} Q${400 - half + 16} ${rim + depth} ${400 - half * 0.46} ${rim + depth} H${400 + half * 0.46} Q${400 + half - 16} ${rim + depth} ${400 + half} ${rim} A${half} ${half * 0.2} 0 0 1 ${400 - half} ${rim} Z`,
      paint.main,
      paint.has("enamel") ? "turned" : "polished",
    ) +
    stroke(
      `M${400 - half} ${rim} A${half} ${half * 0.2} 0 0 0 ${400 + half} ${rim}`,
      paint.has("enamel") ? paint.accent : paint.light,
      9,
    );
  const small = bowl(268, 180, 150, "") + stroke("M220 268 A180 36 0 0 1 580 268", paint.light, 9);
  return `${materials}${standing(400, 210, 668)}${bowl(376, 300, 290, stroke("M100 376 A300 60 0 0 1 700 376", paint.dark, 9) + bowl(320, 240, 200, small))}`;
};

/** Details: none. */
export const pepperMill: Shape = (paint) => `${materials}${standing(400, 120)}
${made("M330 690 Q316 620 350 540 Q372 480 362 400 H438 Q428 480 450 540 Q484 620 470 690 Z", paint.main, "upright-grain", "turned")}
${made("M360 402 H440 V376 H360 Z", "#b9bfc4", "polished")}
${made("M356 376 Q338 330 366 286 Q340 264 340 228 Q340 178 400 178 Q460 178 460 228 Q460 264 434 286 Q462 330 444 376 Z", paint.main, "upright-grain", "turned")}
${made("M384 180 Q386 150 400 150 Q414 150 416 180 Z", "#b9bfc4", "polished")}${made(oval(400, 142, 22, 20), "#c3c8cd", "ball")}
${stroke("M366 288 Q400 298 434 288", paint.darker, 5, 0.6)}${stroke("M337 640 Q400 654 463 640", paint.darker, 4, 0.5)}`;

/** Details: none. */
export const grater: Shape = (paint) => {
  const holes = Array.from({ length: 42 }, (_, at) => {
    const [column, row] = [at % 6, Math.floor(at / 6)];
    const x = 300 + column * 30 + (row % 2) * 14 - row * 4;
    return `<path d="M${x} ${306 + row * 48} q12 -14 24 0 q-12 12 -24 0 Z" fill="${paint.darker}"/>`;
  }).join("");
  const slots = [330, 410, 490, 570]
    .map((y, at) => stroke(`M${548 + at * 5} ${y} l${44 + at * 3} -22`, paint.darker, 9))
    .join("");
  return `${materials}${standing(420, 220)}
${rod("M330 236 V170 Q330 118 382 118 H462 Q514 118 514 170 V216", paint.accent, paint.accentDark, 40)}
${made(outlined("290,240 510,240 560,690 220,690"), paint.main, "polished")}${made(outlined("510,240 572,212 650,640 560,690"), paint.dark, "fall")}
${holes}${slots}${made(outlined("280,236 512,236 578,206 356,206"), paint.accent, "fall")}
${stroke("M226 660 L556 660 L644 616", paint.accent, 22)}`;
};

/** Details: none. */
export const rollingPin: Shape = (paint) =>
  materials +
  turnedBy(
    -38,
    `${lying(block(180, 336, 440, 130, 20))}
${made("M184 384 Q150 372 110 378 Q76 384 76 402 Q76 420 110 426 Q150 432 184 420 Z M616 384 Q650 372 690 378 Q724 384 724 402 Q724 420 690 426 Q650 432 616 420 Z", paint.accent, "fall", "grain")}
${made(block(178, 332, 444, 138, 22), paint.main, "grain", "fall")}${gleam("M202 356 H598", 14, 0.4)}${stroke("M198 338 V464 M602 338 V464", paint.dark, 4, 0.6)}`,
  );

/** Details: none. */
export const kitchenScale: Shape = (paint) => `${materials}${standing(400, 290, 600)}
${made("M112 470 H688 L700 540 Q702 590 660 592 H140 Q98 590 100 540 Z", paint.dark, "fall")}
${made("M180 250 H620 Q640 250 646 268 L694 470 Q700 520 660 520 H140 Q100 520 106 470 L154 268 Q160 250 180 250 Z", paint.main, "brushed")}
${made(oval(400, 352, 190, 72), paint.light, "brushed")}${stroke(oval(400, 352, 186, 69), "#ffffff", 4, 0.8)}
${made(block(312, 450, 176, 54, 8), "#1f2a2c")}${stroke("M358 460 h20 v34 h-20 Z M396 460 h20 v34 h-20 Z M386 494 h0.1", "#9fe3cf", 5)}${stroke("M434 494 q-6 -20 10 -20 q14 0 8 18 q-10 8 -18 2 M454 474 v22 q0 8 -14 7", "#9fe3cf", 3)}
<circle cx="240" cy="478" r="15" fill="${paint.darker}"/><circle cx="560" cy="478" r="15" fill="${paint.darker}"/>${gleam("M178 276 L138 440", 9, 0.5)}`;
