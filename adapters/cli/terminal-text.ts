/** Text as a terminal shows it: made harmless, measured, wrapped and coloured. */

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Scripts that take two cells, full-width forms, and emoji (Unicode Standard Annex 11, in the large). */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}\u{20000}-\u{3fffd}]|\ufe0f/u;
const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

// Direction overrides would let a product title rewrite the line it stands in.
const directionControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;

/**
 * Makes a text harmless for a terminal: control characters are shown as pictures (ESC as ␛) instead of being obeyed,
 * direction overrides are left out, half surrogates become U+FFFD. Line feeds stay, tabs become blanks.
 */
export function harmless(text: string): string {
  return text
    .replace(/\r\n?/gu, "\n")
    .replaceAll("\t", "  ")
    .replace(directionControls, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(controls, pictureOf);
}

/** The same on one line. */
export function harmlessLine(text: string): string {
  return harmless(text).replace(/\s*\n\s*/gu, " ");
}

function pictureOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code === 0x7f) return "\u2421";
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\ufffd";
}

// JSON escapes the controls below U+0020 itself; these few would still reach a terminal, and mean the same escaped.
const notEscapedByJson = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** JSON that a terminal cannot be steered with; it parses to the same value. */
export function harmlessJson(json: string): string {
  return json.replace(notEscapedByJson, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** How many cells a text takes. It holds no escape sequences: colour is put on after measuring. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const { segment } of graphemes.segment(text)) cells += cellsOfGrapheme(segment);
  return cells;
}

function cellsOfGrapheme(grapheme: string): number {
  if (zeroWidth.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}

/** Cuts to at most so many cells, with "…" where something is left out. */
export function cutToCells(text: string, cells: number): string {
  return cellsOf(text) <= cells ? text : `${headOf(text, cells - 1)}…`;
}

/** The longest beginning that fits; at least one grapheme, so that cutting always gets on. */
function headOf(text: string, cells: number): string {
  let head = "";
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    used += cellsOfGrapheme(segment);
    if (used > cells && head !== "") break;
    head += segment;
  }
  return head;
}

/** Breaks a text into lines of at most `cells`, at blanks where there are any; line feeds and indents are kept. */
export function wrap(text: string, cells: number): readonly string[] {
  return text.split("\n").flatMap((paragraph) => wrapParagraph(paragraph, Math.max(cells, 16)));
}

function wrapParagraph(paragraph: string, cells: number): readonly string[] {
  const indent = /^ {0,8}/u.exec(paragraph)?.[0] ?? "";
  const room = cells - indent.length;
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph
    .slice(indent.length)
    .split(" ")
    .flatMap((long) => piecesOf(long, room))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && cellsOf(longer) > room) {
      lines.push((indent + line).trimEnd());
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, (indent + line).trimEnd()];
}

function piecesOf(word: string, cells: number): readonly string[] {
  const pieces: string[] = [];
  let rest = word;
  while (cellsOf(rest) > cells) {
    const head = headOf(rest, cells);
    pieces.push(head);
    rest = rest.slice(head.length);
  }
  return [...pieces, rest];
}

export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

const styleCodes: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

export type Paint = (style: Style, text: string) => string;

/** @param color false gives the text back as it is. */
export function painter(color: boolean): Paint {
  return (style, text) => {
    if (!color || text === "") return text;
    const [on, off] = styleCodes[style];
    return `\u001b[${on}m${text}\u001b[${off}m`;
  };
}
