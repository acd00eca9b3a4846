import { block, gleam, lying, made, materials, moved, outlined, oval, rod, stroke, turnedBy } from "./materials.js";
import { type Paint, type Shape, standing } from "./paint.js";

/** A candle in a glass. Details: none. */
export const candle: Shape = (
  paint,
) => `${materials}${standing(400, 190)}<ellipse cx="400" cy="200" rx="170" ry="170" fill="url(#glow)" opacity="0.8"/>
${made("M216 330 V640 Q216 688 280 690 H520 Q584 688 584 640 V330 Z", "#e3edee", "glazing")}${made("M228 400 V640 Q228 676 284 678 H516 Q572 676 572 640 V400 Z", paint.main, "turned")}${made(oval(400, 400, 172, 34), paint.light, "shade")}
${stroke("M400 398 V300", "#2b2420", 8)}${made("M400 190 Q440 260 400 312 Q360 260 400 190 Z", "#ffb640")}${made("M400 230 Q420 272 400 306 Q380 272 400 230 Z", "#fff3c4")}
${stroke(oval(400, 330, 184, 36), "#b4c5c8", 5)}${made(block(300, 480, 200, 130, 8), "#f8f5ee", "turned")}${stroke("M330 516 H470 M350 546 H450 M366 576 H434", "#6f6a60", 5, 0.7)}${gleam("M246 420 V620", 14, 0.5)}`;

/** Three pillar candles. Details: none. */
export const pillarCandles: Shape = (paint) => {
  const one = (x: number, top: number, half: number) =>
    `<ellipse cx="${x}" cy="${top - 60}" rx="90" ry="90" fill="url(#glow)" opacity="0.8"/>${made(`M${x - half} ${top} V660 A${half} ${half * 0.24} 0 0 0 ${x + half} 660 V${top} Z`, paint.main, "turned")}${made(oval(x, top, half, half * 0.24), paint.light, "shade")}${stroke(`M${x} ${top} V${top - 30}`, "#2b2420", 6)}${made(`M${x} ${top - 100} q24 46 0 76 q-24 -30 0 -76 Z`, "#ffb640")}${made(`M${x} ${top - 70} q10 24 0 42 q-10 -18 0 -42 Z`, "#fff3c4")}`;
  return `${materials}${standing(400, 290, 680)}${one(400, 220, 96)}${one(210, 350, 92)}${one(592, 450, 96)}`;
};

/** A bottle with reeds. Details: none. */
export const reedDiffuser: Shape = (paint) => `${materials}${standing(400, 150)}
${[-24, -14, -5, 6, 15, 25].map((lean) => turnedBy(lean, stroke("M400 420 V116", "#b08a56", 9) + stroke("M397 420 V118", "#e3c594", 3), 400, 420)).join("")}
${made("M366 330 H434 V410 Q528 430 534 500 V650 Q534 690 494 690 H306 Q266 690 266 650 V500 Q272 430 366 410 Z", paint.main, "glazing", "turned")}${made(block(356, 316, 88, 36, 8), paint.accent, "polished")}
${made(block(302, 520, 196, 116, 6), "#f8f5ee", "shade")}${stroke("M336 556 H464 M356 584 H444 M372 610 H428", "#6f6a60", 5, 0.7)}${gleam("M290 520 V640", 12, 0.45)}`;

/** Details: "dried" (with dried grasses in it). */
export const vase: Shape = (paint) => {
  const stems = [-26, -15, -6, 5, 14, 24]
    .map((lean, at) =>
      turnedBy(
        lean,
        stroke("M400 420 Q396 260 400 170", "#a98f5c", 6) +
          made(
            "M400 80 Q426 130 414 200 Q400 226 386 200 Q374 130 400 80 Z",
            ["#d9c8a9", "#cdb491", "#e6dcc4"][at % 3] ?? "",
            "pile",
            "ball",
          ),
        400,
        440,
      ),
    )
    .join("");
  return `${materials}${standing(400, 150)}${paint.has("dried") ? `<g transform="translate(0 10)">${stems}</g>` : ""}
${made("M340 370 Q352 420 316 460 Q250 510 262 600 Q274 680 330 690 H470 Q526 680 538 600 Q550 510 484 460 Q448 420 460 370 Z", paint.main, "turned")}${made(oval(400, 370, 60, 14), paint.light)}${made(oval(400, 371, 50, 10), paint.darker)}
${stroke("M268 560 Q400 590 534 560", paint.line, 5, 0.3)}${gleam("M298 520 Q286 590 310 650", 15, 0.4)}`;
};

