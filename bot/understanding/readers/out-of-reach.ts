import type { OutOfReach } from "../../dialogue.js";
import { focusedWish } from "../../wanted.js";
import { asksElsewhere } from "../../product-questions/asked.js";
import type { Heard, Reader } from "../heard.js";
import { says } from "../phrases.js";
import { foldedText } from "../question-words.js";
import { resolveReference } from "../references.js";
import { onlyPoints } from "../references/rest.js";
import { only, type Understood, wordsIn } from "../understood.js";
import { calledInCatalog } from "./called-in-catalog.js";

const picture =
  "(?:photos?|photographs?|pics?|pictures?|images?|screen ?shots?|selfies?|snapshots?)(?! ?(?:frame|album|book|paper|holder|hook|light|rail)s?\\b)";
const codes =
  "(?<!\\b(?:zip|postal|post|qr|bar|dress|area|country|product|item|colou?r|tracking|order)[ -]?)(?:codes?|vouchers?|coupons?|promos?)";
const currencies =
  "(?:euros?|eur|gbp|pounds?|sterling|usd|(?:us |canadian |australian )?dollars?|yen|cad|aud|chf|francs?|pesos?|yuan|rmb|rupees?|another currency|my currency)";
const branch = "(?:stores?|shops?|branch(?:es)?|outlets?|showrooms?)";
/** Dates and states that only orders have. */
const ofAnOrder = /\b(?:orders?|parcels?|packages?|deliver\w*|ship\w*|refund\w*|arriv\w*)\b/u;

/** Each pattern looks at folded text, and is bounded. */
const matters: readonly (readonly [OutOfReach | "photo", RegExp])[] = [
  [
    "photo",
    any(
      `\\b(?:send|upload|attach|share|post|search (?:by|with|from|using)|search)\\b.{0,20}\\b${picture}\\b`,
      `\\b(?:i(?:'ve)? (?:have|got|took|found)|here(?:'s| is)|this is|like|similar to|from|find\\b.{0,30}\\bin|look\\w*) (?:an? |the |this |that |my |in |on |these )*(?:\\p{L}+ )?${picture}\\b`,
      `^(?:an? |my |this )?${picture} of\\b`,
      `\\bread\\b.{0,8}\\b(?:the|this|my)\\b.{0,8}\\b(?:tag|label)\\b`,
      `\\b(?:have|got|buy|sell)\\b.{0,12}\\b(?:this|that|it|these|what'?s|one)\\b.{0,8}\\b(?:in|on) (?:the|this|my) ${picture}\\b`,
    ),
  ],
  [
    "link",
    any(
      "\\bhttps?:\\/\\/|\\bwww\\.\\S|\\b[\\w-]{2,40}\\.(?:com|net|org|shop|co\\.uk|de|fr|es|cn)\\/\\S",
      "^(?:so |and |hey |hi |but )*(?:i|we)(?:'ve| have| just)* (?:saw|seen|found) (?:this|it|that|one|these|something(?: similar)?) (?:on|at|in|elsewhere)\\b.{0,24}$",
    ),
  ],
  [
    "code",
    any(
      `\\b(?:appl(?:y|ying)|enter(?:ed|ing)?|redeem\\w*|us(?:e|ed|ing)|try|tried|typed?|put in|combin\\w*|stack\\w*|accept\\w*)\\b.{0,24}\\b${codes}\\b`,
      `\\b${codes}\\b.{0,40}\\b(?:works?|working|(?:in)?valid|expire[sd]?|rejected|declined|refused|accepted|appl(?:y|ied|ies)|together|combin\\w*|stack\\w*|negative|doesn'?t|won'?t|on (?:sale|reduced))`,
    ),
  ],
  [
    "alert",
    any(
      "\\b(?:notify|alert|ping|remind|message|e-?mail|text|warn|tell|inform|write)\\b (?:me|us)\\b.{0,40}\\b(?:when|once|as soon as)\\b.{0,40}\\b(?:back|below|under|drops?|falls?|cheaper|stock|available|sale|reduced|price|costs?|down)\\b",
      "\\b(?:notify|alert|ping|remind|message|e-?mail|text|warn|tell|inform|let)\\b (?:me|us)\\b.{0,40}\\b(?:if|when|once|as soon as)\\b.{0,40}\\b(?:drops?|falls?|goes (?:down|below|under|on sale)|gets? (?:cheaper|below|under)|comes? (?:back|in again)|(?:is|are|it's|becomes?) (?:back|available again|below|under|cheaper))\\b",
      "\\b(?:price|stock|restock|back[- ]in[- ]stock)[- ](?:alerts?|alarms?|notifications?|watch)\\b|\\b(?:put|add) me on (?:the|a) (?:waiting|wait) ?list\\b|\\bwatch the price\\b",
    ),
  ],
  [
    "writing",
    any(
      "^(?:\\P{L}|\\b(?:please|can|could|you|now|hey|hi|and)\\b)*(?:write|draft|compose|generate|create)\\b.{0,12}\\b(?:texts?|copy|(?:product )?descriptions?|captions?|posts?|slogans?|ads?|blurbs?)\\b",
      "\\btranslate\\b.{0,16}\\b(?:description|text|name|title|page|it|this|that)\\b",
    ),
  ],
  [
    "outfit",
    any(
      "\\b(?:complete|finish|build)\\b.{0,8}\\b(?:look|outfit)\\b",
      "^(?:and |so |ok |hm+ )*what(?:'s| else| kind of .{2,20})?\\b.{0,24}\\b(?:go(?:es)?|match(?:es)?|pairs?|wear|combines?|suits?|style)\\b(?! (?:to|for) )(?: well| nicely| best)?(?: (?:it|this|that|these|those|them))?(?: with)?\\b.{0,40}$",
    ),
  ],
  [
    "branches",
    any(
      `\\b${branch}\\b.{0,16}\\b(?:near(?:by| me| my)|close to me|around (?:me|here)|in my (?:area|town|city))\\b|\\b(?:near(?:by|est)|closest|local) ${branch}\\b`,
      `\\b(?:in|at|from|to) (?:your|the|one of your) (?!online\\b|web\\b|whole\\b|same\\b)\\p{L}{3,20} ${branch}\\b|\\b(?:in|at|to) (?:an?|any|which|what) (?:physical |real )?${branch}\\b|^(?:and |so )*(?:which|what) ${branch}\\b|\\b(?:click (?:and|&) collect|pick ?(?:it )?up in (?:store|person))\\b`,
    ),
  ],
  [
    "currency",
    any(
      `\\b(?:switch|change|convert|display|show)\\b.{0,24}\\b(?:currency|(?:to|in|into) ${currencies})\\b|\\bhow much\\b.{0,24}\\bin ${currencies}\\b|\\bprices? in ${currencies}\\b`,
    ),
  ],
  [
    "sale-end",
    any(
      "\\b(?:sale|offer|promotion|reductions?|deal)\\b.{0,12}\\b(?:ends?|ending|until|over|lasts?|expires?|still on|run(?:s|ning)?)\\b|\\b(?:until when|how long|when)\\b.{0,16}\\b(?:sale|offer|promotion|reduced|reductions?|deal)\\b",
    ),
  ],
  [
    "cart",
    any(
      "\\bmy (?:shopping )?(?:cart|basket|trolley)\\b",
      "\\b(?:empty|clear|view|open|show(?: me)?|in|from) the (?:shopping )?(?:cart|trolley)\\b",
    ),
  ],
];

