import { joined, type Saying, words } from "../../saying.js";
import type { ProductClaims } from "../product-wording.js";
import type { ChineseTools } from "./tools.js";
import type { ChineseWishWords } from "./wish-words.js";

/** How Chinese tells of one product in a line of a list. */
export interface ChineseProductLines {
  readonly offered: (product: ProductClaims) => Saying;
  readonly numbered: (products: readonly ProductClaims[], offset: number) => Saying;
}

export function chineseProductLines(
  { say, plain, count }: ChineseTools,
  wishWords: ChineseWishWords,
): ChineseProductLines {
  const stock = ({ stock: claim }: ProductClaims): Saying => {
    if (claim.value === null) return plain("");
    if (claim.value === 0) return { text: "，已售罄", claims: [claim] };
    return say`，现货${count(claim, "件")}`;
  };
  const rating = ({ rating: average, ratingCount }: ProductClaims): Saying => {
    if (average === undefined) return plain("");
    if (ratingCount === undefined) return say`，评分${average}/5`;
    return say`，评分${average}/5（${count(ratingCount, "条评价")}）`;
  };
  const forAll = ({ forAll: all }: ProductClaims): Saying =>
    all === undefined ? plain("") : say`；${words(String(all.quantity))}件共${all.total}`;
  // That something is missed is a fact of the product; it is told in the words of the wish.
  const misses = ({ misses: missed = [] }: ProductClaims): Saying =>
    missed.length === 0
      ? plain("")
      : {
          ...say`（${words(missed.map((each) => wishWords.missing(each.constraint)).join("、"))}）`,
          claims: missed.map((each) => each.claim),
        };
  const offered = (product: ProductClaims): Saying => {
    const options = product.options.value === "" ? plain("") : say`（${product.options}）`;
    const former = product.formerPrice === undefined ? plain("") : say`，原价${product.formerPrice}`;
    return say`${product.title}${options}：${product.price}${former}${forAll(product)}${stock(product)}${rating(product)}${misses(product)}`;
  };
  const numbered = (products: readonly ProductClaims[], offset: number): Saying =>
    joined(
      products.map((product, at) => say`${words(`${offset + at + 1}.`)} ${offered(product)}`),
      "\n",
    );
  return { offered, numbered };
}
