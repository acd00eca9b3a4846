import type { FastifyInstance } from "fastify";
import { HttpProblem } from "./http-problem.js";

/** JSON in UTF-8 is the only body there is. What Content-Type and Content-Encoding may say: request-rules.ts. */
export function readJsonBodies(server: FastifyInstance): void {
  const parseJson = server.getDefaultJsonParser("error", "error");
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    if (body.length === 0) {
      done(null, undefined);
      return;
    }
    const text = decode(body as Buffer);
    if (text === undefined) {
      done(notUtf8());
      return;
    }
    void parseJson(request, text, done);
  });
}

function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function notUtf8(): HttpProblem {
  return new HttpProblem({
    status: 400,
    code: "request/not-utf8",
    message: "The body holds bytes that are not UTF-8. Send the JSON encoded in UTF-8.",
  });
}
