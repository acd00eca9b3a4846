import { asMust } from "../../merged-wish.js";
import { joined, ledBy, type Saying, words } from "../../saying.js";
import type { Constraint, WishOrder } from "../../wish.js";
import { isAround } from "../limits.js";
import { type Missed, missedByAll, withoutMisses } from "../missed.js";
import type { FindingClaims, ProductWording } from "../product-wording.js";
import type { ChineseProductLines } from "./product-lines.js";
import type { ChineseTools } from "./tools.js";
import type { ChineseWishWords } from "./wish-words.js";

const orderWords: Record<WishOrder, string> = {
  relevance: "",
  "price-ascending": "，按价格从低到高排列",
  "price-descending": "，按价格从高到低排列",
  rating: "，按评分从高到低排列",
  newest: "，按上架时间从新到旧排列",
};

export function chineseProducts(
  { say, plain, count }: ChineseTools,
  wishWords: ChineseWishWords,
  { offered, numbered }: ChineseProductLines,
): ProductWording {
  const asked = (wish: string): Saying => (wish === "" ? plain("") : say`（${words(wish)}）`);
  const nothingFor = (wish: string): Saying => say`没有找到符合要求的商品${asked(wish)}。`;
  const headOf = (finding: FindingClaims): Saying => {
    const about = asked(wishWords.wish({ ...finding, words: knownWords(finding) }));
    const ordered = plain(orderWords[finding.order]);
    return finding.offset === 0
      ? say`为您找到${count(finding.total, "款商品")}${about}${ordered}`
      : say`这里还有更多商品${about}${ordered}`;
  };
  const understood = ({ corrected, unknown }: FindingClaims): Saying => {
    const read =
      corrected.length === 0
        ? plain("")
        : say`我把${words(corrected.map(({ from, to }) => `“${from}”理解为“${to}”`).join("，"))}。`;
    if (unknown.length === 0) return read;
    const missing = joined(
      unknown.map((word) => say`“${word}”`),
      "或",
    );
    return say`${read}商店的资料里没有提到${missing}。`;
  };
  const found = (finding: FindingClaims): Saying => {
    const first = understood(finding);
    if (finding.products.length === 0) {
      const head = say`${first}没有完全符合要求的商品${asked(wishWords.wish(finding))}，以下几款最接近：`;
      return ledBy(head, say`${head}\n${numbered(finding.close, 0)}`);
    }
    const none = missedByAll(finding);
    const some = missedBySome(finding, none);
    const end = none.length === 0 ? plain("：") : say`。${noneIs(none)}：`;
    const head = say`${first}${headOf(finding)}${end}`;
    const close =
      finding.close.length === 0 ? plain("") : say`\n比较接近的：\n${numbered(finding.close, finding.products.length)}`;
    const told = finding.products.map((product) => withoutMisses(product, none));
    const lead = some.length === 0 ? head : say`${head}\n${joined(some, "")}`;
    return ledBy(lead, say`${head}\n${numbered(told, finding.offset)}${close}`);
  };
  const noneIs = (missed: readonly Missed[]): Saying => ({
    ...say`以下商品都不满足“${words(wishWords.limits(missed.map(({ constraint }) => mustOf(constraint))))}”`,
    claims: missed.flatMap(({ claims }) => claims),
  });
  /** Beside the cards, which do not tell it: "第2款：颜色不是navy。" */
  const missedBySome = ({ products, offset }: FindingClaims, none: readonly Missed[]): readonly Saying[] =>
    products.flatMap((product, at) => {
      const missed = withoutMisses(product, none).misses ?? [];
      if (missed.length === 0) return [];
      const what = missed.map(({ constraint }) => wishWords.missing(constraint)).join("、");
      return [
        { ...say`第${words(`${offset + at + 1}`)}款：${words(what)}。`, claims: missed.map((each) => each.claim) },
      ];
    });

  return {
    found,
    foundNothing: (wish) =>
      wish.words === "" && wish.constraints.length === 0
        ? plain("您想找什么商品？先告诉我是哪一类就行，例如“80以内的蓝色夹克”。")
        : nothingFor(wishWords.wish(wish)),
    foundWithout: ({ wish, changes, products }) => {
      const [first, ...others] = changes.map(
        ({ constraints, total }) => say`${words(wishWords.leftOut(constraints))}，就有${count(total, "款")}`,
      );
      const head = nothingFor(wishWords.wish(wish));
      if (first === undefined) return head;
      const also = others.map((other) => say`另外，${other}。`);
      const lead = say`${head}不过${first}：`;
      return ledBy(lead, joined([lead, numbered(products, 0), ...also], "\n"));
    },
    nothingCheaper: (product) =>
      ledBy(
        plain("符合要求的商品里没有更便宜的了，这款最便宜："),
        say`符合要求的商品里没有更便宜的了，最便宜的是：\n${offered(product)}`,
      ),
    nothingDearer: (product) =>
      ledBy(
        plain("符合要求的商品里没有更贵的了，这款最贵："),
        say`符合要求的商品里没有更贵的了，最贵的是：\n${offered(product)}`,
      ),
    noMore: (total) => say`全部都在这里了，共${count(total, "款商品")}。`,
    nothingShownYet: () => plain("我还没有给您看过商品。您想找什么？"),
    noSuchPosition: (shown) =>
      plain(shown === 1 ? "上面的列表里只有一款。" : `上面的列表里有${shown}款商品，您说的是第几款？`),
    whichOne: (shown) => plain(`您说的是哪一款？请告诉我序号，1到${shown}。`),
    product: (product, description, choices) => {
      const told = description === undefined || description.value === "" ? plain("") : say`\n${description}`;
      const also =
        choices.length === 0
          ? plain("")
          : say`\n可选：${joined(
              choices.map((each) => say`${each}`),
              "；",
            )}。`;
      return ledBy(say`${product.title}。${told}${also}`, say`${offered(product)}。${told}${also}`);
    },
  };
}

/** "around 50" is nothing but a preference, and is told as it is. */
function mustOf(constraint: Constraint): Constraint {
  return isAround(constraint) ? constraint : asMust(constraint);
}

/** What is found is not told as something that no record says of it. */
function knownWords({ words: asked, unknown }: FindingClaims): string {
  return asked
    .split(" ")
    .filter((word) => !unknown.some(({ value }) => value === word))
    .join(" ");
}
