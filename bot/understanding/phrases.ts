import type { ConstraintField } from "../wish.js";
import { asTyped } from "./spotting.js";

/** What may stand around a short phrase without changing it. */
const before = "(?:(?:ok(?:ay)?|no|oh|well|actually|hmm|then|so|please|sorry|just)[,.!]?\\s+)*";
const after =
  "(?:[\\s,.!]*(?:please|thanks?|thank you|now|then|for now|anymore|any more|again|instead|sorry|ok(?:ay)?))*";

const someone =
  "(?:human(?: being)?s?|person|agent|representative|rep|operator|adviso[ru]|adviser|assistant manager|manager|colleague|supervisor|employee|team member|customer (?:service|care|support)|support(?: team)?|help ?desk|someone(?: real| human| else)?|somebody(?: real| human| else)?)";
const which =
  "(?:(?:a|an|the|that|this|some|any|your|one of your|real|live|actual|human|service|support|sales|customer service)\\s+)*";
/** Not "a human-sized teddy" nor "an agent costume": the person ends the clause, or is told what to do. */
const ends =
  "(?=\\s*(?:$|[.,;:!?)]|(?:please|now|asap|here|instead|again|today|immediately|about|who|that|to|on|from|for help|not|i can|because|rather|and|or|right|at once)\\b))";

