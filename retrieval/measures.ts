import { fold } from "./fold.js";

/** What units of one kind are compared in. */
export type BaseUnit = "mm" | "g" | "ml" | "W" | "V" | "A" | "mAh" | "GB" | "Hz" | "lm";

export type MeasureName = "width" | "height" | "depth" | "length" | "diameter" | "thickness" | "weight" | "volume";

export interface Unit {
  readonly base: BaseUnit;
  /** How many base units one of it is. */
  readonly factor: number;
  /** How it is written for short: "in", "lb". */
  readonly name: string;
}

/** A measure that a product states, in base units. */
export interface Measure {
  readonly name?: MeasureName;
  readonly unit: BaseUnit;
  readonly value: number;
}

// International yard and pound (1959); US customary volumes, as shops use them.
const unitForms: readonly (readonly [BaseUnit, number, string])[] = [
  ["mm", 1, "mm millimeter millimeters millimetre millimetres"],
  ["mm", 10, "cm centimeter centimeters centimetre centimetres"],
  ["mm", 1_000, "m meter meters metre metres"],
  ["mm", 25.4, 'in inch inches "'],
  ["mm", 304.8, "ft foot feet '"],
  ["mm", 914.4, "yd yard yards"],
  ["g", 0.001, "mg milligram milligrams"],
  ["g", 1, "g gr gram grams gramme grammes"],
  ["g", 1_000, "kg kgs kilo kilos kilogram kilograms"],
  ["g", 28.349523, "oz ounce ounces"],
  ["g", 453.59237, "lb lbs pound pounds"],
  ["ml", 1, "ml milliliter milliliters millilitre millilitres"],
  ["ml", 10, "cl centiliter centilitre"],
  ["ml", 1_000, "l liter liters litre litres"],
  ["ml", 29.573529, "floz"],
  ["ml", 473.17647, "pint pints pt"],
  ["ml", 946.35295, "qt quart quarts"],
  ["ml", 3_785.4118, "gal gallon gallons"],
  ["W", 1, "w watt watts"],
  ["W", 1_000, "kw kilowatt kilowatts"],
  ["V", 1, "v volt volts"],
  ["A", 1, "a amp amps ampere amperes"],
  ["mAh", 1, "mah"],
  ["GB", 0.001, "mb megabyte megabytes"],
  ["GB", 1, "gb gigabyte gigabytes"],
  ["GB", 1_000, "tb terabyte terabytes"],
  ["Hz", 1, "hz hertz"],
  ["Hz", 1e3, "khz"],
  ["Hz", 1e6, "mhz"],
  ["Hz", 1e9, "ghz"],
  ["lm", 1, "lm lumen lumens"],
];

const units: ReadonlyMap<string, Unit> = new Map(
  unitForms.flatMap(([base, factor, forms]) => {
    const [name = base, ...others] = forms.split(" ");
    return [name, ...others].map((form) => [form, { base, factor, name }] as const);
  }),
);

const nameForms: readonly (readonly [MeasureName, BaseUnit, string])[] = [
  ["width", "mm", "width wide w wider narrower breadth"],
  ["height", "mm", "height high tall h higher taller shorter lower"],
  ["depth", "mm", "depth deep d deeper shallower"],
  ["length", "mm", "length long l longer"],
  ["diameter", "mm", "diameter dia across"],
  ["thickness", "mm", "thickness thick thicker thinner"],
  ["weight", "g", "weight weighs weighing heavy heavier lighter"],
  ["volume", "ml", "volume capacity holds holding"],
];

const names: ReadonlyMap<string, { readonly name: MeasureName; readonly base: BaseUnit }> = new Map(
  nameForms.flatMap(([name, base, forms]) => forms.split(" ").map((form) => [form, { name, base }] as const)),
);

/** @param word folded, without a point: "in", "inches", `"`, "floz". */
export function unitOf(word: string): Unit | undefined {
  return units.get(word);
}

/** What a word says about which measure is meant: "wide" and "width" are the width. */
export function measureNamed(word: string): { readonly name: MeasureName; readonly base: BaseUnit } | undefined {
  return names.get(word);
}

/**
 * A number as people write it: "1,299.50", "1.299,50", "12,7", "1/2".
 * @param text digits with points, commas and at most one slash.
 * @param threeDigits what three digits after a single point are: decimals, as in measures, or thousands, as in prices.
 * @returns undefined for what is no finite number of at least zero.
 */
export function numberOf(text: string, threeDigits: "decimals" | "thousands" = "decimals"): number | undefined {
  const [above = "", below, more] = text.split("/");
  const value = decimalOf(above, threeDigits) / (below === undefined ? 1 : decimalOf(below, threeDigits));
  return more === undefined && text.length <= 24 && Number.isFinite(value) && value >= 0 ? value : undefined;
}

function decimalOf(text: string, threeDigits: "decimals" | "thousands"): number {
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  if (last === -1) {
    return text === "" ? Number.NaN : Number(text);
  }
  const whole = text.slice(0, last);
  const groups = !/[.,]/.test(whole) ? isGrouped(text, last, threeDigits) : whole.includes(text.charAt(last));
  return groups ? Number(text.replace(/[.,]/g, "")) : Number(`${whole.replace(/[.,]/g, "")}.${text.slice(last + 1)}`);
}

