/** One task at a time per conversation, in the order in which they came; conversations do not wait for each other. */
export class TurnQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  run<Result>(conversationId: string, task: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(conversationId) ?? Promise.resolve();
    const result = before.then(task, task);
    this.#last.set(conversationId, result);
    const forget = (): void => {
      if (this.#last.get(conversationId) === result) this.#last.delete(conversationId);
    };
    result.then(forget, forget);
    return result;
  }
}
