import { ballRound, box, line, oval, standingRound } from "./outlines.js";
import { type Paint, type Shape, standing } from "./paint.js";
import { lyingShadow, mirrored, part, sewn, strap } from "./parts.js";

const gold = "#d3ae57";
const goldDark = "#94742f";

const ribs = (from: number, to: number, count: number, top: number, bottom: number, colour: string) =>
  Array.from({ length: count }, (_, at) => {
    const x = from + ((to - from) * at) / (count - 1);
    const sag = 25 * (1 - ((x - 400) / 240) ** 2);
    return line(`M${x} ${top + sag} L${x} ${bottom + sag}`, colour, 5);
  }).join("");

/** Details: "pompom", "slouchy" (without a cuff). */
export const beanie: Shape = (paint) => {
  const tufts = Array.from(
    { length: 16 },
    (_, at) =>
      `<ellipse cx="400" cy="118" rx="22" ry="42" transform="rotate(${at * 22.5} 400 160)" fill="${at % 2 === 0 ? paint.accent : paint.accentLight}"/>`,
  );
  const dome = paint.has("slouchy")
    ? "M176 600 Q120 190 390 150 Q560 150 640 300 Q640 420 624 600 Q400 650 176 600 Z"
    : "M182 470 Q160 190 400 180 Q640 190 618 470 Q400 520 182 470 Z";
  return `${standing(400, 230, 650)}${part(dome, paint.main, paint.line)}
${[-150, -75, 0, 75, 150].map((x) => line(`M${400 + x * 0.3} 192 Q${400 + x * 1.1} 300 ${400 + x} 480`, paint.dark, 4)).join("")}
${paint.has("slouchy") ? sewn("M176 566 Q400 616 626 566", paint) : `${part("M162 450 Q400 500 638 450 Q656 520 634 596 Q400 646 166 596 Q144 520 162 450 Z", paint.main, paint.line)}${ribs(182, 618, 19, 462, 588, paint.dark)}`}
${paint.has("pompom") ? `<circle cx="400" cy="160" r="66" fill="${paint.accentDark}"/>${tufts.join("")}` : ""}
<rect x="366" y="${paint.has("slouchy") ? 560 : 552}" width="68" height="44" rx="5" fill="${paint.has("pompom") ? "#e8dfcd" : paint.accent}" stroke="${paint.accentDark}" stroke-width="3"/>`;
};

/** Details: "mesh" (a trucker's back), "patch". */
export const cap: Shape = (paint) => `${standing(400, 270, 620)}
${part("M170 470 Q170 200 400 190 Q630 200 630 470 Q400 380 170 470 Z", paint.main, paint.line)}
${paint.has("mesh") ? `${part("M170 470 Q170 240 300 206 Q246 300 252 428 Q210 448 170 470 Z", paint.accent, paint.accentDark)}${part("M630 470 Q630 240 500 206 Q554 300 548 428 Q590 448 630 470 Z", paint.accent, paint.accentDark)}` : ""}
${line("M400 192 L400 410 M300 206 Q246 300 252 428 M500 206 Q554 300 548 428", paint.line, 3)}
<rect x="376" y="178" width="48" height="22" rx="11" fill="${paint.dark}" stroke="${paint.line}" stroke-width="3"/><circle cx="330" cy="264" r="8" fill="${paint.darker}"/><circle cx="470" cy="264" r="8" fill="${paint.darker}"/>
${paint.has("patch") ? `<rect x="326" y="290" width="148" height="94" rx="12" fill="${paint.accent}" stroke="${paint.accentDark}" stroke-width="4"/>${line("M350 356 l36 -44 22 26 16 -18 30 36", paint.flat, 8)}` : ""}
${part("M158 470 Q400 350 642 470 Q716 560 650 612 Q400 496 150 612 Q84 560 158 470 Z", paint.main, paint.line)}
${[20, 44, 68].map((inset) => sewn(`M${150 + inset * 0.4} ${604 - inset} Q400 ${492 - inset} ${650 - inset * 0.4} ${604 - inset}`, paint)).join("")}`;

