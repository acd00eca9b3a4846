import { ballRound, box, line, lyingRound, oval, standingRound } from "./outlines.js";
import { type Shape, standing } from "./paint.js";
import { part, sewn, strap } from "./parts.js";

const paw = (x: number, y: number, scale: number, colour: string) =>
  `<g transform="translate(${x} ${y}) scale(${scale})" fill="${colour}"><ellipse cx="0" cy="14" rx="26" ry="21"/><ellipse cx="-30" cy="-10" rx="11" ry="15"/><ellipse cx="-11" cy="-27" rx="11" ry="16"/><ellipse cx="11" cy="-27" rx="11" ry="16"/><ellipse cx="30" cy="-10" rx="11" ry="15"/></g>`;

/** A round bed with a raised rim. Details: "cave" (with a hood). */
export const petBed: Shape = (paint) =>
  paint.has("cave")
    ? `${standing(400, 290, 670)}${ballRound("M110 560 Q110 200 400 190 Q690 200 690 560 Q690 670 400 676 Q110 670 110 560 Z", paint.main)}${part(oval(400, 470, 176, 146), paint.darker, paint.line)}${part("M236 520 Q400 470 564 520 Q540 616 400 616 Q260 616 236 520 Z", paint.accent, paint.accentDark)}${sewn(oval(400, 470, 196, 164), paint)}${line("M400 192 Q386 240 396 296 M210 290 Q280 300 300 340 M590 290 Q520 300 500 340", paint.dark, 4)}`
    : `${standing(400, 310, 640)}${part("M90 470 Q90 300 400 296 Q710 300 710 470 L710 540 Q690 656 400 660 Q110 656 90 540 Z", paint.main, paint.line)}${part(oval(400, 440, 256, 116), paint.accent, paint.accentDark)}<path d="M144 440 a256 116 0 0 1 512 0 q-60 -70 -256 -72 q-196 2 -256 72 Z" fill="#000000" opacity="0.2"/>${paw(400, 460, 1.3, paint.accentDark)}${line("M150 520 Q130 580 150 616 M650 520 Q670 580 650 616 M330 566 L322 656 M470 566 L478 656", paint.dark, 4)}${sewn("M96 500 Q130 620 400 626 Q670 620 704 500", paint)}`;

/** Details: "slow" (bumps that slow down eating). */
export const petBowl: Shape = (paint) => {
  const bumps = [
    [300, 400],
    [400, 372],
    [500, 400],
    [350, 432],
    [450, 432],
  ].map(([x = 0, y = 0]) => ballRound(oval(x, y, 30, 24), paint.flat));
  return `${standing(400, 290, 620)}${standingRound("M170 400 L630 400 L690 600 Q690 630 400 636 Q110 630 110 600 Z", paint.main)}${part(oval(400, 400, 236, 84), paint.light, paint.line)}<path d="${oval(400, 408, 206, 66)}" fill="${paint.has("slow") ? paint.dark : "#cfd3d7"}"/>${paint.has("slow") ? bumps.join("") : `<ellipse cx="400" cy="424" rx="186" ry="48" fill="#eef0f2"/>`}${paw(400, 554, 1.3, paint.accent)}${line("M112 604 Q400 642 688 604", paint.darker, 8)}`;
};

/** A coiled leash with its hook. Details: "rope". */
export const leash: Shape = (paint) => {
  const twist = paint.has("rope") ? 'stroke-dasharray="22 10"' : 'stroke-dasharray="9 7"';
  const ring = (shrink: number) =>
    `M${170 + shrink} 440 a${230 - shrink} ${190 - shrink} 0 1 0 ${460 - 2 * shrink} 0 a${230 - shrink} ${190 - shrink} 0 1 0 ${-460 + 2 * shrink} 0`;
  const loops = [0, 42, 84].map(
    (shrink) =>
      strap(ring(shrink), paint.flat, paint.darker, 34) +
      line(ring(shrink), paint.accent, paint.has("rope") ? 14 : 4, twist),
  );
  return `${standing(400, 250, 640)}${loops.join("")}${strap("M560 330 Q640 250 570 150 Q500 96 470 180 Q450 260 520 330", paint.flat, paint.darker, 34)}${strap("M240 560 Q200 620 260 660", paint.flat, paint.darker, 34)}${part(box(250, 640, 52, 40, 8), paint.accent, paint.accentDark)}${line("M300 662 L350 672", "#9a8146", 12)}<path d="M350 640 q70 -14 70 36 q0 40 -44 36 q-26 -6 -20 -28" fill="none" stroke="#c3a259" stroke-width="16" stroke-linecap="round"/>`;
};

