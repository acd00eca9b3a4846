import type { Product, Variant } from "../bot/shop-records.js";
import type { Constraint } from "../bot/wish.js";
import { attributeName } from "./catalog-vocabulary.js";
import { colourAdmits } from "./colour-families.js";
import { describedBy } from "./described-by.js";
import { fold } from "./fold.js";
import { measureWithin } from "./measures.js";
import { sizeOf, sizesIn } from "./sizes.js";
import { VariantColumns } from "./variant-columns.js";

/** Whether the variant in a row of the columns meets a constraint. */
type Test = (row: number) => boolean;

/**
 * Hard limits over a whole catalog. A product counts when one and the same variant of it meets all of them. What a
 * product does not say never meets a limit; an exclusion holds for whatever does not say the excluded.
 */
export class Filter {
  private readonly columns: VariantColumns;
  /** A wish's variants are asked for one after the other: its tests are made once. */
  private readonly testsKnown = new WeakMap<readonly Constraint[], readonly Test[]>();

  constructor(products: readonly Product[]) {
    this.columns = new VariantColumns(products);
  }

  /** @returns one byte per product, by ordinal: 1 when a variant of it meets all constraints at once. */
  mask(constraints: readonly Constraint[]): Uint8Array {
    const { products, ordinals, variants } = this.columns;
    const mask = new Uint8Array(products.length);
    const tests = this.testsOf(constraints);
    for (let row = 0; row < variants.length; row++) {
      const ordinal = ordinals[row] ?? 0;
      if (mask[ordinal] === 0 && tests.every((test) => test(row))) {
        mask[ordinal] = 1;
      }
    }
    return mask;
  }

  /** The variant to show: among those that meet all constraints one on hand before others, then the cheapest. */
  variantFor(ordinal: number, constraints: readonly Constraint[]): Variant | undefined {
    const { firstVariants, variants } = this.columns;
    const tests = this.testsOf(constraints);
    let best: Variant | undefined;
    for (let row = firstVariants[ordinal] ?? 0; row < (firstVariants[ordinal + 1] ?? 0); row++) {
      const variant = variants[row];
      if (
        variant !== undefined &&
        tests.every((test) => test(row)) &&
        (best === undefined || comesBefore(variant, best))
      ) {
        best = variant;
      }
    }
    return best;
  }

  private testsOf(constraints: readonly Constraint[]): readonly Test[] {
    const known = this.testsKnown.get(constraints) ?? byCost(constraints).map((constraint) => this.testOf(constraint));
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
        return (row) => (this.productOf(row)?.rating?.average ?? Number.NaN) >= constraint.min;
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
    const answers = new Map<number, boolean>();
    return this.ofProduct((ordinal) => {
      const product = this.columns.products[ordinal];
      const known = answers.get(ordinal);
      const answer = known ?? (product !== undefined && !questions.some((question) => question(product)));
      answers.set(ordinal, answer);
      return answer;
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

/** Whether one of the values is admitted by one of those wanted. */
function anyAdmitted(
  wanted: readonly string[],
  admits: (wanted: string, offered: string) => boolean,
): (values: readonly string[]) => boolean {
  const folded = wanted.map(fold);
  return (values) => values.some((value) => folded.some((one) => admits(one, value)));
}

function equal(wanted: string, offered: string): boolean {
  return wanted === offered;
}

/** Sizes of two named systems differ even when their numbers are alike; one that names none leaves it open. */
function sizeAdmits(wanted: string, offered: string): boolean {
  const { key, system } = sizeOf(wanted);
  return sizesIn(offered).some(
    (size) => size.key === key && (size.system === undefined || system === undefined || size.system === system),
  );
}

const imitations = /(?:^| )(?:faux|fake|imitation|artificial|vegan|non|no|without|pu)[ -]$/;

/** A value admits what it names as whole words: "80% cotton" is cotton, but "faux leather" is no leather. */
function valueAdmits(wanted: string, offered: string): boolean {
  if (wanted === "" || wanted === offered) {
    return wanted !== "";
  }
  for (let at = offered.indexOf(wanted); at >= 0; at = offered.indexOf(wanted, at + 1)) {
    const behind = offered.slice(at + wanted.length);
    const apart = isBreak(offered.charAt(at - 1)) && isBreak(behind.charAt(0));
    if (apart && !imitations.test(offered.slice(0, at)) && !/^[ -]free\b/.test(behind)) {
      return true;
    }
  }
  return false;
}

function isBreak(sign: string): boolean {
  return sign === "" || !/[\p{L}\p{M}\p{N}]/u.test(sign);
}

function onHand(variant: Variant | undefined): boolean {
  return variant !== undefined && (variant.stock === null || variant.stock > 0);
}

function isReduced(variant: Variant | undefined): boolean {
  const before = variant?.compareAt;
  return before !== undefined && before.currency === variant?.price.currency && before.amount > variant.price.amount;
}

function comesBefore(one: Variant, other: Variant): boolean {
  const [oneOnHand, otherOnHand] = [onHand(one), onHand(other)];
  return oneOnHand === otherOnHand ? one.price.amount < other.price.amount : oneOnHand;
}
