import type { FastifyReply } from "fastify";
import type { Html } from "./html.js";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** A host may hold ";" and "," by the URL standard, and a policy that is told so says something else. */
const plainOrigin = /^https?:\/\/[a-z\d.-]+(:\d+)?$/;

/** @returns the origin of a picture's address as a policy can name it; undefined when it is none. */
export function pictureOrigin(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin } = new URL(address);
  return plainOrigin.test(origin) ? origin : undefined;
}

/**
 * Sends a page that runs our own scripts and styles only.
 * @param pictureOrigins sites that its pictures come from, beside this one; each made by `pictureOrigin`.
 */
export function sendPage(
  reply: FastifyReply,
  page: Html,
  { status = 200, pictureOrigins = [] }: { readonly status?: number; readonly pictureOrigins?: readonly string[] } = {},
): FastifyReply {
  const pictures = ["img-src 'self' data:", ...pictureOrigins].join(" ");
  return reply
    .code(status)
    .headers({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": [...policy, pictures].join("; "),
      // A page may be kept, so that going back is instant, but is asked for again before it is shown anew.
      "cache-control": "no-cache",
    })
    .send(`<!doctype html>\n${page.toString()}`);
}
