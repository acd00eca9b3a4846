import { ballRound, box, cuboid, filled, gleam, line, lyingRound, oval, standingRound, tube } from "./outlines.js";
import { colourOf } from "./palette.js";
import { lit, type Paint, standing, type Shape } from "./paint.js";

const toyColours = ["red", "yellow", "green", "blue", "orange", "purple"].map(colourOf);
const toyColour = (at: number) => toyColours[at % toyColours.length] ?? "#c62f35";

/** A heap of wooden blocks with an arch on top. */
export const buildingBlocks: Shape = (paint) => `${standing(400, 300)}
${cuboid({ left: 120, top: 560, width: 130, height: 130, depth: 44, rise: 34 }, paint.main)}${cuboid({ left: 290, top: 560, width: 130, height: 130, depth: 44, rise: 34 }, paint.accent)}${cuboid({ left: 460, top: 560, width: 170, height: 130, depth: 44, rise: 34 }, paint.main)}
${cuboid({ left: 150, top: 440, width: 240, height: 86, depth: 44, rise: 34 }, paint.light)}${standingRound("M470 400 H560 V530 H470 Z", paint.main)}${filled(oval(515, 400, 45, 16), paint.light)}${filled(oval(515, 530, 45, 14), paint.dark, 'opacity="0.4"')}
${lit("M180 430 V300 H360 V430 H320 A50 50 0 0 0 220 430 Z", paint.main)}${filled("M180 300 l34 -26 H394 L360 300 Z", paint.light)}${filled("M360 300 l34 -26 V402 L360 430 Z", paint.dark)}
${lit("M452 380 L515 250 L578 380 Z", paint.accent)}${filled("M578 380 L515 250 L545 240 L606 366 Z", paint.dark)}
${ballRound(oval(282, 226, 50), paint.main)}${line("M136 600 q40 -16 90 0 M136 640 q50 14 90 0 M486 610 q60 -16 120 0 M486 650 q50 12 120 0", paint.line, 3, 'opacity="0.5"')}`;

/** A locomotive and two cars of wood on a track. */
export const woodenTrain: Shape = (paint) => {
  const wheels = (xs: readonly number[]) =>
    xs
      .map(
        (x) => `${lit(oval(x, 606, 42), paint.accent)}<circle cx="${x}" cy="606" r="13" fill="${paint.accentDark}"/>`,
      )
      .join("");
  return `${standing(400, 310)}${lit("M92 640 H708 V690 H92 Z", paint.main)}${line("M92 656 H708", paint.dark, 8)}
${line("M270 570 H300 M490 570 H520", "#5a5f65", 12)}
${lit(box(500, 420, 190, 170, 20), toyColour(3))}${lit("M514 420 q16 -60 50 -30 q20 -40 54 -8 q34 -26 56 38 Z", "#8a5a36")}${wheels([545, 645])}
${lit(box(296, 470, 196, 120, 18), toyColour(1))}${[0, 1, 2].map((at) => lyingRound(box(304 + at * 12, 428 - at * 34, 180 - at * 24, 44, 20), paint.main)).join("")}${wheels([345, 445])}
${lyingRound(box(96, 430, 180, 130, 40), toyColour(0))}${lit("M190 320 H286 V590 H190 Z", toyColour(2))}${lit("M172 300 H304 V334 H172 Z", toyColour(0))}${filled(box(208, 356, 58, 62, 10), "#e9f3f6")}
${standingRound("M120 340 H160 L154 436 H126 Z", paint.accent)}${lit(box(106, 318, 68, 30, 10), toyColour(1))}${lit(box(96, 548, 196, 44, 14), paint.main)}${wheels([140, 240])}
${gleam("M112 452 q40 -14 70 -8 q-50 10 -66 34 Z", 0.6)}`;
};

/** A kite with tails. The colour "rainbow" gives each field its own. */
export const kite: Shape = (paint) => {
  const rainbow = paint.flat === colourOf("rainbow");
  const fields = rainbow ? toyColours : [paint.flat, paint.light, paint.dark, paint.accent, paint.light, paint.dark];
  const tails = [310, 350, 396].map((x, at) =>
    line(`M${x} 470 q-60 70 ${-20 + at * 14} 120 t${-30 + at * 20} 110`, fields[at + 1] ?? paint.flat, 20),
  );
  return `${tails.join("")}<g transform="rotate(8 400 320)">
${lit("M400 96 L690 330 L400 300 Z", fields[0] ?? paint.flat)}${lit("M400 96 L110 330 L400 300 Z", fields[3] ?? paint.flat)}
${lit("M400 300 L690 330 L500 420 Z", fields[1] ?? paint.flat)}${lit("M400 300 L110 330 L300 420 Z", fields[2] ?? paint.flat)}
${lit("M400 300 L500 420 L400 520 Z", fields[4] ?? paint.flat)}${lit("M400 300 L300 420 L400 520 Z", fields[5] ?? paint.flat)}
${filled("M400 210 l14 32 l36 4 l-26 24 l8 36 l-32 -18 l-32 18 l8 -36 l-26 -24 l36 -4 Z", "#fdf6dd")}
${line("M400 96 V520 M110 330 L400 300 L690 330", "#3a3e43", 6)}</g>${line("M392 330 C470 470 560 560 700 690", "#6a7076", 4)}`;
};

