import { runningFlow } from "../../tracker.js";
import { focusedItem } from "../../wanted.js";
import type { Constraint, WishReading } from "../../wish.js";
import type { Reader } from "../heard.js";
import { limitsOf, optionsNamed } from "../option-match.js";
import { says } from "../phrases.js";
import { saysOfQuestion } from "../question-words.js";
import { summaryOf } from "../spotting.js";
import { only, wordsIn } from "../understood.js";

/** A longer answer says more than the answer. */
const answerWordsMax = 9;

/** The answer to the question that stands beside the products, or something about that question. */
export const narrowingAnswer: Reader = async ({ text, tracker, ports, reading }) => {
  const { asking } = tracker;
  if (asking === undefined || runningFlow(tracker) !== undefined || tracker.which !== undefined) return undefined;
  const { field, options } = asking;
  if (saysOfQuestion("noMore", text))
    return only({ kind: "no-preference", field, never: true }, "rule:no-more-questions");
  if (saysOfQuestion("noPreference", text)) return only({ kind: "no-preference", field }, "rule:no-preference");
  if (saysOfQuestion("usual", text)) return only({ kind: "about-question", ask: "usual" }, "rule:usual");
  if (saysOfQuestion("why", text) || says("whatDoYouMean", text))
    return only({ kind: "about-question", ask: "why" }, "rule:why-asked");
  const named = optionsNamed(text, options);
  if (named !== undefined)
    return only({ kind: "narrow", field, constraints: limitsOf(named), said: summaryOf(text) }, "answer:named");
  if (saysOfQuestion("yes", text)) return only({ kind: "about-question", ask: "again" }, "rule:yes-to-which");
  if (wordsIn(text) > answerWordsMax) return undefined;
  const amount = field === "price" ? bareAmount(text) : undefined;
  const read = amount === undefined ? await reading() : await ports.search.read(`under ${amount}`);
  const fits =
    read.words === "" && read.constraints.length > 0 && read.constraints.every((each) => answers(each, field));
  return fits
    ? only({ kind: "narrow", field, constraints: read.constraints, said: summaryOf(text) }, "answer:read")
    : undefined;
};

/** "Any", "no preference", though nothing was asked: the best rated of what was found. */
export const anyWillDo: Reader = ({ text, tracker }) => {
  const isAsked = tracker.asking !== undefined || tracker.which !== undefined || runningFlow(tracker) !== undefined;
  if (isAsked || !saysOfQuestion("anyWill", text)) return undefined;
  return focusedItem(tracker.wanted) === undefined
    ? only({ kind: "first-ideas", for: "advice" }, "rule:any")
    : only({ kind: "refine", reading: bestRated }, "rule:any");
};

const bestRated: WishReading = { words: "", constraints: [], order: "rating", known: 0, exactCode: false };

/** "50", "about 50 bucks": what it may cost. */
function bareAmount(text: string): string | undefined {
  return /^\W*(?:(?:about|around|maybe|like|say|max(?:imum)?|up to)\s+)*([$€£¥]?\s?\d+(?:[.,]\d{1,2})?\s?(?:\$|€|£|dollars?|bucks|euros?|pounds)?)\W*$/iu.exec(
    text,
  )?.[1];
}

function answers(limit: Constraint, field: string): boolean {
  if (limit.field === "attribute") return limit.name.toLowerCase() === field.toLowerCase();
  return limit.field === field || (limit.field === "category" && field === "department");
}
