import { block, gleam, lying, made, materials, outlined, oval, stroke, turnedBy } from "./materials.js";
import { type Paint, type Shape, standing } from "./paint.js";

/** What a textile's surface is, by the detail that asks for it. */
function surface(paint: Paint): readonly ("pile" | "waffle" | "knit" | "weave")[] {
  if (paint.has("waffle")) return ["waffle"];
  if (paint.has("knitted")) return ["knit"];
  if (paint.has("woven")) return ["weave"];
  return paint.has("fluffy") ? ["pile"] : [];
}

/** One folded layer: its fold at the left, its edges at the right. */
function fold(paint: Paint, left: number, top: number, width: number, height: number): string {
  const [right, foot, middle] = [left + width, top + height, top + height / 2];
  const outline = `M${left + 46} ${top} Q${left} ${top + 6} ${left} ${middle} Q${left} ${foot - 6} ${left + 46} ${foot} H${right - 16} Q${right + 4} ${foot - 20} ${right - 10} ${middle} Q${right + 4} ${top + 20} ${right - 16} ${top} Z`;
  const edges = `M${right - 10} ${middle} H${left + 40} M${right - 4} ${top + height / 4} H${right - 130} M${right - 4} ${foot - height / 4} H${right - 130}`;
  return `${made(outline, paint.main, ...surface(paint), "fall")}${stroke(edges, paint.darker, 3, 0.32)}${gleam(`M${left + 40} ${top + 8} H${right - 60}`, 5, 0.25)}`;
}

/** A bed made up: duvet and two pillows. Details: none. */
export const duvetSet: Shape = (paint) => `${materials}${standing(400, 300)}
${made(block(110, 150, 580, 250, 24), "#d8c4a2", "grain", "fall")}${made("M120 400 H680 L700 660 Q700 680 680 680 H120 Q100 680 100 660 Z", "#f0ede6", "fall")}
${pillow(paint, 140, 236, 256)}${pillow(paint, 404, 236, 256)}
${made("M112 420 Q400 380 688 420 L716 650 Q640 676 560 654 Q470 684 400 660 Q320 684 240 656 Q160 676 84 650 Z", paint.main, "fall", "shade")}
${stroke("M84 650 Q160 676 240 656 Q320 684 400 660 Q470 684 560 654 Q640 676 716 650", paint.dark, 6)}${made("M112 420 Q400 380 688 420 L694 476 Q400 436 106 476 Z", paint.light, "fall")}
${stroke("M190 490 Q210 570 196 640 M320 480 Q300 560 330 650 M470 480 Q500 570 480 652 M610 490 Q590 560 620 646", paint.line, 4, 0.45)}${stroke("M250 500 Q260 560 246 630 M560 500 Q540 560 556 630", "#ffffff", 6, 0.25)}
<g fill="#8a5a34"><circle cx="180" cy="452" r="6"/><circle cx="330" cy="440" r="6"/><circle cx="480" cy="440" r="6"/><circle cx="630" cy="452" r="6"/></g>`;

function pillow(paint: Paint, left: number, top: number, width: number): string {
  const [right, foot, middle] = [left + width, top + 180, left + width / 2];
  const outline = `M${left + 6} ${top + 8} Q${middle} ${top - 26} ${right - 6} ${top + 8} Q${right - 16} ${top + 90} ${right} ${foot - 6} Q${middle} ${foot + 20} ${left} ${foot - 6} Q${left + 16} ${top + 90} ${left + 6} ${top + 8} Z`;
  return (
    made(outline, paint.main, "ball") +
    stroke(outline, paint.line, 3, 0.5) +
    stroke(`M${left + 30} ${foot - 30} q30 -26 44 -66 M${right - 34} ${top + 30} q-20 30 -56 40`, paint.line, 3, 0.4)
  );
}

/** A single bed pillow. Details: "pair" (two pillowcases). */
export const bedPillow: Shape = (paint) => {
  const one = `M104 300 Q110 270 140 268 Q400 210 660 268 Q690 270 696 300 Q672 420 700 560 Q694 584 664 584 Q400 630 136 584 Q106 584 100 560 Q128 420 104 300 Z`;
  const drawing = `${lying(one)}${made(one, paint.main, "ball")}${stroke(one, paint.line, 4, 0.55)}${stroke("M150 310 Q400 262 650 310 M150 546 Q400 590 650 546", paint.line, 3, 0.35)}
${stroke("M132 556 q60 -36 80 -100 M668 556 q-56 -40 -70 -92 M140 300 q50 40 64 84 M660 300 q-44 36 -60 80", paint.line, 5, 0.35)}${gleam("M240 330 Q400 296 540 326", 16, 0.3)}`;
  if (!paint.has("pair")) return materials + drawing;
  return `${materials}<g transform="translate(20 -70) scale(0.92)">${drawing}</g><g transform="translate(44 120) scale(0.92)">${drawing}</g>`;
};

