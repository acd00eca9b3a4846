import type { Constraint, WishOrder } from "../bot/wish.js";
import { type FoundPhrase, Phrases } from "./phrases.js";
import { english } from "./wish-english.js";
import { boundAfter, boundBefore, numberAt, rangeOf } from "./wish-numbers.js";
import type { WishText } from "./wish-text.js";

const orders = new Map(
  Object.entries(english.order).flatMap(([order, phrases]) =>
    phrases.map((phrase) => [phrase, order as WishOrder] as const),
  ),
);
const orderPhrases = new Phrases(orders.keys());
const inStock = new Phrases(english.inStock);
const reduced = new Phrases(english.reduced);
const stars = new Set(english.stars);
/** "Reduced fat" is no price. */
const reducedContents = new Set([
  "fat",
  "sugar",
  "sodium",
  "salt",
  "calorie",
  "calories",
  "carb",
  "carbs",
  "acid",
  "noise",
]);
const rated = new Set(english.rated);
const counters = new Set(english.ratingCounters);
const countLead = new Set(["with", "and", "from", "of"]);
const ratingLead = new Set(["a", "of", "with", "customer", "average", "is", "be", "that", "are", "have", "has", "the"]);

/** Takes a superlative: "the cheapest one", "best rated". The last one said counts. */
export function takeOrder(text: WishText): WishOrder {
  const said = takeEach(text, orderPhrases, () => true).at(-1);
  return orders.get(said ?? "") ?? "relevance";
}

/** @param titlesPair whether titles use a word with the one after it for something else: "reduced fat". */
export function takeAvailability(text: WishText, titlesPair: (word: string, next: string) => boolean): Constraint[] {
  const isPrice = ({ phrase, end }: FoundPhrase): boolean => {
    const next = text.word(end) ?? "";
    return !reducedContents.has(next) && !titlesPair(phrase, next);
  };
  return [
    ...(takeEach(text, inStock, () => true).length > 0 ? [{ field: "in-stock" } as const] : []),
    ...(takeEach(text, reduced, isPrice).length > 0 ? [{ field: "reduced" } as const] : []),
  ];
}

function takeEach(text: WishText, phrases: Phrases, isMeant: (found: FoundPhrase) => boolean): string[] {
  const taken: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const found = phrases.at(text, at);
    if (found !== undefined && isMeant(found)) {
      text.take(at, found.end);
      taken.push(found.phrase);
    }
  }
  return taken;
}

/** Takes a limit on the rating, and on how many ratings it comes from: "4 stars or more with 20+ reviews". */
export function takeRating(text: WishText): Constraint[] {
  const [rating] = takeStars(text);
  const count = takeRatingCount(text);
  if (count === undefined) return rating === undefined ? [] : [rating];
  return [{ field: "rating", min: 1, ...rating, count }];
}

/** "20+ reviews", "at least 20 ratings", "more than 20 reviews". */
function takeRatingCount(text: WishText): number | undefined {
  for (let at = 0; at < text.length; at++) {
    const number = numberAt(text, at);
    if (number === undefined || !Number.isInteger(number.value)) continue;
    const plus = text.word(number.end) === "+" || text.word(number.end) === "plus" ? number.end + 1 : number.end;
    const after = boundAfter(text, number.end);
    const noun = after?.kind === "at-least" && !counters.has(text.word(plus) ?? "") ? after.edge : plus;
    if (!counters.has(text.word(noun) ?? "") || text.breaksBefore(noun)) continue;
    const before = boundBefore(text, at);
    const { min } = rangeOf(before?.kind ?? "at-least", number.value, 1, 0);
    if (min === undefined) continue;
    const start = before?.edge ?? at;
    text.take(countLead.has(text.word(start - 1) ?? "") ? start - 1 : start, noun + 1);
    return min;
  }
  return undefined;
}

/** A limit on the rating: "at least 4 stars", "rated 4+", "four stars and up". A bare "5 star" may be a name. */
function takeStars(text: WishText): Extract<Constraint, { field: "rating" }>[] {
  for (let at = 0; at < text.length; at++) {
    const number = numberAt(text, at);
    if (number === undefined || number.value < 1 || number.value > 5) {
      continue;
    }
    const plus = text.word(number.end) === "+" ? number.end + 1 : number.end;
    const starred = stars.has(text.word(plus) ?? "") ? plus + 1 : plus;
    const before = boundBefore(text, at);
    const lead = ratedBefore(text, before?.edge ?? at);
    const after = plus > number.end ? undefined : boundAfter(text, starred);
    const bounded = before !== undefined || after !== undefined || plus > number.end;
    const end = after?.edge ?? (rated.has(text.word(starred) ?? "") ? starred + 1 : starred);
    if (lead === undefined ? starred === plus || !(bounded || end > starred) : false) {
      continue;
    }
    const { min } = rangeOf(before?.kind ?? after?.kind ?? "at-least", number.value, 0.01, 0);
    if (min !== undefined) {
      text.take(lead ?? before?.edge ?? at, end);
      return [{ field: "rating", min: Math.min(5, min) }];
    }
  }
  return [];
}

/** Where "rated", "with a rating of" begins, when it leads up to a place. */
function ratedBefore(text: WishText, at: number): number | undefined {
  let start = at;
  while (ratingLead.has(text.word(start - 1) ?? "") && start > at - 4) {
    start--;
  }
  if (!rated.has(text.word(start - 1) ?? "")) {
    return undefined;
  }
  start--;
  while (ratingLead.has(text.word(start - 1) ?? "")) {
    start--;
  }
  return start;
}
