import { asTyped } from "./spotting.js";

/** Short phrases that steer a task: yes, no, wait, say that again, back to it. English, and the usual Spanish and Chinese. */

const around = "(?:(?:ok(?:ay)?|oh|well|so|and|actually|please|sorry|just|no|yes)[,.!]?\\s+)*";
const polite = "(?:[\\s,.!]+(?:please|thanks?|thank you|now|then|for now|again|sorry|por favor|gracias|谢谢))*";

const phrases = {
  /** Nothing but a yes: a question mark makes it a doubt. */
  clearYes:
    /^(?:(?:great|good|nice|cool|lovely|fine|wonderful|thanks|thank you)[\s,.!]+)?(?:(?:yes|yep|yeah|yup|ye|sure|ok(?:ay)?|okey|kk?|alright|all right|of course|absolutely|definitely|correct|right|exactly|perfect|sounds good|looks good|please do|do it|go ahead|go for it|send it(?: off)?|that'?s (?:right|fine|correct|it|ok(?:ay)?)|y|s[ií]|claro|dale|vale|de acuerdo|correcto|env[ií]alo|adelante|是的?|好的?|好吧|对的?|可以|行|嗯|没问题|发吧|确认)(?:$|[\s,.!，。！]+))(?:(?:yes|yep|yeah|sure|ok(?:ay)?|please|please do|do it|do that|do|go ahead|send it|send|that'?s (?:right|fine|correct)|thanks?|thank you|you can|cool|great|nice|perfect|fine|good|por favor|gracias|谢谢)[\s,.!，。！]*)*$/u,
  no: /^(?:no|nope|nah|naw|not really|rather not|better not|not now|no,? thanks?(?: you)?|no way|please don'?t|don'?t(?: (?:do (?:it|that)|send (?:it|that)))?|n|no gracias|mejor no|不|不是|不要|不用了?|不行|别)(?:[\s,.!，。！]+(?:no|please|thanks?|thank you|sorry|don'?t|gracias|谢谢))*[\s.!。！]*$/u,
  hesitates:
    /^(?:(?:oh|ok(?:ay)?|well|no|yes|actually)[,.!]?\s+)*(?:h+m+|u+m+|u+h+|e+r+m*|wait(?: (?:a|one) (?:sec(?:ond)?|min(?:ute)?|moment)| up| please)?|hold on|hang on|one (?:sec|moment|second|minute)|just a (?:sec|moment|minute|second)|not yet|not sure(?: yet)?|i'?m not sure(?: yet)?|let me (?:think|check|see)(?: about (?:it|that))?|maybe(?: later)?|i'?ll think about it|give me a (?:sec|minute|moment|second)|espera(?: un momento)?|un momento|等等|等一下|稍等)(?:[\s,.!…]+(?:please|sec|wait|a (?:sec|moment)|let me (?:think|check|see)|not sure|not yet|maybe|h+m+))*[\s.!?…]*$/u,
  sayAgain:
    /^(?:(?:sorry|wait|ok(?:ay)?|but|and|um+|hm+)[,.!?]?\s+)*(?:what (?:do|did) you mean(?: by (?:that|this|it))?|what does (?:that|this|it) mean|huh|eh|pardon(?: me)?|come again|sorry\s*\?|what|what was that|what(?:'s| is|s) that(?: (?:supposed to mean|about|for))?|(?:in|with) other words|(?:can|could) you (?:say|put|explain) (?:that|it|this)(?: (?:again|simpler|more simply|differently|in (?:simple|easier|plain|other) (?:words|terms|english)))?|simpler|what(?:'s|s| is| was) (?:the|your) question(?: again)?|what did you (?:just )?(?:say|ask)(?: me)?|[?？]+|say (?:that|it) again|excuse me\s*\?|i still (?:don'?t|do not|can'?t)|i (?:(?:still|really|just|honestly) )*(?:don'?t|do not|didn'?t|can'?t) (?:quite |really )?(?:understand|get (?:it|that|this)|follow|see it)(?: (?:that|it|you|this|the question))?|i'?m (?:confused|lost)|(?:can|could) you (?:repeat|rephrase|explain)(?: (?:that|it|this|the question))?|no entiendo|qu[eé] quieres decir|c[oó]mo\s*\?|什么意思|没听懂|不明白|不懂)[\s.!?？。]*$/u,
  whereWereWe: new RegExp(
    `^${around}(?:where were we|what were we (?:doing|talking about|saying)|let'?s (?:go on|continue|carry on)|go on|continue|carry on|as i was saying|sigamos|continuemos|继续)${polite}[\\s.!?？]*$`,
    "u",
  ),
  backTo:
    /^(?:(?:ok(?:ay)?|so|and|right|anyways?|well|now|alright|great|thanks?|thank you|cool)[,.!]?\s+)*(?:(?:let'?s |can we |could we |i want to )?(?:go(?:ing)? |get(?:ting)? |come |coming )?back to|(?:let'?s )?(?:continue|carry on|go on|proceed) with|return(?:ing)? to|what about|how about|and)\s+(?:that |this |the |my |our )(.{2,60})$/u,
  recall: new RegExp(
    `^${around}(?:(?:so|and|well)\\s*\\?+|(?:is there |are there |do you have |have you |got )?(?:any(?:thing)? (?:news|new|updates?)|an update)(?: yet)?(?: (?:on|about|for) (?:that|it|this|me|my \\w+(?: \\w+)?))?|what'?s (?:the news|the status|happening|going on)(?: with (?:that|it|my \\w+))?|updates?\\s*\\?|alguna novedad|hay novedades|有消息吗|有进展吗)${polite}[\\s.!?？]*$`,
    "u",
  ),
  everything: new RegExp(
    `^${around}(?:(?:cancel|forget|stop|drop|scrap|leave)(?: about)? (?:everything|all (?:of )?(?:it|this|that|them)|it all|all|the whole thing)|(?:let'?s )?start (?:over|again|from scratch)|reset|olv[ií]dalo todo|cancela todo|全部取消|都取消)${polite}[\\s.!]*$`,
    "u",
  ),
  startsOver: /\b(?:start (?:over|again|from scratch)|reset)\b/u,
  stops: /^(?:cancel(?:a|ar|alo)?|olv[ií]dalo|d[eé]jalo|no importa|算了|取消|不用了|停)[\s.!。！]*$/u,
  /** What the assistant is about to do shall not be done. */
  dont: /\b(?:don'?t|do not|no need to|never|stop|not)\b.{0,24}\b(?:look(?:ing)? (?:it |that |this |the order |my order |anything )?up|look(?:ing)? for (?:the|my) order|check(?:ing)? (?:the|my|that|this|any) \w+|track(?:ing)?|send(?:ing)? (?:it|that|this|anything|the \w+)|e-?mail(?:ing)? (?:me|them|anybody|anyone)|pass(?:ing)? (?:it|that|this|anything) on|write to (?:me|them|anybody|anyone))\b/u,
  notThatOne:
    /^(?:(?:no|nope|oh|sorry|wait)[,.!]?\s+)*(?:not (?:that|this) (?:one|order|number)|(?:that|this|it)(?:'?s| is| was) (?:not (?:it|the (?:right )?(?:one|order|number))|(?:the )?wrong(?: (?:one|order|number))?)|wrong (?:one|order|number)|i (?:mean|meant) (?:the other|another)(?: (?:one|order))?)[\s.!]*$/u,
  changes: /\b(?:change|edit|fix|correct|update|wrong|different|other|another|new|not)\b|^no\b/u,
  asksForThings:
    /^(?:and |but |so |oh |ok(?:ay)? |also )*(?:show me|find me|do you (?:have|sell|carry|stock)|have you got|i'?m looking for|looking for|can you (?:show|find)|where(?:'s| is| are)|track|what time is|back to)\b/u,
} as const;

export type FlowPhrase = keyof typeof phrases;

export function steers(phrase: FlowPhrase, text: string): boolean {
  return phrases[phrase].test(foldedText(text));
}

/** What is gone back to: "my order", of "back to my order". */
export function goneBackTo(text: string): string | undefined {
  return phrases.backTo.exec(foldedText(text))?.[1];
}

/** Lower case, plain quotes, single blanks. */
export function foldedText(text: string): string {
  return asTyped(text).toLowerCase().replace(/[‘’]/gu, "'").replace(/\s+/gu, " ").trim();
}
