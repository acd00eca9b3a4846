import type { AttributeValue, Product } from "../bot/shop-records.js";
import { CatalogCodes } from "./catalog-codes.js";
import { attributeName, isColourName, isSizeName, stepsOfPath, valuesOf } from "./catalog-fields.js";
import { colourAdmits, coloursOf, isColour } from "./colour-families.js";
import { fold, foldAgain } from "./fold.js";
import { type BaseUnit, measuresOfAttribute } from "./measures.js";
import { sizesIn } from "./sizes.js";
import { stem } from "./stem.js";

/** Words whose next word in a title tells whether they mean what they say: "orange juice", "reduced fat". */
const pairedWords = new Set(["reduced", "discounted", "available"]);

/** Three digits tell trade sizes apart; the filter compares exactly. */
export function measureKey(unit: BaseUnit, value: number): string {
  return `${unit} ${value.toPrecision(3)}`;
}

/** What one pass after the other over the products finds out. */
export class Gathering {
  readonly brands = new Set<string>();
  readonly steps = new Set<string>();
  readonly colours = new Set<string>();
  readonly attributes = new Map<string, Set<string>>();
  readonly sizes = new Map<string, Set<string>>();
  readonly measures = new Set<string>();
  /** Of words as they are compared: in how many titles and categories they are the thing, and in how many titles they are at all. */
  private readonly heads = new Map<string, number>();
  private readonly occurrences = new Map<string, number>();
  private readonly stems = new Map<string, string>();
  readonly coupled = new Set<string>();
  readonly wordsAmongBrands = new Set<string>();
  /** Second word of a pair to its first words. */
  readonly pairs = new Map<string, Set<string>>();
  readonly codes = new CatalogCodes();
  /** A catalog writes the same in one product after the other; what was read before says nothing new. */
  private readonly paths = new Set<string>();
  private readonly values = new Map<string, Set<unknown>>();

  /** In this order, each over the whole catalog. */
  passes(): readonly ((product: Product, ordinal: number) => void)[] {
    return [
      (product, ordinal) => {
        this.addFields(product);
        this.addCodes(product, ordinal);
      },
      (product) => {
        this.addTitle(product);
      },
      (product) => {
        this.dropColouredPairs(product);
      },
    ];
  }

  private addFields(product: Product): void {
    if (product.brand !== undefined) {
      this.brands.add(foldAgain(product.brand));
    }
    for (const path of product.categories) {
      if (!this.paths.has(path)) this.addPath(path);
    }
    for (const [name, value] of Object.entries(product.attributes)) {
      this.addValue(name, value);
    }
    for (const variant of product.variants) {
      for (const [name, value] of Object.entries(variant.options)) {
        this.addValue(name, value);
      }
    }
  }

  private addPath(path: string): void {
    this.paths.add(path);
    for (const step of stepsOfPath(path)) {
      if (this.steps.has(step)) continue;
      this.steps.add(step);
      this.addCouples(step);
      for (const part of step.split(/[&,/]| and /)) this.addThing(part.trim(), thingsOfStep);
    }
  }

  /** A word that titles have as often elsewhere is no thing: "sleeve" in a shop of one laptop sleeve and many shirts. */
  thingsNamed(): ReadonlySet<string> {
    const named = [...this.heads].filter(([word, count]) => count >= (this.occurrences.get(word) ?? 0) * headShareMin);
    return new Set(named.map(([word]) => word));
  }

  titleWords(): ReadonlySet<string> {
    return new Set(this.occurrences.keys());
  }

  private addThing(folded: string, count: number): void {
    const word = lastWordOfThing(folded);
    if (word !== undefined) countOne(this.heads, this.stemOf(word), count);
  }

  private addCouples(folded: string): void {
    if (!coupling.test(folded)) return;
    for (const [, first = "", second = ""] of folded.matchAll(coupledWords)) {
      this.coupled.add(`${this.stemOf(first)} ${this.stemOf(second)}`);
    }
  }

  private stemOf(word: string): string {
    const known = this.stems.get(word) ?? stem(word);
    this.stems.set(word, known);
    return known;
  }

