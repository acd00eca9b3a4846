import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { Server } from "socket.io";
import { ZodError } from "zod";
import { AssistantError } from "../../bot/assistant-error.js";
import type { ConversationRooms, WidgetServer, WidgetSocket } from "./conversation-rooms.js";
import { errorBodyOf, problemOf } from "./error-reply.js";
import { reportFailure } from "./failure-report.js";
import { fieldIssues, fieldProblem } from "./field-problem.js";
import type { HttpProblem } from "./http-problem.js";
import type { Metrics } from "./metrics.js";
import type { WidgetSocketPath } from "./protocol.js";
import type { RunningTurns } from "./running-turns.js";
import type { WebOptions } from "./web-options.js";
import { WebsocketConnections } from "./widget-closing.js";
import { WidgetEntrance } from "./widget-entrance.js";
import { widgetEventHandlers, wrongWidgetToken } from "./widget-events.js";
import { type WidgetLimits, widgetLimits } from "./widget-limits.js";
import { type ListenerOptions, WidgetListener } from "./widget-listener.js";

const path: WidgetSocketPath = "/widget/v1/socket";
const eventBytesMax = 64 * 1024;
/** A phone that is gone is noticed after both of these at the latest: 27 seconds. */
const pingIntervalMs = 15_000;
const pingTimeoutMs = 12_000;
const connectTimeoutMs = 10_000;

export interface WidgetChannel {
  readonly options: WebOptions;
  readonly turns: RunningTurns;
  readonly metrics: Metrics;
  readonly rooms: ConversationRooms;
}

/** The widget's conversations over socket.io, on the port of the HTTP API; protocol.ts tells what is said there. */
export function addWidgetChannel(server: FastifyInstance, channel: WidgetChannel): void {
  const { options, turns, metrics, rooms } = channel;
  const entrance = new WidgetEntrance(options);
  const connections = new WebsocketConnections(server.server);
  const io = socketServer(server, entrance, options);
  const listeners = new Set<WidgetListener>();
  const listening = listenerOptions(channel, entrance);

  io.on("connection", (socket) => {
    const listener = new WidgetListener(socket, listening);
    listeners.add(listener);
    metrics.sockets(listeners.size);
    socket.once("disconnect", () => {
      stopsTyping(socket, options);
      rooms.leave(socket);
      listeners.delete(listener);
      metrics.sockets(listeners.size);
    });
  });
  const quiet = options.work?.listen((conversationId, work) => {
    rooms.tellWork(conversationId, work);
  });
  // Before the HTTP server closes, as that waits for every connection to end.
  server.addHook("preClose", async () => {
    entrance.close();
    await Promise.all([...listeners].map((listener) => listener.settled()));
    await turns.drain();
    await rooms.settled();
    quiet?.();
    await connections.close(io, rooms.allArrived());
  });
}

/** Whose connection is cut types no more; the other tabs are heard as before. */
function stopsTyping({ data, id }: WidgetSocket, { assistant }: WebOptions): void {
  const { conversationId } = data;
  if (conversationId !== undefined) assistant.typing({ conversationId, by: id, typing: false });
}

function socketServer(server: FastifyInstance, entrance: WidgetEntrance, { allowedOrigins }: WebOptions): WidgetServer {
  const io: WidgetServer = new Server(server.server, {
    path,
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: eventBytesMax,
    pingInterval: pingIntervalMs,
    pingTimeout: pingTimeoutMs,
    connectTimeout: connectTimeoutMs,
    cors: { origin: [...allowedOrigins], methods: ["GET", "POST"] },
    allowRequest: (request, done) => {
      const refusal = entrance.refusalOf(request);
      done(refusal, refusal === undefined);
    },
  });
  entrance.watch(io);
  return io;
}

function listenerOptions(channel: WidgetChannel, entrance: WidgetEntrance): ListenerOptions {
  const { options, metrics } = channel;
  const limits = widgetLimits(options.limits);
  const report = (error: unknown, event: string): HttpProblem => {
    const requestId = randomUUID();
    const problem = problemOf(asProblem(error), requestId, eventBytesMax);
    metrics.eventRefused(problem.code);
    reportFailure(options.log, error, { requestId, method: "SOCKET", route: `${path} ${event}`, problem });
    return problem;
  };
  const handlers = widgetEventHandlers({
    ...{ ...channel, limits },
    addressOf: (socket) => entrance.addressOf(socket),
    onJoined: (socket) => {
      entrance.hasJoined(socket);
    },
    onFailedTurn: (failure) => {
      report(failure, "say");
    },
  });
  return {
    handlers,
    stopping: () => entrance.shut,
    refuse: async (error, event, socket) => {
      const problem = report(error, event);
      return { body: errorBodyOf(problem), heard: await worthHearing(problem, socket, limits) };
    },
  };
}

/** Our own failures are not held against the socket. */
async function worthHearing(problem: HttpProblem, socket: WidgetSocket, limits: WidgetLimits): Promise<boolean> {
  return problem.status >= 500 || (await limits.refusal(socket.id));
}

/** An unknown conversation and a wrong token are told apart by nothing. */
function asProblem(error: unknown): unknown {
  if (error instanceof ZodError) return fieldProblem(fieldIssues(error), "event");
  return error instanceof AssistantError && error.code === "conversation/unknown" ? wrongWidgetToken() : error;
}
