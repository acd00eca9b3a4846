import type { SafetyTopic } from "../dialogue.js";
import { asTyped } from "./spotting.js";

/** What people say to get around a shop's assistant, or about themselves and the law; by what it is about, not by its words. */

/** Lower case, plain quotes, no characters that cannot be seen. */
export function flat(text: string): string {
  return asTyped(text)
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{M}]/gu, "")
    .replace(/[‘’`´]/gu, "'")
    .replace(/\s+/gu, " ")
    .trim();
}

const own = "(?:instructions?|prompts?|directives?|programming|guidelines|training|configuration|rules|restrictions)";
/** Where an order begins: at a sentence's start, or behind "please", "you must", "I want you to". */
const order =
  "(?:^|[.!?:;,\"'(\\[\\n-]\\s*|\\b(?:please|now|then|and|you (?:must|will|should|shall|can|may|have to|are (?:to|going to))|want you to|need you to|like you to|ask you to|let's|can you|could you|would you)\\s+)";
const people = "(?:customers?|users?|shoppers?|clients?|buyers?|persons?|people|guests?)";
const theirs =
  "(?:orders?|data|details|address(?:es)?|e-?mails?|names?|phones?|accounts?|purchases?|cards?|info(?:rmation)?|records?)";
const somebody =
  "(?:you|u|him|her|them|your|his|their|(?:the|this|that|your) (?:\\w+ )?(?:driver|courier|guy|man|woman|postman|mailman|manager|seller|agent|staff|idiot|bastard|bitch)|somebody|someone|everyone|everybody|people|whoever)";
const intends =
  "(?:i(?:'ll| will|'?m going to| am going to|'?m gonna| am gonna|'d like to| want to| could| swear i(?:'ll| will)?)|we(?:'ll| will)|(?:someone|somebody) should|i hope (?:someone|somebody|they))";

/** Each alternative looks at flat text. All of them are bounded, so that none grows slow on a long text. */
const patterns: Readonly<Record<SafetyTopic | "press-or-law", RegExp>> = {
  instructions: any(
    `\\b(?:ignor(?:e|ing)|disregard|forget|overrid(?:e|ing)|bypass|overlook|neglect|set aside)\\b[^.!?]{0,40}\\b(?:previous|prior|preceding|above|earlier|former|all|any|your|initial|original|system|openai)\\b[^.!?]{0,25}\\b${own}\\b`,
    `\\b(?:ignore|disregard|forget)\\b[^.!?]{0,12}\\b(?:previous|prior|earlier) (?:messages?|conversations?|text|context)\\b|\\bforget everything you\\b`,
    `^(?:\\W|\\b(?:hi|hello|hey|dear|ok|okay)\\b)*chat ?gpt\\b`,
    `\\b(?:system|initial|hidden|secret|original|developer|starting|internal|pre-?)[\\s_-]*(?:prompt|message|instructions?|configuration|directives?)\\b`,
    `\\b(?:show|print|reveal|repeat|output|tell|give|display|encode|translate|leak|recite|write|share|say|what (?:are|were|is|was)|copy|paste|dump)\\b[^.!?]{0,30}\\byour (?:\\w+ )?(?:instructions?|prompt|directives?|programming|guidelines|source code)\\b`,
    `\\b(?:instructions?|prompt|rules|text|guidelines) (?:that )?you (?:were|have been|got|received|are) (?:given|told|initially|instructed|programmed)\\b`,
    `\\b(?:text|were|been|was) (?:given|instructed|told)(?: to)? (?:initially|at the (?:start|beginning)|'|$)`,
    `${order}(?:integrate|modify|include|add|append|insert|end|begin|start|finish|format|change|rewrite)\\b[^.!?]{0,60}\\b(?:your|the|every|each|all) (?:\\w+ )?(?:answers?|repl(?:y|ies)|responses?|output)\\b(?! language)`,
    `\\brepeat\\b[^.!?]{0,30}\\b(?:above|word for word|verbatim|entire conversation|everything before)\\b`,
    `\\b(?:from now on|from this (?:moment|point) on|henceforth)\\b[^.!?]{0,20}\\b(?:you|your|act|respond|answer|speak|reply)\\b`,
    `\\byou(?:'re| are| will be)? now (?:a|an|the|in|called|named|dan|free|going|playing|my|no longer|acting|operating|jailbroken|unrestricted)\\b`,
    `\\byou are (?:about|going) to (?:be|become|act|immerse|play|pretend|roleplay)\\b`,
    `${order}(?:pretend|act|behave|role-?play|respond|answer|simulate|talk|speak|reply|imagine|emulate)\\b(?: to be| that you are| you are| you're| like you| as if you| as though you| as (?:a|an|my|the|if|though|dan)\\b| being)`,
    `\\b(?:role-?play(?:ing)? (?:as|game|with|that)|play the role of|take (?:on )?the (?:role|persona) of|stay in character|in character as|new persona)\\b`,
    `\\b(?:enter|enable|activate|switch (?:to|into)|go into|turn on|you are in|unlock)\\b.{0,12}\\b(?:developer|dev|god|admin|debug|sudo|maintenance|jailbreak|dan|test|root|unrestricted)\\s?mode\\b`,
    `\\b(?:developer|god|dan|jailbreak) mode\\b|\\bdo anything now\\b|\\bjailbr(?:eak|oken)\\b`,
    `\\b(?:base ?64|rot ?13|hexadecimal|morse code|caesar cipher)\\b`,
    `\\bcomplete (?:this|the following) sentence\\b|\\bcontinue the following\\b|\\bi was instructed to\\b`,
    `<\\|?(?:im_start|im_end|system|endoftext|system_prompt)\\b|\\[/?(?:inst|system)\\]|<</?sys>>|(?:^|[.!?\\n] ?)(?:system|assistant)\\s?:|###\\s?(?:instruction|system|response)`,
    `\\bignora\\w*\\b.{0,40}\\binstrucciones\\b|\\b(?:muestra|dime)\\w*\\b.{0,30}\\binstrucciones (?:del sistema|iniciales)\\b`,
    `忽略.{0,12}(?:指令|指示|提示|规则)|系统提示|(?:显示|告诉我|输出).{0,8}(?:提示词|系统指令)`,
  ),
  "off-topic": any(
    // Markup, queries and scripts are no talk: a shopper has no use for them here.
    `<(?![^\\s<>@"'=]{1,64}@[^\\s<>@"'=]{1,190}>)\\/?[a-z!?][^>]{0,80}(?:>|on\\w+ ?=|src|href|style)|javascript ?:|\\b(?:alert|confirm|prompt|eval|benchmark|waitfor|extractvalue|updatexml|sleep|document\\.\\w+|string\\.\\w+)\\([^)]{0,40}\\)|&#x?[0-9a-f]{2,6};?&#`,
    `^\\W*(?:\\d+\\W* ?)?(?:order|group) by \\d|\\bunion (?:all )?select\\b|\\bselect (?:\\*|[\\w@.()]+ ?,|.{0,30}[(@]).{0,60}\\bfrom\\b|\\bselect\\b.{0,40}\\bfrom (?:information_schema|users|dual|sys\\w*|mysql|pg_\\w+|master)|\\b(?:drop|alter|truncate) (?:table|data ?base)\\b|\\binsert into \\w+ ?(?:values|\\()|\\bdelete from \\w+ ?(?:where|--|;)|['")] ?(?:or|and) ['"(]?\\w{1,12}['"]? ?=|[?&](?:callback|jsonp|redirect|returnurl)=`,
    `\\{\\{.{0,60}\\}\\}|\\$\\{.{0,60}\\}|<%.{0,60}%>|[|;&\`] ?(?:cat|ls|wget|curl|ping|nc|bash|sh|cmd|powershell|whoami|id|uname)\\b(?: [-/]|$)|\\.\\./\\.\\./|/etc/passwd`,
    `${order}(?:write|compose|draft|generate|create|make up|invent|tell me|sing|recite)\\b(?: me| us)?(?: a| an| the| some| my)?(?: \\w+){0,3} (?:stor(?:y|ies)|poems?|essays?|songs?|scripts?|speech|jokes?|rap|haiku|novel|dialogue|article|blog post|cover letter|homework|python|javascript|code|malware|virus|program)\\b`,
    `${order}(?:translate|summari[sz]e|paraphrase|proofread|solve|calculate|debug)\\b[^.!?]{0,40}\\b(?:text|article|sentence|paragraph|equations?|into (?:french|german|spanish|english|chinese|latin|japanese)|this (?:page|code)|document)\\b`,
    `\\b(?:step[- ]by[- ]step )?(?:instructions|recipe|guide|how) (?:on |for |to )+(?:make|making|build|building|synthesi[sz]e|cook)\\b[^.!?]{0,30}\\b(?:bombs?|explosives?|meth\\w*|cocaine|drugs|napalm|weapons?|poison|malware|virus)\\b`,
  ),
  pretence: any(
    `${order}(?:just )?(?:pretend|make believe|act as (?:if|though))\\b`,
    `\\b(?:pretend|imagine|make believe|make it look like|just say|just tell me|act (?:as if|like|as though)|assume|let's say|simulate)\\b[^.!?]{0,25}\\b(?:refund|return|order|exchange|payment|claim|discount|cancellation|coupon|item|it|delivery|i|you)\\b[^.!?]{0,30}\\b(?:approved?|granted|accepted|done|completed?|paid|shipped|free|delivered|refunded|cancelled|issued|arrived|valid)\\b`,
    `\\b(?:mark|set|flag|record|register|log|change)\\b[^.!?]{0,15}\\b(?:my|the|this|that) (?:order|refund|return|payment|parcel)\\b[^.!?]{0,12}\\b(?:as|to)\\b[^.!?]{0,12}\\b(?:approved|paid|delivered|refunded|lost|returned|cancelled|free)\\b`,
  ),
  "other-people": any(
    `\\b(?:other|another|previous|last|next|all|every|each|any|some) ${people}(?:'s?|s')? (?:\\w+ )?${theirs}\\b`,
    `\\b${theirs} of (?:all|every|other|another|any|the last|the previous|your|some(?:one|body)|every(?:one|body))\\b[^.!?]{0,12}(?:${people}|else|one|body)`,
    `\\b(?:someone|somebody|everyone|everybody|anyone|anybody)(?: else)?'s ${theirs}\\b`,
    `\\b(?:customer|user|order|client) (?:data ?base|list|table|records)\\b|\\blist of (?:your |all )?${people}\\b|\\b(?:dump|access|query|export|hack|drop)\\b[^.!?]{0,20}\\b(?:data ?base|tables?)\\b`,
    `\\b(?:i'm|i am|this is|as|speaking as) (?:the |an? |your |one of your )?(?:\\w+ )?(?:admin(?:istrator)?|owner|manager|developer|employee|ceo|boss|staff|sysadmin|moderator|engineer|auditor)\\b[^.!?]{0,60}\\b(?:orders|customers?|accounts?|data ?base|users|access|override|proof|unlock)\\b`,
  ),
  "account-check": any(
    `\\b(?:is there|are there|does|do you have|has|check (?:if|whether)|tell me (?:if|whether)|know (?:if|whether)|find out)\\b[^!?]{0,60}\\b(?:accounts?|profile|customer)\\b[^!?]{0,16}\\b(?:for|with|under|on|linked to|in the name of)\\b (?:[^\\s@]{1,64}@|(?:this|that|his|her|the|my|an?|following) (?:e-?mail|address|phone|name|number|ex|boyfriend|girlfriend|husband|wife|friend|neighbou?r|boss|colleague|customer|person|man|woman)\\b)`,
    `\\bdoes\\b[^!?]{1,50}\\bhave an? account (?:here|with you|at your)\\b`,
    `\\b(?:is|was)\\b[^!?]{0,80}@[^!?]{3,60}\\b(?:registered|signed up|a customer|in your (?:system|records|data ?base))\\b`,
  ),
  discount: any(
    `(?<!\\bon )\\b(?:discounts?|coupons?|promo(?:tion(?:al)?)?(?: codes?)?|voucher codes?|discount codes?)\\b`,
    `\\bprice[- ]?match\\w*\\b|\\b(?:beat|match|meet)\\b[^.!?]{0,20}\\bprice\\b|\\b(?:lower|drop|reduce|cut|better|special|friend(?:ly|ship)?) (?:the |your |my |a )?price\\b`,
    `\\b(?:knock|take|get|give me|shave)\\b[^.!?]{0,14}(?:percent|\\$ ?\\d+|something|a bit|some) off\\b|\\b\\d{1,2} ?(?:%|percent) (?:off|less)\\b|\\bhaggle\\b`,
  ),
  powers: any(
    `^(?:so |and |but )?(?:are you|is (?:a |the )?(?:bot|assistant|chat ?bot))\\s+(?:even |really )?(?:allowed|permitted|authori[sz]ed|entitled) to\\b`,
    `^(?:so |and |but )?who (?:gave you|decides|controls) (?:the right|the power|that|you)\\b`,
  ),
  interests: any(
    `\\b(?:are|do|did|does|is|who)\\b[^.!?]{0,20}\\b(?:you|they|anyone|somebody|this|it)\\b[^.!?]{0,20}\\b(?:paid (?:to|for|by)|pays? you|commission|sponsored|kickbacks?|bribed?|an? (?:ad|advert(?:isement)?)\\b)`,
    `\\bwho pays you\\b|\\b(?:are you|you're) (?:just )?(?:advertising|trying to sell)\\b`,
  ),
  erasure: any(
    `\\b(?:delete|erase|remove|wipe|destroy|purge|clear)\\b[^.!?]{0,20}\\b(?:my|our|all|this)\\b[^.!?]{0,20}\\b(?:data|account|information|info|personal details|profile|history|chat|conversation|messages?|records?)\\b`,
    `\\bunsubscribe\\b|\\bopt(?:ing)? out\\b|\\bright to be forgotten\\b|\\bgdpr\\b|\\b(?:stop|end|cancel|no more)\\b[^.!?]{0,20}\\b(?:newsletters?|mailings?|spam(?:ming)?|marketing|e-?mailing me|promotional e-?mails?|texts? messages?)\\b`,
  ),
  record: any(
    `\\b(?:record|transcript|copy|log|protocol|print-?out|pdf)\\b[^.!?]{0,12}\\b(?:of|from|for)\\b[^.!?]{0,8}\\b(?:this|our|the)\\b[^.!?]{0,12}\\b(?:chat|conversation|talk|discussion)\\b|\\b(?:chat|conversation) (?:transcript|log|record|history)\\b|\\b(?:get|have|need|want|send|give|like)\\b[^.!?]{0,14}\\b(?:a|the) transcript\\b`,
    `\\b(?:e-?mail|send|mail|save|download|export|print|forward)\\b[^.!?]{0,10}\\b(?:this|our|the|whole)\\b[^.!?]{0,10}\\b(?:chat|conversation)\\b`,
  ),
  recording: any(
    `\\b(?:is|are|am|was|were|do|will)\\b[^.!?]{0,25}\\b(?:chat|call|conversation|this|i|we|you|line)\\b[^.!?]{0,25}\\b(?:record(?:ed|ing)|monitor(?:ed|ing)|listened)\\b|\\b(?:is|are|was|will) (?:this|the|our) (?:chat|conversation|call)\\b[^.!?]{0,12}\\b(?:stored|logged|saved|kept)\\b`,
    `\\bwho (?:can |else )*(?:reads?|sees?|has access to|is reading)\\b[^.!?]{0,16}\\b(?:this|chat|conversation|what i (?:write|type|say))\\b|\\bis (?:this|the|our) (?:chat |conversation )?(?:private|confidential|anonymous|secure)\\b`,
  ),
  "private-details": /(?!)/u,
  threat: any(
    `\\b${intends}\\b[^.!?]{0,40}\\b(?:kill|murder|hurt|stab|shoot|punch|beat(?: up)?|attack|strangle|slap|choke|run over|find|hunt(?: down)?|destroy|rape|harm|cut|smash|break|hit)\\b ${somebody}\\b(?! (?:a |the |some )?(?:e-?mail|message|review|email))`,
    `\\b${intends}\\b[^.!?]{0,40}\\b(?:break|smash|bash|cut off|slit|rip off) (?:his|her|your|their|the \\w+'s) (?:\\w+ )?(?:legs?|neck|face|head|bones?|arms?|throat|skull|teeth|nose)\\b`,
    `\\b(?:bomb|blow up|burn down|set fire to|shoot up) (?:your|the|this) (?:\\w+ )?(?:shop|store|office|warehouse|building|house|place)\\b`,
    `\\bi know where (?:you|he|she|they|your|the driver) (?:live|work|park|lives|works|parks)\\b|\\b(?:you|he|she|they)(?:'re| are|'s| is) (?:a )?dead (?:man|meat)\\b`,
  ),
  "self-harm": any(
    `\\b(?:kill|hurt|harm|hang|cut) myself\\b(?! laughing)|\\b(?:commit(?:ting)?|attempt(?:ing)?|thinking (?:of|about)|considering) suicide\\b|\\bsuicidal\\b`,
    `\\b(?:end|ending|take|taking) (?:my (?:own )?life|it all)\\b|\\b(?:i )?(?:want|wanna|would rather|wish i could) (?:to )?(?:just )?die\\b|\\b(?:don'?t|do not) want to (?:live|be alive)\\b|\\b(?:no reason|nothing (?:left )?) to live for?\\b|\\bbetter off dead\\b`,
  ),
  chargeback: any(
    `\\bcharge ?-?backs?\\b|\\bdisput(?:e|ing) (?:the|this|a|my|that|your) (?:charge|payment|transaction)\\b`,
    `\\b(?:bank|credit card company|card company|card issuer|paypal|visa|mastercard)\\b[^.!?]{0,25}\\b(?:reverse|reversed|dispute|get my money|take (?:it|the money) back|claim|call(?:ed)? back the)\\b`,
    `\\b(?:reverse|call back|pull back) (?:the|my|this) (?:charge|payment)\\b`,
  ),
  insult: any(
    `\\b(?:you|your|you're|u|ur|this (?:bot|thing|chat|assistant)|bot|assistant)\\b[^.!?]{0,18}\\b(?:idiots?|stupid|moron|dumb\\w*|imbecile|worthless|pathetic|trash|garbage|assholes?|arsehole|bitch|scum|bastards?|suck|sucks|fool|retard(?:ed)?|brainless|loser|clown|piece of (?:shit|crap|junk))\\b`,
    `\\b(?:fuck|screw|damn) (?:you|u|off|yourself)\\b|\\bgo to hell\\b|\\bshut up\\b|^(?:idiots?|stupid|moron|dumbass|asshole|bitch|bastard|loser)\\W*$`,
  ),
  "press-or-law": any(
    `\\b(?:talk|speak|talking|speaking|call|calling|contact|contacting|hire|hiring|get|getting|ask|asking|tell|telling|see|hear|letter|go|going|turn|through|involve|involving)\\b[^.!?]{0,16}\\b(?:my|our|an?) (?:lawyer|attorney|solicitor)s?\\b|\\b(?:my|our) (?:lawyer|attorney|solicitor)s? (?:will|is|has|says?|said|would)\\b|\\blegal (?:action|steps|department|notice)\\b`,
    `\\b(?:take|taking|see|drag) (?:you|this|it|them|your company)\\b[^.!?]{0,14}\\b(?:to|in) (?:small claims )?court\\b|\\bsmall claims\\b|\\b(?:i'll|i will|going to|gonna) sue\\b|\\bsue (?:you|the shop|your company)\\b`,
    `\\breport(?:ing)? (?:you|this|the shop|your (?:shop|company))\\b[^.!?]{0,12}\\bto\\b|\\b(?:consumer protection|ombudsman|trading standards|better business bureau|data protection (?:authority|agency|officer))\\b`,
    `\\b(?:i'm|i am|we are|we're|this is)\\b[^.!?]{0,40}\\b(?:journalist|reporter|editor|newspaper|radio|magazine|tv station|press)\\b[^.!?]{0,60}\\b(?:article|story|comment|statement|interview|writing|questions?|report)\\b|\\b(?:i'?m|i am|we'?re|we are) (?:writing|working on|preparing|doing) an? (?:\\w+ )?(?:article|story|report|piece|documentary) (?:about|on) (?:you|your|this shop|the shop)\\b|\\bpress (?:inquiry|enquiry|request|office|contact)\\b`,
  ),
};

function any(...alternatives: readonly string[]): RegExp {
  return new RegExp(alternatives.join("|"), "u");
}

export function touches(topic: keyof typeof patterns, flatText: string): boolean {
  return patterns[topic].test(flatText);
}

/** One of these alone is common talk; several in a long text are a script for a language model. */
const marksOfAScript: readonly RegExp[] = [
  /\b(?:chat ?gpt|gpt-?\d|openai|language model|llm|ai model|an ai|as ai|chatbot|artificial intelligence)\b/u,
  /\b(?:respond|responses?|reply|replies|answers?)\b/u,
  /\bprompts?\b/u,
  /\b(?:character|persona|fictional|fiction|story|scenario|simulat\w+|hypothetical)\b/u,
  /\b(?:you will|you must|you should|you can|you cannot|you are|your task|never refuse)\b/u,
  /\b(?:ethic\w*|moral\w*|illegal|harmful|unethical|uncensored|restrictions?|limitations?|guidelines)\b/u,
  /\b(?:instructions?|rules|format|commands?)\b/u,
  /\busers?\b/u,
];
const marksFrom = 3;
/** Words; a complaint as long as that seldom talks of prompts, characters and responses. */
const longFrom = 50;

/** A long text that tells a language model what to be. */
export function isScript(flatText: string): boolean {
  if (flatText.split(" ", longFrom + 1).length <= longFrom) return false;
  return marksOfAScript.filter((mark) => mark.test(flatText)).length >= marksFrom;
}

const subject = /(?:^|[\s|])subject ?:/u;
const otherField =
  /(?:^|[\s|])(?:e-?mail[ _])?(?:from|to|sent|date|received date|reply-to) ?:|(?:from|to) ?: ?[^\s@]{1,64}@/u;
/** What stands in mails that are sent to many. */
const ofMails =
  /\b(?:reply(?:ing)?|respond) to this (?:e-?mail|message)\b|\bview (?:it |this |the )?(?:e-?mail )?in (?:your |a |the )?(?:web )?browser\b|\b(?:click (?:here )?|link )to unsubscribe\b/u;
/** A shopper who lists sizes puts fewer bars between them. */
const barsFrom = 6;
const ofOrders = /\b(?:order ?(?:#|numbers?\b|no\b|nr\b|id\b|\p{L}{0,4}-?\d)|parcels?|tracking (?:number|no|id)\b)/u;

/** Somebody else's mail with its headers in the text, or a table, and no order that it names: nothing there is said to the shop. */
export function isDocument(flatText: string): boolean {
  const isMail = (subject.test(flatText) && otherField.test(flatText)) || ofMails.test(flatText);
  return (isMail || flatText.split("|", barsFrom + 1).length > barsFrom) && !ofOrders.test(flatText);
}

const plainLink = /^https?:\/\/(?!\d)[^@<>"'`]+$/u;
const code = any(
  "(?<!\\d)%[0-9a-f]{2}|%[0-7][0-9a-f](?!\\d)|&#x?[0-9a-f]|\\\\(?:u[0-9a-f]{4}|x[0-9a-f]{2})|\\[\\d+(?:;\\d+)*m",
  "(?:\\bhttps?:|[/\\\\]{2})[^\\s]{0,200}[^\\s/]@[^\\s/]|\\bhttps?:/*\\d",
  "```|\\w\\.\\w+\\(|\\]\\(|\\/\\*|['\")] ?(?:--|#)\\s*$|\\bnull ?, ?null\\b",
  "\\b(?:perl|python\\d?|php|bash|cmd|powershell)(?:\\.exe)? [-/]\\w",
);

/** Written for a machine: what looks like a number or an address in it answers no question. A plain link is no code. */
export function isCode(flatText: string): boolean {
  const words = flatText.split(" ").filter((word) => !plainLink.test(word));
  return code.test(words.join(" "));
}
