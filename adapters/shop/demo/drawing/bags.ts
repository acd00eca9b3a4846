import { line } from "./outlines.js";
import { type Paint, type Shape, standing } from "./paint.js";
import { part, sewn, strap } from "./parts.js";

/** A zip from one side to the other, its puller at the end. */
const zip = (path: string, pullX: number, pullY: number, paint: Paint) =>
  `${line(path, paint.darker, 11)}<path d="${path}" fill="none" stroke="#c9c4b8" stroke-width="4" stroke-dasharray="5 4"/><rect x="${pullX - 7}" y="${pullY}" width="14" height="34" rx="6" fill="#b8b2a4" stroke="#7d786c" stroke-width="2"/>`;

const buckle = (x: number, y: number) =>
  `<rect x="${x - 20}" y="${y - 18}" width="40" height="36" rx="5" fill="none" stroke="#c3a259" stroke-width="8"/>${line(`M${x} ${y - 16} l0 26`, "#8d7039", 5)}`;

const bottlePocket = (paint: Paint) =>
  `<path d="M176 330 Q150 332 152 390 L152 500 L212 500 L212 340 Z" fill="#9fb4c0" stroke="#6d828e" stroke-width="3"/><rect x="158" y="296" width="42" height="42" rx="8" fill="${paint.darker}"/>${part("M140 450 Q180 466 220 450 L220 650 L170 650 Q144 640 140 610 Z", paint.dark, paint.line)}`;

/** Details: "roll-top", "flap" (with two buckled straps), "mini" (no bottle pocket), "ears" (a child's bear), "pocket band" (a reflecting band). */
export const backpack: Shape = (paint) => {
  const body = paint.has("roll-top")
    ? "M218 210 Q400 190 582 210 L596 620 Q596 690 530 690 L270 690 Q204 690 204 620 Z"
    : "M210 320 Q210 140 400 140 Q590 140 590 320 L602 620 Q602 690 534 690 L266 690 Q198 690 198 620 Z";
  const ears = `<circle cx="258" cy="196" r="54" fill="${paint.flat}" stroke="${paint.line}" stroke-width="3"/><circle cx="258" cy="196" r="30" fill="${paint.accent}"/><circle cx="542" cy="196" r="54" fill="${paint.flat}" stroke="${paint.line}" stroke-width="3"/><circle cx="542" cy="196" r="30" fill="${paint.accent}"/>`;
  const face = `<circle cx="326" cy="330" r="15" fill="#2b2a2a"/><circle cx="474" cy="330" r="15" fill="#2b2a2a"/><ellipse cx="400" cy="376" rx="66" ry="48" fill="${paint.accentLight}"/><ellipse cx="400" cy="358" rx="22" ry="15" fill="#2b2a2a"/>${line("M400 372 L400 392 M400 392 q-16 16 -30 4 M400 392 q16 16 30 4", "#2b2a2a", 5)}`;
  const rolled = `${part("M206 214 Q204 130 240 126 L560 126 Q596 130 594 214 Q400 240 206 214 Z", paint.flat, paint.line)}${line("M212 172 Q400 190 588 172", paint.line, 4)}${strap("M400 128 L400 330", paint.accent, paint.accentDark, 34)}${buckle(400, 320)}`;
  const flapped = `${part("M206 330 Q204 140 400 140 Q596 140 594 330 L600 396 Q400 436 200 396 Z", paint.main, paint.line)}${sewn("M214 384 Q400 420 586 384", paint)}${strap("M296 340 L296 476", paint.accent, paint.accentDark, 36)}${strap("M504 340 L504 476", paint.accent, paint.accentDark, 36)}${buckle(296, 452)}${buckle(504, 452)}`;
  const zipped = `${zip("M232 330 Q232 172 400 172 Q568 172 568 330 L572 420", 572, 418, paint)}${sewn("M258 336 Q262 204 400 204 Q538 204 542 336", paint)}`;
  const closing = paint.has("roll-top") ? rolled : paint.has("flap") ? flapped : paint.has("ears") ? face : zipped;
  return `${standing(400, 250)}
${strap("M338 150 Q340 84 400 84 Q460 84 462 150", paint.accent, paint.accentDark, 26)}
${line("M232 260 Q130 420 214 640 M568 260 Q670 420 586 640", paint.darker, 30)}
${paint.has("mini") || paint.has("ears") ? "" : bottlePocket(paint)}${paint.has("ears") ? ears : ""}
${part(body, paint.main, paint.line)}
${closing}
${part("M246 470 Q400 446 554 470 L562 620 Q562 656 524 656 L276 656 Q238 656 238 620 Z", paint.main, paint.line)}
${paint.has("flap") ? `${strap("M296 420 L296 520", paint.accent, paint.accentDark, 36)}${strap("M504 420 L504 520", paint.accent, paint.accentDark, 36)}${buckle(296, 470)}${buckle(504, 470)}` : zip("M256 494 Q400 472 544 494", 536, 492, paint)}
${paint.has("pocket band") ? `<path d="M240 584 Q400 566 560 584 L561 612 Q400 594 239 612 Z" fill="#e9ecd2" stroke="${paint.line}" stroke-width="2"/>` : `<rect x="362" y="556" width="76" height="44" rx="6" fill="${paint.accent}" stroke="${paint.accentDark}" stroke-width="3"/>${line("M378 578 L422 578", paint.accentDark, 4)}`}`;
};

