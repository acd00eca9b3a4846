import { joined, type Saying, withClaims, words } from "../../saying.js";
import type { ProductClaims } from "../product-wording.js";
import type { SpanishTools } from "./tools.js";
import type { SpanishWishWords } from "./wish-words.js";

/** How Spanish tells of one product in a line of a list. */
export interface SpanishProductLines {
  readonly offered: (product: ProductClaims) => Saying;
  readonly numbered: (products: readonly ProductClaims[], offset: number) => Saying;
}

export function spanishProductLines(
  { say, plain, count }: SpanishTools,
  wishWords: SpanishWishWords,
): SpanishProductLines {
  const stock = ({ stock: claim }: ProductClaims): Saying => {
    if (claim.value === null) return plain("");
    return claim.value === 0 ? withClaims(plain(", sin existencias"), claim) : say`, ${claim} en stock`;
  };
  const rating = ({ rating: average, ratingCount }: ProductClaims): Saying => {
    if (average === undefined) return plain("");
    if (ratingCount === undefined) return say`, valoración de ${average} sobre 5`;
    return say`, valoración de ${average} sobre 5 (${count(ratingCount, "reseña", "reseñas")})`;
  };
  const forAll = ({ forAll: all }: ProductClaims): Saying =>
    all === undefined ? plain("") : say`; ${words(String(all.quantity))} unidades, ${all.total}`;
  // That something is missed is a fact of the product; it is told in the words of the wish.
  const misses = ({ misses: missed = [] }: ProductClaims): Saying =>
    missed.length === 0
      ? plain("")
      : withClaims(
          say` – ${words(missed.map((each) => wishWords.missing(each.constraint)).join(", "))}`,
          ...missed.map((each) => each.claim),
        );
  const offered = (product: ProductClaims): Saying => {
    const options = product.options.value === "" ? plain("") : say` (${product.options})`;
    const former = product.formerPrice === undefined ? plain("") : say`, antes ${product.formerPrice}`;
    return say`${product.title}${options}: ${product.price}${former}${forAll(product)}${stock(product)}${rating(product)}${misses(product)}`;
  };
  const numbered = (products: readonly ProductClaims[], offset: number): Saying =>
    joined(
      products.map((product, at) => say`${words(`${offset + at + 1}.`)} ${offered(product)}`),
      "\n",
    );
  return { offered, numbered };
}
