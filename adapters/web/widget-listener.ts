import type { WidgetSocket } from "./conversation-rooms.js";
import { HttpProblem } from "./http-problem.js";
import { requirePlainJson } from "./plain-json.js";
import type { ErrorBody } from "./protocol.js";
import type { WidgetEventHandler } from "./widget-events.js";

type Acknowledge = (value: unknown) => void;

/** Events of one socket that may wait for the one before them. */
const waitingMax = 100;

export interface ListenerOptions {
  readonly handlers: ReadonlyMap<unknown, WidgetEventHandler>;
  /** True while the server stops: who still speaks is cut off, and says it again to the next server. */
  readonly stopping: () => boolean;
  /** Reports what was thrown; `heard` is false when the socket has brought so much of it that it is cut off. */
  readonly refuse: (
    error: unknown,
    event: string,
    socket: WidgetSocket,
  ) => Promise<{ readonly body: ErrorBody; readonly heard: boolean }>;
}

/** Takes the events of one socket, one after the other, and answers each. Nothing that arrives makes it throw. */
export class WidgetListener {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(
    private readonly socket: WidgetSocket,
    private readonly options: ListenerOptions,
  ) {
    socket.onAny((event: unknown, ...args: unknown[]) => {
      this.#take(event, args);
    });
  }

  /** Resolves when all that has arrived is done. */
  async settled(): Promise<void> {
    await this.#last;
  }

  #take(event: unknown, args: readonly unknown[]): void {
    if (this.options.stopping()) {
      this.socket.conn.close();
    } else if (this.#waiting >= waitingMax) {
      this.socket.disconnect(true);
    } else {
      this.#waiting += 1;
      this.#last = this.#last.then(() => this.#handle(event, args));
    }
  }

  async #handle(event: unknown, args: readonly unknown[]): Promise<void> {
    this.#waiting -= 1;
    const answer = acknowledgementOf(args);
    const payload = args.length === 2 ? args[0] : undefined;
    const handler = this.options.handlers.get(event);
    const refuse = (error: unknown) => this.#refuse(error, handler === undefined ? "?" : String(event), answer);
    try {
      if (handler === undefined) throw unknownEvent();
      if (answer === undefined) throw unanswerable();
      requirePlainJson(payload);
      const done = await handler(this.socket, payload);
      if ("later" in done) void done.later.then(answer).catch(refuse);
      else answer(done);
    } catch (error) {
      await refuse(error);
    }
  }

  async #refuse(error: unknown, event: string, answer: Acknowledge | undefined): Promise<void> {
    const { body, heard } = await this.options.refuse(error, event, this.socket);
    answer?.(body);
    if (!heard) this.socket.disconnect(true);
  }
}

/** socket.io puts it behind what was sent, where the other side asked for one. */
function acknowledgementOf(args: readonly unknown[]): Acknowledge | undefined {
  const last = args.at(-1);
  return typeof last === "function" ? (last as Acknowledge) : undefined;
}

function unknownEvent(): HttpProblem {
  return new HttpProblem({
    status: 400,
    code: "event/unknown",
    message: "There is no event of this name. There are open, join, say, typing and identify.",
  });
}

function unanswerable(): HttpProblem {
  return new HttpProblem({
    status: 400,
    code: "event/unanswerable",
    message: "The event asks for no acknowledgement, so nothing was done. Send it with one.",
  });
}
