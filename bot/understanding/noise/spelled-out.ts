/**
 * Ids as they are said: "o m dash ten twelve", "double u six oh six", "W as in whiskey", "nine seven two zero five",
 * "maya dot okafor at example dot com".
 */

const digits: Readonly<Record<string, string>> = {
  ...{ zero: "0", nought: "0", null: "0", one: "1", two: "2", three: "3", four: "4", five: "5", six: "6" },
  ...{ seven: "7", eight: "8", nine: "9", niner: "9" },
};
const teens: Readonly<Record<string, string>> = {
  ...{ ten: "10", eleven: "11", twelve: "12", thirteen: "13", fourteen: "14", fifteen: "15", sixteen: "16" },
  ...{ seventeen: "17", eighteen: "18", nineteen: "19" },
};
const tens: Readonly<Record<string, string>> = {
  ...{ twenty: "2", thirty: "3", forty: "4", fourty: "4", fifty: "5", sixty: "6", seventy: "7", eighty: "8" },
  ninety: "9",
};
/** What a recogniser of speech writes for the name of a letter or a digit; words only beside others that are spelled. */
const letterNames: Readonly<Record<string, string>> = {
  ...{ ay: "A", bee: "B", cee: "C", see: "C", sea: "C", dee: "D", eff: "F", ef: "F", gee: "G", aitch: "H", jay: "J" },
  ...{ kay: "K", el: "L", ell: "L", em: "M", en: "N", oh: "O", pee: "P", cue: "Q", queue: "Q", are: "R", ar: "R" },
  ...{ ess: "S", es: "S", tee: "T", tea: "T", you: "U", vee: "V", ex: "X", why: "Y", wye: "Y", zee: "Z", zed: "Z" },
};
/** The spelling alphabet of the ICAO. */
const alphabet =
  "alfa alpha bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey whisky xray x-ray yankee zulu";
const alphabetWords = new Set(alphabet.split(" "));
const misheard: Readonly<Record<string, string>> = { for: "4", fore: "4", to: "2", too: "2", won: "1", ate: "8" };
const dashes = new Set(["dash", "hyphen", "minus", "guion", "guión", "-", "–", "—"]);
const repeats: Readonly<Record<string, number>> = { double: 2, triple: 3 };
const chineseDigits = "零一二三四五六七八九";

/** Fewer digits are an amount or a place, no id. */
const digitsMin = 3;
/** "9 7 2 0 5": so many letters and digits, each by itself, are typed as they would be said. */
const signsMin = 4;
/** Of a message that is as long as a letter, nobody has spelled anything. */
const wordsMax = 120;

/**
 * The text with what is spelled out written as it is meant: "oh em one oh one two" is "OM1012", "oh" among digits being a nought.
 * @param idsExpected whether an id was asked for or the message is about one; otherwise "one two three" stays.
 */
export function spelledOut(text: string, idsExpected: boolean): string {
  const addressed = withAddress(text).replace(spokenSize, inDigits);
  if (!idsExpected) return addressed;
  const plain = addressed.replace(/[零〇一二三四五六七八九]{3,}/gu, (said) =>
    Array.from(said, (each) => String(Math.max(0, chineseDigits.indexOf(each === "〇" ? "零" : each)))).join(""),
  );
  const words = plain.split(/(\s+|,\s*)/u);
  return words.length > wordsMax * 2 ? plain : joinRuns(words);
}

/** "size forty two", also where no id is expected. */
const spokenSize =
  /(?<=\bsize )(?:twenty|thirty|forty|fifty|sixty)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?\b/giu;

function inDigits(said: string): string {
  const [ten = "", unit = ""] = said.toLowerCase().split(/[ -]/u);
  return `${tens[ten] ?? ""}${digits[unit] ?? "0"}`;
}

interface Spelled {
  readonly code: string;
  /** How many words it takes. */
  readonly words: number;
  /** A word that means a letter or digit only beside others that do. */
  readonly unsure?: true;
}

/** "OM one zero one two": written as one word, the letters are the id's; "IS" and "ZIP" are not. */
const lettersBefore =
  /(?<![\p{L}\p{N}])(?!(?:IS|NO|NR|ID|ZIP|AT|ON|IN|MY|TO|OF|IT|ITS|FOR|THE|WAS|CODE|AND|OR|UK|US|USA|BY)\b)([A-Z]{1,4})\s$/u;

/** @param pieces words with what stands between them, in turn. */
function joinRuns(pieces: readonly string[]): string {
  const words = pieces.filter((_, at) => at % 2 === 0);
  const gaps = pieces.filter((_, at) => at % 2 === 1);
  let said = "";
  for (let at = 0; at < words.length; ) {
    const run = runAt(words, at);
    if (run !== undefined && /^\d/u.test(run.text)) said = said.replace(lettersBefore, "$1");
    said += (run?.text ?? words[at] ?? "") + (gaps[at + (run?.words ?? 1) - 1] ?? "");
    at += run?.words ?? 1;
  }
  return said;
}

/** The longest run of spelled letters and digits from here on that makes an id. */
function runAt(words: readonly string[], from: number): { readonly text: string; readonly words: number } | undefined {
  const spelled: Spelled[] = [];
  for (let at = from; at < words.length; ) {
    const next = spelledAt(words, at);
    if (next === undefined) break;
    spelled.push(next);
    at += next.words;
    if (/[.!?]$/u.test(words[at - 1] ?? "")) break;
  }
  const kept = trimmed(spelled);
  const code = kept
    .map((each) => each.code)
    .join("")
    .replace(/(?<=\d)O(?=\d|$)|^O(?=\d)/gu, "0");
  const sure = kept.map((each) => (each.unsure === true ? "" : each.code)).join("");
  const asWords = kept.some((each, at) => each.words > 1 || /\p{L}{2}/u.test(words[from + at] ?? ""));
  const oneByOne = kept.length >= signsMin && kept.every((each) => each.code.length === 1);
  if (kept.length < 2 || kept[0]?.unsure === true || !(asWords || oneByOne) || digitsIn(sure) < digitsMin)
    return undefined;
  const taken = kept.reduce((sum, each) => sum + each.words, 0);
  const end = /[.!?]+$/u.exec(words[from + taken - 1] ?? "")?.[0] ?? "";
  return { text: code + end, words: taken };
}