/** Folded bedding or towels in a pile. Details: "waffle", "knitted", "woven", "fluffy", "hem" (a band of the accent), "ribbon". */
export const foldedPile: Shape = (paint) => {
  const layers = [0, 1, 2, 3]
    .map((at) => fold(paint, 130 + (at % 2) * 10, 590 - at * 104, 540 - (at % 2) * 14, 104))
    .join("");
  const hems = [0, 1, 2, 3]
    .map((at) => made(`M${560 - (at % 2) * 6} ${592 - at * 104} h26 v100 h-26 Z`, paint.accent, "fall"))
    .join("");
  return `${materials}${standing(400, 290, 694)}${layers}${paint.has("hem") ? hems : ""}
${paint.has("ribbon") ? made("M360 276 H430 V694 H360 Z", paint.accent, "turned") + made("M395 276 Q320 200 300 250 Q300 290 395 276 Q470 290 486 250 Q470 200 395 276 Z", paint.accentDark, "shade") : ""}`;
};

/** A quilted duvet, folded once. Details: none. */
export const quilt: Shape = (paint) => {
  const outline =
    "M110 330 Q130 200 250 190 Q420 170 600 196 Q690 210 694 330 Q712 480 690 590 Q660 640 560 630 Q400 650 230 632 Q120 640 106 580 Q92 460 110 330 Z";
  const seams =
    [220, 330, 440, 550].map((x) => stroke(`M${x} 196 Q${x + 16} 400 ${x} 628`, paint.line, 4, 0.5)).join("") +
    [300, 410, 520].map((y) => stroke(`M106 ${y} Q400 ${y + 22} 696 ${y}`, paint.line, 4, 0.5)).join("");
  const bumps = Array.from({ length: 12 }, (_, at) =>
    made(oval(276 + (at % 4) * 110 - 54, 262 + Math.floor(at / 4) * 110, 46, 42), "#ffffff1c"),
  ).join("");
  return `${materials}${lying(outline)}${made(outline, paint.main, "shade")}${bumps}${seams}${stroke(outline, paint.line, 6, 0.5)}${made("M108 566 Q400 610 694 560 Q700 620 640 640 Q400 660 160 640 Q100 630 108 566 Z", paint.light, "fall")}${stroke("M108 566 Q400 610 694 560", paint.line, 4, 0.6)}`;
};

/** A throw, folded, with its end hanging down. Details: "fringe", "waffle", "knitted". */
export const throwBlanket: Shape = (paint) => {
  const fringe = Array.from(
    { length: 23 },
    (_, at) =>
      stroke(`M${166 + at * 21.4} 600 q${at % 2 === 0 ? 5 : -5} 34 0 74`, paint.flat, 9) +
      stroke(`M${170 + at * 21.4} 604 q${at % 2 === 0 ? 5 : -5} 34 0 66`, paint.line, 2, 0.6),
  ).join("");
  return `${materials}${standing(400, 280)}
${made("M140 250 Q130 190 190 176 L560 130 Q640 124 660 180 L672 560 L640 600 Z", paint.dark, ...surface(paint), "fall")}
${made("M128 280 Q124 226 180 216 L580 176 Q644 172 650 226 L650 606 H150 Z", paint.main, ...surface(paint), "shade")}
${made("M128 280 Q124 226 180 216 L580 176 Q644 172 650 226 Q650 262 600 266 L190 300 Q140 304 132 330 Z", paint.main, ...surface(paint), "fall")}
${stroke("M132 326 Q140 304 190 300 L600 266 Q640 262 648 240", paint.line, 4, 0.55)}${stroke("M300 310 Q286 450 304 596 M480 300 Q500 440 482 596", paint.line, 5, 0.3)}${stroke("M150 602 H650", paint.line, 5, 0.5)}
${paint.has("fringe") ? fringe : made("M148 590 H652 V640 Q400 652 148 640 Z", paint.accent, ...surface(paint), "fall")}`;
};

