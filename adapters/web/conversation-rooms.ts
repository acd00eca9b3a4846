import type { DefaultEventsMap, Server, Socket } from "socket.io";
import type { Assistant, TranscriptMessage, Work } from "../../bot/ports.js";
import { TurnQueue } from "../../bot/turn-queue.js";
import type { News, ServerEvents, WidgetEvents } from "./protocol.js";

/** What the server remembers of one socket. */
interface Seat {
  conversationId?: string;
  /** Number of the last message that the other side is known to have. */
  acknowledged: number;
  /** Number of the last message that was sent. */
  sent: number;
  /** News since the other side last said that it has more than before. */
  unanswered: number;
}

export type WidgetServer = Server<WidgetEvents, ServerEvents, DefaultEventsMap, Seat>;
export type WidgetSocket = Socket<WidgetEvents, ServerEvents, DefaultEventsMap, Seat>;

/** Each unanswered news is sent with the next again, so who answers none would be sent ever more. */
const unansweredMax = 32;

export interface RoomsOptions {
  readonly assistant: Pick<Assistant, "transcript">;
  readonly onFailure: (failure: unknown, conversationId: string) => void;
}

/**
 * Who listens to which conversation. Every `news` leaves from here, however the conversation went on: it holds all that
 * the socket has not acknowledged, so that one too many does no harm and one that was lost is made up by the next.
 */
export class ConversationRooms {
  readonly #rooms = new Map<string, Set<WidgetSocket>>();
  /** Joining and publishing take turns: what is said while a socket joins reaches it after the answer to its joining. */
  readonly #queue = new TurnQueue();
  readonly #waiting = new Map<string, Promise<void>>();
  readonly #followed = new Set<Promise<unknown>>();
  readonly #watchers = new Set<() => void>();

  constructor(private readonly options: RoomsOptions) {}

  /**
   * From now on the socket is told what is new, in this conversation only.
   * @param after what it has already; everything later is returned.
   * @throws AssistantError "conversation/unknown"
   */
  join(socket: WidgetSocket, conversationId: string, after: number): Promise<News> {
    return this.#queue.run(conversationId, async () => {
      const { messages, state } = await this.options.assistant.transcript(conversationId, after);
      this.leave(socket);
      const last = lastSeq(messages, after);
      // What answers a joining arrives, or the connection is cut: it counts as acknowledged.
      Object.assign(socket.data, { conversationId, acknowledged: last, sent: last, unanswered: 0 } satisfies Seat);
      if (socket.connected) this.#room(conversationId).add(socket);
      return { after, messages, state };
    });
  }

  leave(socket: WidgetSocket): void {
    const { conversationId } = socket.data;
    if (conversationId === undefined) return;
    const room = this.#rooms.get(conversationId);
    room?.delete(socket);
    if (room?.size === 0) this.#rooms.delete(conversationId);
    delete socket.data.conversationId;
    this.#look();
  }

  /** Publishes when the turn has ended, well or badly. */
  publishAfter(conversationId: string, turn: Promise<unknown>): void {
    const publish = () => this.publish(conversationId);
    const published = turn.then(publish, publish);
    this.#followed.add(published);
    void published.finally(() => this.#followed.delete(published));
  }

  /** Tells everybody in the room what they do not have yet. Never rejects. */
  publish(conversationId: string): Promise<void> {
    const waiting = this.#waiting.get(conversationId);
    if (waiting !== undefined) return waiting;
    const published = this.#queue
      .run(conversationId, () => {
        this.#waiting.delete(conversationId);
        return this.#tell(conversationId);
      })
      .catch((failure: unknown) => {
        this.options.onFailure(failure, conversationId);
      });
    this.#waiting.set(conversationId, published);
    return published;
  }

  /** May be lost: it is of no use later. */
  tellWork(conversationId: string, work: Work): void {
    for (const socket of this.#rooms.get(conversationId) ?? []) socket.volatile.emit("working", { work });
  }

  /** Resolves when all that was followed until now is published. */
  async settled(): Promise<void> {
    await Promise.all(this.#followed);
    await Promise.all(this.#waiting.values());
  }

  /** Resolves when every widget has said that it has what it was sent, or is gone. */
  allArrived(): Promise<void> {
    return new Promise((resolve) => {
      const watch = (): void => {
        const seats = [...this.#rooms.values()].flatMap((room) => [...room].map(({ data }) => data));
        if (seats.some(({ acknowledged, sent }) => acknowledged < sent)) return;
        this.#watchers.delete(watch);
        resolve();
      };
      this.#watchers.add(watch);
      watch();
    });
  }

  #look(): void {
    for (const watch of this.#watchers) watch();
  }

  #room(conversationId: string): Set<WidgetSocket> {
    const room = this.#rooms.get(conversationId) ?? new Set();
    this.#rooms.set(conversationId, room);
    return room;
  }

  async #tell(conversationId: string): Promise<void> {
    const listening = [...(this.#rooms.get(conversationId) ?? [])];
    if (listening.length === 0) return;
    const from = Math.min(...listening.map((socket) => socket.data.acknowledged));
    const { messages, state } = await this.options.assistant.transcript(conversationId, from);
    for (const socket of listening) {
      const after = socket.data.acknowledged;
      if (socket.data.conversationId !== conversationId) continue;
      this.#send(socket, { after, messages: messages.filter(({ seq }) => seq > after), state });
    }
  }

  #send(socket: WidgetSocket, news: News): void {
    const seat = socket.data;
    const { conversationId } = seat;
    if (seat.unanswered >= unansweredMax) {
      socket.disconnect(true);
      return;
    }
    seat.unanswered += 1;
    seat.sent = Math.max(seat.sent, lastSeq(news.messages, news.after));
    socket.emit("news", news, (arrived: unknown) => {
      if (seat.conversationId !== conversationId) return;
      noteArrival(seat, arrived);
      this.#look();
    });
  }
}

/** Believes no number beyond what was sent. */
function noteArrival(seat: Seat, arrived: unknown): void {
  if (!Number.isSafeInteger(arrived)) return;
  const seq = Math.min(arrived as number, seat.sent);
  if (seq > seat.acknowledged || seq === seat.sent) seat.unanswered = 0;
  seat.acknowledged = Math.max(seat.acknowledged, seq);
}

function lastSeq(messages: readonly TranscriptMessage[], after: number): number {
  return messages.at(-1)?.seq ?? after;
}
