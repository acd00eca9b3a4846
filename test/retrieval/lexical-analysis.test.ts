import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stem, wordFamily } from "../../retrieval/stem.js";
import { analyse, fold, tokenise } from "../../retrieval/text-analysis.js";
import { zonedTitle } from "../../retrieval/title-zones.js";

describe("folding", () => {
  it.each([
    ["  Café  CRÈME ", "cafe creme"],
    ["Straße", "strasse"],
    ["½ zip and 1½ in", "1/2 zip and 1 1/2 in"],
    ["Lycra® LumaTech™", "lycra lumatech"],
    ["women’s “soft” tee – blue", 'women\'s "soft" tee - blue'],
    ["Ｆｕｌｌ　width", "full width"],
    ["in\u200bvis\u00adible", "invisible"],
    ["a\u0000b\u001b[31mc", "a b [31mc"],
    ["İstanbul", "istanbul"],
    ["한국어", "한국어"],
    ["カバン", "カバン"],
  ])("%j is compared as %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe("the words of a text", () => {
  it.each([
    ["2x4 stud", "2 4 stud"],
    ['36" x 24 in. mirror', "36 inch 24 inch mirror"],
    ["36in 36 inches 36-inch", "36 inch 36 inch 36 inch"],
    ["6' ladder", "6 foot ladder"],
    ["4 cu. ft. fridge", "4 cubic foot fridge"],
    ["3/4 in. plywood, 1-1/2 thick", "3/4 inch plywood 1 1/2 thick"],
    ["1,200 watt 0.5 l .5 l 2.0 l", "1200 watt 0.5 liter 0.5 liter 2 liter"],
    ["a dress in blue", "dress blue"],
    ["FlexCoat", "flex coat flexcoat"],
    ["T-shirt", "t shirt tshirt"],
    ["SKU AB-12", "sku ab 12 ab12"],
    ["A/C t.v.", "ac tv"],
    ["red/blue", "red blue"],
    ["Men's and mens and men", "man man man"],
    ["salt &amp; pepper &#39;mill&#39;", "salt pepper mill"],
    ["Heat&trade; tee, &frac12; zip", "heat tee 1/2 zip"],
    ["grey jewellery", "gray jewelry"],
    ["camisetas de algodón", "camiseta algodon"],
  ])("%j is read as %j", (text, words) => {
    expect(analyse(text).join(" ")).toBe(words);
  });

  it("finds the words of Chinese and Japanese, and pairs of single characters", () => {
    expect(analyse("降噪耳机")).toContain("耳机");
    expect(analyse("降噪耳机")).toContain("降噪");
    expect(analyse("iphone手机壳")).toEqual(expect.arrayContaining(["iphone", "手机", "壳"]));
    expect(analyse("遮光カーテン")).toContain("カーテン");
  });

  it("keeps a joined form out of the reading order's own places", () => {
    expect(tokenise("v-neck").map((token) => token.kind)).toEqual(["word", "word", "joined"]);
  });

  it.each([
    ["a word of 10,000 letters", "a".repeat(10_000)],
    ["combining marks alone", "\u0301\u0323".repeat(5_000)],
    ["marks that accents are not", "\u0f71\u0f72".repeat(5_000)],
    ["control characters", "\u0000\u0007\u001b[31m".repeat(2_000)],
    ["emoji", "👨‍👩‍👧".repeat(3_000)],
    ["right-to-left text", "שלום\u202eabc ".repeat(2_000)],
    ["one sign that stands for many", "\ufdfa".repeat(10_000)],
    ["lone surrogates", "\ud800".repeat(10_000)],
    ["hyphens", "a-".repeat(10_000)],
    ["feet", "1'".repeat(10_000)],
    ["characters without blanks", "漢字仮名".repeat(5_000)],
  ])("survives %s", (_name, text) => {
    const words = analyse(text);
    expect(words.every((word) => word.length <= 48)).toBe(true);
    expect(words.length).toBeLessThan(200_000);
  });

  it("never gives an empty word or one with a blank", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        expect(analyse(text).every((word) => word !== "" && !/\s/.test(word))).toBe(true);
      }),
    );
  });
});

describe("stems", () => {
  it.each([
    ["boxes", "box"],
    ["brushes", "brush"],
    ["batteries", "battery"],
    ["shelves", "shelf"],
    ["gloves", "glove"],
    ["glasses", "glass"],
    ["dress", "dress"],
    ["women", "woman"],
    ["zapatos", "zapato"],
    ["gas", "gas"],
  ])("%s becomes %s", (plural, singular) => {
    expect(stem(plural)).toBe(singular);
  });

  it.each([
    ["hoodie", "hoodies"],
    ["shoe", "shoes"],
    ["canvas", "canvases"],
    ["watch", "watches"],
    ["knife", "knives"],
    ["foot", "feet"],
    ["tie", "ties"],
    ["battery", "batteries"],
    ["lens", "lenses"],
  ])("%s meets its plural", (singular, plural) => {
    expect(stem(plural)).toBe(stem(singular));
  });

  it("puts relatives into one family and strangers into others", () => {
    expect(wordFamily("insulated")).toBe(wordFamily("insulation"));
    expect(wordFamily("running")).toBe(wordFamily("run"));
    expect(wordFamily("heating")).toBe(wordFamily("heated"));
    expect(wordFamily("corner")).not.toBe(wordFamily("corn"));
    expect(wordFamily("spring")).toBe("spring");
  });
});

describe("a title's zones", () => {
  const weightOf = (title: string, word: string) => zonedTitle(title).find((token) => token.surface === word)?.weight;

  it("weigh the thing itself most", () => {
    const title = "Acme 21 in. Gas Lawn Mower with Briggs Engine (Refurbished)";
    expect(weightOf(title, "mower")).toBeGreaterThan(weightOf(title, "lawn") ?? 9);
    expect(weightOf(title, "lawn")).toBeGreaterThan(weightOf(title, "acme") ?? 9);
    expect(weightOf(title, "engine")).toBeLessThan(1);
    expect(weightOf(title, "refurbished")).toBeLessThan(weightOf(title, "engine") ?? 0);
  });

  it("do not take inches for a preposition", () => {
    expect(weightOf("36 in Vanity Cabinet", "cabinet")).toBeGreaterThan(1);
  });
});
