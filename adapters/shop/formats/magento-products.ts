import type { AttributeValue, Money } from "../../../bot/shop-records.js";
import { type CsvRow, readCsv } from "../csv-rows.js";
import { decodedName, plainText } from "../plain-text.js";
import { priceOf } from "../prices.js";
import { stockCount } from "../stock-count.js";
import type { Draft, Reading, RecordFormat } from "./format.js";
import { magentoCategories, magentoPairs, magentoPictures, magentoValue } from "./magento-cells.js";

/**
 * Magento's product export: a row per configurable product and a row per variant, in any order; the configurable row
 * names its variants. Rows that no configurable row names are products of one form.
 */
export const magentoProducts: RecordFormat = {
  name: "magento",
  kinds: ["products"],
  description: "Magento product CSV (sku, product_type, additional_attributes …)",
  recognisedBy: (columns) => columns.has("sku") && columns.has("product_type") && columns.has("additional_attributes"),
  async *read(lines, delimiter, reading) {
    const table = await readCsv(lines, delimiter, reading.report);
    const rows = new Map<string, ProductRow>();
    for await (const row of table.rows) keep(row, rows, reading);
    yield* grouped(rows, reading);
    for (const column of table.unmapped((key) => readColumns.has(key))) reading.reportUnmapped(column);
  },
};

const readColumns = new Set([
  ...["sku", "store_view_code", "product_type", "categories", "name", "description", "short_description"],
  ...["product_online", "visibility", "price", "special_price", "special_price_from_date", "special_price_to_date"],
  ...["base_image", "small_image", "thumbnail_image", "additional_images", "additional_attributes"],
  ...["qty", "is_in_stock", "manage_stock", "use_config_manage_stock", "configurable_variations"],
]);
const housekeeping = new Set(["has_options", "required_options"]);
const soldAlone = new Set(["simple", "virtual", "downloadable"]);

interface ProductRow {
  readonly line: number;
  readonly sku: string;
  readonly title: string;
  /** HTML; made plain only for the row that describes the product, as every variant repeats it. */
  readonly description: string;
  readonly categories: readonly string[];
  readonly images: readonly string[];
  readonly attributes: ReadonlyMap<string, AttributeValue>;
  readonly hidden: boolean;
  readonly online: boolean;
  /** What a configurable row offers; absent on rows that are sold themselves. */
  readonly variations?: readonly Variation[];
  /** Absent on a configurable row, whose variants have their own. */
  readonly sold?: { readonly price: Money; readonly compareAt?: Money; readonly stock: number | null };
}

interface Variation {
  readonly sku: string;
  readonly options: Readonly<Record<string, string>>;
}

function keep(row: CsvRow, rows: Map<string, ProductRow>, reading: Reading): void {
  const sku = row.get("sku");
  const earlier = rows.get(sku);
  const problem = earlier === undefined ? whyNotRead(row) : { field: "sku", ...sameSku(sku, earlier.line) };
  if (problem !== undefined) {
    reading.report({ line: row.line, ...problem, rowLost: true });
    return;
  }
  const read = productRow(row, reading);
  if (read !== undefined) rows.set(sku, read);
}

const sameSku = (sku: string, line: number) => ({
  problem: `has the SKU "${sku}" of line ${line}`,
  fix: "Give it a SKU of its own, or delete one of the two rows.",
});

function whyNotRead(
  row: CsvRow,
): { readonly field: string; readonly problem: string; readonly fix: string } | undefined {
  if (row.get("sku") === "") return { field: "sku", problem: "is empty", fix: "Give the row a SKU." };
  if (row.get("store_view_code") !== "")
    return {
      field: "store_view_code",
      problem: "is a translation for one store view, which is not imported",
      fix: "Export the default store view only.",
    };
  const type = row.get("product_type");
  if (type === "configurable" || soldAlone.has(type)) return undefined;
  return {
    field: "product_type",
    problem: `is "${type}", which has no price of its own`,
    fix: "Its parts are imported by their own rows; nothing to do.",
  };
}