/** "What colour is the bag in the picture?" with no product in view. */
const inAPicture = new RegExp(`\\bin (?:the|this|my) ${picture}\\W*$`, "u");

const namedFrom = 0.6;

/** "Mugs in the shop near me": there is something to search for, and what is not known of it is said beside it. */
async function isOfAWish({ tracker, reading }: Heard): Promise<boolean> {
  const looking = focusedWish(tracker.wanted) !== undefined && tracker.picked.length === 0;
  return looking || (await reading()).known >= namedFrom;
}

/** A rule of the shop that fits this well says more than that it is out of reach. */
const fitFrom = 0.75;

/** "What's in my cart?", "tell me when it's below 50", "here's a photo": said to be out of reach, and not searched for. */
export const asksOutOfReach: Reader = async (heard) => {
  const { text, ports, tracker } = heard;
  const said = foldedText(text);
  if (says("buy", text)) return undefined;
  const inTheirs = tracker.picked.length === 0 && inAPicture.test(said);
  const what = inTheirs ? "photo" : matters.find(([, pattern]) => pattern.test(said))?.[0];
  if (what === undefined) return hides(heard, said);
  if (what === "alert" && (ofAnOrder.test(said) || /@/u.test(said))) return undefined;
  if ((what === "photo" || what === "outfit") && asksElsewhere(text)) return undefined;
  if (what === "branches" && (await isOfAWish(heard))) return undefined;
  const [rule] = what === "photo" || what === "link" ? [] : await ports.policies.answersTo(text);
  if (rule !== undefined && rule.fit >= fitFrom) return undefined;
  if (what === "photo") return only({ kind: "cannot-see-pictures" }, "rule:out-of-reach");
  const told = only({ kind: "out-of-reach", what }, "rule:out-of-reach");
  if (what === "branches" && says("aboutRules", text))
    return [...told, ...only({ kind: "ask-policy", question: text }, "rule:out-of-reach")];
  const after = what === "alert" ? "how much is it, and is it in stock" : undefined;
  const [sku] = what === "alert" || what === "writing" ? await productMeant(said, heard) : [];
  if (sku === undefined) return told;
  const asIs =
    after === undefined
      ? ({ kind: "pick", skus: [sku] } as const)
      : ({ kind: "ask-product", skus: [sku], question: after } as const);
  return tracker.which === undefined ? [...told, ...only(asIs, "rule:out-of-reach")] : told;
};

