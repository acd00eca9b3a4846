/** Whom a product is for, and the words that catalogs and shoppers use for it. */
const forms: Readonly<Record<string, readonly string[]>> = {
  men: ["men", "mens", "man", "male", "males", "gentlemen", "gents", "guys", "him", "hombre", "hombres"],
  women: ["women", "womens", "woman", "womans", "female", "females", "ladies", "lady", "her", "mujer", "mujeres"],
  boys: ["boys", "boy"],
  girls: ["girls", "girl"],
  kids: ["kids", "kid", "children", "childrens", "child", "childs", "youth", "ninos"],
  baby: ["baby", "babies", "babys", "infant", "infants", "toddler", "toddlers"],
};

const departments = new Map(
  Object.entries(forms).flatMap(([name, words]) => words.map((word) => [word, name] as const)),
);

/** Words that mean a department only behind "for": "for her", "for a man". */
const afterForOnly = new Set([
  "male",
  "males",
  "female",
  "females",
  "man",
  "guys",
  "him",
  "her",
  "lady",
  "boy",
  "girl",
  "child",
  "kid",
  "baby",
  "woman",
  "infant",
  "toddler",
]);

/** Forms that people write when they mistype one; "woven" and "omen" are words of their own. */
export const departmentsOftenMistyped: readonly string[] = ["women", "womens", "ladies", "children"];

/** @param word folded, without apostrophes. @returns "men", "women", "boys", "girls", "kids" or "baby". */
export function departmentOf(word: string): string | undefined {
  return departments.get(word);
}

export function meansDepartmentAlone(word: string): boolean {
  return departments.has(word) && !afterForOnly.has(word);
}

/** Whether a catalog's own text, such as "Men's Shoes" or "male", names a department. */
export function namesDepartment(text: string, department: string): boolean {
  return text
    .replaceAll("'", "")
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => departments.get(word) === department);
}
