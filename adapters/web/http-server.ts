import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { AssistantError } from "../../bot/assistant-error.js";
import { addDocsRoutes } from "./docs-routes.js";
import { addPictureRoutes } from "./picture-routes.js";
import { addStorefrontRoutes } from "./storefront/storefront-routes.js";
import { addWidgetChannel } from "./widget-channel.js";
import { addWidgetRoutes } from "./widget-routes.js";
import { describeApi } from "./api-description.js";
import { answerUnreadable } from "./unreadable-request.js";
import { addCaseRoutes } from "./case-routes.js";
import { ConversationRooms } from "./conversation-rooms.js";
import { addConversationRoutes } from "./conversation-routes.js";
import { errorBodyOf, problemOf } from "./error-reply.js";
import { causeOf, reportFailure } from "./failure-report.js";
import { HttpProblem } from "./http-problem.js";
import { readJsonBodies } from "./json-body.js";
import { linkedAssistant } from "./linked-assistant.js";
import { createMetrics, type Metrics } from "./metrics.js";
import { addOperationRoutes } from "./operation-routes.js";
import { addRateLimits } from "./rate-limits.js";
import { admitOrigin, refuseEncodedBody, refuseOtherTypes, setSecurityHeaders } from "./request-rules.js";
import { RunningTurns } from "./running-turns.js";
import type { WebOptions } from "./web-options.js";

const defaultTurnWaitMs = 60_000;
/** Each open widget holds one. */
const connectionsMax = 10_000;
/** A refused body may still be on its way: it is thrown away for this long, so that the sender can read why. */
const lingerMs = 1_000;

/** Builds the server of the HTTP API; `listen` starts it, `close()` answers what was asked before and ends it. */
export async function buildHttpServer(given: WebOptions): Promise<FastifyInstance> {
  const options = { ...given, assistant: linkedAssistant(given.assistant) };
  const server = bareServer(options);
  const metrics = createMetrics();
  const rooms = new ConversationRooms({
    assistant: options.assistant,
    onFailure: (failure, conversationId) => {
      options.log.report("widget/news-failed", { conversationId, ...causeOf(failure) });
    },
  });
  const turns = new RunningTurns(options.limits?.turnWaitMs ?? defaultTurnWaitMs);

  server.server.maxConnections = connectionsMax;
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  readJsonBodies(server);
  addRules(server, options.allowedOrigins);
  addErrors(server, options, metrics);
  await describeApi(server, options.version.version);
  await addRateLimits(server);
  addConversationRoutes(server, { options, turns, metrics, rooms });
  addCaseRoutes(server, options);
  addOperationRoutes(server, options, metrics);
  addPictureRoutes(server, options);
  addWidgetRoutes(server, options);
  addWidgetChannel(server, { options, turns, metrics, rooms });
  addDocsRoutes(server, options);
  if (options.storefront !== undefined) addStorefrontRoutes(server, options.storefront, options);
  server.addHook("onClose", () => turns.drain());
  await server.ready();
  return server;
}

/**
 * @returns the address it listens on, e.g. "http://127.0.0.1:8080".
 * @throws AssistantError "server/port-busy" or "server/cannot-listen".
 */
export async function listen(server: FastifyInstance, at: { port: number; host: string }): Promise<string> {
  try {
    await server.listen(at);
  } catch (cause) {
    throw listenProblem(cause as NodeJS.ErrnoException, at);
  }
  const { address, port, family } = server.server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}

function bareServer({ trustedProxies }: WebOptions): FastifyInstance {
  return Fastify({
    logger: false,
    genReqId: () => randomUUID(),
    trustProxy: trustedProxies === undefined ? false : [...trustedProxies],
    routerOptions: { maxParamLength: 200 },
    // Time for a head and a whole request to arrive: 48 MiB of pictures over a phone take their time.
    requestTimeout: 120_000,
    keepAliveTimeout: 65_000,
    http: { headersTimeout: 15_000, maxHeaderSize: 16 * 1024 },
    clientErrorHandler: answerUnreadable,
    frameworkErrors: (error, request, reply) => {
      answerUnroutable(error, request, reply);
    },
  });
}

/** A path that cannot be decoded reaches no hook and no error handler. */
function answerUnroutable(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  setSecurityHeaders(request, reply);
  const problem = problemOf(error, request.id, 0);
  void reply
    .code(problem.status)
    .type("application/json")
    .send(JSON.stringify(errorBodyOf(problem)));
}

function addRules(server: FastifyInstance, allowedOrigins: readonly string[]): void {
  server.addHook("onRequest", async (request, reply) => {
    setSecurityHeaders(request, reply);
    const answered = admitOrigin(request, reply, allowedOrigins);
    if (answered) return reply.code(204).send();
    refuseEncodedBody(request);
    refuseOtherTypes(request);
    return undefined;
  });
  server.addHook("onResponse", async ({ raw }) => {
    if (!raw.complete) setTimeout(() => raw.complete || raw.destroy(), lingerMs).unref();
  });
}

function addErrors(server: FastifyInstance, options: WebOptions, metrics: Metrics): void {
  server.setNotFoundHandler(() => {
    throw new HttpProblem({
      status: 404,
      code: "route/unknown",
      message: "There is nothing at this address for this method; /openapi.json lists what there is.",
    });
  });
  server.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, request.id, request.routeOptions.bodyLimit);
    metrics.error(problem.code);
    reportFailure(options.log, error, { problem, ...aboutRequest(request) });
    return reply.code(problem.status).send(errorBodyOf(problem));
  });
  server.addHook("onResponse", async (request: FastifyRequest, reply: FastifyReply) => {
    metrics.request(request.routeOptions.url ?? "none", reply.statusCode);
  });
}

function aboutRequest(request: FastifyRequest): { requestId: string; method: string; route: string } {
  return { requestId: request.id, method: request.method, route: request.routeOptions.url ?? "none" };
}

function listenProblem(cause: NodeJS.ErrnoException, { port, host }: { port: number; host: string }): AssistantError {
  if (cause.code === "EADDRINUSE") {
    const free = port < 65_535 ? port + 1 : port - 1;
    return new AssistantError(
      "server/port-busy",
      `Port ${port} is used by another program. End that program, or start with another port: --port ${free}.`,
      { cause },
    );
  }
  return new AssistantError(
    "server/cannot-listen",
    `The server cannot listen on ${host}, port ${port} (${cause.code ?? cause.name}). ` +
      "Use an address of this machine and a port from 1024 to 65535: --port N.",
    { cause },
  );
}
