import type { ProductCard, ShownItem } from "./dialogue.js";

/** A list of products that was put in front of the shopper. */
export interface ShownList {
  readonly items: readonly ShownItem[];
  /** Position of the first one in the whole result, from 0. */
  readonly offset: number;
  readonly total: number;
  /** When the list is of several things wanted: by position, the id of the one that it is an idea for. */
  readonly wantedIds?: readonly string[];
}

/** @param position from 1, as counted on from page to page or on this one; negative ones count from the end. */
export function itemAt(list: ShownList | undefined, position: number): ShownItem | undefined {
  if (list === undefined) return undefined;
  return position < 0 ? list.items.at(position) : (list.items[position - 1 - list.offset] ?? list.items[position - 1]);
}

export function shownItem({ productId, sku, title, options, price, rating }: ProductCard): ShownItem {
  return { productId, sku, title, options, price, ...(rating === undefined ? {} : { rating }) };
}
