import { asMust } from "../../merged-wish.js";
import { joined, ledBy, type Saying, words } from "../../saying.js";
import type { PriceBand, Unanswerable } from "../../wish.js";
import type { BudgetClaims, ChangeClaims, LedgerWording, ThingClaims, ToldWish } from "../ledger-wording.js";
import type { ChineseProductLines } from "./product-lines.js";
import { type ChineseTools, inSeries } from "./tools.js";
import type { ChineseWishWords } from "./wish-words.js";

export function chineseLedger(
  { say, plain, count }: ChineseTools,
  wishWords: ChineseWishWords,
  lines: ChineseProductLines,
): LedgerWording {
  const band = (together: PriceBand): string => wishWords.limits([{ field: "price", ...together }]);
  const named = (wish: ToldWish): string =>
    wish.words !== ""
      ? `“${wish.words}”`
      : wish.constraints.length === 0
        ? "任意商品"
        : `${wishWords.wish(wish)}的商品`;
  const all = (wishes: readonly ToldWish[]): Saying => say`${words(inSeries(wishes.map(named)))}`;
  const change = ({ constraints, total }: ChangeClaims): Saying =>
    say`${words(wishWords.leftOut(constraints))}，就有${count(total, "款")}`;
  const thing = (each: ThingClaims, offset: number): Saying => {
    const wish = words(wishWords.wish(each.wish));
    if (each.products.length > 0) {
      return say`${wish}（${count(each.total, "款商品")}）：\n${lines.numbered(each.products, offset)}`;
    }
    const [first] = each.changes;
    const but = first === undefined ? plain("") : say`，不过${change(first)}`;
    return say`${wish}：没有找到商品${but}。`;
  };
  const several = (things: readonly ThingClaims[]): Saying => {
    const offsets = things.map((_, at) => things.slice(0, at).flatMap(({ products }) => products).length);
    const head = say`您要的${all(things.map(({ wish }) => wish))}，先给您看几款。`;
    const lacking = things.filter(({ products }) => products.length === 0).map((each) => thing(each, 0));
    const told = things.map((each, at) => thing(each, offsets[at] ?? 0));
    return ledBy(joined([head, ...lacking], "\n"), joined([head, ...told], "\n"));
  };
  const budget = ({ together, parts, sum, difference, fits }: BudgetClaims): Saying => {
    const listed = parts.map(({ title, price: each, quantity }) =>
      quantity === 1 ? say`${title}（${each}）` : say`${words(String(quantity))} × ${title}（单价${each}）`,
    );
    const series = joined(listed, " + ");
    if (fits) {
      const left = together.max === undefined ? plain("") : say`，还剩${difference}`;
      return say`总价${words(band(together))}：${series}，合计${sum}${left}。`;
    }
    return say`没有总价${words(band(together))}的组合。最便宜的组合是${series}：合计${sum}，超出${difference}。`;
  };
  const item = ({ words: kind, constraints, quantity }: ToldWish): Saying => {
    const musts = wishWords.limits(constraints.filter(({ soft }) => soft === undefined));
    const nice = wishWords.limits(constraints.filter(({ soft }) => soft === true).map(asMust));
    const details = [musts === "" ? "" : `必须：${musts}`, nice === "" ? "" : `最好：${nice}`];
    const what = kind === "" ? "任意商品" : `“${kind}”`;
    const many = quantity === undefined ? plain("") : say`${words(String(quantity))} × `;
    const told = details.filter((each) => each !== "").join("；");
    return say`${many}${words(what)}${told === "" ? plain("") : say`（${words(told)}）`}`;
  };
  return {
    several,
    budget,
    wanted: (things, together) => {
      const total = together === undefined ? [] : [say`总价：${words(band(together))}。`];
      const [only, another] = things.map(item);
      if (only !== undefined && another === undefined) return joined([say`我正在为您找：${only}。`, ...total], "\n");
      const listed = things.map((each, at) => say`${words(`${at + 1}.`)} ${item(each)}`);
      return joined([plain("我正在为您找："), ...listed, ...total], "\n");
    },
    nothingWanted: () => plain("目前没有在为您找什么。您想找什么商品？"),
    startedOver: () => plain("好的，刚才的要求都放下了。现在想找什么？"),
    because: (quotes) => say`因为您说过：${words(inSeries(quotes.map((quote) => `“${quote}”`)))}。`,
    limitGone: () => plain("那个条件已经不在了。"),
    nothingLimitsThat: () => plain("您说过的话里没有限制这一点。"),
    replaced: (constraints) => say`这取代了原来的“${words(wishWords.limits(constraints))}”。`,
    strength: (constraint, strength) => {
      const limit = words(wishWords.limits([asMust(constraint)]));
      return strength === "hard"
        ? say`“${limit}”现在是必须满足的条件。`
        : say`“${limit}”现在只是最好能满足，不再是必须。`;
    },
    dropped: (wishes) => say`已经去掉了${all(wishes)}。`,
    besides: (others) => say`已经加上，与${all(others)}一起找。`,
    stillWanted: (others) => say`另外还在找：${all(others)}。`,
    unanswerable: (wish) =>
      say`${plain(unknownWords[wish.kind])}（“${words(wish.words)}”）${plain(adviceWords[wish.kind])}`,
    shopsRule: ({ text, source }) => say`本店的规则：${text}（来源：${source}）`,
    ledgerChoices: {
      forget: (wish) => `去掉${named(wish)}`,
      show: (wish) => `看${named(wish)}`,
      only: (wish) => `只要${named(wish)}`,
      withoutTogether: "去掉总价限制",
      startOver: "重新开始",
    },
  };
}

const unknownWords: Readonly<Record<Unanswerable["kind"], string>> = {
  delivery: "这些商品什么时候能送到，我说不准",
  store: "您附近的门店有什么，我看不到",
  allergen: "关于过敏，商店的资料写得不够；资料没有提到，不代表就不含",
  age: "商店的资料里没有写适用年龄，我无从判断",
  comparison: "我不能按这一点来比较商品",
};
const adviceWords: Readonly<Record<Unanswerable["kind"], string>> = {
  delivery: "。",
  store: "；显示的库存是网店的。",
  allergen: "。使用前请看清标签，或者找人工客服确认。",
  age: "。",
  comparison: "；资料里只写了每一款各自的情况。",
};
