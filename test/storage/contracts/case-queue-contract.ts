import { describe, expect, test } from "vitest";
import { at } from "../examples.js";
import type { OpenEmptyStorage } from "./storage-ports.js";

const opening = (conversationId: string, summary = "Wants a person.") =>
  ({ conversationId, reason: "asked-for-person", summary, at }) as const;

export function caseQueueContract(open: OpenEmptyStorage): void {
  describe("the case queue", () => {
    test("gives each case an id that can be said, and counts who waits before it", async () => {
      const { cases } = await open();
      const opened = [await cases.open(opening("a")), await cases.open(opening("b")), await cases.open(opening("c"))];
      expect(opened.map((one) => one.waiting)).toEqual([0, 1, 2]);
      for (const { caseId } of opened) expect(caseId).toMatch(/^C-\d{4,}$/);
      expect(new Set(opened.map((one) => one.caseId)).size).toBe(3);
    });

    test("returns the case that a conversation has open already", async () => {
      const { cases } = await open();
      await cases.open(opening("z"));
      const first = await cases.open(opening("a", "The zip broke."));
      await cases.open(opening("b"));
      expect(await cases.open(opening("a", "Asks again."))).toEqual(first);
      expect((await cases.list()).map((one) => one.summary)).toEqual([
        "Wants a person.",
        "The zip broke.",
        "Wants a person.",
      ]);
    });

    test("opens one case when a conversation asks twice at once", async () => {
      const { cases } = await open();
      const [first, second] = await Promise.all([cases.open(opening("a")), cases.open(opening("a"))]);
      expect(second).toEqual(first);
      expect(await cases.list()).toHaveLength(1);
    });

    test("lists the longest waiting first, all of them or those in one state", async () => {
      const { cases } = await open();
      const { caseId } = await cases.open(opening("a", "The zip broke."));
      await cases.open({ ...opening("b"), at: "2026-03-09T12:00:00.000Z" });
      expect((await cases.list("open")).map((one) => one.conversationId)).toEqual(["a", "b"]);
      expect(await cases.list("closed")).toEqual([]);
      expect((await cases.list())[0]).toEqual({
        id: caseId,
        conversationId: "a",
        reason: "asked-for-person",
        openedAt: at,
        summary: "The zip broke.",
        state: "open",
      });
    });

    test("tells how the case of a conversation stands, for as long as it is open", async () => {
      const { cases } = await open();
      const first = await cases.open(opening("a"));
      const second = await cases.open(opening("b"));
      expect(await cases.ofConversation("b")).toMatchObject({ case: { id: second.caseId, state: "open" }, waiting: 1 });
      expect(await cases.close("a")).toMatchObject({ id: first.caseId, state: "closed" });
      expect(await cases.ofConversation("a")).toBeUndefined();
      expect(await cases.ofConversation("b")).toMatchObject({ waiting: 0 });
      expect(await cases.ofConversation("nobody's")).toBeUndefined();
    });

    test("adds what is told later to the case that is open, once, and to no other", async () => {
      const { cases } = await open();
      await cases.open(opening("a", "The zip broke."));
      await cases.open(opening("b"));
      expect(await cases.add("a", "The strap tore.")).toMatchObject({ summary: "The zip broke.; The strap tore." });
      await cases.add("a", "The strap tore.");
      expect((await cases.list()).map(({ summary }) => summary)).toEqual([
        "The zip broke.; The strap tore.",
        "Wants a person.",
      ]);
      await cases.close("a");
      expect(await cases.add("a", "Late.")).toBeUndefined();
      expect(await cases.add("nobody's", "Lost.")).toBeUndefined();
    });

    test("keeps a case's summary short enough to be read", async () => {
      const { cases } = await open();
      await cases.open(opening("a", "The zip broke."));
      for (let more = 0; more < 30; more += 1) await cases.add("a", `${more} ${"x".repeat(90)}`);
      expect((await cases.ofConversation("a"))?.case.summary.length).toBeLessThanOrEqual(1_000);
    });

    test("closes a case once, and opens a new one for who asks again", async () => {
      const { cases } = await open();
      const first = await cases.open(opening("a"));
      await cases.close("a");
      expect(await cases.close("a")).toBeUndefined();
      expect((await cases.open(opening("a"))).caseId).not.toBe(first.caseId);
      expect((await cases.list("closed")).map(({ id }) => id)).toEqual([first.caseId]);
    });

    test("is the same after a restart", async () => {
      const before = await open();
      const first = await before.cases.open(opening("a"));
      const listed = await before.cases.list();
      const { cases } = await before.reopen();
      expect(await cases.list()).toEqual(listed);
      expect((await cases.open(opening("b"))).caseId).not.toBe(first.caseId);
    });
  });
}
