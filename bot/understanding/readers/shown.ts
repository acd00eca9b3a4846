import type { ShownItem } from "../../dialogue.js";
import { runningFlow, type Tracker } from "../../tracker.js";
import { focusedWish } from "../../wanted.js";
import type { Heard, Reader } from "../heard.js";
import { says } from "../phrases.js";
import { type Reference, resolveReference } from "../references.js";
import { mentionsIn } from "../references/mentions.js";
import { essence, onlyPoints } from "../references/rest.js";
import { named, titleWords } from "../references/titles.js";
import { viewOf } from "../references/view.js";
import { all, missed, only, type Understood, wordsIn } from "../understood.js";

/** Longer messages say more than what they point at. */
const wordsMax = 12;
/** Beside a name or a mere "it" nothing else may be asked; beside a place a little may. */
const wordsBesidePlace = 4;

/** A bare number when nothing was listed says nothing. */
export const placeWithoutList: Reader = ({ text, tracker }) =>
  tracker.list === undefined && /^\W*\d{1,2}\W*$/u.test(text) ? missed : undefined;

/** "does it have …": the one product in view is told again, with all that its record states; among several it is asked. */
export const aboutIt: Reader = ({ text, tracker }) => {
  const { list, picked } = tracker;
  if (list === undefined || list.items.length === 0 || says("aboutRules", text)) return undefined;
  if (!says("aboutIt", text) && !says("otherOptions", text)) return undefined;
  if (mentionsIn(text).found.some(({ mention }) => mention.kind !== "view")) return undefined;
  const [one, another] = picked;
  if (one !== undefined && another === undefined) return only({ kind: "pick", skus: [one.sku] }, "rule:about-it");
  const wish = focusedWish(tracker.wanted);
  const first = list.items.length === 1 || (wish !== undefined && wish.order !== "relevance");
  const skus = (picked.length > 1 ? picked : list.items).map((item) => item.sku);
  return first
    ? only({ kind: "pick", skus: skus.slice(0, 1) }, "rule:about-it")
    : only({ kind: "ask-which", skus, then: { kind: "pick" } }, "rule:about-it");
};

export const showMore: Reader = ({ text, tracker }) =>
  tracker.list !== undefined && (says("more", text) || asksForOthers({ text, tracker }))
    ? only({ kind: "show-more" }, "rule:more")
    : undefined;

