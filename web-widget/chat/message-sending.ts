import type { UnsentMessage } from "./chat.js";
import { answerOrNone, type ConversationSocket } from "./conversation-socket.js";
import type { UnsentMessages } from "./unsent-messages.js";

interface SendingOptions {
  readonly socket: ConversationSocket;
  readonly unsent: UnsentMessages;
  /** Changes when the connection is lost or another conversation begins. */
  readonly era: () => number;
  readonly joined: () => boolean;
  /** The state of a message has changed in a way that an answer may rest on. */
  readonly changed: () => void;
  readonly reconnect: () => void;
}

/** Sends what is unsent, one after the other, so that it arrives in the order in which it was written. */
export class MessageSending {
  #sending = false;

  constructor(private readonly options: SendingOptions) {}

  /** Sends all that waits; nothing while it is at it already, or while no conversation is joined. */
  async send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    try {
      for (let next = this.#next(); next !== undefined; next = this.#next()) await this.#sendOne(next);
    } finally {
      this.#sending = false;
    }
  }

  #next(): UnsentMessage | undefined {
    return this.options.joined() ? this.options.unsent.next() : undefined;
  }

  async #sendOne({ id, text, choice }: UnsentMessage): Promise<void> {
    const { socket, unsent, era, changed, reconnect } = this.options;
    const began = era();
    unsent.mark(id, { state: "sending" });
    changed();
    const answer = await answerOrNone(socket, "say", { id, text, ...(choice === undefined ? {} : { choice }) });
    if (answer !== undefined && !("error" in answer)) {
      unsent.mark(id, { state: "sent" });
    } else if (began !== era()) {
      unsent.mark(id, { state: "waiting" });
    } else if (answer === undefined) {
      unsent.mark(id, { state: "waiting" });
      reconnect();
    } else {
      unsent.mark(id, { state: "failed", problem: answer.error.message });
      changed();
    }
  }
}
