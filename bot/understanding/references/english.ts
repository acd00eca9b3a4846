import type { ExtremeOrder, Finder, Mention, ReferenceWords } from "./mention.js";

const ordinals: Readonly<Record<string, number>> = {
  ...{
    first: 1,
    frist: 1,
    "1st": 1,
    second: 2,
    secound: 2,
    secnd: 2,
    sceond: 2,
    "2nd": 2,
    third: 3,
    thrid: 3,
    "3rd": 3,
  },
  ...{ fourth: 4, forth: 4, "4th": 4, fifth: 5, fith: 5, "5th": 5, sixth: 6, "6th": 6, seventh: 7, "7th": 7 },
  ...{ eighth: 8, "8th": 8, ninth: 9, "9th": 9, tenth: 10, "10th": 10, last: -1, final: -1 },
};
const cardinals: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, couple: 2, both: 2 },
};
const orders: Readonly<Record<string, ExtremeOrder>> = {
  ...{ cheap: "price-ascending", expensive: "price-descending", best: "rating", worst: "rating-ascending" },
};

const ordinal = `(${Object.keys(ordinals).join("|")})`;
const severalWords = String.raw`([2-9]|1\d|two|three|four|five|six|couple|few)`;
const thing = String.raw`(?:ones?|products?|items?|options?|results?|choices?)`;
const end = String.raw`(?=\s*(?:$|[,;!?)]|[.](?!\d)))`;
/** After "the two" or "the other": nothing that they would be the beginning of. */
const closed = String.raw`(?=\s*(?:$|[,;!?)&]|[.](?!\d))|\s+(?:of|and|or|but|please|pls|in|on|is|are|has|have|does|do|looks?|look|side|against|vs|with|for|from|then|instead|was|were|which|you|i|too|again|cost|costs|come|comes|next|better|best)\b)`;
const shown = String.raw`(?:(?:that\s+)?(?:you|u)(?:'ve|\s+have|\s+had)?\s+(?:just\s+)?(?:showed|shown|show|listed|gave|given|found|sent|recommended|suggested)(?:\s+(?:me|us))?|above|here|(?:on|in)\s+(?:the|that|this|your)\s+list|listed)`;
const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

/** "first aid", "last year's": there the word is no place in a list. */
const noReference = new RegExp(
  [
    String.raw`\b(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th)[\s-]+(?:time|thing|thoughts?|of (?:all|us)|orders?|purchase|name|aid|hand|edition|class|day|week|month|year|minute|night|grade|birthday|anniversary|christmas|generation|gen|floor|half|world|step|baby|trimester|communion|responder|party|summer|winter|person|season|chance|place)\w*`,
    String.raw`\b(?:last|first|next|past)\s+(?:\d+|one|two|three|four|five|few|couple(?: of)?)\s+(?:days?|weeks?|months?|years?|hours?|minutes?|times?|orders?)`,
    String.raw`\b\d+[\s-]+seconds?\b`,
    // "Max 10 each" is a price.
    String.raw`(?:[$€£]\s?\d+(?:[.,]\d\d?)?|\b(?:max(?:imum)?|under|below|up\s+to|over|above|about|around|less\s+than|more\s+than|at\s+most|for|than)\s+\d+(?:[.,]\d\d?)?|\b\d+(?:[.,]\d\d?)?\s*(?:[$€£]|dollars?|bucks|euros?|pounds?|usd|eur|max))\s*(?:\p{L}+\s+)?each\b`,
    String.raw`\b(?:by|until|till|before|since)\s+the\s+\d{1,2}(?:st|nd|rd|th)\b`,
    String.raw`\b(?:first|\d{1,2}(?:st|nd|rd|th))\s+of\s+(?:${months})\w*`,
    String.raw`\b(?:${months})[a-z]*\.?\s+(?:the\s+)?\d{1,2}(?:st|nd|rd|th)\b`,
    String.raw`\bthe\s+other\s+(?:day|night|week|time|way|side|hand|thing|person|order|shop|store|site|colou?rs?|sizes?)\w*`,
    String.raw`\b(?:one|two|three|four|\d+)[\s-]+(?:pieces?|man|men|person|people|seater|way|size|tier|pack|hundred|thousand)\b`,
    String.raw`\bone\s+(?:more\s+)?(?:thing|question|moment|sec\w*|minute|day)\b`,
    String.raw`\b(?:in|on|at|all)\s+(?:this|that)\s+(?:case|point|time|way|moment|order)\b`,
    // "It" that stands for nothing shown.
    String.raw`\bis\s+it\s+(?:possible|ok(?:ay)?|true|necessary|allowed|legal|too\s+late|free\s+to|safe\s+to)\b`,
    String.raw`\b(?:does|will|would|did|can|could|should)\s+it\s+(?:take|matter|be\s+possible|arrive|get\s+here|ship)\b`,
    String.raw`\bit(?:'s|\s+is|\s+was)?\s+(?:raining|cold|hot\s+here|late|urgent|for\s+(?:a|my|his|her|the|our)\s|a\s+gift|my\s|about\s|possible|takes?\b|depends)`,
    String.raw`\b(?:forget|cancel|stop|got|get|make|leave|drop|call|worth|that's|love|hate|about\s+time)\s+it\b(?!\s+in\b)`,
    String.raw`\b(?:that|this)\s+(?:way|much|many|kind|sort|type|time|order|is\s+(?:all|it|not\s+what)|was\s+all)\b`,
    String.raw`\bthat'?s\s+(?:all|it|what|why|how|not\s+what|great|fine|ok(?:ay)?|good|nice|right|cool|true|wrong)\b`,
    String.raw`\b(?:the\s+)?(?:last|first)\s+of\s+us\b`,
  ].join("|"),
  "giu",
);

