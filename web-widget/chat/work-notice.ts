import { signal } from "@preact/signals";
import type { Work } from "../../adapters/web/protocol.js";

/** An answer within this time needs no notice that one is being made. */
const shownAfterMs = 400;

/** That an answer is being made, and what is being done for it, once it has taken a moment. */
export class WorkNotice {
  readonly shown = signal<Work | undefined>(undefined);
  #work: Work | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The server says what it is doing. */
  tell(work: Work): void {
    this.#work = work;
    if (this.shown.value !== undefined) this.shown.value = work;
  }

  /** An answer is awaited from now on. */
  begin(): void {
    this.end();
    this.#timer = setTimeout(() => {
      this.shown.value = this.#work ?? "thinking";
    }, shownAfterMs);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#work = undefined;
    this.shown.value = undefined;
  }
}
