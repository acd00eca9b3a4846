import { ballRound, box, filled, gleam, line, oval, standingRound } from "./outlines.js";
import { colourOf } from "./palette.js";
import { lit, type Paint, standing, type Shape } from "./paint.js";

const front = box(100, 190, 520, 460, 8);

/** A closed box with a picture on its lid. Details: "puzzle" (a piece in the corner); "night-sky", "lighthouse", "forest", "harbor" (the picture). */
export const gameBox: Shape = (paint) => `${standing(410, 310, 690)}
${filled("M620 190 L696 150 V600 L620 650 Z", paint.darker)}${filled("M100 190 L180 150 H696 L620 190 Z", paint.dark)}${line("M620 300 L696 258", paint.line, 4)}
${lit(front, paint.main)}<clipPath id="lid"><path d="${box(126, 216, 468, 316, 6)}"/></clipPath><g clip-path="url(#lid)">${scene(paint)}</g>
${line(box(126, 216, 468, 316, 6), paint.light, 6)}
${filled(box(126, 552, 300, 26, 8), paint.accentLight)}${filled(box(126, 594, 190, 18, 8), paint.accentLight, 'opacity="0.7"')}
${paint.has("puzzle") ? filled("M500 560 h34 a17 17 0 1 1 30 0 h28 v28 a17 17 0 1 0 0 26 v24 h-92 v-26 a17 17 0 1 1 0 -26 Z", paint.accent) : [0, 1, 2].map((at) => `${filled(oval(470 + at * 50, 592, 15, 15), paint.accent)}${filled(`M${448 + at * 50} 634 q22 -44 44 0 Z`, paint.accent)}`).join("")}
${gleam("M100 190 H300 L180 650 H100 Z", 0.1)}`;

function scene(paint: Paint): string {
  if (paint.has("night-sky"))
    return `<rect x="120" y="210" width="480" height="330" fill="#182350"/>${filled("M120 430 Q300 220 600 260 V330 Q360 300 180 540 H120 Z", "#5a5fae", 'opacity="0.55"')}
${[150, 190, 235, 270, 305, 350, 380, 420, 455, 500, 530, 570, 215, 330, 480, 560].map((x, at) => `<circle cx="${x}" cy="${230 + ((at * 67) % 240)}" r="${3 + (at % 3) * 2}" fill="#fff6d8"/>`).join("")}${line("M230 280 L300 262 L352 300 L430 290 L480 340 L450 400 L380 380 L352 300", "#cfd6ff", 4)}<circle cx="530" cy="270" r="34" fill="#f6e7b0"/><circle cx="516" cy="262" r="30" fill="#182350"/>
${filled("M120 540 V490 l40 -40 l30 44 l50 -70 l60 70 l40 -40 l70 60 l60 -50 l60 40 l70 -50 V540 Z", "#0c1230")}`;
  if (paint.has("lighthouse"))
    return `<rect x="120" y="210" width="480" height="330" fill="#a9d5ea"/><circle cx="220" cy="290" r="40" fill="#fbe9a8"/>${filled("M120 420 H600 V540 H120 Z", "#2f7fa0")}${line("M140 450 q20 -14 40 0 t40 0 M240 490 q20 -14 40 0 t40 0 M160 520 q20 -14 40 0 t40 0", "#d9f0f5", 5)}${filled("M340 540 Q420 420 600 410 V540 Z", "#5f7f4a")}
${filled("M440 270 H520 L540 470 H420 Z", "#f7f3ea")}${filled("M436 310 h88 l4 40 h-96 Z M428 390 h104 l4 40 h-112 Z", "#c62f35")}${filled("M450 232 h60 v40 h-60 Z", "#ffe588")}${filled("M440 234 L480 204 L520 234 Z", "#8c2228")}${filled("M450 252 L250 220 L250 290 Z", "#fff7cf", 'opacity="0.6"')}`;
  if (paint.has("forest"))
    return `<rect x="120" y="210" width="480" height="330" fill="#cfe6c4"/><circle cx="500" cy="280" r="44" fill="#f6d55c"/>${filled("M120 420 Q360 360 600 430 V540 H120 Z", "#7fae5a")}
${[170, 260, 350, 560].map((x, at) => filled(`M${x} ${250 + at * 8} l64 110 h-34 l44 80 h-148 l44 -80 h-34 Z`, at % 2 ? "#2f6f43" : "#3f8a50")).join("")}${filled(oval(452, 462, 62, 40), "#c9702f")}${filled("M398 440 l-22 -52 l40 18 l30 -2 l34 -22 l-12 60 Z", "#c9702f")}${filled("M388 428 l42 22 l40 -22 q-10 44 -40 46 q-34 -4 -42 -46 Z", "#fbf3e4")}<circle cx="412" cy="420" r="6" fill="#241c18"/><circle cx="450" cy="420" r="6" fill="#241c18"/>${line("M510 470 q50 -6 56 -54", "#c9702f", 26)}`;
  return `<rect x="120" y="210" width="480" height="330" fill="#f3cf97"/><circle cx="470" cy="310" r="56" fill="#ee7d4a"/>${filled("M120 400 H600 V540 H120 Z", "#1f6f86")}${filled("M120 330 h60 v-40 h50 v60 h40 v-30 h44 v80 H120 Z", "#8a4a3a")}${line("M140 440 q24 -14 48 0 t48 0 t48 0 M380 510 q24 -14 48 0 t48 0 t48 0", "#a5dbe2", 6)}
${filled("M300 440 H520 Q500 510 450 512 H360 Q310 500 300 440 Z", "#7d2f2a")}${filled("M330 440 v-44 h50 v44 Z", "#f2c736")}${filled("M384 440 v-44 h50 v44 Z", "#3d8a4c")}${line("M450 440 V250", "#4b3223", 10)}${filled("M456 258 Q540 320 530 410 H456 Z M444 290 Q400 350 396 386 H444 Z", "#fbf3e4")}`;
}

