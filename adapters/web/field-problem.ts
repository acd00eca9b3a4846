import type { z } from "zod";
import { HttpProblem } from "./http-problem.js";

const namesMax = 5;
const nameCharactersMax = 60;

/** What was wrong with one field, as Fastify's schemas tell it. */
interface FieldIssue {
  readonly keyword: string;
  /** "/images/2" */
  readonly instancePath: string;
  readonly message?: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What zod found where no route of Fastify checks. */
export function fieldIssues(error: z.ZodError): readonly FieldIssue[] {
  return error.issues.map(({ code, path, message, ...params }) => ({
    keyword: code,
    instancePath: `/${path.map(String).join("/")}`,
    message,
    params,
  }));
}

/**
 * One readable sentence for each field that was wrong, at most five.
 * @param context where the fields were: "body", "querystring" or, of the widget's socket, "event".
 */
export function fieldProblem(issues: readonly FieldIssue[], context: string | undefined): HttpProblem {
  const unknown = issues.some((issue) => issue.keyword === "unrecognized_keys");
  const field = issues.map(fieldOf).find((name) => name !== "");
  return new HttpProblem({
    status: 400,
    code: unknown ? "request/unknown-field" : "request/invalid",
    message: issues
      .slice(0, namesMax)
      .map((issue) => sentence(issue, context))
      .join(" "),
    ...(field === undefined ? {} : { field }),
  });
}

function sentence(issue: FieldIssue, context: string | undefined): string {
  const field = fieldOf(issue);
  const where = context === "querystring" ? "query parameter" : "field";
  if (issue.keyword === "unrecognized_keys") {
    const known = context === "event" ? "" : ", or see /openapi.json for those there are";
    return `There is no ${where} "${field}" here; leave it out${known}.`;
  }
  if (field === "" && context === "event") return "The event must come with an object that holds its fields.";
  if (field === "") return "The body must be a JSON object with the fields that /openapi.json lists.";
  return `The ${where} "${field}" ${complaint(issue)}.`;
}

function complaint(issue: FieldIssue): string {
  const { expected, maximum, minimum, values } = issue.params;
  switch (issue.keyword) {
    case "invalid_type":
      return `must be of type ${String(expected)}`;
    case "too_big":
      return `is too long or too large; the most is ${String(maximum)}`;
    case "too_small":
      return `is too short or too small; the least is ${String(minimum)}`;
    case "invalid_value":
      return `must be one of ${(values as readonly unknown[]).map((value) => JSON.stringify(value)).join(", ")}`;
    default:
      // The schemas in requests.ts word what only they can know.
      return issue.message ?? "is not as it should be";
  }
}

/** "/images/2" is told as "images[2]"; a field that should not be there by its own name. */
function fieldOf(issue: FieldIssue): string {
  const keys = (issue.params["keys"] ?? []) as readonly string[];
  const path = issue.instancePath.split("/").concat(keys.slice(0, 1));
  const steps = path.filter((step) => step !== "").map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`));
  return steps.join("").replace(/^\./, "").slice(0, nameCharactersMax);
}
