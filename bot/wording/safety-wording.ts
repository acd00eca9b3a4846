import type { Claim, SafetyTopic } from "../dialogue.js";
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
  /** Said to somebody who greets again while a case waits. */
  welcomeBack(waiting: CaseClaims): Saying;
}
