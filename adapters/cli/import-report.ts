import type { ImportProblem, ImportReport } from "../../bot/ports.js";
import { harmlessLine, type Paint } from "./terminal-text.js";

const problemsShown = 20;

/** The report of an import as people read it. */
export function importReportLines(report: ImportReport, paint: Paint): readonly string[] {
  if (report.read === 0 && report.problems.length === 0) return [`${harmlessLine(report.file)} holds no records.`];
  return [
    paint("bold", `${report.kind} from ${harmlessLine(report.file)} (format ${harmlessLine(report.format)})`),
    ...outcomeLines(report),
    ...currencyLines(report),
    ...unmappedLines(report),
    ...previewLines(report),
    ...problemLines(report.problems, paint),
  ];
}

function outcomeLines({ read, added, changed, unchanged, problems, dryRun }: ImportReport): readonly string[] {
  const lost = problems.filter((problem) => problem.rowLost).length;
  const leftOut = lost === 0 ? "" : `; ${counted(lost, "row was", "rows were")} left out`;
  const readText = `  ${counted(read, "record", "records")} read${leftOut}`;
  if (dryRun) return [readText, "  A dry run: nothing was written."];
  return [readText, `  ${number(added)} new, ${number(changed)} changed, ${number(unchanged)} as before`];
}

function currencyLines({ currency }: ImportReport): readonly string[] {
  if (currency === undefined) return [];
  return [`  Prices without a currency were read as ${harmlessLine(currency.code)}${currencySource[currency.from]}.`];
}

const currencySource: Readonly<Record<NonNullable<ImportReport["currency"]>["from"], string>> = {
  option: " (as given with --currency)",
  shop: " (the shop's currency; --currency gives another)",
  default: ", assumed: the shop has no policies yet; give --currency or import policies",
};

function unmappedLines({ unmapped }: ImportReport): readonly string[] {
  if (unmapped.length === 0) return [];
  return [`  Not used: ${unmapped.map(harmlessLine).join(", ")}`];
}

function previewLines({ preview, dryRun }: ImportReport): readonly string[] {
  if (!dryRun) return [];
  return preview.flatMap((record, at) => [`  Record ${at + 1}`, ...recordLines(record)]);
}

/** One field a line, so that a person can compare it with the row of the file. */
function recordLines(record: unknown): readonly string[] {
  if (typeof record !== "object" || record === null) return [`    ${valueText(record)}`];
  return Object.entries(record).map(([field, value]) => `    ${field.padEnd(14)} ${valueText(value)}`);
}

const previewCharactersMax = 160;

function valueText(value: unknown): string {
  const text = harmlessLine(typeof value === "string" ? value : JSON.stringify(value));
  return text.length > previewCharactersMax ? `${text.slice(0, previewCharactersMax)}…` : text;
}

function problemLines(problems: readonly ImportProblem[], paint: Paint): readonly string[] {
  if (problems.length === 0) return [];
  const more = problems.length - problemsShown;
  return [
    paint("yellow", `  ${counted(problems.length, "problem", "problems")}`),
    ...problems.slice(0, problemsShown).flatMap(problemText),
    ...(more > 0 ? [`    and ${number(more)} more; --json shows all`] : []),
  ];
}

function problemText({ line, field, problem, fix, rowLost }: ImportProblem): readonly string[] {
  const where = field === undefined ? `line ${line}` : `line ${line}, ${harmlessLine(field)}`;
  const loss = rowLost ? "left out" : "loaded in part";
  return [`    ${where}: ${harmlessLine(problem)} (${loss})`, `      → ${harmlessLine(fix)}`];
}

function counted(count: number, one: string, many: string): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}

function number(value: number): string {
  return value.toLocaleString("en-US");
}
