import type { Saying } from "../saying.js";
import type { Scene } from "../scene.js";
import type { Product, Variant } from "../shop-records.js";
import type { GatheredEvidence } from "./gathered-evidence.js";

/** What one thing that was asked comes to. */
export interface Answer {
  readonly saying: Saying;
  /** The record leaves it open: a colleague is offered. */
  readonly open?: true;
}

/** What answers are made from. */
export interface ProductAsked {
  readonly product: Product;
  /** The variant that was pointed at. */
  readonly variant: Variant;
  readonly scene: Scene;
  /** Everything that is looked at; what is cited of it is kept. */
  readonly evidence: GatheredEvidence;
}
