import { asMust, isExclusion } from "../../merged-wish.js";
import type { Constraint } from "../../wish.js";
import { distinctSizes, isAround, isRound, measureAmount, middleOf, pricesAsOne } from "../limits.js";
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

export function englishWishWords({ price, language }: Pick<EnglishTools, "price" | "language">): EnglishWishWords {
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
        return measureWords(constraint, language.locale);
      case "size":
        return `${"exclude" in constraint ? "not " : ""}size ${distinctSizes(constraint.anyOf).join(" or ")}`;
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

function ageWords(months: number): string {
  if (months === 0) return "0";
  return months < 24 && months % 12 !== 0 ? `${months} months` : String(Math.floor(months / 12));
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

function measureWords(constraint: Extract<Constraint, { field: "measure" }>, locale: string): string {
  const { name, min, max } = constraint;
  const told = (amount: number): string => measureAmount(amount, constraint, locale);
  const limits = [min === undefined ? "" : `at least ${told(min)}`, max === undefined ? "" : `at most ${told(max)}`];
  const exact = min !== undefined && min === max ? told(min) : undefined;
  return [name ?? "", exact ?? limits.filter((limit) => limit !== "").join(", ")].join(" ").trim();
}
