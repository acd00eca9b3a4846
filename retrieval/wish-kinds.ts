import type { Constraint } from "../bot/wish.js";
import type { CatalogVocabulary } from "./catalog-vocabulary.js";
import { departmentOf, departmentsOftenMistyped, meansDepartmentAlone, namesDepartment } from "./departments.js";
import { fold } from "./fold.js";
import { oneSlipApart } from "./slips.js";
import { english } from "./wish-english.js";
import { type Enumeration, enumerationAt } from "./wish-negations.js";
import { phraseBefore } from "./wish-numbers.js";
import { WishText } from "./wish-text.js";

const brandLead = new Set(english.brandLead);
const categoryWords = new Set(english.categoryWord);
const madeOf = new Set(english.madeOf);
const materialNames = new Set(english.materialNames);
const nameWordsMax = 5;
const small = new Set(["is", "of", "in", "the", "a", "an", "my", "from", "for", "should", "be", "only"]);

type Named = Extract<Constraint, { field: "brand" | "category" | "attribute" }>;

/** Reads departments, brands, categories and attributes by the names that the catalog gives them. */
export class KindReader {
  private readonly vocabulary: CatalogVocabulary;
  private readonly known: (word: string) => boolean;
  private readonly brands: ReadonlyMap<string, string>;
  private readonly steps: ReadonlyMap<string, string>;
  private readonly attributeNames: ReadonlyMap<string, string>;
  /** A value as it is typed, to the names of the attributes that have it. */
  private readonly attributesOfValue: ReadonlyMap<string, ReadonlyMap<string, string>>;
  private readonly departmentsKnown = new Map<string, Named | undefined>();

  constructor(vocabulary: CatalogVocabulary, known: (word: string) => boolean) {
    this.vocabulary = vocabulary;
    this.known = known;
    this.brands = byTypedForm(vocabulary.brands);
    this.steps = byTypedForm(vocabulary.steps);
    this.attributeNames = byTypedForm(vocabulary.attributes.keys());
    const values = new Map<string, Map<string, string>>();
    for (const [name, written] of vocabulary.attributes) {
      for (const [typed, value] of byTypedForm(written)) {
        values.set(typed, (values.get(typed) ?? new Map<string, string>()).set(name, value));
      }
    }
    this.attributesOfValue = values;
  }

  take(text: WishText): Constraint[] {
    const found = [
      ...this.takeEach(text, (at) => this.categoryAt(text, at)),
      ...this.takeEach(text, (at) => this.madeOfAt(text, at)),
      ...this.takeEach(text, (at) => this.attributeAt(text, at)),
      ...this.takeEach(text, (at) => this.brandAt(text, at)),
      ...this.takeEach(text, (at) => this.departmentAt(text, at)),
    ];
    return merged(found);
  }

  private takeEach(
    text: WishText,
    read: (at: number) => { readonly constraint: Named; readonly start: number; readonly end: number } | undefined,
  ): Named[] {
    const found: Named[] = [];
    for (let at = 0; at < text.length; at++) {
      const part = text.isFree(at) ? read(at) : undefined;
      if (part !== undefined) {
        text.take(part.start, part.end);
        found.push(part.constraint);
      }
    }
    return found;
  }

  /** "for men", "women's", "for her", "not for kids". */
  private departmentAt(text: WishText, at: number): Part | undefined {
    const read = enumerationAt(text, at, (place) => {
      const word = text.word(place) ?? "";
      const department = this.departmentIn(word);
      const behindFor = phraseBefore(text, place, forPhrases) !== undefined || place > at;
      const isMeant =
        department !== undefined && (meansDepartmentAlone(word) || departmentOf(word) === undefined || behindFor);
      return isMeant && this.departmentConstraint(department) !== undefined
        ? { value: department, end: place + 1 }
        : undefined;
    });
    const constraints = (read?.values ?? []).flatMap((department) => this.departmentConstraint(department) ?? []);
    const [first] = constraints;
    if (read === undefined || first === undefined) {
      return undefined;
    }
    const anyOf = [...new Set(constraints.flatMap((one) => one.anyOf))];
    return part(read, { ...first, anyOf }, phraseBefore(text, read.start, forPhrases) ?? read.start);
  }

