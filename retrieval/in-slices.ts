import { setImmediate as nextTurn } from "node:timers/promises";

/** A slice of products takes a few milliseconds. */
const itemsAtOnce = 500;

/** Goes through the items in order and lets whoever waits for the thread have it between slices. */
export async function inSlices<Item>(
  items: readonly Item[],
  each: (item: Item, ordinal: number) => void,
): Promise<void> {
  await slices(items, (slice, first) => {
    for (const [at, item] of slice.entries()) each(item, first + at);
  });
}

/** The same, with each slice handed over as a whole; `first` is the place of its first item among all. */
export async function slices<Item>(
  items: readonly Item[],
  each: (slice: readonly Item[], first: number) => void,
): Promise<void> {
  for (let first = 0; first < items.length; first += itemsAtOnce) {
    each(items.slice(first, first + itemsAtOnce), first);
    await nextTurn();
  }
}
