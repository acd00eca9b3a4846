import type { WantedItem } from "../wish.js";
import type { ToldWish } from "../wording/ledger-wording.js";

export function toldWish({ wish, quantity }: Pick<WantedItem, "wish" | "quantity">): ToldWish {
  const { words, constraints } = wish;
  return { words, constraints, ...(quantity === undefined ? {} : { quantity }) };
}
