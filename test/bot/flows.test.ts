import { describe, expect, it } from "vitest";
import { createAssistant } from "../../bot/assistant.js";
import type { Flow } from "../../bot/flows/flow.js";
import { flows } from "../../bot/flows/flows.js";
import { evidenceOf, informed } from "../../bot/scene.js";
import { understand } from "../../bot/understanding/understand.js";
import { smallShop, talk, textsOf } from "./small-shop.js";

/** Tells a fitting room's price of today, which may change between the question and the answer. */
function fittingRoom(price: () => number, booked: string[]): Flow {
  return {
    name: "fitting-room",
    words: {
      en: {
        ...{ called: "your fitting room", choice: "Book a fitting room", named: /\bfitting\b/u },
        slots: { day: { ask: ["For which day?"], back: "for which day?", called: "the day", named: /\bday\b/u } },
      },
    },
    hear: (text) => (/\bfitting room\b/iu.test(text) ? [{ kind: "start-flow", flow: "fitting-room" }] : undefined),
    slots: [{ name: "day", read: (text) => /\b(?:mon|tues|fri)day\b/iu.exec(text)?.[0].toLowerCase() }],
    propose: async ({ slots }, scene) => {
      const terms = [
        { about: "room:1", property: "day", value: slots.day ?? "" },
        { about: "room:1", property: "price", value: { amount: price(), currency: "USD" } },
      ];
      const saying = { text: `A room on ${slots.day}?`, claims: [] };
      return {
        kind: "proposed",
        action: "book",
        terms,
        evidence: evidenceOf(scene, "rooms", terms, { free: slots.day }),
        saying,
        back: saying,
      };
    },
    finish: async ({ slots }, scene) => {
      booked.push(slots.day ?? "");
      return [
        informed(scene, { text: "Booked.", claims: [] }),
        { kind: "flow-ended", flow: "fitting-room", how: "finished" },
      ];
    },
  };
}

async function shopWithRooms(price: () => number = () => 500) {
  const booked: string[] = [];
  const { ports } = await smallShop();
  const room = fittingRoom(price, booked);
  const assistant = createAssistant(ports, { understand, flows: new Map([...flows, [room.name, room]]) });
  return { booked, ...(await talk(assistant)) };
}

describe("a flow that is only given to the assistant", () => {
  it("is heard, asked for, interrupted, corrected, proposed and carried out", async () => {
    const { say, booked } = await shopWithRooms();
    expect(textsOf(await say("a fitting room please"))).toBe("For which day?");
    expect(textsOf(await say("a mug"))).toMatch(/Blue mug[^]*Back to your fitting room: for which day\?/u);
    expect((await say("monday, and how do returns work?")).replies.map(({ act }) => act)).toEqual([
      "inform",
      "confirm",
    ]);
    expect(textsOf(await say("no, friday"))).toBe("A room on friday?");
    expect(textsOf(await say("yes"))).toBe("Booked.");
    expect(booked).toEqual(["friday"]);
  });

  it("takes what its first message says, and starts with a known value", async () => {
    const { say } = await shopWithRooms();
    expect(textsOf(await say("a fitting room for tuesday"))).toBe("A room on tuesday?");
  });

  it("comes back after another one that it interrupted, and the other one after it", async () => {
    const { say } = await shopWithRooms();
    await say("where is order OM-1012");
    await say("oh and a fitting room");
    expect(textsOf(await say("never mind"))).toMatch(/^All right, I've stopped that\.\nBack to your order: /u);
  });
});

describe("a proposal", () => {
  it("that rests on something that has changed is made anew, and the yes does nothing", async () => {
    let price = 500;
    const { say, booked } = await shopWithRooms(() => price);
    await say("a fitting room for monday");
    price = 700;
    const answer = await say("yes");
    expect(textsOf(answer)).toMatch(/^Something has changed since I asked, so I did nothing\./u);
    expect(booked).toEqual([]);
    await say("yes");
    expect(booked).toEqual(["monday"]);
  });

  it("is not agreed to by anything but a yes", async () => {
    const { say, booked } = await shopWithRooms();
    await say("a fitting room for monday");
    const doubts = [
      "ok?",
      "hmm",
      "wait",
      "maybe",
      "yes but later",
      "👍",
      "yes?",
      "sure, what does it cost?",
      "not sure",
      "huh?",
    ];
    for (const said of doubts) {
      await say(said);
      expect([said, booked]).toEqual([said, []]);
    }
  });

  it.each(["yes", "Yes please", "ok", "go ahead", "sure, do it", "sí", "好的", "yep!", "yes. thanks"])(
    "is agreed to with “%s”",
    async (said) => {
      const { say, booked } = await shopWithRooms();
      await say("a fitting room for monday");
      await say(said);
      expect(booked).toEqual(["monday"]);
    },
  );
});

describe("what does not fit", () => {
  it("is recorded with the reason", async () => {
    const { ports } = await smallShop();
    const assistant = createAssistant(ports, {
      flows,
      understand: async () => [
        { command: { kind: "start-flow", flow: "no-such" }, by: "script", score: 1 },
        { command: { kind: "set-slot", slot: "colour", value: "red" }, by: "script", score: 1 },
        { command: { kind: "confirm" }, by: "script", score: 1 },
        { command: { kind: "ask-policy", question: "returns" }, by: "script", score: 1 },
        { command: { kind: "small-talk", topic: "thanks" }, by: "script", score: 1 },
      ],
    });
    const { say, conversationId } = await talk(assistant);
    expect(textsOf(await say("anything"))).toMatch(/30 days/u);
    const events = (await ports.conversations.load(conversationId)).map(({ event }) => event);
    const understood = events.find((event) => event.kind === "utterance-understood");
    expect(understood?.kind === "utterance-understood" && understood.dropped?.map(({ why }) => why)).toEqual([
      "no-clear-yes",
      "something-to-do",
      "no-such-flow",
      "no-such-slot",
    ]);
  });
});
