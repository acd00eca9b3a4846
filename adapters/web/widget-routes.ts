import type { FastifyInstance } from "fastify";
import type { WebOptions } from "./web-options.js";

export function addWidgetRoutes(_server: FastifyInstance, _options: WebOptions): void {
  // Filled by the widget.
}
