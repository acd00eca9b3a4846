import type { Evidence, Fact } from "../dialogue.js";
import type { Saying } from "../saying.js";
import { evidenceOf, type Scene } from "../scene.js";
import type { Product } from "../shop-records.js";
import { categoryFacts, recordFacts, toldFacts } from "./record-facts.js";

/** Everything that the record states, to be cited from; more may be added while an answer is put together. */
export interface GatheredEvidence extends Evidence {
  readonly facts: Fact[];
}

export function gatheredEvidence(product: Product, more: readonly Fact[], scene: Scene): GatheredEvidence {
  const stated = [...recordFacts(product), ...categoryFacts(product), ...toldFacts(product)];
  const facts = [...more, ...stated.map(({ about, property, value }): Fact => ({ about, property, value }))];
  return { ...evidenceOf(scene, "product-lookup", facts, { product: product.id }), facts };
}

/** Keeps what was said of it: a record may be long, and the log holds every answer. */
export function citedOf(evidence: Evidence, saying: Saying): Evidence {
  const cited = ({ about, property }: Fact): boolean =>
    saying.claims.some((each) => each.about === about && each.property === property);
  return { ...evidence, facts: evidence.facts.filter(cited) };
}
