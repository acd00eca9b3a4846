import type { FastifyInstance } from "fastify";
import { HttpProblem } from "./http-problem.js";

/**
 * Lists, objects and entries each that a body may hold: a text full of brackets stays well below. Parsing 48 MiB of
 * nothing but brackets would hold up every other conversation for seconds; pictures hold none.
 */
const structureMax = 20_000;

/** JSON in UTF-8 is the only body there is. What Content-Type and Content-Encoding may say: request-rules.ts. */
export function readJsonBodies(server: FastifyInstance): void {
  const parseJson = server.getDefaultJsonParser("error", "error");
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    if (body.length === 0) {
      done(null, undefined);
      return;
    }
    void parseJson(request, textOf(body as Buffer), done);
  });
}

/** @throws HttpProblem "request/too-intricate" (413) or "request/not-utf8" (400). */
function textOf(bytes: Buffer): string {
  if (["[", "{", ","].some((mark) => holdsMore(bytes, mark, structureMax))) throw tooIntricate();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw notUtf8();
  }
}

function holdsMore(bytes: Buffer, mark: string, most: number): boolean {
  let found = 0;
  for (let at = bytes.indexOf(mark); at !== -1 && found <= most; at = bytes.indexOf(mark, at + 1)) found += 1;
  return found > most;
}

function tooIntricate(): HttpProblem {
  return new HttpProblem({
    status: 413,
    code: "request/too-intricate",
    message: `The body holds more than ${structureMax} brackets or commas; a message needs a few. Send less at once.`,
  });
}

function notUtf8(): HttpProblem {
  return new HttpProblem({
    status: 400,
    code: "request/not-utf8",
    message: "The body holds bytes that are not UTF-8. Send the JSON encoded in UTF-8.",
  });
}
