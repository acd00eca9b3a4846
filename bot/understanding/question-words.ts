import { asTyped } from "./spotting.js";

/** What shoppers say about a question that would narrow what they want, in English, Spanish and Chinese. */

const lead = "(?:(?:ok(?:ay)?|oh|um+|hm+|well|honestly|actually|really|i guess|no|nah|pues|bueno|嗯)[,.!]*\\s+)*";
const tail =
  "(?:[\\s,.!]+(?:please|thanks?|thank you|really|honestly|tbh|to be honest|at all|to me|for me|por favor))*";

/** "too many questions", "just show me stuff" */
const stop =
  "(?:just (?:show|give) (?:me|us)(?: (?:some|any|all|the|your|of|them|it|something|anything|everything|stuff|things|products|results|list|options|ideas|what you (?:have|got)))*|" +
  "(?:please )?(?:stop|quit|enough)(?: with)?(?: the| all the| your| these)?(?: asking| questions)(?: me)?(?: (?:things|stuff|questions|so much))?|" +
  "(?:no more|too many|so many) questions|don'?t ask(?: me)?(?: (?:so much|anything|questions|things|again|more))*)";

const phrases = {
  noPreference: whole(
    "(?:i )?(?:have )?no (?:real |strong |particular |special )?preferences?(?: (?:here|there|on that))?",
    "(?:i )?(?:really |honestly )?(?:don'?t|do not|dont) (?:really |much )?(?:mind|care|(?:have )?(?:a |any )?prefer(?:ence)?)(?: (?:about|which|what).{0,24})?",
    "whatever(?: .{0,20})?",
    "any(?:thing|one| one| of (?:them|those|these)| colou?r| size| kind| brand| material)?(?:(?: is| are|'s| will| would be| would)? (?:fine|good|ok(?:ay)?|do|works?|great))?",
    "(?:that |it |this )?(?:does ?n[o']?t|doesn'?t|don'?t) (?:really )?matter(?: .{0,20})?",
    "(?:you|u) (?:choose|pick|decide)|up to you|your (?:choice|call)",
    "not (?:fussy|picky|bothered|important|really|that i know|particularly)(?: .{0,20})?",
    "(?:i'?m |i am )?(?:easy|flexible|open|not sure|undecided)(?: .{0,20})?",
    "(?:no idea|(?:i )?(?:don'?t|dont|do not) know(?: yet)?|idk|dunno)",
    "no|nope|nah|none|neither|skip(?: (?:that|it|this))?|next(?: question)?|all(?: of (?:them|those))?|both",
    "(?:me )?da igual|cualquiera|no importa|lo que sea|sin preferencia|todos|无所谓|都可以|都行|随便(?:吧)?|不知道|没有(?:要求|偏好)?|不限",
  ),
  /** The same where nothing was asked: what else would be "no" or "both" is not among them. */
  anyWill: whole(
    "(?:i )?(?:have )?no (?:real |strong |particular |special )?preferences?(?: (?:here|there|on that))?",
    "any(?:thing|one| one| of (?:them|those|these))?(?:(?: is| are|'s| will| would be| would)? (?:fine|good|ok(?:ay)?|do|works?|great))?",
    "(?:i )?(?:really |honestly )?(?:don'?t|do not|dont) (?:really |much )?(?:mind|care)|whatever|i'?m (?:easy|flexible|not (?:fussy|picky))|not (?:fussy|picky)|idc",
    "(?:me )?da igual|cualquiera|lo que sea|sin preferencia|无所谓|都可以|都行|随便(?:吧)?|不限",
  ),
  noMore: whole(
    `${stop}(?:[\\s,.;!]+(?:and |please )*${stop})*`,
    "(?:i )?(?:don'?t|do not) care,? just show.{0,20}",
    "muéstrame(?:lo)? (?:ya|todo)|别问了|直接(?:给我)?看",
  ),
  usual:
    /\bwhat (?:do|would|did) (?:most |other |the )*(?:people|ppl|customers?|shoppers|others|everyone|folks|buyers|they) (?:usually |normally |mostly |typically |generally |tend to )*(?:take|choose|pick|buy|get|go (?:for|with)|want|have|prefer)\b|\bwhat(?:'?s| is| are) (?:the )?(?:most )?(?:popular|common|usual|typical|normal)\b|\bwhat would you (?:recommend|suggest|take|pick|choose)\b|\bwhat do you (?:recommend|suggest)\b|\bwhich (?:one )?(?:is|are) (?:the )?(?:most )?(?:popular|common)\b|qu[eé] suele|cu[aá]l es (?:el|la) m[aá]s (?:popular|com[uú]n)|大家.{0,4}(?:选|买|要)|一般.{0,4}(?:选|买)/u,
  why: whole(
    "(?:but )?why(?: do| should| would| are| is| does)?(?: you| i| u| that| it| this)?(?: need| want| have| ask(?:ing)?| matter)?(?: to)?(?: know| say| ask| tell)?(?: (?:me|you|that|this|it))*",
    "what for|does (?:it|that) matter|what (?:do|does) (?:you|that|this) mean|por qué(?: .{0,20})?|为什么.{0,8}",
  ),
  yes: whole("yes|yeah|yep|yup|sure|of course|sí|si|是的?|有"),
} as const;

export type QuestionPhrase = keyof typeof phrases;

export function saysOfQuestion(phrase: QuestionPhrase, text: string): boolean {
  return phrases[phrase].test(foldedText(text));
}

export function foldedText(text: string): string {
  return asTyped(text).toLowerCase().replace(/[‘’]/gu, "'").replace(/\s+/gu, " ").trim();
}

function whole(...alternatives: readonly string[]): RegExp {
  return new RegExp(`^${lead}(?:${alternatives.join("|")})${tail}[\\s\\p{P}\\p{S}]*$`, "u");
}
