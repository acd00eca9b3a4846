import type { Fact } from "../dialogue.js";
import { plainLine } from "../saying.js";
import type { Money } from "../shop-records.js";

/** How one language writes the values of facts. */
export interface FactWords {
  /** BCP 47, e.g. "en-GB"; numbers, money and dates follow it. */
  readonly locale: string;
  /** IANA name of the shop's time zone. */
  readonly timeZone: string;
  /** Words for the values of a property, e.g. states; a value without one is told as it stands. */
  readonly of: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly unknown: string;
}

const textMax = 400;

export function renderFact(fact: Fact, language: FactWords): string {
  const { value, property } = fact;
  if (value === null) return language.unknown;
  if (typeof value === "object") return money(value, language.locale);
  if (typeof value === "number")
    return new Intl.NumberFormat(language.locale, { maximumFractionDigits: 2 }).format(value);
  if (typeof value === "boolean") return String(value);
  if (property.endsWith("-at")) return dateInWords(value, language);
  if (property.endsWith("-time")) return timeInWords(new Date(value), language);
  return language.of[property]?.[value] ?? plainLine(value, textMax);
}

function money(value: Money, locale: string): string {
  return moneyFormat(value, locale, "auto");
}

/** As people name a limit: "$60" where there are no cents. */
export function limitAmount(value: Money, locale: string): string {
  return moneyFormat(value, locale, "stripIfInteger");
}

function moneyFormat(
  { amount, currency }: Money,
  locale: string,
  trailingZeroDisplay: "auto" | "stripIfInteger",
): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency, trailingZeroDisplay });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** "Monday, November 3, 2026"; as it stands when it is no date. */
function dateInWords(iso: string, language: Pick<FactWords, "locale" | "timeZone">): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return plainLine(iso, textMax);
  return new Intl.DateTimeFormat(language.locale, { dateStyle: "full", timeZone: language.timeZone }).format(moment);
}

/** "3:05 PM". */
function timeInWords(moment: Date, language: Pick<FactWords, "locale" | "timeZone">): string {
  return new Intl.DateTimeFormat(language.locale, { timeStyle: "short", timeZone: language.timeZone }).format(moment);
}