/** A sofa cushion. Details: "piping", "tassels", "button", "fluffy", "knitted". */
export const cushion: Shape = (paint) => {
  const outline = "M112 128 Q400 176 688 128 Q640 400 694 690 Q400 640 106 690 Q160 400 112 128 Z";
  const tassel = (x: number, y: number, degrees: number) =>
    turnedBy(
      degrees,
      made(
        `M${x - 16} ${y + 20} L${x - 26} ${y + 80} H${x + 26} L${x + 16} ${y + 20} Z`,
        paint.accent,
        "upright-grain",
        "fall",
      ) + made(oval(x, y + 16, 18, 16), paint.accentDark, "ball"),
      x,
      y,
    );
  const corners = tassel(116, 132, 135) + tassel(684, 132, -135) + tassel(690, 686, -45) + tassel(110, 686, 45);
  const drawing = `${lying(outline)}${paint.has("tassels") ? corners : ""}${made(outline, paint.main, ...surface(paint), "ball")}
${stroke(outline, paint.has("piping") ? paint.accent : paint.line, paint.has("piping") ? 13 : 4, paint.has("piping") ? 1 : 0.5)}
${stroke("M150 170 q60 50 90 60 M650 170 q-60 50 -90 60 M150 650 q50 -50 84 -60 M650 650 q-50 -50 -84 -60", paint.line, 7, 0.28)}
${paint.has("button") ? made(oval(400, 404, 24, 22), paint.accent, "ball") + stroke("M376 396 q-80 -30 -130 -20 M424 396 q80 -30 130 -20 M384 424 q-40 60 -50 110 M416 424 q40 60 50 110", paint.line, 5, 0.3) : ""}`;
  return `${materials}<g transform="translate(32 30) scale(0.92)">${drawing}</g>`;
};

/** A rug seen from above and aside. Details: "round", "fringe", "woven", "fluffy", "border", "runner". */
export const rug: Shape = (paint) => {
  if (paint.has("round")) {
    const rings = [250, 206, 162, 118, 74, 30]
      .map((radius) => stroke(oval(400, 400, radius, radius * 0.92), paint.line, 5, 0.45))
      .join("");
    return `${materials}${lying(oval(400, 404, 296, 274))}${made(oval(400, 412, 296, 272), paint.darker)}${made(oval(400, 400, 296, 272), paint.main, "weave", "shade")}${rings}${stroke(oval(400, 400, 292, 268), paint.accent, 12, 0.8)}`;
  }
  const outline = paint.has("runner") ? "260,100 540,100 600,690 200,690" : "190,180 610,180 712,620 88,620";
  const [left, right, foot, head, headLeft, headRight] = paint.has("runner")
    ? [200, 600, 690, 100, 260, 540]
    : [88, 712, 620, 180, 190, 610];
  const threads = Array.from({ length: 26 }, (_, at) => {
    const [down, up] = [left + ((right - left) / 25) * at, headLeft + ((headRight - headLeft) / 25) * at];
    return (
      stroke(`M${down} ${foot} v22 M${up} ${head} v-14`, paint.accentLight, 5) +
      stroke(`M${down + 3} ${foot + 2} v20`, paint.accentDark, 2, 0.6)
    );
  }).join("");
  return `${materials}${lying(outlined(outline))}${paint.has("fringe") ? threads : ""}${made(`M${left} ${foot} L${right} ${foot} L${right - 2} ${foot + 12} L${left + 2} ${foot + 12} Z`, paint.darker)}${made(outlined(outline), paint.main, ...surface(paint), "shade")}
${paint.has("border") ? `<g transform="translate(48 48) scale(0.88)">${stroke(outlined(outline), paint.accent, 16)}</g><g transform="translate(72 72) scale(0.82)">${stroke(outlined(outline), paint.accent, 4)}</g>` : ""}`;
};

/** A door mat. Details: none. */
export const doormat: Shape = (paint) => `${materials}${lying(outlined("150,290 650,290 712,560 88,560"))}
${made("M88 560 L712 560 L708 582 L92 582 Z", "#2c2d30")}${made(outlined("150,290 650,290 712,560 88,560"), paint.main, "pile", "weave", "shade")}${stroke(outlined("176,312 624,312 672,536 128,536"), paint.accent, 14, 0.85)}
${made("M330 470 V400 L400 350 L470 400 V470 H424 V426 H376 V470 Z", paint.accent, "pile")}`;

