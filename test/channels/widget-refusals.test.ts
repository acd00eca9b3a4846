import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { describe, expect, test } from "vitest";
import { conversationToken } from "../../adapters/web/conversation-token.js";
import { identitySecret, now, site } from "./contract/http-fixture.js";
import {
  codeOf,
  nextNews,
  once,
  open,
  send,
  type TestSocket,
  type Transport,
  transports,
  type WidgetFixture,
  widgetFixture,
} from "./contract/widget-fixture.js";

const nested = (levels: number): unknown => {
  let value: unknown = "core";
  for (let level = 0; level < levels; level += 1) value = { in: value };
  return value;
};

/** A conversation can still be had, from the first word to the answer. */
async function expectAlive(at: WidgetFixture): Promise<void> {
  const socket = at.connect();
  await open(socket);
  const news = nextNews(socket);
  expect(await socket.emitWithAck("say", { id: randomUUID(), text: "still there?" })).toEqual({ received: true });
  expect((await news).messages).toHaveLength(2);
}

describe("a conversation opens to its token only", () => {
  test("and a wrong, foreign or missing conversation is told apart by nothing", async () => {
    const { connect } = await widgetFixture();
    const mine = await open(connect());
    const other = await open(connect());
    const unknown = "00000000-0000-7000-8000-999999999999";
    const rightForUnknown = conversationToken(unknown, new TextEncoder().encode("signs the tokens of conversations"));
    const { conversationId } = mine;
    const socket = connect();
    const answers = [
      await send(socket, "join", { conversationId, token: other.token, after: 0 }),
      await send(socket, "join", { conversationId, token: "", after: 0 }),
      await send(socket, "join", { conversationId, token: `${mine.token}A`, after: 0 }),
      await send(socket, "join", { conversationId: unknown, token: mine.token, after: 0 }),
      await send(socket, "join", { conversationId: unknown, token: rightForUnknown, after: 0 }),
      await send(socket, "join", { conversationId: "../cases", token: mine.token, after: 0 }),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ error: { code: "token/invalid" } });
    expect(await codeOf(send(socket, "say", { id: randomUUID(), text: "hi" }))).toBe("conversation/not-joined");
  });

  test("and who has joined none is told to join one first", async () => {
    const { connect, assistant } = await widgetFixture();
    const socket = connect();
    expect(await codeOf(send(socket, "say", { id: randomUUID(), text: "hi" }))).toBe("conversation/not-joined");
    expect(await codeOf(send(socket, "identify", { identity: "some.jwt.here" }))).toBe("conversation/not-joined");
    expect(assistant.handled).toBe(0);
  });
});

