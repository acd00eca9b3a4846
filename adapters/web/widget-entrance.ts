import type { IncomingMessage } from "node:http";
import type { WidgetServer, WidgetSocket } from "./conversation-rooms.js";
import { NetworkAddresses } from "./network-address.js";
import { originAllowed } from "./request-rules.js";
import type { WebOptions } from "./web-options.js";

/** Connections of one network address that may be in no conversation; a widget joins one within a moment. */
const idleMax = 20;

interface Visitor {
  readonly address: string;
  joined: boolean;
}

/** Who may connect: pages of the allowed sites, and of one network address only so many that just stand there. */
export class WidgetEntrance {
  readonly #addresses: NetworkAddresses;
  readonly #allowedOrigins: readonly string[];
  readonly #visitors = new Map<WidgetSocket["conn"], Visitor>();
  #shut = false;

  constructor({ allowedOrigins, trustedProxies = [] }: WebOptions) {
    this.#addresses = new NetworkAddresses(trustedProxies);
    this.#allowedOrigins = allowedOrigins;
  }

  get shut(): boolean {
    return this.#shut;
  }

  /** @returns why not; undefined when it may. */
  refusalOf(request: IncomingMessage): string | undefined {
    if (!originAllowed(request.headers, this.#allowedOrigins)) return "Pages of this site may not use the assistant.";
    // As a script of another site it would be asked for without an Origin, and answered to that site.
    if (asksForScript(request)) return "Long polling is answered as JSON only, not as a script (j=).";
    if (this.#shut) return "The server is about to stop. Come again in a moment.";
    const address = this.#addresses.of(request);
    const idle = [...this.#visitors.values()].filter((visitor) => visitor.address === address && !visitor.joined);
    return idle.length < idleMax ? undefined : "Too many connections of this address are open and do nothing.";
  }

  watch(io: WidgetServer): void {
    io.engine.on("headers", (headers: Record<string, string>) => {
      headers["x-content-type-options"] = "nosniff";
    });
    io.engine.on("connection", (connection: WidgetSocket["conn"]) => {
      this.#visitors.set(connection, { address: this.#addresses.of(connection.request), joined: false });
      connection.once("close", () => this.#visitors.delete(connection));
    });
  }

  addressOf({ conn }: WidgetSocket): string {
    return this.#visitors.get(conn)?.address ?? "";
  }

  hasJoined({ conn }: WidgetSocket): void {
    const visitor = this.#visitors.get(conn);
    if (visitor !== undefined) visitor.joined = true;
  }

  /** From now on nobody comes in. */
  close(): void {
    this.#shut = true;
  }
}

/** JSONP, which socket.io still speaks to browsers that are long gone. */
function asksForScript({ url = "" }: IncomingMessage): boolean {
  return new URLSearchParams(url.split("?")[1]).has("j");
}