/** A tall pack with a lid, side straps and a hip belt. */
export const trekkingPack: Shape = (paint) => `${standing(400, 250)}
${part("M150 560 Q180 520 260 540 L540 540 Q620 520 650 560 L640 632 Q560 610 540 620 L260 620 Q240 610 160 632 Z", paint.accent, paint.accentDark)}
${line("M240 220 Q150 330 210 560 M560 220 Q650 330 590 560", paint.accentDark, 34)}
${part("M236 190 Q224 260 226 400 L216 630 Q220 690 280 690 L520 690 Q580 690 584 630 L574 400 Q576 260 564 190 Z", paint.main, paint.line)}
${part("M196 330 Q224 320 238 346 L234 520 L196 520 Z", paint.dark, paint.line)}${part("M604 330 Q576 320 562 346 L566 520 L604 520 Z", paint.dark, paint.line)}
${part("M286 400 Q400 384 514 400 L520 610 Q400 640 280 610 Z", paint.flat, paint.line)}${zip("M298 430 Q400 416 502 430", 494, 430, paint)}
${line("M236 470 L284 500 M564 470 L516 500 M232 580 L282 560 M568 580 L518 560", paint.accent, 10)}
${part("M222 232 Q220 116 320 100 L480 100 Q580 116 578 232 Q400 268 222 232 Z", paint.main, paint.line)}${line("M240 182 Q400 206 560 182", paint.line, 4)}${zip("M300 150 Q400 162 500 150", 492, 150, paint)}
${strap("M314 214 L316 366", paint.accent, paint.accentDark, 28)}${strap("M486 214 L484 366", paint.accent, paint.accentDark, 28)}
<rect x="294" y="292" width="44" height="40" rx="7" fill="${paint.darker}" stroke="${paint.line}" stroke-width="3"/><rect x="462" y="292" width="44" height="40" rx="7" fill="${paint.darker}" stroke="${paint.line}" stroke-width="3"/>
${line("M286 640 Q400 666 514 640", paint.accent, 14)}<rect x="364" y="560" width="72" height="34" rx="6" fill="${paint.accent}"/>
<rect x="372" y="602" width="56" height="44" rx="10" fill="${paint.darker}" stroke="${paint.accentDark}" stroke-width="4"/>`;

