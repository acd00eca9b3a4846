/** Words of questions and records, folded so that they can be compared. */

/** Lower case, without accents, plain quotes, one blank between words. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’´`]/gu, "'")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The stems of a text's words, in order: "Washable pockets" is ["wash", "pocket"]. */
export function stemsOf(text: string): readonly string[] {
  return wordsOf(text).map(stem);
}

function wordsOf(text: string): readonly string[] {
  return folded(text)
    .replace(/\b(usb|type|vitamin)[\s-]([a-k])\b/gu, "$1$2")
    .replace(/(?<=\d)[.,](?=\d)/gu, "\u0001")
    .split(/[^\p{L}\p{N}\u0001']+/u)
    .map((word) => word.replaceAll("\u0001", ".").replace(/^'+|'+$|'s$/gu, ""))
    .filter((word) => word !== "");
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/ies$/u, "y"],
  [/(?<=s|x|z|ch|sh)es$/u, ""],
  [/(?<=[^s])s$/u, ""],
  [/(?:ability|able|ible)$/u, ""],
  [/(?:ing|ed)$/u, ""],
  [/(?<=[^e])e$/u, ""],
];

/** English inflection only, and only where at least three letters are left: other scripts and codes stay as they are. */
function stem(word: string): string {
  if (!/^[a-z]{4,}$/u.test(word)) return word;
  const bare = endings.reduce((rest, [ending, instead]) => {
    const shorter = rest.replace(ending, instead);
    return shorter.length >= 3 ? shorter : rest;
  }, word);
  return /([b-df-hj-np-rtvwxz])\1$/u.test(bare) ? bare.slice(0, -1) : bare;
}

const sayNothing = new Set(
  (
    "a an and any are aren't as at be been both but by can can't could do does doesn't don't did didn't for from get got had has " +
    "have haven't he her here hey hi him his how i i'd i'll i'm if in into is isn't it it's its just kind know like look made make " +
    "many may maybe me might more most much my need of ok okay on one ones only or other our out please really say said see shall " +
    "she should so some sort still such sure tell than thank thanks that that's the their them then there these they they're thing " +
    "things this those to too us use used very want was way we were what what's when where whether which who whose why will with " +
    "without won't would yes you your yours actually also exactly about out of come comes coming contain contains include includes " +
    "included feature features has hello whom sorry wonder wondering question quick quickly anyway item product products good nice well " +
    "not no nor never ask asking mean means work works working go goes going give gives buy bought think either all each them " +
    "choose pick take would first second third fourth fifth last between two three four five better best anything something number same ok could put place problem"
  ).split(" "),
);
const sayNothingStems = new Set([...sayNothing].map(stem));

/** Stems of the words that say what is asked for; `beside` are words that only name the product. */
export function contentStems(text: string, beside: ReadonlySet<string> = new Set()): readonly string[] {
  const content = wordsOf(text)
    .filter((word) => !sayNothing.has(word) && (word.length > 1 || /[\p{N}\p{Script=Han}]/u.test(word)))
    .map(stem)
    .filter((each) => !sayNothingStems.has(each) && !beside.has(each));
  return [...new Set(content)];
}

/** A question that holds several, one by one: "is it waterproof, and how heavy is it?" */
export function clausesOf(question: string): readonly string[] {
  return question
    .normalize("NFKC")
    .slice(0, clausesWithin)
    .split(/[?!;\n。？！；]+|\.(?=\s|$)|,(?!\d|\s*in\b)|\s+(?:and|plus|also|y|&)\s+|，|、/u)
    .map((clause) => clause.trim())
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause));
}

const clausesWithin = 600;

/** A text's sentences as the shop wrote them; the lines of a list are sentences of their own. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .slice(0, sentencesWithin)
    .split(/[\n\r•·]+|(?<=[.!?])\s+(?=[\p{Lu}\p{N}"“(])|(?<=[。！？])/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

const sentencesWithin = 6_000;
