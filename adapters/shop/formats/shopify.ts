import type { AttributeValue, Money } from "../../../bot/shop-records.js";
import { type CsvRow, readCsv } from "../csv-rows.js";
import { plainText } from "../plain-text.js";
import { priceOf } from "../prices.js";
import { stockCount } from "../stock-count.js";
import type { Draft, Reading, RecordFormat } from "./format.js";
import { isShopifyColumn, metafieldName, type ShopifyColumn, shopifyColumns } from "./shopify-columns.js";

/**
 * Shopify's product CSV, both generations of headers. Rows of one handle are one product: the first has its fields,
 * each with a price is a variant, one with nothing but a picture adds the picture.
 */
export const shopifyProducts: RecordFormat = {
  name: "shopify",
  kinds: ["products"],
  description: "Shopify product CSV, with the headers of before and after 2024",
  recognisedBy: (columns) => {
    const has = (column: ShopifyColumn) => shopifyColumns[column].some((name) => columns.has(name));
    return has("handle") && has("title") && (has("price") || has("sku")) && !columns.has("product_type");
  },
  async *read(lines, delimiter, reading) {
    const table = await readCsv(lines, delimiter, reading.report);
    const metafields = table.columns.filter((column) => metafieldName(column) !== undefined);
    const tracks = shopifyColumns.tracker.some((column) => table.columns.includes(column));
    const groups = new Map<string, CsvRow[]>();
    for await (const row of table.rows) addToGroup(row, groups, reading);
    for (const [handle, rows] of groups) {
      const draft = productOf(handle, rows, { metafields, tracks }, reading);
      if (draft !== undefined) yield draft;
    }
    for (const column of table.unmapped(isShopifyColumn)) reading.reportUnmapped(column);
  },
};

interface Header {
  readonly metafields: readonly string[];
  /** False for exports that do not say whether stock is counted; then the quantity is what there is. */
  readonly tracks: boolean;
}

const cell = (row: CsvRow, column: ShopifyColumn) => row.get(...shopifyColumns[column]);

function addToGroup(row: CsvRow, groups: Map<string, CsvRow[]>, reading: Reading): void {
  const handle = cell(row, "handle");
  const rows = groups.get(handle);
  if (handle === "")
    reading.report({
      line: row.line,
      field: "URL handle",
      problem: "is empty, so it is not known which product the row belongs to",
      fix: "Give the row its product's handle.",
      rowLost: true,
    });
  else if (rows === undefined) groups.set(handle, [row]);
  else rows.push(row);
}

function productOf(handle: string, rows: readonly CsvRow[], header: Header, reading: Reading): Draft | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const unpublished = whyUnpublished(first);
  if (unpublished !== undefined) {
    for (const row of rows) reading.report({ line: row.line, ...unpublished, rowLost: true });
    return undefined;
  }
  const optionNames = [1, 2, 3].map((place) => first.get(`option${place} name`).toLowerCase());
  const used: CsvRow[] = [];
  const variants: ShopifyVariant[] = [];
  for (const row of rows) {
    const outcome = isPictureOnly(row) ? "picture" : variantOf(handle, row, optionNames, header, reading);
    if (outcome === undefined) continue;
    used.push(row);
    if (outcome !== "picture") variants.push(outcome);
  }
  const [head, ...further] = used;
  if (head === undefined) return undefined;
  const value = { ...productFields(handle, first, header), images: picturesOf(used), variants };
  return { line: head.line, furtherLines: further.map((row) => row.line), value };
}

function whyUnpublished(
  row: CsvRow,
): { readonly field: string; readonly problem: string; readonly fix: string } | undefined {
  const fix = "Publish the product in the shop, then export again.";
  const status = cell(row, "status").toLowerCase();
  if (status !== "" && status !== "active") return { field: "Status", problem: `is "${status}", not for sale`, fix };
  if (cell(row, "published").toLowerCase() !== "false") return undefined;
  return { field: "Published", problem: "is false: not for sale in the online store", fix };
}

function isPictureOnly(row: CsvRow): boolean {
  const sold = [cell(row, "price"), cell(row, "sku"), row.get("option1 value"), cell(row, "title")];
  return sold.every((value) => value === "") && cell(row, "image") !== "";
}

interface ShopifyVariant {
  readonly sku: string;
  readonly options: Readonly<Record<string, string>>;
  readonly price: Money;
  readonly compareAt?: Money;
  readonly stock: number | null;
  readonly barcode?: string;
  readonly images?: readonly string[];
}

