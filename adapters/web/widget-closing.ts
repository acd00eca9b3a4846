import type { Server as HttpServer } from "node:http";
import type { Duplex } from "node:stream";
import type { WidgetServer } from "./conversation-rooms.js";
import { within } from "./within.js";

/** A phone that is out of reach never says that it has something, nor goodbye. */
const goodbyeMs = 500;

/** Websockets are no requests any more, so the HTTP server does not end them by itself. */
export class WebsocketConnections {
  readonly #open = new Set<Duplex>();

  constructor(server: HttpServer) {
    server.on("upgrade", (_request, connection: Duplex) => {
      this.#open.add(connection);
      connection.once("close", () => this.#open.delete(connection));
    });
  }

  /**
   * Ends every connection of the widget, so that it connects anew; resolves when none is left.
   * @param told resolves when every widget has what it was sent.
   */
  async close(io: WidgetServer, told: Promise<void>): Promise<void> {
    await within(goodbyeMs, told);
    io.engine.close();
    const ended = [...this.#open].map((connection) => new Promise((end) => connection.once("close", end)));
    await within(goodbyeMs, Promise.all(ended));
    for (const connection of this.#open) connection.destroy();
  }
}
