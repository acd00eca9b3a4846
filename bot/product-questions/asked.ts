import { measuresIn, type Measure } from "./measures.js";
import { clausesOf, contentStems, folded, stemsOf } from "./question-words.js";
import { type OtherTopic, otherTopics, type RecordTopicWords, recordTopics } from "./topics.js";

/** One thing that a question wants to know. */
export type Asked =
  /** `stems` are the words of the question that say more than the topic: "leather" of "is it real leather". */
  | { readonly kind: "topic"; readonly words: RecordTopicWords; readonly asked: AskedWords }
  | {
      readonly kind: "other";
      readonly topic: OtherTopic;
      readonly asked: AskedWords;
      /** What reviews shall tell of: "the weight" of "what do people say about the weight". */
      readonly matter?: ReviewMatter;
    }
  /** "does it fit a 15.6 laptop" */
  | {
      readonly kind: "room-for";
      readonly what: readonly string[];
      /** As it was typed: "laptop". */
      readonly label: string;
      readonly measure: Measure;
      readonly asked: AskedWords;
    }
  /** Whatever else the record may name: "does it have USB-C" */
  | { readonly kind: "words"; readonly asked: AskedWords };

interface AskedWords {
  /** The clause as it was said. */
  readonly clause: string;
  /** Stems of the words that carry what is asked. */
  readonly stems: readonly string[];
  /** It wants a yes or a no. */
  readonly polar: boolean;
}

export interface ReviewMatter {
  /** As it was typed. */
  readonly label: string;
  /** On a folded text. */
  readonly speaks: (text: string) => boolean;
}

/** How many things one message is answered on. */
const askedMax = 4;

/**
 * What a question wants to know, one entry for each thing.
 * @param beside stems that only name the product, e.g. those of its title.
 */
export function askedIn(question: string, beside: ReadonlySet<string> = new Set()): readonly Asked[] {
  const clauses = clausesOf(question).filter(
    (clause, _, every) => every.length === 1 || !mereTalk.test(folded(clause)),
  );
  const all = clauses.flatMap((clause) => askedInClause(clause, beside));
  return all.reduce(withAsked, []).slice(0, askedMax);
}

/** "Cool. And the reviews?" asks one thing. */
const mereTalk =
  /^(?:(?:oh|ah|ok(?:ay)?|cool|nice|great|good|perfect|awesome|lovely|sweet|interesting|wow|hm+|right|fine|thanks|thank you|thx|ty|yes|yeah|yep|no|nah|nope|alright|got it|i see|love it|like it|hey|hi|hello|lol|haha|well|so|then)\s*)+$/u;

/** "Anything she is allergic to, like latex" asks one thing in two clauses. */
function withAsked(all: readonly Asked[], next: Asked): readonly Asked[] {
  const at = all.findIndex((each) => sameAsked(each, next));
  const same = all[at];
  if (same === undefined) return [...all, next];
  const { asked } = same;
  const stems = [...new Set([...asked.stems, ...next.asked.stems])];
  const merged: Asked = { ...same, asked: { ...asked, clause: `${asked.clause} ${next.asked.clause}`, stems } };
  return all.with(at, merged);
}

/** Whether a text speaks of something that products have, in words that need no product to be understood. */
export function namesTopic(text: string): boolean {
  const typed = folded(text);
  return [...recordTopics, ...otherTopics].some(({ asks }) => asks.test(typed)) || roomFor.test(typed);
}

/** Reviews, prices and stock are of products in view, whatever else a text may be looking for. */
export function asksElsewhere(text: string): boolean {
  const typed = folded(text);
  return otherTopics.some(({ asks }) => asks.test(typed));
}

export function asksRoom(text: string): boolean {
  return askedIn(text).some(({ kind }) => kind === "room-for");
}

export function asksStock(text: string): boolean {
  return askedIn(text).some((each) => each.kind === "other" && (each.topic === "stock" || each.topic === "restock"));
}

