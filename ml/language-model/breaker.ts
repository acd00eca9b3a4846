import type { Clock } from "../../bot/ports.js";

const failuresMax = 3;
const restMs = 60_000;

/**
 * Leaves an endpoint alone that fails: after three failures in a row for a minute, then one request is let through to see
 * whether it answers again (circuit breaker, Nygard 2007).
 */
export class Breaker {
  #failures = 0;
  #restsUntil = 0;

  constructor(private readonly clock: Clock) {}

  /** Whether a request may be sent now. */
  admits(): boolean {
    const now = this.clock.now().getTime();
    if (now < this.#restsUntil) return false;
    // Of all that wait for the end of the rest, only this one goes ahead; the others rest until it is back.
    if (this.#failures >= failuresMax) this.#restsUntil = now + restMs;
    return true;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#restsUntil = 0;
  }

  /** @returns whether it rests from now on. */
  failed(): boolean {
    this.#failures += 1;
    if (this.#failures < failuresMax) return false;
    this.#restsUntil = this.clock.now().getTime() + restMs;
    return true;
  }
}
