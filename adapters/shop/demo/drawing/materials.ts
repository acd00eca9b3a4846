/** Light and grain that the drawings of the house share; put once at the start of a drawing that uses what is below. */
export const materials = `<defs>
<linearGradient id="turned"><stop offset="0" stop-color="#000" stop-opacity="0.26"/><stop offset="0.2" stop-color="#fff" stop-opacity="0.2"/><stop offset="0.34" stop-color="#fff" stop-opacity="0.24"/><stop offset="0.6" stop-color="#000" stop-opacity="0.02"/><stop offset="1" stop-color="#000" stop-opacity="0.36"/></linearGradient>
<linearGradient id="polished"><stop offset="0" stop-color="#000" stop-opacity="0.3"/><stop offset="0.12" stop-color="#fff" stop-opacity="0.1"/><stop offset="0.24" stop-color="#fff" stop-opacity="0.75"/><stop offset="0.34" stop-color="#fff" stop-opacity="0.25"/><stop offset="0.5" stop-color="#000" stop-opacity="0.12"/><stop offset="0.66" stop-color="#000" stop-opacity="0.26"/><stop offset="0.8" stop-color="#fff" stop-opacity="0.35"/><stop offset="0.9" stop-color="#fff" stop-opacity="0.05"/><stop offset="1" stop-color="#000" stop-opacity="0.4"/></linearGradient>
<linearGradient id="brushed" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity="0.55"/><stop offset="0.35" stop-color="#fff" stop-opacity="0.05"/><stop offset="0.5" stop-color="#fff" stop-opacity="0.4"/><stop offset="0.7" stop-color="#000" stop-opacity="0.1"/><stop offset="1" stop-color="#000" stop-opacity="0.25"/></linearGradient>
<linearGradient id="glazing"><stop offset="0" stop-color="#fff" stop-opacity="0.75"/><stop offset="0.14" stop-color="#fff" stop-opacity="0.25"/><stop offset="0.5" stop-color="#c9dde0" stop-opacity="0.18"/><stop offset="0.86" stop-color="#9fb9be" stop-opacity="0.3"/><stop offset="1" stop-color="#7f9ba1" stop-opacity="0.5"/></linearGradient>
<linearGradient id="depth" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#000" stop-opacity="0.5"/><stop offset="1" stop-color="#000" stop-opacity="0.08"/></linearGradient>
<linearGradient id="fall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity="0.16"/><stop offset="0.45" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="0.28"/></linearGradient>
<radialGradient id="ball" cx="0.36" cy="0.3" r="0.8"><stop offset="0" stop-color="#fff" stop-opacity="0.45"/><stop offset="0.4" stop-color="#fff" stop-opacity="0.05"/><stop offset="1" stop-color="#000" stop-opacity="0.42"/></radialGradient>
<radialGradient id="glow"><stop offset="0" stop-color="#fff6d8"/><stop offset="0.35" stop-color="#ffe9ad" stop-opacity="0.75"/><stop offset="1" stop-color="#ffe2a0" stop-opacity="0"/></radialGradient>
<pattern id="grain" width="240" height="86" patternUnits="userSpaceOnUse"><path d="M0 9 q60 -9 120 0 t120 0 M0 27 q60 11 120 0 t120 0 M0 44 q60 -6 120 2 t120 -2 M0 63 q60 9 120 0 t120 0 M0 78 q60 -5 120 0 t120 0" stroke="#3b2008" stroke-opacity="0.2" stroke-width="2.6" fill="none"/></pattern>
<pattern id="upright-grain" width="86" height="240" patternUnits="userSpaceOnUse"><path d="M9 0 q-9 60 0 120 t0 120 M27 0 q11 60 0 120 t0 120 M44 0 q-6 60 2 120 t-2 120 M63 0 q9 60 0 120 t0 120 M78 0 q-5 60 0 120 t0 120" stroke="#3b2008" stroke-opacity="0.2" stroke-width="2.6" fill="none"/></pattern>
<pattern id="weave" width="28" height="20" patternUnits="userSpaceOnUse"><path d="M2 5 q6 -5 12 0 M16 15 q6 -5 12 0" stroke="#2b1a08" stroke-opacity="0.34" stroke-width="4" fill="none"/><path d="M2 9 q6 -5 12 0 M16 19 q6 -5 12 0" stroke="#fff" stroke-opacity="0.28" stroke-width="3" fill="none"/></pattern>
<pattern id="pile" width="16" height="16" patternUnits="userSpaceOnUse"><path d="M2 3 l2 4 M9 1 l1 4 M13 8 l2 4 M5 11 l1 4" stroke="#000" stroke-opacity="0.1" stroke-width="2"/><path d="M6 4 l1 3 M12 3 l1 3 M1 10 l1 3 M10 11 l1 3" stroke="#fff" stroke-opacity="0.22" stroke-width="2"/></pattern>
<pattern id="waffle" width="22" height="22" patternUnits="userSpaceOnUse"><rect width="22" height="22" fill="#000" fill-opacity="0.03"/><path d="M0 0 H22 M0 0 V22" stroke="#fff" stroke-opacity="0.4" stroke-width="5"/><path d="M3 20 H20 V3" stroke="#000" stroke-opacity="0.16" stroke-width="3" fill="none"/></pattern>
<pattern id="knit" width="24" height="22" patternUnits="userSpaceOnUse"><path d="M2 2 L12 16 L22 2" stroke="#000" stroke-opacity="0.16" stroke-width="4" fill="none"/><path d="M2 -3 L12 11 L22 -3 M2 19 L12 33 L22 19" stroke="#fff" stroke-opacity="0.2" stroke-width="4" fill="none"/></pattern>
</defs>`;

