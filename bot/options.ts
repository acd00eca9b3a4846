import type { Constraint } from "./wish.js";

/** The options in which variants of a product differ: colour, size and the like. */

export type Options = Readonly<Record<string, string>>;

const colourNames = /colou?r|farbe|couleur|kleur|colore|cor$|颜色|顏色|色/iu;
const sizeNames = /size|größe|groesse|taille|talla|taglia|maat|tamanho|尺码|尺寸|サイズ/iu;

/**
 * Whether a limit is about the option of this name.
 * @param value a value that meets the limit: where an option's name says nothing, a value that names the limit does.
 */
export function optionConcerned(constraint: Constraint, name: string, value?: string): boolean {
  if (constraint.field === "attribute") return constraint.name.toLowerCase() === name.toLowerCase();
  if (constraint.field !== "colour" && constraint.field !== "size") return false;
  const names = constraint.field === "colour" ? colourNames : sizeNames;
  return names.test(name) || (value !== undefined && constraint.anyOf.includes(value.toLowerCase()));
}

export function isSizeOption(name: string): boolean {
  return sizeNames.test(name);
}

/** Names of the options in which two variants are not the same. */
export function differingOptions(one: Options, other: Options): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => one[name] !== other[name]);
}
