import type { FastifyInstance } from "fastify";
import type { WebOptions } from "./web-options.js";

export function addDocsRoutes(_server: FastifyInstance, _options: WebOptions): void {
  // Filled by the documentation pages.
}
