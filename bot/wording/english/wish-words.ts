import { asMust, isExclusion } from "../../merged-wish.js";
import type { Constraint } from "../../wish.js";
import type { EnglishTools } from "./tools.js";

/** How English names what is wanted. */
export interface EnglishWishWords {
  readonly constraint: (constraint: Constraint) => string;
  readonly limits: (constraints: readonly Constraint[]) => string;
  /** What all that is shown misses: "in navy", "around $60". */
  readonly missedByAll: (constraints: readonly Constraint[]) => string;
  /** "without “under $60”", but not "without “without wool”". */
  readonly leftOut: (constraints: readonly Constraint[]) => string;
  /** What is said of a product that does not meet it: "not in navy". */
  readonly missing: (constraint: Constraint) => string;
  /** "for “warm hoodie”, under $60"; where no thing is named, "under $60" or "(reduced)". */
  readonly about: (wish: { readonly words: string; readonly constraints: readonly Constraint[] }) => string;
  /** “warm hoodie”, under $60, in navy */
  readonly wish: (wish: { readonly words: string; readonly constraints: readonly Constraint[] }) => string;
}

export function englishWishWords({ price }: Pick<EnglishTools, "price">): EnglishWishWords {
  const constraintWords = (constraint: Constraint): string =>
    constraint.soft === undefined || isAround(constraint)
      ? limitWords(constraint)
      : `ideally ${limitWords(constraint)}`;
  const missingWords = (constraint: Constraint): string => {
    if (isAround(constraint)) return `not ${limitWords(constraint)}`;
    if (constraint.field === "attribute") return `not stated as ${limitWords(constraint)}`;
    return isExclusion(constraint)
      ? limitWords(constraint).replace(/^(?:not|without) /u, "")
      : `not ${limitWords(constraint)}`;
  };
  const limitWords = (constraint: Constraint): string => {
    switch (constraint.field) {
      case "price":
        return isAround(constraint)
          ? `around ${price(middleOf(constraint))}`
          : priceWords(constraint.min, constraint.max, price);
      case "in-stock":
        return "in stock";
      case "reduced":
        return "reduced";
      case "rating":
        return ratingWords(constraint);
      case "age":
        return `for age ${ageWords(constraint.months)}`;
      case "measure":
        return measureWords(constraint);
      case "size":
        return `${"exclude" in constraint ? "not " : ""}size ${sizeWords(constraint.anyOf)}`;
      case "category":
        return `${"exclude" in constraint ? "not " : ""}${forWhom(constraint.anyOf)}`;
      case "attribute":
        return attributeWords(constraint);
      case "words":
        return `without ${constraint.anyOf.join(" or ")}`;
      case "brand":
        return `${"exclude" in constraint ? "not " : ""}by ${constraint.anyOf.join(" or ")}`;
      case "colour":
        return `${"exclude" in constraint ? "not " : "in "}${constraint.anyOf.join(" or ")}`;
    }
  };
  const limitsInWords = (constraints: readonly Constraint[]): string => constraints.map(constraintWords).join(", ");
  const wishWords = (wish: { words: string; constraints: readonly Constraint[] }): string =>
    [wish.words === "" ? "" : `“${wish.words}”`, ...pricesAsOne(wish.constraints).map(constraintWords)]
      .filter((part) => part !== "")
      .join(", ");
  const about = (wish: { words: string; constraints: readonly Constraint[] }): string => {
    const told = wishWords(wish);
    if (told === "" || wish.words !== "") return told === "" ? "" : `for ${told}`;
    return joinsNoun.test(told) ? told : `(${told})`;
  };
  const leftOut = (constraints: readonly Constraint[]): string => {
    const limits = limitsInWords(constraints);
    return /^(?:not|without)\b/u.test(limits) ? `if “${limits}” were no must,` : `without “${limits}”`;
  };
  return {
    constraint: constraintWords,
    limits: limitsInWords,
    missedByAll: (constraints) => limitsInWords(constraints.map((each) => (isAround(each) ? each : asMust(each)))),
    leftOut,
    about,
    missing: missingWords,
    wish: wishWords,
  };
}

/** What can stand right behind "products". */
const joinsNoun = /^(?:in|by|for|under|over|from|up|between|around|with|without|rated|made|not)\b/u;

/** Catalogs call their steps "women" as well as "for women". */
function forWhom(steps: readonly string[]): string {
  return `for ${steps.map((step) => step.replace(/^for\s+/iu, "")).join(" or ")}`;
}

