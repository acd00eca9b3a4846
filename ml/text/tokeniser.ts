import type { VocabularyPiece } from "./weights.js";

/** Tokens that the encoder reads of one text; what follows is not looked at. */
export const tokensMax = 128;

/** Characters that matter: `tokensMax` of the longest piece of the vocabulary, which has 16. */
export const charactersMax = tokensMax * 16;

/** Stands for what the vocabulary does not spell. */
const unknownId = 0;

/** The first pieces of the vocabulary are marks (unknown, begin, end …) and are never found in a text. */
const reservedPieces = 6;

/** How much worse than the worst piece an unknown character scores, as in SentencePiece. */
const unknownPenalty = 10;

/** Marks the beginning of a word; SentencePiece writes blanks as it. */
const wordMark = "▁";

interface TrieNode {
  readonly next: Map<string, TrieNode>;
  /** The piece that ends here. */
  id?: number;
  score: number;
}

/** The best way to spell what comes before a position. */
interface Spelling {
  readonly score: number;
  readonly from: number;
  readonly id: number;
}

export interface Tokeniser {
  /** @returns 1 to `tokensMax` ids; a text with nothing in it is one unknown piece. */
  encode(text: string): Int32Array;
}

/** SentencePiece with a unigram model (Kudo 2018): the most probable split, found with Viterbi's algorithm over a trie. */
export function createTokeniser(vocabulary: readonly VocabularyPiece[]): Tokeniser {
  const trie = buildTrie(vocabulary);
  const worst = vocabulary.reduce((least, [, score]) => Math.min(least, score ?? 0), 0);
  return {
    encode(text) {
      const symbols = Array.from(normalise(text));
      const ids = idsOf(bestSpellings(symbols, trie, worst - unknownPenalty));
      return Int32Array.from(ids.length === 0 ? [unknownId] : ids.slice(0, tokensMax));
    },
  };
}

/** Cut twice, since one character may become eighteen. */
function normalise(text: string): string {
  const words = text.slice(0, charactersMax).normalize("NFKC").slice(0, charactersMax).trim();
  return words === "" ? "" : wordMark + calmed(words).replace(/\s+/gu, wordMark);
}

/** The vocabulary spells capitals letter by letter, so a text in nothing but capitals would lose its meaning. */
function calmed(words: string): string {
  return words === words.toUpperCase() ? words.toLowerCase() : words;
}

function buildTrie(vocabulary: readonly VocabularyPiece[]): TrieNode {
  const root = emptyNode();
  vocabulary.forEach(([piece, score], id) => {
    if (id < reservedPieces) return;
    const node = walk(root, piece);
    node.id ??= id;
    node.score = score ?? 0;
  });
  return root;
}

function walk(root: TrieNode, piece: string): TrieNode {
  let node = root;
  for (const symbol of piece) {
    const next = node.next.get(symbol) ?? emptyNode();
    node.next.set(symbol, next);
    node = next;
  }
  return node;
}

function emptyNode(): TrieNode {
  return { next: new Map(), score: 0 };
}

/** @returns for each position from 0 to the end the best spelling of what comes before it. */
function bestSpellings(symbols: readonly string[], trie: TrieNode, unknownScore: number): readonly Spelling[] {
  const best: (Spelling | undefined)[] = [{ score: 0, from: 0, id: unknownId }];
  const offer = (to: number, spelling: Spelling) => {
    const known = best[to];
    if (known === undefined || spelling.score > known.score) best[to] = spelling;
  };
  for (let from = 0; from < symbols.length; from++) {
    const score = best[from]?.score ?? 0;
    offer(from + 1, { score: score + unknownScore, from, id: unknownId });
    let node = trie.next.get(symbols[from] ?? "");
    for (let to = from + 1; node !== undefined; to++) {
      if (node.id !== undefined) offer(to, { score: score + node.score, from, id: node.id });
      node = to < symbols.length ? node.next.get(symbols[to] ?? "") : undefined;
    }
  }
  return best as Spelling[];
}

/** Walks back from the end. Unknown characters beside each other become one unknown piece. */
function idsOf(spellings: readonly Spelling[]): number[] {
  const ids: number[] = [];
  let at = spellings.length - 1;
  while (at > 0) {
    const spelling = spellings[at];
    if (spelling === undefined) break;
    if (spelling.id !== unknownId || ids.at(-1) !== unknownId) ids.push(spelling.id);
    at = spelling.from;
  }
  return ids.reverse();
}
