import { isSame, asMust, singular, slotOf } from "../merged-wish.js";
import type { Constraint, ConstraintField, Wish, WishReading } from "../wish.js";
import { foldedText, saysOfLedger } from "./ledger-phrases.js";

/** Which limits of a wish a sentence speaks of. */

const fieldNames: Readonly<Record<string, ConstraintField>> = {
  color: "colour",
  colour: "colour",
  price: "price",
  budget: "price",
  cost: "price",
  money: "price",
  size: "size",
  brand: "brand",
  maker: "brand",
  rating: "rating",
  star: "rating",
  review: "rating",
  stock: "in-stock",
  sale: "reduced",
  discount: "reduced",
  age: "age",
};
/** Words by which people call what catalogs call otherwise. */
const attributeNames: Readonly<Record<string, string>> = { fabric: "material", materials: "material" };

/**
 * Positions of the limits that are spoken of: by a value ("navy"), by the name of the field ("the price") or of the
 * attribute ("the material"), or because the sentence reads as the same limit.
 */
export function limitsNamed(text: string, wish: Wish, reading: Pick<WishReading, "constraints">): readonly number[] {
  const words = new Set(
    foldedText(text)
      .split(/[^\p{L}\p{N}&+.-]+/u)
      .map(singular),
  );
  const spoken = ` ${[...words].join(" ")} `;
  const read = new Set(reading.constraints.flatMap(valuesOf));
  const isMeant = (constraint: Constraint): boolean =>
    valuesOf(constraint).some((value) => read.has(value)) ||
    ("anyOf" in constraint && constraint.anyOf.some((value) => spoken.includes(` ${singular(value)} `))) ||
    reading.constraints.some((each) => isSame(asMust(each), asMust(constraint))) ||
    namesOf(constraint).some((name) => words.has(name));
  return wish.constraints.flatMap((constraint, at) => (isMeant(constraint) ? [at] : []));
}

export function isSoftened(text: string): boolean {
  return saysOfLedger("softens", text);
}

/** "colour:navy"; also of what must not be. */
function valuesOf(constraint: Constraint): readonly string[] {
  if ("anyOf" in constraint) return constraint.anyOf.map((value) => `${slotOf(constraint)}:${value}`);
  return constraint.field === "in-stock" || constraint.field === "reduced" ? [constraint.field] : [];
}

function namesOf(constraint: Constraint): readonly string[] {
  const names = Object.entries(fieldNames).flatMap(([name, field]) => (field === constraint.field ? [name] : []));
  if (constraint.field !== "attribute" && constraint.field !== "measure") return names;
  const own = (constraint.name ?? "").toLowerCase();
  const others = Object.entries(attributeNames).flatMap(([name, attribute]) => (attribute === own ? [name] : []));
  return own === "" ? names : [...names, own, ...others.map(singular)];
}

const amount =
  /^(?:(?:ok(?:ay)?|no|oh|well|actually|hmm+|then|so|and|but|please|sorry|wait|yes|rather|better)[,.!]?\s+)*(?:(?:let'?s |can you |please )?(?:make (?:it|that)|say|go (?:up )?to|raise (?:it|that) to|lower (?:it|that) to|change (?:it|that) to|up to|set (?:it|that) to|i can (?:do|go(?: up)? to|spend)|can be|rather|better))\s+(?:up to |about |max(?:imum)? |at most )?[$€£]?\s?(\d{1,6}(?:[.,]\d{2})?)\s?(?:[$€£]|dollars?|bucks|euros?|usd|eur)?(?:\s+(?:then|please|instead|max(?:imum)?|tops|at most|is (?:fine|ok(?:ay)?)))*[\s.!]*$/u;

/** "make it 100" */
export function amountAlone(text: string): string | undefined {
  return amount.exec(foldedText(text))?.[1];
}

/** How many numbers are in it, in digits or words. */
export function numbersOf(text: string): number {
  return [
    ...foldedText(text).matchAll(/\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|twenty)\b/gu),
  ].length;
}
