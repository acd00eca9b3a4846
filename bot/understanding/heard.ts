import type { FlowName } from "../dialogue.js";
import type { Flow } from "../flows/flow.js";
import type { Ports, WantedReading } from "../ports.js";
import type { Tracker } from "../tracker.js";
import type { WishReading } from "../wish.js";
import type { Understood } from "./understood.js";

/** What understanding asks of the world. */
export type Understanding = Pick<Ports, "search" | "intents" | "policies" | "documents" | "words">;

/** A part of what was said, with what is known when it is read. */
export interface Heard {
  readonly text: string;
  readonly tracker: Tracker;
  readonly ports: Understanding;
  /** The tasks that a shopper may ask for. */
  readonly flows: ReadonlyMap<FlowName, Flow>;
  /** The part as a wish; read at most once. */
  readonly reading: () => Promise<WishReading>;
  /** The part as the several things that it may name; read at most once. */
  readonly readingAll: () => Promise<WantedReading>;
}

/**
 * Recognises one kind of thing that shoppers say.
 * @returns undefined when it is something else, and the next reader looks at it.
 */
export type Reader = (heard: Heard) => Understood | undefined | Promise<Understood | undefined>;

export function heard(text: string, tracker: Tracker, ports: Understanding, flows: Heard["flows"]): Heard {
  let reading: Promise<WishReading> | undefined;
  let all: Promise<WantedReading> | undefined;
  const asSaid = (read: WishReading): WishReading => ({ ...read, said: read.said ?? text });
  const readAll = async (): Promise<WantedReading> => {
    const read = await ports.search.readAll(text);
    return { ...read, readings: read.readings.map(asSaid) };
  };
  return {
    text,
    tracker,
    ports,
    flows,
    reading: () => (reading ??= ports.search.read(text).then(asSaid)),
    readingAll: () => (all ??= readAll()),
  };
}

/** The answer of the first reader that recognises it. */
export async function firstOf(readers: readonly Reader[], said: Heard): Promise<Understood | undefined> {
  for (const reader of readers) {
    const understood = await reader(said);
    if (understood !== undefined) return understood;
  }
  return undefined;
}
