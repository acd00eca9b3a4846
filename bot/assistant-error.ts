/**
 * Something an operator must fix. What a shop or a shopper may rightly do is a value, never this.
 * The message says what happened, what was expected and what to do next; it holds no shopper text and no secret.
 */
export class AssistantError extends Error {
  /** Stable, of the form `area/what`, e.g. "index/torn"; logs and scripts may rely on it. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "AssistantError";
    this.code = code;
  }
}