  private departmentIn(word: string): string | undefined {
    const department = departmentOf(word);
    if (department !== undefined || this.known(word)) {
      return department;
    }
    const meant = departmentsOftenMistyped.filter((form) => oneSlipApart(word, form)).map(departmentOf);
    return new Set(meant).size === 1 ? meant[0] : undefined;
  }

  private departmentConstraint(department: string): Named | undefined {
    if (!this.departmentsKnown.has(department)) {
      this.departmentsKnown.set(department, this.findDepartment(department));
    }
    return this.departmentsKnown.get(department);
  }

  /** The catalog's own step of that name, else every step with the name in it, else the values of its gender attribute. */
  private findDepartment(department: string): Named | undefined {
    const steps = [...this.vocabulary.steps];
    const exact = steps.filter((step) => departmentOf(step.replaceAll("'", "")) === department);
    const anyOf = exact.length > 0 ? exact : steps.filter((step) => namesDepartment(step, department));
    if (anyOf.length > 0) {
      return { field: "category", anyOf };
    }
    const name = this.vocabulary.genderName;
    const values = [...(name === undefined ? [] : (this.vocabulary.attributes.get(name) ?? []))];
    const listed = values.filter((value) => namesDepartment(value, department));
    if (name === undefined || listed.length === 0) {
      return undefined;
    }
    const unisex =
      department === "men" || department === "women" ? values.filter((value) => value.includes("unisex")) : [];
    return { field: "attribute", name, anyOf: [...new Set([...listed, ...unisex])] };
  }

  /** A brand by its whole name; one that is an everyday word only when it is introduced as a brand. */
  private brandAt(text: WishText, at: number): Part | undefined {
    const lead = phraseBefore(text, at, brandLead);
    const read = enumerationAt(text, at, (place) => {
      const introduced = lead !== undefined || place > at;
      const found = text.longestAt(place, nameWordsMax, (joined) => this.isBrand(joined, introduced));
      const brand = found === undefined ? undefined : this.brands.get(typedForm(found.joined));
      return found === undefined || brand === undefined ? undefined : { value: brand, end: found.end };
    });
    return read === undefined ? undefined : part(read, { field: "brand", anyOf: read.values }, lead ?? read.start);
  }

  private isBrand(joined: string, introduced: boolean): boolean {
    const brand = this.brands.get(typedForm(joined));
    return brand !== undefined && (introduced || (brand.length > 1 && !this.vocabulary.isEverydayBrand(brand)));
  }

  /** "in category bags", "from the bags section". */
  private categoryAt(text: WishText, at: number): Part | undefined {
    const behind = categoryWords.has(text.word(at) ?? "");
    const read = enumerationAt(text, behind ? at + 1 : at, (place) => {
      const found = text.longestAt(place, nameWordsMax, (joined) => this.steps.has(typedForm(joined)));
      const step = found === undefined ? undefined : this.steps.get(typedForm(found.joined));
      return found === undefined || step === undefined ? undefined : { value: step, end: found.end };
    });
    if (read === undefined || !(behind || categoryWords.has(text.word(read.end) ?? ""))) {
      return undefined;
    }
    const whole = { ...read, end: behind ? read.end : read.end + 1 };
    return part(whole, { field: "category", anyOf: read.values }, leadOf(text, Math.min(at, read.start)));
  }

  /** "made of cotton": a value of the attribute that says what things are made of. */
  private madeOfAt(text: WishText, at: number): Part | undefined {
    const lead = phraseBefore(text, at, madeOf);
    if (lead === undefined) {
      return undefined;
    }
    let name: string | undefined;
    const read = enumerationAt(text, at, (place) =>
      this.valueAt(text, place, (names) => {
        name ??= names.find((one) => one.split(" ").some((word) => materialNames.has(word)));
        return name;
      }),
    );
    return read === undefined || name === undefined
      ? undefined
      : part(read, { field: "attribute", name, anyOf: read.values }, Math.min(lead, read.start));
  }

