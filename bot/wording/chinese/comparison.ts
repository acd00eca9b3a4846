import type { Claim } from "../../dialogue.js";
import { joined, ledBy, type Saying, words } from "../../saying.js";
import type { ComparisonWording } from "../comparison-wording.js";
import { fieldName } from "./field-names.js";
import { type ChineseTools, inSeries } from "./tools.js";

const scaleEnds = {
  price: { least: "价格最低", most: "价格最高" },
  rating: { least: "评分最低", most: "评分最高" },
} as const;

export function chineseComparison({ say, plain, count }: ChineseTools): ComparisonWording {
  const notStated = plain("未注明");
  const and = (sayings: readonly Saying[]): Saying => {
    const last = sayings.at(-1) ?? plain("");
    return sayings.length < 2 ? last : say`${joined(sayings.slice(0, -1), "、")}和${last}`;
  };
  const of = (claims: readonly Claim[], property: string): Claim | undefined =>
    claims.find((each) => each.property === property);
  return {
    sideBySide: ({ titles, fields, alike, kinds, left, wantsVerdict }) => {
      const head = say`${and(titles.map((title) => say`${title}`))}对比如下：`;
      const rows = fields.map(
        ({ name, values }) =>
          say`• ${words(name)}：${joined(
            values.map((value) => (value === undefined ? notStated : say`${value}`)),
            " / ",
          )}`,
      );
      const all = plain(titles.length === 2 ? "两款都是" : `${titles.length}款都是`);
      const shared =
        alike.length === 0
          ? []
          : [
              say`${all}：${joined(
                alike.map(({ name, value }) => say`${words(name)} ${value}`),
                "；",
              )}。`,
            ];
      const apart =
        kinds.length === 0
          ? []
          : [say`它们不是同一类商品（${and(kinds.map((kind) => say`${kind}`))}），除此之外没有多少可比的。`];
      const choice = wantsVerdict
        ? [plain("哪一款更好，要看您的用途；告诉我您看重什么，我来说说商店写明的情况。")]
        : [];
      const cut = left === 0 ? [] : [plain(`我一次最多对比${titles.length}款，这里是前${titles.length}款。`)];
      const after = [...shared, ...apart, ...choice, ...cut];
      return ledBy(joined([head, ...after], "\n"), joined([head, ...rows, ...after], "\n"));
    },
    extreme: ({ title, value, name, end, allStated }) =>
      say`${plain(allStated ? "按资料，" : "在写明的商品里，")}${title}的${words(fieldName(name))}${plain(end === "least" ? "最低" : "最高")}：${value}。`,
    onScale: ({ scale, end, isAlone, places }) => {
      const place = ({ title, value }: (typeof places)[number]): Saying =>
        value === undefined ? say`${title}：未注明` : say`${title}：${value}`;
      const all = joined(places.map(place), "；");
      const foremost = places.filter((each) => each.foremost);
      const rest = places.filter((each) => !each.foremost);
      if (isAlone || foremost.length === 0) return say`按商店写明的资料看不出来。${all}。`;
      if (rest.length === 0) return say`${plain(scale === "price" ? "它们价格相同" : "它们评分相同")}。${all}。`;
      const names = and(foremost.map(({ title }) => say`${title}`));
      return say`${names}${plain(scaleEnds[scale][end])}。${all}。`;
    },
    onlyOneStates: (name) => say`只有一款写明了${words(fieldName(name))}，所以没法比较：`,
    same: (name) => say`就写明的资料看，${words(fieldName(name))}没有差别：`,
    goingByWhatIsStated: () => plain("商店没写明的，我不评判。关于这一点，写明的是："),
    depends: (names) => {
      const fields = names.length === 0 ? "价格" : inSeries(names.map(fieldName));
      return say`这要看您的用途，我不替您做决定。它们的${words(fields)}不同。告诉我您看重什么，例如“旅行用”或“哪款更轻”，我来说说商店写明的情况。`;
    },
    ofAllThese: (titles, saying) => say`${and(titles.map((title) => say`${title}`))}：${saying}`,
    withWhat: (title) => say`${title}要和哪一款对比？您可以说另一款商品的名称，或它在列表里的序号。`,
    names: { price: "价格", rating: "评分", stock: "库存" },
    cellOf: {
      price: (claims) => {
        const price = of(claims, "price");
        const former = of(claims, "former-price");
        if (price === undefined) return undefined;
        return former === undefined ? say`${price}` : say`${price}（原价${former}）`;
      },
      rating: (claims) => {
        const average = of(claims, "rating");
        const ratings = of(claims, "rating-count");
        if (average === undefined) return undefined;
        return ratings === undefined ? say`${average}/5` : say`${average}/5（${count(ratings, "个评分")}）`;
      },
      stock: (claims) => {
        const stock = of(claims, "stock");
        if (stock === undefined || stock.value === null) return undefined;
        return stock.value === 0 ? { text: "已售罄", claims: [stock] } : say`${stock}`;
      },
    },
    yesOrNo: (value) => (value ? "是" : "否"),
  };
}
