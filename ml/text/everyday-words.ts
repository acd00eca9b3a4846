import { findSentenceWeights, readVocabulary } from "./weights.js";

/** SentencePiece marks with it where a word begins. */
const wordMark = "▁";
/** Shorter pieces are as often the beginning of a word as a word. */
const charactersMin = 4;
const lettersOnly = /^\p{L}+$/u;

/**
 * About 4,900 words of everyday English: what the sentence encoder's vocabulary spells in one piece. A text that it was
 * made from had each of them many thousand times, so none is a typing mistake.
 * @returns in small letters without accents.
 * @throws AssistantError "model/missing" when the vocabulary is not on disk.
 */
export async function everydayWords(): Promise<ReadonlySet<string>> {
  const { folder } = await findSentenceWeights();
  const words = new Set<string>();
  for (const [piece] of await readVocabulary(folder)) {
    const word = piece.startsWith(wordMark) ? folded(piece.slice(wordMark.length)) : "";
    if (word.length >= charactersMin && lettersOnly.test(word)) words.add(word);
  }
  return words;
}

function folded(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/\p{Mn}+/gu, "")
    .toLowerCase();
}
