/** Only the beginning of a word is hashed; two words within the distance agree on a form of it. */
const hashedChars = 7;
const wordCharsMin = 3;
const wordCharsMax = 30;
const lettersOnly = /^\p{L}+$/u;

/** Longer words have room for two mistakes without turning into another word. */
export function distanceAllowed(word: string): number {
  if (word.length < 4 || word.length > wordCharsMax || !lettersOnly.test(word)) {
    return 0;
  }
  return word.length < 6 ? 1 : 2;
}

/**
 * Finds words within a small edit distance by symmetric deletion (SymSpell, Garbe 2012): words are filed under the
 * hashes of themselves with up to two letters left out, and a typed word is looked up under the same hashes.
 * Kept in two flat arrays: bucket `b` holds the entries from `bucketStart[b]` to `bucketStart[b + 1]`.
 */
export class SpellingIndex {
  readonly #words: readonly string[];
  readonly #mask: number;
  readonly #bucketStart: Uint32Array;
  readonly #entries: Uint32Array;

  /** @param words each one folded; numbers and words with digits are never suggested. */
  constructor(words: readonly string[]) {
    this.#words = words;
    const hashes: number[] = [];
    const owners: number[] = [];
    words.forEach((word, term) => {
      if (word.length >= wordCharsMin && word.length <= wordCharsMax && lettersOnly.test(word)) {
        forEachDeletion(word, word.length < 5 ? 1 : 2, (hash) => {
          hashes.push(hash);
          owners.push(term);
        });
      }
    });
    this.#mask = powerOfTwoAbove(hashes.length) - 1;
    this.#bucketStart = new Uint32Array(this.#mask + 2);
    this.#entries = fileByBucket(hashes, owners, this.#mask, this.#bucketStart);
  }

  /** The numbers of the words within the distance, in no particular order; the word itself is not one of them. */
  near(word: string, distanceMax: number): number[] {
    const seen = new Set<number>();
    forEachDeletion(word, distanceMax, (hash) => {
      const bucket = hash & this.#mask;
      const end = this.#bucketStart[bucket + 1] ?? 0;
      for (let at = this.#bucketStart[bucket] ?? 0; at < end; at++) {
        seen.add(this.#entries[at] ?? 0);
      }
    });
    return [...seen].filter((term) => {
      const distance = editDistance(word, this.#words[term] ?? "", distanceMax);
      return distance > 0 && distance <= distanceMax;
    });
  }
}

function powerOfTwoAbove(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(count, 2)));
}

function fileByBucket(
  hashes: readonly number[],
  owners: readonly number[],
  mask: number,
  bucketStart: Uint32Array,
): Uint32Array {
  for (const hash of hashes) {
    const next = (hash & mask) + 1;
    bucketStart[next] = (bucketStart[next] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < bucketStart.length; bucket++) {
    bucketStart[bucket] = (bucketStart[bucket] ?? 0) + (bucketStart[bucket - 1] ?? 0);
  }
  const free = bucketStart.slice();
  const entries = new Uint32Array(hashes.length);
  hashes.forEach((hash, index) => {
    const at = free[hash & mask] ?? 0;
    free[hash & mask] = at + 1;
    entries[at] = owners[index] ?? 0;
  });
  return entries;
}

function forEachDeletion(word: string, depth: number, visit: (hash: number) => void): void {
  const length = Math.min(word.length, hashedChars);
  visit(hashWithout(word, length, -1, -1));
  for (let first = 0; first < length && depth >= 1; first++) {
    visit(hashWithout(word, length, first, -1));
    for (let second = first + 1; second < length && depth >= 2; second++) {
      visit(hashWithout(word, length, first, second));
    }
  }
}

/** FNV-1a over the first `length` characters except two. */
function hashWithout(word: string, length: number, first: number, second: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < length; index++) {
    if (index !== first && index !== second) {
      hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
    }
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

/**
 * Optimal string alignment distance: insertions, deletions, replacements, and swaps of neighbours.
 * @returns the distance, or a number above `most` once it is known to exceed it.
 */
export function editDistance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) {
    return most + 1;
  }
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = nextRow(left, right, row, last, beforeLast);
    if (Math.min(...current) > most) {
      return most + 1;
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length] ?? most + 1;
}

function nextRow(left: string, right: string, row: number, last: readonly number[], beforeLast: readonly number[]) {
  const current = [row];
  for (let column = 1; column <= right.length; column++) {
    const same = left[row - 1] === right[column - 1];
    let best = (last[column - 1] ?? 0) + (same ? 0 : 1);
    best = Math.min(best, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
    const swapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
    current.push(swapped ? Math.min(best, (beforeLast[column - 2] ?? 0) + 1) : best);
  }
  return current;
}
