import { describe, expect, it } from "vitest";
import { AssistantError } from "../../bot/assistant-error.js";
import { createAssistant } from "../../bot/assistant.js";
import type { RecordedEvent } from "../../bot/dialogue.js";
import { advance } from "../../bot/flows/advance.js";
import type { Flow } from "../../bot/flows/flow.js";
import { sceneOf } from "../../bot/handle-turn.js";
import type { Ports } from "../../bot/ports.js";
import { apply, newTracker, replay } from "../../bot/tracker.js";
import { search, smallShop, talk, textsOf } from "./small-shop.js";

const utteredBy = (recorded: readonly RecordedEvent[]): string[] =>
  recorded.flatMap(({ event }) => (event.kind === "shopper-uttered" ? [event.id] : []));

function expectGapless(recorded: readonly RecordedEvent[]): void {
  expect(recorded.map(({ seq }) => seq)).toEqual(recorded.map((_, at) => at + 1));
}

describe("one utterance, one turn", () => {
  it("gives the same utterance, twenty times at once, one turn and one answer", async () => {
    const shop = await smallShop();
    const { utterance, conversationId } = await talk(shop.assistant);
    const said = utterance("a mug");
    const answers = await Promise.all(Array.from({ length: 20 }, () => shop.assistant.hear(said)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const recorded = await shop.ports.conversations.load(conversationId);
    expect(utteredBy(recorded)).toEqual([said.id]);
    expectGapless(recorded);
  });

  it("answers a repeated utterance as it did then, also after others", async () => {
    const shop = await smallShop();
    const { utterance } = await talk(shop.assistant);
    const first = await shop.assistant.hear(utterance("a mug", "one"));
    await shop.assistant.hear(utterance("thanks", "two"));
    expect(await shop.assistant.hear(utterance("something else", "one"))).toEqual(first);
  });

  it("keeps the order in which utterances of one conversation came", async () => {
    const shop = await smallShop();
    const { utterance, conversationId } = await talk(shop.assistant);
    const ids = Array.from({ length: 12 }, (_, at) => `u${at}`);
    await Promise.all(ids.map((id) => shop.assistant.hear(utterance("a mug", id))));
    expect(utteredBy(await shop.ports.conversations.load(conversationId))).toEqual(ids);
  });

  it("knows no conversation that was not opened, and keeps nothing of it", async () => {
    const shop = await smallShop();
    const stray = { conversationId: "nowhere", id: "x", text: "hello", images: 0 };
    await expect(shop.assistant.hear(stray)).rejects.toMatchObject({ code: "conversation/unknown" });
    expect(await shop.ports.inbox.unhandled()).toEqual([]);
  });
});

describe("replies on their way", () => {
  it("stay due until somebody asks for what comes after them", async () => {
    const shop = await smallShop();
    const { utterance, conversationId } = await talk(shop.assistant);
    const { seq } = await shop.assistant.hear(utterance("a mug", "one"));
    await shop.assistant.transcript(conversationId, 0);
    expect((await shop.ports.outbox.due(conversationId)).length).toBeGreaterThan(0);
    await shop.assistant.transcript(conversationId, seq);
    expect(await shop.ports.outbox.due(conversationId)).toEqual([]);
    await shop.assistant.hear(utterance("thanks", "two"));
    expect(await shop.ports.outbox.due(conversationId)).toHaveLength(1);
  });
});

describe("a process that ended between receiving and answering", () => {
  it("answers what was received exactly once, in order, at the next start", async () => {
    const shop = await smallShop();
    const { utterance, conversationId } = await talk(shop.assistant);
    const at = shop.clock.now().toISOString();
    await shop.ports.inbox.receive(utterance("a mug", "first"), at);
    await shop.ports.inbox.receive(utterance("thanks", "second"), at);
    const next = createAssistant(shop.ports);
    expect(await next.recover()).toBe(2);
    expect(await next.recover()).toBe(0);
    const recorded = await shop.ports.conversations.load(conversationId);
    expect(utteredBy(recorded)).toEqual(["first", "second"]);
    expect(recorded.filter(({ turn, event }) => turn === "first" && event.kind === "bot-uttered")).toHaveLength(1);
    expectGapless(recorded);
  });

  it("gives the sender who asks again the answer of the recovered turn", async () => {
    const shop = await smallShop();
    const { utterance } = await talk(shop.assistant);
    await shop.ports.inbox.receive(utterance("a mug", "first"), shop.clock.now().toISOString());
    const next = createAssistant(shop.ports);
    const [, answer] = await Promise.all([next.recover(), next.hear(utterance("a mug", "first"))]);
    expect(answer.replies).toHaveLength(1);
    expect(await next.hear(utterance("a mug", "first"))).toEqual(answer);
  });
});

describe("two assistants over one storage", () => {
  it("lose and double no turn when both write to the same conversation", async () => {
    const shop = await smallShop();
    const { utterance, conversationId } = await talk(shop.assistant);
    const other = createAssistant(shop.ports);
    const ids = Array.from({ length: 8 }, (_, at) => `u${at}`);
    for (const id of ids) {
      const [one, two] = await Promise.all([shop.assistant, other].map((each) => each.hear(utterance("a mug", id))));
      expect(two).toEqual(one);
    }
    const recorded = await shop.ports.conversations.load(conversationId);
    expect(utteredBy(recorded)).toEqual(ids);
    expectGapless(recorded);
  });

  it("think a turn over when the other one wrote meanwhile", async () => {
    const shop = await smallShop();
    const { utterance, conversationId } = await talk(shop.assistant);
    const other = createAssistant(shop.ports);
    const answers = await Promise.all([
      shop.assistant.hear(utterance("a mug", "here")),
      other.hear(utterance("thanks", "there")),
    ]);
    expect(answers.every((answer) => answer.replies.length === 1)).toBe(true);
    const recorded = await shop.ports.conversations.load(conversationId);
    expect(utteredBy(recorded).sort()).toEqual(["here", "there"]);
    expectGapless(recorded);
  });
});

describe("many assistants over one storage", () => {
  it("answer every utterance of a burst that reaches all of them", async () => {
    const shop = await smallShop();
    const { utterance, conversationId } = await talk(shop.assistant);
    const assistants = Array.from({ length: 5 }, () => createAssistant(shop.ports));
    const said = assistants.flatMap((each, at) => [0, 1, 2, 3].map((n) => each.hear(utterance("a mug", `${at}-${n}`))));
    const answers = await Promise.all(said);
    expect(answers.every((answer) => answer.replies.length === 1)).toBe(true);
    const recorded = await shop.ports.conversations.load(conversationId);
    expect(new Set(utteredBy(recorded)).size).toBe(said.length);
    expect(utteredBy(recorded)).toHaveLength(said.length);
    expectGapless(recorded);
  });
});

describe("the state of a conversation", () => {
  it("is the same however often its events are replayed, and step by step", async () => {
    const shop = await smallShop();
    const { say, conversationId } = await talk(shop.assistant);
    const said = ["a mug", "the second one", "cheaper", "where is my order", "OM-1012", "97205", "xyzzy", "a human"];
    for (const text of said) await say(text);
    const recorded = await shop.ports.conversations.load(conversationId);
    const whole = replay(conversationId, recorded);
    expect(replay(conversationId, recorded)).toEqual(whole);
    const stored = JSON.parse(JSON.stringify(recorded)) as RecordedEvent[];
    expect(replay(conversationId, stored)).toEqual(whole);
    const stepwise = recorded.reduce((tracker, { event }) => apply(tracker, event), newTracker(conversationId));
    expect({ ...stepwise, lastSeq: recorded.length }).toEqual(whole);
    expect(whole.heard.size).toBe(said.length);
  });
});

describe("a part that breaks", () => {
  const broken = (): never => {
    throw new TypeError("maya.okafor@example.com said something private");
  };
  const parts: readonly [string, (ports: Ports) => Partial<Ports>][] = [
    [
      "the search",
      () => ({
        search: { ...search, read: async () => broken(), readAll: async () => broken(), find: async () => broken() },
      }),
    ],
    ["finding", () => ({ search: { ...search, find: async () => broken() } })],
    ["the classifier", () => ({ intents: { classify: async () => broken() } })],
    [
      "the policies",
      ({ policies }) => ({ policies: { shop: () => policies.shop(), answersTo: async () => broken() } }),
    ],
    [
      "the orders",
      () => ({
        orders: { prove: async () => broken(), ofCustomer: async () => broken(), methodsOf: async () => broken() },
      }),
    ],
    ["the limiter", () => ({ attempts: { take: async () => broken(), giveBack: async () => broken() } })],
  ];

  it.each(parts)("leads to an apology with a case, and the next turn works: %s", async (_, change) => {
    let whole = false;
    const shop = await smallShop((ports) => {
      const replaced = change(ports);
      return Object.fromEntries(
        Object.entries(replaced).map(([name, port]) => [
          name,
          switching(() => whole, port, ports[name as keyof Omit<Ports, "proposer" | "documents">]),
        ]),
      );
    });
    const { say, conversationId } = await talk(shop.assistant);
    const said = ["a mug", "how do returns work", "where is order OM-1012 maya.okafor@example.com"];
    const failed = [];
    for (const text of said) failed.push(...(await say(text)).replies.filter((reply) => reply.act === "handoff"));
    expect(failed.length).toBeGreaterThan(0);
    expect(await shop.ports.cases.list("open")).toHaveLength(1);
    expect(JSON.stringify(shop.reported)).not.toContain("private");
    expect(shop.reported.every(({ code }) => code === "turn/failed")).toBe(true);
    whole = true;
    expect((await say("a mug")).replies.at(0)?.act).toBe("offer");
    expectGapless(await shop.ports.conversations.load(conversationId));
  });

  it("still gets an apology when no case can be opened either", async () => {
    const none = async () => undefined;
    const cases = { open: async () => broken(), list: async () => [], ofConversation: none, close: none, add: none };
    const shop = await smallShop(() => ({ cases, search: { ...search, find: async () => broken() } }));
    const { say } = await talk(shop.assistant);
    const answer = await say("a mug");
    expect(answer.replies.map((reply) => reply.act)).toEqual(["inform"]);
    expect(textsOf(answer)).toMatch(/went wrong on our side/u);
    expect(shop.reported.map(({ code }) => code)).toEqual(["turn/failed", "turn/case-not-opened"]);
  });

  it("leaves an utterance in the inbox when its turn cannot be stored, and answers it later", async () => {
    let full = true;
    const shop = await smallShop(({ conversations }) => ({
      conversations: {
        load: (id) => conversations.load(id),
        list: (limit) => conversations.list(limit),
        append: async (turn) => {
          if (full && turn.after > 0) throw new AssistantError("storage/full", "The disk is full. Make room on it.");
          return conversations.append(turn);
        },
      },
    }));
    const { utterance } = await talk(shop.assistant);
    await expect(shop.assistant.hear(utterance("a mug", "u"))).rejects.toMatchObject({ code: "storage/full" });
    full = false;
    const answer = await shop.assistant.hear(utterance("a mug", "u"));
    expect(answer.replies.map((reply) => reply.act)).toEqual(["offer"]);
    expect(await shop.ports.inbox.unhandled()).toEqual([]);
  });

  it("stops a flow that never ends", async () => {
    const shop = await smallShop();
    const words = { called: "this", choice: "This", named: /this/u, slots: {} };
    const endless: Flow = { name: "order-status", words: { en: words }, slots: [], finish: async () => [] };
    const running = apply(newTracker("c"), { kind: "flow-started", flow: "order-status" });
    const scene = await sceneOf(running, shop.ports);
    const turn = { before: running, commands: [], events: [] };
    await expect(advance(new Map([["order-status", endless]]), scene, turn)).rejects.toMatchObject({
      code: "flow/too-many-steps",
    });
  });
});

/** One port while it is whole, another while it is not. */
function switching<Port extends object>(whole: () => boolean, broken: Port, sound: Port): Port {
  return new Proxy(broken, {
    get: (_, name) => {
      const port = whole() ? sound : broken;
      const value: unknown = Reflect.get(port, name);
      return typeof value === "function" ? (value.bind(port) as unknown) : value;
    },
  });
}
