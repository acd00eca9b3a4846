import { describe, expect, it } from "vitest";
import type { ProductSearch } from "../../bot/ports.js";
import { searchOnce } from "../../bot/search-once.js";
import type { Wish } from "../../bot/wish.js";
import { search as mugs, smallShop, talk } from "./small-shop.js";

const mug: Wish = { words: "mug", constraints: [], order: "relevance" };

/** The search of the small shop, and what it was asked. */
function counted(): { readonly search: ProductSearch; readonly asked: string[] } {
  const asked: string[] = [];
  const note = (question: string, of: unknown): void => void asked.push(`${question} ${JSON.stringify(of)}`);
  return {
    asked,
    search: {
      read: (text) => (note("read", text), mugs.read(text)),
      readAll: (text) => (note("readAll", text), mugs.readAll(text)),
      find: (wish, page) => (note("find", wish), mugs.find(wish, page)),
      facets: (wish) => (note("facets", wish), mugs.facets(wish)),
    },
  };
}

describe("a turn's search", () => {
  it("asks an equal question once, even while the first is being answered", async () => {
    const { search, asked } = counted();
    const once = searchOnce(search);
    await Promise.all([once.read("a mug"), once.read("a mug"), once.readAll("a mug"), once.readAll("a mug")]);
    await Promise.all([once.facets(mug), once.facets({ ...mug })]);
    expect(asked).toEqual(['read "a mug"', 'readAll "a mug"', `facets ${JSON.stringify(mug)}`]);
  });

  it("cuts a shorter page out of a longer one, and counts the same", async () => {
    const { search, asked } = counted();
    const once = searchOnce(search);
    const both = await once.find(mug, { limit: 5 });
    const one = await once.find(mug, { limit: 1 });
    expect(one).toEqual({ ...both, matches: both.matches.slice(0, 1) });
    expect(both.matches).toHaveLength(2);
    expect(asked).toHaveLength(1);
  });

  it("asks again for a longer page than it has, for other products, and for another order", async () => {
    const { search, asked } = counted();
    const once = searchOnce(search);
    await once.find(mug, { limit: 1 });
    await once.find(mug, { limit: 100 });
    await once.find(mug, { limit: 1, among: ["blue"] });
    await once.find(mug, { limit: 1, offset: 1 });
    await once.find(mug, { limit: 1, strict: true });
    await once.find({ ...mug, order: "rating" }, { limit: 1 });
    expect(asked).toHaveLength(6);
  });

  it("is forgotten when the turn ends: the next one sees what the shop has then", async () => {
    const { search, asked } = counted();
    const { assistant } = await smallShop(() => ({ search }));
    const { say } = await talk(assistant);
    await say("a blue mug");
    const first = asked.filter((each) => each.startsWith("find"));
    await say("a blue mug");
    expect(new Set(first).size).toBe(first.length);
    expect(asked.filter((each) => each.startsWith("find")).length).toBeGreaterThan(first.length);
  });
});