function productRow(row: CsvRow, reading: Reading): ProductRow | undefined {
  const shared = {
    line: row.line,
    sku: row.get("sku"),
    title: decodedName(row.get("name")),
    description: row.get("description", "short_description"),
    categories: magentoCategories(row.get("categories")),
    images: magentoPictures(row.get("base_image"), row.get("additional_images")),
    attributes: attributesOf(row.get("additional_attributes")),
    hidden: row.get("visibility") === "Not Visible Individually",
    online: ["", "1"].includes(row.get("product_online")),
  };
  if (row.get("product_type") === "configurable")
    return { ...shared, variations: variationsOf(row.get("configurable_variations")) };
  const sold = saleOf(row, reading);
  return sold === undefined ? undefined : { ...shared, sold };
}

function attributesOf(cell: string): ReadonlyMap<string, AttributeValue> {
  const pairs = magentoPairs(cell).filter(([key]) => !housekeeping.has(key));
  return new Map(pairs.map(([key, value]) => [decodedName(key), decodedValue(magentoValue(value))]));
}

function decodedValue(value: AttributeValue): AttributeValue {
  if (typeof value === "string") return decodedName(value);
  return Array.isArray(value) ? value.map(decodedName) : value;
}

function variationsOf(cell: string): readonly Variation[] {
  return cell
    .split("|")
    .map(magentoPairs)
    .flatMap((pairs) => {
      const sku = pairs.find(([key]) => key === "sku")?.[1];
      const chosen = pairs.filter(([key]) => key !== "sku");
      const options = chosen.map(([key, value]) => [decodedName(key), decodedName(value)] as const);
      return sku === undefined ? [] : [{ sku, options: Object.fromEntries(options) }];
    });
}

function saleOf(row: CsvRow, reading: Reading): ProductRow["sold"] {
  const price = priceOf(row.get("price"), reading.currency());
  const stock = stockOf(row);
  if (price !== undefined && stock !== "unreadable") return { stock, ...reducedPrice(row, price, reading) };
  const field = price === undefined ? "price" : "qty";
  const found = row.get(field);
  reading.report({
    line: row.line,
    field,
    problem: found === "" ? "is missing" : `is "${found}", which is not a ${field === "qty" ? "number" : "price"}`,
    fix:
      field === "qty" ? "Write the pieces on hand, e.g. 12, or nothing." : "Write a number with a point, e.g. 19.99.",
    rowLost: true,
  });
  return undefined;
}

function stockOf(row: CsvRow): number | null | "unreadable" {
  const counted = row.get("manage_stock") !== "0" || row.get("use_config_manage_stock") === "1";
  if (row.get("is_in_stock") === "0") return 0;
  return counted ? stockCount(row.get("qty")) : null;
}

function reducedPrice(
  row: CsvRow,
  price: Money,
  reading: Reading,
): { readonly price: Money; readonly compareAt?: Money } {
  const cell = row.get("special_price");
  if (cell === "") return { price };
  const special = priceOf(cell, price.currency);
  const from = dateOf(row.get("special_price_from_date"), Number.NEGATIVE_INFINITY);
  const to = dateOf(row.get("special_price_to_date"), Number.POSITIVE_INFINITY);
  if (special === undefined || Number.isNaN(from) || Number.isNaN(to)) {
    reading.report({
      line: row.line,
      field: "special_price",
      problem: "or its dates cannot be read, so the usual price holds",
      fix: "Write the price as 19.99 and the dates as 2026-03-31.",
      rowLost: false,
    });
    return { price };
  }
  const today = reading.today.getTime();
  const holds = from <= today && today < to + 24 * 60 * 60 * 1000; // The last day counts whole.
  return holds && special.amount < price.amount ? { price: special, compareAt: price } : { price };
}

const dateOf = (cell: string, open: number) => (cell === "" ? open : Date.parse(cell));

