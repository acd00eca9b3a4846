import type { WishOrder } from "../../wish.js";
import { joined, ledBy, type Saying, words } from "../../saying.js";
import type { FindingClaims, ProductClaims, ProductWording } from "../product-wording.js";
import type { EnglishTools } from "./tools.js";
import { englishWishWords } from "./wish-words.js";

const orderWords: Record<WishOrder, string> = {
  relevance: "",
  "price-ascending": "cheapest first",
  "price-descending": "most expensive first",
  rating: "best rated first",
  newest: "newest first",
};

export function englishProducts(tools: EnglishTools): ProductWording {
  const { say, plain, count } = tools;
  const wishWords = englishWishWords(tools);
  const stock = ({ stock: claim }: ProductClaims): Saying => {
    if (claim.value === null) return plain("");
    if (claim.value === 0) return { text: ", sold out", claims: [claim] };
    return say`, ${claim} in stock`;
  };
  const rating = ({ rating: average, ratingCount }: ProductClaims): Saying => {
    if (average === undefined) return plain("");
    if (ratingCount === undefined) return say`, rated ${average} of 5`;
    return say`, rated ${average} of 5 (${count(ratingCount, "review", "reviews")})`;
  };
  const offered = (product: ProductClaims): Saying => {
    const options = product.options.value === "" ? plain("") : say` (${product.options})`;
    const former = product.formerPrice === undefined ? plain("") : say`, before ${product.formerPrice}`;
    return say`${product.title}${options}: ${product.price}${former}${stock(product)}${rating(product)}`;
  };
  const numbered = (products: readonly ProductClaims[], offset: number): Saying =>
    joined(
      products.map((product, at) => say`${words(`${offset + at + 1}.`)} ${offered(product)}`),
      "\n",
    );
  const found = (finding: FindingClaims): Saying => {
    const wish = wishWords.wish(finding);
    const about = wish === "" ? plain("") : say` for ${words(wish)}`;
    const ordered = plain(finding.order === "relevance" ? "" : `, ${orderWords[finding.order]}`);
    const read =
      finding.corrected.length === 0
        ? plain("")
        : say`I read ${words(finding.corrected.map(({ from, to }) => `“${from}” as “${to}”`).join(" and "))}. `;
    if (finding.products.length === 0) {
      const head = say`${read}Nothing here is quite ${words(wish)}. These come closest:`;
      return ledBy(head, say`${head}\n${numbered(finding.close, 0)}`);
    }
    const head =
      finding.offset === 0
        ? say`${read}I found ${count(finding.total, "product", "products")}${about}${ordered}:`
        : say`Here is more${about}${ordered}:`;
    const close =
      finding.close.length === 0 ? plain("") : say`\nClose to it:\n${numbered(finding.close, finding.products.length)}`;
    return ledBy(head, say`${head}\n${numbered(finding.products, finding.offset)}${close}`);
  };

  return {
    found,
    foundNothing: (wish) =>
      wish.words === "" && wish.constraints.length === 0
        ? plain(
            "What are you looking for? A kind of product is enough to begin with, for example “a blue jacket under 80”.",
          )
        : say`I found nothing for ${words(wishWords.wish(wish))}.`,
    foundWithout: ({ wish, changes, products }) => {
      const [first, ...others] = changes.map(
        ({ constraints, total }) => say`without “${words(wishWords.limits(constraints))}” there would be ${total}`,
      );
      const head = say`I found nothing for ${words(wishWords.wish(wish))}.`;
      if (first === undefined) return head;
      const also = others.map((other) => say`And ${other}.`);
      const lead = say`${head} But ${first}:`;
      return ledBy(lead, joined([lead, numbered(products, 0), ...also], "\n"));
    },
    nothingCheaper: (product) =>
      ledBy(
        plain("Nothing that fits costs less. This is the cheapest:"),
        say`Nothing that fits costs less. The cheapest is:\n${offered(product)}`,
      ),
    nothingDearer: (product) =>
      ledBy(
        plain("Nothing that fits costs more. This is the most expensive:"),
        say`Nothing that fits costs more. The most expensive is:\n${offered(product)}`,
      ),
    noMore: (total) => say`That was all: ${count(total, "product", "products")}.`,
    nothingShownYet: () => plain("I haven't shown you anything yet. What are you looking for?"),
    noSuchPosition: (shown) =>
      plain(
        shown === 1
          ? "There is only one in the list above."
          : `The list above has ${shown} products. Which number do you mean?`,
      ),
    whichOne: (shown) => plain(`Which one do you mean? Please give me its number, 1 to ${shown}.`),
    product: (product, description, choices) => {
      const told = description === undefined || description.value === "" ? plain("") : say`\n${description}`;
      const also =
        choices.length === 0
          ? plain("")
          : say`\nIt comes in: ${joined(
              choices.map((each) => say`${each}`),
              "; ",
            )}.`;
      return ledBy(say`${product.title}.${told}${also}`, say`${offered(product)}.${told}${also}`);
    },
  };
}
