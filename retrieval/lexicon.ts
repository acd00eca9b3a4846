import { wordFamily } from "./stem.js";

/** The words of the catalog, as they are compared, each with a number: its place in the list. */
export class Lexicon {
  /** Stems, in order of first appearance. */
  readonly terms: readonly string[];
  /** Of each term, the shortest form in which the catalog writes it: the singular, if it has one. */
  readonly surfaces: readonly string[];
  /** In how many documents each term is. */
  readonly frequencies: Uint32Array;
  readonly #ids: ReadonlyMap<string, number>;
  #families: ReadonlyMap<string, number[]> | undefined;
  #sorted: Uint32Array | undefined;

  constructor(terms: readonly string[], surfaces: readonly string[], frequencies: Uint32Array) {
    this.terms = terms;
    this.surfaces = surfaces;
    this.frequencies = frequencies;
    const ids = new Map<string, number>();
    terms.forEach((term, id) => ids.set(term, id));
    this.#ids = ids;
  }

  idOf(term: string): number | undefined {
    return this.#ids.get(term);
  }

  frequencyOf(id: number | undefined): number {
    return id === undefined ? 0 : (this.frequencies[id] ?? 0);
  }

  /** Other terms of the same word family, e.g. "insulation" for "insulated". */
  relatives(term: string): readonly number[] {
    this.#families ??= this.#groupByFamily();
    return (this.#families.get(wordFamily(term)) ?? []).filter((id) => this.terms[id] !== term);
  }

  /** Terms that begin so, the most frequent first. */
  withPrefix(prefix: string, limit: number): readonly number[] {
    this.#sorted ??= this.#sortedIds();
    const found: number[] = [];
    for (let at = this.#firstNotBefore(prefix); at < this.#sorted.length; at++) {
      const id = this.#sorted[at] ?? 0;
      if (this.terms[id]?.startsWith(prefix) !== true) {
        break;
      }
      found.push(id);
    }
    return found.sort((a, b) => this.frequencyOf(b) - this.frequencyOf(a)).slice(0, limit);
  }

  #sortedIds(): Uint32Array {
    const byText = (a: number, b: number) => ((this.terms[a] ?? "") < (this.terms[b] ?? "") ? -1 : 1);
    return Uint32Array.from(this.terms.keys()).sort(byText);
  }

  #firstNotBefore(prefix: string): number {
    let low = 0;
    let high = this.#sorted?.length ?? 0;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.terms[this.#sorted?.[middle] ?? 0] ?? "") < prefix) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  #groupByFamily(): Map<string, number[]> {
    const families = new Map<string, number[]>();
    this.terms.forEach((term, id) => {
      if (/^[a-z]{4,}$/.test(term)) {
        const family = wordFamily(term);
        const members = families.get(family);
        if (members === undefined) {
          families.set(family, [id]);
        } else {
          members.push(id);
        }
      }
    });
    return families;
  }
}
