import type { Command } from "../../dialogue.js";
import { runningFlow } from "../../tracker.js";
import { singular } from "../../merged-wish.js";
import { focusedItem, focusedWish } from "../../wanted.js";
import type { Reader } from "../heard.js";
import {
  amountAlone,
  comparativeOf,
  isSoftened,
  isTalk,
  limitsNamed,
  namesField,
  numbersOf,
  sameBut,
} from "../ledger-talk.js";
import { only, wordsIn } from "../understood.js";
import { foldedText, saysOfLedger } from "../ledger-phrases.js";

/** What people say of what the assistant believes they want. */

/** "what are you looking for?", "my filters" */
export const asksWhatIsWanted: Reader = ({ text }) =>
  saysOfLedger("asksWanted", text) ? only({ kind: "tell-wanted" }, "rule:tell-wanted") : undefined;

/** "why do you only show blue?" */
export const asksWhy: Reader = async ({ text, tracker, reading }) => {
  const item = focusedItem(tracker.wanted);
  const asks = saysOfLedger("asksWhy", text);
  if (item === undefined || !(asks || saysOfLedger("asksWhyShort", text))) return undefined;
  const read = await reading();
  const named = limitsNamed(text, item.wish, read);
  if (!asks && named.length === 0) return undefined;
  // "why only these?" asks for all of them.
  const ofAll = named.length === 0 && !namesField(text) && read.constraints.length === 0 && read.known < 1;
  const why = ofAll ? [...item.wish.constraints.keys()] : named;
  return only({ kind: "tell-wanted", why }, "rule:why");
};

/** "scrap that, start over" */
export const startsOver: Reader = ({ text, tracker }) => {
  if (tracker.wanted.items.length === 0 || runningFlow(tracker) !== undefined) return undefined;
  return saysOfLedger("startsOver", text) ? only({ kind: "forget-wanted" }, "rule:start-over") : undefined;
};

/** "remove all filters" leaves the bare thing. */
export const clearsLimits: Reader = ({ text, tracker }) => {
  const wish = focusedWish(tracker.wanted);
  if (wish === undefined || !saysOfLedger("clearsLimits", text)) return undefined;
  return only({ kind: "drop-constraints", positions: [...wish.constraints.keys()] }, "rule:all-limits");
};

/** "forget the budget for all of it" */
export const dropsTogether: Reader = ({ text, tracker }) =>
  tracker.wanted.together !== undefined && saysOfLedger("dropsTogether", text)
    ? only({ kind: "drop-constraints", positions: [], together: true }, "rule:no-total")
    : undefined;

const afterAll = /\b(?:after all|any ?more|any longer)[\s.!]*$/iu;

/** "remove the price limit", "any size", "not cotton after all", "the color doesn't matter" */
export const takesLimitBack: Reader = async (heard) => {
  const { text, tracker } = heard;
  const wish = focusedWish(tracker.wanted);
  if (wish === undefined || !saysOfLedger("takesBack", text)) return undefined;
  const reading = await heard.reading();
  const positions = limitsNamed(text, wish, reading);
  if (positions.length > 0) return only({ kind: "drop-constraints", positions }, "rule:withdrawn");
  // "not cotton after all" of a "cotton hoodie"
  const without = await heard.ports.search.read(text.replace(afterAll, ""));
  if (without.words === "" && without.constraints.length > 0) {
    return only({ kind: "refine", reading: { ...without, said: text } }, "rule:not-after-all");
  }
  // "any colour" where no colour was named.
  const nothingElse = reading.known === 0 && reading.constraints.length === 0;
  return namesField(text) && nothingElse ? only({ kind: "tell-wanted", why: [] }, "rule:no-such-limit") : undefined;
};