/** Details: "bucket" (a short sewn brim), "straw" (a wide plaited brim), "felt" (a pinched crown). */
export const hat: Shape = (paint) => {
  if (paint.has("bucket"))
    return `${standing(400, 290, 640)}${part("M262 210 Q400 176 538 210 L580 450 Q400 500 220 450 Z", paint.main, paint.line)}
${sewn("M262 230 Q400 198 538 230", paint)}${line("M400 190 L400 476", paint.line, 3)}
${part("M222 440 Q400 492 578 440 Q664 520 696 590 Q400 690 104 590 Q136 520 222 440 Z", paint.main, paint.line)}
${[0, 1, 2, 3].map((row) => sewn(`M${196 - row * 22} ${476 + row * 28} Q400 ${534 + row * 30} ${604 + row * 22} ${476 + row * 28}`, paint)).join("")}
<circle cx="270" cy="330" r="9" fill="${paint.darker}"/><circle cx="530" cy="330" r="9" fill="${paint.darker}"/>`;
  const rings = [0.5, 0.62, 0.74, 0.86].map(
    (share) =>
      `<ellipse cx="400" cy="500" rx="${310 * share}" ry="${120 * share}" fill="none" stroke="${paint.line}" stroke-width="3" stroke-dasharray="10 5"/>`,
  );
  const crown = paint.has("felt")
    ? "M232 500 L256 290 Q290 220 350 250 Q400 284 450 250 Q510 220 544 290 L568 500 Q400 560 232 500 Z"
    : "M232 500 Q226 230 400 226 Q574 230 568 500 Q400 560 232 500 Z";
  const plait = Array.from({ length: 6 }, (_, row) =>
    sewn(`M${240 + row * 6} ${450 - row * 36} Q400 ${500 - row * 38} ${560 - row * 6} ${450 - row * 36}`, paint),
  );
  return `${standing(400, 300, 620)}${part(oval(400, 500, 310, 120), paint.main, paint.line)}
${paint.has("straw") ? rings.join("") : `<ellipse cx="400" cy="500" rx="296" ry="110" fill="none" stroke="${paint.dark}" stroke-width="5"/>`}
<ellipse cx="400" cy="520" rx="190" ry="56" fill="#000000" opacity="0.16"/>${part(crown, paint.main, paint.line)}
${paint.has("straw") ? plait.join("") : line("M350 252 Q400 330 450 252", paint.dark, 6)}
${part("M236 440 Q400 496 564 440 L568 500 Q400 560 232 500 Z", paint.accent, paint.accentDark)}${part("M520 458 l66 -20 -6 40 10 34 -70 -14 z", paint.accent, paint.accentDark)}`;
};

/** Details: "fringe", "square" (a silk square, folded), "loop" (no ends). */
export const scarf: Shape = (paint) => {
  if (paint.has("square")) {
    const cloth = "M140 190 L640 160 L664 640 L150 660 Z";
    return `${lyingShadow(cloth)}${part(cloth, paint.main, paint.line)}<path d="M174 224 L606 196 L628 608 L184 624 Z" fill="none" stroke="${paint.accent}" stroke-width="18"/>${part("M640 160 L664 640 L400 420 Z", paint.light, paint.line)}<path d="M616 214 L636 576 L438 414 Z" fill="none" stroke="${paint.accent}" stroke-width="12" opacity="0.7"/>${line("M150 420 Q260 440 396 420 M420 656 Q410 540 400 424", paint.dark, 3)}`;
  }
  const fringe = (x: number, y: number, slope: number) =>
    Array.from({ length: 11 }, (_, at) =>
      line(`M${x + at * 13} ${y + at * slope} l${at % 2 === 0 ? -3 : 4} 50`, at % 2 === 0 ? paint.flat : paint.dark, 7),
    ).join("");
  const tails = `${paint.has("fringe") ? fringe(256, 640, -1.6) : ""}${part("M330 330 Q300 460 250 634 L392 620 Q420 480 440 340 Z", paint.main, paint.line)}${paint.has("fringe") ? fringe(410, 600, 2.4) : ""}${part("M350 320 Q420 460 404 596 L544 622 Q560 450 480 310 Z", paint.main, paint.line)}${line("M390 380 Q466 480 470 606 M300 460 Q320 520 296 622", paint.dark, 4)}`;
  const loop = `${part("M176 320 Q110 470 190 550 Q290 650 430 640 Q590 630 640 530 Q690 440 624 320 Q560 430 400 430 Q240 430 176 320 Z", paint.main, paint.line)}${line("M170 430 Q300 560 470 520 M250 580 Q420 640 590 500 M640 420 Q610 470 540 510", paint.dark, 6)}${part("M184 216 Q230 290 400 286 Q570 290 616 216 Q680 300 620 380 Q560 470 400 480 Q230 470 170 380 Q130 300 184 216 Z", paint.main, paint.line)}${line("M190 300 Q320 400 480 360 M260 410 Q430 450 600 330 M616 250 Q590 310 530 340", paint.dark, 6)}`;
  return `${standing(400, 220, paint.has("loop") ? 640 : 690)}
${part("M190 220 Q200 130 400 120 Q600 130 610 220 Q600 300 400 300 Q200 300 190 220 Z", paint.main, paint.line)}
<path d="M250 208 Q270 160 400 156 Q530 160 550 208 Q520 250 400 252 Q280 250 250 208 Z" fill="${paint.darker}"/>
${paint.has("loop") ? "" : tails}
${paint.has("loop") ? loop : `${part("M188 216 Q230 268 400 262 Q570 268 612 216 Q650 330 520 380 Q400 420 280 380 Q150 330 188 216 Z", paint.main, paint.line)}${line("M220 290 Q400 380 590 280 M280 350 Q420 390 500 350", paint.dark, 5)}`}`;
};

