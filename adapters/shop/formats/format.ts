import type { ImportProblem } from "../../../bot/ports.js";
import type { RecordKind } from "../../../bot/shop-records.js";
import type { TextLine } from "../text-lines.js";

/** One record as a format makes it, not checked yet. */
export interface Draft {
  /** Line on which its first row begins. */
  readonly line: number;
  /** Lines of the other rows that went into it. */
  readonly furtherLines: readonly number[];
  readonly value: unknown;
}

/** What a format may ask and tell while it reads. */
export interface Reading {
  /** ISO 4217, for prices that state none. Asking for it says that it was needed. */
  readonly currency: () => string;
  readonly today: Date;
  readonly report: (problem: ImportProblem) => void;
  /** For what happens on many rows: told once, on the first line, with the number of rows. */
  readonly reportOften: (problem: FrequentProblem) => void;
  readonly reportUnmapped: (field: string) => void;
  /** The product that has this id or this SKU, or undefined. */
  readonly productIdOf: (sku: string) => Promise<string | undefined>;
}

export type FrequentProblem = Omit<ImportProblem, "problem"> & { readonly problem: (rows: number) => string };

/** A way in which records are written down. */
export interface RecordFormat {
  readonly name: string;
  readonly kinds: readonly RecordKind[];
  /** What a header line must have, as `columnKey` writes it; absent for JSON Lines. */
  readonly recognisedBy?: (columns: ReadonlySet<string>) => boolean;
  /** For the list of known formats in a message. */
  readonly description: string;
  /**
   * Yields a draft for what could be read, and reports each row that no draft was made of with `rowLost: true`, so that
   * the rows of the file are those of the drafts and those reported.
   */
  read(lines: AsyncIterable<TextLine>, delimiter: string, reading: Reading): AsyncIterable<Draft>;
}
