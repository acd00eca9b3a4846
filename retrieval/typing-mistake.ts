/** Sounds that people write for one another. */
const soundAlike = ["aeiouy", "ckqsxz", "bpv", "dt", "mn", "fvw", "gj", "lr"];
const keyboardRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

const swapped = 0.7;
const doubled = 0.5;
const vowelMissing = 0.9;
const letterMissing = 1;
const likeLetter = 0.9;
const neighbouringKey = 1.1;
const otherLetter = 1.6;
/** People get the beginning of a word right, and an ending more or less makes another word. */
const firstLetterExtra = 0.8;
const lastLetterExtra = 0.3;

/** How costly a mistake may be, by the length of the shorter word: little room in short ones. */
export function costAllowed(typed: string, meant: string): number {
  const length = Math.min(typed.length, meant.length);
  if (length <= 4) {
    return 0.85;
  }
  return length <= 6 ? 1.4 : length <= 8 ? 2.2 : 2.9;
}

/**
 * How unlikely it is that `typed` was meant to be `meant`: an edit distance (with swaps of neighbours) in which the
 * slips of fingers and ears are cheap: a swap, a doubled letter, a vowel for a vowel, a neighbouring key.
 */
export function mistakeCost(typed: string, meant: string): number {
  const width = meant.length + 1;
  const costs = new Float32Array((typed.length + 1) * width);
  for (let row = 0; row <= typed.length; row++) {
    for (let column = 0; column <= meant.length; column++) {
      costs[row * width + column] = row + column === 0 ? 0 : cheapest(typed, meant, row, column, costs);
    }
  }
  return costs[typed.length * width + meant.length] ?? 0;
}

function cheapest(typed: string, meant: string, row: number, column: number, costs: Float32Array): number {
  const width = meant.length + 1;
  const at = row * width + column;
  let best = Number.POSITIVE_INFINITY;
  if (row > 0) {
    best = (costs[at - width] ?? 0) + extraLetter(typed, row - 1);
  }
  if (column > 0) {
    best = Math.min(best, (costs[at - 1] ?? 0) + extraLetter(meant, column - 1));
  }
  if (row > 0 && column > 0) {
    best = Math.min(best, (costs[at - width - 1] ?? 0) + replaced(typed, meant, row - 1, column - 1));
  }
  if (isSwap(typed, meant, row - 1, column - 1)) {
    best = Math.min(best, (costs[at - 2 * width - 2] ?? 0) + swapped);
  }
  return best;
}

function extraLetter(word: string, at: number): number {
  const letter = word[at] ?? "";
  if (at > 0 && letter === word[at - 1]) {
    return doubled;
  }
  const cost = "aeiou".includes(letter) ? vowelMissing : letterMissing;
  return cost + placeExtra(at, word.length);
}

function replaced(typed: string, meant: string, row: number, column: number): number {
  const left = typed[row] ?? "";
  const right = meant[column] ?? "";
  if (left === right) {
    return 0;
  }
  const extra = placeExtra(Math.max(row, column), Math.max(typed.length, meant.length));
  if (soundAlike.some((letters) => letters.includes(left) && letters.includes(right))) {
    return likeLetter + extra;
  }
  return (areNeighbouringKeys(left, right) ? neighbouringKey : otherLetter) + extra;
}

function placeExtra(at: number, length: number): number {
  return at === 0 ? firstLetterExtra : at === length - 1 ? lastLetterExtra : 0;
}

function areNeighbouringKeys(left: string, right: string): boolean {
  return keyboardRows.some((row) => row.includes(left) && Math.abs(row.indexOf(left) - row.indexOf(right)) === 1);
}

function isSwap(typed: string, meant: string, row: number, column: number): boolean {
  return row > 0 && column > 0 && typed[row] === meant[column - 1] && typed[row - 1] === meant[column];
}
