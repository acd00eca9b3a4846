import type { AttributeValue, Product } from "../bot/shop-records.js";
import { isAgeName } from "./ages.js";
import { colourAdmits, coloursOf, isColour } from "./colour-families.js";
import { fold, foldAgain } from "./fold.js";
import { inSlices } from "./in-slices.js";
import { type BaseUnit, measuresOfAttribute } from "./measures.js";
import { remembering } from "./remembering.js";
import { sizesIn } from "./sizes.js";
import { stem } from "./stem.js";

const colourNames = new Set([
  "color",
  "colour",
  "colors",
  "colours",
  "farbe",
  "couleur",
  "colore",
  "kleur",
  "cor",
  "颜色",
  "顏色",
]);
const sizeNames = new Set([
  "size",
  "sizes",
  "shoe size",
  "clothing size",
  "talla",
  "grosse",
  "taille",
  "taglia",
  "maat",
  "尺码",
  "尺寸",
]);
const genderNames = new Set(["gender", "sex", "department", "target gender", "genero", "geschlecht", "性别"]);

/** A catalog writes the same few names in one product after the other. */
const namesKept = 2_000;

/** An attribute's or option's name as it is compared: "Performance_Fabric" is "performance fabric". */
export const attributeName = remembering((name) => fold(name).replace(/[_-]+/g, " ").trim(), namesKept);

export function isColourName(name: string): boolean {
  return colourNames.has(name);
}

export function isSizeName(name: string): boolean {
  return sizeNames.has(name);
}

export function isGenderName(name: string): boolean {
  return genderNames.has(name);
}

/** The steps of category paths, folded: "Men > Tops" has "men" and "tops". */
export function stepsOf(product: Product): string[] {
  return product.categories.flatMap((path) => path.split(" > ").map(fold)).filter((step) => step !== "");
}

/** An attribute's single values, folded; a boolean is "yes" or "no". */
export function valuesOf(value: AttributeValue): string[] {
  if (typeof value === "boolean") {
    return [value ? "yes" : "no"];
  }
  return (typeof value === "object" ? value : [String(value)]).map(foldAgain).filter((one) => one !== "");
}

