import type { Pauses } from "../../bot/ports.js";

/** Time that passes only when the test says so. */
export interface PausesByHand extends Pauses {
  /** Ends every pause that is over by then, in order; resolves when what they led to has begun. */
  pass(ms: number): Promise<void>;
}

export function pausesByHand(): PausesByHand {
  let now = 0;
  let waiting: readonly { readonly until: number; readonly end: () => void }[] = [];
  return {
    wait: (ms) => new Promise((end) => (waiting = [...waiting, { until: now + ms, end }])),
    pass: async (ms) => {
      now += ms;
      const over = waiting.filter(({ until }) => until <= now).sort((one, other) => one.until - other.until);
      waiting = waiting.filter(({ until }) => until > now);
      for (const { end } of over) end();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
