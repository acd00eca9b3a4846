import swagger, { type SwaggerTransformObject } from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform, jsonSchemaTransformObject } from "fastify-type-provider-zod";
import type { z } from "zod";
import { errorBody } from "./protocol.js";

const refusals = {
  400: "Something in the request is wrong; the message says what and where.",
  401: "The token or identity opens nothing.",
  403: "Not allowed here.",
  404: "There is nothing at this address.",
  413: "Too long or too large; the message says the limit.",
  415: "Not plain JSON: another Content-Type, or a Content-Encoding.",
  429: "Too many requests; Retry-After says in how many seconds to come again.",
  500: "Something failed on the server; the message holds the request's id.",
  503: "Not now: the answer takes long, or the server is about to stop.",
} as const;

/** A response of type JSON, as Fastify and the OpenAPI page take it. */
export function jsonResponse<S extends z.ZodType>(description: string, schema: S) {
  return { description, content: { "application/json": { schema } } };
}

/** The refusals a route may answer with, all of the one shape. */
export function refusedWith(...statuses: (keyof typeof refusals)[]) {
  return Object.fromEntries(statuses.map((status) => [status, jsonResponse(refusals[status], errorBody)]));
}

export async function describeApi(server: FastifyInstance, version: string): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Aisle",
        version,
        description: "Chat with the shopping assistant. Errors of every route have the shape of the schema Error.",
      },
      components: {
        securitySchemes: {
          conversation: { type: "http", scheme: "bearer", description: "The token of the conversation." },
          staff: { type: "http", scheme: "bearer", description: "The token that is set as AISLE_STAFF_TOKEN." },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => onlyReferredTo(jsonSchemaTransformObject(document)),
  });
}

type Description = ReturnType<SwaggerTransformObject>;

/** Every schema is generated as input and as output; what no route leads to is left out. */
function onlyReferredTo(description: Description): Description {
  const components = "components" in description ? description.components : undefined;
  const schemas = Object.entries(components?.schemas ?? {});
  const leading = new Set(references("paths" in description ? description.paths : {}));
  // A set is walked with what is added to it on the way.
  for (const name of leading) {
    for (const next of references(components?.schemas?.[name])) leading.add(next);
  }
  const kept = Object.fromEntries(schemas.filter(([name]) => leading.has(name)));
  return { ...description, components: { ...components, schemas: kept } } as Description;
}

function references(part: unknown): string[] {
  return [...JSON.stringify(part ?? {}).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? "");
}
