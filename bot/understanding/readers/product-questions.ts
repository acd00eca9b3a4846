import { scaleAsked } from "../../comparison/scales.js";
import type { ShownItem } from "../../dialogue.js";
import { askedIn, asksElsewhere, asksRoom, asksStock, namesTopic } from "../../product-questions/asked.js";
import { clausesOf, contentStems, folded, stemsOf } from "../../product-questions/question-words.js";
import type { Tracker } from "../../tracker.js";
import { focusedWish } from "../../wanted.js";
import type { Heard, Reader } from "../heard.js";
import { says } from "../phrases.js";
import { positionsIn, type Reference, resolveReference } from "../references.js";
import { calledInCatalog, type Searching } from "./called-in-catalog.js";
import { only, type Understood, wordsIn } from "../understood.js";

/** A message that asks for something, in so many words or by its mark. */
const question =
  /[?？]\s*$|[吗么呢]\s*[?？]?$|什么|多少|怎么样|^(?:(?:and|so|but|ok(?:ay)?|hey|hi|hello|well|hmm|oh|btw|also|wait|sorry|please|then|great|cool|nice|thanks|perfect|y|pero|¿)[,.!]?\s+|¿)*(?:do|does|is|isn't|are|aren't|has|have|can|could|will|would|should|did|was|were|what|what's|whats|how|how's|hows|which|who|where|when|why|any|tell me (?:if|whether|about (?:the|its)|what|how)|do you know|i wonder|explain|describe|es|esta|son|tiene|tienen|se puede|puede|puedo|sirve|de que|cuanto|cual|cuales|que|como|hay|anything (?:in|wrong|about|known)|for (?:how|what|which)|i'?m allergic|i am allergic|allergic to)\b/u;
/** The rules for all products, orders and the cart are somebody else's matter. */
const otherMatter =
  /\b(?:return(?:s|ed|ing|able)?|refund\w*|exchang\w*|send (?:it|them|this|these|that) back|shipping|ships?|shipped|deliver\w*|arriv\w*|get here|pay|payments?|invoice|track\w*|(?:my|the|that|this|which|what) (?:last )?order|orders|order (?:no|number|status)|(?:my|the) (?:parcel|package|stuff)|(?<!noise[- ])cancel\w*|gift[- ]?wrap\w*|coupons?|promo\w*|discount code|opening hours|devol\w*|envio|pedido)\b|退货|退款|运费|发货|订单|物流/u;
/** "Do you have waterproof jackets" looks for something; "does it" asks about something. */
const looksFor =
  /\b(?:(?:do|have|are|can) (?:you|we|i)(?: guys)? (?:have|got|sell|selling|carry|stock|find|get|see|offer)|show me|find me|looking for|look for|search|i (?:need|want|would like|'d like)|is there an?|are there any|got any|any (?:other|more|different)|tienes|teneis|busco|quiero|hay algun\w*)\b|有没有|想要|我要|找/u;
/** "What's your best rated running shoe?" asks for the one at the end of a scale, not about it. */
const wantsTheMost =
  /^(?:(?:and|so|ok(?:ay)?|hey|hi|hello)[,.!]?\s+)*(?:what(?:'s| is| are|s)?|which (?:is|are)|show me|who has)\s+(?:the|your|ur)\s+(?:(?:very|single|absolute)\s+)?(?:(?:best|top|highest|lowest|worst)(?:[ -](?:rated|reviewed|selling|priced|scored))?|most (?:popular|expensive|affordable)|cheapest|least expensive|priciest|dearest|newest)\s+(?!ones?\b|of\b|reviews?\b|ratings?\b|price\b|thing about)\p{L}/u;
const pointed = /\b(?:it|its|it's|this|that|they|them|these|those|their|este|esta|esto|ese|esa|eso|lo|la)\b|它|这|那/u;

/** "Is it machine washable?", "does the Harbour hoodie have pockets?": about a product that is in view, or named. */
export const asksAboutProduct: Reader = async (heard) => {
  const typed = folded(heard.text);
  const topic = namesTopic(heard.text);
  const short = topic && wordsIn(heard.text) <= 4;
  if (otherMatter.test(typed) || wantsTheMost.test(typed) || says("more", heard.text)) return undefined;
  const asks = question.test(typed) || (topic && clausesOf(heard.text).some((clause) => question.test(folded(clause))));
  if (!asks && !short) return undefined;
  const looks = looksFor.test(typed) && !asksElsewhere(heard.text);
  if (await isAnotherWish(heard, topic)) return undefined;
  const resolved = await resolveReference(heard.text, heard.tracker, heard.ports);
  const reference = isMatter(resolved, heard) ? undefined : resolved;
  const unknown = reference?.kind === "missing" && positionsIn(heard.text).length === 0;
  if (reference !== undefined && !unknown) return looks && !topic ? undefined : aboutReference(reference, heard);
  if (looks && !(topic && pointed.test(typed))) return undefined;
  return (await aboutNamed(heard)) ?? (await aboutInView(heard, topic)) ?? aboutNothing(heard, topic);
};

/** "What about under 30 instead?", "how about a kettle?": a limit or another thing, whatever is in view. */
async function isAnotherWish(heard: Heard, topic: boolean): Promise<boolean> {
  if (!/^(?:(?:and|ok(?:ay)?|so|hm+),? )*(?:what|how) about\b/u.test(folded(heard.text))) return false;
  const { constraints, thing } = await heard.reading();
  const isThing = thing === true && !/\babout (?:the|it|its|their|this|that|these|those)\b/u.test(folded(heard.text));
  return isThing || (!topic && constraints.some(({ field }) => field === "price" || field === "rating"));
}

/** "Any complaints about the zip" of the one in view, although another one is called "Zip Hoodie". */
function isMatter(reference: Reference | undefined, { text, tracker }: Heard): boolean {
  const one = oneInView(tracker);
  if (one === undefined || (reference?.kind !== "items" && reference?.kind !== "ambiguous")) return false;
  const [matter] = askedIn(text).flatMap((each) => (each.kind === "other" ? (each.matter?.label ?? []) : []));
  const stems = stemsOf(matter ?? "");
  const head = (title: string): string | undefined => stemsOf(title).at(-1);
  return stems.length === 1 && reference.items.every(({ sku, title }) => sku !== one.sku && head(title) !== stems[0]);
}

const another =
  /^(?:(?:ok(?:ay)?|so|hm+|alright)[,.]?\s+)?(?:and|what about|how about|and what about|and how about|same (?:question )?for|y|¿y)\b/u;

/** "And the second one?" asks of it what was asked of the one before. */
export const asksTheSame: Reader = async (heard) => {
  const { text, tracker, ports } = heard;
  const before = tracker.askedOfProduct;
  const typed = folded(text);
  if (before === undefined || !another.test(typed) || wordsIn(text) > 6 || otherMatter.test(typed)) return undefined;
  const reference = await resolveReference(text, tracker, ports);
  if (reference?.kind === "items" && asksNothing(reference.rest, reference.items)) {
    const skus = reference.items.map(({ sku }) => sku);
    return only({ kind: "ask-product", skus, question: before }, "rule:asks-the-same");
  }
  const one = oneInView(tracker);
  const { picked } = tracker;
  if (picked.length > 1 && /\bfor\b/u.test(typed))
    return only(
      { kind: "compare", skus: picked.map(({ sku }) => sku), question: `which is better ${text}` },
      "rule:asks-the-same",
    );
  const other = /\d+(?:[.,]\d+)?/u.exec(typed)?.[0];
  if (one !== undefined && other !== undefined && asksRoom(before))
    return only(
      { kind: "ask-product", skus: [one.sku], question: before.replace(/\d+(?:[.,]\d+)?/u, other) },
      "rule:asks-the-same",
    );
  return reference === undefined &&
    one !== undefined &&
    asksStock(before) &&
    !namesTopic(text) &&
    !(await namesProducts(text, one, heard))
    ? only(
        { kind: "ask-product", skus: [one.sku], question: `${text.replace(/[?\s]+$/u, "")} in stock` },
        "rule:asks-the-same",
      )
    : undefined;
};

function aboutReference(reference: Reference, { text, tracker }: Heard): Understood | undefined {
  if (reference.kind === "missing" || asksNothing(reference.rest, reference.items)) return undefined;
  const skus = reference.items.map(({ sku }) => sku);
  const foremost = reference.kind === "ambiguous" ? foremostOf(tracker) : undefined;
  if (reference.kind === "items" || foremost !== undefined) {
    const meant = foremost === undefined ? skus : [foremost.sku];
    return only({ kind: "ask-product", skus: meant, question: text }, "rule:product-question");
  }
  return only({ kind: "ask-which", skus, then: { kind: "ask-product", question: text } }, "rule:product-question");
}

/** After "the cheapest one" the first of the list is what was asked for; so it is where the others only come close. */
function foremostOf({ wanted, list, picked }: Tracker): ShownItem | undefined {
  const order = focusedWish(wanted)?.order ?? "relevance";
  if (picked.length > 0) return undefined;
  return order !== "relevance" || list?.total === 1 ? list?.items[0] : undefined;
}

function asksNothing(rest: string, items: readonly Pick<ShownItem, "title">[]): boolean {
  const [one, more] = items;
  return askedIn(rest, new Set(one === undefined || more !== undefined ? [] : stemsOf(one.title))).length === 0;
}

/** Without a word that points: what is asked of the one product in view, unless it is the name of another thing to buy. */
async function aboutInView(heard: Heard, topic: boolean): Promise<Understood | undefined> {
  const { text, tracker } = heard;
  const one = oneInView(tracker);
  if (one === undefined || asksNothing(text, [one])) return undefined;
  const typed = folded(text);
  const asksOfIt = verbs.test(typed) || predicate.test(typed);
  const wish = /^\W*(?:(?:and|so|ok|or)\s+)?(?:any|some)\b/u.test(typed) || !asksOfIt;
  const ofReviews = askedIn(text).some((each) => each.kind === "other" && each.matter !== undefined);
  if (ofReviews) return only({ kind: "ask-product", skus: [one.sku], question: text }, "rule:product-question");
  if ((!topic && wordsIn(text) > 7) || ((!topic || wish) && (await namesProducts(text, one, heard)))) return undefined;
  return only({ kind: "ask-product", skus: [one.sku], question: text }, "rule:product-question");
}

function oneInView({ picked, list }: Tracker): ShownItem | undefined {
  const items = picked.length > 0 ? picked : (list?.items ?? []);
  return items.length === 1 || (picked.length === 0 && list?.total === 1) ? items[0] : undefined;
}

/** "Safe for a baby?", "good with sensitive skin?": said of what is in view. */
const predicate =
  /^(?:(?:and|but|also|so)\s+)*(?:safe|suitable|ok(?:ay)?|good|fine|bad|dangerous|harmful|toxic|comfortable|appropriate)\s+(?:for|with|to|in|on)\b.*[?？]\s*$/u;
const verbs = /\b(?:is|are|does|do|can|will|would|has|have|how|what|whats|where|who|which|when)\b/u;

/** "Any hoodies?" where hoodies are sold. */
async function namesProducts(text: string, one: ShownItem, { ports }: Heard): Promise<boolean> {
  const stems = contentStems(text, new Set(stemsOf(one.title)));
  const { matches } = await ports.search.find(
    { words: stems.join(" "), constraints: [], order: "relevance" },
    { limit: 3 },
  );
  return matches.some(({ product }) =>
    [product.title, ...product.categories].some((name) => stemsOf(name).some((stem) => stems.includes(stem))),
  );
}

/** How many products of one name are asked about. */
const namesakesMax = 5;

/** A product called by its title, whether or not it was shown. */
async function aboutNamed({ text, ports }: Heard): Promise<Understood | undefined> {
  const named = /\b(?:the|your|this|that|el|la)\s+([\p{L}\p{N}].*)$/iu.exec(text)?.[1];
  if (named === undefined) return undefined;
  const items = await calledInCatalog(named, ports.search);
  const [one, another] = items;
  if (one === undefined || asksNothing(named, items)) return undefined;
  if (another === undefined)
    return only({ kind: "ask-product", skus: [one.sku], question: text }, "rule:product-question");
  const skus = items.slice(0, namesakesMax).map(({ sku }) => sku);
  return only({ kind: "ask-which", skus, then: { kind: "ask-product", question: text } }, "rule:product-question");
}

function aboutNothing({ text, tracker }: Heard, topic: boolean): Understood | undefined {
  const shown = tracker.list !== undefined || tracker.picked.length > 0;
  return !shown && topic && pointed.test(folded(text)) && wordsIn(text) <= 8
    ? only({ kind: "not-shown" }, "rule:product-question")
    : undefined;
}

const compares =
  /\b(?:compar(?:e|es|ed|ing|ison)|versus|vs|side by side|diff(?:e?r\p{L}*)?\b.{0,20}\b(?:between|from|of|to|are|is|among)|what(?:'?s| is| are) the (?:diff\p{L}*)|how (?:do|does|are|is)\b.{0,30}\b(?:compare|differ|different)|compara\w*|diferencias?)\b|比较|对比|区别/u;
/** "Which one is lighter?", "are they both cotton?": one thing of several. */
const amongThem =
  /^(?:(?:and|so|but|ok(?:ay)?|hmm|well|then)[,.]?\s+)*(?:which (?:one|ones|of (?:them|these|those|the \w+)|(?:is|are|has|have|would|should|will|weighs|holds|lasts|fits|can|do|does|comes))\b|(?:are|do|have|is|does|can|were) (?:they (?:both|all)|both|all (?:of (?:them|these|those)|three|four)|either(?: of (?:them|these|those))?|any of (?:them|these|those))\b|cual (?:es|de|tiene|pesa)\b)|哪个|哪一个|都是/u;

/** "Is this one warmer than that one?" */
const measuresAgainst = /\b(?:better|worse|more|less|\p{L}{3,}er)\b.{1,80}\bthan\b/u;

type Item = Pick<ShownItem, "sku" | "title">;

/** "Which is cheaper?" of those that are compared: where each stands is told, and not only which one it is. */
export const comparesOnScale: Reader = ({ text, tracker: { picked } }) =>
  picked.length > 1 && amongThem.test(folded(text)) && scaleAsked(text) !== undefined && wordsIn(text) <= scaleWordsMax
    ? only({ kind: "compare", skus: picked.map(({ sku }) => sku), question: text }, "rule:compare")
    : undefined;

const scaleWordsMax = 9;

/** Several products that are in view or called by name, by all that is stated of them or by one thing. */
export const comparesProducts: Reader = async ({ text, tracker, ports }) => {
  const typed = folded(text);
  const all = compares.test(typed);
  const asksOfTwo = measuresAgainst.test(typed);
  if (otherMatter.test(typed) || !(all || asksOfTwo || amongThem.test(typed))) return undefined;
  const reference = await resolveReference(text, tracker, ports);
  const shown = reference === undefined || reference.kind === "missing" ? [] : reference.items;
  const called = await namedBeside(text, shown, ports.search);
  // "The cheaper one, this or that": the end of a scale points at nothing beside two names.
  const pointedAt = called.length > 1 && scaleAsked(text) !== undefined ? [] : shown;
  // "Which one has a laptop sleeve" names what is looked for, not what is compared.
  const named = all || called.length > 1 ? called : [];
  const question =
    named.length > 0
      ? withoutNames(text, [...pointedAt, ...named])
      : reference?.kind === "items"
        ? reference.rest
        : text;
  const items = together(pointedAt, named, typed, tracker);
  const skus = [...new Set(items.map(({ sku }) => sku))];
  if (asksOfTwo && (skus.length < 2 || pointedAt.length + named.length < 2)) return undefined;
  if (skus.length === 0 && all && wordsIn(text) <= 4) return only({ kind: "not-shown" }, "rule:compare");
  if (skus.length === 0 || (!all && asksNothingOf(question))) return undefined;
  if (skus.length === 1 && !all) return only({ kind: "ask-product", skus, question }, "rule:compare");
  return only({ kind: "compare", skus, question }, "rule:compare");
};

/** "Which one?" alone chooses nothing to look at. */
function asksNothingOf(text: string): boolean {
  return (
    askedIn(text).length === 0 && !/\b(?:better|best|mejor|recommend|prefer|should|would you)\b/u.test(folded(text))
  );
}

/** One was pointed at beside "it", or none: then those in view. */
function together(
  pointedAt: readonly Item[],
  named: readonly Item[],
  typed: string,
  { picked, list, looked }: Tracker,
): readonly Item[] {
  const [one, another] = [...pointedAt, ...named];
  if (another !== undefined) return [...pointedAt, ...named];
  const [current, more] = picked;
  if (one !== undefined) {
    const beside = current !== undefined && more === undefined && current.sku !== one.sku && pointed.test(typed);
    return beside ? [current, one] : [one];
  }
  if (picked.length > 1) return picked;
  return list?.items ?? (looked.length > 0 ? looked : picked);
}

/** "The harbour hoodie or the dune hoodie": each stretch between such words may name a product of the catalog. */
const between = /\b(?:with|to|and|or|vs\.?|versus|from|than|against|y|con|o)\b|[,?!:;]|和|跟|与|或/u;

async function namedBeside(text: string, pointedAt: readonly ShownItem[], search: Searching): Promise<readonly Item[]> {
  const stretches = folded(text)
    .split(between)
    .filter((stretch) => wordsIn(stretch) >= 2);
  const found = await Promise.all(stretches.slice(0, stretchesMax).map((stretch) => calledInCatalog(stretch, search)));
  return found.flatMap(([one, another]) =>
    one === undefined || another !== undefined || pointedAt.some(({ title }) => title === one.title) ? [] : [one],
  );
}

const stretchesMax = 5;

function withoutNames(text: string, named: readonly Item[]): string {
  const stems = new Set(named.flatMap(({ title }) => stemsOf(title)));
  return text
    .split(/(?<=\s)/u)
    .filter((word) => !stemsOf(word).some((stem) => stems.has(stem)))
    .join("");
}
