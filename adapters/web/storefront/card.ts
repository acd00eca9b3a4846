import type { Money, Product, Rating, Variant } from "../../../bot/shop-records.js";
import { colourOptionOf } from "./colours.js";
import { firstPicture } from "./product-pictures.js";

/** What lists show of a product: small, since those of a whole catalog are kept. */
export interface Card {
  readonly id: string;
  readonly title: string;
  readonly brand: string | undefined;
  readonly picture: string | undefined;
  /** The lowest price of its variants. */
  readonly price: Money;
  readonly pricesDiffer: boolean;
  /** The former price of the cheapest variant, when that one costs less now. */
  readonly was: Money | undefined;
  readonly rating: Rating | undefined;
  /** False when every variant is sold out. */
  readonly available: boolean;
  readonly colours: readonly string[];
}

const coloursMax = 5;

export function cardOf(product: Product): Card | undefined {
  const [first] = product.variants;
  if (first === undefined) return undefined;
  const cheapest = product.variants.reduce(
    (best, next) => (next.price.amount < best.price.amount ? next : best),
    first,
  );
  return {
    id: product.id,
    title: product.title,
    brand: product.brand,
    picture: pictureOf(product)?.address,
    price: cheapest.price,
    pricesDiffer: product.variants.some(({ price }) => price.amount !== cheapest.price.amount),
    was: formerPrice(cheapest),
    rating: product.rating,
    available: product.variants.some(({ stock }) => stock !== 0),
    colours: coloursOf(product).slice(0, coloursMax),
  };
}

/** The former price, when it was a higher one. */
export function formerPrice({ price, compareAt }: Variant): Money | undefined {
  return compareAt !== undefined && compareAt.amount > price.amount ? compareAt : undefined;
}

export function productPath(id: string): string {
  return `/shop/p/${encodeURIComponent(id)}`;
}

function pictureOf(product: Product) {
  for (const variant of product.variants) {
    const picture = firstPicture(product, variant);
    if (picture !== undefined) return picture;
  }
  return undefined;
}

function coloursOf({ variants }: Product): readonly string[] {
  const option = colourOptionOf(variants);
  if (option === undefined) return [];
  return [...new Set(variants.flatMap(({ options }) => options[option] ?? []))];
}
