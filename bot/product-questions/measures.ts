/** Measures as records and shoppers write them, so that 13 in and 35 cm can be put beside each other. */

type Base = "mm" | "g" | "ml" | "W" | "V" | "mAh" | "h";

interface Unit {
  readonly base: Base;
  /** How many base units one of it is. */
  readonly factor: number;
  /** As it is written beside a number. */
  readonly sign: string;
}

// International yard and pound (1959); US customary volumes.
const unitForms: readonly (readonly [sign: string, Base, factor: number, forms: string])[] = [
  ["mm", "mm", 1, "mm millimet(?:er|re)s? milimetros?"],
  ["cm", "mm", 10, "cms? centimet(?:er|re)s? centimetros?"],
  ["m", "mm", 1_000, "m met(?:er|re)s? metros?"],
  ["in", "mm", 25.4, 'in inch(?:es)? " ″ pulgadas?'],
  ["ft", "mm", 304.8, "ft foot feet ′"],
  ["g", "g", 1, "g grams? grammes? gramos?"],
  ["kg", "g", 1_000, "kgs? kilos? kilograms? kilogramos?"],
  ["oz", "g", 28.349523, "oz ounces?"],
  ["lb", "g", 453.59237, "lbs? pounds? libras?"],
  ["ml", "ml", 1, "ml millilit(?:er|re)s? mililitros?"],
  ["cl", "ml", 10, "cl"],
  ["l", "ml", 1_000, "l lit(?:er|re)s? litros?"],
  ["fl oz", "ml", 29.573529, "fl\\.?\\s?oz fluid\\sounces?"],
  ["gal", "ml", 3_785.4118, "gal gallons?"],
  ["W", "W", 1, "w watts?"],
  ["V", "V", 1, "v volts?"],
  ["mAh", "mAh", 1, "mah"],
  ["h", "h", 1, "h hrs? hours?"],
];

const units: readonly (Unit & { readonly form: RegExp })[] = unitForms.map(([sign, base, factor, forms]) => ({
  ...{ sign, base, factor },
  form: new RegExp(`^(?:${forms.split(" ").join("|")})$`, "iu"),
}));
// Longer forms first, so that "ml" is not read as metres.
const anyUnit = unitForms
  .flatMap(([, , , forms]) => forms.split(" "))
  .sort((one, other) => other.length - one.length)
  .join("|");
const measure = new RegExp(
  String.raw`(?<![\p{L}\d.,-]|\d\s?[x×]\s?)(\d{1,3}(?:[,.\s]\d{3})+(?![\d.])|\d{1,7}(?:[.,]\d{1,3})?)\s?-?(${anyUnit})(?![\p{L}\d/²])`,
  "giu",
);

export interface Measure {
  /** In `unit`, as it was written. */
  readonly amount: number;
  readonly unit: Unit;
  /** In base units. */
  readonly value: number;
}

export function measuresIn(text: string): readonly Measure[] {
  return [...text.slice(0, 2_000).matchAll(measure)].flatMap(([, number = "", sign = ""]) => {
    const unit = unitNamed(sign);
    const amount = numberIn(number);
    return unit === undefined || amount === undefined ? [] : [{ amount, unit, value: amount * unit.factor }];
  });
}

/** The measure that a text consists of: "35 cm", but not "35 x 20 cm". */
export function measureOf(text: string): Measure | undefined {
  const [only, another] = measuresIn(text);
  if (only === undefined || another !== undefined) return undefined;
  return /^(?:approx\.?|about|ca\.?|~)?\s*[\d.,\s]+\s?-?[^\d\s]{1,12}(?:\s?oz)?$/iu.test(text.trim())
    ? only
    : undefined;
}

export function unitNamed(word: string): Unit | undefined {
  return units.find(({ form }) => form.test(word.trim()));
}

/** "0.68 lb" */
export function writtenIn({ value }: Pick<Measure, "value">, unit: Unit): string {
  const amount = value / unit.factor;
  const digits = amount >= 100 ? 0 : amount >= 10 ? 1 : 2;
  return `${String(Number(amount.toFixed(digits)))} ${unit.sign}`;
}

/** Records round: what differs by less is the same. */
const sameWithin = 0.03;

export function sameMeasure(one: Measure, other: Measure): boolean {
  return (
    one.unit.base === other.unit.base &&
    Math.abs(one.value - other.value) <= sameWithin * Math.max(one.value, other.value)
  );
}

/** "1,450" and "1 450" are thousands, "12,7" is not. */
function numberIn(written: string): number | undefined {
  const grouped = /^\d{1,3}(?:[,\s]\d{3})+$/u.test(written);
  const value = Number(grouped ? written.replaceAll(/[,\s]/gu, "") : written.replace(",", "."));
  return Number.isFinite(value) ? value : undefined;
}
