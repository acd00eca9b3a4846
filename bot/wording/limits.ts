import type { Constraint } from "../wish.js";

/** What every language needs to know of a limit in order to tell it. */

type Price = Extract<Constraint, { field: "price" }>;

/** "around 50" is a band that would be nice; it is told by its middle. */
export function isAround(
  constraint: Constraint,
): constraint is Constraint & { field: "price"; min: number; max: number } {
  return (
    constraint.field === "price" &&
    constraint.soft === true &&
    constraint.min !== undefined &&
    constraint.max !== undefined &&
    constraint.min < constraint.max
  );
}

/** Without cents where the band lies about a round amount. */
export function middleOf({ min, max }: { readonly min: number; readonly max: number }): number {
  const middle = (min + max) / 2;
  return middle >= 1_000 ? Math.round(middle / 100) * 100 : Math.round(middle);
}

/** The shopper's own limit and where "cheaper" has led: the narrower bounds say both. */
export function pricesAsOne(constraints: readonly Constraint[]): readonly Constraint[] {
  const prices = constraints.filter(
    (each): each is Constraint & Price => each.field === "price" && each.soft === undefined,
  );
  const [first] = prices;
  if (first === undefined || prices.length === 1) return constraints;
  const mins = prices.flatMap(({ min }) => min ?? []);
  const maxes = prices.flatMap(({ max }) => max ?? []);
  const one: Constraint = {
    field: "price",
    ...(mins.length === 0 ? {} : { min: Math.max(...mins) }),
    ...(maxes.length === 0 ? {} : { max: Math.min(...maxes) }),
  };
  return constraints
    .filter((each) => each.field !== "price" || each.soft === true || each === first)
    .map((each) => (each === first ? one : each));
}

/** Bounds are inclusive; one minor unit beside a round amount is how "under $60" and "over $60" are kept. */
export function isRound(amount: number): boolean {
  return amount > 0 && amount % 100 === 0;
}

const letterOf: Readonly<Record<string, string>> = {
  small: "s",
  medium: "m",
  large: "l",
  "x-large": "xl",
  "x-small": "xs",
};

/** In upper case; "M" says what "M or MEDIUM" would. */
export function distinctSizes(sizes: readonly string[]): readonly string[] {
  // "L" is what was said where "L/XL" will do as well.
  const isWithin = (size: string): boolean =>
    size.includes("/") && size.split("/").some((part) => part !== size && sizes.includes(part));
  const distinct = sizes.filter((size) => !sizes.includes(letterOf[size] ?? "") && !isWithin(size));
  return distinct.map((size) => size.toUpperCase());
}

/**
 * "1.8 m"; in the shopper's own unit where that is none of ten.
 * @param locale whose decimal mark is written.
 */
export function measureAmount(
  amount: number,
  { unit, typedIn }: Extract<Constraint, { field: "measure" }>,
  locale: string,
): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false });
  if (typedIn !== undefined) return `${format.format(amount / typedIn.size)} ${typedIn.name}`;
  const [, , size, name] = larger.find(([base, from]) => base === unit && amount >= from) ?? ["", 0, 1, unit];
  return `${format.format(amount / size)} ${name}`;
}

/** Units in which people say large amounts: base unit, from how many on, how many make one, its name. */
const larger: readonly (readonly [string, number, number, string])[] = [
  ["mm", 3_000, 1_000, "m"],
  ["mm", 10, 10, "cm"],
  ["g", 1_000, 1_000, "kg"],
  ["ml", 1_000, 1_000, "l"],
];
