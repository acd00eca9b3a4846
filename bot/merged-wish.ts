import { quoteFor } from "./quote.js";
import type { Constraint, WantedItem, Wish, WishReading } from "./wish.js";

/** An item with a change, and what the change put out of force. */
export interface MergedItem {
  readonly item: WantedItem;
  /** Musts of before that the change contradicts. */
  readonly replaced: readonly Constraint[];
}

/** What the change does not mention stays; of each constraint it is kept which words it came from. */
export function mergedItem(before: WantedItem, change: WishReading): MergedItem {
  const wish = mergedWish(before.wish, change);
  const said = wish.constraints.map((constraint) => {
    const at = before.wish.constraints.findIndex((each) => isSame(each, constraint));
    const old = at < 0 ? otherBoundSaid(before, constraint) : (before.said[at] ?? "");
    const isNew = change.constraints.some((each) => isSame(withOtherBound(each, before.wish), constraint));
    const quote = isNew ? quoteFor(constraint, change.said ?? "") : "";
    return at < 0 && old !== "" && quote !== "" ? `${old} … ${quote}` : quote || old;
  });
  const quantity = change.quantity ?? before.quantity;
  return {
    item: { id: before.id, wish, said, ...(quantity === undefined ? {} : { quantity }) },
    replaced: before.wish.constraints.filter((each) => isReplaced(each, wish)),
  };
}

/** A wish with a change: what the change does not mention stays. */
function mergedWish(before: Wish, change: Wish): Wish {
  const added = change.constraints.map((constraint) => withOtherBound(constraint, before));
  const kept = before.constraints.flatMap((constraint) => remainder(constraint, added, change.words));
  return {
    words: mergedWords(withoutExcluded(before.words, added), change.words),
    constraints: [...kept, ...added].filter((each, at, all) => all.findIndex((one) => isSame(one, each)) === at),
    order: change.order === "relevance" ? before.order : change.order,
  };
}

/** The wish as the shopper limits it, without where "cheaper" and "more expensive" have led. */
export function withoutSteps(wish: Wish): Wish {
  return { ...wish, constraints: wish.constraints.filter((each) => each.field !== "price" || each.step === undefined) };
}

/** Constraints of one slot speak of the same thing: a new price limit takes the place of the old one. */
export function slotOf(constraint: Constraint): string {
  return constraint.field === "attribute" || constraint.field === "measure"
    ? `${constraint.field}:${constraint.name ?? ""}`
    : constraint.field;
}

/** Whether what meets `narrow` meets `wide` as well, as far as the two can be told from each other. */
export function isWithin(narrow: Constraint, wide: Constraint): boolean {
  if (slotOf(narrow) !== slotOf(wide) || isExclusion(narrow) !== isExclusion(wide)) return false;
  if ("anyOf" in narrow && "anyOf" in wide) {
    const [few, many] = isExclusion(narrow) ? [wide.anyOf, narrow.anyOf] : [narrow.anyOf, wide.anyOf];
    return few.every((value) => many.includes(value));
  }
  const [inner, outer] = [boundsOf(narrow), boundsOf(wide)];
  return inner.min >= outer.min && inner.max <= outer.max;
}

/** What is left of a constraint beside those that are new. */
function remainder(before: Constraint, added: readonly Constraint[], words: string): readonly Constraint[] {
  if (added.some((each) => isSame(asMust(each), asMust(before)))) return [];
  const wanted = added.filter((each) => !isExclusion(each)).flatMap(namedValues);
  // "not black" takes back the "in black" of before, and "in black" the "not black".
  const speakAgainst = isExclusion(before)
    ? [...wanted, ...wordsWanted(added, words)]
    : added.filter(isExclusion).flatMap(namedValues);
  const rest = withoutValues(before, speakAgainst);
  if (rest === undefined) return [];
  return added.some((each) => takesPlaceOf(each, rest)) ? [] : [rest];
}

/** A word that was excluded is wanted again as a word, or as a value of the catalog. */
function wordsWanted(added: readonly Constraint[], words: string): readonly string[] {
  const values = added.flatMap((each) => (!isExclusion(each) && "anyOf" in each ? each.anyOf : []));
  return [...wordsOf(words), ...values].map((word) => `words:${word}`);
}

function takesPlaceOf(added: Constraint, before: Constraint): boolean {
  if (isExclusion(added) || isExclusion(before) || slotOf(added) !== slotOf(before)) return false;
  // "Ideally under 50" narrows the "under 80" that must hold, and leaves it in force.
  const [must, nice] = [added, before].sort((one, other) => Number(one.soft ?? false) - Number(other.soft ?? false));
  const isBesideMust = must?.soft === undefined && nice?.soft === true;
  return !(isBesideMust && isWithin(nice, must ?? nice));
}

function withoutValues(constraint: Constraint, values: readonly string[]): Constraint | undefined {
  if (!("anyOf" in constraint)) return constraint;
  const left = constraint.anyOf.filter((value) => !values.includes(`${slotOf(constraint)}:${value}`));
  if (left.length === constraint.anyOf.length) return constraint;
  return left.length === 0 ? undefined : { ...constraint, anyOf: left };
}

