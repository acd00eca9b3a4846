import type { WishReading } from "../../wish.js";
import { focusedWish } from "../../wanted.js";
import type { Reader } from "../heard.js";
import { says } from "../phrases.js";
import { only } from "../understood.js";

export const codeTyped: Reader = async ({ reading }) => {
  const read = await reading();
  return read.exactCode ? only({ kind: "find", readings: [read] }, "rule:code") : undefined;
};

export const wantsToBuy: Reader = ({ text }) =>
  says("buy", text) ? only({ kind: "cannot-buy" }, "rule:buy") : undefined;

/** "What should I buy?": nothing to go by, so it is asked what kind of product it shall be. */
export const recommendation: Reader = ({ text }) =>
  says("recommend", text) ? only({ kind: "find", readings: [noWish] }, "rule:recommend") : undefined;

export const cheaperThanNothing: Reader = ({ text, tracker }) =>
  focusedWish(tracker.wanted) === undefined && says("onlyCheaper", text)
    ? only({ kind: "shift-price", to: "cheaper" }, "rule:cheaper")
    : undefined;

const noWish: WishReading = { words: "", constraints: [], order: "relevance", known: 0, exactCode: false };