const count = (word: string | undefined): number | undefined => {
  if (word === undefined) return undefined;
  return cardinals[word.toLowerCase()] ?? (Number(word) || undefined);
};
const place = (word: string | undefined): Mention | undefined => {
  const at = ordinals[word?.toLowerCase() ?? ""];
  return at === undefined ? undefined : { kind: "place", place: at };
};
const numbered = (word: string | undefined): Mention | undefined => {
  const at = count(word);
  return at === undefined ? undefined : { kind: "place", place: at, label: true };
};
const all = (many: number | undefined): Mention => ({ kind: "all", ...(many === undefined ? {} : { count: many }) });

const cheap =
  "cheapest|cheaper|least\\s+expensive|less\\s+expensive|lowest[\\s-]priced|lower[\\s-]priced|most\\s+affordable|more\\s+affordable|least\\s+pricey";
const expensive =
  "most\\s+expensive|more\\s+expensive|priciest|pricier|dearest|dearer|most\\s+costly|highest[\\s-]priced|higher[\\s-]priced";
const best = "(?:best|better|highest|higher|top)[\\s-](?:rated|reviewed|scored|rating|reviews?)|most\\s+popular";
const worst = "(?:worst|worse|lowest|lower)[\\s-](?:rated|reviewed|rating)";
const extremes = `(?:(?<cheap>${cheap})|(?<expensive>${expensive})|(?<best>${best})|(?<worst>${worst}))`;
const amongTwo = String.raw`(?:the\s+|these\s+|those\s+)?(?:two|2|both)(?:\s+of\s+(?:them|these|those))?(?:\s+ones)?`;
const amongShown = String.raw`(?:these|those|them|all|that\s+list|the\s+list|the\s+(?:ones|\d|three|four|five|lot)(?:\s+${shown})?|what\s+you\s+\w+(?:\s+me)?|your\s+list)(?:\s+(?:ones|three|four|five))?`;

function extreme(match: RegExpMatchArray): Mention | undefined {
  const named = Object.keys(match.groups ?? {});
  const order = orders[named.find((name) => name in orders && match.groups?.[name] !== undefined) ?? ""];
  if (order === undefined) return undefined;
  const two = match.groups?.["two"] !== undefined || match.groups?.["pair"] !== undefined;
  return { kind: "extreme", order, among: two ? "two" : match.groups?.["shown"] === undefined ? "unsaid" : "shown" };
}

const comparative = /\b(?:cheaper|less|more|pricier|dearer|better|higher|worse|lower)\b/iu;

/** Adjectives that describe nothing of a product. */
const saysNothing =
  /^(?:(?:same|other|only|right|wrong|new|next|previous|exact|that|this|very|kind of|good|nice|great|best|one|any|which|a|an|the)\s*)+$/iu;

function described(words: string | undefined, many: boolean, named = false): Mention | undefined {
  const said = words?.trim() ?? "";
  if (said === "" || saysNothing.test(said)) return undefined;
  return { kind: "described", words: said, many, ...(named ? { named: true as const } : {}) };
}

