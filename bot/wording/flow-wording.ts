import type { Say, Saying } from "../saying.js";

/** What is said around flows; what a flow itself asks and does is kept with it. */
export interface FlowWording {
  /** What the sentences of a flow are put together with. */
  readonly say: Say;
  /** "Back to your order: …" @param question its second half, in lower case. */
  backTo(called: string, question: Saying): Saying;
  /** "Now your message to a colleague: …" */
  nextIs(called: string, question: Saying): Saying;
  /** "First your order, then your message to a colleague." */
  firstThen(called: readonly string[], question: Saying): Saying;
  /** @param more true when something follows in the same turn. */
  flowCancelled(more: boolean): Saying;
  /** At the end of a proposal that was answered neither with yes nor with no. */
  yesOrNo(question: Saying): Saying;
  /** The proposal is made anew after other things were talked about. */
  askedAfresh(proposal: Saying): Saying;
  /** The proposal is made anew because what it rests on has changed. */
  changedMeanwhile(proposal: Saying): Saying;
  /** A yes to a proposal that is not the living one. */
  notOpenAnyMore(): Saying;
  /** @param called what may be changed: "the address". */
  whatToChange(called: readonly string[], timesAsked: number): Saying;
  /** A person is offered after a question got no answer. @param called what is lacking: "the order number". */
  cannotGoOn(called: string): Saying;
  /** @param open true when a question waits for its answer. */
  takeYourTime(open: boolean): Saying;
  /** Asked what was meant when nothing is open. */
  sayAgain(): Saying;
  clarify(): Saying;
  /** Not understood while a colleague has been asked already. */
  missedWhileWaiting(): Saying;
  readonly answers: { readonly yes: string; readonly no: string };
  /** Quick replies between readings of one message. */
  readonly readings: {
    readonly find: (words: string) => string;
    readonly policy: string;
    readonly person: string;
  };
}
