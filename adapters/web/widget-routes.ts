import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { constants, gzipSync } from "node:zlib";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { refusedWith } from "./api-description.js";
import { holdsTag } from "./entity-tag.js";
import { HttpProblem } from "./http-problem.js";
import type { SiteAdmission, SiteRoute } from "./protocol.js";
import { foreignPage, originAllowed } from "./request-rules.js";
import type { WebOptions } from "./web-options.js";

/** Scripts are public: pages of every site may load them, and caches keep them for a few minutes. */
const scriptHeaders = {
  "content-type": "text/javascript; charset=utf-8",
  "cache-control": "public, max-age=300, stale-while-revalidate=86400",
  "cross-origin-resource-policy": "cross-origin",
  "access-control-allow-origin": "*",
  vary: "Accept-Encoding",
};

interface Script {
  readonly bytes: Buffer;
  readonly zipped: Buffer;
  readonly etag: string;
}

/** The widget's scripts, read and compressed once. */
export function addWidgetRoutes(server: FastifyInstance, { widgetFolder, allowedOrigins }: WebOptions): void {
  addSiteRoute(server, allowedOrigins);
  const scripts = scriptsIn(widgetFolder);
  server.get(
    "/widget/v1/:script",
    { schema: description },
    (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
      const { script: name } = request.params as { readonly script: string };
      const script = scripts.get(name);
      if (script === undefined) throw scripts.size === 0 ? notBuilt() : noScript([...scripts.keys()]);
      const zip = takesGzip(request.headers["accept-encoding"]);
      // The same script compressed is other bytes, so it has a tag of its own.
      const etag = zip ? `"${script.etag}-gzip"` : `"${script.etag}"`;
      void reply.headers({ ...scriptHeaders, etag });
      if (holdsTag(request.headers["if-none-match"], etag)) return reply.code(304).send();
      if (zip) void reply.header("content-encoding", "gzip");
      return reply.send(zip ? script.zipped : script.bytes);
    },
  );
}

function addSiteRoute(server: FastifyInstance, allowedOrigins: readonly string[]): void {
  const route: SiteRoute = "/widget/v1/site";
  server.get(route, { schema: { hide: true } }, async (request, reply): Promise<SiteAdmission> => {
    void reply.headers({ "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" });
    const admitted = originAllowed(request.headers, allowedOrigins);
    return admitted ? { admitted } : { admitted, message: foreignPage().message };
  });
}

const description = {
  summary: "Scripts of the widget; aisle.js is the one that a page loads",
  response: {
    200: { description: "The script.", content: { "text/javascript": { schema: z.string() } } },
    ...refusedWith(404, 415),
  },
};

/** Only what lies there at the start is served, so that no name leads anywhere else. */
function scriptsIn(folder: string): ReadonlyMap<string, Script> {
  return new Map(namesIn(folder).map((name) => [name, scriptOf(readFileSync(join(folder, name)))]));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".js"));
  } catch {
    return [];
  }
}

function scriptOf(bytes: Buffer): Script {
  const etag = createHash("sha256").update(bytes).digest("base64url").slice(0, 27);
  return { bytes, etag, zipped: gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }) };
}

/** RFC 9110, 12.5.3: a coding is taken unless its weight is 0. */
function takesGzip(acceptEncoding: string | string[] | undefined): boolean {
  const codings = String(acceptEncoding ?? "").split(",");
  return codings.some((coding) => {
    const [name = "", ...parameters] = coding
      .toLowerCase()
      .split(";")
      .map((part) => part.trim());
    return name === "gzip" && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

function notBuilt(): HttpProblem {
  return new HttpProblem({
    status: 404,
    code: "widget/not-built",
    message:
      "The widget's scripts have not been built here. Build them with: npm run build (or node web-widget/build.mjs), " +
      "then start the server again.",
  });
}

function noScript(known: readonly string[]): HttpProblem {
  return new HttpProblem({
    status: 404,
    code: "widget/no-script",
    message: `There is no such script of the widget. There are ${known.join(", ")}; pages load aisle.js.`,
  });
}