/** The one product that is pointed at or called by its name. */
async function productMeant(said: string, { tracker, ports }: Heard): Promise<readonly string[]> {
  const reference = await resolveReference(said, tracker, ports);
  const named = /\b(?:for|of|about|when|if|once) (?:the|your|this|that)\s+(\p{L}.{2,60})$/u.exec(said)?.[1];
  const items =
    reference?.kind === "items"
      ? reference.items
      : named === undefined
        ? []
        : await calledInCatalog(named, ports.search);
  return items.length === 1 ? items.map(({ sku }) => sku) : [];
}

const hidden =
  /\b(?:stop|quit|don'?t|do not|never|no longer)\b.{0,12}\b(?:show(?:ing)?|recommend(?:ing)?|suggest(?:ing)?|offer(?:ing)?)\b(?: (?:me|us|to me))?(?: (?:any|these|those|this|that|more|of))*\s+(?<what>\p{L}.{1,40}?)(?: (?:any ?more|again|ever|please|stuff|things|products))*\W*$/u;

/** "Stop showing me shoes": left out of what is wanted, where that can be said of it. */
async function hides({ tracker, ports }: Heard, said: string): Promise<Understood | undefined> {
  const what = hidden.exec(said)?.groups?.["what"];
  if (what === undefined) return undefined;
  const { constraints } = await ports.search.read(what);
  if (constraints.some(({ field }) => field === "price" || field === "rating")) return undefined;
  const reading = await ports.search.read(`not ${what}`);
  const excludes = reading.constraints.some((constraint) => "exclude" in constraint);
  return focusedWish(tracker.wanted) !== undefined && excludes && reading.words === ""
    ? only({ kind: "refine", reading: { ...reading, said } }, "rule:leaves-out")
    : only({ kind: "out-of-reach", what: "hiding" }, "rule:out-of-reach");
}

const buys =
  /^(?:\P{L}|\b(?:ok(?:ay)?|please|and|so|then|great|cool|yes|i'?ll|i will|i want to|i'?d like to|can (?:you|i)|could (?:you|i)|just|also)\b)*(?:add|buy|order|purchase|reserve)\s+/u;
const thatMany =
  /^(?:\P{L}|\b(?:ok(?:ay)?|please|and|so|then|actually|no)\b)*make (?:that|it|them)\s+(?<many>\d{1,2}|two|three|four|five|six|ten)(?:\s+(?:of (?:them|it|those|these)|please|then|pieces?))*\W*$/u;
const numbers: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, ten: 10 };
const buyingWordsMax = 9;

/** "Add it", "order the second one", "make that two": nothing is bought, and what was meant is said back. */
export const buysPointedAt: Reader = async ({ text, tracker, ports }) => {
  if (tracker.lists.length + tracker.picked.length === 0 || wordsIn(text) > buyingWordsMax) return undefined;
  const said = foldedText(text);
  const many = thatMany.exec(said)?.groups?.["many"];
  if (many !== undefined && tracker.picked.length > 0) {
    const skus = tracker.picked.map(({ sku }) => sku);
    return only({ kind: "cannot-buy", skus, quantity: numbers[many] ?? Number(many) }, "rule:buy-shown");
  }
  if (!buys.test(said)) return undefined;
  const reference = await resolveReference(said.replace(buys, ""), tracker, ports);
  if (reference === undefined || reference.kind === "missing" || !onlyPoints(reference.rest)) return undefined;
  const skus = reference.items.map(({ sku }) => sku);
  return reference.kind === "items"
    ? only({ kind: "cannot-buy", skus }, "rule:buy-shown")
    : only({ kind: "ask-which", skus, then: { kind: "cannot-buy" } }, "rule:buy-shown");
};

function any(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join("|"), "u");
}
