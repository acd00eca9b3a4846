import { fold } from "./fold.js";

const letterWords: Readonly<Record<string, string>> = {
  "extra small": "xs",
  "x small": "xs",
  xsmall: "xs",
  small: "s",
  medium: "m",
  large: "l",
  "x large": "xl",
  xlarge: "xl",
  "extra large": "xl",
  "xx large": "xxl",
  xxlarge: "xxl",
  "extra extra large": "xxl",
  "double extra large": "xxl",
  "xxx large": "xxxl",
  "triple extra large": "xxxl",
  onesize: "one size",
  "one size fits all": "one size",
  "one size fits most": "one size",
  "free size": "one size",
  "uni size": "one size",
  os: "one size",
  osfa: "one size",
  tu: "one size",
  "talla unica": "one size",
  均码: "one size",
};

const numberWords = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
   eighteen nineteen twenty`
    .split(/\s+/)
    .map((word, number) => [word, String(number)] as const),
);

const systems = "eu|us|uk|it|fr|jp|de|au|int";
const systemBefore = new RegExp(`^(${systems}) ?(?=\\d)`);
const systemAfter = new RegExp(`(?<=\\d) ?(${systems})$`);

/** Sizes in words, folded. */
export const sizeWordsListed: readonly string[] = Object.keys(letterWords);

export interface Size {
  /** Comparable form without its system: "xl", "43", "8.5", "32x30", "one size". */
  readonly key: string;
  /** "eu", "us" … when the size says it. */
  readonly system?: string;
}

/** A size's comparable form: "Extra Large" and "X-Large" are "xl", "2XL" is "xxl", "32 x 30" is "32x30". */
export function sizeOf(written: string): Size {
  const text = fold(written)
    .replace(/[_-]/g, " ")
    .replace(/(\d),(\d)/g, "$1.$2")
    .replace(/(\d) 1\/2\b/g, "$1.5")
    .replace(/\b(\w+) (?:and a half)\b/g, (_, word: string) => `${numberWords.get(word) ?? word}.5`)
    .replace(/\s?(?:x|×|\/)\s?(?=\d)/g, "x")
    .trim();
  const system = (systemBefore.exec(text) ?? systemAfter.exec(text))?.[1];
  const bare = text.replace(systemBefore, "").replace(systemAfter, "");
  const key = keyOf(bare);
  return system === undefined ? { key } : { key, system };
}

function keyOf(text: string): string {
  const word = letterWords[text] ?? numberWords.get(text) ?? text;
  const many = /^([2-6]) ?(?:x ?l|xlarge|x large)$/.exec(word);
  if (many !== null) {
    return `${"x".repeat(Number(many[1]))}l`;
  }
  const tiny = /^([2-4]) ?x ?s$/.exec(word);
  return tiny === null ? word.replace(/^(\d+)\.0$/, "$1") : `${"x".repeat(Number(tiny[1]))}s`;
}

/** The sizes that a catalog's value covers: "S/M" is both, "32/30" is one of waist and length. */
export function sizesIn(value: string): Size[] {
  const parts = fold(value).split(/\s?[/–-]\s?/);
  return (parts.length > 1 && parts.every(isLetterSize) ? parts : [value]).map(sizeOf);
}

/** A letter size written in letters: "xl", "s", "xxl"; "medium" is a word, not a letter. */
export function isLetterSize(word: string): boolean {
  return /^(?:[2-6]?x{1,5}[sl]|[sml])$/.test(word);
}
