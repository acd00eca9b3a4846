import type { TurnAnswer } from "../../bot/ports.js";
import { HttpProblem } from "./http-problem.js";
import { within } from "./within.js";

/** The turns whose answer somebody may still wait for. A turn goes on when its sender has stopped waiting. */
export class RunningTurns {
  readonly #turns = new Set<Promise<unknown>>();
  readonly #waitMs: number;

  constructor(waitMs: number) {
    this.#waitMs = waitMs;
  }

  /** @throws HttpProblem "turn/slow" (503) when the answer takes longer than a sender waits. */
  async answerOf(turn: Promise<TurnAnswer>): Promise<TurnAnswer> {
    this.#turns.add(turn);
    const forget = () => this.#turns.delete(turn);
    turn.then(forget, forget);
    const answer = await within(this.#waitMs, turn);
    if (answer === undefined) throw tooSlow();
    return answer;
  }

  /** Resolves when none is left, or when nobody waits any longer. */
  async drain(): Promise<void> {
    await within(this.#waitMs, Promise.allSettled(this.#turns));
  }
}

function tooSlow(): HttpProblem {
  return new HttpProblem({
    status: 503,
    code: "turn/slow",
    message:
      "The answer takes longer than usual. The message was received and is being worked on: " +
      "get the conversation's messages in a while, or send the same id again.",
  });
}
