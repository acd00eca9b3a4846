import { claim } from "../evidence.js";
import type { Answer, ProductAsked } from "./product-asked.js";
import type { Asked } from "./asked.js";
import { statedClaim } from "./stated-claim.js";
import { type Measure, measuresIn, writtenIn } from "./measures.js";
import { stemsOf } from "./question-words.js";
import { type RecordFact, recordFacts, toldFacts } from "./record-facts.js";

/** Records name a laptop of 15.6 inches "15 inch" often enough to ask, and not often enough to say yes. */
const roundingMax = 1.005;

/** "Does it fit a 15.6 laptop": only a size that is stated for that very thing decides; outer measures do not. */
export function answerRoom(asked: Extract<Asked, { kind: "room-for" }>, about: ProductAsked): Answer {
  const { product, scene, evidence } = about;
  const names = (fact: RecordFact): boolean =>
    asked.what.some((stem) => fact.nameStems.includes(stem) || fact.valueStems.includes(stem));
  const titled = stemsOf(product.title).some((stem) => asked.what.includes(stem));
  const facts = recordFacts(product);
  const forIt = facts.filter(
    (fact) =>
      (names(fact) || (titled && fact.property.startsWith("option:"))) && room(fact, asked.measure) !== undefined,
  );
  const told = toldFacts(product).filter((fact) => names(fact) && room(fact, asked.measure) !== undefined);
  const outer = facts.filter(
    ({ nameStems, value }) =>
      sizes.some((name) => nameStems.includes(name)) &&
      measuresIn(String(value)).some(({ unit }) => unit.base === asked.measure.unit.base),
  );
  const stated = forIt.length > 0 ? forIt : told.length > 0 ? [] : outer;
  const rooms = [...forIt, ...(forIt.length > 0 ? [] : told)].flatMap((fact) => room(fact, asked.measure) ?? []);
  const verdict =
    rooms.length === 0 ? undefined : asked.measure.value <= Math.max(...rooms) * roundingMax ? "fits" : "too-small";
  const saying = scene.wording.productAnswers.roomFor({
    what: asked.label,
    asked: writtenIn(asked.measure, asked.measure.unit),
    stated: stated.map((fact) => statedClaim(fact, about, asked.asked.clause)),
    told: forIt.length > 0 ? [] : told.slice(0, 1).map((fact) => claim(evidence, fact.about, fact.property)),
    ...(verdict === undefined ? {} : { verdict }),
  });
  return verdict === "fits" ? { saying } : { saying, open: true };
}

const sizes = stemsOf("width height depth length diameter dimensions size");

/** The largest that a fact has room for, in base units. */
function room({ value }: RecordFact, { unit }: Measure): number | undefined {
  const text = String(value).replace(/(\d)\s*(?:to|-|–)\s*(\d[\d.,]*\s?\p{L}+)/gu, "$2");
  const values = measuresIn(text).filter((each) => each.unit.base === unit.base);
  return values.length === 0 ? undefined : Math.max(...values.map((each) => each.value));
}
