import { damageProblem, type TextLine } from "../text-lines.js";
import type { Draft, Reading, RecordFormat } from "./format.js";

/** The product's own form: JSON Lines, one record a line. */
export const aisleLines: RecordFormat = {
  name: "aisle",
  kinds: ["products", "customers", "orders", "reviews", "interactions"],
  description: "Aisle's own JSON Lines, one record a line",
  async *read(lines, _delimiter, reading) {
    for await (const line of lines) {
      const draft = draftOf(line, reading);
      if (draft !== undefined) yield draft;
    }
  },
};

function draftOf(line: TextLine, reading: Reading): Draft | undefined {
  if (line.damage !== undefined) {
    reading.report({ line: line.number, ...damageProblem(line.damage), rowLost: true });
    return undefined;
  }
  if (line.text.trim() === "") return undefined;
  const value = parsedLine(line.text);
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return { line: line.number, furtherLines: [], value: withCurrency(value, reading) };
  reading.report({
    line: line.number,
    problem: value === undefined ? `is not valid JSON (${jsonFault(line.text)})` : "is not a JSON object",
    fix: "Write one whole object {…} on each line, without a comma behind it.",
    rowLost: true,
  });
  return undefined;
}

/** @returns undefined, which is no JSON value, for text that is not JSON. */
function parsedLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How the line ends tells most faults apart. The line itself is not repeated: it may hold a customer's data. */
function jsonFault(text: string): string {
  const end = text.trimEnd().at(-1);
  if (end === ",") return "it ends with a comma";
  return end === "}" ? "a quote, comma or bracket is missing or too many" : "it ends in the middle";
}

const moneyFields = new Set(["price", "compareAt", "balance", "amount"]);
const keptAsTheyAre = new Set(["attributes", "options", "cancellation", "returns", "exchanges"]);

/** The same record, in which amounts without a currency have the one of this import. */
function withCurrency(value: unknown, reading: Reading, key = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => withCurrency(item, reading, key));
  if (typeof value !== "object" || value === null || keptAsTheyAre.has(key)) return value;
  const fields = Object.entries(value).map(([name, field]) => [name, withCurrency(field, reading, name)] as const);
  const filled: unknown = Object.fromEntries(fields);
  const lacksCurrency = moneyFields.has(key) && "amount" in value && !("currency" in value);
  return lacksCurrency ? { ...(filled as object), currency: reading.currency() } : filled;
}
