import { CsvError, parse } from "csv-parse/sync";
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

/** More lines than one row has in any export; an open quote is given up after as many. */
const linesOfRowMax = 1000;

/**
 * Rows with the line they begin on. A row goes on over line breaks as long as a quote is open. Where that leads to
 * nothing that can be read, its first line is reported and reading goes on with the second: one stray quote costs a line,
 * not the rest of the file.
 */
async function* parsedRows(
  source: AsyncIterable<TextLine>,
  delimiter: string,
  report: (problem: ImportProblem) => void,
): AsyncGenerator<ReadRow> {
  const lines = new LinesAhead(source);
  for (let held = await lines.row(); held[0] !== undefined; held = await lines.row()) {
    const cells = cellsOf(held.map((line) => line.text).join("\n"), delimiter);
    if (Array.isArray(cells)) yield { ...beginOf(held[0], held), cells };
    else {
      report({ line: held[0].number, ...quotingProblem(held[0], delimiter), rowLost: true });
      lines.giveBack(held.slice(1));
    }
  }
}

/** Lines that can be given back to be read again. */
class LinesAhead {
  private readonly source: AsyncIterator<TextLine>;
  private waiting: TextLine[] = [];

  constructor(source: AsyncIterable<TextLine>) {
    this.source = source[Symbol.asyncIterator]();
  }

  giveBack(lines: readonly TextLine[]): void {
    this.waiting = [...lines, ...this.waiting];
  }

  /** Lines up to the one that closes every quote, or as many as a row may have; none at the end. */
  async row(): Promise<readonly TextLine[]> {
    const held: TextLine[] = [];
    let open = false;
    while (held.length < linesOfRowMax) {
      const line = this.waiting.shift() ?? (await this.next());
      if (line === undefined) break;
      held.push(line);
      if (quotesIn(line.text) % 2 === 1) open = !open;
      if (!open) break;
    }
    return held;
  }

  private async next(): Promise<TextLine | undefined> {
    const next = await this.source.next();
    return next.done === true ? undefined : next.value;
  }
}

function quotesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

function beginOf(first: TextLine, held: readonly TextLine[]): Omit<ReadRow, "cells"> {
  const damage = held.find((line) => line.damage !== undefined)?.damage;
  return damage === undefined ? { line: first.number } : { line: first.number, damage };
}

/** The cells of one row; the parser's code when the row breaks the rules of quoting (RFC 4180, section 2). */
function cellsOf(row: string, delimiter: string): readonly string[] | string {
  try {
    const rows = parse(row, { delimiter, record_delimiter: "\n", relax_column_count: true });
    return rows[0] ?? [];
  } catch (fault) {
    if (fault instanceof CsvError) return fault.code;
    throw fault;
  }
}

function quotingProblem(line: TextLine, delimiter: string): { readonly problem: string; readonly fix: string } {
  if (cellsOf(line.text, delimiter) === "CSV_QUOTE_NOT_CLOSED")
    return {
      problem: "opens a double quote that is not closed where the cell ends",
      fix: "Close the quote, or double it where it belongs to the text.",
    };
  return {
    problem: "has a double quote inside a cell that is not quoted as a whole",
    fix: 'Put the cell in double quotes and double those inside it: "5"" nails".',
  };
}
