import type { Server as HttpServer } from "node:http";
import type { Duplex } from "node:stream";
import type { WidgetServer } from "./conversation-rooms.js";

/** A phone that is out of reach never says goodbye. */
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

  /** Ends every connection of the widget, so that it connects anew; resolves when none is left. */
  async close(io: WidgetServer): Promise<void> {
    io.engine.close();
    const goodbyes = [...this.#open].map((connection) => new Promise((gone) => connection.once("close", gone)));
    const destroying = setTimeout(() => {
      for (const connection of this.#open) connection.destroy();
    }, goodbyeMs);
    await Promise.all(goodbyes);
    clearTimeout(destroying);
  }
}
