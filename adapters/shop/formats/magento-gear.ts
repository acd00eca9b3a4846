import type { AttributeValue } from "../../../bot/shop-records.js";
import { type CsvRow, columnKey, readCsv } from "../csv-rows.js";
import { decodedName, plainText } from "../plain-text.js";
import { priceOf } from "../prices.js";
import { stockCount } from "../stock-count.js";
import type { Draft, Reading, RecordFormat } from "./format.js";
import { magentoPictures } from "./magento-cells.js";

/** Magento's sample gear: a row per product, several values on the lines of one cell, every other column an attribute. */
export const magentoGear: RecordFormat = {
  name: "magento-gear",
  kinds: ["products"],
  description: "Magento sample gear CSV (sku, name, category, price, attribute_set …)",
  recognisedBy: (columns) =>
    ["sku", "name", "category", "price", "attribute_set"].every((column) => columns.has(column)),
  async *read(lines, delimiter, reading) {
    const table = await readCsv(lines, delimiter, reading.report);
    const attributeColumns = table.columns.filter((column) => !fields.has(column) && !unread.has(column));
    for await (const row of table.rows) {
      const draft = draftOf(row, attributeColumns, reading);
      if (draft !== undefined) yield draft;
    }
    for (const column of table.unmapped((key) => !unread.has(key))) reading.reportUnmapped(column);
  },
};

const fields = new Set(
  ["category", "name", "sku", "price", "special_price", "qty", "description", "images", "size", "color"].map(columnKey),
);
const unread = new Set(["attribute_set", "visibility", "url_key"]);

function draftOf(row: CsvRow, attributeColumns: readonly string[], reading: Reading): Draft | undefined {
  const price = priceOf(row.get("price"), reading.currency());
  const stock = stockCount(row.get("qty"));
  if (price === undefined || stock === "unreadable") {
    const field = price === undefined ? "price" : "qty";
    reading.report({
      line: row.line,
      field,
      problem: row.get(field) === "" ? "is missing" : `is "${row.get(field)}", which is not a number`,
      fix: "Write a number with a point, e.g. 19.99.",
      rowLost: true,
    });
    return undefined;
  }
  const special = priceOf(row.get("special_price"), price.currency);
  const prices =
    special !== undefined && special.amount < price.amount ? { price: special, compareAt: price } : { price };
  const images = magentoPictures(row.get("images"));
  const options = Object.fromEntries(
    ["size", "color"].map((name) => [name, row.get(name)] as const).filter(([, value]) => value !== ""),
  );
  const value = {
    id: row.get("sku"),
    title: decodedName(row.get("name")),
    description: plainText(row.get("description")),
    categories: categoriesOf(row.get("category")),
    images,
    attributes: Object.fromEntries(attributeColumns.flatMap((column) => attributeOf(column, row.get(column)))),
    variants: [{ sku: row.get("sku"), options, ...prices, stock, ...(images.length === 0 ? {} : { images }) }],
  };
  return { line: row.line, furtherLines: [], value };
}

function valuesOf(cell: string): readonly string[] {
  return cell
    .split("\n")
    .map((value) => value.trim())
    .filter((value) => value !== "");
}

/** The cell names a parent and its child by turns; an odd number of names tells nothing about which is whose. */
function categoriesOf(cell: string): readonly string[] {
  const names = valuesOf(cell);
  if (names.length % 2 === 1) return [...new Set(names)];
  const paths = names.flatMap((name, index) => (index % 2 === 0 ? [`${name} > ${names[index + 1] ?? ""}`] : []));
  return [...new Set(paths)];
}

const marks = new Set(["eco_collection", "performance_fabric", "erin_recommends", "new", "sale"]);

function attributeOf(column: string, cell: string): readonly (readonly [string, AttributeValue])[] {
  const values = valuesOf(cell);
  if (marks.has(column)) return [[column, values[0] === "1" || values[0] === "Yes"]];
  if (values.length === 0) return [];
  return [[column, values.length === 1 ? (values[0] ?? "") : values]];
}