function digitsIn(code: string): number {
  return code.replace(/\D/gu, "").length;
}

/** A run neither begins nor ends with a word that is a letter only by its neighbours: "five see you" ends at the five. */
function trimmed(spelled: readonly Spelled[]): readonly Spelled[] {
  const sure = spelled.findLastIndex(({ unsure }) => unsure !== true);
  return spelled.slice(0, sure + 1);
}

function spelledAt(words: readonly string[], at: number): Spelled | undefined {
  const word = bare(words[at]);
  const next = bare(words[at + 1]);
  const times = repeats[word];
  if (word === "double" && ["u", "you", "ewe"].includes(next)) return { code: "W", words: 2 };
  if (times !== undefined) {
    const repeated = spelledAt(words, at + 1);
    const single = repeated?.code.length === 1 ? repeated : undefined;
    return single === undefined ? undefined : { code: single.code.repeat(times), words: single.words + 1 };
  }
  const letter = letterOf(words, at);
  return letter ?? numberAt(word, next) ?? unsureAt(word);
}

/** "W as in whiskey", "W for William", "w like whiskey", "whiskey", "W". */
function letterOf(words: readonly string[], at: number): Spelled | undefined {
  const word = bare(words[at]);
  if (dashes.has(word)) return { code: "-", words: 1 };
  if (alphabetWords.has(word)) return { code: word.charAt(0).toUpperCase(), words: 1 };
  const name = /^[a-z]$/u.test(word) ? word.toUpperCase() : letterNames[word];
  if (name === undefined) return undefined;
  if (word === "oh" && isExclaimed(words, at)) return undefined;
  const [second, third, fourth] = [1, 2, 3].map((step) => bare(words[at + step]));
  const starts = (example: string | undefined): boolean => example?.startsWith(name.toLowerCase()) === true;
  if (second === "as" && third === "in" && starts(fourth)) return { code: name, words: 4 };
  if ((second === "for" || second === "like") && starts(third) && (third ?? "").length > 2)
    return { code: name, words: 3 };
  const unsure = word.length > 1 || word === "a" || word === "i";
  return { code: name, words: 1, ...(unsure && word !== "oh" && word !== "em" ? { unsure } : {}) };
}

/** "oh, 97205" */
function isExclaimed(words: readonly string[], at: number): boolean {
  return /,$/u.test(words[at] ?? "") || /^\d{2}/u.test(bare(words[at + 1]));
}

function numberAt(word: string, next: string): Spelled | undefined {
  if (/^[a-z]{0,4}\d{1,12}$/iu.test(word)) return { code: word.toUpperCase(), words: 1 };
  const digit = digits[word] ?? teens[word];
  if (digit !== undefined) return { code: digit, words: 1 };
  const [first = "", second] = word.split("-");
  const ten = tens[first];
  if (ten === undefined) return undefined;
  if (second !== undefined) return digits[second] === undefined ? undefined : { code: ten + digits[second], words: 1 };
  const unit = digits[next];
  return unit === undefined || unit === "0" ? { code: `${ten}0`, words: 1 } : { code: ten + unit, words: 2 };
}

function unsureAt(word: string): Spelled | undefined {
  const code = misheard[word];
  return code === undefined ? undefined : { code, words: 1, unsure: true };
}

function bare(word: string | undefined): string {
  return (word ?? "").toLowerCase().replace(/[.!?,;:]+$/u, "");
}

const dot = String.raw`(?:\s+(?:dot|point|punto)\s+|\s?[([]\s?(?:dot|\.)\s?[)\]]\s?|\s?\.\s?)`;
const joint = String.raw`(?:\s+(?:dot|underscore|dash|hyphen)\s+|[._-])`;
const at = String.raw`(?:\s+at\s+(?!the\b|a\b|my\b)|\s?[([]\s?(?:at|@)\s?[)\]]\s?|\s+arroba\s+|\s*@\s*)`;
const address = new RegExp(
  String.raw`(?<![\p{L}\p{N}._-])([\p{L}\p{N}]{1,40}(?:${joint}[\p{L}\p{N}]{1,40}){0,4})${at}([\p{L}\p{N}]{2,40}(?:\s+dash\s+[\p{L}\p{N}]{1,40}|-[\p{L}\p{N}]{1,40}){0,3})${dot}(com|org|net|edu|gov|info|example|co${dot}uk|[a-z]{2})(?![\p{L}\p{N}])`,
  "iu",
);
const spoken = /\b(?:dot|at|arroba|punto)\b|[([]\s?(?:at|dot|@)/iu;

/** "jo dot doe at example dot com" written as the address that it is. */
function withAddress(text: string): string {
  if (!spoken.test(text) || text.length > 1_000) return text;
  return text.replace(address, (_, name: string, host: string, end: string) => {
    const written = (part: string): string =>
      part
        .replace(/\s*\b(?:dot|point|punto)\b\s*|\s*[([]\s?(?:dot|\.)\s?[)\]]\s*|\s*\.\s*/giu, ".")
        .replace(/\s*\bunderscore\b\s*/giu, "_")
        .replace(/\s*\b(?:dash|hyphen)\b\s*/giu, "-");
    return `${written(name)}@${written(host)}.${written(end)}`.toLowerCase();
  });
}
