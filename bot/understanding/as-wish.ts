import type { Command } from "../dialogue.js";
import { mergedItem } from "../merged-wish.js";
import { focusedItem } from "../wanted.js";
import type { WantedItem, WishReading } from "../wish.js";
import type { Heard } from "./heard.js";
import { isSoftened } from "./ledger-talk.js";

/**
 * A wish that names no kind of thing says more of the one that is spoken of: "rain" after "jacket", "leather please" after
 * bags. So it is where that leaves something to show; else it is a wish of its own.
 */
export async function asWish(
  reading: WishReading,
  { tracker, ports }: Pick<Heard, "tracker" | "ports">,
): Promise<Command> {
  const alone: Command = { kind: "find", readings: [reading] };
  const item = focusedItem(tracker.wanted);
  if (item === undefined || item.wish.words === "" || reading.thing === true) return alone;
  for (const words of wordings(reading)) {
    const change = { ...reading, words };
    if (await leavesSomething(item, change, ports)) return { kind: "refine", reading: change };
  }
  // Of words that the shop knows nothing of, only the limits beside them are left.
  const isLimit = reading.constraints.length > 0 && reading.named === undefined;
  return isLimit ? { kind: "refine", reading: { ...reading, words: "" } } : alone;
}

/** All its words, or else those by which something is called; none where the shop does not know them all: "back pain". */
function wordings({ words, named = "", known, said = "" }: WishReading): readonly string[] {
  if (known < 1) return isSoftened(said) && named !== "" ? [named] : [];
  return named === "" || named === words ? [words] : [words, named];
}

async function leavesSomething(item: WantedItem, change: WishReading, { search }: Heard["ports"]): Promise<boolean> {
  const { wish } = mergedItem(item, change).item;
  const { total } = await search.find(wish, { limit: 1, strict: true });
  return total > 0;
}
