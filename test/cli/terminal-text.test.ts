import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cellsOf,
  cutToCells,
  harmless,
  harmlessJson,
  harmlessLine,
  painter,
  wrap,
} from "../../adapters/cli/terminal-text.js";

const anyText = fc.string({ unit: "binary", maxLength: 200 });

describe("harmless text", () => {
  it("no control character, override or half surrogate is left, whatever comes in", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // The line feed is the one control that may stay.
        expect(harmless(text)).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u,
        );
        expect(harmlessLine(text)).not.toContain("\n");
      }),
    );
  });

  it("shows what was there: ESC as ␛, DEL as ␡", () => {
    expect(harmless("a\u001b[31mb\u007f\u0000")).toBe("a␛[31mb␡␀");
  });

  it("ordinary writing of any script stays as it is", () => {
    for (const text of ["Größe 43½", "降噪耳机", "שלום", "👩‍👩‍👧 e\u0301"]) expect(harmless(text)).toBe(text);
  });

  it("JSON made harmless parses to the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value);
        expect(JSON.parse(harmlessJson(json))).toEqual(JSON.parse(json));
        expect(harmlessJson(json)).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/u);
      }),
    );
  });
});

describe("measuring and wrapping", () => {
  it.each([
    ["abc", 3],
    ["降噪", 4],
    ["e\u0301", 1],
    ["👩‍👩‍👧", 2],
    ["\u200b", 0],
  ])("%s takes %i cells", (text, cells) => {
    expect(cellsOf(text)).toBe(cells);
  });

  it("no line is wider than the terminal, and no word gets lost", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme-composite", maxLength: 40 })),
        fc.integer({ min: 20, max: 60 }),
        (words, cells) => {
          const text = harmless(words.join(" "));
          const lines = wrap(text, cells);
          for (const line of lines) expect(cellsOf(line)).toBeLessThanOrEqual(cells);
          expect(lines.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
        },
      ),
    );
  });

  it("an indented line stays indented when it is broken", () => {
    expect(wrap("  one two three four five", 16)).toEqual(["  one two three", "  four five"]);
  });

  it("what is cut ends in an ellipsis and fits", () => {
    expect(cutToCells("Harbour lamp", 8)).toBe("Harbour…");
    expect(cutToCells("Lamp", 8)).toBe("Lamp");
    expect(cellsOf(cutToCells("降噪降噪降噪", 6))).toBeLessThanOrEqual(6);
  });

  it("colour is left out where none is wanted", () => {
    expect(painter(false)("red", "x")).toBe("x");
    expect(painter(true)("red", "x")).toBe("\u001b[31mx\u001b[39m");
  });
});
