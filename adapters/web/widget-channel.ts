import type { FastifyInstance } from "fastify";
import type { WebOptions } from "./web-options.js";

export function addWidgetChannel(_server: FastifyInstance, _options: WebOptions): void {
  // Filled by the socket.
}
