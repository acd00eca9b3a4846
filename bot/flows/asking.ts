import type { DialogueEvent } from "../dialogue.js";
import type { Events } from "../scene.js";
import type { FlowFrame } from "../flow-frame.js";

/** After that many questions for one thing without an answer, a person is offered instead. */
export const asksMax = 3;
/** A question that came back that often stays open, but is not put again until the shopper returns to it. */
export const backsMax = 2;

/** Whether the shopper can tell from what was said last that something is asked of them. */
export function isAsking(frame: FlowFrame | undefined): frame is FlowFrame {
  if (frame === undefined) return false;
  return frame.proposal !== undefined || (frame.asked !== undefined && frame.timesBack <= backsMax);
}

/** Whether a turn has put a question already; a second one would leave open which of them an answer is for. */
export function hasQuestion(events: Events): boolean {
  return events.some(isQuestion);
}

const questions: ReadonlySet<DialogueEvent["kind"]> = new Set([
  "which-asked",
  "narrowing-asked",
  "clarify-asked",
  "utterance-missed",
]);

function isQuestion(event: DialogueEvent): boolean {
  if (event.kind !== "bot-uttered") return questions.has(event.kind);
  const { reply } = event;
  return reply.act === "request" || reply.act === "confirm" || (reply.act === "offer" && reply.asks !== undefined);
}
