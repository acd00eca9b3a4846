import type { Command } from "../../dialogue.js";
import { runningFlow } from "../../tracker.js";
import { focusedItem, focusedWish } from "../../wanted.js";
import type { Reader } from "../heard.js";
import { amountAlone, isSoftened, limitsNamed, numbersOf } from "../ledger-talk.js";
import { all, only } from "../understood.js";
import { saysOfLedger } from "../ledger-phrases.js";

/** What people say of what the assistant believes they want. */

/** "what are you looking for?", "my filters" */
export const asksWhatIsWanted: Reader = ({ text }) =>
  saysOfLedger("asksWanted", text) ? only({ kind: "tell-wanted" }, "rule:tell-wanted") : undefined;

/** "why do you only show blue?" */
export const asksWhy: Reader = async ({ text, tracker, reading }) => {
  const item = focusedItem(tracker.wanted);
  if (item === undefined || !saysOfLedger("asksWhy", text)) return undefined;
  const why = limitsNamed(text, item.wish, await reading());
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

/** "remove the price limit", "any size", "not cotton after all", "the color doesn't matter" */
export const takesLimitBack: Reader = async (heard) => {
  const { text, tracker } = heard;
  const wish = focusedWish(tracker.wanted);
  if (wish === undefined || !saysOfLedger("takesBack", text)) return undefined;
  const positions = limitsNamed(text, wish, await heard.reading());
  return positions.length === 0 ? undefined : only({ kind: "drop-constraints", positions }, "rule:withdrawn");
};

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
  const commands = limitsNamed(text, wish, reading).map(
    (position): Command => ({ kind: "set-strength", position, strength }),
  );
  return commands.length === 0 ? undefined : all(commands.slice(0, 1), "rule:strength");
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
  const [added, another] = reading.constraints;
  if (reading.words !== "" || added === undefined || another !== undefined || !("anyOf" in added)) return undefined;
  const own = wish.constraints.find((each) => each.field === added.field && "anyOf" in each && !("exclude" in each));
  const isExcluded = limitsNamed(text, wish, reading).find((at) => "exclude" in (wish.constraints[at] ?? {}));
  if (isExcluded !== undefined)
    return only({ kind: "drop-constraints", positions: [isExcluded] }, "rule:allowed-again");
  if (own === undefined || !("anyOf" in own)) return undefined;
  const union = { ...own, anyOf: [...new Set([...own.anyOf, ...added.anyOf])] };
  return only({ kind: "refine", reading: { ...reading, constraints: [union] } }, "rule:also-allowed");
};

/** "12 pieces", "I need eight of them" */
export const countsPieces: Reader = async (heard) => {
  const { tracker, text } = heard;
  if (focusedWish(tracker.wanted) === undefined || numbersOf(text) === 0) return undefined;
  const reading = await heard.reading();
  const bare = reading.words === "" && reading.constraints.length === 0 && reading.order === "relevance";
  return reading.quantity !== undefined && bare ? only({ kind: "refine", reading }, "rule:quantity") : undefined;
};

/** A new amount is of the size of the old one; "make it two" speaks of something else. */
function isLike(before: number | undefined, now: number | undefined): boolean {
  return before !== undefined && now !== undefined && now * 5 >= before && now <= before * 20;
}
