import { plainLine } from "./saying.js";
import type { Constraint } from "./wish.js";

/** A quote is read at a glance. */
const charactersMax = 60;

/** Of what was said, the clause that a constraint was read from: the one that names a value of it, else all of it. */
export function quoteFor(constraint: Constraint, said: string): string {
  const clauses = said.split(/[,;.!?\n]+\s|\s(?:and|but|or else|with)\s/iu).map((clause) => clause.trim());
  const named = clauses.find((clause) => namesOf(constraint).some((name) => clause.toLowerCase().includes(name)));
  return plainLine((named ?? said).replace(/[.!?,\s]+$/u, ""), charactersMax);
}

/** What a clause would hold that the constraint was read from. */
function namesOf(constraint: Constraint): readonly string[] {
  if ("anyOf" in constraint) return constraint.anyOf.filter((value) => value !== "");
  const { min, max } = constraint as { readonly min?: number; readonly max?: number };
  return [min, max].flatMap((bound) => (bound === undefined ? [] : digitsOf(bound)));
}

/** As people write an amount that is kept in minor units, with or without the one that makes it "under". */
function digitsOf(bound: number): readonly string[] {
  return [...new Set([bound / 100, (bound + 1) / 100, (bound - 1) / 100, bound, bound / 10].filter(Number.isInteger))]
    .filter((amount) => amount > 0)
    .map(String);
}
