import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { HttpProblem } from "../http-problem.js";

const types = {
  "storefront.css": "text/css; charset=utf-8",
  "storefront.js": "text/javascript; charset=utf-8",
} as const;

/** Where a page finds its style and its script. */
export const pageStyle = "/shop/assets/storefront.css";
export const pageScript = "/shop/assets/storefront.js";

/** Serves the style and the script of our pages; asked for again it does nothing. */
export function addPageAssets(server: FastifyInstance, widgetFolder: string): void {
  for (const [name, type] of Object.entries(types)) {
    const url = `/shop/assets/${name}`;
    if (server.hasRoute({ method: "GET", url })) continue;
    server.get(url, { schema: { hide: true } }, async (request, reply) => {
      const bytes = await readFile(join(widgetFolder, name)).catch(() => undefined);
      if (bytes === undefined) throw notBuilt(name);
      const tag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
      reply.headers({ etag: tag, "cache-control": "public, max-age=60, stale-while-revalidate=86400" });
      if (request.headers["if-none-match"] === tag) return reply.code(304).send();
      return reply.type(type).send(bytes);
    });
  }
}

function notBuilt(name: string): HttpProblem {
  return new HttpProblem({
    status: 404,
    code: "page/not-built",
    message: `${name} is not built yet. Build it with: node web-widget/build.mjs`,
  });
}
