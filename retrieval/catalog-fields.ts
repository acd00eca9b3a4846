import type { AttributeValue, Product } from "../bot/shop-records.js";
import { fold, foldAgain } from "./fold.js";
import { remembering } from "./remembering.js";

const colourNames = new Set([
  "color",
  "colour",
  "colors",
  "colours",
  "farbe",
  "couleur",
  "colore",
  "kleur",
  "cor",
  "颜色",
  "顏色",
]);
const sizeNames = new Set([
  "size",
  "sizes",
  "shoe size",
  "clothing size",
  "talla",
  "grosse",
  "taille",
  "taglia",
  "maat",
  "尺码",
  "尺寸",
]);
const genderNames = new Set(["gender", "sex", "department", "target gender", "genero", "geschlecht", "性别"]);

/** A catalog writes the same few names in one product after the other. */
const namesKept = 2_000;

const pathsKept = 10_000;

/** An attribute's or option's name as it is compared: "Performance_Fabric" is "performance fabric". */
export const attributeName = remembering((name) => fold(name).replace(/[_-]+/g, " ").trim(), namesKept);

export function isColourName(name: string): boolean {
  return colourNames.has(name);
}

export function isSizeName(name: string): boolean {
  return sizeNames.has(name);
}

export function isGenderName(name: string): boolean {
  return genderNames.has(name);
}

/** The steps of category paths, folded: "Men > Tops" has "men" and "tops". */
export function stepsOf(product: Product): string[] {
  return product.categories.flatMap(stepsOfPath);
}

/** The same of one path. */
export const stepsOfPath = remembering<readonly string[]>(
  (path) =>
    path
      .split(" > ")
      .map(fold)
      .filter((step) => step !== ""),
  pathsKept,
);

/** An attribute's single values, folded; a boolean is "yes" or "no". */
export function valuesOf(value: AttributeValue): string[] {
  if (typeof value === "boolean") {
    return [value ? "yes" : "no"];
  }
  return (typeof value === "object" ? value : [String(value)]).map(foldAgain).filter((one) => one !== "");
}
