import { describe, expect, it } from "vitest";
import { createAssistant } from "../../bot/assistant.js";
import type { RecordedEvent, Utterance } from "../../bot/dialogue.js";
import type { Assistant, Ports, TurnAnswer } from "../../bot/ports.js";
import { pausesByHand } from "./pauses-by-hand.js";
import { search, smallShop, talk, textsOf } from "./small-shop.js";

async function typingShop(change: (ports: Ports) => Partial<Ports> = () => ({})) {
  const pauses = pausesByHand();
  const shop = await smallShop(change, pauses);
  const { conversationId, utterance } = await talk(shop.assistant);
  const types = (typing: boolean, by = "tab"): void => {
    shop.assistant.typing({ conversationId, by, typing });
  };
  const say = (text: string, id: string): Promise<Said> => saidTo(shop.assistant, utterance(text, id));
  const recorded = (): Promise<readonly RecordedEvent[]> => shop.ports.conversations.load(conversationId);
  return { ...shop, pauses, conversationId, utterance, types, say, recorded };
}

interface Said {
  readonly answer: Promise<TurnAnswer>;
  readonly answered: () => boolean;
}

/** Resolves when the utterance is on disk. */
async function saidTo(assistant: Assistant, utterance: Utterance): Promise<Said> {
  const { answer } = await assistant.receive(utterance, "while-typing");
  let done = false;
  void answer.then(() => (done = true));
  return { answer, answered: () => done };
}

/** Each turn by the ids of what it answers. */
function turnsOf(recorded: readonly RecordedEvent[]): readonly (readonly string[])[] {
  const turns = new Map<string, string[]>();
  for (const { event, turn } of recorded) {
    if (event.kind === "shopper-uttered" && turn !== undefined) turns.set(turn, [...(turns.get(turn) ?? []), event.id]);
  }
  return [...turns.values()];
}

describe("what is said while its sender types on", () => {
  it("is one turn with what comes next, read as one text, and each of them has its answer", async () => {
    const shop = await typingShop();
    shop.types(true);
    const one = await shop.say("hi, i'd like", "one");
    const two = await shop.say("a mug", "two");
    await shop.pauses.pass(0);
    expect([one.answered(), two.answered()]).toEqual([false, false]);
    shop.types(false);
    expect(await one.answer).toEqual(await two.answer);
    expect(textsOf(await two.answer)).toContain("mug");
    expect(turnsOf(await shop.recorded())).toEqual([["one", "two"]]);
    expect(await shop.ports.inbox.unhandled()).toEqual([]);
  });

  it("is told to who asks as the messages that were sent", async () => {
    const shop = await typingShop();
    shop.types(true);
    const one = await shop.say("a mug", "one");
    await shop.say("please", "two");
    shop.types(false);
    await one.answer;
    const { messages } = await shop.assistant.transcript(shop.conversationId, 0);
    const heard = messages.filter(({ from }) => from === "shopper").map(({ id, text }) => [id, text]);
    expect(heard).toEqual([
      ["one", "a mug"],
      ["two", "please"],
    ]);
  });

  it("is answered at once where nobody types, or has typed in another conversation only", async () => {
    const shop = await typingShop();
    shop.assistant.typing({ conversationId: "another", by: "tab", typing: true });
    expect(textsOf(await (await shop.say("a mug", "one")).answer)).toContain("mug");
    await (await shop.say("thanks", "two")).answer;
    expect(turnsOf(await shop.recorded())).toEqual([["one"], ["two"]]);
  });

  it("is answered when no word of typing has come for a second and a half: nobody types for ever", async () => {
    const shop = await typingShop();
    shop.types(true);
    const one = await shop.say("a mug", "one");
    await shop.pauses.pass(1_000);
    shop.types(true);
    await shop.pauses.pass(1_000);
    expect(one.answered()).toBe(false);
    await shop.pauses.pass(500);
    expect(textsOf(await one.answer)).toContain("mug");
  });

  it("is answered after five seconds however long the typing goes on, and what comes then is the next turn", async () => {
    const shop = await typingShop();
    shop.types(true);
    const one = await shop.say("a mug", "one");
    for (let second = 0; second < 5; second += 1) {
      await shop.pauses.pass(1_000);
      shop.types(true);
    }
    await one.answer;
    const two = await shop.say("thanks", "two");
    shop.types(false);
    await two.answer;
    expect(turnsOf(await shop.recorded())).toEqual([["one"], ["two"]]);
  });

  it("waits for every tab in which something is typed", async () => {
    const shop = await typingShop();
    shop.types(true, "tab");
    shop.types(true, "phone");
    const one = await shop.say("a mug", "one");
    shop.types(false, "phone");
    await shop.pauses.pass(0);
    expect(one.answered()).toBe(false);
    shop.types(false, "tab");
    await one.answer;
  });

  it("is answered before a tap, which waits for nothing and is joined to nothing", async () => {
    const shop = await typingShop();
    shop.types(true);
    const one = await shop.say("a mug", "one");
    const tap = { ...shop.utterance("Ask a colleague", "tap"), choice: "person" };
    const two = await saidTo(shop.assistant, tap);
    expect((await two.answer).replies.map(({ act }) => act)).toEqual(["handoff"]);
    expect(textsOf(await one.answer)).toContain("mug");
    expect(turnsOf(await shop.recorded())).toEqual([["one"], ["tap"]]);
  });

  it("is answered before what comes by a channel that reports no typing, and that is not delayed", async () => {
    const shop = await typingShop();
    shop.types(true);
    const one = await shop.say("a mug", "one");
    await shop.assistant.hear(shop.utterance("thanks", "two"));
    expect(one.answered()).toBe(true);
    expect(turnsOf(await shop.recorded())).toEqual([["one"], ["two"]]);
  });

  it("is no longer than one message may be", async () => {
    const shop = await typingShop();
    shop.types(true);
    const one = await shop.say(`a mug ${"x".repeat(3_000)}`, "one");
    const two = await shop.say(`a mug ${"y".repeat(3_000)}`, "two");
    await one.answer;
    expect(two.answered()).toBe(false);
    shop.types(false);
    await two.answer;
    expect(turnsOf(await shop.recorded())).toEqual([["one"], ["two"]]);
  });
});