/** Details: "long handles", "leather" (handles and base of the second material), "net" (a string bag), "basket" (woven straw). */
export const tote: Shape = (paint) => {
  const top = 320;
  const handleTop = paint.has("long handles") ? 100 : 150;
  const loop = (lift: number) =>
    `M286 ${top + 40} Q284 ${handleTop + lift} 400 ${handleTop + lift} Q516 ${handleTop + lift} 514 ${top + 40}`;
  const handle =
    paint.has("leather") || paint.has("basket")
      ? ([paint.accent, paint.accentDark] as const)
      : ([paint.flat, paint.line] as const);
  const weave = Array.from({ length: 11 }, (_, row) =>
    line(
      `M${178 + row * 3} ${344 + row * 32} Q400 ${372 + row * 32} ${622 - row * 3} ${344 + row * 32}`,
      paint.line,
      3,
    ),
  ).join("");
  const columns = Array.from({ length: 19 }, (_, at) =>
    line(`M${190 + at * 23} 330 L${216 + at * 20.5} 682`, paint.dark, 5),
  ).join("");
  return `${standing(400, 240)}
${strap(loop(30), handle[1], paint.darker, 22)}
<path d="M170 ${top + 6} Q400 ${top - 40} 630 ${top + 6} Q400 ${top + 40} 170 ${top + 6} Z" fill="${paint.darker}"/>
${part(`M164 ${top} Q400 ${top + 44} 636 ${top} L604 662 Q600 690 570 690 L230 690 Q200 690 196 662 Z`, paint.main, paint.line)}
${paint.has("basket") ? columns + weave : ""}
${paint.has("leather") ? part("M186 572 Q400 600 614 572 L604 662 Q600 690 570 690 L230 690 Q200 690 196 662 Z", paint.accent, paint.accentDark) : paint.has("basket") ? "" : `${sewn(`M168 ${top + 28} Q400 ${top + 72} 632 ${top + 28}`, paint)}${line("M246 420 Q262 540 240 660 M556 430 Q540 550 562 660", paint.dark, 3)}`}
${strap(loop(0), handle[0], handle[1], 26)}
${paint.has("basket") ? "" : `<path d="M268 ${top + 30} l38 4 -2 70 -34 -4 z M494 ${top + 34} l38 -4 -2 70 -34 4 z" fill="${handle[0]}" stroke="${handle[1]}" stroke-width="3"/>${line(`M276 ${top + 44} l22 44 m0 -44 l-22 44 M502 ${top + 46} l22 44 m0 -44 l-22 44`, handle[1], 3)}`}`;
};

/** Details: "barrel" (a round sports bag), "wash" (a small bag with one zip and a loop). */
export const duffel: Shape = (paint) => {
  if (paint.has("wash"))
    return `${standing(400, 260, 640)}
${strap("M612 420 Q690 410 690 470 Q690 520 622 512", paint.accent, paint.accentDark, 22)}
${part("M150 360 Q160 300 230 290 L570 290 Q640 300 650 360 L664 590 Q660 640 610 640 L190 640 Q140 640 136 590 Z", paint.main, paint.line)}
${zip("M168 346 Q400 376 632 346", 616, 350, paint)}${sewn("M160 400 Q400 430 640 400", paint)}
${part("M140 546 Q400 580 660 546 L664 590 Q660 640 610 640 L190 640 Q140 640 136 590 Z", paint.accent, paint.accentDark)}`;
  const ends = paint.has("barrel")
    ? `<ellipse cx="148" cy="500" rx="52" ry="136" fill="${paint.dark}" stroke="${paint.line}" stroke-width="3"/><ellipse cx="652" cy="500" rx="52" ry="136" fill="${paint.dark}" stroke="${paint.line}" stroke-width="3"/>`
    : "";
  return `${standing(400, 310, 650)}${ends}
${strap("M292 400 Q290 170 400 170 Q510 170 508 400", paint.accentDark, paint.darker, 22)}
${part("M108 520 Q100 400 180 372 Q400 340 620 372 Q700 400 692 520 L690 600 Q688 652 636 652 L164 652 Q112 652 110 600 Z", paint.main, paint.line)}
${zip("M176 392 Q400 360 624 392", 606, 392, paint)}
${line("M190 384 Q164 500 176 648 M610 384 Q636 500 624 648", paint.line, 4)}
${paint.has("barrel") ? line("M120 560 L680 560", paint.accent, 20) : `${part("M110 566 Q130 586 178 590 L176 652 L164 652 Q112 652 110 600 Z", paint.accent, paint.accentDark)}${part("M690 566 Q670 586 622 590 L624 652 L636 652 Q688 652 690 600 Z", paint.accent, paint.accentDark)}`}
${part("M256 470 Q400 456 544 470 L540 610 Q400 626 260 610 Z", paint.flat, paint.line)}${zip("M268 494 Q400 480 532 494", 524, 494, paint)}
${strap("M264 650 L274 400 Q280 210 400 210 Q520 210 526 400 L536 650", paint.accent, paint.accentDark, 30)}
${part("M352 196 Q400 186 448 196 L448 232 Q400 222 352 232 Z", paint.accentDark, paint.darker)}${buckle(272, 430)}${buckle(528, 430)}`;
};

