import type { Product } from "../bot/shop-records.js";
import { isAgeName } from "./ages.js";
import type { CatalogCodes, CodeOwner } from "./catalog-codes.js";
import { isGenderName } from "./catalog-fields.js";
import { isColour } from "./colour-families.js";
import { inSlices } from "./in-slices.js";
import type { BaseUnit } from "./measures.js";
import { stem } from "./stem.js";
import { Gathering, measureKey } from "./vocabulary-gathering.js";

/** Brands of this many products are looked up in other brands' titles to see whether they are words as well. */
const everydayBrands = new Set(
  `next gap target guess coach fossil boss champion apple orange shell dove gain tide always secret degree axe basic
   basics essentials generic classic original home sport outdoor nature pure simple united first best good new on off
   one other unknown none`.split(/\s+/),
);

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
  /** As they are compared. */
  private readonly titleWords: ReadonlySet<string>;
  private readonly valueWords: ReadonlySet<string>;
  private readonly measures: ReadonlySet<string>;
  private readonly everyday: ReadonlySet<string>;
  private readonly pairs: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly codes: Pick<CatalogCodes, "ownerOf">;

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
    this.titleWords = gathered.titleWords();
    this.codes = gathered.codes;
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

  /** Whether something is called by a word: it stands in a title or a category, or products state it of themselves. */
  readonly names = (word: string): boolean =>
    this.titleWords.has(stem(word)) || this.isThing(word) || this.isValueWord(word);

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
    return this.codes.ownerOf(code);
  }
}

function wordsOfValues(attributes: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const values = [...attributes.values()].flatMap((values) => [...values]).filter((value) => value.length <= 40);
  return new Set(values.flatMap((value) => value.split(/[^\p{L}\p{M}-]+/u)).filter((word) => word.length > 2));
}
