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
  const digits = minorDigits(currency);
  const parts = /^(\d[\d.,]*?)(?:([.,])(\d+))?$/.exec(bare);
  if (parts === null) return undefined;
  const [, head = "", sign, tail = ""] = parts;
  if (sign !== undefined && isGrouping(head, sign, tail, digits)) return money(head + tail, "", digits, currency);
  if (sign === "." && tail.length === 3 && digits !== 3) return undefined; // 1.299: a thousand, or one and a bit?
  if (sign !== undefined && head.includes(sign)) return undefined;
  return money(head, tail, digits, currency);
}

/** True for "1,299" and "1.299.000", where the last sign separates thousands. */
function isGrouping(head: string, sign: string, tail: string, digits: number): boolean {
  if (tail.length !== 3 || digits === 3) return false;
  return head.includes(sign)
    ? new RegExp(`^\\d{1,3}(\\${sign}\\d{3})+$`).test(head)
    : /^\d{1,3}$/.test(head) && sign === ",";
}

function money(head: string, tail: string, digits: number, currency: string): Money | undefined {
  const whole = head.replaceAll(/[.,]/g, "");
  const fraction = tail.replace(/0+$/, "");
  if (fraction.length > digits) return undefined;
  const amount = Number(whole + fraction.padEnd(digits, "0"));
  return Number.isSafeInteger(amount) ? { amount, currency } : undefined;
}
