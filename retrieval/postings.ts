import type { Progress } from "./ports.js";
import { Lexicon } from "./lexicon.js";
import { fold } from "./fold.js";
import { tokenise, type Token } from "./text-analysis.js";
import { zonedTitle } from "./title-zones.js";

/** What is known of a product by words. */
export interface SearchDocument {
  title: string;
  brand?: string;
  /** Category path steps, attribute values, option values, tags, joined per field. */
  categories: readonly string[];
  attributes: readonly string[];
  tags: readonly string[];
  description: string;
  /** SKUs, barcodes, ids. */
  codes: readonly string[];
}

/** Bits that say in which fields of a document a term is. */
export const inTitle = 1;
const inLabels = 2;
const inDescription = 4;
const inCodes = 8;
/** Everything but the description. */
export const inStrongFields = inTitle | inLabels | inCodes;

/**
 * An inverted index in flat arrays. The postings of term `t` lie from `starts[t]` to `starts[t + 1]`, by rising
 * document; the words of title `d` (in order, joined forms left out) lie from `titleStarts[d]` to `titleStarts[d + 1]`.
 */
export interface Postings {
  readonly documentCount: number;
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  /** BM25's share of the term in the document, without the term's rarity: 0 to k1 + 1. */
  readonly impacts: Float32Array;
  /** The bits above. */
  readonly fields: Uint8Array;
  readonly titleStarts: Uint32Array;
  readonly titleTerms: Uint32Array;
}

/** BM25's saturation and length normalisation, for short texts (measured on product titles). */
const saturation = 0.6;
const lengthWeight = 0.6;

const labelWeight = 0.6;
const descriptionWeight = 0.2;

/** A list of numbers that grows without boxing them. */
class Uint32List {
  #values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  finished(): Uint32Array {
    return this.#values.slice(0, this.length);
  }
}

/** The words of one field over all documents; weights are in sixteenths. */
class FieldStream {
  readonly starts = new Uint32List();
  readonly terms = new Uint32List();
  readonly weights = new Uint32List();
  /** Words that count as length; joined forms do not. */
  readonly lengths = new Uint32List();
  #length = 0;

  beginDocument(): void {
    this.starts.push(this.terms.length);
    this.#length = 0;
  }

  add(term: number, weight: number, counts: boolean): void {
    this.terms.push(term);
    this.weights.push(Math.round(weight * 16));
    this.#length += counts ? 1 : 0;
  }

  endDocument(): void {
    this.lengths.push(this.#length);
  }
}

class PostingsBuilder {
  readonly #ids = new Map<string, number>();
  readonly #terms: string[] = [];
  readonly #surfaces: string[] = [];
  readonly #title = new FieldStream();
  readonly #labels = new FieldStream();
  readonly #description = new FieldStream();
  readonly #codes = new FieldStream();
  readonly #titleStarts = new Uint32List();
  readonly #titleTerms = new Uint32List();