/** "under 60", then "over 50": the bound that was not mentioned stays, unless the two leave nothing between them. */
function withOtherBound(constraint: Constraint, before: Wish): Constraint {
  if (constraint.field === "rating") return withOtherRating(constraint, before);
  const own = before.constraints.find((each) => hasOtherBound(each, constraint));
  if (own === undefined) return constraint;
  const both = { ...own, ...constraint };
  const { min, max } = boundsOf(both);
  return min < max ? both : constraint;
}

/** Stars and the number of ratings are two limits in one: what is not said again stays. */
function withOtherRating(added: Rating, before: Wish): Constraint {
  const own = before.constraints.find((each) => each.field === "rating" && each.soft === added.soft);
  if (own?.field !== "rating") return added;
  if (added.count !== undefined && added.min <= 1) return { ...added, min: own.min };
  return added.count === undefined && own.count !== undefined ? { ...added, count: own.count } : added;
}

type Rating = Extract<Constraint, { field: "rating" }>;

function hasOtherBound(before: Constraint, added: Constraint): boolean {
  if (before.soft !== undefined || added.soft !== undefined || slotOf(before) !== slotOf(added)) return false;
  if (before.field === "price" && added.field === "price") return before.step === undefined && added.step === undefined;
  return before.field === "measure" && added.field === "measure" && before.unit === added.unit;
}

/** Of the two bounds of a band only one may be new, and of several colours one: the words of the rest are told too. */
function otherBoundSaid(before: WantedItem, constraint: Constraint): string {
  const related = before.wish.constraints.findIndex(
    (each) => "anyOf" in each && (isWithin(each, constraint) || isWithin(constraint, each)),
  );
  if (related >= 0) return before.said[related] ?? "";
  const at = before.wish.constraints.findIndex((each) => hasOtherBound(each, constraint));
  const own = before.wish.constraints[at];
  if (own === undefined) return "";
  const [old, now] = [boundsOf(own), boundsOf(constraint)];
  const keepsOne = (old.min === now.min && old.min > 0) || (old.max === now.max && Number.isFinite(old.max));
  return keepsOne ? (before.said[at] ?? "") : "";
}

/** A must that the wish holds no longer, though something else on the same thing is said now. */
function isReplaced(before: Constraint, after: Wish): boolean {
  if (before.soft !== undefined || (before.field === "price" && before.step !== undefined)) return false;
  const now = after.constraints.filter((each) => slotOf(each) === slotOf(before));
  const related = (each: Constraint): boolean => isWithin(each, before) || isWithin(before, each);
  return now.length > 0 && !now.some(related);
}

/** "cotton hoodie", then "without cotton": the word is wanted no longer. */
function withoutExcluded(words: string, added: readonly Constraint[]): string {
  const excluded = added.filter((each) => isExclusion(each) && each.soft === undefined);
  const values = new Set(excluded.flatMap((each) => ("anyOf" in each ? each.anyOf.map(singular) : [])));
  const left = wordsOf(words).filter((word) => !values.has(singular(word)));
  return left.length === 0 ? words : left.join(" ");
}

/** What is added describes what is wanted, and so stands before it; "long sleeve" takes the place of a "short sleeve". */
function mergedWords(before: string, change: string): string {
  const [old, added] = [wordsOf(before), wordsOf(change)];
  const thing = added.at(-1) ?? "";
  const at = old.findIndex((word, place) => place > 0 && place < old.length - 1 && singular(word) === singular(thing));
  if (added.length > 1 && at > 0) return [...old.slice(0, at - 1), ...added, ...old.slice(at + 1)].join(" ");
  const known = new Set(old.map(singular));
  return [...added.filter((word) => !known.has(singular(word))), ...old].join(" ");
}

/** Plural and singular are one word: "hoodies" is "hoodie". */
export function singular(word: string): string {
  return word.toLowerCase().replace(/(?<=[a-z]{2})(?<!s)s$/u, "");
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}

/** "colour:black", "size:m": what a constraint names of its slot. */
function namedValues(constraint: Constraint): readonly string[] {
  return "anyOf" in constraint ? constraint.anyOf.map((value) => `${slotOf(constraint)}:${value}`) : [];
}

function boundsOf(constraint: Constraint): { readonly min: number; readonly max: number } {
  const { min, max } = constraint as { readonly min?: number; readonly max?: number };
  return { min: min ?? 0, max: max ?? Number.POSITIVE_INFINITY };
}

/** The same limit as one that has to hold. */
export function asMust(constraint: Constraint): Constraint {
  const { soft, ...limit } = constraint;
  return soft === undefined ? constraint : limit;
}

export function isSame(one: Constraint, other: Constraint): boolean {
  return fingerprint(one) === fingerprint(other);
}

/** The same for the same limit, in whatever order its parts were written. */
export function fingerprint(constraint: Constraint): string {
  return JSON.stringify(Object.entries(constraint).sort(([one], [other]) => one.localeCompare(other)));
}

export function isExclusion(constraint: Constraint): boolean {
  return "exclude" in constraint;
}
