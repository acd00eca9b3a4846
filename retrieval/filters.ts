import type { Product, Rating, Variant } from "../bot/shop-records.js";
import type { Constraint } from "../bot/wish.js";
import type { AgeRange } from "./ages.js";
import { attributeName } from "./catalog-fields.js";
import { colourAdmits } from "./colour-families.js";
import { describedBy } from "./described-by.js";
import { measureWithin } from "./measures.js";
import { Recent } from "./recent.js";
import { anyAdmitted, equal, sizeAdmits, valueAdmits } from "./value-limits.js";
import { type TextColumn, VariantColumns } from "./variant-columns.js";

/** Whether the variant in a row of the columns meets a constraint. */
type Test = (row: number) => boolean;

interface Tests {
  readonly hard: readonly Test[];
  /** In the order of the wish. */
  readonly soft: readonly { readonly constraint: Constraint; readonly test: Test }[];
}

/** Each holds an answer per different text of its field. */
const testsKept = 200;
/** Each takes a byte per product. */
const masksKept = 64;

interface BestVariant {
  readonly variant: Variant;
  /** Which soft constraints it meets, as a number: the first of n counts 2^(n-1), the last 1. */
  readonly preference: number;
}

/**
 * Limits over a whole catalog. A product counts when one and the same variant of it meets all hard ones; soft ones say
 * which of these come first. What a product does not say never meets a limit; an exclusion holds for whatever does not
 * say the excluded.
 */
export class Filter {
  readonly columns: VariantColumns;
  /** A wish's variants are asked for one after the other: its tests are made once. */
  private readonly testsKnown = new WeakMap<readonly Constraint[], Tests>();
  private readonly testsAgain = new Recent<Test>(testsKept);
  private readonly masks = new Recent<Readonly<Uint8Array>>(masksKept);

  constructor(products: readonly Product[]) {
    this.columns = new VariantColumns(products);
  }

  /** @returns one byte per product, by ordinal: 1 when a variant of it meets all hard constraints at once. */
  mask(constraints: readonly Constraint[]): Readonly<Uint8Array> {
    const hard = constraints.filter(isHard);
    return this.masks.get(JSON.stringify(hard), () => {
      // What satisfies a narrower wish is among what satisfied the wish before it.
      const wider = hard.length > 1 ? this.masks.known(JSON.stringify(hard.slice(0, -1))) : undefined;
      return this.maskWithin(wider, constraints);
    });
  }

  private maskWithin(wider: Readonly<Uint8Array> | undefined, constraints: readonly Constraint[]): Uint8Array {
    const { products, firstVariants } = this.columns;
    const mask = new Uint8Array(products.length);
    const { hard } = this.testsOf(constraints);
    for (let ordinal = 0; ordinal < products.length; ordinal++) {
      if (wider !== undefined && wider[ordinal] !== 1) continue;
      const end = firstVariants[ordinal + 1] ?? 0;
      for (let row = firstVariants[ordinal] ?? 0; row < end && mask[ordinal] === 0; row++) {
        if (meetsAll(hard, row)) mask[ordinal] = 1;
      }
    }
    return mask;
  }

  /**
   * The variant to show: of those that meet all hard constraints the one that meets the soft ones best (an earlier one
   * counts more than all later ones), then one on hand before others, then the cheapest.
   */
  variantFor(ordinal: number, constraints: readonly Constraint[]): Variant | undefined {
    return this.bestOf(ordinal, constraints)?.variant;
  }

  /** How well a product meets the soft constraints; larger is better, 0 for none of them. */
  preference(ordinal: number, constraints: readonly Constraint[]): number {
    return this.bestOf(ordinal, constraints)?.preference ?? 0;
  }

  /** The soft constraints that a product's variant does not meet, in the order of the wish. */
  misses(ordinal: number, variant: Variant, constraints: readonly Constraint[]): readonly Constraint[] {
    const row = this.columns.variants.indexOf(variant, this.columns.firstVariants[ordinal]);
    return this.testsOf(constraints).soft.flatMap(({ constraint, test }) => (test(row) ? [] : [constraint]));
  }

  /**
   * Counts, among some products, those of which one and the same variant meets all hard constraints and one more.
   * @param ordinals the products; each meets the constraints.
   * @returns counts for up to 30 further constraints on one field, in their order.
   */
  counter(
    ordinals: readonly number[],
    constraints: readonly Constraint[],
  ): (more: readonly Constraint[]) => readonly number[] {
    const { rows, ends } = this.rowsMeeting(ordinals, constraints);
    return (more) => {
      const bitsOf = this.bitsFor(more);
      const counts = more.map(() => 0);
      let at = 0;
      for (const end of ends) {
        let bits = 0;
        for (; at < end; at++) bits |= bitsOf(rows[at] ?? 0);
        for (let which = 0; bits !== 0; which++, bits >>>= 1) {
          if ((bits & 1) === 1) counts[which] = (counts[which] ?? 0) + 1;
        }
      }
      return counts;
    };
  }

