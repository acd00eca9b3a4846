import type { Writable } from "node:stream";
import { AssistantError } from "../../bot/assistant-error.js";
import { harmlessJson } from "./terminal-text.js";

/** Thrown by `Output` when the reader went away (`aisle export products | head`); not a failure. */
export const outputClosed = "cli/output-closed";

/** One of the two streams a command writes to; waits when the reader is slow. */
export class Output {
  readonly #stream: Writable;
  #failure: NodeJS.ErrnoException | undefined;

  constructor(stream: Writable) {
    this.#stream = stream;
    // A stream without a listener would end the process with a stack on `| head`.
    stream.on("error", (error: NodeJS.ErrnoException) => {
      this.#failure ??= error;
    });
  }

  /** @throws AssistantError "cli/output-closed" when nobody reads any more, "cli/output-failed" e.g. on a full disk. */
  async write(text: string): Promise<void> {
    if (this.#failure) throw writeFailure(this.#failure);
    await new Promise<void>((resolve, reject) => {
      this.#stream.write(text, (error) => {
        if (error) reject(writeFailure(error));
        else resolve();
      });
    });
  }

  async line(text = ""): Promise<void> {
    await this.write(`${text}\n`);
  }

  /** One JSON document. */
  async json(value: unknown): Promise<void> {
    await this.line(harmlessJson(JSON.stringify(value)));
  }

  /** Writes without waiting; for progress, of which nothing depends. */
  hint(text: string): void {
    if (!this.#failure) this.#stream.write(text);
  }
}

function writeFailure(error: NodeJS.ErrnoException): AssistantError {
  if (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED") {
    return new AssistantError(outputClosed, "Whoever read the output has stopped reading.", { cause: error });
  }
  return new AssistantError(
    "cli/output-failed",
    `The output could not be written (${error.code ?? error.message}). Is the disk full? Make room and run the command again.`,
    { cause: error },
  );
}
