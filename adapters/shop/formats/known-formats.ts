import { AssistantError } from "../../../bot/assistant-error.js";
import type { RecordKind } from "../../../bot/shop-records.js";
import { delimiterOf, headerColumns } from "../csv-rows.js";
import { aisleLines } from "./aisle-lines.js";
import type { RecordFormat } from "./format.js";
import { magentoGear } from "./magento-gear.js";
import { magentoProducts } from "./magento-products.js";
import { magentoReviews } from "./magento-reviews.js";
import { shopifyProducts } from "./shopify.js";

const formats: readonly RecordFormat[] = [aisleLines, magentoProducts, magentoGear, magentoReviews, shopifyProducts];

/** Formats that are known by sight but not read yet. */
const later = [
  {
    name: "woocommerce",
    recognisedBy: (start: string) => /(^|,)"?Type"?,.*Regular price/i.test(firstLine(start)),
    title: "WooCommerce product CSV",
  },
  {
    name: "google-tsv",
    recognisedBy: (start: string) =>
      ["id", "title", "link", "availability"].every((column) => headerColumns(firstLine(start)).includes(column)),
    title: "Google Merchant TSV",
  },
  {
    name: "google-xml",
    recognisedBy: (start: string) => /^\s*<(\?xml|rss|feed)/.test(start) && start.includes("base.google.com/ns"),
    title: "Google Merchant XML",
  },
  {
    name: "json-ld",
    recognisedBy: (start: string) => /"@(context|type|graph)"\s*:/.test(start),
    title: "schema.org JSON-LD",
  },
] as const;

const firstLine = (start: string) => start.split("\n", 1)[0] ?? "";

/** Which fields tell the kinds of Aisle's own records apart. */
const kindsByFields: readonly (readonly [RecordKind, readonly string[]])[] = [
  ["products", ["variants", "title"]],
  ["orders", ["customerId", "lines"]],
  ["customers", ["email", "name"]],
  ["interactions", ["productId", "kind"]],
  ["reviews", ["productId", "rating"]],
];

export interface Recognised {
  readonly format: RecordFormat;
  /** Of CSV formats. */
  readonly delimiter: string;
}

/**
 * Chooses the reader for a file.
 * @param start its first lines; "" for an empty file.
 * @param wanted the format's name, when it is given rather than recognised.
 * @throws AssistantError "import/unknown-format", "import/format-later", "import/wrong-kind" or "import/json-array".
 */
export function recognise(file: string, kind: RecordKind, start: string, wanted?: string): Recognised {
  const format = wanted === undefined ? bySight(file, kind, start) : byName(wanted, kind);
  if (format.kinds.includes(kind)) return { format, delimiter: delimiterOf(firstLine(start)) };
  throw wrongKind(file, kind, format.kinds, format.description);
}

function byName(wanted: string, kind: RecordKind): RecordFormat {
  const format = formats.find((known) => known.name === wanted);
  if (format !== undefined) return format;
  const coming = later.find((known) => known.name === wanted || known.name.startsWith(`${wanted}-`));
  if (coming !== undefined) throw formatLater(coming.title);
  throw new AssistantError(
    "import/unknown-format",
    `There is no format "${wanted}". For ${kind} there are: ${namesFor(kind)}. Leave --format out to have it recognised.`,
  );
}

function bySight(file: string, kind: RecordKind, start: string): RecordFormat {
  const begin = start.trimStart();
  const coming = later.find((known) => known.recognisedBy(start));
  if (coming !== undefined) throw formatLater(coming.title);
  if (begin === "") return aisleLines;
  if (begin.startsWith("[") || /^\{\s*(\n|$)/.test(begin)) throw notLines(file, begin);
  if (begin.startsWith("{")) return aisleOf(file, kind, firstLine(begin));
  const columns = new Set(headerColumns(firstLine(begin)));
  const format = formats.find((known) => known.recognisedBy?.(columns) === true);
  if (format !== undefined) return format;
  throw new AssistantError(
    "import/unknown-format",
    `The format of ${file} was not recognised: ${whatIsThere(begin)}. Known for ${kind}: ${namesFor(kind)}. ` +
      "Save it in one of these, or name the format with --format.",
  );
}

function aisleOf(file: string, kind: RecordKind, line: string): RecordFormat {
  const found = kindsByFields.find(([, fields]) => fields.every((field) => line.includes(`"${field}"`)));
  if (found === undefined || found[0] === kind || fieldsOf(kind).every((field) => line.includes(`"${field}"`)))
    return aisleLines;
  throw wrongKind(file, kind, [found[0]], "Aisle's own JSON Lines");
}

const fieldsOf = (kind: RecordKind) => kindsByFields.find(([known]) => known === kind)?.[1] ?? [];

function namesFor(kind: RecordKind): string {
  const fitting = formats.filter((format) => format.kinds.includes(kind));
  return fitting.map((format) => `${format.name} (${format.description})`).join("; ");
}

function whatIsThere(begin: string): string {
  if (begin.startsWith("PK\u0003\u0004")) return "it is a ZIP archive or a spreadsheet workbook, not text";
  if (begin.startsWith("<")) return "it begins like XML or HTML";
  const columns = headerColumns(firstLine(begin));
  const shown = columns.slice(0, 8).map((column) => `"${column.slice(0, 30)}"`);
  return `its first line has ${columns.length} column(s): ${shown.join(", ")}${columns.length > 8 ? " …" : ""}`;
}

const formatLater = (title: string) =>
  new AssistantError("import/format-later", `${title} cannot be imported yet; it comes with a later version.`);

const wrongKind = (file: string, kind: RecordKind, kinds: readonly RecordKind[], description: string) =>
  new AssistantError(
    "import/wrong-kind",
    `${file} is ${description} and holds ${kinds.join(" or ")}, not ${kind}. ` +
      `Import it as what it is: aisle import ${kinds[0] ?? kind} ${file}`,
  );

const notLines = (file: string, begin: string) =>
  new AssistantError(
    "import/json-array",
    `${file} is ${begin.startsWith("[") ? "one JSON array" : "JSON over several lines"}, but one record a line is read. ` +
      `Write it as JSON Lines, e.g. with: jq -c ${begin.startsWith("[") ? "'.[]'" : "."} ${file}`,
  );
