import type { Progress } from "./ports.js";
import type { Lexicon } from "./lexicon.js";
import { invert, inStrongFields, type Postings, type SearchDocument } from "./postings.js";
import { contentTokens, planQuery, type QueryGroup, type QueryPlan } from "./query-plan.js";
import { neighbourScorer } from "./rerank.js";
import { SpellingIndex } from "./spelling.js";
import { analyse } from "./text-analysis.js";

export type { SearchDocument };

export interface LexicalHit {
  ordinal: number;
  /** Comparable within one query only; larger is better. */
  score: number;
  /** Share of the query's content words (weighed by rarity) found, 0 to 1. */
  coverage: number;
  /** The same, counting only title, brand, categories, attributes, options, tags and codes. */
  strongCoverage: number;
}

export interface LexicalResult {
  /** Best first, at most `limit`. */
  hits: readonly LexicalHit[];
  /**
   * Documents with every word of the query that the catalog knows; where no document has them all, those with more
   * than half of their weight.
   */
  total: number;
  corrected: readonly { from: string; to: string }[];
  /** Content words of the query that the catalog does not know even after spelling. */
  unknown: readonly string[];
}

/** How much having more of the words counts beside how well they are matched. */
const coverageWeight = 0.5;
/** So many of the best by words are looked at again for neighbours. */
const rerankDepth = 200;
/** A reading of a word that is less likely than this does not make a document a match on its own. */
const certainWeight = 0.4;

/** Full-text search over products, in memory: BM25F over groups of alternatives, then neighbours. */
export class LexicalIndex {
  readonly #lexicon: Lexicon;
  readonly #postings: Postings;
  readonly #spelling: SpellingIndex;
  readonly #scratch: Scratch;

  constructor(lexicon: Lexicon, postings: Postings) {
    this.#lexicon = lexicon;
    this.#postings = postings;
    this.#spelling = new SpellingIndex(lexicon.terms);
    this.#scratch = new Scratch(postings.documentCount);
  }

  /** Document `i` has ordinal `i`. */
  static build(documents: readonly SearchDocument[], progress?: Progress): LexicalIndex {
    const { lexicon, postings } = invert(documents, progress);
    return new LexicalIndex(lexicon, postings);
  }

  /** @param options.allow decides before anything is cut, so a filter never starves the result. */
  search(words: string, options: { limit: number; allow?: (ordinal: number) => boolean }): LexicalResult {
    const plan = this.#plan(words);
    const weight = plan.groups.reduce((sum, group) => sum + group.rarity, 0);
    if (weight === 0) {
      return { hits: [], total: 0, corrected: plan.corrected, unknown: plan.unknown };
    }
    this.#scratch.clear();
    for (const group of plan.groups) {
      this.#scratch.add(group, this.#postings);
    }
    const found = this.#scratch.found(weight, options.allow);
    return {
      hits: this.#rank(found, plan.groups, options.limit),
      total: wellCovered(found, plan, weight),
      corrected: plan.corrected,
      unknown: plan.unknown,
    };
  }

