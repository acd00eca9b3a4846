import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cleanText } from "../../adapters/web/message-content.js";
import type { TranscriptMessage } from "../../bot/ports.js";
import { errorOf, type HttpFixture, httpFixture, messageTo, openConversation } from "./contract/http-fixture.js";

const file = fileURLToPath(new URL("../../../shared/data/hostile-input/naughty-strings/strings.json", import.meta.url));
const present = existsSync(file);

let at: HttpFixture;
beforeAll(async () => {
  at = await httpFixture();
});
afterAll(() => at.server.close());

/** Says each text in one conversation, and reads back what its transcript holds of them. */
async function echoesOf(texts: readonly string[]): Promise<(string | undefined)[]> {
  const conversation = await openConversation(at.server);
  const ids: string[] = [];
  for (const text of texts) {
    const id = randomUUID();
    const answer = await at.server.inject(messageTo(conversation, { id, text }));
    if (answer.statusCode !== 200) expect(errorOf(answer).code).toBe("message/empty");
    ids.push(id);
  }
  const headers = { authorization: `Bearer ${conversation.token}` };
  const transcript = (await at.server.inject({ url: conversation.url, headers })).json<{
    messages: TranscriptMessage[];
  }>();
  const heard = new Map(transcript.messages.map((message) => [message.id, message.text]));
  return ids.map((id) => heard.get(id));
}

test.skipIf(!present)(
  `every naughty string comes back as it was sent${present ? "" : " (skipped: ../shared/data is absent)"}`,
  async () => {
    const strings = JSON.parse(readFileSync(file, "utf8")) as string[];
    expect(strings.length).toBeGreaterThan(400);
    const kept = strings.map((text) => text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "").trim());
    expect(await echoesOf(strings)).toEqual(kept.map((text) => (text === "" ? undefined : text)));
  },
);

const anyText = fc
  .array(fc.oneof(fc.nat(0xff), fc.integer({ min: 0xd7f0, max: 0xe010 }), fc.nat(0x10ffff)), { maxLength: 30 })
  .map((points) => String.fromCodePoint(...points));

test("any text comes back without control characters and halves of pairs, else as it was sent", async () => {
  const texts = fc.sample(anyText, { numRuns: 100, seed: 2 });
  expect(await echoesOf(texts)).toEqual(texts.map((text) => cleanText(text) || undefined));
});

test("cleaning takes out control characters and halves of pairs, and nothing from a clean text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const cleaned = cleanText(text);
      expect(cleaned).not.toMatch(/(?![\n\t])\p{Cc}|\p{Surrogate}/u);
      expect(cleanText(cleaned)).toBe(cleaned);
    }),
  );
});

test("line ends become one, tabs stay, halves of pairs are marked", () => {
  expect(cleanText(" a\r\nb\tc\u0000\u001b[31m\u009f ")).toBe("a\nb\tc[31m");
  expect(cleanText("x\ud83dy")).toBe("x\uFFFDy");
  expect(cleanText("\ud83d\ude00 שלום \u202ecod")).toBe("\ud83d\ude00 שלום \u202ecod");
});
