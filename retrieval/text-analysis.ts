import { fold, plain } from "./fold.js";
import { stem } from "./stem.js";

export { fold };

type TokenKind = "word" | "number" | "unit" | "joined" | "stop";

export interface Token {
  /** As it was typed, folded. */
  readonly surface: string;
  /** As it is compared. */
  readonly stem: string;
  /** "joined": the pieces before it written as one word; it takes no place of its own in the text. */
  readonly kind: TokenKind;
}

/** A catalog text longer than this is cut: what a product is, it says earlier. */
const textCharsMax = 20_000;
const tokenCharsMax = 48;
const segmentedCharsMax = 2_000;

const stopWords = new Set(
  (
    "a an and are as at be by for from if in into is it its of on or so such that the their then there these they this to was " +
    "will with w/ without el la los las de del con para por y en un una unos unas que the 的 了 和 与 在 是 吗 呢 吧"
  ).split(" "),
);

/** Short forms, which are units only after a number: "in" and "w" are words of their own elsewhere. */
const units: ReadonlyMap<string, string> = new Map(
  Object.entries({
    inch: "in ins inch inche inches",
    foot: "ft foot feet",
    yard: "yd yds yard",
    mile: "mi mile",
    millimeter: "mm millimeter millimetre",
    centimeter: "cm centimeter centimetre",
    meter: "m meter metre mt mtr",
    pound: "lb lbs pound",
    ounce: "oz ounce",
    gram: "g gr gram gm",
    kilogram: "kg kilo kilogram kgs",
    gallon: "gal gals gallon",
    quart: "qt qts quart",
    pint: "pt pts pint",
    liter: "l lt ltr liter litre",
    milliliter: "ml milliliter millilitre",
    watt: "w watt",
    kilowatt: "kw kilowatt",
    volt: "v volt",
    amp: "a amp ampere",
    horsepower: "hp horsepower",
    gauge: "ga gauge",
    degree: "deg degree",
    piece: "pc pcs piece",
    pack: "pk pks pack",
    count: "ct count",
    hour: "hr hrs hour",
    minute: "min mins minute",
    year: "yr yrs year",
    gigabyte: "gb gigabyte",
    terabyte: "tb terabyte",
    hertz: "hz hertz",
    light: "lt lts light",
  }).flatMap(([name, forms]) => forms.split(" ").map((form) => [form, name] as const)),
);

/** Words after which a short form is a unit as it is after a number: "sq. ft." */
const measureWords: ReadonlyMap<string, string> = new Map([
  ["sq", "square"],
  ["square", "square"],
  ["cu", "cubic"],
  ["cubic", "cubic"],
  ["linear", "linear"],
]);

/** Those that product texts hold; others are left as they are. */
const entities: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
  ["rsquo", "'"],
  ["lsquo", "'"],
  ["lt", "<"],
  ["gt", ">"],
  ["nbsp", " "],
  ["ndash", "-"],
  ["mdash", "-"],
  ["times", "x"],
  ["trade", ""],
  ["reg", ""],
  ["copy", ""],
  ["frac12", "½"],
  ["frac14", "¼"],
  ["frac34", "¾"],
]);
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}\d{0,2}));/giu;