  /**
   * The ordinals, rising, of all documents in which every content word is found; none when a word is unknown.
   * @param options.strong true: finding a word in the description is not enough.
   */
  matching(words: string, options: { strong: boolean; allow?: (ordinal: number) => boolean }): Uint32Array {
    const { groups } = this.#plan(words);
    if (groups.length === 0) {
      return new Uint32Array();
    }
    const counts = new Uint8Array(this.#postings.documentCount);
    const fields = options.strong ? inStrongFields : 0xff;
    groups.forEach((group, at) => {
      advance(counts, at, group, fields, this.#postings);
    });
    const ordinals: number[] = [];
    counts.forEach((count, ordinal) => {
      if (count === groups.length && options.allow?.(ordinal) !== false) {
        ordinals.push(ordinal);
      }
    });
    return Uint32Array.from(ordinals);
  }

  /** Whether every piece of the word, as it is compared, is in the catalog. */
  vocabularyHas(word: string): boolean {
    const stems = analyse(word);
    return stems.length > 0 && stems.every((stem) => this.#lexicon.idOf(stem) !== undefined);
  }

  /** The words that say what is wanted, and the share of them that the catalog knows after spelling. */
  contentWords(words: string): { words: string[]; known: number } {
    const content = contentTokens(words).flatMap((token) => (token.kind === "joined" ? [] : [token.surface]));
    const { groups, unknown } = this.#plan(words);
    return { words: content, known: groups.length === 0 ? 0 : 1 - unknown.length / groups.length };
  }

  #plan(words: string): QueryPlan {
    return planQuery(words, { lexicon: this.#lexicon, postings: this.#postings, spelling: this.#spelling });
  }

  #rank(found: readonly LexicalHit[], groups: readonly QueryGroup[], limit: number): LexicalHit[] {
    const neighbours = neighbourScorer(groups, this.#postings);
    const candidates = best(found, Math.max(rerankDepth, limit));
    for (const hit of candidates) {
      hit.score += neighbours(hit.ordinal);
    }
    return candidates.sort(byScore).slice(0, limit);
  }
}

/** Equal scores stay in the order of the catalog, so that an answer is the same every time. */
function byScore(left: LexicalHit, right: LexicalHit): number {
  return right.score - left.score || left.ordinal - right.ordinal;
}

function best(found: readonly LexicalHit[], count: number): LexicalHit[] {
  return [...found].sort(byScore).slice(0, count);
}

function wellCovered(found: readonly LexicalHit[], plan: QueryPlan, weight: number): number {
  const known =
    plan.groups.reduce((sum, group) => sum + (group.alternatives.length > 0 ? group.rarity : 0), 0) / weight;
  const complete = found.filter((hit) => hit.coverage > known - 1e-6).length;
  return complete > 0 ? complete : found.filter((hit) => hit.coverage > known / 2).length;
}

/** Raises the count of documents that had all groups before this one and have this one too. */
function advance(counts: Uint8Array, before: number, group: QueryGroup, fields: number, postings: Postings): void {
  for (const { term, weight } of group.alternatives) {
    if (weight < certainWeight) {
      continue;
    }
    const end = postings.starts[term + 1] ?? 0;
    for (let at = postings.starts[term] ?? 0; at < end; at++) {
      const document = postings.documents[at] ?? 0;
      if (((postings.fields[at] ?? 0) & fields) !== 0 && counts[document] === before) {
        counts[document] = before + 1;
      }
    }
  }
}

/** Sums per document, kept between searches so that a search allocates nothing of the catalog's size. */
class Scratch {
  readonly #score: Float32Array;
  readonly #coverage: Float32Array;
  readonly #strong: Float32Array;
  readonly #touched: Uint32Array;
  #touchedCount = 0;
  readonly #groupBest: Float32Array;
  readonly #groupFields: Uint8Array;
  readonly #groupTouched: Uint32Array;

  constructor(documentCount: number) {
    this.#score = new Float32Array(documentCount);
    this.#coverage = new Float32Array(documentCount);
    this.#strong = new Float32Array(documentCount);
    this.#touched = new Uint32Array(documentCount);
    this.#groupBest = new Float32Array(documentCount);
    this.#groupFields = new Uint8Array(documentCount);
    this.#groupTouched = new Uint32Array(documentCount);
  }

  clear(): void {
    for (let at = 0; at < this.#touchedCount; at++) {
      const document = this.#touched[at] ?? 0;
      this.#score[document] = 0;
      this.#coverage[document] = 0;
      this.#strong[document] = 0;
    }
    this.#touchedCount = 0;
  }

  /** Gives each document the best of the group's alternatives, not their sum. */
  add(group: QueryGroup, postings: Postings): void {
    let touched = 0;
    for (const { term, weight } of group.alternatives) {
      const end = postings.starts[term + 1] ?? 0;
      for (let at = postings.starts[term] ?? 0; at < end; at++) {
        const document = postings.documents[at] ?? 0;
        const impact = weight * (postings.impacts[at] ?? 0);
        const before = this.#groupBest[document] ?? 0;
        if (before === 0) {
          this.#groupTouched[touched++] = document;
        }
        if (impact > before) {
          this.#groupBest[document] = impact;
        }
        this.#groupFields[document] = (this.#groupFields[document] ?? 0) | (postings.fields[at] ?? 0);
      }
    }
    this.#close(group.rarity, touched);
  }

  /** Everything touched and allowed, with the score of its words and their coverage. */
  found(weight: number, allow: ((ordinal: number) => boolean) | undefined): LexicalHit[] {
    const hits: LexicalHit[] = [];
    for (let at = 0; at < this.#touchedCount; at++) {
      const ordinal = this.#touched[at] ?? 0;
      if (allow?.(ordinal) === false) {
        continue;
      }
      const coverage = Math.min((this.#coverage[ordinal] ?? 0) / weight, 1);
      const strongCoverage = Math.min((this.#strong[ordinal] ?? 0) / weight, 1);
      const score = (this.#score[ordinal] ?? 0) / weight + coverageWeight * coverage;
      hits.push({ ordinal, score, coverage, strongCoverage });
    }
    return hits;
  }

  #close(rarity: number, touched: number): void {
    for (let at = 0; at < touched; at++) {
      const document = this.#groupTouched[at] ?? 0;
      if (this.#coverage[document] === 0) {
        this.#touched[this.#touchedCount++] = document;
      }
      this.#score[document] = (this.#score[document] ?? 0) + rarity * (this.#groupBest[document] ?? 0);
      this.#coverage[document] = (this.#coverage[document] ?? 0) + rarity;
      if (((this.#groupFields[document] ?? 0) & inStrongFields) !== 0) {
        this.#strong[document] = (this.#strong[document] ?? 0) + rarity;
      }
      this.#groupBest[document] = 0;
      this.#groupFields[document] = 0;
    }
  }
}