function variantOf(
  handle: string,
  row: CsvRow,
  optionNames: readonly string[],
  header: Header,
  reading: Reading,
): ShopifyVariant | undefined {
  const price = priceOf(cell(row, "price"), reading.currency());
  if (price === undefined) {
    const found = cell(row, "price");
    reading.report({
      line: row.line,
      field: "Price",
      problem: found === "" ? "is missing" : `is "${found}", which is not a price`,
      fix: "Write a number with a point, e.g. 19.99.",
      rowLost: true,
    });
    return undefined;
  }
  const options = optionsOf(row, optionNames);
  const barcode = cell(row, "barcode").replace(/^'/, "");
  const image = cell(row, "variantImage");
  return {
    sku: cell(row, "sku").replace(/^'/, "") || madeSku(handle, options, row, reading),
    options,
    price,
    ...formerPrice(row, price, reading),
    stock: stockOf(row, header, reading),
    ...(barcode === "" ? {} : { barcode }),
    ...(image === "" ? {} : { images: [image] }),
  };
}

/** "Title" with "Default Title" is how Shopify writes that there is nothing to choose. */
function optionsOf(row: CsvRow, names: readonly string[]): Readonly<Record<string, string>> {
  const pairs = names.map((name, index) => [name, row.get(`option${index + 1} value`)] as const);
  return Object.fromEntries(
    pairs.filter(([name, value]) => name !== "" && value !== "" && !(name === "title" && value === "Default Title")),
  );
}

function madeSku(handle: string, options: Readonly<Record<string, string>>, row: CsvRow, reading: Reading): string {
  reading.reportOften({
    line: row.line,
    field: "SKU",
    problem: (rows) => `is empty on ${rows} row(s): made of the handle and the options, e.g. "shirt/M/Blue"`,
    fix: "Give the variants SKUs in the shop, so that orders can name them.",
    rowLost: false,
  });
  return [handle, ...Object.values(options)].join("/");
}

function formerPrice(row: CsvRow, price: Money, reading: Reading): { readonly compareAt?: Money } {
  const found = cell(row, "compareAt");
  if (found === "") return {};
  const compareAt = priceOf(found, price.currency);
  if (compareAt !== undefined) return compareAt.amount > price.amount ? { compareAt } : {};
  reading.report({
    line: row.line,
    field: "Compare-at price",
    problem: `is "${found}", which is not a price: left out`,
    fix: "Write a number with a point, e.g. 19.99.",
    rowLost: false,
  });
  return {};
}

/** Shopify counts stock only where a tracker is named, and sells on below zero where the shop says so. */
function stockOf(row: CsvRow, header: Header, reading: Reading): number | null {
  const found = cell(row, "quantity");
  const pieces = stockCount(found);
  if (found === "") return null;
  const about = { line: row.line, field: "Inventory quantity", rowLost: false };
  if (pieces === "unreadable") {
    const problem = `is "${found}", which is not a number: stock is taken as not counted`;
    reading.report({ ...about, problem, fix: "Write the pieces on hand, e.g. 12." });
    return null;
  }
  if (header.tracks && cell(row, "tracker") === "") {
    reading.reportOften({
      ...about,
      problem: (rows) => `is given on ${rows} row(s) whose inventory is not tracked: stock is taken as not counted`,
      fix: "Switch on “Track quantity” in the shop if the numbers are kept up to date.",
    });
    return null;
  }
  const sellsOn = ["continue", "true"].includes(cell(row, "whenSoldOut").toLowerCase());
  return sellsOn && pieces === 0 ? null : pieces;
}

function picturesOf(rows: readonly CsvRow[]): readonly string[] {
  const all = [...rows.map((row) => cell(row, "image")), ...rows.map((row) => cell(row, "variantImage"))];
  return [...new Set(all.filter((address) => address !== ""))];
}

function productFields(handle: string, row: CsvRow, header: Header) {
  const brand = cell(row, "vendor");
  const tags = cell(row, "tags")
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
  const categories = [cell(row, "category"), cell(row, "type")].filter((category) => category !== "");
  return {
    id: handle,
    title: cell(row, "title"),
    description: plainText(cell(row, "description")),
    ...(brand === "" ? {} : { brand }),
    categories: [...new Set(categories)],
    attributes: attributesOf(row, header.metafields),
    ...(tags.length === 0 ? {} : { tags: [...new Set(tags)] }),
  };
}

function attributesOf(row: CsvRow, metafields: readonly string[]): Readonly<Record<string, AttributeValue>> {
  const named: readonly (readonly [string, string])[] = [
    ["gender", cell(row, "gender")],
    ["age group", cell(row, "ageGroup")],
    ...metafields.map((column) => [metafieldName(column) ?? column, row.get(column)] as const),
  ];
  return Object.fromEntries(named.filter(([, value]) => value !== "").map(([name, value]) => [name, listed(value)]));
}

/** A metafield of several values has them apart by "; ". */
function listed(value: string): AttributeValue {
  const values = value.split("; ").map((part) => part.trim());
  return values.length === 1 ? value : values;
}
