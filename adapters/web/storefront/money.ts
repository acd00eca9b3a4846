import type { Money } from "../../../bot/shop-records.js";

interface Format {
  readonly exact: Intl.NumberFormat;
  readonly minorUnits: number;
}

const formats = new Map<string, Format>();

function formatOf(currency: string): Format {
  const known = formats.get(currency);
  if (known !== undefined) return known;
  const exact = new Intl.NumberFormat("en-US", { style: "currency", currency });
  const made = { exact, minorUnits: 10 ** (exact.resolvedOptions().maximumFractionDigits ?? 2) };
  formats.set(currency, made);
  return made;
}

/** As shoppers read it: "$54.00", "¥5,200". */
export function priceText({ amount, currency }: Money): string {
  const { exact, minorUnits } = formatOf(currency);
  return exact.format(amount / minorUnits);
}

/** A round price at or above an amount, without cents: "$60"; for "hoodies under $60". */
export function roundPriceText({ amount, currency }: Money): string {
  const { minorUnits } = formatOf(currency);
  const whole = amount / minorUnits;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(whole, 1))));
  const round = Math.ceil(whole / step) * step;
  return new Intl.NumberFormat("en-US", { style: "currency", currency, maximumFractionDigits: 0 }).format(round);
}