describe("a message of a joined turn that is sent again", () => {
  it("has the same answer while it waits, afterwards, and after a restart", async () => {
    const shop = await typingShop();
    shop.types(true);
    const one = await shop.say("a mug", "one");
    const again = await shop.say("a mug", "one");
    await shop.say("please", "two");
    shop.types(false);
    const answer = await one.answer;
    expect(await again.answer).toEqual(answer);
    expect(await (await shop.say("please", "two")).answer).toEqual(answer);
    const next = createAssistant(shop.ports);
    expect(await next.hear(shop.utterance("please", "two"))).toEqual(answer);
    expect(turnsOf(await shop.recorded())).toEqual([["one", "two"]]);
  });

  it("is answered once when another process answered it in between", async () => {
    const shop = await typingShop();
    const other = createAssistant(shop.ports);
    shop.types(true);
    const one = await shop.say("a mug", "one");
    const two = await shop.say("thanks", "two");
    const elsewhere = await other.hear(shop.utterance("a mug", "one"));
    shop.types(false);
    expect(await one.answer).toEqual(elsewhere);
    expect((await two.answer).replies).toHaveLength(1);
    expect(turnsOf(await shop.recorded())).toEqual([["one"], ["two"]]);
  });
});

describe("messages that nobody answered before the process ended", () => {
  it("are answered at the next start, each by itself and in order", async () => {
    const shop = await typingShop();
    shop.types(true);
    await shop.say("a mug", "one");
    await shop.say("thanks", "two");
    const next = createAssistant(shop.ports);
    expect(await next.recover()).toBe(2);
    expect(await next.recover()).toBe(0);
    expect(turnsOf(await shop.recorded())).toEqual([["one"], ["two"]]);
  });
});

describe("a message that comes while a turn runs", () => {
  it("follows it in order: nothing is lost and nothing is done twice", async () => {
    let searches = 0;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const slow: Ports["search"]["find"] = async (wish, page) => {
      searches += 1;
      await held;
      return search.find(wish, page);
    };
    const shop = await typingShop(() => ({ search: { ...search, find: slow } }));
    const one = await shop.say("a mug", "one");
    shop.types(true);
    const two = await shop.say("and also", "two");
    const three = await shop.say("thanks", "three");
    shop.types(false);
    await shop.pauses.pass(0);
    expect([one.answered(), two.answered(), three.answered()]).toEqual([false, false, false]);
    release();
    await Promise.all([one.answer, two.answer, three.answer]);
    expect(turnsOf(await shop.recorded())).toEqual([["one"], ["two", "three"]]);
    expect(searches).toBe(1);
  });

  it("is apologised for with the whole turn when that fails, and closed", async () => {
    const broken = async (): Promise<never> => {
      throw new TypeError("no index");
    };
    const shop = await typingShop(() => ({ search: { ...search, find: broken } }));
    shop.types(true);
    const one = await shop.say("i want", "one");
    const two = await shop.say("a mug", "two");
    shop.types(false);
    expect(textsOf(await one.answer)).toContain("went wrong");
    expect(await two.answer).toEqual(await one.answer);
    expect(await shop.ports.inbox.unhandled()).toEqual([]);
  });
});
