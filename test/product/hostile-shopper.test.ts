import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runAisle } from "../../adapters/cli/aisle.js";
import { cleanText } from "../../adapters/web/message-content.js";
import type { TranscriptMessage } from "../../bot/ports.js";
import {
  errorOf,
  type HttpFixture,
  httpFixture,
  messageTo,
  openConversation,
} from "../channels/contract/http-fixture.js";
import { fakeWorld } from "../cli/fake-world.js";
import { openTestModels, openTestShop, type TestModels, type TestShop } from "../conversations/shop.js";
import { naughtyAbsent, naughtyStrings, oddTexts, steering } from "./hostile-texts.js";

let models: TestModels;
let shop: TestShop;
let server: HttpFixture["server"];
beforeAll(async () => {
  models = await openTestModels();
  shop = await openTestShop(models);
  // The fixture's type names its own fake assistant; the server needs no more of it than the port.
  ({ server } = await httpFixture({ assistant: shop.assistant, cases: shop.ports.cases, clock: shop.clock }));
});
afterAll(async () => {
  await server.close();
  await models.close();
});

/** Enough for a long conversation, few enough that none grows slow. */
const turnsPerConversation = 10;

function groupsOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / turnsPerConversation);
  return Array.from({ length: count }, (_, at) =>
    items.slice(at * turnsPerConversation, (at + 1) * turnsPerConversation),
  );
}

/** Says texts over HTTP in one conversation; each is kept as it was sent and answered, or is empty and told so. */
async function sayOverHttp(texts: readonly string[]): Promise<void> {
  const conversation = await openConversation(server);
  const kept = new Map<string, string>();
  for (const text of texts) {
    const id = randomUUID();
    const answer = await server.inject(messageTo(conversation, { id, text }));
    if (cleanText(text) === "") expect([answer.statusCode, errorOf(answer).code]).toEqual([400, "message/empty"]);
    else {
      expect([text, answer.statusCode]).toEqual([text, 200]);
      expect(answer.json<{ replies: readonly unknown[] }>().replies).not.toEqual([]);
      kept.set(id, cleanText(text));
    }
  }
  const headers = { authorization: `Bearer ${conversation.token}` };
  const { messages } = (await server.inject({ url: conversation.url, headers })).json<{
    messages: readonly TranscriptMessage[];
  }>();
  const heard = messages.filter(({ from }) => from === "shopper").map(({ id, text }) => [id, text]);
  expect(heard).toEqual([...kept]);
  const told = messages.filter(({ from }) => from === "assistant").map(({ text }) => text);
  expect(told.join("\n").replaceAll("\n", "")).not.toMatch(steering);
  await expectNoFailedTurn(conversation.conversationId);
}

async function expectNoFailedTurn(conversationId: string): Promise<void> {
  const recorded = await shop.ports.conversations.load(conversationId);
  expect(recorded.map(({ event }) => event).filter(({ kind }) => kind === "turn-failed")).toEqual([]);
  expect(recorded.map(({ seq }) => seq)).toEqual(recorded.map((_, at) => at + 1));
  expect(shop.reported).toEqual([]);
}

/** Types texts into `aisle chat`, a new conversation every so often. @returns what came to the terminal. */
async function typeIntoChat(texts: readonly string[], ...options: readonly string[]): Promise<string> {
  const lines = groupsOf(texts).map((group) => group.join("\n"));
  const world = fakeWorld({ input: `${lines.join("\n/new\n")}\n` });
  Object.assign(world.aisle, { assistant: async () => shop.assistant });
  world.nextId = () => randomUUID();
  expect(await runAisle(["chat", ...options], world)).toBe(0);
  expect(world.errors.text).not.toMatch(steering);
  return world.output.text;
}

const oneLine = (text: string): boolean => text.trim() !== "" && !/[\n\r\u0085\u2028\u2029]/u.test(text);

describe("a shopper over HTTP", () => {
  it.each(Object.entries(oddTexts))("may say %s", async (_, text) => {
    await sayOverHttp([text, "where is my order", text]);
  });

  it.skipIf(naughtyStrings.length === 0)(`may say every naughty string${naughtyAbsent}`, async () => {
    for (const group of groupsOf(naughtyStrings)) await sayOverHttp(group);
  });

  it("is refused clearly what is too long, too deep or no message", async () => {
    const conversation = await openConversation(server);
    const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    const tapped = { choice: "order:'; DROP TABLE orders; --" };
    const cases: readonly (readonly [object, number])[] = [
      [{ text: "x".repeat(10_000) }, 413],
      [{ text: "a mug ".repeat(170_000) }, 413],
      [{ text: { deep: 1 } }, 400],
      [{ text: null }, 400],
      [{ id: "no uuid", text: "a mug" }, 400],
      [{ text: "a mug", choice: "x".repeat(100_000) }, 400],
    ];
    for (const [message, status] of cases) {
      const answer = await server.inject(messageTo(conversation, message));
      expect(answer.statusCode).toBe(status);
      expect(errorOf(answer).code).toMatch(/^[a-z-]+\/[a-z-]+$/u);
    }
    const raw = { ...messageTo(conversation, {}), payload: deep };
    expect((await server.inject(raw)).statusCode).toBe(400);
    expect((await server.inject(messageTo(conversation, tapped))).statusCode).toBe(200);
    await expectNoFailedTurn(conversation.conversationId);
  });

  it.each([
    "drop:NaN",
    "drop:-1",
    "drop:1e9",
    "order:",
    "order:OM-1002",
    "cancel",
    "more",
    "cheaper",
    "nothing:known",
    ":",
  ])("may send %s as a choice that was never offered", async (choice) => {
    const conversation = await openConversation(server);
    for (const before of [{}, { text: "a mug under 5" }, { text: "where is my order" }]) {
      await server.inject(messageTo(conversation, before));
      const answer = await server.inject(messageTo(conversation, { choice }));
      expect(answer.statusCode).toBe(200);
      expect(answer.body).not.toContain("jonas");
    }
    await expectNoFailedTurn(conversation.conversationId);
  });
});

describe("a shopper in the terminal", () => {
  it("may type any odd text, and nothing of it steers the terminal", async () => {
    const printed = await typeIntoChat(Object.values(oddTexts).filter(oneLine));
    expect(printed).not.toMatch(steering);
    expect(shop.reported).toEqual([]);
  });

  it("gets one sound JSON object a turn whatever was typed", async () => {
    const texts = Object.values(oddTexts).filter(oneLine);
    const printed = await typeIntoChat(texts, "--json");
    expect(printed).not.toMatch(steering);
    const documents = printed
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { readonly said?: string });
    expect(documents.filter(({ said }) => said !== undefined).length).toBeGreaterThan(texts.length * 0.9);
  });

  it.skipIf(naughtyStrings.length === 0)(`may type every naughty string${naughtyAbsent}`, async () => {
    const printed = await typeIntoChat(naughtyStrings.filter(oneLine));
    expect(printed).not.toMatch(steering);
    // Each is answered by a line at least.
    expect(printed.split("\n").length).toBeGreaterThan(naughtyStrings.filter(oneLine).length);
    expect(shop.reported).toEqual([]);
  });
});
