import type { FirstIdeas } from "../../dialogue.js";
import { runningFlow } from "../../tracker.js";
import { focusedItem } from "../../wanted.js";
import type { Reader } from "../heard.js";
import { says } from "../phrases.js";
import { foldedText } from "../question-words.js";
import { only } from "../understood.js";

/** Who does not know where to begin. Each pattern is all that is said. */
const beginnings: readonly (readonly [FirstIdeas, RegExp])[] = [
  [
    "surprise",
    whole(
      "(?:just )?surprise (?:me|us)(?: again)?(?: with (?:something|anything))?",
      "(?:show me |give me |pick )?(?:something|anything) (?:random|at random|unexpected)",
      "i'?m feeling lucky|sorpr[eé]ndeme|给我(?:一个)?惊喜|随机(?:推荐)?",
    ),
  ],
  [
    "browsing",
    whole(
      "(?:i'?m |i am |we'?re )?(?:just|only) (?:browsing|looking(?: around)?|having a look|killing time)(?: around)?",
      "(?:just )?browsing|solo (?:estoy )?mirando|随便看看|只是看看",
    ),
  ],
  [
    "assortment",
    whole(
      "what (?:all )?(?:do|does) (?:you|u|this shop|the shop|your shop)(?: guys)?(?: actually| even)? (?:sell|have|offer|stock|carry|do)(?: here)?",
      "what (?:kinds?|sorts?|types?) of (?:things?|stuff|products?|items?) (?:do you (?:sell|have|offer|carry)|are there)(?: here)?",
      "what(?:'?s| is) (?:there|in (?:the|your) (?:shop|store)|on offer)|what can i (?:buy|get|find)(?: here| from you)?|(?:show me )?(?:your |the )?(?:departments|categories|catalog(?:ue)?|range|assortment)",
      "qu[eé] (?:vend[eé]is|venden|tienen|ten[eé]is)|你们(?:都)?(?:卖|有)(?:些)?什么(?:东西)?",
    ),
  ],
  [
    "gift",
    whole(
      "(?:(?:i|we) (?:need|want|am looking for|'m looking for|have to (?:buy|find|get))|i'?m looking for|looking for|find me|help me (?:find|choose|pick))?\\s*(?:a |an |some |the )?(?:(?:nice|good|birthday|christmas|last[- ]minute|small|little|perfect) )*(?:gifts?|presents?)(?: ideas?| for (?:someone|somebody|a friend|a colleague))?",
      "(?:any |some )?gift (?:ideas?|suggestions?|tips)|(?:busco |necesito )?un regalo|(?:我要|我想)?(?:买|送|找)?(?:一个|个)?礼物",
    ),
  ],
  [
    "popular",
    whole(
      "what do (?:most |other |the )*(?:people|ppl|customers|shoppers|others|everyone) (?:usually |normally |mostly )*(?:take|choose|pick|buy|get|like)(?: here| from you)?",
      "what(?:'?s| is| are) (?:the |your )?(?:most )?(?:popular|trending|hot|best ?sellers?|best[- ]selling|bestselling)(?: (?:ones?|products?|things?|items?))?(?: here| now| right now)?",
      "(?:show me )?(?:your |the )?(?:best ?sellers|most popular(?: (?:ones?|products?|things?|items?))?)|lo m[aá]s vendido|什么(?:最)?(?:好卖|热销|受欢迎)",
    ),
  ],
  [
    "advice",
    whole(
      "what (?:should|can|could|shall|would you) (?:i|we|you) ?(?:buy|get|order|recommend|suggest)(?: here| today)?",
      "(?:can|could|would|will) you (?:please )?(?:help me )?(?:choose|decide|pick|recommend|suggest)(?: me)?(?: something| anything)?",
      "(?:you|u) (?:choose|pick|decide)(?: (?:for me|something))?|your (?:choice|pick)",
      "(?:please )?help me (?:choose|decide|pick|out|shop|find something)|(?:please )?(?:recommend|suggest)(?: me)?(?: something| anything)?",
      "what do you (?:recommend|suggest)|(?:(?:do you have|have you got|you got|got|give me|i'?d like|i need) )?(?:any |some |a )?(?:recommendations?|suggestions?|ideas|tips)(?: for me)?",
      "what'?s (?:good|nice|new|interesting)(?: here)?|(?:i (?:really )?have |i'?ve (?:got )?)?no (?:idea|clue)(?: what (?:i want|to (?:buy|get)))?",
      "i (?:don'?t|do not|dont) know what (?:i want|to (?:buy|get))|i (?:want|need) (?:something|to buy something)(?: nice| new)?|no idea what i want",
      "qu[eé] me recomiendas|ay[uú]dame a elegir|有什么推荐(?:吗)?|推荐(?:一下|点什么)?",
    ),
  ],
];

const otherIdeas = whole(
  "(?:something|anything) (?:else|different|other)",
  "(?:other|different|new) ideas?",
  "not (?:those|these|that)",
);

/** "What should I buy?", "I need a gift", "surprise me" */
export const firstVisit: Reader = ({ text, tracker }) => {
  const said = foldedText(text);
  // More of the first ideas: there is no wish to show more of.
  const ideasShown = tracker.list !== undefined && focusedItem(tracker.wanted) === undefined;
  if (runningFlow(tracker)?.asked !== undefined) return undefined;
  if (ideasShown && (says("more", text) || otherIdeas.test(said)))
    return only({ kind: "first-ideas", for: "surprise" }, "rule:more-ideas");
  const [why] = beginnings.find(([, pattern]) => pattern.test(said)) ?? [];
  return why === undefined ? undefined : only({ kind: "first-ideas", for: why }, "rule:first-ideas");
};

function whole(...alternatives: readonly string[]): RegExp {
  const before = "(?:(?:hi|hello|hey|hola|ok(?:ay)?|so|well|um+|hm+|and|then|please|actually|oh|你好)[,.!]*\\s*)*";
  const after = "(?:[\\s,.!]+(?:please|pls|tbh|honestly|really|thanks?|thank you|then|today|for me|now))*";
  return new RegExp(`^${before}(?:${alternatives.join("|")})${after}[\\s\\p{P}\\p{S}]*$`, "u");
}
