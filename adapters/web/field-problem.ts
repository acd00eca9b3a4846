import type { ZodFastifySchemaValidationError } from "fastify-type-provider-zod";
import { HttpProblem } from "./http-problem.js";

const namesMax = 5;
const nameCharactersMax = 60;

/** One readable sentence for each field that was wrong, at most five. */
export function fieldProblem(
  issues: readonly ZodFastifySchemaValidationError[],
  context: string | undefined,
): HttpProblem {
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

function sentence(issue: ZodFastifySchemaValidationError, context: string | undefined): string {
  const field = fieldOf(issue);
  const where = context === "querystring" ? "query parameter" : "field";
  if (issue.keyword === "unrecognized_keys") {
    return `There is no ${where} "${field}" here; leave it out, or see /openapi.json for those there are.`;
  }
  if (field === "") return "The body must be a JSON object with the fields that /openapi.json lists.";
  return `The ${where} "${field}" ${complaint(issue)}.`;
}

function complaint(issue: ZodFastifySchemaValidationError): string {
  const { expected, maximum, minimum, values } = issue.params as Readonly<Record<string, unknown>>;
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
function fieldOf(issue: ZodFastifySchemaValidationError): string {
  const keys = (issue.params["keys"] ?? []) as readonly string[];
  const path = issue.instancePath.split("/").concat(keys.slice(0, 1));
  const steps = path.filter((step) => step !== "").map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`));
  return steps.join("").replace(/^\./, "").slice(0, nameCharactersMax);
}
