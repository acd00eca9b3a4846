import { ballRound, filled, gleam, line, oval } from "./outlines.js";
import { standing, type Shape } from "./paint.js";

const whole = oval(400, 395, 297);
const clip = `<clipPath id="ball"><path d="${whole}"/></clipPath>`;

/** Lines and panels on a ball, kept inside it, and the light over both. */
function ball(fill: string, marks: string): string {
  return `${standing(400, 210)}${clip}${filled(whole, fill)}<g clip-path="url(#ball)">${marks}</g>${ballRound(whole, "none")}${line(whole, "#000000", 3, 'opacity="0.14"')}${gleam("M206 280 C240 200 300 158 366 148 C300 194 256 240 232 312 Z", 0.4)}`;
}

/** A football with five-cornered panels. */
export const football: Shape = (paint) => {
  const corner = (x: number, y: number, size: number, turn: number) =>
    `<path d="M0 -${size} L${size * 0.95} -${size * 0.31} L${size * 0.59} ${size * 0.81} L-${size * 0.59} ${size * 0.81} L-${size * 0.95} -${size * 0.31} Z" fill="${paint.accent}" transform="translate(${x} ${y}) rotate(${turn})"/>`;
  const around = [0, 72, 144, 216, 288];
  return ball(
    paint.main,
    around
      .map(
        (turn) =>
          `<g transform="rotate(${turn} 400 395)">${line("M400 395 V232 M400 232 L330 190 M400 232 L470 190 M330 190 L300 80 M470 190 L500 80 M330 190 L256 220 M470 190 L544 220", paint.line, 7)}</g>`,
      )
      .join("") +
      corner(400, 395, 96, 0) +
      around.map((turn) => `<g transform="rotate(${turn + 36} 400 395)">${corner(400, 130, 92, 36)}</g>`).join(""),
  );
};

/** A basketball with its four seams. */
export const basketball: Shape = (paint) =>
  ball(
    paint.main,
    line(
      "M400 90 V700 M100 395 H700 M190 150 C330 280 330 510 190 640 M610 150 C470 280 470 510 610 640",
      paint.accentDark,
      12,
    ),
  );

/** A volleyball with swooping panels in two colours. */
export const volleyball: Shape = (paint) => {
  const third = `${filled("M400 395 C420 260 500 160 640 120 L520 60 L330 70 C340 180 360 300 400 395 Z", paint.main)}${line("M400 395 C420 260 500 160 640 120 M400 395 C360 300 340 180 330 70 M400 395 C384 280 410 160 470 70", paint.line, 6)}${line("M400 395 C396 270 450 170 560 90", paint.line, 6)}`;
  return ball(
    paint.accent,
    [0, 120, 240].map((turn) => `<g transform="rotate(${turn} 400 395)">${third}</g>`).join(""),
  );
};