type Light =
  | "turned"
  | "polished"
  | "brushed"
  | "glazing"
  | "depth"
  | "fall"
  | "ball"
  | "grain"
  | "upright-grain"
  | "weave"
  | "pile"
  | "waffle"
  | "knit"
  | "shade";

/** One outline in a fill, with lights and grains of `materials` laid over it in the order given. */
export function made(outline: string, fill: string, ...lights: readonly Light[]): string {
  return [fill, ...lights.map((light) => `url(#${light})`)]
    .map((each) => `<path d="${outline}" fill="${each}"/>`)
    .join("");
}

/** A line with round ends. @param opacity 0 to 1. */
export function stroke(outline: string, colour: string, width: number, opacity = 1): string {
  return `<path d="${outline}" stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}" stroke-linecap="round" stroke-linejoin="round" fill="none"/>`;
}

/** A bent rod: dark edges, its colour, and a streak of light along it. */
export function rod(outline: string, colour: string, edge: string, width: number): string {
  return (
    stroke(outline, edge, width) +
    stroke(outline, colour, width * 0.74) +
    `<g transform="translate(${-width * 0.12} ${-width * 0.14})">${stroke(outline, "#ffffff", width * 0.16, 0.5)}</g>`
  );
}

/** A white streak of reflected light. */
export function gleam(outline: string, width: number, opacity = 0.55): string {
  return stroke(outline, "#ffffff", width, opacity);
}

/** The soft shadow of something that lies flat and is seen from above. */
export function lying(outline: string): string {
  return `<path d="${outline}" fill="#3a342c" opacity="0.3" filter="url(#soft)" transform="translate(8 18)"/>`;
}

export function oval(centreX: number, centreY: number, halfWidth: number, halfHeight: number): string {
  const arc = `a${halfWidth} ${halfHeight} 0 1 0`;
  return `M${centreX - halfWidth} ${centreY} ${arc} ${2 * halfWidth} 0 ${arc} ${-2 * halfWidth} 0 Z`;
}

/** A rectangle with round corners. */
export function block(left: number, top: number, width: number, height: number, corner = 0): string {
  const [across, down] = [width - 2 * corner, height - 2 * corner];
  const turn = (x: number, y: number) => `a${corner} ${corner} 0 0 1 ${x} ${y}`;
  return `M${left + corner} ${top} h${across} ${turn(corner, corner)} v${down} ${turn(-corner, corner)} h${-across} ${turn(-corner, -corner)} v${-down} ${turn(corner, -corner)} Z`;
}

/** A straight outline through points given as "x,y x,y …". */
export function outlined(points: string): string {
  return `M${points.replaceAll(" ", " L")} Z`;
}

interface Vessel {
  readonly centre: number;
  readonly top: number;
  readonly halfTop: number;
  readonly bottom: number;
  readonly halfBottom: number;
  /** How far the foot bulges down: half the height of the ellipse it would be from above. */
  readonly bulge?: number;
  /** How far the side swells outwards. */
  readonly belly?: number;
}

/** The front side of something round, from the middle of its opening to its foot. */
export function side({ centre, top, halfTop, bottom, halfBottom, bulge = 30, belly = 0 }: Vessel): string {
  const middle = (top + bottom) / 2;
  const swell = Math.max(halfTop, halfBottom) + belly;
  const [left, right] =
    belly === 0
      ? [`L${centre - halfBottom} ${bottom}`, `L${centre + halfTop} ${top}`]
      : [
          `C${centre - swell} ${middle - 20} ${centre - swell} ${bottom - 40} ${centre - halfBottom} ${bottom}`,
          `C${centre + swell} ${bottom - 40} ${centre + swell} ${middle - 20} ${centre + halfTop} ${top}`,
        ];
  return `M${centre - halfTop} ${top} ${left} A${halfBottom} ${bulge} 0 0 0 ${centre + halfBottom} ${bottom} ${right} Z`;
}

/** The same drawing, turned about a point by degrees clockwise. */
export function turnedBy(degrees: number, drawing: string, x = 400, y = 400): string {
  return `<g transform="rotate(${degrees} ${x} ${y})">${drawing}</g>`;
}

/** The same drawing elsewhere. */
export function moved(x: number, y: number, drawing: string, scale = 1): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})">${drawing}</g>`;
}
