import { AssistantError } from "../../bot/assistant-error.js";
import type { ModelSilence } from "../../bot/ports.js";
import { statusOf } from "./chat-endpoint.js";

const causesMax = 5;

/** Why there is no answer, read from what the client threw. Its messages may quote what was said, so they go nowhere. */
export function silenceOf(failure: unknown, deadline: AbortSignal): ModelSilence {
  if (deadline.aborted) return "timed-out";
  const causes = causesOf(failure);
  if (causes.some((each) => each instanceof AssistantError && each.code === "model/too-long")) return "too-long";
  if (statusOf(failure) !== undefined) return "refused";
  return causes.some(isOfConnection) ? "unreachable" : "unusable";
}

/** Whether the same request may well be answered if it is sent once more at once. */
export function isPassing(silence: ModelSilence, failure: unknown): boolean {
  const status = statusOf(failure) ?? 0;
  return silence === "unreachable" || (silence === "refused" && status >= 500);
}

function causesOf(failure: unknown): readonly unknown[] {
  const causes: unknown[] = [];
  for (let each = failure; each instanceof Error && causes.length < causesMax; each = each.cause) causes.push(each);
  return causes;
}

/** The client's own name for it, or that of the fetch below. */
function isOfConnection(each: unknown): boolean {
  return each instanceof Error && (each.message === "Connection error." || each.message === "fetch failed");
}
