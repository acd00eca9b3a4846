import type { Lexicon } from "./lexicon.js";
import { otherNames } from "./other-names.js";
import { inStrongFields, inTitle, type Postings } from "./postings.js";
import { distanceAllowed, type SpellingIndex } from "./spelling.js";
import { costAllowed, mistakeCost } from "./typing-mistake.js";
import { tokenise, type Token } from "./text-analysis.js";

/** A term that may stand for a word of the query. */
interface Alternative {
  readonly term: number;
  /** 1 for the word itself, less for what may stand in for it. */
  readonly weight: number;
}

/** One word of the query with everything that counts as finding it. */
export interface QueryGroup {
  /** As it was typed, folded. */
  readonly word: string;
  readonly alternatives: readonly Alternative[];
  /** How much finding it says: its rarity, ln(1 + (N - df + .5) / (df + .5)). */
  readonly rarity: number;
  readonly isNumber: boolean;
}

export interface QueryPlan {
  readonly groups: readonly QueryGroup[];
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Words that nothing in the catalog stands for. */
  readonly unknown: readonly string[];
}

/** What a plan is made with. */
export interface PlanningMaterial {
  readonly lexicon: Lexicon;
  readonly postings: Postings;
  readonly spelling: SpellingIndex;
  /** Whether a folded word is one of the language, so that it was meant as it was typed. */
  readonly isWord: (word: string) => boolean;
}

/** Groups are kept as bits of one number in the reranking. */
const groupsMax = 30;
const queryCharsMax = 2_000;
const tokensMax = 2 * groupsMax;

const relativeWeight = 0.5;
const joinedWeight = 0.9;
const prefixWeight = 0.8;
const otherNameWeight = 0.9;
const correctedWeight = 0.9;
const rareFrequency = 3;
/** For a rare word that the catalog does know; below what makes a document a match on its own. */
const doubtedWeight = 0.35;
/** How much commoner than a rare word its correction must be. */
const rarerTimes = 5;
const correctionsMax = 3;
const correctionShareMin = 0.05;
/** How fast a costlier mistake becomes unlikely, against how frequent the word is. */
const costWeight = 3;
const prefixesMax = 12;
/** People send finished words: fewer letters begin too many others. */
const prefixCharsMin = 4;
const splitPieceCharsMin = 3;
const splitPieceFrequencyMin = 2;

/** Words that tell the shop to search rather than what to search for; a query of nothing else is taken at its word. */
const wishWords = new Set(
  (
    "i im i'm ive me my we our us you your do does did have has had any anything something some need want wanted wants " +
    "looking look find show get give buy please would could can should like one ones am who which what where me"
  ).split(" "),
);

/** A word of the query on its way to a group. */
interface Draft {
  readonly token: Token;
  readonly stems: Map<number, number>;
}

/** The words of a query that say what is wanted, in order; joined forms are left out. */
export function contentTokens(words: string): Token[] {
  const tokens = tokenise(words.slice(0, queryCharsMax)).filter((token) => token.kind !== "stop");
  const content = tokens.filter((token) => !wishWords.has(token.surface));
  return content.length > 0 ? content : tokens;
}

/** Reads a query in the words of the catalog: joins, splits, corrects and extends what it does not know. */
export function planQuery(words: string, material: PlanningMaterial): QueryPlan {
  return new Planner(material, contentTokens(words).slice(0, tokensMax)).plan();
}

class Planner {
  readonly #lexicon: Lexicon;
  readonly #postings: Postings;
  readonly #spelling: SpellingIndex;
  readonly #isWord: (word: string) => boolean;
  readonly #tokens: readonly Token[];
  readonly #corrected: { from: string; to: string }[] = [];

  constructor(material: PlanningMaterial, tokens: readonly Token[]) {
    this.#lexicon = material.lexicon;
    this.#postings = material.postings;
    this.#spelling = material.spelling;
    this.#isWord = material.isWord;
    this.#tokens = tokens;
  }