/** A pair. Details: "mittens", "leather" (stitched backs), "touch" (finger tips of the second colour). */
export const gloves: Shape = (paint) => {
  const thumb = "M190 690 L186 540 Q150 480 114 416 Q100 376 126 364 Q152 360 176 400 L198 430";
  const hand = paint.has("mittens")
    ? `${thumb} Q176 160 290 150 Q406 164 388 440 Q384 540 368 590 L368 690 Z`
    : `${thumb} L194 222 Q196 190 218 190 Q242 190 244 222 L250 356 L252 166 Q254 134 277 134 Q302 134 302 166 L302 356 L312 186 Q314 156 336 156 Q358 158 357 188 L350 370 L362 256 Q364 230 382 230 Q402 232 400 260 L384 470 Q380 540 368 590 L368 690 Z`;
  const tips = [
    `M196 250 L194 222 Q196 190 218 190 Q242 190 244 222 L245 250 Z`,
    `M114 416 Q100 376 126 364 Q152 360 166 384 L130 446 Z`,
  ];
  const seams = paint.has("mittens")
    ? line("M200 300 Q290 330 386 300 M198 380 Q290 410 388 380", paint.dark, 5)
    : sewn("M222 400 L230 500 M278 390 L280 510 M330 396 L326 500", paint);
  return mirrored(`<g transform="translate(-14 0)">${lyingShadow(hand)}${part(hand, paint.main, paint.line)}
${paint.has("touch") ? tips.map((tip) => part(tip, paint.accent, paint.accentDark)).join("") : ""}${seams}
${paint.has("leather") ? `${line("M190 612 L366 612", paint.line, 4)}<rect x="326" y="596" width="42" height="34" rx="6" fill="${gold}"/>` : `${part("M182 584 Q280 604 376 584 L372 690 L186 690 Z", paint.has("mittens") ? paint.accent : paint.flat, paint.line)}${[206, 232, 258, 284, 310, 336].map((x) => line(`M${x} 604 L${x} 682`, paint.has("mittens") ? paint.accentDark : paint.dark, 5)).join("")}`}</g>`);
};

