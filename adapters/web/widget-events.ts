import type { TurnAnswer } from "../../bot/ports.js";
import type { ConversationRooms, WidgetSocket } from "./conversation-rooms.js";
import { measured } from "./conversation-routes.js";
import { conversationToken, fitsConversation } from "./conversation-token.js";
import { HttpProblem } from "./http-problem.js";
import { readContent } from "./message-content.js";
import type { Metrics } from "./metrics.js";
import type { WidgetEvents, WidgetJoined, WidgetOpened } from "./protocol.js";
import { newConversation, widgetIdentity, widgetJoining, widgetMessage, widgetTyping } from "./requests.js";
import type { RunningTurns } from "./running-turns.js";
import { customerOf, identityCheckOf } from "./shop-identity.js";
import type { WebOptions } from "./web-options.js";
import type { WidgetLimits } from "./widget-limits.js";

export interface WidgetEventsOptions {
  readonly options: WebOptions;
  readonly turns: RunningTurns;
  readonly metrics: Metrics;
  readonly rooms: ConversationRooms;
  readonly limits: WidgetLimits;
  readonly addressOf: (socket: WidgetSocket) => string;
  readonly onJoined: (socket: WidgetSocket) => void;
  readonly onFailedTurn: (failure: unknown) => void;
}

/**
 * Does what one event asks for. What it throws is the refusal. The next event of the same socket is begun when this one
 * is done, except for what is `later`: that may take as long as a turn.
 */
export type WidgetEventHandler = (
  socket: WidgetSocket,
  payload: unknown,
) => Promise<object | { readonly later: Promise<object> }>;

export function widgetEventHandlers(channel: WidgetEventsOptions): ReadonlyMap<unknown, WidgetEventHandler> {
  const handlers: Record<keyof WidgetEvents, WidgetEventHandler> = {
    open: (socket, payload) => open(channel, socket, payload),
    join: (socket, payload) => join(channel, socket, payload),
    say: (socket, payload) => say(channel, socket, payload),
    typing: (socket, payload) => typing(channel, socket, payload),
    identify: (socket, payload) => identify(channel, socket, payload),
  };
  return new Map(Object.entries(handlers));
}

async function open(channel: WidgetEventsOptions, socket: WidgetSocket, payload: unknown): Promise<WidgetOpened> {
  const { options, rooms, limits, addressOf, onJoined } = channel;
  const { identity, ...opening } = newConversation.parse(payload);
  await limits.opening(addressOf(socket));
  const customer = identity === undefined ? {} : { customerId: await customerOf(identity, identityCheckOf(options)) };
  const { conversationId } = await options.assistant.open({ channel: "widget", ...opening, ...customer });
  const news = await rooms.join(socket, conversationId, 0);
  onJoined(socket);
  const token = conversationToken(conversationId, options.tokenSecret);
  return { conversationId, token, news, shop: await shopOf(options) };
}

async function join(channel: WidgetEventsOptions, socket: WidgetSocket, payload: unknown): Promise<WidgetJoined> {
  const { options, rooms, limits, onJoined } = channel;
  const { conversationId, token, after } = widgetJoining.parse(payload);
  await limits.entering(socket.id);
  if (!fitsConversation(token, conversationId, options.tokenSecret)) throw wrongWidgetToken();
  await limits.reading(conversationId);
  const news = await rooms.join(socket, conversationId, after);
  onJoined(socket);
  return { news, shop: await shopOf(options) };
}

/** Answered when the message is on disk, and not before. */
async function say(channel: WidgetEventsOptions, socket: WidgetSocket, payload: unknown) {
  const { options, limits } = channel;
  const message = widgetMessage.parse(payload);
  const conversationId = joinedBy(socket);
  await limits.saying(conversationId);
  const utterance = { conversationId, id: message.id, ...readContent(message) };
  const { answer } = await options.assistant.receive(utterance, "while-typing");
  follow(channel, conversationId, answer);
  return { received: true } as const;
}

/** The room hears of the turn when it has ended, however long it takes and however it ends. */
function follow(channel: WidgetEventsOptions, conversationId: string, answer: Promise<TurnAnswer>): void {
  const { rooms, turns, metrics, onFailedTurn } = channel;
  rooms.publishAfter(conversationId, answer);
  answer.catch(onFailedTurn);
  // Nobody is kept waiting here; it is counted like the turns whose sender waits.
  measured(turns.answerOf(answer), metrics).catch(() => undefined);
}

/** Of use for a moment only: who joined nothing, or types too fast, is refused like with everything else. */
async function typing(channel: WidgetEventsOptions, socket: WidgetSocket, payload: unknown) {
  const { options, limits } = channel;
  const report = widgetTyping.parse(payload);
  const conversationId = joinedBy(socket);
  await limits.typing(socket.id);
  options.assistant.typing({ conversationId, by: socket.id, ...report });
  return { noted: true } as const;
}

async function identify(channel: WidgetEventsOptions, socket: WidgetSocket, payload: unknown) {
  const { identity } = widgetIdentity.parse(payload);
  const conversationId = joinedBy(socket);
  const { options, limits } = channel;
  await limits.entering(socket.id);
  const customerId = await customerOf(identity, identityCheckOf(options));
  return { later: options.assistant.identify(conversationId, customerId).then(identified) };
}

function identified(outcome: "identified" | "other-customer"): { readonly identified: true } {
  if (outcome === "identified") return { identified: true };
  throw new HttpProblem({
    status: 403,
    code: "identity/other-customer",
    message: "This conversation is another customer's already. Open a new one for this customer.",
    field: "identity",
  });
}

function joinedBy(socket: WidgetSocket): string {
  const { conversationId } = socket.data;
  if (conversationId !== undefined) return conversationId;
  throw new HttpProblem({
    status: 400,
    code: "conversation/not-joined",
    message: "This connection is in no conversation yet. Send open or join first, and wait for the answer.",
  });
}

async function shopOf(options: WebOptions): Promise<{ readonly name: string }> {
  const { name } = await options.shop();
  return { name };
}

/** One answer for a wrong token and an unknown conversation. */
export function wrongWidgetToken(): HttpProblem {
  return new HttpProblem({
    status: 401,
    code: "token/invalid",
    message:
      "No conversation opens with this token. Join with the conversationId and the token that open gave, " +
      "or open a new conversation.",
  });
}
