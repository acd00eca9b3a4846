import type { AddressInfo } from "node:net";
import { io, type Socket } from "socket.io-client";
import { expect, onTestFinished } from "vitest";
import type { News, ServerEvents, WidgetEvents } from "../../../adapters/web/protocol.js";
import type { WebOptions } from "../../../adapters/web/web-options.js";
import { type HttpFixture, httpFixture } from "./http-fixture.js";

export type TestSocket = Socket<ServerEvents, WidgetEvents>;
export type Transport = "websocket" | "polling";
export const transports: readonly Transport[] = ["websocket", "polling"];

interface ConnectOptions {
  readonly transport?: Transport;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface WidgetFixture extends HttpFixture {
  readonly url: string;
  readonly port: number;
  /** A socket that may not be connected yet; it does not connect again by itself. */
  readonly connect: (options?: ConnectOptions) => TestSocket;
}

/** The API, listening; all that is opened here ends with the test. */
export async function widgetFixture(changes: Partial<WebOptions> = {}): Promise<WidgetFixture> {
  const fixture = await httpFixture(changes);
  await fixture.server.listen({ port: 0, host: "127.0.0.1" });
  onTestFinished(() => fixture.server.close());
  const { port } = fixture.server.server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return { ...fixture, url, port, connect: (options) => connectTo(url, options) };
}

function connectTo(url: string, { transport = "websocket", headers = {} }: ConnectOptions = {}): TestSocket {
  const socket: TestSocket = io(url, {
    path: "/widget/v1/socket",
    transports: [transport],
    extraHeaders: headers,
    forceNew: true,
    reconnection: false,
  });
  onTestFinished(() => void socket.disconnect());
  return socket;
}

/** Sends an event that the types do not allow; resolves with whatever comes back. */
export function send(socket: TestSocket, event: string, ...values: readonly unknown[]): Promise<unknown> {
  const emit = socket.emitWithAck.bind(socket) as unknown as (name: string, ...rest: unknown[]) => Promise<unknown>;
  return emit(event, ...values);
}

/** The code of a refusal, or what came instead. */
export async function codeOf(answer: Promise<unknown>): Promise<unknown> {
  const given = (await answer) as { readonly error?: { readonly code: string } };
  return given.error?.code ?? given;
}

export function once(socket: TestSocket, event: "connect" | "disconnect" | "connect_error"): Promise<unknown> {
  return new Promise((resolve) => socket.once(event, resolve));
}

/** Opens a conversation. */
export async function open(socket: TestSocket) {
  const opened = await socket.emitWithAck("open", {});
  if ("error" in opened) throw new TypeError(opened.error.message);
  return opened;
}

/** Takes news as the contract says, and lets a test wait for them. */
export function listen(socket: TestSocket, first: News) {
  let messages = first.messages;
  const waiting = new Set<() => void>();
  socket.on("news", (news, arrived) => {
    const last = messages.at(-1)?.seq ?? 0;
    expect(news.after).toBeLessThanOrEqual(last);
    messages = [...messages, ...news.messages.filter(({ seq }) => seq > last)];
    arrived(messages.at(-1)?.seq ?? 0);
    for (const look of waiting) look();
  });
  const repliesTo = (id: string): Promise<string[]> =>
    new Promise((resolve) => {
      const look = (): void => {
        const asked = messages.findIndex((message) => message.id === id);
        const replies = messages.slice(asked + 1).filter(({ from }) => from === "assistant");
        if (asked === -1 || replies[0] === undefined) return;
        waiting.delete(look);
        resolve([replies[0].text]);
      };
      waiting.add(look);
      look();
    });
  return { repliesTo, messages: () => messages };
}

export function nextNews(socket: TestSocket): Promise<News> {
  return new Promise((resolve) => {
    socket.once("news", resolve);
  });
}
