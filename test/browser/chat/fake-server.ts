import type { News, ServerEvents, TranscriptMessage, WidgetEvents } from "../../../adapters/web/protocol.js";
import type { ConversationSocket } from "../../../web-widget/chat/conversation-socket.js";

/** What becomes of the next thing that is asked: it arrives and is answered, or the connection is cut before or after it is dealt with. */
export type Fate = "answered" | "cut-before" | "cut-after";

/** The server's side of the contract in memory: one conversation, each message handled once and answered with an echo. */
export class FakeServer {
  transcript: readonly TranscriptMessage[] = [];
  opened = 0;
  /** What is told to who cannot connect. */
  why: string | undefined;
  up = true;
  /** What every question is refused with, when set. */
  refusal: { readonly code: string; readonly message: string } | undefined;
  /** What every token of the shop is refused with, when set. */
  refusedIdentity: { readonly code: string; readonly message: string } | undefined;
  /** What questions of one kind are refused with. */
  readonly refusals = new Map<keyof WidgetEvents, { readonly code: string; readonly message: string }>();
  readonly sockets: FakeSocket[] = [];
  /** What it was told of typing. */
  readonly typed: boolean[] = [];
  #conversation = 0;

  socket(): FakeSocket {
    const socket = new FakeSocket(this);
    this.sockets.push(socket);
    return socket;
  }

  /** All conversations are gone, as after a restore from an old backup. */
  forget(): void {
    this.transcript = [];
    this.#conversation = 0;
  }

  answerTo(event: keyof WidgetEvents, payload: unknown): unknown {
    const refused = this.refusal ?? this.refusals.get(event);
    if (refused !== undefined) return { error: refused };
    const identified = typeof payload === "object" && payload !== null && "identity" in payload;
    if (identified && this.refusedIdentity !== undefined) return { error: this.refusedIdentity };
    switch (event) {
      case "open":
        this.opened += 1;
        this.#conversation = this.opened;
        this.transcript = [message(2, "assistant", "Welcome!")];
        return { ...this.#place(), shop: { name: "Shop" }, news: this.#news(0) };
      case "join": {
        const { conversationId, after } = payload as Parameters<WidgetEvents["join"]>[0];
        if (conversationId !== this.#place().conversationId) {
          return { error: { code: "token/invalid", message: "No conversation opens with this token." } };
        }
        return { shop: { name: "Shop" }, news: this.#news(after) };
      }
      case "say":
        return this.#hear(payload as Parameters<WidgetEvents["say"]>[0]);
      case "typing":
        this.typed.push((payload as Parameters<WidgetEvents["typing"]>[0]).typing);
        return { noted: true };
      case "identify":
        return { identified: true };
    }
  }

  publish(): void {
    for (const socket of this.sockets) socket.deliver((after) => this.#news(after));
  }

  #hear({ id, text = "" }: Parameters<WidgetEvents["say"]>[0]): unknown {
    if (this.transcript.every((each) => each.id !== id)) {
      // Numbers are left out as they are where events that nobody sees stand between.
      const seq = (this.transcript.at(-1)?.seq ?? 0) + 1;
      this.transcript = [
        ...this.transcript,
        { ...message(seq, "shopper", text), id },
        message(seq + 3, "assistant", `You said ${text}.`),
      ];
      queueMicrotask(() => {
        this.publish();
      });
    }
    return { received: true };
  }

  #place(): { conversationId: string; token: string } {
    return { conversationId: `c${this.#conversation}`, token: `t${this.#conversation}` };
  }

  #news(after: number): News {
    return { after, messages: this.transcript.filter(({ seq }) => seq > after), state: { mode: "assistant" } };
  }
}

export class FakeSocket implements ConversationSocket {
  connected = false;
  /** Of what is asked next, in order; "answered" when there is none. */
  readonly fates: Fate[] = [];
  readonly #server: FakeServer;
  readonly #listeners = new Map<string, (...values: never[]) => void>();
  #arrived = 0;

  constructor(server: FakeServer) {
    this.#server = server;
  }

  connect(): void {
    queueMicrotask(() => {
      if (this.connected) return;
      if (this.#server.up) {
        this.connected = true;
        this.#arrived = 0;
        this.#tell("connect");
      } else {
        this.#tell("connect_error");
      }
    });
  }

  disconnect(): void {
    if (!this.connected) return;
    this.connected = false;
    this.#tell("disconnect");
  }

  on(event: string, listener: (...values: never[]) => void): void {
    this.#listeners.set(event, listener);
  }

  async ask<E extends keyof WidgetEvents>(event: E, payload: Parameters<WidgetEvents[E]>[0]) {
    const fate = this.connected ? (this.fates.shift() ?? "answered") : "cut-before";
    const answer = fate === "cut-before" ? undefined : this.#server.answerTo(event, payload);
    await Promise.resolve();
    if (fate !== "answered" || !this.connected) {
      this.disconnect();
      throw new Error("cut");
    }
    if (event === "join") this.#arrived = (payload as Parameters<WidgetEvents["join"]>[0]).after;
    return answer as Parameters<Parameters<WidgetEvents[E]>[1]>[0];
  }

  deliver(newsAfter: (after: number) => News): void {
    if (!this.connected) return;
    this.#tell("news", newsAfter(this.#arrived), (seq: number) => {
      this.#arrived = Math.max(this.#arrived, seq);
    });
  }

  /** Something that the server sends by itself. */
  push<E extends keyof ServerEvents>(event: E, ...values: Parameters<ServerEvents[E]>): void {
    this.#tell(event, ...values);
  }

  #tell(event: string, ...values: unknown[]): void {
    this.#listeners.get(event)?.(...(values as never[]));
  }
}

function message(seq: number, from: TranscriptMessage["from"], text: string): TranscriptMessage {
  return { seq, from, text, at: "2026-11-02T10:00:00Z" };
}
