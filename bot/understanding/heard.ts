import type { Ports } from "../ports.js";
import type { Tracker } from "../tracker.js";
import type { WishReading } from "../wish.js";
import type { Understood } from "./understood.js";

/** What understanding asks of the world. */
export type Understanding = Pick<Ports, "search" | "intents" | "policies">;

/** A part of what was said, with what is known when it is read. */
export interface Heard {
  readonly text: string;
  readonly tracker: Tracker;
  readonly ports: Understanding;
  /** The part as a wish; read at most once. */
  readonly reading: () => Promise<WishReading>;
}

/**
 * Recognises one kind of thing that shoppers say.
 * @returns undefined when it is something else, and the next reader looks at it.
 */
export type Reader = (heard: Heard) => Understood | undefined | Promise<Understood | undefined>;

export function heard(text: string, tracker: Tracker, ports: Understanding): Heard {
  let reading: Promise<WishReading> | undefined;
  return { text, tracker, ports, reading: () => (reading ??= ports.search.read(text)) };
}

/** The answer of the first reader that recognises it. */
export async function firstOf(readers: readonly Reader[], said: Heard): Promise<Understood | undefined> {
  for (const reader of readers) {
    const understood = await reader(said);
    if (understood !== undefined) return understood;
  }
  return undefined;
}