/** Details: none. */
export const wallClock: Shape = (paint) => {
  const marks = Array.from({ length: 12 }, (_, at) =>
    turnedBy(at * 30, stroke(at % 3 === 0 ? "M400 168 V206" : "M400 172 V190", "#3a342c", at % 3 === 0 ? 13 : 7)),
  ).join("");
  return `${materials}${lying(oval(400, 400, 290, 290))}${made(oval(400, 400, 296, 296), paint.main, "grain", "shade")}${made(oval(400, 400, 256, 256), "#f7f5ef", "shade")}${stroke(oval(400, 400, 258, 258), paint.darker, 5, 0.6)}
${marks}${turnedBy(-56, stroke("M400 424 V266", "#26272b", 17))}${turnedBy(54, stroke("M400 436 V206", "#26272b", 11))}${turnedBy(174, stroke("M400 460 V216", "#c2502f", 5))}${made(oval(400, 400, 17, 17), paint.accent, "ball")}`;
};

/** A framed print of hills and a sun. Details: none. */
export const pictureFrame: Shape = (paint) => `${materials}${lying(block(140, 92, 520, 620, 4))}
${made(block(136, 86, 528, 628, 4), paint.main, "upright-grain", "shade")}${made(block(168, 118, 464, 564), "#f9f7f1")}${stroke(block(168, 118, 464, 564), "#000000", 6, 0.25)}
<clipPath id="print"><rect x="236" y="190" width="328" height="420"/></clipPath><g clip-path="url(#print)"><rect x="236" y="190" width="328" height="420" fill="#efdcc2"/>${made(oval(440, 320, 64, 64), "#c9653f")}${made("M236 430 Q320 340 420 420 T600 400 V620 H236 Z", "#9fb196")}${made("M236 500 Q340 420 460 490 T600 470 V620 H236 Z", "#5d7a72")}${made("M236 560 Q380 500 600 560 V620 H236 Z", "#27424a")}</g>
${stroke("M140 90 L170 120 M660 90 L630 120 M140 710 L170 680 M660 710 L630 680", paint.darker, 4, 0.6)}`;

/** Details: none; round. */
export const wallMirror: Shape = (paint) => `${materials}${lying(oval(400, 420, 270, 270))}
${made("M384 96 h32 v60 h-32 Z", "#8a5a34", "fall")}${made(oval(400, 92, 20, 20), paint.main, "ball")}${made(oval(400, 420, 280, 280), paint.main, "polished")}${made(oval(400, 420, 256, 256), "#dfe8ec", "brushed")}
<clipPath id="mirror"><path d="${oval(400, 420, 254, 254)}"/></clipPath><g clip-path="url(#mirror)" opacity="0.5">${made(outlined("180,560 440,140 520,140 240,640"), "#ffffff")}${made(outlined("330,680 600,240 630,270 370,690"), "#ffffff")}</g>${stroke(oval(400, 420, 256, 256), paint.darker, 4, 0.5)}`;

/** Details: "lid", "handles". Woven all over. */
export const basket: Shape = (paint) => `${materials}${standing(400, 230)}
${paint.has("handles") ? rod("M176 350 Q110 330 116 400 Q124 450 190 440", paint.accent, paint.accentDark, 24) + rod("M624 350 Q690 330 684 400 Q676 450 610 440", paint.accent, paint.accentDark, 24) : ""}
${made("M150 290 L196 650 Q200 690 250 690 H550 Q600 690 604 650 L650 290 Z", paint.main, "weave", "turned")}
${made(oval(400, 290, 250, 60), paint.darker, "weave", "depth")}${stroke("M150 290 A250 60 0 0 0 650 290", paint.light, 22)}${stroke("M150 290 A250 60 0 0 1 650 290", paint.dark, 16)}${stroke("M150 290 A250 60 0 0 0 650 290", paint.line, 3, 0.5)}
${made("M176 490 A228 54 0 0 0 624 490 L618 536 A220 52 0 0 1 182 536 Z", paint.accent, "weave", "turned")}
${paint.has("lid") ? made("M140 284 Q160 200 400 192 Q640 200 660 284 A260 60 0 0 1 140 284 Z", paint.main, "weave", "turned") + made(oval(400, 194, 40, 22), paint.accent, "ball") : ""}`;

