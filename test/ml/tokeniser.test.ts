import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTokeniser, tokensMax } from "../../ml/text/tokeniser.js";
import { findSentenceWeights, readVocabulary, type VocabularyPiece } from "../../ml/text/weights.js";

const vocabulary = await readVocabulary((await findSentenceWeights()).folder);
const tokeniser = createTokeniser(vocabulary);

const letters = Array.from("abcdefghijklmnopqrstuvwxyz");

function pieces(text: string): string[] {
  return Array.from(tokeniser.encode(text), (id) => vocabulary[id]![0]);
}

describe("a text becomes pieces of the vocabulary", () => {
  test("words begin with the mark that stands for the blank before them", () => {
    expect(pieces("where is my order")).toEqual(["▁where", "▁is", "▁my", "▁order"]);
  });

  test("blanks of any kind and number count as one", () => {
    expect(pieces("  where\tis\n\nmy   order ")).toEqual(pieces("where is my order"));
  });

  test("full-width letters and ligatures are read as what they stand for", () => {
    expect(pieces("ｗｈｅｒｅ is my ﬁle")).toEqual(pieces("where is my file"));
  });

  test("the most probable split wins, not the longest first piece", () => {
    const small: VocabularyPiece[] = [
      ...Array.from({ length: 6 }, (): VocabularyPiece => ["", 0]),
      ["▁ab", -5],
      ["▁a", -1],
      ["bc", -1],
      ["c", -2],
    ];
    expect(Array.from(createTokeniser(small).encode("abc"))).toEqual([7, 8]);
  });

  test("unknown characters beside each other are one unknown piece", () => {
    expect(Array.from(tokeniser.encode("毛衣毛衣")).filter((id) => id === 0)).toHaveLength(1);
  });

  test("a text with nothing in it is one unknown piece", () => {
    expect(Array.from(tokeniser.encode(" \n "))).toEqual([0]);
  });
});

test("any text gives 1 to 128 ids of the vocabulary, and known pieces spell the text again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const ids = Array.from(tokeniser.encode(text));
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.length).toBeLessThanOrEqual(tokensMax);
      expect(ids.every((id) => id >= 0 && id < vocabulary.length)).toBe(true);
    }),
  );
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 12 }), {
        minLength: 1,
        maxLength: 8,
      }),
      (words) => {
        expect(pieces(words.join(" ")).join("")).toBe(`▁${words.join("▁")}`);
      },
    ),
  );
});

test("a megabyte costs no more than its beginning", () => {
  const long = "n".repeat(1_000_000);
  expect(tokeniser.encode(long)).toEqual(tokeniser.encode(long.slice(0, 5_000)));
});
