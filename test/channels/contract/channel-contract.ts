import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { TranscriptMessage } from "../../../bot/ports.js";
import { FakeAssistant } from "./fake-assistant.js";

/** One conversation, as it is reached over the channel under test. */
export interface OpenChannel {
  /** Says something; what the channel refuses has a code instead of replies. */
  say(message: { readonly id: string; readonly text: string }): Promise<ChannelAnswer>;
  /** What was said so far, as the channel shows it. */
  transcript(): Promise<readonly TranscriptMessage[]>;
  close(): Promise<void>;
}

type ChannelAnswer =
  | { readonly kind: "answered"; readonly texts: readonly string[] }
  | { readonly kind: "refused"; readonly code: string };

/** What every channel must keep, whatever it is made of. */
export function channelContract(name: string, open: (assistant: FakeAssistant) => Promise<OpenChannel>): void {
  describe(`the channel ${name}`, () => {
    test("hands on the sender's id and brings it back", async () => {
      const channel = await open(new FakeAssistant());
      const id = randomUUID();
      await channel.say({ id, text: "hello" });
      const messages = await channel.transcript();
      expect(messages.find(({ from }) => from === "shopper")).toMatchObject({ id, text: "hello" });
      await channel.close();
    });

    test("answers a repeated message the same way and has it handled once", async () => {
      const assistant = new FakeAssistant();
      const channel = await open(assistant);
      const message = { id: randomUUID(), text: "hello" };
      const first = await channel.say(message);
      expect(first.kind).toBe("answered");
      expect(await channel.say(message)).toEqual(first);
      expect(assistant.handled).toBe(1);
      await channel.close();
    });

    test("handles a message once when it arrives eight times at once", async () => {
      const assistant = new FakeAssistant();
      const channel = await open(assistant);
      const message = { id: randomUUID(), text: "hello" };
      const answers = await Promise.all(Array.from({ length: 8 }, () => channel.say(message)));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(assistant.handled).toBe(1);
      await channel.close();
    });

    test("loses nothing of what is sent at once, and numbers it in order", async () => {
      const channel = await open(new FakeAssistant());
      const texts = Array.from({ length: 5 }, (_, index) => `message ${index}`);
      await Promise.all(texts.map((text) => channel.say({ id: randomUUID(), text })));
      const heard = (await channel.transcript()).filter(({ from }) => from === "shopper").map(({ text }) => text);
      expect(heard.toSorted()).toEqual(texts);
      const seqs = (await channel.transcript()).map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
      await channel.close();
    });

    test("refuses a text that is too long, before the assistant hears it", async () => {
      const assistant = new FakeAssistant();
      const channel = await open(assistant);
      const answer = await channel.say({ id: randomUUID(), text: "a".repeat(4_001) });
      expect(answer).toEqual({ kind: "refused", code: "message/too-long" });
      expect(assistant.handled).toBe(0);
      await channel.close();
    });
  });
}
