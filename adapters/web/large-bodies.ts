import type { onRequestHookHandler } from "fastify";
import { HttpProblem } from "./http-problem.js";

const largeBytes = 1024 * 1024;
/** With the largest bodies there are, what is held in memory stays below a gigabyte. */
const atOnceMax = 16;
const retryAfterSeconds = 2;

/** Lets few large bodies arrive at the same time, so that pictures cannot exhaust the memory. */
export function admitLargeBodies(): onRequestHookHandler {
  let arriving = 0;
  return (request, reply, done) => {
    // Without a Content-Length nobody knows how much will come.
    const bytes = Number(request.headers["content-length"] ?? Number.POSITIVE_INFINITY);
    if (bytes <= largeBytes) {
      done();
      return;
    }
    if (arriving >= atOnceMax) {
      reply.header("retry-after", retryAfterSeconds);
      done(busy());
      return;
    }
    arriving += 1;
    request.raw.once("close", () => {
      arriving -= 1;
    });
    done();
  };
}

function busy(): HttpProblem {
  return new HttpProblem({
    status: 503,
    code: "server/busy",
    message: `Many pictures arrive at this moment. Send the message again in ${retryAfterSeconds} seconds.`,
  });
}