/** A collar with a buckle and a tag. */
export const collar: Shape = (paint) =>
  `${standing(400, 250, 690)}<path d="M130 380 Q140 250 400 240 Q660 250 670 380 L670 420 Q640 310 400 306 Q160 310 130 420 Z" fill="${paint.darker}"/>${part("M130 380 Q140 500 400 516 Q660 500 670 380 L670 446 Q660 572 400 590 Q140 572 130 446 Z", paint.main, paint.line)}${sewn("M138 404 Q160 512 400 530 Q640 512 662 404", paint)}${sewn("M138 440 Q160 558 400 576 Q640 558 662 440", paint)}<rect x="196" y="474" width="100" height="100" rx="14" fill="none" stroke="#94742f" stroke-width="22" transform="rotate(10 246 524)"/><rect x="196" y="474" width="100" height="100" rx="14" fill="none" stroke="#d3ae57" stroke-width="15" transform="rotate(10 246 524)"/><circle cx="430" cy="600" r="20" fill="none" stroke="#94742f" stroke-width="9"/>${part(oval(432, 654, 46), paint.accent, paint.accentDark)}${paw(432, 656, 0.6, "#ffffff")}`;

/** A knotted rope. Details: "ball" (a ball in its middle). */
export const ropeToy: Shape = (paint) => {
  const rope = "M190 620 Q300 480 400 400 Q500 320 610 180";
  const tassel = (x: number, y: number, turn: number) =>
    `<g transform="rotate(${turn} ${x} ${y})">${[-36, -18, 0, 18, 36].map((shift) => line(`M${x} ${y} Q${x + shift} ${y + 40} ${x + shift * 1.6} ${y + 86}`, shift % 36 === 0 ? paint.flat : paint.accent, 13)).join("")}</g>`;
  return `${standing(400, 250, 690)}${tassel(190, 612, 36)}${tassel(612, 186, 216)}${line(rope, paint.darker, 62)}${line(rope, paint.flat, 54)}<path d="${rope}" fill="none" stroke="${paint.accent}" stroke-width="54" stroke-dasharray="18 30"/><path d="${rope}" fill="none" stroke="#000000" stroke-opacity="0.14" stroke-width="54" stroke-dasharray="3 21"/>${ballRound(oval(210, 590, 62), paint.flat)}${ballRound(oval(596, 208, 62), paint.flat)}${line("M166 570 Q210 620 252 580 M556 190 Q600 240 640 200", paint.accent, 14)}${paint.has("ball") ? ballRound(oval(400, 400, 126), paint.accent) + line("M290 360 Q400 440 512 350", "#ffffff", 10, 'opacity="0.7"') : ""}`;
};

/** A scratching post with a platform and a dangling ball. */
export const scratchingPost: Shape = (paint) =>
  `${standing(400, 260)}${standingRound("M140 650 Q140 620 170 620 L630 620 Q660 620 660 650 L660 690 L140 690 Z", paint.main)}${standingRound(box(340, 220, 120, 404), paint.accent)}${Array.from({ length: 20 }, (_, at) => line(`M342 ${238 + at * 20} Q400 ${252 + at * 20} 458 ${234 + at * 20}`, paint.accentDark, 4)).join("")}${lyingRound("M180 190 Q180 150 220 150 L580 150 Q620 150 620 190 Q620 230 580 230 L220 230 Q180 230 180 190 Z", paint.main)}${lyingRound("M210 150 Q220 110 400 106 Q580 110 590 150 Z", paint.light)}${line("M560 230 L566 400", "#8b8374", 5)}${ballRound(oval(566, 434, 38), "#d9786a")}`;

/** A rod with feathers for cats. */
export const catTeaser: Shape = (paint) => {
  const feather = (turn: number, colour: string) =>
    `<g transform="rotate(${turn} 560 470)"><path d="M560 470 Q500 560 540 690 Q600 640 590 540 Q586 500 560 470 Z" fill="${colour}"/>${line("M560 480 Q552 580 548 676", "#ffffff", 4, 'opacity="0.6"')}</g>`;
  return `${line("M130 650 L420 130", "#3a342c", 16, 'opacity="0.18" filter="url(#soft)"')}${line("M120 640 L430 110", paint.accentDark, 18)}${line("M120 640 L430 110", paint.accent, 11)}${line("M120 640 L200 502", paint.darker, 36)}${line("M122 636 L200 502", paint.flat, 28)}${line("M430 112 Q640 160 560 440", "#8b8374", 5)}${feather(38, paint.dark)}${feather(-34, paint.light)}${feather(2, paint.flat)}${ballRound(oval(560, 462, 30), "#d3ae57")}${line("M536 456 h48", "#94742f", 5)}`;
};

/** A coat for dogs, from the side. */
export const dogCoat: Shape = (paint) =>
  `${standing(400, 260, 600)}${part("M130 300 Q150 210 250 220 Q300 270 360 280 L620 250 Q690 270 680 420 L660 500 Q560 540 460 500 L440 560 Q390 590 350 560 L330 500 Q210 470 130 300 Z", paint.main, paint.line)}${part("M130 300 Q150 210 250 220 Q300 270 330 284 Q300 340 230 372 Q160 350 130 300 Z", paint.accent, paint.accentDark)}${line("M360 282 Q350 400 334 500 M460 274 Q470 400 462 500 M560 262 Q590 390 572 520", paint.dark, 4)}${strap("M390 420 L640 400", paint.accent, paint.accentDark, 36)}<rect x="480" y="380" width="64" height="60" rx="10" fill="${paint.darker}" stroke="${paint.line}" stroke-width="4"/>${line("M366 300 Q500 300 660 280", "#e9ecd2", 12)}`;
