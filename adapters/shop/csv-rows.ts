import { Readable } from "node:stream";
import { type CsvError, parse } from "csv-parse";
import type { ImportProblem } from "../../bot/ports.js";
import { damageProblem, type LineDamage, type TextLine } from "./text-lines.js";

/** A row with its cells by column name; names are folded by `columnKey`. */
export interface CsvRow {
  /** Line on which the row begins. */
  readonly line: number;
  /** The trimmed cell of the first of these columns that has one; "" when none has. */
  get(...columns: readonly string[]): string;
}

export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<CsvRow>;
  /** Columns other than `known` in which a row that was read has a value, as the header writes them. */
  unmapped(known: (key: string) => boolean): readonly string[];
}

/** Header names differ in letter case and blanks between versions of one exporter. */
export function columnKey(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}

const delimiters = [",", ";", "\t"] as const;

/** The delimiter that the header has most of, outside quotes. */
export function delimiterOf(header: string): string {
  const bare = header.replaceAll(/"[^"]*"/g, "");
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** Column keys of a header line. */
export function headerColumns(header: string): readonly string[] {
  return header
    .split(delimiterOf(header))
    .map((name) => columnKey(name.trim().replaceAll(/^"|"$/g, "").replaceAll('""', '"')));
}

interface ReadRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly damage?: LineDamage;
}

/**
 * Reads a table from lines whose first one that is not blank is the header.
 * @param report is told of every row that cannot be read; such rows are left out.
 */
export async function readCsv(
  lines: AsyncIterable<TextLine>,
  delimiter: string,
  report: (problem: ImportProblem) => void,
): Promise<CsvTable> {
  const rows = parsedRows(lines, delimiter, report);
  let header: readonly string[] = [];
  for (let next = await rows.next(); next.done !== true; next = await rows.next()) {
    if (isBlank(next.value)) continue;
    header = next.value.cells;
    break;
  }
  return new TableWithHeader(header, rows, report);
}

const isBlank = (row: ReadRow) => row.damage === undefined && row.cells.every((cell) => cell.trim() === "");

class TableWithHeader implements CsvTable {
  readonly columns: readonly string[];
  private readonly indexes = new Map<string, number>();
  private readonly filled: boolean[];

  constructor(
    private readonly header: readonly string[],
    private readonly source: AsyncIterable<ReadRow>,
    private readonly report: (problem: ImportProblem) => void,
  ) {
    this.columns = header.map(columnKey);
    for (const [index, key] of this.columns.entries()) if (!this.indexes.has(key)) this.indexes.set(key, index);
    this.filled = header.map(() => false);
  }

  get rows(): AsyncIterable<CsvRow> {
    return this.readRows();
  }

  unmapped(known: (key: string) => boolean): readonly string[] {
    return this.header.filter((_, index) => this.filled[index] === true && !known(this.columns[index] ?? ""));
  }

  private async *readRows(): AsyncGenerator<CsvRow> {
    for await (const row of this.source) {
      if (isBlank(row)) continue;
      const problem = this.problemOf(row);
      if (problem === undefined) yield this.named(row);
      else this.report({ line: row.line, ...problem, rowLost: true });
    }
  }

  private problemOf(row: ReadRow): { readonly problem: string; readonly fix: string } | undefined {
    if (row.damage !== undefined) return damageProblem(row.damage);
    if (row.cells.length <= this.header.length) return undefined; // Spreadsheets leave out empty cells at the end.
    return {
      problem: `has ${row.cells.length} cells, but the header names ${this.header.length}`,
      fix: "Put cells that hold the delimiter or a line break in double quotes.",
    };
  }

  private named(row: ReadRow): CsvRow {
    for (const [index, cell] of row.cells.entries()) if (cell.trim() !== "") this.filled[index] = true;
    const cellOf = (column: string) => row.cells[this.indexes.get(column) ?? -1]?.trim() ?? "";
    return {
      line: row.line,
      get: (...columns) => columns.map(cellOf).find((cell) => cell !== "") ?? "",
    };
  }
}

/** Rows with the line they begin on. Rows that break the rules of quoting are reported and skipped. */
async function* parsedRows(
  lines: AsyncIterable<TextLine>,
  delimiter: string,
  report: (problem: ImportProblem) => void,
): AsyncGenerator<ReadRow> {
  const damaged = new Map<number, LineDamage>();
  // The parser runs ahead of whoever reads the rows, so where each row begins is noted while it is parsed.
  const begins: Omit<ReadRow, "cells">[] = [];
  let lastLine = 0;
  const parser = parse({
    delimiter,
    record_delimiter: "\n",
    relax_column_count: true,
    skip_records_with_error: true,
    on_record: (cells: string[], context) => {
      begins.push(beginOf(lastLine + 1, context.lines, damaged));
      lastLine = context.lines;
      return cells;
    },
    on_skip: (error) => {
      report(quotingProblem(error, lastLine + 1));
      lastLine = lineOf(error) ?? lastLine;
      return undefined;
    },
  });
  const source = Readable.from(textOf(lines, damaged));
  source.on("error", (error) => parser.destroy(error)); // `pipe` does not hand errors on.
  source.pipe(parser);
  for await (const cells of parser) yield { ...(begins.shift() ?? { line: 0 }), cells: cells as string[] };
}

function beginOf(line: number, last: number, damaged: ReadonlyMap<number, LineDamage>): Omit<ReadRow, "cells"> {
  const damage = damageWithin(damaged, line, last);
  return damage === undefined ? { line } : { line, damage };
}

async function* textOf(lines: AsyncIterable<TextLine>, damaged: Map<number, LineDamage>): AsyncGenerator<string> {
  for await (const line of lines) {
    if (line.damage !== undefined) damaged.set(line.number, line.damage);
    yield `${line.text}\n`;
  }
}

function damageWithin(damaged: ReadonlyMap<number, LineDamage>, first: number, last: number): LineDamage | undefined {
  if (damaged.size === 0) return undefined;
  for (let line = first; line <= last; line += 1) if (damaged.has(line)) return damaged.get(line);
  return undefined;
}

function lineOf(error: CsvError | undefined): number | undefined {
  return typeof error?.["lines"] === "number" ? error["lines"] : undefined;
}

function quotingProblem(error: CsvError | undefined, line: number): ImportProblem {
  if (error?.code === "CSV_QUOTE_NOT_CLOSED")
    return {
      line,
      problem: "opens a double quote that is never closed, so nothing from here to the end could be read",
      fix: "Close the quote, or double it where it belongs to the text.",
      rowLost: true,
    };
  return {
    line,
    problem: "has a double quote inside a cell that is not quoted as a whole",
    fix: 'Put the cell in double quotes and double those inside it: "5"" nails".',
    rowLost: true,
  };
}
