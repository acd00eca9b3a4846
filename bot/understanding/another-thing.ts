import { focusedItem } from "../wanted.js";
import type { WishReading } from "../wish.js";
import type { Heard } from "./heard.js";

/** Of what was wanted before, so many products are looked at. */
const comparedMax = 100;

/** It is another thing than the one spoken of when the shop has it and nothing that was wanted before is that. */
export async function isAnotherThing(things: readonly WishReading[], { tracker, ports }: Heard): Promise<boolean> {
  const item = focusedItem(tracker.wanted);
  const [thing] = things;
  if (item === undefined || thing === undefined) return false;
  const alone = { words: thing.words, constraints: [], order: "relevance" as const };
  const before = await ports.search.find({ ...item.wish, constraints: [] }, { limit: comparedMax, strict: true });
  const among = before.matches.slice(0, before.total).map(({ product }) => product.id);
  const [shop, both] = await Promise.all([
    ports.search.find(alone, { limit: 1, strict: true }),
    ports.search.find(alone, { limit: 1, strict: true, among }),
  ]);
  return shop.total > 0 && both.total === 0;
}