/** A wooden tray with animal pieces. */
export const trayPuzzle: Shape = (paint) => `
${filled(box(112, 162, 590, 500, 34), "#00000022")}${lit(box(100, 145, 600, 500, 34), paint.main)}${line(box(128, 173, 544, 444, 22), paint.line, 5)}
${lit("M180 330 q0 -80 76 -84 q20 -40 60 -20 q34 -10 44 30 q34 70 -20 96 q-80 30 -160 -22 Z", colourOf("orange"))}<circle cx="318" cy="276" r="8" fill="#26272b"/>${filled("M342 280 l40 10 l-36 18 Z", colourOf("yellow"))}
${lit("M440 350 q-14 -110 80 -116 q110 0 100 116 h-36 v-36 h-100 v36 Z", colourOf("slate"))}${line("M612 270 q40 20 20 76", colourOf("slate"), 24)}<circle cx="566" cy="276" r="8" fill="#26272b"/>
${lit("M160 560 q-10 -90 90 -104 q110 -4 116 90 q20 -30 20 -50 q26 70 -30 84 h-180 Q164 584 160 560 Z", colourOf("blue"))}<circle cx="214" cy="506" r="8" fill="#ffffff"/>
${lit("M440 580 q0 -100 90 -110 l10 -52 l34 26 l34 -26 l8 60 q30 60 -14 110 Z", colourOf("green"))}<circle cx="560" cy="486" r="8" fill="#26272b"/><circle cx="592" cy="486" r="8" fill="#26272b"/>
${["270 238", "528 262", "262 500", "530 530"].map((at) => `<g transform="translate(${at})">${ballRound(oval(0, 0, 20), colourOf("red"))}</g>`).join("")}`;

/** A fan of cards before their box. */
export const cardGame: Shape = (paint) => {
  const fronts = [paint.accent, "#fbf7ee", "#fbf7ee", "#fbf7ee"];
  return `${standing(400, 250)}${fronts
    .map(
      (fill, at) =>
        `<g transform="rotate(${-34 + at * 21} 400 720)">${lit(box(300, 150, 220, 320, 22), fill)}${line(box(300, 150, 220, 320, 22), "#8d857a", 4)}${line(box(320, 170, 180, 280, 14), paint.flat, 5)}
${at === 0 ? "" : at % 2 ? filled("M366 260 L388 300 H432 L454 260 L460 330 Q440 380 410 384 Q380 380 360 330 Z", colourOf("rust")) : `${filled(oval(410, 330, 46, 52), "#f0d9a8")}${filled("M396 286 q-8 -40 14 -30 q22 -14 24 32 Z", colourOf("red"))}${filled("M404 326 l40 12 l-40 14 Z", colourOf("orange"))}`}</g>`,
    )
    .join("")}
${lit(box(220, 470, 360, 222, 16), paint.main)}${line(box(244, 494, 312, 174, 10), paint.light, 6)}${filled("M340 540 L372 590 H428 L460 540 L466 610 Q440 648 400 650 Q360 648 334 610 Z", paint.accent)}`;
};