/** Clear coloured tiles that hold together, built to a house. */
export const magneticTiles: Shape = () => {
  const tile = (path: string, at: number) =>
    `${filled(path, toyColour(at), 'opacity="0.72"')}${line(path, toyColour(at), 14)}${gleam(path, 0.14)}`;
  const square = (left: number, top: number) => `M${left} ${top} h160 v160 h-160 Z`;
  return `${standing(400, 290)}${tile(square(130, 520), 0)}${tile(square(320, 520), 1)}${tile(square(510, 520), 3)}
${tile(square(225, 340), 2)}${tile(square(415, 340), 4)}${tile("M225 320 L305 180 L385 320 Z", 5)}${tile("M415 320 L495 180 L575 320 Z", 0)}${tile("M110 500 L190 400 L200 500 Z", 4)}${tile("M690 500 L606 400 L600 500 Z", 2)}
${line("M320 178 L400 110 L480 178 Z", toyColour(1), 14)}${filled("M320 178 L400 110 L480 178 Z", toyColour(1), 'opacity="0.72"')}`;
};

/** A tower of ramps with marbles. */
export const marbleRun: Shape = (paint) => `${standing(400, 290)}
${[150, 620].map((x) => standingRound(box(x, 150, 44, 540, 8), paint.main)).join("")}${lit(box(110, 654, 590, 38, 10), paint.main)}
${[0, 1, 2, 3]
  .map((ramp) => {
    const [left, right] = ramp % 2 === 0 ? [0, 62] : [62, 0];
    const top = 170 + ramp * 114;
    return `${filled(`M180 ${top + left - 18} L634 ${top + right - 18} V${top + right + 20} L180 ${top + left + 20} Z`, paint.dark)}${lit(`M180 ${top + left} L634 ${top + right} V${top + right + 34} L180 ${top + left + 34} Z`, paint.flat)}`;
  })
  .join("")}
${[
  [260, 142, 0],
  [500, 300, 3],
  [330, 400, 2],
  [560, 516, 1],
  [300, 630, 5],
]
  .map(([x = 0, y = 0, at = 0]) => ballRound(oval(x, y, 25), toyColour(at)))
  .join("")}
${standingRound("M130 96 H220 L196 150 H154 Z", toyColour(1))}`;

/** Arches of wood, one in the other. */
export const rainbowStacker: Shape = () => `${standing(400, 310)}
${["#8b4a9e", "#3569b5", "#3d8a4c", "#f2c736", "#ea7b2c", "#c62f35"]
  .reverse()
  .map((colour, at) => {
    const [outer, inner] = [304 - at * 46, 304 - at * 46 - 42];
    return lit(
      `M${400 - outer} 690 V${400 + at * 46} A${outer} ${outer} 0 0 1 ${400 + outer} ${400 + at * 46} V690 H${400 + inner} V${400 + at * 46} A${inner} ${inner} 0 0 0 ${400 - inner} ${400 + at * 46} V690 Z`,
      colour,
    );
  })
  .join("")}`;

/** Rings on a peg, smaller to the top. */
export const stackingRings: Shape = (paint) => `${standing(400, 250)}
${standingRound(box(380, 110, 40, 560, 20), paint.main)}
${[0, 1, 2, 3, 4].map((ring) => lyingRound(box(160 + ring * 34, 566 - ring * 86, 480 - ring * 68, 90, 45), toyColour(4 - ring))).join("")}
${lit(box(150, 650, 500, 42, 20), paint.main)}${ballRound(oval(400, 146, 56), toyColour(5))}`;

/** A single-seat bicycle without pedals. */
export const balanceBike: Shape = (paint) => {
  const wheel = (x: number) =>
    `${line(oval(x, 560, 112), "#2b2d31", 34)}${line(oval(x, 560, 88), "#d8dcdf", 8)}${line(`M${x} 474 V646 M${x - 86} 560 H${x + 86} M${x - 61} 499 L${x + 61} 621 M${x + 61} 499 L${x - 61} 621`, "#a9afb5", 4)}<circle cx="${x}" cy="560" r="20" fill="${paint.accent}"/>`;
  return `${standing(400, 310)}${wheel(222)}${wheel(578)}
${line("M578 560 L520 250", paint.dark, 32)}${line("M222 560 L290 400 L530 380", paint.dark, 40)}${line("M578 560 L520 250", paint.flat, 24)}${line("M222 560 L300 400 L534 376 M222 560 L420 520 L540 400", paint.flat, 30)}${line("M222 552 L298 392 L530 366", "#ffffff", 5, 'opacity="0.45"')}
${tube("M290 400 L272 330", "#8d949b", 20)}${lit("M170 318 Q180 286 240 296 Q330 300 350 318 Q350 346 280 346 Q190 350 170 318 Z", paint.accentDark)}
${tube("M520 252 L450 206", "#8d949b", 20)}${line("M452 206 L400 214", "#2b2d31", 32)}${lit(box(496, 236, 60, 60, 16), paint.accent)}`;
};

