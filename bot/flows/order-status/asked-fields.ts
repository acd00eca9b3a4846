import type { OrderField } from "./order-question.js";

/** With which words each field of an order is asked for. */

interface AskedField {
  readonly about: OrderField;
  readonly asks: RegExp;
  /** Whether it may be asked of one thing of the order. */
  readonly ofLines?: true;
  /** With these words it is about the shop, or about what is still to be done. */
  readonly not?: RegExp;
}

const parcel = "(?:parcels?|packages?|box(?:es)?|shipments?|deliver(?:y|ies))";
const order = "(?:orders?|purchases?)";
/** What happens to goods under way. */
const leaves = "(?:ship(?:ped)?|sen[dt]|dispatch(?:ed)?|leave|left|go out|gone out|went out|post(?:ed)?)";
const arrives =
  "(?:arrived?|deliver(?:ed)?|come|came|get here|got here|here|reach(?:ed)?|receive[d]?|handed over|get it|got it|turn up|show up|land(?:ed)?)";
const have = "(?:ha(?:s|ve|d)|did|do|does|is|are|was|were|be|been|being|will|'s|'re)";
const day =
  "(?:(?:on|last|this)(?: the)? (?:\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|week|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|yesterday|today)";
const whichOf = "\\bwhich (?:one|order|item|thing|piece|of (?:them|the two|those|these|both))\\b.{0,30}";

