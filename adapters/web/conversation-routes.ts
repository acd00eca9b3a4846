import type { FastifyInstance, onRequestHookHandler, preValidationHookHandler } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { jsonResponse, refusedWith } from "./api-description.js";
import type { ConversationRooms } from "./conversation-rooms.js";
import { bearerToken, conversationToken, fitsConversation } from "./conversation-token.js";
import { wrongToken } from "./error-reply.js";
import { HttpProblem } from "./http-problem.js";
import { admitLargeBodies } from "./large-bodies.js";
import { imageBytesMax, readContent } from "./message-content.js";
import type { Metrics } from "./metrics.js";
import { openedConversation, transcript, turnAnswer } from "./protocol.js";
import { conversationLimit, messageLimit } from "./rate-limits.js";
import { conversationPath, messagesQuery, newConversation, newMessage } from "./requests.js";
import type { RunningTurns } from "./running-turns.js";
import { customerOf, identityCheckOf } from "./shop-identity.js";
import type { WebOptions } from "./web-options.js";
import { asWire } from "./wire-type.js";

const conversationBytesMax = 64 * 1024;
/** Four pictures in base64, which makes four bytes of three, and room for the text. */
const messageBytesMax = 6 * imageBytesMax;

export interface ConversationRoutes {
  readonly options: WebOptions;
  readonly turns: RunningTurns;
  readonly metrics: Metrics;
  /** Told of each turn, so that widgets in the same conversation show it too. */
  readonly rooms: Pick<ConversationRooms, "publishAfter">;
}

export function addConversationRoutes(server: FastifyInstance, routes: ConversationRoutes): void {
  addOpening(server, routes);
  addHearing(server, routes);
  addTranscript(server, routes);
}

function addOpening(server: FastifyInstance, { options }: ConversationRoutes): void {
  const { assistant, tokenSecret, limits } = options;
  const identityCheck = identityCheckOf(options);
  server.withTypeProvider<ZodTypeProvider>().post(
    "/api/v1/conversations",
    {
      bodyLimit: conversationBytesMax,
      config: { rateLimit: conversationLimit(limits) },
      // Nothing has to be said to open a conversation, so no body is an empty one.
      preValidation: emptyBodyWhenNone,
      schema: {
        summary: "Opens a conversation",
        body: newConversation,
        response: {
          201: jsonResponse("The conversation is open.", openedConversation),
          ...refusedWith(400, 401, 403, 413, 415, 429, 500),
        },
      },
    },
    async (request, reply) => {
      const { identity, ...opening } = request.body;
      const customer = identity === undefined ? {} : { customerId: await customerOf(identity, identityCheck) };
      const { conversationId, replies } = await assistant.open({ channel: "http", ...opening, ...customer });
      const token = conversationToken(conversationId, tokenSecret);
      return reply.code(201).send({ conversationId, token, replies: asWire(replies) });
    },
  );
}

function addHearing(server: FastifyInstance, { options, turns, metrics, rooms }: ConversationRoutes): void {
  server.withTypeProvider<ZodTypeProvider>().post(
    "/api/v1/conversations/:id/messages",
    {
      bodyLimit: messageBytesMax,
      onRequest: [requireConversation(options.tokenSecret), admitLargeBodies()],
      config: { rateLimit: messageLimit(options.limits) },
      schema: {
        summary: "Says something and waits for the answer",
        params: conversationPath,
        body: newMessage,
        security: [{ conversation: [] }],
        response: {
          200: jsonResponse("The answer.", turnAnswer),
          ...refusedWith(400, 401, 403, 413, 415, 429, 500, 503),
        },
      },
    },
    async (request) => {
      const { id: conversationId } = request.params;
      const utterance = { conversationId, id: request.body.id, ...readContent(request.body) };
      const turn = options.assistant.hear(utterance);
      rooms.publishAfter(conversationId, turn);
      return asWire(await measured(turns.answerOf(turn), metrics));
    },
  );
}

function addTranscript(server: FastifyInstance, { options }: ConversationRoutes): void {
  server.withTypeProvider<ZodTypeProvider>().get(
    "/api/v1/conversations/:id/messages",
    {
      onRequest: requireConversation(options.tokenSecret),
      config: { rateLimit: messageLimit(options.limits) },
      schema: {
        summary: "What was said so far",
        params: conversationPath,
        querystring: messagesQuery,
        security: [{ conversation: [] }],
        response: {
          200: jsonResponse("The messages after `after`, oldest first.", transcript),
          ...refusedWith(400, 401, 403, 415, 429, 500),
        },
      },
    },
    async (request) => asWire(await options.assistant.transcript(request.params.id, request.query.after)),
  );
}

/** Counts a turn by what its sender got. */
export async function measured<T>(answer: Promise<T>, metrics: Metrics): Promise<T> {
  const began = performance.now();
  const waitedSeconds = () => (performance.now() - began) / 1_000;
  try {
    const value = await answer;
    metrics.turn("answered", waitedSeconds());
    return value;
  } catch (error) {
    metrics.turn(error instanceof HttpProblem ? "slow" : "failed", waitedSeconds());
    throw error;
  }
}

const emptyBodyWhenNone: preValidationHookHandler = (request, _reply, done) => {
  request.body ??= {};
  done();
};

/** Runs before the body is read, so that a stranger's megabytes are not. */
function requireConversation(secret: Uint8Array): onRequestHookHandler {
  return (request, _reply, done) => {
    const { id } = request.params as { id: string };
    done(fitsConversation(bearerToken(request.headers), id, secret) ? undefined : wrongToken());
  };
}
