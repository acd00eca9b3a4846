import { runningFlow } from "../../tracker.js";
import type { Reader } from "../heard.js";
import { aboutOrder, answerToSlot, changesOrder, givesEmail, wantsOrderChanged } from "../order-talk.js";
import { says } from "../phrases.js";
import { emailIn, orderNumberIn } from "../spotting.js";
import { all, only, slot } from "../understood.js";

/** What the assistant has just asked for. */
export const slotAnswer: Reader = ({ text, tracker }) => answerToSlot(text, tracker);

/** "what number?", "I lost it" */
export const slotAskedBack: Reader = ({ text, tracker }) =>
  runningFlow(tracker)?.asked !== undefined && (says("whatDoYouMean", text) || says("lacksIt", text))
    ? only({ kind: "not-understood" }, "rule:asks-back", 0)
    : undefined;

export const wantsOrderChange: Reader = ({ text, tracker }) =>
  orderNumberIn(text, "none") === undefined && wantsOrderChanged(text, tracker) && !says("notThat", text)
    ? all(changesOrder(text), "rule:change-order")
    : undefined;

export const whichOrder: Reader = ({ text }) => aboutOrder(text);

export const ownEmail: Reader = ({ text }) =>
  givesEmail(text) ? all(slot("proof", emailIn(text)), "rule:proof") : undefined;

export const hasItShipped: Reader = ({ text }) =>
  says("hasItShipped", text) ? only({ kind: "start-flow", flow: "order-status" }, "rule:has-it-shipped") : undefined;
