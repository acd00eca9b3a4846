import { words } from "../../saying.js";
import type { FlowWording } from "../flow-wording.js";
import type { EnglishTools } from "./tools.js";

export function englishFlows({ say, plain }: EnglishTools): FlowWording {
  return {
    say,
    backTo: (called, question) => say`Back to ${words(called)}: ${question}`,
    nextIs: (called, question) => say`Now ${words(called)}: ${question}`,
    firstThen: (called, question) => say`First ${words(called.join(", then "))}. ${question}`,
    flowCancelled: (more) =>
      plain(more ? "All right, I've stopped that." : "All right, I've stopped that. What else can I do?"),
    yesOrNo: (question) => say`Please answer with yes or no; nothing is done before that. ${question}`,
    askedAfresh: (proposal) =>
      say`We talked of other things meanwhile, so nothing was done and I ask afresh. ${proposal}`,
    changedMeanwhile: (proposal) => say`Something has changed since I asked, so I did nothing. ${proposal}`,
    notOpenAnyMore: () => plain("That question isn't open any more, so nothing more was done."),
    whatToChange: (called, timesAsked) =>
      timesAsked === 0
        ? say`All right, nothing was done. What should be different: ${words(oneOf(called))}? Or say “never mind”.`
        : say`Tell me ${words(oneOf(called))} as it should be, for example “no, it's …”. “Never mind” leaves it.`,
    cannotGoOn: (called) =>
      say`Without ${words(called)} I can't go on, and I don't want to keep asking. Shall I ask a colleague to help you?`,
    takeYourTime: (open) =>
      plain(open ? "Take your time; nothing is done until you answer." : "Take your time, I'm here."),
    sayAgain: () =>
      plain(
        "Sorry, let me put it plainly. I can look for products, tell you where an order is, answer what our rules say, or ask a colleague. Which would help you?",
      ),
    clarify: () => plain("I can read that in more than one way. What would you like?"),
    missedWhileWaiting: () =>
      plain(
        "I didn't follow that either. The colleague I've asked will read it. I can still find products, look up orders and tell you our rules.",
      ),
    answers: { yes: "Yes", no: "No" },
    readings: {
      find: (wish) => (wish === "" ? "Find products" : `Find products: ${wish}`),
      policy: "Tell me the shop's rules",
      person: "Ask a colleague",
    },
  };
}

/** "the matter or the address" */
function oneOf(called: readonly string[]): string {
  const [last = "", ...before] = called.toReversed();
  return before.length === 0 ? last : `${before.toReversed().join(", ")} or ${last}`;
}
