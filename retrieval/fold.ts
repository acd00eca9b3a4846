import { remembering } from "./remembering.js";

/** What decomposition would spoil. */
const signsApart: readonly (readonly [RegExp, string])[] = [
  [/[™®©℠]/gu, ""],
  // A fraction sign after a digit would run into it: 1½ is "1 1/2", not "11/2".
  [/(?<=\p{N})(?=[¼-¾⅐-⅞])/gu, " "],
  [/´/gu, "'"],
  [/″/gu, '"'],
];

/** Signs that one keyboard has and another has not, in the form that most people type. */
const plainSigns: readonly (readonly [RegExp, string])[] = [
  [/[`‘’‚‛′ʼ]/gu, "'"],
  [/[“”„‟«»]/gu, '"'],
  [/[\u2010-\u2015\u2212]/gu, "-"],
  [/\u2044/gu, "/"],
  [/×/gu, "x"],
  [/[ßẞ]/gu, "ss"],
  [/æ/giu, "ae"],
  [/œ/giu, "oe"],
  [/ø/giu, "o"],
  [/ł/giu, "l"],
];

/** Accents and vowel points that people leave out when they type. Marks that other scripts write words with stay. */
const leftOutMarks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/gu;

// Sorting a long run of marks takes time that grows with the square of its length; no word carries that many.
const longRunOfMarks = /(\p{M}{4})\p{M}+/gu;
const control = /[\p{Cc}\p{Z}\p{Cs}]+/gu;
const invisible = /[\p{Cf}\ufe00-\ufe0f]/gu;
const plainText = /^[\x20-\x7e]*$/;

/**
 * The form in which two spellings of one text are equal: compatibility forms and accents gone (NFKD), signs plain,
 * invisible and control characters gone, letter case kept, blanks not collapsed.
 */
export function plain(text: string): string {
  if (plainText.test(text)) {
    return text;
  }
  const visible = text.replace(control, " ").replace(invisible, "").replace(longRunOfMarks, "$1");
  const decomposed = replaceAll(visible, signsApart).normalize("NFKD").replace(leftOutMarks, "").normalize("NFC");
  return replaceAll(decomposed, plainSigns);
}

function replaceAll(text: string, replacements: readonly (readonly [RegExp, string])[]): string {
  return replacements.reduce((result, [sign, replacement]) => result.replace(sign, replacement), text);
}

/** A catalog writes most of its values in one product after the other. */
const valuesKept = 20_000;
const keptCharsMax = 60;

/** A text as it is compared: plain, in lower case, blanks collapsed and trimmed. Punctuation stays. */
export function fold(text: string): string {
  // Most texts: their only blank is a space, and nothing in them is spelled in two ways.
  if (plainText.test(text)) return (text.includes("  ") ? text.replace(/ +/g, " ") : text).toLowerCase().trim();
  // "İ" in lower case is "i" with a mark of its own.
  return plain(text).toLowerCase().replaceAll("\u0307", "").replace(/\s+/gu, " ").trim();
}

const foldedBefore = remembering(fold, valuesKept);

/** The same, quicker for short texts that come again. */
export function foldAgain(text: string): string {
  return text.length > keptCharsMax ? fold(text) : foldedBefore(text);
}
