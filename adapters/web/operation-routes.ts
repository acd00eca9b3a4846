import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { jsonResponse, refusedWith } from "./api-description.js";
import { HttpProblem } from "./http-problem.js";
import type { Metrics } from "./metrics.js";
import { readiness, versionInfo } from "./protocol.js";
import type { WebOptions } from "./web-options.js";

/** What an operator's tools ask for, and the pages that come later. */
export function addOperationRoutes(server: FastifyInstance, options: WebOptions, metrics: Metrics): void {
  addHealth(server, options);
  addVersion(server, options);
  addMetrics(server, metrics);
  addDescription(server);
  addLater(server, "/console", "The console");
}

function addHealth(server: FastifyInstance, { ready }: WebOptions): void {
  const typed = server.withTypeProvider<ZodTypeProvider>();
  typed.get(
    "/healthz",
    {
      schema: {
        summary: "Whether the process answers",
        response: { 200: jsonResponse("It does.", z.object({ status: z.literal("ok") })), ...refusedWith(415) },
      },
    },
    async () => ({ status: "ok" as const }),
  );
  typed.get(
    "/readyz",
    {
      schema: {
        summary: "Whether shoppers can be let in",
        response: {
          200: jsonResponse("Every part works.", readiness),
          503: jsonResponse("Some part does not; the list says which.", readiness),
          ...refusedWith(415, 500),
        },
      },
    },
    async (_request, reply) => {
      const checks = await ready();
      const all = checks.every((check) => check.ok);
      return reply.code(all ? 200 : 503).send({ ready: all, checks });
    },
  );
}

function addVersion(server: FastifyInstance, { version }: WebOptions): void {
  server.withTypeProvider<ZodTypeProvider>().get(
    "/version",
    {
      schema: {
        summary: "What runs here",
        response: { 200: jsonResponse("The version.", versionInfo), ...refusedWith(415) },
      },
    },
    async () => version,
  );
}

function addMetrics(server: FastifyInstance, metrics: Metrics): void {
  server.get(
    "/metrics",
    {
      schema: {
        summary: "Counters and durations, in Prometheus' text format",
        response: {
          200: { description: "The metrics.", content: { "text/plain": { schema: z.string() } } },
          ...refusedWith(415, 500),
        },
      },
    },
    async (_request, reply) => reply.type(metrics.contentType).send(await metrics.page()),
  );
}

function addDescription(server: FastifyInstance): void {
  server.get(
    "/openapi.json",
    {
      schema: {
        summary: "This description",
        response: {
          200: jsonResponse("OpenAPI 3.1.", z.record(z.string(), z.unknown())),
          ...refusedWith(415),
        },
      },
    },
    async () => server.swagger(),
  );
}

function addLater(server: FastifyInstance, url: string, what: string): void {
  server.get(url, { schema: { summary: `${what} (later)`, response: refusedWith(404, 415) } }, async () => {
    throw new HttpProblem({
      status: 404,
      code: "route/later",
      message: `${what} comes in a later version; until then, use the API that /openapi.json describes.`,
    });
  });
}