/** Details: "two zips", "flap" (with a turn lock), "chain" (instead of a strap), "round", "quilted". */
export const crossbody: Shape = (paint) => {
  const long = paint.has("round")
    ? "M226 424 Q190 110 400 110 Q610 110 574 424"
    : "M196 400 Q180 110 400 110 Q620 110 604 400";
  const chain = `<path d="${long}" fill="none" stroke="#a98a4c" stroke-width="15" stroke-dasharray="20 7"/><path d="${long}" fill="none" stroke="#ddc487" stroke-width="6" stroke-dasharray="16 11"/>`;
  const quilt = Array.from(
    { length: 10 },
    (_, at) => `M${200 + at * 60} 336 L${70 + at * 60} 560 M${130 + at * 60} 336 L${260 + at * 60} 560`,
  ).join(" ");
  const outline = paint.has("round")
    ? "M400 340 Q590 340 590 514 Q590 690 400 690 Q210 690 210 514 Q210 340 400 340 Z"
    : "M190 370 Q190 340 224 340 L576 340 Q610 340 610 370 L626 640 Q626 690 576 690 L224 690 Q174 690 174 640 Z";
  const flap = `${part("M184 356 Q184 330 220 330 L580 330 Q616 330 616 356 L612 500 Q604 556 400 564 Q196 556 188 500 Z", paint.main, paint.line)}${paint.has("quilted") ? `<svg x="190" y="340" width="420" height="210" viewBox="190 340 420 210" overflow="hidden">${line(quilt, paint.line, 3)}</svg>` : sewn("M200 370 L202 494 Q212 540 400 548 Q588 540 598 494 L600 370", paint)}<rect x="368" y="530" width="64" height="46" rx="10" fill="#d8b968" stroke="#96783a" stroke-width="4"/><rect x="394" y="540" width="12" height="26" rx="5" fill="#96783a"/>`;
  const zips = `${zip("M206 402 Q400 420 594 402", 580, 402, paint)}${part("M204 500 Q400 520 596 500 L604 640 Q600 668 570 668 L230 668 Q200 668 196 640 Z", paint.flat, paint.line)}${zip("M212 528 Q400 548 588 528", 574, 528, paint)}`;
  const circle = `${zip("M240 440 Q300 366 400 366 Q500 366 560 440", 560, 440, paint)}<circle cx="400" cy="530" r="112" fill="none" stroke="${paint.line}" stroke-width="3" stroke-dasharray="8 6"/><path d="M392 640 l-10 46 14 -6 6 14 8 -14 14 6 -14 -46 z" fill="${paint.accent}"/>`;
  return `${standing(400, 230)}
${paint.has("chain") ? chain : strap(long, paint.has("flap") || paint.has("round") ? paint.flat : paint.accent, paint.has("flap") ? paint.line : paint.accentDark, 28)}
${paint.has("chain") || paint.has("flap") || paint.has("round") ? "" : `<rect x="556" y="200" width="62" height="50" rx="8" fill="${paint.darker}" transform="rotate(24 587 225)"/>`}
${part(outline, paint.main, paint.line)}
${paint.has("round") ? circle : paint.has("flap") ? flap : zips}
<circle cx="${paint.has("round") ? 226 : 196}" cy="${paint.has("round") ? 424 : 392}" r="15" fill="none" stroke="#b39a5d" stroke-width="8"/><circle cx="${paint.has("round") ? 574 : 604}" cy="${paint.has("round") ? 424 : 392}" r="15" fill="none" stroke="#b39a5d" stroke-width="8"/>`;
};

