import type { Choice } from "./dialogue.js";
import type { ProductMatches } from "./ports.js";
import type { Saying } from "./saying.js";
import type { Events, Scene } from "./scene.js";
import type { Wanted } from "./wish.js";

/** A question beside the products that were found. */
export interface NarrowingQuestion {
  /** As in `Reply.asks`. */
  readonly asks: string;
  readonly saying: Saying;
  readonly choices: readonly Choice[];
  /** What is remembered of it. */
  readonly events: Events;
}

/** The question whose answer would narrow what was found most, when one is worth asking. */
export const narrowingQuestion: (
  wanted: Wanted,
  matches: ProductMatches,
  scene: Scene,
) => Promise<NarrowingQuestion | undefined> = async () => undefined;
