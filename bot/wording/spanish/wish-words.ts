import { asMust, isExclusion } from "../../merged-wish.js";
import type { Constraint } from "../../wish.js";
import { distinctSizes, isAround, isRound, measureAmount, middleOf, pricesAsOne } from "../limits.js";
import type { SpanishTools } from "./tools.js";

/** How Spanish names what is wanted. */
export interface SpanishWishWords {
  readonly constraint: (constraint: Constraint) => string;
  readonly limits: (constraints: readonly Constraint[]) => string;
  /** What all that is shown misses: "en azul", "alrededor de 60 $". */
  readonly missedByAll: (constraints: readonly Constraint[]) => string;
  /** "sin “por menos de 60 $”", but not "sin “sin lana”". */
  readonly leftOut: (constraints: readonly Constraint[]) => string;
  /** What is said of a product that does not meet it: "no en azul". */
  readonly missing: (constraint: Constraint) => string;
  /** "para “sudadera”, por menos de 60 $"; where no thing is named, "por menos de 60 $" or "(talla M)". */
  readonly about: (wish: { readonly words: string; readonly constraints: readonly Constraint[] }) => string;
  /** “sudadera”, por menos de 60 $, en azul */
  readonly wish: (wish: { readonly words: string; readonly constraints: readonly Constraint[] }) => string;
}