  /** "cotton material", "material: cotton", "pattern striped", "warm climate". */
  private attributeAt(text: WishText, at: number): Part | undefined {
    const named = text.longestAt(at, nameWordsMax, (joined) => this.attributeNames.has(typedForm(joined)));
    if (named !== undefined) {
      const name = this.attributeNames.get(typedForm(named.joined)) ?? "";
      const start = small.has(text.word(named.end) ?? "") ? named.end + 1 : named.end;
      const read = enumerationAt(text, start, (place) =>
        this.valueAt(text, place, (names) => names.find((one) => one === name)),
      );
      if (read !== undefined) {
        return part(read, { field: "attribute", name, anyOf: read.values }, leadOf(text, Math.min(at, read.start)));
      }
    }
    let behind: { readonly name: string; readonly end: number } | undefined;
    const read = enumerationAt(text, at, (place) =>
      this.valueAt(text, place, (names, end) => {
        const found = text.longestAt(end, nameWordsMax, (joined) =>
          names.includes(this.attributeNames.get(typedForm(joined)) ?? ""),
        );
        behind =
          found === undefined
            ? undefined
            : { name: this.attributeNames.get(typedForm(found.joined)) ?? "", end: found.end };
        return behind?.name;
      }),
    );
    return read === undefined || behind === undefined
      ? undefined
      : part({ ...read, end: behind.end }, { field: "attribute", name: behind.name, anyOf: read.values }, read.start);
  }

  private valueAt(
    text: WishText,
    at: number,
    choose: (names: readonly string[], end: number) => string | undefined,
  ): { readonly value: string; readonly end: number } | undefined {
    const found = text.longestAt(at, nameWordsMax, (joined) => this.attributesOfValue.has(typedForm(joined)));
    const values = found === undefined ? undefined : this.attributesOfValue.get(typedForm(found.joined));
    const name = found === undefined || values === undefined ? undefined : choose([...values.keys()], found.end);
    const value = name === undefined ? undefined : values?.get(name);
    return found === undefined || value === undefined ? undefined : { value, end: found.end };
  }
}

interface Part {
  readonly constraint: Named;
  readonly start: number;
  readonly end: number;
}

function part(read: Enumeration, constraint: Named, start: number): Part {
  return {
    constraint: read.excluded ? { ...constraint, exclude: true } : constraint,
    start: Math.min(start, read.start),
    end: read.end,
  };
}

const forPhrases = new Set(["for", "for a", "for my", "for the", "for an", "for our"]);

function leadOf(text: WishText, from: number): number {
  let start = from;
  while (small.has(text.word(start - 1) ?? "") && !text.breaksBefore(start)) {
    start--;
  }
  return start;
}

/** A name as its words stand in a wish: "Hoodies & Sweatshirts" is typed "hoodies and sweatshirts" or without the "and". */
function typedForm(name: string): string {
  return name.replaceAll(" and ", " ");
}

function byTypedForm(names: Iterable<string>): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const name of names) {
    const { tokens } = new WishText(fold(name), () => false);
    const form = typedForm(tokens.map(({ word }) => word).join(" "));
    if (form !== "" && !forms.has(form)) {
      forms.set(form, name);
    }
  }
  return forms;
}

/** Two brands said in two places are a choice of two, as are two departments; exclusions add up likewise. */
function merged(found: readonly Named[]): Named[] {
  const byKey = new Map<string, Named>();
  for (const constraint of found) {
    const key = `${constraint.field} ${"name" in constraint ? constraint.name : ""} ${String(constraint.exclude ?? false)}`;
    const known = byKey.get(key);
    byKey.set(
      constraint.field === "brand" ? key : `${key} ${constraint.anyOf.join("|")}`,
      known === undefined ? constraint : { ...known, anyOf: [...new Set([...known.anyOf, ...constraint.anyOf])] },
    );
  }
  return [...byKey.values()];
}