  /** The variants of the products that meet all hard constraints, one product after the other, and where each one's end. */
  private rowsMeeting(
    ordinals: readonly number[],
    constraints: readonly Constraint[],
  ): { readonly rows: Int32Array; readonly ends: Int32Array } {
    const { firstVariants } = this.columns;
    const { hard } = this.testsOf(constraints);
    const variantsOf = (ordinal: number): number => (firstVariants[ordinal + 1] ?? 0) - (firstVariants[ordinal] ?? 0);
    const rows = new Int32Array(ordinals.reduce((sum, ordinal) => sum + variantsOf(ordinal), 0));
    const ends = new Int32Array(ordinals.length);
    let found = 0;
    ordinals.forEach((ordinal, place) => {
      const end = firstVariants[ordinal + 1] ?? 0;
      for (let row = firstVariants[ordinal] ?? 0; row < end; row++) if (meetsAll(hard, row)) rows[found++] = row;
      ends[place] = found;
    });
    return { rows, ends };
  }

  /** A bit for each constraint that a row meets; rows with the same text are asked once. */
  private bitsFor(constraints: readonly Constraint[]): (row: number) => number {
    const tests = constraints.map((constraint) => this.testAgain(constraint));
    const answer = (row: number): number => tests.reduce((bits, test, at) => (test(row) ? bits | (1 << at) : bits), 0);
    const textOf = this.textOf(constraints[0]);
    if (textOf === undefined) return answer;
    const known: (number | undefined)[] = [];
    return (row) => {
      const text = textOf(row);
      return (known[text] ??= answer(row));
    };
  }

  /** A number for what a row says of a constraint's field, the same for the same text. */
  private textOf(constraint: Constraint | undefined): ((row: number) => number) | undefined {
    const { columns } = this;
    const ofVariant = (column: TextColumn) => (row: number) => column.textAt(row);
    const ofProduct = (column: TextColumn) => (row: number) => column.textAt(columns.ordinals[row] ?? -1);
    if (constraint?.field === "colour") return ofVariant(columns.colours());
    if (constraint?.field === "size") return ofVariant(columns.sizes());
    if (constraint?.field === "brand") return ofProduct(columns.brands());
    if (constraint?.field === "category") return ofProduct(columns.steps());
    return constraint?.field === "attribute" ? ofVariant(columns.attribute(attributeName(constraint.name))) : undefined;
  }

  /** The test of a constraint that is asked for in one wish after the other: a shop has few colours and brands. */
  private testAgain(constraint: Constraint): Test {
    return this.testsAgain.get(JSON.stringify(constraint), () => this.testOf(constraint));
  }

  private bestOf(ordinal: number, constraints: readonly Constraint[]): BestVariant | undefined {
    const { firstVariants, variants } = this.columns;
    const { hard, soft } = this.testsOf(constraints);
    let best: BestVariant | undefined;
    for (let row = firstVariants[ordinal] ?? 0; row < (firstVariants[ordinal + 1] ?? 0); row++) {
      const variant = variants[row];
      if (variant === undefined || !meetsAll(hard, row)) continue;
      const preference = soft.reduce((met, { test }) => 2 * met + (test(row) ? 1 : 0), 0);
      const found = { variant, preference };
      if (best === undefined || comesBefore(found, best)) best = found;
    }
    return best;
  }

  private testsOf(constraints: readonly Constraint[]): Tests {
    const known = this.testsKnown.get(constraints) ?? {
      hard: byCost(constraints.filter(isHard)).map((constraint) => this.testAgain(constraint)),
      soft: constraints
        .filter((constraint) => !isHard(constraint))
        .map((constraint) => ({ constraint, test: this.testAgain(constraint) })),
    };
    this.testsKnown.set(constraints, known);
    return known;
  }

