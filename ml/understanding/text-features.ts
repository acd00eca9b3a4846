/** Characters of a message that are looked at. What somebody wants is said within the first two hundred words or not at all. */
const charactersMax = 1_000;

/** Characters of one word that are looked at; no word that means something is longer. */
const wordCharactersMax = 40;

/** Features are hashed into this many buckets ("feature hashing", Weinberger et al. 2009). */
export const featureBuckets = 1 << 18;

/** Words and characters count half each; their squares add up to 1. */
const blockWeight = Math.SQRT1_2;

/** A unit-length vector of which most is zero: `values[i]` stands at `buckets[i]`. */
export interface SparseVector {
  readonly buckets: Int32Array;
  readonly values: Float32Array;
}

type Counts = ReadonlyMap<number, number>;

/** How often each bucket occurs in a text, by words and by characters. */
export interface FeatureCounts {
  readonly words: Counts;
  readonly characters: Counts;
}

/** Single words and pairs, and runs of 3 to 5 characters of a word with its borders, so that a slip of the key costs little. */
export function countFeatures(text: string): FeatureCounts {
  const words = wordsOf(text);
  const inWords = words.flatMap((word, index) => [`1 ${word}`, `2 ${words[index - 1] ?? ""} ${word}`]);
  return { words: counted(inWords), characters: counted(words.flatMap(characterRuns)) };
}

/**
 * Weight of each bucket by how few of the texts have it: ln((1 + texts) / (1 + texts with it)) + 1.
 * Buckets of no text get the largest weight.
 */
export function inverseFrequencies(texts: readonly FeatureCounts[]): Float32Array {
  const seen = new Float32Array(featureBuckets);
  for (const { words, characters } of texts) {
    for (const bucket of new Set([...words.keys(), ...characters.keys()])) seen[bucket] = (seen[bucket] ?? 0) + 1;
  }
  return seen.map((count) => Math.log((1 + texts.length) / (1 + count)) + 1);
}

export function weigh(counts: FeatureCounts, inverse: Float32Array): SparseVector {
  const words = toUnitLength(counts.words, inverse);
  const characters = toUnitLength(counts.characters, inverse);
  return {
    buckets: Int32Array.from([...counts.words.keys(), ...counts.characters.keys()]),
    values: Float32Array.from([...words, ...characters], (value) => value * blockWeight),
  };
}

/** Numbers differ from message to message and mean the same, so each digit is written as 0. */
function wordsOf(text: string): string[] {
  const folded = text.slice(0, charactersMax).normalize("NFKC").slice(0, charactersMax).toLowerCase();
  const words = folded.replace(/[’`]/gu, "'").match(/[\p{L}\p{N}']+|[?!€$£#%]|\p{Extended_Pictographic}/gu) ?? [];
  return words.map((word) => word.slice(0, wordCharactersMax).replace(/\p{N}/gu, "0"));
}

function characterRuns(word: string): string[] {
  const bordered = `<${word}>`;
  const runs: string[] = [];
  for (let length = 3; length <= 5; length++) {
    for (let from = 0; from + length <= bordered.length; from++) runs.push(bordered.slice(from, from + length));
  }
  return runs;
}

function counted(features: readonly string[]): Counts {
  const counts = new Map<number, number>();
  for (const feature of features) {
    const bucket = bucketOf(feature);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  return counts;
}

/** FNV-1a over UTF-16 code units. */
function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < feature.length; index++) {
    hash = Math.imul(hash ^ feature.charCodeAt(index), 0x01000193);
  }
  return (hash ^ (hash >>> 16)) & (featureBuckets - 1);
}

function toUnitLength(counts: Counts, inverse: Float32Array): number[] {
  const values = Array.from(counts, ([bucket, count]) => (1 + Math.log(count)) * (inverse[bucket] ?? 0));
  const length = Math.hypot(...values);
  return values.map((value) => value / length);
}
