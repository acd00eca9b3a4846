import { line } from "./outlines.js";
import { type Shape, standing } from "./paint.js";
import { mirrored, part, sewn } from "./parts.js";

/** One shoe from the side in front of its twin; drawn between x 95 and 650, standing on y = 620. */
const pairOfLow = (shoe: string) =>
  `${standing(400, 300, 590)}<g transform="translate(62 -112) scale(0.97)">${shoe}</g>${standing(360, 270, 588)}<g transform="translate(-16 -26)">${shoe}</g>`;

/** The same for boots, which need the height. */
const pairOfTall = (shoe: string) =>
  `${standing(400, 300, 680)}<g transform="translate(118 8) scale(0.94)">${shoe}</g>${standing(340, 250, 684)}<g transform="translate(-36 40)">${shoe}</g>`;

/** Seen from above: one foot and its mirror image. */
const pairFromAbove = (left: string) =>
  `<ellipse cx="270" cy="420" rx="130" ry="290" fill="#3a342c" opacity="0.2" filter="url(#soft)"/><ellipse cx="550" cy="420" rx="130" ry="290" fill="#3a342c" opacity="0.2" filter="url(#soft)"/>${mirrored(left)}`;

const ends = (x: number, y: number, count: number, stepX: number, stepY: number, to: string, colour: string) =>
  Array.from({ length: count }, (_, at) => line(`M${x + at * stepX} ${y + at * stepY} ${to}`, colour, 9)).join("");

/** Details: "trail" (lugs and a toe cap), "racing" (a thick swept sole), "knit" (no panels). */
export const runningShoe: Shape = (paint) => {
  const thick = paint.has("racing") ? 26 : 0;
  return pairOfLow(`
${part("M282 384 L296 318 Q330 304 348 336 L352 380 Z", paint.dark, paint.line)}
${part("M116 552 C102 496 96 448 106 398 Q108 356 136 352 Q154 356 160 384 Q180 420 228 416 Q266 412 296 362 L326 344 Q352 384 402 414 Q452 444 520 458 Q608 474 624 552 Z", paint.main, paint.line)}
<path d="M122 372 Q136 346 152 366 Q166 436 230 436 Q284 430 310 354 L296 362 Q266 412 228 416 Q180 420 160 384 Q150 356 136 360 Z" fill="${paint.darker}"/>
${
  paint.has("knit")
    ? ""
    : `<path d="M116 552 C104 500 100 456 106 416 Q152 440 176 486 Q190 522 184 552 Z" fill="${paint.dark}"/><path d="M506 552 Q512 486 556 466 Q610 490 624 552 Z" fill="${paint.has("trail") ? paint.darker : paint.dark}"/>
<path d="M262 552 Q322 474 346 396 L376 416 Q352 486 328 552 Z" fill="${paint.accent}"/><path d="M354 552 Q384 496 398 428 L416 438 Q404 500 388 552 Z" fill="${paint.accent}" opacity="0.75"/>`
}
${sewn("M330 362 Q400 440 504 470", paint)}
${ends(336, 366, 5, 30, 22, "l-34 16", paint.accentLight)}
${part(`M98 ${548 - thick} Q86 572 92 598 Q100 614 130 614 L560 614 Q632 612 652 ${552 - thick} Q654 ${534 - thick / 2} 626 ${536 - thick / 2} Q560 558 470 ${550 - thick / 2} L240 ${546 - thick} Q160 ${530 - thick} 98 ${548 - thick} Z`, paint.accentLight, paint.accentDark)}
${line("M108 584 Q300 592 420 584 T640 566", paint.accent, 6)}
${line("M104 610 Q300 620 560 614 Q616 610 642 584", paint.darker, paint.has("trail") ? 8 : 12)}
${paint.has("trail") ? `<path d="M108 620 L572 620 Q612 616 634 600" fill="none" stroke="${paint.darker}" stroke-width="18" stroke-dasharray="26 12"/>` : ""}`);
};

