import type { ProductMatches } from "../bot/ports.js";
import type { Constraint } from "../bot/wish.js";
import { isHard } from "./filters.js";

const rankingsMax = 40;
const setSizeMax = 3;

type Change = ProductMatches["without"][number];

/**
 * The smallest sets of hard constraints without which a wish finds something: all single ones that help; where none
 * does, pairs; where no pair does, sets of three. At most 40 rankings are made, so of a wish with very many constraints
 * not every set is tried.
 * @param totalWith how many products satisfy the wish with other constraints.
 * @returns those that bring most first.
 */
export async function smallestChanges(
  constraints: readonly Constraint[],
  totalWith: (constraints: readonly Constraint[]) => Promise<number>,
): Promise<readonly Change[]> {
  const hard = constraints.filter(isHard);
  if (hard.length === 0) return [];
  let left = rankingsMax;
  const totalWithout = async (given: readonly Constraint[]): Promise<number> => {
    left -= 1;
    return totalWith(constraints.filter((constraint) => !given.includes(constraint)));
  };
  if (hard.length > 1 && (await totalWithout(hard)) === 0) return [];
  for (let size = 1; size <= setSizeMax; size++) {
    const changes: Change[] = [];
    for (const given of setsOf(hard, size)) {
      if (left === 0) break;
      const total = await totalWithout(given);
      if (total > 0) changes.push({ constraints: given, total });
    }
    if (changes.length > 0) return changes.sort((one, other) => other.total - one.total);
  }
  return [];
}

/** All ways to take `size` of the values, each in their order. */
function* setsOf<Value>(values: readonly Value[], size: number): Generator<readonly Value[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [at, value] of values.entries()) {
    for (const others of setsOf(values.slice(at + 1), size - 1)) yield [value, ...others];
  }
}
