import type { Claim } from "../dialogue.js";
import { claim } from "../evidence.js";
import type { StatedClaim } from "../wording/product-question-wording.js";
import { measuresIn, unitNamed, writtenIn } from "./measures.js";
import type { ProductAsked } from "./product-asked.js";
import { folded } from "./question-words.js";
import type { RecordFact } from "./record-facts.js";

/** As the record has it, and in the unit that was asked for where it is another one. */
export function statedClaim(
  fact: RecordFact,
  { evidence }: Pick<ProductAsked, "evidence">,
  clause: string,
): StatedClaim {
  const value = claim(evidence, fact.about, fact.property);
  const converted = convertedClaim(fact, { evidence }, clause);
  return { name: fact.name, value, ...(converted === undefined ? {} : { converted }) };
}

/** The same of an option, with which of its values the variant has that was pointed at. */
export function statedOf(fact: RecordFact, about: ProductAsked, clause: string): StatedClaim {
  const stated = statedClaim(fact, about, clause);
  const { product, variant, evidence } = about;
  const option = /^option:(.+)$/u.exec(fact.property)?.[1] ?? "";
  const own = variant.options[option];
  const isChoice = product.variants.some(({ options }) => options[option] !== own);
  if (own === undefined || !isChoice) return stated;
  const shown = { about: `variant:${variant.sku}`, property: fact.property, value: own };
  evidence.facts.push(shown);
  return { ...stated, ofShown: claim(evidence, shown.about, shown.property) };
}

/** The one measure that a fact names, in another unit that the question names. */
export function convertedClaim(
  fact: RecordFact,
  { evidence }: Pick<ProductAsked, "evidence">,
  clause: string,
): Claim | undefined {
  const [stated, another] = measuresIn(String(fact.value));
  const unit = folded(clause)
    .split(/[^\p{L}"″]+/u)
    // Ounces of what is filled in are those of volume.
    .map((word) => (stated?.unit.base === "ml" && /^(?:oz|ounces?)$/u.test(word) ? "fl oz" : word))
    .flatMap((word) => (word.length > 1 ? (unitNamed(word) ?? []) : []))
    .find(({ base, sign }) => base === stated?.unit.base && sign !== stated.unit.sign);
  if (stated === undefined || another !== undefined || unit === undefined) return undefined;
  if (unit.sign === "in" && !/\binch|pulgada|["″]/u.test(folded(clause))) return undefined;
  const property = `${fact.property}:${unit.sign}`;
  evidence.facts.push({ about: fact.about, property, value: writtenIn(stated, unit) });
  return claim(evidence, fact.about, property);
}
