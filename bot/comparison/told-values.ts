import type { Fact } from "../dialogue.js";
import { claim } from "../evidence.js";
import type { GatheredEvidence } from "../product-questions/gathered-evidence.js";
import type { Scene } from "../scene.js";
import type { Compared, FieldFound } from "./compared-fields.js";

/** Products under comparison, with all that their records state. */
export interface Comparison {
  readonly compared: readonly Compared[];
  readonly evidence: GatheredEvidence;
  readonly scene: Scene;
}

/** The value as it is told beside the others, with the record's own where that is another unit. */
export function claimOf(
  cell: FieldFound["cells"][number],
  { evidence, scene }: Comparison,
): ReturnType<typeof claim> | undefined {
  if (cell === undefined) return undefined;
  const { fact, inRowUnit } = cell;
  if (inRowUnit === undefined && typeof fact.value !== "boolean") return claim(evidence, fact.about, fact.property);
  const told =
    inRowUnit === undefined ? scene.wording.comparison.yesOrNo(fact.value === true) : `${inRowUnit} (${fact.value})`;
  return added(evidence, { about: fact.about, property: `compared:${fact.property}`, value: told });
}

/** One row of a comparison. */
export interface ToldField {
  readonly name: string;
  /** Claims of the values as they are told; undefined: not stated. */
  readonly values: readonly (ReturnType<typeof claim> | undefined)[];
}

/** A cell that is put together from several claims of one card. */
export function toldClaim(name: string, text: string | undefined, { card }: Compared, { evidence }: Comparison) {
  if (text === undefined) return undefined;
  return added(evidence, { about: `variant:${card.sku}`, property: `compared:${name}`, value: text });
}

/** A fact that a comparison makes of what is stated: the same in another unit, or in words. */
export function added(evidence: GatheredEvidence, fact: Fact) {
  const known = evidence.facts.some(({ about, property }) => about === fact.about && property === fact.property);
  if (!known) evidence.facts.push(fact);
  return claim(evidence, fact.about, fact.property);
}
