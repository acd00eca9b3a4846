import { randomUUID } from "node:crypto";
import type { FastifyInstance, InjectOptions } from "fastify";
import { buildHttpServer } from "../../../adapters/web/http-server.js";
import { type ErrorBody, errorBody } from "../../../adapters/web/protocol.js";
import type { WebOptions } from "../../../adapters/web/web-options.js";
import { FakeAssistant } from "./fake-assistant.js";

export const now = new Date("2026-03-02T09:00:00Z");
export const identitySecret = "the shop and the server share this, 32+ bytes";
export const staffToken = "only staff know this";
export const site = "https://shop.example";

export interface HttpFixture {
  readonly server: FastifyInstance;
  readonly assistant: FakeAssistant;
  /** What was logged, in order. */
  readonly logged: { readonly code: string; readonly details: Readonly<Record<string, unknown>> }[];
}

/** The HTTP API over a small assistant; what a test is not about has its usual value. */
export async function httpFixture(changes: Partial<WebOptions> = {}): Promise<HttpFixture> {
  const assistant = (changes.assistant as FakeAssistant | undefined) ?? new FakeAssistant();
  const logged: HttpFixture["logged"] = [];
  const server = await buildHttpServer({
    assistant,
    cases: {
      open: async () => ({ caseId: "case-1", waiting: 0 }),
      list: async () => [],
      ofConversation: async () => undefined,
      close: async () => undefined,
      add: async () => undefined,
    },
    ready: async () => [{ name: "database", ok: true, detail: "open" }],
    version: { version: "0.1.0", node: "v20.20.2", backend: "none" },
    tokenSecret: new TextEncoder().encode("signs the tokens of conversations"),
    identitySecret,
    staffToken,
    customerExists: async (id) => id === "ann",
    allowedOrigins: [site],
    clock: { now: () => now },
    shop: async () => ({ name: "Test Shop" }),
    pictures: { picture: async () => undefined },
    widgetFolder: "dist/web-widget",
    docsFolder: "docs",
    log: { report: (code, details) => logged.push({ code, details }) },
    ...changes,
  });
  return { server, assistant, logged };
}

export interface OpenedConversation {
  readonly conversationId: string;
  readonly token: string;
  /** Where its messages are. */
  readonly url: string;
}

export async function openConversation(server: FastifyInstance, payload: object = {}): Promise<OpenedConversation> {
  const answer = await server.inject({ method: "POST", url: "/api/v1/conversations", payload });
  const { conversationId, token } = answer.json<{ conversationId: string; token: string }>();
  return { conversationId, token, url: `/api/v1/conversations/${conversationId}/messages` };
}

/** A message with all it needs; fields of `message` come on top. */
export function messageTo(at: OpenedConversation, message: object, headers: InjectOptions["headers"] = {}) {
  return {
    method: "POST" as const,
    url: at.url,
    headers: { authorization: `Bearer ${at.token}`, "content-type": "application/json", ...headers },
    payload: JSON.stringify({ id: randomUUID(), ...message }),
  };
}

export function errorOf(answer: { readonly body: string }): ErrorBody["error"] {
  return errorBody.parse(JSON.parse(answer.body)).error;
}