/** Details: "high-top", "slip-on", "leather" (a cup sole and a heel tab instead of the rubber cap), "platform". */
export const sneaker: Shape = (paint) => {
  const high = paint.has("high-top");
  const collar = high
    ? "C116 470 112 380 120 282 Q196 300 284 270 L308 258 Q308 360 352 408"
    : "C106 508 102 450 112 402 Q168 432 232 424 Q276 418 306 376 L336 352 Q352 384 372 408";
  const tongue = high
    ? "M276 300 L288 226 Q326 214 336 246 L338 330 Z"
    : "M286 402 L306 326 Q344 314 356 348 L360 396 Z";
  const sole = paint.has("platform") ? 514 : 540;
  return pairOfLow(`
${part(tongue, paint.flat, paint.line)}
${part(`M116 560 ${collar} Q430 466 510 474 Q604 490 616 560 Z`, paint.main, paint.line)}
${high ? `<ellipse cx="186" cy="356" rx="36" ry="36" fill="${paint.accentLight}" stroke="${paint.line}" stroke-width="4"/><path d="M164 362 q11 -16 22 0 t22 0 M168 344 q9 -12 18 0 t18 0" fill="none" stroke="${paint.flat}" stroke-width="6" stroke-linecap="round"/>` : ""}
${paint.has("leather") ? `<path d="M112 402 Q140 420 170 424 L176 492 Q140 490 108 474 Z" fill="${paint.accent}"/><path d="M226 560 Q240 490 320 440" fill="none" stroke="${paint.line}" stroke-width="3"/>${sewn("M520 556 Q500 510 420 462", paint)}` : part("M516 548 Q506 486 546 478 Q606 494 618 548 Z", paint.accentLight, paint.accentDark)}
${paint.has("slip-on") ? `<path d="M300 384 L340 356 Q366 398 396 424 L356 466 Q318 440 300 384 Z" fill="${paint.dark}"/>${line("M318 396 l30 50 M334 382 l34 54", paint.line, 3)}` : `${sewn("M316 396 Q372 458 470 492", paint)}${ends(high ? 330 : 344, high ? 296 : 378, high ? 6 : 5, high ? 20 : 26, high ? 30 : 21, "l-40 14", paint.accentLight)}`}
${sewn("M122 440 Q176 462 190 540", paint)}
${part(`M102 ${sole} L622 ${sole} Q640 562 634 592 Q626 612 600 612 L126 612 Q102 610 100 586 Z`, paint.accentLight, paint.accentDark)}
${paint.has("leather") ? sewn(`M112 ${sole + 16} L622 ${sole + 16}`, paint) : line(`M102 ${sole + 18} L632 ${sole + 18}`, paint.dark, 6)}
${line("M110 614 L616 614", paint.accentDark, 7)}`);
};

/** Details: "suede" (no toe cap), "fur" (a fleece collar), "high". */
export const lacedBoot: Shape = (paint) => {
  const top = paint.has("high") ? 120 : 180;
  return pairOfTall(`
${part(`M136 580 C128 500 152 440 148 380 L140 ${top + 30} Q140 ${top} 170 ${top} L288 ${top - 8} Q318 ${top - 8} 324 ${top + 30} L344 344 Q374 412 470 444 Q600 470 618 580 Z`, paint.main, paint.line)}
<path d="M136 580 C130 520 146 470 150 440 Q204 470 210 580 Z" fill="${paint.dark}"/>
${paint.has("suede") ? sewn("M500 456 Q470 510 500 574", paint) : part("M506 580 Q500 484 548 464 Q612 490 622 580 Z", paint.darker, paint.line)}
${sewn(`M286 ${top + 40} L306 366 Q330 440 440 480`, paint)}${line("M210 576 Q236 470 316 420", paint.line, 3)}
${ends(326, top + 56, Math.round((330 - top) / 34), 4, 34, "l-44 10", paint.accent)}${ends(350, 366, 4, 34, 24, "l-38 26", paint.accent)}
${paint.has("fur") ? Array.from({ length: 9 }, (_, at) => `<circle cx="${146 + at * 22}" cy="${top + 2 + (at % 2) * 12}" r="24" fill="${paint.accentLight}" stroke="${paint.accent}" stroke-width="2"/>`).join("") : part(`M134 ${top + 12} Q134 ${top - 14} 170 ${top - 12} L292 ${top - 20} Q326 ${top - 20} 330 ${top + 20} Q326 ${top + 44} 290 ${top + 44} L172 ${top + 48} Q136 ${top + 44} 134 ${top + 12} Z`, paint.dark, paint.line)}
${part("M126 572 L626 572 Q644 584 638 612 L126 616 Q118 596 126 572 Z", paint.accent, paint.accentDark)}
<path d="M130 626 L632 622" fill="none" stroke="${paint.darker}" stroke-width="22" stroke-dasharray="34 12"/>`);
};

