import type { DocumentBook, PassageFound, ShopDocuments } from "../../bot/ports.js";
import type { Passage, ShopDocument } from "../../bot/shop-records.js";
import type { TextEmbedder } from "../ports.js";
import { analyse } from "../text-analysis.js";
import { filledStore, type NewVectorStore, type PassageStore, storeInMemory } from "./passage-store.js";
import { type Sentence, sentencesOf } from "./sentences.js";
import { knownVectors, type VectorMemory } from "./vector-memory.js";

/** A passage with the page it is of. */
interface Kept {
  readonly document: ShopDocument;
  readonly passage: Passage;
  /** Stems of its title and headings, and of all of it. */
  readonly named: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

interface Pages {
  readonly kept: readonly Kept[];
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  readonly store: PassageStore | undefined;
}

const answersMax = 3;
const candidatesMax = 12;
/** Of so many passages their sentences are looked at one by one. */
const looselyReadMax = 4;
/** Below this a passage answers nothing; chosen by trying questions of both kinds, see docs/figures.md. */
const fitMin = { byWords: 0.6, withMeaning: 0.6 };
/** Cosines of a question and what has nothing to do with it reach the first, those of its answer the second. */
const cosineRange = { unrelated: 0.2, answer: 0.7 };
const meaningShare = 0.5;
/** A second sentence belongs to the answer when it says at least this share of what the best one does. */
const secondShare = 0.8;
const quoteCharactersMax = 400;
/** A word that no page has names what they do not speak of: it counts more than the rarest that they have. */
const unknownAsIfIn = 0.4;

/** Finds what the shop's pages say by the words of a question and by its meaning. */
export class DocumentAnswers implements DocumentBook {
  private prepared: Promise<Pages> | undefined;
  private preparedRevision = -1;

  constructor(
    private readonly parts: {
      readonly documents: Pick<ShopDocuments, "all" | "revision">;
      /** Without one, passages are found by words alone. */
      readonly embedder: TextEmbedder | undefined;
      readonly newStore?: NewVectorStore;
      readonly memory?: VectorMemory;
    },
  ) {}

  async passagesOn(question: string): Promise<readonly PassageFound[]> {
    const pages = await this.pages();
    const asked = new Asked(contentOf(question), pages);
    if (pages.kept.length === 0 || asked.weightInAll === 0) return [];
    const vector = await this.vectorOf(question);
    const near = vector === undefined ? [] : ((await pages.store?.nearest(vector, candidatesMax)) ?? []);
    const places = [...new Set([...asked.byWords().slice(0, candidatesMax), ...near])];
    const likeliest = places
      .map((place) => ({ place, share: asked.share(pages.kept[place]?.stems) }))
      .sort((one, other) => other.share - one.share);
    const read = await this.readClosely(likeliest.slice(0, looselyReadMax), { pages, asked, vector });
    const floor = vector === undefined ? fitMin.byWords : fitMin.withMeaning;
    return read
      .filter(({ fit }) => fit >= floor)
      .sort((one, other) => other.fit - one.fit)
      .slice(0, answersMax);
  }

  private async readClosely(
    likeliest: readonly { readonly place: number; readonly share: number }[],
    with_: { readonly pages: Pages; readonly asked: Asked; readonly vector: Float32Array | undefined },
  ): Promise<readonly PassageFound[]> {
    const { pages, asked, vector } = with_;
    const sentences = likeliest.flatMap(({ place, share }) => {
      const kept = pages.kept[place];
      return kept === undefined ? [] : sentencesOf(kept.passage.text).map((sentence) => ({ kept, share, ...sentence }));
    });
    const { embedder } = this.parts;
    const vectors =
      embedder === undefined || vector === undefined
        ? []
        : await embedder.embed(sentences.map(({ kept, text }) => inItsPlace(kept, text)));
    const rated = sentences.map((sentence, at) => ({
      ...sentence,
      worth: worthOf(asked, sentence, { vector, own: vectors[at] }),
    }));
    return [...new Set(rated.map(({ kept }) => kept))].map((kept) =>
      foundIn(rated.filter((each) => each.kept === kept)),
    );
  }

  private async vectorOf(question: string): Promise<Float32Array | undefined> {
    const { embedder } = this.parts;
    return embedder === undefined ? undefined : (await embedder.embed([question]))[0];
  }

  private async pages(): Promise<Pages> {
    const revision = await this.parts.documents.revision();
    if (this.prepared === undefined || this.preparedRevision !== revision) {
      this.preparedRevision = revision;
      this.prepared = this.prepare();
      // A failure is not kept: the next question tries again.
      this.prepared.catch(() => (this.prepared = undefined));
    }
    return this.prepared;
  }

