import type { FastifyInstance } from "fastify";
import type { Reply } from "../../bot/dialogue.js";
import type { WebOptions } from "./web-options.js";

/** Where a picture of a variant is got: from this server, at a width that suits a screen. */
export interface PictureSource {
  /**
   * @param at position among the variant's and then the product's pictures, from 0.
   * @returns undefined when there is no such picture on this machine, or it is none.
   */
  picture(sku: string, at: number): Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined>;
}

export function addPictureRoutes(_server: FastifyInstance, _options: WebOptions): void {
  // Filled by the pictures.
}

/** A reply as it leaves: pictures are addresses that a browser can load, never paths of this machine. */
export function withPictureLinks(reply: Reply): Reply {
  return reply;
}
