import { io } from "socket.io-client";
import type { Answer, News, TranscriptMessage, WidgetJoined } from "../../../adapters/web/protocol.js";
import type { TestSocket, Transport } from "./widget-fixture.js";

export interface Message {
  readonly id: string;
  readonly text: string;
}

export interface OpenedAt {
  readonly conversationId: string;
  readonly token: string;
}

/**
 * Keeps the client's side of the bargain and nothing more: it connects again, joins from the last number that it has,
 * and sends what was not acknowledged again under the same id. It has no clock.
 */
export class ScriptedWidget {
  /** In the order in which they were taken; nothing is ever put right afterwards. */
  readonly messages: TranscriptMessage[] = [];
  /** How often it connected. */
  connections = 0;
  opened: OpenedAt | undefined;
  readonly #socket: TestSocket;
  readonly #unsent: Message[] = [];
  readonly #waiting = new Set<() => void>();
  #sending = false;
  #joined = false;

  /** @param opened a conversation to join; without one it opens its own. */
  constructor(url: string, { opened, transport = "websocket" }: { opened?: OpenedAt; transport?: Transport } = {}) {
    this.opened = opened;
    this.#socket = io(url, {
      path: "/widget/v1/socket",
      transports: [transport],
      forceNew: true,
      reconnectionDelay: 5,
      reconnectionDelayMax: 20,
    });
    this.#socket.on("connect", () => void this.#begin());
    this.#socket.on("disconnect", (reason) => {
      this.#joined = false;
      if (reason === "io server disconnect") this.#socket.connect();
    });
    this.#socket.on("news", (news, arrived) => {
      this.#take(news);
      arrived(this.#last);
    });
  }

  /** Resolves when the server has it. */
  async say(message: Message): Promise<void> {
    this.#unsent.push(message);
    void this.#send();
    await this.until(() => !this.#unsent.includes(message));
  }

  /** Resolves as soon as it holds; it is looked at whenever something has changed. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** Resolves when a reply to the message has come. */
  untilAnswered(id: string): Promise<void> {
    return this.until(() => {
      const asked = this.messages.find((message) => message.id === id);
      return asked !== undefined && this.messages.some(({ seq, from }) => from === "assistant" && seq > asked.seq);
    });
  }

  close(): void {
    this.#socket.disconnect();
  }

  get #last(): number {
    return this.messages.at(-1)?.seq ?? 0;
  }

  async #begin(): Promise<void> {
    this.connections += 1;
    const joined = await this.#enter();
    if (joined === undefined) return;
    this.#joined = true;
    this.#take(joined.news);
    void this.#send();
  }

  async #enter(): Promise<WidgetJoined | undefined> {
    if (this.opened !== undefined) {
      const joining = { ...this.opened, after: this.#last };
      return this.#ask(() => this.#socket.emitWithAck("join", joining));
    }
    const entered = await this.#ask(() => this.#socket.emitWithAck("open", {}));
    if (entered !== undefined) this.opened = { conversationId: entered.conversationId, token: entered.token };
    return entered;
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    for (let next = this.#unsent[0]; next !== undefined && this.#joined; next = this.#unsent[0]) {
      const message = next;
      const received = await this.#ask(() => this.#socket.emitWithAck("say", message));
      if (received === undefined) break;
      this.#unsent.shift();
      this.#changed();
    }
    this.#sending = false;
    if (this.#joined && this.#unsent.length > 0 && this.#socket.connected) void this.#send();
  }

  /** @returns undefined when the connection was lost before the answer came. */
  async #ask<T extends object>(asking: () => Promise<Answer<T>>): Promise<T | undefined> {
    if (!this.#socket.connected) return undefined;
    const answer = await asking().catch(() => undefined);
    if (answer === undefined) return undefined;
    if ("error" in answer) throw new TypeError(`refused: ${answer.error.code} ${answer.error.message}`);
    return answer;
  }

  #take({ after, messages }: News): void {
    if (after > this.#last) {
      void this.#begin();
      return;
    }
    this.messages.push(...messages.filter(({ seq }) => seq > this.#last));
    this.#changed();
  }

  #changed(): void {
    for (const look of this.#waiting) look();
  }
}