  plan(): QueryPlan {
    const drafts = this.#splitUnknown(this.#firstDrafts()).slice(0, groupsMax);
    this.#joinNeighbours(drafts);
    this.#completeLast(drafts);
    for (const draft of drafts) {
      this.#nameOtherwise(draft);
      this.#correct(draft, drafts);
    }
    for (const draft of drafts) {
      this.#addRelatives(draft);
    }
    const groups = drafts.map((draft) => this.#groupOf(draft));
    return {
      groups,
      corrected: this.#corrected,
      unknown: groups.flatMap((group) => (group.alternatives.length === 0 ? [group.word] : [])),
    };
  }

  /** One draft a word; what a hyphen or a digit joins may stand for each of its pieces. */
  #firstDrafts(): Draft[] {
    const drafts: Draft[] = [];
    const splinters = new Set<Draft>();
    for (const token of this.#tokens) {
      const id = this.#lexicon.idOf(token.stem);
      if (token.kind !== "joined") {
        drafts.push({ token, stems: new Map(id === undefined ? [] : [[id, 1]]) });
        continue;
      }
      for (const piece of piecesOf(token, drafts)) {
        if (id !== undefined) piece.stems.set(id, joinedWeight);
        // The "t" of a "t-shirt" that the catalog does not know as one word says nothing by itself.
        else if (/^\p{L}$/u.test(piece.token.surface)) splinters.add(piece);
      }
    }
    return drafts.filter((draft) => !splinters.has(draft));
  }

  /** "lawnmower" becomes "lawn" and "mower" where the catalog writes these side by side and hardly knows the whole. */
  #splitUnknown(drafts: readonly Draft[]): Draft[] {
    return drafts.flatMap((draft) => {
      const { token } = draft;
      if (token.kind !== "word" || this.#frequency(draft) > rareFrequency) {
        return [draft];
      }
      const halves = this.#bestSplit(token.stem);
      if (halves === undefined) {
        return [draft];
      }
      const own = [...draft.stems].map(([id]) => [id, joinedWeight] as const);
      return halves.map((id) => ({
        token: { ...token, surface: this.#lexicon.surfaces[id] ?? "", stem: this.#lexicon.terms[id] ?? "" },
        stems: new Map([[id, 1], ...own]),
      }));
    });
  }

