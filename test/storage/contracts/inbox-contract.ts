import { describe, expect, test } from "vitest";
import { at, turn, utterance } from "../examples.js";
import type { OpenEmptyStorage } from "./storage-ports.js";

export function inboxContract(open: OpenEmptyStorage): void {
  describe("the inbox", () => {
    test("knows an utterance that comes again, before and after it was answered", async () => {
      const { inbox, conversations } = await open();
      expect(await inbox.receive(utterance("a", "u1"), at)).toBe("new");
      expect(await inbox.receive(utterance("a", "u1"), at)).toBe("known");
      await conversations.append(turn("a", 0, "u1"));
      expect(await inbox.receive(utterance("a", "u1"), at)).toBe("known");
    });

    test("takes the same id in another conversation for another utterance", async () => {
      const { inbox } = await open();
      expect(await inbox.receive(utterance("a", "u1"), at)).toBe("new");
      expect(await inbox.receive(utterance("b", "u1"), at)).toBe("new");
    });

    test("takes one of many that come at once for new", async () => {
      const { inbox } = await open();
      const outcomes = await Promise.all(Array.from({ length: 50 }, () => inbox.receive(utterance("a", "u1"), at)));
      expect(outcomes.filter((outcome) => outcome === "new")).toHaveLength(1);
      expect(await inbox.unhandled()).toHaveLength(1);
    });

    test("keeps what came first when the same id comes with other words", async () => {
      const { inbox } = await open();
      await inbox.receive(utterance("a", "u1", "a hoodie"), at);
      await inbox.receive(utterance("a", "u1", "a tent"), at);
      expect(await inbox.unhandled()).toEqual([utterance("a", "u1", "a hoodie")]);
    });

    test("returns what is not answered, oldest first, with everything that was said", async () => {
      const { inbox, conversations } = await open();
      const said = [utterance("a", "u1"), { ...utterance("b", "u1"), choice: "more", images: 2 }, utterance("a", "u2")];
      for (const one of said) await inbox.receive(one, at);
      expect(await inbox.unhandled()).toEqual(said);
      await conversations.append(turn("a", 0, "u1"));
      expect(await inbox.unhandled()).toEqual(said.slice(1));
    });

    test("closes with a turn everything that it answers, and nothing else", async () => {
      const { inbox, conversations } = await open();
      for (const id of ["u1", "u2", "u3", "u4"]) await inbox.receive(utterance("a", id), at);
      await inbox.receive(utterance("b", "u2"), at);
      await conversations.append({ ...turn("a", 0, "u1"), joinedIds: ["u2", "u4"] });
      expect(await inbox.unhandled()).toEqual([utterance("a", "u3"), utterance("b", "u2")]);
    });

    test("keeps an utterance open when its turn was refused", async () => {
      const { inbox, conversations } = await open();
      await inbox.receive(utterance("a", "u1"), at);
      await expect(conversations.append(turn("a", 5, "u1"))).rejects.toThrow();
      expect(await inbox.unhandled()).toEqual([utterance("a", "u1")]);
    });

    test("still holds after a restart what was not answered, and knows what was", async () => {
      const before = await open();
      await before.inbox.receive(utterance("a", "u1"), at);
      await before.inbox.receive(utterance("a", "u2"), at);
      await before.conversations.append(turn("a", 0, "u1"));
      const { inbox } = await before.reopen();
      expect(await inbox.unhandled()).toEqual([utterance("a", "u2")]);
      expect(await inbox.receive(utterance("a", "u1"), at)).toBe("known");
    });
  });
}
