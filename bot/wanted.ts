import type { Wanted, WantedItem, Wish } from "./wish.js";

/** What is wanted, item by item; nothing in here asks the world. */

export const nothingWanted: Wanted = { items: [] };

export function focusedItem(wanted: Wanted): WantedItem | undefined {
  return wanted.items.find((item) => item.id === wanted.focus) ?? wanted.items.at(-1);
}

export function focusedWish(wanted: Wanted): Wish | undefined {
  return focusedItem(wanted)?.wish;
}

/** One thing wanted instead of all before. */
export function onlyWanted(wish: Wish): Wanted {
  return { items: [{ id: "w1", wish, said: [] }], focus: "w1" };
}

/** The item spoken of with another wish; the first one where nothing was wanted. */
export function withFocusedWish(wanted: Wanted, wish: Wish): Wanted {
  const focused = focusedItem(wanted);
  if (focused === undefined) return onlyWanted(wish);
  const items = wanted.items.map((item) => (item.id === focused.id ? { ...item, wish } : item));
  return { ...wanted, items, focus: focused.id };
}
