import type { Product } from "../shop-records.js";
import { measureOf, measuresIn, sameMeasure } from "./measures.js";
import { folded, stemsOf } from "./question-words.js";
import { type RecordFact, recordFacts, toldFacts } from "./record-facts.js";
import { materialWords } from "./topics.js";

/** Two places of one record that do not say the same. */
export interface Conflict {
  readonly stated: RecordFact;
  /** The title, or a sentence of the description. */
  readonly against: { readonly place: "title" | "description"; readonly property: string; readonly value: string };
}

/** Where what is stated disagrees with the product's own title or description. */
export function conflictOf(stated: RecordFact, product: Product): Conflict | undefined {
  if (!stated.property.startsWith("attribute:")) return undefined;
  const places: readonly Conflict["against"][] = [
    { place: "title", property: "title", value: product.title },
    ...toldFacts(product).map(({ property, value }): Conflict["against"] => ({
      place: "description",
      property,
      value: String(value),
    })),
  ];
  const against = places.find((place) => disagrees(stated, place, product));
  return against === undefined ? undefined : { stated, against };
}

function disagrees(stated: RecordFact, place: Conflict["against"], product: Product): boolean {
  if (stated.value === false) return saysItHas(stated, place.value);
  if (typeof stated.value !== "string") return false;
  return otherMeasure(stated, stated.value, place, product) || otherMaterial(stated, place);
}

/** "Waterproof: no" beside "a waterproof shell". */
function saysItHas({ nameStems }: RecordFact, text: string): boolean {
  const typed = folded(text);
  if (/\b(?:no|not|non|without|never|isn't|n't|detachable|optional|but)\b|n't\b|-free\b/u.test(typed)) return false;
  const stems = stemsOf(text);
  return nameStems.length > 0 && nameStems.every((stem) => stems.includes(stem));
}

/** A title may name any of several lengths; it is held against one only where it can mean no other. */
function otherMeasure(
  stated: RecordFact,
  value: string,
  { place, value: text }: Conflict["against"],
  product: Product,
): boolean {
  const own = measureOf(value);
  if (own === undefined) return false;
  const inText = measuresIn(text).filter(({ unit }) => unit.base === own.unit.base);
  const [only, another] = inText;
  if (only === undefined || another !== undefined || sameMeasure(only, own)) return false;
  if (place === "description")
    return stemsOf(text).some(
      (stem) => stated.nameStems.includes(stem) || (stem === "weigh" && stated.nameStems.includes("weight")),
    );
  const ofKind = recordFacts(product).filter((fact) => measureOf(String(fact.value))?.unit.base === own.unit.base);
  return ofKind.length === 1;
}

function otherMaterial({ nameStems, valueStems }: RecordFact, { place, value }: Conflict["against"]): boolean {
  if (!["material", "fabric", "composition"].some((name) => nameStems.includes(stemsOf(name)[0] ?? name))) return false;
  const typed = folded(value);
  const said =
    place === "title"
      ? typed
      : (/\b(?:made (?:entirely )?(?:of|from)|100 ?%|pure)\s+(?:\S+\s){0,2}?\S+/u.exec(typed)?.[0] ?? "");
  const named = stemsOf(said).filter((stem) => materialWords.has(stem));
  return (
    named.length > 0 && !named.some((stem) => valueStems.some((each) => each.includes(stem) || stem.includes(each)))
  );
}
