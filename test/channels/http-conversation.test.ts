import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { channelContract } from "./contract/channel-contract.js";
import { errorOf, type HttpFixture, httpFixture, messageTo, openConversation } from "./contract/http-fixture.js";

const fixtures: HttpFixture[] = [];
afterEach(async () => {
  await Promise.all(fixtures.splice(0).map(({ server }) => server.close()));
});

async function fixture(...changes: Parameters<typeof httpFixture>): Promise<HttpFixture> {
  const made = await httpFixture(...changes);
  fixtures.push(made);
  return made;
}

channelContract("http", async (assistant) => {
  const { server } = await httpFixture({ assistant });
  const conversation = await openConversation(server);
  return {
    say: async (message) => {
      const answer = await server.inject(messageTo(conversation, message));
      if (answer.statusCode !== 200) return { kind: "refused", code: errorOf(answer).code };
      const { replies } = answer.json<{ replies: { text: string }[] }>();
      return { kind: "answered", texts: replies.map(({ text }) => text) };
    },
    transcript: async () => {
      const headers = { authorization: `Bearer ${conversation.token}` };
      return (await server.inject({ url: conversation.url, headers })).json<{ messages: [] }>().messages;
    },
    close: async () => {
      await server.close();
    },
  };
});

describe("a conversation over HTTP", () => {
  test("opens with a greeting and a token, and answers", async () => {
    const { server } = await fixture();
    const opened = await server.inject({ method: "POST", url: "/api/v1/conversations", payload: { locale: "de-AT" } });
    expect(opened.statusCode).toBe(201);
    const { conversationId, token, replies } = opened.json<{ conversationId: string; token: string; replies: [] }>();
    expect(replies).toMatchObject([{ act: "inform", text: "Hello.", lang: "en" }]);

    const url = `/api/v1/conversations/${conversationId}/messages`;
    const answer = await server.inject(messageTo({ conversationId, token, url }, { text: "  a warm hoodie " }));
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      seq: 3,
      replies: [{ text: "text: a warm hoodie; choice: none; pictures: 0" }],
      state: { mode: "assistant" },
    });
  });

  test("opens without any body", async () => {
    const { server, assistant } = await fixture();
    const opened = await server.inject({ method: "POST", url: "/api/v1/conversations" });
    expect(opened.statusCode).toBe(201);
    expect([...assistant.conversations.values()][0]?.opening).toEqual({ channel: "http" });
  });

  test("takes locale and context along", async () => {
    const { server, assistant } = await fixture();
    const context = { product: { sku: "TEE-BLU-M" }, page: "/tees" };
    const { conversationId } = await openConversation(server, { locale: "pt-BR", context });
    expect(assistant.conversations.get(conversationId)?.opening).toEqual({ channel: "http", locale: "pt-BR", context });
  });

  test("takes a choice or pictures without a text", async () => {
    const { server } = await fixture();
    const conversation = await openConversation(server);
    const picture = Buffer.from("not really a picture").toString("base64");
    const chosen = await server.inject(messageTo(conversation, { choice: "pick:2" }));
    expect(chosen.json()).toMatchObject({ replies: [{ text: "text: ; choice: pick:2; pictures: 0" }] });
    const shown = await server.inject(messageTo(conversation, { images: [picture, picture] }));
    expect(shown.json()).toMatchObject({ replies: [{ text: "text: ; choice: none; pictures: 2" }] });
  });

  test("shows what came after a given event", async () => {
    const { server } = await fixture();
    const conversation = await openConversation(server);
    await server.inject(messageTo(conversation, { text: "one" }));
    await server.inject(messageTo(conversation, { text: "two" }));
    const headers = { authorization: `Bearer ${conversation.token}` };
    const answer = await server.inject({ url: `${conversation.url}?after=3`, headers });
    const { messages } = answer.json<{ messages: { seq: number; text: string }[] }>();
    expect(messages.map(({ seq }) => seq)).toEqual([4, 5]);
    expect(messages[0]?.text).toBe("two");
  });

  test("tells a sender whose answer takes long to come again, and goes on", async () => {
    const { server, assistant } = await fixture({ limits: { turnWaitMs: 1 } });
    const conversation = await openConversation(server);
    const message = messageTo(conversation, { id: randomUUID(), text: "wait" });
    const slow = await server.inject(message);
    expect(slow.statusCode).toBe(503);
    expect(errorOf(slow).code).toBe("turn/slow");
    expect(errorOf(slow).message).toContain("was received");

    assistant.release();
    await assistant.conversations.get(conversation.conversationId)?.last;
    const headers = { authorization: `Bearer ${conversation.token}` };
    const later = await server.inject({ url: `${conversation.url}?after=2`, headers });
    expect(later.json()).toMatchObject({ messages: [{ text: "text: wait; choice: none; pictures: 0" }] });
  });

  test("answers a running turn before it closes", async () => {
    const { server, assistant } = await httpFixture();
    const conversation = await openConversation(server);
    const heard = server.inject(messageTo(conversation, { text: "wait" }));
    await expect.poll(() => assistant.handled).toBe(1);
    const closed = server.close();
    assistant.release();
    expect((await heard).statusCode).toBe(200);
    await closed;
  });
});
