import type { AttributeValue, Product } from "../bot/shop-records.js";
import type { SearchDocument } from "./lexical-index.js";

/** The words that a product can be found by, by where they stand. */
export function searchDocumentOf(product: Product): SearchDocument {
  return {
    title: product.title,
    ...(product.brand === undefined ? {} : { brand: product.brand }),
    categories: [...new Set(product.categories.flatMap((path) => path.split(">").map((step) => step.trim())))],
    attributes: [...attributeTexts(product), ...optionTexts(product)],
    tags: product.tags ?? [],
    description: product.description,
    codes: codesOf(product),
  };
}

function attributeTexts(product: Product): readonly string[] {
  return Object.entries(product.attributes).flatMap(([name, value]) => textOfAttribute(name, value));
}

/** A number or a yes means nothing without its name: "capacity 20", "waterproof". */
function textOfAttribute(name: string, value: AttributeValue): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [`${name} ${value}`];
  if (typeof value === "boolean") return value ? [name] : [];
  return [value.join(", ")];
}

function optionTexts(product: Product): readonly string[] {
  return [...new Set(product.variants.flatMap((variant) => Object.values(variant.options)))];
}

function codesOf(product: Product): readonly string[] {
  const codes = product.variants.flatMap(({ sku, barcode }) => (barcode === undefined ? [sku] : [sku, barcode]));
  return [...new Set([product.id, ...codes])];
}
