import { fold } from "./fold.js";
import { remembering } from "./remembering.js";

/** How people write currencies; one sign may be that of several. */
const wordsOfCurrencies: Readonly<Record<string, string>> = {
  $: "USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP",
  dollar: "USD CAD AUD NZD SGD HKD TWD",
  buck: "USD CAD AUD NZD",
  peso: "MXN ARS CLP COP PHP",
  "€": "EUR",
  euro: "EUR",
  "£": "GBP",
  pound: "GBP EGP",
  quid: "GBP",
  sterling: "GBP",
  "¥": "JPY CNY",
  yen: "JPY",
  yuan: "CNY",
  rmb: "CNY",
  "₹": "INR",
  rupee: "INR PKR LKR",
  "₩": "KRW",
  won: "KRW",
  franc: "CHF",
  kr: "SEK NOK DKK ISK",
  krona: "SEK ISK",
  kronor: "SEK",
  krone: "NOK DKK",
  kroner: "NOK DKK",
  zloty: "PLN",
  zl: "PLN",
  "₺": "TRY",
  lira: "TRY",
  "₫": "VND",
  "₱": "PHP",
  "₴": "UAH",
  real: "BRL",
  reais: "BRL",
};

const isoCodes = new Set(Intl.supportedValuesOf("currency").map((code) => code.toLowerCase()));
// Codes that are words of everyday English as well.
for (const word of [
  "all",
  "top",
  "try",
  "cup",
  "mad",
  "gel",
  "lak",
  "ron",
  "pen",
  "mop",
  "sos",
  "bam",
  "ang",
  "ern",
  "std",
]) {
  isoCodes.delete(word);
}

/**
 * The currencies that a word or sign may mean.
 * @param word folded. @returns undefined when it is no currency.
 */
export function currenciesOf(word: string): readonly string[] | undefined {
  const singular = fold(word).replace(/s$/, "");
  const listed = Object.hasOwn(wordsOfCurrencies, singular) ? wordsOfCurrencies[singular] : undefined;
  if (listed !== undefined) {
    return listed.split(" ");
  }
  return isoCodes.has(word) ? [word.toUpperCase()] : undefined;
}

const currenciesKept = 50;

/** How many minor units make one: 100 for USD, 1 for JPY. */
export const minorUnitsOf = remembering((currency) => {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
}, currenciesKept);
