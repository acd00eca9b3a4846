import { SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { conversationToken } from "../../adapters/web/conversation-token.js";
import {
  errorOf,
  type HttpFixture,
  httpFixture,
  identitySecret,
  messageTo,
  now,
  openConversation,
  staffToken,
} from "./contract/http-fixture.js";

let at: HttpFixture;
beforeAll(async () => {
  at = await httpFixture();
});
afterAll(() => at.server.close());

describe("a conversation opens to its token only", () => {
  test("and says the same to every other one, and of a conversation that does not exist", async () => {
    const mine = await openConversation(at.server);
    const other = await openConversation(at.server);
    const unknown = "00000000-0000-7000-8000-999999999999";
    const rightForUnknown = conversationToken(unknown, new TextEncoder().encode("signs the tokens of conversations"));
    const tries = [
      { ...mine, token: other.token },
      { ...mine, token: "garbage" },
      { ...mine, token: `${mine.token}A` },
      { ...mine, token: mine.token.slice(1) },
      { ...mine, url: `/api/v1/conversations/${unknown}/messages` },
      { ...mine, url: `/api/v1/conversations/${unknown}/messages`, token: rightForUnknown },
      { ...mine, url: "/api/v1/conversations/..%2f..%2fcases/messages" },
    ];
    const answers = await Promise.all([
      at.server.inject({ url: mine.url }),
      at.server.inject({ url: mine.url, headers: { authorization: `Basic ${mine.token}` } }),
      at.server.inject({ url: mine.url, headers: { authorization: `Bearer ${staffToken}` } }),
      ...tries.map((attempt) => at.server.inject(messageTo(attempt, { text: "hi" }))),
      ...tries.map(({ url, token }) => at.server.inject({ url, headers: { authorization: `Bearer ${token}` } })),
    ]);
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([401]));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(at.assistant.handled).toBe(0);
  });

  test("and refuses before it reads what was sent", async () => {
    const mine = await openConversation(at.server);
    const answer = await at.server.inject({ ...messageTo({ ...mine, token: "x" }, {}), payload: "{{{" });
    expect(answer.statusCode).toBe(401);
  });
});

describe("the shop says who the shopper is", () => {
  const seconds = Math.floor(now.getTime() / 1_000);
  const jwt = (claims: Record<string, unknown>, secret = identitySecret, alg = "HS256") =>
    new SignJWT(claims).setProtectedHeader({ alg }).sign(new TextEncoder().encode(secret));
  const openAs = (identity: unknown) =>
    at.server.inject({ method: "POST", url: "/api/v1/conversations", payload: { identity } });

  test("with a signed token, up to five seconds after it expired", async () => {
    for (const exp of [seconds + 60, seconds - 4]) {
      const answer = await openAs(await jwt({ sub: "ann", exp }));
      expect(answer.statusCode).toBe(201);
      const { conversationId } = answer.json<{ conversationId: string }>();
      expect(at.assistant.conversations.get(conversationId)?.opening.customerId).toBe("ann");
    }
  });

  test.each([
    ["another secret", () => jwt({ sub: "ann", exp: seconds + 60 }, "somebody else's secret, also 32+ bytes")],
    ["an expired one", () => jwt({ sub: "ann", exp: seconds - 6 })],
    ["one without an end", () => jwt({ sub: "ann" })],
    ["one without a customer", () => jwt({ exp: seconds + 60 })],
    ["one whose customer is no text", () => jwt({ sub: 5, exp: seconds + 60 })],
    ["one that is not valid yet", () => jwt({ sub: "ann", exp: seconds + 90, nbf: seconds + 60 })],
    ["a customer that does not exist", () => jwt({ sub: "bob", exp: seconds + 60 })],
    ["another algorithm", () => jwt({ sub: "ann", exp: seconds + 60 }, identitySecret.repeat(2), "HS512")],
    ["no signature", async () => new UnsecuredJWT({ sub: "ann", exp: seconds + 60 }).encode()],
    ["no token at all", async () => "garbage"],
  ])("but not with %s", async (_what, token) => {
    const identity = await token();
    const answer = await openAs(identity);
    expect(answer.statusCode).toBe(401);
    expect(errorOf(answer)).toMatchObject({ code: "identity/invalid", field: "identity" });
    expect(answer.body).not.toContain(identity);
  });

  test("but not when no secret is set, and the answer says how to set it", async () => {
    const bare = await httpFixture({ identitySecret: undefined });
    const payload = { identity: await jwt({ sub: "ann", exp: seconds + 60 }) };
    const answer = await bare.server.inject({ method: "POST", url: "/api/v1/conversations", payload });
    expect(answer.statusCode).toBe(400);
    expect(errorOf(answer).code).toBe("identity/not-configured");
    expect(errorOf(answer).message).toContain("AISLE_IDENTITY_SECRET");
    await bare.server.close();
  });
});

describe("cases are shown to staff only", () => {
  const waiting = {
    id: "case-1",
    conversationId: "c-1",
    reason: "asked-for-person",
    openedAt: "2026-03-02T09:00:00+00:00",
    summary: "wants a person",
    state: "open",
  } as const;
  const cases = {
    open: async () => ({ caseId: "case-1", waiting: 0 }),
    list: async (state?: string) => (state === undefined || state === "open" ? [waiting] : []),
    ofConversation: async () => undefined,
    close: async () => undefined,
    add: async () => undefined,
  };
  const ask = async (url: string, token: string, changes = {}) => {
    const made = await httpFixture({ cases, ...changes });
    const answer = await made.server.inject({ url, headers: { authorization: `Bearer ${token}` } });
    await made.server.close();
    return answer;
  };

  test("with the staff token", async () => {
    const answer = await ask("/api/v1/cases", staffToken);
    expect(answer.json()).toEqual({ cases: [waiting] });
    expect((await ask("/api/v1/cases?state=closed", staffToken)).json()).toEqual({ cases: [] });
    expect((await ask("/api/v1/cases?state=lost", staffToken)).statusCode).toBe(400);
  });

  test("not with another one", async () => {
    const answer = await ask("/api/v1/cases", "guess");
    expect(answer.statusCode).toBe(401);
    expect(answer.body).not.toContain(staffToken);
  });

  test("not when none is set, and the answer says how to set it", async () => {
    for (const unset of [undefined, ""]) {
      const answer = await ask("/api/v1/cases", "", { staffToken: unset });
      expect(answer.statusCode).toBe(403);
      expect(errorOf(answer).message).toContain("AISLE_STAFF_TOKEN");
    }
  });
});
