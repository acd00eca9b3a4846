const letters = ["xxxs", "xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl", "xxxxl"];

/** Sizes from the smallest to the largest, as far as their names tell. */
export function inNaturalOrder<T>(sizes: readonly T[], nameOf: (size: T) => string): readonly T[] {
  return [...sizes].sort((one, other) => {
    const [first, second] = [rank(nameOf(one)), rank(nameOf(other))];
    return first - second || nameOf(one).localeCompare(nameOf(other), "en", { numeric: true });
  });
}

/** Letters first, then numbers by their value. */
function rank(name: string): number {
  const letter = letters.indexOf(name.trim().toLowerCase());
  if (letter >= 0) return letter;
  const number = Number.parseFloat(name.replace(/^\D+/u, "").replace(",", "."));
  return Number.isNaN(number) ? Number.MAX_SAFE_INTEGER : letters.length + number;
}