/** Details: "tall" (to the knee, with a zip), "heel" (a block heel), "chelsea" (elastic sides and a pull tab), "rubber" (a rain boot). */
export const pullOnBoot: Shape = (paint) => {
  const tall = paint.has("tall") || paint.has("rubber");
  const top = tall ? 84 : 214;
  const sole = paint.has("heel")
    ? "M148 566 L300 572 Q400 596 622 580 Q634 590 628 606 L430 610 Q330 600 276 584 L260 632 L160 632 Z"
    : "M144 574 L622 574 Q640 588 634 608 L304 608 L294 602 L288 632 L146 632 Z";
  return pairOfTall(`
${paint.has("chelsea") ? line(`M160 ${top + 30} Q146 ${top - 32} 172 ${top - 30} Q194 ${top - 30} 188 ${top + 20}`, paint.accent, 12) : ""}
${part(`M148 584 C144 520 172 470 172 400 L${tall ? 150 : 162} ${top} Q240 ${top - 16} ${tall ? 348 : 334} ${top} L340 390 Q352 440 436 462 Q566 490 604 530 Q626 556 622 584 Z`, paint.main, paint.line)}
<path d="M${tall ? 150 : 162} ${top} Q240 ${top - 16} ${tall ? 348 : 334} ${top} Q240 ${top + 18} ${tall ? 150 : 162} ${top} Z" fill="${paint.darker}"/>
${paint.has("chelsea") ? `${part(`M214 ${top + 6} L290 ${top + 6} Q296 340 262 430 Q222 340 214 ${top + 6} Z`, paint.darker, paint.line)}${[232, 246, 260, 274].map((x) => line(`M${x} ${top + 20} L${252 + (x - 252) / 2} 370`, paint.line, 2)).join("")}` : ""}
${paint.has("rubber") ? `${part(`M148 ${top + 4} Q246 ${top + 22} 350 ${top + 4} L348 ${top + 44} Q246 ${top + 62} 152 ${top + 44} Z`, paint.accent, paint.accentDark)}<path d="M196 160 Q190 330 204 430" stroke="#ffffff" stroke-width="16" stroke-linecap="round" fill="none" opacity="0.35"/><path d="M470 486 Q540 496 576 524" stroke="#ffffff" stroke-width="12" stroke-linecap="round" fill="none" opacity="0.35"/>` : `${line("M176 440 Q250 480 268 576", paint.line, 3)}${line("M340 400 Q330 460 292 492", paint.line, 3)}${sewn("M452 470 Q440 520 470 576", paint)}`}
${paint.has("tall") ? `${line(`M246 ${top + 14} Q256 300 250 470`, paint.accent, 5)}<rect x="238" y="${top + 8}" width="14" height="34" rx="5" fill="${paint.accent}"/>${line("M172 400 Q240 420 338 392", paint.dark, 5)}` : ""}
${part(sole, paint.has("rubber") ? paint.accent : paint.darker, paint.has("rubber") ? paint.accentDark : paint.line)}`);
};

/** Details: "mule" (open at the heel), "bootie" (to the ankle), "fluffy" (a fleece edge). */
export const slipper: Shape = (paint) => {
  const bootie = paint.has("bootie");
  const mule = paint.has("mule");
  const upper = bootie
    ? "M120 582 C108 500 124 430 128 330 Q210 300 302 324 Q312 400 380 430 Q580 440 612 530 Q622 562 612 582 Z"
    : mule
      ? "M250 582 Q250 440 356 404 Q560 396 612 520 Q624 558 612 582 Z"
      : "M116 582 C100 520 108 474 146 452 Q214 440 262 470 Q320 392 420 404 Q578 416 614 526 Q622 560 612 582 Z";
  const fleece = (
    bootie
      ? [140, 166, 192, 218, 244, 270, 294]
      : mule
        ? [262, 276, 296, 322, 350]
        : [140, 168, 196, 226, 254, 284, 314, 346]
  ).map((x, at) => {
    const y = bootie ? 326 : mule ? [520, 480, 446, 420, 406][at] : [462, 452, 450, 456, 464, 440, 418, 406][at];
    return `<circle cx="${x}" cy="${y}" r="25" fill="${paint.accentLight}" stroke="${paint.accent}" stroke-width="2"/>`;
  });
  return pairOfLow(`
${mule ? part("M112 574 Q104 540 130 534 L420 540 L420 590 L118 590 Z", paint.accentLight, paint.accentDark) : ""}
${part(upper, paint.main, paint.line)}
${mule || bootie ? "" : `<path d="M150 462 Q214 450 256 482 Q318 404 380 412 Q300 430 262 500 Q200 506 150 462 Z" fill="${paint.darker}"/>`}
${sewn(bootie ? "M132 372 Q214 346 306 366" : mule ? "M276 576 Q284 460 372 424" : "M126 498 Q204 536 264 520 Q318 450 400 430", paint)}
${bootie ? line("M380 430 Q340 470 330 576", paint.line, 4) : line("M430 412 Q470 470 452 576", paint.line, 3)}
${paint.has("fluffy") ? fleece.join("") : ""}
${part("M110 572 L614 572 Q634 578 634 594 Q630 612 600 612 L130 612 Q104 608 110 572 Z", paint.accent, paint.accentDark)}`);
};

