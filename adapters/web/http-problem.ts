import { AssistantError } from "../../bot/assistant-error.js";

/** A request that is refused: what the sender did, and what to do instead. Its message is shown to the sender. */
export class HttpProblem extends AssistantError {
  /** The HTTP status, 400 to 599. */
  readonly status: number;
  /** Where in the request it is, e.g. "images[2]". */
  readonly field: string | undefined;
  /** After how many seconds it may be tried again. */
  readonly retryAfterSeconds: number | undefined;

  constructor(problem: {
    status: number;
    code: string;
    message: string;
    field?: string;
    retryAfterSeconds?: number;
  }) {
    super(problem.code, problem.message);
    this.name = "HttpProblem";
    this.status = problem.status;
    this.field = problem.field;
    this.retryAfterSeconds = problem.retryAfterSeconds;
  }
}
