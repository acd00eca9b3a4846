import type { Limit } from "../bot/wish.js";

type PriceLimit = Extract<Limit, { field: "price" }>;

/** Amounts that people name, times a power of ten. */
const roundAmounts = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
/** From so many prices on a band more tells them apart better than it costs to read. */
const manyPrices = 40;

/**
 * Two to four bands of about equally many prices, parted at round amounts.
 * @param prices in minor units, in any order. @param minorUnits how many make one of the currency.
 * @returns none when all prices are about the same.
 */
export function priceBands(prices: readonly number[], minorUnits: number): readonly PriceLimit[] {
  const sorted = [...prices].sort((one, other) => one - other);
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  const parts = sorted.length >= manyPrices ? 4 : 3;
  const wanted = Array.from(
    { length: parts - 1 },
    (_, at) => sorted[Math.floor((sorted.length * (at + 1)) / parts)] ?? 0,
  );
  const cuts = [...new Set(wanted.map((amount) => rounded(amount, minorUnits)))].filter(
    (cut) => cut > least && cut <= most,
  );
  if (cuts.length === 0) return [];
  const bands = [undefined, ...cuts].map((from, at): PriceLimit => {
    const to = cuts[at];
    return {
      field: "price",
      ...(from === undefined ? {} : { min: from }),
      ...(to === undefined ? {} : { max: to - 1 }),
    };
  });
  return bands;
}

function rounded(amount: number, minorUnits: number): number {
  const whole = Math.max(amount / minorUnits, 1);
  const power = 10 ** Math.floor(Math.log10(whole));
  const nearest = roundAmounts.reduce((best, each) =>
    Math.abs(each * power - whole) < Math.abs(best * power - whole) ? each : best,
  );
  return Math.round(nearest * power) * minorUnits;
}
