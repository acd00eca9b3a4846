import { asTyped } from "./spotting.js";

/** Short phrases whose meaning does not depend on a model. Each pattern looks at folded text: lower case, plain quotes. */
const phrases = {
  person:
    /\b(?:(?:talk|speak|chat|connect|transfer|put|pass|get|want|need|give|a|real|live|actual)\b.{0,30}\b(?:human|person|agent|representative|rep|operator|advisor|adviser|colleague|someone real|somebody real|customer service|support team)|human!*|(?:a )?person,? please|(?:agent|representative|operator)\s*(?:please|now|!+))\b|^(?:human|agent|person|operator|representative)\W*$/u,
  cancel:
    /^(?:no,?\s*)?(?:never ?mind|forget (?:it|about it|that)|cancel that|stop(?: it| that)?|leave it|drop it|doesn'?t matter)\b.{0,20}$/u,
  yes: /^(?:yes|yep|yeah|yup|sure|ok(?:ay)?|please do|do it|go ahead|of course|correct|right|exactly|y)(?:\s+(?:please|do|sure|thanks?))?\W*$/u,
  no: /^(?:no|nope|nah|not really|no,? thanks?(?: you)?|n)\W*$/u,
  more: /^(?:(?:please\s+)?(?:show|see|list|any|got|have you got|give me)\s+(?:me\s+)?(?:some\s+)?(?:more|others|other ones|the rest)|more|next|next page|what else|anything else|others|more please|more of (?:them|those|these))\b.{0,25}$/u,
  cheaper:
    /\b(?:cheaper|less expensive|lower price|lower in price|too expensive|too pricey|not so expensive|more affordable|costs? less)\b/u,
  dearer: /\b(?:more expensive|pricier|dearer|higher end|more upmarket|costs? more)\b/u,
  refine:
    /^(?:but\s+|and\s+|or\s+|also\s+|rather\s+|maybe\s+|then\s+|actually,?\s+)*(?:only|just|but|with|without|in|not|no|under|below|over|above|between|same|rather|instead|made of|from|by|size|for|what about|how about|and|also)\b/u,
  aboutIt:
    /^(?:and\s+|ok(?:ay)?,?\s+)?(?:(?:does|is|has|can|are|do|will|would|what|how|which)\b.{0,24}\b(?:it|its|it's|this one|that one|they|these|those)\b|(?:(?:please\s+)?(?:tell|show|give) me\s+)?(?:some\s+)?(?:more|details?|info(?:rmation)?)\b(?:\s+\w+){0,2}\s+(?:it|this|that|this one|that one)\b)/u,
  otherKind: /^(?:and |ok(?:ay)?,? )?(?:what about|how about|rather|instead,?)\s+/u,
} as const;

export type Phrase = keyof typeof phrases;

export function says(phrase: Phrase, text: string): boolean {
  return phrases[phrase].test(folded(text));
}

function folded(text: string): string {
  return asTyped(text).toLowerCase().replace(/[‘’]/gu, "'").replace(/\s+/gu, " ").trim();
}