  add(document: SearchDocument): void {
    const streams = [this.#title, this.#labels, this.#description, this.#codes];
    for (const stream of streams) {
      stream.beginDocument();
    }
    this.#addTitle(document.title);
    const labels = [document.brand ?? "", ...document.categories, ...document.attributes, ...document.tags];
    this.#addText(this.#labels, labels.join(" , "));
    this.#addText(this.#description, document.description);
    for (const code of document.codes) {
      this.#addCode(code);
    }
    for (const stream of streams) {
      stream.endDocument();
    }
  }

  finish(documentCount: number): { readonly lexicon: Lexicon; readonly postings: Postings } {
    this.#titleStarts.push(this.#titleTerms.length);
    const merged = mergeFields(documentCount, this.#terms.length, [
      { stream: this.#title, weight: 1, bit: inTitle, lengthWeight },
      { stream: this.#labels, weight: labelWeight, bit: inLabels, lengthWeight },
      { stream: this.#description, weight: descriptionWeight, bit: inDescription, lengthWeight },
      { stream: this.#codes, weight: 1, bit: inCodes, lengthWeight: 0 },
    ]);
    const { frequencies, ...postings } = byTerm(merged, this.#terms.length);
    return {
      lexicon: new Lexicon(this.#terms, this.#surfaces, frequencies),
      postings: {
        documentCount,
        ...postings,
        titleStarts: this.#titleStarts.finished(),
        titleTerms: this.#titleTerms.finished(),
      },
    };
  }

  #addTitle(title: string): void {
    this.#titleStarts.push(this.#titleTerms.length);
    for (const token of zonedTitle(title)) {
      if (token.kind === "stop") {
        continue;
      }
      const id = this.#idOf(token);
      this.#title.add(id, token.weight, token.kind !== "joined");
      if (token.kind !== "joined") {
        this.#titleTerms.push(id);
      }
    }
  }

  #addText(stream: FieldStream, text: string): void {
    for (const token of tokenise(text)) {
      if (token.kind !== "stop") {
        stream.add(this.#idOf(token), 1, token.kind !== "joined");
      }
    }
  }

  #addCode(code: string): void {
    const whole = codeTerm(code);
    if (whole !== "") {
      this.#codes.add(this.#idOf({ stem: whole, surface: whole }), 1, true);
    }
  }

  #idOf(token: Pick<Token, "stem" | "surface">): number {
    const known = this.#ids.get(token.stem);
    if (known !== undefined) {
      if (token.surface.length < (this.#surfaces[known]?.length ?? 0)) {
        this.#surfaces[known] = token.surface;
      }
      return known;
    }
    const id = this.#terms.length;
    this.#ids.set(token.stem, id);
    this.#terms.push(token.stem);
    this.#surfaces.push(token.surface);
    return id;
  }
}

/** A code as one term: letters and digits only, so that "24-MB01" and "24mb01" meet. */
function codeTerm(code: string): string {
  return fold(code)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .slice(0, 48);
}

interface WeighedField {
  readonly stream: FieldStream;
  readonly weight: number;
  readonly bit: number;
  readonly lengthWeight: number;
}

/** Postings by document, to be put in the order of terms. */
interface MergedPostings {
  readonly terms: Uint32Array;
  readonly documents: Uint32Array;
  readonly impacts: Float32Array;
  readonly fields: Uint8Array;
}

/** BM25F (Robertson and Zaragoza 2009): the fields' weighed counts are added before they saturate. */
function mergeFields(documentCount: number, termCount: number, fields: readonly WeighedField[]): MergedPostings {
  const ready = fields.map((field) => readyField(field, documentCount));
  const size = ready.reduce((sum, field) => sum + field.terms.length, 0);
  const merged = {
    terms: new Uint32Array(size),
    documents: new Uint32Array(size),
    impacts: new Float32Array(size),
    fields: new Uint8Array(size),
  };
  const placeOf = new Int32Array(termCount).fill(-1);
  let count = 0;
  for (let document = 0; document < documentCount; document++) {
    const first = count;
    for (const field of ready) {
      const scale = field.scaleOf(document);
      const end = field.starts[document + 1] ?? field.terms.length;
      for (let at = field.starts[document] ?? 0; at < end; at++) {
        const term = field.terms[at] ?? 0;
        let place = placeOf[term] ?? -1;
        if (place < first) {
          place = count++;
          placeOf[term] = place;
          merged.terms[place] = term;
          merged.documents[place] = document;
        }
        merged.impacts[place] = (merged.impacts[place] ?? 0) + scale * (field.weights[at] ?? 0);
        merged.fields[place] = (merged.fields[place] ?? 0) | field.bit;
      }
    }
    saturate(merged.impacts, first, count);
  }
  return {
    terms: merged.terms.subarray(0, count),
    documents: merged.documents.subarray(0, count),
    impacts: merged.impacts.subarray(0, count),
    fields: merged.fields.subarray(0, count),
  };
}

function readyField(field: WeighedField, documentCount: number) {
  const lengths = field.stream.lengths.finished();
  const average = Math.max(lengths.reduce((sum, length) => sum + length, 0) / Math.max(documentCount, 1), 1);
  return {
    bit: field.bit,
    starts: field.stream.starts.finished(),
    terms: field.stream.terms.finished(),
    weights: field.stream.weights.finished(),
    scaleOf: (document: number) =>
      field.weight / 16 / (1 - field.lengthWeight + (field.lengthWeight * (lengths[document] ?? 0)) / average),
  };
}

function saturate(impacts: Float32Array, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const count = impacts[at] ?? 0;
    impacts[at] = (count * (saturation + 1)) / (count + saturation);
  }
}

/** Counting sort; documents stay in rising order within a term. */
function byTerm(merged: MergedPostings, termCount: number) {
  const frequencies = new Uint32Array(termCount);
  for (const term of merged.terms) {
    frequencies[term] = (frequencies[term] ?? 0) + 1;
  }
  const starts = new Uint32Array(termCount + 1);
  for (let term = 0; term < termCount; term++) {
    starts[term + 1] = (starts[term] ?? 0) + (frequencies[term] ?? 0);
  }
  const free = starts.slice();
  const documents = new Uint32Array(merged.terms.length);
  const impacts = new Float32Array(merged.terms.length);
  const fields = new Uint8Array(merged.terms.length);
  merged.terms.forEach((term, from) => {
    const at = free[term] ?? 0;
    free[term] = at + 1;
    documents[at] = merged.documents[from] ?? 0;
    impacts[at] = merged.impacts[from] ?? 0;
    fields[at] = merged.fields[from] ?? 0;
  });
  return { frequencies, starts, documents, impacts, fields };
}

/** Inverts the documents; document `i` is number `i`. */
export function invert(
  documents: readonly SearchDocument[],
  progress?: Progress,
): { readonly lexicon: Lexicon; readonly postings: Postings } {
  const builder = new PostingsBuilder();
  documents.forEach((document, ordinal) => {
    builder.add(document);
    if (ordinal % 5_000 === 0) {
      progress?.("words", ordinal, documents.length);
    }
  });
  const result = builder.finish(documents.length);
  progress?.("words", documents.length, documents.length);
  return result;
}
