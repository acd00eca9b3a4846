import type { z } from "zod";
import { minorDigits } from "./prices.js";

/** What is wrong with a record, in the words of its file. */
export interface RecordProblem {
  /** E.g. "variants[0].price.currency". */
  readonly field?: string;
  readonly problem: string;
  readonly fix: string;
}

type Path = readonly PropertyKey[];
const problemsTold = 3;

/** All failed checks of one record as one problem: the first one leads, so that one row is one entry in a report. */
export function recordProblem(error: z.ZodError, raw: unknown, currency: string): RecordProblem {
  const [first, ...others] = error.issues.map((issue) => issueProblem(issue, raw, currency));
  if (first === undefined) return { problem: "does not fit the record's shape", fix: "Compare it with an export." };
  const told = others.slice(0, problemsTold - 1).map((other) => `; ${other.field ?? "it"} ${other.problem}`);
  const left = others.length - told.length;
  return { ...first, problem: first.problem + told.join("") + (left > 0 ? `; and ${left} more` : "") };
}

/** One failed check; `currency` is for showing how a price is written. */
export function issueProblem(issue: z.core.$ZodIssue, raw: unknown, currency: string): RecordProblem {
  const field = fieldName(issue.path);
  const where = field === "" ? {} : { field };
  const found = valueAt(raw, issue.path);
  const money = moneyProblem(issue, found, currency);
  if (money !== undefined) return { ...where, ...money };
  if (found === undefined) return { ...where, problem: "is missing", fix: `Add it: ${expectation(issue)}.` };
  const fix: unknown = issue.code === "custom" ? issue.params?.["fix"] : undefined;
  return {
    ...where,
    problem: issue.code === "custom" || isOwnMessage(issue) ? issue.message : `is ${kindOf(found)}`,
    fix: typeof fix === "string" ? fix : `Write ${expectation(issue)}.`,
  };
}

const isOwnMessage = (issue: z.core.$ZodIssue) =>
  !issue.message.startsWith("Invalid") && !issue.message.startsWith("Too");

/** A price as "19.99" or 19.99 is the commonest slip, so it gets the exact repair. */
function moneyProblem(
  issue: z.core.$ZodIssue,
  found: unknown,
  currency: string,
): Pick<RecordProblem, "problem" | "fix"> | undefined {
  if (issue.code !== "invalid_type") return undefined;
  const last = issue.path.at(-1);
  const isPrice = issue.expected === "object" && ["price", "compareAt", "balance", "amount"].includes(String(last));
  const isAmount = last === "amount" && issue.expected !== "object";
  if ((!isPrice && !isAmount) || (typeof found !== "number" && typeof found !== "string")) return undefined;
  const shown = `"${String(found).slice(0, 20)}"`;
  const minor = Math.round(Number(found) * 10 ** minorDigits(currency));
  const amount = Number.isSafeInteger(minor) ? minor : 1999;
  return {
    problem: isPrice ? `is the bare value ${shown}` : `is ${shown}, not a whole number of minor units`,
    fix: isPrice
      ? `Write it in minor units: {"amount": ${amount}, "currency": "${currency}"}.`
      : `Write the amount in minor units: ${amount}.`,
  };
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return expectedTypes[issue.expected] ?? issue.expected;
  if (issue.code === "too_small" && issue.origin === "array") return `at least ${String(issue.minimum)} of them`;
  if (issue.code === "too_small") return `a number of at least ${String(issue.minimum)}`;
  if (issue.code === "too_big") return `a number of at most ${String(issue.maximum)}`;
  if (issue.code === "invalid_value") return `one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_format" && issue.format === "datetime") return 'e.g. "2026-03-10T09:30:00+01:00"';
  return "it as in an export of the same kind";
}

const expectedTypes: Readonly<Record<string, string>> = {
  string: "a text in quotes",
  number: "a number without quotes",
  int: "a whole number without quotes",
  boolean: "true or false",
  array: "a list: […]",
  object: "an object: {…}",
  record: "an object: {…}",
};

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object") return "an object";
  if (typeof value === "number") return `the number ${value}`;
  return typeof value === "string" ? `the text "${value.slice(0, 40)}"` : JSON.stringify(value);
}

function fieldName(path: Path): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === "number") return `${name}[${step}]`;
    return name === "" ? String(step) : `${name}.${String(step)}`;
  }, "");
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at;
}

/** Fields of `raw` that are not in `kept`, by name without positions: "variants[].weight". */
export function unmappedFields(raw: unknown, kept: unknown, at = ""): readonly string[] {
  if (Array.isArray(raw) && Array.isArray(kept))
    return [...new Set(raw.flatMap((item, index) => unmappedFields(item, kept[index], `${at}[]`)))];
  if (!isObject(raw) || !isObject(kept)) return [];
  return Object.entries(raw).flatMap(([key, value]) => {
    const name = at === "" ? key : `${at}.${key}`;
    return key in kept ? unmappedFields(value, kept[key], name) : [name];
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
