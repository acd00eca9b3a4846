import { singular } from "../merged-wish.js";
import type { Wanted, WantedItem } from "../wish.js";

/** Which of the things wanted a sentence names. */

/** After these stands what a thing has or is for: a "desk lamp with usb port" is a lamp. */
const tail = /\s(?:with|without|for|in|from|of|made|that|to)\s/u;

/** The word that says what kind of thing it is: "bag" of "leather bag". */
function thingOf({ wish }: Pick<WantedItem, "wish">): string {
  const named = wish.words.split(tail)[0] ?? "";
  return singular((named === "" ? wish.words : named).split(/\s+/u).at(-1) ?? "");
}

/** Ids of the items whose thing is named, in their order; of several of one kind, those with more of their words. */
export function itemsNamed(text: string, { items }: Pick<Wanted, "items">): readonly string[] {
  const words = new Set(text.split(/[^\p{L}\p{N}-]+/u).map(singular));
  const named = items.filter((item) => thingOf(item) !== "" && words.has(thingOf(item)));
  const matched = (item: WantedItem): number =>
    item.wish.words.split(/\s+/u).filter((word) => words.has(singular(word))).length;
  return named
    .filter((item) => {
      const rivals = named.filter((each) => thingOf(each) === thingOf(item));
      return matched(item) === Math.max(...rivals.map(matched));
    })
    .map(({ id }) => id);
}

/** The sentence without the words of an item. */
export function withoutItem(text: string, { items }: Pick<Wanted, "items">, id: string): string {
  const item = items.find((each) => each.id === id);
  const words = new Set((item?.wish.words ?? "").split(/\s+/u).map(singular));
  return text
    .split(/(?<=[^\p{L}\p{N}-])|(?=[^\p{L}\p{N}-])/u)
    .filter((piece) => !words.has(singular(piece)))
    .join("")
    .replace(/\s+/gu, " ");
}
