import type { Claim, SafetyTopic, Trouble } from "../dialogue.js";
import type { Saying } from "../saying.js";
import type { Constraint } from "../wish.js";

/** The shop's own answer to a question about its rules. */
export interface RuleClaims {
  readonly topic: Claim;
  readonly text: Claim;
  readonly source: Claim;
}

/** What a conversation holds about the shopper. */
export interface KnownClaims {
  readonly signedIn: Claim;
  readonly orders: readonly Claim[];
  readonly caseId?: Claim;
  readonly wishes: readonly { readonly words: string; readonly constraints: readonly Constraint[] }[];
}

/** A case as its shopper is told of it. */
export interface CaseClaims {
  readonly id: Claim;
  readonly state: Claim;
  readonly waiting: Claim;
  readonly summary: Claim;
}

/** What is said of limits, of data, and of a case that waits. */
export interface SafetyWording {
  /** @param told.times how often it was said before; `rule`: the shop's own line, where it has one. */
  safety(topic: SafetyTopic, told: { readonly times: number; readonly rule?: RuleClaims }): Saying;
  /** The same rule again, shortly: `times` it was told before; it may be asked for again, or a question about it may follow. */
  policyAgain(rule: RuleClaims, told: { readonly times: number; readonly followsOn: boolean }): Saying;
  known(held: KnownClaims): Saying;
  /** What was wanted is put aside. */
  forgotten(): Saying;
  /** @param what the shopper's own word, e.g. "size". */
  nothingToForget(what: string): Saying;
  /** Said once to somebody who grows angry. */
  personForTheDispleased(): Saying;
  caseStanding(waiting: CaseClaims): Saying;
  caseSummary(waiting: CaseClaims): Saying;
  caseClosed(closed: Pick<CaseClaims, "id" | "state">): Saying;
  /** A colleague is at it already. */
  caseTaken(taken: Pick<CaseClaims, "id" | "state">): Saying;
  noCase(): Saying;
  /** To who asks whether anybody is here. */
  stillHere(waiting: CaseClaims): Saying;
  /** To who asks what a colleague has answered. */
  caseAnswer(waiting: CaseClaims): Saying;
  /** @param note the shopper's own words, which the summary holds now. */
  caseAddedTo(note: string, added: Pick<CaseClaims, "id" | "summary">): Saying;
  /** The summary has no room for more; the conversation itself holds it. */
  caseFull(added: Pick<CaseClaims, "id" | "summary">): Saying;
  goodbyeWaiting(waiting: CaseClaims): Saying;
  /**
   * @param told.open a question of the assistant's stands open: no second one is asked beside it.
   * @param told.rule the shop's own, where there is one that fits.
   */
  troubleReported(told: { readonly times: number; readonly open: boolean; readonly rule?: RuleClaims }): Saying;
  /** The question to the shop's rules that a trouble raises; absent where no rule helps. */
  readonly ruleOnTrouble: Readonly<Partial<Record<Trouble, string>>>;
  /** Said to somebody who greets again while a case waits. */
  welcomeBack(waiting: CaseClaims): Saying;
}
