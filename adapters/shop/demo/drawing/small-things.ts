import { ballRound, box, line, lyingRound, oval, standingRound } from "./outlines.js";
import { type Shape, standing } from "./paint.js";
import { lyingShadow, part } from "./parts.js";

/** A paper label with lines in place of words; the shop's brands are not spelled out. */
const label = (x: number, y: number, width: number, height: number, ink: string, paper = "#fbf8f0") =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="${paper}"/>${line(`M${x + width * 0.2} ${y + height * 0.3} h${width * 0.6}`, ink, 9)}${line(`M${x + width * 0.3} ${y + height * 0.52} h${width * 0.4} M${x + width * 0.25} ${y + height * 0.7} h${width * 0.5}`, ink, 4, 'opacity="0.6"')}`;

const leaf = (x: number, y: number, colour: string) =>
  `<path d="M${x} ${y} q-34 -30 0 -74 q34 44 0 74 Z" fill="${colour}"/>${line(`M${x} ${y + 18} L${x} ${y - 50}`, "#ffffff", 3, 'opacity="0.5"')}`;

/** Details: "pump", "dropper", "perfume" (a square flacon), "polish" (a small bottle with a tall cap). */
export const bottle: Shape = (paint) => {
  if (paint.has("perfume"))
    return `${standing(400, 190)}${standingRound(box(336, 150, 128, 118, 14), paint.accent)}${standingRound(box(362, 262, 76, 44), "#c9b27c")}
${part(box(220, 300, 360, 390, 34), "#e9eef0", "#9aa8ae")}<path d="${box(250, 400, 300, 260, 18)}" fill="${paint.main}" opacity="0.75"/>${line("M252 404 L548 404", paint.dark, 4)}${line("M244 340 L244 640", "#ffffff", 12, 'opacity="0.8"')}${label(320, 440, 160, 130, paint.darker)}`;
  if (paint.has("polish"))
    return `${standing(400, 170)}${standingRound("M350 110 L450 110 L462 400 L338 400 Z", paint.accent)}${standingRound(box(352, 396, 96, 40), "#d9d6cf")}${standingRound("M270 500 Q270 430 340 430 L460 430 Q530 430 530 500 L530 640 Q530 690 480 690 L320 690 Q270 690 270 640 Z", paint.main)}${line("M304 500 L304 630", "#ffffff", 18, 'opacity="0.55"')}`;
  const body = paint.has("dropper")
    ? "M262 420 Q262 360 330 352 L470 352 Q538 360 538 420 L538 650 Q538 690 498 690 L302 690 Q262 690 262 650 Z"
    : "M250 360 Q250 300 310 292 L490 292 Q550 300 550 360 L550 650 Q550 690 510 690 L290 690 Q250 690 250 650 Z";
  const pump = `${standingRound(box(346, 236, 108, 62, 8), paint.accent)}${standingRound(box(384, 160, 32, 84), paint.accentDark)}${lyingRound("M330 128 Q330 106 352 106 L470 110 Q556 116 570 168 L546 176 Q530 146 470 152 L352 154 Q330 152 330 128 Z", paint.accent)}`;
  const dropper = `${standingRound(box(340, 270, 120, 86, 10), paint.accent)}${standingRound("M366 272 L366 170 Q366 120 400 120 Q434 120 434 170 L434 272 Z", "#3a3b3f")}${[360, 380, 400, 420, 440].map((x) => line(`M${x} 284 L${x} 342`, paint.accentDark, 4)).join("")}`;
  return `${standing(400, 170)}${paint.has("dropper") ? dropper : pump}${standingRound(body, paint.main)}${label(paint.has("dropper") ? 290 : 282, 450, paint.has("dropper") ? 220 : 236, 180, paint.darker)}${leaf(paint.has("dropper") ? 470 : 476, 600, paint.flat)}
