import type { Claim } from "../../dialogue.js";
import type { Say, Saying } from "../../saying.js";
import type { FlowWords } from "../flow-words.js";

/** What is said of a message that a colleague answers by e-mail. */
export interface CallBackWords extends FlowWords {
  readonly proposal: (say: Say, matter: Claim, email: Claim) => Saying;
  readonly back: (say: Say, email: Claim) => Saying;
  readonly passedOn: (say: Say, email: Claim, caseId: Claim) => Saying;
  /** A colleague has been asked already; the message is in the conversation that goes with the case. */
  readonly addedTo: (say: Say, email: Claim, caseId: Claim) => Saying;
}