const asksForNone =
  /^\W*(?:(?:and|so|but|ok(?:ay)?|hm+|what|oh)[\s,]+)*(?:no|none in|nothing in|not in)\s+(\p{L}[\p{L}\s'-]{1,30}?)\s*\?+\s*$/iu;

/** "No black?" wonders whether there is one; "no black" leaves it out. */
export const wondersWhetherThereIsOne: Reader = async ({ text, tracker, ports }) => {
  const named = asksForNone.exec(text)?.[1];
  if (named === undefined || focusedWish(tracker.wanted) === undefined) return undefined;
  const reading = await ports.search.read(named);
  const [limit, another] = reading.constraints;
  if (limit === undefined || another !== undefined || reading.words !== "") return undefined;
  return only({ kind: "refine", reading: { ...reading, said: text } }, "rule:none-of-it");
};

const letsGo =
  /^(?:(?:no|nah|ok|okay|oh|actually|well|please|and|so)[,.]? )*(?:forget|drop|remove|skip|scrap|lose|ditch|never ?mind)(?: about)? (?:the |that |my |those )/u;

/** "Forget the mug", where none is wanted: what is wanted is told, so that the right thing can be named. */
export const letsGoOfNothingWanted: Reader = ({ text, tracker }) =>
  tracker.wanted.items.length > 0 &&
  runningFlow(tracker) === undefined &&
  letsGo.test(foldedText(text)) &&
  wordsIn(text) <= 6
    ? only({ kind: "tell-wanted" }, "rule:nothing-to-drop")
    : undefined;

/** "the price is flexible", "it has to be cotton", of a limit that is there already */
export const setsStrength: Reader = async (heard) => {
  const { text, tracker } = heard;
  const wish = focusedWish(tracker.wanted);
  if (wish === undefined) return undefined;
  const strength = isSoftened(text) ? "soft" : saysOfLedger("hardens", text) ? "hard" : undefined;
  if (strength === undefined) return undefined;
  const reading = await heard.reading();
  const isNew = reading.constraints.length > 0 && limitsNamed(text, wish, reading).length === 0;
  if (isNew) return undefined;
  // "Olive would be nice" after "not olive" is a new wish.
  const named = limitsNamed(text, wish, reading).filter((at) => !("exclude" in (wish.constraints[at] ?? {})));
  const isOther = (at: number): boolean => (wish.constraints[at]?.soft === true) === (strength === "hard");
  const position = named.find(isOther) ?? named[0];
  return position === undefined ? undefined : only({ kind: "set-strength", position, strength }, "rule:strength");
};

/** "make it 100", after a limit on the price */
export const otherAmount: Reader = async ({ text, tracker, ports }) => {
  const amount = amountAlone(text);
  const price = focusedWish(tracker.wanted)?.constraints.find(
    ({ field, soft }) => field === "price" && soft === undefined,
  );
  if (amount === undefined || price?.field !== "price" || price.step === true) return undefined;
  const bound = price.max === undefined ? "over" : "up to";
  const reading = await ports.search.read(`${bound} ${amount}`);
  const read = reading.constraints.find(({ field }) => field === "price");
  if (read?.field !== "price" || !isLike(price.max ?? price.min, read.max ?? read.min)) return undefined;
  return only({ kind: "refine", reading: { ...reading, words: "", said: text } }, "rule:amount");
};

/** "or black", "green is fine too": one more that will do */
export const alsoAllowed: Reader = async (heard) => {
  const { text, tracker } = heard;
  const wish = focusedWish(tracker.wanted);
  if (wish === undefined || !saysOfLedger("alsoAllowed", text)) return undefined;
  const reading = await heard.reading();
  const isExcluded = limitsNamed(text, wish, reading).find((at) => "exclude" in (wish.constraints[at] ?? {}));
  if (isExcluded !== undefined)
    return only({ kind: "drop-constraints", positions: [isExcluded] }, "rule:allowed-again");
  const [added, another] = reading.constraints;
  if (added === undefined || another !== undefined || !("anyOf" in added)) return undefined;
  if (reading.words !== "" && reading.known > 0) return undefined;
  const own = wish.constraints.find((each) => each.field === added.field && "anyOf" in each && !("exclude" in each));
  if (own === undefined || !("anyOf" in own)) return undefined;
  const union = { ...own, anyOf: [...new Set([...own.anyOf, ...added.anyOf])] };
  return only({ kind: "refine", reading: { ...reading, words: "", constraints: [union] } }, "rule:also-allowed");
};

/** "12 pieces", "I need eight of them" */
export const countsPieces: Reader = async (heard) => {
  const { tracker, text } = heard;
  if (focusedWish(tracker.wanted) === undefined || numbersOf(text) === 0) return undefined;
  const reading = await heard.reading();
  const bare = reading.words === "" && reading.constraints.length === 0 && reading.order === "relevance";
  return reading.quantity !== undefined && bare ? only({ kind: "refine", reading }, "rule:quantity") : undefined;
};

const likewise = /\s+(?:either|as well|too|also)[\s.!]*$/iu;

/** "only waterproof ones", "at least 4.5 stars": limits and nothing else, and no question */
export const narrows: Reader = async ({ text, tracker, ports }) => {
  if (focusedWish(tracker.wanted) === undefined || runningFlow(tracker)?.asked !== undefined) return undefined;
  if (saysOfLedger("asksSomething", text)) return undefined;
  const read = { ...(await ports.search.read(text.replace(likewise, ""))), said: text };
  return isTalk(read.words) && read.constraints.length > 0
    ? only({ kind: "refine", reading: { ...read, words: "" } }, "rule:narrows")
    : undefined;
};

/** "same but long sleeve" changes what it names and keeps the rest. */
export const sameOtherwise: Reader = async ({ text, tracker, ports }) => {
  const rest = focusedWish(tracker.wanted) === undefined ? undefined : sameBut(text);
  if (rest === undefined) return undefined;
  const asTyped = await ports.search.read(rest);
  // Catalogs name what a thing has in the singular: "long sleeve".
  const single =
    asTyped.constraints.length > 0 ? asTyped : await ports.search.read(rest.split(" ").map(singular).join(" "));
  const read = single.constraints.length > 0 ? single : asTyped;
  const says = read.constraints.length > 0 || (read.words !== "" && read.known > 0);
  return says ? only({ kind: "refine", reading: { ...read, said: text } }, "rule:same-but") : undefined;
};

/** "something warmer": no record tells what is warmer than what, only what is called warm. */
export const comparesLoosely: Reader = async ({ text, tracker, ports }) => {
  const compared = focusedWish(tracker.wanted) === undefined ? undefined : comparativeOf(text);
  if (compared === undefined) return undefined;
  const readings = await Promise.all(compared.plain.map((word) => ports.search.read(word)));
  const known = readings.find((read) => read.known > 0 || read.constraints.length > 0);
  const nothing = { words: "", constraints: [], order: "relevance" as const, known: 0, exactCode: false };
  const unanswerable = [{ kind: "comparison" as const, words: compared.word }];
  return only({ kind: "refine", reading: { ...(known ?? nothing), said: text, unanswerable } }, "rule:comparative");
};

/** "have you got it in the shop near me?", "can you get it to me tomorrow?" */
export const asksWhatNoCatalogTells: Reader = async ({ text, tracker, reading }) => {
  if (focusedWish(tracker.wanted) === undefined) return undefined;
  const read = await reading();
  const bare = read.constraints.length === 0 && read.known === 0;
  const asked = bare ? (read.unanswerable ?? []) : [];
  const store = asked.filter(({ kind }) => kind === "store");
  if (store.length > 0) {
    return only({ kind: "refine", reading: { ...read, words: "", unanswerable: store } }, "rule:store");
  }
  return asked.some(({ kind }) => kind === "delivery")
    ? only({ kind: "ask-policy", question: text }, "rule:delivery")
    : undefined;
};

/** "gift card", and nothing else: one to buy, one to pay with, or what is left on one? */
export const giftCardAlone: Reader = async ({ text, reading }) => {
  if (!saysOfLedger("giftCard", text)) return undefined;
  const candidates: readonly Command[] = [
    { kind: "find", readings: [await reading()] },
    { kind: "ask-policy", question: "How do gift cards work, and how do I pay with one?" },
    { kind: "ask-for-person", reason: "asked about a gift card, perhaps what is left on it" },
  ];
  return only({ kind: "clarify", candidates }, "rule:gift-card");
};

/** A new amount is of the size of the old one; "make it two" speaks of something else. */
function isLike(before: number | undefined, now: number | undefined): boolean {
  return before !== undefined && now !== undefined && now * 5 >= before && now <= before * 20;
}
