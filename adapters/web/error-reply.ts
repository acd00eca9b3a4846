import type { FastifyError } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { AssistantError } from "../../bot/assistant-error.js";
import { fieldProblem } from "./field-problem.js";
import { HttpProblem } from "./http-problem.js";
import type { ErrorBody } from "./protocol.js";

/** What Fastify itself refuses, in our words. The rest of its 4xx answers become "request/refused". */
const refusals: Readonly<Record<string, { code: string; message: string }>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: "request/too-large", message: "The body is too large for this address." },
  FST_ERR_CTP_INVALID_JSON_BODY: {
    code: "request/not-json",
    message: "The body is not JSON. Check quotes, commas and brackets, and that nothing was cut off.",
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    code: "request/wrong-length",
    message: "The body is not as long as its Content-Length says. Send it again.",
  },
  FST_ERR_MAX_PARAM_LENGTH: { code: "request/bad-address", message: "The address is too long for any of ours." },
  FST_ERR_BAD_URL: { code: "request/bad-address", message: "The address is not a valid URL path." },
};

/**
 * Turns whatever was thrown into what the sender is told. Failures of ours say nothing but the request's id.
 * @param bodyLimit what the route takes, in bytes.
 */
export function problemOf(error: unknown, requestId: string, bodyLimit: number): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return fieldProblem(error.validation, error.validationContext);
  if (error instanceof AssistantError && error.code === "conversation/unknown") return wrongToken();

  const { code, statusCode } = error as Partial<FastifyError>;
  if (statusCode === undefined || statusCode < 400 || statusCode > 499) return ourFailure(requestId);
  const refusal = refusals[code ?? ""] ?? { code: "request/refused", message: "The request could not be read." };
  const limit = statusCode === 413 ? ` At most ${bodyLimit} bytes are taken.` : "";
  return new HttpProblem({ status: statusCode, code: refusal.code, message: refusal.message + limit });
}

export function errorBodyOf(problem: HttpProblem): ErrorBody {
  const { code, message, field, retryAfterSeconds } = problem;
  return {
    error: {
      ...{ code, message },
      ...(field === undefined ? {} : { field }),
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    },
  };
}

/** One answer for a missing, wrong or foreign token and for an unknown conversation, so that trying tells nothing. */
export function wrongToken(): HttpProblem {
  return new HttpProblem({
    status: 401,
    code: "token/invalid",
    message:
      "No conversation opens with this token. Send Authorization: Bearer TOKEN with the token that " +
      "POST /api/v1/conversations gave for this conversation, or open a new one.",
  });
}

function ourFailure(requestId: string): HttpProblem {
  return new HttpProblem({
    status: 500,
    code: "server/failure",
    message:
      "Something failed on the server. Try again; if it stays, give its operator the request id " +
      `${requestId}, which the log knows.`,
  });
}
