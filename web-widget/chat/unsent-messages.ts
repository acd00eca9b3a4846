import { signal } from "@preact/signals";
import type { UnsentMessage } from "./chat.js";
import type { Kept, KeptMessage } from "./kept.js";

type Written = Pick<UnsentMessage, "id" | "text" | "choice">;

/** What was written and is not in the transcript yet, shown and kept for the next page. */
export class UnsentMessages {
  readonly shown = signal<readonly UnsentMessage[]>([]);
  #kept: Kept;

  constructor(
    kept: Kept,
    private readonly now: () => number,
  ) {
    this.#kept = kept;
    this.shown.value = kept.unsent().map((message) => ({ ...written(message), state: "waiting" }));
  }

  add(message: Written): void {
    this.#kept.keepUnsent({ ...message, at: this.now() });
    this.shown.value = [...this.shown.value, { ...message, state: "waiting" }];
  }

  /** It is sent once more. */
  again(id: string): void {
    const message = this.shown.value.find((each) => each.id === id);
    if (message !== undefined) this.#kept.keepUnsent({ ...written(message), at: this.now() });
    this.mark(id, { state: "waiting" });
  }

  /** These are in the transcript, or given up. */
  drop(ids: ReadonlySet<string>): void {
    for (const id of ids) this.#kept.dropUnsent(id);
    this.shown.value = this.shown.value.filter(({ id }) => !ids.has(id));
  }

  mark(id: string, change: Pick<UnsentMessage, "state" | "problem">): void {
    // Neither is sent again by itself, neither here nor on the next page.
    if (change.state === "sent" || change.state === "failed") this.#kept.dropUnsent(id);
    this.shown.value = this.shown.value.map((message) =>
      message.id === id ? { ...written(message), ...change } : message,
    );
  }

  next(): UnsentMessage | undefined {
    return this.shown.value.find(({ state }) => state === "waiting");
  }

  /** Whether an answer is to come. */
  get awaited(): boolean {
    return this.shown.value.some(({ state }) => state === "sending" || state === "sent");
  }

  /** What the server has of a conversation that is no more is answered no more. */
  forgetSent(): void {
    this.shown.value = this.shown.value.filter(({ state }) => state !== "sent");
  }

  forgetAll(): void {
    this.shown.value = [];
  }

  keepIn(kept: Kept): void {
    for (const message of this.#kept.unsent()) kept.keepUnsent(message);
    this.#kept = kept;
  }
}

/** What the shopper wrote, without what has become of it. */
function written({ id, text, choice }: UnsentMessage | KeptMessage): Written {
  return { id, text, ...(choice === undefined ? {} : { choice }) };
}
