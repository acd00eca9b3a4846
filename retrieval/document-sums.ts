import { inStrongFields, type Postings } from "./postings.js";
import type { QueryGroup } from "./query-plan.js";

/** How much having more of the words counts beside how well they are matched (together measured on titles) … */
const coverageWeight = 0.35;
/** … and having them where the product is named and filed: a description also tells what the product is not. */
const strongCoverageWeight = 0.15;

/**
 * What a search adds up per document. Kept between searches, so that a search allocates nothing of the catalog's size;
 * the values of a document are valid until `clear` if `close` returned it.
 */
export class DocumentSums {
  readonly scores: Float32Array;
  /** Share of the query's words found, weighed by rarity, 0 to 1. */
  readonly coverage: Float32Array;
  /** The same outside descriptions. */
  readonly strongCoverage: Float32Array;
  readonly #touched: Uint32Array;
  #touchedCount = 0;
  readonly #groupBest: Float32Array;
  readonly #groupFields: Uint8Array;
  readonly #groupTouched: Uint32Array;

  constructor(documentCount: number) {
    this.scores = new Float32Array(documentCount);
    this.coverage = new Float32Array(documentCount);
    this.strongCoverage = new Float32Array(documentCount);
    this.#touched = new Uint32Array(documentCount);
    this.#groupBest = new Float32Array(documentCount);
    this.#groupFields = new Uint8Array(documentCount);
    this.#groupTouched = new Uint32Array(documentCount);
  }

  clear(): void {
    for (const document of this.#touched.subarray(0, this.#touchedCount)) {
      this.scores[document] = 0;
      this.coverage[document] = 0;
      this.strongCoverage[document] = 0;
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
    this.#closeGroup(group.rarity, touched);
  }

  /**
   * Turns sums into shares and scores.
   * @param weight the rarities of all groups together, above 0.
   * @returns the documents that were touched and are allowed; a view, valid until the next search.
   */
  close(weight: number, allow: ((ordinal: number) => boolean) | undefined): Uint32Array {
    const touched = this.#touched.subarray(0, this.#touchedCount);
    for (const document of touched) {
      const coverage = Math.min((this.coverage[document] ?? 0) / weight, 1);
      const strong = Math.min((this.strongCoverage[document] ?? 0) / weight, 1);
      this.coverage[document] = coverage;
      this.strongCoverage[document] = strong;
      this.scores[document] =
        (this.scores[document] ?? 0) / weight + coverageWeight * coverage + strongCoverageWeight * strong;
    }
    return allow === undefined ? touched : touched.filter((document) => allow(document));
  }

  #closeGroup(rarity: number, touched: number): void {
    for (const document of this.#groupTouched.subarray(0, touched)) {
      if (this.coverage[document] === 0) {
        this.#touched[this.#touchedCount++] = document;
      }
      this.scores[document] = (this.scores[document] ?? 0) + rarity * (this.#groupBest[document] ?? 0);
      this.coverage[document] = (this.coverage[document] ?? 0) + rarity;
      if (((this.#groupFields[document] ?? 0) & inStrongFields) !== 0) {
        this.strongCoverage[document] = (this.strongCoverage[document] ?? 0) + rarity;
      }
      this.#groupBest[document] = 0;
      this.#groupFields[document] = 0;
    }
  }
}
