import type { ChatTopic, SmallTalk } from "../../dialogue.js";
import type { Reader } from "../heard.js";
import { foldedText } from "../question-words.js";
import { only } from "../understood.js";

const thanked =
  "(?:(?:no|ok(?:ay)?|many|great|perfect)?[\\s,.!]*(?:thanks?|thank you|thx|ty)(?: so much| a lot| very much)?[\\s,.!]+)?";

/** What is said for the sake of talking; each pattern is all of a part of what was said. */
const patterns: readonly (readonly [SmallTalk | ChatTopic | "acknowledgement", RegExp])[] = [
  [
    "laugh",
    whole(
      "(?:l+o+l+|lmf?ao|rofl|(?:ha|he|hi|ja|je){2,}h?a?|hah|heh|xd|哈+|笑死|that'?s (?:so )?funny|very funny|funny)(?:[\\s,.!]+(?:ok(?:ay)?|right|fine|sure|cool|good one))?",
    ),
  ],
  ["good-morning", whole("(?:good )?morning|buenos d[ií]as|早上好|早(?:安)?")],
  ["good-evening", whole("good (?:evening|afternoon|day)|evening|buenas (?:tardes|noches)|晚上好|下午好")],
  [
    "goodbye",
    whole(
      `${thanked}(?:good ?night|(?:bye|goodbye|see (?:you|ya)|cya|later|ciao|adi[oó]s|hasta luego|再见|拜拜)(?: then| now| bye)?(?: for now)?)`,
      `${thanked}(?:(?:that'?s|that is|that will be|that'?ll be) (?:all|everything)|nothing (?:else|more)|no more questions|(?:i'?m|i am|we'?re) (?:done|all set|all good|good))(?: (?:for )?(?:now|today))?(?:[\\s,.!]+(?:thanks?|thank you|thx|ty|bye))*`,
    ),
  ],
  [
    "how-are-you",
    whole(
      "how(?:'?s| is) (?:it going|life|your day(?: going)?|everything|things)|how (?:are|r) (?:you|u|ya)(?: doing| feeling| today)*|how do you do",
      "what'?s (?:up|new with you)|wass?up|sup|you (?:ok|good|alright)|qu[eé] tal|c[oó]mo est[aá]s|你好吗|最近怎么样",
    ),
  ],
  [
    "who-are-you",
    whole(
      "(?:are|r) (?:you|u) (?:really )?(?:(?:a|an) )?(?:real |actual |live )?(?:bot|robot|human(?: being)?|person|machine|ai|computer|chat ?bot|real|alive|chat ?gpt|gpt|llm|language model)(?: or (?:a |an )?(?:bot|robot|human|person|machine|real|real person))?",
      "am i (?:talking|speaking|chatting) (?:to|with) (?:a )?(?:real |actual )?(?:bot|robot|human|person|machine|computer|someone real)(?: or .{1,20})?",
      "is (?:this|that) (?:a |an )?(?:real |actual )?(?:bot|robot|human|person|ai|machine|chat ?bot|automated)|who are you|what are you|is (?:there )?(?:anybody|anyone|somebody|someone) (?:real )?there",
      "(?:eres|es) (?:un )?(?:robot|bot|humano|persona(?: real)?)|qui[eé]n eres|你是(?:机器人|真人|人)(?:吗|还是.{1,6})?|你是谁",
    ),
  ],
  [
    "name",
    whole(
      "what(?:'?s| is) your name|do you have a name|what (?:do|can|should|shall) i call you|c[oó]mo te llamas|你叫什么(?:名字)?",
    ),
  ],
  [
    "who-made-you",
    whole(
      "who (?:made|built|created|programmed|wrote|designed|trained|owns|runs|developed|coded) (?:you|u|this)|who(?:'?s| is) (?:your (?:boss|maker|creator|developer|owner)|behind (?:you|this))|where (?:are you|do you come) from",
      "(?:which|what) (?:model|ai|company|technology|software)(?: are you| made you| do you (?:use|run on)| is this)(?: using| from)?|how do you work|how were you made|qui[eé]n te (?:hizo|cre[oó])|谁(?:做|造|开发)(?:了)?(?:的)?你(?:的)?",
    ),
  ],
  [
    "remember-me",
    whole(
      "(?:do|can|will|did) (?:you|u) (?:still )?(?:remember|recogni[sz]e|know)(?: who)? (?:me|i am|us|who i am|our last (?:chat|conversation)|(?:what|when) (?:i|we) .{1,40})|remember me|have we (?:talked|spoken|chatted|met)(?: before)?",
      "te acuerdas de m[ií]|你(?:还)?记得我(?:吗)?",
    ),
  ],
  [
    "joke",
    whole(
      "(?:can you |could you |please |go on,? )*(?:tell|know)(?: me)?(?: a| any)?(?: good| funny)? jokes?|make me laugh|say something funny|cu[eé]ntame un chiste|讲个笑话",
    ),
  ],
  ["bored", whole("i'?m (?:so |really |very |just )?bored(?: to death)?|(?:so )?bored|me aburro|好?无聊")],
  [
    "apology",
    whole(
      "(?:i'?m |so |very |oh )*sorry(?: about that| for that| my (?:bad|mistake|fault))?|my (?:bad|mistake|fault)|apologies|oops|whoops|perd[oó]n|对不起|不好意思",
    ),
  ],
  [
    "thanks",
    whole(
      "(?:(?:many|much|ok(?:ay)?|cool|great|good|nice|perfect|awesome|fine|lovely|alright|got it)[\\s,.!]+)*(?:thank(?:s| ?you| u)|thx|tks|ty|tysm|cheers|ta|gracias|谢谢|多谢)(?: (?:so|very) much| a (?:lot|bunch|million|ton)| again| (?:for|anyway).{0,30}| you)*",
    ),
  ],
  [
    "compliment",
    whole(
      "(?:you'?re|you are|ur|that'?s|that is|this is|it'?s) (?:so |really |very |pretty |super |quite )*(?:great|awesome|amazing|cool|nice|brilliant|helpful|perfect|lovely|the best|sweet|smart|clever|kind|good|wonderful|excellent)(?: (?:bot|robot|assistant|job|work))?|(?:good|great|nice|well) (?:job|work|bot|done)|(?:i )?(?:love|like) (?:you|it|this(?: bot)?)|wow|awesome|nice one|brilliant|amazing|muy bien|genial|太(?:好|棒)了|真棒",
    ),
  ],
  [
    "acknowledgement",
    whole(
      "(?:(?:ok(?:ay)?|k|oh|ah|alright|right|yeah),? ?)?(?:cool|fine|good|got it|gotcha|i see|i get it|understood|noted|makes sense|fair enough|good to know|that helps|no worries|no problem|fine by me)(?:[,. ]+(?:cool|good|great))*",
    ),
  ],
  [
    "complaint",
    whole(
      "(?:you'?re|you are|ur|this (?:bot|chat|thing|assistant) is|this is|that'?s|u r|what a) (?:so |really |very |pretty |just |absolutely |completely |totally |a )*(?:useless|rubbish|stupid|dumb|terrible|awful|horrible|hopeless|pathetic|worthless|crap|bad|annoying|no (?:help|use|good)|not (?:helpful|helping|very (?:helpful|good|smart))|unhelpful|the worst|waste of time|joke)(?: (?:bot|robot|assistant|thing))?|(?:useless|stupid|dumb|rubbish|bad) (?:bot|robot|assistant|thing)|useless|(?:i|we)(?:'d| would|'m here| am here)?(?: just| really)? (?:want|need|like|have|wish|wanted) (?:to )?(?:complain|(?:make |file |lodge |raise )?an? (?:\\w+ )?complaint)(?: (?:about|with|to|regarding) .{1,60})?|eres (?:un )?in[uú]til|没用|真笨",
    ),
  ],
];

/** "lol", "are you a bot?", "do you remember me?" */
export const smallTalk: Reader = ({ text }) => {
  const said = foldedText(text);
  const [topic] = patterns.find(([, pattern]) => pattern.test(said)) ?? [];
  return topic === undefined ? undefined : only({ kind: "small-talk", topic }, "rule:small-talk");
};

function whole(...alternatives: readonly string[]): RegExp {
  const before =
    "(?:(?:hi|hello|hey|hiya|ok(?:ay)?|so|well|um+|hm+|and|but|oh|ah|wait|haha|lol|no|yes)(?: there)?[,.!]*\\s+)*";
  const after =
    "(?:[\\s,.!]+(?:please|then|man|mate|dude|bro|friend|tbh|honestly|really|there|though|btw|today|haha|lol|everyone|all))*";
  return new RegExp(`^${before}(?:${alternatives.join("|")})${after}[\\s\\p{P}\\p{S}\\u200d\\ufe0f]*$`, "u");
}