/** Whether the only separator of a number stands for thousands. */
function isGrouped(text: string, at: number, threeDigits: "decimals" | "thousands"): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(text) && (text.charAt(at) === "," || threeDigits === "thousands");
}

/** Base units to six digits, so that 0.5 inch and 12.7 mm are written alike. */
export function inBaseUnits(value: number, unit: Unit): number {
  return Number((value * unit.factor).toPrecision(6));
}

/** Rounding of trade sizes: 454 g is a pound, 13 mm is no half inch. */
const equalWithin = 0.005;

/** Whether a stated measure lies in a range; a range of one value admits what rounds to it. */
export function measureWithin(value: number, min: number | undefined, max: number | undefined): boolean {
  if (min !== undefined && min === max) {
    return Math.abs(value - min) <= equalWithin * min;
  }
  return value >= (min ?? Number.NEGATIVE_INFINITY) && value <= (max ?? Number.POSITIVE_INFINITY);
}

const number = String.raw`\d+(?:[.,]\d+)*(?:/\d+)?`;
const amount = String.raw`(?:\d+[ -]\d+/\d+|${number})`;
const unitWord = [...units.keys()]
  .filter((form) => form !== "in" && form !== "floz" && form.length > 1)
  .sort((one, other) => other.length - one.length)
  .join("|");
// "8 in black" is a size and a colour: "in" needs a point, a hyphen or an end behind it, or no blank before it.
const inch = String.raw`(?<=[\d-])in|in(?=\.| x |\s*$|[,;)])`;
const unitText = String.raw`(?:fl\.? ?oz|${unitWord}|["']|${inch}|[mglwva])(?![a-z\d])`;
const stated = new RegExp(String.raw`(?<![\w.,/])((?:${number}\s?x\s?){0,3})(${amount})[ -]?(${unitText})\.?`, "g");
const nameText =
  "width|wide|height|high|tall|depth|deep|length|long|diameter|dia|thickness|thick|weight|volume|capacity|[whdl]";
const nameBefore = new RegExp(String.raw`(?<![a-z\d])(${nameText})\s?(?:of|is|:|=)?\s?$`);
const nameBehind = new RegExp(String.raw`^[ -]?(${nameText})(?![a-z\d/])`);
const nameCharsMax = 16;

const statedCharsMax = 20_000;

/** The measures that a catalog text states: `20 x 30 cm` gives two, `W 14"` and "180 cm wide" a named one. */
export function measuresIn(text: string): Measure[] {
  if (!/\d/.test(text)) {
    return [];
  }
  const folded = fold(text.slice(0, statedCharsMax));
  return Array.from(folded.matchAll(stated)).flatMap((match) => measuresOf(match, folded));
}

function measuresOf(match: RegExpExecArray, text: string): Measure[] {
  const [whole, others = "", last = "", unitAsTyped = ""] = match;
  const unit = unitOf(unitAsTyped.replace(/[. ]/g, ""));
  if (unit === undefined) {
    return [];
  }
  const end = match.index + whole.length;
  const behind = nameBehind.exec(text.slice(end, end + nameCharsMax))?.[1];
  const before = nameBefore.exec(text.slice(Math.max(0, match.index - nameCharsMax), match.index))?.[1];
  const named = measureNamed(behind ?? before ?? "");
  const name = named?.base === unit.base ? { name: named.name } : {};
  return [...others.split("x"), last].flatMap((part) => {
    const value = mixedNumberOf(part.trim());
    return value === undefined ? [] : [{ ...name, unit: unit.base, value: inBaseUnits(value, unit) }];
  });
}

/** "3 1/2" and "3-1/2" as well as what `numberOf` reads. */
export function mixedNumberOf(text: string): number | undefined {
  const [whole = "", fraction] = text.split(/[ -]/);
  if (fraction === undefined) {
    return numberOf(whole);
  }
  const [above, below] = [numberOf(whole), numberOf(fraction)];
  return above === undefined || below === undefined ? undefined : above + below;
}

/** A measure kept as an attribute: `Width: "180 cm"`, or `width_cm: 180`. */
export function measuresOfAttribute(name: string, value: string | number): Measure[] {
  const words = fold(name).split(/[^\p{L}\p{N}]+/u);
  const named = words.map(measureNamed).find((one) => one !== undefined);
  const bare = typeof value === "number" ? value : /^[\d.,/]+$/.test(value) ? numberOf(value) : undefined;
  if (bare === undefined) {
    return measuresIn(String(value)).map((measure) =>
      named?.base === measure.unit ? { name: named.name, ...measure } : measure,
    );
  }
  const unit = words.map(unitOf).findLast((one) => one !== undefined);
  if (unit === undefined) {
    return [];
  }
  const measure = { unit: unit.base, value: inBaseUnits(bare, unit) };
  return [named?.base === unit.base ? { ...measure, name: named.name } : measure];
}