/** With these a noun phrase does not go on. */
const functionWords =
  "in|is|are|was|were|with|from|and|or|but|one|ones|other|others|same|please|to|of|for|on|at|by|you|i|we|it|they|has|have|had|does|do|did|too|also|instead|then|there|looks?|comes?|would|will|can|could|should|that|this|which|what|how|best|most|least|cheapest|cheaper|rest|two|three|four";
const noNoun = `(?:${functionWords}|\\d+)`;

const finders: readonly Finder[] = [
  {
    pattern: new RegExp(
      String.raw`(?:\b(?:the|those|these|ur|your)\s+)?\b(first|last|top|final)\s+${severalWords}\b(?:\s+${thing})?(?:\s+of\s+(?:them|these|those))?${closed}`,
      "giu",
    ),
    mention: (match) => {
      const many = count(match[2]);
      const last = /last|final/iu.test(match[1] ?? "");
      return many === undefined ? undefined : { kind: "span", from: last ? "last" : "first", count: many };
    },
  },
  {
    pattern: new RegExp(
      String.raw`(?:\b(?:the|that|this|your|ur|teh)\s+(?:very\s+)?|^\W*|(?:\b(?:and|n|vs\.?|with|than)\s+(?:the\s+)?|[,&+]\s*|\bor\s+))${ordinal}\b(?:\s+${thing}\b)?`,
      "giu",
    ),
    mention: (match) => place(match[1]),
  },
  { pattern: new RegExp(String.raw`\b${ordinal}\s+${thing}\b`, "giu"), mention: (match) => place(match[1]) },
  {
    pattern: new RegExp(String.raw`\bthe\s+one\s+${shown}\s+(?:at\s+)?${ordinal}\b`, "giu"),
    mention: (match) => place(match[1]),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:the\s+)?(?:very\s+)?(?:best|nicest|finest|top)(?:\s+one)?\s+(?:of|from|among|amongst|out\s+of)\s+(?:(?<two>${amongTwo})\b|${amongShown}\b(?:\s+${shown})?)`,
      "giu",
    ),
    mention: (match) => ({
      kind: "extreme",
      order: "rating",
      among: match.groups?.["two"] === undefined ? "shown" : "two",
    }),
  },
  {
    pattern: /\bone\s+before\s+(?:the\s+)?last\b|\bsecond[\s-]to[\s-]last\b|\bnext[\s-]to[\s-]last\b/giu,
    mention: () => ({ kind: "place", place: -2 }),
  },
  {
    pattern: new RegExp(
      String.raw`(?:(?<=^\W*)|(?<=[,:&+]\s*)|(?<=\b(?:the|and|n|or|about|me|like|take|want|see|on|is|does|has|not|for|with|prefer|choose|compare|of|than|except|but|ok|no|yes|meant|mean|think|number)\s))(?:(?:product|item|option|choice|result|number|num|no\.?|nr\.?)\s*#?\s*|#\s*)(\d{1,2}|one|two|three|four|five)\b(?!\s+(?:jersey|shirt))`,
      "giu",
    ),
    mention: (match) => numbered(match[1]),
  },
  {
    pattern:
      /\bthe\s+(?:middle|centre|center)(?:\s+one)?\b(?!\s+\p{L}*(?:school|east|ages?|size))|\bmiddle\s+one\b|\bone\s+in\s+the\s+middle\b/giu,
    mention: () => ({ kind: "middle" }),
  },
  {
    pattern: new RegExp(
      String.raw`\bboth(?:\s+of\s+(?:them|these|those))?\b(?:\s+ones)?|\b(?:all|each|every\s+one)\s+of\s+(?:them|these|those|the\s+above)\b|\ball\s+(?:the\s+)?(?<some>two|three|four|five|six|\d)\b(?:\s+of\s+(?:them|these|those))?(?:\s+ones)?|\bof\s+each\b|\beach(?:\s+one)?${end}|\b(?:all|any|anything|everything|every\s+one|any\s+of\s+(?:them|these|those))(?=\s+(?:but|except|other\s+than|apart\s+from))|^\W*all(?=\W*$)`,
      "giu",
    ),
    mention: (match) => all(/^\s*both/iu.test(match[0]) ? 2 : count(match.groups?.["some"])),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:these|those|the)\s+(two|three|four|five|six|2|3|4|5|couple)\b(?:\s+(?:ones|products|items))?${closed}`,
      "giu",
    ),
    mention: (match) => all(count(match[1])),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:the\s+)?rest\s+of\s+(?:them|these|those)\b|\bthe\s+rest\b${closed}|\b(?:the\s+)?remaining\s+(?:ones?|two|three)\b|\bthe\s+others\b|\b(?:the\s+|that\s+)?other\s+(?<one>one|guy)\b|\b(?:the|those|these)\s+other\s+(?<some>two|three|four|\d|ones)\b(?:\s+ones)?|\bthe\s+other${closed}`,
      "giu",
    ),
    mention: (match) => {
      const some = count(match.groups?.["some"]);
      const plural = /others|rest|remaining|ones/iu.test(match[0]);
      if (some !== undefined) return { kind: "others", count: some };
      return plural ? { kind: "others" } : { kind: "others", count: 1 };
    },
  },
  {
    pattern: /\b(?:the\s+)(?:next|following)\s+one\b|\bthe\s+one\s+(?:below|after)(?:\s+(?:it|that|this))?\b/giu,
    mention: () => ({ kind: "step", by: 1 }),
  },
  {
    pattern: /\bthe\s+one\s+(?:above|before)(?:\s+(?:it|that|this))?\b(?!\s+last)/giu,
    mention: () => ({ kind: "step", by: -1 }),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:the\s+|which\s+(?:one\s+)?(?:of\s+(?:these|those|them|the\s+(?<pair>two))\s+)?(?:is|has|costs)\s+(?:the\s+)?)?${extremes}(?:\s+(?:${thing}|[\p{L}-]+(?=\s+of\b)))?(?:\s+(?:of|from|among|amongst|between|in|out\s+of)\s+(?:(?<two>${amongTwo})\b|(?<shown>${amongShown}\b(?:\s+${shown})?))|\s+(?<shown2>${shown}))?`,
      "giu",
    ),
    mention: (match) => {
      const found = extreme(match);
      const which = /^which\s/iu.test(match[0]);
      if (found?.kind !== "extreme" || found.among !== "unsaid") return found;
      if (match.groups?.["shown2"] !== undefined) return { ...found, among: "list" };
      // "A cheaper one" is not among those shown; "the cheaper one" may be, of two.
      if (!which && comparative.test(match[0])) {
        return /^the\s/iu.test(match[0]) ? { ...found, comparative: true } : undefined;
      }
      return which ? { ...found, among: "shown" } : found;
    },
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:the|that|this|those|these|ur|teh)\s+((?!(?:${functionWords})\b)(?:[$€£]?[\p{L}\p{N}](?:[.,](?=\d)|[\p{L}\p{N}'’%/-])*[$€£]?\s+){1,4}?)(ones?)\b`,
      "giu",
    ),
    mention: (match) => described(match[1], match[2]?.toLowerCase() === "ones"),
  },
  {
    pattern: /\b(?:the|that|this)\s+([$€£]\s?\d+(?:[.,]\d\d)?)(?!\d)/giu,
    mention: (match) => described(match[1], false),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:the|those|any)\s+(ones?)\s+((?:in|with|from|by|for|under|below|over|above|at|around|that|that's|thats|which|who|made|without|of|costing|having|has|rated|w\/)\b.{1,50}?)(?=$|\s*[,;!?]|[.](?!\d)|\s+(?:please|pls|and\s+the|or\s+the|but|is|does|looks?)\b)`,
      "giu",
    ),
    mention: (match) => described(match[2], match[1]?.toLowerCase() === "ones"),
  },
  {
    pattern: new RegExp(
      String.raw`^\W*(?:(?:no|ok|yes|sorry|please|hmm)[,.]?\s+)*((?!(?:a|an|any|some|the|that|this|another|which|one|other|cheaper|${functionWords})\b)[\p{L}\p{N}-]+(?:\s+[\p{L}\p{N}-]+)?)\s+(one)\b`,
      "giu",
    ),
    mention: (match) => described(match[1], false, true),
  },
  {
    // "A lamp for the desk" says what it is for.
    pattern: new RegExp(
      String.raw`(?<!(?<!\b(?:much|price)\s)\bfor\s)\b(?:the|that|this|those|these)\s+((?!${noNoun}\b)[\p{L}\p{N}][\p{L}\p{N}'’&-]*(?:\s+(?!${noNoun}\b)[\p{L}\p{N}][\p{L}\p{N}'’&-]*){0,5})`,
      "giu",
    ),
    mention: (match) => described(match[1], /^(?:those|these)/iu.test(match[0]), true),
  },
  {
    pattern:
      /\b(?:that|this)\s+(?:one|thing|guy|item|product)\b|\b(?:the\s+)?same(?:\s+(?:one|thing))?(?=\s*(?:$|[,.!?]|\s(?:in|but\s+in)\b))|\bthe\s+one(?=\s*(?:$|[,.!?]))/giu,
    mention: () => ({ kind: "view", many: false }),
  },
  {
    pattern:
      /\b(?:these|those)\s+(?:ones|things|guys|items|products)\b|\b(?:these|those)(?=\s*(?:$|[,.!?])|\s+(?:in|come|are|have|please|then|too|and|again|waterproof)\b)|\bthem(?:\s+all)?\b|\bthey\b(?!\s+(?:say|said|told|sent|deliver))/giu,
    mention: () => ({ kind: "view", many: true }),
  },
  { pattern: /\bit(?:s|'s)?\b/giu, mention: () => ({ kind: "view", many: false }) },
  {
    pattern:
      /(?:(?<=^\W*(?:(?:and|ok|so|but|do you have|have you got|got|does|is|will|can|has|how much is|what about|how about|what is|i want|i like|i'll take|show me|tell me about|tell me more about|more about|more on|details on|give me)\s+)?)|(?<=\b(?:about|of|with|like|see|want|take|get|have|on|prefer|compare)\s))(?:that|this|dat)(?=\s*(?:$|[,.!?])|\s+(?:in|come|comes|is|has|have|please|available|made|fit|work|too|but\s+in|with|looks)\b)/giu,
    mention: () => ({ kind: "view", many: false }),
  },
];

const listNames = "(?:list|page|results?|batch|search|lot|set|bunch)";

export const englishReferences: ReferenceWords = {
  noReference,
  finders,
  lists: [
    {
      pattern: new RegExp(
        String.raw`\s*\b(?:(?:of|from|in|on)\s+)?(?:the|your|that)\s+(?:very\s+)?(first|second|third|fourth|fifth|last|latest|previous|earlier|other|original|initial)\s+${listNames}\b`,
        "giu",
      ),
      list: (match) => {
        const which = match[1]?.toLowerCase() ?? "";
        if (/previous|earlier|other/u.test(which)) return { kind: "nth", place: -2 };
        if (/original|initial/u.test(which)) return { kind: "nth", place: 1 };
        return { kind: "nth", place: ordinals[which] ?? -1 };
      },
    },
    {
      pattern: new RegExp(
        String.raw`\s*\b(?:that\s+)?(?:from|(?:you|u|we|i)(?:'ve|\s+have|\s+had|\s+were|\s+was)?\s+(?:just\s+)?(?:showed|shown|show|gave|recommended|mentioned|suggested|listed|found|saw|seen|looked\s+at|looking\s+at|liked|asked\s+about|talked\s+about|discussed|started\s+with)(?:\s+(?:me|us))?(?:\s+at)?)\s*(?:\b(?:before(?:\s+that)?|earlier|previously|at\s+first|(?<!\bthe\s+one\s+${shown}\s+)first|in\s+the\s+beginning|at\s+the\s+(?:start|beginning)|a\s+(?:while|minute|moment|bit)\s+ago))\b`,
        "giu",
      ),
      list: () => ({ kind: "earlier" }),
    },
    { pattern: /\s*(?<!\bone\s)\b(?:earlier|before)(?=\s*(?:$|[.!?]))/giu, list: () => ({ kind: "earlier" }) },
  ],
  except:
    /\b(?:not|n't\s+(?:mean|want|like)|except(?:\s+for)?|(?:any|all|anything|everything|none|every\s+one|(?:any|all)\s+of\s+(?:them|these|those))\s+but|but\s+not|other\s+than|apart\s+from|besides|rather\s+than|instead\s+of|without)\s*(?:the\s+)?$/iu,
  and: /^\s*(?:and|or|nor|&|n|\+)\s*(?:the\s*)?$/iu,
  retracts: /\b(?:sorry|no|i\s+mean|i\s+meant|rather|wait|actually|make\s+(?:that|it)|scratch\s+that|oops)\b/iu,
  between: String.raw`\s*(?:,\s*(?:and|or)?|and|or|&|n|\+|vs\.?|versus|with|to|against)\s*(?:the\s+)?(?:number\s+|no\.?\s*|#)?`,
  beforeNumber:
    /\b(?:compare|versus|vs\.?|except(?:\s+for)?|(?:all|any|everything|anything)\s+but|difference\s+between)\s+$/iu,
  translated: {},
};