/** A belt closed to a ring. Details: "woven", "plate" (a flat metal buckle). */
export const belt: Shape = (paint) => {
  const front = "M100 400 Q110 500 400 520 Q690 500 700 400 L700 480 Q690 590 400 612 Q110 590 100 480 Z";
  const weave = Array.from({ length: 22 }, (_, at) =>
    line(`M${140 + at * 24} ${528 - 40 * ((at * 24 - 252) / 220) ** 2} l16 74 m0 -74 l-16 74`, paint.dark, 4),
  );
  const holes = [470, 510, 550, 590].map(
    (x) => `<ellipse cx="${x}" cy="${556 - (x - 400) * 0.12}" rx="7" ry="8" fill="${paint.darker}"/>`,
  );
  const buckle = paint.has("plate")
    ? `<rect x="300" y="500" width="150" height="126" rx="14" fill="#c6cace" stroke="#7d838a" stroke-width="5"/>${line("M322 526 L400 526", "#ffffff", 8)}`
    : `<rect x="302" y="500" width="132" height="126" rx="18" fill="none" stroke="${goldDark}" stroke-width="24"/><rect x="302" y="500" width="132" height="126" rx="18" fill="none" stroke="${gold}" stroke-width="17"/>${line("M312 564 L440 562", gold, 14)}`;
  return `${standing(400, 300, 620)}<path d="M100 400 Q110 290 400 280 Q690 290 700 400 L700 450 Q660 350 400 346 Q140 350 100 450 Z" fill="${paint.darker}" stroke="${paint.line}" stroke-width="3"/>
${part(front, paint.main, paint.line)}${paint.has("woven") ? weave.join("") : `${sewn("M108 424 Q130 516 400 534 Q670 516 692 424", paint)}${sewn("M108 476 Q130 576 400 598 Q670 576 692 476", paint)}${holes.join("")}`}
${part("M222 498 L268 504 L266 606 L220 598 Z", paint.flat, paint.line)}${buckle}`;
};

/** Details: "round", "cat" (raised corners), "sport" (one wrapped lens). */
export const sunglasses: Shape = (paint) => {
  const lensGlass = `<linearGradient id="lens" x2="0" y2="1"><stop offset="0" stop-color="${paint.accentDark}"/><stop offset="1" stop-color="${paint.accentLight}"/></linearGradient>`;
  const lens = paint.has("round")
    ? oval(254, 420, 118)
    : paint.has("cat")
      ? "M100 320 Q240 300 370 350 Q390 500 270 516 Q140 516 126 400 Z"
      : "M122 330 Q250 310 372 334 Q388 350 376 420 Q350 524 250 524 Q150 520 124 430 Q110 350 122 330 Z";
  const one = `${line("M136 380 Q112 286 180 278 L392 290", paint.dark, 20)}<path d="${lens}" fill="url(#lens)" stroke="${paint.darker}" stroke-width="34"/><path d="${lens}" fill="none" stroke="${paint.main}" stroke-width="26"/>${line("M180 380 L224 350 M176 440 L276 364", "#ffffff", 12, 'opacity="0.4"')}<circle cx="134" cy="346" r="6" fill="${gold}"/>`;
  const wrapped =
    "M90 340 Q400 270 710 340 Q720 470 620 520 Q500 540 430 450 Q400 424 370 450 Q300 540 180 520 Q80 470 90 340 Z";
  return `${lensGlass}${standing(400, 260, 570)}
${paint.has("sport") ? `${mirrored(line("M100 352 Q84 262 160 254 L392 268", paint.dark, 22))}<path d="${wrapped}" fill="url(#lens)" stroke="${paint.line}" stroke-width="4"/>${line("M92 344 Q400 274 708 344", paint.main, 30)}${line("M160 400 L230 340 M190 450 L300 346", "#ffffff", 14, 'opacity="0.4"')}` : `${mirrored(one)}${line(paint.has("round") ? "M364 384 Q400 350 436 384" : "M368 366 Q400 340 432 366", paint.main, 26)}`}`;
};