  private testOf(constraint: Constraint): Test {
    const { columns } = this;
    switch (constraint.field) {
      case "price":
        return (row) => within(columns.prices[row] ?? Number.NaN, constraint.min, constraint.max);
      case "colour":
        return unless(constraint.exclude, columns.colours().asker(anyAdmitted(constraint.anyOf, colourAdmits)));
      case "size":
        return unless(constraint.exclude, columns.sizes().asker(anyAdmitted(constraint.anyOf, sizeAdmits)));
      case "attribute": {
        const column = columns.attribute(attributeName(constraint.name));
        return unless(constraint.exclude, column.asker(anyAdmitted(constraint.anyOf, valueAdmits)));
      }
      case "brand":
        return this.ofProduct(unless(constraint.exclude, columns.brands().asker(anyAdmitted(constraint.anyOf, equal))));
      case "category":
        return this.ofProduct(unless(constraint.exclude, columns.steps().asker(anyAdmitted(constraint.anyOf, equal))));
      case "measure":
        return this.measureTest(constraint);
      case "words":
        return this.lacksWords(constraint.anyOf);
      case "rating":
        return (row) => isRated(this.productOf(row)?.rating, constraint);
      case "age":
        return columns.ages().asker((ranges) => ranges.some((range) => contains(range, constraint.months)));
      case "in-stock":
        return (row) => onHand(columns.variants[row]);
      case "reduced":
        return (row) => isReduced(columns.variants[row]);
    }
  }

  private productOf(row: number): Product | undefined {
    return this.columns.products[this.columns.ordinals[row] ?? -1];
  }

  private ofProduct(test: (ordinal: number) => boolean): Test {
    return (row) => test(this.columns.ordinals[row] ?? -1);
  }

  private lacksWords(anyOf: readonly string[]): Test {
    const questions = anyOf.map(describedBy);
    const { products } = this.columns;
    // One byte per product: 0 where it was not asked for yet, 1 for no, 2 for yes.
    const answers = new Uint8Array(products.length);
    return this.ofProduct((ordinal) => {
      const product = products[ordinal];
      if (product === undefined) return false;
      if (answers[ordinal] === 0) answers[ordinal] = questions.some((question) => question(product)) ? 1 : 2;
      return answers[ordinal] === 2;
    });
  }

  /**
   * A named measure must be stated by that name. Without a name any measure of the kind may be it, except that a bare
   * upper bound must hold for all of them: what is 2 m long is not "under 50 cm" for being 10 cm wide.
   */
  private measureTest({ name, unit, min, max }: Extract<Constraint, { field: "measure" }>): Test {
    return (row) => {
      const stated = this.columns
        .measuresOf(row)
        .filter((measure) => measure.unit === unit && (name === undefined || measure.name === name));
      const holds = ({ value }: { readonly value: number }): boolean => measureWithin(value, min, max);
      return stated.length > 0 && (min === undefined ? stated.every(holds) : stated.some(holds));
    };
  }
}

function meetsAll(tests: readonly Test[], row: number): boolean {
  for (const test of tests) if (!test(row)) return false;
  return true;
}

/** The cheap tests first: taking descriptions apart is left to what passes all others. */
function byCost(constraints: readonly Constraint[]): Constraint[] {
  const costs: Readonly<Partial<Record<Constraint["field"], number>>> = { measure: 1, words: 2 };
  return [...constraints].sort((one, other) => (costs[one.field] ?? 0) - (costs[other.field] ?? 0));
}

function within(value: number, min: number | undefined, max: number | undefined): boolean {
  return value >= (min ?? Number.NEGATIVE_INFINITY) && value <= (max ?? Number.POSITIVE_INFINITY);
}

function unless(exclude: true | undefined, test: (row: number) => boolean): (row: number) => boolean {
  return exclude === true ? (row) => !test(row) : test;
}

function contains({ from, to }: AgeRange, months: number): boolean {
  return months >= from && months <= to;
}

function isRated(
  rating: Rating | undefined,
  { min, count = 0 }: { readonly min: number; readonly count?: number },
): boolean {
  return rating !== undefined && rating.average >= min && rating.count >= count;
}

function onHand(variant: Variant | undefined): boolean {
  return variant !== undefined && (variant.stock === null || variant.stock > 0);
}

function isReduced(variant: Variant | undefined): boolean {
  const before = variant?.compareAt;
  return before !== undefined && before.currency === variant?.price.currency && before.amount > variant.price.amount;
}

export function isHard({ soft }: Constraint): boolean {
  return soft === undefined;
}

function comesBefore(one: BestVariant, other: BestVariant): boolean {
  if (one.preference !== other.preference) return one.preference > other.preference;
  const [oneOnHand, otherOnHand] = [onHand(one.variant), onHand(other.variant)];
  return oneOnHand === otherOnHand ? one.variant.price.amount < other.variant.price.amount : oneOnHand;
}
