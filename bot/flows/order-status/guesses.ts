import type { Money } from "../../shop-records.js";
import type { Agreed } from "../../wording/order-answer-wording.js";

/** Whether what somebody guesses in a question is what the record says. Undefined: nothing of the kind was guessed. */

const smallNumbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** @param amounts any of these is right: "in total" may mean the items or what was paid. */
export function agreesOnMoney(guess: string | undefined, amounts: readonly (Money | undefined)[]): Agreed | undefined {
  const guessed = [...(guess ?? "").matchAll(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d+(?:[.,]\d\d)?(?!\d)/gu)].map(
    ([number]) => Number(/,\d{3}/u.test(number) ? number.replaceAll(",", "") : number.replace(",", ".")),
  );
  const known = amounts.flatMap((each) => (each === undefined ? [] : [each.amount / 100]));
  if (guessed.length === 0 || known.length === 0) return undefined;
  if (guessed.some((each) => known.includes(each))) return "yes";
  const rounded = guessed.some((each) => Number.isInteger(each) && known.some((one) => Math.abs(one - each) < 1));
  return rounded ? "about" : "no";
}

export function agreesOnCount(guess: string | undefined, count: number): Agreed | undefined {
  const words = (guess ?? "").toLowerCase().split(/[^\p{L}\d]+/u);
  const guessed = words.flatMap((word) => {
    const small = smallNumbers.indexOf(word);
    return /^\d{1,4}$/u.test(word) ? [Number(word)] : small > 0 && word !== "one" ? [small] : [];
  });
  const [first] = guessed;
  return first === undefined ? undefined : first === count ? "yes" : "no";
}

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const months = [
  ...["january", "february", "march", "april", "may", "june", "july"],
  ...["august", "september", "october", "november", "december"],
];

/** @param moments ISO 8601; all of them must be on the day that was named. */
export function agreesOnDay(
  guess: string | undefined,
  moments: readonly string[],
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): Agreed | undefined {
  const said = (guess ?? "").toLowerCase();
  if (moments.length === 0) return undefined;
  const matches = moments.map((moment) => onThatDay(said, new Date(moment), now, timeZone));
  if (matches.includes(undefined)) return undefined;
  return matches.every((each) => each === true) ? "yes" : "no";
}

function onThatDay(said: string, moment: Date, now: Date, timeZone: string): boolean | undefined {
  const day = partsOfDay(moment, timeZone);
  const weekday = weekdays.find((each) => said.includes(each));
  const month = months.find((each) =>
    new RegExp(`\\b${each === "may" ? "may (?=\\d)|\\d (?:of )?may" : each.slice(0, 3)}`, "u").test(said),
  );
  const date =
    /\b(\d{1,2})(?:st|nd|rd|th)\b/u.exec(said)?.[1] ??
    (month === undefined ? undefined : /\b(\d{1,2})\b/u.exec(said)?.[1]);
  const ago = /\byesterday\b/u.test(said) ? 1 : /\btoday\b|\bthis morning\b/u.test(said) ? 0 : undefined;
  const then = ago === undefined ? undefined : partsOfDay(new Date(now.getTime() - ago * dayMs), timeZone);
  const checks = [
    ...(weekday === undefined ? [] : [day.weekday === weekday]),
    ...(month === undefined ? [] : [months[day.month - 1] === month]),
    ...(date === undefined ? [] : [day.date === Number(date)]),
    ...(then === undefined ? [] : [then.date === day.date && then.month === day.month && then.year === day.year]),
  ];
  return checks.length === 0 ? undefined : checks.every(Boolean);
}

const dayMs = 24 * 60 * 60 * 1000;

function partsOfDay(moment: Date, timeZone: string) {
  const format = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone, weekday: "long", year: "numeric", month: "numeric", day: "numeric" },
  });
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  const number = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  const weekday = parts.get("weekday")?.toLowerCase();
  return { weekday, year: number("year"), month: number("month"), date: number("day") };
}

/**
 * Whether any of the record's own words stand in the guess.
 * @param others words of the same kind that would be a wrong guess, e.g. the other ways to pay.
 */
export function agreesOnWords(
  guess: string | undefined,
  recorded: readonly string[],
  others: readonly string[] = [],
): Agreed | undefined {
  const said = ` ${(guess ?? "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const stands = (word: string): boolean =>
    said.includes(
      ` ${word
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim()} `,
    );
  if (recorded.some(stands)) return "yes";
  return others.some(stands) ? "no" : undefined;
}