/** Details: "digital", "links" (a metal bracelet), "chronograph" (three small dials). */
export const watch: Shape = (paint) => {
  const links = Array.from(
    { length: 6 },
    (_, at) =>
      `${line(`M312 ${122 + at * 24} L488 ${122 + at * 24}`, paint.darker, 3)}${line(`M312 ${568 + at * 24} L488 ${568 + at * 24}`, paint.darker, 3)}`,
  );
  const holes = [600, 628, 656].map((y) => `<ellipse cx="400" cy="${y}" rx="7" ry="9" fill="${paint.darker}"/>`);
  const ticks = Array.from(
    { length: 12 },
    (_, at) =>
      `<rect x="396" y="262" width="8" height="${at % 3 === 0 ? 30 : 18}" rx="3" fill="${paint.accent}" transform="rotate(${at * 30} 400 400)"/>`,
  );
  const dials = [
    [344, 400],
    [456, 400],
    [400, 464],
  ].map(
    ([x, y]) =>
      `<circle cx="${x}" cy="${y}" r="30" fill="#e8e6df" stroke="#9b9a94" stroke-width="3"/>${line(`M${x} ${y} l10 -16`, "#3a3b3f", 4)}`,
  );
  const face = `<circle cx="400" cy="400" r="174" fill="${paint.has("links") ? paint.darker : "#8e949b"}"/>${ballRound(oval(400, 400, 168), paint.has("links") ? paint.light : "#d5d9dd")}<circle cx="400" cy="400" r="146" fill="#f7f6f1" stroke="#82878d" stroke-width="4"/>${ticks.join("")}${paint.has("chronograph") ? dials.join("") : ""}${line("M400 400 L340 342", "#2b2d31", 12)}${line("M400 400 L468 316", "#2b2d31", 8)}${line("M382 424 L430 290", "#c8443a", 3)}<circle cx="400" cy="400" r="10" fill="#2b2d31"/><rect x="568" y="380" width="26" height="40" rx="7" fill="#a9aeb4" stroke="#767b81" stroke-width="3"/>${paint.has("chronograph") ? '<rect x="548" y="306" width="24" height="28" rx="6" fill="#a9aeb4" transform="rotate(-28 560 320)"/><rect x="548" y="466" width="24" height="28" rx="6" fill="#a9aeb4" transform="rotate(28 560 480)"/>' : ""}`;
  const bars = (x: number, on: readonly string[]) =>
    [...on]
      .map(
        (segment) =>
          ({
            a: `M${x} 362 h40`,
            b: `M${x + 46} 368 v30`,
            c: `M${x + 46} 410 v30`,
            d: `M${x} 446 h40`,
            e: `M${x - 6} 410 v30`,
            f: `M${x - 6} 368 v30`,
            g: `M${x} 404 h40`,
          })[segment] ?? "",
      )
      .join(" ");
  const screen = `${part(box(246, 262, 308, 284, 54), "#3a3c41", "#1c1d20")}<rect x="276" y="292" width="248" height="224" rx="30" fill="#cfd8c2"/><g transform="translate(400 404) scale(0.86) translate(-404 -404)">${line([bars(248, ["b", "c"]), bars(318, ["a", "b", "c", "d", "e", "f"]), bars(412, ["a", "b", "c", "d", "e", "f"]), bars(478, ["a", "b", "c", "d", "f", "g"])].join(" "), "#2a3128", 9)}<circle cx="388" cy="388" r="6" fill="#2a3128"/><circle cx="388" cy="424" r="6" fill="#2a3128"/></g>${line("M304 484 h120", "#7f8c74", 8)}`;
  return `${lyingShadow(box(306, 90, 188, 620, 20))}
${part("M318 96 L482 96 L500 300 L300 300 Z", paint.main, paint.line)}${part("M300 500 L500 500 L482 690 Q400 720 318 690 Z", paint.main, paint.line)}
${paint.has("links") ? line("M360 100 L352 260 M440 100 L448 260 M352 540 L360 700 M448 540 L440 700", paint.dark, 3) + links.join("") : `${sewn("M334 104 L318 270 M466 104 L482 270 M318 530 L334 684 M482 530 L466 684", paint)}${holes.join("")}<rect x="322" y="78" width="156" height="34" rx="9" fill="none" stroke="#a4a9af" stroke-width="10"/>`}
${paint.has("digital") ? screen : face}`;
};