const roomFor =
  /\b(?:fit|fits|hold|holds|take|takes|carry|room for|big enough for|large enough for|suitable for|work with)\b.{0,24}?\b(\d{1,3}(?:[.,]\d+)?)\s?-?(inch(?:es)?|in|"|″|cm|mm|m)?\s*-?\s*(?:wide |high |tall |deep )?(\p{L}+(?:\s\p{L}+)?)?/u;

/** "Will a 16 inch laptop fit in there?" */
const goesIn =
  /\b(\d{1,3}(?:[.,]\d+)?)\s?-?(inch(?:es)?|in|"|″|cm|mm|m)?\s*-?\s*(\p{L}+(?:\s\p{L}+)?)\s+(?:fit|fits|go|goes)\s+(?:in|into|inside)\b/u;

function askedInClause(clause: string, beside: ReadonlySet<string>): readonly Asked[] {
  const typed = folded(clause);
  const asked: AskedWords = { clause, stems: contentStems(clause, beside), polar: isPolar(typed) };
  const room = roomIn(typed, asked);
  if (room !== undefined) return [room];
  const [other] = otherTopics.filter(({ asks }) => asks.test(typed));
  const topics = recordTopics.filter(({ asks }) => asks.test(typed));
  const [first] = topics;
  const ofPeople =
    other?.topic === "reviews" && /\b(?:people|ppl|others|everyone|customers|buyers|reviews?|opinions?)\b/u.test(typed);
  if (other !== undefined && (first === undefined || ofPeople || strong.has(other.topic)))
    return [{ kind: "other", topic: other.topic, asked, ...matterIn(other.topic, asked, first, beside) }];
  if (first !== undefined) return distinct(topics).map((words): Asked => ({ kind: "topic", words, asked }));
  return asked.stems.some((stem) => /\p{L}|\d\d/u.test(stem)) ? [{ kind: "words", asked }] : [];
}

const ofReviews: ReadonlySet<OtherTopic> = new Set<OtherTopic>(["reviews", "problems", "worst", "best-reviews"]);
/** Before what reviews shall tell of. */
const leadsToMatter =
  /\b(?:(?:say|said|saying|think|mention\w*|write|wrote|complain\w*|complaints?|reviews?|feedback|opinions?|problems?|issues?|comments?|negative|positive|bad|wrong|like|love|dislike|hate|speak|talk)\b.{0,16}?\b(?:about|of|on|regarding|with)|(?:opin\w*|dicen|opiniones|quejas) (?:de|del|sobre)|complain\w* (?:that|about)?)\s+(?:(?:the|its|their|how|it|el|la|los|las|is|it's|being)\s+)*(.{2,60})$/u;

/** Undefined where reviews are asked for as such. */
function matterIn(
  topic: OtherTopic,
  { clause }: AskedWords,
  words: RecordTopicWords | undefined,
  beside: ReadonlySet<string>,
): { readonly matter?: ReviewMatter } {
  if (!ofReviews.has(topic)) return {};
  const label = leadsToMatter.exec(folded(clause).replace(/[?!.\s]+$/u, ""))?.[1];
  const stems = contentStems(label ?? "", beside).filter((stem) => !saysReview.has(stem));
  if (label === undefined || stems.length === 0 || stems.length > 3) return {};
  const told = words?.asks.test(label) === true ? words.told : undefined;
  const speaks = (text: string): boolean => {
    const found = stemsOf(text);
    return told?.test(text) === true || stems.every((stem) => found.includes(stem));
  };
  return { matter: { label, speaks } };
}

const saysReview = new Set(
  stemsOf(
    "review reviews rating people customers buyers others everyone shoppers product this one it them general overall",
  ),
);

/** These say what they ask for even where another topic's word stands beside them. */
const strong: ReadonlySet<OtherTopic> = new Set<OtherTopic>([
  ...([
    "worst",
    "best-reviews",
    "problems",
    "true-color",
    "price-history",
    "price-reason",
    "gist",
    "restock",
    "stock",
    "bought-together",
  ] as const),
]);

/** "genuine leather" asks one thing in two words; "how wide and high" asks two. */
function distinct(topics: readonly RecordTopicWords[]): readonly RecordTopicWords[] {
  // "How long is the guarantee" asks for no length.
  const warranty = topics.filter(({ topic }) => topic === "warranty");
  if (warranty.length > 0) return warranty;
  const appliance = topics.filter(({ topic }) => topic === "appliance");
  if (appliance.length > 0) return appliance;
  const careful = topics.filter((each) => each.careful === true);
  if (careful.length > 0) return careful.slice(0, 1);
  const measured = topics.filter(({ topic }) => measures.has(topic));
  return measured.length > 1 && measured.length === topics.length ? measured.slice(0, 3) : topics.slice(0, 1);
}

const measures: ReadonlySet<string> = new Set([
  ...["weight", "length", "width", "height", "depth", "diameter", "thickness", "dimensions", "capacity"],
]);

function roomIn(typed: string, asked: AskedWords): Asked | undefined {
  const [, amount, unit, object = ""] = roomFor.exec(typed) ?? goesIn.exec(typed) ?? [];
  if (amount === undefined) return undefined;
  const what = contentStems(object);
  // Screens are named by their inches, with or without the word.
  const measure = measuresIn(`${amount} ${unit ?? (what.some((each) => screens.has(each)) ? "in" : "")}`)[0];
  if (measure === undefined) return undefined;
  const alike = what.some((each) => laptops.includes(each)) ? [...new Set([...what, ...laptops])] : what;
  return { kind: "room-for", what: alike, label: labelOf(object, what), measure, asked };
}

function labelOf(object: string, what: readonly string[]): string {
  const said = object.split(/\s+/u).filter((word) => what.includes(stemsOf(word)[0] ?? word));
  return said.join(" ");
}

/** What goes into a sleeve for one goes into a sleeve for the other. */
const laptops: readonly string[] = ["laptop", "notebook", "macbook"];
const screens: ReadonlySet<string> = new Set([
  "laptop",
  "notebook",
  "macbook",
  "tablet",
  "ipad",
  "screen",
  "monitor",
  "tv",
]);

/** "Is it …?", "does it …?", "any …?", "waterproof?": not "how …" and "what …". */
function isPolar(typed: string): boolean {
  if (/\b(?:not|n't|never|without)\b|n't\b/u.test(typed)) return false;
  return !/^(?:and |so |ok |but |hey |hi |,)*(?:what|what's|whats|how|which|who|where|when|why|tell|que|cual|cuanto|de que|como)\b/u.test(
    typed,
  );
}

function sameAsked(one: Asked, other: Asked): boolean {
  if (one.kind === "topic" && other.kind === "topic") return one.words.topic === other.words.topic;
  if (one.kind === "other" && other.kind === "other") return one.topic === other.topic;
  return one.kind === other.kind && one.asked.stems.join(" ") === other.asked.stems.join(" ");
}