  #bestSplit(word: string): [number, number] | undefined {
    let best: [number, number] | undefined;
    let bestCount = 1;
    for (let at = splitPieceCharsMin; at <= word.length - splitPieceCharsMin; at++) {
      const left = this.#lexicon.idOf(word.slice(0, at));
      const right = this.#lexicon.idOf(word.slice(at));
      if (left === undefined || right === undefined || !this.#isCommon(left) || !this.#isCommon(right)) {
        continue;
      }
      const count = this.#together(left, right);
      if (count > bestCount) {
        best = [left, right];
        bestCount = count;
      }
    }
    return best;
  }

  #isCommon(id: number): boolean {
    return this.#lexicon.frequencyOf(id) >= splitPieceFrequencyMin;
  }

  /** "deck over" also finds "deckover". */
  #joinNeighbours(drafts: readonly Draft[]): void {
    for (let at = 1; at < drafts.length; at++) {
      const left = drafts[at - 1];
      const right = drafts[at];
      if (left === undefined || right === undefined || left.token.kind === "number") {
        continue;
      }
      const id = this.#lexicon.idOf(left.token.stem + right.token.stem);
      if (id !== undefined) {
        setIfHigher(left.stems, id, joinedWeight);
        setIfHigher(right.stems, id, joinedWeight);
      }
    }
  }

  /** The last word may not be typed to its end yet. */
  #completeLast(drafts: readonly Draft[]): void {
    const last = drafts.at(-1);
    if (last === undefined || last.token.kind !== "word" || last.token.surface.length < prefixCharsMin) {
      return;
    }
    if (this.#frequency(last) === 0 && !this.#isMeant(last)) {
      for (const id of this.#lexicon.withPrefix(last.token.surface, prefixesMax)) {
        setIfHigher(last.stems, id, prefixWeight);
      }
    }
  }

  /** A thing that the catalog calls otherwise: "jumper" finds sweaters where nothing is called a jumper. */
  #nameOtherwise({ token, stems }: Draft): void {
    if (token.kind !== "word" || stems.size > 0) {
      return;
    }
    const known = otherNames(token.stem).flatMap(({ name, kind }) => {
      const id = this.#lexicon.idOf(name);
      return id !== undefined && this.#isCalled(id, kind === "thing" ? inTitle : inStrongFields) ? [id] : [];
    });
    const [best] = known;
    if (best !== undefined) {
      for (const id of known) setIfHigher(stems, id, otherNameWeight);
      this.#corrected.push({ from: token.surface, to: this.#lexicon.surfaces[best] ?? "" });
    }
  }

  /** Whether something is called so: the "cup" that a bra's description speaks of is no mug. */
  #isCalled(term: number, where: number): boolean {
    const { starts, fields } = this.#postings;
    return fields.subarray(starts[term], starts[term + 1]).some((field) => (field & where) !== 0);
  }

  /** An unknown word becomes what it was likely meant to be; a rare one may have been meant otherwise as well. */
  #correct(draft: Draft, drafts: readonly Draft[]): void {
    const { token } = draft;
    const own = this.#frequency(draft);
    if (token.kind !== "word" || own > rareFrequency || this.#isMeant(draft)) {
      return;
    }
    const readings = this.#likelyReadings(draft, drafts, own * rarerTimes);
    const total = readings.reduce((sum, { likelihood }) => sum + likelihood, 0);
    for (const { term, likelihood } of readings) {
      if (likelihood >= total * correctionShareMin) {
        const share = likelihood / total;
        setIfHigher(draft.stems, term, share * (own === 0 ? correctedWeight : doubtedWeight));
      }
    }
    const [best] = readings;
    if (own === 0 && best !== undefined) {
      this.#corrected.push({ from: token.surface, to: this.#lexicon.surfaces[best.term] ?? "" });
    }
  }

  /** "Shirts" is a word where "shirt" is; that the shop has none makes neither a mistake. */
  #isMeant({ token }: Draft): boolean {
    return this.#isWord(token.surface) || this.#isWord(token.stem);
  }

  #likelyReadings({ token, stems }: Draft, drafts: readonly Draft[], frequencyAbove: number) {
    return this.#spelling
      .near(token.stem, distanceAllowed(token.stem))
      .map((term) => ({ term, text: this.#lexicon.terms[term] ?? "", frequency: this.#lexicon.frequencyOf(term) }))
      .filter(({ frequency }) => frequency > frequencyAbove)
      .map(({ term, text, frequency }) => ({ term, text, frequency, cost: mistakeCost(token.stem, text) }))
      .filter(({ text, cost }) => cost <= costAllowed(token.stem, text))
      .map(({ term, frequency, cost }) => {
        const context = this.#context(term, stems, drafts);
        return { term, likelihood: Math.sqrt(frequency) * Math.exp(context - costWeight * cost) };
      })
      .sort((left, right) => right.likelihood - left.likelihood || left.term - right.term)
      .slice(0, correctionsMax);
  }

  /** A candidate that the catalog uses together with the other words of the query is likelier. */
  #context(term: number, own: Draft["stems"], drafts: readonly Draft[]): number {
    let score = 0;
    for (const other of drafts) {
      const [id] = other.stems.keys();
      if (other.stems !== own && id !== undefined && other.token.kind === "word") {
        score += 0.5 * Math.log1p(this.#together(term, id));
      }
    }
    return score;
  }

  #addRelatives(draft: Draft): void {
    if (draft.token.kind !== "word") {
      return;
    }
    for (const id of this.#lexicon.relatives(draft.token.stem)) {
      setIfHigher(draft.stems, id, relativeWeight);
    }
  }

  #groupOf({ token, stems }: Draft): QueryGroup {
    const alternatives = [...stems]
      .map(([term, weight]) => ({ term, weight }))
      .sort((a, b) => b.weight - a.weight || a.term - b.term);
    const frequency = this.#lexicon.frequencyOf(alternatives[0]?.term);
    const { documentCount } = this.#postings;
    return {
      word: token.surface,
      alternatives,
      rarity: Math.log1p((documentCount - frequency + 0.5) / (frequency + 0.5)),
      isNumber: token.kind === "number",
    };
  }

  #frequency(draft: Draft): number {
    return this.#lexicon.frequencyOf(this.#lexicon.idOf(draft.token.stem));
  }

  /** In how many documents both terms are. */
  #together(left: number, right: number): number {
    const { starts, documents } = this.#postings;
    let a = starts[left] ?? 0;
    let b = starts[right] ?? 0;
    const endA = starts[left + 1] ?? 0;
    const endB = starts[right + 1] ?? 0;
    let count = 0;
    while (a < endA && b < endB) {
      const inLeft = documents[a] ?? 0;
      const inRight = documents[b] ?? 0;
      count += inLeft === inRight ? 1 : 0;
      a += inLeft <= inRight ? 1 : 0;
      b += inRight <= inLeft ? 1 : 0;
    }
    return count;
  }
}

/** The drafts that a joined token was made of: the last ones whose surfaces add up to it. */
function piecesOf(joined: Token, drafts: readonly Draft[]): readonly Draft[] {
  let rest = joined.surface;
  let from = drafts.length;
  while (from > 0 && rest.endsWith(drafts[from - 1]?.token.surface ?? " ")) {
    from -= 1;
    rest = rest.slice(0, rest.length - (drafts[from]?.token.surface.length ?? 0));
  }
  return drafts.slice(from);
}

function setIfHigher(weights: Map<number, number>, id: number, weight: number): void {
  if ((weights.get(id) ?? 0) < weight) {
    weights.set(id, weight);
  }
}
