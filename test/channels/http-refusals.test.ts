import { gzipSync } from "node:zlib";
import type { InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  errorOf,
  type HttpFixture,
  httpFixture,
  messageTo,
  type OpenedConversation,
  openConversation,
  site,
} from "./contract/http-fixture.js";

const MiB = 1024 * 1024;
const refused = async (at: HttpFixture, request: InjectOptions) => {
  const answer = await at.server.inject(request);
  return { status: answer.statusCode, headers: answer.headers, ...errorOf(answer) };
};

describe("a message is refused in words", () => {
  let at: HttpFixture;
  let conversation: OpenedConversation;
  beforeAll(async () => {
    at = await httpFixture();
    conversation = await openConversation(at.server);
  });
  afterAll(() => at.server.close());

  const picture = Buffer.from("picture").toString("base64");
  test.each([
    ["without anything in it", {}, 400, "message/empty", "text"],
    ["with nothing but blanks and control characters", { text: " \u0000\u001b \n" }, 400, "message/empty", "text"],
    ["with an id that is no UUID", { id: "1", text: "hi" }, 400, "request/invalid", "id"],
    ["without an id", { id: undefined, text: "hi" }, 400, "request/invalid", "id"],
    ["with a text that is no text", { text: 5 }, 400, "request/invalid", "text"],
    ["with a field nobody knows", { text: "hi", colour: "blue" }, 400, "request/unknown-field", "colour"],
    ["with 4,001 characters", { text: "é".repeat(4_001) }, 413, "message/too-long", "text"],
    ["with one word of 10,000 characters", { text: "a".repeat(10_000) }, 413, "message/too-long", "text"],
    ["with 10 MB of text", { text: "a".repeat(10_000_000) }, 413, "message/too-long", "text"],
    ["with five pictures", { images: Array(5).fill(picture) as string[] }, 400, "request/invalid", "images"],
    ["with a picture that is not base64", { images: [picture, "<svg/>"] }, 400, "message/bad-picture", "images[1]"],
    [
      "with a picture that is a data address",
      { images: ["data:image/png;base64,AA=="] },
      400,
      "message/bad-picture",
      "images[0]",
    ],
    ["with an empty picture", { images: [""] }, 400, "message/bad-picture", "images[0]"],
    [
      "with a picture over 8 MiB",
      { images: [Buffer.alloc(8 * MiB + 1).toString("base64")] },
      413,
      "message/picture-too-large",
      "images[0]",
    ],
    ["with an empty choice", { choice: "" }, 400, "request/invalid", "choice"],
  ])("%s", async (_what, message, status, code, field) => {
    const answer = await refused(at, messageTo(conversation, message));
    expect(answer).toMatchObject({ status, code, field });
    expect(answer.message).toMatch(/^[A-Z].*\.$/);
    expect(at.assistant.handled).toBe(0);
  });

  test("naming each field that was wrong", async () => {
    const answer = await refused(at, messageTo(conversation, { id: "x", text: [], images: "y" }));
    for (const field of ["id", "text", "images"]) expect(answer.message).toContain(`"${field}"`);
  });

  test("saying the length and the limit", async () => {
    const answer = await refused(at, messageTo(conversation, { text: "😀".repeat(4_001) }));
    expect(answer.message).toContain("4001");
    expect(answer.message).toContain("4000");
  });

  test("when its JSON is broken, of the wrong kind, poisoned or not UTF-8", async () => {
    const send = (payload: string | Buffer) => refused(at, { ...messageTo(conversation, {}), payload });
    expect(await send('{"id": ')).toMatchObject({ status: 400, code: "request/not-json" });
    expect(await send('{"__proto__": {"admin": true}}')).toMatchObject({ status: 400, code: "request/not-json" });
    expect(await send("[1]")).toMatchObject({ status: 400, code: "request/invalid" });
    expect(await send("")).toMatchObject({ status: 400, code: "request/invalid" });
    expect(await send(Buffer.from('{"text": "caf\u00e9"}', "latin1"))).toMatchObject({
      status: 400,
      code: "request/not-utf8",
    });
  });

  test("when it is nothing but structure, without being parsed", async () => {
    for (const payload of ["[".repeat(MiB), `{"images": [${'"",'.repeat(MiB)}""]}`, '{"a":'.repeat(MiB)]) {
      const answer = await refused(at, { ...messageTo(conversation, {}), payload });
      expect(answer).toMatchObject({ status: 413, code: "request/too-intricate" });
    }
  });

  test("when it is compressed, whatever the coding is", async () => {
    for (const encoding of ["gzip", "br", "deflate", "zstd", "identity, gzip", "GZIP", "x"]) {
      const request = messageTo(conversation, {}, { "content-encoding": encoding });
      const answer = await refused(at, { ...request, payload: gzipSync(Buffer.alloc(MiB)) });
      expect(answer).toMatchObject({ status: 415, code: "request/encoded" });
    }
  });

  test("unless the coding says that it is none", async () => {
    const plain = await at.server.inject(messageTo(conversation, { text: "hi" }, { "content-encoding": "identity" }));
    expect(plain.statusCode).toBe(200);
    at.assistant.handled = 0;
  });

  test("when it is no JSON by its type", async () => {
    for (const type of ["text/plain", "application/json; charset=latin1", "multipart/form-data; boundary=x", ""]) {
      const answer = await refused(at, messageTo(conversation, { text: "hi" }, { "content-type": type }));
      expect(answer).toMatchObject({ status: 415, code: "request/not-json-type" });
    }
    const upperCase = { "content-type": "Application/JSON;Charset=UTF-8" };
    const answer = await at.server.inject(messageTo(conversation, { choice: "a" }, upperCase));
    expect(answer.statusCode).toBe(200);
  });

  test("when the body is larger than the route takes", async () => {
    const payload = JSON.stringify({ context: { page: "x".repeat(64 * 1024) } });
    const headers = { "content-type": "application/json" };
    const answer = await refused(at, { method: "POST", url: "/api/v1/conversations", headers, payload });
    expect(answer).toMatchObject({ status: 413, code: "request/too-large" });
    expect(answer.message).toContain("65536");
  });

  test.each([
    ["a locale that is none", { locale: "not a locale" }, "locale"],
    ["a context over 8 KiB", { context: { page: "ü".repeat(4_200) } }, "context"],
    ["a context that is a list", { context: [1] }, "context"],
    [
      "a context nested too deep",
      { context: JSON.parse('{"a":'.repeat(9) + "1" + "}".repeat(9)) as object },
      "context",
    ],
    ["an unknown field", { customer: "ann" }, "customer"],
  ])("a conversation is not opened with %s", async (_what, payload, field) => {
    const answer = await refused(at, { method: "POST", url: "/api/v1/conversations", payload });
    expect(answer).toMatchObject({ status: 400, field });
  });

  test("a query that makes no sense is refused", async () => {
    const headers = { authorization: `Bearer ${conversation.token}` };
    for (const query of ["after=-1", "after=x", "after=1.5", "after=1&after=2"]) {
      const answer = await refused(at, { url: `${conversation.url}?${query}`, headers });
      expect(answer).toMatchObject({ status: 400, code: "request/invalid", field: "after" });
    }
    const unknown = await refused(at, { url: `${conversation.url}?before=1`, headers });
    expect(unknown).toMatchObject({ status: 400, code: "request/unknown-field", field: "before" });
  });
});