/** A pair of curtains on a rod. Details: none. */
export const curtains: Shape = (paint) => {
  const pleats = (left: number) =>
    [0, 1, 2, 3, 4]
      .map((at) =>
        made(`M${left + at * 46} 150 q23 -14 46 0 L${left + at * 48 + 48} 680 q-24 18 -48 0 Z`, paint.main, "turned"),
      )
      .join("");
  const rings = Array.from({ length: 11 }, (_, at) =>
    stroke(oval(126 + at * 54.5, 134, 11, 15), paint.accentDark, 5),
  ).join("");
  return `${materials}${made("M330 150 H470 V676 H330 Z", "#f6fafb")}${stroke("M92 118 H708", paint.accentDark, 15)}${stroke("M92 114 H708", paint.accentLight, 5)}${made(oval(88, 118, 20, 20), paint.accent, "ball")}${made(oval(712, 118, 20, 20), paint.accent, "ball")}
${rings}${pleats(104)}${pleats(454)}${stroke("M106 650 q120 22 240 0 M456 650 q120 22 240 0", paint.line, 4, 0.5)}`;
};

/** A cloth over a rail. Details: "waffle", "fluffy", "hem", "two" (another one beside it). */
export const hangingTowel: Shape = (paint) => {
  const cloth = (left: number, width: number, foot: number) => {
    const front = `M${left} 152 q${width / 2} -16 ${width} 0 L${left + width + 4} ${foot} q${-width / 2} 14 ${-width - 8} 0 Z`;
    const folds = [0.2, 0.5, 0.78]
      .map((share) => left + width * share)
      .map(
        (x) =>
          stroke(`M${x} 176 Q${x - 8} ${foot / 2} ${x + 4} ${foot - 24}`, paint.line, 9, 0.14) +
          stroke(`M${x + 14} 176 Q${x + 6} ${foot / 2} ${x + 18} ${foot - 24}`, "#ffffff", 12, 0.16),
      )
      .join("");
    return `${made(front, paint.main, ...surface(paint), "shade", "fall")}${folds}
${paint.has("hem") ? made(`M${left - 3} ${foot - 110} h${width + 6} v44 h${-width - 6} Z`, paint.accent, "turned") : ""}${stroke(`M${left - 4} ${foot - 18} q${width / 2} 12 ${width + 8} 0`, paint.line, 4, 0.5)}`;
  };
  const rail = `${stroke("M92 158 H708", "#8a6a48", 24)}${stroke("M94 152 H706", "#e0bb88", 9)}`;
  return `${materials}${rail}${paint.has("two") ? cloth(130, 250, 680) + cloth(420, 250, 610) : cloth(210, 380, 690)}`;
};

/** A bath mat, flat. Details: "fluffy", "waffle". */
export const bathMat: Shape = (
  paint,
) => `${materials}${lying(outlined("170,260 630,260 710,570 90,570"))}${made("M186 256 H614 Q632 256 636 272 L706 548 Q710 574 690 576 H110 Q90 574 94 548 L164 272 Q168 256 186 256 Z", paint.main, ...surface(paint), "pile", "shade")}
${stroke("M206 286 H594 L656 540 H144 Z", paint.line, 9, 0.4)}${stroke("M236 316 H564 L612 508 H188 Z", paint.light, 9, 0.7)}${stroke("M110 582 H690", paint.darker, 9, 0.6)}`;

/** An apron on a hook. Details: none. */
export const apron: Shape = (paint) => `${materials}
${stroke("M310 210 Q320 90 400 90 Q480 90 490 210", paint.accent, 15)}${stroke("M206 404 Q130 430 120 560 M594 404 Q670 430 680 560", paint.accent, 13)}
${made("M304 190 H496 Q500 320 604 396 V676 Q400 706 196 676 V396 Q300 320 304 190 Z", paint.main, "shade")}${made("M302 190 H498 V222 H302 Z", paint.dark, "fall")}
${made("M280 450 H520 V596 Q400 612 280 596 Z", paint.main, "fall")}${stroke("M280 450 H520 V596 Q400 612 280 596 Z M400 452 V604", paint.line, 5, 0.8)}${stroke("M330 240 Q310 420 330 440 M240 430 Q250 560 236 670 M566 430 Q552 560 566 670", paint.line, 4, 0.4)}`;
