import type { ImportOptions, ImportReport } from "../../bot/ports.js";
import type { RecordKind } from "../../bot/shop-records.js";
import { parse } from "yaml";
import { type CommandContext, type ExitCode, withAisle } from "./command-context.js";
import { importReportLines } from "./import-report.js";
import { harmless, harmlessJson } from "./terminal-text.js";
import type { OpenAisle } from "./world.js";

export interface ImportCommandOptions {
  readonly data: string;
  readonly format?: string;
  readonly currency?: string;
  readonly images?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** Loads a file; fails when nothing of it could be loaded. */
export async function importRecords(
  context: CommandContext,
  kind: RecordKind,
  file: string,
  options: ImportCommandOptions,
): Promise<ExitCode> {
  return withAisle(context, options.data, { create: true }, async (aisle) => {
    const report = await aisle.importer.importFile(kind, file, importOptions(options), context.progress.report);
    if (changesTheIndex(report)) await aisle.refreshIndex(context.progress.report);
    context.progress.finish();
    if (options.json) await context.output.json(report);
    else await context.output.line(importReportLines(report, context.paint).join("\n"));
    if (report.read > 0) await context.errors.line(nextStep(report));
    return report.read === 0 && report.problems.some((problem) => problem.rowLost) ? 1 : 0;
  });
}

function importOptions({ format, currency, images, dryRun }: ImportCommandOptions): ImportOptions {
  return {
    ...(format === undefined ? {} : { format }),
    ...(currency === undefined ? {} : { currency: currency.toUpperCase() }),
    ...(images === undefined ? {} : { images }),
    ...(dryRun === undefined ? {} : { dryRun }),
  };
}

/** Reviews change ratings, and these stand in the index too. An import that an earlier one cut off is caught up with as well. */
function changesTheIndex({ kind, dryRun }: ImportReport): boolean {
  return !dryRun && (kind === "products" || kind === "reviews");
}

function nextStep({ kind, dryRun }: ImportReport): string {
  if (dryRun) return "Next: the same command without --dry-run loads the records.";
  switch (kind) {
    case "products":
    case "reviews":
      return 'Next: aisle search "what a shopper would type", or aisle chat.';
    case "customers":
    case "orders":
      return "Next: aisle chat, and ask where an order is.";
    case "policies":
      return "Next: aisle policies explain.";
    case "interactions":
      return "Next: aisle export interactions shows what was loaded.";
  }
}

export interface ExportCommandOptions {
  readonly data: string;
  readonly json?: true;
}

/** Writes records as JSON Lines and policies as YAML, or as JSON with `--json`. */
export async function exportRecords(
  context: CommandContext,
  kind: RecordKind | "conversations",
  options: ExportCommandOptions,
): Promise<ExitCode> {
  return withAisle(context, options.data, { create: false }, async (aisle) => {
    const safe = context.world.terminal.outputIsTerminal ? harmless : (text: string) => text;
    for await (const line of exportedLines(aisle, kind, options.json === true)) await context.output.line(safe(line));
    return 0;
  });
}

async function* exportedLines(
  aisle: OpenAisle,
  kind: RecordKind | "conversations",
  json: boolean,
): AsyncGenerator<string> {
  if (kind === "conversations") {
    for await (const transcript of aisle.transcripts()) yield harmlessJson(JSON.stringify(transcript));
  } else if (kind === "policies" && json) {
    const yaml = await textOf(aisle.exporter.exportRecords(kind));
    if (yaml.trim() !== "") yield JSON.stringify(parse(yaml));
  } else {
    for await (const line of aisle.exporter.exportRecords(kind)) yield line.replace(/\n$/u, "");
  }
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}