/** Short phrases whose meaning does not depend on a model. Each pattern looks at folded text: lower case, plain quotes. */
const phrases = {
  person: any(
    `\\b(?:talk|speak|chat)(?:ing)?\\s+(?:(?:to|with)\\s+)?${which}${someone}${ends}`,
    `\\b(?:connect|transfer|put|pass|hand|forward|escalate)\\b.{0,20}?\\b(?:to|with|through to|on to|over to)\\s+${which}${someone}${ends}`,
    `\\b(?:get|give|send|fetch|find|ask|call|bring)\\s+(?:me\\s+)?${which}${someone}${ends}`,
    `\\b(?:want|need|like|prefer|expect|demand)\\s+${which}${someone}${ends}`,
    `^${before}(?:is|are) there (?:a|any) (?:real |live |actual )?${someone}${ends}`,
    `^${before}(?:can|could|may|will) ${which}${someone} (?:please )?(?:help|look|call|contact|take)\\b`,
    "\\b(?:i(?:'ll| will|'m going to| am going to) (?:sue|take legal action|call (?:the police|my lawyer))|(?:hear|letter) from my (?:lawyer|attorney|solicitor)|see you in court)\\b",
    `^${before}${which}${someone}${after}\\W*$`,
  ),
  cancel: whole(
    "(?:(?:(?:never ?mind[,. ]+)?forget|never ?mind)(?: about)? (?:(?:the|my|that|this) )?(?:orders?|parcel|package|number|look-?up|question)|never ?mind|forget (?:it|about it|that)|cancel(?: it| that| this)?|stop(?: it| that| this)?|leave it|drop it|(?:it )?doesn'?t matter|quit|abort|start (?:over|again)|reset)",
  ),
  yes: /^(?:yes|yep|yeah|yup|sure|ok(?:ay)?|please do|do it|go ahead|of course|correct|right|exactly|y)(?:\s+(?:please|do|sure|thanks?))?\W*$/u,
  no: /^(?:no|nope|nah|not really|no,? thanks?(?: you)?|n)\W*$/u,
  more: whole(
    "(?:(?:(?:can i |could i |let me )?(?:show|see|list|give)(?: me)? |(?:have you |do you have |are there |you )?(?:got )?(?:any |some )|a few )?(?:more|others?|other ones|the rest)(?: (?:of (?:them|those|these)|ones|options|results|products|choices|like (?:this|these|that|those)))?|next(?: page| ones?| five)?|(?:and )?what else(?: do you have| have you got| is there| you got)?(?: (?:in|at|for|around|of|within) (?:the |that |this )?(?:same |similar )?(?:price(?: range)?|budget|style|kind|type|sort))?|(?:is there |do you have )?anything else)",
  ),
  cheaper:
    /\b(?:cheaper|less expensive|lower price|lower in price|too expensive|too pricey|not so expensive|more affordable|costs? less|(?:over|above|beyond|out of) my budget|(?:can'?t|cannot|could never) afford|nothing (?:too |very |that |so )?(?:expensive|pricey|dear)|on a (?:tight |small |low )?budget|(?:not|\w*n'?t|no) (?:have |got |spend )?(?:much|a lot of|too much|lots of|any) money)\b|\b(?:that'?s|it'?s|they'?re|those are|these are|that is|this is|it is)\s+(?:(?:a\s+(?:bit|little)|way|far|just|really|much|quite)\s+)*(?:too (?:much|dear|steep|high)|steep|a (?:bit|little) much)(?: for (?:me|us|that))?\W*$/u,
  dearer: /\b(?:more expensive|pricier|dearer|higher end|more upmarket|costs? more)\b/u,
  refine:
    /^(?:but\s+|and\s+|or\s+|also\s+|rather\s+|maybe\s+|then\s+|actually,?\s+)*(?:only|just|but|with|without|in|not|no|under|below|over|above|between|same|rather|instead|made of|from|by|size|for|what about|how about|and|also)\b/u,
  aboutIt:
    /^(?:and\s+|ok(?:ay)?,?\s+)?(?:(?:does|is|has|can|are|do|will|would|what|how|which)\b.{0,24}\b(?:it|its|it's|this one|that one|they|these|those)\b|(?:(?:please\s+)?(?:tell|show|give) me\s+)?(?:some\s+)?(?:more|details?|info(?:rmation)?)\b(?:\s+\w+){0,2}\s+(?:it|this|that|this one|that one)\b)/u,
  buy: /\b(?:(?:add|put)\b.{0,40}\b(?:cart|basket|(?:my|the) bag)|buy (?:it|this|that|them|the \w+|one|two|number)|check ?out|i'?ll take (?:it|this|that|them|the \w+|one|two)|place (?:an|the|my) order|order (?:it|this|that|them|the \w+ one)\b)/u,
  compare: /^(?:please |can you |could you )?compare\b/u,
  taste: /^(?:and |but |maybe )?(?:something|anything|one)\s+(?:more\s+|a bit\s+|rather\s+|really\s+)?[\p{L}-]+\W*$/u,
  otherKind: /^(?:and |ok(?:ay)?,? )?(?:what about|how about|rather|instead,?)\s+/u,
  onlyCheaper: whole(
    "(?:(?:show me|have you|do you have|any|anything|something|a|the|one) )*(?:cheaper|less expensive|more affordable)(?: (?:one|ones|options?))?",
  ),
  notThat:
    /\b(?:do(?:es)? not|don'?t|didn'?t|never)\s+(?:\w+\s+)?(?:want|wanted|mean|meant|ask|asked|say|said|need|going)?\s*(?:to|you to)\s+(?:cancel|return|exchange|refund|change)\b|^(?:(?:no|oh|wait|please|and|but|just)[,.!]? )*(?:do not|don'?t|never) (?:you )?(?:dare )?(?:to )?(?:cancel|return|exchange|refund|change) (?:it|that|this|any\w*|my|the)\b[^.!?]{0,20}[.!]*$/u,
  whatDoYouMean:
    /^(?:(?:sorry|wait|ok(?:ay)?|but|and|hm+)[,.]? )*(?:what do you mean|what does that mean|i don'?t (?:understand|get it)|what number|which number|(?:where|how) (?:do|can|would|could) i (?:find|get|see|know) (?:it|that|this|(?:the|my) (?:order )?number)|what(?:'s| is|s) (?:the|my) (?:e-?mail|number|zip|code|postal code|address) (?:needed )?for|what (?:do|would|should) (?:you|u) (?:even |really )?need (?:it|that|this|(?:the|my|an?) [\w -]{2,16}) for|huh|pardon|come again|why (?:do|does|should|would|must|doesn'?t|didn'?t|won'?t|can'?t|isn'?t) (?:i|you|u|it|that|this)\b)\b.{0,20}$|^(?:sorry,? )?(?:but )?(?:what|why(?: (?:that|this|though))?|what for)\W*$/u,
  hasItShipped:
    /\b(?:has|have|did|is|are|when will|will)\b.{0,12}\b(?:it|they|that|my (?:stuff|things|items?|package|parcel|order))\b.{0,12}\b(?:shipped?|arrived?|(?:been )?sent|dispatched|out for delivery|on (?:its|the|their) way|get here|come yet)\b/u,
  sells:
    /^(?:and |hi,? |hello,? )?(?:(?:just )?(?:one more|one other|one last|another|a|quick|last) (?:quick )?(?:question|thing)[:,.-]* )?(?:do|are|have|can) (?:you|i|we)(?: guys)? (?:sell|selling|carry|stock|buy)\b/u,
  contact:
    /\b(?:talk|speak|chat with|call|phone|contact|reach|complain|complaint|someone|somebody|anybody|anyone|staff|support|help desk|escalate)\b/u,
  otherOptions:
    /^(?:and |in |are there |does it have |do you have |have you got )*(?:the |any )?(?:which|what|other|different|more) (?:other )?(?:colou?rs|sizes)\b.{0,20}$/u,
  lacksIt:
    /^.{0,60}\b(?:(?:don'?t|do not|can'?t|cannot|couldn'?t) (?:have|know|find|remember|see|recall)|lost|deleted|forgot(?:ten)?)\b.{0,20}\b(?:numbers?|it|that|one|them|e-?mail|mail|address|code|zip|postcode|order|confirmation|receipt)\b.{0,20}$|^.{0,12}\b(?:no idea|not sure|(?:don'?t|do not) (?:know|remember))\W*$/u,
  otherOrder: /\b(?:other|another|different|orders|second order|new order)\b/u,
  recommend:
    /^(?:so |and |ok(?:ay)?,? )?(?:what (?:should|can|could|would you) (?:i|we|you)? ?(?:buy|get|recommend|suggest)|surprise me|(?:can you |could you |please )?(?:recommend|suggest)(?: me)?(?: something| anything)?|what do you (?:recommend|suggest)|what'?s (?:good|popular|new) ?(?:here)?|what (?:all )?do you (?:sell|have|offer))\W*$/u,
  thatOrder: /\b(?:it|this|that|them|order|everything)\b/u,
  /** Something is to be done with an order, not only looked at. */
  changeOrder: /\b(?:cancel|return|exchange|refund|send back|change)\b|\bsend .{1,30} back\b/u,
  /** As the shopper's own wish, whatever thing it is done with. */
  wantsToReturn:
    /(?<!\b(?:do|can|should|must) )\b(?:i|we)(?:'d| would)? (?:want|need|like|have|wish|wanna|am trying|'m trying) (?:to )?(?:(?:return|exchange|cancel) (?!to\b)|send .{1,30} back\b|send back\b|(?:a|my|the) (?:refund|return|exchange|money back)\b)/u,
  aboutRules:
    /\b(?:return(?:ed|able|s)?|refund(?:ed|able|s)?|exchange|send (?:it|them|this|these) back|ship(?:ped|ping)?|deliver(?:y|ed)?|pay|invoice|warranty|guarantee|cancel|arrive|get here|how long|when will|gift[- ]wrap\w*)\b/u,
} as const;

export type Phrase = keyof typeof phrases;

export function says(phrase: Phrase, text: string): boolean {
  return phrases[phrase].test(folded(text));
}

function folded(text: string): string {
  return asTyped(text).toLowerCase().replace(/[‘’]/gu, "'").replace(/\s+/gu, " ").trim();
}

/** The phrase is all that is said. */
function whole(phrase: string): RegExp {
  return new RegExp(`^${before}${phrase}${after}\\W*$`, "u");
}

function any(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join("|"), "u");
}

const withdrawn =
  /\b(?:any|whatever|forget (?:about )?(?:the|my)|never mind the|regardless of(?: the)?|don'?t care (?:about|what)(?: the)?|no matter (?:the|what)|doesn'?t matter what)\s+(colou?r|price|budget|size|brand)\b/u;

const fieldNamed: Readonly<Record<string, ConstraintField>> = {
  color: "colour",
  colour: "colour",
  price: "price",
  budget: "price",
  size: "size",
  brand: "brand",
};

/** "any colour will do" takes the limit on colour back. */
export function withdrawnField(text: string): ConstraintField | undefined {
  return fieldNamed[withdrawn.exec(folded(text))?.[1] ?? ""];
}