/** Details: "cross" (crossed straps), "sport" (webbing with a heel strap), "thong" (a toe post). */
export const sandal: Shape = (paint) => {
  const bed =
    "M252 110 Q334 96 364 186 Q388 270 368 352 Q348 424 354 522 Q358 644 292 688 Q226 702 200 622 Q180 540 188 440 Q178 330 168 250 Q168 130 252 110 Z";
  const buckle = (x: number, y: number, turn: number) =>
    `<g transform="rotate(${turn} ${x} ${y})"><rect x="${x - 22}" y="${y - 26}" width="44" height="52" rx="6" fill="none" stroke="#b9975a" stroke-width="9"/>${line(`M${x - 20} ${y} l34 0`, "#8d7039", 6)}</g>`;
  const twoStraps = `${part("M156 236 Q262 178 388 236 L392 318 Q268 264 162 322 Z", paint.main, paint.line)}${part("M172 384 Q270 330 382 376 L374 452 Q276 408 180 462 Z", paint.main, paint.line)}${buckle(210, 264, -18)}${buckle(220, 410, -20)}`;
  const crossed = `${part("M156 250 Q190 222 230 224 Q330 300 386 420 L352 456 Q262 330 160 300 Z", paint.main, paint.line)}${part("M390 240 Q350 214 310 226 Q220 300 168 420 L202 456 Q284 330 390 296 Z", paint.main, paint.line)}`;
  const webbing = `${part("M158 216 Q262 170 388 216 L392 276 Q268 234 160 278 Z", paint.main, paint.line)}${part("M168 356 Q270 304 384 352 L380 414 Q276 366 178 420 Z", paint.main, paint.line)}${line("M262 232 L274 340", paint.dark, 26)}${line("M186 420 Q170 560 214 650 Q280 706 330 640 Q362 560 366 420", paint.flat, 22)}<rect x="238" y="336" width="70" height="48" rx="8" fill="${paint.accent}" stroke="${paint.accentDark}" stroke-width="4"/>`;
  const toePost = `${line("M286 196 Q230 280 176 392", paint.darker, 30)}${line("M286 196 Q350 270 376 392", paint.darker, 30)}${line("M286 196 Q232 280 180 390", paint.accent, 22)}${line("M286 196 Q346 270 372 390", paint.accent, 22)}<circle cx="286" cy="194" r="20" fill="${paint.accentDark}"/>`;
  const thong = paint.has("thong");
  const straps = thong ? toePost : paint.has("cross") ? crossed : paint.has("sport") ? webbing : twoStraps;
  return pairFromAbove(`
<path d="${bed}" transform="translate(-6 10)" fill="${paint.darker}"/>${part(bed, thong ? paint.main : paint.accent, thong ? paint.line : paint.accentDark)}
<path d="M254 136 Q322 124 344 200 Q362 270 344 352 Q326 424 332 522 Q336 624 286 662 Q238 668 220 604 Q204 536 210 440 Q200 330 192 250 Q194 150 254 136 Z" fill="none" stroke="#000000" stroke-opacity="0.14" stroke-width="5"/>
<ellipse cx="280" cy="586" rx="42" ry="58" fill="#000000" opacity="0.06"/>
${straps}`);
};

