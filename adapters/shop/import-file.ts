import { AssistantError } from "../../bot/assistant-error.js";
import type { Clock, ImportOptions, ImportReport, RecordImporter, ShopRecords } from "../../bot/ports.js";
import type { RecordKind, RecordOf, Review } from "../../bot/shop-records.js";
import { recognise } from "./formats/known-formats.js";
import { ImportRun } from "./import-run.js";
import { readPoliciesFile } from "./policies-file.js";
import { ratingsFromReviews, updateRatings } from "./product-ratings.js";
import { isCurrency } from "./records-schema.js";
import { type TextLine, textLines } from "./text-lines.js";

const previewed = 5;
const progressEvery = 500;
type Progress = Parameters<RecordImporter["importFile"]>[3];
type Put = Awaited<ReturnType<ShopRecords["put"]>>;
const nothingPut: Put = { added: 0, changed: 0, unchanged: 0 };

export interface ImportDefaults {
  /** For prices that state none: the shop's own currency, or the one assumed while it has not said so. */
  readonly currency: () => Promise<{ readonly code: string; readonly from: "shop" | "default" }>;
  /** For prices that hold on certain days only. */
  readonly clock: Clock;
}

/** Records come in by file: recognised, checked row by row, and loaded in one transaction. */
export class FileImporter implements RecordImporter {
  constructor(
    private readonly records: ShopRecords,
    private readonly defaults: ImportDefaults,
  ) {}

  /**
   * @throws AssistantError "import/unreadable", "import/unknown-format", "import/format-later", "import/wrong-kind",
   * "import/json-array" or "import/unknown-currency".
   */
  async importFile(kind: RecordKind, file: string, options: ImportOptions, progress: Progress): Promise<ImportReport> {
    if (kind === "policies") return this.importPolicies(file, options);
    const currency = await this.currencyFor(options);
    const run = new ImportRun(kind, this.records, {
      file,
      images: options.images,
      currency,
      today: this.defaults.clock.now(),
    });
    const { start, lines } = await linesFromContent(file);
    const { format, delimiter } = recognise(file, kind, start, options.format);
    let drafts = 0;
    for await (const draft of format.read(lines, delimiter, run.reading)) {
      await run.take(draft);
      drafts += 1;
      if (drafts % progressEvery === 0) progress("reading", drafts);
    }
    progress("reading", drafts, drafts);
    const records = await run.settle();
    const put = options.dryRun === true ? nothingPut : await this.load(kind, records);
    return {
      ...{ kind, file, format: format.name, ...run.currencyUsed() },
      ...{ read: records.length, ...put, ...run.book.told() },
      ...{ preview: records.slice(0, previewed), dryRun: options.dryRun === true },
    };
  }

  private async currencyFor(options: ImportOptions): Promise<NonNullable<ImportReport["currency"]>> {
    if (options.currency === undefined) return this.defaults.currency();
    const code = options.currency.toUpperCase();
    if (isCurrency(code)) return { code, from: "option" };
    throw new AssistantError(
      "import/unknown-currency",
      `"${options.currency}" is not a currency. Give --currency three letters of ISO 4217, e.g. USD.`,
    );
  }

  private async load(kind: RecordKind, records: readonly RecordOf[RecordKind][]): Promise<Put> {
    if (kind !== "reviews") return this.records.put<RecordKind>(kind, records);
    const before = await ratingsFromReviews(this.records);
    const put = await this.records.put(kind, records as readonly Review[]);
    await updateRatings(this.records, before);
    return put;
  }

  private async importPolicies(file: string, options: ImportOptions): Promise<ImportReport> {
    const { policies, problems, unmapped } = await readPoliciesFile(file);
    const records = policies === undefined ? [] : [policies];
    const dryRun = options.dryRun === true;
    const put = dryRun || records.length === 0 ? nothingPut : await this.records.put("policies", records);
    const read = records.length;
    return { kind: "policies", file, format: "aisle", read, ...put, problems, preview: records, unmapped, dryRun };
  }
}

/** The lines from the first one that is not blank, and the beginning of the text for recognising its format. */
async function linesFromContent(
  file: string,
): Promise<{ readonly start: string; readonly lines: AsyncIterable<TextLine> }> {
  const source = textLines(file);
  const first: TextLine[] = [];
  while (first.length < 2) {
    const next = await source.next();
    if (next.done === true) break;
    if (first.length > 0 || next.value.text.trim() !== "" || next.value.damage !== undefined) first.push(next.value);
  }
  const start = first.map((line) => line.text.slice(0, 64 * 1024)).join("\n");
  return { start, lines: joined(first, source) };
}

async function* joined(first: readonly TextLine[], rest: AsyncIterable<TextLine>): AsyncGenerator<TextLine> {
  yield* first;
  yield* rest;
}
