import type { Product, Variant } from "../bot/shop-records.js";
import { type AgeRange, agesIn, agesOfSize, isAgeName } from "./ages.js";
import { attributeName, isColourName, isGenderName, isSizeName, stepsOf, valuesOf } from "./catalog-fields.js";
import { coloursOf } from "./colour-families.js";
import { departmentOf } from "./departments.js";
import { fold } from "./fold.js";
import { type Measure, measuresIn, measuresOfAttribute } from "./measures.js";

/**
 * Texts of many rows with each different one kept once, so that a question is asked once per text. A row is read when it is
 * first asked for: what looks at a few products of a large catalog pays for these.
 */
export class TextColumn<Value extends string | object = string> {
  private readonly ids: Int32Array;
  private readonly texts: (readonly Value[])[] = [];
  private readonly known = new Map<string, number>();

  /** @param rows the values of each row; rows with the same values share them. */
  constructor(
    count: number,
    private readonly rows: (row: number) => readonly Value[],
  ) {
    this.ids = new Int32Array(count).fill(-1);
  }

  get length(): number {
    return this.ids.length;
  }

  /** A number for the row's values, the same for the same values. */
  textAt(row: number): number {
    const id = this.ids[row] ?? 0;
    return id >= 0 ? id : (this.ids[row] = this.idOf(this.rows(row)));
  }

  /** A question about a row's values, asked once for all rows that have the same. */
  asker(question: (values: readonly Value[]) => boolean): (row: number) => boolean {
    const answers: (boolean | undefined)[] = [];
    return (row) => {
      const id = this.textAt(row);
      return (answers[id] ??= question(this.texts[id] ?? []));
    };
  }

  private idOf(values: readonly Value[]): number {
    const [first] = values;
    const key = values.length === 1 && typeof first === "string" ? first : JSON.stringify(values);
    const known = this.known.get(key) ?? this.texts.push(values) - 1;
    this.known.set(key, known);
    return known;
  }
}

/** The fields of a catalog that can be asked for: a row per variant or product, each cell read when first asked for. */
export class VariantColumns {
  readonly products: readonly Product[];
  readonly variants: readonly Variant[];
  /** The product of each variant. */
  readonly ordinals: Int32Array;
  /** The first variant of each product, and after the last product the number of variants. */
  readonly firstVariants: Int32Array;
  /** Minor units. A price in another currency than most have is NaN, which lies in no range. */
  readonly prices: Float64Array;
  private readonly columns = new Map<string, TextColumn>();
  private agesKnown: TextColumn<AgeRange> | undefined;
  private readonly measuresKnown: (readonly Measure[] | undefined)[] = [];

  constructor(products: readonly Product[]) {
    this.products = products;
    this.variants = products.flatMap((product) => product.variants);
    this.ordinals = new Int32Array(this.variants.length);
    this.firstVariants = new Int32Array(products.length + 1);
    let row = 0;
    products.forEach((product, ordinal) => {
      this.firstVariants[ordinal] = row;
      this.ordinals.fill(ordinal, row, row + product.variants.length);
      row += product.variants.length;
    });
    this.firstVariants[products.length] = row;
    const currency = mainCurrency(this.variants);
    this.prices = Float64Array.from(this.variants, ({ price }) =>
      price.currency === currency ? price.amount : Number.NaN,
    );
  }

  colours(): TextColumn {
    return this.column("colours", (row) => this.fieldOf(row, isColourName).flatMap(coloursOf));
  }

  sizes(): TextColumn {
    return this.column("sizes", (row) => this.fieldOf(row, isSizeName));
  }

  /** Values of the attribute or option that has this name, folded as `attributeName` does. */
  attribute(name: string): TextColumn {
    return this.column(`attribute ${name}`, (row) => this.fieldOf(row, (other) => other === name));
  }

  /** The ages that a variant's options or size state, else those of the product's attributes. */
  ages(): TextColumn<AgeRange> {
    this.agesKnown ??= new TextColumn(this.variants.length, (row) => this.agesOf(row));
    return this.agesKnown;
  }

  brands(): TextColumn {
    return this.productColumn("brands", ({ brand }) => (brand === undefined ? [] : [fold(brand)]));
  }

  /** Category steps, and whom the product is for where an attribute says it: unisex is for men and for women. */
  steps(): TextColumn {
    return this.productColumn("steps", (product) => [...stepsOf(product), ...gendersOf(product)]);
  }

  /** The measures stated in a product's title, description and attributes, and in the variant's options. */
  measuresOf(row: number): readonly Measure[] {
    const options = Object.entries(this.variants[row]?.options ?? {});
    const ofVariant = options.flatMap(([name, value]) => measuresOfAttribute(name, value));
    return ofVariant.length === 0 ? this.measuresOfProduct(row) : [...ofVariant, ...this.measuresOfProduct(row)];
  }

  private agesOf(row: number): readonly AgeRange[] {
    const options = statedAges(this.variants[row]?.options ?? {});
    return options.length > 0 ? options : statedAges(this.products[this.ordinals[row] ?? 0]?.attributes ?? {});
  }

  private measuresOfProduct(row: number): readonly Measure[] {
    const ordinal = this.ordinals[row] ?? 0;
    const product = this.products[ordinal];
    return (this.measuresKnown[ordinal] ??= product === undefined ? [] : statedBy(product));
  }

  /** What a variant's options say, else what the product's attributes say. */
  private fieldOf(row: number, named: (name: string) => boolean): string[] {
    const fromOptions = valuesNamed(this.variants[row]?.options ?? {}, named);
    return fromOptions.length > 0
      ? fromOptions
      : valuesNamed(this.products[this.ordinals[row] ?? 0]?.attributes ?? {}, named);
  }

  private column(name: string, rows: (row: number) => readonly string[]): TextColumn {
    const known = this.columns.get(name) ?? new TextColumn(this.variants.length, rows);
    this.columns.set(name, known);
    return known;
  }

  private productColumn(name: string, values: (product: Product) => readonly string[]): TextColumn {
    const known =
      this.columns.get(name) ??
      new TextColumn(this.products.length, (ordinal) => {
        const product = this.products[ordinal];
        return product === undefined ? [] : values(product);
      });
    this.columns.set(name, known);
    return known;
  }
}

function valuesNamed(fields: Product["attributes"], named: (name: string) => boolean): string[] {
  return Object.entries(fields)
    .filter(([name]) => named(attributeName(name)))
    .flatMap(([, value]) => valuesOf(value));
}

function statedAges(fields: Product["attributes"]): AgeRange[] {
  return Object.entries(fields).flatMap(([writtenName, value]) => {
    const name = attributeName(writtenName);
    const read = isAgeName(name) ? (one: string) => agesIn(one, name) : isSizeName(name) ? agesOfSize : undefined;
    return read === undefined ? [] : valuesOf(value).flatMap((one) => read(one) ?? []);
  });
}

function gendersOf(product: Product): string[] {
  const genders = valuesNamed(product.attributes, isGenderName).map((gender) => departmentOf(gender) ?? gender);
  return genders.includes("unisex") ? [...genders, "men", "women"] : genders;
}

function statedBy(product: Product): Measure[] {
  const ofAttributes = Object.entries(product.attributes).flatMap(([name, value]) =>
    typeof value === "boolean"
      ? []
      : (typeof value === "object" ? value : [value]).flatMap((one) => measuresOfAttribute(name, one)),
  );
  return [...measuresIn(product.title), ...ofAttributes, ...measuresIn(product.description)];
}

function mainCurrency(variants: readonly Variant[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { price } of variants) {
    counts.set(price.currency, (counts.get(price.currency) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}