/** Details: "loafer" (a strap with a slit), "tassel", "brogue" (dotted caps), "suede" (a rubber sole). */
export const dressShoe: Shape = (paint) => {
  const loafer = paint.has("loafer") || paint.has("tassel");
  const upper = loafer
    ? "M114 566 C102 520 102 470 122 440 Q142 426 164 446 Q226 482 296 456 Q330 408 386 408 Q556 436 604 494 Q632 536 624 566 Z"
    : "M114 566 C102 508 102 450 118 404 Q160 426 214 424 Q266 414 304 368 L338 350 Q380 416 470 446 Q604 476 624 566 Z";
  const dots = Array.from(
    { length: 6 },
    (_, at) =>
      `<circle cx="${508 + at * 4}" cy="${478 + at * 15}" r="4"/><circle cx="${180 - at * 4}" cy="${446 + at * 18}" r="4"/>`,
  );
  const laced = `${part("M250 452 Q296 420 318 372 L340 356 Q380 416 446 440 Q420 500 340 512 Q280 500 250 452 Z", paint.flat, paint.line)}${ends(344, 386, 4, 24, 20, "l-34 22", paint.darker)}${sewn("M262 458 Q296 496 344 500", paint)}`;
  const strap = `<path d="M384 408 Q520 434 574 478 Q500 486 420 470 Q390 450 384 408 Z" fill="${paint.light}" opacity="0.6"/>${line("M386 410 Q392 462 440 476 Q520 494 582 484", paint.line, 5)}${part("M318 424 Q356 402 398 412 Q420 480 404 562 L318 562 Q346 490 318 424 Z", paint.flat, paint.line)}${line("M364 440 Q378 456 384 476", paint.darker, 8)}`;
  const tassel = `${line("M396 440 L440 462", paint.darker, 10)}<path d="M432 452 l30 4 12 46 -48 -2 z" fill="${paint.accent}" stroke="${paint.accentDark}" stroke-width="3"/>`;
  return pairOfLow(`
${loafer ? "" : part("M284 396 L308 330 Q340 320 352 350 L356 390 Z", paint.dark, paint.line)}
${part(upper, paint.main, paint.line)}
${loafer ? `<path d="M134 442 Q146 430 164 446 Q226 482 296 456 L308 440 Q330 430 300 474 Q216 506 134 442 Z" fill="${paint.darker}"/>${strap}${paint.has("tassel") ? tassel : ""}` : laced}
${paint.has("brogue") ? `${line("M498 456 Q480 510 530 562", paint.line, 4)}${line("M120 420 Q196 470 172 562", paint.line, 4)}<g fill="${paint.darker}">${dots.join("")}</g>` : line("M130 470 Q190 500 186 562", paint.line, 3)}
<path d="M470 462 Q556 476 592 520" stroke="#ffffff" stroke-width="12" stroke-linecap="round" fill="none" opacity="${paint.has("suede") ? 0 : 0.3}"/>
${paint.has("suede") ? part("M106 560 L626 560 Q644 574 636 600 Q630 612 606 612 L112 612 Q98 590 106 560 Z", paint.accentLight, paint.accentDark) : part("M106 560 L628 560 Q642 570 634 590 L292 590 L284 618 L108 618 Z", paint.accentDark, paint.darker)}`);
};

/** Details: "flat" (a ballet flat with a bow), "strap" (round the ankle), "sling" (an open heel). */
export const pump: Shape = (paint) => {
  if (paint.has("flat"))
    return pairOfLow(`
${part("M108 584 C92 540 100 492 126 480 Q160 512 230 530 Q350 552 430 514 Q470 490 510 496 Q604 512 636 588 Z", paint.main, paint.line)}
${line("M128 484 Q160 514 230 532 Q350 554 430 516 Q470 492 508 498", paint.darker, 8)}
${paint.has("strap") ? line("M150 500 Q250 420 410 518", paint.flat, 18) : part("M470 504 Q420 464 410 486 Q408 516 470 504 Q524 466 538 484 Q536 512 470 504 Z", paint.dark, paint.line)}
<path d="M540 524 Q590 536 612 566" stroke="#ffffff" stroke-width="12" stroke-linecap="round" fill="none" opacity="0.35"/>
${part("M106 580 L636 580 Q648 600 620 604 L116 604 Q102 598 106 580 Z", paint.accent, paint.accentDark)}`);
  const heel = part("M132 440 Q150 500 220 506 Q226 560 214 618 L144 618 Q146 520 132 440 Z", paint.flat, paint.line);
  const body = paint.has("sling")
    ? "M260 512 Q300 470 350 496 Q440 528 490 516 Q590 520 644 594 Q650 612 630 614 L510 614 Q380 606 290 548 Q230 508 200 500 Z"
    : "M130 444 Q126 384 156 362 Q182 366 196 410 Q240 484 340 508 Q430 528 490 510 Q590 518 644 594 Q650 612 630 614 L510 614 Q380 606 290 548 Q230 508 176 494 Q140 480 130 444 Z";
  return pairOfLow(`
${paint.has("strap") ? line("M150 376 Q150 316 226 300 Q300 300 296 336 Q240 380 164 386", paint.flat, 20) : ""}
${paint.has("sling") ? line("M150 474 Q120 390 176 380 Q250 420 320 500", paint.flat, 18) : ""}
${heel}${part(body, paint.main, paint.line)}
${paint.has("sling") ? "" : `<path d="M156 362 Q182 366 196 410 Q240 484 340 508 Q430 528 490 510 Q440 546 340 530 Q220 500 156 362 Z" fill="${paint.darker}"/>`}
${paint.has("strap") ? `<rect x="196" y="352" width="30" height="32" rx="5" fill="none" stroke="#b9975a" stroke-width="7"/>` : ""}
<path d="M520 544 Q580 556 612 594" stroke="#ffffff" stroke-width="12" stroke-linecap="round" fill="none" opacity="0.35"/>
${line("M144 618 L214 618 M510 618 L632 618", paint.accentDark, 9)}`);
};

