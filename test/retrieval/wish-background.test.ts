import { describe, expect, it } from "vitest";
import { readerOf, smallShop } from "./wish-catalog.js";

const reader = readerOf(smallShop);
const words = (text: string): string => reader.read(text).words;

describe("what people tell of themselves", () => {
  it.each([
    ["i'm a journalist, need a hoodie", "hoodie"],
    ["going to a wedding, do you have a hoodie", "hoodie"],
    ["my old hoodie broke, need a new one", "hoodie"],
    ["we just moved so we need a hoodie", "hoodie"],
    ["i need a hoodie, i am a quantity surveyor", "hoodie"],
  ])("%s", (text, wanted) => {
    expect(words(text)).toBe(wanted);
  });
});

describe("words that lead up to a wish", () => {
  it.each([
    ["fine. a hoodie then", "hoodie"],
    ["great and do you have hoodies", "hoodies"],
    ["no thanks, show me hoodies", "hoodies"],
    ["just tell me about hoodies!!", "hoodies"],
    ["thats too much. hoodies below 50", "hoodies"],
    ["smth for hiking", "hiking"],
    ["a hoodie like that one", "hoodie"],
  ])("%s", (text, wanted) => {
    expect(words(text)).toBe(wanted);
  });

  it("belong to the thing when they stand right before it", () => {
    expect(words("fine merino hoodie")).toContain("fine");
    expect(words("cool hoodie")).toBe("cool hoodie");
    expect(words("stuff sack")).toBe("stuff sack");
  });
});