/** A hamper of cloth on a wooden frame. Details: none. */
export const hamper: Shape = (paint) => `${materials}${standing(400, 230)}
${stroke("M250 690 L560 170 M550 690 L240 170", paint.accentDark, 26)}${stroke("M248 684 L556 170 M546 684 L236 170", paint.accent, 16)}
${made("M206 200 H594 Q600 420 570 640 Q400 680 230 640 Q200 420 206 200 Z", paint.main, "turned", "fall")}${made(oval(400, 206, 192, 30), paint.darker, "depth")}${made("M250 204 Q300 96 360 150 Q430 90 480 146 Q540 140 556 206 Q400 246 250 204 Z", "#f4f3ef", "shade")}${stroke("M204 200 A196 40 0 0 0 596 200", paint.light, 13)}
${stroke("M180 176 H620", paint.accentDark, 24)}${stroke("M180 170 H620", paint.accentLight, 7)}${stroke("M290 260 Q300 440 284 640 M510 260 Q500 440 516 640", paint.line, 5, 0.4)}`;

/** A cloth box with a lid. Details: none. */
export const storageBox: Shape = (paint) => `${materials}${standing(400, 280, 650)}
${made(outlined("130,350 520,350 520,660 146,660"), paint.main, "fall")}${made(outlined("520,350 670,300 656,590 520,660"), paint.dark, "fall")}
${made(outlined("118,296 526,296 526,366 122,366"), paint.light, "fall")}${made(outlined("526,296 684,250 680,312 526,366"), paint.main, "fall")}${made(outlined("118,298 290,246 684,250 526,298"), paint.light, "shade")}
${made(block(262, 470, 128, 60, 10), paint.accent, "fall")}${made(block(284, 486, 84, 28, 8), paint.accentDark)}${stroke("M134 386 V650 M508 386 V646", paint.line, 4, 0.5)}`;

/** Details: none; with a pump. */
export const soapDispenser: Shape = (paint) => `${materials}${standing(400, 140)}
${stroke("M400 240 V150", "#9aa2a9", 22)}${made("M380 120 H420 Q430 120 430 134 V160 H250 Q236 160 236 190 V206 H214 V180 Q214 128 262 124 Z", paint.accent, "fall")}${made(block(356, 214, 88, 60, 8), paint.accent, "polished")}
${made("M330 290 Q334 268 360 268 H440 Q466 268 470 290 Q532 320 534 400 V640 Q534 690 484 690 H316 Q266 690 266 640 V400 Q268 320 330 290 Z", paint.main, "turned")}${stroke("M268 560 Q400 586 532 560", paint.line, 5, 0.3)}${gleam("M296 390 V610", 15, 0.4)}`;

/** A plant in a pot. Details: "empty" (the pot alone, with a saucer), "hanging", "snake" (upright leaves). */
export const plantPot: Shape = (paint) => {
  const pot = `${made(oval(400, 612, 208, 40), paint.darker)}${made("M190 610 A210 40 0 0 0 610 610 L590 664 A190 30 0 0 1 210 664 Z", paint.dark, "turned")}${made("M216 330 L262 610 A138 30 0 0 0 538 610 L584 330 Z", paint.main, "turned")}${made("M186 250 H614 V330 A214 40 0 0 1 186 330 Z", paint.main, "turned")}${made(oval(400, 250, 214, 44), paint.light)}${made(oval(400, 252, 190, 34), "#4a3122", "depth")}${stroke("M206 344 A196 38 0 0 0 594 344", paint.darker, 6, 0.4)}${gleam("M214 284 V320 M252 400 L276 570", 14, 0.25)}`;
  if (paint.has("empty")) return `${materials}${standing(400, 220, 684)}<g transform="translate(0 -10)">${pot}</g>`;
  const small = moved(148, 318, pot, 0.56);
  if (paint.has("hanging"))
    return `${materials}${stroke("M400 70 L290 486 M400 70 L510 486 M400 70 V470", "#b98a57", 7)}${trailing(paint)}${moved(0, -30, small)}${trailing(paint, true)}`;
  return `${materials}${standing(372, 130)}${paint.has("snake") ? swords() : leaves()}${small}`;
};