/** A rope-soled shoe. Details: "wedge". */
export const espadrille: Shape = (paint) => {
  const sole = paint.has("wedge")
    ? "M110 470 Q300 520 430 560 L624 566 Q640 590 620 614 L126 614 Q100 600 110 470 Z"
    : "M106 560 L624 560 Q642 584 628 612 L116 612 Q94 590 106 560 Z";
  const rope = Array.from({ length: paint.has("wedge") ? 6 : 2 }, (_, at) =>
    line(
      `M118 ${600 - at * 24} Q ${400 - at * 40} ${606 - at * 14} ${618 - at * 70} ${598 - at * 8}`,
      paint.accentDark,
      3,
    ),
  );
  const ticks = Array.from({ length: 31 }, (_, at) => `M${122 + at * 16} 612 l10 -44`).join(" ");
  return pairOfLow(`
${part(paint.has("wedge") ? "M108 500 C96 440 100 390 124 372 Q170 420 250 452 Q340 450 420 452 Q590 470 626 576 L430 566 Q260 520 108 500 Z" : "M112 570 C98 520 104 462 128 444 Q210 460 274 476 Q330 432 420 432 Q590 450 620 570 Z", paint.main, paint.line)}
${paint.has("wedge") ? "" : `<path d="M134 450 Q210 462 270 488 Q330 440 390 434 Q320 460 278 506 Q200 500 134 450 Z" fill="${paint.darker}"/>`}
${sewn(paint.has("wedge") ? "M250 466 Q400 470 480 480" : "M128 496 Q204 524 280 520 Q340 470 420 448", paint)}
${part(sole, paint.accent, paint.accentDark)}${rope.join("")}${line(ticks, paint.accentDark, 2)}`);
};

/** A closed clog with a back strap. Details: "holes" (air holes of a garden clog). */
export const clog: Shape = (paint) => {
  const holes = [
    [420, 470],
    [466, 462],
    [512, 474],
    [442, 508],
    [490, 504],
    [536, 510],
  ].map(([x, y]) => `<ellipse cx="${x}" cy="${y}" rx="13" ry="11" fill="${paint.darker}"/>`);
  return pairOfLow(`
${part("M112 560 Q100 500 130 486 L330 500 L330 570 Z", paint.dark, paint.line)}
${line("M136 496 Q190 430 330 444", paint.flat, 26)}
${part("M250 570 Q270 440 380 410 Q570 398 620 510 Q632 550 622 570 Z", paint.main, paint.line)}
${paint.has("holes") ? holes.join("") : `${sewn("M280 566 Q300 456 390 430", paint)}<g fill="#b9975a"><circle cx="290" cy="556" r="7"/><circle cx="350" cy="558" r="7"/><circle cx="410" cy="558" r="7"/><circle cx="470" cy="558" r="7"/><circle cx="530" cy="558" r="7"/><circle cx="588" cy="556" r="7"/></g>`}
<circle cx="326" cy="448" r="14" fill="${paint.accentDark}"/>
${part("M104 560 L626 560 Q644 572 638 600 Q630 614 600 614 L460 614 Q420 594 330 596 L300 614 L124 614 Q98 604 104 560 Z", paint.has("holes") ? paint.flat : paint.accent, paint.has("holes") ? paint.line : paint.accentDark)}`);
};
