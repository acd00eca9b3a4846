import type { AttributeValue, Product } from "../bot/shop-records.js";
import { attributeName, isColourName, isGenderName, isSizeName } from "./catalog-fields.js";
import { coloursOf } from "./colour-families.js";
import { departmentOf } from "./departments.js";
import { fold, foldAgain } from "./fold.js";

export type FieldKind = "colour" | "size" | "brand" | "department" | "attribute";

/** One property with everything that a product says of it, in any of its variants. */
export interface StatedField {
  readonly kind: FieldKind;
  /** The same for all spellings of its name. */
  readonly key: string;
  /** As the catalog writes it; "colour", "size", "brand" and "department" for these. */
  readonly name: string;
  /** Folded value to how the catalog writes it. */
  readonly values: ReadonlyMap<string, string>;
}

/** A step of a category path, folded, and as the catalog writes it. */
export interface Step {
  readonly key: string;
  readonly label: string;
}

export interface StatedProduct {
  readonly fields: readonly StatedField[];
  readonly paths: readonly (readonly Step[])[];
}

/** A value that shoppers choose by is a few words. */
const valueCharsMax = 32;
/** What identifies a product, keeps its books or is told in sentences tells nobody what to choose. */
const noChoice = new RegExp(
  "(?:^| )(?:id|ids|sku|skus|ean|gtin|upc|mpn|isbn|asin|codes?|barcode|reference|ref|no|number|handle|slug|urls?|links?|images?|" +
    "pictures?|photos?|videos?|created|published|updated|modified|dates?|at|tax|status|visibility|inventory|quantity|qty|" +
    "stock|titles?|names?|descriptions?|details|notes?|keywords?|meta|seo|rank|position|rating|reviews|price|cost|" +
    "warranty|shipping|template|vendor|supplier|set)(?: |$)",
  "u",
);

const known = new WeakMap<Product, StatedProduct>();

/** What a product states that somebody may choose by; worked out once per product. */
export function statedBy(product: Product): StatedProduct {
  const before = known.get(product);
  if (before !== undefined) return before;
  const stated = { fields: fieldsOf(product), paths: product.categories.map(stepsIn) };
  known.set(product, stated);
  return stated;
}

function fieldsOf(product: Product): readonly StatedField[] {
  const fields = new Map<string, StatedField & { readonly values: Map<string, string> }>();
  const add = (kind: FieldKind, key: string, name: string, values: readonly string[]): void => {
    const field = fields.get(key) ?? { kind, key, name, values: new Map<string, string>() };
    fields.set(key, field);
    for (const value of values) {
      const folded = foldAgain(value);
      if (folded !== "" && folded.length <= valueCharsMax && !field.values.has(folded)) field.values.set(folded, value);
    }
  };
  const addNamed = (written: string, value: AttributeValue): void => {
    const key = attributeName(written);
    const values = textsOf(value);
    if (isColourName(key)) {
      add("colour", "colour", "colour", values.flatMap(coloursWritten));
      return;
    }
    if (isSizeName(key)) {
      add("size", "size", "size", values);
      return;
    }
    if (isGenderName(key)) {
      add("department", "department", "department", values.map(departmentWritten));
      return;
    }
    if (!noChoice.test(key)) add("attribute", key, written, values);
  };
  if (product.brand !== undefined) add("brand", "brand", "brand", [product.brand]);
  for (const [name, value] of Object.entries(product.attributes)) addNamed(name, value);
  for (const { options } of product.variants)
    for (const [name, value] of Object.entries(options)) addNamed(name, value);
  return [...fields.values()].filter(({ values }) => values.size > 0);
}

function textsOf(value: AttributeValue): readonly string[] {
  if (typeof value === "boolean") return [value ? "yes" : "no"];
  return (typeof value === "object" ? value : [String(value)]).map((text) => text.trim());
}

/** "Blue/White" are two colours, each in the catalog's own letters as far as it stands alone. */
function coloursWritten(value: string): readonly string[] {
  const single = coloursOf(value);
  return single.length === 1 ? [value] : single.map(capitalised);
}

function departmentWritten(gender: string): string {
  return capitalised(departmentOf(fold(gender)) ?? gender);
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function stepsIn(path: string): readonly Step[] {
  return path
    .split(" > ")
    .map((step) => ({ key: foldAgain(step), label: step.trim() }))
    .filter(({ key }) => key !== "");
}
