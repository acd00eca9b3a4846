import type { Command } from "../../dialogue.js";
import { isAsking } from "../../flows/asking.js";
import { runningFlow, type Tracker } from "../../tracker.js";
import { steers } from "../flow-phrases.js";
import type { Heard, Reader } from "../heard.js";
import { says } from "../phrases.js";
import { summaryOf } from "../spotting.js";
import { all, only, type Understood } from "../understood.js";
import { newReason } from "./waiting.js";

export const person: Reader = ({ text, tracker }) => {
  if (!says("person", text)) return undefined;
  return only(newReason(text, tracker) ?? { kind: "ask-for-person", reason: summaryOf(text) }, "rule:person");
};

export const cancels: Reader = ({ text, tracker }) => {
  if (steers("everything", text)) {
    const flows: Command = { kind: "cancel-flow", everything: true };
    const wishes: readonly Command[] =
      steers("startsOver", text) && tracker.wanted.items.length > 0 ? [{ kind: "forget-wanted" }] : [];
    return all([flows, ...wishes], "rule:cancel-everything");
  }
  return says("cancel", text) || steers("stops", text) ? only({ kind: "cancel-flow" }, "rule:cancel") : undefined;
};

/** "I do NOT want to cancel" */
export const notMeant: Reader = ({ text }) =>
  says("notThat", text) ? only({ kind: "small-talk", topic: "acknowledgement" }, "rule:not-that") : undefined;

export const yesOrNo: Reader = (heard) => {
  const { text } = heard;
  if (steers("clearYes", text)) return yes(heard);
  return steers("no", text) ? no(heard) : undefined;
};

/** While something is proposed or asked, a yes or a no is for that, whatever politeness stands around it. */
export const proposalAnswer: Reader = (heard) => {
  const frame = runningFlow(heard.tracker);
  if (frame?.proposal !== undefined || personOffered(heard)) return yesOrNo(heard);
  return isAsking(frame) && steers("no", heard.text) ? no(heard) : undefined;
};

/** Nothing but a person was offered, in words and not only by a button. */
function personOffered({ tracker }: Heard): boolean {
  return tracker.offered.includes("person") && tracker.choices.every((choice) => choice.id === "person");
}

function yes(heard: Heard): Understood {
  const frame = runningFlow(heard.tracker);
  if (frame?.proposal !== undefined) return only({ kind: "confirm" }, "rule:yes");
  if (personOffered(heard)) return only({ kind: "ask-for-person", reason: matterOf(heard.tracker) }, "rule:yes");
  if (frame?.left === true) return only({ kind: "confirm" }, "rule:yes");
  // Asked for a number, "yes" is no answer.
  return isAsking(frame)
    ? only({ kind: "not-understood" }, "rule:yes", 0)
    : only({ kind: "small-talk", topic: "acknowledgement" }, "rule:yes");
}

/** What the person was offered for. */
function matterOf({ unserved }: Tracker): string {
  return unserved === undefined ? "accepted the offer" : summaryOf(unserved);
}

function no(heard: Heard): Understood {
  const frame = runningFlow(heard.tracker);
  if (frame?.proposal !== undefined) return only({ kind: "deny" }, "rule:no");
  return isAsking(frame) && !personOffered(heard)
    ? only({ kind: "cancel-flow" }, "rule:no")
    : only({ kind: "small-talk", topic: "acknowledgement" }, "rule:no");
}
