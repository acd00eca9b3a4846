import type { FastifyInstance, onRequestHookHandler } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { jsonResponse, refusedWith } from "./api-description.js";
import { bearerToken, sameSecret } from "./conversation-token.js";
import { HttpProblem } from "./http-problem.js";
import { caseList } from "./protocol.js";
import { casesQuery } from "./requests.js";
import type { WebOptions } from "./web-options.js";
import { asWire } from "./wire-type.js";

export function addCaseRoutes(server: FastifyInstance, { cases, staffToken }: WebOptions): void {
  server.withTypeProvider<ZodTypeProvider>().get(
    "/api/v1/cases",
    {
      onRequest: requireStaff(staffToken),
      schema: {
        summary: "Conversations that wait for a person",
        querystring: casesQuery,
        security: [{ staff: [] }],
        response: { 200: jsonResponse("The cases.", caseList), ...refusedWith(400, 401, 403, 415, 500) },
      },
    },
    async (request) => ({ cases: asWire(await cases.list(request.query.state)) }),
  );
}

function requireStaff(staffToken: string | undefined): onRequestHookHandler {
  return (request, _reply, done) => {
    if (staffToken === undefined || staffToken === "") done(notSet());
    else done(sameSecret(bearerToken(request.headers), staffToken) ? undefined : wrong());
  };
}

function notSet(): HttpProblem {
  return new HttpProblem({
    status: 403,
    code: "staff/not-configured",
    message:
      "Cases are shown to staff only, and no staff token is set. Start the server with AISLE_STAFF_TOKEN set to a " +
      "long random text, and send it as Authorization: Bearer TOKEN.",
  });
}

function wrong(): HttpProblem {
  return new HttpProblem({
    status: 401,
    code: "staff/invalid",
    message: "Cases are shown to staff only. Send Authorization: Bearer TOKEN with what AISLE_STAFF_TOKEN is set to.",
  });
}
