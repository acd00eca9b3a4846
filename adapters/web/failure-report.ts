import { AssistantError } from "../../bot/assistant-error.js";
import type { Log } from "../../bot/ports.js";
import type { HttpProblem } from "./http-problem.js";

const framesMax = 8;

export interface FailedRequest {
  readonly requestId: string;
  readonly method: string;
  /** The route's pattern, which holds no id. */
  readonly route: string;
  readonly problem: HttpProblem;
}

/** Refusals are logged by code alone. Failures come with what an operator needs, but never with what was said. */
export function reportFailure(log: Log, error: unknown, failed: FailedRequest): void {
  const { requestId, method, route, problem } = failed;
  const request = { requestId, method, route, status: problem.status };
  if (problem.status !== 500) {
    log.report(problem.code, request, "info");
    return;
  }
  log.report(error instanceof AssistantError ? error.code : problem.code, { ...request, ...causeOf(error) });
}

/** What an operator may know of a failure. */
export function causeOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { cause: typeof error };
  // A foreign error's message may quote what was sent; the names of functions do not.
  const message = error instanceof AssistantError ? { message: error.message } : {};
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line)) ?? [];
  return { cause: error.name, ...message, at: frames.slice(0, framesMax).map((line) => line.trim()) };
}