/** Square tiles, some turned over. */
export const memoryTiles: Shape = (paint) => {
  const pictures = [
    filled("M0 -44 l13 30 l32 4 l-24 22 l7 32 l-28 -17 l-28 17 l7 -32 l-24 -22 l32 -4 Z", colourOf("yellow")),
    filled("M0 40 C-70 -6 -40 -56 0 -24 C40 -56 70 -6 0 40 Z", colourOf("red")),
    filled("M-48 10 h96 q-14 34 -34 34 h-30 q-24 0 -32 -34 Z M-4 0 V-50 L40 0 Z", colourOf("blue")),
    filled("M-40 34 q0 -76 80 -76 q6 80 -80 76 Z", colourOf("green")),
  ];
  return Array.from({ length: 9 }, (_, at) => {
    const [x, y] = [206 + (at % 3) * 194, 206 + Math.floor(at / 3) * 194];
    const open = [0, 4, 5, 7].indexOf(at);
    return `${filled(box(x - 82, y - 76, 172, 172, 26), "#00000026")}${lit(box(x - 86, y - 86, 172, 172, 26), open < 0 ? paint.main : "#f6efdf")}${open < 0 ? `${line(oval(x, y, 46), paint.light, 8)}${filled(oval(x, y, 18), paint.light)}` : `<g transform="translate(${x} ${y}) scale(1.15)">${pictures[open] ?? ""}</g>`}`;
  }).join("");
};

/** A board with a few pieces of each side. */
export const chessSet: Shape = (paint) => {
  const squares = Array.from({ length: 64 }, (_, at) => {
    const [row, column] = [Math.floor(at / 8), at % 8];
    const edge = (line_: number) => ({ left: 170 - line_ * 9.5, step: 57.5 + line_ * 2.4, y: 400 + line_ * 32 });
    const [above, below] = [edge(row), edge(row + 1)];
    const path = `M${above.left + column * above.step} ${above.y} h${above.step} L${below.left + (column + 1) * below.step} ${below.y} h${-below.step} Z`;
    return filled(path, (row + column) % 2 ? paint.accentDark : paint.accentLight);
  });
  const piece = (x: number, y: number, scale: number, fill: string, head: string) =>
    `<g transform="translate(${x} ${y}) scale(${scale})">${filled(oval(8, 0, 56, 14), "#00000040")}${standingRound("M-46 0 Q-46 -26 -26 -34 Q-12 -80 -16 -130 H16 Q12 -80 26 -34 Q46 -26 46 0 Q0 14 -46 0 Z", fill)}${standingRound(head, fill)}</g>`;
  const king =
    "M-30 -130 Q-40 -190 -18 -200 H-8 V-216 H-20 V-232 H-8 V-248 H8 V-232 H20 V-216 H8 V-200 H18 Q40 -190 30 -130 Z";
  const rook = "M-32 -120 V-190 H-16 V-174 H-7 V-190 H7 V-174 H16 V-190 H32 V-120 Z";
  return `${standing(400, 310)}${lit("M150 380 H650 L712 672 V690 H88 V672 Z", paint.main)}${filled("M88 672 H712 V692 H88 Z", paint.darker)}${squares.join("")}
${piece(250, 440, 0.95, paint.darker, rook)}${piece(360, 452, 1.15, paint.darker, king)}${piece(560, 470, 0.8, paint.darker, oval(0, -140, 32))}${piece(200, 600, 1, "#ecd9ae", oval(0, -140, 32))}${piece(480, 630, 1.35, "#ecd9ae", king)}${piece(620, 620, 1.1, "#ecd9ae", rook)}`;
};
