import { type Category, largestBelow } from "./categories.js";
import { roundPriceText } from "./money.js";
import { cardsAt, type Shelf } from "./shelf.js";

/** Something to say to the assistant, offered on the home page. */
export interface TryThis {
  readonly say: string;
  /** What the answer shows, in a few words: "Keeps to your price". */
  readonly expect: string;
  /** For a question about an order: what proves that it is the shopper's. Shown beside it, to be typed when asked for. */
  readonly proof?: string;
}

const wishesInAll = 8;

/** Wishes that any catalog can meet: its own categories, at prices that its products have. */
export function derivedWishes(shelf: Shelf): readonly TryThis[] {
  const narrow = differentlyNamed(
    largestBelow(shelf.everything)
      .slice(0, wishesInAll * 2)
      .map(narrowest),
  );
  const priced = narrow.slice(0, wishesInAll - 3).flatMap((category) => wishUnder(shelf, category) ?? []);
  const [largest] = narrow;
  return [
    ...priced,
    ...(largest === undefined
      ? []
      : [{ say: `the best rated ${largest.name.toLowerCase()}`, expect: "Sorted by what buyers say" }]),
    { say: "Where is my order?", expect: "Asks for the number, then for proof that it is yours" },
    { say: "I would like to talk to a person", expect: "Opens a case for a colleague" },
  ];
}

/** "Hoodies" of men and of women are asked for in the same words. */
function differentlyNamed(categories: readonly Category[]): readonly Category[] {
  return [...new Map(categories.map((category) => [category.name.toLowerCase(), category])).values()];
}

/** Down to where most of its products are: "T-Shirts" rather than "Men". */
function narrowest(category: Category): Category {
  const [largest] = largestBelow(category);
  return largest === undefined ? category : narrowest(largest);
}

function wishUnder(shelf: Shelf, category: Category): TryThis | undefined {
  const prices = cardsAt(shelf, category.products).map(({ price }) => price);
  prices.sort((one, other) => one.amount - other.amount);
  const middle = prices[Math.floor(prices.length / 2)];
  if (middle === undefined || middle.amount === 0) return undefined;
  return { say: `${category.name.toLowerCase()} under ${roundPriceText(middle)}`, expect: "Keeps to your price" };
}
