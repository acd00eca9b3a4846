import type { Remark } from "../dialogue.js";
import type { Saying } from "../saying.js";

/** What is said about how something was written. */
export interface NoiseWording {
  remark(remark: Remark): Saying;
}
