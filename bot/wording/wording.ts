import type { ChatTopic, Claim, OutOfReach, SmallTalk } from "../dialogue.js";
import type { Saying } from "../saying.js";
import type { Constraint } from "../wish.js";
import type { ComparisonWording } from "./comparison-wording.js";
import type { LedgerWording } from "./ledger-wording.js";
import type { FlowWording } from "./flow-wording.js";
import type { NoiseWording } from "./noise-wording.js";
import type { NarrowingWording } from "./narrowing-wording.js";
import type { OrderAnswerWording } from "./order-answer-wording.js";
import type { OrderWording } from "./order-wording.js";
import type { ProductQuestionWording } from "./product-question-wording.js";
import type { ProductWording } from "./product-wording.js";
import type { ReferenceWording } from "./reference-wording.js";
import type { SafetyWording } from "./safety-wording.js";

/** Everything the assistant can say, in one language. One file per language implements it. */
export interface Wording
  extends NarrowingWording,
    ProductWording,
    FlowWording,
    LedgerWording,
    NoiseWording,
    OrderWording,
    ReferenceWording,
    SafetyWording {
  /** BCP 47 tag of what is said. */
  readonly lang: string;
  readonly productAnswers: ProductQuestionWording;
  readonly comparison: ComparisonWording;
  readonly orderAnswers: OrderAnswerWording;

  greeting(shopName: string): Saying;
  /**
   * @param how.turn counts up as the conversation goes on, so that the same is not always said in the same words.
   * @param how.open a question of the assistant's stands open: nothing more is asked beside it.
   */
  smallTalk(
    topic: SmallTalk | ChatTopic | "acknowledgement",
    shopName: string,
    how?: { readonly turn?: number; readonly open?: boolean },
  ): Saying;

  cannotChangeOrders(): Saying;
  cannotBuy(): Saying;
  /** That it is not done here, and what is done instead. */
  outOfReach(what: OutOfReach): Saying;

  policyAnswer(answer: { readonly text: Claim; readonly source: Claim }): Saying;
  noPolicyAnswer(): Saying;

  caseOpened(caseId: Claim, waiting: Claim): Saying;
  personOffered(): Saying;
  notUnderstood(times: number): Saying;
  picturesLater(): Saying;
  turnFailed(caseId: Claim | undefined): Saying;

  readonly choices: {
    readonly person: string;
    readonly more: string;
    readonly orderStatus: string;
    readonly cancel: string;
    readonly cheaper: string;
    readonly reduced: string;
    readonly without: (constraints: readonly Constraint[]) => string;
  };
}
