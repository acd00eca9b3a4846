import type { Money } from "../../bot/shop-records.js";

const digitsOf = new Map<string, number>();

/** How many digits of a currency's amount are behind the decimal sign, e.g. 2 for USD, 0 for JPY (ISO 4217). */
export function minorDigits(currency: string): number {
  const known = digitsOf.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
  const digits = format.maximumFractionDigits ?? 2;
  digitsOf.set(currency, digits); // Making a formatter takes longer than reading a whole row.
  return digits;
}

/**
 * Reads a price as people and exports write it: "19.99", "19,99", "1,299.00", "1.299,00", "63.0000", "$5".
 * @returns undefined when it is no price, or could be two different ones ("1.299").
 */
export function priceOf(text: string, currency: string): Money | undefined {
  const bare = text.replaceAll(/[\p{Sc}\s']/gu, "").replace(/^[A-Z]{3}|[A-Z]{3}$/, "");
  const [, whole, sign, fraction = ""] = /^(\d+)(?:([.,])(\d+))?$/.exec(bare) ?? [];
  if (whole === undefined) return groupedPrice(bare, currency);
  const couldBeThousands = fraction.length === 3 && minorDigits(currency) !== 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (!couldBeThousands) return money(whole, fraction, currency);
  return sign === "," ? money(whole + fraction, "", currency) : undefined; // "1.299": a thousand, or one and a bit?
}

/** "1,299.00", "1.299,00" and "1.299.000": one sign parts the thousands, the other one the decimals. */
function groupedPrice(bare: string, currency: string): Money | undefined {
  const [, whole, fraction = ""] =
    /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(bare) ?? /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(bare) ?? [];
  return whole === undefined ? undefined : money(whole.replaceAll(/[.,]/g, ""), fraction, currency);
}

function money(whole: string, decimals: string, currency: string): Money | undefined {
  const digits = minorDigits(currency);
  const fraction = decimals.replace(/0+$/, ""); // Some exports write four decimals whatever the currency has.
  if (fraction.length > digits) return undefined;
  const amount = Number(whole + fraction.padEnd(digits, "0"));
  return Number.isSafeInteger(amount) ? { amount, currency } : undefined;
}
