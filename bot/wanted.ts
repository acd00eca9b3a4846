import type { Wanted, WantedItem, Wish } from "./wish.js";

/** What is wanted, item by item; nothing in here asks the world. */

export const nothingWanted: Wanted = { items: [] };

/** One thing wanted that has no id yet. */
export type NewItem = Omit<WantedItem, "id">;

export function focusedItem(wanted: Wanted): WantedItem | undefined {
  return wanted.items.find((item) => item.id === wanted.focus) ?? wanted.items.at(-1);
}

export function focusedWish(wanted: Wanted): Wish | undefined {
  return focusedItem(wanted)?.wish;
}

/** @param id the item spoken of when absent. */
export function wantedItem(wanted: Wanted, id: string | undefined): WantedItem | undefined {
  return id === undefined ? focusedItem(wanted) : wanted.items.find((item) => item.id === id);
}

/** New things instead of all before; their ids are not those of before. */
export function onlyWanted(before: Wanted, items: readonly NewItem[]): Wanted {
  return wantedBeside({ items: [] }, items, lastNumber(before));
}

/** New things beside those of before; the last of them is spoken of. */
export function alsoWanted(before: Wanted, items: readonly NewItem[]): Wanted {
  return wantedBeside(before, items, lastNumber(before));
}

/** The item of the same id as it is now, and spoken of. */
export function withItem(wanted: Wanted, changed: WantedItem): Wanted {
  const items = wanted.items.map((item) => (item.id === changed.id ? changed : item));
  return { ...wanted, items, focus: changed.id };
}

/** What is left is spoken of as before; a budget for all of them stays while there is more than one thing to pay for. */
export function withoutItems(wanted: Wanted, ids: readonly string[]): Wanted {
  const items = wanted.items.filter((item) => !ids.includes(item.id));
  const focus = items.some((item) => item.id === wanted.focus) ? wanted.focus : items.at(-1)?.id;
  const { together } = wanted;
  return {
    items,
    ...(focus === undefined ? {} : { focus }),
    ...(together === undefined || items.length < 2 ? {} : { together }),
  };
}

export function withoutTogether(wanted: Wanted): Wanted {
  const { together, ...rest } = wanted;
  return together === undefined ? wanted : rest;
}

function wantedBeside(before: Wanted, added: readonly NewItem[], last: number): Wanted {
  const items = added.map((item, at) => ({ ...item, id: `w${last + at + 1}` }));
  const focus = items.at(-1)?.id ?? before.focus;
  return { ...before, items: [...before.items, ...items], ...(focus === undefined ? {} : { focus }) };
}

function lastNumber({ items }: Wanted): number {
  return Math.max(0, ...items.map(({ id }) => Number(id.slice(1))));
}
