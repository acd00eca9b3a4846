import { focusedWish } from "../../wanted.js";
import type { Constraint, WishReading } from "../../wish.js";
import type { Heard, Reader } from "../heard.js";
import { foldedText } from "../question-words.js";
import { all, only, type Understood } from "../understood.js";

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

/** "Something nice for my mum": a gift by another name, as long as no thing is named. */
const somethingFor =
  /\b(?:an? (?:little|small) )?(?:something|anything|sth)\b(?: (?:really|very|a bit|a little))?(?: (?:nice|good|special|small|little|cute|great|lovely|cheap|fun|pretty))*(?: to (?:give|buy|get|surprise))? (?:for )?(?=(?:my|our|a|the|his|her)\b)/u;

const anybody = /\b(?:friend|colleague|co-?worker|boss|teacher|neighbou?r|partner|roommate|flatmate)s?\b/u;

/** "A present for my mum under 40, she likes cooking": what is left of it is the wish. */
export const giftFor: Reader = async (heard) => {
  const { readings } = await heard.readingAll();
  const beside = readings.filter(({ words }) => words !== "" && !isOfGift(words));
  const part = beside.length > 0 && beside.length < readings.length ? giftPart(heard.text) : undefined;
  const gift = await giftIn(part ?? heard.text, heard.ports);
  if (gift === undefined || part === undefined) return gift;
  // "A mug and something for my mum" are two things.
  return [...gift, ...only({ kind: "find", readings: beside, beside: true }, "rule:beside-gift")];
};

function isOfGift(words: string): boolean {
  const said = foldedText(words);
  return (
    gift.test(said) || /\b(?:something|anything)\b/u.test(said) || recipients.some(([, pattern]) => pattern.test(said))
  );
}

/** The stretch of a message that speaks of the gift. */
function giftPart(text: string): string | undefined {
  return text.split(/[,;]|\b(?:and|plus)\b/u).find((stretch) => {
    const said = foldedText(stretch);
    return gift.test(said) || somethingFor.test(said);
  });
}

async function giftIn(text: string, ports: Heard["ports"]): Promise<Understood | undefined> {
  const said = await withDoings(foldedText(text), ports);
  const [department, named] = recipients.find(([, pattern]) => pattern.test(said)) ?? [];
  const begins = gift.test(said)
    ? gift
    : (named !== undefined || anybody.test(said)) && somethingFor.test(said)
      ? somethingFor
      : undefined;
  if (begins === undefined) return undefined;
  const rest = said.replace(begins, " ");
  const limits = await ports.search.read(rest);
  const content = (named === undefined ? limits.words : limits.words.replace(new RegExp(named.source, "gu"), " "))
    .replace(besides, " ")
    .replace(/[^\p{L}\p{N}\s'-]/gu, " ");
  const liked = await knownOf(content.trim().split(/\s+/u).slice(0, likedMax), ports);
  const whom = department === undefined ? undefined : await ports.search.read(`for ${department}`);
  const wish = wishOf(limits, liked, whom, text);
  if (wish.words === "" && wish.constraints.length === 0)
    return only({ kind: "first-ideas", for: "gift" }, "rule:gift");
  const without = wishOf(limits, "", whom, text);
  // A taste is no must: where nothing is to it, that is said, and what is left is shown.
  const fails = wish.words !== "" && without.constraints.length > 0 && (await isNothing(wish, ports));
  const wishes = fails ? [wish, without] : [wish];
  return all(
    wishes.map((each) => ({ kind: "find", readings: [each] })),
    "rule:gift",
  );
}

async function isNothing(wish: WishReading, { search }: Heard["ports"]): Promise<boolean> {
  const { total, without } = await search.find(wish, { limit: 1, strict: true });
  return total === 0 && without.length === 0;
}

const likesAfterwards =
  /^(?:\P{L}|\b(?:and|but|oh|well|so|also|hm+|ok(?:ay)?|i think|maybe)\b)*(?:he|she|they|my \p{L}+)(?:'s|'re| is| are)? (?:really |also |always |very |quite |totally )*(?:likes?|loves?|enjoys?|adores?|into|fond of|crazy about|a (?:big )?fan of|\p{L}+ing\b)/u;

/** "She likes tea", after what it may cost was said: the taste leads, and the limits stay. */
export const theyLike: Reader = async ({ text, tracker, ports }) => {
  const before = focusedWish(tracker.wanted);
  if (before === undefined) return undefined;
  const said = await withDoings(foldedText(text), ports);
  const lead = likesAfterwards.exec(said)?.[0];
  if (lead === undefined) return undefined;
  const reading = await ports.search.read(/ing$/u.test(lead) ? said : said.slice(lead.length));
  const liked = await knownOf(reading.words.replace(besides, " ").trim().split(/\s+/u).slice(0, likedMax), ports);
  if (liked === "" || reading.constraints.length > 0) return undefined;
  const taste: WishReading = { ...reading, words: liked, known: 1, said: text };
  if (before.words !== "") return only({ kind: "refine", reading: taste }, "rule:gift-taste");
  const wish = { ...taste, constraints: before.constraints.filter((each) => !isWhom(each)) };
  const fails = wish.constraints.length > 0 && (await isNothing(wish, ports));
  return fails ? undefined : only({ kind: "find", readings: [wish] }, "rule:gift-taste");
};

/** Whom a gift is for says nothing of what they like. */
function isWhom(constraint: Constraint): boolean {
  return constraint.field === "category" && constraint.anyOf.every((name) => departments.has(name));
}

const departments: ReadonlySet<string> = new Set(recipients.map(([department]) => department));

const doing =
  /\b(?:he|she|who|that|my \p{L}+) (?:really |always |often |usually |also |just )?(?!is\b|has\b|was\b|likes\b|loves\b|enjoys\b|adores\b|needs\b|wants\b|hates\b|prefers\b|says\b|lives\b|wears\b|uses\b|turns\b|does\b|plays\b|goes\b|collects\b|owns\b)(?<verb>\p{L}{3,}s)\b(?: (?:a (?:whole |bit |lot)?\s?(?:lot|bit)?|lots|often|much|every \p{L}+|all the time|most days))*/u;

/** "He runs a lot" is a taste for running, where the shop has anything to it. */
async function withDoings(said: string, { search }: Heard["ports"]): Promise<string> {
  const found = doing.exec(said);
  const verb = found?.groups?.["verb"];
  if (found === null || verb === undefined) return said;
  const name = gerund(verb.replace(/(?<=ch|sh|ss|x|z|o)es$|s$/u, ""));
  const { known } = await search.read(name);
  return known === 0 ? said : said.replace(found[0], `he likes ${name}`);
}

/** "Run" is "running", "bake" is "baking". */
function gerund(verb: string): string {
  if (/[^e]e$/u.test(verb)) return `${verb.slice(0, -1)}ing`;
  return /^[^aeiou]*[aeiou][bdgmnprt]$/u.test(verb) ? `${verb}${verb.at(-1) ?? ""}ing` : `${verb}ing`;
}

const likedMax = 6;

/** What the person likes, as far as the shop has it: any of it will do. */
async function knownOf(words: readonly string[], { search }: Heard["ports"]): Promise<string> {
  const readings = await Promise.all(words.map((word) => search.read(word)));
  return words
    .filter((word, at) => /\p{L}{2}|\p{Script=Han}/u.test(word) && (readings[at]?.known ?? 0) > 0)
    .join(" or ");
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