describe("what cannot be read is refused by name, and the server lives", () => {
  const id = randomUUID();
  test.each<[what: string, event: string, payload: unknown, code: string, field: string | undefined]>([
    ["a number", "say", 5, "request/invalid", undefined],
    ["null", "join", null, "request/invalid", undefined],
    ["a list", "open", [], "request/invalid", undefined],
    ["a text", "identify", "jwt", "request/invalid", undefined],
    ["an id that is no UUID", "say", { id: "1", text: "hi" }, "request/invalid", "id"],
    ["a text that is none", "say", { id, text: 5 }, "request/invalid", "text"],
    ["nothing said", "say", { id, text: " \n " }, "message/empty", "text"],
    ["too much said", "say", { id, text: "a".repeat(4_001) }, "message/too-long", "text"],
    ["pictures, for now", "say", { id, images: [] }, "request/unknown-field", "images"],
    ["an unknown field", "open", { shop: 1 }, "request/unknown-field", "shop"],
    ["no language", "open", { locale: "english!" }, "request/invalid", "locale"],
    ["a deep context", "open", { context: { page: nested(20) } }, "request/invalid", "context"],
    ["a large context", "open", { context: { page: "a".repeat(9_000) } }, "request/invalid", "context"],
    ["a number below zero", "join", { conversationId: "c", token: "t", after: -1 }, "request/invalid", "after"],
    ["half a number", "join", { conversationId: "c", token: "t", after: 0.5 }, "request/invalid", "after"],
    ["a long token", "join", { conversationId: "c", token: "t".repeat(300), after: 0 }, "request/invalid", "token"],
    ["a prototype", "open", JSON.parse('{"context":{"__proto__":{"admin":true}}}'), "request/invalid", undefined],
    ["a prototype on top", "say", JSON.parse(`{"id":"${id}","__proto__":{"text":"hi"}}`), "request/invalid", undefined],
    ["a constructor", "open", { context: { constructor: { prototype: {} } } }, "request/invalid", undefined],
    ["bytes", "say", Buffer.from("hello"), "request/invalid", undefined],
    ["bytes inside", "open", { context: { page: Buffer.from("hello") } }, "request/invalid", undefined],
    ["a name of JavaScript", "constructor", {}, "event/unknown", undefined],
    ["an error", "error", {}, "event/unknown", undefined],
    ["an event that there is not", "shout", {}, "event/unknown", undefined],
  ])("%s", async (_what, event, payload, code, field) => {
    const at = await widgetFixture();
    const socket = at.connect();
    await open(socket);
    const answer = (await send(socket, event, payload)) as { error: { code: string; field?: string; message: string } };
    expect(answer.error.code).toBe(code);
    expect(answer.error.field).toBe(field);
    expect(answer.error.message).toMatch(/\.$/);
    expect(at.assistant.handled).toBe(0);
    await expectAlive(at);
  });

  test("a message without an acknowledgement is not handled", async () => {
    const at = await widgetFixture();
    const socket = at.connect();
    await open(socket);
    const emit = socket.emit.bind(socket) as unknown as (event: string, ...values: unknown[]) => void;
    emit("say", { id: randomUUID(), text: "hi" });
    emit("say");
    emit("error", "no listener takes this");
    emit("open", {}, {}, {});
    expect(await codeOf(send(socket, "say"))).toBe("request/invalid");
    expect(await codeOf(send(socket, "say", {}, {}))).toBe("request/invalid");
    expect(at.assistant.handled).toBe(0);
    expect(at.logged.map(({ code }) => code)).toContain("event/unanswerable");
    await expectAlive(at);
  });

  test.each(transports)("an event that is too large ends the connection over %s", async (transport) => {
    const at = await widgetFixture();
    const socket = at.connect({ transport });
    await open(socket);
    const gone = once(socket, "disconnect");
    socket.emit("say", { id: randomUUID(), text: "a".repeat(70_000) }, () => undefined);
    await gone;
    await expectAlive(at);
  });

  test.each([
    ["objects", '{"context":', "}"],
    ["lists", '{"context":[', "]}"],
  ])("%s without end are refused", async (_what, opening, closing) => {
    const at = await widgetFixture();
    const socket = at.connect();
    await open(socket);
    const levels = 4_000;
    const { engine } = socket.io as unknown as { engine: { write(packet: string): void } };
    const answered = new Promise((resolve) => {
      (socket as unknown as { acks: Record<number, (answer: unknown) => void> }).acks[99] = resolve;
    });
    // Written by hand, as the client's own encoder gives up before the server does.
    engine.write(`299["open",${opening.repeat(levels)}0${closing.repeat(levels)}]`);
    expect(await answered).toMatchObject({ error: { code: "request/invalid" } });
    await expectAlive(at);
  });

  test("brackets without end are cut off", async () => {
    const at = await widgetFixture();
    const socket = at.connect();
    await open(socket);
    const gone = once(socket, "disconnect");
    const { engine } = socket.io as unknown as { engine: { write(packet: string): void } };
    engine.write(`451-["say",${"[".repeat(30_000)}{"_placeholder":true,"num":0}${"]".repeat(30_000)}]`);
    engine.write("garbage that is no packet");
    await gone;
    await expectAlive(at);
  });

  test("a token or a text is never logged", async () => {
    const { connect, logged } = await widgetFixture();
    const socket = connect();
    const { conversationId, token } = await open(socket);
    await send(socket, "join", { conversationId, token: `${token}x`, after: 0 });
    await send(socket, "say", { id: "secret-id", text: "my secret" });
    await send(socket, "my secret event", {});
    await codeOf(send(socket, "say", { id: randomUUID(), text: "fail" }));
    const text = JSON.stringify(logged);
    expect(logged.length).toBeGreaterThanOrEqual(3);
    expect(text).not.toContain(token);
    expect(text).not.toContain("secret");
  });
});

