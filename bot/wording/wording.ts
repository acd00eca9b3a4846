import type { Claim, FlowName, SmallTalk } from "../dialogue.js";
import type { Saying } from "../saying.js";
import type { Constraint } from "../wish.js";
import type { OrderWording } from "./order-wording.js";
import type { ProductWording } from "./product-wording.js";

/** Everything the assistant can say, in one language. One file per language implements it. */
export interface Wording extends ProductWording, OrderWording {
  /** BCP 47 tag of what is said. */
  readonly lang: string;

  greeting(shopName: string): Saying;
  smallTalk(topic: SmallTalk | "acknowledgement", shopName: string): Saying;

  cannotChangeOrders(): Saying;
  cannotBuy(): Saying;
  flowCancelled(flow: FlowName): Saying;

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
    readonly without: (constraints: readonly Constraint[]) => string;
  };
}
