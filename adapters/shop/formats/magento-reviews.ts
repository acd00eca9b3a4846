import { readCsv } from "../csv-rows.js";
import { plainText } from "../plain-text.js";
import type { RecordFormat } from "./format.js";

/** Magento's sample reviews: a row per review, told about the SKU of a product or of one of its variants. */
export const magentoReviews: RecordFormat = {
  name: "magento-reviews",
  kinds: ["reviews"],
  description: "Magento review CSV (sku, rating, title, review)",
  recognisedBy: (columns) => ["sku", "rating", "review"].every((column) => columns.has(column)),
  async *read(lines, delimiter, reading) {
    const table = await readCsv(lines, delimiter, reading.report);
    for await (const row of table.rows) {
      const sku = row.get("sku");
      const productId = await reading.productIdOf(sku);
      if (productId === undefined) {
        reading.report({
          line: row.line,
          field: "sku",
          problem: sku === "" ? "is empty" : `is "${sku}", which no product of the catalog has`,
          fix: "Import the products first, or correct the SKU.",
          rowLost: true,
        });
        continue;
      }
      const title = plainText(row.get("title"));
      const value = {
        productId,
        rating: row.get("rating") === "" ? undefined : Number(row.get("rating")),
        ...(title === "" ? {} : { title }),
        text: plainText(row.get("review", "detail")),
      };
      yield { line: row.line, furtherLines: [], value };
    }
    for (const column of table.unmapped((key) => readColumns.has(key))) reading.reportUnmapped(column);
  },
};

// Who wrote it is not taken over: a review is told without its author.
const readColumns = new Set(["sku", "rating", "title", "review", "detail"]);
