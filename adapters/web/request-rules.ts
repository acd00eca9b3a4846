import type { IncomingHttpHeaders } from "node:http";
import type { FastifyReply, FastifyRequest } from "fastify";
import { HttpProblem } from "./http-problem.js";

/** What holds for every request, decided on its head before any of its body is read. */

const securityHeaders = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

export function setSecurityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(securityHeaders).header("x-request-id", request.id);
}

/** No decoder is ever reached: what is compressed may grow without bound. */
export function refuseEncodedBody({ headers }: FastifyRequest): void {
  const encoding = headers["content-encoding"]?.trim().toLowerCase() ?? "";
  if (encoding === "" || encoding === "identity") return;
  throw new HttpProblem({
    status: 415,
    code: "request/encoded",
    message: "Bodies with a Content-Encoding are not taken. Send the JSON uncompressed, without that header.",
  });
}

/** A POST says application/json, or has no body at all. */
export function refuseOtherTypes({ method, headers }: FastifyRequest): void {
  if (method !== "POST" || !announcesBody(headers)) return;
  const type = headers["content-type"] ?? "";
  if (/^\s*application\/json\s*(;\s*charset="?utf-8"?\s*)?;?\s*$/i.test(type)) return;
  throw new HttpProblem({
    status: 415,
    code: "request/not-json-type",
    message: /^\s*multipart\//i.test(type)
      ? "Multipart bodies are not taken yet. Send application/json with the pictures in base64 in the field images."
      : "The body must be JSON. Send it with Content-Type: application/json, in UTF-8.",
  });
}

function announcesBody(headers: FastifyRequest["headers"]): boolean {
  return (
    headers["content-type"] !== undefined ||
    headers["transfer-encoding"] !== undefined ||
    (headers["content-length"] !== undefined && headers["content-length"] !== "0")
  );
}

/**
 * Lets pages of the listed sites in (Fetch standard, CORS) and refuses pages of any other. Whoever sends no Origin is
 * no page: scripts and servers are told apart by their tokens only.
 * @returns true when the request was a preflight and is answered.
 */
export function admitOrigin(request: FastifyRequest, reply: FastifyReply, allowed: readonly string[]): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || isOwnPage(origin, host) || isPublic(request)) return false;
  reply.header("vary", "Origin");
  if (!allowed.includes(origin)) throw foreignPage();

  reply.header("access-control-allow-origin", origin);
  reply.header("access-control-expose-headers", "retry-after, x-request-id");
  if (request.method !== "OPTIONS") return false;
  reply.headers({
    "access-control-allow-methods": "GET, POST",
    "access-control-allow-headers": "authorization, content-type",
    "access-control-max-age": "600",
  });
  return true;
}

/** Scripts and pictures may be loaded by every page, as by any tag of HTML; and every page may ask whether it is let in. */
function isPublic({ method, url }: FastifyRequest): boolean {
  return (method === "GET" || method === "HEAD") && /^\/(widget\/v1\/([^/]+\.js|site)|media\/.+)(\?.*)?$/.test(url);
}

/** The same rule, where there is no route to refuse from. */
export function originAllowed({ origin, host }: IncomingHttpHeaders, allowed: readonly string[]): boolean {
  return origin === undefined || isOwnPage(origin, host) || allowed.includes(origin);
}

/** Hosts are compared without the scheme, which a proxy in front may have changed. */
function isOwnPage(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

export function foreignPage(): HttpProblem {
  return new HttpProblem({
    status: 403,
    code: "origin/not-allowed",
    message: "Pages of this site may not use the assistant. Its operator adds the site's origin to the allowed ones.",
  });
}