/** A bucket with spade, rake and a mould. */
export const sandToys: Shape = (paint) => `${standing(400, 280)}
${line("M540 640 L640 250", paint.accentDark, 26)}${line("M540 640 L640 250", paint.accent, 20)}${lit("M590 96 q80 -20 112 26 q10 84 -40 150 l-62 -16 q-40 -80 -10 -160 Z", paint.accent)}
${line("M170 350 C150 100 530 100 510 350", "#e8e4d8", 20)}
${standingRound("M120 340 H560 L514 660 Q510 692 470 692 H210 Q170 692 166 660 Z", paint.main)}${filled(oval(340, 340, 220, 44), paint.dark)}${filled("M136 342 Q210 270 340 290 Q470 270 544 342 Q450 380 340 382 Q220 380 136 342 Z", "#dcbf86")}
${line("M120 340 A220 44 0 0 0 560 340", paint.light, 18)}${filled("M340 470 l24 52 l58 6 l-42 40 l12 56 l-52 -28 l-52 28 l12 -56 l-42 -40 l58 -6 Z", paint.accentLight)}
${lit("M560 692 q-16 -90 70 -96 q86 6 70 96 Z", toyColour(0))}${line("M594 690 q-4 -50 20 -80 M630 690 V602 M666 690 q4 -50 -20 -80", "#8e2126", 5)}`;

/** A small sailing boat. */
export const toyBoat: Shape = (paint) => `${standing(400, 260)}
${standingRound(box(388, 92, 24, 480, 10), colourOf("beech"))}
${lit("M424 120 Q640 300 640 500 H424 Z", paint.accent)}${lit("M376 170 Q230 330 210 500 H376 Z", paint.accentLight)}${line("M424 400 Q540 380 618 400", paint.flat, 16)}${filled("M412 96 L490 118 L412 142 Z", paint.flat)}
${lit("M100 560 H700 Q660 690 570 692 H230 Q140 690 100 560 Z", paint.main)}${lit("M96 546 H704 V580 Q704 590 694 590 H106 Q96 590 96 580 Z", colourOf("beech"))}
${line("M150 640 Q400 664 650 640", paint.light, 8)}${[260, 400, 540].map((x) => `<circle cx="${x}" cy="626" r="17" fill="${paint.accentLight}" stroke="${paint.darker}" stroke-width="5"/>`).join("")}`;

/** A disc to throw, seen from above and from the side. */
export const flyingDisc: Shape = (paint) => `${standing(400, 250, 640)}
<g transform="rotate(-14 400 400)">${lit("M92 380 A308 190 0 0 1 708 380 Q716 470 640 520 A308 160 0 0 1 160 520 Q84 470 92 380 Z", paint.dark)}
${ballRound(oval(400, 380, 308, 190), paint.main)}${[250, 200].map((across) => line(oval(400, 372, across, across * 0.6), paint.line, 5, 'opacity="0.6"')).join("")}
${filled(oval(400, 370, 130, 78), paint.accent)}${line("M320 384 q40 -50 80 0 t80 0", paint.flat, 16)}${gleam("M150 320 Q230 220 380 208 Q260 260 200 350 Z", 0.4)}</g>`;

/** Crayons in a half-open box. */
export const crayons: Shape = (paint: Paint) => `${standing(400, 250)}
${[0, 1, 2, 3, 4, 5].map((at) => `${standingRound(`M${176 + at * 76} 190 L${196 + at * 76} 120 Q${210 + at * 76} 96 ${224 + at * 76} 120 L${244 + at * 76} 190 V600 H${176 + at * 76} Z`, toyColour(at))}${filled(box(176 + at * 76, 250, 68, 26), "#00000033")}`).join("")}
${lit("M150 400 Q400 450 650 400 V670 Q650 692 628 692 H172 Q150 692 150 670 Z", paint.main)}${filled("M150 400 Q400 450 650 400 V430 Q400 480 150 430 Z", paint.accent)}
${line("M250 590 q50 -90 100 0 t100 0 t100 0", paint.accent, 17)}${line("M250 636 H550", paint.light, 7)}`;
