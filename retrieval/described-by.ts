import type { Product } from "../bot/shop-records.js";
import { fold } from "./fold.js";
import { stem } from "./stem.js";

const wordsOfText = /[\p{L}\p{M}\p{N}]+/gu;
const negationsBefore = new Set(["no", "non", "not", "without", "zero"]);
const changingVowels = new Set(["foot", "tooth", "goose", "mouse", "person"]);
const negationsAfter = new Set(["free", "less"]);

/**
 * Whether a word or phrase describes a product: it stands in the title, description, attributes or tags, and not only
 * as what the product lacks ("no buttons", "button-free"); or what it is made of is a kind of it ("lambswool" of "wool").
 * @param phrase folded. @returns the question, for any number of products.
 */
export function describedBy(phrase: string): (product: Product) => boolean {
  const wanted = stems(phrase);
  const [first = ""] = wanted;
  // Most texts do not hold the beginning of the word at all, and need not be taken apart. A plural may change the last
  // two letters ("knives"), or the vowels ("feet").
  const beginning = changingVowels.has(first) ? first.slice(0, 1) : first.slice(0, Math.max(1, first.length - 2));
  if (first === "") {
    return () => false;
  }
  const isWithin = wanted.length === 1 && first.length >= compoundOf ? isCompoundOf(first) : () => false;
  return (product) =>
    textsOf(product).some((text) => mayHold(text, beginning) && holds(stems(text), wanted)) ||
    madeOf(product).some((text) => text.toLowerCase().includes(first) && stems(text).some(isWithin));
}

/** Shorter words end too many others. */
const compoundOf = 4;
const namesMaterial = /material|fabric|composition/iu;

/** Lambswool is wool, and plywood is wood. */
function isCompoundOf(material: string): (word: string) => boolean {
  return (word) => word.endsWith(material) && word.length >= material.length + 3;
}

function madeOf({ attributes }: Product): string[] {
  return Object.entries(attributes).flatMap(([name, value]) => (namesMaterial.test(name) ? [String(value)] : []));
}

function mayHold(text: string, beginning: string): boolean {
  return text.toLowerCase().includes(beginning) || /[^\x20-\x7e]/.test(text);
}

function stems(text: string): string[] {
  return Array.from(fold(text).matchAll(wordsOfText), ([word]) => stem(word));
}

function holds(text: readonly string[], wanted: readonly string[]): boolean {
  return text.some(
    (_, at) =>
      wanted.every((word, offset) => text[at + offset] === word) &&
      !negationsBefore.has(text[at - 1] ?? "") &&
      !negationsAfter.has(text[at + wanted.length] ?? ""),
  );
}

function textsOf(product: Product): string[] {
  const attributes = Object.entries(product.attributes).map(([name, value]) =>
    typeof value === "boolean" ? (value ? name : "") : `${name}: ${String(value)}`,
  );
  return [product.title, product.description, ...attributes, ...(product.tags ?? [])];
}