describe("who asks too much", () => {
  test("is told in how many seconds to come again", async () => {
    const { connect } = await widgetFixture({ limits: { conversationsPerHour: 1, messagesPerMinute: 2 } });
    const socket = connect();
    await open(socket);
    const refused = await send(connect(), "open", {});
    expect(refused).toMatchObject({ error: { code: "request/too-many" } });
    const { error } = refused as { error: { message: string; retryAfterSeconds: number } };
    expect(error.retryAfterSeconds).toBeGreaterThan(3_500);
    expect(error.message).toContain(`${error.retryAfterSeconds} seconds`);

    const say = () => codeOf(send(socket, "say", { id: randomUUID(), text: "hi" }));
    expect([await say(), await say(), await say()]).toEqual([
      { received: true },
      { received: true },
      "request/too-many",
    ]);
  });

  test("is known by the address that a trusted proxy tells, and by no other's word", async () => {
    const opened = async (changes: object) => {
      const { connect } = await widgetFixture({ limits: { conversationsPerHour: 1 }, ...changes });
      const from = (address: string) => connect({ headers: { "x-forwarded-for": address } });
      await open(from("203.0.113.7"));
      return codeOf(send(from("203.0.113.8"), "open", {}));
    };
    expect(await opened({})).toBe("request/too-many");
    expect(await opened({ trustedProxies: ["loopback"] })).toMatchObject({ shop: { name: "Test Shop" } });
  });

  test("and sends nothing but garbage is cut off", async () => {
    const at = await widgetFixture();
    const socket = at.connect();
    await once(socket, "connect");
    const gone = once(socket, "disconnect");
    for (let sent = 0; sent < 40 && socket.connected; sent += 1) void send(socket, "say", sent).catch(() => undefined);
    expect(await gone).toBe("io server disconnect");
    await expectAlive(at);
  });

  test("and sends more than can be answered is cut off", async () => {
    const at = await widgetFixture();
    const socket = at.connect();
    await open(socket);
    const receive = at.assistant.receive.bind(at.assistant);
    at.assistant.receive = () => new Promise<never>(() => undefined);
    const gone = once(socket, "disconnect");
    for (let sent = 0; sent < 150; sent += 1) {
      void send(socket, "say", { id: randomUUID(), text: "hi" }).catch(() => undefined);
    }
    expect(await gone).toBe("io server disconnect");
    at.assistant.receive = receive;
    await expectAlive(at);
  });

  test("and holds connections that do nothing gets no more of them", async () => {
    const at = await widgetFixture();
    const idle = Array.from({ length: 20 }, () => at.connect());
    await Promise.all(idle.map((socket) => once(socket, "connect")));
    await once(at.connect(), "connect_error");
    await open(idle[0] as TestSocket);
    await once(at.connect(), "connect");
  });
});

describe("pages of other sites", () => {
  const connects = async (at: WidgetFixture, transport: Transport, origin?: string) => {
    const socket = at.connect({ transport, headers: origin === undefined ? {} : { origin } });
    return Promise.race([
      once(socket, "connect").then(() => "connected"),
      once(socket, "connect_error").then(() => "refused"),
    ]);
  };

  test.each(transports)("are refused over %s, those of the allowed and of our own are not", async (transport) => {
    const at = await widgetFixture();
    expect(await connects(at, transport, "https://evil.example")).toBe("refused");
    expect(await connects(at, transport, "null")).toBe("refused");
    expect(await connects(at, transport, `${site}.evil.example`)).toBe("refused");
    expect(await connects(at, transport, site)).toBe("connected");
    expect(await connects(at, transport, at.url)).toBe("connected");
    expect(await connects(at, transport)).toBe("connected");
  });

  test("cannot come in by a script tag, which tells no origin", async () => {
    const { url } = await widgetFixture();
    for (const query of [
      "EIO=4&transport=polling&j=0",
      "j=&EIO=4&transport=polling",
      "EIO=4&transport=polling&%6a=0",
    ]) {
      const answer = await fetch(`${url}/widget/v1/socket/?${query}`);
      expect(answer.status).toBe(403);
      expect(await answer.text()).not.toContain("sid");
    }
  });

  test("may read the answers of long polling only when they are allowed", async () => {
    const { url } = await widgetFixture();
    const polled = (origin: string) =>
      fetch(`${url}/widget/v1/socket/?EIO=4&transport=polling`, { headers: { origin } });
    const allowed = await polled(site);
    expect(allowed.status).toBe(200);
    expect(allowed.headers.get("access-control-allow-origin")).toBe(site);
    expect(allowed.headers.get("x-content-type-options")).toBe("nosniff");
    const foreign = await polled("https://evil.example");
    expect(foreign.status).toBe(403);
    expect(foreign.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("the shop says who the shopper is", () => {
  const exp = Math.floor(now.getTime() / 1_000) + 60;
  const jwt = (sub: string) =>
    new SignJWT({ sub, exp }).setProtectedHeader({ alg: "HS256" }).sign(new TextEncoder().encode(identitySecret));

  test("as the conversation opens or later, but never as two people", async () => {
    const { connect, assistant } = await widgetFixture({ customerExists: async (id) => id === "ann" || id === "ben" });
    const socket = connect();
    const { conversationId } = await open(socket);
    expect(await send(socket, "identify", { identity: await jwt("ann") })).toEqual({ identified: true });
    expect(await send(socket, "identify", { identity: await jwt("ann") })).toEqual({ identified: true });
    expect(assistant.conversations.get(conversationId)?.customerId).toBe("ann");
    expect(await codeOf(send(socket, "identify", { identity: await jwt("ben") }))).toBe("identity/other-customer");
    await send(socket, "open", { identity: await jwt("ben") });
    expect(await codeOf(send(socket, "identify", { identity: await jwt("ann") }))).toBe("identity/other-customer");
  });

  test("with a token that holds, and with no other", async () => {
    const { connect } = await widgetFixture();
    const socket = connect();
    await open(socket);
    expect(await codeOf(send(socket, "identify", { identity: "garbage" }))).toBe("identity/invalid");
    expect(await codeOf(send(socket, "identify", { identity: await jwt("bob") }))).toBe("identity/invalid");
    expect(await codeOf(send(socket, "open", { identity: "garbage" }))).toBe("identity/invalid");
  });
});
