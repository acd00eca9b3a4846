import { colourOf, lightness, mixed } from "./palette.js";

type Pattern =
  | "plain"
  | "striped"
  | "wide-striped"
  | "checked"
  | "dotted"
  | "floral"
  | "herringbone"
  | "ribbed"
  | "melange"
  | "camouflage"
  | "speckled"
  | "wood";

/** What a shape is drawn with: values for `fill` and `stroke`. */
export interface Paint {
  /** The main material, with its pattern and soft light from the upper left. */
  readonly main: string;
  /** The same, turned with a sleeve on the left and on the right. */
  readonly mainLeft: string;
  readonly mainRight: string;
  /** The same colour without pattern, lighter and darker: for folds, soles, inner sides. */
  readonly flat: string;
  readonly light: string;
  readonly dark: string;
  readonly darker: string;
  /** Seams and outlines: seen on the main colour, never black on black. */
  readonly line: string;
  /** Shadow in the folds of cloth. */
  readonly crease: string;
  /** The second colour: soles, logos, lids, handles. */
  readonly accent: string;
  readonly accentDark: string;
  readonly accentLight: string;
  /** Whether the look asks for a detail, e.g. "pocket"; which ones there are is said by each shape. */
  has(detail: string): boolean;
}

/** Draws one product: SVG elements (SVG 2) on a field of 800 by 800, within 90 to 710, standing on y = 690 or floating. */
export type Shape = (paint: Paint) => string;

/** What a product looks like as far as its record says so. */
export interface Look {
  readonly shape: Shape;
  readonly pattern?: Pattern;
  /** Name of the palette; a product with a `color` option takes each variant's own. */
  readonly color?: string;
  readonly accent?: string;
  readonly details?: readonly string[];
}