const camelCase = /(\p{Ll}{2})(?=\p{Lu}\p{Ll})/gu;
const chunkOfText = /[\p{L}\p{M}\p{N}]+(?:[-./'][\p{L}\p{M}\p{N}]+)*/gu;
const lettersOnly = /^[a-z]+$/;
const noBlanks = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}ー";
const writtenWithoutBlanks = new RegExp(`[${noBlanks}]`, "u");
const asciiPiece = /\d+\/\d+|\d+(?:\.\d+)?|[a-z]+/g;
const anyPiece = new RegExp(
  `\\p{N}+/\\p{N}+|\\p{N}+(?:\\.\\p{N}+)?|[${noBlanks}]+|(?:(?![${noBlanks}])[\\p{L}\\p{M}])+`,
  "gu",
);
const startsWithDigit = /^\p{N}/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/**
 * A text's tokens in reading order, stop words included. Dimensions are apart ("2x4" is 2, 4), units have one form
 * ("36in", `36"` and "36 inches" are 36, inch), fractions stay text ("3/4"), and what is written with a hyphen, in
 * camel case or with digits in it gives its pieces and then the whole ("Deck-Over": deck, over, deckover).
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const [chunk] of readable(text).matchAll(chunkOfText)) {
    if (lettersOnly.test(chunk)) {
      pushPiece(tokens, chunk);
    } else {
      pushCompound(tokens, chunk);
    }
  }
  return tokens;
}

/** The stems of a text's words, stop words left out. */
export function analyse(text: string): string[] {
  return tokenise(text).flatMap((token) => (token.kind === "stop" ? [] : [token.stem]));
}

function readable(text: string): string {
  const cut = text.slice(0, textCharsMax);
  const decoded = cut.includes("&") ? cut.replace(entity, decodeEntity) : cut;
  return plain(decoded)
    .replace(camelCase, "$1-")
    .toLowerCase()
    .replace(/'s\b/g, "")
    .replace(/(\d),(?=\d{3}\b)/g, "$1")
    .replace(/(\d)\s?(?:''|")/g, "$1 in ")
    .replace(/(\d)'/g, "$1 ft ")
    .replace(/(?<=\d)\s?[x*]\s?(?=\d)/g, " ")
    .replace(/(?<![\p{L}\p{N}])\.(?=\d)/gu, "0.");
}

function decodeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) {
    return entities.get(name.toLowerCase()) ?? whole;
  }
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(decimal, 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ";
}

function pushPiece(tokens: Token[], piece: string): void {
  const surface = piece.length > tokenCharsMax ? piece.slice(0, tokenCharsMax) : piece;
  const before = tokens.at(-1);
  if (startsWithDigit.test(surface)) {
    tokens.push({ surface, stem: surface.replace(/\.0+$/, ""), kind: "number" });
    return;
  }
  const measured = before?.kind === "number" || (before !== undefined && measureWords.has(before.surface));
  const unit = measured ? units.get(surface) : undefined;
  if (unit !== undefined) {
    tokens.push({ surface, stem: unit, kind: "unit" });
  } else if (stopWords.has(surface) || (surface === "x" && (measured || before?.kind === "unit"))) {
    tokens.push({ surface, stem: surface, kind: "stop" });
  } else {
    tokens.push({ surface, stem: measureWords.get(surface) ?? stem(surface), kind: "word" });
  }
}

function pushCompound(tokens: Token[], chunk: string): void {
  const pieces = chunk.match(plainAscii(chunk) ? asciiPiece : anyPiece) ?? [];
  if (pieces.length > 1 && pieces.every((piece) => piece.length === 1 && !startsWithDigit.test(piece))) {
    pushPiece(tokens, pieces.join("")); // "a/c", "t.v."
    return;
  }
  for (const piece of pieces) {
    if (writtenWithoutBlanks.test(piece)) {
      pushSegmented(tokens, piece);
    } else {
      pushPiece(tokens, piece);
    }
  }
  const whole = wholeOf(chunk, pieces);
  if (whole !== undefined) {
    tokens.push({ surface: whole, stem: stem(whole), kind: "joined" });
  }
}

function plainAscii(chunk: string): boolean {
  return /^[\x20-\x7e]*$/.test(chunk);
}

/** "sc141" of "sc-141"; nothing for numbers, for a number with its unit ("10ft"), and for "red/blue". */
function wholeOf(chunk: string, pieces: readonly string[]): string | undefined {
  const [first, second] = pieces;
  if (first === undefined || second === undefined || chunk.includes("/") || pieces.length > 4) {
    return undefined;
  }
  if (pieces.every((piece) => startsWithDigit.test(piece)) || writtenWithoutBlanks.test(chunk)) {
    return undefined;
  }
  if (pieces.length === 2 && startsWithDigit.test(first) && units.has(second)) {
    return undefined;
  }
  const whole = pieces.join("");
  return whole.length <= tokenCharsMax ? whole : undefined;
}

/** Words of a script that writes no blanks; single characters side by side also count as one word. */
function pushSegmented(tokens: Token[], run: string): void {
  let single = "";
  for (const { segment, isWordLike } of segmenter.segment(run.slice(0, segmentedCharsMax))) {
    if (isWordLike !== true) {
      continue;
    }
    pushPiece(tokens, segment);
    const pair = single + segment;
    if (single !== "" && segment.length === 1) {
      tokens.push({ surface: pair, stem: pair, kind: "joined" });
    }
    single = segment.length === 1 ? segment : "";
  }
}
