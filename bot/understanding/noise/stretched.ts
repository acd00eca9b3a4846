/** "XXXL", "AAA", "www" and "III" are written so; there is hardly another letter in them. */
const stretchedWord = /(?<![\p{L}\p{N}@.#_/-])(?=\p{L}*(\p{L})\1\1)\p{L}{4,40}(?![\p{L}\p{N}@_/-])/giu;
const run = /(\p{L})\1{2,}/giu;
const sizeOrClass = /^(?:x+[sl]|[xivlcm]+)$/iu;
/** Letters that English doubles at the end of a word. */
const doubledAtEnd = /^[elsfoz]$/iu;

/**
 * "HELLOOO!!!", "whereeee": letters and signs that are drawn out are written once; twice where a word that is known, or
 * English spelling, has them twice ("goood" is "good").
 */
export async function unstretched(text: string, knows: (word: string) => Promise<boolean>): Promise<string> {
  const calm = text.replace(/([!?.,])\1{3,}/gu, "$1$1$1").replace(/(?:[!?][ \t]?){4,}/gu, signsOnce);
  const words = new Set(
    [...calm.matchAll(stretchedWord)].map(([word]) => word).filter((word) => !sizeOrClass.test(word)),
  );
  const plain = new Map<string, string>();
  for (const word of words) plain.set(word, await plainForm(word, knows));
  return plain.size === 0 ? calm : calm.replace(stretchedWord, (word) => plain.get(word) ?? word);
}

function signsOnce(signs: string): string {
  return signs.includes("?") ? (signs.includes("!") ? "?!" : "??") : "!!";
}

async function plainForm(word: string, knows: (word: string) => Promise<boolean>): Promise<string> {
  const once = word.replace(run, "$1");
  const twice = word.replace(run, "$1$1");
  if (await knows(once.toLowerCase())) return once;
  if (await knows(twice.toLowerCase())) return twice;
  return word.replace(run, (letters: string, letter: string, at: number) =>
    at + letters.length < word.length && doubledAtEnd.test(letter) ? letter.repeat(2) : letter,
  );
}
