import { isExclusion } from "../../merged-wish.js";
import type { Constraint } from "../../wish.js";
import { distinctSizes, isAround, isRound, measureAmount, middleOf, pricesAsOne } from "../limits.js";
import { fieldName } from "./field-names.js";
import type { ChineseTools } from "./tools.js";

interface Wished {
  readonly words: string;
  readonly constraints: readonly Constraint[];
}

/** How Chinese names what is wanted. */
export interface ChineseWishWords {
  readonly constraint: (constraint: Constraint) => string;
  readonly limits: (constraints: readonly Constraint[]) => string;
  /** 去掉“低于US$60”这个条件 */
  readonly leftOut: (constraints: readonly Constraint[]) => string;
  /** What is said of a product that does not meet it: "颜色不是navy". */
  readonly missing: (constraint: Constraint) => string;
  /** “warm hoodie”、低于US$60、颜色为navy; empty where nothing is wanted. */
  readonly wish: (wish: Wished) => string;
}

export function chineseWishWords({ price, language }: Pick<ChineseTools, "price" | "language">): ChineseWishWords {
  const limitWords = (constraint: Constraint): string => {
    switch (constraint.field) {
      case "price":
        return isAround(constraint)
          ? `${price(middleOf(constraint))}左右`
          : priceWords(constraint.min, constraint.max, price);
      case "in-stock":
        return "有货";
      case "reduced":
        return "正在降价";
      case "rating":
        return ratingWords(constraint);
      case "age":
        return `适合${ageWords(constraint.months)}`;
      case "measure":
        return measureWords(constraint, language.locale);
      case "words":
        return `不含${either(constraint.anyOf)}`;
      case "attribute":
        return attributeWords(constraint, isExclusion(constraint));
      case "size":
      case "category":
      case "brand":
      case "colour":
        return isOrNot(constraint, isExclusion(constraint));
    }
  };
  const constraintWords = (constraint: Constraint): string =>
    constraint.soft === undefined || isAround(constraint) ? limitWords(constraint) : `最好${limitWords(constraint)}`;
  const limits = (constraints: readonly Constraint[]): string => constraints.map(constraintWords).join("、");
  const missing = (constraint: Constraint): string => {
    switch (constraint.field) {
      case "price":
        return isAround(constraint) ? `不在${limitWords(constraint)}` : `不满足${limitWords(constraint)}`;
      case "in-stock":
        return "无货";
      case "reduced":
        return "没有降价";
      case "rating":
      case "age":
      case "measure":
        return `不满足${limitWords(constraint)}`;
      case "words":
        return `含${either(constraint.anyOf)}`;
      case "attribute":
        return `未注明${limitWords(constraint)}`;
      case "size":
      case "category":
      case "brand":
      case "colour":
        return isOrNot(constraint, !isExclusion(constraint));
    }
  };
  return {
    constraint: constraintWords,
    limits,
    leftOut: (constraints) => `去掉“${limits(constraints)}”${constraints.length > 1 ? "这些条件" : "这个条件"}`,
    missing,
    wish: ({ words, constraints }) =>
      [words === "" ? "" : `“${words}”`, ...pricesAsOne(constraints).map(constraintWords)]
        .filter((part) => part !== "")
        .join("、"),
  };
}

type Named = Extract<Constraint, { field: "size" | "category" | "brand" | "colour" }>;

function isOrNot({ field, anyOf }: Named, not: boolean): string {
  const values = either(field === "size" ? distinctSizes(anyOf) : anyOf);
  return `${fieldName(field)}${not ? "不是" : "为"}${values}`;
}

function either(values: readonly string[]): string {
  return values.join("或");
}

function ratingWords({ min, count }: Extract<Constraint, { field: "rating" }>): string {
  if (count === undefined) return `评分不低于${min}`;
  return min > 1 ? `评分不低于${min}且至少有${count}个评分` : `至少有${count}个评分`;
}

const stated = /^(?:yes|true)$/iu;
const denied = /^(?:no|false)$/iu;

/** 材质为cotton、waterproof为是、sleeve不为long: whether the name is a noun or an adjective, it stands before "为". */
function attributeWords({ name, anyOf }: Extract<Constraint, { field: "attribute" }>, not: boolean): string {
  const values = anyOf.map((value) => (stated.test(value) ? "是" : denied.test(value) ? "否" : value));
  return `${fieldName(name)}${not ? "不为" : "为"}${either([...new Set(values)])}`;
}

function ageWords(months: number): string {
  return months > 0 && months < 24 && months % 12 !== 0 ? `${months}个月` : `${Math.floor(months / 12)}岁`;
}

/** Bounds are inclusive; one minor unit below a round amount is told as people said it: "低于US$60". */
function priceWords(min: number | undefined, max: number | undefined, price: (amount: number) => string): string {
  if (min !== undefined && min === max) return `正好${price(min)}`;
  if (min !== undefined && max !== undefined && !isRound(min - 1) && !isRound(max + 1)) {
    return `${price(min)}至${price(max)}`;
  }
  const from = min === undefined ? "" : isRound(min - 1) ? `高于${price(min - 1)}` : `${price(min)}起`;
  const to = max === undefined ? "" : isRound(max + 1) ? `低于${price(max + 1)}` : `不超过${price(max)}`;
  return [from, to].filter((part) => part !== "").join("且");
}

function measureWords(constraint: Extract<Constraint, { field: "measure" }>, locale: string): string {
  const { name, min, max } = constraint;
  const called = name === undefined ? "" : fieldName(name);
  if (min !== undefined && min === max)
    return `${called}${called === "" ? "" : "为"}${measureAmount(min, constraint, locale)}`;
  const limits = [
    min === undefined ? "" : `不小于${measureAmount(min, constraint, locale)}`,
    max === undefined ? "" : `不超过${measureAmount(max, constraint, locale)}`,
  ];
  return `${called}${limits.filter((limit) => limit !== "").join("且")}`;
}
