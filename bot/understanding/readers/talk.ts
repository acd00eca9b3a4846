import { runningFlow } from "../../tracker.js";
import type { Heard, Reader } from "../heard.js";
import { says } from "../phrases.js";
import { summaryOf } from "../spotting.js";
import { only, type Understood } from "../understood.js";

export const person: Reader = ({ text }) =>
  says("person", text) ? only({ kind: "ask-for-person", reason: summaryOf(text) }, "rule:person") : undefined;

export const cancels: Reader = ({ text }) =>
  says("cancel", text) ? only({ kind: "cancel-flow" }, "rule:cancel") : undefined;

/** "I do NOT want to cancel" */
export const notMeant: Reader = ({ text }) =>
  says("notThat", text) ? only({ kind: "small-talk", topic: "acknowledgement" }, "rule:not-that") : undefined;

export const yesOrNo: Reader = (heard) => {
  const { text } = heard;
  if (says("yes", text)) return yes(heard);
  return says("no", text) ? no(heard) : undefined;
};

function yes({ tracker }: Heard): Understood {
  const personOffered = tracker.choices.length > 0 && tracker.choices.every((choice) => choice.id === "person");
  if (personOffered) return only({ kind: "ask-for-person", reason: "accepted the offer" }, "rule:yes");
  const frame = runningFlow(tracker);
  if (frame?.proposal !== undefined) return only({ kind: "confirm" }, "rule:yes");
  // Asked for a number, "yes" is no answer.
  return frame?.asked === undefined
    ? only({ kind: "small-talk", topic: "acknowledgement" }, "rule:yes")
    : only({ kind: "not-understood" }, "rule:yes", 0);
}

function no({ tracker }: Heard): Understood {
  const frame = runningFlow(tracker);
  if (frame?.proposal !== undefined) return only({ kind: "deny" }, "rule:no");
  return frame?.asked === undefined
    ? only({ kind: "small-talk", topic: "acknowledgement" }, "rule:no")
    : only({ kind: "cancel-flow" }, "rule:no");
}
