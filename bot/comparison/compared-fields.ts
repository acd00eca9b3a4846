import type { ProductCard } from "../dialogue.js";
import { measureOf, writtenIn } from "../product-questions/measures.js";
import { folded, stemsOf } from "../product-questions/question-words.js";
import { type RecordFact, recordFacts } from "../product-questions/record-facts.js";
import type { RecordTopic } from "../product-questions/topics.js";
import type { Product } from "../shop-records.js";

/** The same field of several products, as their records have it. */
export interface FieldFound {
  readonly name: string;
  /** What it was asked for. */
  readonly topic?: RecordTopic;
  /** One for each product; undefined where its record does not state it. */
  readonly cells: readonly (Cell | undefined)[];
}

export interface Cell {
  readonly fact: RecordFact;
  /** The value in the unit of the row, where the record has it in another one. */
  readonly inRowUnit?: string;
}

export interface Compared {
  readonly product: Product;
  readonly card: ProductCard;
}

/** What the records of all of them state alike, and what they state differently or leave out. */
export interface FieldsFound {
  readonly alike: readonly FieldFound[];
  /** What most of them state first; what only one of them states last. */
  readonly different: readonly FieldFound[];
}

export function fieldsFound(compared: readonly Compared[]): FieldsFound {
  const facts = compared.map(({ product }) => recordFacts(product));
  const names = [...new Map(facts.flat().map((fact) => [keyOf(fact), fact.name] as const))];
  const fields = names.map(([key, name]): FieldFound => {
    const found = facts.map((each) => each.find((fact) => keyOf(fact) === key));
    return { name, cells: inOneUnit(found) };
  });
  const same = fields.filter(isAlike);
  const alike = same.filter(({ cells }) => cells[0]?.fact.value !== false);
  const stated = ({ cells }: FieldFound): number => cells.filter((cell) => cell !== undefined).length;
  const told = fields.filter((field) => !same.includes(field) && says(field));
  return { alike, different: [...told].sort((one, other) => stated(other) - stated(one)) };
}

/** "no" beside nothing stated tells nobody anything. */
function says({ cells }: FieldFound): boolean {
  const known = cells.flatMap((cell) => cell ?? []);
  return known.length > 1 || known.some(({ fact }) => fact.value !== false);
}

function isAlike({ cells }: FieldFound): boolean {
  const [first] = cells;
  return first !== undefined && cells.every((cell) => cell !== undefined && sameValue(cell, first));
}

function sameValue(one: Cell, other: Cell): boolean {
  const written = ({ fact, inRowUnit }: Cell): string => folded(inRowUnit ?? String(fact.value));
  return written(one) === written(other);
}

/** Attributes and options of one name are one field. */
function keyOf({ name }: RecordFact): string {
  return stemsOf(name).join(" ") || name;
}

/** 13 in beside 35 cm is told as 33 cm; the unit is that of the first. */
export function inOneUnit(found: readonly (RecordFact | undefined)[]): readonly (Cell | undefined)[] {
  const measures = found.map((fact) => (fact === undefined ? undefined : measureOf(String(fact.value))));
  const known = measures.flatMap((measure) => measure ?? []);
  const [first] = known;
  const comparable =
    first !== undefined &&
    known.length === found.filter((fact) => fact !== undefined).length &&
    known.every(({ unit }) => unit.base === first.unit.base);
  return found.map((fact, at) => {
    const measure = measures[at];
    if (fact === undefined) return undefined;
    return !comparable || measure === undefined || measure.unit.sign === first.unit.sign
      ? { fact }
      : { fact, inRowUnit: writtenIn(measure, first.unit) };
  });
}
