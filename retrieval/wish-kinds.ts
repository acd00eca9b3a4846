import type { Constraint } from "../bot/wish.js";
import type { CatalogVocabulary } from "./catalog-vocabulary.js";
import { Names, Phrases } from "./phrases.js";
import { english } from "./wish-english.js";
import { type Enumeration, enumerationAt, negationBefore } from "./wish-negations.js";
import { WishText } from "./wish-text.js";

const brandLead = new Phrases(english.brandLead);
const madeOf = new Phrases(english.madeOf);
const categoryWords = new Set(english.categoryWord);
const materialNames = new Set(english.materialNames);
const small = new Set(english.kindLead);
const links = new Set(english.links);

type Kind = Extract<Constraint, { field: "brand" | "category" | "attribute" }>;

interface Part {
  readonly constraint: Kind;
  readonly start: number;
  readonly end: number;
}

interface ReadValue {
  readonly value: string;
  readonly end: number;
}

/** Reads brands, categories and attributes by the names that the catalog gives them. */
export class KindReader {
  private readonly vocabulary: CatalogVocabulary;
  private readonly brands: Names;
  private readonly steps: Names;
  private readonly attributeNames: Names;
  private readonly values: Names;
  private readonly attributesOfValue = new Map<string, string[]>();
  private readonly materialName: string | undefined;
  /** Single words of the values of the attribute that says what things are made of. */
  private readonly materials: ReadonlySet<string>;

  constructor(vocabulary: CatalogVocabulary) {
    this.vocabulary = vocabulary;
    for (const [name, values] of vocabulary.attributes) {
      for (const value of values) {
        this.attributesOfValue.set(value, [...(this.attributesOfValue.get(value) ?? []), name]);
      }
    }
    this.materialName = [...vocabulary.attributes.keys()].find(isMaterialName);
    const materials = [...(vocabulary.attributes.get(this.materialName ?? "") ?? [])].flatMap((value) =>
      value.split(" "),
    );
    this.materials = new Set(materials.filter((word) => /^\p{L}{3,}$/u.test(word) && !small.has(word)));
    this.brands = new Names(vocabulary.brands, wordsOf);
    this.steps = new Names(vocabulary.steps, wordsOf);
    this.attributeNames = new Names(vocabulary.attributes.keys(), wordsOf);
    this.values = new Names(this.attributesOfValue.keys(), wordsOf);
  }

  /** @param isProperty where what is said is a property for certain: a value is then read without its attribute's name. */
  take(text: WishText, isProperty: boolean): Constraint[] {
    return merged([
      ...takeEach(text, (at) => this.categoryAt(text, at)),
      ...takeEach(text, (at) => this.madeOfAt(text, at)),
      ...takeEach(text, (at) => this.nameThenValue(text, at) ?? this.valueThenName(text, at)),
      ...(isProperty ? takeEach(text, (at) => this.bareAt(text, at)) : []),
      ...takeEach(text, (at) => this.brandAt(text, at)),
    ]);
  }

  /** Whether something of the catalog is made of it. */
  isMaterial(word: string): boolean {
    return this.materials.has(word);
  }

  /** Whether a value of an attribute begins with a word, or something is made of it. */
  hasValueWord(word: string): boolean {
    return this.materials.has(word) || this.values.beginWith(word);
  }

  /** A brand by its whole name; one that is an everyday word only when it is introduced as a brand. */
  private brandAt(text: WishText, at: number): Part | undefined {
    const lead = brandLead.before(text, at)?.start;
    const read = enumerationAt(text, at, (place) =>
      valueOf(this.brands.at(text, place, (brand) => this.isMeant(brand, lead !== undefined || place > at))),
    );
    return read === undefined ? undefined : part(read, { field: "brand", anyOf: read.values }, lead ?? read.start);
  }

  private isMeant(brand: string, introduced: boolean): boolean {
    return introduced || (brand.length > 1 && !this.vocabulary.isEverydayBrand(brand));
  }

  /** "in category bags", "from the bags section". */
  private categoryAt(text: WishText, at: number): Part | undefined {
    const isNamedFirst = categoryWords.has(text.word(at) ?? "");
    const read = enumerationAt(text, isNamedFirst ? at + 1 : at, (place) => valueOf(this.steps.at(text, place)));
    if (read === undefined || !(isNamedFirst || categoryWords.has(text.word(read.end) ?? ""))) {
      return undefined;
    }
    const whole = { ...read, end: isNamedFirst ? read.end : read.end + 1 };
    return part(whole, { field: "category", anyOf: read.values }, leadOf(text, Math.min(at, read.start)));
  }

  /** "made of cotton": a value of the attribute that says what things are made of. */
  private madeOfAt(text: WishText, at: number): Part | undefined {
    const lead = madeOf.before(text, at)?.start;
    if (lead === undefined) {
      return undefined;
    }
    const names = [...this.vocabulary.attributes.keys()].filter(isMaterialName);
    const name = names.find((one) => this.valueAt(text, at, one) !== undefined);
    const read = name === undefined ? undefined : enumerationAt(text, at, (place) => this.valueAt(text, place, name));
    return read === undefined || name === undefined
      ? undefined
      : part(read, { field: "attribute", name, anyOf: read.values }, lead);
  }