  private addCodes(product: Product, ordinal: number): void {
    this.codes.add(product.id, { ordinal });
    for (const { sku, barcode } of product.variants) {
      const owner = { ordinal, sku };
      this.codes.add(sku, owner);
      if (barcode !== undefined) this.codes.add(barcode, owner);
    }
  }

  /** After all fields are known: titles show which colours and brands are words for other things as well. */
  private addTitle(product: Product): void {
    const title = fold(product.title);
    const words = wordsOf(title);
    const brand = product.brand === undefined ? undefined : foldAgain(product.brand);
    this.addThing(title, 1);
    this.addCouples(title);
    for (const word of words) countOne(this.occurrences, this.stemOf(word), 1);
    words.forEach((word, at) => {
      if (word !== brand && this.brands.has(word)) {
        this.wordsAmongBrands.add(word);
      }
      const next = words[at + 1];
      if (next !== undefined && (pairedWords.has(word) || isColour(word))) {
        addTo(this.pairs, next, word);
      }
    });
  }

  /** "Blue hoodie" in a title means a colour when hoodies come in blue; "orange juice" stays one thing. */
  private dropColouredPairs(product: Product): void {
    const pairs = wordsOf(fold(product.title)).flatMap((word) => this.pairs.get(word) ?? []);
    const colours = pairs.some(({ size }) => size > 0) ? coloursOfProduct(product) : [];
    for (const before of pairs) {
      for (const paired of before) {
        if (colours.some((colour) => colourAdmits(paired, colour))) before.delete(paired);
      }
    }
  }

  private addValue(writtenName: string, value: AttributeValue): void {
    const known = this.values.get(writtenName) ?? new Set();
    this.values.set(writtenName, known);
    for (const written of typeof value === "object" ? value : [value]) {
      if (known.has(written)) continue;
      known.add(written);
      for (const single of valuesOf(written)) this.addSingle(attributeName(writtenName), single);
    }
  }

  private addSingle(name: string, value: string): void {
    this.addMeasures(name, value);
    if (isColourName(name)) {
      for (const colour of coloursOf(value)) this.colours.add(colour);
    } else if (isSizeName(name)) {
      for (const { key } of sizesIn(value)) addTo(this.sizes, key, value);
    } else {
      addTo(this.attributes, name, value);
    }
  }

  private addMeasures(name: string, value: string): void {
    if (/\d/.test(value)) {
      for (const { unit, value: amount } of measuresOfAttribute(name, value)) {
        this.measures.add(measureKey(unit, amount));
      }
    }
  }
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) {
    map.set(key, new Set([value]));
  } else {
    known.add(value);
  }
}

/** What comes after one of these, or in brackets, says more about the thing that was named before. */
const aside = /\s(?:in|with|for|w\/|of|by|from|-|–|—|\|)\s|[,([]/u;
const lastWord = /(\p{L}[\p{L}\p{M}'-]+)[^\p{L}]*$/u;

/** Seldom there, and quickly seen. */
const coupling = /[&+]|\band\b/u;
const coupledWords = /(\p{L}[\p{L}\p{M}]+)\s*(?:&|\band\b|\+)\s*(?=(\p{L}[\p{L}\p{M}]+))/gu;
/** A category is called by what it holds, whatever titles say. */
const thingsOfStep = 1_000_000;
const headShareMin = 0.3;

const measureAtEnd = /\s\d[\d.,/]*\s?(?:\p{L}{1,3}|inch|inches|pieces|pack|piece|litres?|liters?)?\.?$/u;

/** The last word of what a title names first; no colours, which often end a title. */
function lastWordOfThing(folded: string): string | undefined {
  const named = (folded.split(aside, 1)[0] ?? "").replace(measureAtEnd, "");
  const word = lastWord.exec(named.slice(-80))?.[1];
  return word === undefined || isColour(word) ? undefined : word;
}

function countOne(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function wordsOf(folded: string): string[] {
  return folded.split(/[^\p{L}\p{N}'&]+/u).filter((word) => word !== "");
}

function coloursOfProduct(product: Product): string[] {
  const fields = [product.attributes, ...product.variants.map((variant) => variant.options)];
  return fields
    .flatMap((field) => Object.entries(field))
    .filter(([name]) => isColourName(attributeName(name)))
    .flatMap(([, value]) => valuesOf(value).flatMap(coloursOf));
}
