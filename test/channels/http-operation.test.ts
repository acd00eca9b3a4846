import { once } from "node:events";
import { type ClientRequest, type IncomingMessage, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listen } from "../../adapters/web/http-server.js";
import { errorOf, type HttpFixture, httpFixture, messageTo, openConversation } from "./contract/http-fixture.js";

type Node = Readonly<Record<string, unknown>>;
interface Description {
  readonly openapi: string;
  readonly components: { readonly schemas: Node };
  readonly paths: Readonly<Record<string, Readonly<Record<string, { summary?: string; responses: Node }>>>>;
}

describe("what an operator asks for", () => {
  let at: HttpFixture;
  beforeAll(async () => {
    at = await httpFixture();
  });
  afterAll(() => at.server.close());

  test("health, readiness and version are told", async () => {
    expect((await at.server.inject("/healthz")).json()).toEqual({ status: "ok" });
    expect((await at.server.inject("/version")).json()).toMatchObject({ version: "0.1.0", backend: "none" });
    const ready = await at.server.inject("/readyz");
    expect(ready.statusCode).toBe(200);
    expect(ready.json()).toMatchObject({ ready: true });
  });

  test("what is not ready is named", async () => {
    const checks = [
      { name: "database", ok: true, detail: "open" },
      { name: "index", ok: false, detail: "being built" },
    ];
    const made = await httpFixture({ ready: async () => checks });
    const answer = await made.server.inject("/readyz");
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toEqual({ ready: false, checks });
    await made.server.close();
  });

  test("turns, durations, errors and the process are counted", async () => {
    const conversation = await openConversation(at.server);
    await at.server.inject(messageTo(conversation, { text: "hello" }));
    await at.server.inject(messageTo(conversation, { text: "fail" }));
    await at.server.inject(messageTo(conversation, {}));
    const answer = await at.server.inject("/metrics");
    expect(answer.headers["content-type"]).toContain("text/plain");
    expect(answer.body).toContain('aisle_turns_total{outcome="answered"} 1');
    expect(answer.body).toContain('aisle_turns_total{outcome="failed"} 1');
    expect(answer.body).toContain("aisle_turn_duration_seconds_count 2");
    expect(answer.body).toContain('aisle_http_errors_total{code="message/empty"} 1');
    expect(answer.body).toContain('route="/api/v1/conversations/:id/messages",status="200"');
    expect(answer.body).toContain("process_resident_memory_bytes");
    expect(answer.body).not.toContain(conversation.conversationId);
  });

  test("what comes later says so", async () => {
    for (const url of ["/console"]) {
      const answer = await at.server.inject(url);
      expect(answer.statusCode).toBe(404);
      expect(errorOf(answer).message).toContain("later version");
    }
  });

  test("an unknown address, a wrong method and a broken address are refused in the same shape", async () => {
    expect(errorOf(await at.server.inject("/nowhere")).code).toBe("route/unknown");
    expect(errorOf(await at.server.inject({ method: "DELETE", url: "/api/v1/conversations" })).code).toBe(
      "route/unknown",
    );
    expect(errorOf(await at.server.inject("/api/v1/%zz")).code).toBe("request/bad-address");
    expect(errorOf(await at.server.inject(`/api/v1/conversations/${"a".repeat(300)}/messages`)).code).toBe(
      "request/bad-address",
    );
  });

  test("every answer forbids to sniff, frame, refer and keep", async () => {
    for (const url of ["/healthz", "/nowhere", "/api/v1/cases", "/api/v1/%zz"]) {
      expect((await at.server.inject(url)).headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
        "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      });
    }
  });
});

describe("the OpenAPI description", () => {
  let description: Description;
  beforeAll(async () => {
    const { server } = await httpFixture();
    description = (await server.inject("/openapi.json")).json<Description>();
    await server.close();
  });

  test("is of version 3.1 and lists every route", () => {
    expect(description.openapi).toBe("3.1.0");
    const routes = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(routes.toSorted()).toEqual([
      "get /api/v1/cases",
      "get /api/v1/conversations/{id}/messages",
      "get /console",
      "get /healthz",
      "get /media/{sku}",
      "get /media/{sku}/{at}",
      "get /metrics",
      "get /openapi.json",
      "get /readyz",
      "get /version",
      "get /widget/v1/{script}",
      "post /api/v1/conversations",
      "post /api/v1/conversations/{id}/messages",
    ]);
  });

  test("describes every response, and every refusal by the one shape", () => {
    const operations = Object.values(description.paths).flatMap((methods) => Object.values(methods));
    for (const { summary, responses } of operations) {
      expect(summary).toBeTruthy();
      for (const [status, response] of Object.entries(responses)) {
        expect((response as { description: string }).description).not.toBe("Default Response");
        const page = JSON.stringify(response);
        if (Number(status) >= 400 && !page.includes("Readiness")) expect(page).toContain("#/components/schemas/Error");
      }
    }
  });

  test("holds no reference that leads nowhere, and no leftovers of its making", () => {
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]*)"/g)].map(([, target]) => target!);
    expect(references.length).toBeGreaterThan(20);
    for (const target of new Set(references)) expect(resolve(description, target), target).toBeDefined();
    expect(JSON.stringify(description)).not.toContain("PLACEHOLDER");
    const named = new Set(references.map((target) => target.split("/").at(-1)!));
    expect(new Set(Object.keys(description.components.schemas))).toEqual(named);
  });
});

