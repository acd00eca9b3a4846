import type { WishReading } from "../../wish.js";
import type { Heard, Reader } from "../heard.js";
import { foldedText } from "../question-words.js";
import { only } from "../understood.js";

/** The thing that is wanted is a gift; a gift card, and wrapping, are things of their own. */
const gift =
  /\b(?:(?:i|we)(?:'m| am|'re| are)? )?(?:(?:need|want|looking|searching|hunting|shopping|have|got) (?:to (?:buy|get|find) )?(?:for )?)?(?:(?:a|an|some|the|any|my|your|good|nice|great|perfect|small|little|cute|cheap|last[- ]minute|birthday|wedding|christmas|xmas|anniversary|housewarming|farewell|valentine'?s?(?: day)?|mother'?s day|father'?s day|thank[- ]you|graduation|baby shower|secret santa) )*(?:gifts?|presents?|regalos?)(?: ideas?)?\b(?! ?(?:card|certificate|voucher|wrap|box|bag|receipt|message|tag|ribbon|set|basket)\w*)|礼物/u;
/** Who it is for, as the shop's departments call them. */
const recipients: readonly (readonly [department: string, RegExp])[] = [
  [
    "men",
    /\b(?:dad(?:dy)?|father|husband|hubby|boyfriend|bf|brother|grand(?:pa|dad|father)|uncle|fianc[eé]|him|man|guy|son[- ]in[- ]law|father[- ]in[- ]law|padre|pap[aá]|marido|novio|hermano|abuelo)\b|爸爸|父亲|老公|男朋友|爷爷/u,
  ],
  [
    "women",
    /\b(?:mo?u?m(?:my|mie)?|mother|wife|girlfriend|gf|sister|gran(?:dma|ny|dmother)?|nan(?:a|ny)?|aunt(?:ie|y)?|fianc[eé]e|her|woman|lady|madre|mam[aá]|mujer|esposa|novia|hermana|abuela)\b|妈妈|母亲|老婆|女朋友|奶奶/u,
  ],
  [
    "kids",
    /\b(?:kids?|child(?:ren)?|nephew|niece|grand(?:son|daughter|child(?:ren)?)|godson|goddaughter|little (?:one|boy|girl)|boy|girl|son|daughter|hij[oa]|sobrin[oa])\b|孩子|小朋友|儿子|女儿/u,
  ],
];
const besides =
  /\b(?:please|for|to|my|our|a|an|the|his|her|their|friend|friends|colleague|coworker|co-worker|boss|teacher|neighbou?r|someone|somebody|partner|family|best|special|birthday|christmas|xmas|anniversary|wedding|who(?:'s| is)?|that|is|has|have|got|everything|nothing|she(?:'s)?|he(?:'s)?|they(?:'re)?|likes?|loves?|enjoys?|into|turning|can you|could you|find|me|show|help|with|choose|pick|suggest|recommend|something|anything|soon|hi|hello|hey|of|on|and|it'?s|i|we|need|want|para|mi|un|una|de|le|gusta)\b|'s\b/gu;

/** "A present for my mum under 40, she likes cooking": what is left of it is the wish. */
export const giftFor: Reader = async ({ text, ports }) => {
  const said = foldedText(text);
  if (!gift.test(said)) return undefined;
  const [department, named] = recipients.find(([, pattern]) => pattern.test(said)) ?? [];
  const rest = said.replace(gift, " ");
  const limits = await ports.search.read(rest);
  const content = (named === undefined ? limits.words : limits.words.replace(new RegExp(named.source, "gu"), " "))
    .replace(besides, " ")
    .replace(/[^\p{L}\p{N}\s'-]/gu, " ");
  const liked = await knownOf(content.trim().split(/\s+/u).slice(0, likedMax), ports);
  const whom = department === undefined ? undefined : await ports.search.read(`for ${department}`);
  const wish = wishOf(limits, liked, whom, text);
  return wish.words === "" && wish.constraints.length === 0
    ? only({ kind: "first-ideas", for: "gift" }, "rule:gift")
    : only({ kind: "find", readings: [wish] }, "rule:gift");
};

const likedMax = 6;

/** What the person likes, as far as the shop has it: any of it will do. */
async function knownOf(words: readonly string[], { search }: Heard["ports"]): Promise<string> {
  const readings = await Promise.all(words.map((word) => search.read(word)));
  return words.filter((word, at) => word !== "" && (readings[at]?.known ?? 0) > 0).join(" or ");
}

/** What the person likes leads where the shop knows it; else whom it is for, and what it may cost. */
function wishOf(limits: WishReading, words: string, whom: WishReading | undefined, said: string): WishReading {
  const departments = limits.constraints.some(({ field }) => field === "category" || field === "age");
  const added = words !== "" || departments || whom?.words !== "" ? [] : whom.constraints;
  return {
    ...limits,
    words,
    constraints: [...limits.constraints, ...added],
    known: words === "" ? 0 : 1,
    said,
  };
}