  /** "material: cotton", "pattern striped". */
  private nameThenValue(text: WishText, at: number): Part | undefined {
    const named = this.attributeNames.at(text, at);
    if (named === undefined) {
      return undefined;
    }
    const start = small.has(text.word(named.end) ?? "") ? named.end + 1 : named.end;
    const read = enumerationAt(text, start, (place) => this.valueAt(text, place, named.phrase));
    return read === undefined
      ? undefined
      : part(
          read,
          { field: "attribute", name: named.phrase, anyOf: read.values },
          leadOf(text, Math.min(at, read.start)),
        );
  }

  /** "cotton material", "warm or cold climate". */
  private valueThenName(text: WishText, at: number): Part | undefined {
    const read = enumerationAt(text, at, (place) => valueOf(this.values.at(text, place)));
    const named = read === undefined ? undefined : this.attributeNames.at(text, read.end);
    const belongs = read?.values.every((value) => this.attributesOfValue.get(value)?.includes(named?.phrase ?? ""));
    return read === undefined || named === undefined || belongs !== true
      ? undefined
      : part({ ...read, end: named.end }, { field: "attribute", name: named.phrase, anyOf: read.values }, read.start);
  }

  /** "cotton", "waterproof": a value that one attribute has (or the one that says what things are made of), or a yes. */
  private bareAt(text: WishText, at: number): Part | undefined {
    const named = this.attributeNames.at(text, at, (name) => this.vocabulary.attributes.get(name)?.has("yes") === true);
    if (named !== undefined) {
      return part(
        { values: ["yes"], start: at, end: named.end, excluded: negationBefore(text, at) !== undefined },
        { field: "attribute", name: named.phrase, anyOf: ["yes"] },
        negationBefore(text, at) ?? at,
      );
    }
    let name: string | undefined;
    const read = enumerationAt(text, at, (place) => {
      const found = valueOf(this.values.at(text, place)) ?? this.materialAt(text, place);
      const owner = found === undefined ? undefined : this.ownerOf(found.value);
      // "Running" in "only running shoes" says which shoes; "cotton" in "cotton socks" is what they are made of.
      if (found !== undefined && owner !== this.materialName && !closes(text, found.end)) return undefined;
      name ??= owner;
      return owner !== undefined && owner === name ? found : undefined;
    });
    return read === undefined || name === undefined
      ? undefined
      : part(read, { field: "attribute", name, anyOf: read.values }, leadOf(text, read.start));
  }

  /** "cotton" where the catalog has "organic cotton". */
  private materialAt(text: WishText, at: number): ReadValue | undefined {
    const word = text.word(at) ?? "";
    return this.materials.has(word) ? { value: word, end: at + 1 } : undefined;
  }

  private ownerOf(value: string): string | undefined {
    if (/^\d/.test(value) || value === "yes" || value === "no") return undefined;
    const names = this.attributesOfValue.get(value) ?? [];
    return names.length === 1
      ? names[0]
      : (names.find(isMaterialName) ?? (names.length === 0 ? this.materialName : undefined));
  }

  private valueAt(text: WishText, at: number, name: string): ReadValue | undefined {
    return valueOf(this.values.at(text, at, (value) => this.attributesOfValue.get(value)?.includes(name) === true));
  }
}

function closes(text: WishText, at: number): boolean {
  return text.breaksBefore(at) || !text.isFree(at) || links.has(text.word(at) ?? "");
}

function isMaterialName(name: string): boolean {
  return name.split(" ").some((word) => materialNames.has(word));
}

function wordsOf(name: string): string[] {
  return new WishText(name, () => false).tokens.map(({ word }) => word);
}

function valueOf(found: { readonly phrase: string; readonly end: number } | undefined): ReadValue | undefined {
  return found === undefined ? undefined : { value: found.phrase, end: found.end };
}

function takeEach(text: WishText, read: (at: number) => Part | undefined): Kind[] {
  const found: Kind[] = [];
  for (let at = 0; at < text.length; at++) {
    const part = text.isFree(at) ? read(at) : undefined;
    if (part !== undefined) {
      text.take(part.start, part.end);
      found.push(part.constraint);
    }
  }
  return found;
}

function part(read: Enumeration, constraint: Kind, start: number): Part {
  return {
    constraint: read.excluded ? { ...constraint, exclude: true } : constraint,
    start: Math.min(start, read.start),
    end: read.end,
  };
}

function leadOf(text: WishText, from: number): number {
  let start = from;
  while (small.has(text.word(start - 1) ?? "") && !text.breaksBefore(start)) {
    start--;
  }
  return start;
}

/** Brands named in two places are a choice of two; other kinds must all hold. */
function merged(found: readonly Kind[]): Kind[] {
  const brands = found.filter(({ field }) => field === "brand");
  const wanted = brands.filter((brand) => brand.exclude === undefined).flatMap(({ anyOf }) => anyOf);
  const unwanted = brands.filter((brand) => brand.exclude === true).flatMap(({ anyOf }) => anyOf);
  return [
    ...found.filter(({ field }) => field !== "brand"),
    ...(wanted.length === 0 ? [] : [{ field: "brand", anyOf: [...new Set(wanted)] } as const]),
    ...(unwanted.length === 0 ? [] : [{ field: "brand", anyOf: [...new Set(unwanted)], exclude: true } as const]),
  ];
}
