import type { Constraint, WishReading } from "../bot/wish.js";
import type { ItemSpan } from "./wish-items.js";

/** Said once behind the last of several things ("shirt and trousers in navy"), these may be meant of all. */
const sharedBehind: ReadonlySet<Constraint["field"]> = new Set([
  "colour",
  "brand",
  "category",
  "age",
  "price",
  "in-stock",
  "reduced",
  "rating",
]);

/**
 * Things in a row of bare nouns share what is said behind the last of them, and whom the first is for ("men's shoes and
 * socks"), unless one says something of the kind itself. "Shoes and a bag in red" speaks of the bag.
 */
export function withShared(readings: readonly WishReading[], items: readonly ItemSpan[]): readonly WishReading[] {
  if (!items.every(({ bare }) => bare)) return readings;
  const [first, last] = [readings[0], readings.at(-1)];
  const behind = last?.constraints.filter(({ field }) => sharedBehind.has(field)) ?? [];
  const whom = first?.constraints.filter(({ field }) => field === "category") ?? [];
  return readings.map((reading, at) => {
    const given = at === readings.length - 1 ? whom : [...behind, ...(at === 0 ? [] : whom)];
    const own = new Set(reading.constraints.map(({ field }) => field));
    const added = given.filter(
      ({ field }, place) => !own.has(field) && given.findIndex((one) => one.field === field) === place,
    );
    return added.length === 0 ? reading : { ...reading, constraints: [...reading.constraints, ...added] };
  });
}
