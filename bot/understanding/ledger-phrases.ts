import { asTyped } from "./spotting.js";

/** Ways of speaking of what the assistant believes is wanted. Each pattern looks at folded text. */

const opening = "^(?:(?:ok(?:ay)?|no|oh|well|actually|hmm+|then|so|and|but|please|sorry|just|wait|hey)[,.!]?\\s+)*";
const ending =
  "(?:[\\s,.!?]*(?:please|thanks?|thank you|now|then|for now|again|after all|instead|at all|anyway|any ?more|so far|exactly|currently|right now))*[\\s.!?]*$";
const limit = "(?:limits?|filters?|restrictions?|constraints?|conditions?|criteria|requirements?|settings?)";
const field =
  "(?:colou?rs?|price|budget|cost|sizes?|brands?|materials?|fabric|ratings?|stars?|stock|age|width|height|length|weight)";

const phrases = {
  asksWanted: new RegExp(
    [
      `${opening}what (?:are|were) (?:you|we) (?:looking|searching) for${ending}`,
      `${opening}what (?:am i|was i|are we) (?:looking|searching) for${ending}`,
      `${opening}(?:what|which)(?:'s| is| are| were)? (?:all )?(?:my|the|your)?\\s*(?:current )?${limit}(?: do (?:i|we|you) have| are (?:on|set|active))?${ending}`,
      `${opening}(?:show|tell|give|list|remind)(?: me)?(?: of)? (?:all )?(?:my|the) (?:current )?(?:${limit}|wish(?:es)?|wish ?list|shopping list|list)${ending}`,
      `${opening}(?:my|the) (?:current )?${limit}${ending}`,
      `${opening}what (?:do|did) (?:you|we|i) (?:have|got|get|note|know|think i want|think i'm looking for|believe i want)(?: down| noted)?(?: for me)?(?: so far)?${ending}`,
      `${opening}what (?:have|did) i (?:ask(?:ed)?|told|tell|said|say|want(?:ed)?)(?: you| for)*(?: so far)?${ending}`,
      `${opening}what(?:'?s| is)(?: (?:still|all))? (?:on (?:my|the) list|left(?: on (?:my|the) list)?)${ending}`,
      `${opening}(?:remind me|tell me again),? what (?:i|we|you)(?:'m|'re| am| are)? (?:looking for|asked for|wanted?)${ending}`,
    ].join("|"),
    "u",
  ),
  asksWhy:
    /^(?:and |but |ok(?:ay)?,? |wait,? )?(?:why|how come|who said)\b.{0,40}\b(?:only|just|all|always|everything|nothing|no|not|few|little|none|show(?:ing|n)?|see(?:ing)?|these|those|limit(?:ed)?|filter(?:ed|ing)?|exclud(?:e|ed|ing)|leav(?:e|ing) out)\b.{0,60}$|^(?:and |but )?who said\b.{0,60}$/u,
  startsOver: new RegExp(
    `${opening}(?:(?:scrap|forget|drop|delete|discard|ditch|clear|cancel|reset)(?: about)? (?:that|this|it|all (?:of )?(?:that|this|it)|it all|everything|the (?:whole )?(?:list|search|lot))[\\s,.!-]*(?:(?:and |let's |please |i want to )*(?:start|begin) (?:over|again|anew|afresh|from scratch|new))|(?:scrap|forget|drop|discard|ditch|clear|delete) (?:all (?:of )?(?:that|this|it)|it all|everything|the (?:whole )?(?:list|search|lot))|(?:let's |can we |i want to |please )*(?:start|begin) (?:all )?(?:over|again|anew|afresh|from scratch|from zero|new)|from scratch|(?:a )?(?:new|fresh) (?:search|start)|reset(?: (?:all|everything|the search|my search))?)${ending}`,
    "u",
  ),
  clearsLimits: new RegExp(
    `${opening}(?:(?:remove|clear|drop|delete|forget|reset|lift|take (?:off|away)|without|no|ignore)(?: about)? (?:all |any |every |the |my |of )*${limit}|(?:show|give) (?:me )?(?:them all|all of them|everything)(?: without (?:any )?${limit})?|(?:(?:anything|any|whatever|all)(?: (?:is|are) (?:fine|ok(?:ay)?|good)| will do| goes| works)?[\\s,.!-]+)?(?:just )?(?:show|give|let) (?:me )?(?:see )?(?:anything|what ?ever|what)(?: (?:you(?:'ve)? (?:have|got)|there is|is there))+)${ending}`,
    "u",
  ),
  dropsTogether:
    /\b(?:no|forget|remove|drop|without|ignore|lift|scrap|never mind|any)\b.{0,24}\b(?:total|overall|together|combined|in all|altogether)\b|\b(?:total|overall budget)\b.{0,16}\b(?:doesn'?t matter|not important|no matter)\b/u,
  takesBack: new RegExp(
    [
      `\\b(?:any|whatever|whichever|all)\\s+${field}\\b`,
      `\\b(?:remove|drop|clear|delete|forget(?: about)?|ignore|lift|skip|scrap|never mind|no more|take (?:off|away|out)|leave out|get rid of|without)\\s+(?:the |my |that |this |any )?(?:[\\p{L}\\d$€£-]+ ){0,3}?(?:${field}|${limit})\\b`,
      `\\b(?:no|without(?: a| any)?)\\s+(?:${field}\\s+)?${limit}\\b`,
      "\\b(?:regardless of|no matter|don'?t (?:really )?(?:care|mind)(?: about| what)?|(?:is|are) not (?:so |that |really )?(?:important|relevant)|isn'?t (?:so |that |really )?(?:important|relevant)|do(?:es)?n'?t (?:really )?matter|makes no difference|is (?:all the same|irrelevant|open))\\b",
      "\\b(?:not|no|without|never|no longer|\\p{L}+n'?t)\\b.{0,40}\\b(?:after all|any ?more|any longer)[\\s.!]*$",
      "^(?:(?:no|ok|okay|actually|well|please|and),? )*(?:forget|drop|remove|skip|scrap|lose)(?: about)? (?:the |that |my )?\\S+(?: \\S+)?[\\s.!]*$",
      "\\b(?:doesn'?t|does not|don'?t|do not|needn'?t|need not) (?:have|need) to (?:be|have|come)\\b.{0,40}\\b(?:after all|any ?more)\\b",
    ].join("|"),
    "u",
  ),
  softens:
    /\b(?:(?:is|are|'s) (?:only |just |more of )?(?:a )?(?:preference|flexible|negotiable|optional|nice to have|a bonus|a plus)|would (?:only |just )?be (?:nice|great|a bonus|a plus|good)|(?:is|'s|are) (?:not|no) (?:a )?(?:must|strict|deal ?breaker|essential|requirement)|isn'?t (?:a )?(?:must|strict|deal ?breaker|essential|that strict|so strict)|not that strict|(?:doesn'?t|does not|don'?t) (?:have|need) to be|need not be|needn'?t be|if possible|not necessarily|can (?:be|go) (?:a (?:bit|little) )?(?:more|higher|over))\b/u,
  hardens:
    /\b(?:(?:is|are|'s) (?:really |definitely |absolutely )?(?:a must|essential|important|fixed|required|not negotiable|non-?negotiable|a requirement|a deal ?breaker|the (?:absolute )?(?:limit|max(?:imum)?))|must (?:really |definitely )?be|has to be|have to be|needs? to be|really (?:need|must)|strictly|no exceptions?)\b/u,
  alsoAllowed:
    /^(?:and |ok(?:ay)?,? |well,? |actually,? |hmm,? )*or\b|\b(?:too|as well|also|either)[\s.!]*$|\b(?:is|are|would be|'s) (?:also )?(?:fine|ok(?:ay)?|good|alright|all right|acceptable)\b|\b(?:also (?:fine|ok(?:ay)?))\b/u,
  giftCard: new RegExp(`${opening}(?:an? |the )?(?:e-?)?gift[- ]?(?:cards?|vouchers?|certificates?)${ending}`, "u"),
  /** A limit of the wish itself may be asked for with as little as "why blue?". */
  asksWhyShort: /^(?:and |but |ok(?:ay)?,? |wait,? )?why\b.{0,30}$/u,
  asksSomething:
    /\?\s*$|^(?:(?:and|so|but|ok(?:ay)?),? )*(?:is|are|does|do|has|have|can|could|would|will|what|which|how|when|where|who|why)\b/u,
} as const;

export type LedgerPhrase = keyof typeof phrases;

export function saysOfLedger(phrase: LedgerPhrase, text: string): boolean {
  return phrases[phrase].test(foldedText(text));
}

/** Lower case, plain quotes, single blanks; long texts are no edit of a limit. */
export function foldedText(text: string): string {
  return asTyped(text).slice(0, 300).toLowerCase().replace(/[‘’]/gu, "'").replace(/\s+/gu, " ").trim();
}