function ratingWords({ min, count }: Extract<Constraint, { field: "rating" }>): string {
  if (count === undefined) return `rated ${min} or more`;
  return min > 1 ? `rated ${min} or more by at least ${count}` : `with at least ${count} ratings`;
}

const madeOfNames = /^(?:material|fabric|composition|upper material|outer material)s?$/iu;
const stated = /^(?:yes|true)$/iu;
const denied = /^(?:no|false)$/iu;

/** "made of cotton", "waterproof", "long sleeve" */
function attributeWords({ name, anyOf, ...rest }: Extract<Constraint, { field: "attribute" }>): string {
  const not = "exclude" in rest ? "not " : "";
  const values = anyOf.join(" or ");
  if (madeOfNames.test(name)) return `${not}made of ${values}`;
  if (anyOf.every((value) => stated.test(value))) return not === "" ? name : `without ${name}`;
  if (anyOf.every((value) => denied.test(value))) return `${not}without ${name}`;
  return `${not}${values} ${name}`;
}

/** "around 50" is a band that would be nice; it is told by its middle. */
function isAround(constraint: Constraint): constraint is Constraint & { field: "price"; min: number; max: number } {
  return (
    constraint.field === "price" &&
    constraint.soft === true &&
    constraint.min !== undefined &&
    constraint.max !== undefined &&
    constraint.min < constraint.max
  );
}

/** Without cents where the band lies about a round amount. */
function middleOf({ min, max }: { readonly min: number; readonly max: number }): number {
  const middle = (min + max) / 2;
  return middle >= 1_000 ? Math.round(middle / 100) * 100 : Math.round(middle);
}

function ageWords(months: number): string {
  if (months === 0) return "0";
  return months < 24 && months % 12 !== 0 ? `${months} months` : String(Math.floor(months / 12));
}

const letterOf: Readonly<Record<string, string>> = {
  small: "s",
  medium: "m",
  large: "l",
  "x-large": "xl",
  "x-small": "xs",
};

/** "M" says what "M or MEDIUM" would. */
function sizeWords(sizes: readonly string[]): string {
  const distinct = sizes.filter((size) => !sizes.includes(letterOf[size] ?? ""));
  return distinct.map((size) => size.toUpperCase()).join(" or ");
}

type Price = Extract<Constraint, { field: "price" }>;

/** The shopper's own limit and where "cheaper" has led: the narrower bounds say both. */
function pricesAsOne(constraints: readonly Constraint[]): readonly Constraint[] {
  const prices = constraints.filter((each) => each.field === "price" && each.soft === undefined) as readonly Price[];
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

/** Bounds are inclusive; one minor unit below a round amount is told as people said it: "under $60". */
function priceWords(min: number | undefined, max: number | undefined, price: (amount: number) => string): string {
  if (min !== undefined && min === max) return `for exactly ${price(min)}`;
  const from = min === undefined ? "" : isRound(min - 1) ? `over ${price(min - 1)}` : `from ${price(min)}`;
  const to = max === undefined ? "" : isRound(max + 1) ? `under ${price(max + 1)}` : `up to ${price(max)}`;
  if (min !== undefined && max !== undefined && !isRound(min - 1) && !isRound(max + 1)) {
    return `between ${price(min)} and ${price(max)}`;
  }
  return [from, to].filter((part) => part !== "").join(" and ");
}

function isRound(amount: number): boolean {
  return amount > 0 && amount % 100 === 0;
}

function measureWords(constraint: Extract<Constraint, { field: "measure" }>): string {
  const { name, unit, min, max, typedIn } = constraint;
  const told = (amount: number): string =>
    typedIn === undefined ? measured(amount, unit) : `${rounded(amount / typedIn.size)} ${typedIn.name}`;
  const limits = [min === undefined ? "" : `at least ${told(min)}`, max === undefined ? "" : `at most ${told(max)}`];
  const exact = min !== undefined && min === max ? told(min) : undefined;
  return [name ?? "", exact ?? limits.filter((limit) => limit !== "").join(", ")].join(" ").trim();
}

/** Units in which people say large amounts: base unit, from how many on, how many make one, its name. */
const larger: readonly (readonly [string, number, number, string])[] = [
  ["mm", 3_000, 1_000, "m"],
  ["mm", 10, 10, "cm"],
  ["g", 1_000, 1_000, "kg"],
  ["ml", 1_000, 1_000, "l"],
];

function measured(amount: number, unit: string): string {
  const [, , size, name] = larger.find(([base, from]) => base === unit && amount >= from) ?? ["", 0, 1, unit];
  return `${rounded(amount / size)} ${name}`;
}

function rounded(amount: number): number {
  return Math.round(amount * 100) / 100;
}