${line(paint.has("dropper") ? "M284 420 L284 640" : "M274 360 L274 640", "#ffffff", 9, 'opacity="0.4"')}`;
};

/** A jar of cream. Details: "tin" (flat, of metal), "candle" (a lit wick). */
export const jar: Shape = (paint) => {
  if (paint.has("tin"))
    return `${standing(400, 270, 620)}${standingRound("M140 440 L660 440 L660 560 Q660 640 400 640 Q140 640 140 560 Z", "#c8cdd2")}${standingRound("M130 360 L670 360 L670 450 Q670 530 400 530 Q130 530 130 450 Z", paint.main)}${part(oval(400, 360, 270, 90), paint.main, paint.line)}<ellipse cx="400" cy="356" rx="224" ry="70" fill="none" stroke="${paint.line}" stroke-width="4"/>${line("M300 346 h200", paint.accent, 12)}${line("M340 378 h120", paint.accent, 6)}`;
  return `${standing(400, 240)}${standingRound("M190 420 L610 420 L610 630 Q610 690 550 690 L250 690 Q190 690 190 630 Z", paint.main)}${standingRound("M176 270 Q176 240 206 240 L594 240 Q624 240 624 270 L624 420 Q624 432 610 432 L190 432 Q176 432 176 420 Z", paint.accent)}${Array.from({ length: 17 }, (_, at) => line(`M${194 + at * 26} 292 L${194 + at * 26} 416`, paint.accentDark, 3, 'opacity="0.6"')).join("")}${line("M186 270 L614 270", paint.accentLight, 6)}${label(270, 480, 260, 150, paint.darker)}${leaf(490, 610, paint.flat)}`;
};

/** A tube that stands on its cap. */
export const tube: Shape = (paint) =>
  `${standing(400, 130)}${standingRound("M250 120 Q400 104 550 120 L508 590 Q400 608 292 590 Z", paint.main)}<path d="M248 112 L552 112 L550 152 L250 152 Z" fill="${paint.dark}"/>${line("M256 132 L544 132", paint.light, 3, 'stroke-dasharray="4 8"')}${label(310, 260, 180, 190, paint.darker)}${leaf(400, 556, paint.accent)}${standingRound("M300 586 Q400 604 500 586 L490 690 L310 690 Z", paint.accent)}${line("M340 610 L344 680 M380 614 L382 684 M420 614 L418 684 M460 610 L456 680", paint.accentDark, 4)}`;

/** A bar of soap in a paper band. */
export const soap: Shape = (paint) =>
  `${standing(400, 280, 600)}${part("M120 400 Q120 300 220 296 L580 296 Q680 300 680 400 L680 480 Q680 590 580 596 L220 596 Q120 590 120 480 Z", paint.dark, paint.line)}${part("M120 390 Q120 280 220 276 L580 276 Q680 280 680 390 L680 430 Q680 540 580 546 L220 546 Q120 540 120 430 Z", paint.main, paint.line)}${line("M170 340 Q190 312 240 310", "#ffffff", 14, 'opacity="0.55"')}${part("M290 276 L510 276 L510 546 L510 596 L290 596 L290 546 Z", paint.accent, paint.accentDark)}${label(316, 330, 168, 150, "#6b6455")}`;

/** A lipstick beside its cap. */
export const lipstick: Shape = (paint) =>
  `${standing(400, 220)}${standingRound("M262 260 L262 190 Q290 110 372 150 L372 320 L262 320 Z", paint.main)}${part("M262 214 Q300 120 372 150 Q330 220 262 214 Z", paint.light, paint.line)}${standingRound(box(250, 310, 134, 130, 6), "#d9bf7b")}${standingRound(box(230, 430, 174, 260, 10), paint.accent)}${line("M230 452 L404 452", "#d9bf7b", 10)}${standingRound(box(450, 400, 158, 290, 14), paint.accent)}${line("M450 664 L608 664", "#d9bf7b", 10)}`;

/** Details: "brush" (a paddle hair brush), "toothbrushes" (a pair), "razor", "comb". */
export const groomingTool: Shape = (paint) => {
  const lean = (turn: number, drawing: string) => `<g transform="rotate(${turn} 400 400)">${drawing}</g>`;
  if (paint.has("toothbrushes")) {
    const one = (x: number, bristle: string) =>
      `${lyingShadow(box(x - 18, 100, 36, 600, 18))}${part(`M${x - 24} 130 Q${x - 24} 96 ${x} 96 Q${x + 24} 96 ${x + 24} 130 L${x + 20} 250 Q${x + 10} 320 ${x + 20} 400 L${x + 22} 670 Q${x + 22} 704 ${x} 704 Q${x - 22} 704 ${x - 22} 670 L${x - 20} 400 Q${x - 10} 320 ${x - 20} 250 Z`, paint.main, paint.line)}${[0, 1, 2, 3, 4].map((row) => `<rect x="${x - 17}" y="${110 + row * 26}" width="34" height="20" rx="7" fill="${bristle}" stroke="#00000022" stroke-width="2"/>`).join("")}`;
    return lean(10, one(330, "#f4f3ef") + one(470, paint.accent));
  }
  if (paint.has("razor"))
    return lean(
      12,
      `${lyingShadow(box(374, 200, 52, 490, 20))}${standingRound(box(376, 240, 48, 450, 22), "#c7ccd1")}${Array.from({ length: 13 }, (_, at) => line(`M378 ${420 + at * 18} h44`, "#8b9096", 4)).join("")}${standingRound(box(384, 190, 32, 56), "#aeb3b9")}${lyingRound(box(230, 120, 340, 80, 26), paint.accent)}${line("M246 118 H554 M246 202 H554", "#dfe3e6", 8)}`,
    );
  const bristles = Array.from({ length: 7 }, (_, row) =>
    Array.from(
      { length: 5 },
      (_, at) => `<circle cx="${320 + at * 40}" cy="${180 + row * 38}" r="7" fill="${paint.accentDark}"/>`,
    ).join(""),
  );
  return lean(
    14,
    `${lyingShadow(oval(400, 290, 146, 200))}${part("M400 84 Q550 90 550 290 Q550 440 440 480 L430 680 Q424 716 400 716 Q376 716 370 680 L360 480 Q250 440 250 290 Q250 90 400 84 Z", paint.main, paint.line)}<path d="${oval(400, 290, 122, 170)}" fill="${paint.accent}" stroke="${paint.accentDark}" stroke-width="4"/>${bristles.join("")}<circle cx="400" cy="676" r="11" fill="${paint.darker}"/>`,
  );
};

/** Details: "spiral", "planner" (tabs at the side), "sketch" (a wide pad). */
export const notebook: Shape = (paint) => {
  const left = paint.has("sketch") ? 120 : 190;
  const width = 800 - 2 * left;
  const top = paint.has("sketch") ? 190 : 110;
  const height = paint.has("sketch") ? 430 : 570;
  const rings = Array.from(
    { length: Math.floor(height / 36) },
    (_, at) =>
      `<circle cx="${left + 26}" cy="${top + 28 + at * 36}" r="8" fill="#3a3a3a"/>${line(`M${left + 24} ${top + 28 + at * 36} q-50 -18 -46 4 q10 14 40 4`, "#9aa0a6", 7)}`,
  );
  const tabs = ["#d9786a", "#e3b756", "#7fa77b", "#6d93b8"].map(
    (colour, at) =>
      `<rect x="${left + width - 6}" y="${top + 60 + at * 110}" width="44" height="80" rx="8" fill="${colour}"/>`,
  );
  return `${standing(400, width / 2, top + height + 2)}${paint.has("planner") ? tabs.join("") : ""}<path d="${box(left + 10, top + 12, width, height, 14)}" fill="#f6f1e4" stroke="#b9b09b" stroke-width="3"/>${line(`M${left + width + 5} ${top + 30} V${top + height}`, "#cfc7b2", 3)}