/** Details: "pendant" (a chain with a disc), "pearls", "hoops" and "studs" (earrings), "bangle". */
export const jewellery: Shape = (paint) => {
  const pearl = (x: number, y: number, radius: number) => ballRound(oval(x, y, radius), paint.flat);
  if (paint.has("hoops"))
    return mirrored(
      `${standing(242, 110, 630)}${line("M242 330 Q242 230 290 226", paint.darker, 8)}<circle cx="242" cy="460" r="124" fill="none" stroke="${paint.darker}" stroke-width="34"/><circle cx="242" cy="460" r="124" fill="none" stroke="${paint.flat}" stroke-width="27"/><path d="M126 432 A120 120 0 0 1 216 342" fill="none" stroke="${paint.light}" stroke-width="9" stroke-linecap="round"/>`,
    );
  if (paint.has("studs"))
    return mirrored(
      `${standing(262, 90, 560)}${line("M262 440 L330 320", paint.accentDark, 9)}<circle cx="262" cy="456" r="108" fill="${paint.accentDark}"/><circle cx="262" cy="452" r="102" fill="${paint.accent}"/>${pearl(262, 450, 90)}<ellipse cx="232" cy="416" rx="22" ry="16" fill="#ffffff" opacity="0.8"/>`,
    );
  if (paint.has("bangle"))
    return `${standing(400, 250, 620)}<ellipse cx="400" cy="410" rx="270" ry="200" fill="none" stroke="${paint.darker}" stroke-width="58"/><ellipse cx="400" cy="404" rx="270" ry="200" fill="none" stroke="${paint.flat}" stroke-width="48"/><path d="M136 380 A270 200 0 0 1 400 206" fill="none" stroke="${paint.light}" stroke-width="14" stroke-linecap="round"/>${line("M470 600 A270 200 0 0 0 660 470", paint.dark, 12)}`;
  const beads = Array.from({ length: 31 }, (_, at) => {
    const turn = Math.PI * (1.12 - (at / 30) * 1.24);
    return pearl(400 + 262 * Math.cos(turn), 270 + 380 * Math.sin(turn), 26);
  });
  if (paint.has("pearls"))
    return `<path d="M150 200 Q140 650 400 656 Q660 650 650 200" fill="none" stroke="#3a342c" stroke-width="40" opacity="0.16" filter="url(#soft)"/>${beads.join("")}`;
  return `<path d="M170 92 Q200 470 400 510 Q600 470 630 92" fill="none" stroke="${paint.darker}" stroke-width="12" stroke-dasharray="16 4"/><path d="M170 92 Q200 470 400 510 Q600 470 630 92" fill="none" stroke="${paint.light}" stroke-width="5" stroke-dasharray="10 10"/><circle cx="400" cy="522" r="18" fill="none" stroke="${paint.dark}" stroke-width="8"/><path d="${oval(406, 618, 84)}" fill="#3a342c" opacity="0.2" filter="url(#soft)"/><circle cx="400" cy="612" r="80" fill="${paint.darker}"/>${part(oval(400, 610, 76), paint.main, paint.dark)}<circle cx="400" cy="610" r="58" fill="none" stroke="${paint.dark}" stroke-width="3"/>${line("M400 570 l0 80 M360 610 l80 0 M372 582 l56 56 M428 582 l-56 56", paint.dark, 4)}`;
};

/** Details: "folded" (a pocket umbrella in its sleeve). */
export const umbrella: Shape = (paint) => {
  if (paint.has("folded"))
    return `${lyingShadow("M330 190 L470 190 L450 620 L350 620 Z")}${standingRound("M336 210 Q400 180 464 210 L450 600 Q400 630 350 600 Z", paint.main)}${line("M368 208 L376 606 M430 208 L424 606", paint.dark, 4)}${strap("M338 290 Q400 316 462 290", paint.accent, paint.accentDark, 26)}${standingRound("M362 610 L438 610 L444 690 Q400 716 356 690 Z", paint.accent)}<path d="M366 700 Q300 740 300 660 Q310 610 356 640" fill="none" stroke="${paint.darker}" stroke-width="9"/>${standingRound("M376 190 L424 190 L418 96 Q400 84 382 96 Z", paint.accent)}`;
  return `${standing(400, 140, 700)}${line("M400 170 L400 610", "#7b7f85", 12)}${line("M400 560 L400 636 Q400 692 450 692 Q496 690 494 640", paint.accentDark, 30)}${line("M400 560 L400 636 Q400 692 450 692 Q496 690 494 640", paint.accent, 22)}
${part("M90 420 Q110 160 400 150 Q690 160 710 420 Q664 372 612 412 Q556 366 506 408 Q450 362 400 406 Q350 362 294 408 Q244 366 188 412 Q136 372 90 420 Z", paint.main, paint.line)}
<path d="M400 150 Q300 220 294 408 Q350 362 400 406 Z" fill="#000000" opacity="0.1"/><path d="M400 150 Q580 200 612 412 Q664 372 710 420 Q690 160 400 150 Z" fill="#000000" opacity="0.14"/>${line("M400 152 Q220 200 188 412 M400 152 Q300 220 294 408 M400 152 L400 404 M400 152 Q500 220 506 408 M400 152 Q580 200 612 412", paint.line, 3)}
${line("M400 150 L400 104", paint.accentDark, 14)}${[90, 188, 294, 400, 506, 612, 710].map((x, at) => `<circle cx="${x}" cy="${at % 6 === 0 ? 422 : 412}" r="7" fill="${paint.accentDark}"/>`).join("")}`;
};

