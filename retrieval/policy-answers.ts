import type { PolicyBook, ShopRecords } from "../bot/ports.js";
import type { Policies, PolicyAnswer } from "../bot/shop-records.js";
import type { TextEmbedder } from "./ports.js";
import { analyse } from "./text-analysis.js";

type Shop = Policies["shop"];

interface Phrase {
  /** Stem to weight; unit length. */
  readonly words: ReadonlyMap<string, number>;
  readonly vector?: Float32Array;
}

interface PreparedAnswer {
  readonly answer: PolicyAnswer;
  /** Its topic and the ways in which people ask for it. */
  readonly phrases: readonly Phrase[];
  readonly text: Phrase;
}

interface PreparedPolicies {
  readonly revision: number;
  readonly answers: readonly PreparedAnswer[];
  readonly weights: WordWeights;
  readonly shop: Shop;
}

const answersMax = 3;
/** A question less alike than this to every ask gets no answer; chosen by trying questions of both kinds, see the test. */
const fitMin = { byWords: 0.5, withMeaning: 0.36 };
/** The text of an answer says what it is about less clearly than its topic and asks do. */
const textShare = 0.7;
/** Cosines of unrelated questions reach the first, those of one question said in two ways begin at the second. */
const cosineRange = { unrelated: 0.45, same: 0.75 };
/** Of a fit, how much is by meaning where there is a text model. */
const meaningShare = 0.5;

/** Of so many answers an unknown word weighs as if it were in them. */
const unknownAsIfIn = 2;

const shopUnknown: Shop = { name: "the shop", currency: "USD", timeZone: "UTC" };

/** Finds the shop's own answers by the words of a question and by its meaning. */
export class PolicyAnswers implements PolicyBook {
  private prepared: Promise<PreparedPolicies> | undefined;
  private preparedRevision = -1;

  constructor(
    private readonly records: Pick<ShopRecords, "all" | "get" | "revision">,
    private readonly embedder: TextEmbedder | undefined,
  ) {}

  async answersTo(question: string): Promise<readonly { readonly answer: PolicyAnswer; readonly fit: number }[]> {
    const policies = await this.policies();
    if (policies.answers.length === 0) return [];
    const asked = phrase(analyse(question), policies.weights, await this.vectorOf(question));
    const floor = this.embedder === undefined ? fitMin.byWords : fitMin.withMeaning;
    return policies.answers
      .map((prepared) => ({ answer: prepared.answer, fit: fitOf(asked, prepared) }))
      .filter(({ fit }) => fit >= floor)
      .sort((one, other) => other.fit - one.fit)
      .slice(0, answersMax);
  }

  async shop(): Promise<Shop> {
    return (await this.policies()).shop;
  }

  private async vectorOf(question: string): Promise<Float32Array | undefined> {
    return this.embedder === undefined ? undefined : (await this.embedder.embed([question]))[0];
  }

  private async policies(): Promise<PreparedPolicies> {
    const revision = await this.records.revision("policies");
    if (this.prepared === undefined || this.preparedRevision !== revision) {
      this.preparedRevision = revision;
      this.prepared = this.prepare(revision);
      // A failure is not kept: the next question tries again.
      this.prepared.catch(() => (this.prepared = undefined));
    }
    return this.prepared;
  }

  private async prepare(revision: number): Promise<PreparedPolicies> {
    const policies = await firstOf(this.records.all("policies"));
    const answers = policies?.answers ?? [];
    const weights = new WordWeights(answers);
    const prepared = await Promise.all(answers.map((answer) => this.prepareAnswer(answer, weights)));
    return { revision, answers: prepared, weights, shop: policies?.shop ?? shopUnknown };
  }

  private async prepareAnswer(answer: PolicyAnswer, weights: WordWeights): Promise<PreparedAnswer> {
    const texts = [answer.topic, ...answer.asks];
    const vectors = this.embedder === undefined ? [] : await this.embedder.embed(texts);
    const phrases = texts.map((text, index) => phrase(analyse(text), weights, vectors[index]));
    return { answer, phrases, text: phrase(analyse(answer.text), weights, undefined) };
  }
}

/** How much a word says: those that many answers have ("how", "order") say little. */
class WordWeights {
  private readonly answersWith = new Map<string, number>();
  private readonly answers: number;

  constructor(answers: readonly PolicyAnswer[]) {
    this.answers = answers.length;
    for (const { topic, asks, text } of answers) {
      for (const stem of new Set(analyse([topic, ...asks, text].join("\n")))) {
        this.answersWith.set(stem, (this.answersWith.get(stem) ?? 0) + 1);
      }
    }
  }

  /** Inverse document frequency; a word that no answer has names what it is about more often than the rule asked for. */
  of(stem: string): number {
    return Math.log(1 + this.answers / (this.answersWith.get(stem) ?? unknownAsIfIn));
  }
}

function phrase(stems: readonly string[], weights: WordWeights, vector: Float32Array | undefined): Phrase {
  const words = new Map(stems.map((stem) => [stem, weights.of(stem)]));
  const length = Math.hypot(...words.values()) || 1;
  for (const [stem, weight] of words) words.set(stem, weight / length);
  return vector === undefined ? { words } : { words, vector };
}

function fitOf(asked: Phrase, { phrases, text }: PreparedAnswer): number {
  const byAsk = Math.max(...phrases.map((ask) => likeness(asked, ask)));
  return Math.min(1, Math.max(byAsk, textShare * shareFound(asked, text)));
}

function likeness(asked: Phrase, ask: Phrase): number {
  const byWords = dot(asked.words, ask.words);
  if (asked.vector === undefined || ask.vector === undefined) return byWords;
  return (1 - meaningShare) * byWords + meaningShare * byMeaning(asked.vector, ask.vector);
}

function byMeaning(one: Float32Array, other: Float32Array): number {
  const cosine = one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
  const { unrelated, same } = cosineRange;
  return Math.min(1, Math.max(0, (cosine - unrelated) / (same - unrelated)));
}

function dot(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [stem, weight] of one) sum += weight * (other.get(stem) ?? 0);
  return sum;
}

/** Share of what was asked that the text has, by weight. */
function shareFound(asked: Phrase, text: Phrase): number {
  let share = 0;
  for (const [stem, weight] of asked.words) if (text.words.has(stem)) share += weight * weight;
  return share;
}

async function firstOf<T>(records: AsyncIterable<T>): Promise<T | undefined> {
  for await (const record of records) return record;
  return undefined;
}
