import { runningFlow } from "../../tracker.js";
import type { Reader } from "../heard.js";
import { says } from "../phrases.js";
import { resolveReference } from "../references.js";
import { essence } from "../references/rest.js";
import { only, wordsIn } from "../understood.js";

const lastTime = new RegExp(
  [
    String.raw`\b(?:same|ones?|things?|stuff|items?|products?|what|it|that|those|again)\b.{0,30}\b(?:last\s+time|i\s+(?:had\s+|have\s+)?(?:ordered|bought|got|purchased|had)\s+(?:before|last|previously|earlier|the\s+last\s+time))\b`,
    String.raw`\b(?:same|what)\b.{0,12}\b(?:as|like|in)\s+my\s+(?:last|previous|latest)\s+(?:order|purchase)\b`,
    String.raw`\b(?:my|the)\s+usual\b(?!\s+(?:size|suspects))`,
    String.raw`\b(?:re-?order|order\s+(?:it|that|them|the\s+same)\s+again|buy\s+(?:it|that|them|the\s+same)\s+again|same\s+again)\b`,
    String.raw`\bwhat\s+did\s+i\s+(?:buy|order|get)\s+(?:last|before|the\s+last)\b`,
    String.raw`(?<!\p{L})(?:lo|el|la|los|las)\s+(?:mism[oa]s?|que\s+(?:compré|compre|pedí|pedi))\b.{0,20}(?:última\s+vez|ultima\s+vez|otra\s+vez|antes)|(?<!\p{L})lo\s+de\s+siempre`,
    "(?:和|跟|与|像)?上次(?:一样|买的|订的|的一样)|再来一(?:份|次)一样的",
  ].join("|"),
  "iu",
);
/** With these it is about an order and not about buying the same. */
const aboutOrder =
  /\b(?:where|track\w*|arriv\w*|deliver\w*|return\w*|refund\w*|cancel\w*|exchange\w*|broke\w*|late|ship\w*|address|card|pa(?:y|id)|size|status)\b/iu;
const wordsMax = 14;

/** "same as last time", "the one I ordered last time" */
export const boughtBefore: Reader = ({ text, tracker }) =>
  lastTime.test(text) &&
  !aboutOrder.test(text) &&
  wordsIn(text) <= wordsMax &&
  runningFlow(tracker)?.asked === undefined
    ? only({ kind: "pick-bought" }, "rule:bought-before")
    : undefined;

const quantities: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, ten: 10, dozen: 12, couple: 2, pair: 2 },
  ...{ dos: 2, tres: 3, cuatro: 4, cinco: 5, 两: 2, 三: 3, 四: 4, 五: 5 },
};
const quantity =
  /(?:^\W*(?:(?:ok(?:ay)?|and|so|then|yes|great|cool|perfect|please|pls)[\s,]+)*|\b(?:take|want|need|get|have|buy|order|add|put|me|like|quiero|de|make (?:it|that))\s+)\W*(?:a\s+)?(?<many>\d{1,3}|two|three|four|five|six|ten|dozen|couple|pair|dos|tres|cuatro|cinco)\s*(?:x\s*)?(?:of|del?)\s+|(?<times>\d{1,3})\s*(?:x|×|times)\s|(?<zh>[两三四五]|\d{1,3})[个件](?:都)?(?=第|这|那|红|蓝|黑|白)|(?:each|每(?:个|件|种))\D{0,6}(?<last>\d{1,3}|[两三四五])/iu;

/** "two of each", "add the second to my cart": nothing is bought, and what was meant is said back. */
export const buysShown: Reader = async ({ text, tracker, ports }) => {
  const groups = quantity.exec(text)?.groups;
  const said = groups?.["many"] ?? groups?.["times"] ?? groups?.["zh"] ?? groups?.["last"];
  const many = said === undefined ? undefined : (quantities[said.toLowerCase()] ?? Number(said));
  const buys = says("buy", text);
  if ((many === undefined && !buys) || tracker.lists.length === 0 || wordsIn(text) > wordsMax) return undefined;
  const asked =
    groups === undefined ? text : text.replace(quantity, (match) => (/each|每/iu.test(match) ? match : " of "));
  const reference = await resolveReference(asked, tracker, ports);
  if (reference?.kind !== "items" || reference.missing === true) return undefined;
  if (!buys && wordsIn(essence(reference.rest)) > 3) return undefined;
  const skus = reference.items.map(({ sku }) => sku);
  return only({ kind: "cannot-buy", skus, ...(many === undefined ? {} : { quantity: many }) }, "rule:buy-shown");
};
