import type { AttributeValue, Product } from "../bot/shop-records.js";
import { attributeName, isColourName, isSizeName, stepsOf, valuesOf } from "./catalog-fields.js";
import { type CodeOwner, foldCode, remember, zeroForO } from "./catalog-codes.js";
import { colourAdmits, coloursOf, isColour } from "./colour-families.js";
import { fold } from "./fold.js";
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
  readonly codes = new Map<string, CodeOwner | "several">();
  readonly looseCodes = new Map<string, CodeOwner | "several">();

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
      this.brands.add(fold(product.brand));
    }
    for (const step of stepsOf(product)) {
      if (this.steps.has(step)) continue;
      this.steps.add(step);
      this.addCouples(step);
      for (const part of step.split(/[&,/]| and /)) this.addThing(part, thingsOfStep);
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

  /** A word that titles have as often elsewhere is no thing: "sleeve" in a shop of one laptop sleeve and many shirts. */
  thingsNamed(): ReadonlySet<string> {
    const named = [...this.heads].filter(([word, count]) => count >= (this.occurrences.get(word) ?? 0) * headShareMin);
    return new Set(named.map(([word]) => word));
  }

  titleWords(): ReadonlySet<string> {
    return new Set(this.occurrences.keys());
  }

  private addThing(text: string, count: number): void {
    const word = lastWordOfThing(text);
    if (word !== undefined) countOne(this.heads, this.stemOf(word), count);
  }

  private addCouples(text: string): void {
    for (const [, first = "", second = ""] of fold(text).matchAll(coupledWords)) {
      this.coupled.add(`${this.stemOf(first)} ${this.stemOf(second)}`);
    }
  }

  private stemOf(word: string): string {
    const known = this.stems.get(word) ?? stem(word);
    this.stems.set(word, known);
    return known;
  }

  private addCodes(product: Product, ordinal: number): void {
    this.addCode(product.id, { ordinal });
    for (const { sku, barcode } of product.variants) {
      this.addCode(sku, { ordinal, sku });
      if (barcode !== undefined) {
        this.addCode(barcode, { ordinal, sku });
      }
    }
  }

  /** After all fields are known: titles show which colours and brands are words for other things as well. */
  private addTitle(product: Product): void {
    const words = titleWords(product);
    const brand = product.brand === undefined ? undefined : fold(product.brand);
    this.addThing(product.title, 1);
    this.addCouples(product.title);
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
    const colours = coloursOfProduct(product);
    if (colours.length === 0) {
      return;
    }
    for (const word of titleWords(product)) {
      const before = this.pairs.get(word);
      for (const paired of before ?? []) {
        if (colours.some((colour) => colourAdmits(paired, colour))) {
          before?.delete(paired);
        }
      }
    }
  }

  private addValue(writtenName: string, value: AttributeValue): void {
    const name = attributeName(writtenName);
    for (const single of valuesOf(value)) {
      this.addMeasures(name, single);
      if (isColourName(name)) {
        for (const colour of coloursOf(single)) {
          this.colours.add(colour);
        }
      } else if (isSizeName(name)) {
        for (const { key } of sizesIn(single)) {
          addTo(this.sizes, key, single);
        }
      } else {
        addTo(this.attributes, name, single);
      }
    }
  }

  private addMeasures(name: string, value: string): void {
    if (/\d/.test(value)) {
      for (const { unit, value: amount } of measuresOfAttribute(name, value)) {
        this.measures.add(measureKey(unit, amount));
      }
    }
  }

  private addCode(written: string, owner: CodeOwner): void {
    const code = foldCode(written);
    if (code !== "") {
      remember(this.codes, code, owner);
      remember(this.looseCodes, zeroForO(code), owner);
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

const coupledWords = /(\p{L}[\p{L}\p{M}]+)\s*(?:&|\band\b|\+)\s*(?=(\p{L}[\p{L}\p{M}]+))/gu;
/** A category is called by what it holds, whatever titles say. */
const thingsOfStep = 1_000_000;
const headShareMin = 0.3;

const measureAtEnd = /\s\d[\d.,/]*\s?(?:\p{L}{1,3}|inch|inches|pieces|pack|piece|litres?|liters?)?\.?$/u;

/** The last word of what a title names first; no colours, which often end a title. */
function lastWordOfThing(title: string): string | undefined {
  const named = (fold(title).split(aside, 1)[0] ?? "").replace(measureAtEnd, "");
  const word = lastWord.exec(named.slice(-80))?.[1];
  return word === undefined || isColour(word) ? undefined : word;
}

function countOne(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function titleWords(product: Product): string[] {
  return fold(product.title)
    .split(/[^\p{L}\p{N}'&]+/u)
    .filter((word) => word !== "");
}

function coloursOfProduct(product: Product): string[] {
  const fields = [product.attributes, ...product.variants.map((variant) => variant.options)];
  return fields
    .flatMap((field) => Object.entries(field))
    .filter(([name]) => isColourName(attributeName(name)))
    .flatMap(([, value]) => valuesOf(value).flatMap(coloursOf));
}