/** The surest first; the first that fits is what was asked. */
export const askedFields: readonly AskedField[] = [
  {
    about: "later",
    asks: new RegExp(`${whichOf}\\b(?:later|earlier|newer|older|first|last|sooner|latest|newest|oldest)\\b`, "u"),
  },
  {
    about: "dearer",
    asks: new RegExp(`${whichOf}\\b(?:dearer|cheaper|pricier|more|less|most|least|bigger|higher|larger)\\b`, "u"),
  },
  {
    about: "payments",
    asks: /\b(?:charged?|billed?|paid|pay|debited|booked|payments?|took|taken)\b.{0,24}\b(?:twice|double|two times|more than once|a second time|again)\b|\bdouble[- ]?(?:charg|bill|pa[iy]|book)|\b(?:two|2|several|second) (?:charges?|payments?|bookings?)\b|\b(?:which|what|list (?:the|my)|all(?: the)?) (?:payments|charges)\b|\bwhen (?:did|was|were|have) (?:i|it|my card|the (?:order|payment|money)|we)\b.{0,12}\b(?:pay|paid|charged|debited)\b/u,
  },
  {
    about: "refund",
    asks: /\b(?:refund(?:s|ed)?|(?:my|the|any) money)\b/u,
    not: /\b(?:can|could|may|want|need|like|how do|would|please|if)\b|\bhow (?:long|do|does)\b|^(?:refund|i'd)\b/u,
  },
  {
    about: "paid-with",
    asks: /\bhow (?:did|have|was|were|is) (?:i|we|it|that|this|(?:the|my) \w+)\b.{0,12}\bpa(?:y|id)\b|\b(?:which|what|whose|my)(?: other)? (?:credit card|card|payment|account|gift card|paypal)\b|\bpa(?:y|id) (?:for (?:it|this|that|the order) )?(?:with|by|using|through|via|from)\b|\bpayment method\b|\bwhat did i (?:use to )?pay with\b/u,
    not: /\b(?:can|could|may|accept|take|refund|change|do you|want)\b/u,
  },
  {
    about: "extras",
    asks: /\b(?:(?:how much|what)\b.{0,24}\b(?:shipping|delivery|postage|tax(?:es)?|vat|fees?)\b|(?:discount|coupon|voucher|promo\w*|free shipping|shipping (?:cost|fee)s?|tax(?:es)?)\b)/u,
    not: /\b(?:do you|can i|could i|is there|give me|have you|delivery (?:date|day|time|address|company|service)|shipping address)\b|\bhow much (?:is|are|does)\b(?!.{0,40}\b(?:order|it|this|that)\b)/u,
  },
  {
    about: "tracking",
    asks: /\btracking(?: (?:number|code|id|link|no|info\w*|details)\b|\W*$)|\bhow (?:can|do|could|would) i track\b|\b(?:parcel|shipment|consignment) (?:number|code|id)\b/u,
  },
  {
    about: "carrier",
    asks: new RegExp(
      `\\bwho(?:'s|s|m| is| are| will| has| did)?\\b.{0,16}\\b(?:deliver|ship|carr|bring|transport|sen[dt])|\\b(?:which|what|whose) (?:carrier|courier|company|${parcel} (?:company|service|firm)|shipping (?:company|service))|\\bcarrier\\b|\\bcourier\\b|\\b(?:with|by) (?:ups|fedex|dhl|usps|royal mail|dpd|hermes|gls)\\b`,
      "u",
    ),
    not: /\b(?:do you|can you|you use)\b/u,
  },
  {
    about: "address",
    asks: /\b(?:which|what|whose|the|my|right|correct|same|delivery|shipping|old|new) address\b|\bwhere (?:is|'s|s|was|are|were|will|did|does|do)\b.{0,30}\b(?:going|go|sen[dt]|ship(?:ped)?|deliver(?:ed)?|headed|heading|addressed)\b|\b(?:going|go|sen[dt]|shipped|delivered|addressed|headed|deliver) to\b|\bto (?:which|what|whose) (?:address|city|town|place|house)\b/u,
    not: /\b(?:do you (?:ship|deliver|send)|can|could|change|update|different|wrong|instead|want|please|another|e-?mail)\b/u,
  },
  {
    about: "placed",
    asks: new RegExp(
      `\\b(?:when|what (?:day|date|time)|how long ago|since when) (?:did (?:i|we)\\b.{0,12}\\b(?:order|place|buy|purchase)|(?:did|have|was|were|had)\\b.{0,40}\\b(?:ordered|placed|bought|purchased))\\b|\\b(?:${order}|purchase) date\\b|\\bdate of (?:the|my|this|that) ${order}|\\bi (?:ordered|bought|placed)\\b.{0,30}\\b${day}`,
      "u",
    ),
    ofLines: true,
  },
  {
    about: "sent",
    asks: new RegExp(
      `\\b(?:when|what (?:day|date|time)|how long ago) (?:did|was|were|has|have|is|are|will|does|do)\\b.{0,40}\\b${leaves}\\b|\\b(?:shipping|shipment|dispatch) date\\b`,
      "u",
    ),
    ofLines: true,
  },
  {
    about: "arrived",
    asks: new RegExp(
      `\\b(?:when|what (?:day|date|time)|how long ago|since when) (?:did|was|were|has|have|had)\\b.{0,40}\\b${arrives}\\b|\\bwho (?:signed|took|accepted|received)\\b|\\bwhere (?:did|was|were|has|have)\\b.{0,24}\\b(?:leave|left|put|hand(?:ed)?|dropped?)\\b|\\b${arrives}\\b.{0,12}\\b${day}`,
      "u",
    ),
    ofLines: true,
  },
  {
    about: "expected",
    asks: new RegExp(
      `\\b(?:when|by when|what (?:day|date|time))(?:'s|'ll| will| does| do| is| are| can| should| would| might)\\b.{0,40}\\b(?:${arrives}|coming|expect|due|arriving|have it|delivery|be with me)\\b|\\bhow (?:long|much longer|many (?:more )?(?:days|weeks|hours))\\b.{0,20}\\b(?:it|my|the (?:order|parcel|package)|until|till|this|that|they)\\b|\\beta\\b|\\b(?:expected|estimated|arrival|delivery) (?:date|day|time|delivery|arrival)\\b|\\bwill (?:it|they|that|this|(?:my|the) \\w+)\\b.{0,30}\\b(?:${arrives}|make it|in time)\\b|\\b(?:late|delayed|overdue)\\b|\\bgive me a date\\b`,
      "u",
    ),
    ofLines: true,
    not: /^(?:and |so |but )?why\b/u,
  },
  {
    about: "return",
    asks: /\b(?:status|state|where|how|ha(?:s|ve)|did|when|is|was)\b.{0,30}\b(?:my|the) (?:return|exchange)\b|\bmy (?:return|exchange)\b.{0,24}\b(?:arrived?|received?|approved|accepted|going|coming|processed)\b/u,
    not: /\b(?:label|policy|window|do i|can i|could i|start|make)\b/u,
  },
  {
    about: "why-total",
    asks: /\b(?:why|how come)\b.{0,40}\b(?:total|so much|cost|costs|pa(?:y|id)|charged?|more|expensive|dear|amount|sum|price|\d)|\bhow (?:is|was|does|did)\b.{0,16}\b(?:total|sum|price|amount)\b.{0,16}\b(?:made|come|add|calculated|worked)\b|\bbreak(?:[ -])?down\b/u,
  },
  {
    about: "why-state",
    asks: /\b(?:why|how come|what(?:'s| is) (?:taking|the (?:hold[- ]?up|delay|problem)|wrong with (?:it|my|the)))\b/u,
    not: /\b(?:you|need|do i|should|ask(?:ed|ing)?|recommend|these|those)\b/u,
  },
  {
    about: "parcels",
    asks: new RegExp(
      `\\b(?:one|same|single|separate|different|several|many|two|three|both|all|together|which|what|a|split|more than one)\\b.{0,20}\\b(?:parcels?|packages?|box(?:es)?|shipments?)\\b|\\b(?:come|comes|coming|arrive|ship(?:ped)?|sent|travel|go) (?:all )?(?:together|separately|in one)\\b`,
      "u",
    ),
    ofLines: true,
    not: /\bwhat(?:'s|s| is| was)\b.{0,6}\bin\b/u,
  },
  {
    about: "count",
    asks: /\bhow many\b/u,
    ofLines: true,
    not: /\b(?:days|weeks|hours|months|in stock|left|do you|are available)\b/u,
  },
  {
    about: "contents",
    asks: new RegExp(
      `\\bwhat(?:'s|s| is| was| are| were| all|'re)?\\b.{0,12}\\b(?:in|inside|part of)\\b.{0,10}\\b(?:it|this|that|there|${order}|${parcel})\\b|\\bwhat(?: all)? (?:did|have|had) (?:i|we)\\b.{0,8}\\b(?:order(?:ed)?|buy|bought|get|got|purchased?)\\b|\\b(?:what|which|list|show|all)\\b.{0,12}\\b(?:items|things|products|pieces|articles)\\b|\\bwhat (?:does|did) (?:it|(?:the|my|this|that) order) (?:contain|include|hold|have)\\b`,
      "u",
    ),
    not: /\b(?:last time|do you|you (?:have|sell|offer))\b/u,
  },
  {
    about: "number",
    asks: /\b(?:what(?:'s|s| is| was)|which (?:is|was)|tell me)\b.{0,16}\border (?:number|id|no)\b|\bwhich order (?:is|was) (?:this|that|it)\b/u,
  },
  {
    about: "total",
    asks: /\b(?:total|in all|altogether|all together|all in all|in sum|sum)\b|\b(?:how much|what) (?:did|have) (?:i|we)\b.{0,10}\b(?:pay|paid|spen[dt])\b(?! for)|\b(?:come|came|add|added|adds) (?:up )?to\b/u,
  },
  {
    about: "line-price",
    asks: /\bhow much\b.{0,6}\b(?:was|were|did|is|are|does|do|had|have)\b|\b(?:what|how much)\b.{0,40}\b(?:costs?|prices?|pay for|paid for)\b|\bprices? (?:of|for)\b|\b(?:was|were|cost|costs|paid)\b.{0,24}(?:[$€£]\s?\d|\d+(?:[.,]\d\d)\b|\b\d+ (?:dollars|bucks|euros|pounds)\b)/u,
    ofLines: true,
    not: /\bhow much (?:longer|time)\b/u,
  },
  {
    about: "options",
    asks: /\b(?:what|which) (?<option>[\p{L}]+)\b.{0,12}\b(?:is|was|are|were|did|does)\b|\b(?:is|was|are|were)\b.{0,24}\bthe [\p{L}\d./' -]{1,24} (?:one|ones|size|version|model)\b|\b(?:is|was|are|were) (?:it|they|that)\b.{0,10}\bsize\b/u,
    ofLines: true,
    not: /\b(?:you|should|best|better|recommend|available|stock)\b|^(?:and |so )?which one\b|\bwhat (?:is|was|do|does|time|day|date)\b/u,
  },
  {
    about: "contains",
    asks: new RegExp(
      `\\b(?:did|have|had|do) (?:i|we)\\b.{0,10}\\b(?:order(?:ed)?|buy|bought|get|got|pick(?:ed)?|choose|chose|take|took|purchased?)\\b|\\b(?:is|are|was|were|isn't|wasn't|weren't|aren't)\\b.{0,40}\\b(?:in (?:it|there|this|that|(?:the|my|this|that) (?:${order}|${parcel}))|included|part of)\\b|\\b(?:does|did) (?:it|(?:the|my|this|that) ${order})\\b.{0,6}\\b(?:have|contain|include|hold)\\b|\\b(?:right|correct)\\W*$`,
      "u",
    ),
    ofLines: true,
  },
  {
    about: "state",
    asks: new RegExp(
      `\\bwhere(?:'s|s| is| are| was| were)\\b|\\b(?:status|state)\\b|\\b${have}\\b.{0,50}\\b(?:${leaves}|${arrives}|on (?:its|the|their) way|in transit|under ?way|packed|cancelled|canceled|processed|lost)\\b|\\bhow(?:'s| is| are) (?:my|the|that|this) (?:${order}|${parcel})\\b`,
      "u",
    ),
    ofLines: true,
    not: /\b(?:do|can|could|would) you\b|\bwhere (?:is|are|was|were|am) (?:we|you|your|i|she|he)\b/u,
  },
];
