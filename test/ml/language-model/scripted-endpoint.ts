import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What an endpoint was asked. */
interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An endpoint on this machine that answers as a test says; it keeps what it was asked. */
export interface ScriptedEndpoint {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** How many answers were cut off by who asked. */
  cutOff(): number;
  close(): Promise<void>;
}

export type Answering = (response: ServerResponse, asked: Asked, time: number) => void;

export async function scriptedEndpoint(answer: Answering): Promise<ScriptedEndpoint> {
  const asked: Asked[] = [];
  let cutOff = 0;
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const { url = "", headers } = request;
      const one = { path: url, headers, body: Buffer.concat(pieces).toString("utf8") };
      asked.push(one);
      response.on("close", () => {
        if (!response.writableFinished) cutOff += 1;
      });
      answer(response, one, asked.length);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    cutOff: () => cutOff,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) =>
        server.close(() => {
          closed();
        }),
      );
    },
  };
}

/** A body as OpenAI's chat completions have it. */
export function completion(content: unknown, usage?: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({
    id: "c1",
    object: "chat.completion",
    created: 0,
    model: "scripted",
    choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content } }],
    ...(usage === undefined ? {} : { usage }),
  });
}

export function sends(body: string, status = 200, headers: Readonly<Record<string, string>> = {}): Answering {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(body);
  };
}

/** Proposes these commands, whatever it is asked. */
export function proposes(...commands: readonly unknown[]): Answering {
  return sends(completion(JSON.stringify({ commands })));
}

/** Takes the request and says nothing. */
export const stalls: Answering = () => undefined;

/** Says a little now and then, and never comes to an end. */
export const drips: Answering = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  const drop = setInterval(() => response.write(" "), 10);
  response.on("close", () => {
    clearInterval(drop);
  });
};

/** Sends more than anybody wants to read, and never comes to an end. */
export const floods: Answering = (response) => {
  response.writeHead(200, { "content-type": "application/json" });
  const piece = "[".repeat(65_536);
  const wave = setInterval(() => response.write(piece), 1);
  response.on("close", () => {
    clearInterval(wave);
  });
};