/** Details: "zip" (a long purse), "cards" (a slim card holder). */
export const wallet: Shape = (paint) => {
  const note = (top: number, colour: string) =>
    `<rect x="190" y="${top}" width="420" height="160" rx="8" fill="${colour}" stroke="#00000033" stroke-width="3"/>`;
  const card = (top: number, colour: string) =>
    `<rect x="226" y="${top}" width="348" height="180" rx="16" fill="${colour}" stroke="#00000033" stroke-width="3"/><rect x="252" y="${top + 24}" width="52" height="20" rx="4" fill="#ffffff" opacity="0.5"/>`;
  if (paint.has("zip"))
    return `${standing(400, 300, 590)}${part("M100 290 Q100 240 150 240 L650 240 Q700 240 700 290 L700 530 Q700 584 650 584 L150 584 Q100 584 100 530 Z", paint.main, paint.line)}${line("M124 300 Q124 264 160 264 L640 264 Q676 264 676 300 L676 524", "#8d8878", 12)}<path d="M124 300 Q124 264 160 264 L640 264 Q676 264 676 300 L676 524" fill="none" stroke="${gold}" stroke-width="7" stroke-dasharray="5 4"/>${part("M664 520 L688 520 L696 610 L656 610 Z", paint.accent, paint.accentDark)}${line("M100 410 Q400 420 650 410", paint.line, 3)}<rect x="180" y="500" width="90" height="34" rx="5" fill="${gold}" stroke="${goldDark}" stroke-width="3"/>`;
  if (paint.has("cards"))
    return `${standing(400, 220, 640)}${card(190, "#5f7f9a")}${card(232, "#c98f52")}${part("M190 330 Q190 296 224 296 L576 296 Q610 296 610 330 L610 600 Q610 636 576 636 L224 636 Q190 636 190 600 Z", paint.main, paint.line)}${part("M190 420 L340 420 Q360 470 400 470 Q440 470 460 420 L610 420 L610 600 Q610 636 576 636 L224 636 Q190 636 190 600 Z", paint.main, paint.line)}${sewn("M206 436 L206 600 Q206 620 226 620 L574 620 Q594 620 594 600 L594 436", paint)}<rect x="516" y="560" width="54" height="30" rx="5" fill="${paint.accent}"/>`;
  return `${standing(400, 270, 620)}${note(196, "#b9cbb0")}${note(226, "#cfd9c2")}${part("M150 290 Q150 256 186 256 L614 256 Q650 256 650 290 L650 580 Q650 616 614 616 L186 616 Q150 616 150 580 Z", paint.dark, paint.line)}${part("M140 320 Q140 290 172 290 L600 290 Q632 290 632 320 L632 590 Q632 622 600 622 L172 622 Q140 622 140 590 Z", paint.main, paint.line)}${sewn("M160 332 Q160 310 180 310 L594 310 Q612 310 612 332 L612 580 Q612 602 594 602 L180 602 Q160 602 160 580 Z", paint)}<rect x="500" y="530" width="84" height="44" rx="6" fill="${paint.accent}" stroke="${paint.accentDark}" stroke-width="3"/>${line("M518 552 L566 552", paint.accentDark, 4)}`;
};

/** Details: "bow". */
export const necktie: Shape = (paint: Paint) =>
  paint.has("bow")
    ? `${standing(400, 260, 590)}${mirrored(part("M390 370 Q260 240 130 270 Q96 290 104 400 Q96 510 130 540 Q260 560 390 440 Z", paint.main, paint.line) + line("M360 390 Q260 350 180 350 M360 420 Q260 460 180 470", paint.dark, 5))}${part("M352 350 Q400 330 448 350 Q462 405 448 460 Q400 480 352 460 Q338 405 352 350 Z", paint.main, paint.line)}`
    : `${lyingShadow("M340 230 L460 230 L500 590 L400 700 L300 590 Z")}${part("M270 150 Q400 70 530 150 L500 220 Q400 160 300 220 Z", paint.dark, paint.line)}${part("M352 220 L448 220 L496 590 L400 700 L304 590 Z", paint.main, paint.line)}${part("M334 130 Q400 108 466 130 L446 228 Q400 246 354 228 Z", paint.main, paint.line)}${line("M380 240 Q392 340 384 480", paint.dark, 4)}`;