function swords(): string {
  const blade = (lean: number, tall: number) =>
    turnedBy(
      lean,
      made(
        `M346 470 Q330 ${470 - tall * 0.6} 372 ${470 - tall} Q414 ${470 - tall * 0.6} 398 470 Z`,
        "#3f6f45",
        "turned",
      ) +
        stroke(`M350 466 Q336 ${470 - tall * 0.6} 372 ${474 - tall} Q408 ${470 - tall * 0.6} 394 466`, "#c9cf6a", 6) +
        stroke(`M360 440 q12 -14 24 0 M356 400 q16 -14 32 0 M354 350 q18 -14 36 0`, "#27502f", 6, 0.6),
      372,
      480,
    );
  return blade(-22, 300) + blade(24, 290) + blade(-9, 370) + blade(12, 380) + blade(2, 320);
}

function leaves(): string {
  const leaf = (x: number, y: number, degrees: number, size: number) =>
    `${stroke(`M372 480 Q${(372 + x) / 2} ${y + 60} ${x} ${y}`, "#4f7f45", 8)}<g transform="translate(${x} ${y}) rotate(${degrees}) scale(${size})">${made("M0 24 Q-30 52 -74 30 L-44 8 L-98 8 Q-108 -24 -96 -48 L-48 -30 L-84 -72 Q-66 -102 -42 -114 L-24 -72 L-20 -122 L0 -134 L20 -122 L24 -72 L42 -114 Q66 -102 84 -72 L48 -30 L96 -48 Q108 -24 98 8 L44 8 L74 30 Q30 52 0 24 Z", "#2f7a48", "ball")}${stroke("M0 24 V-116 M0 -8 L-70 -12 M0 -8 L70 -12 M0 -40 L-56 -78 M0 -40 L56 -78", "#8ac287", 4, 0.6)}</g>`;
  return (
    leaf(214, 330, -52, 0.9) +
    leaf(540, 330, 52, 0.9) +
    leaf(290, 220, -20, 1) +
    leaf(470, 220, 24, 1) +
    leaf(384, 320, 4, 1)
  );
}

function trailing(paint: Paint, front = false): string {
  const vines = front
    ? ["M300 450 Q220 520 250 660", "M480 450 Q560 540 530 690", "M390 450 Q330 500 350 560"]
    : ["M340 440 Q260 400 230 470", "M440 440 Q540 390 570 470", "M390 440 Q380 380 400 340"];
  const leaf = (x: number, y: number) =>
    made(`M${x} ${y} q-30 6 -28 34 q30 4 28 -34 Z`, paint.has("hanging") ? "#3d8a4c" : "#2f7a48") +
    made(`M${x} ${y} q30 6 28 34 q-30 4 -28 -34 Z`, "#5aa564");
  const along: readonly (readonly [number, number])[] = front
    ? [
        [280, 470],
        [256, 520],
        [244, 570],
        [246, 620],
        [252, 660],
        [506, 476],
        [534, 526],
        [544, 580],
        [540, 630],
        [532, 680],
        [356, 480],
        [344, 526],
        [440, 460],
        [320, 452],
        [480, 452],
      ]
    : [
        [300, 420],
        [250, 430],
        [232, 468],
        [480, 414],
        [540, 420],
        [566, 466],
        [400, 350],
        [386, 390],
        [440, 400],
        [340, 400],
      ];
  return vines.map((vine) => stroke(vine, "#3f7a45", 6)).join("") + along.map(([x, y]) => leaf(x, y)).join("");
}
