import { claim } from "../evidence.js";
import type { Saying } from "../saying.js";
import type { Answer, ProductAsked } from "./product-asked.js";
import type { Asked } from "./asked.js";
import { type Conflict, conflictOf } from "./conflicts.js";
import { type LookedUp, lookUp } from "./look-up.js";
import { folded, stemsOf } from "./question-words.js";
import { mentionsIn } from "./review-digest.js";
import { sizing } from "./review-answers.js";
import { reviewMentions } from "./review-mentions.js";
import { convertedClaim, statedClaim, statedOf } from "./stated-claim.js";

type FromRecord = Extract<Asked, { kind: "topic" | "words" }>;

/** What the record states on it, that it disagrees with itself, or that it does not state it: never a guess. */
export async function answerFromRecord(asked: FromRecord, about: ProductAsked): Promise<Answer> {
  const { product, evidence, scene } = about;
  const found = lookUp(asked, product);
  const careful = asked.kind === "topic" && asked.words.careful === true;
  const [conflict] = found.stated.flatMap((fact) => conflictOf(fact, product) ?? []);
  if (conflict !== undefined) return { saying: tellConflict(conflict, about), open: true };
  const fit = asked.kind === "topic" && asked.words.topic === "fit" ? await sizing(about) : undefined;
  if (found.stated.length + found.told.length > 0) {
    const saying = scene.wording.productAnswers.stated({
      stated: found.stated.map((fact) => statedOf(fact, about, asked.asked.clause)),
      told: found.told.map((fact) => claim(evidence, fact.about, fact.property)),
      converted: found.told.flatMap((fact) => convertedClaim(fact, about, asked.asked.clause) ?? []),
      unmentioned: found.unmentioned,
      careful,
      ...(found.verdict === undefined ? {} : { verdict: found.verdict }),
    });
    const whole = fit === undefined ? saying : scene.wording.productAnswers.together([saying, fit]);
    return careful ? { saying: whole, open: true } : { saying: whole };
  }
  if (fit !== undefined) return { saying: fit };
  const rules = asked.kind === "topic" && asked.words.topic === "warranty" ? await byTheRules(asked, about) : undefined;
  const missing = await notStated(asked, found, about);
  return rules === undefined
    ? { saying: missing, open: true }
    : { saying: scene.wording.productAnswers.together([missing, rules]) };
}

async function notStated(asked: FromRecord, { near, unmentioned }: LookedUp, about: ProductAsked): Promise<Saying> {
  const { scene, product, evidence } = about;
  const reviews = await scene.ports.products.reviewsOf(product.id);
  const { stems } = asked.asked;
  // What one reviewer says of safety or allergies is nothing to rely on.
  const careful = asked.kind === "topic" && asked.words.careful === true;
  const speaks = (text: string): boolean => stems.length > 0 && stems.every((stem) => stemsOf(text).includes(stem));
  const mentions = mentionsIn(careful ? [] : reviews, speaks);
  return scene.wording.productAnswers.notStated({
    words: unmentioned.length > 0 ? unmentioned : wordsFor(asked),
    near: near.map((fact) => statedClaim(fact, about, asked.asked.clause)),
    careful,
    ...(asked.kind === "topic" && unmentioned.length === 0 ? { topic: asked.words.topic } : {}),
    ...(mentions.count === 0
      ? {}
      : {
          mentions: reviewMentions(mentions, {
            reviews: reviews.length,
            of: stems.join("-"),
            product: product.id,
            evidence,
          }),
        }),
  });
}

/** The words that were looked for, as they were typed. */
function wordsFor({ asked: { clause, stems } }: FromRecord): readonly string[] {
  const typed = folded(clause)
    .split(/[^\p{L}\p{N}'.-]+/u)
    .filter(
      (word) => stemsOf(word).some((stem) => stems.includes(stem)) && !/^(?:allerg|intoleran|sensitiv)/u.test(word),
    );
  return typed.length === 0 ? [clause] : [typed.join(" ")];
}

/** Shown as it is, and reported to the shop once in a conversation. */
function tellConflict({ stated, against }: Conflict, about: ProductAsked): Saying {
  const { scene, evidence, product } = about;
  const property = `conflict:${stated.property}`;
  const known = [...scene.tracker.evidence.values()].some(({ facts }) =>
    facts.some(
      (fact) =>
        fact.about === `product:${product.id}` && fact.property === against.property && fact.value === against.value,
    ),
  );
  if (!known) scene.ports.log.report("catalog/conflict", { productId: product.id, property, place: against.place });
  return scene.wording.productAnswers.conflict(
    statedClaim(stated, about, ""),
    claim(evidence, `product:${product.id}`, against.property),
    against.place,
  );
}

/** From this fit on an answer of the shop's rules is told beside what the record leaves open. */
const fitFrom = 0.5;

async function byTheRules(from: FromRecord, { scene, evidence }: ProductAsked): Promise<Saying | undefined> {
  // "How long is the guarantee" may be nearer to another rule with a span of time in it than its matter alone.
  const matter = from.kind === "topic" ? (from.words.asks.exec(folded(from.asked.clause))?.[0] ?? "") : "";
  const alone = matter === "" ? [] : await scene.ports.policies.answersTo(matter);
  const asked = await scene.ports.policies.answersTo(from.asked.clause);
  const [best] = [...alone, ...asked].sort((one, other) => other.fit - one.fit);
  if (best === undefined || best.fit < fitFrom) return undefined;
  const about = `policy:${best.answer.id}`;
  evidence.facts.push({ about, property: "policy-text", value: best.answer.text });
  evidence.facts.push({ about, property: "policy-source", value: best.answer.source });
  return scene.wording.productAnswers.rulesSay(
    claim(evidence, about, "policy-text"),
    claim(evidence, about, "policy-source"),
  );
}
