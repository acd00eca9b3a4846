import type { Fact } from "../dialogue.js";
import type { AttributeValue, Product } from "../shop-records.js";
import { sentencesOf, stemsOf } from "./question-words.js";

/** One thing that the shop's record states of a product. */
export interface RecordFact extends Fact {
  /** As the shop calls it, in words: "battery life". */
  readonly name: string;
  readonly value: string | number | boolean;
  /** Stems of the name and of the value. */
  readonly nameStems: readonly string[];
  readonly valueStems: readonly string[];
}

/** All that a product's attributes, options, brand and departments state, in the order of the record. */
export function recordFacts(product: Product): readonly RecordFact[] {
  const about = `product:${product.id}`;
  const attributes = Object.entries(product.attributes).flatMap(([name, value]) => {
    const told = attributeValue(value);
    return told === undefined ? [] : [recordFact(about, `attribute:${name}`, inWords(name), told)];
  });
  const options = optionValues(product).map(([name, values]) =>
    recordFact(about, `option:${name}`, inWords(name), values.join(", ")),
  );
  const known = new Set([...attributes, ...options].map(({ name }) => name));
  const brand =
    product.brand === undefined || known.has("brand") ? [] : [recordFact(about, "brand", "brand", product.brand)];
  return [...attributes, ...options, ...brand];
}

export function categoryFacts(product: Product): readonly RecordFact[] {
  return product.categories.map((path, at) =>
    recordFact(`product:${product.id}`, `category-${at + 1}`, "department", path),
  );
}

/** Title and description, sentence by sentence. */
export function toldFacts(product: Product): readonly RecordFact[] {
  return sentencesOf(product.description).map((sentence, at) =>
    recordFact(`product:${product.id}`, `description-${at + 1}`, "description", sentence),
  );
}

/** Every value of each option, in the order of the variants. */
export function optionValues(product: Product): readonly (readonly [name: string, values: readonly string[]])[] {
  const values = new Map<string, Set<string>>();
  for (const { options } of product.variants) {
    for (const [name, value] of Object.entries(options)) values.set(name, (values.get(name) ?? new Set()).add(value));
  }
  return [...values].map(([name, all]) => [name, [...all].filter((value) => value !== "")] as const);
}

/** "features_bags" and "batteryLife" as people write them. */
export function inWords(name: string): string {
  return name
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")
    .replace(/[_\s-]+/gu, " ")
    .trim()
    .toLowerCase();
}

/** Undefined for what says nothing. "Yes" and "false" are what they say. */
function attributeValue(value: AttributeValue): string | number | boolean | undefined {
  if (typeof value === "number" || typeof value === "boolean") return value;
  const text = (typeof value === "string" ? value : value.join(", ")).trim();
  if (/^(?:|-+|n\/?a|none given|unknown)$/iu.test(text)) return undefined;
  if (/^(?:yes|true)$/iu.test(text)) return true;
  return /^(?:no|false)$/iu.test(text) ? false : text;
}

function recordFact(about: string, property: string, name: string, value: string | number | boolean): RecordFact {
  const valueStems = typeof value === "boolean" ? [] : stemsOf(String(value));
  return { about, property, name, value, nameStems: stemsOf(name), valueStems };
}