${part(box(left, top, width, height, 14), paint.main, paint.line)}${paint.has("spiral") || paint.has("sketch") ? rings.join("") : `<path d="M${left} ${top + 14} q0 -14 14 -14 h26 v${height} h-26 q-14 0 -14 -14 Z" fill="#000000" opacity="0.16"/>${line(`M${left + width - 54} ${top} V${top + height}`, paint.accent, 16)}<path d="M${left + 150} ${top + height} v52 l14 -14 14 14 v-52 Z" fill="${paint.accent}"/>`}
${label(left + width / 2 - 90, top + height * 0.24, 180, 120, "#5b564b")}`;
};

/** Details: "fountain" (an open nib), "pencils" (a fan of six colours), "markers". */
export const pens: Shape = (paint) => {
  if (paint.has("fountain"))
    return `<g transform="rotate(38 400 400)">${lyingShadow(box(370, 100, 60, 610, 26))}${standingRound("M364 300 L436 300 L430 90 Q400 70 370 90 Z", paint.main)}${standingRound("M360 300 L440 300 L430 520 L370 520 Z", paint.main)}${line("M360 300 H440", "#d3ae57", 12)}${standingRound("M372 520 L428 520 L420 590 L380 590 Z", paint.darker)}<path d="M380 588 L420 588 Q436 630 400 716 Q364 630 380 588 Z" fill="#dcbf72" stroke="#94742f" stroke-width="3"/>${line("M400 630 L400 708", "#7b5f22", 3)}<circle cx="400" cy="626" r="6" fill="#7b5f22"/></g>`;
  const colours = paint.has("markers")
    ? ["#3a3b40", "#c9473f", "#3b6fb3", "#3f8c55", "#d9a632"]
    : ["#c9473f", "#e08a3a", "#e5c24a", "#4f9a5e", "#3b6fb3", "#7a4f9c"];
  const one = (colour: string) =>
    paint.has("markers")
      ? `${standingRound(box(372, 230, 56, 400, 12), "#efece4")}${standingRound(box(370, 120, 60, 130, 16), colour)}${standingRound(box(372, 610, 56, 50, 12), colour)}${line("M384 300 V560", colour, 10)}`
      : `${standingRound("M374 250 L426 250 L426 660 L374 660 Z", colour)}${line("M391 256 V650 M409 256 V650", "#000000", 2, 'opacity="0.25"')}<path d="M374 252 L400 110 L426 252 Q400 268 374 252 Z" fill="#e3c193"/><path d="M390 166 L400 110 L410 166 Z" fill="${colour}"/><rect x="372" y="640" width="56" height="46" rx="6" fill="${paint.accentDark}"/>`;
  const step = paint.has("markers") ? 96 : 84;
  return `${standing(400, 270)}${colours.map((colour, at) => `<g transform="translate(${(at - (colours.length - 1) / 2) * step} ${(at % 2) * 14})">${one(colour)}</g>`).join("")}`;
};

/** Greeting cards: a card before its envelope. */
export const cards: Shape = (paint) =>
  `${lyingShadow(box(130, 300, 420, 340, 8))}<g transform="rotate(-6 400 450)">${part(box(110, 310, 460, 330, 8), paint.accent, paint.accentDark)}${line("M112 314 L340 500 L568 314 M112 636 L280 470 M568 636 L400 470", paint.accentDark, 4)}</g><g transform="rotate(8 460 360)">${part(box(330, 130, 320, 450, 8), "#fbf8f0", "#b9b09b")}<path d="${box(352, 152, 276, 406, 4)}" fill="${paint.main}"/>${label(400, 290, 180, 120, "#5b564b")}</g>`;

/** Rolls of paper tape. */
export const paperTape: Shape = (paint) => {
  const roll = (x: number, y: number, fill: string, rim: string) =>
    `${standingRound(`M${x - 120} ${y} L${x - 120} ${y + 96} Q${x} ${y + 176} ${x + 120} ${y + 96} L${x + 120} ${y} Z`, fill)}${part(oval(x, y, 120, 56), "#efe8d8", rim)}<path d="${oval(x, y, 78, 36)}" fill="#b99a6c"/><path d="M${x - 78} ${y} a78 36 0 0 1 156 0 q-78 -34 -156 0 Z" fill="#8a6f48"/>`;
  return `${standing(400, 270, 640)}${roll(400, 330, paint.main, paint.line)}${roll(262, 480, paint.accent, paint.accentDark)}${roll(540, 480, paint.light, paint.line)}`;
};

/** A pencil case: a zipped tube with a puller. */
export const penCase: Shape = (paint) =>
  `${standing(400, 310, 560)}${lyingRound("M150 290 L650 290 Q710 300 710 420 Q710 540 650 550 L150 550 Q90 540 90 420 Q90 300 150 290 Z", paint.main)}<path d="M150 290 Q200 300 200 420 Q200 540 150 550 Q90 540 90 420 Q90 300 150 290 Z" fill="${paint.dark}" stroke="${paint.line}" stroke-width="3"/>${line("M176 336 H660", paint.darker, 14)}${line("M176 336 H660", "#d8d2c2", 5, 'stroke-dasharray="5 5"')}${part("M650 326 L700 334 L700 362 L650 350 Z", paint.accent, paint.accentDark)}${part(box(440, 430, 120, 56, 8), paint.accent, paint.accentDark)}`;

/** Scissors, half open. */
export const scissors: Shape = (paint) => {
  const half = `${part("M392 430 L420 440 L470 96 Q420 180 392 430 Z", "#cfd4d8", "#83898f")}<ellipse cx="340" cy="590" rx="66" ry="92" fill="none" stroke="${paint.darker}" stroke-width="44" transform="rotate(18 340 590)"/><ellipse cx="340" cy="590" rx="66" ry="92" fill="none" stroke="${paint.main}" stroke-width="34" transform="rotate(18 340 590)"/>${line("M398 440 Q384 480 372 508", paint.flat, 36)}`;
  return `${standing(400, 200, 700)}<g transform="translate(800 0) scale(-1 1)">${half}</g>${half}${ballRound(oval(402, 424, 18), "#aeb4ba")}`;
};
