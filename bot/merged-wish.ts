import type { Constraint, Wish } from "./wish.js";

/** A wish with a change: what the change does not mention stays. */
export function mergedWish(before: Wish, change: Wish): Wish {
  const constraints = change.constraints.map((constraint) => withOtherBound(constraint, before));
  const replaced = new Set(constraints.filter(isPositive).map(slotOf));
  const excluded = new Set(constraints.filter((each) => !isPositive(each)).flatMap(namedValues));
  const kept = before.constraints.filter((constraint) => {
    if (constraints.some((each) => isSame(each, constraint))) return false;
    if (!isPositive(constraint)) return true;
    // "not black" takes back the "in black" of before.
    return !replaced.has(slotOf(constraint)) && !namedValues(constraint).some((value) => excluded.has(value));
  });
  return {
    // What is added describes what is wanted, and so stands before it.
    words: `${change.words} ${before.words}`.trim(),
    constraints: [...kept, ...constraints],
    order: change.order === "relevance" ? before.order : change.order,
  };
}

/** "under 60", then "over 50": the bound that was not mentioned stays, unless the two leave nothing between them. */
function withOtherBound(constraint: Constraint, before: Wish): Constraint {
  if (constraint.field !== "price") return constraint;
  const own = before.constraints.find((each) => each.field === "price" && each.step === undefined);
  if (own?.field !== "price") return constraint;
  const both = { ...own, ...constraint };
  return (both.min ?? 0) <= (both.max ?? Number.POSITIVE_INFINITY) ? both : constraint;
}

/** The wish as the shopper limits it, without where "cheaper" and "more expensive" have led. */
export function withoutSteps(wish: Wish): Wish {
  return { ...wish, constraints: wish.constraints.filter((each) => each.field !== "price" || each.step === undefined) };
}

/** "colour:black", "size:m": what a constraint names of its slot. */
function namedValues(constraint: Constraint): readonly string[] {
  return "anyOf" in constraint ? constraint.anyOf.map((value) => `${slotOf(constraint)}:${value}`) : [];
}

function isSame(one: Constraint, other: Constraint): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isPositive(constraint: Constraint): boolean {
  return !("exclude" in constraint);
}

/** Constraints of one slot replace each other: a new price limit takes the place of the old one. */
function slotOf(constraint: Constraint): string {
  return constraint.field === "attribute" || constraint.field === "measure"
    ? `${constraint.field}:${constraint.name ?? ""}`
    : constraint.field;
}
