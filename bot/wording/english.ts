import { words } from "../saying.js";
import { englishComparison } from "./english/comparison.js";
import { englishFlows } from "./english/flows.js";
import { englishNarrowing } from "./english/narrowing.js";
import { englishOrderAnswers } from "./english/order-answers.js";
import { englishOrders } from "./english/orders.js";
import { englishLedger } from "./english/ledger.js";
import { englishProductQuestions } from "./english/product-questions.js";
import { englishProductLines } from "./english/product-lines.js";
import { englishProducts } from "./english/products.js";
import { englishReferences } from "./english/references.js";
import { outOfReach } from "./english/out-of-reach.js";
import { englishNoise } from "./english/noise.js";
import { englishSafety } from "./english/safety.js";
import { englishSmallTalk } from "./english/small-talk.js";
import { englishTools } from "./english/tools.js";
import { englishWishWords } from "./english/wish-words.js";
import type { Wording } from "./wording.js";

/**
 * @param locale an English locale such as "en-US"; money and dates are written its way.
 * @param timeZone IANA name of the shop's time zone.
 * @param currency of the shop, for the limits of a wish.
 */
export function english(locale: string, timeZone: string, currency: string): Wording {
  const tools = englishTools(locale, timeZone, currency);
  const { say, plain } = tools;
  const wishWords = englishWishWords(tools);
  const lines = englishProductLines(tools, wishWords);
  return {
    ...englishProducts(tools, wishWords, lines),
    ...englishLedger(tools, wishWords, lines),
    ...englishFlows(tools),
    ...englishNarrowing(tools, wishWords, lines),
    ...englishOrders(tools),
    ...englishReferences(tools),
    ...englishNoise(tools),
    ...englishSafety(tools),
    lang: locale,
    outOfReach: (what) => plain(outOfReach[what]),
    productAnswers: englishProductQuestions(tools),
    comparison: englishComparison(tools),
    greeting: (shopName) =>
      say`Welcome to ${words(shopName)}! I'm the shop's automated assistant. Tell me what you are looking for, or ask about an order.`,
    orderAnswers: englishOrderAnswers(tools),
    ...englishSmallTalk(tools),
    cannotBuy: () =>
      plain(
        "I can't put anything into a cart or buy it for you yet, and nothing was ordered. The shop's own page does that.",
      ),
    cannotChangeOrders: () =>
      plain(
        "I can't cancel, return or change orders myself yet, and nothing has been changed. I can ask a colleague to do it.",
      ),
    policyAnswer: ({ text, source }) => say`${text}\n(Source: ${source})`,
    noPolicyAnswer: () =>
      plain("The shop's rules and pages that I have say nothing about that. I can ask a colleague, if you like."),
    caseOpened: (caseId, waiting) =>
      waiting.value === 0
        ? say`I've asked a colleague to take over; your case is ${caseId} and it is next in line. I can't say when someone will be free. You can go on asking me in the meantime.`
        : say`I've asked a colleague to take over; your case is ${caseId}, with ${waiting} waiting before it. I can't say when someone will be free. You can go on asking me in the meantime.`,
    personOffered: () =>
      plain("I still don't understand, and I don't want to waste your time. Shall I ask a colleague to help you?"),
    notUnderstood: (times) => plain(missedWords[Math.min(times, missedWords.length) - 1] ?? ""),
    picturesLater: () => plain("I can't look at pictures yet. Tell me in words what it shows and I'll look for it."),
    turnFailed: (caseId) =>
      caseId === undefined
        ? plain("Something went wrong on our side, and your message was not dealt with. Please try again in a moment.")
        : say`Something went wrong on our side. A colleague will look at it; your case is ${caseId}.`,
    choices: {
      person: "Ask a colleague",
      more: "Show more",
      orderStatus: "Where is my order?",
      cancel: "Never mind",
      cheaper: "Cheaper",
      reduced: "Show what is reduced",
      without: (constraints) => {
        const limits = wishWords.limits(constraints);
        return /^(?:not|without)\b/u.test(limits) ? `No need for “${limits}”` : `Without “${limits}”`;
      },
    },
  };
}

const missedWords = [
  "I'm not sure what you mean. Are you looking for a product, asking about an order, or about one of our rules?",
  "Sorry, I still don't follow. You could write for example “a red dress under 50”, “where is order 1042” or “how do returns work”.",
];
