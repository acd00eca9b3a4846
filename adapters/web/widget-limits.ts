import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { HttpProblem } from "./http-problem.js";
import type { WebLimits } from "./web-options.js";

const entriesPerMinute = 30;
const refusalsPerMinute = 30;
/** One a second, and each end of it. */
const typingPerMinute = 120;
const secondsPerHour = 3_600;
const secondsPerMinute = 60;

/** How often a widget may do what. All but the last throw HttpProblem "request/too-many" (429). */
export interface WidgetLimits {
  opening(address: string): Promise<void>;
  /** Joining a conversation, or signing in: each try takes a check of a secret. */
  entering(socketId: string): Promise<void>;
  /** Counts readings of a conversation, whoever reads. */
  reading(conversationId: string): Promise<void>;
  saying(conversationId: string): Promise<void>;
  typing(socketId: string): Promise<void>;
  /** Counts what had to be refused. @returns false when it was so much that the socket is not worth hearing. */
  refusal(socketId: string): Promise<boolean>;
}

/** The same numbers as over HTTP, counted apart from those. */
export function widgetLimits(limits: WebLimits = {}): WidgetLimits {
  const messagesPerMinute = limits.messagesPerMinute ?? 600;
  const openings = limiter(limits.conversationsPerHour ?? 1_000, secondsPerHour);
  const entries = limiter(entriesPerMinute, secondsPerMinute);
  const readings = limiter(messagesPerMinute, secondsPerMinute);
  const messages = limiter(messagesPerMinute, secondsPerMinute);
  const typings = limiter(typingPerMinute, secondsPerMinute);
  const refusals = limiter(refusalsPerMinute, secondsPerMinute);
  return {
    opening: (address) => take(openings, address, "New conversations"),
    entering: (socketId) => take(entries, socketId, "Joining and signing in"),
    reading: (conversationId) => take(readings, conversationId, "Readings of this conversation"),
    saying: (conversationId) => take(messages, conversationId, "Messages"),
    typing: (socketId) => take(typings, socketId, "Reports of typing"),
    refusal: async (socketId) => (await secondsToWait(refusals, socketId)) === 0,
  };
}

function limiter(points: number, duration: number): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration });
}

async function take(limit: RateLimiterMemory, key: string, what: string): Promise<void> {
  const seconds = await secondsToWait(limit, key);
  if (seconds === 0) return;
  throw new HttpProblem({
    status: 429,
    code: "request/too-many",
    message: `${what} came too often in a short time. Try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
    retryAfterSeconds: seconds,
  });
}

/** @returns 0 when there was one left. */
async function secondsToWait(limit: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limit.consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1_000));
    throw refused;
  }
}