/** Two spellings of one code fold to the same text: case, blanks and punctuation do not count. */
function foldCode(code: string): string {
  return fold(code)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

export interface CodeOwner {
  /** Place of the product in the catalog, from 0. */
  readonly ordinal: number;
  /** Absent when the code names the whole product. */
  readonly sku?: string;
}

/** Brands of this many products are looked up in other brands' titles to see whether they are words as well. */
const everydayBrands = new Set(
  `next gap target guess coach fossil boss champion apple orange shell dove gain tide always secret degree axe basic
   basics essentials generic classic original home sport outdoor nature pure simple united first best good new on off
   one other unknown none`.split(/\s+/),
);

/** Words whose next word in a title tells whether they mean what they say: "orange juice", "reduced fat". */
const pairedWords = new Set(["reduced", "discounted", "available"]);

/** Everything that reading a wish learns from the products themselves. Built once per catalog. */
export class CatalogVocabulary {
  readonly brands: ReadonlySet<string>;
  readonly steps: ReadonlySet<string>;
  /** Single colours as the catalog writes them, folded. */
  readonly colours: ReadonlySet<string>;
  /** Names of attributes and options other than colour and size, with their values; both folded. */
  readonly attributes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Comparable size to the catalog's own writings of it, folded: "43" to "eu 43". */
  readonly sizes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether some product says whom it suits by age. */
  readonly statesAges: boolean;
  private readonly things: ReadonlySet<string>;
  private readonly coupled: ReadonlySet<string>;
  private readonly valueWords: ReadonlySet<string>;
  private readonly measures: ReadonlySet<string>;
  private readonly everyday: ReadonlySet<string>;
  private readonly pairs: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly codes: ReadonlyMap<string, CodeOwner | "several">;
  private readonly looseCodes: ReadonlyMap<string, CodeOwner | "several">;

  private constructor(gathered: Gathering) {
    this.brands = gathered.brands;
    this.steps = gathered.steps;
    this.colours = gathered.colours;
    this.attributes = gathered.attributes;
    this.sizes = gathered.sizes;
    this.statesAges = [...gathered.attributes.keys()].some(isAgeName);
    this.things = gathered.thingsNamed();
    this.coupled = gathered.coupled;
    this.valueWords = wordsOfValues(gathered.attributes);
    this.measures = gathered.measures;
    this.everyday = gathered.wordsAmongBrands;
    this.pairs = gathered.pairs;
    this.codes = gathered.codes;
    this.looseCodes = gathered.looseCodes;
  }

  static of(products: readonly Product[]): CatalogVocabulary {
    const gathering = new Gathering();
    for (const pass of gathering.passes()) {
      products.forEach(pass);
    }
    return new CatalogVocabulary(gathering);
  }

  /** The same, while others get the thread in between. */
  static async gather(products: readonly Product[]): Promise<CatalogVocabulary> {
    const gathering = new Gathering();
    for (const pass of gathering.passes()) {
      await inSlices(products, pass);
    }
    return new CatalogVocabulary(gathering);
  }

  /** Whether a brand's name is a word that shoppers use for other things too. */
  isEverydayBrand(brand: string): boolean {
    return everydayBrands.has(brand) || this.everyday.has(brand) || isColour(brand) || this.steps.has(brand);
  }

  /** Whether a title uses a colour (or a word such as "reduced") together with the word after it for something else. */
  titlesPair(word: string, next: string): boolean {
    return this.pairs.get(next)?.has(word) === true;
  }

  /** Whether a word names a kind of thing: titles end in it ("Warm Hoodie in Blue"), or a category is called so. */
  readonly isThing = (word: string): boolean => this.things.has(stem(word));

  /** Whether a word is one of an attribute's values, or of how they are written: "cotton" of "organic cotton". */
  isValueWord(word: string): boolean {
    return this.valueWords.has(word);
  }

  /** Whether titles, brands or categories say two words as one: "salt and pepper". */
  couples(word: string, next: string): boolean {
    return this.coupled.has(`${stem(word)} ${stem(next)}`);
  }

  /** Whether an attribute or option states this measure, in base units. */
  statesMeasure(unit: BaseUnit, value: number): boolean {
    return this.measures.has(measureKey(unit, value));
  }

  /** Names of the attributes that say whom a product is for. */
  get genderName(): string | undefined {
    return [...this.attributes.keys()].find(isGenderName);
  }

  /**
   * The product or variant whose SKU, barcode or id was typed; case, blanks and dashes do not count, and O is read as 0
   * where only one code of the catalog is meant.
   */
  productOfCode(code: string): CodeOwner | undefined {
    const folded = foldCode(code);
    const owner = this.codes.get(folded) ?? this.looseCodes.get(zeroForO(folded));
    return owner === "several" ? undefined : owner;
  }
}

/** Three digits tell trade sizes apart; the filter compares exactly. */
function measureKey(unit: BaseUnit, value: number): string {
  return `${unit} ${value.toPrecision(3)}`;
}

function zeroForO(code: string): string {
  return code.replaceAll("O", "0");
}

class Gathering {
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

/** A product and its only variant may share a code; the variant is the closer answer. */
function remember(codes: Map<string, CodeOwner | "several">, code: string, owner: CodeOwner): void {
  const known = codes.get(code);
  if (known === undefined) {
    codes.set(code, owner);
  } else if (known !== "several") {
    codes.set(code, known.ordinal === owner.ordinal ? (known.sku === undefined ? owner : known) : "several");
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

function wordsOfValues(attributes: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const values = [...attributes.values()].flatMap((values) => [...values]).filter((value) => value.length <= 40);
  return new Set(values.flatMap((value) => value.split(/[^\p{L}\p{M}-]+/u)).filter((word) => word.length > 2));
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
