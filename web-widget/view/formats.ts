import type { Money } from "../../adapters/web/protocol.js";

/** How amounts, numbers and moments are written for one shopper. */
export interface Formats {
  readonly money: (money: Money) => string;
  readonly number: (value: number) => string;
  /** @param average of ratings: "4.0". */
  readonly average: (average: number) => string;
  /** @param share 0.2 is "20%". */
  readonly percent: (share: number) => string;
  /** "3:05 PM"; undefined when it is no moment. */
  readonly time: (iso: string) => string | undefined;
  /** "Mon, Nov 3, 2026"; undefined when it is no moment. */
  readonly date: (iso: string) => string | undefined;
  /** "Nov 3, 3:05 PM", without a time where there is none; undefined when it is no moment. */
  readonly moment: (iso: string) => string | undefined;
}

const withoutTime = /^\d{4}-\d\d-\d\d$/;

/** @param locale BCP 47; the browser's own is taken when it is none. */
export function formatsFor(locale: string): Formats {
  const language = known(locale);
  const currencies = new Map<string, Intl.NumberFormat>();
  const currencyFormat = (currency: string): Intl.NumberFormat => {
    const format = currencies.get(currency) ?? new Intl.NumberFormat(language, { style: "currency", currency });
    currencies.set(currency, format);
    return format;
  };
  const number = new Intl.NumberFormat(language);
  const average = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(language, { style: "percent" });
  const written = (iso: string, options: Intl.DateTimeFormatOptions): string | undefined => {
    const moment = new Date(iso);
    if (Number.isNaN(moment.getTime())) return undefined;
    // A date without a time is the same day everywhere.
    const zone = withoutTime.test(iso) ? { timeZone: "UTC" } : {};
    return new Intl.DateTimeFormat(language, { ...options, ...zone }).format(moment);
  };
  const day = { weekday: "short", day: "numeric", month: "short" } as const;
  return {
    money: ({ amount, currency }) => {
      const format = currencyFormat(currency);
      return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
    },
    number: (value) => number.format(value),
    average: (value) => average.format(value),
    percent: (share) => percent.format(share),
    time: (iso) => written(iso, { timeStyle: "short" }),
    date: (iso) => written(iso, { ...day, year: "numeric" }),
    moment: (iso) => written(iso, withoutTime.test(iso) ? day : { ...day, hour: "numeric", minute: "numeric" }),
  };
}

function known(locale: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined;
  }
}
