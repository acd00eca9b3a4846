import { words } from "../saying.js";
import { chineseComparison } from "./chinese/comparison.js";
import { chineseFlows } from "./chinese/flows.js";
import { chineseLedger } from "./chinese/ledger.js";
import { chineseNarrowing } from "./chinese/narrowing.js";
import { chineseNoise } from "./chinese/noise.js";
import { chineseOrderAnswers } from "./chinese/order-answers.js";
import { chineseOrders } from "./chinese/orders.js";
import { outOfReach } from "./chinese/out-of-reach.js";
import { chineseProductLines } from "./chinese/product-lines.js";
import { chineseProductQuestions } from "./chinese/product-questions.js";
import { chineseProducts } from "./chinese/products.js";
import { chineseReferences } from "./chinese/references.js";
import { chineseSafety } from "./chinese/safety.js";
import { chineseSmallTalk } from "./chinese/small-talk.js";
import { chineseTools } from "./chinese/tools.js";
import { chineseWishWords } from "./chinese/wish-words.js";
import type { Wording } from "./wording.js";

/**
 * Simplified Chinese, whatever the region.
 * @param locale a Chinese locale such as "zh-CN"; money and dates are written its way.
 * @param timeZone IANA name of the shop's time zone.
 * @param currency of the shop, for the limits of a wish.
 */
export function chinese(locale: string, timeZone: string, currency: string): Wording {
  const lang = simplified(locale);
  const tools = chineseTools(lang, timeZone, currency);
  const { say, plain, count } = tools;
  const wishWords = chineseWishWords(tools);
  const lines = chineseProductLines(tools, wishWords);
  return {
    ...chineseProducts(tools, wishWords, lines),
    ...chineseLedger(tools, wishWords, lines),
    ...chineseFlows(tools),
    ...chineseNarrowing(tools, wishWords, lines),
    ...chineseOrders(tools),
    ...chineseReferences(tools, wishWords),
    ...chineseNoise(tools),
    ...chineseSafety(tools, wishWords),
    lang,
    outOfReach: (what) => plain(outOfReach[what]),
    productAnswers: chineseProductQuestions(tools),
    comparison: chineseComparison(tools),
    orderAnswers: chineseOrderAnswers(tools),
    greeting: (shopName) =>
      say`欢迎光临${words(shopName)}！我是本店的自动助手。想找什么商品，或者想查订单，都可以告诉我。`,
    ...chineseSmallTalk(tools),
    cannotBuy: () => plain("我目前不能替您加入购物车或下单，什么都没有订。请到本店的页面操作。"),
    cannotChangeOrders: () => plain("我目前不能自己取消、退货或更改订单，所以什么都没有变。我可以找人工客服来办。"),
    policyAnswer: ({ text, source }) => say`${text}\n（来源：${source}）`,
    noPolicyAnswer: () => plain("我掌握的本店规则和页面里没有提到这一点。您需要的话，我可以找人工客服。"),
    caseOpened: (caseId, waiting) => {
      const queue = waiting.value === 0 ? plain("下一个就轮到它") : say`前面还有${count(waiting, "个工单在等")}`;
      return say`我已经请了人工客服来接手；您的工单号是${caseId}，${queue}。我说不准什么时候有人有空，这期间您可以继续问我。`;
    },
    personOffered: () => plain("我还是没看懂，也不想耽误您的时间。要不要我找人工客服来帮您？"),
    notUnderstood: (times) => plain(missedWords[Math.min(times, missedWords.length) - 1] ?? ""),
    picturesLater: () => plain("我目前还看不了图片。请用文字告诉我图里是什么，我来找。"),
    turnFailed: (caseId) =>
      caseId === undefined
        ? plain("我们这边出了点问题，您的消息没有处理。请稍后再试一次。")
        : say`我们这边出了点问题。人工客服会查看，您的工单号是${caseId}。`,
    choices: {
      person: "找人工客服",
      more: "看更多",
      orderStatus: "我的订单到哪了？",
      cancel: "算了",
      cheaper: "便宜一些的",
      reduced: "看降价商品",
      without: (constraints) => `去掉“${wishWords.limits(constraints)}”`,
    },
  };
}

const missedWords = [
  "我不太明白您的意思。您是想找商品、查订单，还是了解本店的规则？",
  "抱歉，我还是没看懂。您可以这样写，例如“50以内的红色连衣裙”、“订单1042到哪了”或“怎么退货”。",
];

/** Chinese of a region that writes traditional characters is told as what it is: simplified, for that region. */
function simplified(locale: string): string {
  const known = new Intl.Locale(locale);
  return known.maximize().script === "Hans" ? locale : new Intl.Locale(locale, { script: "Hans" }).toString();
}
