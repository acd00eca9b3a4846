/** The sums behind the figures. All of them are pure: they change nothing and take chance as an argument. */

/**
 * @param share 0 to 1; between two values the result lies on the line between them (Hyndman & Fan 1996, type 7)
 * @returns NaN when there are no values
 */
export function quantile(values, share) {
  if (values.length === 0) return Number.NaN;
  const sorted = Float64Array.from(values).sort();
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

export function median(values) {
  return quantile(values, 0.5);
}

export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Do two samples come from the same place? Mann & Whitney 1947, by the normal approximation with ties and continuity
 * corrected: right for samples of twenty and more.
 * @returns `p` of the two-sided test, and `superiority`: how often a value of `one` is larger than one of `other`, ties
 * counted half; 0.5 when they cannot be told apart
 */
export function mannWhitney(one, other) {
  const { rankSum, tieSum } = ranked(one, other);
  const pairs = one.length * other.length;
  const all = one.length + other.length;
  const larger = rankSum - (one.length * (one.length + 1)) / 2;
  const deviation = Math.sqrt((pairs / 12) * (all + 1 - tieSum / (all * (all - 1))));
  const distance = Math.max(0, Math.abs(larger - pairs / 2) - 0.5);
  const p = deviation === 0 ? 1 : Math.min(1, 2 * upperTail(distance / deviation));
  return { p, superiority: larger / pairs };
}

/** @returns the sum of the ranks of `one` among all, and the sum of t³ - t over all groups of t equal values */
function ranked(one, other) {
  const all = [...one.map((value) => ({ value, first: true })), ...other.map((value) => ({ value, first: false }))];
  all.sort((a, b) => a.value - b.value);
  let [rankSum, tieSum] = [0, 0];
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to].value === all[from].value) to += 1;
    const equal = to - from;
    const firsts = all.slice(from, to).filter(({ first }) => first).length;
    rankSum += firsts * ((from + 1 + to) / 2);
    tieSum += equal ** 3 - equal;
    from = to;
  }
  return { rankSum, tieSum };
}

/**
 * @returns the chance that a standard normal variable exceeds `z`, for z >= 0; off by at most 1.2e-7 of itself
 * (erfc by Chebyshev fitting, Press et al., Numerical Recipes, section 6.2)
 */
export function upperTail(z) {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const coefficients = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223,
    0.17087277,
  ];
  const exponent = coefficients.reduceRight((sum, coefficient) => coefficient + t * sum, 0);
  return 0.5 * t * Math.exp(exponent - x * x);
}

/**
 * What somebody gains who may try `tries` times against each of two things and compares the medians.
 * @param below gives a whole number from 0 up to, not with, its argument
 * @returns how often they are right about which of the two is which, 0.5 (guessing) to 1
 */
export function chanceToTellApart(one, other, tries, below, rounds = 20_000) {
  const draw = (values) => median(Array.from({ length: tries }, () => values[below(values.length)]));
  let larger = 0;
  for (let round = 0; round < rounds; round += 1) {
    const [first, second] = [draw(one), draw(other)];
    larger += first > second ? 1 : first === second ? 0.5 : 0;
  }
  return Math.max(larger, rounds - larger) / rounds;
}

/**
 * @param found what the index returned, with cosines
 * @param truth the nearest ones by comparing with all, nearest first
 * @returns the share of the true ones that was found; of equally near ones each is as good as the other
 */
export function recall(found, truth) {
  const farthest = truth.at(-1)?.cosine ?? Number.POSITIVE_INFINITY;
  const right = found.filter(({ cosine }) => cosine >= farthest - 1e-5).length;
  return truth.length === 0 ? 1 : Math.min(right, truth.length) / truth.length;
}
