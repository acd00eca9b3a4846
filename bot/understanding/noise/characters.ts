/** Longer input is cut before any pattern looks at it, so that a pattern's time stays bounded. */
const looksAtMax = 64_000;

/** Drawn through or around a letter, and more than three on top of each other. */
const drawnOver = /[\u0334-\u0338\u0488\u0489\u20d0-\u20e3]/gu;
const heaped = /(\p{M}{3})\p{M}+/gu;
const accent = /[\u0300-\u036f]/gu;
/** Of so many letters and accents, one in three is as many as any Latin script writes. */
const accentedShareMax = 0.4;

/** "0" in the scripts that shoppers' keyboards write digits in; their nine others follow it. */
const zeros = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x0f20,
  0x1040, 0x17e0,
];

/** Cyrillic and Greek letters that look like these Latin ones. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  pairs("АВЕЅІЈКМНОРСТХУаеѕіјкморстху", "ABESIJKMHOPCTXYaesijkmopctxy").concat(
    pairs("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo"),
  ),
);

/**
 * The text in characters that can be compared: without what is not seen, heaped marks and steering characters; letters
 * and digits of other widths, styles and scripts that only look different are the plain ones. At most 64,000 characters.
 */
export function legible(text: string): string {
  const plain = text
    .slice(0, looksAtMax)
    .replace(heaped, "$1")
    .normalize("NFKC")
    .slice(0, looksAtMax)
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/(?![\n\t])\p{Cc}/gu, " ")
    .replace(drawnOver, "");
  return withoutAccentFlood(plain)
    .replace(/(?<![\p{L}\p{N}\p{S}\p{P}\p{M}])\p{M}+/gu, "")
    .replace(/[\u0660-\u17e9]/gu, plainDigit)
    .replace(/[\p{L}\p{N}-]*[\u0370-\u04ff][\p{L}\p{N}-]*/gu, inLatin);
}

function withoutAccentFlood(text: string): string {
  const taken = text.normalize("NFD");
  const accents = taken.match(accent)?.length ?? 0;
  return accents > taken.length * accentedShareMax ? taken.replace(accent, "") : text;
}

function plainDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = zeros.find((each) => code >= each && code < each + 10);
  return zero === undefined ? digit : String(code - zero);
}

/** "ОМ-1012" or "оrder": of a word that mixes scripts, or an id, the letters that look like Latin ones are meant so. */
function inLatin(word: string): string {
  if (!/[A-Za-z0-9]/u.test(word)) return word;
  const latin = Array.from(word, (letter) => lookAlikes.get(letter) ?? letter).join("");
  return /[\u0370-\u04ff]/u.test(latin) ? word : latin;
}

function pairs(from: string, to: string): (readonly [string, string])[] {
  return Array.from(from, (letter, at) => [letter, to.charAt(at)] as const);
}
