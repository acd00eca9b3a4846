import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { parseConversationScript } from "../../adapters/cli/conversation-script.js";
import { playScript } from "../../adapters/cli/script-run.js";
import type { Claim } from "../../bot/dialogue.js";
import type * as Saying from "../../bot/saying.js";
import { countedIds, openTestModels, openTestShop, type TestModels } from "../conversations/shop.js";

/**
 * Every number in a reply has to come from somewhere: a claim, the shopper's own words, or the fixed words of a sentence.
 * So claims and words are marked as they are rendered, every recorded conversation is held with them, and what stands
 * outside of the marks is looked at.
 */
const claimed = { open: "\ue000", close: "\ue001" };
const worded = { open: "\ue002", close: "\ue003" };

vi.mock("../../bot/saying.js", async (original) => {
  const real = await original<typeof Saying>();
  const marked = (text: string, { open, close }: typeof claimed): string => `${open}${text}${close}`;
  const sayer: typeof real.sayer = (render) => {
    const say = real.sayer((claim: Claim) => marked(render(claim), claimed));
    return (fixed, ...parts) =>
      say(fixed, ...parts.map((part) => ("words" in part ? { words: marked(part.words, worded) } : part)));
  };
  return { ...real, sayer };
});

const folder = new URL("../conversations", import.meta.url).pathname;
const scripts = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".chat") && !file.startsWith("engine"))
  .sort();
/** The bot's own source: a number that stands there as it is said is part of a fixed sentence. */
const bot = new URL("../../bot", import.meta.url).pathname;
const source = readdirSync(bot, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => readFileSync(join(bot, file), "utf8"))
  .join("\n");

let models: TestModels;
beforeAll(async () => {
  models = await openTestModels();
});
afterAll(() => models.close());

/** Numbers that state nothing of the shop's. */
const ownNumbers = [
  // Places and counts of what was shown.
  /Parcel \d+|The list above has \d+ products|up to \d at once; these are the first \d/gu,
  // The scale of ratings.
  /of 5\b|\b\d (?:stars )?or (?:more|fewer)/gu,
  // How many the shopper asked for, and limits to choose or that were chosen: no price of anything.
  /– \d+ ×|under \$\d+|\$\d+ to \$\d+|\$\d+ or more/gu,
];

const number = /[$€£]\s?\d[\d.,]*|\d[\d.,]*\s?%|\d[\d.,]*/gu;

/** Sentences that hold a number which no claim and no word of the shopper's brought there. */
function unfounded(text: string): readonly string[] {
  const bare = text.replace(/\ue000[^\ue001]*\ue001|\ue002[^\ue003]*\ue003/gu, "…");
  const stated = ownNumbers.reduce((text, own) => text.replace(own, "…"), bare);
  return stated.split(/\n|(?<=[.!?:])\s/u).filter((sentence) => {
    const numbers = sentence.match(number) ?? [];
    return numbers.length > 0 && !sentence.split("…").every((piece) => !/\d/u.test(piece) || isFixed(piece));
  });
}

/** It stands in the source word for word. */
function isFixed(piece: string): boolean {
  return source.includes(piece.trim());
}

it("every number in every reply is a claim, the shopper's own word, a place in a list or part of a fixed sentence", async () => {
  const found = new Set<string>();
  const shop = await openTestShop(models);
  const ids = countedIds();
  for (const file of scripts) {
    const script = parseConversationScript(readFileSync(join(folder, file), "utf8"));
    for await (const { answer } of playScript(script, shop.assistant, { nextId: () => ids.next() })) {
      for (const { text } of answer?.replies ?? []) for (const each of unfounded(text)) found.add(`${file}: ${each}`);
    }
  }
  await shop.storage.close();
  expect([...found]).toEqual([]);
}, 240_000);
