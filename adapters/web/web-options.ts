import type { Assistant, CaseQueue, Clock, Log } from "../../bot/ports.js";
import type { PictureSource } from "./picture-routes.js";
import type { StorefrontRecords } from "./storefront/storefront-routes.js";
import type { WorkBoard } from "./work-board.js";

/** What the HTTP API is given. */
export interface WebOptions {
  readonly assistant: Assistant;
  /** Where the assistant tells what it is doing, for the widgets that wait. */
  readonly work?: WorkBoard;
  readonly cases: CaseQueue;
  /** One entry for each part that must work before shoppers are let in. */
  readonly ready: () => Promise<readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[]>;
  readonly version: { readonly version: string; readonly node: string; readonly backend: string };
  /** Key of the conversation tokens, 32 bytes or more. */
  readonly tokenSecret: Uint8Array;
  /** What the shop signs identities with (AISLE_IDENTITY_SECRET). */
  readonly identitySecret: string | undefined;
  /** What support staff show (AISLE_STAFF_TOKEN). */
  readonly staffToken: string | undefined;
  readonly customerExists: (customerId: string) => Promise<boolean>;
  /** Origins of the sites whose pages may use the API, e.g. "https://shop.example"; the server's own always may. */
  readonly allowedOrigins: readonly string[];
  /** Name of the shop, as the widget shows it. */
  readonly shop: () => Promise<{ readonly name: string }>;
  readonly pictures: PictureSource;
  /** Folder of the widget's scripts, as web-widget/build.mjs makes them. */
  readonly widgetFolder: string;
  /** Folder of the documentation, Markdown. */
  readonly docsFolder: string;
  /** The pages of the demo shop; served only when given. */
  readonly storefront?: StorefrontRecords;
  readonly clock: Clock;
  readonly log: Log;
  readonly limits?: WebLimits;
  /** Addresses of the proxies in front, whose X-Forwarded-For is believed; none when absent. */
  readonly trustedProxies?: readonly string[];
}

export interface WebLimits {
  /** New conversations per network address (a /64 block of IPv6); 1,000 when absent. */
  readonly conversationsPerHour?: number;
  /** Messages, and readings of the transcript, per conversation; 600 each when absent. */
  readonly messagesPerMinute?: number;
  /** How long a sender waits for an answer; 60,000 when absent. */
  readonly turnWaitMs?: number;
}