describe("a server under pressure", () => {
  test("answers too many messages with the time to wait", async () => {
    const at = await httpFixture({ limits: { messagesPerMinute: 2 } });
    const conversation = await openConversation(at.server);
    const other = await openConversation(at.server);
    for (const text of ["one", "two"]) {
      expect((await at.server.inject(messageTo(conversation, { text }))).statusCode).toBe(200);
    }
    const answer = await refused(at, messageTo(conversation, { text: "three" }));
    expect(answer).toMatchObject({ status: 429, code: "request/too-many" });
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    expect((await at.server.inject(messageTo(other, { text: "mine" }))).statusCode).toBe(200);
    await at.server.close();
  });

  test("counts new conversations by address, IPv6 by its /64 block", async () => {
    const at = await httpFixture({ limits: { conversationsPerHour: 1 } });
    const openFrom = async (remoteAddress: string) =>
      (await at.server.inject({ method: "POST", url: "/api/v1/conversations", remoteAddress })).statusCode;
    expect(await openFrom("198.51.100.1")).toBe(201);
    expect(await openFrom("198.51.100.1")).toBe(429);
    expect(await openFrom("198.51.100.2")).toBe(201);
    expect(await openFrom("2001:db8::1")).toBe(201);
    expect(await openFrom("2001:db8::2")).toBe(429);
    await at.server.close();
  });

  test("believes no forwarded address unless its proxy is trusted", async () => {
    const forged = { "x-forwarded-for": "203.0.113.9" };
    const openThrice = async (at: HttpFixture) => {
      const request = { method: "POST", url: "/api/v1/conversations", remoteAddress: "198.51.100.1" } as const;
      await at.server.inject(request);
      const answer = await at.server.inject({ ...request, headers: forged });
      await at.server.close();
      return answer.statusCode;
    };
    expect(await openThrice(await httpFixture({ limits: { conversationsPerHour: 1 } }))).toBe(429);
    const trustedProxies = ["198.51.100.1"];
    expect(await openThrice(await httpFixture({ limits: { conversationsPerHour: 1 }, trustedProxies }))).toBe(201);
  });

  test("says of its own failure only where to look, and logs it without what was said", async () => {
    const at = await httpFixture();
    const conversation = await openConversation(at.server);
    const failed = await refused(at, messageTo(conversation, { text: "fail" }));
    expect(failed).toMatchObject({ status: 500, code: "server/failure" });
    expect(failed.message).toContain(failed.headers["x-request-id"]);
    expect(failed.message).not.toMatch(/TypeError|undefined|\.ts/);

    const full = await refused(at, messageTo(conversation, { text: "disk full" }));
    expect(full).toMatchObject({ status: 500, code: "server/failure" });
    expect(at.logged.map(({ code }) => code)).toEqual(["server/failure", "storage/full"]);
    const log = JSON.stringify(at.logged);
    expect(log).toContain(failed.headers["x-request-id"]);
    expect(log).not.toContain("cannot read");
    expect(log).not.toContain(conversation.token);
    expect(log).not.toContain(conversation.conversationId);
    await at.server.close();
  });
});