/** The drawing as a whole SVG document. @param color name of the palette. */
export function drawn(look: Look, color: string): string {
  const base = colourOf(color);
  const accent = colourOf(look.accent ?? "natural");
  const paint: Paint = {
    main: "url(#main)",
    mainLeft: "url(#main-left)",
    mainRight: "url(#main-right)",
    crease: mixed(base, "#000000", 0.62),
    flat: base,
    light: mixed(base, "#ffffff", 0.3),
    dark: mixed(base, "#000000", 0.2),
    darker: mixed(base, "#000000", 0.4),
    line: lightness(base) < 0.25 ? mixed(base, "#ffffff", 0.28) : mixed(base, "#000000", 0.34),
    accent,
    accentDark: mixed(accent, "#000000", 0.25),
    accentLight: mixed(accent, "#ffffff", 0.35),
    has: (detail) => look.details?.includes(detail) === true,
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" width="800" height="800">
<defs>
<radialGradient id="ground" cx="50%" cy="42%" r="75%"><stop offset="0" stop-color="#ffffff"/><stop offset="1" stop-color="#eceae6"/></radialGradient>
<linearGradient id="shade" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#ffffff" stop-opacity="0.22"/><stop offset="0.5" stop-color="#ffffff" stop-opacity="0"/><stop offset="1" stop-color="#000000" stop-opacity="0.2"/></linearGradient>
${clothFilters}
<filter id="soft" x="-20%" y="-150%" width="140%" height="400%"><feGaussianBlur stdDeviation="14"/></filter>
${mainFill(look.pattern ?? "plain", base, accent)}
</defs>
<rect width="800" height="800" fill="url(#ground)"/>
${look.shape(paint)}
</svg>`;
}

/** The soft shadow that a product stands on. */
export function standing(centre: number, halfWidth: number, ground = 692): string {
  return `<ellipse cx="${centre}" cy="${ground}" rx="${halfWidth}" ry="20" fill="#3a342c" opacity="0.22" filter="url(#soft)"/>`;
}

/** `main` is one pattern tile: the colour, the pattern in it. Its light is laid over by `lit`. */
function mainFill(pattern: Pattern, base: string, accent: string): string {
  const [size, marks] = patternMarks(pattern, base, accent);
  return `<pattern id="main" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><rect width="${size}" height="${size}" fill="${base}"/>${marks}</pattern>
<pattern id="main-left" href="#main" patternTransform="rotate(16)"/><pattern id="main-right" href="#main" patternTransform="translate(800 0) scale(-1 1) rotate(16)"/>`;
}

/** `cloth`: edges turn away from the light, and a shadow falls on the wall; `crease`: folds without hard edges. */
const clothFilters = `<filter id="cloth" x="-10%" y="-10%" width="120%" height="125%" color-interpolation-filters="sRGB"><feGaussianBlur in="SourceAlpha" stdDeviation="9" result="inside"/><feComponentTransfer in="inside" result="rim"><feFuncA type="table" tableValues="0.5 0.34 0.16 0 0"/></feComponentTransfer><feOffset in="rim" dx="-3" dy="-5" result="low"/><feComposite in="low" in2="SourceAlpha" operator="in" result="edge"/><feGaussianBlur in="SourceAlpha" stdDeviation="13"/><feOffset dy="13"/><feComponentTransfer result="shadow"><feFuncA type="linear" slope="0.3"/></feComponentTransfer><feMerge><feMergeNode in="shadow"/><feMergeNode in="SourceGraphic"/><feMergeNode in="edge"/></feMerge></filter><filter id="crease" filterUnits="userSpaceOnUse" x="60" y="60" width="680" height="690"><feGaussianBlur stdDeviation="8"/></filter>`;

/** The same outline twice: once in a fill, once with the light that falls on it. */
export function lit(path: string, fill: string, more = ""): string {
  return `<path d="${path}" fill="${fill}" ${more}/><path d="${path}" fill="url(#shade)"/>`;
}

/** Tile size in user units, and what is drawn on it. */
function patternMarks(pattern: Pattern, base: string, accent: string): readonly [size: number, marks: string] {
  const tone = lightness(base) < 0.25 ? mixed(base, "#ffffff", 0.14) : mixed(base, "#000000", 0.1);
  switch (pattern) {
    case "plain":
      return [40, ""];
    case "striped":
      return [36, `<rect y="6" width="36" height="10" fill="${accent}"/>`];
    case "wide-striped":
      return [96, `<rect y="12" width="96" height="40" fill="${accent}"/>`];
    case "checked":
      return [
        64,
        `<rect width="64" height="20" fill="${accent}" opacity="0.5"/><rect width="20" height="64" fill="${accent}" opacity="0.5"/>`,
      ];
    case "dotted":
      return [44, `<circle cx="11" cy="11" r="7" fill="${accent}"/><circle cx="33" cy="33" r="7" fill="${accent}"/>`];
    case "floral":
      return [92, flower(24, 26, accent) + flower(70, 70, accent)];
    case "herringbone":
      return [
        32,
        `<path d="M0 16 L8 0 M8 16 L16 0 M16 0 L24 16 M24 0 L32 16 M0 32 L8 16 M8 32 L16 16 M16 16 L24 32 M24 16 L32 32" stroke="${tone}" stroke-width="4" fill="none"/>`,
      ];
    case "ribbed":
      return [14, `<rect width="5" height="14" fill="${tone}"/>`];
    case "melange":
      return [
        18,
        `<path d="M2 3 l5 1 M11 7 l5 -1 M4 12 l4 1 M12 15 l4 0" stroke="${tone}" stroke-width="2" fill="none"/>`,
      ];
    case "camouflage":
      return [
        150,
        `<path d="M10 30 q30 -30 60 0 t50 10 q20 30 -30 40 t-80 -50" fill="${tone}"/><path d="M70 110 q40 -25 70 0 q-20 35 -70 0" fill="${accent}" opacity="0.7"/>`,
      ];
    case "speckled":
      return [
        56,
        `<g fill="${accent}"><circle cx="9" cy="12" r="2.4"/><circle cx="31" cy="7" r="1.6"/><circle cx="46" cy="26" r="2.8"/><circle cx="20" cy="34" r="1.8"/><circle cx="38" cy="47" r="2.2"/><circle cx="8" cy="50" r="1.5"/></g>`,
      ];
    case "wood":
      return [
        180,
        `<path d="M0 20 q45 -14 90 0 t90 0 M0 58 q45 18 90 0 t90 0 M0 98 q45 -12 90 0 t90 0 M0 140 q45 14 90 0 t90 0" stroke="${tone}" stroke-width="5" fill="none"/>`,
      ];
  }
}

function flower(x: number, y: number, colour: string): string {
  const petals = [0, 72, 144, 216, 288]
    .map((turn) => `<ellipse cx="${x}" cy="${y - 10}" rx="6" ry="9" transform="rotate(${turn} ${x} ${y})"/>`)
    .join("");
  return `<g fill="${colour}">${petals}</g><circle cx="${x}" cy="${y}" r="5" fill="#f2c736"/>`;
}
