import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { HttpProblem } from "./http-problem.js";
import type { WebLimits } from "./web-options.js";

/** Addresses and conversations that are counted at once; beyond that the one seen longest ago is forgotten. */
const countedAtOnce = 20_000;

export async function addRateLimits(server: FastifyInstance): Promise<void> {
  await server.register(rateLimit, {
    global: false,
    cache: countedAtOnce,
    errorResponseBuilder: (_request, { after }) => tooMany(after),
  });
}

/** For the route's `config.rateLimit`: counts by network address. */
export function conversationLimit(limits: WebLimits = {}) {
  return { max: limits.conversationsPerHour ?? 1_000, timeWindow: "1 hour" };
}

/** For the route's `config.rateLimit`: counts by conversation, once its token is proven. */
export function messageLimit(limits: WebLimits = {}) {
  return {
    max: limits.messagesPerMinute ?? 600,
    timeWindow: "1 minute",
    keyGenerator: (request: FastifyRequest) => (request.params as { id: string }).id,
  };
}

function tooMany(after: string): HttpProblem {
  return new HttpProblem({
    status: 429,
    code: "request/too-many",
    message: `Too many requests in a short time. Try again in ${after}; the header Retry-After says it in seconds.`,
  });
}