describe("pages of other sites", () => {
  test("listed ones are let in, others are not, scripts need no origin", async () => {
    const at = await httpFixture();
    const open = (headers: Record<string, string>) =>
      at.server.inject({ method: "POST", url: "/api/v1/conversations", headers });

    const listed = await open({ origin: site });
    expect(listed.statusCode).toBe(201);
    expect(listed.headers).toMatchObject({ "access-control-allow-origin": site, vary: "Origin" });
    for (const origin of ["https://evil.example", "null", `${site}.evil.example`, "http://shop.example"]) {
      const answer = await open({ origin });
      expect(answer.statusCode).toBe(403);
      expect(errorOf(answer).code).toBe("origin/not-allowed");
      expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    }
    expect((await open({ origin: "https://bot.example", host: "bot.example" })).statusCode).toBe(201);
    expect((await open({})).statusCode).toBe(201);
    await at.server.close();
  });

  test("may ask beforehand, and read refusals", async () => {
    const at = await httpFixture();
    const url = "/api/v1/conversations/x/messages";
    const preflight = await at.server.inject({ method: "OPTIONS", url, headers: { origin: site } });
    expect(preflight.statusCode).toBe(204);
    expect(preflight.headers["access-control-allow-headers"]).toContain("authorization");
    const refusal = await at.server.inject({ url, headers: { origin: site } });
    expect(refusal.statusCode).toBe(401);
    expect(refusal.headers["access-control-allow-origin"]).toBe(site);
    await at.server.close();
  });
});
