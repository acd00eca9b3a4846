import type { ShownItem } from "../../dialogue.js";
import type { WishOrder } from "../../wish.js";
import type { ExtremeOrder } from "./mention.js";

/** The cheapest, the best rated and so on; several when they are equal, none when it is not known of any. */
export function extremeOf(items: readonly ShownItem[], order: ExtremeOrder | WishOrder): readonly ShownItem[] {
  const known = items.flatMap((item) => {
    const value = valueFor(item, order);
    return value === undefined ? [] : [{ item, value }];
  });
  const top = Math.max(...known.map(({ value }) => value));
  return known.filter(({ value }) => value === top).map(({ item }) => item);
}

/** Larger is more of it. */
function valueFor({ price, rating }: ShownItem, order: ExtremeOrder | WishOrder): number | undefined {
  switch (order) {
    case "price-ascending":
      return -price.amount;
    case "price-descending":
      return price.amount;
    case "rating":
      return rating?.average;
    case "rating-ascending":
      return rating === undefined ? undefined : -rating.average;
    case "relevance":
    case "newest":
      return undefined;
  }
}
