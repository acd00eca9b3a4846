import { DocumentSums } from "./document-sums.js";
import type { Lexicon } from "./lexicon.js";
import type { Progress } from "./ports.js";
import { invert, inStrongFields, type Postings, type SearchDocument } from "./postings.js";
import { contentTokens, planQuery, type QueryGroup, type QueryPlan } from "./query-plan.js";
import { neighbourScorer } from "./rerank.js";
import { SpellingIndex } from "./spelling.js";
import { analyse } from "./text-analysis.js";
import { topRanked } from "./top-ranked.js";

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

/** So many of the best by words are looked at again for neighbours. */
const rerankDepth = 200;
/** A reading of a word that is less likely than this does not make a document a match on its own. */
const certainWeight = 0.4;

/** Full-text search over products, in memory: BM25F over groups of alternatives, then neighbours. */
export class LexicalIndex {
  /** For its saved form. */
  readonly parts: { readonly lexicon: Lexicon; readonly postings: Postings };
  readonly #lexicon: Lexicon;
  readonly #postings: Postings;
  readonly #spelling: SpellingIndex;
  readonly #isWord: (word: string) => boolean;
  readonly #sums: DocumentSums;

  /** @param isWord whether a folded word is one of the language: it is then never read as another. */
  constructor(lexicon: Lexicon, postings: Postings, isWord: (word: string) => boolean = () => false) {
    this.parts = { lexicon, postings };
    this.#lexicon = lexicon;
    this.#postings = postings;
    this.#spelling = new SpellingIndex(lexicon.terms);
    this.#isWord = isWord;
    this.#sums = new DocumentSums(postings.documentCount);
  }

  /** Document `i` has ordinal `i`. */
  static build(
    documents: readonly SearchDocument[],
    progress?: Progress,
    isWord?: (word: string) => boolean,
  ): LexicalIndex {
    const { lexicon, postings } = invert(documents, progress);
    return new LexicalIndex(lexicon, postings, isWord);
  }

  /** @param options.allow decides before anything is cut, so a filter never starves the result. */
  search(words: string, options: { limit: number; allow?: (ordinal: number) => boolean }): LexicalResult {
    const plan = this.#plan(words);
    const weight = plan.groups.reduce((sum, group) => sum + group.rarity, 0);
    if (weight === 0) {
      return { hits: [], total: 0, corrected: plan.corrected, unknown: plan.unknown };
    }
    this.#sums.clear();
    for (const group of plan.groups) {
      this.#sums.add(group, this.#postings);
    }
    const found = this.#sums.close(weight, options.allow);
    return {
      hits: this.#rank(found, plan.groups, options.limit),
      total: this.#wellCovered(found, plan, weight),
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
    const [lexicon, postings, spelling] = [this.#lexicon, this.#postings, this.#spelling];
    return planQuery(words, { lexicon, postings, spelling, isWord: this.#isWord });
  }

  #rank(found: Uint32Array, groups: readonly QueryGroup[], limit: number): LexicalHit[] {
    const { scores, coverage, strongCoverage } = this.#sums;
    const neighbours = neighbourScorer(groups, this.#postings);
    return topRanked(found, scores, Math.max(rerankDepth, limit))
      .map((ordinal) => ({
        ordinal,
        score: (scores[ordinal] ?? 0) + neighbours(ordinal),
        coverage: coverage[ordinal] ?? 0,
        strongCoverage: strongCoverage[ordinal] ?? 0,
      }))
      .sort((left, right) => right.score - left.score || left.ordinal - right.ordinal)
      .slice(0, limit);
  }

  #wellCovered(found: Uint32Array, { groups }: QueryPlan, weight: number): number {
    const { coverage } = this.#sums;
    const known = groups.reduce((sum, group) => sum + (group.alternatives.length > 0 ? group.rarity : 0), 0) / weight;
    let complete = 0;
    let half = 0;
    for (const ordinal of found) {
      const share = coverage[ordinal] ?? 0;
      complete += share > known - 1e-4 ? 1 : 0;
      half += share > known / 2 ? 1 : 0;
    }
    return complete > 0 ? complete : half;
  }
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
