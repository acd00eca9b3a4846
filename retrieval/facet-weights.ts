import type { Facet } from "../bot/ports.js";
import { departmentOf } from "./departments.js";
import { fold } from "./fold.js";
import type { FieldKind } from "./stated-fields.js";

/** How readily a shopper can answer, 0 to 1: what it is and what for before what only a data sheet knows. */
const answerable = {
  /** Whom it is for. */
  department: 1.3,
  category: 1,
  use: 0.95,
  colour: 0.9,
  material: 0.85,
  size: 0.8,
  price: 0.8,
  brand: 0.4,
  attribute: 0.55,
  yesOrNo: 0.55,
  numbers: 0.3,
} as const;

const useNames =
  /\b(?:activity|use|usage|occasion|sport|purpose|style|type|kind|season|room|theme|recipient|for|uso|tipo|estilo)\b/u;
const materialNames = /\b(?:material|fabric|wood|metal|tejido|stoff)\b/u;
const hasNumber = /\d/u;
/** More values than this are too many to choose among at a glance. */
const valuesAtAGlance = 8;

/**
 * How well asking for a facet narrows a result: the bits that an answer is expected to bring, if the shopper can give
 * one and the products state it. With overlapping values (most shoes come in every size) little is won.
 */
export function worthOf(facet: Facet, kind: FieldKind | "category" | "price", products: number): number {
  const counts = facet.values.map(({ count }) => count);
  const sum = counts.reduce((total, count) => total + count, 0);
  if (sum === 0) return 0;
  const left = counts.reduce((bits, count) => bits + (count / sum) * Math.log2(count), 0);
  const gain = Math.max(0, Math.log2(products * facet.stated) - left);
  const glance = Math.min(1, valuesAtAGlance / counts.length);
  return gain * facet.stated * weightOf(facet, kind) * (0.5 + glance / 2);
}

function isDepartment({ label }: Facet["values"][number]): boolean {
  return departmentOf(fold(label)) !== undefined;
}

function weightOf({ field, values }: Facet, kind: FieldKind | "category" | "price"): number {
  if (kind === "category" && values.filter(isDepartment).length > 1) return answerable.department;
  if (kind !== "attribute") return answerable[kind];
  const name = field.toLowerCase().replace(/[_-]+/gu, " ");
  if (values.every(({ label }) => label === "yes" || label === "no")) return answerable.yesOrNo;
  if (values.filter(({ label }) => hasNumber.test(label)).length > values.length / 2) return answerable.numbers;
  if (useNames.test(name)) return answerable.use;
  return materialNames.test(name) ? answerable.material : answerable.attribute;
}
