import { joined, ledBy, type Saying, words } from "../../saying.js";
import type { NarrowingWording, OptionClaims } from "../narrowing-wording.js";
import { fieldName } from "./field-names.js";
import type { ChineseProductLines } from "./product-lines.js";
import type { ChineseTools } from "./tools.js";
import type { ChineseWishWords } from "./wish-words.js";

/** By field, or by the attribute's name as it is often written. */
const questions: Readonly<Record<string, string>> = {
  department: "是给谁用的？",
  gender: "是给谁用的？",
  category: "您想要哪一类？",
  colour: "您喜欢什么颜色？",
  size: "您需要什么尺码？",
  brand: "您有喜欢的品牌吗？",
  price: "您大概想花多少钱？",
  material: "您喜欢什么材质？",
  fabric: "您喜欢什么面料？",
  activity: "您打算用来做什么？",
  use: "您打算用来做什么？",
  occasion: "是什么场合用？",
  sport: "用于哪项运动？",
  season: "哪个季节用？",
  style: "您喜欢什么风格？",
  room: "放在哪个房间？",
  age: "使用的人多大了？",
};

const unknownPurchases = "这里没有记录其他人买了什么。";

const beginnings = {
  popular: unknownPurchases,
  advice: "这要看您的需要。",
  gift: "很乐意帮您挑礼物。",
  browsing: "请随便看看。",
  assortment: "",
} as const;

export function chineseNarrowing(
  { say, plain, count, price }: ChineseTools,
  wishWords: ChineseWishWords,
  { numbered }: ChineseProductLines,
): NarrowingWording {
  const band = ({ min, max }: { readonly min?: number; readonly max?: number }): string => {
    if (max === undefined) return `${price(min ?? 0)}以上`;
    return min === undefined ? `${price(max + 1)}以下` : `${price(min)}至${price(max + 1)}`;
  };
  const named = ({ label, constraint }: OptionClaims): Saying => {
    if (label?.value === "yes" || label?.value === "no")
      return { text: label.value === "yes" ? "是" : "否", claims: [label] };
    if (label !== undefined) return say`${label}`;
    return plain(constraint.field === "price" ? band(constraint) : wishWords.constraint(constraint));
  };
  const option = (each: OptionClaims): Saying => say`${named(each)}（${each.count}）`;
  const question = (field: string, options: readonly OptionClaims[]): string => {
    const known = questions[field.toLowerCase().replace(/[_-]+/gu, " ")];
    if (known !== undefined) return known;
    const yesOrNo = options.every(({ label }) => label?.value === "yes" || label?.value === "no");
    return yesOrNo ? `“${fieldName(field)}”对您重要吗？` : `您想要哪种${fieldName(field)}？`;
  };
  return {
    narrowingQuestion: ({ field, options, more, begins }) => {
      const listed = joined(options.map(option), "、");
      const rest = plain(more ? "，其他，或者都可以。" : "，或者都可以。");
      return say`${words(begins ? "您想从哪里开始看？" : question(field, options))}${listed}${rest}`;
    },
    narrowingOption: option,
    usualOption: ({ field, option: each, total }) =>
      say`${words(unknownPurchases)}符合要求的${count(total, "款商品")}里，最常见的${words(fieldName(field))}是${named(each)}：有${count(each.count, "款")}。`,
    purchasesUnknown: () => plain(unknownPurchases),
    whyNarrowing: (total) =>
      say`因为符合要求的有${count(total, "款商品")}，您的回答最能缩小范围。不回答也没关系，您告诉我别的要求同样有帮助。`,
    noPreferenceHeard: (field) => plain(field === undefined ? "好的。" : `好的，${fieldName(field)}不限。`),
    noMoreQuestions: () => plain("好的，不再问了。"),
    firstIdeas: ({ for: why, shopName, total, products }) => {
      const all =
        why === "assortment" ? say`${words(shopName)}共有${count(total, "款商品")}。` : plain(beginnings[why]);
      const lead = say`${all}这几款的评分名列前茅：`;
      return ledBy(lead, say`${lead}\n${numbered(products, 0)}`);
    },
    surprise: ({ wish, total, products }) => {
      const wanted = wishWords.wish(wish);
      const head =
        wanted === ""
          ? say`从全部${count(total, "款商品")}里随机挑选：`
          : say`从符合${words(wanted)}的${count(total, "款商品")}里随机挑选：`;
      return ledBy(head, say`${head}\n${numbered(products, 0)}`);
    },
    noPreferenceChoice: "都可以",
    surpriseChoice: "随便推荐",
    surpriseAgainChoice: "再随便推荐",
  };
}
