import { describe, expect, test } from "vitest";
import { answered, at, heard, turn } from "../examples.js";
import type { OpenEmptyStorage } from "./storage-ports.js";

export function conversationLogContract(open: OpenEmptyStorage): void {
  describe("the conversation log", () => {
    test("knows nothing of a conversation that never began", async () => {
      const { conversations } = await open();
      expect(await conversations.load("nobody")).toEqual([]);
      expect(await conversations.list(10)).toEqual([]);
    });

    test("numbers the events of a conversation from 1 without a gap, over several turns", async () => {
      const { conversations } = await open();
      await conversations.append({
        conversationId: "a",
        after: 0,
        at,
        events: [{ kind: "conversation-started", channel: "api", locale: "en" }],
      });
      await conversations.append(turn("a", 1, "u1"));
      await conversations.append(turn("a", 3, "u2"));
      expect((await conversations.load("a")).map((recorded) => recorded.seq)).toEqual([1, 2, 3, 4, 5]);
    });

    test("returns the events as they were recorded, and the same when they are loaded", async () => {
      const { conversations } = await open();
      const recorded = await conversations.append(turn("a", 0, "u1"));
      expect(recorded).toEqual([
        { seq: 1, at, turn: "u1", event: heard("u1") },
        { seq: 2, at, turn: "u1", event: answered("answer to u1") },
      ]);
      expect(await conversations.load("a")).toEqual(recorded);
    });

    test("names no turn for events that no utterance caused", async () => {
      const { conversations } = await open();
      await conversations.append({ conversationId: "a", after: 0, at, events: [answered("Welcome")] });
      expect(await conversations.load("a")).toEqual([{ seq: 1, at, event: answered("Welcome") }]);
    });

    test("refuses a turn that does not follow the last event, and stores nothing of it", async () => {
      const { conversations } = await open();
      const first = await conversations.append(turn("a", 0, "u1"));
      for (const after of [0, 1, 3]) {
        await expect(conversations.append(turn("a", after, "late"))).rejects.toMatchObject({
          code: "storage/sequence-conflict",
        });
      }
      await expect(conversations.append(turn("new", 1, "u1"))).rejects.toMatchObject({
        code: "storage/sequence-conflict",
      });
      expect(await conversations.load("a")).toEqual(first);
      expect(await conversations.list(10)).toEqual(["a"]);
    });

    test("lets one of two turns win that follow the same event", async () => {
      const { conversations } = await open();
      const outcomes = await Promise.allSettled(["u1", "u2"].map((id) => conversations.append(turn("a", 0, id))));
      expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(await conversations.load("a")).toHaveLength(2);
    });

    test("stores the turns of others when one is refused at the same time", async () => {
      const { conversations } = await open();
      const outcomes = await Promise.allSettled([
        conversations.append(turn("a", 0, "u1")),
        conversations.append(turn("b", 7, "u2")),
        conversations.append(turn("c", 0, "u3")),
      ]);
      expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
      expect(await conversations.load("a")).toHaveLength(2);
      expect(await conversations.load("b")).toEqual([]);
      expect(await conversations.load("c")).toHaveLength(2);
    });

    test("keeps text of every kind as it was typed", async () => {
      const { conversations } = await open();
      const texts = ["", "\u0000 and \u0007", "שלום مرحبا", "👩‍👩‍👧", "'; DROP TABLE events; --", "\ud800 alone"];
      const events = texts.map((text, index) => heard(`u${index}`, text));
      await conversations.append({ conversationId: "a", after: 0, at, events });
      expect((await conversations.load("a")).map((recorded) => recorded.event)).toEqual(events);
    });

    test("lists the newest conversations first, and not more than asked for", async () => {
      const { conversations } = await open();
      for (const id of ["a", "b", "c"]) await conversations.append(turn(id, 0, "u1"));
      await conversations.append(turn("a", 2, "u2"));
      expect(await conversations.list(2)).toEqual(["c", "b"]);
    });

    test("closes the inbox entry with a turn that records no event", async () => {
      const { conversations, inbox } = await open();
      await inbox.receive({ conversationId: "a", id: "u1", text: "", images: 0 }, at);
      expect(await conversations.append({ conversationId: "a", utteranceId: "u1", after: 0, at, events: [] })).toEqual(
        [],
      );
      expect(await inbox.unhandled()).toEqual([]);
      expect(await conversations.list(10)).toEqual([]);
    });

    test("is the same after a restart", async () => {
      const before = await open();
      const recorded = await before.conversations.append(turn("a", 0, "u1"));
      const { conversations } = await before.reopen();
      expect(await conversations.load("a")).toEqual(recorded);
      expect((await conversations.append(turn("a", 2, "u2")))[0]?.seq).toBe(3);
    });
  });
}
