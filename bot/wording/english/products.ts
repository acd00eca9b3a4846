import type { WishOrder } from "../../wish.js";
import { joined, ledBy, type Saying, words } from "../../saying.js";
import { type Missed, missedByAll, withoutMisses } from "../missed.js";
import type { FindingClaims, ProductWording } from "../product-wording.js";
import type { EnglishProductLines } from "./product-lines.js";
import type { EnglishTools } from "./tools.js";
import type { EnglishWishWords } from "./wish-words.js";

const orderWords: Record<WishOrder, string> = {
  relevance: "",
  "price-ascending": "cheapest first",
  "price-descending": "most expensive first",
  rating: "best rated first",
  newest: "newest first",
};

export function englishProducts(
  { say, plain, count }: EnglishTools,
  wishWords: EnglishWishWords,
  { offered, numbered }: EnglishProductLines,
): ProductWording {
  const found = (finding: FindingClaims): Saying => {
    const wish = wishWords.about({ ...finding, words: knownWords(finding) });
    const about = wish === "" ? plain("") : say` ${words(wish)}`;
    const ordered = plain(finding.order === "relevance" ? "" : `, ${orderWords[finding.order]}`);
    const read =
      finding.corrected.length === 0
        ? plain("")
        : say`I read ${words(finding.corrected.map(({ from, to }) => `“${from}” as “${to}”`).join(" and "))}. `;
    const unknown =
      finding.unknown.length === 0
        ? plain("")
        : say`The shop's records say nothing of ${joined(
            finding.unknown.map((word) => say`“${word}”`),
            " or ",
          )}. `;
    if (finding.products.length === 0) {
      const head = say`${read}${unknown}Nothing here is quite ${words(wishWords.wish(finding))}. These come closest:`;
      return ledBy(head, say`${head}\n${numbered(finding.close, 0)}`);
    }
    const none = missedByAll(finding);
    const some = missedBySome(finding, none);
    const end = none.length === 0 ? plain(":") : say`. ${noneIs(none)}:`;
    const head =
      finding.offset === 0
        ? say`${read}${unknown}I found ${count(finding.total, "product", "products")}${about}${ordered}${end}`
        : say`Here is more${about}${ordered}${end}`;
    const close =
      finding.close.length === 0 ? plain("") : say`\nClose to it:\n${numbered(finding.close, finding.products.length)}`;
    const told = finding.products.map((product) => withoutMisses(product, none));
    const lead = some.length === 0 ? head : say`${head}\n${joined(some, " ")}`;
    return ledBy(lead, say`${head}\n${numbered(told, finding.offset)}${close}`);
  };
  const noneIs = (missed: readonly Missed[]): Saying => ({
    ...say`None of these is ${words(wishWords.missedByAll(missed.map(({ constraint }) => constraint)))}`,
    claims: missed.flatMap(({ claims }) => claims),
  });
  /** Beside the cards, which do not tell it: "2: not in navy." */
  const missedBySome = ({ products, offset }: FindingClaims, none: readonly Missed[]): readonly Saying[] =>
    products.flatMap((product, at) => {
      const missed = withoutMisses(product, none).misses ?? [];
      if (missed.length === 0) return [];
      const what = missed.map(({ constraint }) => wishWords.missing(constraint)).join(", ");
      return [{ ...say`${words(`${offset + at + 1}`)}: ${words(what)}.`, claims: missed.map((each) => each.claim) }];
    });

  return {
    found,
    foundNothing: (wish) =>
      wish.words === "" && wish.constraints.length === 0
        ? plain(
            "What are you looking for? A kind of product is enough to begin with, for example “a blue jacket under 80”.",
          )
        : say`I found nothing ${words(wishWords.about(wish))}.`,
    foundWithout: ({ wish, changes, products }) => {
      const [first, ...others] = changes.map(
        ({ constraints, total }) => say`${words(wishWords.leftOut(constraints))} there would be ${total}`,
      );
      const head = say`I found nothing ${words(wishWords.about(wish))}.`;
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

/** What is found is not told as something that no record says of it. */
function knownWords({ words: asked, unknown }: FindingClaims): string {
  const left = asked.split(" ").filter((word) => !unknown.some(({ value }) => value === word));
  return left.join(" ").replace(/(?: (?:for|of|with|and|or|in|by|from|to|a|an|the))+$/u, "");
}
