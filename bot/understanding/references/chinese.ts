import type { ExtremeOrder, Finder, Mention, ReferenceWords } from "./mention.js";

const digits: Readonly<Record<string, number>> = {
  ...{ 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 },
};
const number = "([一二两三四五六七八九十]|\\d{1,2})";
/** What things are counted with. */
const measure = "[个件款双条只种台把]";
const count = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : (digits[word] ?? (Number(word) || undefined));

function extreme(order: ExtremeOrder, match: RegExpMatchArray): Mention {
  const { two, shown } = match.groups ?? {};
  return { kind: "extreme", order, among: two !== undefined ? "two" : shown !== undefined ? "shown" : "unsaid" };
}

function extremeFinder(words: string, order: ExtremeOrder): Finder {
  const among = `(?:(?<two>[这那]?两${measure}(?:里|中|当中|之中|里面)?)|(?<shown>(?:[这那]些|它们|其中)(?:里|中|当中|之中|里面)?))?`;
  return {
    pattern: new RegExp(`${among}(?:${words})(?:的(?:那|这)?(?:一)?${measure}?)?`, "gu"),
    mention: (match) => extreme(order, match),
  };
}

const finders: readonly Finder[] = [
  {
    pattern: new RegExp(`(前|最后|后)${number}${measure}`, "gu"),
    mention: (match) => {
      const many = count(match[2]);
      if (many === undefined) return undefined;
      return many === 1
        ? { kind: "place", place: match[1] === "前" ? 1 : -1 }
        : { kind: "span", from: match[1] === "前" ? "first" : "last", count: many };
    },
  },
  {
    pattern: new RegExp(`第${number}${measure}?(?!次|天|年)`, "gu"),
    mention: (match) => {
      const place = count(match[1]);
      return place === undefined ? undefined : { kind: "place", place };
    },
  },
  {
    pattern: new RegExp(`最后(?:的)?(?:那|这)?${measure}|最后面的`, "gu"),
    mention: () => ({ kind: "place", place: -1 }),
  },
  {
    pattern: new RegExp(`${number}号(?!码)`, "gu"),
    mention: (match) => ({ kind: "place", place: count(match[1]) ?? 0, label: true }),
  },
  { pattern: new RegExp(`中间(?:的)?(?:那|这)?${measure}?`, "gu"), mention: () => ({ kind: "middle" }) },
  { pattern: new RegExp(`[这那]?两${measure}(?:都)?|两者`, "gu"), mention: () => ({ kind: "all", count: 2 }) },
  { pattern: /全部|所有(?:的)?|都要/gu, mention: () => ({ kind: "all" }) },
  {
    pattern: new RegExp(`另(?:外)?(?:的)?(?:那)?(?:(一)?${measure}|(两|三)${measure})|其他的?|其余的?|剩下的?`, "gu"),
    mention: (match) => {
      if (match[2] !== undefined) return { kind: "others", count: count(match[2]) ?? 2 };
      return match[0].startsWith("另") ? { kind: "others", count: 1 } : { kind: "others" };
    },
  },
  extremeFinder("最便宜|最低价|(?<=两[个件款])(?:更)?便宜|更便宜(?=的[那这])", "price-ascending"),
  extremeFinder("最贵|最高价", "price-descending"),
  extremeFinder("(?:评分|评价)最高|最好评", "rating"),
  extremeFinder("(?:评分|评价)最低", "rating-ascending"),
  {
    pattern: new RegExp(
      `(?<=^|[，,。\\s要选看是买不])((?:红|蓝|黑|白|绿|灰|黄|粉|棕|橙|紫|藏青|深蓝|米)色?)的?(?:(?:那|这)(些)?${measure}?|(?:一)?${measure}|的(?=$|[，。？！?!]))`,
      "gu",
    ),
    mention: (match) => ({ kind: "described", words: match[1] ?? "", many: match[2] !== undefined }),
  },
  {
    pattern: new RegExp(`[这那](?:一)?${measure}|[它这那](?=[有是的能可会要多怎吗]|$|[，。？！?!])|同款`, "gu"),
    mention: () => ({ kind: "view", many: false }),
  },
  { pattern: /[这那]些|它们/gu, mention: () => ({ kind: "view", many: true }) },
];

export const chineseReferences: ReferenceWords = {
  noReference: /第一次|第[一二三四五六七八九十\d]+(?:天|年|次|周|代)|最后一次|二手|那天/gu,
  finders,
  lists: [
    {
      pattern: /(?:第([一二三四五])|上一?|之前那?)(?:个|份|张)?(?:列表|清单|页)(?:里|中|上)?(?:的)?/gu,
      list: (match) => ({ kind: "nth", place: digits[match[1] ?? ""] ?? -2 }),
    },
    { pattern: /(?:之前|刚才|前面|先前)(?:看(?:到|过)?)?的?/gu, list: () => ({ kind: "earlier" }) },
  ],
  except: /(?:不要|不是|除了|除)\s*$/u,
  and: /^\s*(?:和|跟|与|或|、|及)\s*$/u,
  retracts: /不对|不是|我是说|抱歉/u,
  between: "\\s*(?:和|跟|与|或|、|及|,|，)\\s*",
  beforeNumber: /(?:比较|对比)\s*$/u,
  translated: {
    ...{ 红: "red", 红色: "red", 蓝: "blue", 蓝色: "blue", 黑: "black", 黑色: "black", 白: "white", 白色: "white" },
    ...{ 绿: "green", 绿色: "green", 灰: "grey", 灰色: "grey", 黄: "yellow", 黄色: "yellow", 粉: "pink", 粉色: "pink" },
    ...{
      棕: "brown",
      棕色: "brown",
      橙: "orange",
      橙色: "orange",
      紫: "purple",
      紫色: "purple",
      米色: "beige",
      米: "beige",
    },
    ...{ 藏青: "navy", 藏青色: "navy", 深蓝: "navy", 深蓝色: "navy", 大号: "size L", 中号: "size M", 小号: "size S" },
  },
};
