import type { Product } from "../shop-records.js";
import type { Asked } from "./asked.js";
import { measureOf } from "./measures.js";
import { folded, stemsOf } from "./question-words.js";
import { categoryFacts, type RecordFact, recordFacts, toldFacts } from "./record-facts.js";
import { materialsNamed, type RecordTopicWords } from "./topics.js";

/** What a product's record says on one thing that was asked. */
export interface LookedUp {
  /** What answers it, in the order of the record. */
  readonly stated: readonly RecordFact[];
  /** Sentences of the description that speak of it. */
  readonly told: readonly RecordFact[];
  /** The record itself says so; never the absence of something. */
  readonly verdict?: "yes" | "no";
  /** Words of the question that what is stated does not mention: "leather", of a bag whose material is stated as nylon. */
  readonly unmentioned: readonly string[];
  /** Where nothing answers it: what is nearest to it. */
  readonly near: readonly RecordFact[];
}

const statedMax = 4;
const toldMax = 2;
/** "No nuts" holds the word and says the opposite. */
const negated = /\b(?:no|not|non|without|free|never|isn't|sin)\b|-free\b/u;

export function lookUp(asked: Extract<Asked, { kind: "topic" | "words" }>, product: Product): LookedUp {
  const facts = recordFacts(product);
  const found = asked.kind === "topic" ? onTopic(asked, facts, product) : byWords(asked, facts, product);
  const verdict = verdictOf(asked, found.stated);
  const part = partAsked(asked);
  const narrowed = part === undefined ? found : ofPart(part, found, product);
  if (narrowed !== found)
    return { ...narrowed, stated: narrowed.stated.slice(0, statedMax), told: narrowed.told.slice(0, toldMax) };
  return {
    ...found,
    stated: found.stated.slice(0, statedMax),
    told: found.told.slice(0, toldMax),
    ...(verdict === undefined ? {} : { verdict }),
  };
}

function onTopic(
  { words, asked }: Extract<Asked, { kind: "topic" }>,
  facts: readonly RecordFact[],
  product: Product,
): Omit<LookedUp, "verdict"> {
  const keys = keysOf(words, asked.clause);
  const wanted = [...new Set([...keys, ...asked.stems])];
  const ofTopic = facts.filter((fact) => isOfTopic(fact, words));
  const naming = facts.filter((fact) =>
    keys.some((key) => fact.nameStems.includes(key) || fact.valueStems.includes(key)),
  );
  const exactly = narrowest(words.exact === true ? naming : ofTopic, words);
  const stated = exactly.length > 0 ? exactly : naming;
  const told = toldFacts(product).filter(({ value, valueStems }) =>
    words.exact === true ? keys.some((key) => valueStems.includes(key)) : words.told.test(folded(String(value))),
  );
  const known = new Set([...stated, ...told].flatMap((fact) => [...fact.nameStems, ...fact.valueStems]));
  const unmentioned =
    asked.polar && (words.topic === "material" || words.topic === "genuine")
      ? doubtedIn(words, asked.clause).filter((name) => stemsOf(name).some((stem) => !known.has(stem)))
      : [];
  // A sentence is told beside a fact only where it says what the fact leaves out.
  const says = (fact: RecordFact): number => wanted.filter((stem) => fact.valueStems.includes(stem)).length;
  const beside = told.filter((sentence) => says(sentence) > Math.max(0, ...stated.map((fact) => says(fact))));
  return {
    stated,
    told: stated.length === 0 ? [...told].sort((one, other) => says(other) - says(one)) : beside,
    unmentioned,
    near: nearTo(words, ofTopic, facts).slice(0, statedMax),
  };
}

/** The materials that are asked for by name; else what is doubted: "fake". */
function doubtedIn({ topic, asks }: RecordTopicWords, clause: string): readonly string[] {
  const materials = materialsNamed(clause);
  const doubted = topic === "genuine" && materials.length === 0 ? asks.exec(folded(clause))?.[0] : undefined;
  return doubted === undefined || /\s/u.test(doubted) ? materials : [doubted];
}

/** Other measures where one is not stated; the material where it is asked what is in it. */
function nearTo(
  { exact, careful, topic }: RecordTopicWords,
  ofTopic: readonly RecordFact[],
  facts: readonly RecordFact[],
): readonly RecordFact[] {
  if (topic === "appliance") return [];
  if (exact === true || careful === true) return ofTopic;
  if (!sizes.has(topic)) return [];
  return facts.filter(({ value }) => {
    const base = measureOf(String(value))?.unit.base;
    return base === "mm" || base === "ml";
  });
}

const sizes: ReadonlySet<string> = new Set([
  "length",
  "width",
  "height",
  "depth",
  "diameter",
  "dimensions",
  "capacity",
]);

/** "The handle" of "how long is the handle?": then what holds for the whole product is no answer. */
function partAsked({
  kind,
  asked: { clause, stems },
  ...rest
}: Extract<Asked, { kind: "topic" | "words" }>): string | undefined {
  if (kind !== "topic" || !("words" in rest) || !ofParts.has(rest.words.topic)) return undefined;
  const keys = new Set(keysOf(rest.words, clause));
  const parts = [...folded(clause).matchAll(/\b(?:the|its|their)\s+([\p{L}-]{3,})/gu)].map(([, name = ""]) => name);
  return parts.find((name) => {
    const [stem = name] = stemsOf(name);
    return stems.includes(stem) && !keys.has(stem) && !rest.words.asks.test(name);
  });
}

/** What a part may have of its own. */
const ofParts: ReadonlySet<string> = new Set([
  ...["length", "width", "height", "depth", "diameter", "thickness", "material", "care", "weight"],
]);

function ofPart(part: string, found: Omit<LookedUp, "verdict">, product: Product): Omit<LookedUp, "verdict"> {
  const [stem = part] = stemsOf(part);
  const speaks = ({ nameStems, valueStems }: RecordFact): boolean =>
    nameStems.includes(stem) || valueStems.includes(stem);
  const stated = recordFacts(product).filter(speaks);
  const told = toldFacts(product).filter(speaks);
  if (stated.length + told.length > 0) return { stated, told, unmentioned: [], near: [] };
  return { ...found, unmentioned: [...found.unmentioned, part] };
}

/** An attribute called "width" before one called "dimensions", which comes in where there is none. */
function narrowest(facts: readonly RecordFact[], { topic }: RecordTopicWords): readonly RecordFact[] {
  const own = facts.filter(({ nameStems }) => nameStems.includes(stemsOf(topic)[0] ?? topic));
  return own.length > 0 ? own : facts;
}

function isOfTopic({ nameStems, property }: RecordFact, { names, topic }: RecordTopicWords): boolean {
  // A "size" that can be chosen is a measure for some topics only; a "height" that can is the height.
  const isSize = property.startsWith("option:") && nameStems.includes("size");
  if (isSize && topic !== "dimensions" && topic !== "fit" && topic !== "age") return false;
  return names.some((name) => stemsOf(name).every((stem) => nameStems.includes(stem)));
}

/** The words of the question that stand for the topic, without those that every such question has. */
function keysOf({ asks }: RecordTopicWords, clause: string): readonly string[] {
  const found = [...folded(clause).matchAll(new RegExp(asks.source, "gu"))].map(([match]) => match);
  return [...new Set(found.flatMap(stemsOf))].filter((stem) => !common.has(stem));
}

const common = new Set(
  stemsOf(
    "made make out of from for with material materials fabric composition lining textile a my our the is it this that real genuine authentic original fake allergic allergy sensitive skin safe in on by us used use work works how come comes",
  ),
);

function byWords(
  { asked: { stems } }: Extract<Asked, { kind: "words" }>,
  facts: readonly RecordFact[],
  product: Product,
): Omit<LookedUp, "verdict"> {
  const hits = (fact: RecordFact): number =>
    stems.filter((stem) => fact.nameStems.includes(stem) || fact.valueStems.includes(stem)).length;
  const best = (all: readonly RecordFact[]): readonly RecordFact[] => {
    const most = Math.max(0, ...all.map(hits));
    return most === 0 ? [] : all.filter((fact) => hits(fact) === most);
  };
  const stated = best(facts);
  const told = best([...toldFacts(product)]);
  const departments = stated.length + told.length > 0 ? [] : best(categoryFacts(product));
  const most = Math.max(0, ...stated.map(hits));
  return {
    stated: [...stated, ...departments],
    told: told.filter((sentence) => hits(sentence) > most || stated.length === 0),
    unmentioned: [],
    near: [],
  };
}

/** Only from what is stated in so many words; several materials are told, not judged. */
function verdictOf(
  asked: Extract<Asked, { kind: "topic" | "words" }>,
  stated: readonly RecordFact[],
): "yes" | "no" | undefined {
  const { stems, polar } = asked.asked;
  if (!polar || stems.length === 0) return undefined;
  const named = stated.find(
    ({ value, nameStems }) => typeof value === "boolean" && nameStems.every((stem) => stems.includes(stem)),
  );
  if (named !== undefined) return named.value === true ? "yes" : "no";
  const mixed = asked.kind === "topic" && ["material", "genuine", "allergens", "safety"].includes(asked.words.topic);
  const saying = stated.find(
    ({ value, nameStems, valueStems }) =>
      typeof value === "string" &&
      !(mixed && /,| and |\//u.test(value)) &&
      !negated.test(folded(value)) &&
      stems.every((stem) => valueStems.includes(stem) || nameStems.includes(stem)) &&
      stems.some((stem) => valueStems.includes(stem)),
  );
  return saying === undefined || (asked.kind === "topic" && asked.words.careful === true) ? undefined : "yes";
}
