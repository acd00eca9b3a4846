import { describe, expect, test } from "vitest";
import { answered, at, heard, reply, turn } from "../examples.js";
import type { OpenEmptyStorage } from "./storage-ports.js";

export function outboxContract(open: OpenEmptyStorage): void {
  describe("the outbox", () => {
    test("holds the replies of a conversation in order, with their numbers", async () => {
      const { conversations, outbox } = await open();
      await conversations.append({
        conversationId: "a",
        after: 0,
        at,
        events: [heard("u1"), answered("one"), answered("two")],
      });
      await conversations.append(turn("b", 0, "u1"));
      expect(await outbox.due("a")).toEqual([
        { conversationId: "a", seq: 2, reply: reply("one") },
        { conversationId: "a", seq: 3, reply: reply("two") },
      ]);
    });

    test("lets go of what has arrived, and of nothing after it", async () => {
      const { conversations, outbox } = await open();
      for (const [index, id] of ["u1", "u2", "u3"].entries()) await conversations.append(turn("a", index * 2, id));
      await outbox.acknowledge("a", 4);
      expect((await outbox.due("a")).map((due) => due.seq)).toEqual([6]);
    });

    test("does not send again what an older acknowledgement leaves out", async () => {
      const { conversations, outbox } = await open();
      for (const [index, id] of ["u1", "u2"].entries()) await conversations.append(turn("a", index * 2, id));
      await outbox.acknowledge("a", 4);
      await outbox.acknowledge("a", 2);
      expect(await outbox.due("a")).toEqual([]);
    });

    test("still sends later replies when a number was acknowledged that does not exist yet", async () => {
      const { conversations, outbox } = await open();
      await conversations.append(turn("a", 0, "u1"));
      await outbox.acknowledge("a", 1_000_000);
      await conversations.append(turn("a", 2, "u2"));
      expect((await outbox.due("a")).map((due) => due.seq)).toEqual([4]);
    });

    test("has nothing for a conversation that is not known, and lets it be acknowledged", async () => {
      const { outbox } = await open();
      await outbox.acknowledge("nobody", 3);
      expect(await outbox.due("nobody")).toEqual([]);
    });

    test("holds after a restart what has not arrived", async () => {
      const before = await open();
      for (const [index, id] of ["u1", "u2"].entries()) await before.conversations.append(turn("a", index * 2, id));
      await before.outbox.acknowledge("a", 2);
      const { outbox } = await before.reopen();
      expect((await outbox.due("a")).map((due) => due.seq)).toEqual([4]);
    });
  });
}
