import { packed, unpackedFloats, unpackedIntegers } from "./packed-numbers.js";
import { countFeatures, featureBuckets, inverseFrequencies, type SparseVector, weigh } from "./text-features.js";

/** The words and parts of words that training saw, each with a row of its own. */
export interface Vocabulary {
  /** Row of each bucket, from 0 up; -1 for one that no text had. */
  readonly rowOf: Int32Array;
  readonly rows: number;
  /** Weight of each bucket by how rare it is. */
  readonly inverse: Float32Array;
}

export interface StoredVocabulary {
  readonly buckets: string;
  readonly inverse: string;
  readonly unseenInverse: number;
}

export function learnVocabulary(texts: readonly string[]): Vocabulary {
  const counts = texts.map(countFeatures);
  const seen = new Set(counts.flatMap(({ words, characters }) => [...words.keys(), ...characters.keys()]));
  const buckets = Int32Array.from(seen).sort();
  return { rowOf: rowsOf(buckets), rows: buckets.length, inverse: inverseFrequencies(counts) };
}

/** What was never seen takes its share of the length and counts for nothing, so that a strange text is far from everything. */
export function vectorOf({ rowOf, inverse }: Vocabulary, text: string): SparseVector {
  const all = weigh(countFeatures(text), inverse);
  const known = [...all.buckets.keys()].filter((at) => (rowOf[all.buckets[at] ?? 0] ?? -1) >= 0);
  return {
    buckets: Int32Array.from(known, (at) => rowOf[all.buckets[at] ?? 0] ?? 0),
    values: Float32Array.from(known, (at) => all.values[at] ?? 0),
  };
}

export function storeVocabulary({ rowOf, inverse }: Vocabulary): StoredVocabulary {
  const buckets = Int32Array.from(rowOf.keys()).filter((bucket) => (rowOf[bucket] ?? -1) >= 0);
  return {
    buckets: packed(buckets),
    inverse: packed(Float32Array.from(buckets, (bucket) => inverse[bucket] ?? 0)),
    unseenInverse: inverse.reduce((largest, value) => Math.max(largest, value), 0),
  };
}

export function restoreVocabulary(stored: StoredVocabulary): Vocabulary {
  const buckets = unpackedIntegers(stored.buckets);
  const kept = unpackedFloats(stored.inverse);
  const inverse = new Float32Array(featureBuckets).fill(stored.unseenInverse);
  buckets.forEach((bucket, row) => {
    inverse[bucket] = kept[row] ?? 0;
  });
  return { rowOf: rowsOf(buckets), rows: buckets.length, inverse };
}

function rowsOf(buckets: Int32Array): Int32Array {
  const rowOf = new Int32Array(featureBuckets).fill(-1);
  buckets.forEach((bucket, row) => {
    rowOf[bucket] = row;
  });
  return rowOf;
}
