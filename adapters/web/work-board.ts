import type { Work, WorkNotices } from "../../bot/ports.js";

type WorkListener = (conversationId: string, work: Work) => void;

/** Stands between the assistant, which tells what it is doing, and the servers that pass it on to those who wait. */
export class WorkBoard implements WorkNotices {
  readonly #listeners = new Set<WorkListener>();

  begun(conversationId: string, work: Work): void {
    for (const listener of this.#listeners) listener(conversationId, work);
  }

  /** @returns ends the listening. */
  listen(listener: WorkListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
