import type { Constraint } from "../bot/wish.js";
import type { CatalogVocabulary } from "./catalog-vocabulary.js";
import { departmentOf, departmentsOftenMistyped, meansDepartmentAlone, namesDepartment } from "./departments.js";
import { Phrases } from "./phrases.js";
import { oneSlipApart } from "./slips.js";
import { english } from "./wish-english.js";
import { enumerationAt } from "./wish-negations.js";
import type { WishText } from "./wish-text.js";

const forWhom = new Phrases(english.forWhom);

type Department = Extract<Constraint, { field: "category" | "attribute" }>;

/** Reads whom a product is for: "for men", "women's", "for her", "not for kids". */
export class DepartmentReader {
  private readonly vocabulary: CatalogVocabulary;
  private readonly known: (word: string) => boolean;
  private readonly found = new Map<string, Department | undefined>();

  constructor(vocabulary: CatalogVocabulary, known: (word: string) => boolean) {
    this.vocabulary = vocabulary;
    this.known = known;
  }

  take(text: WishText): Constraint[] {
    const wanted: Department[] = [];
    const unwanted: Department[] = [];
    for (let at = 0; at < text.length; at++) {
      const read = enumerationAt(text, at, (place) => this.departmentAt(text, place, place > at));
      if (read !== undefined) {
        text.take(forWhom.before(text, read.start)?.start ?? read.start, read.end);
        const constraints = read.values.flatMap((department) => this.constraintOf(department) ?? []);
        (read.excluded ? unwanted : wanted).push(...constraints);
      }
    }
    return [...joined(wanted), ...joined(unwanted).map((one) => ({ ...one, exclude: true as const }))];
  }

  private departmentAt(
    text: WishText,
    at: number,
    isListed: boolean,
  ): { readonly value: string; readonly end: number } | undefined {
    const word = text.word(at) ?? "";
    const exact = departmentOf(word);
    const department = exact ?? this.meantBy(word);
    if (department === undefined || this.constraintOf(department) === undefined) {
      return undefined;
    }
    const isMeant = exact === undefined || meansDepartmentAlone(word) || isListed;
    return isMeant || forWhom.before(text, at) !== undefined ? { value: department, end: at + 1 } : undefined;
  }

  /** A department with one slip in it, when the word typed is none of the catalog's. */
  private meantBy(word: string): string | undefined {
    const meant = departmentsOftenMistyped.filter((form) => oneSlipApart(word, form)).map(departmentOf);
    return new Set(meant).size === 1 && !this.known(word) ? meant[0] : undefined;
  }

  private constraintOf(department: string): Department | undefined {
    if (!this.found.has(department)) {
      this.found.set(department, this.find(department));
    }
    return this.found.get(department);
  }

  /** The catalog's step of that name, else every step with the name in it, else values of its gender attribute. */
  private find(department: string): Department | undefined {
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
    const isAdult = department === "men" || department === "women";
    const unisex = isAdult ? values.filter((value) => value.includes("unisex")) : [];
    return { field: "attribute", name, anyOf: [...new Set([...listed, ...unisex])] };
  }
}

/** "For men and women" is a choice of two. */
function joined(departments: readonly Department[]): Department[] {
  const [first] = departments;
  const same = departments.filter(({ field }) => field === first?.field);
  return first === undefined ? [] : [{ ...first, anyOf: [...new Set(same.flatMap(({ anyOf }) => anyOf))] }];
}
