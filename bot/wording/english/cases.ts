import { type Saying, withClaims, words } from "../../saying.js";
import type { CaseClaims, RuleClaims, SafetyWording } from "../safety-wording.js";
import type { EnglishTools } from "./tools.js";

type CaseWording = Pick<
  SafetyWording,
  "stillHere" | "caseAnswer" | "caseAddedTo" | "caseFull" | "goodbyeWaiting" | "troubleReported" | "ruleOnTrouble"
>;

/** By what is wrong: what the shop's rules are asked. */
export const rulesOnTrouble: SafetyWording["ruleOnTrouble"] = {
  defect: "Is there a warranty on something that is broken or faulty?",
  misfit: "Can I exchange it for another size?",
};

/** @param standing "your case C-1001 is still waiting for a colleague; it is next in line" */
export function englishCases(
  { say, plain }: Pick<EnglishTools, "say" | "plain">,
  standing: (waiting: CaseClaims) => Saying,
): CaseWording {
  return {
    stillHere: (waiting) =>
      waiting.state.value === "taken"
        ? say`I'm here, and ${standing(waiting)}.`
        : say`I'm here, and ${standing(waiting)}. I can't say when someone will be free; tell me what it is about, and I'll add it or help with it meanwhile.`,
    caseAnswer: (waiting) =>
      waiting.state.value === "taken"
        ? say`I have no answer of theirs to quote; ${standing(waiting)}.`
        : say`Nobody has answered yet: ${standing(waiting)}.`,
    caseAddedTo: (note, { id, summary }) =>
      withClaims(say`I've added “${words(note)}” to your case ${id}, so the colleague will read it first.`, summary),
    caseFull: ({ id, summary }) =>
      withClaims(say`The note with your case ${id} is full, but the colleague gets this whole conversation.`, summary),
    goodbyeWaiting: ({ id, state }) =>
      withClaims(
        say`Goodbye! Your case ${id} stays open while you are away. If you don't need it any more, say “close my case”.`,
        state,
      ),
    troubleReported: ({ times, open, rule }) => {
      const sorry = plain(times === 0 ? "I'm sorry to hear that." : "I'm sorry, that too.");
      const ask = plain(
        `I can't arrange an exchange or a refund myself yet, but ${open ? "a colleague can" : "I can ask a colleague to"}.`,
      );
      return rule === undefined ? say`${sorry} ${ask}` : say`${sorry} ${ruleSaid(rule)}\n${ask}`;
    },
    ruleOnTrouble: rulesOnTrouble,
  };

  function ruleSaid({ text, source }: RuleClaims): Saying {
    return say`The shop's rule on it: ${text} (Source: ${source})`;
  }
}
