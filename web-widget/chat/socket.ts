import { io, type Socket } from "socket.io-client";
import type {
  ServerEvents,
  SiteAdmission,
  SiteRoute,
  WidgetEvents,
  WidgetSocketPath,
} from "../../adapters/web/protocol.js";
import type { ConversationSocket } from "./conversation-socket.js";

const path: WidgetSocketPath = "/widget/v1/socket";
const siteRoute: SiteRoute = "/widget/v1/site";
const answerWithinMs = 10_000;
const sentAwayMs = 1_000;

/** socket.io's client, which connects again by itself; long polling stands in where websockets are blocked. */
export function openSocket(server: string): ConversationSocket {
  const socket: Socket<ServerEvents, WidgetEvents> = io(server, {
    path,
    autoConnect: false,
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    reconnectionDelay: 400,
    reconnectionDelayMax: 5_000,
    timeout: 10_000,
  });
  let returning: ReturnType<typeof setTimeout> | undefined;
  socket.on("disconnect", (reason) => {
    // The one case in which socket.io stays away: a server that shuts down takes its sockets along and comes back.
    if (reason === "io server disconnect") returning = setTimeout(() => socket.connect(), sentAwayMs);
  });
  return {
    get connected() {
      return socket.connected;
    },
    connect: () => {
      socket.connect();
    },
    disconnect: () => {
      clearTimeout(returning);
      socket.disconnect();
    },
    on: (event: string, listener: (...values: never[]) => void) => {
      socket.on(event as "news", listener as ServerEvents["news"]);
    },
    ask: (event, payload) =>
      // Without a connection socket.io would keep it and send it later, beside our own repetition.
      socket.connected
        ? (socket.timeout(answerWithinMs).emitWithAck as (event: string, payload: unknown) => Promise<never>)(
            event,
            payload,
          )
        : Promise.reject(new DOMException("not connected", "NetworkError")),
  };
}

/**
 * A page learns nothing of why a connection failed, so the server is asked whether it takes this site at all.
 * @returns its words when it does not; undefined when that is not the reason.
 */
export async function whyNoConnection(server: string): Promise<string | undefined> {
  try {
    const answer = (await (await fetch(`${server}${siteRoute}`)).json()) as SiteAdmission;
    return answer.admitted ? undefined : answer.message;
  } catch {
    return undefined;
  }
}