/** A structured bag. Details: "messenger" (a wide flap and a shoulder strap), "briefcase" (a low flap and a top handle), "bucket" (drawn together). */
export const handbag: Shape = (paint) => {
  if (paint.has("bucket"))
    return `${standing(400, 220)}${strap("M232 300 Q220 100 400 100 Q580 100 568 300", paint.accent, paint.accentDark, 26)}
${part("M216 300 Q260 330 300 300 Q350 336 400 300 Q450 336 500 300 Q540 330 584 300 L606 630 Q604 690 540 690 L260 690 Q196 690 194 630 Z", paint.main, paint.line)}
${line("M290 340 Q300 480 270 620 M400 350 L400 600 M510 340 Q500 480 530 620", paint.dark, 4)}
${line("M214 366 Q400 400 586 366", paint.accent, 12)}${line("M400 388 Q380 450 392 520 M400 388 Q424 450 414 530", paint.accent, 8)}<circle cx="402" cy="390" r="17" fill="${paint.accentDark}"/>
${part("M196 610 Q400 640 604 610 L606 630 Q604 690 540 690 L260 690 Q196 690 194 630 Z", paint.accent, paint.accentDark)}`;
  const wide = paint.has("messenger") || paint.has("briefcase");
  const body = wide
    ? "M130 360 Q130 320 170 320 L630 320 Q670 320 670 360 L680 630 Q680 680 630 680 L170 680 Q120 680 120 630 Z"
    : "M210 330 Q400 310 590 330 L650 640 Q654 690 600 690 L200 690 Q146 690 150 640 Z";
  const flap = `${part(`M124 356 Q124 312 168 312 L632 312 Q676 312 676 356 L672 ${paint.has("briefcase") ? 500 : 560} Q400 ${paint.has("briefcase") ? 536 : 600} 128 ${paint.has("briefcase") ? 500 : 560} Z`, paint.main, paint.line)}${sewn(`M142 ${paint.has("briefcase") ? 488 : 546} Q400 ${paint.has("briefcase") ? 520 : 584} 658 ${paint.has("briefcase") ? 488 : 546}`, paint)}`;
  const straps = [250, 550]
    .map((x) => strap(`M${x} 330 L${x} 610`, paint.accent, paint.accentDark, 40) + buckle(x, 560))
    .join("");
  const carried = paint.has("messenger")
    ? strap("M140 360 Q120 100 400 100 Q680 100 660 360", paint.accent, paint.accentDark, 30)
    : strap(
        "M310 330 Q306 196 400 196 Q494 196 490 330",
        paint.has("briefcase") ? paint.accent : paint.flat,
        paint.has("briefcase") ? paint.accentDark : paint.line,
        30,
      );
  const trimmed = `${line("M300 330 L290 690 M500 330 L510 690", paint.dark, 3)}${part("M206 350 Q400 330 594 350 L604 400 Q400 384 196 400 Z", paint.dark, paint.line)}<rect x="366" y="366" width="68" height="66" rx="10" fill="#d8b968" stroke="#96783a" stroke-width="4"/>${line("M384 400 L416 400", "#96783a", 8)}<circle cx="310" cy="340" r="13" fill="#d8b968"/><circle cx="490" cy="340" r="13" fill="#d8b968"/>${sewn("M172 640 Q400 660 628 640", paint)}`;
  return `${standing(400, wide ? 290 : 260)}${carried}${part(body, paint.main, paint.line)}${wide ? flap + straps : trimmed}`;
};