/** Products in the order of their own rows; a variant's row goes into the product that names it. */
function* grouped(rows: ReadonlyMap<string, ProductRow>, reading: Reading): Generator<Draft> {
  const ownerOf = new Map<string, string>();
  for (const row of rows.values())
    for (const variation of row.variations ?? []) if (!ownerOf.has(variation.sku)) ownerOf.set(variation.sku, row.sku);
  for (const row of rows.values()) {
    const head = rows.get(ownerOf.get(row.sku) ?? row.sku) ?? row;
    if (!row.online || !head.online) reportSwitchedOff(row, head, reading);
    else if (row.variations !== undefined) yield* configurable(row, row.variations, rows, ownerOf, reading);
    else if (!ownerOf.has(row.sku)) yield single(row, reading);
  }
}

function* configurable(
  head: ProductRow,
  variations: readonly Variation[],
  rows: ReadonlyMap<string, ProductRow>,
  ownerOf: ReadonlyMap<string, string>,
  reading: Reading,
): Generator<Draft> {
  const found = variations.flatMap((variation) => {
    const row = ownerOf.get(variation.sku) === head.sku ? rows.get(variation.sku) : undefined;
    if (row?.online === false) return []; // Told when its own row comes.
    if (row?.sold !== undefined) return [{ variation, row, sold: row.sold }];
    reportMissing(head, variation.sku, ownerOf.get(variation.sku) ?? head.sku, reading);
    return [];
  });
  if (found.length === 0) {
    const fix = "Export the product together with its variants.";
    const problem = "names no variant that could be read and is for sale";
    reading.report({ line: head.line, field: "configurable_variations", problem, fix, rowLost: true });
    return;
  }
  for (const { variation, row } of found) reportUnmapped(head, variation, row, reading);
  yield {
    line: head.line,
    furtherLines: found.map(({ row }) => row.line),
    value: {
      ...productFields(head, head.attributes),
      images: [...new Set([head, ...found.map(({ row }) => row)].flatMap((row) => row.images))],
      variants: found.map(({ variation, row, sold }) => ({ ...variation, ...sold, ...ownImages(row) })),
    },
  };
}

function reportSwitchedOff(row: ProductRow, head: ProductRow, reading: Reading): void {
  reading.report({
    line: row.line,
    field: "product_online",
    problem: row.online ? `belongs to ${head.sku} of line ${head.line}, which is switched off` : "is switched off",
    fix: "Switch it on in the shop if it is for sale.",
    rowLost: true,
  });
}

function reportMissing(head: ProductRow, sku: string, owner: string, reading: Reading): void {
  reading.report({
    line: head.line,
    field: "configurable_variations",
    problem: owner === head.sku ? `names "${sku}", which has no row that could be read` : `names "${sku}" of ${owner}`,
    fix: "Export or mend the variant's row; the product is loaded without it.",
    rowLost: false,
  });
}

function reportUnmapped(head: ProductRow, variation: Variation, row: ProductRow, reading: Reading): void {
  for (const key of row.attributes.keys())
    if (!(key in variation.options) && !head.attributes.has(key))
      reading.reportUnmapped(`additional_attributes: ${key}`);
}

function single(row: ProductRow, reading: Reading): Draft {
  if (row.hidden)
    reading.reportOften({
      line: row.line,
      field: "visibility",
      problem: (count) => `${count} row(s) are not shown by themselves, but no product names them: loaded as products`,
      fix: "Export the product that they belong to, or make them visible.",
      rowLost: false,
    });
  const isOption = ([key, value]: [string, AttributeValue]) =>
    ["size", "color"].includes(key) && typeof value === "string";
  const options = Object.fromEntries([...row.attributes].filter(isOption));
  const attributes = new Map([...row.attributes].filter((entry) => !isOption(entry)));
  const variants = [{ sku: row.sku, options, ...row.sold, ...ownImages(row) }];
  return {
    line: row.line,
    furtherLines: [],
    value: { ...productFields(row, attributes), images: row.images, variants },
  };
}

const ownImages = (row: ProductRow) => (row.images.length === 0 ? {} : { images: row.images });

function productFields(row: ProductRow, attributes: ReadonlyMap<string, AttributeValue>) {
  return {
    id: row.sku,
    title: row.title,
    description: plainText(row.description),
    categories: row.categories,
    attributes: Object.fromEntries(attributes),
  };
}