const others =
  /^\W*(?:(?:and|so|ok(?:ay)?|hm+|do you have|have you got|are there|you got|got|is there|show me|what|can i see|let me see)[\s,]+)*(?:any\s+|some\s+|the\s+)?(?:other|more)\s+([\p{L}\p{N}][\p{L}\p{N}\s'-]{2,40}?)(?:\s+(?:do you have|have you got|are there|then|please|though|in stock))?\W*$/iu;

/** "Any other running shoes?" after running shoes: more of the same. */
function asksForOthers({ text, tracker }: Pick<Heard, "text" | "tracker">): boolean {
  const kind = titleWords(others.exec(text)?.[1] ?? "");
  const wanted = titleWords(focusedWish(tracker.wanted)?.words ?? "");
  return kind.length > 0 && kind.every((word) => wanted.includes(word));
}

const deliveryAsked =
  /\b(?:(?:can|could|will|would|do|how (?:fast|soon|quickly))\b.{0,24}\b(?:get|have|bring|send|deliver|receive|reach)\b.{0,24}\b(?:to me|here|tomorrow|today|tonight|by|before|in time|this week|next week|within|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:will|would|can) (?:it|they|this|that|these|those)\b.{0,12}\b(?:be here|arrive|come|get here|make it)\b.{0,20}\b(?:tomorrow|today|tonight|by|before|in time|this week|next week))\b/iu;

/** The rules know no weekdays, so these would only lead to opening hours. */
const howLong = "How long does delivery take?";

/** "Can you get it to me tomorrow?" of a product in view: the shop's rules tell, no record does. */
export const asksWhenItComes: Reader = ({ text, tracker }) =>
  tracker.lists.length + tracker.picked.length > 0 && wordsIn(text) <= wordsMax && deliveryAsked.test(text)
    ? only(
        { kind: "ask-policy", question: /\b(?:today|tonight|tomorrow)\b/iu.test(text) ? text : howLong },
        "rule:delivery",
      )
    : undefined;

/** "Not the orange ones": the others are wanted, not one of them. */
export const leavesOut: Reader = async ({ text, tracker, ports }) => {
  if (focusedWish(tracker.wanted) === undefined || tracker.which !== undefined) return undefined;
  const { found, isSearchable } = mentionsIn(text);
  const described = found.flatMap(({ mention, excluded }) =>
    excluded && mention.kind === "described" && mention.many ? [mention.words] : [],
  );
  const [words, another] = described;
  if (!isSearchable || words === undefined || another !== undefined || found.length > 1) return undefined;
  const reference = await resolveReference(text, tracker, ports);
  if (reference !== undefined && !onlyPoints(reference.rest)) return undefined;
  const reading = await ports.search.read(`not ${words}`);
  const excludes = reading.constraints.some((constraint) => "exclude" in constraint);
  return excludes && reading.words === ""
    ? only({ kind: "refine", reading: { ...reading, said: text } }, "rule:leaves-out")
    : undefined;
};

/** "the second one", "the blue one", "not that, the other", "1 and 3": what is pointed at is told. */
export const pointedAt: Reader = async (heard) => {
  const { text, tracker, ports } = heard;
  if (wordsIn(text) > wordsMax) return undefined;
  const compares = says("compare", text);
  const reference = compares ? await comparedIn(heard) : await resolveReference(text, tracker, ports);
  if (reference === undefined || !isMeant(text, reference)) return undefined;
  // What a flow has asked for is nearer, unless it is clear what was shown.
  if (runningFlow(tracker)?.asked !== undefined && reference.kind !== "items") return undefined;
  switch (reference.kind) {
    case "missing":
      return only(
        { kind: "not-shown", ...(reference.described === undefined ? {} : { described: reference.described }) },
        "rule:points",
      );
    case "ambiguous":
      // "Which is cheaper?" of two at one price: that they are equal is the answer.
      if (asksWhichIs.test(text) && isOnlyExtreme(text))
        return only({ kind: "compare", skus: skusOf(reference.items), question: text }, "rule:points");
      return only(
        { kind: "ask-which", skus: skusOf(reference.items), then: { kind: compares ? "compare" : "pick" } },
        "rule:points",
      );
    case "items":
      return (await measured(heard)) ?? told(reference, compares);
  }
};

/** "the 4 ft ones": a product may come in several heights, of which another one is shown. */
async function measured({ text, tracker, ports }: Heard): Promise<Understood | undefined> {
  const [said, another] = mentionsIn(text).found.filter(({ excluded }) => !excluded);
  if (said?.mention.kind !== "described" || another !== undefined || !/\d/u.test(said.mention.words)) return undefined;
  const reading = await ports.search.read(said.mention.words);
  const isMeasure = reading.words === "" && reading.constraints.some(({ field }) => field === "measure");
  if (!isMeasure || focusedWish(tracker.wanted) === undefined) return undefined;
  return only({ kind: "refine", reading: { ...reading, said: text } }, "rule:measured");
}

const asksWhichIs = /^\W*(?:(?:and|so|but|ok(?:ay)?|then)[\s,]+)*(?:which|what|what's|whats)\b/iu;

function isOnlyExtreme(text: string): boolean {
  const { found } = mentionsIn(text);
  return (
    found.some(({ mention }) => mention.kind === "extreme") &&
    found.every(({ mention }) => mention.kind === "extreme" || mention.kind === "view")
  );
}

/** The same where nothing else is said; what goes on with a question of before is left to those who know it. */
export const onlyPointedAt: Reader = async (heard) => {
  const { text, tracker, ports } = heard;
  if (says("compare", text) || goesOn.test(text) || says("aboutRules", text)) return undefined;
  const reference = await resolveReference(text, tracker, ports);
  return reference !== undefined && onlyPoints(reference.rest) ? pointedAt(heard) : undefined;
};
const goesOn = /^\W*(?:and|what\s+about|how\s+about|y)\b.*[?]\s*$|^\W*and\b/iu;

/** "cheaper than the second" */
export const otherPriceThan: Reader = async ({ text, tracker, ports }) => {
  const to = /\b(?:cheaper|less\s+expensive|costs?\s+less)\s+than\b/iu.test(text)
    ? "cheaper"
    : /\b(?:more\s+expensive|pricier|dearer|costs?\s+more)\s+than\b/iu.test(text)
      ? "dearer"
      : undefined;
  if (to === undefined || wordsIn(text) > wordsMax) return undefined;
  const reference = await resolveReference(text.replace(/^.*?\bthan\s+/isu, ""), tracker, ports);
  const [item, another] = reference?.kind === "items" ? reference.items : [];
  if (item === undefined || another !== undefined) return undefined;
  const { amount } = item.price;
  const step = to === "cheaper" ? { max: amount - 1 } : { min: amount + 1 };
  const constraints = [{ field: "price", ...step, step: true }] as const;
  const reading = { words: "", constraints, order: "relevance", known: 0, exactCode: false } as const;
  return only({ kind: "refine", reading }, "rule:price-than");
};

function told({ items, missing }: Extract<Reference, { kind: "items" }>, compares: boolean): Understood {
  const skus = skusOf(items);
  const told = compares && skus.length > 1 ? ({ kind: "compare", skus } as const) : ({ kind: "pick", skus } as const);
  return all(missing === true ? [told, { kind: "not-shown" }] : [told], "rule:points");
}

/** "compare them": all that was shown where nothing is named. */
async function comparedIn({ text, tracker, ports }: Heard): Promise<Reference | undefined> {
  const { list, picked } = tracker;
  const reference = await resolveReference(text, tracker, ports);
  if (reference !== undefined && reference.kind !== "ambiguous") return reference;
  const items = picked.length > 1 ? picked : (list?.items ?? []);
  return items.length === 0 ? undefined : { kind: "items", items, rest: "" };
}

/** Whether the message wants to see what it points at, and nothing else. */
function isMeant(text: string, { rest }: Reference): boolean {
  const { found: mentioned, isSearchable } = mentionsIn(text);
  const found = mentioned.map(({ mention }) => mention);
  // "The cheapest" of all there is, not only of what was shown.
  if (
    isSearchable &&
    found.every((mention) => mention.kind === "extreme" && mention.among === "unsaid" && mention.comparative !== true)
  )
    return false;
  const isWeak = found.every(
    (mention) => mention.kind === "view" || (mention.kind === "described" && mention.named === true),
  );
  return isWeak ? onlyPoints(rest) : wordsIn(essence(rest)) <= wordsBesidePlace;
}

/** "back to the mugs", "the first list again": shown once more, so that places are counted in it. */
export const earlierList: Reader = ({ text, tracker }) => {
  if (tracker.lists.length === 0 || wordsIn(text) > wordsMax) return undefined;
  const goesBack =
    /^\W*(?:(?:ok(?:ay)?|so|and|now|please|no|can (?:we|you)|let'?s|lets|i want to)[\s,]+)*(?:go\s+back|back|return|show\s+me|show|see|what\s+were|volver|vuelve)\b.{0,60}$/iu.test(
      text,
    );
  if (!goesBack) return undefined;
  const items = listMeant(text, tracker);
  return items.length === 0 ? undefined : only({ kind: "show-again", skus: skusOf(items) }, "rule:earlier-list");
};

function listMeant(text: string, tracker: Tracker): readonly ShownItem[] {
  const { list, found } = mentionsIn(text);
  const strong = found.some(({ mention }) => mention.kind !== "described" && mention.kind !== "view");
  if (list !== undefined && !strong && found.every(({ mention }) => mention.kind === "view"))
    return viewOf(tracker, list).whole;
  const kind =
    /\bback\s+to\s+(?:the|those|my)\s+([\p{L}\s-]{3,30}?)(?:\s+(?:please|again|from before|you showed.*|then|now))?\W*$/iu.exec(
      text,
    )?.[1];
  if (kind === undefined) return [];
  const words = titleWords(kind);
  const view = viewOf(tracker);
  const lists = [...view.others, view.whole];
  return lists.find((items) => items.filter((item) => named(item, words)).length * 2 > items.length) ?? [];
}

function skusOf(items: readonly ShownItem[]): readonly string[] {
  return [...new Set(items.map(({ sku }) => sku))];
}