export function spanishWishWords(tools: SpanishTools): SpanishWishWords {
  const { price, orWords } = tools;
  const constraintWords = (constraint: Constraint): string =>
    constraint.soft === undefined || isAround(constraint)
      ? limitWords(constraint)
      : `preferiblemente ${limitWords(constraint)}`;
  const missingWords = (constraint: Constraint): string => {
    const limit = limitWords(constraint);
    if (isExclusion(constraint)) return limit.replace(/^sin /u, "con ").replace(/^no /u, "");
    return constraint.field === "attribute" ? `no consta como ${limit}` : `no ${limit}`;
  };
  const limitWords = (constraint: Constraint): string => {
    switch (constraint.field) {
      case "price":
        return isAround(constraint)
          ? `alrededor de ${price(middleOf(constraint))}`
          : priceWords(constraint.min, constraint.max, price);
      case "in-stock":
        return "en stock";
      case "reduced":
        return "en oferta";
      case "rating":
        return ratingWords(constraint, tools);
      case "age":
        return `para ${ageWords(constraint.months)}`;
      case "measure":
        return measureWords(constraint, tools);
      case "words":
        return `sin ${constraint.anyOf.join(" ni ")}`;
      case "attribute":
        return attributeWords(constraint, tools);
      case "size":
        return `${notFor(constraint)}talla ${orWords(distinctSizes(constraint.anyOf))}`;
      case "category":
        return `${notFor(constraint)}de la categoría ${orWords(constraint.anyOf)}`;
      case "brand":
        return `${notFor(constraint)}de la marca ${orWords(constraint.anyOf)}`;
      case "colour":
        return `${notFor(constraint)}en ${orWords(constraint.anyOf)}`;
    }
  };
  const limitsInWords = (constraints: readonly Constraint[]): string => constraints.map(constraintWords).join(", ");
  const wishWords = (wish: { words: string; constraints: readonly Constraint[] }): string =>
    [wish.words === "" ? "" : `“${wish.words}”`, ...pricesAsOne(wish.constraints).map(constraintWords)]
      .filter((part) => part !== "")
      .join(", ");
  const about = (wish: { words: string; constraints: readonly Constraint[] }): string => {
    const told = wishWords(wish);
    if (told === "" || wish.words !== "") return told === "" ? "" : `para ${told}`;
    return joinsNoun.test(told) ? told : `(${told})`;
  };
  const leftOut = (constraints: readonly Constraint[]): string => {
    const limits = limitsInWords(constraints);
    return isDenial(limits) ? `si “${limits}” no fuera imprescindible,` : `sin “${limits}”`;
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

/** Whether limits begin with what must not be. */
export function isDenial(limits: string): boolean {
  return /^(?:sin|no)\s/u.test(limits);
}

/** What can stand right behind "productos". */
const joinsNoun = /^(?:en|de|para|por|desde|hasta|entre|alrededor|con|sin)\s/u;

function notFor(constraint: Constraint): string {
  return isExclusion(constraint) ? "no " : "";
}

function ratingWords(
  { min, count }: Extract<Constraint, { field: "rating" }>,
  { number }: Pick<SpanishTools, "number">,
): string {
  const stars = `con valoración de ${number(min)} o más`;
  if (count === undefined) return stars;
  const counted = `al menos ${number(count)} ${count === 1 ? "valoración" : "valoraciones"}`;
  return min > 1 ? `${stars} y ${counted}` : `con ${counted}`;
}

const madeOfNames = /^(?:material|fabric|composition|upper material|outer material|tejido|tela|composición)(?:e?s)?$/iu;
const stated = /^(?:yes|true|s[ií])$/iu;
const denied = /^(?:no|false)$/iu;

/** "de algodón", "impermeable", "manga larga" */
function attributeWords(
  constraint: Extract<Constraint, { field: "attribute" }>,
  { orWords }: Pick<SpanishTools, "orWords">,
): string {
  const { name, anyOf } = constraint;
  const isExcluded = isExclusion(constraint);
  if (madeOfNames.test(name)) return `${notFor(constraint)}de ${orWords(anyOf)}`;
  if (anyOf.every((value) => stated.test(value))) return isExcluded ? `sin ${name}` : name;
  if (anyOf.every((value) => denied.test(value))) return isExcluded ? `con ${name}` : `sin ${name}`;
  return `${notFor(constraint)}${name} ${orWords(anyOf)}`;
}

function ageWords(months: number): string {
  if (months > 0 && months < 24 && months % 12 !== 0) return months === 1 ? "1 mes" : `${months} meses`;
  const years = Math.floor(months / 12);
  return years === 1 ? "1 año" : `${years} años`;
}

/** Bounds are inclusive; one minor unit below a round amount is told as people said it: "por menos de 60 $". */
function priceWords(min: number | undefined, max: number | undefined, price: (amount: number) => string): string {
  if (min !== undefined && min === max) return `por exactamente ${price(min)}`;
  const isOver = min !== undefined && isRound(min - 1);
  const isUnder = max !== undefined && isRound(max + 1);
  if (min !== undefined && max !== undefined && !isOver && !isUnder) return `entre ${price(min)} y ${price(max)}`;
  const from = min === undefined ? [] : [isOver ? `por más de ${price(min - 1)}` : `desde ${price(min)}`];
  const to = max === undefined ? [] : [isUnder ? `por menos de ${price(max + 1)}` : `hasta ${price(max)}`];
  return [...from, ...to].join(" y ");
}

/** Units that have no sign in Spanish. */
const unitNames: Readonly<Record<string, string>> = {
  in: "pulgadas",
  ft: "pies",
  yd: "yardas",
  lb: "libras",
  oz: "onzas",
};

function measureWords(
  constraint: Extract<Constraint, { field: "measure" }>,
  { language }: Pick<SpanishTools, "language">,
): string {
  const { name, min, max, typedIn } = constraint;
  const inWords =
    typedIn === undefined ? {} : { typedIn: { ...typedIn, name: unitNames[typedIn.name] ?? typedIn.name } };
  const told = (amount: number): string => measureAmount(amount, { ...constraint, ...inWords }, language.locale);
  const limits = [
    ...(min === undefined ? [] : [`al menos ${told(min)}`]),
    ...(max === undefined ? [] : [`como máximo ${told(max)}`]),
  ];
  const amount = min !== undefined && min === max ? told(min) : limits.join(" y ");
  return `${name === undefined ? "" : `${name} `}de ${amount}`;
}
