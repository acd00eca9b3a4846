import type { Trouble } from "../dialogue.js";
import { foldedText } from "./question-words.js";

/** How people tell that something they bought is broken, wrong or missing: statements, and neither questions nor wishes. */

const thing =
  "(?:the|my|our|his|her|this|that|these|those|it|they|both|everything|one|two|three|half|some|all|part|parts|most|each|which)\\b[^.!?;]{0,60}?";
const state =
  "(?:is|are|was|were|am|'s|'re|has|have|had|came|comes|come|arrived|got|gets|went|looks?|seems?|turned out)";
const spoilt =
  "(?:broken|broke|torn|ripped|cracked|chipped|shattered|smashed|bent|crushed|scratched|dented|damaged|ruined|faulty|defective|defect|dead|leaking|leaky|stained|dirty|filthy|mou?ldy|rotten|soaked|wet|burn(?:t|ed)|loose|warped|frayed|unusable|in pieces|falling apart)";
const fails =
  "(?:broke|breaks|tore|ripped|cracked|chipped|shattered|smashed|snapped|burst|leaks|leaked|flickers|flickered|smells|stinks|rattles|stopped (?:working|charging)|(?:fell|came|falls|comes|is falling|is coming) apart|(?:do(?:es)?n'?t|do(?:es)? not|won'?t|will not|isn'?t|is not|aren'?t|never|can'?t|didn'?t|did not)(?: even| really| ever)? (?:work(?:s|ing|ed)?|turn(?:s|ed)? on|switch(?:es|ed)? on|charg(?:e|es|ing|ed)|start(?:s|ed)?|clos(?:e|es)|light(?:s)? up))";
const sentTo = "(?:i|we)(?: just| only|'ve| have)? (?:got|received|was sent|were sent|found|unpacked)";
const sentBy = "(?:you|they|someone|somebody)(?: guys| have|'ve)? (?:sent|delivered|shipped|gave|packed)(?: me| us)?";
/** A number or an address may be wrong, and that is no trouble with a thing. */
const notOfThings =
  "(?!(?:number|code|zip|address|e-?mail|one|order number|postal code|idea|question|answer|person)\\b)";

const troubles: readonly (readonly [Trouble, RegExp])[] = [
  [
    "wrong-item",
    any(
      `\\b(?:${sentTo}|${sentBy}|${thing}\\b${state})(?: \\w+)? (?:the |an? |in the )?(?:wrong|different) ${notOfThings}\\p{L}+`,
      "\\b(?:not|isn'?t|wasn'?t|aren'?t) (?:what|the (?:one|ones|size|colou?r|thing|item)) (?:that )?(?:i|we)(?:'ve| have|'d| had)? (?:ordered|bought|asked for|chose|paid for)\\b",
      `\\b(?:${sentTo}|${sentBy}) (?:some(?:thing|one|body) else(?:'s)?|another)\\b`,
    ),
  ],
  [
    "missing",
    any(
      `\\b(?:${thing}|something|a part|an item|nothing)\\b${state} (?:still |also |just )?(?:missing|incomplete|not in (?:it|the (?:box|parcel|package))|empty)\\b`,
      "\\b(?:you|they)(?: guys)?(?: have|'ve)?(?: also| even)? (?:forgot|forgotten|left out)\\b(?! (?:about|to))",
      "\\b(?:wasn'?t|weren'?t|was not|were not) in (?:the|my) (?:box|parcel|package|delivery|order)\\b",
      `\\b${sentTo} only (?:one|two|three|half|part|\\d+)\\b`,
    ),
  ],
  [
    "defect",
    any(
      `\\b${thing}${state}(?: (?:all|also|already|completely|totally|badly|really|very|so|too|a bit|kind of|now|been|there|here|home))* ${spoilt}\\b`,
      `\\b${thing}\\b${fails}\\b`,
      `\\b(?:${sentTo}|${sentBy}) (?:\\w+ ){0,4}?${spoilt}\\b`,
      `\\b(?:received|arrived|came)(?: \\w+)? (?:${spoilt}|with an? (?:\\w+ )?(?:hole|crack|scratch|dent|stain|tear))\\b`,
      `\\b(?:some(?:thing|)|there(?:'s| is) something) (?:is )?wrong with (?:the|my|our|this)\\b`,
    ),
  ],
];

/** Whether it is the wrong size shows only beside what is in view. */
const misfit = any(
  `\\b${thing}${state}(?: (?:all|just|also|really|still|now))* (?:way |much |a (?:bit|little) |far )?too (?:small|big|large|tight|loose|long|short|wide|narrow)\\b`,
  `\\b${thing}(?:do(?:es)?n'?t|do(?:es)? not|won'?t|didn'?t)(?: even| really)? fit\\b`,
);
const ofNoThing = /\b(?:delivery|shipping|wait|waiting|queue|line|answers?|prices?|takes?|taking|budget)\b/u;
const bought =
  /\b(?:(?:i|we)(?:'ve| have)? (?:just )?(?:bought|ordered|received|got|unpacked|tried)|(?:you|they) sent|arrived|came|delivered|from my (?:last )?order)\b/u;

/** "to send it back" is no wish for a thing. */
const wishToReturn =
  /\b(?:want|need|like|have|wanted|trying|going) to (?:return|send back|give back|exchange|swap|replace)\b|\bto send .{1,30} back\b/gu;

const wordsMax = 40;
/** What stands in a question, a condition or a wish, and a thing that nothing is wrong with. */
const noStatement =
  /\?\s*$|^(?:(?:and|but|so|ok(?:ay)?|hi|hey|hello|well|also)[,.!]? )*(?:what|which|how|when|where|who|why|is|are|was|were|do|does|did|has|have|can|could|would|will|should|may|am|any)\b|\b(?:if|whether|in case|unless|when it|looking for|want|wants|wish|need|needs|show me|find me|do you|have you|can i|could i|can you|could you|would you|nothing|love|loves|like|likes|not (?:at all )?(?:broken|damaged|wet|dirty)|isn't (?:broken|damaged))\b/u;

/**
 * What is wrong with something bought, where that is what a text tells.
 * @param inView something is in view that "too small" may be said of.
 */
export function troubleIn(text: string, inView = false): Trouble | undefined {
  const said = foldedText(text).replace(wishToReturn, " ");
  if (said.split(" ").length > wordsMax || noStatement.test(said)) return undefined;
  const [trouble] = troubles.find(([, pattern]) => pattern.test(said)) ?? [];
  if (trouble !== undefined) return trouble;
  return misfit.test(said) && !ofNoThing.test(said) && (!inView || bought.test(said)) ? "misfit" : undefined;
}

function any(...patterns: readonly string[]): RegExp {
  return new RegExp(patterns.join("|"), "u");
}
