import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { minorDigits, priceOf } from "../../adapters/shop/prices.js";

describe("prices as people write them", () => {
  test.each([
    ["19.99", "USD", 1999],
    ["19,99", "EUR", 1999],
    ["1,299.00", "USD", 129900],
    ["1.299,00", "EUR", 129900],
    ["1 299,00 €", "EUR", 129900],
    ["1,299", "USD", 129900],
    ["1.299.000", "EUR", 129900000],
    ["63.0000", "USD", 6300],
    ["$5", "USD", 500],
    ["5.5", "USD", 550],
    ["USD 5.50", "USD", 550],
    ["5200", "JPY", 5200],
    ["1.250", "KWD", 1250],
    ["0.500", "USD", 50],
    ["1299.500", "USD", 129950],
    ["0", "USD", 0],
  ])("%s in %s is %i minor units", (text, currency, amount) => {
    expect(priceOf(text, currency)).toEqual({ amount, currency });
  });

  test.each(["", "free", "1.299", "-5", "1,2,3", "19.999", "5.00.00", "1,2.50", "1e3", "12.", "9".repeat(20)])(
    "%s is no price in dollars",
    (text) => {
      expect(priceOf(text, "USD")).toBeUndefined();
    },
  );
});

test("every amount written with its decimals is read back as it was", () => {
  const amounts = fc.integer({ min: 0, max: 1e12 });
  const currencies = fc.constantFrom("USD", "EUR", "JPY", "KWD", "GBP");
  fc.assert(
    fc.property(amounts, currencies, fc.constantFrom(".", ","), (amount, currency, sign) => {
      const digits = minorDigits(currency);
      const text = String(amount).padStart(digits + 1, "0");
      const whole = text.slice(0, text.length - digits);
      const written = digits === 0 ? whole : `${whole}${sign}${text.slice(-digits)}`;
      expect(priceOf(written, currency)).toEqual({ amount, currency });
    }),
  );
});