  private async prepare(): Promise<Pages> {
    const documents = await this.parts.documents.all();
    const kept = documents.flatMap((document) => document.passages.map((passage) => keep(document, passage)));
    const { embedder, newStore = storeInMemory, memory } = this.parts;
    if (embedder === undefined) return { kept, byStem: byStem(kept), store: undefined };
    const texts = kept.map((each) => inItsPlace(each, each.passage.text));
    const vectors = await knownVectors(texts, embedder, memory);
    return { kept, byStem: byStem(kept), store: await filledStore(vectors, embedder, newStore) };
  }
}

function keep(document: ShopDocument, passage: Passage): Kept {
  const named = new Set(analyse([document.title, ...passage.headings].join("\n")));
  return { document, passage, named, stems: new Set([...named, ...analyse(passage.text)]) };
}

function byStem(kept: readonly Kept[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { stems }] of kept.entries())
    for (const stem of stems) {
      const known = places.get(stem);
      if (known === undefined) places.set(stem, [place]);
      else known.push(place);
    }
  return places;
}

/** Words of the language's grammar: who, asks whom and how, and nothing of what is asked. */
const ofGrammar: ReadonlySet<string> = new Set(
  analyse(
    `i me my mine we us our you your yours he him his she her it its they them their this that these those there here
     am is are was were be been being do does did done doing have has had having can could may might must shall should
     will would ought need what which who whom whose when where why how if whether and or but nor so than then as at by
     from into of on onto off out over to up with without about not no any some much many more most very too also just
     please tell know let get got go thing way ok hi hello hey`,
  ),
);

/** @returns the stems of the words that say what is asked; none when the question has no such words. */
function contentOf(question: string): readonly string[] {
  return analyse(question).filter((stem) => !ofGrammar.has(stem));
}

/** A sentence says little without the headings that it stands under. */
function inItsPlace({ document, passage }: Kept, text: string): string {
  return [document.title, ...passage.headings, text].join(". ");
}

/** The words of a question, and how much each says: those that many passages have say little. */
class Asked {
  readonly weightInAll: number;
  private readonly weights: ReadonlyMap<string, number>;

  constructor(
    stems: readonly string[],
    private readonly pages: Pages,
  ) {
    const { kept, byStem: places } = pages;
    this.weights = new Map(
      stems.map((stem) => [stem, Math.log(1 + kept.length / (places.get(stem)?.length ?? unknownAsIfIn))]),
    );
    this.weightInAll = sum(this.weights.values());
  }

  /** Share of what was asked that is among the stems, by weight: 0 to 1. */
  share(stems: ReadonlySet<string> | undefined): number {
    if (stems === undefined || this.weightInAll === 0) return 0;
    return sum([...this.weights].map(([stem, weight]) => (stems.has(stem) ? weight : 0))) / this.weightInAll;
  }

  /** Places of the passages that have one of the words, most of them by weight first. */
  byWords(): readonly number[] {
    const scores = new Map<number, number>();
    for (const [stem, weight] of this.weights)
      for (const place of this.pages.byStem.get(stem) ?? []) scores.set(place, (scores.get(place) ?? 0) + weight);
    return [...scores].sort(([, one], [, other]) => other - one).map(([place]) => place);
  }
}

interface Rated extends Sentence {
  readonly kept: Kept;
  readonly share: number;
  /** How well this sentence by itself answers, 0 to 1. */
  readonly worth: number;
}

/** By its own words and those it stands under, and by its meaning. */
function worthOf(
  asked: Asked,
  { kept, text }: Pick<Rated, "kept" | "text">,
  { vector, own }: { readonly vector: Float32Array | undefined; readonly own: Float32Array | undefined },
): number {
  const byWords = asked.share(new Set([...kept.named, ...analyse(text)]));
  if (vector === undefined || own === undefined) return byWords;
  return (1 - meaningShare) * byWords + meaningShare * alike(vector, own);
}

function alike(one: Float32Array, other: Float32Array): number {
  const cosine = one.reduce((total, value, at) => total + value * (other[at] ?? 0), 0);
  const { unrelated, answer } = cosineRange;
  return Math.min(1, Math.max(0, (cosine - unrelated) / (answer - unrelated)));
}

/** The best sentence of a passage, with the one beside it in its paragraph where that belongs to the answer. */
function foundIn(sentences: readonly Rated[]): PassageFound {
  const best = sentences.reduce((one, other) => (other.worth > one.worth ? other : one));
  const at = sentences.indexOf(best);
  const [second] = [sentences[at + 1], sentences[at - 1]]
    .filter((each) => each?.inLine === best.inLine)
    .filter((each) => each !== undefined)
    .filter(({ worth }) => worth >= secondShare * best.worth)
    .sort((one, other) => other.worth - one.worth);
  const inOrder = sentences.filter((each) => each === best || each === second).map(({ text }) => text);
  const both = inOrder.join(" ");
  const { document, passage } = best.kept;
  return {
    id: `${document.id}#${passage.line}.${at + 1}`,
    title: document.title,
    headings: passage.headings,
    quote: both.length <= quoteCharactersMax ? both : best.text,
    fit: best.worth,
  };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
