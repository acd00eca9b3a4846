import { describe, expect, it } from "vitest";
import type { Command, DialogueEvent } from "../../bot/dialogue.js";
import { demoShop, eventsOf } from "./demo-shop.js";
import { naughtyAbsent, naughtyStrings, oddTexts } from "./hostile-texts.js";

const shop = demoShop();

function commandsIn(events: readonly DialogueEvent[]): readonly Command[] {
  return events
    .flatMap((event) => (event.kind === "utterance-understood" ? event.commands : []))
    .map((each) => each.command);
}

function textsIn(events: readonly DialogueEvent[]): readonly string[] {
  return events.flatMap((event) => (event.kind === "bot-uttered" ? [event.reply.text] : []));
}

function expectAnswered(events: readonly DialogueEvent[]): void {
  expect(events.filter(({ kind }) => kind === "turn-failed")).toEqual([]);
  expect(textsIn(events)).not.toEqual([]);
  expect(shop().reported).toEqual([]);
}

/** Does something with orders, or calls a colleague. */
const actsOn = ({ kind }: Command): boolean =>
  kind === "start-flow" || kind === "set-slot" || kind === "ask-for-person" || kind === "confirm";

const megabyte = 1_000_000;
const huge: Readonly<Record<string, string>> = {
  "a megabyte of one letter": "x".repeat(megabyte),
  "a megabyte of words": "a mug ".repeat(megabyte / 6),
  "a megabyte of blanks": " ".repeat(megabyte),
  "a megabyte of empty lines": "\n".repeat(megabyte),
  "a megabyte of combining marks": "\u0301\u0488\u034f".repeat(megabyte / 3),
  "a letter under a hundred thousand marks": `w${"\u0336\u0300".repeat(50_000)}here`,
  "a hundred thousand emoji": "📦".repeat(100_000),
  "a hundred thousand faces of many parts": "👩‍👩‍👧‍👦".repeat(10_000),
  "quotes in quotes": `${"> ".repeat(30_000)}where`,
  "quoted lines by the thousand": "> your order OM-1012\n".repeat(20_000),
  "headers by the thousand": "From: a@shop.example\nTo: b@shop.example\n".repeat(10_000),
  "markup in markup": `${"<div>".repeat(50_000)}a mug${"</div>".repeat(50_000)}`,
  "numbers that are spelled without end": "order number one two three four five six ".repeat(10_000),
  "an address that is spelled without end": `my mail is ${"a dot ".repeat(20_000)}at b dot com`,
  "digits in groups without end": "order 4111 1111 1111 1112 ".repeat(5_000),
  "letters that are drawn out without end": `wh${"e".repeat(100_000)}re is my ord${"er".repeat(50_000)}`,
  "question marks without end": "? ! ".repeat(100_000),
  "capitals of every script": "ΑΒΓ АБВ ABC أبج 中文 ".repeat(10_000),
};

describe("a text past every limit", () => {
  it.each(Object.entries(huge))("%s is answered or kindly refused", async (_, text) => {
    expectAnswered(await eventsOf(shop(), text));
  });

  it("is read as far as can be, and the limit is told in characters", async () => {
    const texts = textsIn(await eventsOf(shop(), `I'd like a mug. ${"It should be blue. ".repeat(10_000)}`));
    expect(texts[0]).toContain("4,000 characters");
    expect(texts.length).toBeGreaterThan(1);
  });
});

describe("an odd text", () => {
  it.each(Object.entries(oddTexts))("%s is answered", async (_, text) => {
    expectAnswered(await eventsOf(shop(), text));
  });

  it.each(["", "\u200b", "\u0301\u0300", "....", "?!?", "🦀", "asdf qwer", "\u202e"])(
    "%j without a meaning is asked about, and nothing is done",
    async (text) => {
      const events = await eventsOf(shop(), text);
      expectAnswered(events);
      expect(commandsIn(events).map(({ kind }) => kind)).toEqual(["not-understood"]);
    },
  );
});

describe("a thumb", () => {
  it("starts and agrees to nothing", async () => {
    expect(commandsIn(await eventsOf(shop(), "👍")).filter(actsOn)).toEqual([]);
  });
});

describe("lines that break programs", () => {
  it.skipIf(naughtyStrings.length === 0)(`touch no order and call nobody${naughtyAbsent}`, async () => {
    const acted: string[] = [];
    for (const text of naughtyStrings) {
      const events = await eventsOf(shop(), text);
      expectAnswered(events);
      if (commandsIn(events).some(actsOn)) acted.push(text);
    }
    expect(acted).toEqual([]);
  });
});