function resolve(description: Description, target: string): unknown {
  return target
    .replace(/^#\//, "")
    .split("/")
    .reduce<unknown>((node, step) => (node as Node | undefined)?.[step], description);
}

describe("a listening server", () => {
  let at: HttpFixture;
  let port: number;
  beforeAll(async () => {
    at = await httpFixture();
    expect(await listen(at.server, { port: 0, host: "127.0.0.1" })).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    port = (at.server.server.address() as AddressInfo).port;
  });
  afterAll(() => at.server.close());

  test("says which port is busy and how to choose another", async () => {
    const second = await httpFixture();
    const start = listen(second.server, { port, host: "127.0.0.1" });
    await expect(start).rejects.toMatchObject({ code: "server/port-busy" });
    await expect(start).rejects.toThrow(new RegExp(`Port ${port} .* --port \\d+`));
    await second.server.close();
  });

  test("refuses 10 MB that it would not take before they are sent", async () => {
    const answer = await headOnly(port, "/api/v1/conversations", {
      "content-type": "application/json",
      "content-length": "10000000",
    });
    expect(answer).toMatchObject({ status: 413, code: "request/too-large" });
  });

  test("refuses a compressed body before it is sent", async () => {
    const answer = await headOnly(port, "/api/v1/conversations", {
      "content-type": "application/json",
      "content-encoding": "br",
      "transfer-encoding": "chunked",
    });
    expect(answer).toMatchObject({ status: 415, code: "request/encoded" });
  });

  test("lets 16 large bodies arrive at once, and the next one when there is room", async () => {
    const { token, url } = await openConversation(at.server);
    const headers = {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "content-length": "2000000",
    };
    const arriving = Array.from({ length: 16 }, () => startBody(port, url, headers));
    await Promise.all(arriving.map((sent) => once(sent, "continue")));
    expect(await headOnly(port, url, headers)).toMatchObject({ status: 503, code: "server/busy" });

    for (const sent of arriving) sent.destroy();
    await expect.poll(() => connections(at.server.server)).toBe(0);
    const next = startBody(port, url, headers);
    await once(next, "continue");
    next.destroy();
  });

  test("answers in the one shape when the head is too large or no HTTP at all", async () => {
    const crowded = Array.from({ length: 10_000 }, (_, index) => `h${index}: v`).join("\r\n");
    expect(await rawAnswer(port, `GET / HTTP/1.1\r\nHost: x\r\n${crowded}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 .*"code":"request\/headers-too-large"/s,
    );
    expect(await rawAnswer(port, "nonsense\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 .*"code":"request\/not-http"/s);
    const twoLengths = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
    expect(await rawAnswer(port, twoLengths)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

/** Sends the head of a request and none of its body. */
async function headOnly(port: number, path: string, headers: Record<string, string>) {
  const sent = request({ port, path, method: "POST", host: "127.0.0.1", headers });
  sent.on("error", () => undefined);
  sent.flushHeaders();
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  const body = Buffer.concat(await answer.toArray()).toString();
  sent.destroy();
  return { status: answer.statusCode, ...errorOf({ body }) };
}

/** Sends the head of a request and waits with its body; the event "continue" says that the server awaits it. */
function startBody(port: number, path: string, headers: Record<string, string>): ClientRequest {
  const options = { port, path, method: "POST", host: "127.0.0.1", headers: { ...headers, expect: "100-continue" } };
  const sent = request(options);
  sent.on("error", () => undefined);
  sent.flushHeaders();
  return sent;
}

function connections(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.getConnections((_error, count) => {
      resolve(count);
    });
  });
}

async function rawAnswer(port: number, text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  let answer = "";
  socket.setEncoding("utf8").on("data", (part: string) => {
    answer += part;
  });
  socket.write(text);
  await once(socket, "close");
  return answer;
}