/** A cabin trolley with a hard shell, ribs and four wheels. */
export const suitcase: Shape = (paint) => `${standing(400, 220)}
${line("M330 200 L330 96 L470 96 L470 200", "#8c939a", 14)}${line("M330 96 L470 96", paint.darker, 26)}
${[262, 506].map((x) => `<rect x="${x}" y="648" width="34" height="44" rx="12" fill="#2c2d31"/>`).join("")}
${part("M216 230 Q216 180 266 180 L534 180 Q584 180 584 230 L584 610 Q584 660 534 660 L266 660 Q216 660 216 610 Z", paint.main, paint.line)}
${[278, 320, 362, 438, 480, 522].map((x) => `${line(`M${x} 216 L${x} 626`, paint.dark, 10)}${line(`M${x + 8} 216 L${x + 8} 626`, paint.light, 4)}`).join("")}
<rect x="352" y="196" width="96" height="24" rx="12" fill="${paint.accent}" stroke="${paint.accentDark}" stroke-width="3"/><rect x="380" y="300" width="40" height="60" rx="8" fill="${paint.accent}" stroke="${paint.accentDark}" stroke-width="3"/>
${line("M222 420 L578 420", paint.darker, 8)}<rect x="556" y="400" width="34" height="40" rx="8" fill="${paint.accent}" stroke="${paint.accentDark}" stroke-width="3"/>`;

/** A bag on a belt, worn at the hip. */
export const beltBag: Shape = (paint) => `${standing(400, 250, 610)}
${strap("M200 400 Q90 380 110 290 Q140 200 400 196 Q660 200 690 290 Q710 380 600 400", paint.accent, paint.accentDark, 38)}
<rect x="352" y="170" width="96" height="54" rx="10" fill="${paint.darker}" stroke="${paint.line}" stroke-width="4"/>${line("M400 176 L400 218", paint.line, 4)}
${part("M160 390 Q170 360 220 360 L580 360 Q630 360 640 390 L626 520 Q600 610 400 610 Q200 610 174 520 Z", paint.main, paint.line)}
${zip("M184 404 Q400 430 616 404", 604, 406, paint)}${part("M214 470 Q400 494 586 470 Q580 580 400 584 Q220 580 214 470 Z", paint.flat, paint.line)}${zip("M226 490 Q400 514 574 490", 562, 492, paint)}
<rect x="370" y="534" width="60" height="30" rx="5" fill="${paint.accent}" stroke="${paint.accentDark}" stroke-width="3"/>`;

/** A padded sleeve with a zip and a felt front. Details: "flap". */
export const laptopSleeve: Shape = (paint) => `${standing(400, 280, 620)}
${part("M120 230 Q120 196 154 196 L646 196 Q680 196 680 230 L680 586 Q680 620 646 620 L154 620 Q120 620 120 586 Z", paint.main, paint.line)}
${paint.has("flap") ? `${part("M120 230 Q120 196 154 196 L646 196 Q680 196 680 230 L680 300 L440 420 Q400 436 360 420 L120 300 Z", paint.accent, paint.accentDark)}<circle cx="400" cy="392" r="15" fill="#d8b968" stroke="#96783a" stroke-width="4"/>` : `${zip("M146 232 L654 232", 640, 230, paint)}${sewn("M150 280 L650 280 L650 590 L150 590 Z", paint)}<rect x="560" y="520" width="72" height="46" rx="6" fill="${paint.accent}" stroke="${paint.accentDark}" stroke-width="3"/>`}`;
