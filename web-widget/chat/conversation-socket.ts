import type { ServerEvents, WidgetEvents } from "../../adapters/web/protocol.js";

/** What the conversation needs of socket.io's client; a test gives a small one of its own. */
export interface ConversationSocket {
  readonly connected: boolean;
  connect(): void;
  disconnect(): void;
  on<E extends keyof ServerEvents>(event: E, listener: ServerEvents[E]): void;
  on(event: "connect" | "disconnect" | "connect_error", listener: () => void): void;
  /** Resolves with the server's answer; rejects when the connection is cut or the answer does not come in time. */
  ask<E extends keyof WidgetEvents>(event: E, payload: Parameters<WidgetEvents[E]>[0]): Promise<AnswerTo<E>>;
}

export type AnswerTo<E extends keyof WidgetEvents> = Parameters<Parameters<WidgetEvents[E]>[1]>[0];

/** @returns undefined when no answer came: the connection was cut, or the server does not react. */
export async function answerOrNone<E extends keyof WidgetEvents>(
  socket: ConversationSocket,
  event: E,
  payload: Parameters<WidgetEvents[E]>[0],
): Promise<AnswerTo<E> | undefined> {
  try {
    return await socket.ask(event, payload);
  } catch {
    return undefined;
  }
}
