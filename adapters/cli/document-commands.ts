import type { DocumentImportReport, DocumentProblem } from "../../bot/ports.js";
import { type CommandContext, type ExitCode, withAisle } from "./command-context.js";
import { harmlessLine, type Paint } from "./terminal-text.js";

export interface DocumentCommandOptions {
  readonly data: string;
  readonly format?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** Loads a page or a folder of pages; fails when nothing of it could be loaded. */
export async function importDocuments(
  context: CommandContext,
  path: string,
  options: DocumentCommandOptions,
): Promise<ExitCode> {
  return withAisle(context, options.data, { create: true }, async (aisle) => {
    const { format, dryRun } = options;
    const given = { ...(format === undefined ? {} : { format }), ...(dryRun === undefined ? {} : { dryRun }) };
    const report = await aisle.documents.importDocuments(path, given);
    if (options.json) await context.output.json(report);
    else await context.output.line(documentReportLines(report, context.paint).join("\n"));
    if (report.read > 0)
      await context.errors.line(
        report.dryRun
          ? "Next: the same command without --dry-run loads them."
          : "Next: aisle chat, and ask what they answer.",
      );
    return report.read === 0 && report.problems.length > 0 ? 1 : 0;
  });
}

const shownMax = 20;

function documentReportLines(report: DocumentImportReport, paint: Paint): readonly string[] {
  const { from, read, passages, added, changed, unchanged, dryRun } = report;
  if (read === 0 && report.problems.length === 0) return [`${harmlessLine(from)} holds no pages (.md, .html).`];
  return [
    paint("bold", `documents from ${harmlessLine(from)}`),
    `  ${read} read, ${passages} passages`,
    dryRun ? "  A dry run: nothing was written." : `  ${added} new, ${changed} changed, ${unchanged} as before`,
    ...removedLines(report),
    ...(report.ignored === 0 ? [] : [`  ${report.ignored} others there are no pages (.md, .html) and were left aside`]),
    ...(dryRun ? previewLines(report) : []),
    ...problemLines(report.problems, paint),
  ];
}

function removedLines({ removed, dryRun }: DocumentImportReport): readonly string[] {
  if (removed.length === 0) return [];
  const what = dryRun ? "would be removed" : "removed";
  return [`  ${removed.length} ${what}, no longer there: ${listed(removed)}`];
}

function previewLines({ preview }: DocumentImportReport): readonly string[] {
  return preview.flatMap(({ id, title, passages, begins }) => [
    `  ${harmlessLine(id)}: ${harmlessLine(title)}, ${passages} passages`,
    `    ${harmlessLine(begins)}`,
  ]);
}

function problemLines(problems: readonly DocumentProblem[], paint: Paint): readonly string[] {
  if (problems.length === 0) return [];
  const more = problems.length - shownMax;
  return [
    paint("yellow", `  ${problems.length} left out`),
    ...problems.slice(0, shownMax).flatMap(({ file, line, problem, fix }) => {
      const where = line === undefined ? harmlessLine(file) : `${harmlessLine(file)}, line ${line}`;
      return [`    ${where}: ${harmlessLine(problem)}`, `      → ${harmlessLine(fix)}`];
    }),
    ...(more > 0 ? [`    and ${more} more; --json shows all`] : []),
  ];
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, shownMax).map(harmlessLine).join(", ");
  return names.length > shownMax ? `${shown} and ${names.length - shownMax} more` : shown;
}
